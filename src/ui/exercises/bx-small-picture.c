/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-small-picture.h"

#include <glib/gi18n.h>

/* A picture of the person's own, made small enough to live in the log. It is
 * drawn anew from its pixels, so that nothing else of the file is kept: neither
 * where it was taken nor with what. */

/* More than a camera's picture has */
#define MAX_FILE_SIZE (64 * 1024 * 1024)

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int width,
                  int height,
                  gpointer user_data)
{
  double scale = MIN (1.0, (double) BX_SMALL_PICTURE_SIZE / MAX (1, MAX (width, height)));

  gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)));
}

static gboolean
fail_picture (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("The file is no picture that can be read. Nothing was changed. Choose a PNG or JPEG file."));

  return FALSE;
}

/**
 * bx_small_picture_new:
 * @file: what is in a picture's file
 * @error: return location for an error in the `G_IO_ERROR` domain
 *
 * Makes a picture of at most %BX_SMALL_PICTURE_SIZE pixels a side, upright, and
 * without anything but its pixels: a PNG file if some of it can be seen through,
 * else a JPEG file.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if @file is no picture
 */
GBytes *
bx_small_picture_new (GBytes *file,
                      GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;
  GdkPixbuf *pixbuf;
  char *buffer = NULL;
  gsize size = 0;
  gboolean saved;

  g_return_val_if_fail (file != NULL, NULL);

  loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  if (!gdk_pixbuf_loader_write_bytes (loader, file, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      fail_picture (error);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error) || (pixbuf = gdk_pixbuf_loader_get_pixbuf (loader)) == NULL)
    {
      fail_picture (error);
      return NULL;
    }

  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  if (gdk_pixbuf_get_has_alpha (upright))
    saved = gdk_pixbuf_save_to_buffer (upright, &buffer, &size, "png", error, NULL);
  else
    saved = gdk_pixbuf_save_to_buffer (upright, &buffer, &size, "jpeg", error, "quality", "85", NULL);
  if (!saved)
    {
      fail_picture (error);
      return NULL;
    }

  return g_bytes_new_take (buffer, size);
}

static void
load (GTask *task,
      gpointer source_object,
      gpointer task_data,
      GCancellable *cancellable)
{
  GFile *file = G_FILE (source_object);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GBytes *picture;
  GError *error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info != NULL && g_file_info_get_size (info) > MAX_FILE_SIZE)
    fail_picture (&error);
  else if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &error);

  picture = bytes != NULL ? bx_small_picture_new (bytes, &error) : NULL;
  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * bx_small_picture_load_async:
 * @file: a picture's file
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Reads a file and makes a small picture of it, beside the main thread.
 */
void
bx_small_picture_load_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, bx_small_picture_load_async);
  g_task_run_in_thread (task, load);
}

/**
 * bx_small_picture_load_finish:
 * @file: a picture's file
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [func@small_picture_load_async].
 *
 * Returns: (transfer full) (nullable): the small picture
 */
GBytes *
bx_small_picture_load_finish (GFile *file,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
