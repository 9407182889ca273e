/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "bx-art-renderer.h"
#include "bx-art-shelf.h"
#include "bx-art-stylesheet.h"

#define PICTURE "body-front-man"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("backext-shelf-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "made", "first-page", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *made = g_path_get_dirname (fixture->path);

  g_remove (fixture->path);
  g_rmdir (made);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GRefString *
stylesheet (gboolean dark)
{
  return bx_art_stylesheet_build (&(BxArtLook){ .dark = dark }, NULL, NULL);
}

/* A drawing whose pixels all have one colour, to be known again */
static GdkTexture *
make_texture (int width,
              int height,
              guint32 pixel)
{
  gsize n = (gsize) width * (gsize) height;
  guint32 *pixels = g_new (guint32, n);
  g_autoptr(GBytes) bytes = g_bytes_new_take (pixels, n * 4);

  for (gsize i = 0; i < n; i++)
    pixels[i] = pixel;

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) width * 4);
}

static void
add (GPtrArray *drawings,
     const char *picture,
     gboolean dark,
     int width,
     int height,
     guint32 pixel)
{
  g_autoptr(GRefString) css = stylesheet (dark);
  g_autoptr(GdkTexture) texture = make_texture (width, height, pixel);

  g_ptr_array_add (drawings, bx_art_drawing_new (picture, css, texture));
}

static GPtrArray *
new_drawings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bx_art_drawing_free);
}

static guint32
first_pixel (GdkTexture *texture)
{
  g_autofree guint32 *pixels = g_new (guint32, (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, (gsize) gdk_texture_get_width (texture) * 4);

  return pixels[0];
}

static void
write_two (Fixture *fixture)
{
  g_autoptr(GPtrArray) drawings = new_drawings ();
  g_autoptr(GError) error = NULL;

  add (drawings, PICTURE, FALSE, 7, 5, 0xff102030);
  add (drawings, "body-back-man", TRUE, 3, 4, 0xff405060);
  g_assert_true (bx_art_shelf_write (fixture->path, drawings, &error));
  g_assert_no_error (error);
}

static void
test_comes_back (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr(GPtrArray) drawings = NULL;
  g_autoptr(GRefString) light = stylesheet (FALSE);
  const BxArtDrawing *drawing;

  write_two (fixture);
  drawings = bx_art_shelf_read (fixture->path);
  g_assert_cmpuint (drawings->len, ==, 2);

  drawing = g_ptr_array_index (drawings, 0);
  g_assert_cmpstr (drawing->picture, ==, PICTURE);
  g_assert_true (drawing->stylesheet == light);
  g_assert_cmpint (gdk_texture_get_width (drawing->texture), ==, 7);
  g_assert_cmpint (gdk_texture_get_height (drawing->texture), ==, 5);
  g_assert_cmphex (first_pixel (drawing->texture), ==, 0xff102030);
  g_assert_cmphex (first_pixel (((BxArtDrawing *) g_ptr_array_index (drawings, 1))->texture), ==, 0xff405060);
}

/* A picture that is not the one that was drawn is drawn anew. */
static void
test_other_picture (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr(GPtrArray) drawings = NULL;
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;
  char *name;

  write_two (fixture);
  g_file_get_contents (fixture->path, &content, &size, &error);
  g_assert_no_error (error);
  name = memmem (content, size, PICTURE, strlen (PICTURE));
  g_assert_nonnull (name);
  /* A picture that there is, but another one; and as long. */
  memcpy (name, "body-front-woman", strlen (PICTURE));
  name[strlen (PICTURE) - 1] = 'x';
  g_file_set_contents (fixture->path, content, (gssize) size, &error);
  g_assert_no_error (error);

  drawings = bx_art_shelf_read (fixture->path);
  g_assert_cmpuint (drawings->len, ==, 1);
}

static void
test_no_file (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr(GPtrArray) drawings = bx_art_shelf_read (fixture->path);

  g_assert_cmpuint (drawings->len, ==, 0);
}

/* Whatever is in the file, what is taken from it can be shown. */
static void
test_damaged (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr(GError) error = NULL;
  gsize size;

  write_two (fixture);
  g_file_get_contents (fixture->path, &content, &size, &error);
  g_assert_no_error (error);

  for (guint round = 0; round < 150; round++)
    {
      g_autofree char *damaged = g_memdup2 (content, size);
      g_autoptr(GPtrArray) drawings = NULL;
      gsize length = g_test_rand_int_range (0, 3) == 0 ? (gsize) g_test_rand_int_range (0, (gint32) size) : size;

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        damaged[g_test_rand_int_range (0, (gint32) size)] = (char) g_test_rand_int ();
      g_file_set_contents (fixture->path, damaged, (gssize) length, &error);
      g_assert_no_error (error);

      drawings = bx_art_shelf_read (fixture->path);
      for (guint i = 0; i < drawings->len; i++)
        first_pixel (((BxArtDrawing *) g_ptr_array_index (drawings, i))->texture);
      g_assert_cmpuint (drawings->len, <=, 2);
    }
}

static void
test_bound (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr(GPtrArray) drawings = new_drawings ();
  g_autoptr(GPtrArray) read = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 8; i++)
    add (drawings, PICTURE, FALSE, 1000, 700, i);
  add (drawings, PICTURE, FALSE, 10, 10, 99);
  g_assert_true (bx_art_shelf_write (fixture->path, drawings, &error));
  g_assert_no_error (error);

  read = bx_art_shelf_read (fixture->path);
  g_assert_cmpuint (read->len, ==, BX_ART_SHELF_BYTES / (1000 * 700 * 4) + 1);
  g_assert_cmphex (first_pixel (((BxArtDrawing *) g_ptr_array_index (read, 0))->texture), ==, 0);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What one start draws, the next one has without drawing. */
static void
test_renderer (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr(BxArtRenderer) first = bx_art_renderer_new (BX_ART_CACHE_BYTES);
  g_autoptr(BxArtRenderer) second = bx_art_renderer_new (BX_ART_CACHE_BYTES);
  g_autoptr(GRefString) css = stylesheet (FALSE);
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GAsyncResult) drawn = NULL;
  g_autoptr(GAsyncResult) written = NULL;
  g_autoptr(GError) error = NULL;

  bx_art_renderer_draw_async (first, PICTURE, css, 40, 100, NULL, done_cb, &drawn);
  wait_for (&drawn);
  texture = bx_art_renderer_draw_finish (first, drawn, &error);
  g_assert_no_error (error);
  bx_art_renderer_put_on_shelf_async (first, fixture->path, done_cb, &written);
  wait_for (&written);
  g_assert_true (bx_art_renderer_put_on_shelf_finish (first, written, &error));
  g_assert_no_error (error);

  g_assert_null (bx_art_renderer_lookup (second, PICTURE, css, 40, 100));
  bx_art_renderer_take_from_shelf (second, fixture->path);
  while (bx_art_renderer_get_cached_bytes (second) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (bx_art_renderer_get_cached_bytes (second), ==, 40 * 100 * 4);
  g_assert_nonnull (bx_art_renderer_lookup (second, PICTURE, css, 40, 100));

  /* It has what the shelf has, so it leaves the shelf alone. */
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_clear_object (&written);
  bx_art_renderer_put_on_shelf_async (second, fixture->path, done_cb, &written);
  wait_for (&written);
  g_assert_true (bx_art_renderer_put_on_shelf_finish (second, written, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/shelf/comes-back", Fixture, NULL, set_up, test_comes_back, tear_down);
  g_test_add ("/shelf/other-picture", Fixture, NULL, set_up, test_other_picture, tear_down);
  g_test_add ("/shelf/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/shelf/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/shelf/bound", Fixture, NULL, set_up, test_bound, tear_down);
  g_test_add ("/shelf/renderer", Fixture, NULL, set_up, test_renderer, tear_down);

  return g_test_run ();
}
