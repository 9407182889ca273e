/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-writer-private.h"

/* The log as other programs write it, so that others can read it. Only what was done
 * is there: neither plans nor skipped sets have a place in these tables.
 *
 * Strong: semicolons, a unit in each row, the order W, D and F for sets of another
 * kind. Hevy: one unit for all, minutes, the months in English. */

static const char *const strong_columns[] = {
  "Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
  "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration",
};

/* In the units of the person */
static const char *const hevy_columns_kg[] = {
  "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes",
  "set_index", "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe",
};

static const char *const hevy_columns_lb[] = {
  "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes",
  "set_index", "set_type", "weight_lbs", "reps", "distance_miles", "duration_seconds", "rpe",
};

G_STATIC_ASSERT (G_N_ELEMENTS (hevy_columns_kg) == G_N_ELEMENTS (hevy_columns_lb));

static gboolean
begin_table (BxLogWriter        *self,
             const char *const  *columns,
             gsize               n_columns,
             GCancellable       *cancellable,
             GError            **error)
{
  if (self->begun)
    return TRUE;
  self->begun = TRUE;

  for (gsize i = 0; i < n_columns; i++)
    bx_csv_writer_add_word (self->csv, columns[i]);

  return bx_csv_writer_end_row (self->csv, cancellable, error);
}

static gboolean
hevy_begin_table (BxLogWriter   *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return begin_table (self, self->unit == BX_UNIT_LB ? hevy_columns_lb : hevy_columns_kg, G_N_ELEMENTS (hevy_columns_kg), cancellable, error);
}

/* Calls for each set that was done, with its number among those of the exercise */
typedef gboolean (*SetFunc) (BxLogWriter             *self,
                             const BxSession         *session,
                             const BxSessionExercise *exercise,
                             const BxSet             *set,
                             guint                    number,
                             GCancellable            *cancellable,
                             GError                 **error);

static gboolean
foreach_done (BxLogWriter      *self,
              const BxSession  *session,
              SetFunc           func,
              GCancellable     *cancellable,
              GError          **error)
{
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      guint number = 0;

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          if (set->state != BX_SET_STATE_DONE)
            continue;
          if (!func (self, session, exercise, set, number++, cancellable, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gint64
get_duration (const BxSession *session)
{
  return bx_moment_is_set (session->ended) ? MAX (bx_moment_seconds_between (session->started, session->ended), 0) : 0;
}

/* ---- Strong ------------------------------------------------------------------------- */

static void
strong_begin (BxLogWriter *self)
{
  self->csv = bx_csv_writer_new (self->stream);
  bx_csv_writer_set_separator (self->csv, ';');
}

static gboolean
strong_write_set (BxLogWriter              *self,
                  const BxSession          *session,
                  const BxSessionExercise  *exercise,
                  const BxSet              *set,
                  guint                     number,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  BxCsvWriter *csv = self->csv;
  g_autoptr (GDateTime) start = bx_moment_to_date_time (session->started);
  g_autofree char *date = start != NULL ? g_date_time_format (start, "%Y-%m-%d %H:%M:%S") : NULL;
  g_autofree char *name = bx_log_writer_dup_name (self, exercise, set);
  BxWeight weight = bx_log_writer_get_weight (set);
  gint64 duration = get_duration (session);
  char text[32];

  if (date != NULL)
    bx_csv_writer_add_word (csv, date);
  else
    bx_csv_writer_add_nothing (csv);
  bx_csv_writer_add_text (csv, session->title);
  bx_csv_writer_add_text (csv, name);
  switch (set->kind)
    {
    case BX_SET_KIND_WARM_UP:
      bx_csv_writer_add_word (csv, "W");
      break;
    case BX_SET_KIND_DROP:
      bx_csv_writer_add_word (csv, "D");
      break;
    case BX_SET_KIND_TO_FAILURE:
      bx_csv_writer_add_word (csv, "F");
      break;
    case BX_SET_KIND_WORK:
    default:
      bx_csv_writer_add_int (csv, number + 1);
      break;
    }
  bx_csv_writer_add_thousandths (csv, bx_weight_is_set (weight) ? weight.thousandths : 0);
  bx_csv_writer_add_word (csv, (bx_weight_is_set (weight) ? weight.unit : self->unit) == BX_UNIT_LB ? "lbs" : "kg");
  bx_csv_writer_add_int (csv, MAX (set->reps, 0));
  bx_csv_writer_add_tenths (csv, set->rpe_tenths);
  bx_csv_writer_add_nothing (csv);
  bx_csv_writer_add_nothing (csv);
  bx_csv_writer_add_int (csv, MAX (set->seconds, 0));
  bx_csv_writer_add_text (csv, exercise->note);
  bx_csv_writer_add_text (csv, session->note);
  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT "h %" G_GINT64_FORMAT "m %" G_GINT64_FORMAT "s", duration / 3600, duration / 60 % 60, duration % 60);
  bx_csv_writer_add_word (csv, text);

  return bx_csv_writer_end_row (csv, cancellable, error);
}

static gboolean
strong_write_session (BxLogWriter      *self,
                      const BxSession  *session,
                      GCancellable     *cancellable,
                      GError          **error)
{
  return begin_table (self, strong_columns, G_N_ELEMENTS (strong_columns), cancellable, error) &&
         foreach_done (self, session, strong_write_set, cancellable, error);
}

static gboolean
strong_finish (BxLogWriter   *self,
               GCancellable  *cancellable,
               GError       **error)
{
  return begin_table (self, strong_columns, G_N_ELEMENTS (strong_columns), cancellable, error) &&
         bx_csv_writer_flush (self->csv, cancellable, error);
}

const BxLogWriterClass bx_log_writer_strong = {
  .begin = strong_begin,
  .write_session = strong_write_session,
  .finish = strong_finish,
};

/* ---- Hevy --------------------------------------------------------------------------- */

static void
hevy_begin (BxLogWriter *self)
{
  self->csv = bx_csv_writer_new (self->stream);
}

static void
hevy_add_moment (BxCsvWriter *csv,
                 BxMoment     moment)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autoptr (GDateTime) time = bx_moment_to_date_time (moment);
  char text[64];

  if (time == NULL)
    {
      bx_csv_writer_add_nothing (csv);
      return;
    }

  g_snprintf (text, sizeof text, "%d %s %d, %02d:%02d",
              g_date_time_get_day_of_month (time), months[g_date_time_get_month (time) - 1], g_date_time_get_year (time),
              g_date_time_get_hour (time), g_date_time_get_minute (time));
  bx_csv_writer_add_text (csv, text);
}

static gboolean
hevy_write_set (BxLogWriter              *self,
                const BxSession          *session,
                const BxSessionExercise  *exercise,
                const BxSet              *set,
                guint                     number,
                GCancellable             *cancellable,
                GError                  **error)
{
  static const char *const types[] = {
    [BX_SET_KIND_WORK] = "normal",
    [BX_SET_KIND_WARM_UP] = "warmup",
    [BX_SET_KIND_DROP] = "dropset",
    [BX_SET_KIND_TO_FAILURE] = "failure",
  };
  BxCsvWriter *csv = self->csv;
  g_autofree char *name = bx_log_writer_dup_name (self, exercise, set);
  BxWeight weight = bx_log_writer_get_weight (set);

  bx_csv_writer_add_text (csv, session->title);
  hevy_add_moment (csv, session->started);
  hevy_add_moment (csv, session->ended);
  bx_csv_writer_add_text (csv, session->note);
  bx_csv_writer_add_text (csv, name);
  bx_csv_writer_add_count (csv, exercise->superset != 0 ? (int) exercise->superset : BX_COUNT_NONE);
  bx_csv_writer_add_text (csv, exercise->note);
  bx_csv_writer_add_int (csv, number);
  bx_csv_writer_add_word (csv, types[set->kind]);
  if (bx_weight_is_set (weight))
    bx_csv_writer_add_thousandths (csv, bx_weight_in_unit (weight, self->unit).thousandths);
  else
    bx_csv_writer_add_nothing (csv);
  bx_csv_writer_add_count (csv, set->reps);
  bx_csv_writer_add_nothing (csv);
  bx_csv_writer_add_count (csv, set->seconds);
  bx_csv_writer_add_tenths (csv, set->rpe_tenths);

  return bx_csv_writer_end_row (csv, cancellable, error);
}

static gboolean
hevy_write_session (BxLogWriter      *self,
                    const BxSession  *session,
                    GCancellable     *cancellable,
                    GError          **error)
{
  return hevy_begin_table (self, cancellable, error) &&
         foreach_done (self, session, hevy_write_set, cancellable, error);
}

static gboolean
hevy_finish (BxLogWriter   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  return hevy_begin_table (self, cancellable, error) &&
         bx_csv_writer_flush (self->csv, cancellable, error);
}

const BxLogWriterClass bx_log_writer_hevy = {
  .begin = hevy_begin,
  .write_session = hevy_write_session,
  .finish = hevy_finish,
};
