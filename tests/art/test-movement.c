/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-art-movie.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-movement-blend.h"
#include "bx-movement-frames.h"
#include "bx-movement-worker.h"
#include "bx-movement.h"

static const BxArtLook light = { FALSE, FALSE, { 0.0f, 0.38f, 0.78f, 1.0f } };

static const char *const plain[] = { "equipment:bench-45", "arms:crossed", "load:none", "tempo:steady", "spine:stiff", NULL };

static GPtrArray *
parse (const char *xml)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *movements = bx_movement_parse_index (xml, -1, &error);

  g_assert_no_error (error);

  return movements;
}

static void
test_index (void)
{
  g_autoptr (GPtrArray) movements = parse ("<illustrations version='1'><body side='front' athlete='man' file='b.svg'/>"
                                           "<exercise id='row' starts='bottom'><still athlete='man' file='s.svg'/>"
                                           "<movement variation='' athlete='man' file='move-row-man.svg' frames='16'>"
                                           "<timing tempo='hold'><phase name='lifting' from='0' to='15' seconds='2'/></timing>"
                                           "<timing><phase name='lifting' from='0' to='15' seconds='1.5'/><phase name='pause-top' from='15' to='15' seconds='.5'/>"
                                           "<phase name='lowering' from='15' to='0' seconds='2'/><phase name='dancing' from='0' to='0' seconds='2'/></timing>"
                                           "</movement></exercise></illustrations>");
  const BxMovement *movement;
  const BxMovementTiming *timing;

  g_assert_cmpuint (movements->len, ==, 1);
  movement = g_ptr_array_index (movements, 0);
  g_assert_cmpstr (movement->picture, ==, "move-row-man");
  g_assert_cmpstr (movement->exercise, ==, "row");
  g_assert_cmpstr (movement->athlete, ==, "man");
  g_assert_cmpuint (movement->n_frames, ==, 16);
  g_assert_false (bx_movement_starts_high (movement));

  /* The usual timing first, wherever it stood; phases that nobody knows are left out. */
  timing = bx_movement_get_timing (movement, NULL);
  g_assert_null (timing->tempo);
  g_assert_cmpuint (timing->n_phases, ==, 3);
  g_assert_cmpint (timing->phases[0].phase, ==, BX_PHASE_LIFTING);
  g_assert_cmpfloat (timing->phases[0].seconds, ==, 1.5);
  g_assert_cmpint (timing->phases[2].from, ==, 15);
  timing = bx_movement_get_timing (movement, (const char *const[]){ "tempo:hold", NULL });
  g_assert_cmpstr (timing->tempo, ==, "hold");
  timing = bx_movement_get_timing (movement, (const char *const[]){ "tempo:unheard-of", NULL });
  g_assert_null (timing->tempo);
}

static void
test_index_nonsense (void)
{
  static const char *const nothing[] = {
    "<x/>",
    "<exercise id='a'><movement athlete='man' file='a.svg' frames='16'/></exercise>",
    "<exercise id='a'><movement athlete='man' file='a.svg' frames='1'><timing><phase name='lifting' from='0' to='0' seconds='1'/></timing></movement></exercise>",
    "<exercise id='a'><movement athlete='man' file='a.svg' frames='99999999999'><timing><phase name='lifting' from='0' to='1' seconds='1'/></timing></movement></exercise>",
    "<exercise id='a'><movement athlete='man' file='a.svg' frames='2'><timing><phase name='lifting' from='0' to='7' seconds='1'/></timing></movement></exercise>",
    "<exercise id='a'><movement athlete='man' frames='2'><timing><phase name='lifting' from='0' to='1' seconds='1'/></timing></movement></exercise>",
    "<movement athlete='man' file='a.svg' frames='2'><timing><phase name='lifting' from='0' to='1' seconds='1'/></timing></movement>",
  };
  static const char *const broken[] = { "", "<", "<a>", "no", "<a b='&x;'/>" };

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (GPtrArray) movements = parse (nothing[i]);

      g_assert_cmpuint (movements->len, ==, 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bx_movement_parse_index (broken[i], -1, &error));
      g_assert_nonnull (error);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *chosen[6];
    const char *picture;
  } table[] = {
    { { NULL }, "move-back-extension-%s" },
    { { "equipment:bench-45", "arms:crossed", "load:none", "tempo:steady", "spine:stiff" }, "move-back-extension-%s" },
    { { "tempo:hold" }, "move-back-extension-%s" },
    { { "arms:hips" }, "move-back-extension--bench-45-hips-stiff-%s" },
    { { "spine:roll-up" }, "move-back-extension--bench-45-crossed-roll-up-%s" },
    { { "load:chest" }, "move-back-extension--bench-45-chest-stiff-%s" },
    { { "load:chest", "arms:hips" }, "move-back-extension--bench-45-chest-stiff-%s" },
    { { "load:barbell", "arms:behind-head" }, "move-back-extension--bench-45-barbell-stiff-%s" },
    { { "equipment:bench-horizontal", "arms:hips", "spine:roll-up" }, "move-back-extension--bench-horizontal-hips-roll-up-%s" },
    { { "equipment:machine" }, "move-back-extension--machine-%s" },
    { { "equipment:mat", "arms:hips" }, "move-back-extension--mat-hips-%s" },
    { { "arms:behind-head", "spine:roll-up" }, "move-back-extension--bench-45-behind-head-roll-up-%s" },
    { { "load:chest", "spine:roll-up" }, "move-back-extension--bench-45-chest-roll-up-%s" },
    /* Nobody has drawn these: the spine is left out first. */
    { { "equipment:mat", "arms:hips", "spine:roll-up" }, "move-back-extension--mat-hips-%s" },
    { { "equipment:machine", "spine:roll-up" }, "move-back-extension--machine-%s" },
    /* An option that nobody has heard of is no reason to show nothing. */
    { { "equipment:swing", "moon:full" }, "move-back-extension-%s" },
  };
  static const char *const athletes[] = { "man", "woman" };

  for (gsize a = 0; a < G_N_ELEMENTS (athletes); a++)
    for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
      {
        const BxMovement *movement = bx_movement_find ("back-extension", athletes[a], table[i].chosen, plain);
        g_autofree char *picture = NULL;
        g_auto (GStrv) parts = g_strsplit (table[i].picture, "%s", 2);

        picture = g_strconcat (parts[0], athletes[a], NULL);
        g_assert_nonnull (movement);
        g_assert_cmpstr (movement->picture, ==, picture);
        g_assert_true (bx_art_picture_exists (movement->picture));
      }

  g_assert_null (bx_movement_find ("dancing", "man", NULL, NULL));
  g_assert_null (bx_movement_find ("back-extension", "dog", NULL, NULL));
}

/* What ships: each exercise moves, by both athletes, and each frame shows something
 * that the one before did not. */
static void
test_shipped (void)
{
  static const char *const exercises[] = {
    "back-extension", "floor-back-extension", "good-morning", "deadlift", "trap-bar-deadlift", "romanian-deadlift",
    "kettlebell-swing", "pull-up", "lat-pulldown", "dumbbell-row", "reverse-dumbbell-fly",
  };
  static const char *const athletes[] = { "man", "woman" };
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (exercises); i++)
    for (gsize a = 0; a < G_N_ELEMENTS (athletes); a++)
      {
        const BxMovement *movement = bx_movement_find (exercises[i], athletes[a], NULL, NULL);
        g_autoptr (GBytes) svg = NULL;
        g_autoptr (BxArtMovie) movie = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *last = NULL;
        graphene_rect_t place;

        g_assert_nonnull (movement);
        g_assert_cmpuint (movement->n_frames, >=, 10);
        svg = bx_art_picture_load (movement->picture, &error);
        g_assert_no_error (error);
        movie = bx_art_movie_new (svg, css, 120, 120, &error);
        g_assert_no_error (error);

        for (guint f = 0; f < movement->n_frames; f++)
          {
            g_autofree char *layer = g_strdup_printf ("#frame-%02u", f);
            g_autoptr (GdkTexture) texture = bx_art_movie_draw (movie, layer, &place, NULL, &error);
            g_autofree char *sum = NULL;
            g_autofree guchar *pixels = NULL;
            gsize stride;

            g_assert_no_error (error);
            g_assert_nonnull (texture);
            g_assert_cmpfloat (place.origin.x + place.size.width, <=, 1.0f + 1e-5f);
            g_assert_cmpfloat (place.origin.y + place.size.height, <=, 1.0f + 1e-5f);
            g_assert_cmpfloat (place.size.width * place.size.height, >, 0.02f);
            stride = (gsize) gdk_texture_get_width (texture) * 4;
            pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
            gdk_texture_download (texture, pixels, stride);
            sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, pixels, stride * (gsize) gdk_texture_get_height (texture));
            g_assert_cmpstr (sum, !=, last);
            g_set_str (&last, sum);
          }

        g_clear_object (&error);
        g_assert_null (bx_art_movie_draw (movie, "#frame-99", &place, NULL, &error));
        g_assert_error (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN);
      }
}

static void
wait_until_drawn (BxMovementFrames *frames)
{
  while (!bx_movement_frames_is_complete (frames))
    {
      g_assert_false (bx_movement_frames_is_failed (frames));
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
wait_until_blended (BxMovementFrames *frames)
{
  while (bx_movement_frames_get_n_blends (frames) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A set that is dropped gives its room back as soon as its worker is done. */
static void
wait_until_released (void)
{
  while (bx_movement_frames_get_total_bytes () > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
drop (BxMovementFrames *frames)
{
  bx_movement_frames_cancel (frames);
  g_object_unref (frames);
}

/* However many sets there are and however large, together they keep the bound. */
static void
test_memory (void)
{
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) drop);
  BxMovementFrames *usual = bx_movement_frames_new ("move-back-extension-man", 16, css, 800, 800, 0, FALSE);

  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <=, BX_MOVEMENT_FRAMES_BYTES);
  wait_until_drawn (usual);
  /* Cut to what they cover, which leaves room for blends */
  g_assert_cmpuint (bx_movement_frames_get_bytes (usual), <, 800 * 800 * 4 * 17);
  wait_until_blended (usual);
  g_assert_cmpuint (bx_movement_frames_get_bytes (usual), ==, bx_movement_frames_get_total_bytes ());
  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <=, BX_MOVEMENT_FRAMES_BYTES);
  g_clear_object (&usual);
  wait_until_released ();

  for (guint i = 0; i < 24; i++)
    {
      BxMovementFrames *frames = bx_movement_frames_new ("move-back-extension-man", 16, css, 300 + 100 * (int) i, 300 + 100 * (int) i, i, i % 5 == 0);

      g_ptr_array_add (sets, frames);
      g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <=, BX_MOVEMENT_FRAMES_BYTES);
    }
  for (guint i = 0; i < sets->len; i++)
    {
      BxMovementFrames *frames = g_ptr_array_index (sets, i);

      while (!bx_movement_frames_is_complete (frames) && !bx_movement_frames_is_failed (frames))
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <=, BX_MOVEMENT_FRAMES_BYTES);
    }
  g_ptr_array_set_size (sets, 0);
  wait_until_released ();

  /* Thinned out, one is left; dropped in the middle, nothing. */
  usual = bx_movement_frames_new ("move-deadlift-woman", 16, css, 400, 400, 7, FALSE);
  while (!bx_movement_frames_has_frame (usual, 8))
    g_main_context_iteration (NULL, TRUE);
  bx_movement_frames_thin_out (usual, 7.0);
  g_assert_true (bx_movement_frames_has_frame (usual, 7));
  g_assert_false (bx_movement_frames_has_frame (usual, 8));
  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <, 2 * 400 * 400 * 4);
  g_clear_object (&usual);
  wait_until_released ();

  /* The same when the blends are there, and while they are made */
  for (guint i = 0; i < 2; i++)
    {
      usual = bx_movement_frames_new ("move-deadlift-woman", 16, css, 200, 200, 0, FALSE);
      wait_until_drawn (usual);
      if (i == 0)
        wait_until_blended (usual);
      bx_movement_frames_thin_out (usual, 3.0);
      g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <, 2 * 200 * 200 * 4);
      g_assert_cmpuint (bx_movement_frames_get_n_blends (usual), ==, 0);
      g_object_unref (usual);
      wait_until_released ();
    }
}

static guint32
get_pixel (GdkTexture *texture,
           const graphene_rect_t *place,
           int x,
           int y)
{
  g_autofree guint32 *pixels = g_malloc ((gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4);

  x -= (int) lroundf (place->origin.x * 10.0f);
  y -= (int) lroundf (place->origin.y * 10.0f);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) gdk_texture_get_width (texture) * 4);
  if (x < 0 || y < 0 || x >= gdk_texture_get_width (texture) || y >= gdk_texture_get_height (texture))
    return 0;

  return pixels[y * gdk_texture_get_width (texture) + x];
}

static GdkTexture *
new_plain_texture (guint32 pixel,
                   int width,
                   int height)
{
  guint32 *pixels = g_new (guint32, width * height);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < width * height; i++)
    pixels[i] = pixel;
  bytes = g_bytes_new_take (pixels, (gsize) width * (gsize) height * 4);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) width * 4);
}

/* Two squares in a whole of ten by ten: where both are, the colours mix; where one
 * is, it shines through; and the ground beside them stays bare. */
static void
test_blends (void)
{
  g_autoptr (GdkTexture) first = new_plain_texture (0xffff0000u, 4, 4);
  g_autoptr (GdkTexture) second = new_plain_texture (0xff0000ffu, 4, 4);
  graphene_rect_t first_place = GRAPHENE_RECT_INIT (0.1f, 0.1f, 0.4f, 0.4f);
  graphene_rect_t second_place = GRAPHENE_RECT_INIT (0.3f, 0.3f, 0.4f, 0.4f);
  graphene_rect_t place;
  g_autoptr (GdkTexture) blend = bx_movement_blend_textures (first, &first_place, second, &second_place, 0.25, &place);

  g_assert_cmpint (gdk_texture_get_width (blend), ==, 6);
  g_assert_cmpuint (bx_movement_blend_count_bytes (first, &first_place, second, &second_place), ==, 6 * 6 * 4);
  g_assert_cmpfloat_with_epsilon (place.origin.x, 0.1f, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.size.width, 0.6f, 1e-6);
  g_assert_cmphex (get_pixel (blend, &place, 1, 1), ==, 0xbfbf0000u);
  g_assert_cmphex (get_pixel (blend, &place, 6, 6), ==, 0x3f00003fu);
  g_assert_cmphex (get_pixel (blend, &place, 4, 4), ==, 0xfebf003fu);
  g_assert_cmphex (get_pixel (blend, &place, 6, 1), ==, 0);
}

static void
test_order (void)
{
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);
  g_autoptr (BxMovementFrames) frames = bx_movement_frames_new ("move-good-morning-man", 16, css, 100, 100, 15, FALSE);
  g_autoptr (BxMovementFrames) ends = NULL;

  /* What is wanted comes first. */
  while (!bx_movement_frames_has_first (frames))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (bx_movement_frames_has_frame (frames, 15));
  g_assert_false (bx_movement_frames_has_frame (frames, 3));
  wait_until_drawn (frames);

  ends = bx_movement_frames_new ("move-good-morning-man", 16, css, 100, 100, 3, TRUE);
  wait_until_drawn (ends);
  g_assert_true (bx_movement_frames_has_frame (ends, 0));
  g_assert_true (bx_movement_frames_has_frame (ends, 15));
  g_assert_false (bx_movement_frames_has_frame (ends, 3));
}

static void
test_missing (void)
{
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, NULL, NULL);
  /* No such file; a file with fewer frames; a file without any */
  static const char *const names[] = { "move-nothing-man", "move-back-extension-man", "still-deadlift-man" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BxMovementFrames) frames = bx_movement_frames_new (names[i], 40, css, 100, 100, 0, FALSE);

      while (!bx_movement_frames_is_failed (frames))
        g_main_context_iteration (NULL, TRUE);
    }
  wait_until_released ();
}

/* A file without the other frames draws the same picture. */
static void
test_excerpt (void)
{
  const BxMovement *movement = bx_movement_find ("back-extension", "man", plain, plain);
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&light, (const char *const[]){ "hamstrings", NULL }, NULL);
  g_autoptr (GBytes) svg = bx_art_picture_load (movement->picture, NULL);
  g_autoptr (BxArtMovie) whole = bx_art_movie_new (svg, css, 200, 200, NULL);
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("<svg/>", 6);
  const guint last = movement->n_frames - 1;
  const guint wanted[][2] = { { 0, 0 }, { 5, 5 }, { 0, last }, { last, last } };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint n = wanted[i][0] == wanted[i][1] ? 1 : 2;
      g_autoptr (GBytes) excerpt = bx_art_movie_excerpt (svg, wanted[i], n);
      g_autoptr (BxArtMovie) part = NULL;

      g_assert_nonnull (excerpt);
      g_assert_cmpuint (g_bytes_get_size (excerpt), <, g_bytes_get_size (svg) / 2);
      part = bx_art_movie_new (excerpt, css, 200, 200, NULL);
      g_assert_nonnull (part);
      for (guint k = 0; k <= n; k++)
        {
          g_autofree char *layer = k == n ? g_strdup ("#scene") : g_strdup_printf ("#frame-%02u", wanted[i][k]);
          g_autoptr (GError) error = NULL;
          graphene_rect_t place;
          graphene_rect_t other_place;
          g_autoptr (GdkTexture) ours = bx_art_movie_draw (part, layer, &place, NULL, &error);
          g_autoptr (GdkTexture) other = bx_art_movie_draw (whole, layer, &other_place, NULL, NULL);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GBytes) other_bytes = NULL;

          g_assert_no_error (error);
          g_assert_true (graphene_rect_equal (&place, &other_place));
          bytes = gdk_texture_save_to_png_bytes (ours);
          other_bytes = gdk_texture_save_to_png_bytes (other);
          g_assert_true (g_bytes_equal (bytes, other_bytes));
        }
    }

  g_assert_null (bx_art_movie_excerpt (svg, &(guint){ 99 }, 1));
  g_assert_null (bx_art_movie_excerpt (nonsense, &(guint){ 0 }, 1));
}

/* ---- Threads -------------------------------------------------------------------------- */

typedef struct
{
  GThread *thread;
  int n;
} Taken;

static void
take_cb (GObject *owner,
         int index,
         GdkTexture *texture,
         const graphene_rect_t *place,
         gboolean failed)
{
  Taken *taken = g_object_get_data (owner, "taken");

  taken->thread = g_thread_self ();
  g_atomic_int_inc (&taken->n);
}

/* While the main thread does something else than to run its loop, nothing is brought to it
 * by the worker itself. */
static void
test_frames_come_to_the_main_thread (void)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GRefString) stylesheet = g_ref_string_new_intern ("");
  GArray *order = g_array_new (FALSE, FALSE, sizeof (int));
  Taken taken = { NULL, 0 };

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_set_data (owner, "taken", &taken);
  g_array_append_vals (order, (const int[]){ BX_MOVEMENT_WORKER_SCENE, 0 }, 2);
  bx_movement_worker_draw (owner, take_cb, "/there/is/none", stylesheet, 100, 100, order, 1, cancellable);

  while (g_atomic_int_get (&taken.n) == 0 && !g_main_context_pending (NULL))
    g_usleep (1000);
  while (g_atomic_int_get (&taken.n) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (taken.thread == g_thread_self ());
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/movement/index", test_index);
  g_test_add_func ("/movement/index/nonsense", test_index_nonsense);
  g_test_add_func ("/movement/find", test_find);
  g_test_add_func ("/movement/shipped", test_shipped);
  g_test_add_func ("/movement/excerpt", test_excerpt);
  g_test_add_func ("/movement/blends", test_blends);
  g_test_add_func ("/movement/frames/memory", test_memory);
  g_test_add_func ("/movement/frames/order", test_order);
  g_test_add_func ("/movement/frames/missing", test_missing);
  g_test_add_func ("/movement/frames/main-thread", test_frames_come_to_the_main_thread);

  return g_test_run ();
}
