/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a set counts for a muscle that only assists. */
#define BX_MUSCLE_LOAD_INDIRECT 0.5

/* A set with a lower rating of perceived exertion, times ten, was not hard: more than
 * three repetitions were left. */
#define BX_MUSCLE_LOAD_MIN_RPE_TENTHS 70

/**
 * BxMuscleSets:
 * @direct: sets of exercises in which it does the main work
 * @indirect: sets of exercises in which it assists
 *
 * What a muscle did.
 */
typedef struct
{
  guint direct;
  guint indirect;
} BxMuscleSets;

typedef struct _BxMuscleLoad BxMuscleLoad;

BxMuscleLoad *bx_muscle_load_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          bx_muscle_load_free     (BxMuscleLoad        *self);
void          bx_muscle_load_add      (BxMuscleLoad        *self,
                                       const char * const  *primary,
                                       const char * const  *secondary,
                                       guint                n_sets);
BxMuscleSets  bx_muscle_load_get      (const BxMuscleLoad  *self,
                                       const char          *muscle_id);
GStrv         bx_muscle_load_list     (const BxMuscleLoad  *self) G_GNUC_WARN_UNUSED_RESULT;
double        bx_muscle_sets_get_total (BxMuscleSets        sets);
char         *bx_muscle_sets_format    (double               total) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMuscleLoad, bx_muscle_load_free)

G_END_DECLS
