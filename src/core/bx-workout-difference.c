/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-difference.h"

#include "bx-text.h"

/* A copy of a workout has slots with ids of their own, so the two are put beside
 * each other by what they hold: first what is equal in all, then what is the same
 * exercise, each in order. Of those that were found, the longest run that kept its
 * order stands still, and the others were moved. What is left over between two that
 * stand still was replaced, one for one. */

#define NOBODY (-1)

/* For each slot of one workout, its partner in the other one, or NOBODY */
typedef struct
{
  const BxWorkout *original;
  const BxWorkout *own;
  int *of_original;
  int *of_own;
  gboolean *still; /* of the person's own: whether it kept its place */
} Matching;

static const BxSlot *
get_slot (const BxWorkout *workout,
          guint            index)
{
  return g_ptr_array_index (workout->slots, index);
}

static gboolean
same_targets (const BxSlot *a,
              const BxSlot *b)
{
  if (a->targets->len != b->targets->len)
    return FALSE;

  for (guint i = 0; i < a->targets->len; i++)
    if (!bx_set_target_equal (&g_array_index (a->targets, BxSetTarget, i), &g_array_index (b->targets, BxSetTarget, i)))
      return FALSE;

  return TRUE;
}

/* An empty text and none say the same. */
static gboolean
same_text (const char *a,
           const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* All but supersets, which are a matter of neighbours */
static BxSlotFields
compare_fields (const BxSlot *a,
                const BxSlot *b)
{
  BxSlotFields fields = BX_SLOT_FIELD_NONE;

  if (!same_text (a->exercise_id, b->exercise_id))
    fields |= BX_SLOT_FIELD_EXERCISE;
  if (!same_text (a->variation, b->variation))
    fields |= BX_SLOT_FIELD_VARIATION;
  if (!same_targets (a, b))
    fields |= BX_SLOT_FIELD_TARGETS;
  if (a->rest_seconds != b->rest_seconds)
    fields |= BX_SLOT_FIELD_REST;
  if (!same_text (a->tempo, b->tempo))
    fields |= BX_SLOT_FIELD_TEMPO;
  if (!bx_progression_rule_equal (&a->progression, &b->progression))
    fields |= BX_SLOT_FIELD_PROGRESSION;
  if (!bx_strv_equal ((const char *const *) a->alternatives, (const char *const *) b->alternatives))
    fields |= BX_SLOT_FIELD_ALTERNATIVES;
  if (!same_text (a->note, b->note))
    fields |= BX_SLOT_FIELD_NOTE;

  return fields;
}

static void
pair (Matching *matching,
      guint     original,
      guint     own)
{
  matching->of_original[original] = (int) own;
  matching->of_own[own] = (int) original;
}

/* Pairs those that have no partner yet, wherever they stand, the first with the first. */
static void
pair_alike (Matching     *matching,
            BxSlotFields  may_differ)
{
  for (guint i = 0; i < matching->own->slots->len; i++)
    for (guint j = 0; matching->of_own[i] == NOBODY && j < matching->original->slots->len; j++)
      if (matching->of_original[j] == NOBODY &&
          (compare_fields (get_slot (matching->original, j), get_slot (matching->own, i)) & ~may_differ) == 0)
        pair (matching, j, i);
}

/* The longest run of pairs that rises on both sides. A workout is short, so the
 * square of its length is nothing. */
static void
find_still (Matching *matching)
{
  guint n = matching->own->slots->len;
  g_autofree guint *length = g_new0 (guint, n);
  g_autofree int *before = g_new0 (int, n);
  int best = NOBODY;

  for (guint i = 0; i < n; i++)
    {
      before[i] = NOBODY;
      if (matching->of_own[i] == NOBODY)
        continue;

      length[i] = 1;
      for (guint j = 0; j < i; j++)
        if (matching->of_own[j] != NOBODY && matching->of_own[j] < matching->of_own[i] && length[j] + 1 > length[i])
          {
            length[i] = length[j] + 1;
            before[i] = (int) j;
          }
      if (best == NOBODY || length[i] > length[best])
        best = (int) i;
    }

  for (; best != NOBODY; best = before[best])
    matching->still[best] = TRUE;
}

/* What has no partner between the same two that stand still was replaced. */
static void
pair_replaced (Matching *matching)
{
  guint next = 0;

  for (guint i = 0; i < matching->own->slots->len; i++)
    {
      guint end = matching->original->slots->len;

      if (matching->still[i])
        {
          next = (guint) matching->of_own[i] + 1;
          continue;
        }
      if (matching->of_own[i] != NOBODY)
        continue;

      for (guint j = i + 1; j < matching->own->slots->len; j++)
        if (matching->still[j])
          {
            end = (guint) matching->of_own[j];
            break;
          }
      while (next < end && matching->of_original[next] != NOBODY)
        next++;
      if (next == end)
        continue;
      pair (matching, next, i);
      matching->still[i] = TRUE;
    }
}

static gboolean
are_joined (const BxWorkout *workout,
            int              a,
            int              b)
{
  return a != NOBODY && b != NOBODY && get_slot (workout, (guint) a)->superset != 0 &&
         get_slot (workout, (guint) a)->superset == get_slot (workout, (guint) b)->superset;
}

/* Whether a place is joined with others than it was; how supersets are numbered
 * says nothing. */
static gboolean
is_joined_otherwise (const Matching *matching,
                     guint           original,
                     guint           own)
{
  for (guint i = 0; i < matching->own->slots->len; i++)
    if (i != own &&
        are_joined (matching->own, (int) own, (int) i) != are_joined (matching->original, (int) original, matching->of_own[i]))
      return TRUE;
  for (guint i = 0; i < matching->original->slots->len; i++)
    if (i != original && matching->of_original[i] == NOBODY && are_joined (matching->original, (int) original, (int) i))
      return TRUE;

  return FALSE;
}

static void
add (BxWorkoutDifference *self,
     const Matching      *matching,
     int                  original,
     int                  own)
{
  BxSlotDifference row = { NULL, NULL, BX_SLOT_FIELD_NONE, FALSE };

  if (original != NOBODY)
    row.original = get_slot (matching->original, (guint) original);
  if (own != NOBODY)
    row.own = get_slot (matching->own, (guint) own);

  if (row.original == NULL)
    {
      self->n_added++;
    }
  else if (row.own == NULL)
    {
      self->n_removed++;
    }
  else
    {
      row.fields = compare_fields (row.original, row.own);
      if (is_joined_otherwise (matching, (guint) original, (guint) own))
        row.fields |= BX_SLOT_FIELD_SUPERSET;
      row.moved = !matching->still[own];
      if (row.fields != BX_SLOT_FIELD_NONE || row.moved)
        self->n_changed++;
      else
        self->n_same++;
    }
  g_array_append_val (self->rows, row);
}

/**
 * bx_workout_difference_new:
 * @original: a workout that ships
 * @own: what a person made of it
 *
 * Puts a workout beside the one that it was made from. Both must outlive the answer.
 *
 * Returns: (transfer full): what differs
 */
BxWorkoutDifference *
bx_workout_difference_new (const BxWorkout *original,
                           const BxWorkout *own)
{
  BxWorkoutDifference *self;
  g_autofree int *of_original = NULL;
  g_autofree int *of_own = NULL;
  g_autofree gboolean *still = NULL;
  Matching matching;
  guint next = 0;

  g_return_val_if_fail (original != NULL, NULL);
  g_return_val_if_fail (own != NULL, NULL);

  of_original = g_new (int, original->slots->len);
  of_own = g_new (int, own->slots->len);
  still = g_new0 (gboolean, own->slots->len);
  for (guint i = 0; i < original->slots->len; i++)
    of_original[i] = NOBODY;
  for (guint i = 0; i < own->slots->len; i++)
    of_own[i] = NOBODY;
  matching = (Matching) { original, own, of_original, of_own, still };
  pair_alike (&matching, BX_SLOT_FIELD_NONE);
  pair_alike (&matching, (BxSlotFields) ~BX_SLOT_FIELD_EXERCISE);
  find_still (&matching);
  pair_replaced (&matching);

  self = g_new0 (BxWorkoutDifference, 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (BxSlotDifference));
  for (guint i = 0; i < own->slots->len; i++)
    {
      if (still[i])
        {
          for (; next < (guint) of_own[i]; next++)
            if (of_original[next] == NOBODY)
              add (self, &matching, (int) next, NOBODY);
          next = (guint) of_own[i] + 1;
        }
      add (self, &matching, of_own[i], (int) i);
    }
  for (; next < original->slots->len; next++)
    if (of_original[next] == NOBODY)
      add (self, &matching, (int) next, NOBODY);

  return self;
}

/**
 * bx_workout_difference_free:
 * @self: (transfer full) (nullable): what differs
 *
 * Frees it, not the workouts.
 */
void
bx_workout_difference_free (BxWorkoutDifference *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * bx_workout_difference_is_empty:
 * @self: what differs
 *
 * Returns: whether all is as it was
 */
gboolean
bx_workout_difference_is_empty (const BxWorkoutDifference *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_changed == 0 && self->n_added == 0 && self->n_removed == 0;
}
