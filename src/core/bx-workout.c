/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout.h"

#include "bx-tempo.h"
#include "bx-text.h"

#include <glib/gi18n.h>

/* What the estimate of a workout's length takes for granted: a repetition at a
 * usual tempo, stepping up to the bar and setting it, a rest where the workout
 * leaves it to the exercise, and repetitions where a target names none. */
#define SECONDS_PER_REP 4
#define SECONDS_PER_SET_UP 20
#define SECONDS_PER_REST 90
#define REPS_ASSUMED 10

G_DEFINE_BOXED_TYPE (BxSlot, bx_slot, bx_slot_copy, bx_slot_free)
G_DEFINE_BOXED_TYPE (BxWorkout, bx_workout, bx_workout_copy, bx_workout_free)

static BxSlot *
slot_alloc (guint n_targets)
{
  BxSlot *self = g_new0 (BxSlot, 1);

  self->rest_seconds = BX_REST_DEFAULT;
  self->targets = g_array_sized_new (FALSE, TRUE, sizeof (BxSetTarget), n_targets);

  return self;
}

/**
 * bx_slot_new:
 * @exercise_id: the exercise to do
 *
 * Makes a slot with a UUID of its own and no sets yet.
 *
 * Returns: (transfer full): the slot
 */
BxSlot *
bx_slot_new (const char *exercise_id)
{
  BxSlot *self;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  self = slot_alloc (0);
  self->id = g_uuid_string_random ();
  self->exercise_id = g_strdup (exercise_id);

  return self;
}

/**
 * bx_slot_copy:
 * @self: a slot
 *
 * Returns: (transfer full): a deep copy with the same id
 */
BxSlot *
bx_slot_copy (const BxSlot *self)
{
  BxSlot *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = slot_alloc (self->targets->len);
  copy->id = g_strdup (self->id);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->variation = g_strdup (self->variation);
  copy->alternatives = g_strdupv (self->alternatives);
  copy->rest_seconds = self->rest_seconds;
  copy->tempo = g_strdup (self->tempo);
  copy->superset = self->superset;
  copy->progression = self->progression;
  copy->note = g_strdup (self->note);
  if (self->targets->len > 0)
    g_array_append_vals (copy->targets, self->targets->data, self->targets->len);

  return copy;
}

/**
 * bx_slot_free:
 * @self: (transfer full) (nullable): a slot
 *
 * Frees a slot.
 */
void
bx_slot_free (BxSlot *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->exercise_id);
  g_free (self->variation);
  g_strfreev (self->alternatives);
  g_free (self->tempo);
  g_free (self->note);
  g_array_unref (self->targets);
  g_free (self);
}

/**
 * bx_slot_equal:
 * @a: a slot
 * @b: another slot
 *
 * Returns: whether every field is equal, the id included
 */
gboolean
bx_slot_equal (const BxSlot *a,
               const BxSlot *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (a->id, b->id) != 0 ||
      g_strcmp0 (a->exercise_id, b->exercise_id) != 0 ||
      g_strcmp0 (a->variation, b->variation) != 0 ||
      !bx_strv_equal ((const char *const *) a->alternatives, (const char *const *) b->alternatives) ||
      a->rest_seconds != b->rest_seconds ||
      g_strcmp0 (a->tempo, b->tempo) != 0 ||
      a->superset != b->superset ||
      !bx_progression_rule_equal (&a->progression, &b->progression) ||
      g_strcmp0 (a->note, b->note) != 0 ||
      a->targets->len != b->targets->len)
    return FALSE;

  for (guint i = 0; i < a->targets->len; i++)
    {
      if (!bx_set_target_equal (&g_array_index (a->targets, BxSetTarget, i),
                                &g_array_index (b->targets, BxSetTarget, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_slot_set_targets:
 * @self: a slot
 * @n_sets: how many sets
 * @reps_min: lowest number of repetitions, or %BX_COUNT_NONE
 * @reps_max: highest number of repetitions; equal to @reps_min without a range
 *
 * Replaces the targets by @n_sets equal work sets.
 */
void
bx_slot_set_targets (BxSlot *self,
                     guint   n_sets,
                     int     reps_min,
                     int     reps_max)
{
  BxSetTarget target;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reps_min == BX_COUNT_NONE || reps_max >= reps_min);

  bx_set_target_init (&target);
  target.reps_min = reps_min;
  target.reps_max = reps_max;

  g_array_set_size (self->targets, 0);
  for (guint i = 0; i < n_sets; i++)
    g_array_append_val (self->targets, target);
}

/* The targets of all sets that are no warm-ups */
static GPtrArray *
collect_work_targets (const BxSlot *self,
                      guint        *n_warm_ups)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  *n_warm_ups = 0;

  for (guint i = 0; i < self->targets->len; i++)
    {
      BxSetTarget *target = &g_array_index (self->targets, BxSetTarget, i);

      if (target->kind == BX_SET_KIND_WARM_UP)
        (*n_warm_ups)++;
      else
        g_ptr_array_add (targets, target);
    }

  return g_steal_pointer (&targets);
}

static gboolean
same_count (const BxSetTarget *a,
            const BxSetTarget *b)
{
  return a->reps_min == b->reps_min && a->reps_max == b->reps_max && a->seconds == b->seconds;
}

/* "3 × 5", "5, 3, 1 · 100 kg" or "5 · 100 kg, 3 · 110 kg" */
static char *
format_work_targets (GPtrArray *targets,
                     BxUnit     unit)
{
  const BxSetTarget *first = g_ptr_array_index (targets, 0);
  g_autofree char *counts = NULL;
  g_autofree char *weight = NULL;
  gboolean one_count = TRUE;
  gboolean one_weight = TRUE;

  for (guint i = 1; i < targets->len; i++)
    {
      const BxSetTarget *target = g_ptr_array_index (targets, i);

      one_count = one_count && same_count (first, target);
      one_weight = one_weight && bx_weight_equal (first->weight, target->weight);
    }

  if (one_count && one_weight)
    {
      g_autofree char *count = bx_set_target_format_count (first);

      if (count == NULL)
        counts = g_strdup_printf (ngettext ("%u set", "%u sets", targets->len), targets->len);
      else
        /* Translators: a number of equal sets and what is planned for each, such
         * as 3 × 5, 3 × 8–10 or 3 × 30 s */
        counts = bx_set_format_isolate (g_strdup_printf (C_("target", "%1$u × %2$s"), targets->len, count));
    }
  else
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) list = NULL;

      for (guint i = 0; i < targets->len; i++)
        {
          BxSetTarget target = *(const BxSetTarget *) g_ptr_array_index (targets, i);

          if (one_weight)
            target.weight = BX_WEIGHT_NONE;
          g_strv_builder_take (builder, bx_set_target_format (&target, unit));
        }

      list = g_strv_builder_end (builder);
      /* Translators: divides the sets of a list such as 5, 3, 1 */
      counts = g_strjoinv (C_("target", ", "), list);

      if (!one_weight)
        return g_steal_pointer (&counts);
    }

  weight = bx_weight_format (first->weight, unit);
  if (*weight == '\0')
    return g_steal_pointer (&counts);

  /* Translators: planned sets: the first tells repetitions or times, such as
   * 3 × 5, the second is a weight such as 100 kg */
  return g_strdup_printf (C_("target", "%1$s · %2$s"), counts, weight);
}

/**
 * bx_slot_count_work_sets:
 * @self: a slot
 *
 * Returns: the number of its sets that are no warm-up
 */
guint
bx_slot_count_work_sets (const BxSlot *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->targets->len; i++)
    n += g_array_index (self->targets, BxSetTarget, i).kind != BX_SET_KIND_WARM_UP;

  return n;
}

/**
 * bx_slot_format_targets:
 * @self: a slot
 * @unit: the unit to show weights in, or %BX_UNIT_NONE for each one's own
 *
 * Writes the sets of a slot, briefly: "3 × 5", "3 × 8–10", "3 × 30 s",
 * "3 × 5 · 100 kg"; sets that differ are listed, "5, 3, 1". Warm-ups are counted
 * before them.
 *
 * Returns: (transfer full): the text, a dash without sets
 */
char *
bx_slot_format_targets (const BxSlot *self,
                        BxUnit        unit)
{
  g_autoptr (GPtrArray) targets = NULL;
  g_autofree char *warm_ups = NULL;
  g_autofree char *work = NULL;
  guint n_warm_ups;

  g_return_val_if_fail (self != NULL, NULL);

  targets = collect_work_targets (self, &n_warm_ups);

  if (n_warm_ups > 0)
    warm_ups = g_strdup_printf (ngettext ("%u warm-up", "%u warm-ups", n_warm_ups), n_warm_ups);
  if (targets->len > 0)
    work = format_work_targets (targets, unit);

  if (warm_ups != NULL && work != NULL)
    /* Translators: the first is a number of warm-ups, the second tells the sets
     * that follow, such as 3 × 5 */
    return g_strdup_printf (C_("target", "%1$s, %2$s"), warm_ups, work);

  if (work != NULL)
    return g_steal_pointer (&work);

  return warm_ups != NULL ? g_steal_pointer (&warm_ups) : g_strdup ("–");
}

static BxWorkout *
workout_alloc (guint n_slots)
{
  BxWorkout *self = g_new0 (BxWorkout, 1);

  self->slots = g_ptr_array_new_full (n_slots, (GDestroyNotify) bx_slot_free);

  return self;
}

/**
 * bx_workout_new:
 * @name: what it is called
 *
 * Makes a workout of the person's own with a UUID and no slots yet.
 *
 * Returns: (transfer full): the workout
 */
BxWorkout *
bx_workout_new (const char *name)
{
  BxWorkout *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = workout_alloc (0);
  self->id = g_uuid_string_random ();
  self->name = g_strdup (name);

  return self;
}

/**
 * bx_workout_copy:
 * @self: a workout
 *
 * Returns: (transfer full): a deep copy with the same ids
 */
BxWorkout *
bx_workout_copy (const BxWorkout *self)
{
  BxWorkout *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = workout_alloc (self->slots->len);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->description = g_strdup (self->description);
  copy->credit = g_strdup (self->credit);
  copy->folder = g_strdup (self->folder);
  copy->original_id = g_strdup (self->original_id);
  copy->schedule = self->schedule;
  copy->shipped = self->shipped;
  for (guint i = 0; i < self->slots->len; i++)
    g_ptr_array_add (copy->slots, bx_slot_copy (g_ptr_array_index (self->slots, i)));

  return copy;
}

/**
 * bx_workout_duplicate:
 * @self: a workout
 * @name: (nullable): what the new one is called, or %NULL for the same name
 *
 * Makes a workout of the person's own from another one. It and its slots get
 * ids of their own, so that changing one never changes the other. Who made the
 * first is still credited, and one that ships is remembered as the original.
 * It has no schedule yet.
 *
 * Returns: (transfer full): the new workout
 */
BxWorkout *
bx_workout_duplicate (const BxWorkout *self,
                      const char      *name)
{
  BxWorkout *duplicate;

  g_return_val_if_fail (self != NULL, NULL);

  duplicate = bx_workout_copy (self);
  g_free (duplicate->id);
  duplicate->id = g_uuid_string_random ();
  if (name != NULL)
    g_set_str (&duplicate->name, name);
  if (self->shipped)
    g_set_str (&duplicate->original_id, self->id);
  duplicate->schedule = BX_SCHEDULE_NONE;
  duplicate->shipped = FALSE;

  for (guint i = 0; i < duplicate->slots->len; i++)
    {
      BxSlot *slot = g_ptr_array_index (duplicate->slots, i);

      g_free (slot->id);
      slot->id = g_uuid_string_random ();
    }

  return duplicate;
}

/**
 * bx_workout_free:
 * @self: (transfer full) (nullable): a workout
 *
 * Frees a workout.
 */
void
bx_workout_free (BxWorkout *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);
  g_free (self->credit);
  g_free (self->folder);
  g_free (self->original_id);
  g_ptr_array_unref (self->slots);
  g_free (self);
}

/**
 * bx_workout_equal:
 * @a: a workout
 * @b: another workout
 *
 * Returns: whether every field is equal, the ids and the order included
 */
gboolean
bx_workout_equal (const BxWorkout *a,
                  const BxWorkout *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (a->id, b->id) != 0 ||
      g_strcmp0 (a->name, b->name) != 0 ||
      g_strcmp0 (a->description, b->description) != 0 ||
      g_strcmp0 (a->credit, b->credit) != 0 ||
      g_strcmp0 (a->folder, b->folder) != 0 ||
      g_strcmp0 (a->original_id, b->original_id) != 0 ||
      !bx_schedule_equal (a->schedule, b->schedule) ||
      !a->shipped != !b->shipped ||
      a->slots->len != b->slots->len)
    return FALSE;

  for (guint i = 0; i < a->slots->len; i++)
    {
      if (!bx_slot_equal (g_ptr_array_index (a->slots, i), g_ptr_array_index (b->slots, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_workout_count_sets:
 * @self: a workout
 *
 * Returns: the number of its sets, warm-ups included
 */
guint
bx_workout_count_sets (const BxWorkout *self)
{
  guint n_sets = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (self->slots, i);

      n_sets += slot->targets->len;
    }

  return n_sets;
}

/* How long a repetition takes in a slot */
static guint
get_rep_seconds (const BxSlot *slot)
{
  BxTempo tempo;

  return bx_tempo_from_text (slot->tempo, &tempo) ? (guint) bx_tempo_get_rep_seconds (&tempo) : SECONDS_PER_REP;
}

static guint
estimate_target_seconds (const BxSlot      *slot,
                         const BxSetTarget *target)
{
  int reps = MAX (target->reps_min, target->reps_max);

  if (target->seconds >= 0)
    return SECONDS_PER_SET_UP + (guint) target->seconds;

  return SECONDS_PER_SET_UP + get_rep_seconds (slot) * (guint) (reps >= 0 ? reps : REPS_ASSUMED);
}

static guint
get_rest_seconds (const BxSlot   *slot,
                  BxRestFunction  default_rest,
                  gpointer        user_data)
{
  int seconds = slot->rest_seconds;

  if (seconds < 0 && default_rest != NULL)
    seconds = default_rest (slot->exercise_id, user_data);

  return seconds >= 0 ? (guint) seconds : SECONDS_PER_REST;
}

/* Where the neighbours end that are done in turn with the slot at @first */
static guint
find_end_of_superset (const BxWorkout *self,
                      guint            first)
{
  const BxSlot *slot = g_ptr_array_index (self->slots, first);
  guint end = first + 1;

  while (slot->superset != 0 && end < self->slots->len &&
         ((const BxSlot *) g_ptr_array_index (self->slots, end))->superset == slot->superset)
    end++;

  return end;
}

/* One round of a superset: a set of each slot that still has one, and no rest between;
 * the longest rest comes after it. A drop set follows at once. */
static gboolean
estimate_round (const BxWorkout *self,
                guint            first,
                guint            end,
                guint            round,
                BxRestFunction   default_rest,
                gpointer         user_data,
                guint           *seconds,
                guint           *rest)
{
  gboolean found = FALSE;
  guint rest_after = 0;

  for (guint i = first; i < end; i++)
    {
      const BxSlot *slot = g_ptr_array_index (self->slots, i);
      const BxSetTarget *target;

      if (round >= slot->targets->len)
        continue;

      target = &g_array_index (slot->targets, BxSetTarget, round);
      if (!found && target->kind != BX_SET_KIND_DROP)
        *seconds += *rest;
      *seconds += estimate_target_seconds (slot, target);
      rest_after = MAX (rest_after, get_rest_seconds (slot, default_rest, user_data));
      found = TRUE;
    }

  if (found)
    *rest = rest_after;

  return found;
}

/**
 * bx_workout_estimate_seconds:
 * @self: a workout
 * @default_rest: (nullable) (scope call): tells the rest of an exercise in seconds where
 *   the workout leaves it to it; negative if it has none of its own
 * @user_data: passed to @default_rest
 *
 * Estimates how long a workout takes: for each set 20 s to set up, then its time, or for
 * each repetition what its tempo takes, 4 s without one (the most that its range asks; 10
 * where it names none); and between any two sets the rest of the one before, 90 s where
 * nothing says otherwise. The sets of a superset are done in turn, and the longest rest of
 * them comes after the round. A drop set has no rest before it, and after the last set
 * there is none.
 *
 * Returns: the time in seconds
 */
guint
bx_workout_estimate_seconds (const BxWorkout *self,
                             BxRestFunction   default_rest,
                             gpointer         user_data)
{
  guint seconds = 0;
  guint rest = 0;
  guint end;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->slots->len; i = end)
    {
      end = find_end_of_superset (self, i);
      for (guint round = 0; estimate_round (self, i, end, round, default_rest, user_data, &seconds, &rest); round++)
        ;
    }

  return seconds;
}
