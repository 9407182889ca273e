/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-set.h"

#include "bx-text.h"

static const char *const kind_nicks[] = {
  [BX_SET_KIND_WORK] = "work",
  [BX_SET_KIND_WARM_UP] = "warm-up",
  [BX_SET_KIND_DROP] = "drop",
  [BX_SET_KIND_TO_FAILURE] = "to-failure",
};

static const char *const state_nicks[] = {
  [BX_SET_STATE_PLANNED] = "planned",
  [BX_SET_STATE_DONE] = "done",
  [BX_SET_STATE_SKIPPED] = "skipped",
};

G_DEFINE_BOXED_TYPE (BxSet, bx_set, bx_set_copy, bx_set_free)

/**
 * bx_set_new:
 *
 * Makes a planned work set with a UUID of its own and nothing in it.
 *
 * Returns: (transfer full): the set
 */
BxSet *
bx_set_new (void)
{
  BxSet *self = g_new0 (BxSet, 1);

  self->id = g_uuid_string_random ();
  bx_set_target_init (&self->target);
  self->kind = BX_SET_KIND_WORK;
  self->state = BX_SET_STATE_PLANNED;
  self->weight = BX_WEIGHT_NONE;
  self->bodyweight = BX_WEIGHT_NONE;
  self->added = BX_WEIGHT_NONE;
  self->assistance = BX_WEIGHT_NONE;
  self->reps = BX_COUNT_NONE;
  self->seconds = BX_COUNT_NONE;
  self->rpe_tenths = BX_COUNT_NONE;
  self->done_at = BX_MOMENT_NONE;

  return self;
}

/**
 * bx_set_new_from_target:
 * @target: what is planned
 *
 * Makes a planned set that proposes what @target asks: its kind and weight, the
 * lowest number of its repetitions, its time. A planned weight stands in
 * `weight`; for a measure without an outside weight it is the caller who knows
 * to move it to `added`.
 *
 * Returns: (transfer full): the set
 */
BxSet *
bx_set_new_from_target (const BxSetTarget *target)
{
  BxSet *self;

  g_return_val_if_fail (target != NULL, NULL);

  self = bx_set_new ();
  self->target = *target;
  self->kind = target->kind;
  self->weight = target->weight;
  self->reps = target->reps_min;
  self->seconds = target->seconds;

  return self;
}

/**
 * bx_set_copy:
 * @self: a set
 *
 * Returns: (transfer full): a copy with the same id
 */
BxSet *
bx_set_copy (const BxSet *self)
{
  BxSet *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * bx_set_free:
 * @self: (transfer full) (nullable): a set
 *
 * Frees a set.
 */
void
bx_set_free (BxSet *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->note);
  g_free (self);
}

/**
 * bx_set_equal:
 * @a: a set
 * @b: another set
 *
 * Returns: whether every field is equal, the id and the weights' units included
 */
gboolean
bx_set_equal (const BxSet *a,
              const BxSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 &&
         bx_set_target_equal (&a->target, &b->target) &&
         a->kind == b->kind &&
         a->state == b->state &&
         bx_weight_equal (a->weight, b->weight) &&
         bx_weight_equal (a->bodyweight, b->bodyweight) &&
         bx_weight_equal (a->added, b->added) &&
         bx_weight_equal (a->assistance, b->assistance) &&
         a->reps == b->reps &&
         a->seconds == b->seconds &&
         a->rpe_tenths == b->rpe_tenths &&
         bx_moment_equal (a->done_at, b->done_at) &&
         g_strcmp0 (a->note, b->note) == 0;
}

/**
 * bx_set_take_performance:
 * @self: a set
 * @from: the set to take from
 *
 * Takes over what was lifted and how often: the weights, repetitions and time.
 * What belongs to that one performance stays behind: its id, target, kind,
 * state, moment, perceived exertion and note.
 */
void
bx_set_take_performance (BxSet       *self,
                         const BxSet *from)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (from != NULL);

  self->weight = from->weight;
  self->bodyweight = from->bodyweight;
  self->added = from->added;
  self->assistance = from->assistance;
  self->reps = from->reps;
  self->seconds = from->seconds;
}

/**
 * bx_set_get_load:
 * @self: a set
 * @measure: what is written down about the exercise
 *
 * Tells what was moved.
 *
 * For %BX_MEASURE_WEIGHT_REPS it is the weight. For %BX_MEASURE_BODYWEIGHT_REPS
 * it is bodyweight + added − assistance in the unit of the bodyweight, and never
 * negative; where the bodyweight is not known, it is what was added alone, since
 * assistance without a bodyweight says nothing about the load. For
 * %BX_MEASURE_TIME it is what was added. For %BX_MEASURE_REPS there is none.
 *
 * Returns: the load, or %BX_WEIGHT_NONE
 */
BxWeight
bx_set_get_load (const BxSet *self,
                 BxMeasure    measure)
{
  BxUnit unit;
  gint64 thousandths;

  g_return_val_if_fail (self != NULL, BX_WEIGHT_NONE);

  switch (measure)
    {
    case BX_MEASURE_WEIGHT_REPS:
      return self->weight;

    case BX_MEASURE_BODYWEIGHT_REPS:
      unit = self->bodyweight.unit;
      if (unit == BX_UNIT_NONE)
        return self->added;

      thousandths = self->bodyweight.thousandths +
                    bx_weight_in_unit (self->added, unit).thousandths -
                    bx_weight_in_unit (self->assistance, unit).thousandths;
      return (BxWeight) { MAX (thousandths, 0), unit };

    case BX_MEASURE_TIME:
      return self->added;

    case BX_MEASURE_REPS:
    default:
      return BX_WEIGHT_NONE;
    }
}

/**
 * bx_set_get_volume_kg:
 * @self: a set
 * @measure: what is written down about the exercise
 *
 * Tells the volume load: repetitions × load. A set that does not count (see
 * [method@Set.counts]) has none, and neither has one without a load.
 *
 * Returns: the volume load in kilogram, 0 or more
 */
double
bx_set_get_volume_kg (const BxSet *self,
                      BxMeasure    measure)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!bx_set_counts (self) || !bx_measure_has_reps (measure) || self->reps <= 0)
    return 0;

  return self->reps * bx_weight_get_kg (bx_set_get_load (self, measure));
}

/* What was put on the body less what was taken off, exactly */
static gint64
get_extra_parts (const BxSet *self)
{
  return bx_weight_get_parts (self->added) - bx_weight_get_parts (self->assistance);
}

static int
compare_int64 (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * bx_set_compare:
 * @a: a set
 * @b: another set
 * @measure: what is written down about the exercise
 *
 * Tells which of two sets of an exercise is the better one.
 *
 * - %BX_MEASURE_WEIGHT_REPS: the heavier weight, then more repetitions: it is
 *   what lifters call a record, and needs no formula that two people could
 *   argue about.
 * - %BX_MEASURE_BODYWEIGHT_REPS: more added weight, or less assistance, then
 *   more repetitions. The bodyweight is left out: who gets heavier has not got
 *   better, and it is often not known.
 * - %BX_MEASURE_REPS: more repetitions.
 * - %BX_MEASURE_TIME: the longer time, then more added weight: a hold is trained
 *   for its time.
 *
 * Weights are compared by what they weigh, whatever their units. State and kind
 * are not looked at; see [method@Set.counts].
 *
 * Returns: less than, equal to or greater than 0 as @a is worse than, as good as
 *   or better than @b
 */
int
bx_set_compare (const BxSet *a,
                const BxSet *b,
                BxMeasure    measure)
{
  int order = 0;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  switch (measure)
    {
    case BX_MEASURE_WEIGHT_REPS:
      order = bx_weight_compare (a->weight, b->weight);
      return order != 0 ? order : compare_int64 (a->reps, b->reps);

    case BX_MEASURE_BODYWEIGHT_REPS:
      order = compare_int64 (get_extra_parts (a), get_extra_parts (b));
      return order != 0 ? order : compare_int64 (a->reps, b->reps);

    case BX_MEASURE_TIME:
      order = compare_int64 (a->seconds, b->seconds);
      return order != 0 ? order : compare_int64 (bx_weight_get_parts (a->added), bx_weight_get_parts (b->added));

    case BX_MEASURE_REPS:
    default:
      return compare_int64 (a->reps, b->reps);
    }
}

/**
 * bx_set_counts:
 * @self: a set
 *
 * Tells whether a set counts for records and volume: it is done, and it is not a
 * warm-up. A warm-up prepares; counted, it would reward lifting light.
 *
 * Returns: whether it counts
 */
gboolean
bx_set_counts (const BxSet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == BX_SET_STATE_DONE && self->kind != BX_SET_KIND_WARM_UP;
}

/**
 * bx_set_target_init:
 * @self: (out caller-allocates): a target
 *
 * Makes @self a work set that asks for nothing.
 */
void
bx_set_target_init (BxSetTarget *self)
{
  g_return_if_fail (self != NULL);

  *self = (BxSetTarget) {
    .kind = BX_SET_KIND_WORK,
    .reps_min = BX_COUNT_NONE,
    .reps_max = BX_COUNT_NONE,
    .seconds = BX_COUNT_NONE,
    .weight = BX_WEIGHT_NONE,
    .rpe_tenths = BX_COUNT_NONE,
  };
}

/**
 * bx_set_target_equal:
 * @a: a target
 * @b: another target
 *
 * Returns: whether every field is equal, the weights' units included
 */
gboolean
bx_set_target_equal (const BxSetTarget *a,
                     const BxSetTarget *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind &&
         a->reps_min == b->reps_min &&
         a->reps_max == b->reps_max &&
         a->seconds == b->seconds &&
         bx_weight_equal (a->weight, b->weight) &&
         a->rpe_tenths == b->rpe_tenths;
}

/**
 * bx_set_kind_to_nick:
 * @kind: a kind of set
 *
 * Returns: (transfer none): the stable text that stands for @kind in files
 */
const char *
bx_set_kind_to_nick (BxSetKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

/**
 * bx_set_kind_from_nick:
 * @nick: (nullable): a text from a file
 * @kind: (out): the kind that it stands for
 *
 * Returns: whether there is one; else @kind is not touched
 */
gboolean
bx_set_kind_from_nick (const char *nick,
                       BxSetKind  *kind)
{
  guint position;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (!bx_text_find (kind_nicks, G_N_ELEMENTS (kind_nicks), nick, &position))
    return FALSE;

  *kind = (BxSetKind) position;
  return TRUE;
}

/**
 * bx_set_state_to_nick:
 * @state: a state of a set
 *
 * Returns: (transfer none): the stable text that stands for @state in files
 */
const char *
bx_set_state_to_nick (BxSetState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_nicks), NULL);

  return state_nicks[state];
}

/**
 * bx_set_state_from_nick:
 * @nick: (nullable): a text from a file
 * @state: (out): the state that it stands for
 *
 * Returns: whether there is one; else @state is not touched
 */
gboolean
bx_set_state_from_nick (const char *nick,
                        BxSetState *state)
{
  guint position;

  g_return_val_if_fail (state != NULL, FALSE);

  if (!bx_text_find (state_nicks, G_N_ELEMENTS (state_nicks), nick, &position))
    return FALSE;

  *state = (BxSetState) position;
  return TRUE;
}
