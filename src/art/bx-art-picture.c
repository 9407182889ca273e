/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include "bx-art-picture-private.h"
#include "bx-art-first-page-resources.h"
#include "bx-art-illustrations-resources.h"

#define PREFIX "/com/example/BackExt/illustrations/"

/* A picture is 40 kB by rule, a whole movement a few hundred. */
#define MAX_FILE_SIZE (8 * 1024 * 1024)

/* The root element of a picture begins and ends in here. */
#define HEAD_SIZE 2048

G_DEFINE_QUARK (bx - art - error - quark, bx_art_error)

static void
ensure_resources (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      bx_art_register_resource ();
      bx_art_first_page_register_resource ();
      g_once_init_leave (&once, 1);
    }
}

/**
 * bx_art_picture_get_path:
 * @name: name of a picture that ships, such as `still-deadlift-man`, or a
 *   resource path, which begins with a slash
 *
 * Makes the resource path of a picture.
 *
 * Returns: (transfer full): a resource path
 */
char *
bx_art_picture_get_path (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (name[0] == '/')
    return g_strdup (name);

  return g_strconcat (PREFIX, name, ".svg", NULL);
}

/**
 * bx_art_picture_exists:
 * @name: a picture's name or resource path
 *
 * Tells whether the program carries a picture. Any thread.
 *
 * Returns: %TRUE if there is one
 */
gboolean
bx_art_picture_exists (const char *name)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  ensure_resources ();
  path = bx_art_picture_get_path (name);

  return g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

static gboolean
parse_view_box (const char *head,
                double *width,
                double *height)
{
  const char *text = strstr (head, "viewBox=");
  double numbers[4];
  char *end;

  if (text == NULL)
    return FALSE;

  text += strlen ("viewBox=");
  if (*text != '"' && *text != '\'')
    return FALSE;
  text++;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      while (g_ascii_isspace (*text) || *text == ',')
        text++;
      numbers[i] = g_ascii_strtod (text, &end);
      if (end == text)
        return FALSE;
      text = end;
    }

  if (!(numbers[2] > 0.0 && numbers[2] < 1e6 && numbers[3] > 0.0 && numbers[3] < 1e6))
    return FALSE;

  *width = numbers[2];
  *height = numbers[3];

  return TRUE;
}

/**
 * bx_art_picture_get_size:
 * @name: a picture's name or resource path
 * @width: (out): width of its view box, in its own unit
 * @height: (out): height of its view box, in its own unit
 *
 * Reads how large a picture means to be, from its first lines alone: a page of
 * pictures can be laid out before any is drawn. Main thread only.
 *
 * Returns: %FALSE if there is no such picture or it does not say
 */
gboolean
bx_art_picture_get_size (const char *name,
                         double *width,
                         double *height)
{
  static GHashTable *sizes; /* (owned): path → double[2], zeros where unknown */
  g_autofree char *path = NULL;
  double *size;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  ensure_resources ();
  path = bx_art_picture_get_path (name);
  if (sizes == NULL)
    sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  size = g_hash_table_lookup (sizes, path);
  if (size == NULL)
    {
      g_autoptr (GInputStream) stream = g_resources_open_stream (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      char head[HEAD_SIZE + 1];
      gsize length = 0;

      size = g_new0 (double, 2);
      if (stream != NULL && g_input_stream_read_all (stream, head, HEAD_SIZE, &length, NULL, NULL))
        {
          head[length] = '\0';
          if (!parse_view_box (head, &size[0], &size[1]))
            size[0] = size[1] = 0.0;
        }
      g_hash_table_insert (sizes, g_steal_pointer (&path), size);
    }

  *width = size[0];
  *height = size[1];

  return size[0] > 0.0;
}

/**
 * bx_art_picture_load:
 * @name: a picture's name or resource path
 * @error: return location for a %BX_ART_ERROR
 *
 * Reads a picture's file. Any thread.
 *
 * Returns: (transfer full): the SVG, or %NULL
 */
GBytes *
bx_art_picture_load (const char *name,
                     GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  ensure_resources ();
  path = bx_art_picture_get_path (name);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    g_set_error (error, BX_ART_ERROR, BX_ART_ERROR_MISSING,
                 /* Translators: %s is the name of a file */
                 _ ("The picture “%s” is not part of this program. Installing it again may help."),
                 path);

  return g_steal_pointer (&bytes);
}

/* How a picture writes the stripes of muscles that assist, and how far apart
 * they then are in its own unit. */
#define STRIPES "patternTransform=\"rotate(45)\""
#define STRIPES_APART 5.2

/* The least distance between two stripes, in device pixels: closer ones melt
 * into a plain colour, which is not how they are told from others. */
#define MIN_STRIPES_APART 6.0

/* Stripes that are far enough apart where the picture is drawn small. */
static GBytes *
spread_stripes (GBytes *svg,
                int width,
                int height)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  const char *stripes = data != NULL ? g_strstr_len (data, (gssize) MIN (size, HEAD_SIZE), STRIPES) : NULL;
  g_autofree char *head = NULL;
  char factor[G_ASCII_DTOSTR_BUF_SIZE];
  double picture_width;
  double picture_height;
  double scale;
  GByteArray *copy;

  if (stripes == NULL)
    return g_bytes_ref (svg);

  head = g_strndup (data, (gsize) (stripes - data));
  if (!parse_view_box (head, &picture_width, &picture_height))
    return g_bytes_ref (svg);

  scale = MIN (width / picture_width, height / picture_height);
  if (scale * STRIPES_APART >= MIN_STRIPES_APART)
    return g_bytes_ref (svg);

  g_ascii_formatd (factor, sizeof factor, "%.3f", MIN_STRIPES_APART / (scale * STRIPES_APART));
  copy = g_byte_array_sized_new ((guint) size + 64);
  g_byte_array_append (copy, (const guint8 *) data, (guint) (stripes - data));
  g_byte_array_append (copy, (const guint8 *) "patternTransform=\"rotate(45) scale(", strlen ("patternTransform=\"rotate(45) scale("));
  g_byte_array_append (copy, (const guint8 *) factor, (guint) strlen (factor));
  g_byte_array_append (copy, (const guint8 *) ")\"", 2);
  stripes += strlen (STRIPES);
  g_byte_array_append (copy, (const guint8 *) stripes, (guint) (size - (gsize) (stripes - data)));

  return g_byte_array_free_to_bytes (copy);
}

void
_bx_art_set_broken (GError **error,
                    const char *reason)
{
  /* Translators: %s is what the SVG library says */
  g_set_error (error, BX_ART_ERROR, BX_ART_ERROR_BROKEN, _ ("The picture’s file is damaged: %s"), reason);
}

/* Reads a picture that is going to be drawn at a size, and dresses it. */
RsvgHandle *
_bx_art_picture_open (GBytes *svg,
                      const char *stylesheet,
                      int width,
                      int height,
                      GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) spread = NULL;
  RsvgHandle *handle;

  if (width > BX_ART_MAX_SIDE || height > BX_ART_MAX_SIDE || g_bytes_get_size (svg) > MAX_FILE_SIZE)
    {
      g_set_error_literal (error, BX_ART_ERROR, BX_ART_ERROR_TOO_LARGE, _ ("The picture is too large to be drawn."));
      return NULL;
    }

  spread = spread_stripes (svg, width, height);
  handle = rsvg_handle_new_from_data (g_bytes_get_data (spread, NULL), g_bytes_get_size (spread), &local_error);
  if (handle != NULL && stylesheet != NULL && !rsvg_handle_set_stylesheet (handle, (const guint8 *) stylesheet, strlen (stylesheet), &local_error))
    g_clear_object (&handle);
  if (handle == NULL)
    _bx_art_set_broken (error, local_error->message);

  return handle;
}

/* Draws the whole picture, or one of its layers, into @data. */
gboolean
_bx_art_picture_render (RsvgHandle *handle,
                        const char *layer,
                        guchar *data,
                        int width,
                        int height,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GError) local_error = NULL;
  RsvgRectangle viewport = { 0.0, 0.0, width, height };
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  rsvg_handle_set_cancellable_for_rendering (handle, cancellable);

  surface = cairo_image_surface_create_for_data (data, CAIRO_FORMAT_ARGB32, width, height, width * 4);
  cr = cairo_create (surface);
  if (layer != NULL)
    rsvg_handle_render_layer (handle, cr, layer, &viewport, &local_error);
  else
    rsvg_handle_render_document (handle, cr, &viewport, &local_error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (local_error != NULL || status != CAIRO_STATUS_SUCCESS)
    {
      _bx_art_set_broken (error, local_error != NULL ? local_error->message : cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_art_picture_draw:
 * @svg: the picture's file
 * @stylesheet: (nullable): its colours, see [func@art_stylesheet_build]
 * @width: width to draw, in device pixels
 * @height: height to draw, in device pixels
 * @cancellable: (nullable): stops the drawing in the middle
 * @error: return location for a %BX_ART_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Draws a picture as large as fits into @width × @height, centred. This takes
 * milliseconds: call it from a worker. Each call has a handle of its own, so
 * that any number of threads may draw at a time.
 *
 * Returns: (transfer full): the drawing, or %NULL
 */
GdkTexture *
bx_art_picture_draw (GBytes *svg,
                     const char *stylesheet,
                     int width,
                     int height,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GBytes) pixels = NULL;
  g_autofree guchar *data = NULL;
  RsvgHandle *handle;
  gsize size;
  gboolean drawn;

  g_return_val_if_fail (svg != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  handle = _bx_art_picture_open (svg, stylesheet, width, height, error);
  if (handle == NULL)
    return NULL;

  size = (gsize) width * (gsize) height * 4;
  data = g_try_malloc0 (size);
  drawn = data != NULL && _bx_art_picture_render (handle, NULL, data, width, height, cancellable, error);
  if (data == NULL)
    g_set_error_literal (error, BX_ART_ERROR, BX_ART_ERROR_TOO_LARGE, _ ("There is not enough memory to draw the picture."));
  g_object_unref (handle);
  if (!drawn)
    return NULL;

  pixels = g_bytes_new_take (g_steal_pointer (&data), size);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, (gsize) width * 4);
}
