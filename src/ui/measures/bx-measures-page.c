/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-line-chart.h"
#include "bx-log-words.h"
#include "bx-measurement-dialog.h"
#include "bx-measures-import.h"
#include "bx-measures-page.h"
#include "bx-measures-words.h"
#include "bx-ranged-chart.h"
#include "bx-store-measurements.h"

/**
 * BxMeasuresPage:
 *
 * What the person measures of the body: a line for each, and every value to change or
 * take away.
 */
struct _BxMeasuresPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  GtkDropDown *kind_drop_down;
  BxRangedChart *ranged_chart;
  BxLineChart *chart;
  AdwPreferencesGroup *group;
  GtkButton *more_button;
  AdwStatusPage *failed_page;

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *all;   /* (nullable) (element-type BxMeasurement): by kind, the oldest first */
  GPtrArray *shown; /* (nullable) (element-type BxMeasurement): of the kind that is chosen */
  GPtrArray *rows;  /* (element-type GtkWidget): borrowed */
  GStrv kinds;      /* (nullable) */
  char *kind;       /* (nullable) */
  guint n_rows;     /* that are shown at most */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BxMeasuresPage, bx_measures_page, ADW_TYPE_NAVIGATION_PAGE)

/* Rows before one asks for more; and how many more then */
#define ROWS 10
#define MORE_ROWS 50

/* ---- changing ------------------------------------------------------------------------ */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_measurement_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("The measurement could not be saved"), error);
}

typedef struct
{
  GtkWidget *widget;          /* (owned) */
  BxMeasurement *measurement; /* (owned): as it was */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->widget);
  bx_measurement_free (change->measurement);
  g_free (change);
}

static Change *
change_new (BxMeasuresPage *self,
            const BxMeasurement *measurement)
{
  Change *change = g_new0 (Change, 1);

  change->widget = g_object_ref (GTK_WIDGET (self));
  change->measurement = bx_measurement_copy (measurement);

  return change;
}

/* What was edited is as it was; what was deleted is there again. */
static void
undo_change (gpointer user_data)
{
  Change *change = user_data;

  bx_store_save_measurement_async (bx_get_store (), change->measurement, NULL, saved_cb, g_object_ref (change->widget));
}

static void
deleted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_measurements_deleted_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("The measurement could not be deleted"), error);
}

static void
undo_addition (gpointer user_data)
{
  Change *change = user_data;
  const char *ids[] = { change->measurement->id, NULL };

  bx_store_set_measurements_deleted_async (bx_get_store (), ids, TRUE, NULL, deleted_cb, g_object_ref (change->widget));
}

static void
dialog_saved_cb (BxMeasuresPage *self,
                 const BxMeasurement *measurement)
{
  const BxMeasurement *before = NULL;

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    if (g_str_equal (((BxMeasurement *) g_ptr_array_index (self->all, i))->id, measurement->id))
      before = g_ptr_array_index (self->all, i);

  if (before != NULL && bx_measurement_equal (before, measurement))
    return;

  g_set_str (&self->kind, measurement->kind);
  bx_store_save_measurement_async (bx_get_store (), measurement, NULL, saved_cb, g_object_ref (self));
  if (before != NULL)
    bx_feedback_undoable (GTK_WIDGET (self), _("Measurement changed"), undo_change, change_new (self, before), change_free);
  else
    bx_feedback_undoable (GTK_WIDGET (self), _("Measurement added"), undo_addition, change_new (self, measurement), change_free);
}

static void
present (BxMeasuresPage *self,
         AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (dialog_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  BxMeasuresPage *self = BX_MEASURES_PAGE (widget);

  present (self, bx_measurement_dialog_new (self->kind, bx_get_unit ()));
}

static void
import_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxMeasuresPage *self = BX_MEASURES_PAGE (widget);
  const char *kind = self->kind != NULL ? self->kind : BX_MEASUREMENT_BODYWEIGHT;

  bx_measures_choose_import (widget, kind, bx_measurement_kind_get_unit (kind, bx_get_unit ()));
}

static void
export_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxMeasuresPage *self = BX_MEASURES_PAGE (widget);

  if (self->all != NULL && self->all->len > 0)
    bx_measures_choose_export (widget, self->all);
  else
    bx_feedback_tell (widget, _("There is nothing to export yet"));
}

static const BxMeasurement *
get_row_measurement (BxMeasuresPage *self,
                     GtkWidget *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "bx-measurement");

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (self->all, i);

      if (g_strcmp0 (measurement->id, id) == 0)
        return measurement;
    }

  return NULL;
}

static void
row_activated_cb (BxMeasuresPage *self,
                  GtkWidget *row)
{
  const BxMeasurement *measurement = get_row_measurement (self, row);

  if (measurement != NULL)
    present (self, bx_measurement_dialog_new_edit (measurement, bx_get_unit ()));
}

static void
delete_clicked_cb (BxMeasuresPage *self,
                   GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  const BxMeasurement *measurement = get_row_measurement (self, row);
  const char *ids[] = { measurement != NULL ? measurement->id : NULL, NULL };

  if (measurement == NULL)
    return;

  bx_store_set_measurements_deleted_async (bx_get_store (), ids, TRUE, NULL, deleted_cb, g_object_ref (self));
  bx_feedback_undoable (GTK_WIDGET (self), _("Measurement deleted"), undo_change, change_new (self, measurement), change_free);
}

/* ---- showing -------------------------------------------------------------------------- */

static void
add_row (BxMeasuresPage *self,
         const BxMeasurement *measurement,
         const char *unit)
{
  g_autofree char *value = bx_measures_format (measurement, unit);
  g_autofree char *day = bx_log_format_date (measurement->taken);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  if (measurement->note != NULL)
    {
      /* Translators: a day, and what the person wrote down that day */
      g_autofree char *text = g_strdup_printf (C_("day and note", "%1$s · %2$s"), day, measurement->note);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
    }
  gtk_widget_add_css_class (row, "numeric");

  gtk_widget_set_tooltip_text (button, _("Delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "bx-measurement", g_strdup (measurement->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* The newest first, after those that are there */
static void
add_rows (BxMeasuresPage *self,
          const char *unit)
{
  guint n = MIN (self->shown->len, self->n_rows);

  for (guint i = self->rows->len; i < n; i++)
    add_row (self, g_ptr_array_index (self->shown, self->shown->len - 1 - i), unit);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), self->shown->len > n);
}

static void
show_rows (BxMeasuresPage *self,
           const char *unit)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  add_rows (self, unit);
}

static void
show_chart (BxMeasuresPage *self,
            const char *unit)
{
  g_autoptr (BxChartSeries) series = bx_measures_make_series (self->shown, unit);
  g_autofree char *summary = NULL;
  double first;
  double last;

  bx_ranged_chart_get_days (self->ranged_chart, bx_chart_series_get_datum (series, 0)->day, &first, &last);
  summary = bx_measures_summarize (self->shown, unit, first, last);
  bx_chart_set_title (BX_CHART (self->chart), bx_measurement_kind_get_name (self->kind));
  bx_ranged_chart_set_summary (self->ranged_chart, summary);
  bx_line_chart_set_unit (self->chart, unit);
  bx_line_chart_set_series (self->chart, series);
  bx_line_chart_set_range (self->chart, first, last);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);
}

static void
show_kind (BxMeasuresPage *self)
{
  const char *unit;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_new ();
  for (guint i = 0; i < self->all->len; i++)
    {
      BxMeasurement *measurement = g_ptr_array_index (self->all, i);

      if (g_strcmp0 (measurement->kind, self->kind) == 0)
        g_ptr_array_add (self->shown, measurement);
    }

  unit = bx_measures_get_unit (self->shown, bx_get_unit ());
  show_chart (self, unit);
  show_rows (self, unit);
}

/* The kinds that there are; the bodyweight first. */
static void
list_kinds (BxMeasuresPage *self)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *last = NULL;
  guint selected = 0;

  for (guint i = 0; i < self->all->len; i++)
    if (g_str_equal (((BxMeasurement *) g_ptr_array_index (self->all, i))->kind, BX_MEASUREMENT_BODYWEIGHT))
      {
        g_strv_builder_add (kinds, BX_MEASUREMENT_BODYWEIGHT);
        break;
      }
  for (guint i = 0; i < self->all->len; i++)
    {
      const char *kind = ((BxMeasurement *) g_ptr_array_index (self->all, i))->kind;

      if (g_strcmp0 (kind, last) != 0 && !g_str_equal (kind, BX_MEASUREMENT_BODYWEIGHT))
        g_strv_builder_add (kinds, kind);
      last = kind;
    }

  g_clear_pointer (&self->kinds, g_strfreev);
  self->kinds = g_strv_builder_end (kinds);
  for (guint i = 0; self->kinds[i] != NULL; i++)
    {
      gtk_string_list_append (names, bx_measurement_kind_get_name (self->kinds[i]));
      if (g_strcmp0 (self->kinds[i], self->kind) == 0)
        selected = i;
    }
  g_set_str (&self->kind, self->kinds[selected]);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->kind_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind_drop_down, selected);
  self->updating = FALSE;
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = bx_store_list_measurements_finish (BX_STORE (source), result, &error);
  BxMeasuresPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_MEASURES_PAGE (user_data);
  if (all == NULL)
    {
      bx_feedback_explain (self->failed_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = g_steal_pointer (&all);
  if (self->all->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  list_kinds (self);
  show_kind (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static void
refresh (BxMeasuresPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  bx_store_list_measurements_async (bx_get_store (), NULL, self->cancellable, listed_cb, self);
}

static void
kind_chosen_cb (BxMeasuresPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_drop_down);

  if (self->updating || self->kinds == NULL || selected >= g_strv_length (self->kinds)
      || !g_set_str (&self->kind, self->kinds[selected]))
    return;

  self->n_rows = ROWS;
  show_kind (self);
}

static void
range_chosen_cb (BxMeasuresPage *self)
{
  if (self->shown != NULL && self->shown->len > 0)
    show_chart (self, bx_measures_get_unit (self->shown, bx_get_unit ()));
}

static void
more_clicked_cb (BxMeasuresPage *self)
{
  guint n_before = self->rows->len;

  self->n_rows += MORE_ROWS;
  add_rows (self, bx_measures_get_unit (self->shown, bx_get_unit ()));
  /* The button may be gone. */
  if (n_before < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, n_before));
}

static void
store_changed_cb (BxMeasuresPage *self,
                  guint changes)
{
  if (changes & BX_STORE_CHANGE_MEASUREMENTS)
    refresh (self);
}

/* ---- the type ------------------------------------------------------------------------- */

static char *
format_point_cb (BxChartSeries *series,
                 guint index,
                 gpointer user_data)
{
  BxMeasuresPage *self = user_data;

  /* Not while there are none any more, and the chart still has those before. */
  return bx_measures_format_value (bx_chart_series_get_datum (series, index)->value,
                                   self->shown != NULL ? bx_measures_get_unit (self->shown, bx_get_unit ()) : "");
}

static void
bx_measures_page_dispose (GObject *object)
{
  BxMeasuresPage *self = BX_MEASURES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* The chart may outlive it: a picture of it is being saved, or its numbers are shown in a dialog. */
  if (self->chart != NULL)
    bx_line_chart_set_point_func (self->chart, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_MEASURES_PAGE);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (bx_measures_page_parent_class)->dispose (object);
}

static void
bx_measures_page_class_init (BxMeasuresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_measures_page_dispose;

  g_type_ensure (BX_TYPE_LINE_CHART);
  g_type_ensure (BX_TYPE_RANGED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/measures/bx-measures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, ranged_chart);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, group);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, BxMeasuresPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_install_action (widget_class, "measures.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "measures.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "measures.export", NULL, export_action);
}

static void
bx_measures_page_init (BxMeasuresPage *self)
{
  BxApplication *application = bx_application_get_default ();

  self->rows = g_ptr_array_new ();
  self->n_rows = ROWS;
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  bx_line_chart_set_point_func (self->chart, format_point_cb, self, NULL);

  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_settings (application), "changed::weight-unit",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * bx_measures_page_new:
 *
 * Creates a page of what the person measures.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_measures_page_new (void)
{
  return g_object_new (BX_TYPE_MEASURES_PAGE, NULL);
}
