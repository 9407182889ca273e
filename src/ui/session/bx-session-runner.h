/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-catalogue.h"
#include "bx-effort.h"
#include "bx-loading.h"
#include "bx-rest-clock.h"
#include "bx-session-exercise-item.h"
#include "bx-set-rules.h"
#include "bx-store.h"

G_BEGIN_DECLS

/**
 * BxSessionRunnerState:
 * @BX_SESSION_RUNNER_STATE_IDLE: no session
 * @BX_SESSION_RUNNER_STATE_STARTING: one is on its way to or from the disk
 * @BX_SESSION_RUNNER_STATE_RUNNING: one runs
 * @BX_SESSION_RUNNER_STATE_FINISHED: one was finished and is looked at
 *
 * What the runner is at.
 */
typedef enum
{
  BX_SESSION_RUNNER_STATE_IDLE,
  BX_SESSION_RUNNER_STATE_STARTING,
  BX_SESSION_RUNNER_STATE_RUNNING,
  BX_SESSION_RUNNER_STATE_FINISHED,
} BxSessionRunnerState;

#define BX_TYPE_SESSION_RUNNER_STATE (bx_session_runner_state_get_type ())
#define BX_TYPE_SESSION_RUNNER (bx_session_runner_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionRunner, bx_session_runner, BX, SESSION_RUNNER, GObject)

GType            bx_session_runner_state_get_type (void) G_GNUC_CONST;

BxSessionRunner *bx_session_runner_new          (BxStore               *store,
                                                 BxCatalogue           *catalogue,
                                                 GSettings             *settings);
void             bx_session_runner_resume       (BxSessionRunner       *self);
void             bx_session_runner_start        (BxSessionRunner       *self,
                                                 const BxWorkout       *workout);
gboolean         bx_session_runner_finish       (BxSessionRunner       *self);
void             bx_session_runner_reopen       (BxSessionRunner       *self);
void             bx_session_runner_dismiss      (BxSessionRunner       *self);
void             bx_session_runner_discard      (BxSessionRunner       *self);
gboolean         bx_session_runner_take_back    (BxSessionRunner       *self,
                                                 const char            *session_id);
void             bx_session_runner_retry        (BxSessionRunner       *self);
void             bx_session_runner_flush        (BxSessionRunner       *self);

/* How it stands */
gboolean         bx_session_runner_is_running   (BxSessionRunner       *self);
BxSessionRunnerState bx_session_runner_get_state (BxSessionRunner      *self);
const char      *bx_session_runner_get_session_id (BxSessionRunner     *self);
const char      *bx_session_runner_get_workout_id (BxSessionRunner     *self);
const char      *bx_session_runner_get_title    (BxSessionRunner       *self);
BxMoment         bx_session_runner_get_started  (BxSessionRunner       *self);
BxMoment         bx_session_runner_get_ended    (BxSessionRunner       *self);
gint64           bx_session_runner_get_elapsed_seconds (BxSessionRunner *self);
GListModel      *bx_session_runner_get_exercises (BxSessionRunner      *self);
BxSessionExerciseItem *bx_session_runner_get_current_exercise (BxSessionRunner *self);
BxSetItem       *bx_session_runner_get_current_set (BxSessionRunner    *self);
BxSessionExerciseItem *bx_session_runner_get_next_exercise (BxSessionRunner *self);
BxRestClock     *bx_session_runner_get_rest_clock (BxSessionRunner     *self);
BxCatalogue     *bx_session_runner_get_catalogue (BxSessionRunner      *self);
BxUnit           bx_session_runner_get_unit     (BxSessionRunner       *self);
guint            bx_session_runner_get_n_sets   (BxSessionRunner       *self);
gboolean         bx_session_runner_is_saving    (BxSessionRunner       *self);
guint            bx_session_runner_get_n_done   (BxSessionRunner       *self);
double           bx_session_runner_get_volume_kg (BxSessionRunner      *self);
gboolean         bx_session_runner_is_complete  (BxSessionRunner       *self);
gboolean         bx_session_runner_can_undo     (BxSessionRunner       *self);
guint64          bx_session_runner_get_undo_step (BxSessionRunner      *self);
const char      *bx_session_runner_get_error    (BxSessionRunner       *self);
BxSession       *bx_session_runner_dup_session  (BxSessionRunner       *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean         bx_session_runner_get_may_sleep (BxSessionRunner      *self);
void             bx_session_runner_set_may_sleep (BxSessionRunner      *self,
                                                 gboolean               may_sleep);

BxSessionExercise *bx_session_runner_dup_exercise (BxSessionRunner     *self,
                                                 BxSessionExerciseItem *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxSessionExerciseItem *bx_session_runner_find_owner (BxSessionRunner   *self,
                                                 BxSetItem             *item);

/* What the person loads with */
BxLoading       *bx_session_runner_dup_loading  (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise) G_GNUC_WARN_UNUSED_RESULT;
BxPlateChange   *bx_session_runner_dup_plates   (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise,
                                                 BxSetItem             *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean         bx_session_runner_can_warm_up  (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise);

/* What the person does */
gboolean         bx_session_runner_confirm      (BxSessionRunner       *self,
                                                 GError               **error);
void             bx_session_runner_change_set   (BxSessionRunner       *self,
                                                 BxSetItem             *item,
                                                 const BxSet           *set);
void             bx_session_runner_set_skipped  (BxSessionRunner       *self,
                                                 BxSetItem             *item,
                                                 gboolean               skipped);
void             bx_session_runner_add_set      (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise);
void             bx_session_runner_step_set     (BxSessionRunner       *self,
                                                 BxSetItem             *item,
                                                 BxSetField             field,
                                                 int                    n_steps);
guint            bx_session_runner_add_warm_ups (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise);
void             bx_session_runner_take_sets    (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise,
                                                 const BxSessionExercise *record);
void             bx_session_runner_move_exercise (BxSessionRunner      *self,
                                                 BxSessionExerciseItem *exercise,
                                                 guint                  position);
char            *bx_session_runner_dup_order    (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise,
                                                 gboolean              *first,
                                                 gboolean              *last) G_GNUC_WARN_UNUSED_RESULT;
gboolean         bx_session_runner_remove_exercise (BxSessionRunner    *self,
                                                 BxSessionExerciseItem *exercise);
gboolean         bx_session_runner_remove_set   (BxSessionRunner       *self,
                                                 BxSetItem             *item);
void             bx_session_runner_insert_set   (BxSessionRunner       *self,
                                                 const char            *session_exercise_id,
                                                 guint                  position,
                                                 const BxSet           *set);
gboolean         bx_session_runner_can_swap_exercise (BxSessionRunner  *self,
                                                 BxSessionExerciseItem *exercise);
void             bx_session_runner_swap_exercise (BxSessionRunner      *self,
                                                 BxSessionExerciseItem *exercise,
                                                 const char            *exercise_id);
void             bx_session_runner_add_exercise (BxSessionRunner       *self,
                                                 const char            *exercise_id);
void             bx_session_runner_set_note     (BxSessionRunner       *self,
                                                 BxSessionExerciseItem *exercise,
                                                 const char            *note);
void             bx_session_runner_go_to_exercise (BxSessionRunner     *self,
                                                 BxSessionExerciseItem *exercise);
void             bx_session_runner_go_to_set    (BxSessionRunner       *self,
                                                 BxSetItem             *item);
void             bx_session_runner_go_on        (BxSessionRunner       *self);
void             bx_session_runner_go_by        (BxSessionRunner       *self,
                                                 int                    n_exercises);
void             bx_session_runner_undo         (BxSessionRunner       *self);

/* How hard it was */
BxEffortScale    bx_session_runner_get_effort_scale (BxSessionRunner   *self);
BxSetItem       *bx_session_runner_get_rated_set (BxSessionRunner      *self);
void             bx_session_runner_rate         (BxSessionRunner       *self,
                                                 int                    rpe_tenths);
char            *bx_session_runner_step_effort  (BxSessionRunner       *self,
                                                 int                    direction);

/* The rest clock */
void             bx_session_runner_add_rest     (BxSessionRunner       *self,
                                                 int                    seconds);
void             bx_session_runner_skip_rest    (BxSessionRunner       *self);

G_END_DECLS
