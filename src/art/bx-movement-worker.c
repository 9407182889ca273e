/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "bx-art-movie.h"
#include "bx-art-picture.h"
#include "bx-movement-worker.h"

/* The thread that draws the frames of movements, one movement after the other, and
 * brings each frame to the main thread as soon as it is there. */

#define MAX_FIRST 2

typedef struct
{
  GWeakRef owner;
  BxMovementWorkerFunc func;
  GCancellable *cancellable;
  char *picture;
  GRefString *stylesheet;
  int width;
  int height;
  GArray *order; /* (element-type int) */
  guint n_first; /* frames in it that are drawn before the others are read */
} Job;

typedef struct
{
  Job *job;
  int index;
  GdkTexture *texture; /* (owned) (nullable): %NULL where it covers nothing */
  graphene_rect_t place;
  gboolean failed;
} Delivery;

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->owner);
  g_object_unref (job->cancellable);
  g_free (job->picture);
  g_ref_string_release (job->stylesheet);
  g_array_unref (job->order);
}

static void
job_unref (Job *job)
{
  g_atomic_rc_box_release_full (job, job_clear);
}

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  job_unref (delivery->job);
  g_clear_object (&delivery->texture);
  g_free (delivery);
}

static gboolean
take_delivery_cb (gpointer user_data)
{
  Delivery *delivery = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&delivery->job->owner);

  if (owner != NULL && !g_cancellable_is_cancelled (delivery->job->cancellable))
    delivery->job->func (owner, delivery->index, delivery->texture, &delivery->place, delivery->failed);

  return G_SOURCE_REMOVE;
}

static void
deliver (Job *job,
         int index,
         GdkTexture *texture,
         const graphene_rect_t *place,
         gboolean failed)
{
  Delivery *delivery = g_new0 (Delivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  delivery->job = g_atomic_rc_box_acquire (job);
  delivery->index = index;
  delivery->texture = texture;
  delivery->failed = failed;
  if (place != NULL)
    delivery->place = *place;
  /* Not g_main_context_invoke(): while the main thread is busy elsewhere that would call
   * the owner from this one. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "BxMovementWorker delivery");
  g_source_set_callback (source, take_delivery_cb, delivery, delivery_free);
  g_source_attach (source, NULL);
}

/* Draws what stands at a place of the order. Tells whether the next can be drawn
 * with the same movie. */
static gboolean
draw_one (Job *job,
          BxArtMovie *movie,
          guint i,
          gboolean deliver_failure)
{
  int index = g_array_index (job->order, int, i);
  char layer[sizeof "#frame-" + 16];
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;
  graphene_rect_t place;

  if (index == BX_MOVEMENT_WORKER_SCENE)
    g_strlcpy (layer, "#scene", sizeof layer);
  else
    g_snprintf (layer, sizeof layer, "#frame-%02d", index);
  texture = bx_art_movie_draw (movie, layer, &place, job->cancellable, &error);
  if (error == NULL)
    {
      deliver (job, index, texture, &place, FALSE);
      return TRUE;
    }

  if (deliver_failure && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    deliver (job, index, NULL, NULL, TRUE);

  return FALSE;
}

/* What is wanted first, out of a file without the rest: that is read ten times
 * as fast. Returns how many are drawn. */
static guint
draw_first (Job *job,
            GBytes *svg)
{
  g_autoptr (GBytes) excerpt = NULL;
  g_autoptr (BxArtMovie) movie = NULL;
  guint frames[MAX_FIRST] = { 0 };
  guint i = 0;

  /* After what stands still */
  for (guint k = 0; k < job->n_first; k++)
    frames[k] = (guint) g_array_index (job->order, int, k + 1);
  excerpt = bx_art_movie_excerpt (svg, frames, job->n_first);
  if (excerpt == NULL)
    return 0;

  movie = bx_art_movie_new (excerpt, job->stylesheet, job->width, job->height, NULL);
  while (movie != NULL && i < job->n_first + 1 && draw_one (job, movie, i, FALSE))
    i++;

  return i;
}

static void
draw_in_thread (gpointer data,
                gpointer user_data)
{
  Job *job = data;
  g_autoptr (BxArtMovie) movie = NULL;
  g_autoptr (GBytes) svg = NULL;
  guint i = 0;

  if (!g_cancellable_is_cancelled (job->cancellable))
    {
      svg = bx_art_picture_load (job->picture, NULL);
      if (svg != NULL)
        i = draw_first (job, svg);
    }

  if (!g_cancellable_is_cancelled (job->cancellable) && i < job->order->len)
    {
      if (svg != NULL)
        movie = bx_art_movie_new (svg, job->stylesheet, job->width, job->height, NULL);
      if (movie == NULL)
        deliver (job, BX_MOVEMENT_WORKER_SCENE, NULL, NULL, TRUE);
    }

  for (; movie != NULL && i < job->order->len && !g_cancellable_is_cancelled (job->cancellable); i++)
    if (!draw_one (job, movie, i, TRUE))
      break;

  g_clear_pointer (&movie, bx_art_movie_free);
  g_clear_pointer (&svg, g_bytes_unref);
  job_unref (job);
#ifdef __GLIBC__
  /* The tree of a whole movement takes ten megabytes. */
  malloc_trim (0);
#endif
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  /* One: a second would only take the processor from the frame on the screen. */
  if (pool == NULL)
    pool = g_thread_pool_new (draw_in_thread, NULL, 1, FALSE, NULL);

  return pool;
}

/**
 * bx_movement_worker_draw:
 * @owner: who wants the frames; the worker does not keep it
 * @func: (scope forever): what takes them
 * @picture: name of a movement's picture, or its resource path
 * @stylesheet: its colours
 * @width: width of a frame in device pixels
 * @height: height of a frame in device pixels
 * @order: (transfer full) (element-type int): numbers of frames in the order in which
 *   they are wanted, behind %BX_MOVEMENT_WORKER_SCENE
 * @n_first: how many of these frames, 1 or 2, are wanted at once
 * @cancellable: ends it
 *
 * Draws frames on a thread of its own. @func is called on the main thread for each of
 * them, until one can't be drawn: then, for that one, with a failure.
 */
void
bx_movement_worker_draw (GObject *owner,
                         BxMovementWorkerFunc func,
                         const char *picture,
                         GRefString *stylesheet,
                         int width,
                         int height,
                         GArray *order,
                         guint n_first,
                         GCancellable *cancellable)
{
  Job *job;

  g_return_if_fail (G_IS_OBJECT (owner));
  g_return_if_fail (func != NULL && picture != NULL && stylesheet != NULL);
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (order != NULL && n_first >= 1 && n_first <= MAX_FIRST);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  job = g_atomic_rc_box_new0 (Job);
  g_weak_ref_init (&job->owner, owner);
  job->func = func;
  job->cancellable = g_object_ref (cancellable);
  job->picture = g_strdup (picture);
  job->stylesheet = g_ref_string_acquire (stylesheet);
  job->width = width;
  job->height = height;
  job->order = order;
  job->n_first = n_first;
  g_thread_pool_push (get_pool (), job, NULL);
}
