/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What only the runner may do to the items that it hands out. */

#pragma once

#include <gio/gio.h>

#include "bx-session-exercise-item.h"

G_BEGIN_DECLS

BxSetItem *_bx_set_item_new            (const BxSet *set,
                                        BxMeasure    measure,
                                        BxUnit       unit,
                                        gboolean     saved);
void       _bx_set_item_set_set        (BxSetItem   *self,
                                        const BxSet *set);
void       _bx_set_item_set_current    (BxSetItem   *self,
                                        gboolean     current);
void       _bx_set_item_set_number     (BxSetItem   *self,
                                        guint        number);
void       _bx_set_item_set_measure    (BxSetItem   *self,
                                        BxMeasure    measure);
void       _bx_set_item_set_unit       (BxSetItem   *self,
                                        BxUnit       unit);
void       _bx_set_item_set_previous   (BxSetItem   *self,
                                        const BxSet *previous);

/* Writing: a set is dirty until what stands in it is on the disk. */
gboolean   _bx_set_item_is_dirty       (BxSetItem   *self);
void       _bx_set_item_begin_saving   (BxSetItem   *self);
gboolean   _bx_set_item_saved          (BxSetItem   *self);
gboolean   _bx_set_item_failed         (BxSetItem   *self,
                                        const char  *error);

BxSessionExerciseItem *_bx_session_exercise_item_new          (const BxSessionExercise *record,
                                                               BxExercise              *exercise,
                                                               BxUnit                   unit,
                                                               gboolean                 saved);
void                   _bx_session_exercise_item_take_record  (BxSessionExerciseItem   *self,
                                                               const BxSessionExercise *record,
                                                               BxExercise              *exercise);
const BxSessionExercise *_bx_session_exercise_item_get_record (BxSessionExerciseItem   *self);
BxSessionExercise     *_bx_session_exercise_item_dup_record   (BxSessionExerciseItem   *self);
GListStore            *_bx_session_exercise_item_get_store    (BxSessionExerciseItem   *self);
void                   _bx_session_exercise_item_set_note     (BxSessionExerciseItem   *self,
                                                               const char              *note);
void                   _bx_session_exercise_item_set_current  (BxSessionExerciseItem   *self,
                                                               gboolean                 current);
void                   _bx_session_exercise_item_set_unit     (BxSessionExerciseItem   *self,
                                                               BxUnit                   unit);
void                   _bx_session_exercise_item_set_previous (BxSessionExerciseItem   *self,
                                                               const BxSessionExercise *previous);
void                   _bx_session_exercise_item_update       (BxSessionExerciseItem   *self);

G_END_DECLS
