/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-art-weak.h"
#include "bx-movement-blend.h"
#include "bx-movement-frames.h"
#include "bx-movement-worker.h"

/**
 * BxMovementFrames:
 *
 * All pictures of a movement, drawn ahead on a worker: what stands still once,
 * then each frame, cut to what it covers. The first that is wanted comes first.
 *
 * What lies between two frames is blended ahead too, as finely as there is room
 * for; only where there is none at all the screen blends them.
 *
 * The frames of all movements share one bound. A set asks for its room before
 * it is drawn; where there is less than it needs it is drawn smaller, and put on
 * the screen larger. Main thread only, but for the drawing itself.
 */
struct _BxMovementFrames
{
  GObject parent_instance;

  char *picture; /* (owned) */
  GRefString *stylesheet;
  int width;  /* as asked for, in device pixels */
  int height;
  gboolean ends_only;

  GCancellable *cancellable; /* (owned) */
  guint n_frames;
  guint n_missing;
  GdkTexture *scene;    /* (owned) (nullable): what stands still */
  GdkTexture **frames;  /* (owned) (array) (nullable) */
  graphene_rect_t *places; /* (owned): of the scene, then of the frames; parts of the whole */
  gboolean has_first;
  gboolean failed;

  /* Between each frame and the next */
  guint n_blends;           /* how many, once all of them are there */
  GPtrArray *blends;        /* (owned) (nullable) (element-type GdkTexture) */
  graphene_rect_t *blend_places; /* (owned) (nullable) */

  gsize reserved; /* bytes of the bound that are this set's */
  gsize bytes;
};

G_DEFINE_FINAL_TYPE (BxMovementFrames, bx_movement_frames, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Of all sets together */
static gsize total_reserved;

/* More than these nobody sees. */
#define MAX_BLENDS 3

/* Smaller than this nobody can see what moves. */
#define MIN_SIDE 16

#define SCENE BX_MOVEMENT_WORKER_SCENE

/* Part of the time between two frames in which the screen does not yet blend the
 * first, nor any more the second */
#define BLEND_BEGIN 0.2

static gsize
count_bytes (GdkTexture *texture)
{
  return (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4;
}

static void
release_room (BxMovementFrames *self,
              gsize left)
{
  g_assert (left <= self->reserved);

  total_reserved -= self->reserved - left;
  self->reserved = left;
}

static void
drop_blends (BxMovementFrames *self)
{
  self->n_blends = 0;
  g_clear_pointer (&self->blends, g_ptr_array_unref);
  g_clear_pointer (&self->blend_places, g_free);
}

/* The task does not hold the frames: it may end on its worker, where they must
 * not. */
static void
blended_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (BxMovementFrames) self = bx_art_weak_take (user_data);
  BxMovementBlend *blend = g_task_get_task_data (G_TASK (result));
  gboolean blended = g_task_propagate_boolean (G_TASK (result), NULL);

  if (self == NULL)
    return;

  if (!blended || g_cancellable_is_cancelled (self->cancellable))
    {
      /* Thinned out meanwhile, it has given its room back. */
      if (self->n_missing == 0)
        release_room (self, self->bytes);
      return;
    }

  for (guint i = 0; i < blend->textures->len; i++)
    self->bytes += count_bytes (g_ptr_array_index (blend->textures, i));
  self->blends = g_ptr_array_ref (blend->textures);
  self->blend_places = g_steal_pointer (&blend->places);
  self->n_blends = blend->n;
  release_room (self, self->bytes);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* As many as there is room for; each takes what the frames beside it take. */
static void
start_blending (BxMovementFrames *self)
{
  g_autoptr (GTask) task = NULL;
  gsize room = BX_MOVEMENT_FRAMES_BYTES - total_reserved;
  gsize one = 0;
  guint n;

  if (self->ends_only)
    return;

  for (guint i = 0; i < self->n_frames; i++)
    if (self->frames[i] == NULL)
      return;
  for (guint i = 0; i + 1 < self->n_frames; i++)
    one += bx_movement_blend_count_bytes (self->frames[i], &self->places[i + 1], self->frames[i + 1], &self->places[i + 2]);
  n = one > 0 ? (guint) MIN (MAX_BLENDS, room / one) : 0;
  if (n == 0)
    return;

  self->reserved += n * one;
  total_reserved += n * one;
  task = g_task_new (NULL, self->cancellable, blended_cb, bx_art_weak_new (self));
  g_task_set_source_tag (task, start_blending);
  g_task_set_task_data (task, bx_movement_blend_new (self->frames, self->places + 1, self->n_frames, n), (GDestroyNotify) bx_movement_blend_free);
  g_task_run_in_thread (task, bx_movement_blend_in_thread);
}

static void
take_frame (GObject *object,
            int index,
            GdkTexture *texture,
            const graphene_rect_t *place,
            gboolean failed)
{
  BxMovementFrames *self = BX_MOVEMENT_FRAMES (object);

  if (self->failed)
    return;

  if (failed)
    {
      self->failed = TRUE;
      g_cancellable_cancel (self->cancellable);
      release_room (self, self->bytes);
    }
  else
    {
      if (texture != NULL)
        self->bytes += count_bytes (texture);
      self->places[index + 1] = *place;
      g_set_object (index == SCENE ? &self->scene : &self->frames[index], texture);
      if (index != SCENE)
        self->has_first = TRUE;
      self->n_missing--;
      if (self->n_missing == 0)
        {
          release_room (self, self->bytes);
          start_blending (self);
        }
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
bx_movement_frames_finalize (GObject *object)
{
  BxMovementFrames *self = BX_MOVEMENT_FRAMES (object);

  g_cancellable_cancel (self->cancellable);
  release_room (self, 0);
  g_clear_object (&self->cancellable);
  drop_blends (self);
  g_clear_pointer (&self->picture, g_free);
  g_clear_pointer (&self->stylesheet, g_ref_string_release);
  g_clear_object (&self->scene);
  for (guint i = 0; i < self->n_frames; i++)
    g_clear_object (&self->frames[i]);
  g_clear_pointer (&self->frames, g_free);
  g_clear_pointer (&self->places, g_free);

  G_OBJECT_CLASS (bx_movement_frames_parent_class)->finalize (object);
}

static void
bx_movement_frames_class_init (BxMovementFramesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_movement_frames_finalize;

  /**
   * BxMovementFrames::changed:
   * @self: the frames
   *
   * One more is drawn, or they can't be.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_movement_frames_init (BxMovementFrames *self)
{
  self->cancellable = g_cancellable_new ();
}

/* What is wanted first, then the others as they follow it, back and forth. */
static GArray *
make_order (guint n_frames,
            guint first,
            gboolean ends_only)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (int));
  int index = SCENE;

  g_array_append_val (order, index);
  if (ends_only)
    {
      index = 0;
      g_array_append_val (order, index);
      index = (int) n_frames - 1;
      g_array_append_val (order, index);
    }
  else
    {
      first = MIN (first, n_frames - 1);
      for (index = (int) first; index < (int) n_frames; index++)
        g_array_append_val (order, index);
      for (index = (int) first - 1; index >= 0; index--)
        g_array_append_val (order, index);
    }

  return order;
}

/**
 * bx_movement_frames_new:
 * @picture: name of a movement's picture, or its resource path
 * @n_frames: how many frames it has
 * @stylesheet: its colours
 * @width: width of a frame in device pixels
 * @height: height of a frame in device pixels
 * @first: number of the frame that is wanted first
 * @ends_only: whether the first and the last are all that is wanted
 *
 * Begins to draw the frames of a movement.
 *
 * Returns: (transfer full): the frames, none of which is there yet
 */
BxMovementFrames *
bx_movement_frames_new (const char *picture,
                        guint n_frames,
                        GRefString *stylesheet,
                        int width,
                        int height,
                        guint first,
                        gboolean ends_only)
{
  BxMovementFrames *self;
  g_autoptr (GArray) order = NULL;
  double share = 1.0;
  gsize needed;
  gsize room;

  g_return_val_if_fail (picture != NULL && stylesheet != NULL, NULL);
  g_return_val_if_fail (n_frames >= 2, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_object_new (BX_TYPE_MOVEMENT_FRAMES, NULL);
  self->picture = g_strdup (picture);
  self->stylesheet = g_ref_string_acquire (stylesheet);
  self->width = width;
  self->height = height;
  self->ends_only = ends_only;
  self->n_frames = n_frames;
  self->frames = g_new0 (GdkTexture *, n_frames);
  self->places = g_new0 (graphene_rect_t, n_frames + 1);

  order = make_order (n_frames, first, ends_only);
  self->n_missing = order->len;

  /* As if nothing could be cut away; what is not needed is given back. */
  needed = (gsize) width * (gsize) height * 4 * order->len;
  room = BX_MOVEMENT_FRAMES_BYTES - total_reserved;
  if (needed > room)
    share = sqrt ((double) room / (double) needed);
  width = (int) (width * share);
  height = (int) (height * share);
  if (width < MIN_SIDE || height < MIN_SIDE)
    {
      g_debug ("There is no room for the movement “%s” at %d×%d", picture, self->width, self->height);
      self->failed = TRUE;
      return self;
    }

  self->reserved = (gsize) width * (gsize) height * 4 * order->len;
  total_reserved += self->reserved;
  bx_movement_worker_draw (G_OBJECT (self),
                           take_frame,
                           picture,
                           stylesheet,
                           width,
                           height,
                           g_steal_pointer (&order),
                           ends_only ? 2 : 1,
                           self->cancellable);

  return self;
}

/**
 * bx_movement_frames_cancel:
 * @self: the frames
 *
 * Draws no more of them.
 */
void
bx_movement_frames_cancel (BxMovementFrames *self)
{
  g_return_if_fail (BX_IS_MOVEMENT_FRAMES (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * bx_movement_frames_is_for:
 * @self: the frames
 * @picture: name of a picture
 * @stylesheet: colours
 * @width: device pixels
 * @height: device pixels
 * @ends_only: whether the first and the last are all that is wanted
 *
 * Tells whether these are the frames that one would ask for.
 *
 * Returns: %TRUE if they are
 */
gboolean
bx_movement_frames_is_for (BxMovementFrames *self,
                           const char *picture,
                           GRefString *stylesheet,
                           int width,
                           int height,
                           gboolean ends_only)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  return self->width == width && self->height == height && self->ends_only == ends_only && self->stylesheet == stylesheet
         && g_strcmp0 (self->picture, picture) == 0;
}

/**
 * bx_movement_frames_shows:
 * @self: the frames
 * @picture: name of a picture
 * @stylesheet: colours
 * @ends_only: whether the first and the last are all that is wanted
 *
 * Tells whether these are the right frames but for their size.
 *
 * Returns: %TRUE if they are
 */
gboolean
bx_movement_frames_shows (BxMovementFrames *self,
                          const char *picture,
                          GRefString *stylesheet,
                          gboolean ends_only)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  return self->width > 0 && bx_movement_frames_is_for (self, picture, stylesheet, self->width, self->height, ends_only);
}

/**
 * bx_movement_frames_has_room:
 * @width: device pixels
 * @height: device pixels
 * @n_frames: how many
 *
 * Tells whether frames of that size fit beside those that there are.
 *
 * Returns: %TRUE if they do
 */
gboolean
bx_movement_frames_has_room (int width,
                             int height,
                             guint n_frames)
{
  gsize needed = (gsize) width * (gsize) height * 4 * (n_frames + 1);

  return needed <= BX_MOVEMENT_FRAMES_BYTES - total_reserved;
}

/**
 * bx_movement_frames_get_picture:
 * @self: the frames
 *
 * Gets what they are of.
 *
 * Returns: (transfer none): name of the movement’s picture
 */
const char *
bx_movement_frames_get_picture (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), NULL);

  return self->picture;
}

/**
 * bx_movement_frames_get_n_frames:
 * @self: the frames
 *
 * Counts the frames of the movement, drawn or not.
 *
 * Returns: their number
 */
guint
bx_movement_frames_get_n_frames (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), 0);

  return self->n_frames;
}

/**
 * bx_movement_frames_has_first:
 * @self: the frames
 *
 * Tells whether there is anything to show.
 *
 * Returns: %TRUE if one frame is there at least
 */
gboolean
bx_movement_frames_has_first (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  return self->has_first;
}

/**
 * bx_movement_frames_is_complete:
 * @self: the frames
 *
 * Tells whether all that is wanted of them is drawn.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_movement_frames_is_complete (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  return self->n_missing == 0 && !self->failed;
}

/**
 * bx_movement_frames_is_failed:
 * @self: the frames
 *
 * Tells whether they can’t be drawn.
 *
 * Returns: %TRUE if they can’t
 */
gboolean
bx_movement_frames_is_failed (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  return self->failed;
}

/**
 * bx_movement_frames_has_frame:
 * @self: the frames
 * @frame: number of a frame
 *
 * Tells whether a frame is drawn.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_movement_frames_has_frame (BxMovementFrames *self,
                              guint frame)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);
  g_return_val_if_fail (frame < self->n_frames, FALSE);

  return self->frames[frame] != NULL;
}

static void
append_texture (GtkSnapshot *snapshot,
                GdkTexture *texture,
                const graphene_rect_t *part,
                const graphene_rect_t *place)
{
  graphene_rect_t own;

  if (texture == NULL)
    return;

  graphene_rect_init (&own,
                      place->origin.x + part->origin.x * place->size.width,
                      place->origin.y + part->origin.y * place->size.height,
                      part->size.width * place->size.width,
                      part->size.height * place->size.height);
  gtk_snapshot_append_texture (snapshot, texture, &own);
}

static void
append (BxMovementFrames *self,
        GtkSnapshot *snapshot,
        int index,
        const graphene_rect_t *place)
{
  append_texture (snapshot, index == SCENE ? self->scene : self->frames[index], &self->places[index + 1], place);
}

/* The nearest of a frame, the next one, and what was blended between them. */
static void
append_blended (BxMovementFrames *self,
                GtkSnapshot *snapshot,
                int index,
                double part,
                const graphene_rect_t *place)
{
  guint step = (guint) lround (part * (self->n_blends + 1));

  if (step == 0)
    append (self, snapshot, index, place);
  else if (step == self->n_blends + 1)
    append (self, snapshot, index + 1, place);
  else
    {
      guint i = (guint) index * self->n_blends + step - 1;

      append_texture (snapshot, g_ptr_array_index (self->blends, i), &self->blend_places[i], place);
    }
}

/* The drawn frame nearest to a number. */
static int
find_near (BxMovementFrames *self,
           int index)
{
  for (int away = 0; away < (int) self->n_frames; away++)
    {
      if (index - away >= 0 && self->frames[index - away] != NULL)
        return index - away;
      if (index + away < (int) self->n_frames && self->frames[index + away] != NULL)
        return index + away;
    }

  return SCENE;
}

/**
 * bx_movement_frames_snapshot:
 * @self: the frames
 * @snapshot: a snapshot
 * @frame: number of a frame; between two of them they are blended
 * @place: where the whole picture goes
 *
 * Puts a frame on the screen, or the nearest to it that is there.
 *
 * Returns: %FALSE where none is
 */
gboolean
bx_movement_frames_snapshot (BxMovementFrames *self,
                             GtkSnapshot *snapshot,
                             double frame,
                             const graphene_rect_t *place)
{
  double whole;
  double part;
  int index;

  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), FALSE);

  if (!self->has_first)
    return FALSE;

  frame = CLAMP (frame, 0.0, self->n_frames - 1.0);
  part = modf (frame, &whole);
  index = (int) whole;
  append (self, snapshot, SCENE, place);

  if (self->n_blends > 0)
    {
      append_blended (self, snapshot, index, part, place);
      return TRUE;
    }

  /* Each frame stands for a moment before it becomes the next: a blend shows
   * both, and is to pass quickly. */
  part = CLAMP ((part - BLEND_BEGIN) / (1.0 - 2.0 * BLEND_BEGIN), 0.0, 1.0);
  part = part * part * (3.0 - 2.0 * part);
  if (part > 0.98)
    {
      index++;
      part = 0.0;
    }

  if (part < 0.02 || self->frames[index] == NULL || index + 1 >= (int) self->n_frames || self->frames[index + 1] == NULL)
    {
      append (self, snapshot, find_near (self, index), place);
    }
  else
    {
      gtk_snapshot_push_cross_fade (snapshot, part);
      append (self, snapshot, index, place);
      gtk_snapshot_pop (snapshot);
      append (self, snapshot, index + 1, place);
      gtk_snapshot_pop (snapshot);
    }

  return TRUE;
}

/**
 * bx_movement_frames_thin_out:
 * @self: the frames
 * @frame: number of a frame
 *
 * Forgets all frames but the one on the screen, where another set needs the
 * room.
 */
void
bx_movement_frames_thin_out (BxMovementFrames *self,
                             double frame)
{
  int kept;

  g_return_if_fail (BX_IS_MOVEMENT_FRAMES (self));

  bx_movement_frames_cancel (self);
  kept = find_near (self, (int) lround (CLAMP (frame, 0.0, self->n_frames - 1.0)));
  for (int i = 0; i < (int) self->n_frames; i++)
    if (i != kept && self->frames[i] != NULL)
      {
        self->bytes -= count_bytes (self->frames[i]);
        g_clear_object (&self->frames[i]);
      }
  if (self->blends != NULL)
    for (guint i = 0; i < self->blends->len; i++)
      self->bytes -= count_bytes (g_ptr_array_index (self->blends, i));
  drop_blends (self);
  /* No size is right for these any more. */
  self->n_missing = self->n_frames;
  self->width = self->height = 0;
  release_room (self, self->bytes);
}

/**
 * bx_movement_frames_get_n_blends:
 * @self: the frames
 *
 * Tells how finely it moves.
 *
 * Returns: how many blends there are between two frames
 */
guint
bx_movement_frames_get_n_blends (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), 0);

  return self->n_blends;
}

/**
 * bx_movement_frames_get_bytes:
 * @self: the frames
 *
 * Counts what the drawn frames take: four bytes a pixel.
 *
 * Returns: bytes
 */
gsize
bx_movement_frames_get_bytes (BxMovementFrames *self)
{
  g_return_val_if_fail (BX_IS_MOVEMENT_FRAMES (self), 0);

  return self->bytes;
}

/**
 * bx_movement_frames_get_total_bytes:
 *
 * Counts what all frames take, with the room that those which are being drawn
 * have asked for.
 *
 * Returns: bytes, never more than %BX_MOVEMENT_FRAMES_BYTES
 */
gsize
bx_movement_frames_get_total_bytes (void)
{
  return total_reserved;
}
