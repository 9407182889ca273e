/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-moment.h"

G_BEGIN_DECLS

/**
 * BxExerciseStats:
 * @exercise_id: (transfer full): the exercise
 * @name: (transfer full) (nullable): its name, for one of the person's own
 * @sets: sets that count
 * @reps: repetitions over these
 * @volume_kg: repetitions × load over these, in kilogram
 * @best_kg: the heaviest load of these in kilogram, or -1 without one
 * @first: the local day of the first of these
 * @last: the local day of the last
 *
 * What was done of an exercise.
 */
typedef struct
{
  char *exercise_id;
  char *name;
  guint64 sets;
  guint64 reps;
  double volume_kg;
  double best_kg;
  char first[BX_DAY_LENGTH];
  char last[BX_DAY_LENGTH];
} BxExerciseStats;

void       bx_exercise_stats_free (BxExerciseStats  *self);
GPtrArray *bx_stats_load          (BxDatabase       *database,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
