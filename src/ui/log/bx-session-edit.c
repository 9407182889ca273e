/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-edit.h"

/* A change of a session, small enough to be taken back on its own: applying it
 * turns it into its opposite, so that applying it again undoes it, whatever was
 * changed in between. */

typedef enum
{
  EDIT_CHANGE_SET,
  EDIT_ADD_SET,
  EDIT_REMOVE_SET,
  EDIT_ADD_EXERCISE,
  EDIT_REMOVE_EXERCISE,
  EDIT_EXERCISE_NOTE,
  EDIT_TITLE,
  EDIT_NOTE,
  EDIT_STARTED,
} EditKind;

struct _BxSessionEdit
{
  EditKind kind;
  char *exercise_id; /* (nullable): the session's exercise that is meant */
  char *set_id;      /* (nullable) */
  guint position;
  BxSet *set;                  /* (nullable) */
  BxSessionExercise *exercise; /* (nullable) */
  char *text;                  /* (nullable) */
  BxMoment started;
};

static BxSessionEdit *
edit_new (EditKind kind)
{
  BxSessionEdit *self = g_new0 (BxSessionEdit, 1);

  self->kind = kind;
  self->position = G_MAXUINT;

  return self;
}

/**
 * bx_session_edit_new_change_set:
 * @set: the set as it shall be; the one with its id is meant
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_change_set (const BxSet *set)
{
  BxSessionEdit *self;

  g_return_val_if_fail (set != NULL, NULL);

  self = edit_new (EDIT_CHANGE_SET);
  self->set = bx_set_copy (set);

  return self;
}

/**
 * bx_session_edit_new_add_set:
 * @session_exercise_id: the session's exercise to add it to
 * @set: the set to add after its others
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_add_set (const char *session_exercise_id,
                             const BxSet *set)
{
  BxSessionEdit *self;

  g_return_val_if_fail (session_exercise_id != NULL, NULL);
  g_return_val_if_fail (set != NULL, NULL);

  self = edit_new (EDIT_ADD_SET);
  self->exercise_id = g_strdup (session_exercise_id);
  self->set = bx_set_copy (set);

  return self;
}

/**
 * bx_session_edit_new_remove_set:
 * @set_id: the set to remove
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_remove_set (const char *set_id)
{
  BxSessionEdit *self;

  g_return_val_if_fail (set_id != NULL, NULL);

  self = edit_new (EDIT_REMOVE_SET);
  self->set_id = g_strdup (set_id);

  return self;
}

/**
 * bx_session_edit_new_remove_exercise:
 * @session_exercise_id: the session's exercise to remove, with its sets
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_remove_exercise (const char *session_exercise_id)
{
  BxSessionEdit *self;

  g_return_val_if_fail (session_exercise_id != NULL, NULL);

  self = edit_new (EDIT_REMOVE_EXERCISE);
  self->exercise_id = g_strdup (session_exercise_id);

  return self;
}

/**
 * bx_session_edit_new_add_exercise:
 * @exercise: the exercise to add after all others, with its sets
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_add_exercise (const BxSessionExercise *exercise)
{
  BxSessionEdit *self;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = edit_new (EDIT_ADD_EXERCISE);
  self->exercise = bx_session_exercise_copy (exercise);

  return self;
}

/**
 * bx_session_edit_new_exercise_note:
 * @session_exercise_id: the session's exercise
 * @note: (nullable): what shall be noted about it
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_exercise_note (const char *session_exercise_id,
                                   const char *note)
{
  BxSessionEdit *self;

  g_return_val_if_fail (session_exercise_id != NULL, NULL);

  self = edit_new (EDIT_EXERCISE_NOTE);
  self->exercise_id = g_strdup (session_exercise_id);
  self->text = note != NULL && *note != '\0' ? g_strdup (note) : NULL;

  return self;
}

/**
 * bx_session_edit_new_title:
 * @title: what the session shall be called
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_title (const char *title)
{
  BxSessionEdit *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = edit_new (EDIT_TITLE);
  self->text = g_strdup (title);

  return self;
}

/**
 * bx_session_edit_new_note:
 * @note: (nullable): what shall be noted
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_note (const char *note)
{
  BxSessionEdit *self = edit_new (EDIT_NOTE);

  self->text = note != NULL && *note != '\0' ? g_strdup (note) : NULL;

  return self;
}

/**
 * bx_session_edit_new_started:
 * @started: when it began; its end and its sets move along
 *
 * Returns: (transfer full): a new edit
 */
BxSessionEdit *
bx_session_edit_new_started (BxMoment started)
{
  BxSessionEdit *self;

  g_return_val_if_fail (bx_moment_is_set (started), NULL);

  self = edit_new (EDIT_STARTED);
  self->started = started;

  return self;
}

/**
 * bx_session_edit_free:
 * @self: (transfer full): an edit
 *
 * Frees an edit.
 */
void
bx_session_edit_free (BxSessionEdit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->exercise_id);
  g_free (self->set_id);
  g_clear_pointer (&self->set, bx_set_free);
  g_clear_pointer (&self->exercise, bx_session_exercise_free);
  g_free (self->text);
  g_free (self);
}

static BxSessionExercise *
find_exercise (const BxSession *session,
               const char *id,
               guint *position)
{
  for (guint i = 0; i < session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      if (g_str_equal (exercise->id, id))
        {
          if (position != NULL)
            *position = i;
          return exercise;
        }
    }

  return NULL;
}

static gboolean
change_set (BxSessionEdit *self,
            BxSession *session)
{
  BxSessionExercise *exercise;
  BxSet *set;
  guint position;

  if (!bx_session_find_set (session, self->set->id, &exercise, &set)
      || !g_ptr_array_find (exercise->sets, set, &position))
    return FALSE;

  /* The two change places. */
  g_ptr_array_index (exercise->sets, position) = self->set;
  self->set = set;

  return TRUE;
}

static gboolean
add_set (BxSessionEdit *self,
         BxSession *session)
{
  BxSessionExercise *exercise = find_exercise (session, self->exercise_id, NULL);

  if (exercise == NULL)
    return FALSE;

  g_set_str (&self->set_id, self->set->id);
  g_ptr_array_insert (exercise->sets,
                      (int) MIN (self->position, exercise->sets->len),
                      g_steal_pointer (&self->set));
  self->kind = EDIT_REMOVE_SET;

  return TRUE;
}

static gboolean
remove_set (BxSessionEdit *self,
            BxSession *session)
{
  BxSessionExercise *exercise;
  BxSet *set;

  if (!bx_session_find_set (session, self->set_id, &exercise, &set)
      || !g_ptr_array_find (exercise->sets, set, &self->position))
    return FALSE;

  self->set = bx_set_copy (set);
  g_set_str (&self->exercise_id, exercise->id);
  g_ptr_array_remove_index (exercise->sets, self->position);
  self->kind = EDIT_ADD_SET;

  return TRUE;
}

static gboolean
add_exercise (BxSessionEdit *self,
              BxSession *session)
{
  g_set_str (&self->exercise_id, self->exercise->id);
  g_ptr_array_insert (session->exercises,
                      (int) MIN (self->position, session->exercises->len),
                      g_steal_pointer (&self->exercise));
  self->kind = EDIT_REMOVE_EXERCISE;

  return TRUE;
}

static gboolean
remove_exercise (BxSessionEdit *self,
                 BxSession *session)
{
  BxSessionExercise *exercise = find_exercise (session, self->exercise_id, &self->position);

  if (exercise == NULL)
    return FALSE;

  self->exercise = bx_session_exercise_copy (exercise);
  g_ptr_array_remove_index (session->exercises, self->position);
  self->kind = EDIT_ADD_EXERCISE;

  return TRUE;
}

static void
swap_text (char **a,
           char **b)
{
  char *swap = *a;

  *a = *b;
  *b = swap;
}

static gboolean
change_exercise_note (BxSessionEdit *self,
                      BxSession *session)
{
  BxSessionExercise *exercise = find_exercise (session, self->exercise_id, NULL);

  if (exercise == NULL)
    return FALSE;

  swap_text (&self->text, &exercise->note);

  return TRUE;
}

static void
shift (BxMoment *moment,
       gint64 ms,
       int offset_s)
{
  if (!bx_moment_is_set (*moment))
    return;
  moment->utc_ms += ms;
  moment->offset_s = offset_s;
}

static void
move (BxSessionEdit *self,
      BxSession *session)
{
  BxMoment before = session->started;
  gint64 ms = self->started.utc_ms - before.utc_ms;

  session->started = self->started;
  shift (&session->ended, ms, self->started.offset_s);
  for (guint i = 0; i < session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint k = 0; k < exercise->sets->len; k++)
        shift (&((BxSet *) g_ptr_array_index (exercise->sets, k))->done_at, ms, self->started.offset_s);
    }
  self->started = before;
}

/**
 * bx_session_edit_apply:
 * @self: an edit
 * @session: the session to change
 *
 * Changes @session, and turns @self into what changes it back. Where what is
 * meant is not there any more, nothing is changed.
 *
 * Returns: whether @session was changed
 */
gboolean
bx_session_edit_apply (BxSessionEdit *self,
                       BxSession *session)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  switch (self->kind)
    {
    case EDIT_CHANGE_SET:
      return change_set (self, session);
    case EDIT_ADD_SET:
      return add_set (self, session);
    case EDIT_REMOVE_SET:
      return remove_set (self, session);
    case EDIT_ADD_EXERCISE:
      return add_exercise (self, session);
    case EDIT_REMOVE_EXERCISE:
      return remove_exercise (self, session);
    case EDIT_EXERCISE_NOTE:
      return change_exercise_note (self, session);
    case EDIT_TITLE:
      swap_text (&self->text, &session->title);
      return TRUE;
    case EDIT_NOTE:
      swap_text (&self->text, &session->note);
      return TRUE;
    case EDIT_STARTED:
      move (self, session);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}
