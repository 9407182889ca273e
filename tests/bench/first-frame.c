/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "first-frame.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* At rest: nothing was asked for since the first full frame this long ago. */
#define REST_MS 2000

static FirstFrameLook look_at;
static gboolean words_were_seen;

static void
print_memory (const char *name,
              const char *line)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *found = NULL;

  if (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, &error))
    found = strstr (text, line);
  /* Without numbers, any two programs would be as large as each other. */
  if (found == NULL)
    {
      g_printerr ("The kernel doesn't tell how much memory this takes: %s\n", error != NULL ? error->message : "a line of smaps_rollup is missing");
      exit (EXIT_FAILURE);
    }
  printf ("%s %" G_GINT64_FORMAT "\n", name, g_ascii_strtoll (found + strlen (line), NULL, 10));
}

static void
rested_cb (gpointer user_data)
{
  GtkWindow *window = user_data;

  print_memory ("pss_kb", "\nPss:");
  /* Of no file, so that it doesn't matter who else has its libraries open. */
  print_memory ("own_kb", "\nPss_Anon:");
  fflush (stdout);
  gtk_window_close (window);
}

/* Of all threads, and not for what other programs keep the processors from it */
static void
print_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  printf ("first_frame_work_us %" G_GINT64_FORMAT "\n", (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  printf ("first_frame_main_us %" G_GINT64_FORMAT "\n", (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000);
}

static void
print_time (const char *name)
{
  const char *start = g_getenv ("BENCH_START_US");

  printf ("%s %" G_GINT64_FORMAT "\n", name, g_get_monotonic_time () - (start != NULL ? g_ascii_strtoll (start, NULL, 10) : 0));
  fflush (stdout);
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer user_data)
{
  GtkWindow *window = user_data;
  FirstFrameContent content = look_at (window);

  if (content == FIRST_FRAME_BLANK)
    return;
  if (!words_were_seen)
    print_time ("first_words_us");
  words_were_seen = TRUE;
  if (content != FIRST_FRAME_FULL)
    return;

  print_time ("first_frame_us");
  print_work ();
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, window);
  g_timeout_add_once (g_getenv ("BENCH_REST_MS") != NULL ? (guint) atoi (g_getenv ("BENCH_REST_MS")) : REST_MS, rested_cb, window);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

/* Prints how long after BENCH_START_US, on the monotonic clock, the first frame
 * was painted in which LOOK sees the words, and the first in which it sees all;
 * a while later what memory the program keeps; and closes the window. */
void
first_frame_watch (GtkApplication *application,
                   FirstFrameLook look)
{
  look_at = look;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
