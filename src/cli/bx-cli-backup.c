/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "bx-backup.h"
#include "bx-cli-private.h"
#include "bx-log.h"
#include "bx-merge.h"
#include "bx-store.h"
#include "bx-store-file.h"
#include "bx-sync-folder.h"
#include "bx-transfer-backup.h"
#include "bx-transfer-names.h"

typedef struct
{
  gboolean dry_run;
  gboolean json;
  gboolean force;
  GStrv rest;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static int
parse (int         argc,
       char      **argv,
       gboolean    writes,
       Arguments  *arguments)
{
  const GOptionEntry entries[] = {
    { writes ? "force" : "dry-run", writes ? 'f' : 'n', 0, G_OPTION_ARG_NONE, writes ? &arguments->force : &arguments->dry_run, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &arguments->json, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->rest, NULL, NULL },
    { NULL },
  };
  int status = bx_cli_parse (argc, argv, entries);

  if (status != BX_CLI_DONE)
    return status;

  if (arguments->rest == NULL)
    /* Translators: %s is the name of the command */
    return bx_cli_fail_usage (_("“%s” needs the name of a file."), argv[0]);
  if (arguments->rest[1] != NULL)
    /* Translators: %1$s is the name of the command, %2$s what the person typed */
    return bx_cli_fail_usage (_("“%1$s” takes one file, but there is also “%2$s”."), argv[0], arguments->rest[1]);

  return BX_CLI_DONE;
}

static void
add_summary (BxJsonWriter       *json,
             const BxLogSummary *summary)
{
  bx_cli_add_counts (json, &summary->counts);
  bx_cli_add_day (json, "first", summary->first_day);
  bx_cli_add_day (json, "last", summary->last_day);
}

static void
print_summary (const BxLogSummary *summary)
{
  bx_cli_print_counts (&summary->counts);
  if (summary->first_day[0] != '\0')
    /* Translators: two dates */
    g_print (_("  %1$s to %2$s\n"), summary->first_day, summary->last_day);
}

/**
 * bx_cli_backup:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext backup [--force] [--json] FILE`: writes everything into one file.
 *
 * Returns: the exit status
 */
int
bx_cli_backup (int    argc,
               char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_autofree char *log_path = bx_store_get_default_path ();
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  BxLogSummary summary;
  int status = parse (argc, argv, TRUE, &arguments);

  if (status != BX_CLI_DONE)
    return status;

  shown = g_filename_display_name (arguments.rest[0]);
  if (!bx_transfer_summarise (log_path, &summary, &error))
    return bx_cli_fail_log (error);

  if (!bx_transfer_back_up (log_path, arguments.rest[0], arguments.force, &error))
    {
      if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
        return bx_cli_fail_log (error);

      bx_cli_fail (BX_CLI_NO_OUTPUT, error->message);
      if (!arguments.force && g_file_test (arguments.rest[0], G_FILE_TEST_IS_REGULAR))
        g_printerr ("%s\n", _("With --force it is replaced."));
      return BX_CLI_NO_OUTPUT;
    }

  if (arguments.json)
    {
      g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);

      bx_json_writer_begin_object (json);
      bx_json_writer_text (json, "file", shown);
      add_summary (json, &summary);
      bx_json_writer_end_object (json);
      bx_cli_print_json (json);
      return BX_CLI_DONE;
    }

  /* Translators: %s is the name of a file */
  g_print (_("Everything was written to “%s”:\n"), shown);
  print_summary (&summary);

  return BX_CLI_DONE;
}

/* The log that would be replaced; there need not be one, and it need not be sound. */
static gboolean
summarise_present (const char   *log_path,
                   BxLogSummary *present)
{
  return g_file_test (log_path, G_FILE_TEST_EXISTS) && bx_transfer_summarise (log_path, present, NULL);
}

/**
 * bx_cli_restore:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext restore [--dry-run] [--json] FILE`: tells what a backup holds, and puts it
 * into the place of the log, which is kept beside it.
 *
 * Returns: the exit status
 */
int
bx_cli_restore (int    argc,
                char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_autofree char *log_path = bx_store_get_default_path ();
  g_autofree char *set_aside = NULL;
  g_autoptr (GError) error = NULL;
  BxLogSummary summary;
  BxLogSummary present;
  gboolean has_present;
  int status = parse (argc, argv, FALSE, &arguments);

  if (status != BX_CLI_DONE)
    return status;

  if (!bx_transfer_summarise (arguments.rest[0], &summary, &error))
    return bx_cli_fail (BX_CLI_NO_INPUT, error->message);

  has_present = summarise_present (log_path, &present);
  if (!arguments.dry_run && !bx_transfer_restore (log_path, arguments.rest[0], &set_aside, &error))
    return bx_cli_fail_log (error);

  if (arguments.json)
    {
      g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);

      bx_json_writer_begin_object (json);
      bx_json_writer_name (json, "dry_run");
      bx_json_writer_add_boolean (json, arguments.dry_run);
      add_summary (json, &summary);
      bx_json_writer_name (json, "replaced");
      if (has_present)
        {
          bx_json_writer_begin_object (json);
          add_summary (json, &present);
          bx_json_writer_end_object (json);
        }
      else
        {
          bx_json_writer_add_null (json);
        }
      bx_json_writer_name (json, "kept");
      bx_json_writer_add_text (json, set_aside);
      bx_json_writer_end_object (json);
      bx_cli_print_json (json);
      return BX_CLI_DONE;
    }

  g_print ("%s\n", _("The backup holds:"));
  print_summary (&summary);
  if (has_present)
    {
      g_print ("%s\n", arguments.dry_run ? _("It would take the place of:") : _("It took the place of:"));
      print_summary (&present);
    }
  if (set_aside != NULL)
    {
      g_autofree char *shown = g_filename_display_name (set_aside);

      /* Translators: %s is the name of a file */
      g_print (_("The log that was there is kept as “%s”.\n"), shown);
    }

  return BX_CLI_DONE;
}

static void
add_conflict (BxJsonWriter          *json,
              const BxMergeConflict *conflict)
{
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "table", conflict->table);
  bx_json_writer_text (json, "id", conflict->id);
  bx_json_writer_name (json, "name");
  bx_json_writer_add_text (json, conflict->name);
  bx_json_writer_name (json, "day");
  bx_json_writer_add_text (json, conflict->day);
  bx_json_writer_text (json, "kept", conflict->theirs ? "theirs" : "ours");
  bx_json_writer_int (json, "our_ms", conflict->our_ms);
  bx_json_writer_int (json, "their_ms", conflict->their_ms);
  bx_json_writer_end_object (json);
}

/* What came of each file of a shared folder */
typedef struct
{
  GPtrArray *files;    /* element-type BxSyncFile (owned) */
  GPtrArray *problems; /* element-type utf8 (nullable), as many (owned) */
  gboolean wrote;
} Shared;

static void
shared_clear (Shared *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shared, shared_clear)

static void
add_shared (BxJsonWriter *json,
            const Shared *shared)
{
  bx_json_writer_name (json, "files");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < shared->files->len; i++)
    {
      bx_json_writer_begin_row (json);
      bx_json_writer_name (json, "name");
      bx_json_writer_add_text (json, ((const BxSyncFile *) g_ptr_array_index (shared->files, i))->name);
      bx_json_writer_name (json, "problem");
      bx_json_writer_add_text (json, g_ptr_array_index (shared->problems, i));
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
  bx_json_writer_name (json, "written");
  bx_json_writer_add_boolean (json, shared->wrote);
}

static void
print_merge_json (const BxMergeResult *result,
                  const Shared        *shared,
                  gboolean             dry_run)
{
  g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);

  bx_json_writer_begin_object (json);
  bx_json_writer_name (json, "dry_run");
  bx_json_writer_add_boolean (json, dry_run);
  bx_json_writer_int (json, "added", (gint64) result->n_added);
  bx_json_writer_int (json, "changed", (gint64) result->n_changed);
  bx_json_writer_int (json, "deleted", (gint64) result->n_deleted);
  bx_json_writer_int (json, "sessions", (gint64) result->n_sessions);
  bx_json_writer_int (json, "sets", (gint64) result->n_sets);
  bx_json_writer_int (json, "running", (gint64) result->n_running);
  bx_json_writer_int (json, "conflict_count", (gint64) result->n_conflicts);
  bx_json_writer_name (json, "conflicts");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < result->conflicts->len; i++)
    add_conflict (json, g_ptr_array_index (result->conflicts, i));
  bx_json_writer_end_array (json);
  if (shared != NULL)
    add_shared (json, shared);
  bx_json_writer_end_object (json);
  bx_cli_print_json (json);
}

static void
print_merge (const BxMergeResult *result,
             gboolean             dry_run)
{
  g_print ("%s\n", dry_run ? _("This would be merged:") : _("This was merged:"));
  g_print (ngettext ("  %lu session\n", "  %lu sessions\n", (gulong) result->n_sessions), (gulong) result->n_sessions);
  g_print (ngettext ("  %lu set\n", "  %lu sets\n", (gulong) result->n_sets), (gulong) result->n_sets);
  g_print (ngettext ("  %lu entry edited there\n", "  %lu entries edited there\n", (gulong) result->n_changed), (gulong) result->n_changed);
  g_print (ngettext ("  %lu entry deleted there\n", "  %lu entries deleted there\n", (gulong) result->n_deleted), (gulong) result->n_deleted);
  if (result->n_running > 0)
    g_print ("  %s\n", _("A session is running there. It comes once it is finished."));

  if (result->n_conflicts > 0)
    g_print (ngettext ("%lu entry was edited in both; the later edit is kept:\n",
                       "%lu entries were edited in both; the later edit is kept:\n", (gulong) result->n_conflicts),
             (gulong) result->n_conflicts);
  for (guint i = 0; i < result->conflicts->len; i++)
    {
      const BxMergeConflict *conflict = g_ptr_array_index (result->conflicts, i);
      const char *name = conflict->name != NULL ? bx_transfer_names_get_name (conflict->name, NULL) : NULL;

      if (name == NULL)
        name = conflict->name != NULL ? conflict->name : conflict->id;
      g_print ("  %s %s: %s\n", conflict->day != NULL ? conflict->day : "-", name, conflict->theirs ? _("that of the other log") : _("that of this log"));
    }
}

/* What one file brought is added to what others did. */
static void
add_result (BxMergeResult *all,
            BxMergeResult *one)
{
  all->n_added += one->n_added;
  all->n_changed += one->n_changed;
  all->n_deleted += one->n_deleted;
  all->n_sessions += one->n_sessions;
  all->n_sets += one->n_sets;
  all->n_running += one->n_running;
  all->n_conflicts += one->n_conflicts;
  while (one->conflicts->len > 0)
    g_ptr_array_add (all->conflicts, g_ptr_array_steal_index (one->conflicts, 0));
}

/* The log that is merged into */
typedef struct
{
  char *path;
  char *scratch; /* (nullable): the folder of one that is there for a trial only */
  BxDatabase *database;
} Target;

static void
target_clear (Target *self)
{
  g_clear_pointer (&self->database, bx_database_close);
  if (self->scratch != NULL)
    {
      bx_store_file_remove_temporary (self->path);
      g_rmdir (self->scratch);
    }
  g_free (self->scratch);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* A trial makes no log where there is none: what a new one would take is told of one
 * that nobody keeps. */
static gboolean
find_scratch (Target  *target,
              GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (BxDatabase) present = bx_log_open_for_reading (target->path, &local_error);
  g_autofree char *scratch = NULL;

  if (!g_error_matches (local_error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND))
    return TRUE;

  scratch = g_build_filename (g_get_tmp_dir (), "backext-XXXXXX", NULL);
  if (g_mkdtemp (scratch) == NULL)
    return bx_store_file_set_error (g_get_tmp_dir (), errno, error);

  target->scratch = g_steal_pointer (&scratch);
  g_free (target->path);
  target->path = g_build_filename (target->scratch, "log.db", NULL);
  return TRUE;
}

static gboolean
open_target (Target   *target,
             gboolean  dry_run,
             GError  **error)
{
  target->path = bx_store_get_default_path ();
  if (dry_run && !find_scratch (target, error))
    return FALSE;

  target->database = bx_log_open (target->path, error);
  return target->database != NULL;
}

/* A file that is no good keeps nobody from reading the others. */
static void
merge_shared_file (BxDatabase        *database,
                   const char        *log_path,
                   const char        *folder,
                   const BxSyncFile  *file,
                   gboolean           dry_run,
                   BxMergeResult     *all,
                   GError           **error)
{
  g_autofree char *path = bx_sync_folder_fetch (log_path, folder, file, error);
  g_autoptr (BxMergeResult) result = NULL;
  BxLogSummary summary;

  if (path == NULL)
    return;

  if (bx_transfer_summarise (path, &summary, error))
    result = bx_merge_run (database, path, dry_run, error);
  if (result != NULL)
    add_result (all, result);
  bx_sync_folder_forget (path);
}

static int
merge_folder (const char *folder,
              gboolean    dry_run,
              gboolean    json)
{
  g_auto (Target) target = { 0 };
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMergeResult) all = NULL;
  g_auto (Shared) shared = { 0 };
  gboolean whole = TRUE;

  if (!open_target (&target, dry_run, &error))
    return bx_cli_fail_log (error);

  shared.files = bx_sync_folder_list (target.path, folder, &error);
  if (shared.files == NULL)
    return bx_cli_fail (BX_CLI_NO_INPUT, error->message);

  if (!dry_run && shared.files->len > 0)
    {
      copy = bx_backup_make_before_merge (target.database, &error);
      if (copy == NULL)
        return bx_cli_fail_log (error);
    }

  all = g_new0 (BxMergeResult, 1);
  all->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_merge_conflict_free);
  shared.problems = g_ptr_array_new_null_terminated (shared.files->len, g_free, FALSE);
  for (guint i = 0; i < shared.files->len; i++)
    {
      g_autoptr (GError) problem = NULL;

      merge_shared_file (target.database, target.path, folder, g_ptr_array_index (shared.files, i), dry_run, all, &problem);
      g_ptr_array_add (shared.problems, problem != NULL ? g_strdup (problem->message) : NULL);
      if (problem != NULL)
        {
          bx_cli_fail (BX_CLI_NO_INPUT, problem->message);
          whole = FALSE;
        }
    }

  if (!dry_run)
    {
      if (!bx_sync_folder_write (target.path, folder, NULL, &error))
        return bx_cli_fail (BX_CLI_NO_OUTPUT, error->message);
      shared.wrote = TRUE;
    }

  if (json)
    print_merge_json (all, &shared, dry_run);
  else
    print_merge (all, dry_run);

  return whole ? BX_CLI_DONE : BX_CLI_NO_INPUT;
}

/**
 * bx_cli_merge:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext merge [--dry-run] [--json] FILE`: takes what is newer in a backup or in
 * another machine's log. A copy of the log is made before. A folder is one that other
 * machines reach: what they wrote there is merged, and this log written for them.
 *
 * Returns: the exit status
 */
int
bx_cli_merge (int    argc,
              char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_auto (Target) target = { 0 };
  g_autofree char *copy = NULL;
  g_autoptr (BxMergeResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BxLogSummary summary;
  int status = parse (argc, argv, FALSE, &arguments);

  if (status != BX_CLI_DONE)
    return status;

  if (g_file_test (arguments.rest[0], G_FILE_TEST_IS_DIR))
    return merge_folder (arguments.rest[0], arguments.dry_run, arguments.json);

  /* A file that is no good must not so much as make a log. */
  if (!bx_transfer_summarise (arguments.rest[0], &summary, &error))
    return bx_cli_fail (BX_CLI_NO_INPUT, error->message);

  if (!open_target (&target, arguments.dry_run, &error))
    return bx_cli_fail_log (error);

  if (!arguments.dry_run)
    {
      copy = bx_backup_make_before_merge (target.database, &error);
      if (copy == NULL)
        return bx_cli_fail_log (error);
    }

  result = bx_merge_run (target.database, arguments.rest[0], arguments.dry_run, &error);
  if (result == NULL)
    return bx_cli_fail_log (error);

  if (arguments.json)
    print_merge_json (result, NULL, arguments.dry_run);
  else
    print_merge (result, arguments.dry_run);

  return BX_CLI_DONE;
}
