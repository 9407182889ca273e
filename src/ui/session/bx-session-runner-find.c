/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/* Where the exercises and sets of a session are. */

/* (transfer none) */
BxSessionExerciseItem *
_bx_session_runner_get_nth (BxSessionRunner *self,
                            guint position)
{
  /* The list keeps it alive. */
  g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (G_LIST_MODEL (self->exercises), position);

  return item;
}

/* (transfer none) (nullable) */
BxSessionExerciseItem *
_bx_session_runner_find_exercise (BxSessionRunner *self,
                                  const char *session_exercise_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *item = _bx_session_runner_get_nth (self, i);

      if (g_strcmp0 (bx_session_exercise_item_get_id (item), session_exercise_id) == 0)
        return item;
    }

  return NULL;
}

/* (transfer none) (nullable) */
BxSetItem *
_bx_session_runner_find_set (BxSessionRunner *self,
                             const char *set_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSetItem *item = bx_session_exercise_item_find_set (_bx_session_runner_get_nth (self, i), set_id);

      if (item != NULL)
        return item;
    }

  return NULL;
}

/* (transfer none) (nullable): the exercise that a set belongs to */
BxSessionExerciseItem *
_bx_session_runner_find_owner (BxSessionRunner *self,
                               BxSetItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    {
      BxSessionExerciseItem *exercise = _bx_session_runner_get_nth (self, i);

      if (bx_session_exercise_item_find_set (exercise, bx_set_item_get_id (item)) == item)
        return exercise;
    }

  return NULL;
}

/* (transfer none) (nullable) */
BxExercise *
_bx_session_runner_find_about (BxSessionRunner *self,
                               const char *exercise_id)
{
  return bx_catalogue_find_exercise (self->catalogue, exercise_id);
}
