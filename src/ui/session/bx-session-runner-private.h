/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session-items-private.h"
#include "bx-session-runner.h"

G_BEGIN_DECLS

/* Where the person could go back to */
typedef struct
{
  guint64 number;       /* no other has it */
  BxSession *session;   /* (owned): all of it, as it stood before */
  char *exercise_id;    /* (owned) (nullable): the exercise the person was at */
  char *set_id;         /* (owned) (nullable): the set the person was at */
  char *confirmed_id;   /* (owned) (nullable): the set that was confirmed then */
  char *edited_id;      /* (owned) (nullable): the set whose numbers were changed */
  gboolean rest_only; /* only the rest was moved since */
  BxDeadline rest;
} BxUndoStep;

void _bx_undo_step_free (BxUndoStep *step);

struct _BxSessionRunner
{
  GObject parent_instance;

  /* Owned References */
  BxStore *store;
  BxCatalogue *catalogue;
  GSettings *settings; /* (nullable) */
  BxRestClock *rest_clock;
  GListStore *exercises;  /* of BxSessionExerciseItem */
  BxSession *session;     /* (nullable): all but its exercises, which are items */
  BxSessionExerciseItem *current_exercise; /* (nullable) */
  BxSetItem *current_set;                  /* (nullable) */
  GPtrArray *undo_steps;  /* of BxUndoStep, the newest last */
  guint64 n_steps;        /* how many there were */
  char *rest_set_id;      /* (nullable): the set that the rest came after */
  char *error;            /* (nullable): why the last changes are not on the disk */
  BxWorkout *asked;       /* (nullable): to begin, if there is no session to go on with */

  BxSessionRunnerState state;
  gint64 began_boot_ms; /* when it began, on the boot clock */
  BxUnit unit;
  gboolean may_sleep; /* the screen, though it should not */
  gboolean looking; /* for a session to go on with */

  /* Writing, see bx-session-runner-write.c */
  guint generation; /* counts sessions, so that an answer about the last one is known */
  guint revision;   /* of what is not in the sets: order, exercises, notes */
  guint saved_revision;
  gboolean rest_dirty;
  gboolean writing;
  gboolean held_back; /* after a failure, until the person goes on */
  gboolean finishing;
  guint lazy_id;
};

typedef enum
{
  BX_SESSION_RUNNER_PROP_RUNNING = 1,
  BX_SESSION_RUNNER_PROP_STATE,
  BX_SESSION_RUNNER_PROP_TITLE,
  BX_SESSION_RUNNER_PROP_EXERCISES,
  BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE,
  BX_SESSION_RUNNER_PROP_CURRENT_SET,
  BX_SESSION_RUNNER_PROP_REST_CLOCK,
  BX_SESSION_RUNNER_PROP_UNIT,
  BX_SESSION_RUNNER_PROP_N_SETS,
  BX_SESSION_RUNNER_PROP_N_DONE,
  BX_SESSION_RUNNER_PROP_COMPLETE,
  BX_SESSION_RUNNER_PROP_CAN_UNDO,
  BX_SESSION_RUNNER_PROP_ERROR,
  BX_SESSION_RUNNER_PROP_MAY_SLEEP,
  BX_SESSION_RUNNER_N_PROPS,
} BxSessionRunnerProperty;

/* bx-session-runner.c */
void                   _bx_session_runner_notify         (BxSessionRunner         *self,
                                                          BxSessionRunnerProperty  property);
void                   _bx_session_runner_set_state      (BxSessionRunner         *self,
                                                          BxSessionRunnerState     state);
void                   _bx_session_runner_set_error      (BxSessionRunner         *self,
                                                          const char              *error);
void                   _bx_session_runner_tell_started   (BxSessionRunner         *self);
void                   _bx_session_runner_tell_discarded (BxSessionRunner         *self,
                                                          const char              *session_id,
                                                          const char              *title);
void                   _bx_session_runner_tell_failed    (BxSessionRunner         *self,
                                                          const char              *what,
                                                          const GError            *error);
void                   _bx_session_runner_tell_confirmed (BxSessionRunner         *self,
                                                          BxSetItem               *item);
void                   _bx_session_runner_go_to          (BxSessionRunner         *self,
                                                          BxSessionExerciseItem   *exercise,
                                                          BxSetItem               *set);
void                   _bx_session_runner_update         (BxSessionRunner         *self);
BxSessionExerciseItem *_bx_session_runner_get_nth        (BxSessionRunner         *self,
                                                          guint                    position);
BxSessionExerciseItem *_bx_session_runner_find_exercise  (BxSessionRunner         *self,
                                                          const char              *session_exercise_id);
BxSessionExerciseItem *_bx_session_runner_find_owner     (BxSessionRunner         *self,
                                                          BxSetItem               *item);
BxSetItem             *_bx_session_runner_find_set       (BxSessionRunner         *self,
                                                          const char              *set_id);
BxExercise            *_bx_session_runner_find_about     (BxSessionRunner         *self,
                                                          const char              *exercise_id);
void                   _bx_session_runner_load_previous  (BxSessionRunner         *self,
                                                          BxSessionExerciseItem   *exercise);

/* bx-session-runner-arrange.c */
void                   _bx_session_runner_insert_sets    (BxSessionRunner         *self,
                                                          BxSessionExerciseItem   *exercise,
                                                          guint                    position,
                                                          const GPtrArray         *sets);
BxSetItem             *_bx_session_runner_find_in_superset (BxSessionRunner       *self,
                                                          BxSessionExerciseItem   *exercise,
                                                          guint                    from,
                                                          BxSessionExerciseItem  **owner);
gboolean               _bx_session_runner_ends_round     (BxSessionRunner         *self,
                                                          BxSessionExerciseItem   *exercise);

/* bx-session-runner-edit.c */
void                   _bx_session_runner_changed           (BxSessionRunner       *self,
                                                             BxSessionExerciseItem *exercise);
void                   _bx_session_runner_write_now         (BxSessionRunner       *self);
BxSetItem             *_bx_session_runner_find_planned      (BxSessionExerciseItem *exercise,
                                                             guint                  from,
                                                             guint                 *position);
guint                  _bx_session_runner_get_position      (BxSessionExerciseItem *exercise,
                                                             BxSetItem             *item);
gboolean               _bx_session_runner_is_open        (BxSessionRunner         *self);
void                   _bx_session_runner_advance        (BxSessionRunner         *self,
                                                          BxSessionExerciseItem   *exercise,
                                                          guint                    from);
void                   _bx_session_runner_go_to_first    (BxSessionRunner         *self);
int                    _bx_session_runner_get_rest_seconds (BxSessionRunner       *self,
                                                          BxSessionExerciseItem   *exercise);

/* bx-session-runner-start.c */
void                   _bx_session_runner_propose_less   (BxSessionRunner         *self,
                                                          BxSessionExercise       *exercise,
                                                          const GPtrArray         *history,
                                                          const BxFeel            *feel);
BxSetItem             *_bx_session_runner_find_last_done (BxSessionRunner         *self,
                                                          BxSessionExerciseItem  **exercise);

/* bx-session-runner-load.c */
BxLoading             *_bx_session_runner_dup_loading    (BxSessionRunner         *self,
                                                          BxExercise              *about);

/* bx-session-runner-time.c */
void                   _bx_session_runner_begin_time     (BxSessionRunner         *self);
BxMoment               _bx_session_runner_get_now        (BxSessionRunner         *self);
BxMoment               _bx_session_runner_get_done_time     (BxSessionRunner *self);

/* bx-session-runner-write.c */
void     _bx_session_runner_structure_changed (BxSessionRunner *self);
void     _bx_session_runner_rest_changed      (BxSessionRunner *self);
void     _bx_session_runner_write             (BxSessionRunner *self);
void     _bx_session_runner_write_lazily      (BxSessionRunner *self);
void     _bx_session_runner_stop_writing      (BxSessionRunner *self);

/* bx-session-runner-undo.c */
BxUndoStep *_bx_session_runner_remember       (BxSessionRunner *self);
void        _bx_session_runner_forget_confirm (BxSessionRunner *self,
                                               BxSetItem       *item);
void        _bx_session_runner_keep_note      (BxSessionRunner *self,
                                               const char      *session_exercise_id,
                                               const char      *note);

G_END_DECLS
