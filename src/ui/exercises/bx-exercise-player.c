/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-player.h"
#include "bx-variation.h"

/* The movement of an exercise, as the catalogue and the settings would have it. */

/**
 * bx_exercise_player_new:
 * @exercise: an exercise
 * @controls: whether it has controls below the picture
 *
 * Creates a player of an exercise: by the athlete of the settings, at the tempo
 * of the catalogue, with the muscles lit that it trains.
 *
 * Returns: (transfer floating): a new [class@Player], or, where no movement of
 *   the exercise is drawn, its still picture
 */
GtkWidget *
bx_exercise_player_new (BxExercise *exercise,
                        gboolean controls)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_auto (GStrv) primary = NULL;
  g_auto (GStrv) secondary = NULL;
  g_autofree char *words = NULL;
  GtkWidget *player;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  player = bx_player_new (NULL);
  g_settings_bind (settings, "athlete", player, "athlete", G_SETTINGS_BIND_GET);
  bx_player_set_exercise (BX_PLAYER (player), bx_exercise_get_id (exercise));
  if (bx_player_get_movement (BX_PLAYER (player)) == NULL)
    {
      g_object_ref_sink (player);
      g_object_unref (player);
      player = bx_exercise_picture_new_still (exercise);
      bx_figure_set_can_shrink (BX_FIGURE (player), TRUE);
      return player;
    }

  primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  bx_player_set_muscles (BX_PLAYER (player), (const char *const *) primary, (const char *const *) secondary);
  bx_player_set_tempo (BX_PLAYER (player), bx_exercise_get_tempo (exercise));
  bx_player_set_breathing (BX_PLAYER (player), bx_exercise_get_breath_pattern (exercise));
  words = bx_exercise_picture_describe (bx_exercise_get_name (exercise));
  bx_player_set_alternative_text (BX_PLAYER (player), words);
  bx_player_set_show_controls (BX_PLAYER (player), controls);

  return player;
}

/**
 * bx_exercise_player_set_variation:
 * @player: a player of @exercise; a picture that took its place is left alone
 * @exercise: an exercise
 * @variation: (nullable): a variation of it, as the log spells it
 *
 * Lets @player show a variation, or the one nearest to it that is drawn, at its
 * tempo.
 */
void
bx_exercise_player_set_variation (GtkWidget *player,
                                  BxExercise *exercise,
                                  const char *variation)
{
  g_autoptr (GPtrArray) options = NULL;
  g_auto (GStrv) chosen = NULL;
  g_auto (GStrv) plain = NULL;

  g_return_if_fail (GTK_IS_WIDGET (player));
  g_return_if_fail (BX_IS_EXERCISE (exercise));

  if (!BX_IS_PLAYER (player))
    return;

  options = bx_variation_parse (exercise, variation, NULL);
  chosen = bx_variation_list_words (exercise, options, &plain);
  bx_player_set_variation (BX_PLAYER (player), (const char *const *) chosen, (const char *const *) plain);
  bx_player_set_tempo (BX_PLAYER (player), bx_variation_get_tempo (exercise, variation));
}
