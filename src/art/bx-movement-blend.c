/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-movement-blend.h"

/* Blends between two frames of a movement, made on a worker: on the screen a blend
 * costs more than all else of a frame. */

/* Where a texture that covers a part of the whole lies, in pixels of the whole. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} Box;

static Box
find_box (GdkTexture *texture,
          const graphene_rect_t *place)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);

  return (Box){ (int) lroundf (place->origin.x * (float) width / place->size.width),
                (int) lroundf (place->origin.y * (float) height / place->size.height),
                width,
                height };
}

static Box
unite (const Box *first,
       const Box *second)
{
  int x = MIN (first->x, second->x);
  int y = MIN (first->y, second->y);

  return (Box){ x,
                y,
                MAX (first->x + first->width, second->x + second->width) - x,
                MAX (first->y + first->height, second->y + second->height) - y };
}

/**
 * bx_movement_blend_count_bytes:
 * @first: (nullable): a frame
 * @first_place: which part of the whole it covers
 * @second: (nullable): the next frame
 * @second_place: which part of the whole it covers
 *
 * Counts what a blend of two frames takes.
 *
 * Returns: bytes
 */
gsize
bx_movement_blend_count_bytes (GdkTexture *first,
                               const graphene_rect_t *first_place,
                               GdkTexture *second,
                               const graphene_rect_t *second_place)
{
  Box first_box;
  Box second_box;
  Box box;

  if (first == NULL || second == NULL)
    return 0;

  first_box = find_box (first, first_place);
  second_box = find_box (second, second_place);
  box = unite (&first_box, &second_box);

  return (gsize) box.width * (gsize) box.height * 4;
}

/* Adds a frame with a weight of 0 to 256; the weights of both sum up to 256. */
static void
add_frame (guint32 *pixels,
           const Box *box,
           GdkTexture *texture,
           const Box *own,
           guint32 weight)
{
  g_autofree guint32 *source = g_malloc ((gsize) own->width * (gsize) own->height * 4);

  gdk_texture_download (texture, (guchar *) source, (gsize) own->width * 4);
  for (int y = 0; y < own->height; y++)
    {
      const guint32 *from = source + (gsize) y * (gsize) own->width;
      guint32 *to = pixels + (gsize) (own->y - box->y + y) * (gsize) box->width + (own->x - box->x);

      for (int x = 0; x < own->width; x++)
        to[x] += ((((from[x] & 0x00ff00ffu) * weight) >> 8) & 0x00ff00ffu) + ((((from[x] >> 8) & 0x00ff00ffu) * weight) & 0xff00ff00u);
    }
}

/**
 * bx_movement_blend_textures:
 * @first: a frame
 * @first_place: which part of the whole it covers
 * @second: the next frame
 * @second_place: which part of the whole it covers
 * @part: how much of the second there is, 0 to 1
 * @place: (out caller-allocates): which part of the whole the blend covers
 *
 * Blends two frames. Any thread.
 *
 * Returns: (transfer full): the blend
 */
GdkTexture *
bx_movement_blend_textures (GdkTexture *first,
                            const graphene_rect_t *first_place,
                            GdkTexture *second,
                            const graphene_rect_t *second_place,
                            double part,
                            graphene_rect_t *place)
{
  Box first_box = find_box (first, first_place);
  Box second_box = find_box (second, second_place);
  Box box = unite (&first_box, &second_box);
  double width = first_box.width / (double) first_place->size.width;
  double height = first_box.height / (double) first_place->size.height;
  gsize size = (gsize) box.width * (gsize) box.height * 4;
  guint32 weight = (guint32) lround (CLAMP (part, 0.0, 1.0) * 256.0);
  guint32 *pixels = g_malloc0 (size);
  g_autoptr (GBytes) bytes = NULL;

  add_frame (pixels, &box, first, &first_box, 256 - weight);
  add_frame (pixels, &box, second, &second_box, weight);
  graphene_rect_init (place,
                      (float) (box.x / width),
                      (float) (box.y / height),
                      (float) (box.width / width),
                      (float) (box.height / height));
  bytes = g_bytes_new_take (pixels, size);

  return gdk_memory_texture_new (box.width, box.height, GDK_MEMORY_DEFAULT, bytes, (gsize) box.width * 4);
}

/**
 * bx_movement_blend_new:
 * @frames: (array length=n_frames): frames of a movement
 * @places: (array length=n_frames): which part of the whole each covers
 * @n_frames: their number
 * @n: how many blends are wanted between two frames
 *
 * Prepares the work.
 *
 * Returns: (transfer full): the work
 */
BxMovementBlend *
bx_movement_blend_new (GdkTexture **frames,
                       const graphene_rect_t *places,
                       guint n_frames,
                       guint n)
{
  BxMovementBlend *self = g_new0 (BxMovementBlend, 1);

  self->frames = g_ptr_array_new_full (n_frames, g_object_unref);
  for (guint i = 0; i < n_frames; i++)
    g_ptr_array_add (self->frames, g_object_ref (frames[i]));
  self->frame_places = g_memdup2 (places, sizeof *places * n_frames);
  self->n = n;
  self->textures = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_new0 (graphene_rect_t, n_frames * n);

  return self;
}

/**
 * bx_movement_blend_free:
 * @self: (transfer full) (nullable): the work
 *
 * Frees it, with what was blended.
 */
void
bx_movement_blend_free (BxMovementBlend *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->frames);
  g_ptr_array_unref (self->textures);
  g_free (self->frame_places);
  g_free (self->places);
  g_free (self);
}

/**
 * bx_movement_blend_in_thread:
 * @task: a task with a [struct@MovementBlend] for its data
 * @source: not used
 * @task_data: the work
 * @cancellable: stops it between two blends
 *
 * Does the work.
 */
void
bx_movement_blend_in_thread (GTask *task,
                             gpointer source,
                             gpointer task_data,
                             GCancellable *cancellable)
{
  BxMovementBlend *self = task_data;

  for (guint i = 0; i + 1 < self->frames->len; i++)
    for (guint k = 1; k <= self->n; k++)
      {
        if (g_task_return_error_if_cancelled (task))
          return;

        g_ptr_array_add (self->textures,
                         bx_movement_blend_textures (g_ptr_array_index (self->frames, i),
                                                     &self->frame_places[i],
                                                     g_ptr_array_index (self->frames, i + 1),
                                                     &self->frame_places[i + 1],
                                                     (double) k / (self->n + 1),
                                                     &self->places[self->textures->len]));
      }

  g_task_return_boolean (task, TRUE);
}
