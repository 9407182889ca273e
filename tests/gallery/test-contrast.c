/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page of the gallery, light and dark: all text stands out from what is
 * behind it by at least 4.5 to 1, and 7 to 1 where the person asks for high
 * contrast (ADW_DEBUG_HIGH_CONTRAST): WCAG 2.2, 1.4.3 and 1.4.6. */

#include "config.h"

#include <locale.h>

#include "gallery-test.h"
#include "look.h"
#include "wait.h"

#define WIDTH 1100
#define HEIGHT 1000

static BxWindow *window;
static gboolean high_contrast;

static void
test_page (gconstpointer data)
{
  const GalleryPage *page = data;
  static const struct
  {
    const char *name;
    AdwColorScheme scheme;
  } schemes[] = {
    { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
  };
  static guint shown;
  GtkWidget *drawn = page->open (window);
  guint n = 0;

  if (drawn == NULL)
    drawn = GTK_WIDGET (window);
  WAIT_UNTIL_SAYING (look_is_complete (drawn), "%s", page->name);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *name = NULL;

      /* First as the page before was seen last: all that is drawn anew takes its time. */
      if (i > 0)
        shown = !shown;
      name = g_strjoin (", ", page->name, schemes[shown].name, NULL);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[shown].scheme);
      gallery_settle ();
      n += look_for_faint (drawn, high_contrast ? 7.0 : 4.5, name);
    }

  if (drawn != GTK_WIDGET (window))
    gtk_widget_set_visible (drawn, FALSE);
  if (n > 0)
    g_test_fail_printf ("%u texts are too faint", n);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  high_contrast = g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0;

  gallery_test_begin ();

  gallery_set_patience (50, 1000);
  window = gallery_begin (FALSE, 100);
  /* What is halfway there is fainter than it will be. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gallery_settle ();
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) == high_contrast);

  return gallery_test_run ("/gallery/contrast", test_page);
}
