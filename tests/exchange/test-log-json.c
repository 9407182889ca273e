/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The log as this program's own document: what is written is read again. */

#include "config.h"

#include "bx-import.h"
#include "bx-log-writer.h"

#include <locale.h>

static char *
make_text (void)
{
  static const char *const texts[] = { NULL, "Heavy", "a, \"b\"", "two\nlines", "デッドリフト", "\\", "\t" };

  return g_strdup (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

static BxWeight
make_weight (void)
{
  if (g_test_rand_bit ())
    return BX_WEIGHT_NONE;

  return (BxWeight) { g_test_rand_int_range (0, 2000001), g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB };
}

static void
make_target (BxSetTarget *target)
{
  bx_set_target_init (target);
  target->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
  target->reps_min = g_test_rand_int_range (-1, BX_REPS_MAX + 1);
  target->reps_max = g_test_rand_int_range (-1, BX_REPS_MAX + 1);
  target->seconds = g_test_rand_int_range (-1, BX_SECONDS_MAX + 1);
  target->weight = make_weight ();
  target->rpe_tenths = g_test_rand_int_range (-1, 101);
}

static BxWorkout *
make_workout (void)
{
  BxWorkout *workout = bx_workout_new ("Back");
  int n_slots = g_test_rand_int_range (0, 4);

  workout->description = make_text ();
  workout->credit = make_text ();
  workout->folder = make_text ();
  workout->original_id = g_test_rand_bit () ? g_strdup ("hinge-day") : NULL;
  if (g_test_rand_bit ())
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_WEEKDAYS, (guint) g_test_rand_int_range (1, 128), 0 };
  else if (g_test_rand_bit ())
    workout->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, (guint) g_test_rand_int_range (1, BX_SCHEDULE_MAX_DAYS + 1) };

  for (int i = 0; i < n_slots; i++)
    {
      BxSlot *slot = bx_slot_new ("deadlift");
      int n_targets = g_test_rand_int_range (0, 4);

      slot->variation = make_text ();
      slot->alternatives = g_test_rand_bit () ? g_strsplit ("pull-up lat-pulldown", " ", -1) : NULL;
      slot->rest_seconds = g_test_rand_int_range (-1, 600);
      slot->tempo = g_test_rand_bit () ? g_strdup ("3-1-X-0") : NULL;
      slot->superset = (guint) g_test_rand_int_range (0, 4);
      slot->progression.kind = (BxProgressionKind) g_test_rand_int_range (0, BX_PROGRESSION_PERCENT + 1);
      slot->progression.step = make_weight ();
      slot->progression.percent = g_test_rand_int_range (0, 101);
      slot->note = make_text ();
      for (int j = 0; j < n_targets; j++)
        {
          BxSetTarget target;

          make_target (&target);
          g_array_append_val (slot->targets, target);
        }
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

static BxSession *
make_session (void)
{
  BxSession *session = bx_session_new ("Back");
  BxSessionExercise *exercise = bx_session_exercise_new ("deadlift");
  int n_sets = g_test_rand_int_range (1, 4);

  session->ended = session->started;
  session->ended.utc_ms += 3600000;
  exercise->tempo = g_test_rand_bit () ? g_strdup ("X-0-X-0") : NULL;
  exercise->superset = (guint) g_test_rand_int_range (0, 4);
  for (int i = 0; i < n_sets; i++)
    {
      BxSet *set = bx_set_new ();

      make_target (&set->target);
      set->kind = set->target.kind;
      set->state = BX_SET_STATE_DONE;
      set->reps = 5;
      set->rpe_tenths = g_test_rand_int_range (-1, 101);
      g_ptr_array_add (exercise->sets, set);
    }
  g_ptr_array_add (session->exercises, exercise);

  return session;
}

static gboolean
take_workout (const BxWorkout  *workout,
              gpointer          user_data,
              GError          **error)
{
  g_ptr_array_add (user_data, bx_workout_copy (workout));
  return TRUE;
}

static gboolean
take_note (const char  *exercise_id,
           const char  *note,
           gpointer     user_data,
           GError     **error)
{
  g_string_append_printf (user_data, "%s: %s\n", exercise_id, note);
  return TRUE;
}

static gboolean
take_measurement (const BxMeasurement  *measurement,
                  gpointer              user_data,
                  GError              **error)
{
  g_ptr_array_add (user_data, bx_measurement_copy (measurement));
  return TRUE;
}

static gboolean
take_session (const BxSession  *session,
              gpointer          user_data,
              GError          **error)
{
  g_ptr_array_add (user_data, bx_session_copy (session));
  return TRUE;
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
      g_autoptr (BxLogWriter) writer = bx_log_writer_new (BX_LOG_FORMAT_JSON, output, BX_UNIT_KG, NULL, NULL);
      g_autoptr (BxWorkout) workout = make_workout ();
      g_autoptr (BxSession) session = make_session ();
      g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
      g_autoptr (GString) notes = g_string_new (NULL);
      g_autoptr (BxMeasurement) measurement = bx_measurement_new (i % 2 == 0 ? BX_MEASUREMENT_BODYWEIGHT : "Sit, \"reach\"", i / 7.0, i % 3 == 0 ? "kg" : "");
      g_autoptr (GPtrArray) measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
      g_autoptr (GInputStream) input = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (BxImportReport) report = NULL;
      BxImportOptions options = {
        .workout = take_workout,
        .workout_data = workouts,
        .note = take_note,
        .note_data = notes,
        .measurement = take_measurement,
        .measurement_data = measurements,
        .session = take_session,
        .session_data = sessions,
      };

      bx_log_writer_add_workout (writer, workout);
      bx_log_writer_add_note (writer, "deadlift", "Hook grip");
      bx_log_writer_add_note (writer, "pull-up", "To the \"chin\"");
      measurement->taken = (BxMoment) { G_GINT64_CONSTANT (1773000000000) + i * 1000, 3600 };
      measurement->note = i % 5 == 0 ? g_strdup ("After lunch") : NULL;
      bx_log_writer_add_measurement (writer, measurement);
      g_assert_true (bx_log_writer_write_session (writer, session, NULL, &error));
      g_assert_true (bx_log_writer_finish (writer, NULL, &error));
      g_assert_no_error (error);
      g_output_stream_close (output, NULL, NULL);
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));

      input = g_memory_input_stream_new_from_bytes (bytes);
      report = bx_import_run (input, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (workouts->len, ==, 1);
      g_assert_true (bx_workout_equal (g_ptr_array_index (workouts, 0), workout));
      g_assert_cmpstr (notes->str, ==, "deadlift: Hook grip\npull-up: To the \"chin\"\n");
      g_assert_cmpuint (measurements->len, ==, 1);
      g_assert_true (bx_measurement_equal (g_ptr_array_index (measurements, 0), measurement));
      g_assert_cmpuint (sessions->len, ==, 1);
      g_assert_true (bx_session_equal (g_ptr_array_index (sessions, 0), session));
    }
}

/* Whatever exercises they are of, only so many sets of a session are read. */
static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"backext\",\"version\":1,\"sessions\":["
                                           "{\"id\":\"S\",\"title\":\"Back\",\"started\":\"2026-03-14T10:00:00+01:00\",\"exercises\":[");
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  BxImportOptions options = { .session = take_session, .session_data = sessions };
  const BxImportIssue *issue;

  for (guint i = 0; i < 2; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"E%u\",\"exercise_id\":\"deadlift\",\"sets\":[", i > 0 ? "," : "", i);
      for (guint j = 0; j < BX_IMPORT_MAX_SESSION_SETS - 1; j++)
        g_string_append_printf (text, "%s{\"id\":\"T%u-%u\",\"kind\":\"work\",\"state\":\"done\",\"reps\":5}", j > 0 ? "," : "", i, j);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}]}");

  input = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  report = bx_import_run (input, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpuint (bx_session_count_sets (g_ptr_array_index (sessions, 0), BX_SET_STATE_DONE), ==, BX_IMPORT_MAX_SESSION_SETS);
  g_assert_cmpuint (report->issues->len, ==, 1);
  issue = g_ptr_array_index (report->issues, 0);
  g_assert_cmpint (issue->reason, ==, BX_IMPORT_REASON_TOO_MANY);
  g_assert_cmpuint (issue->count, ==, BX_IMPORT_MAX_SESSION_SETS - 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-json/round-trip", test_round_trip);
  g_test_add_func ("/log-json/too-many", test_too_many);

  return g_test_run ();
}
