/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-words.h"

#include <glib/gi18n.h>

/* What is said of the running session in the same words near and from across the room. */

static char *
format_set (BxSessionExerciseItem *exercise,
            BxSetItem *item)
{
  guint n_sets = g_list_model_get_n_items (bx_session_exercise_item_get_sets (exercise));

  if (bx_set_item_get_set (item)->kind == BX_SET_KIND_WARM_UP)
    /* Translators: a warm-up set: its number, and how many sets there are */
    return g_strdup_printf (_("Set %1$u of %2$u, warm-up"), bx_set_item_get_number (item), n_sets);

  /* Translators: the number of a set, and how many sets there are */
  return g_strdup_printf (_("Set %1$u of %2$u"), bx_set_item_get_number (item), n_sets);
}

/**
 * bx_session_words_format_place:
 * @runner: what runs the session
 *
 * Says which set the person is at, with its place in a superset and the tempo, where
 * there are such.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there is no set
 */
char *
bx_session_words_format_place (BxSessionRunner *runner)
{
  BxSessionExerciseItem *exercise;
  BxSetItem *item;
  const char *tempo;
  g_autofree char *place = NULL;
  g_autofree char *order = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  exercise = bx_session_runner_get_current_exercise (runner);
  item = bx_session_runner_get_current_set (runner);
  if (exercise == NULL || item == NULL)
    return NULL;

  place = format_set (exercise, item);
  tempo = bx_session_exercise_item_get_tempo (exercise);
  if (tempo != NULL && !bx_measure_has_time (bx_set_item_get_measure (item)))
    {
      g_autofree char *alone = g_steal_pointer (&place);

      /* Translators: the place of a set such as Set 1 of 3, and the tempo of its repetitions, such as 3-1-1-0 */
      place = g_strdup_printf (_("%1$s · tempo %2$s"), alone, tempo);
    }

  order = bx_session_runner_dup_order (runner, exercise, NULL, NULL);
  if (order != NULL)
    /* Translators: the place in a superset, such as A1, and that of the set, such as Set 1 of 3 */
    return g_strdup_printf (_("%1$s · %2$s"), order, place);

  return g_steal_pointer (&place);
}

/**
 * bx_session_words_format_next:
 * @runner: what runs the session
 *
 * Says which exercise comes next, and what is planned of it.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where none comes
 */
char *
bx_session_words_format_next (BxSessionRunner *runner)
{
  BxSessionExerciseItem *next;
  g_autofree char *plan = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  next = bx_session_runner_get_next_exercise (runner);
  if (next == NULL || bx_session_runner_get_current_exercise (runner) == NULL)
    return NULL;

  plan = bx_session_exercise_item_dup_plan (next);
  /* Translators: the next exercise and what is planned of it, such as Next:
   * Pull-Up 3 × 8 */
  return g_strdup_printf (_("Next: %1$s %2$s"), bx_session_exercise_item_get_name (next), plan);
}

/**
 * bx_session_words_format_plates:
 * @load: what goes on a bar
 *
 * Says which plates go on the bar, and honestly, if they are not the weight asked for.
 *
 * Returns: (transfer full): the words
 */
char *
bx_session_words_format_plates (const BxPlateLoad *load)
{
  g_autofree char *plates = NULL;
  g_autofree char *weight = NULL;

  g_return_val_if_fail (load != NULL, NULL);

  plates = bx_plate_load_format (load);
  if (load->exact)
    return g_steal_pointer (&plates);

  weight = bx_weight_format (load->weight, BX_UNIT_NONE);
  /* Translators: the weight asked for can't be loaded: the nearest that can, and its
   * plates, such as Nearest loadable 97.5 kg: 20 + 15 + 2.5 + 1.25 a side */
  return g_strdup_printf (_("Nearest loadable %1$s: %2$s"), weight, plates);
}
