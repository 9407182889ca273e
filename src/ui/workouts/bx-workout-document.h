/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUT_DOCUMENT (bx_workout_document_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutDocument, bx_workout_document, BX, WORKOUT_DOCUMENT, GObject)

BxWorkoutDocument *bx_workout_document_new            (const BxWorkout    *workout) G_GNUC_WARN_UNUSED_RESULT;
const BxWorkout   *bx_workout_document_get_workout    (BxWorkoutDocument  *self);
const BxSlot      *bx_workout_document_find_slot      (BxWorkoutDocument  *self,
                                                       const char         *slot_id,
                                                       guint              *index);

/* Back and forth */
gboolean           bx_workout_document_get_can_undo   (BxWorkoutDocument  *self);
gboolean           bx_workout_document_get_can_redo   (BxWorkoutDocument  *self);
guint              bx_workout_document_get_depth      (BxWorkoutDocument  *self);
void               bx_workout_document_undo           (BxWorkoutDocument  *self);
void               bx_workout_document_redo           (BxWorkoutDocument  *self);
void               bx_workout_document_undo_to        (BxWorkoutDocument  *self,
                                                       guint               depth);

/* The workout */
void               bx_workout_document_set_name       (BxWorkoutDocument  *self,
                                                       const char         *name);
void               bx_workout_document_set_folder     (BxWorkoutDocument  *self,
                                                       const char         *folder);
void               bx_workout_document_set_schedule   (BxWorkoutDocument  *self,
                                                       BxSchedule          schedule);
void               bx_workout_document_take_slots     (BxWorkoutDocument  *self,
                                                       const BxWorkout    *from);

/* Its exercises */
void               bx_workout_document_insert_slot    (BxWorkoutDocument  *self,
                                                       const BxSlot       *slot,
                                                       guint               position);
void               bx_workout_document_change_slot    (BxWorkoutDocument  *self,
                                                       const BxSlot       *slot,
                                                       const char         *field);
void               bx_workout_document_remove_slots   (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids);
GStrv              bx_workout_document_duplicate_slots (BxWorkoutDocument *self,
                                                       const char *const  *slot_ids) G_GNUC_WARN_UNUSED_RESULT;
void               bx_workout_document_move_slots     (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids,
                                                       guint               position);
void               bx_workout_document_move_slots_out (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids,
                                                       guint               position);
void               bx_workout_document_leave_slots    (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids);
void               bx_workout_document_shift_slots    (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids,
                                                       int                 by);
void               bx_workout_document_join_slots     (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids);
void               bx_workout_document_part_slots     (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids);
void               bx_workout_document_set_rest       (BxWorkoutDocument  *self,
                                                       const char *const  *slot_ids,
                                                       int                 seconds);

/* Where a slot stands in its superset */
char              *bx_workout_document_dup_order      (BxWorkoutDocument  *self,
                                                       guint               position) G_GNUC_WARN_UNUSED_RESULT;
gboolean           bx_workout_document_get_superset   (BxWorkoutDocument  *self,
                                                       guint               position,
                                                       guint              *begin,
                                                       guint              *end);

G_END_DECLS
