/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* idle SECONDS [still]: how often the program wakes up where nothing moves, in each of
 * its places: turns of the main loop, frames, and how often any of its threads went to
 * sleep again. "still" is with animations switched off. */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bx-application.h"
#include "bx-player.h"

#define SETTLE_US (4 * G_USEC_PER_SEC)

static const struct
{
  const char *name;
  const char *action;
  const char *parameter; /* (nullable) */
} places[] = {
  { "exercises", "win.show-place", "exercises" },
  { "workouts", "win.show-place", "workouts" },
  { "log", "win.show-place", "log" },
  { "exercise", "win.show-exercise", "back-extension" },
  { "progress", "win.show-progress", "back-extension" },
};

static guint n_frames;

static void
painted_cb (GdkFrameClock *clock)
{
  n_frames++;
}

/* How often each thread gave the processor back by itself */
static GHashTable *
read_sleeps (void)
{
  GHashTable *sleeps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);

  for (const char *name = g_dir_read_name (threads); name != NULL; name = g_dir_read_name (threads))
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", name, "status", NULL);
      g_autofree char *status = NULL;
      const char *line;

      if (g_file_get_contents (path, &status, NULL, NULL) && (line = strstr (status, "\nvoluntary_ctxt_switches:")) != NULL)
        g_hash_table_insert (sleeps, g_strdup (name), GUINT_TO_POINTER (g_ascii_strtoull (line + strlen ("\nvoluntary_ctxt_switches:"), NULL, 10)));
    }

  return sleeps;
}

/* Threads may have come and gone. */
static guint
count_sleeps_since (GHashTable *before)
{
  g_autoptr (GHashTable) now = read_sleeps ();
  GHashTableIter iter;
  gpointer thread;
  gpointer n_sleeps;
  guint n = 0;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &thread, &n_sleeps))
    n += GPOINTER_TO_UINT (n_sleeps) - GPOINTER_TO_UINT (g_hash_table_lookup (before, thread));

  return n;
}

static void
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Returns how many turns the main loop took. */
static guint
run_for (gint64 duration_us)
{
  gboolean over = FALSE;
  guint n_turns = 0;

  g_timeout_add_once ((guint) (duration_us / 1000), over_cb, &over);
  while (!over)
    n_turns += g_main_context_iteration (NULL, TRUE);

  /* The last is that of the time-out. */
  return n_turns - 1;
}

/* What plays by itself is meant to move. */
static void
pause_players (GtkWidget *widget)
{
  if (BX_IS_PLAYER (widget))
    bx_player_pause (BX_PLAYER (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    pause_players (child);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (BxApplication) application = NULL;
  gint64 seconds = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 10;
  GtkWidget *window;

  setlocale (LC_ALL, "");
  gtk_init ();
  if (argc > 2)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("The program can't be registered");
  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  run_for (SETTLE_US);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GHashTable) before = NULL;
      guint n_turns;

      gtk_widget_activate_action (window, places[i].action, "s", places[i].parameter);
      run_for (SETTLE_US);
      pause_players (window);
      run_for (G_USEC_PER_SEC);

      n_frames = 0;
      before = read_sleeps ();
      n_turns = run_for (seconds * G_USEC_PER_SEC);
      printf ("%s_sleeps %u\n", places[i].name, count_sleeps_since (before));
      printf ("%s_turns %u\n", places[i].name, n_turns);
      printf ("%s_frames %u\n", places[i].name, n_frames);
      fflush (stdout);
    }
  bx_store_close (bx_application_get_store (application));

  return EXIT_SUCCESS;
}
