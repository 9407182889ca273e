/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <langinfo.h>

#include "bx-catalogue.h"
#include "bx-equipment-chips.h"
#include "bx-exercise-picture.h"
#include "bx-radio-button.h"
#include "bx-weight.h"
#include "bx-welcome-dialog.h"

/**
 * BxWelcomeDialog:
 *
 * The first minute: asks for units, athlete and equipment, each in one step that
 * can be skipped. Every answer is kept at once; closing the dialog is no loss.
 */
struct _BxWelcomeDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  AdwNavigationView *navigation;
  BxFigure *hero;
  BxFigure *man_figure;
  BxFigure *woman_figure;
  AdwToggleGroup *unit_group;
  GtkToggleButton *man_button;
  GtkToggleButton *woman_button;
  BxEquipmentChips *chips;

  /* Owned References */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (BxWelcomeDialog, bx_welcome_dialog, ADW_TYPE_DIALOG)

/* What the pictures show */
#define EXERCISE "back-extension"

static void
show_muscles (BxFigure *figure)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), EXERCISE);
  g_auto (GStrv) primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_auto (GStrv) secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);

  bx_figure_set_primary (figure, (const char *const *) primary);
  bx_figure_set_secondary (figure, (const char *const *) secondary);
}

/* Pounds where the locale measures so, kilograms elsewhere */
static BxUnit
guess_unit (void)
{
  const char *measurement = nl_langinfo (_NL_MEASUREMENT_MEASUREMENT);

  return measurement != NULL && *measurement == 2 ? BX_UNIT_LB : BX_UNIT_KG;
}

static void
unit_changed_cb (BxWelcomeDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->unit_group);

  if (name != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, "weight-unit", name);
}

static void
athlete_toggled_cb (BxWelcomeDialog *self,
                    GtkToggleButton *button)
{
  if (self->settings != NULL && gtk_toggle_button_get_active (button))
    g_settings_set_string (self->settings, "athlete", button == self->woman_button ? "woman" : "man");
}

static void
equipment_changed_cb (BxWelcomeDialog *self)
{
  g_auto (GStrv) ids = bx_equipment_chips_dup_ids (self->chips);

  g_settings_set_strv (self->settings, "equipment-at-hand", (const char *const *) ids);
  g_settings_set_boolean (self->settings, "equipment-known", TRUE);
}

static void
nothing_clicked_cb (BxWelcomeDialog *self)
{
  bx_equipment_chips_set_all (self->chips, FALSE);
  equipment_changed_cb (self);
}

static void
everything_clicked_cb (BxWelcomeDialog *self)
{
  bx_equipment_chips_set_all (self->chips, TRUE);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
bx_welcome_dialog_closed (AdwDialog *dialog)
{
  g_settings_set_boolean (BX_WELCOME_DIALOG (dialog)->settings, "welcomed", TRUE);
}

static void
bx_welcome_dialog_dispose (GObject *object)
{
  BxWelcomeDialog *self = BX_WELCOME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WELCOME_DIALOG);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_welcome_dialog_parent_class)->dispose (object);
}

static void
bx_welcome_dialog_class_init (BxWelcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_welcome_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = bx_welcome_dialog_closed;

  g_type_ensure (BX_TYPE_EQUIPMENT_CHIPS);
  g_type_ensure (BX_TYPE_FIGURE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/BackExt/ui/welcome/bx-welcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, hero);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, man_figure);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, woman_figure);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, unit_group);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, man_button);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, woman_button);
  gtk_widget_class_bind_template_child (widget_class, BxWelcomeDialog, chips);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, athlete_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, equipment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, nothing_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, everything_clicked_cb);
  gtk_widget_class_install_action (widget_class, "welcome.close", NULL, close_action);
}

static void
bx_welcome_dialog_init (BxWelcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  bx_exercise_picture_set (self->hero, EXERCISE, BX_EXERCISE_PICTURE_STILL);
  show_muscles (self->man_figure);
  show_muscles (self->woman_figure);
  bx_radio_button_tell_choice (self->woman_button);
  bx_radio_button_tell_choice (self->man_button);
}

/**
 * bx_welcome_dialog_new:
 * @settings: the person's settings
 *
 * Creates a dialog that fills in the first of @settings, and never asks again.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_welcome_dialog_new (GSettings *settings)
{
  g_autoptr (GVariant) unit = NULL;
  g_autofree char *athlete = NULL;
  BxWelcomeDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_WELCOME_DIALOG, NULL);

  /* A person who chose before is not talked out of it. */
  unit = g_settings_get_user_value (settings, "weight-unit");
  adw_toggle_group_set_active_name (self->unit_group,
                                    unit != NULL ? g_variant_get_string (unit, NULL) : bx_unit_to_nick (guess_unit ()));
  athlete = g_settings_get_string (settings, "athlete");
  gtk_toggle_button_set_active (g_str_equal (athlete, "woman") ? self->woman_button : self->man_button, TRUE);

  self->settings = g_object_ref (settings);
  unit_changed_cb (self);

  return ADW_DIALOG (self);
}
