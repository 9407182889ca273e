/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page of the gallery, as those come to it who don't use a mouse, need large
 * text or no motion: Tab goes round it, in the order of reading, and the focus is
 * seen; with text of twice the size on a narrow window nothing sticks out; nothing
 * moves by itself. What a screen reader says of it is asked of access.py, which
 * runs this. */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "gallery-test.h"
#include "look.h"
#include "wait.h"

#define WIDTH 360
#define HEIGHT 640
#define TEXT_PERCENT 200

/* A clock that shows seconds is drawn anew now and then; what moves is drawn with
 * each frame. */
#define STILL_MS 400
#define STILL_FRAMES 6

/* What came late on a busy machine is drawn, and then stands; what moves by itself does
 * so in every look. */
#define N_LOOKS 10

static BxWindow *window;
static GIOChannel *questions;
static GIOChannel *answers;

static gboolean
is_fatal_cb (const char *domain,
             GLogLevelFlags level,
             const char *message,
             gpointer user_data)
{
  return strstr (message, " exceeds ") == NULL;
}

/* ---- what a screen reader says ------------------------------------------------------ */

typedef struct
{
  const char *page;
  guint n;
  gboolean done;
} Answer;

/* A line for each thing that is wrong, and an empty one. */
static gboolean
answer_cb (GIOChannel *channel,
           GIOCondition condition,
           gpointer user_data)
{
  Answer *answer = user_data;
  g_autofree char *line = NULL;
  gsize end;

  if (g_io_channel_read_line (channel, &line, NULL, &end, NULL) != G_IO_STATUS_NORMAL)
    g_error ("Nobody answers what a screen reader says");
  line[end] = '\0';
  if (*line == '\0')
    {
      answer->done = TRUE;
      return G_SOURCE_REMOVE;
    }

  g_test_message ("%s: %s", answer->page, line);
  answer->n++;

  return G_SOURCE_CONTINUE;
}

static guint
look_as_a_reader (GtkWidget *drawn,
                  const char *page)
{
  Answer answer = { page, 0, FALSE };
  const char *title = gtk_window_get_title (GTK_WINDOW (drawn));
  g_autofree char *question = NULL;

  if (title == NULL)
    {
      g_test_message ("%s: the window has no title", page);
      return 1;
    }
  if (questions == NULL)
    return 0;

  question = g_strdup_printf ("%s\t%s\n", page, title);
  g_assert_cmpint (g_io_channel_write_chars (questions, question, -1, NULL, NULL), ==, G_IO_STATUS_NORMAL);
  g_assert_cmpint (g_io_channel_flush (questions, NULL), ==, G_IO_STATUS_NORMAL);
  g_io_add_watch (answers, G_IO_IN | G_IO_HUP, answer_cb, &answer);
  WAIT_UNTIL_SAYING (answer.done, "what a screen reader says of %s", page);

  return answer.n;
}

/* ---- what is too wide ----------------------------------------------------------------- */

static guint
look_for_wide (GtkWidget *drawn,
               const char *page)
{
  /* A window of its own may choose its size. */
  if (drawn != GTK_WIDGET (window))
    return 0;

  return look_for_beside (drawn, WIDTH, page);
}

/* ---- what moves by itself ----------------------------------------------------------- */

static void
painted_cb (GdkFrameClock *clock,
            guint *n_frames)
{
  (*n_frames)++;
}

static gboolean
over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

static guint
count_frames (GdkFrameClock *clock)
{
  gboolean over = FALSE;
  guint n_frames = 0;
  gulong id;

  id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);
  g_timeout_add (STILL_MS, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);

  return n_frames;
}

static guint
look_for_motion (GtkWidget *drawn,
                 const char *page)
{
  /* That one was asked for. */
  if (g_str_equal (page, "player-playing"))
    return 0;

  for (guint i = 0; i < N_LOOKS; i++)
    {
      if (count_frames (gtk_widget_get_frame_clock (drawn)) < STILL_FRAMES)
        return 0;
    }

  g_test_message ("%s: something moves, and did for %d ms", page, N_LOOKS * STILL_MS);

  return 1;
}

/* ---- the test ------------------------------------------------------------------------ */

static void
test_page (gconstpointer data)
{
  const GalleryPage *page = data;
  GtkWidget *drawn;
  guint n;

  g_test_log_set_fatal_handler (is_fatal_cb, NULL);

  drawn = page->open (window);
  if (drawn == NULL)
    drawn = GTK_WIDGET (window);
  WAIT_UNTIL_SAYING (look_is_complete (drawn), "%s", page->name);
  gallery_settle ();

  n = look_as_a_reader (drawn, page->name);
  n += look_for_motion (drawn, page->name);
  n += look_for_wide (drawn, page->name);
  n += look_for_lost_focus (drawn, page->name);

  if (drawn != GTK_WIDGET (window))
    gtk_widget_set_visible (drawn, FALSE);
  /* The other pages are looked at, too. */
  if (n > 0)
    g_test_fail_printf ("%u things are wrong", n);
}

static GIOChannel *
open_channel (const char *name)
{
  const char *number = g_getenv (name);
  GIOChannel *channel;

  if (number == NULL)
    return NULL;

  channel = g_io_channel_unix_new ((int) g_ascii_strtoll (number, NULL, 10));
  /* What is wrong may be said in any letters. */
  g_io_channel_set_encoding (channel, "UTF-8", NULL);

  return channel;
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  questions = open_channel ("BACKEXT_TEST_QUESTIONS");
  answers = open_channel ("BACKEXT_TEST_ANSWERS");

  gallery_test_begin ();

  gallery_set_patience (50, 400);
  window = gallery_begin (FALSE, TEXT_PERCENT);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gallery_settle ();

  return gallery_test_run ("/gallery/access", test_page);
}
