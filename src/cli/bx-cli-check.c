/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-backup.h"
#include "bx-cli-private.h"
#include "bx-log.h"
#include "bx-migration.h"
#include "bx-store.h"
#include "bx-transfer-backup.h"

static void
print_json (const char          *state,
            const char          *repaired,
            const char          *kept,
            GStrv                problems,
            const BxStoreCounts *counts)
{
  g_autoptr (BxJsonWriter) json = bx_json_writer_new (NULL);

  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "state", state);
  bx_json_writer_name (json, "repaired");
  bx_json_writer_add_text (json, repaired);
  bx_json_writer_name (json, "kept");
  bx_json_writer_add_text (json, kept);
  bx_cli_add_counts (json, counts);
  bx_json_writer_name (json, "problems");
  bx_json_writer_begin_array (json);
  for (guint i = 0; problems != NULL && problems[i] != NULL; i++)
    bx_json_writer_add_text (json, problems[i]);
  bx_json_writer_end_array (json);
  bx_json_writer_end_object (json);
  bx_cli_print_json (json);
}

typedef struct
{
  GStrv problems;       /* (owned) (nullable) */
  BxStoreCounts counts; /* where it could be read */
  GError *error;        /* (owned) (nullable) */
  gboolean is_missing;
} Finding;

static void
finding_clear (Finding *self)
{
  g_clear_pointer (&self->problems, g_strfreev);
  g_clear_error (&self->error);
  self->is_missing = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

static gboolean
look (const char *path,
      Finding    *finding)
{
  g_autoptr (BxDatabase) database = NULL;

  finding_clear (finding);
  database = bx_log_open_for_reading (path, &finding->error);
  finding->is_missing = database == NULL && !g_file_test (path, G_FILE_TEST_EXISTS);

  return database != NULL &&
         bx_log_check (database, &finding->problems, &finding->error) &&
         bx_log_count (database, &finding->counts, &finding->error) &&
         finding->problems[0] == NULL;
}

/* First what loses nothing: the indices are made anew. Then the newest good backup; what
 * was there is kept. Returns what helped, or `NULL`; @error is set where a backup could
 * not be put into its place. */
static const char *
repair (const char  *path,
        Finding     *finding,
        char       **kept,
        GError     **error)
{
  g_autofree char *backup = NULL;

  if (!finding->is_missing && bx_log_rebuild_indices (path, NULL) && look (path, finding))
    return "indices";

  backup = bx_backup_find_newest (path, bx_migrations_get_version (bx_migrations_get_default ()));
  if (backup == NULL || !bx_transfer_restore (path, backup, kept, error))
    return NULL;

  return look (path, finding) ? "backup" : NULL;
}

/* A log of a newer version is none to put a backup in the place of. */
static const char *
get_state (const Finding *finding,
           gboolean       sound)
{
  if (sound)
    return "sound";
  if (finding->is_missing)
    return "missing";
  if (finding->error != NULL && !g_error_matches (finding->error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    return "unusable";

  return "damaged";
}

/* Damage is what the check is for; anything else kept it from looking. */
static int
fail_check (const GError *error)
{
  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    return bx_cli_fail (BX_CLI_PROBLEM, error->message);

  return bx_cli_fail_log (error);
}

/* No log where there was one is no beginning. */
static int
fail_gone (const char *shown)
{
  g_autofree char *sentence = NULL;

  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_("The log “%s” is gone, but there are backups of it. Open the program, which offers the newest good one."), shown);

  return bx_cli_fail (BX_CLI_PROBLEM, sentence);
}

static int
tell_problems (const Finding *finding,
               gboolean       repairs)
{
  for (guint i = 0; finding->problems[i] != NULL; i++)
    g_printerr ("  %s\n", finding->problems[i]);

  /* Its indices may be others now; its rows are as they were. */
  if (repairs)
    return bx_cli_fail (BX_CLI_PROBLEM,
                        _("The log is damaged and could not be repaired: there is no good backup of it. What is in it was not changed. Keep a copy of it."));

  return bx_cli_fail (BX_CLI_PROBLEM,
                      _("The log is damaged. It was not changed. Keep a copy of it, then open the program, which offers the newest good backup."));
}

static void
tell_sound (const char *repaired,
            const char *kept)
{
  if (g_strcmp0 (repaired, "indices") == 0)
    g_print ("%s\n", _("The log was damaged. It is repaired, and nothing is lost."));
  else if (repaired != NULL)
    g_print ("%s\n", _("The log was damaged. The newest good backup is in its place."));
  if (kept != NULL)
    {
      g_autofree char *shown = g_filename_display_name (kept);

      /* Translators: %s is the name of a file */
      g_print (_("The log that was there is kept as “%s”.\n"), shown);
    }
  g_print ("%s\n", _("The log is sound."));
}

/**
 * bx_cli_check:
 * @argc: number of arguments
 * @argv: arguments, the command's name first
 *
 * `backext check [--repair] [--json]`: looks whether the log is sound and counts what is
 * in it. Without `--repair` nothing in it is changed. No log yet is no problem.
 *
 * Returns: the exit status
 */
int
bx_cli_check (int    argc,
              char **argv)
{
  gboolean repairs = FALSE;
  gboolean as_json = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &repairs, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autofree char *path = bx_store_get_default_path ();
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *kept = NULL;
  g_auto (Finding) finding = { 0 };
  g_autoptr (GError) repair_error = NULL;
  const char *repaired = NULL;
  gboolean sound;
  int status = bx_cli_parse (argc, argv, entries);

  if (status != BX_CLI_DONE)
    return status;
  if (rest != NULL)
    /* Translators: %s is what the person typed */
    return bx_cli_fail_usage (_("“check” takes nothing behind it, but there is “%s”."), rest[0]);

  sound = look (path, &finding);
  if (finding.is_missing)
    {
      g_autoptr (GPtrArray) backups = bx_backup_list (path);

      if (backups->len == 0)
        {
          if (as_json)
            print_json ("none", NULL, NULL, NULL, &finding.counts);
          else
            /* Translators: %s is the name of a file */
            g_print (_("There is no log yet at %s. It begins with the first start of the program.\n"), shown);
          return BX_CLI_DONE;
        }
    }

  if (!sound && repairs &&
      (finding.problems != NULL || finding.is_missing || g_error_matches (finding.error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED)))
    {
      repaired = repair (path, &finding, &kept, &repair_error);
      sound = repaired != NULL;
    }

  if (as_json)
    print_json (get_state (&finding, sound), repaired, kept, finding.problems, &finding.counts);

  if (repair_error != NULL)
    return bx_cli_fail_log (repair_error);
  if (!sound && finding.is_missing)
    return fail_gone (shown);
  if (!sound && finding.error != NULL)
    return fail_check (finding.error);

  if (!as_json)
    {
      /* Translators: %s is the name of a file */
      g_print (_("Log: %s\n"), shown);
      bx_cli_print_counts (&finding.counts);
    }

  if (!sound)
    return tell_problems (&finding, repairs);

  if (!as_json)
    tell_sound (repaired, kept);

  return BX_CLI_DONE;
}
