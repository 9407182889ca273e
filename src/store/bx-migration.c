/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-migration.h"

#include <glib/gi18n.h>

#include "bx-store-resources.h"

#define SQL_FOLDER "/com/example/BackExt/sql"

/*
 * The schema is a row of numbered files, NNNN-what.sql from 0001 on. A
 * database knows how many of them it has seen (`PRAGMA user_version`); the others
 * are run in order, each in a transaction of its own, which also writes the new
 * number: a migration has happened whole or not at all.
 *
 * Foreign keys are not enforced within a migration, so that a table can be
 * made anew and renamed, as SQLite recommends; they are checked at its end.
 */

static void
bx_migration_free (BxMigration *self)
{
  g_free (self->name);
  g_free (self->sql);
  g_free (self);
}

/**
 * bx_migrations_get_default:
 *
 * Gets the program's own migrations.
 *
 * Returns: (transfer none) (element-type BxMigration): the migrations, in order
 */
GPtrArray *
bx_migrations_get_default (void)
{
  static gsize loaded = 0;
  static GPtrArray *migrations = NULL;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr(GError) error = NULL;

      bx_store_register_resource ();
      migrations = bx_migrations_load (SQL_FOLDER, &error);
      if (migrations == NULL)
        g_error ("The program was built wrongly: %s", error->message);
      g_once_init_leave (&loaded, 1);
    }

  return migrations;
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * bx_migrations_load:
 * @folder: a folder of a registered resource, without a slash at its end
 * @error: return location for an error
 *
 * Reads migrations. Their files must be numbered from 1 without a gap.
 *
 * Returns: (transfer full) (nullable) (element-type BxMigration): the
 *   migrations, in order
 */
GPtrArray *
bx_migrations_load (const char  *folder,
                    GError     **error)
{
  g_autoptr(GPtrArray) migrations = NULL;
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names == NULL)
    return NULL;
  qsort (names, g_strv_length (names), sizeof *names, compare_names_cb);

  migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_migration_free);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);
      g_autofree char *start = g_strdup_printf ("%04u-", i + 1);
      g_autoptr(GBytes) bytes = NULL;
      g_autofree char *sql = NULL;

      if (!g_str_has_prefix (names[i], start) || !g_str_has_suffix (names[i], ".sql"))
        {
          bx_store_set_error (error, BX_STORE_ERROR_FAILED,
                              "“%s” is not migration number %u", names[i], i + 1);
          return NULL;
        }

      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL)
        return NULL;
      sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      bx_migrations_append (migrations, names[i], sql);
    }

  return g_steal_pointer (&migrations);
}

/**
 * bx_migrations_append:
 * @migrations: (element-type BxMigration): migrations
 * @name: what to call the new one in messages
 * @sql: its statements
 *
 * Adds a migration after the others.
 */
void
bx_migrations_append (GPtrArray  *migrations,
                      const char *name,
                      const char *sql)
{
  BxMigration *migration;

  g_return_if_fail (migrations != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (sql != NULL);

  migration = g_new0 (BxMigration, 1);
  migration->version = (int) migrations->len + 1;
  migration->name = g_strdup (name);
  migration->sql = g_strdup (sql);
  g_ptr_array_add (migrations, migration);
}

/**
 * bx_migrations_get_version:
 * @migrations: (element-type BxMigration): migrations
 *
 * The version of a database that has seen them all.
 *
 * Returns: the version
 */
int
bx_migrations_get_version (GPtrArray *migrations)
{
  g_return_val_if_fail (migrations != NULL, 0);

  return (int) migrations->len;
}

static gboolean
check_foreign_keys (BxMigration  *migration,
                    BxDatabase   *database,
                    GError      **error)
{
  g_autoptr(BxStatement) statement = bx_database_prepare (database, "PRAGMA foreign_key_check", error);
  BxStatementStep step;

  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  if (step == BX_STATEMENT_STEP_ROW)
    bx_store_set_error (error, BX_STORE_ERROR_CONSTRAINT,
                        /* Translators: %s is the name of a file */
                        _("The log could not be brought up to date, because a row of it belongs to one that is not there (%s). It is as it was before. Please report this."),
                        migration->name);

  return step == BX_STATEMENT_STEP_DONE;
}

static gboolean
apply (BxMigration  *migration,
       BxDatabase   *database,
       gboolean     *seen,
       GError      **error)
{
  g_autofree char *sql = NULL;
  gint64 version;

  /* Now that nobody else writes: another process may have been first. */
  if (!bx_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  *seen = version >= migration->version;
  if (*seen)
    return TRUE;

  if (!bx_database_exec (database, migration->sql, error))
    return FALSE;

  if (sqlite3_get_autocommit (bx_database_get_handle (database)))
    {
      bx_store_set_error (error, BX_STORE_ERROR_FAILED,
                          "Migration “%s” ended its transaction", migration->name);
      return FALSE;
    }

  sql = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d;",
                         migration->version, BX_DATABASE_APPLICATION_ID);

  return check_foreign_keys (migration, database, error) &&
         bx_database_exec (database, sql, error);
}

/**
 * bx_migrations_run:
 * @migrations: (element-type BxMigration): migrations
 * @database: a database without a transaction
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Runs every migration that @database has not seen. The caller makes a backup
 * before, and sees to it that the database is ours.
 *
 * If one fails, those before it stay, and the database has the version and
 * content that they gave it.
 *
 * Returns: `FALSE` if one failed
 */
gboolean
bx_migrations_run (GPtrArray   *migrations,
                   BxDatabase  *database,
                   GError     **error)
{
  gboolean succeeded = TRUE;
  gint64 version;

  g_return_val_if_fail (migrations != NULL, FALSE);
  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!bx_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= bx_migrations_get_version (migrations))
    return TRUE;

  /* Does nothing within a transaction, so it can't be a part of one. */
  if (!bx_database_exec (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  for (guint i = (guint) MAX (version, 0); succeeded && i < migrations->len; i++)
    {
      BxMigration *migration = g_ptr_array_index (migrations, i);
      gboolean seen = FALSE;

      succeeded = bx_database_begin (database, error) &&
                  bx_database_end (database, apply (migration, database, &seen, error), error);
      if (succeeded && !seen)
        g_debug ("Migrated “%s” to version %d", bx_database_get_path (database), migration->version);
    }

  return bx_database_exec (database, "PRAGMA foreign_keys = ON", succeeded ? error : NULL) && succeeded;
}
