/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-transfer-backup.h"

#include <string.h>

#include "bx-backup.h"
#include "bx-history.h"
#include "bx-log.h"
#include "bx-migration.h"
#include "bx-rescue.h"

/* Everything that a person has in one file, and back. Settings go with the log, but for
 * those of this machine: where its window is. */

static gboolean
belongs_to_machine (const char *key)
{
  return g_str_has_prefix (key, "window-") || strcmp (key, "place") == 0 || strcmp (key, "sync-folder") == 0 ||
         strcmp (key, "due-in-background") == 0;
}

/* Returns: (transfer full) (nullable): %NULL where the schema is not installed */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * bx_transfer_dup_settings:
 *
 * Gets the person's settings, as they go with a backup.
 *
 * Returns: (transfer full) (nullable): the settings, or `NULL` where there can't be any
 */
char *
bx_transfer_dup_settings (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) all = NULL;

  if (settings == NULL)
    return NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      /* What was never chosen is not told: it may be something else elsewhere. */
      g_autoptr (GVariant) value = belongs_to_machine (keys[i]) ? NULL : g_settings_get_user_value (settings, keys[i]);

      if (value != NULL)
        g_variant_dict_insert_value (&dict, keys[i], value);
    }
  all = g_variant_ref_sink (g_variant_dict_end (&dict));

  return g_variant_print (all, TRUE);
}

static gboolean
may_be_set (GSettingsSchema *schema,
            const char      *key,
            GVariant        *value)
{
  g_autoptr (GSettingsSchemaKey) schema_key = g_settings_schema_get_key (schema, key);

  return g_variant_is_of_type (value, g_settings_schema_key_get_value_type (schema_key)) &&
         g_settings_schema_key_range_check (schema_key, value);
}

/**
 * bx_transfer_put_back_settings:
 * @text: from bx_transfer_dup_settings()
 *
 * Makes the person's settings what they were. What was not chosen then, is not now.
 */
void
bx_transfer_put_back_settings (const char *text)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (text != NULL);

  all = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  if (all == NULL || settings == NULL)
    return;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (all, keys[i], NULL);

      if (belongs_to_machine (keys[i]))
        continue;
      if (value == NULL)
        g_settings_reset (settings, keys[i]);
      else if (may_be_set (schema, keys[i], value))
        g_settings_set_value (settings, keys[i], value);
    }
  g_settings_sync ();
}

/**
 * bx_transfer_restore_settings:
 * @path: a backup
 *
 * Takes over the settings that went with a backup. What this version doesn't know, or
 * knows otherwise, is passed over.
 *
 * Returns: whether there were any
 */
gboolean
bx_transfer_restore_settings (const char *path)
{
  g_autofree char *text = bx_backup_dup_settings (path);
  g_autoptr (GVariant) all = text != NULL ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (all == NULL || settings == NULL)
    return FALSE;

  g_object_get (settings, "settings-schema", &schema, NULL);
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value))
    {
      if (!belongs_to_machine (key) && g_settings_schema_has_key (schema, key) && may_be_set (schema, key, value))
        g_settings_set_value (settings, key, value);
      g_variant_unref (value);
    }
  g_settings_sync ();

  return TRUE;
}

/**
 * bx_transfer_summarise:
 * @path: a log or a backup
 * @summary: (out caller-allocates): where to write what it holds
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Looks into a log or a backup. Nothing is changed. To be called in a thread.
 *
 * Returns: `FALSE` if it is none that this program can use
 */
gboolean
bx_transfer_summarise (const char    *path,
                       BxLogSummary  *summary,
                       GError       **error)
{
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (path, error);
  gboolean done;

  *summary = (BxLogSummary) { 0 };
  if (database == NULL || !bx_database_quick_check (database, error) || !bx_database_begin_reading (database, error))
    return FALSE;

  done = bx_log_count (database, &summary->counts, error) &&
         bx_history_get_days (database, summary->first_day, summary->last_day, error);
  bx_database_end (database, FALSE, NULL);

  return done;
}

/**
 * bx_transfer_back_up:
 * @log_path: a log
 * @path: the file to write
 * @replace: whether to take the place of a file that is there
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Writes everything into one file: the log with its pictures, and the settings. To be
 * called in a thread.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_transfer_back_up (const char  *log_path,
                     const char  *path,
                     gboolean     replace,
                     GError     **error)
{
  g_autofree char *settings = bx_transfer_dup_settings ();

  return bx_backup_write (log_path, path, replace, settings, error);
}

/**
 * bx_transfer_restore:
 * @log_path: where the log is, which nobody may have open
 * @path: a backup
 * @set_aside_path: (out) (nullable): where the log is now that was there
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Puts a copy of a backup into the place of the log, which is kept, and takes over the
 * settings.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_transfer_restore (const char  *log_path,
                     const char  *path,
                     char       **set_aside_path,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (log_path);

  g_mkdir_with_parents (folder, 0700);
  if (!bx_rescue_restore (log_path, path, bx_migrations_get_version (bx_migrations_get_default ()), set_aside_path, error))
    return FALSE;

  bx_transfer_restore_settings (path);
  return TRUE;
}
