/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The command line as its users meet it: this program runs itself as `backext`,
 * on a home of its own and without a display. That it links nothing but the
 * command line is the proof that no GTK is needed. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bx-catalogue.h"
#include "bx-cli.h"
#include "bx-log.h"
#include "bx-log-csv.h"
#include "csv-reader.h"
#include "locales.h"
#include "log-maker.h"
#include "tree.h"

/* Set where this program is to be `backext` */
#define PROGRAM_VARIABLE "BACKEXT_TEST_AS_PROGRAM"

/* What it exits with where the command line is left to the window */
#define STATUS_NOT_HANDLED 99

typedef struct
{
  char *home;
  char *log_path;
  char *csv_path;
  char *output;   /* of the last run */
  gsize output_length;
  char *messages; /* of the last run */
  int status;     /* of the last run */
} Fixture;

static int
run_as_program (int    argc,
                char **argv)
{
  g_autofree char *uri = NULL;
  gboolean handled = FALSE;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  status = bx_cli_run (argc, argv, &uri, &handled);
  if (uri != NULL)
    g_print ("%s\n", uri);

  return handled ? status : STATUS_NOT_HANDLED;
}

/* ---- fixture -------------------------------------------------------------------- */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->home = g_dir_make_tmp ("backext-XXXXXX", NULL);
  g_assert_nonnull (fixture->home);
  fixture->log_path = g_build_filename (fixture->home, "data", DATA_FOLDER, "log.db", NULL);
  fixture->csv_path = g_build_filename (fixture->home, "log.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_tree_remove (fixture->home);
  g_free (fixture->home);
  g_free (fixture->log_path);
  g_free (fixture->csv_path);
  g_free (fixture->output);
  g_free (fixture->messages);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static GSubprocessLauncher *
create_launcher (Fixture    *fixture,
                 const char *locale)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  static const char *const places[] = { "data", "config", "cache", "state" };
  static const char *const variables[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = g_build_filename (fixture->home, places[i], NULL);

      g_subprocess_launcher_setenv (launcher, variables[i], place, TRUE);
    }

  g_subprocess_launcher_setenv (launcher, "HOME", fixture->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  g_subprocess_launcher_setenv (launcher, PROGRAM_VARIABLE, "1", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");

  return launcher;
}

/* An empty block may have no bytes to point to. */
static char *
dup_text (GBytes *bytes,
          gsize  *length)
{
  const char *text = NULL;

  *length = 0;
  if (bytes != NULL)
    text = g_bytes_get_data (bytes, length);

  return g_strndup (text != NULL ? text : "", *length);
}

static void
run_strv (Fixture            *fixture,
          const char         *locale,
          const char         *output_path,
          const char *const  *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher (fixture, locale);
  g_autoptr (GSubprocess) subprocess = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) messages = NULL;
  g_autoptr (GError) error = NULL;
  gsize messages_length;

  if (output_path != NULL)
    {
      g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDERR_PIPE);
      g_subprocess_launcher_set_stdout_file_path (launcher, output_path);
    }

  g_ptr_array_add (argv, (gpointer) "/proc/self/exe");
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  /* The path is read by the child: it is this program as well. */
  subprocess = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (subprocess, NULL, NULL, &output, &messages, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (subprocess));

  g_free (fixture->output);
  g_free (fixture->messages);
  fixture->output = dup_text (output, &fixture->output_length);
  fixture->messages = dup_text (messages, &messages_length);
  fixture->status = g_subprocess_get_exit_status (subprocess);
}

#define run(fixture, ...) run_strv (fixture, "C.UTF-8", NULL, (const char *const[]) { __VA_ARGS__ __VA_OPT__ (,) NULL })
#define run_in(fixture, locale, ...) run_strv (fixture, locale, NULL, (const char *const[]) { __VA_ARGS__, NULL })
#define run_to(fixture, path, ...) run_strv (fixture, "C.UTF-8", path, (const char *const[]) { __VA_ARGS__, NULL })

/* Went wrong with this status: a sentence on standard error, nothing on standard
 * output. */
static void
assert_failed (Fixture *fixture,
               int      status)
{
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_true (g_str_has_prefix (fixture->messages, "backext: "));
  g_assert_true (g_str_has_suffix (fixture->messages, ".\n"));
}

static void
assert_succeeded (Fixture *fixture)
{
  g_assert_cmpstr (fixture->messages, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in: %s", part, text);
}

static GBytes *
read_bytes (const char *path)
{
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
assert_same_bytes (const char *path,
                   GBytes     *expected)
{
  g_autoptr (GBytes) bytes = read_bytes (path);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* ---- the program itself ----------------------------------------------------------- */

static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  run (fixture);
  g_assert_cmpint (fixture->status, ==, STATUS_NOT_HANDLED);
  g_assert_cmpstr (fixture->output, ==, "");

  run (fixture, "--gapplication-service");
  g_assert_cmpint (fixture->status, ==, STATUS_NOT_HANDLED);
}

/* What is to be shown is left to the window, as an address. */
static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  run (fixture, "show", "deadlift");
  g_assert_cmpint (fixture->status, ==, STATUS_NOT_HANDLED);
  g_assert_cmpstr (fixture->output, ==, "backext://exercise/deadlift\n");
  g_assert_cmpstr (fixture->messages, ==, "");

  run (fixture, "show", "Trap", "bar");
  g_assert_cmpstr (fixture->output, ==, "backext://exercise/trap-bar-deadlift\n");

  run (fixture, "show", "kettelbell");
  g_assert_cmpstr (fixture->output, ==, "backext://exercise/kettlebell-swing\n");

  run (fixture, "show", "back-extension", "--variation", "arms:hips load:chest");
  g_assert_cmpint (fixture->status, ==, STATUS_NOT_HANDLED);
  g_assert_cmpstr (fixture->output, ==, "backext://exercise/back-extension?variation=arms:hips%20load:chest\n");

  run (fixture, "show", "--variation=arms:hips", "back-extension");
  g_assert_cmpstr (fixture->output, ==, "backext://exercise/back-extension?variation=arms:hips\n");

  run (fixture, "backext://exercise/deadlift");
  g_assert_cmpint (fixture->status, ==, STATUS_NOT_HANDLED);
  g_assert_cmpstr (fixture->messages, ==, "");
}

static void
test_show_nothing (Fixture       *fixture,
                   gconstpointer  data)
{
  run (fixture, "show", "bicycle");
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_true (g_str_has_prefix (fixture->messages, "backext: There is no exercise “bicycle”.\n"));

  run (fixture, "show");
  g_assert_cmpint (fixture->status, ==, 2);

  run (fixture, "show", "deadlift", "--colour");
  g_assert_cmpint (fixture->status, ==, 2);

  run (fixture, "show", "deadlift", "--variation");
  g_assert_cmpint (fixture->status, ==, 2);

  /* What there is instead is told. */
  run (fixture, "show", "back-extension", "--variation", "arms:wings");
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_nonnull (strstr (fixture->messages, "arms:hips"));
  g_assert_cmpstr (fixture->output, ==, "");

  run (fixture, "show", "\xff\xfe");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  run (fixture, "--version");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, "backext " PACKAGE_VERSION "\n");
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *help = NULL;

  run (fixture, "--help");
  assert_succeeded (fixture);
  assert_says (fixture->output, "backext export [--force] FILE");
  assert_says (fixture->output, "backext check");
  assert_says (fixture->output, "--version");
  assert_says (fixture->output, "Open the window");
  help = g_strdup (fixture->output);

  run (fixture, "-h");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, help);
  run (fixture, "export", "--help");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, help);
  run (fixture, "check", "--help");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, help);
}

static void
test_bad_usage (Fixture       *fixture,
                gconstpointer  data)
{
  run (fixture, "frobnicate");
  assert_failed (fixture, 2);
  assert_says (fixture->messages, "frobnicate");
  assert_says (fixture->messages, "--help");

  run (fixture, "--frobnicate");
  assert_failed (fixture, 2);
  run (fixture, "");
  assert_failed (fixture, 2);
  run (fixture, "\377\376");
  assert_failed (fixture, 2);
  run (fixture, "%s%n");
  assert_failed (fixture, 2);
  assert_says (fixture->messages, "%s%n");
  run (fixture, "check", "now");
  assert_failed (fixture, 2);
  run (fixture, "export");
  assert_failed (fixture, 2);
  run (fixture, "export", "--force");
  assert_failed (fixture, 2);
  run (fixture, "export", fixture->csv_path, "two.csv");
  assert_failed (fixture, 2);
  run (fixture, "export", "--fast", fixture->csv_path);
  assert_failed (fixture, 2);

  g_assert_cmpuint (count_files (fixture->home), ==, 0);
}

/* ---- without a log ------------------------------------------------------------------ */

static void
test_no_log (Fixture       *fixture,
             gconstpointer  data)
{
  run (fixture, "check");
  assert_succeeded (fixture);
  assert_says (fixture->output, "no log yet");

  run (fixture, "export", fixture->csv_path);
  assert_failed (fixture, 3);
  run (fixture, "export", "-");
  assert_failed (fixture, 3);

  /* Looking makes nothing. */
  g_assert_cmpuint (count_files (fixture->home), ==, 0);
}

/* ---- with one ------------------------------------------------------------------------ */

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 12);

  run (fixture, "check");
  assert_succeeded (fixture);
  assert_says (fixture->output, fixture->log_path);
  assert_says (fixture->output, "  12 finished sessions\n");
  assert_says (fixture->output, "  36 sets done\n");
  assert_says (fixture->output, "  12 warm-ups\n");
  assert_says (fixture->output, "  0 workouts of your own\n");
  assert_says (fixture->output, "The log is sound.");
}

static void
assert_is_export (const char *text,
                  gsize       length,
                  GPtrArray  *sessions)
{
  g_autoptr (GPtrArray) rows = read_csv_strictly (text, length);
  BxExercise *deadlift = bx_catalogue_find_exercise (bx_catalogue_get_default (), "deadlift");
  guint n_rows = 0;

  g_assert_true (g_strv_equal (g_ptr_array_index (rows, 0), bx_log_csv_get_columns ()));

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxSession *session = g_ptr_array_index (sessions, i);

      for (guint j = 0; j < session->exercises->len; j++)
        {
          const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, j);

          for (guint k = 0; k < exercise->sets->len; k++)
            {
              const BxSet *set = g_ptr_array_index (exercise->sets, k);
              GStrv row;

              g_assert_cmpuint (++n_rows, <, rows->len);
              row = g_ptr_array_index (rows, n_rows);
              g_assert_cmpstr (row[5], ==, bx_exercise_get_name (deadlift));
              g_assert_cmpstr (row[36], ==, session->id);
              g_assert_cmpstr (row[38], ==, exercise->id);
              g_assert_cmpstr (row[39], ==, "deadlift");
              g_assert_cmpstr (row[41], ==, set->id);
            }
        }
    }

  g_assert_cmpuint (rows->len, ==, n_rows + 1);
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 12);
  g_autoptr (GBytes) bytes = NULL;

  run (fixture, "export", fixture->csv_path);
  assert_succeeded (fixture);
  assert_says (fixture->output, "12 sessions");
  bytes = read_bytes (fixture->csv_path);
  assert_is_export (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), sessions);
  g_assert_cmpuint (count_files (fixture->home), ==, 2);

  /* The same bytes on standard output, and nothing else */
  run (fixture, "export", "-");
  assert_succeeded (fixture);
  g_assert_cmpmem (fixture->output, fixture->output_length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  /* Numbers do not depend on the locale. */
  if (!test_locale_exists ("de_DE.UTF-8"))
    return;
  run_in (fixture, "de_DE.UTF-8", "export", "-");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpmem (fixture->output, fixture->output_length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_export_empty (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 0);

  run (fixture, "export", "-");
  assert_succeeded (fixture);
  assert_is_export (fixture->output, fixture->output_length, sessions);
}

/* A session that still runs is not in the export, and the file of a name that
 * looks like an option can be written. */
static void
test_export_running (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 3);
  g_autofree char *odd = g_build_filename (fixture->home, "--force", NULL);

  log_maker_add_running (fixture->log_path);
  run (fixture, "export", "-");
  assert_succeeded (fixture);
  assert_is_export (fixture->output, fixture->output_length, sessions);

  run (fixture, "export", "--", odd);
  assert_succeeded (fixture);
  g_assert_true (g_file_test (odd, G_FILE_TEST_EXISTS));
}

static void
test_existing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (fixture->csv_path, "old", 3, NULL));
  run (fixture, "export", fixture->csv_path);
  assert_failed (fixture, 4);
  assert_says (fixture->messages, "log.csv");
  assert_says (fixture->messages, "--force");
  assert_same_bytes (fixture->csv_path, old);

  run (fixture, "export", "--force", fixture->csv_path);
  assert_succeeded (fixture);
  bytes = read_bytes (fixture->csv_path);
  assert_is_export (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), sessions);

  run (fixture, "export", fixture->csv_path, "-f");
  assert_succeeded (fixture);
  assert_same_bytes (fixture->csv_path, bytes);
}

static void
test_no_output (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);
  g_autofree char *nowhere = g_build_filename (fixture->home, "no", "such", "log.csv", NULL);

  run (fixture, "export", nowhere);
  assert_failed (fixture, 4);
  run (fixture, "export", "/proc/log.csv");
  assert_failed (fixture, 4);
  run (fixture, "export", "--force", fixture->home);
  assert_failed (fixture, 4);
  run (fixture, "export", "");
  assert_failed (fixture, 4);
  run (fixture, "export", "/dev/full");
  assert_failed (fixture, 4);
  assert_says (fixture->messages, "space");

  run_to (fixture, "/dev/full", "export", "-");
  assert_failed (fixture, 4);
  run_to (fixture, "/dev/full", "check");
  assert_failed (fixture, 4);
  run_to (fixture, "/dev/full", "--version");
  assert_failed (fixture, 4);
  run_to (fixture, "/dev/full", "--help");
  assert_failed (fixture, 4);

  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (fixture->home, 0500), ==, 0);
      run (fixture, "export", fixture->csv_path);
      g_assert_cmpint (g_chmod (fixture->home, 0700), ==, 0);
      assert_failed (fixture, 4);
      assert_says (fixture->messages, "permission");
    }

  /* Nothing half-written is left behind. */
  g_assert_cmpuint (count_files (fixture->home), ==, 1);
}

/* ---- with one that can't be used --------------------------------------------------- */

/* The check and the export end so, and the log is not touched. */
static void
assert_unusable (Fixture *fixture,
                 int      check_status,
                 int      export_status)
{
  g_autoptr (GBytes) before = read_bytes (fixture->log_path);
  g_autofree char *check_messages = NULL;

  run (fixture, "check");
  g_assert_cmpint (fixture->status, ==, check_status);
  g_assert_true (g_str_has_suffix (fixture->messages, ".\n"));

  run (fixture, "export", fixture->csv_path);
  assert_failed (fixture, export_status);
  g_assert_false (g_file_test (fixture->csv_path, G_FILE_TEST_EXISTS));
  assert_same_bytes (fixture->log_path, before);
}

static void
test_random_bytes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->log_path);
  char bytes[20000];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) g_test_rand_int_range (0, 256);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->log_path, bytes, sizeof bytes, NULL));
  assert_unusable (fixture, 1, 3);
}

static void
test_damaged_page (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 200);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->log_path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 20 * 4096);
  for (gsize page = 4; page < length / 4096; page++)
    memset (contents + page * 4096, 0xff, 512);
  g_assert_true (g_file_set_contents (fixture->log_path, contents, (gssize) length, NULL));

  assert_unusable (fixture, 1, 3);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 200);

  g_assert_cmpint (truncate (fixture->log_path, 10 * 4096), ==, 0);
  assert_unusable (fixture, 1, 3);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);

  log_maker_exec (fixture->log_path, "PRAGMA user_version = 9999");
  assert_unusable (fixture, 3, 3);
  assert_says (fixture->messages, "newer");

  /* It is not damaged: nobody shall put a backup into its place. */
  run (fixture, "check", "--json");
  g_assert_cmpint (fixture->status, ==, 3);
  assert_says (fixture->output, "\"state\": \"unusable\"");
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->log_path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  log_maker_exec (fixture->log_path, "CREATE TABLE photos (id INTEGER)");
  assert_unusable (fixture, 3, 3);
}

/* A log that was there and is not any more is no "not yet". */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);

  log_maker_back_up (fixture->log_path);
  g_assert_cmpint (g_unlink (fixture->log_path), ==, 0);

  run (fixture, "check");
  assert_failed (fixture, 1);
  assert_says (fixture->messages, "backups");
  g_assert_false (g_file_test (fixture->log_path, G_FILE_TEST_EXISTS));
}

/* Rows that do not belong together: found by the check */
static void
test_orphans (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);
  g_autoptr (GBytes) before = NULL;

  log_maker_exec (fixture->log_path, "PRAGMA foreign_keys = OFF; DELETE FROM session WHERE rowid = (SELECT min (rowid) FROM session)");
  before = read_bytes (fixture->log_path);
  run (fixture, "check");
  g_assert_cmpint (fixture->status, ==, 1);
  assert_says (fixture->messages, "session");
  g_assert_null (strstr (fixture->output, "sound"));
  assert_same_bytes (fixture->log_path, before);
}

/* What keeps it from being repaired is told. */
static void
test_repair_in_use (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = log_maker_make (fixture->log_path, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxDatabase) database = NULL;

  log_maker_back_up (fixture->log_path);
  log_maker_exec (fixture->log_path, "PRAGMA foreign_keys = OFF; DELETE FROM session WHERE rowid = (SELECT min (rowid) FROM session)");
  database = bx_log_open (fixture->log_path, &error);
  g_assert_no_error (error);

  run (fixture, "check", "--repair");
  g_assert_cmpint (fixture->status, !=, 0);
  assert_says (fixture->messages, "open in another program");

  g_clear_pointer (&database, bx_database_close);
  run (fixture, "check", "--repair");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_says (fixture->output, "backup");
}

int
main (int   argc,
      char *argv[])
{
  if (g_getenv (PROGRAM_VARIABLE) != NULL)
    return run_as_program (argc, argv);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/cli/window", test_window);
  ADD ("/cli/version", test_version);
  ADD ("/cli/show", test_show);
  ADD ("/cli/show-nothing", test_show_nothing);
  ADD ("/cli/help", test_help);
  ADD ("/cli/bad-usage", test_bad_usage);
  ADD ("/cli/no-log", test_no_log);
  ADD ("/cli/check", test_check);
  ADD ("/cli/export", test_export);
  ADD ("/cli/export/empty", test_export_empty);
  ADD ("/cli/export/running", test_export_running);
  ADD ("/cli/export/existing", test_existing);
  ADD ("/cli/no-output", test_no_output);
  ADD ("/cli/random-bytes", test_random_bytes);
  ADD ("/cli/damaged-page", test_damaged_page);
  ADD ("/cli/truncated", test_truncated);
  ADD ("/cli/newer", test_newer);
  ADD ("/cli/foreign", test_foreign);
  ADD ("/cli/gone", test_gone);
  ADD ("/cli/orphans", test_orphans);
  ADD ("/cli/repair-in-use", test_repair_in_use);

#undef ADD

  return g_test_run ();
}
