/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-art-renderer.h"
#include "bx-art-stylesheet.h"

typedef struct
{
  guint waiting;
  guint drawn;
  guint cancelled;
  guint failed;
  gsize most; /* bytes kept at most */
} Tally;

static GRefString *
stylesheet (void)
{
  return bx_art_stylesheet_build (&(BxArtLook){ 0 }, NULL, NULL);
}

static void
drawn_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  BxArtRenderer *renderer = BX_ART_RENDERER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = bx_art_renderer_draw_finish (renderer, result, &error);
  Tally *tally = user_data;

  if (texture != NULL)
    tally->drawn++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tally->cancelled++;
  else
    tally->failed++;
  tally->most = MAX (tally->most, bx_art_renderer_get_cached_bytes (renderer));
  tally->waiting--;
}

static void
draw (BxArtRenderer *renderer,
      const char *picture,
      int width,
      int height,
      GCancellable *cancellable,
      Tally *tally)
{
  g_autoptr (GRefString) css = stylesheet ();

  tally->waiting++;
  bx_art_renderer_draw_async (renderer, picture, css, width, height, cancellable, drawn_cb, tally);
}

static void
wait_for (Tally *tally)
{
  while (tally->waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static GdkTexture *
lookup (BxArtRenderer *renderer,
        const char *picture,
        int width,
        int height)
{
  g_autoptr (GRefString) css = stylesheet ();

  return bx_art_renderer_lookup (renderer, picture, css, width, height);
}

static void
test_keeps (void)
{
  g_autoptr (BxArtRenderer) renderer = bx_art_renderer_new (1024 * 1024);
  Tally tally = { 0 };
  GdkTexture *texture;

  g_assert_null (lookup (renderer, "small-deadlift-man", 64, 64));
  draw (renderer, "small-deadlift-man", 64, 64, NULL, &tally);
  wait_for (&tally);
  g_assert_cmpuint (tally.drawn, ==, 1);

  texture = lookup (renderer, "small-deadlift-man", 64, 64);
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 64);
  g_assert_null (lookup (renderer, "small-deadlift-man", 65, 64));
  g_assert_null (lookup (renderer, "small-deadlift-woman", 64, 64));
  g_assert_cmpuint (bx_art_renderer_get_cached_bytes (renderer), ==, 64 * 64 * 4);

  bx_art_renderer_clear (renderer);
  g_assert_null (lookup (renderer, "small-deadlift-man", 64, 64));
  g_assert_cmpuint (bx_art_renderer_get_cached_bytes (renderer), ==, 0);
}

static void
test_bound (void)
{
  const gsize bound = 4 * 100 * 100 * 4;
  g_autoptr (BxArtRenderer) renderer = bx_art_renderer_new (bound);
  Tally tally = { 0 };

  for (int i = 0; i < 4; i++)
    {
      draw (renderer, "small-deadlift-man", 100 - i, 100, NULL, &tally);
      wait_for (&tally);
    }
  g_assert_nonnull (lookup (renderer, "small-deadlift-man", 100, 100));

  /* The one that was looked at last of all stays; the oldest of the others goes. */
  draw (renderer, "small-deadlift-man", 96, 100, NULL, &tally);
  wait_for (&tally);
  g_assert_nonnull (lookup (renderer, "small-deadlift-man", 100, 100));
  g_assert_null (lookup (renderer, "small-deadlift-man", 99, 100));
  g_assert_nonnull (lookup (renderer, "small-deadlift-man", 98, 100));
  g_assert_nonnull (lookup (renderer, "small-deadlift-man", 96, 100));

  /* A drawing that would fill the cache alone is made, and not kept. */
  draw (renderer, "small-deadlift-man", 300, 300, NULL, &tally);
  wait_for (&tally);
  g_assert_null (lookup (renderer, "small-deadlift-man", 300, 300));
  g_assert_cmpuint (tally.drawn, ==, 6);
  g_assert_cmpuint (tally.most, <=, bound);
  g_assert_cmpuint (bx_art_renderer_get_cached_bytes (renderer), <=, bound);
}

static void
test_many (void)
{
  const gsize bound = 600 * 1024;
  g_autoptr (BxArtRenderer) renderer = bx_art_renderer_new (bound);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Tally tally = { 0 };
  Tally dropped = { 0 };

  for (int i = 0; i < 120; i++)
    draw (renderer, i % 2 == 0 ? "small-back-extension-man" : "body-back-woman", 30 + i, 40 + i, NULL, &tally);
  for (int i = 0; i < 40; i++)
    draw (renderer, "body-front-man", 500 + i, 1000, cancellable, &dropped);
  g_cancellable_cancel (cancellable);
  draw (renderer, "no-such-picture", 10, 10, NULL, &tally);
  wait_for (&tally);
  wait_for (&dropped);

  g_assert_cmpuint (tally.drawn, ==, 120);
  g_assert_cmpuint (tally.failed, ==, 1);
  g_assert_cmpuint (tally.most, <=, bound);
  g_assert_cmpuint (dropped.cancelled, ==, 40);
  g_assert_cmpuint (bx_art_renderer_get_cached_bytes (renderer), >, bound / 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/art/renderer/keeps", test_keeps);
  g_test_add_func ("/art/renderer/bound", test_bound);
  g_test_add_func ("/art/renderer/many", test_many);

  return g_test_run ();
}
