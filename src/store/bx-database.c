/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bx-statement-private.h"

/* How long one process waits for another that is writing. */
#define BUSY_TIMEOUT_MS 5000

/*
 * One connection, for one thread at a time. Every statement that is asked for
 * is prepared once and kept until the connection is closed.
 */
struct _BxDatabase
{
  char *path;             /* (owned) */
  sqlite3 *handle;        /* (owned) */
  GHashTable *statements; /* (owned): SQL → BxStatement */
  guint wal_pages;        /* in the write-ahead log after the last commit */
};

static int
committed_cb (void       *user_data,
              sqlite3    *handle,
              const char *name,
              int         n_pages)
{
  BxDatabase *self = user_data;

  self->wal_pages = (guint) n_pages;
  return SQLITE_OK;
}

static BxStoreError
code_of_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return BX_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return BX_STORE_ERROR_READ_ONLY;
    default:
      return BX_STORE_ERROR_FAILED;
    }
}

/**
 * bx_database_copy:
 * @self: a database
 * @target: where to copy it: what is there is lost
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Copies a database, whole or not at all: where another program keeps it from being read,
 * nothing that was copied counts.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_copy (BxDatabase  *self,
                  BxDatabase  *target,
                  GError     **error)
{
  sqlite3_backup *backup;
  int step;
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  backup = sqlite3_backup_init (target->handle, "main", self->handle, "main");
  if (backup == NULL)
    {
      bx_database_take_error (target, sqlite3_errcode (target->handle), error);
      return FALSE;
    }

  step = sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  /* To SQLite a lock is no error: one may try again. */
  if (code == SQLITE_OK && step != SQLITE_DONE)
    code = step;
  if (code != SQLITE_OK)
    {
      bx_database_take_error (target, code, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_database_take_error:
 * @self: a database
 * @code: what a function of SQLite returned
 * @error: return location for the error
 *
 * Puts what SQLite reported into words. To be called at once, as SQLite only
 * keeps the details of its last error.
 */
void
bx_database_take_error (BxDatabase  *self,
                        int          code,
                        GError     **error)
{
  BxStoreError kind;
  const char *details;

  g_return_if_fail (self != NULL);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      kind = BX_STORE_ERROR_FULL;
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      kind = BX_STORE_ERROR_BUSY;
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      kind = BX_STORE_ERROR_DAMAGED;
      break;
    case SQLITE_CONSTRAINT:
      kind = BX_STORE_ERROR_CONSTRAINT;
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      kind = BX_STORE_ERROR_READ_ONLY;
      break;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      kind = code_of_errno (sqlite3_system_errno (self->handle));
      break;
    default:
      kind = BX_STORE_ERROR_FAILED;
      break;
    }

  details = sqlite3_errmsg (self->handle);
  g_debug ("SQLite error %d for “%s”: %s", code, self->path, details);

  switch (kind)
    {
    case BX_STORE_ERROR_FULL:
      g_set_error_literal (error, BX_STORE_ERROR, kind,
                           _("There is no space left on the disk, so the last change was not saved. Everything saved before is safe. Free some space, then try again."));
      break;
    case BX_STORE_ERROR_BUSY:
      g_set_error_literal (error, BX_STORE_ERROR, kind,
                           _("Another program is using the log, so the last change was not saved. Everything saved before is safe. Close the other program, then try again."));
      break;
    case BX_STORE_ERROR_DAMAGED:
      bx_store_set_error (error, kind,
                          /* Translators: %s is the name of a file */
                          _("The log “%s” is damaged and can’t be read. It is left as it is. Restore a backup, or set the log aside and start a new one."),
                          self->path);
      break;
    case BX_STORE_ERROR_CONSTRAINT:
      bx_store_set_error (error, kind,
                          /* Translators: %s is a technical detail, in English */
                          _("The last change contradicts what is in the log, so it was not saved. Everything saved before is safe. (%s)"),
                          details);
      break;
    case BX_STORE_ERROR_READ_ONLY:
      bx_store_set_error (error, kind,
                          /* Translators: %s is the name of a file */
                          _("The log “%s” can’t be read or written with the present permissions. Nothing was changed. Check the permissions of the file and of its folder, then try again."),
                          self->path);
      break;
    case BX_STORE_ERROR_FAILED:
    case BX_STORE_ERROR_TOO_NEW:
    case BX_STORE_ERROR_FOREIGN:
    case BX_STORE_ERROR_NOT_FOUND:
    case BX_STORE_ERROR_CLOSED:
    default:
      bx_store_set_error (error, BX_STORE_ERROR_FAILED,
                          /* Translators: %s is a technical detail, in English */
                          _("The log could not be used. Everything saved before is safe. Try again; if that does not help, close the program and open it again. (%s)"),
                          details);
      break;
    }
}

/* Makes the file for its owner alone: SQLite would leave it to the umask, and
 * gives the files beside it the same permissions. */
static gboolean
make_private_file (const char  *path,
                   GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0600);

  if (fd >= 0)
    close (fd);
  else if (errno != EEXIST)
    {
      bx_store_set_error (error, code_of_errno (errno),
                          /* Translators: the first %s is the name of a file, the second is
                           * what the system says, such as "Permission denied" */
                          _("The log “%s” could not be made: %s. Check the permissions of its folder and the space on the disk, then try again."),
                          path, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

/* None of this reads the file. */
static void
configure (BxDatabase *self)
{
  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  /* Checkpoints are made between requests, not within the commit of a set. */
  sqlite3_wal_hook (self->handle, committed_cb, self);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_exec (self->handle, "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;", NULL, NULL, NULL);
}

/**
 * bx_database_open:
 * @path: the file; not used for a scratch database
 * @mode: what for
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Opens a connection to a database. A file is made private (mode 0600). The
 * connection may be used by one thread at a time.
 *
 * Success does not say that the file is a database: SQLite looks at it when it
 * is first read.
 *
 * Returns: (transfer full) (nullable): the connection
 */
BxDatabase *
bx_database_open (const char      *path,
                  BxDatabaseMode   mode,
                  GError         **error)
{
  g_autoptr(BxDatabase) self = NULL;
  g_autofree char *name = NULL;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  int result;

  g_return_val_if_fail (path != NULL || mode == BX_DATABASE_MODE_SCRATCH, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (BxDatabase, 1);
  self->path = mode == BX_DATABASE_MODE_SCRATCH ? g_strdup ("") : g_canonicalize_filename (path, NULL);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bx_statement_free);

  switch (mode)
    {
    case BX_DATABASE_MODE_PEEK:
      {
        g_autofree char *uri = g_filename_to_uri (self->path, NULL, error);

        if (uri == NULL)
          return NULL;
        name = g_strconcat (uri, "?immutable=1", NULL);
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      }
      break;
    case BX_DATABASE_MODE_CREATE:
      if (!make_private_file (self->path, error))
        return NULL;
      name = g_strdup (self->path);
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
    case BX_DATABASE_MODE_SCRATCH:
      name = g_strdup ("");
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
    case BX_DATABASE_MODE_READ:
    case BX_DATABASE_MODE_WRITE:
    default:
      /* Reading too: only who may write can tidy up the write-ahead log. */
      name = g_strdup (self->path);
      flags |= SQLITE_OPEN_READWRITE;
      break;
    }

  result = sqlite3_open_v2 (name, &self->handle, flags, NULL);
  if (self->handle == NULL)
    g_error ("Out of memory");
  if (result != SQLITE_OK)
    {
      bx_database_take_error (self, result, error);
      return NULL;
    }

  configure (self);
  if (mode == BX_DATABASE_MODE_READ && !bx_database_exec (self, "PRAGMA query_only = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * bx_database_close:
 * @self: (transfer full): a database
 *
 * Finalises every statement and closes the connection. The last connection to
 * a file writes what is in the write-ahead log into it.
 */
void
bx_database_close (BxDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

/**
 * bx_database_get_path:
 * @self: a database
 *
 * Gets the whole path of the file.
 *
 * Returns: (transfer none): the path, empty for a scratch database
 */
const char *
bx_database_get_path (BxDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * bx_database_get_handle: (skip)
 * @self: a database
 *
 * Gets SQLite's own handle, for what this wrapper does not do.
 *
 * Returns: (transfer none): the handle
 */
sqlite3 *
bx_database_get_handle (BxDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->handle;
}

/**
 * bx_database_wait_for_disk:
 * @self: a database that is written
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Has each commit wait until it is on the disk, whatever the journal. With the rollback
 * journal that takes more than SQLite's `FULL`, which does not wait until the name of the
 * journal is gone: a transaction that was said to be done would be undone after a power
 * cut. With write-ahead logging both are the same.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_wait_for_disk (BxDatabase  *self,
                           GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return bx_database_exec (self, "PRAGMA synchronous = EXTRA", error);
}

/**
 * bx_database_use_wal:
 * @self: a database that is written
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Turns to write-ahead logging, with each commit waiting for the disk. Where the file
 * system can't do that, the rollback journal stays, which is as safe and only slower.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_use_wal (BxDatabase  *self,
                     GError     **error)
{
  gint64 deadline = g_get_monotonic_time () + BUSY_TIMEOUT_MS * G_TIME_SPAN_MILLISECOND;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!bx_database_wait_for_disk (self, error))
    return FALSE;

  while (TRUE)
    {
      g_autoptr(GError) local_error = NULL;

      if (bx_database_exec (self, "PRAGMA journal_mode = WAL", &local_error))
        return TRUE;

      /* SQLite does not wait for others here, as it reads already when it wants to write.
       * A transaction of its own waits until they are done. */
      if (!g_error_matches (local_error, BX_STORE_ERROR, BX_STORE_ERROR_BUSY) ||
          g_get_monotonic_time () > deadline ||
          !bx_database_exec (self, "BEGIN IMMEDIATE; COMMIT;", NULL))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
}

/**
 * bx_database_leave_wal:
 * @self: a database that is written, without a transaction
 *
 * Turns to the rollback journal, for a transaction that writes far more than there is:
 * what is new then goes into the file at once, while write-ahead logging would write,
 * and read, all of it twice. It is as safe. Other connections can't be used meanwhile,
 * so nothing happens where there is one. bx_database_use_wal() turns back.
 *
 * Returns: whether it was done
 */
gboolean
bx_database_leave_wal (BxDatabase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sqlite3_get_autocommit (self->handle), FALSE);

  return bx_database_wait_for_disk (self, NULL) && bx_database_exec (self, "PRAGMA journal_mode = DELETE", NULL);
}

/**
 * bx_database_keep_wal:
 * @self: a database
 * @keep: whether to
 *
 * With @keep, closing leaves the write-ahead log as it is rather than write it
 * into the file.
 */
void
bx_database_keep_wal (BxDatabase *self,
                      gboolean    keep)
{
  g_return_if_fail (self != NULL);

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep != FALSE, NULL);
}

/**
 * bx_database_exec:
 * @self: a database
 * @sql: one or more statements, without parameters
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Runs statements whose rows, if any, don't matter. It stops at the first one
 * that fails.
 *
 * Returns: `FALSE` if one failed
 */
gboolean
bx_database_exec (BxDatabase  *self,
                  const char  *sql,
                  GError     **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (result != SQLITE_OK)
    {
      bx_database_take_error (self, result, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_database_get_int:
 * @self: a database
 * @sql: a query of one row and column, such as a pragma
 * @value: (out): its value; 0 if there is no row
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Asks for one integer.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_get_int (BxDatabase  *self,
                     const char  *sql,
                     gint64      *value,
                     GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (value != NULL, FALSE);

  statement = bx_database_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;

  *value = 0;
  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    *value = bx_statement_get_int (statement, 0);

  return step != BX_STATEMENT_STEP_ERROR;
}

/**
 * bx_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Gets a statement that is ready to be bound and stepped. It is prepared the
 * first time and kept; releasing it gives it back. While one is in use, asking
 * for the same SQL gives another.
 *
 * Returns: (transfer full) (nullable): the statement, which must be released
 *   before the database is closed
 */
BxStatement *
bx_database_prepare (BxDatabase  *self,
                     const char  *sql,
                     GError     **error)
{
  BxStatement *statement;
  sqlite3_stmt *handle = NULL;
  gboolean keep;
  int result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return statement;
    }

  keep = statement == NULL;
  result = sqlite3_prepare_v3 (self->handle, sql, -1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, NULL);
  if (result != SQLITE_OK)
    {
      bx_database_take_error (self, result, error);
      return NULL;
    }
  g_return_val_if_fail (handle != NULL, NULL);

  statement = g_new0 (BxStatement, 1);
  statement->database = self;
  statement->handle = handle;
  statement->kept = keep;
  statement->in_use = TRUE;
  if (keep)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/**
 * bx_database_begin:
 * @self: a database without a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Begins a transaction that writes. It has the right to write from the start
 * (IMMEDIATE), so that it can't fail half-way for another process.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_begin (BxDatabase  *self,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sqlite3_get_autocommit (self->handle), FALSE);

  return bx_database_exec (self, "BEGIN IMMEDIATE", error);
}

/**
 * bx_database_begin_reading:
 * @self: a database without a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Begins a transaction in which every query sees the same state.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_database_begin_reading (BxDatabase  *self,
                           GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sqlite3_get_autocommit (self->handle), FALSE);

  return bx_database_exec (self, "BEGIN", error);
}

/**
 * bx_database_end:
 * @self: a database in a transaction
 * @succeeded: whether everything in it went well
 * @error: return location for an error in the `BX_STORE_ERROR` domain, which is
 *   set already if not @succeeded
 *
 * Ends the transaction: commits it if it @succeeded, and rolls it back if not or
 * if committing fails.
 *
 * Returns: whether it was committed
 */
gboolean
bx_database_end (BxDatabase  *self,
                 gboolean     succeeded,
                 GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (succeeded)
    succeeded = bx_database_exec (self, "COMMIT", error);

  /* SQLite may have rolled back by itself, as when the disk is full. */
  if (!succeeded && !sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);

  return succeeded;
}

/**
 * bx_database_get_n_changes:
 * @self: a database
 *
 * How many rows the last statement inserted, updated or deleted.
 *
 * Returns: the number of rows
 */
guint64
bx_database_get_n_changes (BxDatabase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint64) sqlite3_changes64 (self->handle);
}

/**
 * bx_database_get_wal_pages:
 * @self: a database
 *
 * How long the write-ahead log has become.
 *
 * Returns: pages after the last commit of this connection
 */
guint
bx_database_get_wal_pages (BxDatabase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->wal_pages;
}

/**
 * bx_database_checkpoint:
 * @self: a database without a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes what is in the write-ahead log into the file, as far as no reader is
 * in the way.
 *
 * Returns: `FALSE` if it failed; nothing is lost then
 */
gboolean
bx_database_checkpoint (BxDatabase  *self,
                        GError     **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  result = sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  if (result != SQLITE_OK && (result & 0xff) != SQLITE_BUSY)
    {
      bx_database_take_error (self, result, error);
      return FALSE;
    }
  self->wal_pages = 0;

  return TRUE;
}

/**
 * bx_database_quick_check:
 * @self: a database
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Reads the whole file and looks whether it is sound, all but the contents of
 * its indices.
 *
 * Returns: `FALSE` if it is not
 */
gboolean
bx_database_quick_check (BxDatabase  *self,
                         GError     **error)
{
  g_autoptr(BxStatement) statement = NULL;
  BxStatementStep step;

  g_return_val_if_fail (self != NULL, FALSE);

  statement = bx_database_prepare (self, "PRAGMA quick_check(1)", error);
  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ERROR)
    return FALSE;
  if (step == BX_STATEMENT_STEP_ROW && g_strcmp0 (bx_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;

  g_debug ("Quick check of “%s”: %s", self->path, bx_statement_get_text (statement, 0));
  bx_store_set_error (error, BX_STORE_ERROR_DAMAGED,
                      /* Translators: %s is the name of a file */
                      _("The log “%s” is damaged and can’t be read. It is left as it is. Restore a backup, or set the log aside and start a new one."),
                      self->path);
  return FALSE;
}
