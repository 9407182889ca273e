/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-player.h"
#include "bx-gym-view-private.h"
#include "bx-sounds.h"
#include "bx-variation.h"

/* The tempo, heard and counted */

void
_bx_gym_view_beat_cb (BxGymView *self,
                      const BxTempoBeat *beat)
{
  g_autofree char *text = bx_tempo_beat_format (beat);

  bx_sounds_play (bx_sounds_get_default (), beat->first ? BX_SOUND_TOCK : BX_SOUND_TICK);
  _bx_gym_view_show_text (self->set_label, text);

  /* A part is said as it begins; a word each second would drown it. */
  if (beat->first)
    _bx_gym_view_say (self, text);
  /* The figure begins with the first repetition. */
  if (beat->first && beat->rep == 1 && beat->part == BX_TEMPO_LOWERING && BX_IS_PLAYER (self->figure))
    {
      bx_player_seek (BX_PLAYER (self->figure), 0);
      bx_player_play (BX_PLAYER (self->figure));
    }
}

/* Counts the tempo of the exercise, or stops counting. */
void
_bx_gym_view_coach (BxGymView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  BxExercise *about = exercise != NULL ? bx_session_exercise_item_get_exercise (exercise) : NULL;
  const char *text = exercise != NULL ? bx_session_exercise_item_get_tempo (exercise) : NULL;
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  BxTempo tempo;

  if (bx_tempo_coach_is_running (self->coach))
    {
      bx_tempo_coach_stop (self->coach);
      return;
    }

  if (text == NULL && about != NULL)
    text = bx_variation_get_tempo (about, bx_session_exercise_item_get_variation (exercise));
  if (item == NULL || text == NULL || bx_measure_has_time (bx_set_item_get_measure (item)) || !bx_tempo_from_text (text, &tempo))
    {
      _bx_gym_view_say (self, _("This exercise has no tempo"));
      return;
    }

  /* Heard for the first time when the counting down is over */
  bx_sounds_prepare (bx_sounds_get_default (), BX_SOUND_TOCK);
  bx_tempo_coach_start (self->coach, &tempo, MAX (bx_set_item_get_set (item)->reps, 0));
}
