/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-types.h"

G_DEFINE_BOXED_TYPE (BxSessionSummary, bx_session_summary, bx_session_summary_copy, bx_session_summary_free)

/**
 * bx_rest_new:
 * @session_exercise_id: (nullable): the exercise the person is at
 * @deadline_utc_ms: when the rest is over, or 0
 * @total_seconds: how long it is, or 0
 *
 * Makes a record of where a session stands.
 *
 * Returns: (transfer full): the record
 */
BxRest *
bx_rest_new (const char *session_exercise_id,
             gint64      deadline_utc_ms,
             int         total_seconds)
{
  BxRest *self = g_new0 (BxRest, 1);

  self->session_exercise_id = g_strdup (session_exercise_id);
  self->deadline_utc_ms = deadline_utc_ms;
  self->total_seconds = total_seconds;

  return self;
}

/**
 * bx_rest_copy:
 * @self: where a session stands
 *
 * Copies the record.
 *
 * Returns: (transfer full): the copy
 */
BxRest *
bx_rest_copy (const BxRest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return bx_rest_new (self->session_exercise_id, self->deadline_utc_ms, self->total_seconds);
}

/**
 * bx_rest_free:
 * @self: (transfer full) (nullable): where a session stands
 *
 * Frees the record.
 */
void
bx_rest_free (BxRest *self)
{
  if (self == NULL)
    return;

  g_free (self->session_exercise_id);
  g_free (self);
}

/**
 * bx_session_summary_copy:
 * @self: a row of the log
 *
 * Copies the record.
 *
 * Returns: (transfer full): the copy
 */
BxSessionSummary *
bx_session_summary_copy (const BxSessionSummary *self)
{
  BxSessionSummary *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);

  return copy;
}

/**
 * bx_session_summary_free:
 * @self: (transfer full) (nullable): a row of the log
 *
 * Frees the record.
 */
void
bx_session_summary_free (BxSessionSummary *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/**
 * bx_exercise_day_free:
 * @self: (transfer full) (nullable): what a session did for an exercise
 *
 * Frees the record.
 */
void
bx_exercise_day_free (BxExerciseDay *self)
{
  if (self == NULL)
    return;

  g_free (self->session_id);
  bx_set_free (self->best);
  g_free (self);
}

/**
 * bx_import_record_free:
 * @self: (transfer full) (nullable): an import that was made
 *
 * Frees the record.
 */
void
bx_import_record_free (BxImportRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->source);
  g_free (self->format);
  g_free (self);
}

/**
 * bx_import_outcome_free:
 * @self: (transfer full) (nullable): what an import did
 *
 * Frees the record.
 */
void
bx_import_outcome_free (BxImportOutcome *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self);
}
