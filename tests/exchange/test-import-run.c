/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include <locale.h>
#include <string.h>

#include "bx-catalogue.h"

#define STRONG_PLAIN "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"

/* ---- ids --------------------------------------------------------------------------- */

static gboolean
take_ids (const BxSession  *session,
          gpointer          user_data,
          GError          **error)
{
  GPtrArray *ids = user_data;

  g_ptr_array_add (ids, g_strdup (session->id));
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      g_ptr_array_add (ids, g_strdup (exercise->id));
      for (guint j = 0; j < exercise->sets->len; j++)
        g_ptr_array_add (ids, g_strdup (((BxSet *) g_ptr_array_index (exercise->sets, j))->id));
    }

  return TRUE;
}

static GPtrArray *
import_ids (const char *file)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const BxImportOptions options = { .unit = BX_UNIT_KG, .map = map_some, .session = take_ids, .session_data = ids };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = bx_import_run (stream, &options, NULL, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&ids);
}

static void
assert_same_ids (GPtrArray *a,
                 GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (a, i), ==, g_ptr_array_index (b, i));
}

/* The same again, in another zone, and as a newer version of the program writes it:
 * the ids are the same. Everything has an id of its own. */
static void
test_ids (void)
{
  static const char plain[] =
    STRONG_PLAIN
    "2026-08-10 18:00:00,Push day,1h,Bench Press (Barbell),1,80,8,0,0,,,\n"
    "2026-08-10 18:00:00,Push day,1h,Bench Press (Barbell),2,80,8,0,0,,,\n"
    "2026-08-10 18:00:00,Push day,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
    "2026-08-10 18:00:00,Push day,1h,Bench Press (Barbell),1,60,8,0,0,,,\n"
    "2026-08-10 18:00:00,Pull day,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
    "2026-08-11 18:00:00,Push day,1h,Deadlift (Barbell),1,80,8,0,0,,,\n";
  static const char numbered[] =
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);1;80;8;8,5;;;;\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);Rest Timer;;;;;90;;\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);2;80;8;8,5;;;;\n"
    "1;2026-08-10 18:00:00;Push day;3600;Deadlift (Barbell);1;80;8;8,5;;;;\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);1;60;8;8,5;;;;\n"
    "2;2026-08-10 18:00:00;Pull day;3600;Deadlift (Barbell);1;80;8;8,5;;;;\n"
    "3;2026-08-11 18:00:00;Push day;3600;Deadlift (Barbell);1;80;8;8,5;;;;\n";
  g_autoptr (GPtrArray) ids = import_ids (plain);
  g_autoptr (GPtrArray) again = import_ids (plain);
  g_autoptr (GPtrArray) newer = import_ids (numbered);
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GHashTable) unique = g_hash_table_new (g_str_hash, g_str_equal);

  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  elsewhere = import_ids (plain);
  g_setenv ("TZ", "Europe/Berlin", TRUE);

  g_assert_cmpuint (ids->len, ==, 3 + 5 + 6);
  assert_same_ids (ids, again);
  assert_same_ids (ids, newer);
  assert_same_ids (ids, elsewhere);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_cmpint (id[14], ==, '8');
      g_assert_true (g_hash_table_add (unique, (gpointer) id));
    }
}

/* What was done later has greater ids, so that an index of them is written in one go. */
static void
test_ids_in_order (void)
{
  static const char *const starts[] = {
    "1969-12-31 23:59:59", "1999-12-31 23:59:59", "2000-01-01 00:00:00", "2026-08-10 17:59:59",
    "2026-08-10 18:00:00", "2026-08-11 06:00:00",
  };
  g_autofree char *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *file = g_strdup_printf (STRONG_PLAIN "%s,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n%s,A,1h,Deadlift (Barbell),2,80,8,0,0,,,\n",
                                               starts[i], starts[i]);
      g_autoptr (GPtrArray) ids = import_ids (file);

      g_assert_cmpuint (ids->len, ==, 4);
      for (guint j = 0; j < ids->len; j++)
        {
          g_assert_cmpint (strncmp (g_ptr_array_index (ids, j), g_ptr_array_index (ids, 0), 13), ==, 0);
          if (last != NULL)
            g_assert_cmpstr (g_ptr_array_index (ids, j), >, last);
        }
      g_assert_cmpstr (g_ptr_array_index (ids, 2), <, g_ptr_array_index (ids, 3));
      g_set_str (&last, g_ptr_array_index (ids, 0));
    }
}

/* A name space must never change: it would make every file new. */
static void
test_ids_for_ever (void)
{
  g_autoptr (GPtrArray) ids = import_ids (STRONG_PLAIN "2026-08-10 18:00:00,Push day,1h,Deadlift (Barbell),1,80,8,0,0,,,\n");
  g_autofree char *exercise = bx_import_dup_exercise_id ("Glute  Ham Raise ");
  g_autofree char *same = bx_import_dup_exercise_id ("glute ham raise");
  g_autofree char *other = bx_import_dup_exercise_id ("Glute Ham Raises");

  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "3a230428-0d00-8a14-9c48-232dd7edc7ac");
  g_assert_cmpstr (g_ptr_array_index (ids, 1), ==, "3a230428-0d00-8f75-8617-b93c1ef3404a");
  g_assert_cmpstr (g_ptr_array_index (ids, 2), ==, "3a230428-0d00-8f75-8617-b93c1ef3404b");
  g_assert_cmpstr (exercise, ==, "ec54eb33-2d6a-5a18-a0be-cf8f6740e3cb");
  g_assert_cmpstr (exercise, ==, same);
  g_assert_cmpstr (exercise, !=, other);
}

/* A session whose rows do not stand together, where a format promises it: nothing
 * is lost and nothing doubles. */
static void
test_parts (void)
{
  g_autoptr (GPtrArray) ids = import_ids (STRONG_PLAIN
                                          "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
                                          "2026-08-11 18:00:00,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
                                          "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),2,80,8,0,0,,,\n");
  g_autoptr (GHashTable) unique = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (ids->len, ==, 9);
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (unique, g_ptr_array_index (ids, i)));
}

/* ---- names ---------------------------------------------------------------------------- */

static gboolean
map_mine (const char      *name,
          BxExerciseMatch *match,
          gpointer         user_data)
{
  guint *n_asked = user_data;

  (*n_asked)++;
  if (strcmp (name, "Deadlift (Barbell)") != 0)
    return FALSE;

  /* The person's word holds, though ours is known. */
  *match = (BxExerciseMatch) { "my-deadlift", "grip:hook", BX_MEASURE_WEIGHT_REPS, FALSE };
  return TRUE;
}

static void
test_names (void)
{
  static const char file[] =
    STRONG_PLAIN
    "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
    "2026-08-10 18:00:00,A,1h,Bicycle Crunch,1,0,20,0,0,,,\n"
    "2026-08-10 18:00:00,A,1h,Bicycle Crunch,2,5,20,0,0,,,\n"
    "2026-08-10 18:00:00,A,1h,Wall Sit,1,0,0,0,60,,,\n"
    "2026-08-10 18:00:00,A,1h,Air Squat,1,0,20,0,0,,,\n"
    "2026-08-11 18:00:00,B,1h,Wall Sit,1,0,0,0,60,,,\n"
    "2026-08-11 18:00:00,B,1h,Pull Up,1,0,5,0,0,,,\n";
  g_autoptr (BxExerciseNames) names = bx_exercise_names_new (bx_catalogue_get_default ());
  const BxExerciseMatch mine = { "mine", NULL, BX_MEASURE_REPS, FALSE };
  guint n_asked = 0;
  BxImportOptions options = { .unit = BX_UNIT_KG, .names = names, .map = map_mine, .map_data = &n_asked };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = NULL;
  const BxImportName *name;

  bx_exercise_names_add (names, "Pull-Up", &mine);
  text = import_text (file, -1, &options, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-08-10T18:00:00.000+02:00 3600s \"A\"\n"
                   "  my-deadlift (grip:hook)\n"
                   "    80kg x8\n");
  g_assert_cmpuint (n_asked, ==, 5);
  g_assert_cmpuint (report->names->len, ==, 5);
  g_assert_cmpuint (report->n_unmatched, ==, 6);
  g_assert_cmpuint (report->n_skipped, ==, 0);

  name = find_name (report, "Bicycle Crunch");
  g_assert_null (name->exercise_id);
  g_assert_cmpint (name->measure, ==, BX_MEASURE_WEIGHT_REPS);
  g_assert_cmpuint (name->n_sets, ==, 2);
  g_assert_cmpuint (name->line, ==, 3);
  g_assert_false (name->tie);
  g_assert_cmpint (find_name (report, "Wall Sit")->measure, ==, BX_MEASURE_TIME);
  g_assert_cmpuint (find_name (report, "Wall Sit")->n_sets, ==, 2);
  g_assert_cmpint (find_name (report, "Air Squat")->measure, ==, BX_MEASURE_REPS);
  g_assert_null (find_name (report, "Pull Up")->exercise_id);
  g_assert_true (find_name (report, "Pull Up")->tie);
}

/* ---- what can't be read ------------------------------------------------------------------- */

static void
test_issues (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text =
    import_text (STRONG_PLAIN
                 "yesterday,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),1,80,8,0,0,\"a\nb\",,\n"
                 "2026-08-10 18:00:00,A,1h,,2,80,8,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),2,heavy,8,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),3,80,8.5,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),4,80,8000,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),5,2000.5,8,0,0,,,\n"
                 "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),6,80,8,0,0,,,11\n"
                 "2026-08-10 18:00:00\n",
                 -1, &(BxImportOptions) { .unit = BX_UNIT_KG }, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-08-10T18:00:00.000+02:00 3600s \"A\"\n"
                   "  deadlift \"a\nb\"\n"
                   "    80kg x8\n"
                   "    80kg x8\n");
  g_assert_cmpuint (report->n_rows, ==, 9);
  g_assert_cmpuint (report->n_skipped, ==, 7);
  assert_issue (report, BX_IMPORT_REASON_NO_DATE, 1, 2, "yesterday");
  assert_issue (report, BX_IMPORT_REASON_NO_EXERCISE, 2, 5, NULL);
  assert_issue (report, BX_IMPORT_REASON_NUMBER, 4, 6, "heavy");
  assert_issue (report, BX_IMPORT_REASON_LEFT_OUT, 1, 10, "11");
  g_assert_cmpstr (((BxImportIssue *) g_ptr_array_index (report->issues, 2))->column, ==, "weight");
}

static void
test_too_many (void)
{
  g_autoptr (GString) file = g_string_new (STRONG_PLAIN);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < BX_IMPORT_MAX_SESSION_SETS + 2; i++)
    g_string_append_printf (file, "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),%d,80,8,0,0,,,\n", i + 1);
  for (int i = 0; i < BX_IMPORT_MAX_NAMES + 1; i++)
    g_string_append_printf (file, "2026-08-11 18:00:00,A,1h,Thing %d,1,80,8,0,0,,,\n", i + 1);

  text = import_text (file->str, -1, &(BxImportOptions) { .unit = BX_UNIT_KG }, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_sets, ==, BX_IMPORT_MAX_SESSION_SETS);
  g_assert_cmpuint (report->names->len, ==, BX_IMPORT_MAX_NAMES);
  g_assert_cmpuint (report->n_unmatched, ==, BX_IMPORT_MAX_NAMES - 1);
  assert_issue (report, BX_IMPORT_REASON_TOO_MANY, 4, BX_IMPORT_MAX_SESSION_SETS + 2, NULL);
}

/* ---- the course of it ------------------------------------------------------------------------ */

typedef struct
{
  GCancellable *cancellable;
  guint n_sessions;
  guint n_progress;
  guint64 last;
} Course;

static gboolean
refuse (const BxSession  *session,
        gpointer          user_data,
        GError          **error)
{
  Course *course = user_data;

  if (++course->n_sessions < 3)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Full");
  return FALSE;
}

static gboolean
cancel (const BxSession  *session,
        gpointer          user_data,
        GError          **error)
{
  Course *course = user_data;

  course->n_sessions++;
  g_cancellable_cancel (course->cancellable);
  return TRUE;
}

static void
count_progress (guint64  n_read,
                gpointer user_data)
{
  Course *course = user_data;

  g_assert_cmpuint (n_read, >, course->last);
  course->last = n_read;
  course->n_progress++;
}

static char *
make_file (guint n_sessions)
{
  GString *file = g_string_new ("Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n");
  GDate date;

  g_date_set_dmy (&date, 1, 1, 1990);
  for (guint i = 0; i < n_sessions; i++)
    {
      char day[16];

      g_date_add_days (&date, 1);
      g_date_strftime (day, sizeof day, "%Y-%m-%d", &date);
      g_string_append_printf (file, "%s,Deadlift,Back,60,10,,,,\n%s,Deadlift,Back,65,10,,,,\n", day, day);
    }

  return g_string_free_and_steal (file);
}

static void
test_callback_fails (void)
{
  g_autofree char *file = make_file (10);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  Course course = { 0 };
  const BxImportOptions options = { .session = refuse, .session_data = &course };
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_import_run (stream, &options, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (course.n_sessions, ==, 3);
}

static void
test_cancelled (void)
{
  g_autofree char *file = make_file (20000);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Course course = { .cancellable = cancellable };
  const BxImportOptions options = { .session = cancel, .session_data = &course };
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_import_run (stream, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (course.n_sessions, <, 5000);
}

static void
test_progress (void)
{
  g_autofree char *file = make_file (20000);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  Course course = { 0 };
  const BxImportOptions options = { .progress = count_progress, .progress_data = &course };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = bx_import_run (stream, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_sessions, ==, 20000);
  g_assert_false (report->gathered);
  g_assert_cmpuint (course.n_progress, >, 5);
  g_assert_cmpuint (course.last, ==, strlen (file));
}

/* A pipe can't be sought in; a format that is read twice is read from a copy. */
static void
test_pipe (void)
{
  g_autofree char *file = make_file (2000);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr (GConverter) converter = G_CONVERTER (g_charset_converter_new ("UTF-8", "UTF-8", NULL));
  g_autoptr (GInputStream) pipe = g_converter_input_stream_new (memory, converter);
  const BxImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;

  g_assert_false (G_IS_SEEKABLE (pipe));
  report = bx_import_run (pipe, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_sessions, ==, 2000);
}

/* In UTF-16 and with tabs, as a spreadsheet saves it */
static void
test_encodings (void)
{
  static const char table[] =
    "Date\tWorkout Name\tDuration\tExercise Name\tSet Order\tWeight (kg)\tReps\tDistance\tSeconds\tNotes\tWorkout Notes\tRPE\r\n"
    "2026-08-10 18:00:00\tRücken\t1h\tDeadlift (Barbell)\t1\t102,5\t8\t\t\t\t\t\r\n";
  gsize length;
  g_autofree char *utf16 = g_convert (table, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autofree char *latin1 = g_convert (table, -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);
  g_autofree char *from_utf16 = import_text (utf16, (gssize) length, NULL, NULL, NULL);
  g_autofree char *from_latin1 = import_text (latin1, -1, NULL, NULL, NULL);
  g_autofree char *from_utf8 = import_text (table, -1, NULL, NULL, NULL);

  g_assert_cmpstr (from_utf8, ==, "2026-08-10T18:00:00.000+02:00 3600s \"Rücken\"\n  deadlift\n    102.5kg x8\n");
  g_assert_cmpstr (from_utf16, ==, from_utf8);
  g_assert_cmpstr (from_latin1, ==, from_utf8);
}

/* Without anybody to take the sessions they are counted alone. */
static void
test_only_look (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (STRONG_PLAIN "2026-08-10 18:00:00,A,1h,Deadlift (Barbell),1,80,8,0,0,,,\n", -1, NULL);
  const BxImportOptions options = { .unit = BX_UNIT_LB };
  g_autoptr (BxImportReport) report = bx_import_run (stream, &options, NULL, NULL);

  g_assert_cmpuint (report->n_sets, ==, 1);
  g_assert_cmpint (report->unit, ==, BX_UNIT_LB);
  g_assert_cmpint (report->format, ==, BX_IMPORT_FORMAT_STRONG);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/ids", test_ids);
  g_test_add_func ("/import/ids/in-order", test_ids_in_order);
  g_test_add_func ("/import/ids/for-ever", test_ids_for_ever);
  g_test_add_func ("/import/parts", test_parts);
  g_test_add_func ("/import/names", test_names);
  g_test_add_func ("/import/issues", test_issues);
  g_test_add_func ("/import/too-many", test_too_many);
  g_test_add_func ("/import/callback-fails", test_callback_fails);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/progress", test_progress);
  g_test_add_func ("/import/pipe", test_pipe);
  g_test_add_func ("/import/encodings", test_encodings);
  g_test_add_func ("/import/only-look", test_only_look);

  return g_test_run ();
}
