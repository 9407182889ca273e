/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* play-sounds ITEM…: plays what a session plays, for whoever listens at the machine's
 * loudspeaker. An ITEM is a sound of the end of a rest and its volume in percent, as
 * block@70, or the metronome at a tempo for some repetitions, as 3-1-1-0x2@70. Says when
 * each sound was asked for, in milliseconds of the boot clock, and what is in the way of
 * sounds, at first and at last. */

#include "config.h"

#include <stdlib.h>

#include "bx-application.h"
#include "bx-deadline.h"
#include "bx-sounds.h"
#include "bx-tempo-coach.h"

/* The longest sound lasts less than a second; then it is silent. */
#define PAUSE_MS 1500

static void
played_cb (BxSounds *sounds,
           const char *name)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", name, bx_instant_now ().boot_ms);
}

static void
over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
}

static void
be_silent (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (PAUSE_MS, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
beat_cb (BxTempoCoach *coach,
         const BxTempoBeat *beat)
{
  bx_sounds_play (bx_sounds_get_default (), beat->first ? BX_SOUND_TOCK : BX_SOUND_TICK);
}

static void
play_tempo (const BxTempo *tempo,
            int n_reps)
{
  g_autoptr (BxTempoCoach) coach = bx_tempo_coach_new ();

  g_signal_connect (coach, "beat", G_CALLBACK (beat_cb), NULL);
  bx_sounds_prepare (bx_sounds_get_default (), BX_SOUND_TOCK);
  bx_tempo_coach_start (coach, tempo, n_reps);
  while (bx_tempo_coach_is_running (coach))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
play (GSettings *settings,
      const char *item)
{
  g_auto (GStrv) parts = g_strsplit (item, "@", 2);
  g_auto (GStrv) tempo_parts = NULL;
  BxTempo tempo;

  if (g_strv_length (parts) != 2)
    return FALSE;

  g_settings_set_double (settings, "sound-volume", atoi (parts[1]) / 100.0);
  tempo_parts = g_strsplit (parts[0], "x", 2);
  if (g_strv_length (tempo_parts) == 2 && bx_tempo_from_text (tempo_parts[0], &tempo))
    play_tempo (&tempo, atoi (tempo_parts[1]));
  else if (g_settings_set_string (settings, "rest-sound", parts[0]))
    bx_sounds_play (bx_sounds_get_default (), BX_SOUND_REST_OVER);
  else
    return FALSE;

  be_silent ();
  return TRUE;
}

static void
print_problem (void)
{
  const char *problem = bx_sound_problem_get_text (bx_sounds_find_problem (bx_sounds_get_default ()));

  g_print ("%s\n", problem != NULL ? problem : "Sounds can be played");
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (BxApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_init ();
  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  g_signal_connect (bx_sounds_get_default (), "played", G_CALLBACK (played_cb), NULL);
  print_problem ();
  for (int i = 1; i < argc; i++)
    if (!play (bx_application_get_settings (application), argv[i]))
      {
        g_printerr ("There is no such sound: %s\n", argv[i]);
        return 64;
      }
  print_problem ();

  bx_store_close (bx_application_get_store (application));
  return 0;
}
