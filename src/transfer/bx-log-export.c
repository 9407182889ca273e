/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-export.h"

#include "bx-exercise-table.h"
#include "bx-feel-table.h"
#include "bx-log.h"
#include "bx-measurement-table.h"
#include "bx-note-table.h"
#include "bx-output-file.h"
#include "bx-store-file.h"
#include "bx-transfer-names.h"
#include "bx-workout-table.h"

typedef struct
{
  BxLogWriter *writer;
  GHashTable *names; /* of the person's own exercises */
  GCancellable *cancellable;
  guint64 n_sessions;
  gboolean output_failed;
} Export;

static const char *
get_name (const char *exercise_id,
          gpointer    user_data)
{
  const Export *export = user_data;
  const char *name = g_hash_table_lookup (export->names, exercise_id);

  return name != NULL ? name : bx_transfer_names_get_name (exercise_id, NULL);
}

static gboolean
write_session (const BxSession  *session,
               gpointer          user_data,
               GError          **error)
{
  Export *export = user_data;

  if (!bx_log_writer_write_session (export->writer, session, export->cancellable, error))
    {
      export->output_failed = TRUE;
      return FALSE;
    }

  export->n_sessions++;
  return !g_cancellable_set_error_if_cancelled (export->cancellable, error);
}

static gboolean
write_all (BxDatabase  *database,
           Export      *export,
           GPtrArray   *exercises,
           GError     **error)
{
  g_autoptr (GPtrArray) aliases = bx_exercise_table_list_aliases (database, error);
  g_autoptr (GPtrArray) workouts = aliases != NULL ? bx_workout_table_list (database, error) : NULL;
  g_autoptr (GHashTable) notes = workouts != NULL ? bx_note_table_list (database, error) : NULL;
  g_autoptr (GPtrArray) measurements = notes != NULL ? bx_measurement_table_list (database, NULL, error) : NULL;
  g_autoptr (GList) noted = NULL;
  g_autoptr (GPtrArray) feels = NULL;

  if (measurements == NULL)
    return FALSE;

  feels = bx_feel_table_list (database, G_MININT64, error);
  if (feels == NULL)
    return FALSE;

  for (guint i = 0; i < exercises->len; i++)
    bx_log_writer_add_exercise (export->writer, g_ptr_array_index (exercises, i));

  for (guint i = 0; i < aliases->len; i++)
    bx_log_writer_add_alias (export->writer, g_ptr_array_index (aliases, i));

  for (guint i = 0; i < workouts->len; i++)
    bx_log_writer_add_workout (export->writer, g_ptr_array_index (workouts, i));

  /* In order, so that the same log is the same file */
  noted = g_list_sort (g_hash_table_get_keys (notes), (GCompareFunc) strcmp);
  for (GList *l = noted; l != NULL; l = l->next)
    bx_log_writer_add_note (export->writer, l->data, g_hash_table_lookup (notes, l->data));

  for (guint i = 0; i < measurements->len; i++)
    bx_log_writer_add_measurement (export->writer, g_ptr_array_index (measurements, i));

  if (!bx_log_foreach_session (database, write_session, export, error))
    return FALSE;

  for (guint i = 0; i < feels->len; i++)
    {
      if (!bx_log_writer_write_feel (export->writer, g_ptr_array_index (feels, i), export->cancellable, error))
        {
          export->output_failed = TRUE;
          return FALSE;
        }
    }

  if (!bx_log_writer_finish (export->writer, export->cancellable, error))
    {
      export->output_failed = TRUE;
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_log_export_write:
 * @database: a log, without a transaction
 * @stream: where to write
 * @format: what to write
 * @unit: the unit for formats that have one for all weights
 * @n_sessions: (out): how many sessions were written
 * @output_failed: (out): whether it was @stream that failed
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the finished sessions of a log, and what else the format has a place for.
 *
 * Returns: whether that succeeded
 */
gboolean
bx_log_export_write (BxDatabase     *database,
                     GOutputStream  *stream,
                     BxLogFormat     format,
                     BxUnit          unit,
                     guint64        *n_sessions,
                     gboolean       *output_failed,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (BxLogWriter) writer = NULL;
  Export export = { 0 };
  gboolean done;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  *n_sessions = 0;
  *output_failed = FALSE;
  exercises = bx_exercise_table_list (database, error);
  if (exercises == NULL)
    return FALSE;

  names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < exercises->len; i++)
    {
      const BxOwnExercise *exercise = g_ptr_array_index (exercises, i);

      g_hash_table_insert (names, exercise->id, exercise->name);
    }

  export.names = names;
  export.cancellable = cancellable;
  writer = bx_log_writer_new (format, stream, unit, get_name, &export);
  export.writer = writer;
  done = write_all (database, &export, exercises, error);
  *n_sessions = export.n_sessions;
  *output_failed = export.output_failed;

  return done;
}

/**
 * bx_log_export_to_file:
 * @log_path: a log
 * @path: the file to write
 * @format: what to write
 * @unit: the unit for formats that have one for all weights
 * @replace: whether to take the place of a file that is there
 * @n_sessions: (out): how many sessions were written
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a log to a file, which appears whole or not at all. To be called in a thread.
 *
 * Returns: whether that succeeded; else @error is set in the `BX_STORE_ERROR` domain
 *   if the log can't be read, and in the `BX_EXCHANGE_ERROR` domain if the file can't
 *   be written
 */
gboolean
bx_log_export_to_file (const char    *log_path,
                       const char    *path,
                       BxLogFormat    format,
                       BxUnit         unit,
                       gboolean       replace,
                       guint64       *n_sessions,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (BxOutputFile) file = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean output_failed;

  g_return_val_if_fail (log_path != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!bx_store_file_check_place (path, log_path, error))
    return FALSE;

  database = bx_log_open_for_reading (log_path, error);
  if (database == NULL)
    return FALSE;

  file = bx_output_file_open (path, replace, error);
  if (file == NULL)
    return FALSE;

  if (bx_log_export_write (database, bx_output_file_get_stream (file), format, unit,
                           n_sessions, &output_failed, cancellable, &local_error))
    return bx_output_file_commit (file, error);

  if (output_failed && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bx_output_file_take_error (file, g_steal_pointer (&local_error), error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
