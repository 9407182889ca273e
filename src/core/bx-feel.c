/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-feel.h"

#include "bx-text.h"

static const char * const nicks[] = {
  [BX_FEEL_PUMP] = "pump",
  [BX_FEEL_ACHE] = "ache",
  [BX_FEEL_WELL] = "well",
};

/**
 * bx_feel_new:
 * @exercise_id: an exercise
 * @answer: what the person says
 *
 * Makes a record with a new id, said now.
 *
 * Returns: (transfer full): the record
 */
BxFeel *
bx_feel_new (const char   *exercise_id,
             BxFeelAnswer  answer)
{
  BxFeel *self;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  self = g_new0 (BxFeel, 1);
  self->id = g_uuid_string_random ();
  self->exercise_id = g_strdup (exercise_id);
  self->answer = answer;
  self->said = bx_moment_now ();

  return self;
}

/**
 * bx_feel_copy:
 * @self: a record
 *
 * Copies it, its id too.
 *
 * Returns: (transfer full): the copy
 */
BxFeel *
bx_feel_copy (const BxFeel *self)
{
  BxFeel *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (BxFeel, 1);
  copy->id = g_strdup (self->id);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->variation = g_strdup (self->variation);
  copy->session_id = g_strdup (self->session_id);
  copy->answer = self->answer;
  copy->said = self->said;

  return copy;
}

/**
 * bx_feel_free:
 * @self: (transfer full) (nullable): a record
 *
 * Frees it.
 */
void
bx_feel_free (BxFeel *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->exercise_id);
  g_free (self->variation);
  g_free (self->session_id);
  g_free (self);
}

/**
 * bx_feel_holds_back:
 * @self: (nullable): the newest record of an exercise, or %NULL if there is none
 *
 * Tells whether the program should suggest nothing for the exercise: after an
 * ache, until the person says otherwise. How long that takes is not counted; the
 * person knows best.
 *
 * Returns: whether it should hold back
 */
gboolean
bx_feel_holds_back (const BxFeel *self)
{
  return self != NULL && self->answer == BX_FEEL_ACHE;
}

/**
 * bx_feel_answer_to_nick:
 * @answer: an answer
 *
 * Returns: (transfer none): how it is spelled in the log
 */
const char *
bx_feel_answer_to_nick (BxFeelAnswer answer)
{
  g_return_val_if_fail ((guint) answer < G_N_ELEMENTS (nicks), NULL);

  return nicks[answer];
}

/**
 * bx_feel_answer_from_nick:
 * @nick: (nullable): how an answer is spelled
 * @answer: (out): the answer; left alone if there is none
 *
 * Reads an answer.
 *
 * Returns: whether it is one that this program knows
 */
gboolean
bx_feel_answer_from_nick (const char   *nick,
                          BxFeelAnswer *answer)
{
  guint position;

  g_return_val_if_fail (answer != NULL, FALSE);

  if (!bx_text_find (nicks, G_N_ELEMENTS (nicks), nick, &position))
    return FALSE;

  *answer = (BxFeelAnswer) position;
  return TRUE;
}
