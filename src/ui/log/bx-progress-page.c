/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-details.h"
#include "bx-feedback.h"
#include "bx-line-chart.h"
#include "bx-log-empty.h"
#include "bx-log-records.h"
#include "bx-log-words.h"
#include "bx-number.h"
#include "bx-page-ready.h"
#include "bx-progress-next.h"
#include "bx-progress-page.h"
#include "bx-progress-plan.h"
#include "bx-progress.h"
#include "bx-ranged-chart.h"
#include "bx-store-measurements.h"
#include "bx-variation.h"

/**
 * BxProgressPage:
 *
 * What grew: one exercise on one large chart, with its records, and the same
 * numbers as a table.
 */
struct _BxProgressPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkDropDown *exercise_drop_down;
  GtkDropDown *variation_drop_down;
  GtkDropDown *load_drop_down;
  GtkButton *together_button;
  GtkStack *stack;
  GtkLabel *latest_label;
  GtkLabel *latest_day_label;
  GtkScrolledWindow *kind_scroller;
  AdwToggleGroup *kind_group;
  BxRangedChart *ranged_chart;
  BxLineChart *chart;
  GtkWidget *words_box;
  GtkLabel *trend_label;
  GtkLabel *plan_label;
  BxProgressNext *next;
  AdwPreferencesGroup *formula_group;
  AdwComboRow *formula_row;
  AdwPreferencesGroup *records_group;
  AdwBin *empty_place;
  AdwStatusPage *failed_page;

  /* Owned References */
  GCancellable *cancellable;
  char *exercise_id;
  GStrv exercise_ids;     /* (nullable): those that can be chosen */
  char *variation;        /* (nullable): %NULL for all, an empty text for the plain one */
  GStrv variations;       /* (nullable): those that can be chosen */
  GPtrArray *days;        /* (nullable) (element-type BxExerciseDay) */
  BxProgress *progress;   /* (nullable) */
  GPtrArray *weights;     /* (nullable) (element-type BxMeasurement): bodyweights */
  GPtrArray *loads;       /* (nullable) (element-type BxLoadDay) */
  GPtrArray *plans;       /* (nullable) (element-type BxPlanDay) */
  GArray *load_choices;   /* (nullable) (element-type double): in kilogram */
  double load_kg;         /* the one that is chosen, or `NAN` */
  GPtrArray *record_rows; /* rows of the group, borrowed */

  gboolean updating;
  gboolean range_chosen; /* by the person */
};

G_DEFINE_FINAL_TYPE (BxProgressPage, bx_progress_page, ADW_TYPE_NAVIGATION_PAGE)

#define RECORDS_SHOWN 6

static const char *kind_names[BX_PROGRESS_N_KINDS] = {
  [BX_PROGRESS_BEST] = "best",
  [BX_PROGRESS_VOLUME] = "volume",
  [BX_PROGRESS_REPS] = "reps",
  [BX_PROGRESS_E1RM] = "e1rm",
  [BX_PROGRESS_RELATIVE] = "relative",
  [BX_PROGRESS_REPS_AT] = "reps-at",
};

static void refresh (BxProgressPage *self);

/* ---- the chart -------------------------------------------------------------------- */

static char *
format_point_cb (BxChartSeries *series,
                 guint index,
                 gpointer user_data)
{
  BxProgressPage *self = user_data;

  /* Not while the chart still has the numbers before. */
  if (self->progress == NULL)
    return g_strdup ("");
  if (bx_progress_get_series (self->progress) != series)
    return bx_progress_format_value (self->progress, bx_chart_series_get_datum (series, index)->value);

  return bx_progress_format_point (self->progress, index);
}

static char *
format_tick_cb (double value,
                gpointer user_data)
{
  BxProgressPage *self = user_data;

  if (self->progress != NULL && (bx_progress_get_value_flags (self->progress) & BX_CHART_AXIS_SECONDS))
    return bx_chart_format_seconds (value);

  return bx_number_format (value, 2);
}

static BxProgressKind
get_kind (BxProgressPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kind_group);

  for (guint i = 0; i < BX_PROGRESS_N_KINDS; i++)
    if (g_strcmp0 (name, kind_names[i]) == 0)
      return (BxProgressKind) i;

  return BX_PROGRESS_BEST;
}

static void
add_record_row (BxProgressPage *self,
                guint index)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = bx_progress_format_point (self->progress, index);
  g_autofree char *day = bx_chart_format_day (bx_chart_series_get_datum (bx_progress_get_series (self->progress), index)->day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_decoration_new ("starred-symbolic"));
  gtk_widget_add_css_class (row, "numeric");
  bx_log_lead_to_session (row, bx_progress_get_day (self->progress, index)->session_id);
  adw_preferences_group_add (self->records_group, row);
  g_ptr_array_add (self->record_rows, row);
}

static void
show_records (BxProgressPage *self)
{
  g_autoptr (GArray) records = bx_progress_list_records (self->progress, RECORDS_SHOWN);

  for (guint i = 0; i < self->record_rows->len; i++)
    adw_preferences_group_remove (self->records_group, g_ptr_array_index (self->record_rows, i));
  g_ptr_array_set_size (self->record_rows, 0);

  for (guint i = 0; i < records->len; i++)
    add_record_row (self, g_array_index (records, guint, i));
  gtk_widget_set_visible (GTK_WIDGET (self->records_group), records->len > 0);
}

static void
show_latest (BxProgressPage *self)
{
  BxChartSeries *series = bx_progress_get_series (self->progress);
  guint latest = bx_chart_series_get_length (series);
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  while (latest > 0 && !bx_chart_series_has_value (series, latest - 1))
    latest--;
  if (latest == 0)
    {
      gtk_label_set_label (self->latest_label, "–");
      gtk_label_set_label (self->latest_day_label, "");
      return;
    }

  value = bx_progress_format_point (self->progress, latest - 1);
  day = bx_chart_format_day (bx_chart_series_get_datum (series, latest - 1)->day);
  /* Translators: under the newest value of a chart: what it is, such as “Best Set”, and its day */
  text = g_strdup_printf (C_("latest value", "%1$s · %2$s"), bx_chart_series_get_name (series), day);
  gtk_label_set_label (self->latest_label, value);
  gtk_label_set_label (self->latest_day_label, text);
}

static void
show_trend (BxProgressPage *self,
            double first,
            double last)
{
  BxTrend trend;
  g_autofree char *text = NULL;
  gboolean any = bx_progress_get_trend (self->progress, first, last, &trend);

  if (any)
    text = bx_progress_describe_trend (self->progress, &trend);
  gtk_label_set_label (self->trend_label, any ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trend_label), any);
}

static void
show_plan (BxProgressPage *self,
           double first,
           double last)
{
  g_autoptr (BxChartSeries) plan =
    bx_progress_plan_new_series (self->progress, bx_log_get_exercise_measure (self->exercise_id), bx_get_unit (), self->plans);
  g_autofree char *text = bx_progress_plan_summarize (self->plans, first, last);

  bx_line_chart_set_plan (self->chart, plan);
  gtk_label_set_label (self->plan_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_label), text != NULL);
}

/* The newest day is the last. */
static void
show_next (BxProgressPage *self)
{
  const BxExerciseDay *last = g_ptr_array_index (self->days, self->days->len - 1);

  bx_progress_next_set_session (self->next, self->exercise_id, self->variation, last->session_id);
}

static BxProgress *
create_progress (BxProgressPage *self)
{
  BxMeasure measure = bx_log_get_exercise_measure (self->exercise_id);

  switch (get_kind (self))
    {
    case BX_PROGRESS_RELATIVE:
      return bx_progress_new_relative (self->days, measure, bx_get_unit (), self->weights);
    case BX_PROGRESS_REPS_AT:
      return bx_progress_new_reps_at (self->loads, self->load_kg, bx_get_unit ());
    case BX_PROGRESS_BEST:
    case BX_PROGRESS_VOLUME:
    case BX_PROGRESS_REPS:
    case BX_PROGRESS_E1RM:
    default:
      return bx_progress_new (self->days, measure, get_kind (self), bx_get_unit ());
    }
}

static void
show_progress (BxProgressPage *self)
{
  g_autoptr (BxProgress) progress = NULL;
  g_autofree char *name = bx_log_dup_exercise_name (self->exercise_id);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  double first;
  double last;

  progress = create_progress (self);
  g_set_object (&self->progress, progress);
  bx_ranged_chart_get_days (self->ranged_chart, bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (self->days, 0))->day),
                            &first, &last);
  summary = bx_progress_summarize (progress, first, last);

  /* Translators: the title of a chart: an exercise, and what is followed of it */
  title = g_strdup_printf (C_("chart", "%1$s · %2$s"), name, bx_chart_series_get_name (bx_progress_get_series (progress)));
  bx_chart_set_title (BX_CHART (self->chart), title);
  bx_ranged_chart_set_summary (self->ranged_chart, summary);
  bx_progress_dress_chart (progress, self->chart, first, last);
  show_plan (self, first, last);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);

  show_trend (self, first, last);
  gtk_widget_set_visible (self->words_box,
                          gtk_widget_get_visible (GTK_WIDGET (self->trend_label)) || gtk_widget_get_visible (GTK_WIDGET (self->plan_label)));
  gtk_widget_set_visible (GTK_WIDGET (self->load_drop_down), get_kind (self) == BX_PROGRESS_REPS_AT);
  gtk_widget_set_visible (GTK_WIDGET (self->formula_group), get_kind (self) == BX_PROGRESS_E1RM);
  show_latest (self);
  show_records (self);
}

/* ---- what can be chosen ------------------------------------------------------------- */

static gboolean
can_follow (BxProgressPage *self,
            BxProgressKind kind)
{
  BxMeasure measure = bx_log_get_exercise_measure (self->exercise_id);

  switch (kind)
    {
    case BX_PROGRESS_RELATIVE:
      return bx_progress_can_be_relative (self->days, measure, self->weights);
    case BX_PROGRESS_REPS_AT:
      /* Without a load, repetitions are followed as they are. */
      return measure != BX_MEASURE_REPS && measure != BX_MEASURE_TIME && self->load_choices != NULL && self->load_choices->len > 0;
    case BX_PROGRESS_BEST:
    case BX_PROGRESS_VOLUME:
    case BX_PROGRESS_REPS:
    case BX_PROGRESS_E1RM:
    default:
      return bx_progress_is_meaningful (self->days, measure, kind);
    }
}

/* What was lifted in most sessions of the last year that it was trained in */
static guint
find_usual_load (BxProgressPage *self)
{
  const BxLoadDay *last = g_ptr_array_index (self->loads, self->loads->len - 1);
  double since = bx_log_get_chart_day (last->day) - 364;
  guint best = GTK_INVALID_LIST_POSITION;
  guint most = 0;

  for (guint i = 0; i < self->load_choices->len; i++)
    {
      guint n = 0;

      for (guint k = self->loads->len; k > 0; k--)
        {
          const BxLoadDay *day = g_ptr_array_index (self->loads, k - 1);

          if (bx_log_get_chart_day (day->day) < since)
            break;
          n += day->load_kg == g_array_index (self->load_choices, double, i);
        }
      if (n >= most)
        {
          most = n;
          best = i;
        }
    }

  return best;
}

static void
show_loads (BxProgressPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  BxUnit unit = bx_get_unit ();
  guint selected = GTK_INVALID_LIST_POSITION;

  g_clear_pointer (&self->load_choices, g_array_unref);
  self->load_choices = self->loads != NULL ? bx_progress_list_loads (self->loads) : NULL;
  for (guint i = 0; self->load_choices != NULL && i < self->load_choices->len; i++)
    {
      double load_kg = g_array_index (self->load_choices, double, i);
      g_autofree char *number = bx_number_format (unit == BX_UNIT_LB ? load_kg / BX_KG_PER_LB : load_kg, 2);

      gtk_string_list_take (names, g_strdup_printf (C_("weight", "%1$s %2$s"), number, bx_unit_get_symbol (unit)));
      if (load_kg == self->load_kg)
        selected = i;
    }

  if (selected == GTK_INVALID_LIST_POSITION && self->load_choices != NULL && self->load_choices->len > 0)
    selected = find_usual_load (self);
  self->load_kg = selected != GTK_INVALID_LIST_POSITION ? g_array_index (self->load_choices, double, selected) : NAN;
  gtk_drop_down_set_model (self->load_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->load_drop_down, selected);
}

static void
load_chosen_cb (BxProgressPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->load_drop_down);

  if (self->updating || self->load_choices == NULL || selected >= self->load_choices->len)
    return;

  self->load_kg = g_array_index (self->load_choices, double, selected);
  show_progress (self);
}

static void
show_kinds (BxProgressPage *self)
{
  BxMeasure measure = bx_log_get_exercise_measure (self->exercise_id);
  g_autofree char *chosen = g_strdup (adw_toggle_group_get_active_name (self->kind_group));

  adw_toggle_group_remove_all (self->kind_group);
  for (guint i = 0; i < BX_PROGRESS_N_KINDS; i++)
    if (can_follow (self, (BxProgressKind) i))
      {
        AdwToggle *toggle = adw_toggle_new ();

        adw_toggle_set_name (toggle, kind_names[i]);
        adw_toggle_set_label (toggle, bx_progress_kind_get_name ((BxProgressKind) i, measure));
        if (i == BX_PROGRESS_E1RM)
          adw_toggle_set_tooltip (toggle, _("Estimated One-Repetition Maximum"));
        if (i == BX_PROGRESS_RELATIVE)
          adw_toggle_set_tooltip (toggle, _("Load of the Best Set Against the Bodyweight Then"));
        if (i == BX_PROGRESS_REPS_AT)
          adw_toggle_set_tooltip (toggle, _("Most Repetitions with a Weight of Your Choice"));
        adw_toggle_group_add (self->kind_group, toggle);
      }

  if (chosen != NULL && adw_toggle_group_get_toggle_by_name (self->kind_group, chosen) != NULL)
    adw_toggle_group_set_active_name (self->kind_group, chosen);
  else
    adw_toggle_group_set_active_name (self->kind_group, kind_names[BX_PROGRESS_BEST]);
}

/* A year, or all where there is no more than that. */
static void
choose_range (BxProgressPage *self)
{
  double oldest = bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (self->days, 0))->day);
  double newest = bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (self->days, self->days->len - 1))->day);
  double today = bx_log_get_today ();

  if (!self->range_chosen)
    bx_ranged_chart_set_range (self->ranged_chart, today - oldest < 365 || today - newest > 365 ? "all" : "year");
}

/* In a narrow window the kind that is shown is not the one that is cut. */
static void
scroll_to_kind (BxProgressPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->kind_scroller);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  guint n = adw_toggle_group_get_n_toggles (self->kind_group);
  guint active = adw_toggle_group_get_active (self->kind_group);
  double share;

  if (room <= 0 || n < 2 || active >= n)
    return;

  share = (double) active / (n - 1);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;
  gtk_adjustment_set_value (adjustment, room * share);
}

static void
kind_changed_cb (BxProgressPage *self)
{
  scroll_to_kind (self);
  if (!self->updating && self->days != NULL && self->days->len > 0)
    show_progress (self);
}

static void
range_changed_cb (BxProgressPage *self)
{
  if (self->updating || self->days == NULL || self->days->len == 0)
    return;

  self->range_chosen = TRUE;
  show_progress (self);
}

static void
point_activated_cb (BxProgressPage *self,
                    guint index)
{
  guint nth;
  const char *session_id;

  if (bx_line_chart_get_series_at (self->chart, index, &nth) == bx_progress_get_series (self->progress))
    session_id = bx_progress_get_day (self->progress, nth)->session_id;
  else if (nth < self->plans->len)
    session_id = ((BxPlanDay *) g_ptr_array_index (self->plans, nth))->session_id;
  else
    return; /* they were read anew, and the chart is about to follow */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", session_id);
}

static void
exercise_chosen_cb (BxProgressPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->exercise_drop_down);

  if (self->updating || self->exercise_ids == NULL || selected >= g_strv_length (self->exercise_ids))
    return;
  if (!g_set_str (&self->exercise_id, self->exercise_ids[selected]))
    return;

  g_set_str (&self->variation, NULL);
  refresh (self);
}

static void
variation_chosen_cb (BxProgressPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->variation_drop_down);

  if (self->updating || self->variations == NULL || selected > g_strv_length (self->variations))
    return;
  /* The first is all of them together. */
  if (!g_set_str (&self->variation, selected > 0 ? self->variations[selected - 1] : NULL))
    return;

  refresh (self);
}

/* ---- reading --------------------------------------------------------------------------- */

static void
weights_listed_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weights = bx_store_list_measurements_finish (BX_STORE (source), result, &error);
  BxProgressPage *self;

  if (weights == NULL)
    return;

  self = BX_PROGRESS_PAGE (user_data);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  self->weights = g_steal_pointer (&weights);
}

static void
loads_listed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *loads = bx_store_list_loads_finish (BX_STORE (source), result, &error);
  BxProgressPage *self;

  if (loads == NULL)
    return;

  self = BX_PROGRESS_PAGE (user_data);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  self->loads = loads;
}

static void
plans_listed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *plans = bx_store_list_plans_finish (BX_STORE (source), result, &error);
  BxProgressPage *self;

  if (plans == NULL)
    return;

  self = BX_PROGRESS_PAGE (user_data);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = plans;
}

static void
formula_chosen_cb (BxProgressPage *self)
{
  BxE1rmFormula formula = (BxE1rmFormula) adw_combo_row_get_selected (self->formula_row);

  if (!self->updating && formula != bx_log_get_e1rm_formula ())
    g_settings_set_string (bx_application_get_settings (bx_application_get_default ()), "e1rm-formula",
                           bx_e1rm_formula_to_nick (formula));
}

static void
show_formula (BxProgressPage *self)
{
  g_autofree char *expression = NULL;

  self->updating = TRUE;
  adw_combo_row_set_selected (self->formula_row, bx_log_get_e1rm_formula ());
  /* Translators: %s is a formula, such as “w (1 + r / 30)” */
  expression = g_strdup_printf (_("%s, of the weight w and the repetitions r"), bx_log_get_e1rm_expression (bx_log_get_e1rm_formula ()));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->formula_row), expression);
  self->updating = FALSE;
  if (self->days != NULL && self->days->len > 0)
    {
      show_progress (self);
      show_next (self);
    }
}

static void
days_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = bx_store_load_exercise_days_finish (BX_STORE (source), result, &error);
  BxProgressPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_PROGRESS_PAGE (user_data);
  if (days == NULL)
    {
      bx_feedback_explain (self->failed_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = g_steal_pointer (&days);
  if (self->days->len == 0 && self->variation != NULL)
    {
      /* Nothing this way yet: all of them together say more. */
      g_clear_pointer (&self->variation, g_free);
      refresh (self);
      return;
    }
  if (self->days->len == 0)
    {
      adw_bin_set_child (self->empty_place, bx_log_empty_new_for_exercise (self->exercise_id));
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  self->updating = TRUE;
  show_loads (self);
  show_kinds (self);
  choose_range (self);
  self->updating = FALSE;
  show_progress (self);
  show_next (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  /* The frame that shows it would have all of it to measure. */
  bx_page_ready_begin (ADW_NAVIGATION_PAGE (self));
}

static void
show_exercises (BxProgressPage *self,
                GStrv ids)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  /* The one that is shown can be chosen, trained or not. */
  if (!g_strv_contains ((const char *const *) ids, self->exercise_id))
    g_strv_builder_add (all, self->exercise_id);
  g_strv_builder_addv (all, (const char **) ids);

  g_clear_pointer (&self->exercise_ids, g_strfreev);
  self->exercise_ids = g_strv_builder_end (all);
  for (guint i = 0; self->exercise_ids[i] != NULL; i++)
    {
      g_autofree char *name = bx_log_dup_exercise_name (self->exercise_ids[i]);

      if (g_str_equal (self->exercise_ids[i], self->exercise_id))
        selected = i;
      gtk_string_list_append (names, name);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->exercise_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->exercise_drop_down, selected);
  self->updating = FALSE;
}

/* All together, or each by itself; where there is no choice, none is shown. */
static void
show_variations (BxProgressPage *self,
                 GStrv trained)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), self->exercise_id);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (self->variation != NULL && !g_strv_contains ((const char *const *) trained, self->variation))
    g_strv_builder_add (all, self->variation);
  g_strv_builder_addv (all, (const char **) trained);
  g_clear_pointer (&self->variations, g_strfreev);
  self->variations = g_strv_builder_end (all);

  gtk_string_list_append (names, _("All Variations"));
  for (guint i = 0; self->variations[i] != NULL; i++)
    {
      g_autofree char *name = exercise != NULL ? bx_variation_dup_name (exercise, self->variations[i]) : NULL;

      if (*self->variations[i] == '\0')
        gtk_string_list_append (names, _("The Usual Way"));
      else
        gtk_string_list_append (names, name != NULL ? name : self->variations[i]);
      if (g_strcmp0 (self->variations[i], self->variation) == 0)
        selected = i + 1;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->variation_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->variation_drop_down, selected);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->variation_drop_down),
                          self->variation != NULL || g_strv_length (self->variations) > 1);
}

static void
variations_listed_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) variations = bx_store_list_variations_finish (BX_STORE (source), result, &error);

  if (variations != NULL)
    show_variations (BX_PROGRESS_PAGE (user_data), variations);
}

static void
exercises_listed_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = bx_store_list_trained_exercises_finish (BX_STORE (source), result, &error);

  if (ids != NULL)
    show_exercises (BX_PROGRESS_PAGE (user_data), ids);
}

static void
refresh (BxProgressPage *self)
{
  g_autofree char *name = bx_log_dup_exercise_name (self->exercise_id);
  g_autofree char *together = g_strconcat ("together/", self->exercise_id, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->together_button), "s", together);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->together_button), "win.show-log-page");

  /* Answered in this order: all the others are there when the days are. */
  bx_store_list_measurements_async (bx_get_store (), BX_MEASUREMENT_BODYWEIGHT, self->cancellable, weights_listed_cb, self);
  bx_store_list_loads_async (bx_get_store (), self->exercise_id, self->variation, self->cancellable, loads_listed_cb, self);
  bx_store_list_plans_async (bx_get_store (), self->exercise_id, self->variation, self->cancellable, plans_listed_cb, self);
  bx_store_load_exercise_days_async (bx_get_store (), self->exercise_id, self->variation, self->cancellable, days_loaded_cb, self);
  bx_store_list_variations_async (bx_get_store (), self->exercise_id, self->cancellable, variations_listed_cb, self);
  bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, exercises_listed_cb, self);
}

static void
store_changed_cb (BxProgressPage *self,
                  guint changes)
{
  if (changes & (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_MEASUREMENTS))
    refresh (self);
  else if ((changes & (BX_STORE_CHANGE_FEEL | BX_STORE_CHANGE_WORKOUTS)) && self->days != NULL && self->days->len > 0)
    show_next (self);
}

/* ---- the type ----------------------------------------------------------------------------- */

static void
bx_progress_page_dispose (GObject *object)
{
  BxProgressPage *self = BX_PROGRESS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* The chart may outlive it: a picture of it is being saved, or its numbers are shown in a dialog. */
  if (self->chart != NULL)
    {
      bx_line_chart_set_point_func (self->chart, NULL, NULL, NULL);
      bx_line_chart_set_value_func (self->chart, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_PROGRESS_PAGE);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->load_choices, g_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->record_rows, g_ptr_array_unref);
  g_clear_pointer (&self->exercise_ids, g_strfreev);
  g_clear_pointer (&self->exercise_id, g_free);
  g_clear_pointer (&self->variations, g_strfreev);
  g_clear_pointer (&self->variation, g_free);

  G_OBJECT_CLASS (bx_progress_page_parent_class)->dispose (object);
}

static void
bx_progress_page_class_init (BxProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_progress_page_dispose;

  g_type_ensure (BX_TYPE_LINE_CHART);
  g_type_ensure (BX_TYPE_PROGRESS_NEXT);
  g_type_ensure (BX_TYPE_RANGED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, exercise_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, variation_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, load_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, together_button);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, plan_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, latest_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, latest_day_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, kind_scroller);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, kind_group);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, ranged_chart);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, words_box);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, trend_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, next);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, formula_group);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, formula_row);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, records_group);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxProgressPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, formula_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, exercise_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, variation_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, load_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
bx_progress_page_init (BxProgressPage *self)
{
  BxApplication *application = bx_application_get_default ();
  g_autoptr (GtkStringList) formulas = gtk_string_list_new (NULL);

  self->record_rows = g_ptr_array_new ();
  self->load_kg = NAN;
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i <= BX_E1RM_FORMULA_OCONNER; i++)
    gtk_string_list_append (formulas, bx_e1rm_formula_get_name ((BxE1rmFormula) i));
  adw_combo_row_set_model (self->formula_row, G_LIST_MODEL (formulas));
  show_formula (self);
  self->updating = FALSE;

  bx_line_chart_set_max_gap (self->chart, BX_PROGRESS_MAX_GAP_DAYS);
  bx_line_chart_set_point_func (self->chart, format_point_cb, self, NULL);
  bx_line_chart_set_value_func (self->chart, format_tick_cb, self, NULL);

  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->kind_scroller), "changed",
                           G_CALLBACK (scroll_to_kind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_store (application), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_settings (application), "changed::weight-unit",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_settings (application), "changed::e1rm-formula",
                           G_CALLBACK (show_formula), self, G_CONNECT_SWAPPED);
}

/**
 * bx_progress_page_new:
 * @exercise_id: the exercise to begin with; after a question mark one of its
 *   variations
 *
 * Creates a page that shows the progress of an exercise.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_progress_page_new (const char *exercise_id)
{
  BxProgressPage *self;
  const char *mark;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  self = g_object_new (BX_TYPE_PROGRESS_PAGE, NULL);
  mark = strchr (exercise_id, '?');
  self->exercise_id = mark != NULL ? g_strndup (exercise_id, mark - exercise_id) : g_strdup (exercise_id);
  self->variation = mark != NULL ? g_strdup (mark + 1) : NULL;
  refresh (self);

  return ADW_NAVIGATION_PAGE (self);
}
