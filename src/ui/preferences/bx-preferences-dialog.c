/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-combo-row.h"
#include "bx-equipment-page.h"
#include "bx-kit-page.h"
#include "bx-preferences-dialog.h"
#include "bx-sounds.h"

/**
 * BxPreferencesDialog:
 *
 * The person's settings. A change takes effect at once.
 */
struct _BxPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  /* Template Widgets */
  AdwComboRow *unit_row;
  AdwComboRow *theme_row;
  AdwComboRow *athlete_row;
  AdwSwitchRow *rest_row;
  AdwSpinRow *default_rest_row;
  AdwComboRow *rest_sound_row;
  GtkAdjustment *volume_adjustment;
  AdwComboRow *effort_row;
  AdwSwitchRow *keep_awake_row;
  AdwSwitchRow *due_row;
  AdwSwitchRow *background_row;
};

G_DEFINE_FINAL_TYPE (BxPreferencesDialog, bx_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* An enum setting and the row of a list that shows it. @data is the enum's
 * first nick, second nick, … in the order of the rows. */
static gboolean
nick_to_row (GValue *value,
             GVariant *variant,
             gpointer data)
{
  const char *const *nicks = data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], nick))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
row_to_nick (const GValue *value,
             const GVariantType *type,
             gpointer data)
{
  const char *const *nicks = data;
  guint row = g_value_get_uint (value);

  return row < g_strv_length ((char **) nicks) ? g_variant_new_string (nicks[row]) : NULL;
}

/* Sounds that can't be heard here are told of, not chosen in vain. */
static void
show_sound_problem (BxPreferencesDialog *self)
{
  const char *problem = bx_sound_problem_get_text (bx_sounds_find_problem (bx_sounds_get_default ()));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rest_sound_row), problem != NULL ? problem : "");
}

static void
sound_chosen_cb (BxPreferencesDialog *self)
{
  bx_sounds_play (bx_sounds_get_default (), BX_SOUND_REST_OVER);
  show_sound_problem (self);
}

/* ---- Enter ---------------------------------------------------------------------- */

/* The page of what was found is the only one without a title. */
static gboolean
is_found_row (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_PAGE);

  return GTK_IS_LIST_BOX_ROW (widget) && page != NULL && gtk_widget_get_mapped (widget) &&
         *adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (page)) == '\0';
}

static GtkWidget *
find_found_row (GtkWidget *widget)
{
  GtkWidget *found = is_found_row (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_found_row (child);

  return found;
}

/* The search takes Enter wherever the focus is, and does nothing but move the focus.
 * On a row it is meant for the row, and in the search for the first that was found. */
static gboolean
key_captured_cb (BxPreferencesDialog *self,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));
  GtkWidget *search;
  GtkWidget *row = NULL;

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || focus == NULL)
    return GDK_EVENT_PROPAGATE;

  search = gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY);
  if (search != NULL)
    {
      /* Who types fast means what they typed, not what was found before. */
      g_signal_emit_by_name (search, "search-changed");
      row = find_found_row (GTK_WIDGET (self));
    }
  else if (GTK_IS_LIST_BOX_ROW (focus))
    {
      row = focus;
    }

  return row != NULL && gtk_widget_activate (row) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
add_enter (BxPreferencesDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_captured_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ---- The dialog ------------------------------------------------------------------ */

static void
bx_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (bx_preferences_dialog_parent_class)->dispose (object);
}

static void
bx_preferences_dialog_class_init (BxPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/BackExt/ui/preferences/bx-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, athlete_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, rest_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, default_rest_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, rest_sound_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, volume_adjustment);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, effort_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, keep_awake_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, BxPreferencesDialog, background_row);
}

static void
bx_preferences_dialog_init (BxPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bx_combo_row_keep_choice (self->unit_row);
  bx_combo_row_keep_choice (self->theme_row);
  bx_combo_row_keep_choice (self->athlete_row);
  bx_combo_row_keep_choice (self->rest_sound_row);
  bx_combo_row_keep_choice (self->effort_row);
  add_enter (self);
}

/**
 * bx_preferences_dialog_new:
 * @settings: the person's settings
 * @background: what asks the desktop whether the program may stay
 *
 * Creates a dialog that shows and changes @settings.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_preferences_dialog_new (GSettings *settings,
                           BxBackground *background)
{
  static const char *units[] = { "kg", "lb", NULL };
  static const char *themes[] = { "system", "light", "dark", NULL };
  static const char *rest_sounds[] = { "none", "block", "clave", "knock", NULL };
  static const char *efforts[] = { "off", "rpe", "rir", NULL };
  static const char *athletes[] = { "man", "woman", NULL };
  BxPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (BX_IS_BACKGROUND (background), NULL);

  self = g_object_new (BX_TYPE_PREFERENCES_DIALOG, NULL);
  g_settings_bind_with_mapping (settings, "weight-unit", self->unit_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_row, row_to_nick, units, NULL);
  g_settings_bind_with_mapping (settings, "theme", self->theme_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_row, row_to_nick, themes, NULL);
  g_settings_bind_with_mapping (settings, "athlete", self->athlete_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_row, row_to_nick, athletes, NULL);
  g_settings_bind (settings, "rest-clock", self->rest_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "default-rest", self->default_rest_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "rest-sound", self->rest_sound_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_row, row_to_nick, rest_sounds, NULL);
  g_settings_bind (settings, "sound-volume", self->volume_adjustment, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "effort", self->effort_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_row, row_to_nick, efforts, NULL);
  g_settings_bind (settings, "keep-awake", self->keep_awake_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "due-notification", self->due_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (background, "wanted", self->background_row, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  show_sound_problem (self);
  /* What is chosen is heard. */
  g_signal_connect_object (self->rest_sound_row, "notify::selected", G_CALLBACK (sound_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->volume_adjustment, "value-changed", G_CALLBACK (sound_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), bx_equipment_page_new (settings));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), bx_kit_page_new (settings));

  return ADW_DIALOG (self);
}
