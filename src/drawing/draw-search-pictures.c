/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* draw-search-pictures FILE: draws, while the program is built, what stands beside
 * what the desktop's search finds: an exercise's small picture, and of a muscle its
 * place on the body. FILE is an `a{say}` of PNG files, by names such as
 * `exercise/deadlift/man`. The service itself then needs no library for pictures. */

#include "config.h"

#include <stdio.h>

#include "bx-art-picture-private.h"
#include "bx-art-print.h"
#include "bx-catalogue.h"

/* The shell shows them at 24 pixels in a list, and at 96 in a grid. */
#define SIZE 64

/* Of the body's height: what is seen round a muscle at least, so that one knows where
 * it is */
#define MUSCLE_VIEW 0.26

static const char *const athletes[] = { "man", "woman" };

static cairo_status_t
write_cb (void *closure,
          const unsigned char *data,
          unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
add_surface (GVariantBuilder *pictures,
             char *name,               /* (transfer full) */
             cairo_surface_t *surface) /* (transfer full) */
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree char *key = name;
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, write_cb, png);

  if (status != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", key, cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  g_variant_builder_add (pictures, "{s@ay}", key, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, png->data, png->len, 1));
}

static GStrv
list_muscles (BxExercise *exercise,
              BxMuscleRole role)
{
  GListModel *muscles = bx_exercise_get_muscles (exercise, role);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      g_strv_builder_add (ids, bx_muscle_get_id (muscle));
    }

  return g_strv_builder_end (ids);
}

static gboolean
add_exercise (GVariantBuilder *pictures,
              BxExercise *exercise,
              const char *athlete,
              GError **error)
{
  g_auto (GStrv) primary = list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_auto (GStrv) secondary = list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  g_autofree char *name = g_strdup_printf ("small-%s-%s", bx_exercise_get_id (exercise), athlete);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = bx_art_print (cr, name, 0, (const char *const *) primary, (const char *const *) secondary,
                                 &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE), error);

  cairo_destroy (cr);
  add_surface (pictures, g_strdup_printf ("exercise/%s/%s", bx_exercise_get_id (exercise), athlete), surface);

  return drawn;
}

/* What is seen of a muscle in a picture of the body */
typedef struct
{
  double body_width;
  double body_height;
  int area;              /* nothing if it is not to be seen from this side */
  graphene_rect_t place; /* of a pair, only the one on the right */
} Sight;

static gboolean
is_inked (cairo_surface_t *surface,
          int x,
          int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] >> 24 > 127;
}

static void
measure (cairo_surface_t *surface,
         Sight *sight)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int left = width;
  int right = -1;
  int top = height;
  int bottom = -1;
  gboolean is_pair = TRUE;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (is_inked (surface, x, y))
        {
          sight->area++;
          is_pair = is_pair && ABS (x - width / 2) > width / 20;
        }

  for (int y = 0; y < height; y++)
    for (int x = is_pair ? width / 2 : 0; x < width; x++)
      if (is_inked (surface, x, y))
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  graphene_rect_init (&sight->place, (float) left, (float) top, (float) (right - left + 1), (float) (bottom - top + 1));
}

static Sight
see_muscle (const char *picture,
            const char *muscle)
{
  g_autoptr (GBytes) svg = bx_art_picture_load (picture, NULL);
  g_autofree char *id = g_strconcat ("#muscle-", muscle, NULL);
  RsvgHandle *handle;
  Sight sight = { 0 };

  bx_art_picture_get_size (picture, &sight.body_width, &sight.body_height);
  handle = svg != NULL ? _bx_art_picture_open (svg, "", (int) sight.body_width, (int) sight.body_height, NULL) : NULL;
  if (handle == NULL)
    return sight;

  if (rsvg_handle_has_sub (handle, id))
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) sight.body_width, (int) sight.body_height);
      cairo_t *cr = cairo_create (surface);

      if (rsvg_handle_render_layer (handle, cr, id, &(RsvgRectangle) { 0, 0, sight.body_width, sight.body_height }, NULL))
        {
          cairo_surface_flush (surface);
          measure (surface, &sight);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_object_unref (handle);

  return sight;
}

static gboolean
add_muscle (GVariantBuilder *pictures,
            BxMuscle *muscle,
            const char *athlete,
            GError **error)
{
  const char *id = bx_muscle_get_id (muscle);
  const char *lit[] = { id, NULL };
  g_autofree char *front = g_strdup_printf ("body-front-%s", athlete);
  g_autofree char *back = g_strdup_printf ("body-back-%s", athlete);
  Sight from_front = see_muscle (front, id);
  Sight from_back = see_muscle (back, id);
  /* From the side that shows more of it */
  const Sight *sight = from_front.area > from_back.area ? &from_front : &from_back;
  const char *picture = sight == &from_front ? front : back;
  double view;
  double scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  if (sight->area == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s is on neither side of the body", id);
      return FALSE;
    }

  view = MAX (sight->body_height * MUSCLE_VIEW, 1.2 * MAX (sight->place.size.width, sight->place.size.height));
  scale = SIZE / view;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, view / 2 - (sight->place.origin.x + sight->place.size.width / 2),
                   view / 2 - (sight->place.origin.y + sight->place.size.height / 2));
  drawn = bx_art_print (cr, picture, 0, lit, NULL, &GRAPHENE_RECT_INIT (0, 0, (float) sight->body_width, (float) sight->body_height), error);
  cairo_destroy (cr);
  add_surface (pictures, g_strdup_printf ("muscle/%s/%s", id, athlete), surface);

  return drawn;
}

static gboolean
draw (const char *path,
      GError **error)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *exercises = bx_catalogue_get_exercises (catalogue);
  GListModel *muscles = bx_catalogue_get_muscles (catalogue);
  GVariantBuilder pictures;
  g_autoptr (GVariant) all = NULL;
  gboolean drawn = TRUE;

  g_variant_builder_init (&pictures, G_VARIANT_TYPE ("a{say}"));
  for (guint a = 0; a < G_N_ELEMENTS (athletes); a++)
    {
      for (guint i = 0; drawn && i < g_list_model_get_n_items (exercises); i++)
        {
          g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

          drawn = add_exercise (&pictures, exercise, athletes[a], error);
        }
      for (guint i = 0; drawn && i < g_list_model_get_n_items (muscles); i++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

          drawn = add_muscle (&pictures, muscle, athletes[a], error);
        }
    }
  all = g_variant_ref_sink (g_variant_builder_end (&pictures));

  return drawn && g_file_set_contents (path, g_variant_get_data (all), (gssize) g_variant_get_size (all), error);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "Usage: draw-search-pictures FILE\n");
      return 64;
    }

  if (!draw (argv[1], &error))
    {
      fprintf (stderr, "draw-search-pictures: %s\n", error->message);
      return 1;
    }

  return 0;
}
