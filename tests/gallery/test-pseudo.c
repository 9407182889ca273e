/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page of the gallery in a language that needs more room than any: nothing
 * reaches out of a narrow window and nothing is cut off, from left to right and
 * from right to left. pseudo.py makes the language and runs this with it. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "gallery-test.h"
#include "look.h"
#include "wait.h"

#define WIDTH 360
#define HEIGHT 640

static BxWindow *window;

/* The style tells of what is too wide, too; all pages are looked at first. */
static gboolean
is_fatal_cb (const char *domain,
             GLogLevelFlags level,
             const char *message,
             gpointer user_data)
{
  return strstr (message, " exceeds ") == NULL;
}

static guint
look (GtkWidget *drawn,
      const char *page,
      const char *direction)
{
  g_autofree char *name = g_strjoin (", ", page, direction, NULL);
  guint n;

  look_wait_for_frames (drawn);
  n = look_for_cut_off (drawn, name);
  /* A window of its own may choose its size. */
  if (drawn == GTK_WIDGET (window))
    n += look_for_beside (drawn, WIDTH, name);

  return n;
}

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
  n = look (drawn, page->name, "left to right");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  n += look (drawn, page->name, "right to left");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  if (drawn != GTK_WIDGET (window))
    gtk_widget_set_visible (drawn, FALSE);
  /* The other pages are looked at, too. */
  if (n > 0)
    g_test_fail_printf ("%u things are cut off or stick out", n);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BACKEXT_TEST_LOCALES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  gallery_test_begin ();

  gallery_set_patience (50, 400);
  window = gallery_begin (FALSE, 100);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gallery_settle ();
  /* The language is there at all. */
  g_assert_true (g_str_has_prefix (_("Exercises"), "["));

  return gallery_test_run ("/gallery/pseudo", test_page);
}
