/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-measure.h"
#include "bx-moment.h"
#include "bx-weight.h"

G_BEGIN_DECLS

/**
 * BxSetKind:
 * @BX_SET_KIND_WORK: a set that counts
 * @BX_SET_KIND_WARM_UP: a warm-up; in no record and no volume
 * @BX_SET_KIND_DROP: a drop set, lighter and at once after another
 * @BX_SET_KIND_TO_FAILURE: a work set ended by failure
 */
typedef enum
{
  BX_SET_KIND_WORK,
  BX_SET_KIND_WARM_UP,
  BX_SET_KIND_DROP,
  BX_SET_KIND_TO_FAILURE,
} BxSetKind;

/**
 * BxSetState:
 * @BX_SET_STATE_PLANNED: not yet done
 * @BX_SET_STATE_DONE: confirmed by the person
 * @BX_SET_STATE_SKIPPED: left out on purpose
 */
typedef enum
{
  BX_SET_STATE_PLANNED,
  BX_SET_STATE_DONE,
  BX_SET_STATE_SKIPPED,
} BxSetState;

/* A count (repetitions, seconds) that is not there. 0 is a value. */
#define BX_COUNT_NONE (-1)
#define BX_REPS_MAX 999
#define BX_SECONDS_MAX 35999

/**
 * BxSetTarget:
 * @kind: what kind of set is planned
 * @reps_min: lowest number of repetitions, or %BX_COUNT_NONE
 * @reps_max: highest number of repetitions; equal to @reps_min without a range
 * @seconds: time to hold, or %BX_COUNT_NONE
 * @weight: planned weight, or %BX_WEIGHT_NONE for "as last time"
 * @rpe_tenths: how hard it shall be, rating of perceived exertion times ten, or
 *   %BX_COUNT_NONE
 *
 * What a workout asks of one set.
 */
typedef struct
{
  BxSetKind kind;
  int reps_min;
  int reps_max;
  int seconds;
  BxWeight weight;
  int rpe_tenths;
} BxSetTarget;

/**
 * BxSet:
 * @id: (transfer full): UUID
 * @target: what was planned
 * @state: planned, done or skipped
 * @weight: outside weight, for %BX_MEASURE_WEIGHT_REPS
 * @bodyweight: the person's own weight, where known
 * @added: weight added to the body
 * @assistance: weight taken off the body by a band or machine
 * @reps: repetitions, or %BX_COUNT_NONE
 * @seconds: time held, or %BX_COUNT_NONE
 * @rpe_tenths: rating of perceived exertion times ten, or %BX_COUNT_NONE
 * @done_at: when it was confirmed
 * @note: (transfer full) (nullable): the person's words
 *
 * One set of an exercise, planned and performed. Before it is done the fields
 * hold what the UI proposes.
 */
typedef struct
{
  char *id;
  BxSetTarget target;
  BxSetKind kind;
  BxSetState state;
  BxWeight weight;
  BxWeight bodyweight;
  BxWeight added;
  BxWeight assistance;
  int reps;
  int seconds;
  int rpe_tenths;
  BxMoment done_at;
  char *note;
} BxSet;

#define BX_TYPE_SET (bx_set_get_type ())

GType       bx_set_get_type         (void) G_GNUC_CONST;
BxSet      *bx_set_new              (void) G_GNUC_WARN_UNUSED_RESULT;
BxSet      *bx_set_new_from_target  (const BxSetTarget *target) G_GNUC_WARN_UNUSED_RESULT;
BxSet      *bx_set_copy             (const BxSet *self) G_GNUC_WARN_UNUSED_RESULT;
void        bx_set_free             (BxSet       *self);
gboolean    bx_set_equal            (const BxSet *a,
                                     const BxSet *b);
void        bx_set_take_performance (BxSet       *self,
                                     const BxSet *from);
BxWeight    bx_set_get_load         (const BxSet *self,
                                     BxMeasure    measure);
double      bx_set_get_volume_kg    (const BxSet *self,
                                     BxMeasure    measure);
int         bx_set_compare          (const BxSet *a,
                                     const BxSet *b,
                                     BxMeasure    measure);
gboolean    bx_set_counts           (const BxSet *self);
char       *bx_set_format           (const BxSet *self,
                                     BxMeasure    measure,
                                     BxUnit       unit) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_set_format_isolate   (char        *text) G_GNUC_WARN_UNUSED_RESULT;

void        bx_set_target_init      (BxSetTarget *self);
gboolean    bx_set_target_equal     (const BxSetTarget *a,
                                     const BxSetTarget *b);
char       *bx_set_target_format_count (const BxSetTarget *self) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_set_target_format    (const BxSetTarget *self,
                                     BxUnit       unit) G_GNUC_WARN_UNUSED_RESULT;

const char *bx_set_kind_to_nick     (BxSetKind    kind);
gboolean    bx_set_kind_from_nick   (const char  *nick,
                                     BxSetKind   *kind);
const char *bx_set_state_to_nick    (BxSetState   state);
gboolean    bx_set_state_from_nick  (const char  *nick,
                                     BxSetState  *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSet, bx_set_free)

G_END_DECLS
