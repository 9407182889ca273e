/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gallery-test.h"

#include <glib/gstdio.h>

#include "bx-demo-log.h"
#include "tree.h"

static char *home;

static GalleryLog
get_log (void)
{
  return g_getenv ("BACKEXT_TEST_EMPTY_LOG") != NULL ? GALLERY_LOG_EMPTY : GALLERY_LOG_FULL;
}

void
gallery_test_begin (void)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  home = g_dir_make_tmp ("backext-gallery-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  if (get_log () == GALLERY_LOG_EMPTY)
    return;

  path = bx_store_get_default_path ();
  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  bx_demo_log_write (path, 2, 1, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
gallery_test_run (const char    *path,
                  GTestDataFunc  look_at_page)
{
  guint n_pages;
  const GalleryPage *pages = gallery_get_pages (&n_pages);
  int status;

  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  for (guint i = 0; i < n_pages; i++)
    if (pages[i].log == get_log ())
      {
        g_autofree char *name = g_strconcat (path, "/", pages[i].name, NULL);

        g_test_add_data_func (name, &pages[i], look_at_page);
      }
  status = g_test_run ();
  gallery_end ();
  test_tree_remove (home);
  g_clear_pointer (&home, g_free);

  return status;
}
