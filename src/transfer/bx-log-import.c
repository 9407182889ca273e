/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-exercise-table.h"
#include "bx-log-import-private.h"
#include "bx-log.h"
#include "bx-transfer-names.h"

/*
 * Reads a file of another program's, or of this one, into the log.
 *
 * An exercise is, in this order: what the person says now that the file's name stands
 * for, what they said before, the one exercise that is called so, or a new one of the
 * person's own. How a new one is measured only all of its rows tell; so the first
 * reading that meets one stores nothing more, and the file is read once more.
 */

typedef struct
{
  BxInsertion *insertion;
  const BxLogImportOptions *options;
  GPtrArray *made;        /* element-type BxExerciseAlias: learned in the first reading */
  GHashTable *aliases;    /* name to BxExerciseAlias; not owned */
  GPtrArray *remembered;  /* (owned) (nullable): what the aliases of the log are */
  BxExerciseNames *names; /* (owned) */
  GHashTable *told;       /* (owned): ids of the exercises that the file describes */
  gboolean ids_are_ours;  /* the file tells ids, whatever the names are */
  int learns;             /* (atomic): an unknown name was met that is to become an exercise */
  gboolean glances;       /* nothing but whether it can be read is asked */
  guint n_seen;           /* sessions at a glance */
} Reading;

/* Whether a file can be read is known when so many sessions of it were. */
#define GLANCE_SESSIONS 100

/**
 * bx_log_import_new: (skip)
 *
 * Returns: (transfer full): an empty result
 */
BxLogImport *
bx_log_import_new (void)
{
  BxLogImport *self = g_new0 (BxLogImport, 1);

  self->made = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_alias_free);

  return self;
}

/**
 * bx_log_import_free:
 * @self: (transfer full) (nullable): what came of an import
 *
 * Frees it.
 */
void
bx_log_import_free (BxLogImport *self)
{
  if (self == NULL)
    return;

  bx_import_report_free (self->report);
  g_free (self->id);
  g_ptr_array_unref (self->made);
  g_free (self);
}

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->aliases, g_hash_table_unref);
  g_clear_pointer (&reading->told, g_hash_table_unref);
  g_clear_pointer (&reading->remembered, g_ptr_array_unref);
  g_clear_pointer (&reading->names, bx_exercise_names_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
add_aliases (Reading   *reading,
             GPtrArray *aliases)
{
  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    {
      BxExerciseAlias *alias = g_ptr_array_index (aliases, i);

      g_hash_table_replace (reading->aliases, alias->name, alias);
    }
}

static const BxOwnExercise *
find_own (GPtrArray  *own,
          const char *id)
{
  for (guint i = 0; i < own->len; i++)
    {
      const BxOwnExercise *exercise = g_ptr_array_index (own, i);

      if (strcmp (exercise->id, id) == 0)
        return exercise;
    }

  return NULL;
}

/* What an exercise is now: itself, or what it became; or nothing, if it was deleted. How
 * it is measured goes with it: else a weight would be written where that exercise has
 * none. */
static gboolean
find_present (GPtrArray   *own,
              const char  *id,
              const char **present_id,
              BxMeasure   *measure)
{
  const BxOwnExercise *exercise = find_own (own, id);

  /* One may have become another in a circle, by merging the logs of two machines. */
  for (guint round = 0; exercise != NULL && exercise->deleted; round++)
    {
      if (exercise->merged_into == NULL || round == own->len)
        return FALSE;

      id = exercise->merged_into;
      exercise = find_own (own, id);
    }

  *present_id = id;
  if (exercise != NULL)
    *measure = exercise->measure;
  else
    bx_transfer_names_get_measure (id, measure);

  return TRUE;
}

static gboolean
prepare_names (Reading  *reading,
               GError  **error)
{
  BxDatabase *database = bx_insertion_get_database (reading->insertion);

  reading->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  reading->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->names = bx_transfer_names_new ();

  if (database != NULL)
    {
      g_autoptr (GPtrArray) own = bx_exercise_table_list (database, error);

      if (own == NULL)
        return FALSE;

      reading->remembered = bx_exercise_table_list_aliases (database, error);
      if (reading->remembered == NULL)
        return FALSE;

      for (guint i = 0; i < own->len; i++)
        {
          const BxOwnExercise *exercise = g_ptr_array_index (own, i);
          BxExerciseMatch match = { NULL, NULL, exercise->measure, FALSE };

          if (find_present (own, exercise->id, &match.exercise_id, &match.measure))
            bx_exercise_names_add (reading->names, exercise->name, &match);
        }

      /* A name that stands for what is gone stands for nothing. */
      for (guint i = reading->remembered->len; i > 0; i--)
        {
          BxExerciseAlias *alias = g_ptr_array_index (reading->remembered, i - 1);
          const char *present_id;

          if (!find_present (own, alias->exercise_id, &present_id, &alias->measure))
            g_ptr_array_remove_index (reading->remembered, i - 1);
          else if (g_set_str (&alias->exercise_id, present_id))
            g_clear_pointer (&alias->variation, g_free);
        }
    }

  add_aliases (reading, reading->remembered);
  add_aliases (reading, reading->made);
  add_aliases (reading, reading->options->aliases);

  return TRUE;
}

static gboolean
map_name (const char      *name,
          BxExerciseMatch *match,
          gpointer         user_data)
{
  Reading *reading = user_data;
  const BxExerciseAlias *alias = g_hash_table_lookup (reading->aliases, name);

  if (alias != NULL)
    {
      *match = (BxExerciseMatch) { alias->exercise_id, alias->variation, alias->measure, alias->assisted };
      return TRUE;
    }

  if (bx_exercise_names_find (reading->names, name, match) == BX_NAME_KNOWN)
    return TRUE;

  if (!reading->options->leave_unknown && !reading->ids_are_ours)
    g_atomic_int_set (&reading->learns, TRUE);
  return FALSE;
}

static gboolean
learns (Reading *reading)
{
  return g_atomic_int_get (&reading->learns);
}

static gboolean
add_session (const BxSession  *session,
             gpointer          user_data,
             GError          **error)
{
  Reading *reading = user_data;

  if (reading->glances && ++reading->n_seen == GLANCE_SESSIONS)
    {
      /* Nobody sees it. */
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
      return FALSE;
    }

  return learns (reading) || bx_insertion_add_session (reading->insertion, session, error);
}

static gboolean
add_batch (BxInsertionBatch  *batch,
           gpointer           user_data,
           GError           **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_batch (reading->insertion, batch, error);
}

static gboolean
add_exercise (const BxOwnExercise  *exercise,
              gpointer              user_data,
              GError              **error)
{
  Reading *reading = user_data;

  /* What ships is not the person's own, whatever a file says. */
  if (bx_transfer_names_is_shipped (exercise->id) || !g_hash_table_add (reading->told, g_strdup (exercise->id)))
    return TRUE;

  return learns (reading) || bx_insertion_add_exercise (reading->insertion, exercise, error);
}

static gboolean
add_alias (const BxExerciseAlias  *alias,
           gpointer                user_data,
           GError                **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_alias (reading->insertion, alias, error);
}

static gboolean
add_workout (const BxWorkout  *workout,
             gpointer          user_data,
             GError          **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_workout (reading->insertion, workout, error);
}

static gboolean
add_note (const char  *exercise_id,
          const char  *note,
          gpointer     user_data,
          GError     **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_note (reading->insertion, exercise_id, note, error);
}

static gboolean
add_measurement (const BxMeasurement  *measurement,
                 gpointer              user_data,
                 GError              **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_measurement (reading->insertion, measurement, error);
}

static gboolean
add_feel (const BxFeel  *feel,
          gpointer       user_data,
          GError       **error)
{
  Reading *reading = user_data;

  return learns (reading) || bx_insertion_add_feel (reading->insertion, feel, error);
}

/* What the file is; reading it tells what is wrong with it. */
static BxImportFormat
guess_format (GInputStream  *stream,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *head = g_malloc (BX_IMPORT_HEAD_LENGTH);
  g_autoptr (BxImportGuess) guess = NULL;
  gsize length;

  if (!g_input_stream_read_all (stream, head, BX_IMPORT_HEAD_LENGTH, &length, cancellable, error) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, error))
    return BX_IMPORT_FORMAT_UNKNOWN;

  guess = bx_import_guess_new (head, length, NULL);

  return guess != NULL ? guess->format : BX_IMPORT_FORMAT_UNKNOWN;
}

/* The names that nobody knows become exercises of the person's own. */
static void
learn_names (const BxImportReport *report,
             GPtrArray            *made)
{
  for (guint i = 0; i < report->names->len; i++)
    {
      const BxImportName *name = g_ptr_array_index (report->names, i);

      if (name->exercise_id == NULL)
        {
          g_autofree char *id = bx_import_dup_exercise_id (name->name);

          g_ptr_array_add (made, bx_exercise_alias_new (name->name, id, NULL, name->measure, FALSE));
        }
    }
}

/* What became an exercise of the person's own because it could have been several ones */
static void
tell_ties (Reading   *reading,
           GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      BxImportName *name = g_ptr_array_index (names, i);

      for (guint j = 0; name->candidates == NULL && j < reading->made->len; j++)
        {
          if (g_str_equal (((const BxExerciseAlias *) g_ptr_array_index (reading->made, j))->name, name->name))
            name->candidates = bx_exercise_names_dup_tie (reading->names, name->name);
        }
    }
}

/* Exercises that the file knows by their ids and the catalogue doesn't are the
 * person's own, of this machine or another one. */
static gboolean
add_told_exercises (Reading               *reading,
                    const BxImportReport  *report,
                    GError               **error)
{
  for (guint i = 0; i < report->names->len; i++)
    {
      const BxImportName *name = g_ptr_array_index (report->names, i);
      g_autoptr (BxOwnExercise) exercise = NULL;

      if (name->exercise_id == NULL || *name->name == '\0' ||
          g_hash_table_contains (reading->told, name->exercise_id) ||
          bx_transfer_names_is_shipped (name->exercise_id))
        continue;

      exercise = bx_own_exercise_new (name->exercise_id, name->name, name->measure);
      if (!bx_insertion_add_exercise (reading->insertion, exercise, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remember (Reading    *reading,
          GPtrArray  *aliases,
          gboolean    are_made,
          GError    **error)
{
  if (bx_insertion_is_trial (reading->insertion))
    return TRUE;

  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    {
      const BxExerciseAlias *alias = g_ptr_array_index (aliases, i);

      if (are_made)
        {
          g_autoptr (BxOwnExercise) exercise = bx_own_exercise_new (alias->exercise_id, alias->name, alias->measure);

          if (!bx_insertion_add_exercise (reading->insertion, exercise, error))
            return FALSE;
        }

      if (!bx_exercise_table_save_alias (bx_insertion_get_database (reading->insertion), alias, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
feed_file (Reading       *reading,
           GFile         *file,
           BxLogImport   *result,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  BxImportOptions import_options = {
    .format = reading->options->format,
    .unit = reading->options->unit,
    .date_order = reading->options->date_order,
    .mapping = reading->options->mapping,
    .map = map_name,
    .map_data = reading,
    .session = add_session,
    .session_data = reading,
    .exercise = add_exercise,
    .exercise_data = reading,
    .alias = add_alias,
    .alias_data = reading,
    .workout = add_workout,
    .workout_data = reading,
    .note = add_note,
    .note_data = reading,
    .measurement = add_measurement,
    .measurement_data = reading,
    .feel = add_feel,
    .feel_data = reading,
    .progress = reading->options->progress,
    .progress_data = reading->options->progress_data,
  };

  g_clear_pointer (&result->report, bx_import_report_free);
  if (!prepare_names (reading, error))
    return FALSE;
  import_options.names = reading->names;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (import_options.format == BX_IMPORT_FORMAT_UNKNOWN)
    {
      g_autoptr (GError) local_error = NULL;

      import_options.format = guess_format (G_INPUT_STREAM (stream), cancellable, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
  reading->ids_are_ours = import_options.format == BX_IMPORT_FORMAT_BACKEXT;

  if (reading->ids_are_ours || bx_insertion_is_trial (reading->insertion))
    result->report = bx_import_run (G_INPUT_STREAM (stream), &import_options, cancellable, error);
  else
    result->report = bx_log_import_read_beside (G_INPUT_STREAM (stream), &import_options, add_batch, reading, cancellable, error);
  if (result->report == NULL)
    return FALSE;

  if (learns (reading))
    {
      learn_names (result->report, result->made);
      return FALSE;
    }

  tell_ties (reading, result->report->names);
  result->counts = *bx_insertion_get_counts (reading->insertion);

  return (!reading->ids_are_ours || add_told_exercises (reading, result->report, error)) &&
         remember (reading, reading->options->aliases, FALSE, error) &&
         remember (reading, result->made, TRUE, error);
}

static gboolean
feed (Reading       *reading,
      GFile         *file,
      BxLogImport   *result,
      GCancellable  *cancellable,
      GError       **error)
{
  GError *local_error = NULL;

  if (feed_file (reading, file, result, cancellable, &local_error))
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, bx_exchange_error_of_unreadable (file, local_error));
  return FALSE;
}

/**
 * bx_log_import_feed:
 * @insertion: what adds sessions, or counts them
 * @file: what to read
 * @options: how to read it
 * @result: where to write what came of it; with names in @made from a reading
 *   before, these become exercises
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file and adds what it holds. Names that nobody knows, and that @result
 * doesn't either, are added to it then: nothing is to be kept of this reading, and
 * the file is to be read once more.
 *
 * Returns: whether that succeeded; with names added to @result, `FALSE` without an
 *   error
 */
gboolean
bx_log_import_feed (BxInsertion               *insertion,
                    GFile                     *file,
                    const BxLogImportOptions  *options,
                    BxLogImport               *result,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  g_auto (Reading) reading = {
    .insertion = insertion,
    .options = options,
    .made = result->made,
  };

  g_return_val_if_fail (insertion != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return feed (&reading, file, result, cancellable, error);
}

/**
 * bx_log_import_look_at_columns:
 * @file: a file that is not recognised
 * @cancellable: (nullable): a cancellable
 *
 * Looks at the columns of a table, so that a person can say what they hold. To be called
 * in a thread.
 *
 * Returns: (transfer full) (nullable): the columns, or `NULL` if it is no table
 */
BxImportColumns *
bx_log_import_look_at_columns (GFile        *file,
                               GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *head = g_malloc (BX_IMPORT_HEAD_LENGTH);
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, NULL);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, BX_IMPORT_HEAD_LENGTH, &length, cancellable, NULL))
    return NULL;

  return bx_import_columns_new (head, length);
}

/* One reading, in a transaction of its own */
static gboolean
read_once (BxDatabase                *database,
           GFile                     *file,
           const BxLogImportOptions  *options,
           BxLogImport               *result,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name != NULL ? name : "");
  g_autoptr (BxInsertion) insertion = NULL;
  gboolean succeeded;

  if (!bx_database_begin (database, error))
    return FALSE;

  insertion = bx_insertion_begin (database, shown, bx_import_format_to_nick (options->format), error);
  succeeded = insertion != NULL &&
              bx_log_import_feed (insertion, file, options, result, cancellable, error) &&
              bx_insertion_finish (insertion, error) &&
              !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (succeeded)
    {
      result->counts = *bx_insertion_get_counts (insertion);
      result->id = g_strdup (bx_insertion_get_id (insertion));
    }
  g_clear_pointer (&insertion, bx_insertion_free);

  return bx_database_end (database, succeeded, error);
}

/* The format goes with the import, so it has to be known before. */
static gboolean
find_out_format (GFile               *file,
                 BxLogImportOptions  *options,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  GError *local_error = NULL;

  if (options->format != BX_IMPORT_FORMAT_UNKNOWN)
    return TRUE;

  stream = g_file_read (file, cancellable, &local_error);
  if (stream != NULL)
    options->format = guess_format (G_INPUT_STREAM (stream), cancellable, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, bx_exchange_error_of_unreadable (file, local_error));
      return FALSE;
    }

  return TRUE;
}

/* Whether it is worth to keep others from the log for the seconds that an import takes:
 * a file of tens of thousands of sets, while that of a year has a few thousand. */
#define LARGE_SIZE (4 * 1024 * 1024)

static gboolean
is_large (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) >= LARGE_SIZE;
}

static BxLogImport *
run_twice (BxDatabase                *database,
           GFile                     *file,
           const BxLogImportOptions  *options,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr (BxLogImport) result = bx_log_import_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) local_error = NULL;

      if (read_once (database, file, options, result, cancellable, &local_error))
        return g_steal_pointer (&result);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  /* Only a file that is another one at each look can bring us here. */
  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED,
                       _("The file changed while it was read. Nothing was added. Try again."));
  return NULL;
}

/**
 * bx_log_import_run:
 * @database: a log, without a transaction
 * @file: what to read
 * @options: how to read it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file into the log, all of it in one transaction: if anything fails, or it is
 * cancelled, nothing was changed.
 *
 * Returns: (transfer full) (nullable): what came of it
 */
BxLogImport *
bx_log_import_run (BxDatabase                *database,
                   GFile                     *file,
                   const BxLogImportOptions  *options,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  BxLogImportOptions own_options;
  BxLogImport *result;
  gboolean left_wal;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  own_options = *options;
  if (!find_out_format (file, &own_options, cancellable, error))
    return NULL;

  left_wal = is_large (file) && bx_database_leave_wal (database);
  result = run_twice (database, file, &own_options, cancellable, error);
  /* Else the next one who opens the log does. */
  if (left_wal)
    bx_database_use_wal (database, NULL);

  return result;
}

static gboolean
try_once (BxDatabase                *database,
          GFile                     *file,
          const BxLogImportOptions  *options,
          BxLogImport               *result,
          GCancellable              *cancellable,
          GError                   **error)
{
  g_autoptr (BxInsertion) insertion = bx_insertion_begin_trial (database, error);
  gboolean succeeded = insertion != NULL && bx_log_import_feed (insertion, file, options, result, cancellable, error);

  return succeeded;
}

/**
 * bx_log_import_try:
 * @log_path: where the log is, or shall be
 * @file: what to read
 * @options: how to read it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Tells what reading a file into the log would come to. Nothing is written, and no
 * log is made where there is none. To be called in a thread.
 *
 * Returns: (transfer full) (nullable): what would come of it
 */
BxLogImport *
bx_log_import_try (const char                *log_path,
                   GFile                     *file,
                   const BxLogImportOptions  *options,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autoptr (BxLogImport) result = NULL;
  g_autoptr (BxDatabase) database = NULL;
  g_autoptr (GError) open_error = NULL;
  gboolean succeeded = FALSE;

  g_return_val_if_fail (log_path != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  database = bx_log_open_for_reading (log_path, &open_error);
  if (database == NULL && !g_error_matches (open_error, BX_STORE_ERROR, BX_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&open_error));
      return NULL;
    }

  if (database != NULL && !bx_database_begin_reading (database, error))
    return NULL;

  result = bx_log_import_new ();
  for (guint i = 0; i < 2 && !succeeded; i++)
    {
      g_autoptr (GError) local_error = NULL;

      succeeded = try_once (database, file, options, result, cancellable, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          break;
        }
    }

  if (database != NULL)
    bx_database_end (database, FALSE, NULL);
  if (!succeeded && error != NULL && *error == NULL)
    g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED,
                         _("The file changed while it was read. Nothing was added. Try again."));

  return succeeded ? g_steal_pointer (&result) : NULL;
}

/**
 * bx_log_import_glance:
 * @file: what to read
 * @options: how to read it
 * @result: (out) (transfer full) (nullable): what would come of reading it into a new log,
 *   where it was read to its end
 * @error: return location for an error
 *
 * Tells whether a file can be read, as far as its first sessions tell. No log is made
 * nor asked.
 *
 * Returns: `FALSE` if it can't be read
 */
gboolean
bx_log_import_glance (GFile                     *file,
                      const BxLogImportOptions  *options,
                      BxLogImport              **result,
                      GError                   **error)
{
  g_autoptr (BxLogImport) read = bx_log_import_new ();
  g_autoptr (BxInsertion) insertion = NULL;
  g_autoptr (GError) local_error = NULL;
  g_auto (Reading) reading = {
    .options = options,
    .made = read->made,
    .glances = TRUE,
  };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  *result = NULL;
  insertion = reading.insertion = bx_insertion_begin_trial (NULL, error);
  if (insertion == NULL)
    return FALSE;

  if (feed (&reading, file, read, NULL, &local_error))
    {
      *result = g_steal_pointer (&read);
      return TRUE;
    }

  /* What it learned there, it would read again with. */
  if (local_error == NULL || reading.n_seen == GLANCE_SESSIONS)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
