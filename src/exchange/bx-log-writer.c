/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-log-writer-private.h"
#include "bx-text.h"

/* Writes a log in any of the formats, one session after the other. */

static const char *const nicks[] = {
  [BX_LOG_FORMAT_CSV] = "csv",
  [BX_LOG_FORMAT_JSON] = "json",
  [BX_LOG_FORMAT_STRONG] = "strong",
  [BX_LOG_FORMAT_HEVY] = "hevy",
  [BX_LOG_FORMAT_OPENWEIGHT] = "openweight",
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == BX_LOG_N_FORMATS);

/**
 * bx_log_format_from_nick:
 * @nick: (nullable): a word
 * @format: (out): the format that it stands for
 *
 * Returns: whether there is one
 */
gboolean
bx_log_format_from_nick (const char  *nick,
                         BxLogFormat *format)
{
  guint position;

  g_return_val_if_fail (format != NULL, FALSE);

  if (!bx_text_find (nicks, G_N_ELEMENTS (nicks), nick, &position))
    return FALSE;

  *format = (BxLogFormat) position;
  return TRUE;
}

/* ---- this program's table ------------------------------------------------------------ */

static void
csv_begin (BxLogWriter *self)
{
  self->log = bx_log_csv_new (self->stream, self->get_name, self->user_data);
}

static gboolean
csv_write_session (BxLogWriter      *self,
                   const BxSession  *session,
                   GCancellable     *cancellable,
                   GError          **error)
{
  return bx_log_csv_write_session (self->log, session, cancellable, error);
}

static gboolean
csv_write_feel (BxLogWriter   *self,
                const BxFeel  *feel,
                GCancellable  *cancellable,
                GError       **error)
{
  return bx_log_csv_write_feel (self->log, feel, cancellable, error);
}

static gboolean
csv_finish (BxLogWriter   *self,
            GCancellable  *cancellable,
            GError       **error)
{
  return bx_log_csv_finish (self->log, cancellable, error);
}

static const BxLogWriterClass bx_log_writer_csv = {
  .begin = csv_begin,
  .write_feel = csv_write_feel,
  .write_session = csv_write_session,
  .finish = csv_finish,
};

static const BxLogWriterClass *const classes[] = {
  [BX_LOG_FORMAT_CSV] = &bx_log_writer_csv,
  [BX_LOG_FORMAT_JSON] = &bx_log_writer_json,
  [BX_LOG_FORMAT_STRONG] = &bx_log_writer_strong,
  [BX_LOG_FORMAT_HEVY] = &bx_log_writer_hevy,
  [BX_LOG_FORMAT_OPENWEIGHT] = &bx_log_writer_openweight,
};

/* ---- what the other programs are told ------------------------------------------------- */

/* What Strong and Hevy call our exercises; reading finds them again by these names. */
static const struct
{
  const char *exercise_id;
  const char *strong;
  const char *hevy;
} names[] = {
  { "back-extension", "Back Extension", "Back Extension (Hyperextension)" },
  { "floor-back-extension", "Superman", "Superman" },
  { "good-morning", "Good Morning (Barbell)", "Good Morning (Barbell)" },
  { "deadlift", "Deadlift (Barbell)", "Deadlift (Barbell)" },
  { "trap-bar-deadlift", "Trap Bar Deadlift", "Deadlift (Trap Bar)" },
  { "romanian-deadlift", "Romanian Deadlift (Barbell)", "Romanian Deadlift (Barbell)" },
  { "kettlebell-swing", "Kettlebell Swing", "Kettlebell Swing" },
  { "pull-up", "Pull Up", "Pull Up" },
  { "lat-pulldown", "Lat Pulldown (Cable)", "Lat Pulldown (Cable)" },
  { "dumbbell-row", "Bent Over One Arm Row (Dumbbell)", "Dumbbell Row" },
  { "reverse-dumbbell-fly", "Reverse Fly (Dumbbell)", "Reverse Fly (Dumbbell)" },
};

/* (skip) What the other program calls an exercise. Help is told by the name there, for
 * want of a column. Returns: (transfer full) */
char *
bx_log_writer_dup_name (BxLogWriter             *self,
                        const BxSessionExercise *exercise,
                        const BxSet             *set)
{
  const char *name = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names) && name == NULL; i++)
    {
      if (strcmp (names[i].exercise_id, exercise->exercise_id) == 0)
        name = self->klass == &bx_log_writer_hevy ? names[i].hevy : names[i].strong;
    }

  if (name == NULL && self->get_name != NULL)
    name = self->get_name (exercise->exercise_id, self->user_data);
  if (name == NULL)
    name = exercise->exercise_id;

  if (set != NULL && bx_weight_is_set (set->assistance) && set->assistance.thousandths > 0)
    return g_strconcat (name, " (Assisted)", NULL);

  return g_strdup (name);
}

/* (skip) The one weight that the other program has a place for */
BxWeight
bx_log_writer_get_weight (const BxSet *set)
{
  if (bx_weight_is_set (set->weight))
    return set->weight;
  if (bx_weight_is_set (set->assistance) && set->assistance.thousandths > 0)
    return set->assistance;

  return set->added;
}

/* ---- writing ------------------------------------------------------------------------ */

/**
 * bx_log_writer_new:
 * @format: what to write
 * @stream: where to write
 * @unit: the unit for formats that have one for all weights
 * @get_name: (nullable) (scope forever): tells the names of exercises
 * @user_data: what to give to @get_name
 *
 * Begins to write a log. @stream is not closed in the end.
 *
 * Returns: (transfer full): the log that is being written
 */
BxLogWriter *
bx_log_writer_new (BxLogFormat         format,
                   GOutputStream      *stream,
                   BxUnit              unit,
                   BxExerciseNameFunc  get_name,
                   gpointer            user_data)
{
  BxLogWriter *self;

  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (classes), NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (BxLogWriter, 1);
  self->klass = classes[format];
  self->stream = g_object_ref (stream);
  self->unit = unit != BX_UNIT_NONE ? unit : BX_UNIT_KG;
  self->get_name = get_name;
  self->user_data = user_data;
  self->klass->begin (self);

  return self;
}

/**
 * bx_log_writer_free:
 * @self: (transfer full) (nullable): a log that is being written
 *
 * Frees it. Without [method@LogWriter.finish] the end is missing.
 */
void
bx_log_writer_free (BxLogWriter *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->log, bx_log_csv_free);
  g_clear_pointer (&self->csv, bx_csv_writer_free);
  g_clear_pointer (&self->json, bx_json_writer_free);
  g_object_unref (self->stream);
  g_free (self);
}

/**
 * bx_log_writer_add_exercise:
 * @self: a log that is being written
 * @exercise: an exercise of the person's own
 *
 * Adds an exercise, where the format has a place for it. Exercises come first, then
 * aliases, workouts and sessions.
 */
void
bx_log_writer_add_exercise (BxLogWriter         *self,
                            const BxOwnExercise *exercise)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (exercise != NULL);

  if (self->klass->add_exercise != NULL)
    self->klass->add_exercise (self, exercise);
}

/**
 * bx_log_writer_add_alias:
 * @self: a log that is being written
 * @alias: what a name of another program stands for
 *
 * Adds what the person said about a name, where the format has a place for it. Aliases
 * come after the exercises and before the workouts.
 */
void
bx_log_writer_add_alias (BxLogWriter           *self,
                         const BxExerciseAlias *alias)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (alias != NULL);

  if (self->klass->add_alias != NULL)
    self->klass->add_alias (self, alias);
}

/**
 * bx_log_writer_add_workout:
 * @self: a log that is being written
 * @workout: a workout of the person's own
 *
 * Adds a workout, where the format has a place for it.
 */
void
bx_log_writer_add_workout (BxLogWriter     *self,
                           const BxWorkout *workout)
{
  g_return_if_fail (self != NULL);

  if (self->klass->add_workout != NULL)
    self->klass->add_workout (self, workout);
}

/**
 * bx_log_writer_add_measurement:
 * @self: a log that is being written
 * @measurement: something that was measured of the body
 *
 * Adds a measurement, where the format has a place for it. Measurements come after the
 * notes and before the sessions.
 */
void
bx_log_writer_add_measurement (BxLogWriter         *self,
                               const BxMeasurement *measurement)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (measurement != NULL);

  if (self->klass->add_measurement != NULL)
    self->klass->add_measurement (self, measurement);
}

/**
 * bx_log_writer_add_note:
 * @self: a log that is being written
 * @exercise_id: an exercise
 * @note: what is pinned to it
 *
 * Adds a pinned note, where the format has a place for it. Notes come after the workouts
 * and before the sessions.
 */
void
bx_log_writer_add_note (BxLogWriter *self,
                        const char  *exercise_id,
                        const char  *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (note != NULL);

  if (self->klass->add_note != NULL)
    self->klass->add_note (self, exercise_id, note);
}

/**
 * bx_log_writer_write_session:
 * @self: a log that is being written
 * @session: a session
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a session.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_writer_write_session (BxLogWriter      *self,
                             const BxSession  *session,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  return self->klass->write_session (self, session, cancellable, error);
}

/**
 * bx_log_writer_write_feel:
 * @self: a log that is being written
 * @feel: how an exercise felt
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what the person said about an exercise, where the format has a place for
 * it. The answers come last, after the sessions.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_writer_write_feel (BxLogWriter   *self,
                          const BxFeel  *feel,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (feel != NULL, FALSE);

  return self->klass->write_feel == NULL || self->klass->write_feel (self, feel, cancellable, error);
}

/**
 * bx_log_writer_finish:
 * @self: a log that is being written
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the end.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_log_writer_finish (BxLogWriter   *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->klass->finish (self, cancellable, error);
}
