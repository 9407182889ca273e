/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-line-chart.h"
#include "bx-log-empty.h"
#include "bx-log-example.h"
#include "bx-log-words.h"
#include "bx-number.h"
#include "bx-progress.h"
#include "bx-ranged-chart.h"
#include "bx-together-page.h"

/**
 * BxTogetherPage:
 *
 * Several exercises on one chart: what each lifts once, or how far each has come since
 * the first session of the time that is shown. The latter compares what has no unit in
 * common, such as holds and weights.
 */
struct _BxTogetherPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwBin *empty_place;
  AdwWrapBox *chosen_box;
  GtkDropDown *add_drop_down;
  AdwToggleGroup *kind_group;
  BxRangedChart *ranged_chart;
  BxLineChart *chart;

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *lines;  /* (element-type Line): in the order of the chart */
  GStrv offered;     /* (nullable): what can be added, after the prompt */
  GStrv trained;     /* (nullable): all that was ever trained */
  char *pending_id;  /* (nullable): the exercise that is to be added */
  guint pending_source;
  guint n_loading;

  gboolean updating;
  gboolean kind_chosen; /* by the person */
};

/* An exercise that was chosen */
typedef struct
{
  char *exercise_id;
  GPtrArray *days;       /* (nullable) (element-type BxExerciseDay) */
  BxProgress *progress;  /* (nullable) */
  BxChartSeries *series; /* (nullable): as it is shown, or %NULL if it can't be */
} Line;

G_DEFINE_FINAL_TYPE (BxTogetherPage, bx_together_page, ADW_TYPE_NAVIGATION_PAGE)

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->exercise_id);
  g_clear_pointer (&line->days, g_ptr_array_unref);
  g_clear_object (&line->progress);
  g_clear_object (&line->series);
  g_free (line);
}

static Line *
get_line (BxTogetherPage *self,
          guint index)
{
  return g_ptr_array_index (self->lines, index);
}

static gboolean
is_relative (BxTogetherPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->kind_group), "start") == 0;
}

/* ---- the lines ---------------------------------------------------------------------------- */

static gboolean
has_e1rm (Line *line)
{
  return line->days != NULL
         && bx_progress_is_meaningful (line->days, bx_log_get_exercise_measure (line->exercise_id), BX_PROGRESS_E1RM);
}

/* The first value of the time that is shown, to which all others are compared; `NAN` where
 * that means nothing, as of a weight that is taken off the body. */
static double
get_start (BxChartSeries *series,
           double first,
           double last)
{
  double start = NAN;

  for (guint i = 0; i < bx_chart_series_get_length (series); i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i);

      if (!isfinite (datum->value) || datum->day < first || datum->day > last)
        continue;
      if (datum->value <= 0)
        return NAN;
      if (isnan (start))
        start = datum->value;
    }

  return start;
}

static void
make_line (BxTogetherPage *self,
           Line *line,
           double first,
           double last)
{
  BxMeasure measure = bx_log_get_exercise_measure (line->exercise_id);
  g_autofree char *name = bx_log_dup_exercise_name (line->exercise_id);
  BxChartSeries *from;
  double start;
  g_autofree BxChartDatum *data = NULL;
  guint n;

  g_clear_object (&line->series);
  g_clear_object (&line->progress);
  if (line->days == NULL || line->days->len == 0 || (!is_relative (self) && !has_e1rm (line)))
    return;

  line->progress = bx_progress_new (line->days, measure, has_e1rm (line) ? BX_PROGRESS_E1RM : BX_PROGRESS_BEST, bx_get_unit ());
  from = bx_progress_get_series (line->progress);
  start = get_start (from, first, last);
  n = bx_chart_series_get_length (from);
  if (is_relative (self) && isnan (start))
    return;

  data = g_new0 (BxChartDatum, n);
  for (guint i = 0; i < n; i++)
    {
      data[i] = *bx_chart_series_get_datum (from, i);
      data[i].record = FALSE;
      if (is_relative (self))
        data[i].value = data[i].value / start * 100.0;
    }
  line->series = bx_chart_series_new (name, BX_CHART_STYLE_LINE, data, n);
}

static char *
format_percent (double percent)
{
  g_autofree char *number = bx_number_format (round (percent), 0);

  /* Translators: a percentage; a no-break space before the sign */
  return g_strdup_printf (_("%s %%"), number);
}

static char *
format_change (double percent)
{
  g_autofree char *amount = format_percent (percent);

  return round (percent) > 0 ? g_strconcat ("+", amount, NULL) : g_steal_pointer (&amount);
}

static char *
format_value (BxTogetherPage *self,
              Line *line,
              double value)
{
  return is_relative (self) ? format_percent (value) : bx_progress_format_value (line->progress, value);
}

/* (nullable): the line whose series it is */
static Line *
find_line (BxTogetherPage *self,
           BxChartSeries *series)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->series == series)
      return get_line (self, i);

  return NULL;
}

static char *
format_point_cb (BxChartSeries *series,
                 guint index,
                 gpointer user_data)
{
  BxTogetherPage *self = user_data;
  Line *line = find_line (self, series);

  /* Not while the chart still has the numbers before. */
  return line != NULL ? format_value (self, line, bx_chart_series_get_datum (series, index)->value) : g_strdup ("");
}

static void
point_activated_cb (BxTogetherPage *self,
                    guint index)
{
  guint nth;
  Line *line = find_line (self, bx_line_chart_get_series_at (self->chart, index, &nth));

  if (line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s",
                                bx_progress_get_day (line->progress, nth)->session_id);
}

/* ---- words ----------------------------------------------------------------------------------- */

static char *
describe_line (BxTogetherPage *self,
               Line *line,
               double first,
               double last)
{
  g_autofree char *name = bx_log_dup_exercise_name (line->exercise_id);
  guint n = 0;
  guint first_index = 0;
  guint last_index = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *change = NULL;
  double start;
  double end;

  if (line->series == NULL && line->days != NULL && line->days->len > 0 && is_relative (self))
    /* Translators: %s is an exercise that is not on a chart of several */
    return g_strdup_printf (_("%s: can’t be compared with its start."), name);
  if (line->series == NULL && line->days != NULL && line->days->len > 0)
    /* Translators: %s is an exercise that is not on a chart of several */
    return g_strdup_printf (_("%s: no e1RM can be told from its sets."), name);
  for (guint i = 0; line->series != NULL && i < bx_chart_series_get_length (line->series); i++)
    {
      double day = bx_chart_series_get_datum (line->series, i)->day;

      if (!bx_chart_series_has_value (line->series, i) || day < first || day > last)
        continue;
      if (n++ == 0)
        first_index = i;
      last_index = i;
    }
  if (n == 0)
    /* Translators: %s is an exercise */
    return g_strdup_printf (_("%s: no sets in this time."), name);

  start = bx_chart_series_get_datum (line->series, first_index)->value;
  end = bx_chart_series_get_datum (line->series, last_index)->value;
  if (is_relative (self))
    {
      from = bx_progress_format_point (line->progress, first_index);
      to = bx_progress_format_point (line->progress, last_index);
    }
  else
    {
      from = format_value (self, line, start);
      to = format_value (self, line, end);
    }
  change = format_change ((end / start - 1.0) * 100.0);
  /* Translators: an exercise of several on a chart; its first and its last value; the
   * change in percent, which may be below 0 */
  return g_strdup_printf (_("%1$s: from %2$s to %3$s (%4$s)."), name, from, to, change);
}

static void
show (BxTogetherPage *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *summary = NULL;
  double oldest = bx_log_get_today ();
  double first;
  double last;

  if (self->n_loading > 0)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);

      if (line->days != NULL && line->days->len > 0)
        oldest = MIN (oldest, bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (line->days, 0))->day));
    }
  bx_ranged_chart_get_days (self->ranged_chart, oldest, &first, &last);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);

      make_line (self, line, first, last);
      if (line->series != NULL)
        g_ptr_array_add (all, line->series);
      g_strv_builder_take (sentences, describe_line (self, line, first, last));
    }
  parts = g_strv_builder_end (sentences);
  summary = g_strjoinv ("\n", parts);

  bx_line_chart_set_unit (self->chart, is_relative (self) ? "%" : bx_unit_get_symbol (bx_get_unit ()));
  bx_ranged_chart_set_summary (self->ranged_chart, summary);
  bx_line_chart_set_all_series (self->chart, (BxChartSeries *const *) all->pdata, all->len);
  bx_line_chart_set_range (self->chart, first, last);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);
}

/* ---- what is chosen ---------------------------------------------------------------------------- */

static void show_chosen (BxTogetherPage *self);
static void add_exercise (BxTogetherPage *self,
                          const char *exercise_id);

static void
remove_clicked_cb (GtkButton *button,
                   BxTogetherPage *self)
{
  const char *exercise_id = g_object_get_data (G_OBJECT (button), "bx-exercise");

  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (get_line (self, i)->exercise_id, exercise_id))
      {
        g_ptr_array_remove_index (self->lines, i);
        break;
      }
  show_chosen (self);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_drop_down));
}

static GtkWidget *
new_chip (BxTogetherPage *self,
          Line *line)
{
  g_autofree char *name = bx_log_dup_exercise_name (line->exercise_id);
  /* Translators: %s is an exercise on a chart of several */
  g_autofree char *what = g_strdup_printf (_("Take %s off the Chart"), name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), name);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  g_object_set_data_full (G_OBJECT (button), "bx-exercise", g_strdup (line->exercise_id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return button;
}

static gboolean
is_chosen (BxTogetherPage *self,
           const char *exercise_id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (get_line (self, i)->exercise_id, exercise_id))
      return TRUE;

  return FALSE;
}

static void
show_chosen (BxTogetherPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) offered = g_strv_builder_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chosen_box))) != NULL)
    adw_wrap_box_remove (self->chosen_box, child);
  for (guint i = 0; i < self->lines->len; i++)
    adw_wrap_box_append (self->chosen_box, new_chip (self, get_line (self, i)));

  gtk_string_list_append (names, _("Add Exercise"));
  for (guint i = 0; self->trained != NULL && self->trained[i] != NULL; i++)
    if (!is_chosen (self, self->trained[i]))
      {
        gtk_string_list_take (names, bx_log_dup_exercise_name (self->trained[i]));
        g_strv_builder_add (offered, self->trained[i]);
      }
  g_clear_pointer (&self->offered, g_strfreev);
  self->offered = g_strv_builder_end (offered);
  self->updating = TRUE;
  gtk_drop_down_set_model (self->add_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->add_drop_down, 0);
  self->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_drop_down),
                            self->lines->len < BX_TOGETHER_MAX_EXERCISES && self->offered[0] != NULL);
}

static void
add_pending_cb (gpointer user_data)
{
  BxTogetherPage *self = user_data;
  g_autofree char *exercise_id = g_steal_pointer (&self->pending_id);

  self->pending_source = 0;
  add_exercise (self, exercise_id);
  show_chosen (self);
}

/* The drop-down still tells of its selection: what it offers is changed afterwards. */
static void
exercise_added_cb (BxTogetherPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->add_drop_down);

  if (self->updating || self->offered == NULL || selected == 0 || selected > g_strv_length (self->offered))
    return;

  g_set_str (&self->pending_id, self->offered[selected - 1]);
  if (self->pending_source == 0)
    self->pending_source = g_idle_add_once (add_pending_cb, self);
}

static void
kind_chosen_cb (BxTogetherPage *self)
{
  if (self->updating)
    return;

  self->kind_chosen = TRUE;
  show (self);
}

static void
choice_changed_cb (BxTogetherPage *self)
{
  if (!self->updating)
    show (self);
}

/* ---- reading -------------------------------------------------------------------------------------- */

typedef struct
{
  BxTogetherPage *page; /* (unowned): not asked for once the request is cancelled */
  char *exercise_id;
} Reading;

/* What has no e1RM is shown, too, until the person chooses otherwise. */
static void
choose_kind (BxTogetherPage *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->lines->len; i++)
    all &= has_e1rm (get_line (self, i));
  if (self->kind_chosen)
    return;

  self->updating = TRUE;
  adw_toggle_group_set_active_name (self->kind_group, all ? "e1rm" : "start");
  self->updating = FALSE;
}

static void
days_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  Reading *reading = user_data;
  g_autofree char *exercise_id = g_steal_pointer (&reading->exercise_id);
  BxTogetherPage *self = reading->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = bx_store_load_exercise_days_finish (BX_STORE (source), result, &error);

  g_free (reading);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->n_loading--;
  for (guint i = 0; days != NULL && i < self->lines->len; i++)
    if (g_str_equal (get_line (self, i)->exercise_id, exercise_id))
      {
        g_clear_pointer (&get_line (self, i)->days, g_ptr_array_unref);
        get_line (self, i)->days = g_ptr_array_ref (days);
      }
  if (self->n_loading > 0)
    return;

  choose_kind (self);
  show (self);
  if (error != NULL)
    bx_ranged_chart_set_failed (self->ranged_chart, error->message);
}

static void
read_days (BxTogetherPage *self,
           const char *exercise_id)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->page = self;
  reading->exercise_id = g_strdup (exercise_id);
  self->n_loading++;
  bx_store_load_exercise_days_async (bx_get_store (), exercise_id, NULL, self->cancellable, days_loaded_cb, reading);
}

static void
add_exercise (BxTogetherPage *self,
              const char *exercise_id)
{
  Line *line;

  if (self->lines->len >= BX_TOGETHER_MAX_EXERCISES || is_chosen (self, exercise_id))
    return;

  line = g_new0 (Line, 1);
  line->exercise_id = g_strdup (exercise_id);
  g_ptr_array_add (self->lines, line);
  read_days (self, exercise_id);
}

/* With nothing trained there is nothing to compare. */
static void
show_whether_empty (BxTogetherPage *self)
{
  gboolean empty = self->trained[0] == NULL;

  if (empty && adw_bin_get_child (self->empty_place) == NULL)
    adw_bin_set_child (self->empty_place,
                       bx_log_empty_new (_("Not Trained Yet"), _("Do it once, and its line begins here."), "back-workout",
                                         bx_log_example_new_progress ()));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "content");
}

static void
trained_listed_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GStrv trained = bx_store_list_trained_exercises_finish (BX_STORE (source), result, &error);
  BxTogetherPage *self;

  if (trained == NULL)
    return;

  self = BX_TOGETHER_PAGE (user_data);
  g_clear_pointer (&self->trained, g_strfreev);
  self->trained = trained;
  show_whether_empty (self);
  show_chosen (self);
}

static void
refresh (BxTogetherPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_loading = 0;
  for (guint i = 0; i < self->lines->len; i++)
    read_days (self, get_line (self, i)->exercise_id);
  bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, trained_listed_cb, self);
}

static void
store_changed_cb (BxTogetherPage *self,
                  guint changes)
{
  if (changes & (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_EXERCISES))
    refresh (self);
}

/* ---- the type -------------------------------------------------------------------------------------- */

static void
bx_together_page_dispose (GObject *object)
{
  BxTogetherPage *self = BX_TOGETHER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->pending_source, g_source_remove);
  g_clear_pointer (&self->pending_id, g_free);
  /* The chart may outlive it: a picture of it is being saved, or its numbers are shown in a dialog. */
  if (self->chart != NULL)
    bx_line_chart_set_point_func (self->chart, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_TOGETHER_PAGE);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_strfreev);
  g_clear_pointer (&self->trained, g_strfreev);

  G_OBJECT_CLASS (bx_together_page_parent_class)->dispose (object);
}

static void
bx_together_page_class_init (BxTogetherPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_together_page_dispose;

  g_type_ensure (BX_TYPE_LINE_CHART);
  g_type_ensure (BX_TYPE_RANGED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-together-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, chosen_box);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, add_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, kind_group);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, ranged_chart);
  gtk_widget_class_bind_template_child (widget_class, BxTogetherPage, chart);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, exercise_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_activated_cb);
}

static void
bx_together_page_init (BxTogetherPage *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  self->cancellable = g_cancellable_new ();
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  bx_chart_set_title (BX_CHART (self->chart), _("Exercises Together"));
  bx_line_chart_set_max_gap (self->chart, BX_PROGRESS_MAX_GAP_DAYS);
  bx_line_chart_set_point_func (self->chart, format_point_cb, self, NULL);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::weight-unit", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::e1rm-formula", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

/**
 * bx_together_page_new:
 * @exercise_ids: the exercises to begin with, with commas between them
 *
 * Creates a page that shows several exercises on one chart.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_together_page_new (const char *exercise_ids)
{
  BxTogetherPage *self;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (exercise_ids != NULL, NULL);

  self = g_object_new (BX_TYPE_TOGETHER_PAGE, NULL);
  ids = g_strsplit (exercise_ids, ",", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    add_exercise (self, ids[i]);
  show_chosen (self);
  bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, trained_listed_cb, self);

  return ADW_NAVIGATION_PAGE (self);
}
