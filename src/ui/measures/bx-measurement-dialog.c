/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-day-row.h"
#include "bx-measurement-dialog.h"
#include "bx-number.h"

/**
 * BxMeasurementDialog:
 *
 * Writes down what was measured, or changes it.
 */
struct _BxMeasurementDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  AdwComboRow *kind_row;
  AdwEntryRow *name_row;
  AdwEntryRow *value_row;
  AdwEntryRow *unit_row;
  GtkLabel *problem_label;
  BxDayRow *day_row;
  GtkLabel *future_label;
  AdwEntryRow *note_row;
  GtkButton *save_button;

  BxMeasurement *measurement; /* (nullable) (owned): the one that is changed */
  BxUnit unit;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BxMeasurementDialog, bx_measurement_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_SAVED,
} BxMeasurementDialogSignal;

static guint signals[SIGNAL_SAVED + 1];

/* Whether the last entry, a name of the person's own, is chosen */
static gboolean
is_own (BxMeasurementDialog *self)
{
  return adw_combo_row_get_selected (self->kind_row) >= g_strv_length ((GStrv) bx_measurement_get_kinds ());
}

static char *
dup_kind (BxMeasurementDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (!is_own (self))
    return g_strdup (bx_measurement_get_kinds ()[selected]);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

/* On another day it is taken to be of noon, or of now where noon is still to come; else
 * the moment stays. */
static BxMoment
get_taken (BxMeasurementDialog *self)
{
  BxMoment now = bx_moment_now ();
  BxMoment before = self->measurement != NULL ? self->measurement->taken : now;
  BxMoment noon;
  char day[BX_DAY_LENGTH];
  char other[BX_DAY_LENGTH];

  bx_day_row_get_day (self->day_row, day);
  noon = bx_moment_from_local (day, 12, 0);
  bx_moment_get_day (before, other);
  if (g_str_equal (day, other))
    return before;
  bx_moment_get_day (now, other);

  return g_str_equal (day, other) && noon.utc_ms > now.utc_ms ? now : noon;
}

static void
day_chosen_cb (BxMeasurementDialog *self)
{
  gboolean future = get_taken (self).utc_ms > bx_moment_now ().utc_ms;

  gtk_widget_set_visible (GTK_WIDGET (self->future_label), future);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), !future);
}

static void
kind_changed_cb (BxMeasurementDialog *self)
{
  g_autofree char *kind = dup_kind (self);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), is_own (self));
  if (!self->updating && !is_own (self))
    gtk_editable_set_text (GTK_EDITABLE (self->unit_row), bx_measurement_kind_get_unit (kind, self->unit));
}

static void
show_problem (BxMeasurementDialog *self,
              const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
value_changed_cb (BxMeasurementDialog *self)
{
  show_problem (self, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->value_row), "error");
}

static void
save_clicked_cb (BxMeasurementDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMeasurement) measurement = NULL;
  g_autofree char *kind = dup_kind (self);
  g_autofree char *unit = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->unit_row))));
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_row))));
  gint64 thousandths;

  if (*kind == '\0')
    {
      show_problem (self, _("What was measured needs a name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }
  if (!bx_number_parse_thousandths (gtk_editable_get_text (GTK_EDITABLE (self->value_row)), 0,
                                    BX_MEASUREMENT_MAX_THOUSANDTHS, &thousandths, &error))
    {
      show_problem (self, error->message);
      gtk_widget_add_css_class (GTK_WIDGET (self->value_row), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->value_row));
      return;
    }

  measurement = self->measurement != NULL ? bx_measurement_copy (self->measurement) : bx_measurement_new (kind, 0, unit);
  g_set_str (&measurement->kind, kind);
  g_set_str (&measurement->unit, unit);
  g_set_str (&measurement->note, *note != '\0' ? note : NULL);
  measurement->thousandths = thousandths;
  measurement->taken = get_taken (self);

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, measurement);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
bx_measurement_dialog_dispose (GObject *object)
{
  BxMeasurementDialog *self = BX_MEASUREMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_MEASUREMENT_DIALOG);
  g_clear_pointer (&self->measurement, bx_measurement_free);

  G_OBJECT_CLASS (bx_measurement_dialog_parent_class)->dispose (object);
}

static void
bx_measurement_dialog_class_init (BxMeasurementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_measurement_dialog_dispose;

  /**
   * BxMeasurementDialog::saved:
   * @self: a dialog
   * @measurement: the measurement as it shall be
   *
   * Emitted when the person saves it.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, BX_TYPE_MEASUREMENT | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (BX_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/measures/bx-measurement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, future_label);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, BxMeasurementDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "adw_dialog_close", G_CALLBACK (adw_dialog_close));
}

static void
bx_measurement_dialog_init (BxMeasurementDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *const *kinds = bx_measurement_get_kinds ();

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (names, bx_measurement_kind_get_name (kinds[i]));
  /* Translators: something to measure that the person names */
  gtk_string_list_append (names, _("Something Else"));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  self->updating = FALSE;
}

static void
choose_kind (BxMeasurementDialog *self,
             const char *kind)
{
  const char *const *kinds = bx_measurement_get_kinds ();
  guint i;

  for (i = 0; kinds[i] != NULL && !g_str_equal (kinds[i], kind); i++)
    ;
  if (kinds[i] == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), kind);
  adw_combo_row_set_selected (self->kind_row, i);
}

/**
 * bx_measurement_dialog_new:
 * @kind: (nullable): what to measure, to begin with
 * @unit: the unit that the person has weights in
 *
 * Returns: (transfer floating): a dialog that writes down something new
 */
AdwDialog *
bx_measurement_dialog_new (const char *kind,
                           BxUnit unit)
{
  BxMeasurementDialog *self = g_object_new (BX_TYPE_MEASUREMENT_DIALOG, NULL);

  self->unit = unit;
  adw_dialog_set_title (ADW_DIALOG (self), _("New Measurement"));
  choose_kind (self, kind != NULL ? kind : BX_MEASUREMENT_BODYWEIGHT);
  kind_changed_cb (self);
  day_chosen_cb (self);

  return ADW_DIALOG (self);
}

/**
 * bx_measurement_dialog_new_edit:
 * @measurement: a measurement; copied
 * @unit: the unit that the person has weights in, for what it may be changed to
 *
 * Returns: (transfer floating): a dialog that changes it
 */
AdwDialog *
bx_measurement_dialog_new_edit (const BxMeasurement *measurement,
                                BxUnit unit)
{
  BxMeasurementDialog *self = g_object_new (BX_TYPE_MEASUREMENT_DIALOG, NULL);
  g_autofree char *value = NULL;
  char day[BX_DAY_LENGTH];

  g_return_val_if_fail (measurement != NULL, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), _("Edit Measurement"));
  self->measurement = bx_measurement_copy (measurement);
  self->unit = unit;
  self->updating = TRUE;
  choose_kind (self, measurement->kind);
  value = bx_number_format_thousandths (measurement->thousandths);
  gtk_editable_set_text (GTK_EDITABLE (self->value_row), value);
  gtk_editable_set_text (GTK_EDITABLE (self->unit_row), measurement->unit);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), measurement->note != NULL ? measurement->note : "");
  bx_moment_get_day (measurement->taken, day);
  bx_day_row_set_day (self->day_row, day);
  /* The unit is the one that it was measured in. */
  kind_changed_cb (self);
  self->updating = FALSE;
  day_chosen_cb (self);

  return ADW_DIALOG (self);
}
