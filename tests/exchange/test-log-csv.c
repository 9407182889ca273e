/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-csv-writer.h"
#include "bx-import.h"
#include "bx-log-csv.h"
#include "bx-number.h"
#include "csv-reader.h"
#include "locales.h"

#include <locale.h>
#include <string.h>

/* ---- a log made again from its rows ---------------------------------------- */

typedef struct
{
  GHashTable *columns; /* name to position */
  GStrv row;
} Row;

static const char *
get_cell (Row        *row,
          const char *column)
{
  gpointer position;

  g_assert_true (g_hash_table_lookup_extended (row->columns, column, NULL, &position));
  return row->row[GPOINTER_TO_UINT (position)];
}

/* No word and an empty one can't be told apart once the quotation marks are gone;
 * the records here have no empty ones. */
static char *
dup_text (Row        *row,
          const char *column)
{
  const char *cell = get_cell (row, column);

  return *cell != '\0' ? bx_csv_unguard_text (cell) : NULL;
}

static int
get_count (Row        *row,
           const char *column)
{
  const char *cell = get_cell (row, column);
  gint64 value;

  if (*cell == '\0')
    return BX_COUNT_NONE;

  g_assert_true (g_ascii_string_to_signed (cell, 10, 0, G_MAXINT, &value, NULL));
  return (int) value;
}

static BxWeight
get_weight (Row        *row,
            const char *column)
{
  g_autofree char *unit_column = g_strconcat (column, "_unit", NULL);
  const char *cell = get_cell (row, column);
  BxUnit unit = bx_unit_from_nick (get_cell (row, unit_column));
  BxWeight weight = BX_WEIGHT_NONE;

  g_assert_true ((unit == BX_UNIT_NONE) == (*cell == '\0'));
  if (unit != BX_UNIT_NONE)
    {
      g_assert_null (strchr (cell, ','));
      g_assert_true (bx_weight_parse (cell, unit, &weight, NULL));
    }

  return weight;
}

static BxMoment
get_moment (Row        *row,
            const char *column)
{
  const char *cell = get_cell (row, column);
  BxMoment moment = BX_MOMENT_NONE;

  if (*cell != '\0')
    g_assert_true (bx_moment_from_text (cell, &moment));

  return moment;
}

static void
take_text (char **field,
           char  *text)
{
  g_free (*field);
  *field = text;
}

static void
add_set (BxSessionExercise *exercise,
         Row               *row)
{
  BxSet *set = bx_set_new ();
  const char *rpe = get_cell (row, "rpe");
  const char *target_rpe = get_cell (row, "target_rpe");

  take_text (&set->id, dup_text (row, "set_id"));
  g_assert_true (bx_set_kind_from_nick (get_cell (row, "kind"), &set->kind));
  g_assert_true (bx_set_state_from_nick (get_cell (row, "state"), &set->state));
  set->reps = get_count (row, "reps");
  set->seconds = get_count (row, "seconds");
  set->weight = get_weight (row, "weight");
  set->bodyweight = get_weight (row, "bodyweight");
  set->added = get_weight (row, "added");
  set->assistance = get_weight (row, "assistance");
  set->done_at = get_moment (row, "done_at");
  set->note = dup_text (row, "set_note");
  if (*rpe != '\0')
    {
      gint64 thousandths;

      g_assert_true (bx_number_parse_thousandths (rpe, 0, 10000, &thousandths, NULL));
      set->rpe_tenths = (int) (thousandths / 100);
    }

  g_assert_true (bx_set_kind_from_nick (get_cell (row, "target_kind"), &set->target.kind));
  set->target.reps_min = get_count (row, "target_reps_min");
  set->target.reps_max = get_count (row, "target_reps_max");
  set->target.seconds = get_count (row, "target_seconds");
  set->target.weight = get_weight (row, "target_weight");
  if (*target_rpe != '\0')
    {
      gint64 thousandths;

      g_assert_true (bx_number_parse_thousandths (target_rpe, 0, 10000, &thousandths, NULL));
      set->target.rpe_tenths = (int) (thousandths / 100);
    }

  g_ptr_array_add (exercise->sets, set);
  g_assert_cmpint (get_count (row, "set_order"), ==, (int) exercise->sets->len);
}

static GPtrArray *
read_log (const char *text,
          gsize       length)
{
  g_autoptr (GPtrArray) rows = read_csv_strictly (text, length);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  BxSession *session = NULL;
  BxSessionExercise *exercise = NULL;
  GStrv header;

  g_assert_cmpuint (rows->len, >, 0);
  header = g_ptr_array_index (rows, 0);
  for (guint i = 0; header[i] != NULL; i++)
    g_assert_true (g_hash_table_insert (columns, header[i], GUINT_TO_POINTER (i)));

  for (guint i = 1; i < rows->len; i++)
    {
      Row row = { columns, g_ptr_array_index (rows, i) };
      const char *session_id = get_cell (&row, "session_id");
      const char *exercise_id = get_cell (&row, "session_exercise_id");

      if (session == NULL || strcmp (session->id, session_id) != 0)
        {
          char day[BX_DAY_LENGTH];
          g_autofree char *title = dup_text (&row, "workout");

          session = bx_session_new (title != NULL ? title : "");
          g_set_str (&session->id, session_id);
          session->workout_id = dup_text (&row, "workout_id");
          session->started = get_moment (&row, "started");
          session->ended = get_moment (&row, "ended");
          session->note = dup_text (&row, "session_note");
          bx_moment_get_day (session->started, day);
          g_assert_cmpstr (get_cell (&row, "date"), ==, day);
          g_ptr_array_add (sessions, session);
          exercise = NULL;
        }

      if (*exercise_id == '\0')
        continue;

      if (exercise == NULL || strcmp (exercise->id, exercise_id) != 0)
        {
          const char *alternatives = get_cell (&row, "alternatives");
          g_autofree char *what = dup_text (&row, "exercise_id");

          exercise = bx_session_exercise_new (what);
          g_set_str (&exercise->id, exercise_id);
          exercise->variation = dup_text (&row, "variation");
          exercise->slot_id = dup_text (&row, "slot_id");
          exercise->alternatives = *alternatives != '\0' ? g_strsplit (alternatives, " ", -1) : NULL;
          exercise->rest_seconds = get_count (&row, "rest_seconds");
          exercise->note = dup_text (&row, "exercise_note");
          exercise->tempo = dup_text (&row, "tempo");
          exercise->superset = (guint) MAX (get_count (&row, "superset"), 0);
          g_ptr_array_add (session->exercises, exercise);
          g_assert_cmpint (get_count (&row, "exercise_order"), ==, (int) session->exercises->len);
        }

      if (*get_cell (&row, "set_order") != '\0')
        add_set (exercise, &row);
    }

  return sessions;
}

/* ---- random logs -------------------------------------------------------------- */

static char *
make_text (void)
{
  static const char *const texts[] = {
    NULL, "Heavy", "a, b", "\"quoted\"", "two\nlines", "two\r\nlines", "=1+1", "'=1+1", "-5 kg", "@home", " padded ",
    "Kreuzheben, schwer", "デッドリフト", "a;b", "\ttab", "'", "end\n", "+", "\r",
  };

  return g_strdup (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

static BxWeight
make_weight (void)
{
  return (BxWeight) {
    g_test_rand_int_range (0, 2000001) / (g_test_rand_bit () ? 1 : 2500) * (g_test_rand_bit () ? 1 : 0),
    (BxUnit) g_test_rand_int_range (0, BX_UNIT_LB + 1),
  };
}

static int
make_count (int maximum)
{
  return g_test_rand_int_range (-1, maximum + 1);
}

static BxMoment
make_moment (void)
{
  return (BxMoment) {
    G_GINT64_CONSTANT (1773500000000) + g_test_rand_int (),
    g_test_rand_int_range (-12 * 4, 14 * 4 + 1) * 900,
  };
}

static BxSession *
make_session (void)
{
  g_autofree char *title = make_text ();
  BxSession *session = bx_session_new (title != NULL ? title : "Back");
  int n_exercises = g_test_rand_int_range (0, 4);

  session->workout_id = g_test_rand_bit () ? g_uuid_string_random () : NULL;
  session->started = make_moment ();
  session->ended = g_test_rand_bit () ? make_moment () : BX_MOMENT_NONE;
  session->note = make_text ();

  for (int i = 0; i < n_exercises; i++)
    {
      BxSessionExercise *exercise = bx_session_exercise_new (g_test_rand_bit () ? "deadlift" : "=mine");
      int n_sets = g_test_rand_int_range (0, 4);

      exercise->variation = make_text ();
      exercise->slot_id = g_test_rand_bit () ? g_uuid_string_random () : NULL;
      exercise->alternatives = g_test_rand_bit () ? g_strsplit ("lat-pulldown pull-up", " ", -1) : NULL;
      exercise->rest_seconds = make_count (BX_REST_MAX_SECONDS);
      exercise->note = make_text ();
      exercise->tempo = g_test_rand_bit () ? g_strdup ("3-1-X-0") : NULL;
      exercise->superset = (guint) g_test_rand_int_range (0, 4);
      g_ptr_array_add (session->exercises, exercise);

      for (int j = 0; j < n_sets; j++)
        {
          BxSet *set = bx_set_new ();

          set->target.kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
          set->target.reps_min = make_count (BX_REPS_MAX);
          set->target.reps_max = make_count (BX_REPS_MAX);
          set->target.seconds = make_count (BX_SECONDS_MAX);
          set->target.weight = make_weight ();
          set->target.rpe_tenths = make_count (100);
          set->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
          set->state = (BxSetState) g_test_rand_int_range (0, BX_SET_STATE_SKIPPED + 1);
          set->weight = make_weight ();
          set->bodyweight = make_weight ();
          set->added = make_weight ();
          set->assistance = make_weight ();
          set->reps = make_count (BX_REPS_MAX);
          set->seconds = make_count (BX_SECONDS_MAX);
          set->rpe_tenths = make_count (100);
          set->done_at = g_test_rand_bit () ? make_moment () : BX_MOMENT_NONE;
          set->note = make_text ();
          g_ptr_array_add (exercise->sets, set);
        }
    }

  return session;
}

static const char *
get_name (const char *exercise_id,
          gpointer    user_data)
{
  return strcmp (exercise_id, "deadlift") == 0 ? user_data : NULL;
}

static char *
write_log (GPtrArray *sessions,
           gsize     *length)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxLogCsv) log = bx_log_csv_new (stream, get_name, (gpointer) "Deadlift");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      g_assert_true (bx_log_csv_write_session (log, g_ptr_array_index (sessions, i), NULL, &error));
      g_assert_no_error (error);
    }

  g_assert_true (bx_log_csv_finish (log, NULL, &error));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Nothing is lost: the records made again from the rows are equal. */
static void
test_round_trip (void)
{
  static const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8" };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *text = NULL;
      gsize length;

      if (!test_locale_set (locales[l]))
        continue;

      for (int i = 0; i < 500; i++)
        g_ptr_array_add (sessions, make_session ());

      text = write_log (sessions, &length);
      again = read_log (text, length);
      g_assert_cmpuint (again->len, ==, sessions->len);
      for (guint i = 0; i < sessions->len; i++)
        g_assert_true (bx_session_equal (g_ptr_array_index (again, i), g_ptr_array_index (sessions, i)));
    }

  test_locale_reset ();
}

/* Texts that are there and empty are told from those that are not. */
static void
add_empty_texts (BxSession *session)
{
  if (g_test_rand_bit ())
    g_set_str (&session->note, "");

  for (guint i = 0; i < session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      if (g_test_rand_bit ())
        g_set_str (&exercise->note, "");
      for (guint j = 0; j < exercise->sets->len; j++)
        {
          if (g_test_rand_bit ())
            g_set_str (&((BxSet *) g_ptr_array_index (exercise->sets, j))->note, "");
        }
    }
}

static gboolean
take_session (const BxSession  *session,
              gpointer          user_data,
              GError          **error)
{
  g_ptr_array_add (user_data, bx_session_copy (session));
  return TRUE;
}

static GPtrArray *
import_log (const char      *text,
            gsize            length,
            BxImportReport **report)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  const BxImportOptions options = { .session = take_session, .session_data = sessions };
  g_autoptr (GError) error = NULL;

  *report = bx_import_run (stream, &options, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&sessions);
}

/* What is exported and imported is identical: whatever the locale and the zone, and
 * whether or not anybody knows the exercises. */
static void
test_import (void)
{
  static const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8" };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (BxImportReport) report = NULL;
      g_autofree char *text = NULL;
      gsize length;
      guint n_sets = 0;

      if (!test_locale_set (locales[l]))
        continue;

      for (int i = 0; i < 500; i++)
        {
          BxSession *session = make_session ();

          add_empty_texts (session);
          for (guint j = 0; j < session->exercises->len; j++)
            n_sets += ((BxSessionExercise *) g_ptr_array_index (session->exercises, j))->sets->len;
          g_ptr_array_add (sessions, session);
        }

      text = write_log (sessions, &length);
      again = import_log (text, length, &report);
      g_assert_cmpint (report->format, ==, BX_IMPORT_FORMAT_BACKEXT);
      g_assert_cmpuint (report->issues->len, ==, 0);
      g_assert_cmpuint (report->n_sets, ==, n_sets);
      g_assert_cmpuint (again->len, ==, sessions->len);
      for (guint i = 0; i < sessions->len; i++)
        g_assert_true (bx_session_equal (g_ptr_array_index (again, i), g_ptr_array_index (sessions, i)));

      {
        g_autofree char *once_more = NULL;
        gsize new_length;

        once_more = write_log (again, &new_length);
        g_assert_cmpmem (once_more, new_length, text, length);
      }
    }

  test_locale_reset ();
}

/* The name of an exercise of the person's own comes along. */
static void
test_import_names (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = NULL;
  BxSession *session = bx_session_new ("Back");
  BxSessionExercise *exercise = bx_session_exercise_new ("0f6b1a0e-1111-4222-8333-444455556666");
  BxSet *set = bx_set_new ();
  const BxImportName *name;
  gsize length;

  session->started = (BxMoment) { G_GINT64_CONSTANT (1773507907250), 3600 };
  set->seconds = 60;
  g_ptr_array_add (exercise->sets, set);
  g_ptr_array_add (session->exercises, exercise);
  g_ptr_array_add (sessions, session);

  text = write_log (sessions, &length);
  again = import_log (text, length, &report);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpuint (report->names->len, ==, 1);
  name = g_ptr_array_index (report->names, 0);
  g_assert_cmpstr (name->exercise_id, ==, exercise->exercise_id);
  g_assert_cmpint (name->measure, ==, BX_MEASURE_TIME);
}

/* An older or a damaged file: columns that are not there, and rows that can't be. */
static void
test_import_damaged (void)
{
  static const char file[] =
    "set_id,exercise_id,session_exercise_id,session_id,started,kind,state,reps,set_order\r\n"
    "T1,deadlift,E1,S1,2026-03-14T18:05:07+01:00,work,done,5,1\r\n"
    "T2,deadlift,E1,S1,2026-03-14T18:05:07+01:00,work,done,-5,2\r\n"
    "T3,deadlift,E1,S1,2026-03-14T18:05:07+01:00,great,done,5,3\r\n"
    "T4,deadlift,E1,,2026-03-14T18:05:07+01:00,work,done,5,3\r\n"
    "T5,deadlift,E1,S2,tomorrow,work,done,5,3\r\n"
    "T6,,E1,S1,2026-03-14T18:05:07+01:00,work,done,5,3\r\n";
  g_autoptr (BxImportReport) report = NULL;
  g_autoptr (GPtrArray) sessions = import_log (file, sizeof file - 1, &report);
  const BxSession *session;

  /* The last row begins its session anew. */
  g_assert_cmpuint (sessions->len, ==, 2);
  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpstr (session->id, ==, "S1");
  g_assert_cmpuint (bx_session_count_sets (session, BX_SET_STATE_DONE), ==, 1);
  g_assert_cmpuint (report->n_skipped, ==, 5);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  gsize length;

  text = write_log (sessions, &length);
  rows = read_csv_strictly (text, length);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (g_strv_equal (g_ptr_array_index (rows, 0), bx_log_csv_get_columns ()));
}

/* The dialect as others may rely on it: a change here breaks files. */
static void
test_bytes (void)
{
  static const char expected[] =
    "date,started,ended,workout,exercise_order,exercise,variation,set_order,kind,state,reps,seconds,"
    "weight,weight_unit,bodyweight,bodyweight_unit,added,added_unit,assistance,assistance_unit,rpe,done_at,"
    "set_note,exercise_note,session_note,rest_seconds,"
    "target_kind,target_reps_min,target_reps_max,target_seconds,target_weight,target_weight_unit,target_rpe,alternatives,tempo,superset,"
    "session_id,workout_id,session_exercise_id,exercise_id,slot_id,set_id,feel,feel_said,feel_id\r\n"
    "2026-03-14,2026-03-14T18:05:07.250+01:00,2026-03-14T18:55:07.250+01:00,\"Back, heavy\",1,Deadlift,,1,work,done,5,,"
    "102.5,kg,,,,,,,8.5,2026-03-14T18:10:07.250+01:00,"
    "'=slow,,,180,"
    "work,5,5,,100,kg,8,trap-bar-deadlift good-morning,3-1-1-0,2,"
    "S,W,E,deadlift,L,T,,,\r\n";
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_free);
  BxSession *session = bx_session_new ("Back, heavy");
  BxSessionExercise *exercise = bx_session_exercise_new ("deadlift");
  BxSet *set = bx_set_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_set_str (&session->id, "S");
  g_set_str (&session->workout_id, "W");
  session->started = (BxMoment) { G_GINT64_CONSTANT (1773507907250), 3600 };
  session->ended = (BxMoment) { G_GINT64_CONSTANT (1773510907250), 3600 };
  g_set_str (&exercise->id, "E");
  g_set_str (&exercise->slot_id, "L");
  exercise->alternatives = g_strsplit ("trap-bar-deadlift good-morning", " ", -1);
  exercise->rest_seconds = 180;
  exercise->tempo = g_strdup ("3-1-1-0");
  exercise->superset = 2;
  set->target.rpe_tenths = 80;
  g_set_str (&set->id, "T");
  set->target.reps_min = 5;
  set->target.reps_max = 5;
  set->target.weight = bx_weight_new (100, BX_UNIT_KG);
  set->state = BX_SET_STATE_DONE;
  set->reps = 5;
  set->weight = bx_weight_new (102.5, BX_UNIT_KG);
  set->rpe_tenths = 85;
  set->done_at = (BxMoment) { G_GINT64_CONSTANT (1773508207250), 3600 };
  set->note = g_strdup ("=slow");
  g_ptr_array_add (exercise->sets, set);
  g_ptr_array_add (session->exercises, exercise);
  g_ptr_array_add (sessions, session);

  text = write_log (sessions, &length);
  g_assert_cmpmem (text, length, expected, sizeof expected - 1);
}

/* Each column is described. */
static void
test_described (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "exchange", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  for (const char *const *column = bx_log_csv_get_columns (); *column != NULL; column++)
    {
      g_autofree char *quoted = g_strconcat ("`", *column, "`", NULL);

      g_test_message ("%s", *column);
      g_assert_nonnull (strstr (text, quoted));
    }
}

/* The name is for people; an exercise that is gone keeps its id. */
static void
test_names (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BxLogCsv) log = bx_log_csv_new (stream, get_name, (gpointer) "=Kreuzheben");
  g_autoptr (BxSession) session = bx_session_new ("Back");
  g_autoptr (GPtrArray) rows = NULL;
  GStrv row;

  g_ptr_array_add (session->exercises, bx_session_exercise_new ("deadlift"));
  g_ptr_array_add (session->exercises, bx_session_exercise_new ("long-gone"));
  g_assert_true (bx_log_csv_write_session (log, session, NULL, NULL));
  g_assert_true (bx_log_csv_finish (log, NULL, NULL));

  rows = read_csv_strictly (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                            g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  g_assert_cmpuint (rows->len, ==, 3);
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (row[5], ==, "'=Kreuzheben");
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (row[5], ==, "long-gone");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-csv/round-trip", test_round_trip);
  g_test_add_func ("/log-csv/import", test_import);
  g_test_add_func ("/log-csv/import/names", test_import_names);
  g_test_add_func ("/log-csv/import/damaged", test_import_damaged);
  g_test_add_func ("/log-csv/empty", test_empty);
  g_test_add_func ("/log-csv/bytes", test_bytes);
  g_test_add_func ("/log-csv/described", test_described);
  g_test_add_func ("/log-csv/names", test_names);

  return g_test_run ();
}
