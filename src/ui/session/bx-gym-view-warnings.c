/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-gym-view-private.h"
#include "bx-sounds.h"

/* What is to be read beside the numbers: notes, and what does not work */

/* What the person wrote to be read while lifting: pinned to the exercise, and on it today */
static char *
format_note (BxGymView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  const char *pinned = exercise != NULL ? bx_session_advice_get_pinned (self->advice) : NULL;
  const char *note = exercise != NULL ? bx_session_exercise_item_get_note (exercise) : NULL;

  if (pinned != NULL && note != NULL)
    /* Translators: two notes on an exercise beside each other */
    return g_strdup_printf (_("%1$s · %2$s"), pinned, note);

  return g_strdup (pinned != NULL ? pinned : note);
}

/* Whether something counts whose end the person listens for */
static gboolean
is_listened (BxGymView *self)
{
  return bx_rest_clock_is_running (bx_session_runner_get_rest_clock (self->runner)) ||
         bx_hold_clock_is_running (self->hold) || bx_tempo_coach_is_running (self->coach);
}

/* Who stands across the room can't touch a key to keep the screen on, and hears nothing
 * of what can't be heard. */
void
_bx_gym_view_update_note (BxGymView *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *note = format_note (self);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (bx_session_runner_get_may_sleep (self->runner))
    g_strv_builder_add (builder, _("The screen may turn off by itself"));
  if (is_listened (self) && bx_sounds_are_missed (bx_sounds_get_default ()))
    g_strv_builder_add (builder, _("No sound can be played here"));
  if (note != NULL)
    g_strv_builder_add (builder, note);

  lines = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", lines);
  _bx_gym_view_show_text (self->note_label, text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
_bx_gym_view_show_error (BxGymView *self,
                         const char *text)
{
  if (text != NULL && g_strcmp0 (bx_fit_label_get_text (BX_FIT_LABEL (self->error_label)), text) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  _bx_gym_view_show_text (self->error_label, text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
_bx_gym_view_update_error (BxGymView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  const char *error = item != NULL ? bx_set_item_get_error (item) : NULL;
  g_autofree char *text = NULL;

  if (error == NULL)
    error = bx_session_runner_get_error (self->runner);
  if (error != NULL)
    /* Translators: %s is a sentence that says why, and what to do */
    text = g_strdup_printf (_("Not saved yet. %s"), error);
  _bx_gym_view_show_error (self, text);
}
