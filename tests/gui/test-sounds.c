/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sounds, and what is said where there are none. That they are heard, test_sounds.py
 * finds out on machines that have what it takes. */

#include "config.h"

#include "app-fixture.h"
#include "bx-application.h"
#include "bx-preferences-dialog.h"
#include "bx-sounds.h"
#include "tree.h"

static BxApplication *application;

static void
test_server (void)
{
  static const char *const nothing[] = { "HOME=/nowhere", "PULSE_SERVER=", NULL };
  static const char *const named[] = { "PULSE_SERVER=unix:/run/flatpak/pulse/native", NULL };
  static const char *const sockets[] = { "pulse/native", "pipewire-0" };
  gboolean card = bx_sound_support_can_reach_server (nothing, "/nowhere");

  g_assert_true (bx_sound_support_can_reach_server (named, "/nowhere"));
  if (card)
    g_test_message ("this machine has a sound card, or a server for all");

  for (guint i = 0; i < G_N_ELEMENTS (sockets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("test-sounds-XXXXXX", &error);
      g_autofree char *path = g_build_filename (folder, sockets[i], NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      g_assert_no_error (error);
      g_assert_true (bx_sound_support_can_reach_server (nothing, folder) == card);
      g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
      g_file_set_contents (path, "", 0, &error);
      g_assert_no_error (error);
      g_assert_true (bx_sound_support_can_reach_server (nothing, folder));
      test_tree_remove (folder);
    }
}

/* Each problem has words of its own. */
static void
test_words (void)
{
  g_assert_null (bx_sound_problem_get_text (BX_SOUND_PROBLEM_NONE));
  for (int problem = BX_SOUND_PROBLEM_MODULE; problem <= BX_SOUND_PROBLEM_SERVER; problem++)
    for (int other = BX_SOUND_PROBLEM_NONE; other < problem; other++)
      g_assert_cmpstr (bx_sound_problem_get_text ((BxSoundProblem) problem), !=, bx_sound_problem_get_text ((BxSoundProblem) other));
}

/* The preferences say why nothing will be heard, and nothing else fails because of it. */
static void
test_preferences (void)
{
  GSettings *settings = bx_application_get_settings (application);
  const char *problem = bx_sound_problem_get_text (bx_sounds_find_problem (bx_sounds_get_default ()));
  g_autoptr (BxBackground) background = bx_background_new (G_APPLICATION (application), settings);
  AdwDialog *dialog = g_object_ref_sink (bx_preferences_dialog_new (settings, background));
  GObject *row = gtk_widget_get_template_child (GTK_WIDGET (dialog), G_OBJECT_TYPE (dialog), "rest_sound_row");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, problem != NULL ? problem : "");
  g_object_unref (dialog);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Nobody misses what was not wanted. */
static void
test_missed (void)
{
  GSettings *settings = bx_application_get_settings (application);
  BxSounds *sounds = bx_sounds_get_default ();
  gboolean silent = bx_sounds_find_problem (sounds) != BX_SOUND_PROBLEM_NONE;
  guint n_played = 0;

  g_signal_connect_swapped (sounds, "played", G_CALLBACK (count_cb), &n_played);
  g_settings_set_string (settings, "rest-sound", "clave");
  g_settings_set_double (settings, "sound-volume", 0.5);
  g_assert_true (bx_sounds_are_missed (sounds) == silent);
  bx_sounds_prepare (sounds, BX_SOUND_REST_OVER);
  g_assert_cmpuint (n_played, ==, 0);
  bx_sounds_play (sounds, BX_SOUND_REST_OVER);
  g_assert_cmpuint (n_played, ==, 1);

  g_settings_set_double (settings, "sound-volume", 0);
  g_assert_false (bx_sounds_are_missed (sounds));
  bx_sounds_play (sounds, BX_SOUND_REST_OVER);
  g_assert_cmpuint (n_played, ==, 1);

  g_settings_reset (settings, "sound-volume");
  g_settings_set_string (settings, "rest-sound", "none");
  g_assert_false (bx_sounds_are_missed (sounds));
  bx_sounds_play (sounds, BX_SOUND_REST_OVER);
  g_assert_cmpuint (n_played, ==, 1);
  g_settings_reset (settings, "rest-sound");
  g_signal_handlers_disconnect_by_data (sounds, &n_played);
}

int
main (int argc,
      char **argv)
{
  AppFixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  application = fixture.application;

  g_test_add_func ("/sounds/server", test_server);
  g_test_add_func ("/sounds/words", test_words);
  g_test_add_func ("/sounds/preferences", test_preferences);
  g_test_add_func ("/sounds/missed", test_missed);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
