/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-activity.h"

/**
 * bx_exercise_week_free:
 * @self: a week
 *
 * Gives its memory back.
 */
void
bx_exercise_week_free (BxExerciseWeek *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->exercise_id);
  g_free (self);
}

/**
 * bx_record_entry_copy:
 * @self: a record
 *
 * Returns: (transfer full): a copy
 */
BxRecordEntry *
bx_record_entry_copy (const BxRecordEntry *self)
{
  BxRecordEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->variation = g_strdup (self->variation);
  copy->session_id = g_strdup (self->session_id);
  copy->set = self->set != NULL ? bx_set_copy (self->set) : NULL;

  return copy;
}

/**
 * bx_record_entry_free:
 * @self: a record
 *
 * Gives its memory back.
 */
void
bx_record_entry_free (BxRecordEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->exercise_id);
  g_free (self->variation);
  g_free (self->session_id);
  g_clear_pointer (&self->set, bx_set_free);
  g_free (self);
}

/**
 * bx_session_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
BxSessionFilter *
bx_session_filter_new (void)
{
  return g_new0 (BxSessionFilter, 1);
}

/**
 * bx_session_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): a copy
 */
BxSessionFilter *
bx_session_filter_copy (const BxSessionFilter *self)
{
  BxSessionFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise_ids = g_strdupv (self->exercise_ids);
  copy->session_ids = g_strdupv (self->session_ids);
  copy->text = g_strdup (self->text);

  return copy;
}

/**
 * bx_session_filter_free:
 * @self: a filter
 *
 * Gives its memory back.
 */
void
bx_session_filter_free (BxSessionFilter *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->exercise_ids);
  g_strfreev (self->session_ids);
  g_free (self->text);
  g_free (self);
}

/**
 * bx_session_filter_is_empty:
 * @self: (nullable): a filter
 *
 * Returns: whether it lets everything through
 */
gboolean
bx_session_filter_is_empty (const BxSessionFilter *self)
{
  return self == NULL ||
         (self->exercise_ids == NULL && self->session_ids == NULL &&
          (self->text == NULL || *self->text == '\0') &&
          *self->first_day == '\0' && *self->last_day == '\0');
}
