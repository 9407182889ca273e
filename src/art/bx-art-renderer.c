/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "bx-art-picture.h"
#include "bx-art-renderer.h"
#include "bx-art-shelf.h"

/**
 * BxArtRenderer:
 *
 * Draws pictures off the main thread and keeps the last ones within a bound.
 *
 * A drawing is known by its picture, its stylesheet and its size in device
 * pixels. At most two are made at a time: more threads would only take the
 * processor from the frame that waits for them. Main thread only, but for the
 * drawing itself.
 */
struct _BxArtRenderer
{
  GObject parent_instance;

  gsize cache_bytes;
  gsize cached_bytes;
  GHashTable *drawings; /* (owned): Key → Drawing */
  GQueue recent;        /* of Drawing, the least recently used first */
};

G_DEFINE_FINAL_TYPE (BxArtRenderer, bx_art_renderer, G_TYPE_OBJECT)

#define MAX_THREADS 2

typedef struct
{
  char *picture;          /* (owned) */
  GRefString *stylesheet; /* (owned): interned, so its address is its value */
  int width;
  int height;
} Key;

typedef struct
{
  Key *key;
  GdkTexture *texture; /* (owned) */
  gsize size;
  gboolean shelved; /* whether it comes from a shelf */
  GList link;
} Drawing;

static Key *
key_new (const char *picture,
         GRefString *stylesheet,
         int width,
         int height)
{
  Key *key = g_new (Key, 1);

  key->picture = g_strdup (picture);
  key->stylesheet = g_ref_string_acquire (stylesheet);
  key->width = width;
  key->height = height;

  return key;
}

static void
key_free (Key *key)
{
  g_free (key->picture);
  g_ref_string_release (key->stylesheet);
  g_free (key);
}

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return (g_str_hash (key->picture) * 31 + g_direct_hash (key->stylesheet)) * 31 + (guint) key->width * 8191 + (guint) key->height;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *key = a;
  const Key *other = b;

  return key->width == other->width && key->height == other->height && key->stylesheet == other->stylesheet && g_str_equal (key->picture, other->picture);
}

static void
drawing_free (Drawing *drawing)
{
  g_object_unref (drawing->texture);
  g_free (drawing);
}

static void
forget (BxArtRenderer *self,
        Drawing *drawing)
{
  g_queue_unlink (&self->recent, &drawing->link);
  self->cached_bytes -= drawing->size;
  g_hash_table_remove (self->drawings, drawing->key);
}

static Drawing *
keep (BxArtRenderer *self,
      const Key *key,
      GdkTexture *texture)
{
  gsize size = (gsize) key->width * (gsize) key->height * 4;
  Drawing *drawing;

  if (size > self->cache_bytes || g_hash_table_contains (self->drawings, key))
    return NULL;

  while (self->cached_bytes + size > self->cache_bytes)
    forget (self, g_queue_peek_head (&self->recent));

  drawing = g_new0 (Drawing, 1);
  drawing->key = key_new (key->picture, key->stylesheet, key->width, key->height);
  drawing->texture = g_object_ref (texture);
  drawing->size = size;
  drawing->link.data = drawing;
  g_hash_table_insert (self->drawings, drawing->key, drawing);
  g_queue_push_tail_link (&self->recent, &drawing->link);
  self->cached_bytes += size;

  return drawing;
}

static GThreadPool *get_pool (void);

/* A picture's tree takes megabytes while it is drawn, and none afterwards. What
 * it leaves behind is given back to the system when nothing more waits. */
static void
give_memory_back (void)
{
#ifdef __GLIBC__
  if (g_thread_pool_unprocessed (get_pool ()) == 0)
    malloc_trim (0);
#endif
}

static void
draw_in_thread (gpointer data,
                gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (data);
  const Key *key = g_task_get_task_data (task);
  g_autoptr (GBytes) svg = NULL;
  GdkTexture *texture;
  GError *error = NULL;

  /* What is no longer wanted leaves the queue at once. */
  if (g_task_return_error_if_cancelled (task))
    return;

  svg = bx_art_picture_load (key->picture, &error);
  if (svg == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  texture = bx_art_picture_draw (svg, key->stylesheet, key->width, key->height, g_task_get_cancellable (task), &error);
  g_clear_pointer (&svg, g_bytes_unref);
  give_memory_back ();

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (draw_in_thread, NULL, MAX_THREADS, FALSE, NULL);

  return pool;
}

static void
bx_art_renderer_finalize (GObject *object)
{
  BxArtRenderer *self = BX_ART_RENDERER (object);

  bx_art_renderer_clear (self);
  g_clear_pointer (&self->drawings, g_hash_table_unref);

  G_OBJECT_CLASS (bx_art_renderer_parent_class)->finalize (object);
}

static void
bx_art_renderer_class_init (BxArtRendererClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_art_renderer_finalize;
}

static void
bx_art_renderer_init (BxArtRenderer *self)
{
  self->drawings = g_hash_table_new_full (key_hash, key_equal, (GDestroyNotify) key_free, (GDestroyNotify) drawing_free);
  g_queue_init (&self->recent);
}

/**
 * bx_art_renderer_get_default:
 *
 * Gets the renderer that the program's pictures share.
 *
 * Returns: (transfer none): a renderer that keeps %BX_ART_CACHE_BYTES
 */
BxArtRenderer *
bx_art_renderer_get_default (void)
{
  static BxArtRenderer *renderer;

  if (renderer == NULL)
    renderer = bx_art_renderer_new (BX_ART_CACHE_BYTES);

  return renderer;
}

/**
 * bx_art_renderer_new:
 * @cache_bytes: bytes of drawings to keep at most
 *
 * Creates a renderer with a cache of its own. A drawing larger than the whole
 * cache is made and not kept.
 *
 * Returns: (transfer full): a new renderer
 */
BxArtRenderer *
bx_art_renderer_new (gsize cache_bytes)
{
  BxArtRenderer *self = g_object_new (BX_TYPE_ART_RENDERER, NULL);

  self->cache_bytes = cache_bytes;

  return self;
}

/**
 * bx_art_renderer_get_cached_bytes:
 * @self: a renderer
 *
 * Counts what the kept drawings take: four bytes a pixel.
 *
 * Returns: bytes, never more than the cache's bound
 */
gsize
bx_art_renderer_get_cached_bytes (BxArtRenderer *self)
{
  g_return_val_if_fail (BX_IS_ART_RENDERER (self), 0);

  return self->cached_bytes;
}

/**
 * bx_art_renderer_clear:
 * @self: a renderer
 *
 * Forgets all drawings. Those that are on screen stay with their widgets.
 */
void
bx_art_renderer_clear (BxArtRenderer *self)
{
  g_return_if_fail (BX_IS_ART_RENDERER (self));

  while (!g_queue_is_empty (&self->recent))
    forget (self, g_queue_peek_head (&self->recent));
}

/**
 * bx_art_renderer_lookup:
 * @self: a renderer
 * @picture: a picture's name or resource path
 * @stylesheet: its colours
 * @width: width in device pixels
 * @height: height in device pixels
 *
 * Gets a drawing that was made before, without waiting.
 *
 * Returns: (transfer none) (nullable): the drawing, or %NULL where it is not
 *   kept
 */
GdkTexture *
bx_art_renderer_lookup (BxArtRenderer *self,
                        const char *picture,
                        GRefString *stylesheet,
                        int width,
                        int height)
{
  Key key = { (char *) picture, stylesheet, width, height };
  Drawing *drawing;

  g_return_val_if_fail (BX_IS_ART_RENDERER (self), NULL);
  g_return_val_if_fail (picture != NULL && stylesheet != NULL, NULL);

  drawing = g_hash_table_lookup (self->drawings, &key);
  if (drawing == NULL)
    return NULL;

  g_queue_unlink (&self->recent, &drawing->link);
  g_queue_push_tail_link (&self->recent, &drawing->link);

  return drawing->texture;
}

/**
 * bx_art_renderer_draw_async:
 * @self: a renderer
 * @picture: a picture's name or resource path
 * @stylesheet: its colours, from [func@art_stylesheet_build]
 * @width: width in device pixels
 * @height: height in device pixels
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main thread when the drawing is there
 * @user_data: data for @callback
 *
 * Draws a picture on a worker.
 */
void
bx_art_renderer_draw_async (BxArtRenderer *self,
                            const char *picture,
                            GRefString *stylesheet,
                            int width,
                            int height,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BX_IS_ART_RENDERER (self));
  g_return_if_fail (picture != NULL && stylesheet != NULL);
  g_return_if_fail (width > 0 && height > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, bx_art_renderer_draw_async);
  g_task_set_task_data (task, key_new (picture, stylesheet, width, height), (GDestroyNotify) key_free);
  g_thread_pool_push (get_pool (), g_steal_pointer (&task), NULL);
}

/**
 * bx_art_renderer_draw_finish:
 * @self: a renderer
 * @result: the result
 * @error: return location for a %BX_ART_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Finishes [method@ArtRenderer.draw_async] and keeps the drawing.
 *
 * Returns: (transfer full): the drawing, or %NULL
 */
GdkTexture *
bx_art_renderer_draw_finish (BxArtRenderer *self,
                             GAsyncResult *result,
                             GError **error)
{
  GdkTexture *texture;

  g_return_val_if_fail (BX_IS_ART_RENDERER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  texture = g_task_propagate_pointer (G_TASK (result), error);
  if (texture != NULL)
    keep (self, g_task_get_task_data (G_TASK (result)), texture);

  return texture;
}

static void
read_shelf_in_thread (GTask *task,
                      gpointer source,
                      gpointer path,
                      GCancellable *cancellable)
{
  g_task_return_pointer (task, bx_art_shelf_read (path), (GDestroyNotify) g_ptr_array_unref);
}

static void
shelf_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  BxArtRenderer *self = BX_ART_RENDERER (source);
  g_autoptr (GPtrArray) drawings = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; i < drawings->len; i++)
    {
      BxArtDrawing *shelved = g_ptr_array_index (drawings, i);
      Key key = { shelved->picture, shelved->stylesheet, gdk_texture_get_width (shelved->texture), gdk_texture_get_height (shelved->texture) };
      Drawing *drawing = keep (self, &key, shelved->texture);

      if (drawing != NULL)
        drawing->shelved = TRUE;
    }
}

/**
 * bx_art_renderer_take_from_shelf:
 * @self: a renderer
 * @path: a shelf's file; see [func@art_shelf_read]
 *
 * Keeps the drawings that wait on a shelf, as soon as a worker has read it.
 */
void
bx_art_renderer_take_from_shelf (BxArtRenderer *self,
                                 const char *path)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BX_IS_ART_RENDERER (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, NULL, shelf_read_cb, NULL);
  g_task_set_source_tag (task, bx_art_renderer_take_from_shelf);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_shelf_in_thread);
}

typedef struct
{
  char *path;          /* (owned) */
  GPtrArray *drawings; /* (owned) */
} Shelving;

static void
shelving_free (Shelving *shelving)
{
  g_free (shelving->path);
  g_ptr_array_unref (shelving->drawings);
  g_free (shelving);
}

static void
write_shelf_in_thread (GTask *task,
                       gpointer source,
                       gpointer data,
                       GCancellable *cancellable)
{
  const Shelving *shelving = data;
  GError *error = NULL;

  if (bx_art_shelf_write (shelving->path, shelving->drawings, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  give_memory_back ();
}

/**
 * bx_art_renderer_put_on_shelf_async:
 * @self: a renderer
 * @path: a shelf's file; see [func@art_shelf_write]
 * @callback: (nullable): called on the main thread when it is done
 * @user_data: data for @callback
 *
 * Puts the pictures that are kept on a shelf, for the next start. Movements stay
 * away: they are many drawings each. Where the shelf has them all nothing is written.
 */
void
bx_art_renderer_put_on_shelf_async (BxArtRenderer *self,
                                    const char *path,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Shelving *shelving;
  gboolean complete = TRUE;

  g_return_if_fail (BX_IS_ART_RENDERER (self));
  g_return_if_fail (path != NULL);

  shelving = g_new0 (Shelving, 1);
  shelving->path = g_strdup (path);
  shelving->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_art_drawing_free);

  /* The oldest first: they were on the first page. */
  for (GList *l = self->recent.head; l != NULL; l = l->next)
    {
      Drawing *drawing = l->data;

      if (g_str_has_prefix (drawing->key->picture, "move-"))
        continue;
      complete = complete && drawing->shelved;
      drawing->shelved = TRUE;
      g_ptr_array_add (shelving->drawings, bx_art_drawing_new (drawing->key->picture, drawing->key->stylesheet, drawing->texture));
    }

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, bx_art_renderer_put_on_shelf_async);
  g_task_set_task_data (task, shelving, (GDestroyNotify) shelving_free);
  if (complete)
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, write_shelf_in_thread);
}

/**
 * bx_art_renderer_put_on_shelf_finish:
 * @self: a renderer
 * @result: the result
 * @error: return location for a #GFileError
 *
 * Finishes [method@ArtRenderer.put_on_shelf_async].
 *
 * Returns: %TRUE when they are there
 */
gboolean
bx_art_renderer_put_on_shelf_finish (BxArtRenderer *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (BX_IS_ART_RENDERER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
