/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-plan-page.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-line-chart.h"
#include "bx-log-empty.h"
#include "bx-log-words.h"
#include "bx-progress.h"
#include "bx-ranged-chart.h"
#include "bx-workout-plan.h"

/**
 * BxWorkoutPlanPage:
 *
 * What was planned in each session of a workout, beside what was done: on a chart, in
 * words, exercise by exercise and session by session. The plan is the one that the session
 * had, whatever the workout is like today.
 */
struct _BxWorkoutPlanPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwBin *empty_place;
  GtkLabel *title_label;
  AdwToggleGroup *kind_group;
  BxRangedChart *ranged_chart;
  BxLineChart *chart;
  AdwPreferencesGroup *exercises_group;
  AdwPreferencesGroup *sessions_group;
  GtkButton *more_button;

  /* Owned References */
  GCancellable *cancellable;
  char *workout_id;
  GPtrArray *sessions;      /* (nullable) (element-type BxPlanSession) */
  GPtrArray *exercise_rows; /* (element-type GtkWidget) */
  GPtrArray *session_rows;  /* (element-type GtkWidget) */
  guint n_shown;            /* sessions at most, the newest first */
};

G_DEFINE_FINAL_TYPE (BxWorkoutPlanPage, bx_workout_plan_page, ADW_TYPE_NAVIGATION_PAGE)

#define N_SESSIONS 10

static BxWorkoutPlanKind
get_kind (BxWorkoutPlanPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kind_group);

  if (g_strcmp0 (name, "reps") == 0)
    return BX_WORKOUT_PLAN_REPS;

  return g_strcmp0 (name, "volume") == 0 ? BX_WORKOUT_PLAN_VOLUME : BX_WORKOUT_PLAN_SETS;
}

static const BxPlanSession *
get_session (BxWorkoutPlanPage *self,
             guint              index)
{
  return g_ptr_array_index (self->sessions, index);
}

/* ---- rows ------------------------------------------------------------------------------- */

static GtkWidget *
new_exercise_row (const BxPlanExercise *exercise)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = bx_log_dup_exercise_title (exercise->exercise_id, exercise->variation);
  g_autofree char *planned = bx_workout_plan_describe (exercise, bx_get_unit (), TRUE);
  g_autofree char *done = bx_workout_plan_describe (exercise, bx_get_unit (), FALSE);
  /* Translators: what was planned of an exercise, and under it what was done, each such as
   * “3 sets · 15 reps · up to 100 kg” */
  g_autofree char *text = g_strdup_printf (_("Planned: %1$s\nDone: %2$s"), planned, done);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "numeric");

  return row;
}

static GtkWidget *
new_session_row (const BxPlanSession *session)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *open = adw_button_row_new ();
  BxPlanExercise sum;
  g_autofree char *day = bx_log_format_date (session->started);
  g_autofree char *text = NULL;

  bx_plan_session_sum_up (session, &sum);
  if (sum.n_planned > 0)
    text = g_strdup_printf (ngettext ("%2$u of %1$u planned set", "%2$u of %1$u planned sets", sum.n_planned), sum.n_planned, sum.n_done);
  else
    text = g_strdup (_("Nothing was planned"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
  gtk_widget_add_css_class (row, "numeric");
  for (guint i = 0; i < session->exercises->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_exercise_row (g_ptr_array_index (session->exercises, i)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (open), _("Show Session"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", session->session_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.show-session");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), open);

  return row;
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_exercises (BxWorkoutPlanPage *self,
                double             first,
                double             last)
{
  g_autoptr (GPtrArray) exercises = bx_workout_plan_list_exercises (self->sessions, first, last);

  clear_rows (self->exercises_group, self->exercise_rows);
  for (guint i = 0; i < exercises->len; i++)
    {
      GtkWidget *row = new_exercise_row (g_ptr_array_index (exercises, i));

      adw_preferences_group_add (self->exercises_group, row);
      g_ptr_array_add (self->exercise_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->exercises_group), exercises->len > 0);
}

static void
show_sessions (BxWorkoutPlanPage *self,
               double             first,
               double             last)
{
  guint n = 0;

  clear_rows (self->sessions_group, self->session_rows);
  for (guint i = self->sessions->len; i > 0; i--)
    {
      const BxPlanSession *session = get_session (self, i - 1);
      double day = bx_log_get_chart_day (session->day);
      GtkWidget *row;

      if (day < first || day > last || ++n > self->n_shown)
        continue;
      row = new_session_row (session);
      adw_preferences_group_add (self->sessions_group, row);
      g_ptr_array_add (self->session_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sessions_group), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > self->n_shown);
}

/* ---- showing ---------------------------------------------------------------------------- */

static char *
format_point_cb (BxChartSeries *series,
                 guint          index,
                 gpointer       user_data)
{
  BxWorkoutPlanPage *self = user_data;

  return bx_workout_plan_format (get_kind (self), bx_get_unit (), bx_chart_series_get_datum (series, index)->value);
}

static void
show_chart (BxWorkoutPlanPage *self,
            double             first,
            double             last,
            const char        *summary)
{
  BxWorkoutPlanKind kind = get_kind (self);
  g_autoptr (BxChartSeries) done = bx_workout_plan_dup_series (self->sessions, kind, bx_get_unit (), FALSE);
  g_autoptr (BxChartSeries) planned = bx_workout_plan_dup_series (self->sessions, kind, bx_get_unit (), TRUE);

  bx_line_chart_set_value_flags (self->chart, kind == BX_WORKOUT_PLAN_VOLUME ? BX_CHART_AXIS_DEFAULT : BX_CHART_AXIS_WHOLE);
  bx_line_chart_set_unit (self->chart, kind == BX_WORKOUT_PLAN_VOLUME ? bx_unit_get_symbol (bx_get_unit ())
                                       : kind == BX_WORKOUT_PLAN_REPS ? _("reps")
                                                                      /* Translators: over the axis of a chart */
                                                                      : _("sets"));
  bx_ranged_chart_set_summary (self->ranged_chart, summary);
  bx_line_chart_set_series (self->chart, done);
  bx_line_chart_set_plan (self->chart, planned);
  bx_line_chart_set_range (self->chart, first, last);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);
}

/* Where no plan names a load, there is nothing to compare. */
static gboolean
has_volume (BxWorkoutPlanPage *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      BxPlanExercise sum;

      bx_plan_session_sum_up (get_session (self, i), &sum);
      if (sum.planned_volume_kg > 0)
        return TRUE;
    }

  return FALSE;
}

static void
show (BxWorkoutPlanPage *self)
{
  g_autofree char *summary = NULL;
  double oldest = bx_log_get_today ();
  double first;
  double last;

  if (self->sessions == NULL)
    return;

  if (self->sessions->len > 0)
    {
      oldest = bx_log_get_chart_day (get_session (self, 0)->day);
      gtk_label_set_label (self->title_label, get_session (self, self->sessions->len - 1)->title);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), self->sessions->len > 0);
  adw_toggle_set_enabled (adw_toggle_group_get_toggle_by_name (self->kind_group, "volume"), has_volume (self));
  bx_ranged_chart_get_days (self->ranged_chart, oldest, &first, &last);
  summary = bx_workout_plan_summarize (self->sessions, bx_get_unit (), first, last);

  show_chart (self, first, last, summary);
  show_exercises (self, first, last);
  show_sessions (self, first, last);
}

/* With no session there is nothing to compare. */
static void
show_whether_empty (BxWorkoutPlanPage *self)
{
  gboolean empty = self->sessions->len == 0;

  if (empty && adw_bin_get_child (self->empty_place) == NULL)
    adw_bin_set_child (self->empty_place,
                       bx_log_empty_new (_("Not Trained Yet"), _("Do it once, and its line begins here."), self->workout_id, NULL));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "content");
}

static void
range_changed_cb (BxWorkoutPlanPage *self)
{
  self->n_shown = N_SESSIONS;
  show (self);
}

static void
more_clicked_cb (BxWorkoutPlanPage *self)
{
  guint n = self->session_rows->len;

  self->n_shown += 3 * N_SESSIONS;
  show (self);
  if (n < self->session_rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->session_rows, n));
}

static void
point_activated_cb (BxWorkoutPlanPage *self,
                    guint              index)
{
  guint nth;

  bx_line_chart_get_series_at (self->chart, index, &nth);
  if (self->sessions != NULL && nth < self->sessions->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", get_session (self, nth)->session_id);
}

/* ---- reading ---------------------------------------------------------------------------- */

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = bx_store_list_workout_plans_finish (BX_STORE (source), result, &error);
  BxWorkoutPlanPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_WORKOUT_PLAN_PAGE (user_data);
  if (sessions == NULL)
    {
      bx_ranged_chart_set_failed (self->ranged_chart, error->message);
      return;
    }

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->sessions = g_steal_pointer (&sessions);
  show_whether_empty (self);
  show (self);
}

static void
refresh (BxWorkoutPlanPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  bx_store_list_workout_plans_async (bx_get_store (), self->workout_id, self->cancellable, listed_cb, self);
}

static void
store_changed_cb (BxWorkoutPlanPage *self,
                  guint              changes)
{
  if (changes & (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_EXERCISES))
    refresh (self);
}

/* ---- the type --------------------------------------------------------------------------- */

static void
bx_workout_plan_page_dispose (GObject *object)
{
  BxWorkoutPlanPage *self = BX_WORKOUT_PLAN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* The chart may outlive it: a picture of it is being saved, or its numbers are shown in a dialog. */
  if (self->chart != NULL)
    bx_line_chart_set_point_func (self->chart, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WORKOUT_PLAN_PAGE);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->exercise_rows, g_ptr_array_unref);
  g_clear_pointer (&self->session_rows, g_ptr_array_unref);
  g_clear_pointer (&self->workout_id, g_free);

  G_OBJECT_CLASS (bx_workout_plan_page_parent_class)->dispose (object);
}

static void
bx_workout_plan_page_class_init (BxWorkoutPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_workout_plan_page_dispose;

  g_type_ensure (BX_TYPE_LINE_CHART);
  g_type_ensure (BX_TYPE_RANGED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-workout-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, kind_group);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, ranged_chart);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, exercises_group);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, sessions_group);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutPlanPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_activated_cb);
}

static void
bx_workout_plan_page_init (BxWorkoutPlanPage *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  self->n_shown = N_SESSIONS;
  self->exercise_rows = g_ptr_array_new ();
  self->session_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  bx_chart_set_title (BX_CHART (self->chart), _("Plan and Done"));
  bx_line_chart_set_max_gap (self->chart, BX_PROGRESS_MAX_GAP_DAYS);
  bx_line_chart_set_point_func (self->chart, format_point_cb, self, NULL);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::weight-unit", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

/**
 * bx_workout_plan_page_new:
 * @workout_id: a workout, which may be gone by now
 *
 * Creates a page that compares what was planned in the sessions of a workout with what
 * was done.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_workout_plan_page_new (const char *workout_id)
{
  BxWorkoutPlanPage *self;

  g_return_val_if_fail (workout_id != NULL, NULL);

  self = g_object_new (BX_TYPE_WORKOUT_PLAN_PAGE, NULL);
  self->workout_id = g_strdup (workout_id);
  refresh (self);

  return ADW_NAVIGATION_PAGE (self);
}
