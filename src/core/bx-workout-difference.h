/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout.h"

G_BEGIN_DECLS

/**
 * BxSlotFields:
 * @BX_SLOT_FIELD_NONE: nothing
 * @BX_SLOT_FIELD_EXERCISE: the exercise
 * @BX_SLOT_FIELD_VARIATION: its variation
 * @BX_SLOT_FIELD_TARGETS: its sets
 * @BX_SLOT_FIELD_REST: the rest after each set
 * @BX_SLOT_FIELD_TEMPO: the tempo
 * @BX_SLOT_FIELD_SUPERSET: what it is joined with
 * @BX_SLOT_FIELD_PROGRESSION: how its targets grow
 * @BX_SLOT_FIELD_ALTERNATIVES: what may take its place
 * @BX_SLOT_FIELD_NOTE: the words shown while lifting
 *
 * What two slots have that differs.
 */
typedef enum
{
  BX_SLOT_FIELD_NONE = 0,
  BX_SLOT_FIELD_EXERCISE = 1 << 0,
  BX_SLOT_FIELD_VARIATION = 1 << 1,
  BX_SLOT_FIELD_TARGETS = 1 << 2,
  BX_SLOT_FIELD_REST = 1 << 3,
  BX_SLOT_FIELD_TEMPO = 1 << 4,
  BX_SLOT_FIELD_SUPERSET = 1 << 5,
  BX_SLOT_FIELD_PROGRESSION = 1 << 6,
  BX_SLOT_FIELD_ALTERNATIVES = 1 << 7,
  BX_SLOT_FIELD_NOTE = 1 << 8,
} BxSlotFields;

#define BX_SLOT_N_FIELDS 9

/**
 * BxSlotDifference:
 * @original: (nullable) (transfer none): a slot of the original, or %NULL where it was added
 * @own: (nullable) (transfer none): what became of it, or %NULL where it was left out
 * @fields: what differs, where there are both
 * @moved: whether it stands elsewhere among the others
 *
 * A place of a workout beside the place of the workout it was made from.
 */
typedef struct
{
  const BxSlot *original;
  const BxSlot *own;
  BxSlotFields fields;
  gboolean moved;
} BxSlotDifference;

/**
 * BxWorkoutDifference:
 * @rows: (element-type BxSlotDifference) (transfer full): every place of both, in the order
 *   of the person's own; what was left out stands where it stood
 * @n_same: how many are as they were
 * @n_changed: how many are different or stand elsewhere
 * @n_added: how many came
 * @n_removed: how many went
 *
 * A workout beside the one that it was made from. Names, folders and schedules are
 * no part of it: they are always the person's own.
 */
typedef struct
{
  GArray *rows;
  guint n_same;
  guint n_changed;
  guint n_added;
  guint n_removed;
} BxWorkoutDifference;

BxWorkoutDifference *bx_workout_difference_new      (const BxWorkout           *original,
                                                     const BxWorkout           *own) G_GNUC_WARN_UNUSED_RESULT;
void                 bx_workout_difference_free     (BxWorkoutDifference       *self);
gboolean             bx_workout_difference_is_empty (const BxWorkoutDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxWorkoutDifference, bx_workout_difference_free)

G_END_DECLS
