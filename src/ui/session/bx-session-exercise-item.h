/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"
#include "bx-session.h"
#include "bx-set-item.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_EXERCISE_ITEM (bx_session_exercise_item_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionExerciseItem, bx_session_exercise_item, BX, SESSION_EXERCISE_ITEM, GObject)

const char        *bx_session_exercise_item_get_id             (BxSessionExerciseItem *self);
const char        *bx_session_exercise_item_get_exercise_id    (BxSessionExerciseItem *self);
BxExercise        *bx_session_exercise_item_get_exercise       (BxSessionExerciseItem *self);
const char        *bx_session_exercise_item_get_name           (BxSessionExerciseItem *self);
BxMeasure          bx_session_exercise_item_get_measure        (BxSessionExerciseItem *self);
const char        *bx_session_exercise_item_get_note           (BxSessionExerciseItem *self);
const char        *bx_session_exercise_item_get_variation      (BxSessionExerciseItem *self);
const char        *bx_session_exercise_item_get_tempo          (BxSessionExerciseItem *self);
GListModel        *bx_session_exercise_item_get_sets           (BxSessionExerciseItem *self);
guint              bx_session_exercise_item_get_n_sets         (BxSessionExerciseItem *self);
guint              bx_session_exercise_item_get_n_done         (BxSessionExerciseItem *self);
gboolean           bx_session_exercise_item_is_complete        (BxSessionExerciseItem *self);
gboolean           bx_session_exercise_item_is_current         (BxSessionExerciseItem *self);
GStrv              bx_session_exercise_item_dup_alternatives   (BxSessionExerciseItem *self) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_session_exercise_item_dup_progress       (BxSessionExerciseItem *self) G_GNUC_WARN_UNUSED_RESULT;
char              *bx_session_exercise_item_dup_plan           (BxSessionExerciseItem *self) G_GNUC_WARN_UNUSED_RESULT;
BxSetItem         *bx_session_exercise_item_find_set           (BxSessionExerciseItem *self,
                                                                const char            *set_id);

G_END_DECLS
