/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-player-words.h"

/* The words for what goes on in a repetition. */

/**
 * bx_player_words_get_phase:
 * @phase: a part of a repetition
 *
 * Names a part of a repetition.
 *
 * Returns: (transfer none): one word, translated
 */
const char *
bx_player_words_get_phase (BxPhase phase)
{
  switch (phase)
    {
    case BX_PHASE_LOWERING:
      /* Translators: the parts of a repetition, as one word each */
      return C_ ("phase", "Lowering");
    case BX_PHASE_PAUSE_BOTTOM:
      return C_ ("phase", "Pause");
    case BX_PHASE_LIFTING:
      return C_ ("phase", "Lifting");
    case BX_PHASE_PAUSE_TOP:
    default:
      return C_ ("phase", "Hold");
    }
}

/**
 * bx_player_words_get_breath:
 * @breath: what the breath does
 *
 * Says what to do with the breath.
 *
 * Returns: (nullable): the words, or %NULL where there is nothing to say
 */
const char *
bx_player_words_get_breath (BxBreath breath)
{
  switch (breath)
    {
    case BX_BREATH_IN:
      return _ ("Breathe in");
    case BX_BREATH_OUT:
      return _ ("Breathe out");
    case BX_BREATH_HOLD:
      /* Translators: hold the breath and tense the trunk while lifting */
      return _ ("Brace");
    case BX_BREATH_FREE:
    default:
      return NULL;
    }
}

/**
 * bx_player_words_dup_moment:
 * @clock: a clock
 * @seconds: a time
 *
 * Says what is on at a time, such as “Lowering, 2 of 3”.
 *
 * Returns: (transfer full): the words
 */
char *
bx_player_words_dup_moment (BxMovementClock *clock,
                            double seconds)
{
  BxMovementMoment moment;

  bx_movement_clock_read (clock, seconds, &moment);

  /* Translators: the first is a part of a repetition, such as “Lowering”; then
   * which second of how many */
  return g_strdup_printf (_ ("%s, %d of %d"), bx_player_words_get_phase (moment.phase), moment.count, moment.count_to);
}

/**
 * bx_player_words_parse_breath:
 * @text: what the breath does in lowering, pause, lifting and pause, such as
 *   `in-hold-out-free`
 * @breaths: (out caller-allocates) (array fixed-size=4): by #BxPhase
 *
 * Reads how one breathes in a repetition.
 *
 * Returns: %FALSE if @text says something else; @breaths is untouched then
 */
gboolean
bx_player_words_parse_breath (const char *text,
                              BxBreath *breaths)
{
  static const char *const names[] = {
    [BX_BREATH_FREE] = "free",
    [BX_BREATH_IN] = "in",
    [BX_BREATH_OUT] = "out",
    [BX_BREATH_HOLD] = "hold",
  };
  g_auto (GStrv) parts = NULL;
  BxBreath parsed[BX_N_PHASES];

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit (text, "-", -1);
  if (g_strv_length (parts) != BX_N_PHASES)
    return FALSE;

  for (guint i = 0; i < BX_N_PHASES; i++)
    {
      guint found;

      for (found = 0; found < G_N_ELEMENTS (names); found++)
        if (g_str_equal (parts[i], names[found]))
          break;
      if (found == G_N_ELEMENTS (names))
        return FALSE;
      parsed[i] = found;
    }

  memcpy (breaths, parsed, sizeof parsed);

  return TRUE;
}
