/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "bx-backup.h"
#include "bx-exercise-table.h"
#include "bx-history.h"
#include "bx-log-private.h"
#include "bx-meta-table.h"
#include "bx-rescue.h"
#include "bx-session-table.h"
#include "bx-workout-table.h"

/* A log up to this size, of some years, is read through each time it is opened,
 * which takes a hundredth of a second or two; a larger one if the program was not
 * ended in order the last time. The daily backup reads all of any log. */
#define CHECKED_SIZE (4 * 1024 * 1024)
#define CHECKED_SIZE_AFTER_CRASH (64 * 1024 * 1024)

/* Ids are long, so that of SQLite's usual 4 KiB a page of an index holds few: twice as
 * many take a fifth of the time off that a large import needs. It counts for new logs. */
#define PAGE_SIZE_SQL "PRAGMA page_size = 8192"

/*
 * Opening a log. Whatever is found at its place stays byte for byte as it is
 * unless it is a log that this program can use:
 *
 * 1. The file is looked at without taking part in it (no lock, no file beside
 *    it): not a database, another program's, too new → refused.
 * 2. It is opened. What is in the write-ahead log counts now, so the same is
 *    asked again; until it is answered, closing leaves the write-ahead log alone.
 * 3. It is brought up to date, after a backup.
 *
 * A damaged log is not moved here. Opening fails with `BX_STORE_ERROR_DAMAGED`,
 * and a person decides between a backup and a new log; only then the damaged one
 * is set aside (bx-rescue.c). An empty log is never
 * put in the place of one that can't be read, nor of one that is gone while
 * backups of it are there.
 */

typedef enum
{
  FOUND_NOTHING, /* no file, or nothing in it */
  FOUND_LOG,
  FOUND_BAD,     /* the error is set */
} Found;

static gboolean
has_content (const char *path,
             const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (name, &info) == 0 && info.st_size > 0;
}

static Found
refuse_newer (const char  *path,
              GError     **error)
{
  bx_store_set_error (error, BX_STORE_ERROR_TOO_NEW,
                      /* Translators: %s is the name of a file */
                      _("The log “%s” was made by a newer version of the program. It is safe and was not touched. Update the program to use it."),
                      path);
  return FOUND_BAD;
}

static Found
refuse_foreign (const char  *path,
                GError     **error)
{
  bx_store_set_error (error, BX_STORE_ERROR_FOREIGN,
                      /* Translators: %s is the name of a file */
                      _("“%s” belongs to another program, so it can’t be used as the log. It was not touched. Move it elsewhere, then try again."),
                      path);
  return FOUND_BAD;
}

/* Reads what the database says about itself. */
static Found
identify (BxDatabase  *database,
          const char  *path,
          int          newest,
          gboolean     conclusive,
          gint64      *version,
          GError     **error)
{
  gint64 application_id;
  gint64 n_tables;

  /* Before anything else is read: who knows what a newer one looks like. */
  if (!bx_database_get_int (database, "PRAGMA application_id", &application_id, error) ||
      !bx_database_get_int (database, "PRAGMA user_version", version, error))
    return FOUND_BAD;

  if (application_id != 0 && application_id != BX_DATABASE_APPLICATION_ID)
    return refuse_foreign (path, error);
  if (application_id != 0 && *version > newest)
    return refuse_newer (path, error);
  if (!conclusive)
    return FOUND_LOG;

  /* Makes SQLite read what tables there are. */
  if (!bx_database_get_int (database, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FOUND_BAD;
  if (application_id != 0)
    return FOUND_LOG;

  return n_tables == 0 && *version == 0 ? FOUND_NOTHING : refuse_foreign (path, error);
}

static Found
look_at (const char  *path,
         int          newest,
         GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has_wal = has_content (path, "-wal");
  gboolean has_journal = has_content (path, "-journal");
  gint64 version;
  GStatBuf info;
  Found found;

  if (g_stat (path, &info) != 0)
    {
      if (errno == ENOENT)
        return FOUND_NOTHING;
      bx_store_set_error (error, BX_STORE_ERROR_READ_ONLY,
                          /* Translators: the first %s is the name of a file, the second
                           * is what the system says, such as "Permission denied" */
                          _("The log “%s” can’t be reached: %s. Nothing was changed."),
                          path, g_strerror (errno));
      return FOUND_BAD;
    }

  if (info.st_size == 0 && S_ISREG (info.st_mode))
    return FOUND_NOTHING;

  database = bx_database_open (path, BX_DATABASE_MODE_PEEK, error);
  if (database == NULL)
    return FOUND_BAD;

  found = identify (database, path, newest, !has_wal && !has_journal, &version, &local_error);
  /* Half of a checkpoint looks like damage without the write-ahead log, and half of
   * the very first commit looks like anything without its journal. */
  if (g_error_matches (local_error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED) &&
      (has_journal ||
       (has_wal && (sqlite3_errcode (bx_database_get_handle (database)) & 0xff) == SQLITE_CORRUPT)))
    return FOUND_LOG;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return found;
}

static gboolean
has_table (BxDatabase *database,
           const char *name)
{
  return sqlite3_table_column_metadata (bx_database_get_handle (database), NULL, name,
                                        NULL, NULL, NULL, NULL, NULL, NULL) == SQLITE_OK;
}

/* A log that another process is just making has nothing to lose by being brought up to
 * date. In doubt there is something. */
static gboolean
has_something (BxDatabase *database)
{
  static const struct
  {
    const char *table;
    const char *sql;
  } tables[] = {
    { "session", "SELECT EXISTS (SELECT 1 FROM session)" },
    { "workout", "SELECT EXISTS (SELECT 1 FROM workout)" },
    { "exercise", "SELECT EXISTS (SELECT 1 FROM exercise)" },
    { "feel", "SELECT EXISTS (SELECT 1 FROM feel)" },
    { "measurement", "SELECT EXISTS (SELECT 1 FROM measurement)" },
    { "exercise_note", "SELECT EXISTS (SELECT 1 FROM exercise_note)" },
  };
  gint64 has = 0;

  if (!has_table (database, "session") || !has_table (database, "workout"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (tables) && has == 0; i++)
    {
      if (has_table (database, tables[i].table) && !bx_database_get_int (database, tables[i].sql, &has, NULL))
        return TRUE;
    }

  return has != 0;
}

/* Looks at the version and what there is at one moment: another process may be bringing
 * the log up to date, and have its first rows saved between two looks. */
static gboolean
find_what_to_keep (BxDatabase  *database,
                   int          newest,
                   gint64      *version,
                   gboolean    *has,
                   GError     **error)
{
  gboolean read;

  if (!bx_database_begin_reading (database, error))
    return FALSE;

  read = bx_database_get_int (database, "PRAGMA user_version", version, error);
  *has = read && *version > 0 && *version < newest && has_something (database);

  return bx_database_end (database, read, error);
}

static BxDatabase *
open_found (const char  *path,
            GPtrArray   *migrations,
            GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  gboolean had_wal = has_content (path, "-wal");
  int newest = bx_migrations_get_version (migrations);
  gint64 version;
  gboolean has;
  GStatBuf info;
  Found found;

  database = bx_database_open (path, BX_DATABASE_MODE_WRITE, error);
  if (database == NULL)
    return NULL;

  /* SQLite reads on where it may not write, and would tell too late. */
  if (sqlite3_db_readonly (bx_database_get_handle (database), "main") == 1)
    {
      bx_database_take_error (database, SQLITE_READONLY, error);
      return NULL;
    }

  if (had_wal)
    bx_database_keep_wal (database, TRUE);
  found = identify (database, path, newest, TRUE, &version, error);
  if (found == FOUND_BAD)
    return NULL;

  if (g_stat (path, &info) == 0 &&
      info.st_size <= (had_wal ? CHECKED_SIZE_AFTER_CRASH : CHECKED_SIZE) &&
      !bx_database_quick_check (database, error))
    return NULL;
  bx_database_keep_wal (database, FALSE);

  if (!find_what_to_keep (database, newest, &version, &has, error))
    return NULL;
  if (has)
    {
      g_autofree char *backup = bx_backup_make_before_migration (database, (int) version, error);

      if (backup == NULL)
        return NULL;
    }

  return g_steal_pointer (&database);
}

/* A log of which there are backups did not vanish by itself. */
static gboolean
check_none_is_missed (const char  *path,
                      int          newest,
                      GError     **error)
{
  g_autofree char *backup = bx_backup_find_newest (path, newest);

  if (backup != NULL)
    bx_store_set_error (error, BX_STORE_ERROR_DAMAGED,
                        /* Translators: %s is the name of a file */
                        _("The log “%s” is gone, but there are backups of it. Restore the newest backup, or start a new log."),
                        path);
  return backup == NULL;
}

static BxDatabase *
create (const char  *path,
        GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *set_aside = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      bx_store_set_error (error,
                          errno == ENOSPC || errno == EDQUOT ? BX_STORE_ERROR_FULL : BX_STORE_ERROR_READ_ONLY,
                          /* Translators: the first %s is the name of a folder, the second
                           * is what the system says, such as "Permission denied" */
                          _("The folder “%s” for the log could not be made: %s. Make it by hand or change the permissions, then try again."),
                          folder, g_strerror (errno));
      return NULL;
    }

  /* A write-ahead log whose file is gone: SQLite would delete it. In this order: one whose
   * file is there belongs to another process that has made the log since it was looked for. */
  if (has_content (path, "-wal") && !has_content (path, "") && !bx_rescue_set_aside (path, &set_aside, error))
    return NULL;

  database = bx_database_open (path, BX_DATABASE_MODE_CREATE, error);
  if (database == NULL || !bx_database_exec (database, PAGE_SIZE_SQL, error))
    return NULL;

  return g_steal_pointer (&database);
}

/* Makes sure that the log knows who it is: of two processes that make it at once, the first
 * one names it. */
static gboolean
name_device (BxDatabase  *database,
             GError     **error)
{
  g_autofree char *device_id = NULL;
  g_autofree char *new_id = NULL;

  if (!bx_meta_table_get (database, BX_META_DEVICE_ID, &device_id, error))
    return FALSE;
  if (device_id != NULL)
    return TRUE;

  new_id = g_uuid_string_random ();
  return bx_meta_table_set_new (database, BX_META_DEVICE_ID, new_id, error);
}

/**
 * bx_log_check_version: (skip)
 * @database: a log, in a transaction or not
 * @newest: the newest version that the program knows
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Looks whether a newer program has brought the log up to date since it was opened: who
 * does not know what its rows mean now must not write to it.
 *
 * Returns: `FALSE` if it did, or it can't be told
 */
gboolean
bx_log_check_version (BxDatabase  *database,
                      int          newest,
                      GError     **error)
{
  gint64 version;

  if (!bx_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version > newest)
    refuse_newer (bx_database_get_path (database), error);

  return version <= newest;
}

/**
 * bx_log_open_with: (skip)
 * @path: the log
 * @migrations: (element-type BxMigration): what it shall have seen
 * @afresh: whether to begin a new one even if backups of another are there
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Opens a log as bx_log_open() does, with a schema of one's own.
 *
 * Returns: (transfer full) (nullable): the database
 */
BxDatabase *
bx_log_open_with (const char  *path,
                  GPtrArray   *migrations,
                  gboolean     afresh,
                  GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  int newest;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (migrations != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  newest = bx_migrations_get_version (migrations);
  switch (look_at (path, newest, error))
    {
    case FOUND_LOG:
      database = open_found (path, migrations, error);
      break;

    case FOUND_NOTHING:
      if (!afresh && !check_none_is_missed (path, newest, error))
        return NULL;
      database = create (path, error);
      break;

    case FOUND_BAD:
    default:
      return NULL;
    }

  if (database == NULL ||
      !bx_database_wait_for_disk (database, error) ||
      !bx_migrations_run (migrations, database, error) ||
      !bx_log_check_version (database, newest, error) ||
      !bx_database_use_wal (database, error))
    return NULL;

  if (has_table (database, "meta") && !name_device (database, error))
    return NULL;

  return g_steal_pointer (&database);
}

/**
 * bx_log_open:
 * @path: the log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Opens a log for reading and writing, as the app does. Where there is none, it
 * is made, for its owner only; one of an older version is brought up to date after
 * a backup.
 *
 * Returns: (transfer full) (nullable): the database
 */
BxDatabase *
bx_log_open (const char  *path,
             GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return bx_log_open_with (path, bx_migrations_get_default (), FALSE, error);
}

/* A copy of an older log in a scratch database, brought up to date there */
static BxDatabase *
open_updated_copy (BxDatabase  *original,
                   GPtrArray   *migrations,
                   GError     **error)
{
  g_autoptr(BxDatabase) copy = bx_database_open (NULL, BX_DATABASE_MODE_SCRATCH, error);

  if (copy == NULL || !bx_database_copy (original, copy, error) || !bx_migrations_run (migrations, copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/**
 * bx_log_open_for_reading_with: (skip)
 * @path: the log
 * @migrations: (element-type BxMigration): what it shall have seen
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Opens a log as bx_log_open_for_reading() does, with a schema of one's own.
 *
 * Returns: (transfer full) (nullable): the database
 */
BxDatabase *
bx_log_open_for_reading_with (const char  *path,
                              GPtrArray   *migrations,
                              GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  g_autoptr(GError) local_error = NULL;
  int newest;
  gint64 version = 0;
  Found found;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (migrations != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  newest = bx_migrations_get_version (migrations);
  found = look_at (path, newest, error);
  if (found == FOUND_LOG)
    {
      database = bx_database_open (path, BX_DATABASE_MODE_READ, error);
      if (database == NULL)
        return NULL;
      if (has_content (path, "-wal"))
        bx_database_keep_wal (database, TRUE);

      found = identify (database, path, newest, TRUE, &version, &local_error);
      if (g_error_matches (local_error, BX_STORE_ERROR, BX_STORE_ERROR_READ_ONLY) && !has_content (path, "-wal"))
        {
          /* A folder that can't be written, as of a read-only disk: nobody else
           * can write there either, so the file alone is the whole log. */
          g_clear_error (&local_error);
          g_clear_pointer (&database, bx_database_close);
          database = bx_database_open (path, BX_DATABASE_MODE_PEEK, error);
          if (database == NULL)
            return NULL;
          found = identify (database, path, newest, TRUE, &version, &local_error);
        }
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  if (found == FOUND_NOTHING && check_none_is_missed (path, newest, error))
    bx_store_set_error (error, BX_STORE_ERROR_NOT_FOUND,
                        /* Translators: %s is the name of a file */
                        _("There is no log at “%s” yet. It is made when the program is first started."),
                        path);
  if (found != FOUND_LOG)
    return NULL;

  if (version < newest)
    return open_updated_copy (database, migrations, error);

  return g_steal_pointer (&database);
}

/**
 * bx_log_open_for_reading:
 * @path: the log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Opens a log for reading, beside the app or without it. Nothing in it is changed:
 * one of an older version is copied into a scratch database, which is gone when it
 * is closed, and brought up to date there.
 *
 * Returns: (transfer full) (nullable): the database: `BX_STORE_ERROR_NOT_FOUND` if
 *   there is none yet
 */
BxDatabase *
bx_log_open_for_reading (const char  *path,
                         GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return bx_log_open_for_reading_with (path, bx_migrations_get_default (), error);
}

static gboolean
add_problems (BxDatabase    *database,
              const char    *sql,
              GStrvBuilder  *problems,
              GError       **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, sql, error);
  BxStatementStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    g_strv_builder_take (problems, bx_statement_dup_text (statement, 0));

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_log_check:
 * @database: a log
 * @problems: (out) (transfer full): what is wrong with it, in technical words;
 *   empty for a sound log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Reads all of a log, its indices too, and looks whether it is sound and whether
 * its rows belong together.
 *
 * Returns: `FALSE` if the check itself failed; a database that is damaged too much
 *   for it makes `BX_STORE_ERROR_DAMAGED`
 */
gboolean
bx_log_check (BxDatabase  *database,
              GStrv       *problems,
              GError     **error)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  builder = g_strv_builder_new ();
  if (!add_problems (database,
                     "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                     builder, error) ||
      !add_problems (database,
                     "SELECT format ('row %d of %s belongs to a row of %s that is not there', rowid, \"table\", parent) "
                     "FROM pragma_foreign_key_check",
                     builder, error))
    return FALSE;

  *problems = g_strv_builder_end (builder);
  return TRUE;
}

/**
 * bx_log_rebuild_indices:
 * @path: a log that is damaged
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes the indices of a log anew from its rows, which are not touched.
 *
 * Returns: `FALSE` if it failed; the log is as it was then
 */
gboolean
bx_log_rebuild_indices (const char  *path,
                        GError     **error)
{
  g_autoptr(BxDatabase) database = NULL;
  gint64 application_id;

  g_return_val_if_fail (path != NULL, FALSE);

  database = bx_database_open (path, BX_DATABASE_MODE_WRITE, error);
  if (database == NULL || !bx_database_get_int (database, "PRAGMA application_id", &application_id, error))
    return FALSE;

  if (application_id != BX_DATABASE_APPLICATION_ID)
    {
      refuse_foreign (path, error);
      return FALSE;
    }

  return bx_database_wait_for_disk (database, error) && bx_database_exec (database, "REINDEX", error);
}

/**
 * bx_log_count:
 * @database: a log
 * @counts: (out caller-allocates): where to write the counts
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Counts finished sessions and the sets done in them, and workouts.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_log_count (BxDatabase     *database,
              BxStoreCounts  *counts,
              GError        **error)
{
  return bx_history_count (database, counts, error);
}

/**
 * bx_log_foreach_session:
 * @database: a log, without a transaction
 * @func: (scope call): what to call
 * @user_data: passed to @func
 * @error: return location for an error
 *
 * Calls @func with each finished session that is not deleted, the oldest first:
 * by day, then by start. It sees the log as it was at the first, whatever is
 * written meanwhile, and holds one session in memory at a time.
 *
 * Returns: `FALSE` if reading or @func failed
 */
gboolean
bx_log_foreach_session (BxDatabase  *database,
                        BxLogFunc    func,
                        gpointer     user_data,
                        GError     **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  return bx_database_begin_reading (database, error) &&
         bx_database_end (database, bx_session_table_foreach (database, func, user_data, error), error);
}

/**
 * bx_log_list_workouts:
 * @database: a log, without a transaction
 * @error: return location for an error
 *
 * Loads the person's own workouts, whole, in the order in which they were made.
 *
 * Returns: (transfer full) (nullable) (element-type BxWorkout): the workouts
 */
GPtrArray *
bx_log_list_workouts (BxDatabase  *database,
                      GError     **error)
{
  g_autoptr (GPtrArray) workouts = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  if (!bx_database_begin_reading (database, error))
    return NULL;

  workouts = bx_workout_table_list (database, error);
  if (!bx_database_end (database, workouts != NULL, error))
    return NULL;

  return g_steal_pointer (&workouts);
}

/**
 * bx_log_list_own_exercises:
 * @database: a log, without a transaction
 * @error: return location for an error
 *
 * Loads the person's own exercises, the deleted ones among them.
 *
 * Returns: (transfer full) (nullable) (element-type BxOwnExercise): the exercises
 */
GPtrArray *
bx_log_list_own_exercises (BxDatabase  *database,
                           GError     **error)
{
  g_autoptr (GPtrArray) exercises = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  if (!bx_database_begin_reading (database, error))
    return NULL;

  exercises = bx_exercise_table_list (database, error);
  if (!bx_database_end (database, exercises != NULL, error))
    return NULL;

  return g_steal_pointer (&exercises);
}
