/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-details.h"
#include "bx-log-aches.h"
#include "bx-log-words.h"
#include "bx-report.h"
#include "bx-store-activity.h"
#include "bx-store-measurements.h"

/* What a report of a time is made from. It is read one question after the other, so
 * that a set that is confirmed meanwhile does not wait. */

/* Before any log */
#define EARLIEST_DAY "1900-01-01"

static void
exercise_free (gpointer data)
{
  BxReportExercise *exercise = data;

  g_free (exercise->id);
  g_clear_pointer (&exercise->days, g_ptr_array_unref);
  g_clear_pointer (&exercise->records, g_ptr_array_unref);
  g_clear_pointer (&exercise->plans, g_ptr_array_unref);
  g_free (exercise);
}

static void
ache_free (gpointer data)
{
  BxReportAche *ache = data;

  bx_feel_free (ache->feel);
  g_free (ache->load);
  g_free (ache);
}

/**
 * bx_report_free:
 * @self: (transfer full): a report
 *
 * Frees it.
 */
void
bx_report_free (BxReport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->remark);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->aches, g_ptr_array_unref);
  g_free (self);
}

/* ---- reading ------------------------------------------------------------------------ */

typedef struct
{
  BxReport *report;
  guint next_exercise;
  guint next_ache;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->report, bx_report_free);
  g_free (reading);
}

static BxReport *
get_report (GTask *task)
{
  return ((Reading *) g_task_get_task_data (task))->report;
}

/* The task goes along with each question, as (transfer full). */
static void read_next_ache (GTask *task);

static void
ache_weeks_read_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  BxReportAche *ache;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];

  if (weeks == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ache = g_ptr_array_index (reading->report->aches, reading->next_ache++);
  bx_log_aches_get_days (ache->feel, first_day, last_day);
  ache->load = bx_log_aches_describe_load (weeks, first_day);
  read_next_ache (g_steal_pointer (&task));
}

static void
read_next_ache (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];

  if (reading->next_ache >= reading->report->aches->len)
    {
      g_task_return_pointer (task, g_steal_pointer (&reading->report), (GDestroyNotify) bx_report_free);
      g_object_unref (task);
      return;
    }

  bx_log_aches_get_days (((BxReportAche *) g_ptr_array_index (reading->report->aches, reading->next_ache))->feel,
                         first_day, last_day);
  bx_store_list_exercise_weeks_async (g_task_get_source_object (task), first_day, last_day,
                                      g_task_get_cancellable (task), ache_weeks_read_cb, task);
}

static void
feels_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  BxReport *report = get_report (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) feels = bx_store_list_feels_finish (BX_STORE (source), result, &error);

  if (feels == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < feels->len; i++)
    {
      const BxFeel *feel = g_ptr_array_index (feels, i);
      char day[BX_DAY_LENGTH];

      bx_moment_get_day (feel->said, day);
      if (feel->answer == BX_FEEL_ACHE && g_strcmp0 (day, report->first_day) >= 0 && g_strcmp0 (day, report->last_day) <= 0)
        {
          BxReportAche *ache = g_new0 (BxReportAche, 1);

          ache->feel = bx_feel_copy (feel);
          g_ptr_array_add (report->aches, ache);
        }
    }
  read_next_ache (g_steal_pointer (&task));
}

static void
weights_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  BxReport *report = get_report (task);
  GError *error = NULL;

  report->weights = bx_store_list_measurements_finish (BX_STORE (source), result, &error);
  if (report->weights == NULL)
    g_task_return_error (task, error);
  else
    bx_store_list_feels_async (BX_STORE (source), BX_MOMENT_NONE, g_task_get_cancellable (task),
                               feels_read_cb, g_object_ref (task));
}

static void read_next_exercise (GTask *task);

static BxReportExercise *
get_exercise (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  return g_ptr_array_index (reading->report->exercises, reading->next_exercise);
}

static void
plans_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *plans = bx_store_list_plans_finish (BX_STORE (source), result, &error);

  if (plans == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  get_exercise (task)->plans = plans;
  ((Reading *) g_task_get_task_data (task))->next_exercise++;
  read_next_exercise (g_steal_pointer (&task));
}

static void
records_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *records = bx_store_list_records_finish (BX_STORE (source), result, &error);

  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  get_exercise (task)->records = records;
  bx_store_list_plans_async (BX_STORE (source), get_exercise (task)->id, NULL, g_task_get_cancellable (task),
                             plans_read_cb, g_object_ref (task));
}

static void
days_of_exercise_read_cb (GObject *source,
                          GAsyncResult *result,
                          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *days = bx_store_load_exercise_days_finish (BX_STORE (source), result, &error);
  BxReportExercise *exercise;

  if (days == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  exercise = get_exercise (task);
  exercise->days = days;
  bx_store_list_records_async (BX_STORE (source), exercise->id, NULL, bx_log_get_exercise_measure (exercise->id),
                               bx_log_get_e1rm_formula (), g_task_get_cancellable (task), records_read_cb,
                               g_object_ref (task));
}

static void
read_next_exercise (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  BxStore *store = g_task_get_source_object (task);

  if (reading->next_exercise >= reading->report->exercises->len)
    {
      bx_store_list_measurements_async (store, BX_MEASUREMENT_BODYWEIGHT, g_task_get_cancellable (task),
                                        weights_read_cb, task);
      return;
    }

  bx_store_load_exercise_days_async (store, get_exercise (task)->id, NULL, g_task_get_cancellable (task),
                                     days_of_exercise_read_cb, task);
}

static int
compare_exercises_cb (gconstpointer a,
                      gconstpointer b)
{
  const BxReportExercise *exercise_a = *(BxReportExercise *const *) a;
  const BxReportExercise *exercise_b = *(BxReportExercise *const *) b;

  if (exercise_a->n_sets != exercise_b->n_sets)
    return exercise_a->n_sets < exercise_b->n_sets ? 1 : -1;

  return strcmp (exercise_a->id, exercise_b->id);
}

static void
list_exercises (BxReport *report)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < report->weeks->len; i++)
    {
      const BxExerciseWeek *week = g_ptr_array_index (report->weeks, i);
      BxReportExercise *exercise = g_hash_table_lookup (seen, week->exercise_id);

      if (exercise == NULL)
        {
          exercise = g_new0 (BxReportExercise, 1);
          exercise->id = g_strdup (week->exercise_id);
          g_hash_table_insert (seen, exercise->id, exercise);
          g_ptr_array_add (report->exercises, exercise);
        }
      exercise->n_sets += week->n_sets;
    }
  g_ptr_array_sort (report->exercises, compare_exercises_cb);
}

static void
weeks_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  BxReport *report = get_report (task);
  GError *error = NULL;

  report->weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  if (report->weeks == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  list_exercises (report);
  read_next_exercise (g_steal_pointer (&task));
}

static void
log_day_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  BxReport *report = get_report (task);
  GError *error = NULL;
  g_autofree char *day = bx_store_get_first_day_finish (BX_STORE (source), result, &error);

  if (day == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_strlcpy (report->log_day, day, sizeof report->log_day);
  bx_store_list_exercise_weeks_async (BX_STORE (source), report->first_day, report->last_day,
                                      g_task_get_cancellable (task), weeks_read_cb, g_object_ref (task));
}

static void
days_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  BxReport *report = get_report (task);
  GError *error = NULL;

  report->days = bx_store_list_days_finish (BX_STORE (source), result, &error);
  if (report->days == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* All of it begins with the week of the first training. */
  if (report->first_day[0] == '\0' && report->days->len > 0)
    bx_log_get_day_text (bx_log_get_week_start (bx_log_get_chart_day (g_array_index (report->days, BxActivityDay, 0).day)),
                         report->first_day);
  else if (report->first_day[0] == '\0')
    g_strlcpy (report->first_day, report->last_day, sizeof report->first_day);
  bx_store_get_first_day_async (BX_STORE (source), g_task_get_cancellable (task), log_day_read_cb, g_object_ref (task));
}

/**
 * bx_report_load_async:
 * @store: the log
 * @first_day: (nullable): the first day, `YYYY-MM-DD`, or %NULL for that of the log
 * @last_day: the last day
 * @parts: what it is to tell of
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Reads what a report tells.
 */
void
bx_report_load_async (BxStore *store,
                      const char *first_day,
                      const char *last_day,
                      BxReportParts parts,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;
  BxReport *report;

  g_return_if_fail (BX_IS_STORE (store));
  g_return_if_fail (first_day == NULL || bx_day_is_valid (first_day));
  g_return_if_fail (bx_day_is_valid (last_day));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, bx_report_load_async);
  report = g_new0 (BxReport, 1);
  report->name = g_strdup ("");
  report->remark = g_strdup ("");
  if (first_day != NULL)
    g_strlcpy (report->first_day, first_day, sizeof report->first_day);
  g_strlcpy (report->last_day, last_day, sizeof report->last_day);
  report->parts = parts;
  report->unit = bx_application_get_unit (bx_application_get_default ());
  report->exercises = g_ptr_array_new_with_free_func (exercise_free);
  report->aches = g_ptr_array_new_with_free_func (ache_free);
  reading = g_new0 (Reading, 1);
  reading->report = report;
  g_task_set_task_data (task, reading, reading_free);

  bx_store_list_days_async (store, first_day != NULL ? first_day : EARLIEST_DAY, last_day, cancellable,
                            days_read_cb, g_steal_pointer (&task));
}

/**
 * bx_report_load_finish:
 * @store: the log
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the report
 */
BxReport *
bx_report_load_finish (BxStore *store,
                       GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- words -------------------------------------------------------------------------- */

static char *
format_day (const char *day)
{
  g_autoptr (GDateTime) date = bx_day_to_date_time (day);

  if (date == NULL)
    return g_strdup (day);

  /* Translators: a day, as in “14 March 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return g_date_time_format (date, _("%-e %B %Y"));
}

/**
 * bx_report_dup_period:
 * @self: a report
 *
 * Returns: (transfer full): its first and its last day
 */
char *
bx_report_dup_period (const BxReport *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = format_day (self->first_day);
  last = format_day (self->last_day);
  /* Translators: the first and the last day of a time */
  return g_strdup_printf (C_("period", "%1$s – %2$s"), first, last);
}

/**
 * bx_report_dup_title:
 * @self: a report
 *
 * Returns: (transfer full): what it is called, as at the foot of its pages and as a
 *   file
 */
char *
bx_report_dup_title (const BxReport *self)
{
  g_autofree char *period = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  period = bx_report_dup_period (self);
  if (*self->name == '\0')
    /* Translators: the title of a report; %s is the time that it is about */
    return g_strdup_printf (_("Training Report, %s"), period);

  /* Translators: the title of a report: whose it is, and the time that it is about */
  return g_strdup_printf (_("Training Report of %1$s, %2$s"), self->name, period);
}
