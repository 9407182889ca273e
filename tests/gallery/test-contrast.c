/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page of the gallery, light and dark: all text stands out from what is
 * behind it by at least 4.5 to 1, and 7 to 1 where the person asks for high
 * contrast (ADW_DEBUG_HIGH_CONTRAST): WCAG 2.2, 1.4.3 and 1.4.6. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "bx-demo-log.h"
#include "gallery.h"
#include "look.h"
#include "tree.h"
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
  GtkWidget *drawn = page->open (window);
  guint n = 0;

  if (drawn == NULL)
    drawn = GTK_WIDGET (window);
  WAIT_UNTIL_SAYING (look_is_complete (drawn), "%s", page->name);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *name = g_strjoin (", ", page->name, schemes[i].name, NULL);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
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
  g_autofree char *home = NULL;
  gboolean empty;
  guint n_pages;
  const GalleryPage *pages = gallery_get_pages (&n_pages);
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  home = g_dir_make_tmp ("backext-contrast-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  empty = g_getenv ("BACKEXT_TEST_EMPTY_LOG") != NULL;
  high_contrast = g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0;

  if (!empty)
    {
      g_autofree char *path = bx_store_get_default_path ();
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_assert_true (bx_demo_log_write (path, 2, 1, NULL, NULL, &error));
    }

  gallery_set_patience (50, 1000);
  window = gallery_begin (FALSE, 100);
  /* What is halfway there is fainter than it will be. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gallery_settle ();
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) == high_contrast);

  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  for (guint i = 0; i < n_pages; i++)
    if ((pages[i].log == GALLERY_LOG_EMPTY) == empty)
      {
        g_autofree char *path = g_strconcat ("/gallery/contrast/", pages[i].name, NULL);

        g_test_add_data_func (path, &pages[i], test_page);
      }
  status = g_test_run ();
  gallery_end ();
  test_tree_remove (home);

  return status;
}
