/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-movie.h"
#include "bx-art-picture-private.h"

/* A picture with several layers, ready to draw any of them. One thread at a
 * time. */
struct _BxArtMovie
{
  RsvgHandle *handle; /* (owned) */
  guchar *pixels;     /* (owned): a whole layer */
  int width;
  int height;
};

/**
 * bx_art_movie_new:
 * @svg: the picture's file
 * @stylesheet: its colours, see [func@art_stylesheet_build]
 * @width: width to draw, in device pixels
 * @height: height to draw, in device pixels
 * @error: return location for a %BX_ART_ERROR
 *
 * Reads a movement, whose layers have the ids `scene` and `frame-00` on. This
 * takes tens of milliseconds: call it from a worker.
 *
 * Returns: (transfer full): what draws, or %NULL
 */
BxArtMovie *
bx_art_movie_new (GBytes *svg,
                  const char *stylesheet,
                  int width,
                  int height,
                  GError **error)
{
  g_autoptr (BxArtMovie) self = NULL;
  g_autofree char *sheet = NULL;

  g_return_val_if_fail (svg != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (BxArtMovie, 1);
  self->width = width;
  self->height = height;
  /* Frames are hidden from those who know nothing of movements. */
  sheet = g_strconcat (stylesheet != NULL ? stylesheet : "", ".pose{visibility:visible}", NULL);
  self->handle = _bx_art_picture_open (svg, sheet, width, height, error);
  if (self->handle == NULL)
    return NULL;

  self->pixels = g_try_malloc ((gsize) width * (gsize) height * 4);
  if (self->pixels == NULL)
    {
      g_set_error_literal (error, BX_ART_ERROR, BX_ART_ERROR_TOO_LARGE, _ ("There is not enough memory to draw the picture."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
find_in (const char *begin,
         const char *end,
         const char *text,
         const char **found)
{
  *found = g_strstr_len (begin, end - begin, text);

  return *found != NULL;
}

/* The begin of a frame's group; what comes after the last one is the end of the
 * file. */
static gboolean
find_frame (const char *begin,
            const char *end,
            guint frame,
            const char **found)
{
  g_autofree char *text = g_strdup_printf ("<g id=\"frame-%02u\"", frame);

  return find_in (begin, end, text, found);
}

/**
 * bx_art_movie_excerpt:
 * @svg: a movement's file
 * @frames: (array length=n_frames): numbers of frames, ascending
 * @n_frames: how many they are
 *
 * Cuts out all other frames. Most of the time until the first picture is there
 * goes into reading all the others; without them it takes a tenth of that. Where
 * the file is not laid out as the illustrator does it, there is no excerpt, or
 * one that can't be opened.
 *
 * Returns: (transfer full) (nullable): the shorter file
 */
GBytes *
bx_art_movie_excerpt (GBytes *svg,
                      const guint *frames,
                      guint n_frames)
{
  static const char tail[] = "</svg>\n";
  gsize length;
  const char *begin;
  const char *end;
  const char *first;
  GString *excerpt;

  g_return_val_if_fail (svg != NULL, NULL);
  g_return_val_if_fail (frames != NULL && n_frames > 0, NULL);

  begin = g_bytes_get_data (svg, &length);
  if (begin == NULL)
    return NULL;
  end = begin + length;
  if (!find_frame (begin, end, 0, &first))
    return NULL;

  excerpt = g_string_new_len (begin, first - begin);
  for (guint i = 0; i < n_frames; i++)
    {
      const char *from;
      const char *to;

      if (!find_frame (first, end, frames[i], &from))
        {
          g_string_free (excerpt, TRUE);
          return NULL;
        }
      if (find_frame (from, end, frames[i] + 1, &to))
        {
          g_string_append_len (excerpt, from, to - from);
        }
      else
        {
          /* The last brings the end of the file with it. */
          g_string_append_len (excerpt, from, end - from);
          return g_string_free_to_bytes (excerpt);
        }
    }
  g_string_append_len (excerpt, tail, sizeof tail - 1);

  return g_string_free_to_bytes (excerpt);
}

/**
 * bx_art_movie_free:
 * @self: (transfer full) (nullable): what draws
 *
 * Frees it.
 */
void
bx_art_movie_free (BxArtMovie *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->handle);
  g_clear_pointer (&self->pixels, g_free);
  g_free (self);
}

/* The rows and columns that hold anything. */
static gboolean
find_ink (BxArtMovie *self,
          cairo_rectangle_int_t *ink)
{
  int left = self->width;
  int right = -1;
  int top = -1;
  int bottom = -1;

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = (const guint32 *) (gpointer) (self->pixels + (gsize) y * (gsize) self->width * 4);
      int first = 0;
      int last = self->width - 1;

      while (first < self->width && row[first] == 0)
        first++;
      if (first == self->width)
        continue;
      while (row[last] == 0)
        last--;

      left = MIN (left, first);
      right = MAX (right, last);
      if (top < 0)
        top = y;
      bottom = y;
    }

  *ink = (cairo_rectangle_int_t){ left, top, right - left + 1, bottom - top + 1 };

  return bottom >= 0;
}

/**
 * bx_art_movie_draw:
 * @self: what draws
 * @layer: `#` and the id of a layer
 * @place: (out caller-allocates): which part of the whole the drawing covers,
 *   the whole being 1 wide and 1 high
 * @cancellable: (nullable): stops the drawing in the middle
 * @error: return location for a %BX_ART_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Draws one layer, cut to what it covers.
 *
 * Returns: (transfer full) (nullable): the drawing; %NULL without @error where
 *   it covers nothing
 */
GdkTexture *
bx_art_movie_draw (BxArtMovie *self,
                   const char *layer,
                   graphene_rect_t *place,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_rectangle_int_t ink;
  guchar *cut;
  gsize stride;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (layer != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  *place = *graphene_rect_zero ();
  memset (self->pixels, 0, (gsize) self->width * (gsize) self->height * 4);
  if (!_bx_art_picture_render (self->handle, layer, self->pixels, self->width, self->height, cancellable, error))
    return NULL;
  if (!find_ink (self, &ink))
    return NULL;

  stride = (gsize) ink.width * 4;
  cut = g_malloc (stride * (gsize) ink.height);
  for (int y = 0; y < ink.height; y++)
    memcpy (cut + (gsize) y * stride,
            self->pixels + ((gsize) (ink.y + y) * (gsize) self->width + (gsize) ink.x) * 4,
            stride);
  bytes = g_bytes_new_take (cut, stride * (gsize) ink.height);
  graphene_rect_init (place,
                      (float) ink.x / (float) self->width,
                      (float) ink.y / (float) self->height,
                      (float) ink.width / (float) self->width,
                      (float) ink.height / (float) self->height);

  return gdk_memory_texture_new (ink.width, ink.height, GDK_MEMORY_DEFAULT, bytes, stride);
}
