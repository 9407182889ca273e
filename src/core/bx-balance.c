/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-balance.h"

#include <glib/gi18n.h>

static gboolean
has (const char *const *muscles,
     const char        *id)
{
  return g_strv_contains (muscles, id);
}

/**
 * bx_balance_add:
 * @self: what a workout trains
 * @primary: (nullable): the muscles that do the main work of an exercise, by their ids in
 *   the catalogue
 * @n_sets: hard sets of it; warm-ups are none
 *
 * Adds an exercise. Which way it pulls is told by its muscles: from above the latissimus
 * does the main work alone, from the front with those between the shoulder blades.
 */
void
bx_balance_add (BxBalance         *self,
                const char *const *primary,
                guint              n_sets)
{
  gboolean front;

  g_return_if_fail (self != NULL);

  if (primary == NULL)
    return;

  front = has (primary, "rhomboids") || has (primary, "trapezius-middle") || has (primary, "deltoid-rear");
  if (front)
    self->sets[BX_BALANCE_PULL_FRONT] += n_sets;
  else if (has (primary, "latissimus"))
    self->sets[BX_BALANCE_PULL_ABOVE] += n_sets;
  if (has (primary, "erector-spinae-lumbar"))
    self->sets[BX_BALANCE_LOWER_BACK] += n_sets;
  if (has (primary, "gluteus-maximus") || has (primary, "hamstrings"))
    self->sets[BX_BALANCE_HIPS] += n_sets;
}

/**
 * bx_balance_get_notes:
 * @self: what a workout trains
 *
 * Tells what is missing, or much. Somebody who only wants to train the lower back or the
 * hips has a whole workout with either, and is told nothing; one with both has a day for
 * the back, of which pulling is a part. Who pulls one way hears of the other. More than ten
 * sets for the lower back in one go are many beside the two or three that the guide gives an
 * exercise. These are habits of those who plan workouts, not laws.
 *
 * Returns: the notes
 */
BxBalanceNotes
bx_balance_get_notes (const BxBalance *self)
{
  BxBalanceNotes notes = BX_BALANCE_NOTE_NONE;
  gboolean lower_back;
  gboolean hips;
  gboolean above;
  gboolean front;

  g_return_val_if_fail (self != NULL, BX_BALANCE_NOTE_NONE);

  lower_back = self->sets[BX_BALANCE_LOWER_BACK] > 0;
  hips = self->sets[BX_BALANCE_HIPS] > 0;
  above = self->sets[BX_BALANCE_PULL_ABOVE] > 0;
  front = self->sets[BX_BALANCE_PULL_FRONT] > 0;

  if (above && !front)
    notes |= BX_BALANCE_NOTE_NO_PULL_FRONT;
  if (front && !above)
    notes |= BX_BALANCE_NOTE_NO_PULL_ABOVE;
  if (!front && !above && lower_back && hips)
    notes |= BX_BALANCE_NOTE_NO_PULL;
  if (front && above && !lower_back && !hips)
    notes |= BX_BALANCE_NOTE_NO_HINGE;
  if (self->sets[BX_BALANCE_LOWER_BACK] > BX_BALANCE_MANY_SETS)
    notes |= BX_BALANCE_NOTE_MANY_LOWER_BACK;

  return notes;
}

/**
 * bx_balance_note_get_text:
 * @note: one of the notes
 *
 * Returns: (nullable): the note in words, or %NULL if there is nothing to say
 */
const char *
bx_balance_note_get_text (BxBalanceNotes note)
{
  switch (note)
    {
    case BX_BALANCE_NOTE_NO_PULL:
      return _("No pulling");
    case BX_BALANCE_NOTE_NO_PULL_ABOVE:
      return _("No pulling from above");
    case BX_BALANCE_NOTE_NO_PULL_FRONT:
      return _("No pulling from the front");
    case BX_BALANCE_NOTE_NO_HINGE:
      return _("Nothing for the lower back and hips");
    case BX_BALANCE_NOTE_MANY_LOWER_BACK:
      return _("Many sets for the lower back");
    case BX_BALANCE_NOTE_NONE:
    default:
      return NULL;
    }
}
