/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-suggestion.h"

#include "bx-duration.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (BxSuggestion, bx_suggestion, bx_suggestion_copy, bx_suggestion_free)

/**
 * bx_suggestion_new:
 * @slot: the place in the workout
 *
 * Makes a suggestion that suggests nothing but the targets of @slot.
 *
 * Returns: (transfer full): the suggestion
 */
BxSuggestion *
bx_suggestion_new (const BxSlot *slot)
{
  BxSuggestion *self;

  g_return_val_if_fail (slot != NULL, NULL);

  self = g_new0 (BxSuggestion, 1);
  self->targets = g_array_copy (slot->targets);
  self->last = g_array_new (FALSE, FALSE, sizeof (int));
  self->days = BX_COUNT_NONE;

  return self;
}

/**
 * bx_suggestion_copy:
 * @self: a suggestion
 *
 * Returns: (transfer full): a deep copy
 */
BxSuggestion *
bx_suggestion_copy (const BxSuggestion *self)
{
  BxSuggestion *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->targets = g_array_copy (self->targets);
  copy->last = g_array_copy (self->last);

  return copy;
}

/**
 * bx_suggestion_free:
 * @self: (transfer full) (nullable): a suggestion
 *
 * Frees it.
 */
void
bx_suggestion_free (BxSuggestion *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->targets);
  g_array_unref (self->last);
  g_free (self);
}

/* "12, 12, 11" or "30 s, 30 s"; a set that was left out is a dash */
static char *
format_last (const BxSuggestion *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < self->last->len; i++)
    {
      int count = g_array_index (self->last, int, i);

      if (count < 0)
        g_strv_builder_add (builder, "–");
      else if (bx_measure_has_time (self->measure))
        g_strv_builder_take (builder, bx_duration_format (count));
      else
        g_strv_builder_take (builder, g_strdup_printf ("%d", count));
    }

  list = g_strv_builder_end (builder);
  /* Translators: divides the repetitions of sets, such as 12, 12, 11 */
  return g_strjoinv (C_("suggestion", ", "), list);
}

static char *
format_after_last (const BxSuggestion *self,
                   const char         *last,
                   const char         *step)
{
  switch (self->reason)
    {
    case BX_SUGGESTION_ADD_LOAD:
      /* Translators: the first lists the repetitions of the sets, such as 12, 12, 12; the second is a weight such as 2.5 kg */
      return g_strdup_printf (_("%1$s last time: add %2$s."), last, step);
    case BX_SUGGESTION_LESS_ASSISTANCE:
      /* Translators: the first lists the repetitions of the sets, such as 8, 8, 8; the second is a weight such as 5 kg by which a band or a machine helps */
      return g_strdup_printf (_("%1$s last time: %2$s less help."), last, step);
    case BX_SUGGESTION_MORE_REPS:
      /* Translators: %s lists the repetitions of the sets, such as 10, 9, 8 */
      return g_strdup_printf (_("%s last time: the same load, a repetition more."), last);
    case BX_SUGGESTION_MORE_TIME:
      /* Translators: the first lists the times of the sets, such as 30 s, 30 s; the second is a number of seconds */
      return g_strdup_printf (ngettext ("%1$s last time: %2$d second longer.", "%1$s last time: %2$d seconds longer.", (gulong) self->seconds),
                              last, self->seconds);
    case BX_SUGGESTION_REPEAT:
      /* Translators: %s lists the repetitions or times of the sets; a dash is a set that was left out */
      return g_strdup_printf (_("%s last time: the same again."), last);
    case BX_SUGGESTION_TOO_HARD:
      /* Translators: %s lists the repetitions or times of the sets */
      return g_strdup_printf (_("%s last time, but harder than planned: the same again."), last);
    case BX_SUGGESTION_HEAVIEST:
      /* Translators: %s lists the repetitions of the sets */
      return g_strdup_printf (_("%s last time, and there is nothing heavier to load."), last);
    case BX_SUGGESTION_TOP:
      if (bx_measure_has_time (self->measure))
        /* Translators: %s lists the times of the sets */
        return g_strdup_printf (_("%s last time: long enough. A harder variation does more now."), last);
      /* Translators: %s lists the repetitions of the sets */
      return g_strdup_printf (_("%s last time: as many as do good. A harder variation does more now."), last);
    default:
      return NULL;
    }
}

/* What the guide says first, and what is honest about doing it all the same */
static char *
format_ache (const BxSuggestion *self)
{
  if (self->last->len == 0)
    return g_strdup (_("It ached the last time. Leave it out for a week or two, and say when you are well."));
  if (self->percent > 0)
    /* Translators: %d is in percent */
    return g_strdup_printf (_("It ached the last time: best left out for a week or two. If you do it, %d %% less."), self->percent);

  return g_strdup (_("It ached not long ago: best left out until you are well. If you do it, no more than the last time."));
}

/**
 * bx_suggestion_has_history:
 * @self: a suggestion
 *
 * Returns: whether it comes of what was done before; else the targets are those of the
 *   workout
 */
gboolean
bx_suggestion_has_history (const BxSuggestion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->reason != BX_SUGGESTION_NONE && self->reason != BX_SUGGESTION_FIRST_TIME;
}

/**
 * bx_suggestion_format:
 * @self: a suggestion
 * @unit: the unit to show weights in, or %BX_UNIT_NONE for each one's own
 *
 * Says in a sentence what is suggested and why: "12, 12, 12 last time: add 2.5 kg."
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL where nothing is suggested
 */
char *
bx_suggestion_format (const BxSuggestion *self,
                      BxUnit              unit)
{
  g_autofree char *last = NULL;
  g_autofree char *weight = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->reason)
    {
    case BX_SUGGESTION_NONE:
      return NULL;

    case BX_SUGGESTION_FIRST_TIME:
      return g_strdup (_("The first time: choose a load that leaves two repetitions in reserve."));

    case BX_SUGGESTION_DELOAD:
      /* Translators: the first is a number of sessions, 3 or more; the second is in percent */
      return g_strdup_printf (ngettext ("Missed %1$u time in a row: %2$d %% less, then build up again.",
                                        "Missed %1$u times in a row: %2$d %% less, then build up again.", self->n_misses),
                              self->n_misses, self->percent);

    case BX_SUGGESTION_BREAK:
      /* Translators: the first is a number of days, 15 or more; the second is in percent */
      return g_strdup_printf (ngettext ("%1$d day since the last time: %2$d %% less to begin with.",
                                        "%1$d days since the last time: %2$d %% less to begin with.", (gulong) self->days),
                              self->days, self->percent);

    case BX_SUGGESTION_ACHE:
      return format_ache (self);

    case BX_SUGGESTION_RETURN:
      /* Translators: %d is in percent */
      return g_strdup_printf (_("Back after an ache: %d %% less, fewer sets if you like, and a look at the form."), self->percent);

    case BX_SUGGESTION_PERCENT:
      weight = bx_weight_format (self->e1rm, unit);
      /* Translators: the first is in percent, the second a weight such as 120 kg */
      return g_strdup_printf (_("%1$d %% of an estimated one-repetition maximum of %2$s."), self->percent, weight);

    case BX_SUGGESTION_ADD_LOAD:
    case BX_SUGGESTION_LESS_ASSISTANCE:
    case BX_SUGGESTION_MORE_REPS:
    case BX_SUGGESTION_MORE_TIME:
    case BX_SUGGESTION_REPEAT:
    case BX_SUGGESTION_TOO_HARD:
    case BX_SUGGESTION_HEAVIEST:
    case BX_SUGGESTION_TOP:
    default:
      last = format_last (self);
      weight = bx_weight_format (self->step, unit);
      return format_after_last (self, last, weight);
    }
}

/**
 * bx_suggestion_apply:
 * @self: a suggestion
 * @exercise: an exercise of a session that was made from the slot
 *
 * Proposes the targets in the sets that are still planned, the first set the first
 * target and so on. Sets that were done or left out are not touched, and neither is a
 * bodyweight, or a weight of which the suggestion says nothing.
 *
 * Returns: how many sets were changed
 */
guint
bx_suggestion_apply (const BxSuggestion *self,
                     BxSessionExercise  *exercise)
{
  guint n_changed = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (exercise != NULL, 0);

  if (!bx_suggestion_has_history (self))
    return 0;

  for (guint i = 0; i < MIN (self->targets->len, exercise->sets->len); i++)
    {
      const BxSetTarget *target = &g_array_index (self->targets, BxSetTarget, i);
      BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (set->state != BX_SET_STATE_PLANNED || set->kind != target->kind ||
          target->kind == BX_SET_KIND_WARM_UP || target->kind == BX_SET_KIND_DROP)
        continue;

      set->target = *target;
      if (target->reps_min >= 0)
        set->reps = target->reps_min;
      if (target->seconds >= 0)
        set->seconds = target->seconds;
      if (bx_measure_has_weight (self->measure) && bx_weight_is_set (target->weight))
        set->weight = target->weight;
      /* Without a last time nothing is known of what was added. */
      if (bx_measure_has_added (self->measure) && self->last->len > 0)
        {
          set->added = target->weight;
          set->assistance = self->assistance;
        }
      n_changed++;
    }

  return n_changed;
}
