/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-writer.h"

#include <locale.h>
#include <string.h>

/* The tables that other programs read: to the byte, as they rely on them. */

#define STRONG_COLUMNS \
  "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\r\n"
#define HEVY_COLUMNS \
  "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\r\n"

static BxSession *
make_session (void)
{
  BxSession *session = bx_session_new ("Back, heavy");
  BxSessionExercise *deadlift = bx_session_exercise_new ("deadlift");
  BxSessionExercise *plank = bx_session_exercise_new ("plank");

  session->started = (BxMoment) { G_GINT64_CONSTANT (1773507907250), 3600 };
  session->ended = (BxMoment) { G_GINT64_CONSTANT (1773510907250), 3600 };
  deadlift->superset = 1;
  deadlift->note = g_strdup ("Belt");
  for (guint i = 0; i < 3; i++)
    {
      BxSet *set = bx_set_new ();

      set->kind = i == 0 ? BX_SET_KIND_WARM_UP : BX_SET_KIND_WORK;
      set->state = i == 2 ? BX_SET_STATE_SKIPPED : BX_SET_STATE_DONE;
      set->reps = 5;
      set->weight = bx_weight_new (102.5, BX_UNIT_KG);
      set->rpe_tenths = i == 1 ? 85 : BX_COUNT_NONE;
      g_ptr_array_add (deadlift->sets, set);
    }
  g_ptr_array_add (plank->sets, bx_set_new ());
  ((BxSet *) g_ptr_array_index (plank->sets, 0))->state = BX_SET_STATE_DONE;
  ((BxSet *) g_ptr_array_index (plank->sets, 0))->seconds = 60;
  g_ptr_array_add (session->exercises, deadlift);
  g_ptr_array_add (session->exercises, plank);

  return session;
}

static void
assert_written (BxLogFormat      format,
                const BxSession *session, /* (nullable) */
                const char      *expected)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxLogWriter) writer = bx_log_writer_new (format, stream, BX_UNIT_KG, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (session == NULL || bx_log_writer_write_session (writer, session, NULL, &error));
  g_assert_true (bx_log_writer_finish (writer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), expected, strlen (expected));
}

/* Only what was done; the number of a set counts warm-ups in. */
static void
test_bytes (void)
{
  g_autoptr (BxSession) session = make_session ();

  assert_written (BX_LOG_FORMAT_STRONG, session,
                  STRONG_COLUMNS
                  "2026-03-14 18:05:07;\"Back, heavy\";Deadlift (Barbell);W;102.5;kg;5;;;;0;Belt;;0h 50m 0s\r\n"
                  "2026-03-14 18:05:07;\"Back, heavy\";Deadlift (Barbell);2;102.5;kg;5;8.5;;;0;Belt;;0h 50m 0s\r\n"
                  "2026-03-14 18:05:07;\"Back, heavy\";plank;1;0;kg;0;;;;60;;;0h 50m 0s\r\n");
  assert_written (BX_LOG_FORMAT_HEVY, session,
                  HEVY_COLUMNS
                  "\"Back, heavy\",\"14 Mar 2026, 18:05\",\"14 Mar 2026, 18:55\",,Deadlift (Barbell),1,Belt,0,warmup,102.5,5,,,\r\n"
                  "\"Back, heavy\",\"14 Mar 2026, 18:05\",\"14 Mar 2026, 18:55\",,Deadlift (Barbell),1,Belt,1,normal,102.5,5,,,8.5\r\n"
                  "\"Back, heavy\",\"14 Mar 2026, 18:05\",\"14 Mar 2026, 18:55\",,plank,,,0,normal,,,,60,\r\n");
}

static void
test_empty (void)
{
  assert_written (BX_LOG_FORMAT_STRONG, NULL, STRONG_COLUMNS);
  assert_written (BX_LOG_FORMAT_HEVY, NULL, HEVY_COLUMNS);
}

/* A number that is no moment may be in a log that another program wrote. */
static void
test_outside_calendar (void)
{
  g_autoptr (BxSession) session = make_session ();

  session->started = (BxMoment) { G_MAXINT64, 3600 };
  session->ended = BX_MOMENT_NONE;
  g_ptr_array_set_size (session->exercises, 1);
  g_ptr_array_set_size (((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->sets, 1);

  assert_written (BX_LOG_FORMAT_STRONG, session,
                  STRONG_COLUMNS
                  ";\"Back, heavy\";Deadlift (Barbell);W;102.5;kg;5;;;;0;Belt;;0h 0m 0s\r\n");
  assert_written (BX_LOG_FORMAT_HEVY, session,
                  HEVY_COLUMNS
                  "\"Back, heavy\",,,,Deadlift (Barbell),1,Belt,0,warmup,102.5,5,,,\r\n");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-tables/bytes", test_bytes);
  g_test_add_func ("/log-tables/empty", test_empty);
  g_test_add_func ("/log-tables/outside-calendar", test_outside_calendar);

  return g_test_run ();
}
