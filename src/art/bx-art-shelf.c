/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <librsvg/rsvg.h>

#include "bx-art-picture.h"
#include "bx-art-shelf.h"

/* Drawings that wait on the disk for the next start, so that the first page has its
 * pictures in its first frame. Only a cache: whatever is wrong with it, it is as if
 * there were none.
 *
 * The file is a GVariant: what drew it, then each drawing with a checksum of the
 * picture it was made from, the picture's name, its stylesheet, its width and height,
 * and its pixels as %GDK_MEMORY_DEFAULT, four bytes each. It is of this machine, in
 * its own byte order. Pixels are shown from the mapped file, without a copy. */
#define SHELF_TYPE "(sa(tssuuau))"

static char *
describe_maker (void)
{
  return g_strdup_printf ("%s, librsvg %u.%u.%u, pixels %d",
                          PACKAGE_VERSION, rsvg_major_version, rsvg_minor_version, rsvg_micro_version,
                          (int) GDK_MEMORY_DEFAULT);
}

/* FNV-1a, of the picture's own bytes: a picture that was redrawn is another one. */
static guint64
hash_picture (const char *picture)
{
  g_autoptr(GBytes) svg = bx_art_picture_load (picture, NULL);
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);
  const guint8 *data;
  gsize size;

  if (svg == NULL)
    return 0;

  data = g_bytes_get_data (svg, &size);
  for (gsize i = 0; i < size; i++)
    hash = (hash ^ data[i]) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

/**
 * bx_art_drawing_new:
 * @picture: a picture's name
 * @stylesheet: its colours, interned
 * @texture: (transfer none): how it looks with them
 *
 * Puts a drawing together.
 *
 * Returns: (transfer full): a drawing
 */
BxArtDrawing *
bx_art_drawing_new (const char *picture,
                    GRefString *stylesheet,
                    GdkTexture *texture)
{
  BxArtDrawing *self;

  g_return_val_if_fail (picture != NULL && stylesheet != NULL, NULL);
  g_return_val_if_fail (GDK_IS_TEXTURE (texture), NULL);

  self = g_new0 (BxArtDrawing, 1);
  self->picture = g_strdup (picture);
  self->stylesheet = g_ref_string_acquire (stylesheet);
  self->texture = g_object_ref (texture);

  return self;
}

/**
 * bx_art_drawing_free:
 * @self: (transfer full): a drawing
 *
 * Frees a drawing.
 */
void
bx_art_drawing_free (BxArtDrawing *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->picture);
  g_ref_string_release (self->stylesheet);
  g_object_unref (self->texture);
  g_free (self);
}

/* The drawing of one entry, or NULL where it is not what it says. */
static BxArtDrawing *
read_drawing (GVariant *entry)
{
  g_autoptr(GVariant) pixels = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GRefString) sheet = NULL;
  const char *picture;
  const char *stylesheet;
  guint64 hash;
  guint32 width;
  guint32 height;

  g_variant_get (entry, "(t&s&suu@au)", &hash, &picture, &stylesheet, &width, &height, &pixels);
  if (width < 1 || width > BX_ART_MAX_SIDE || height < 1 || height > BX_ART_MAX_SIDE
      || g_variant_n_children (pixels) != (gsize) width * height
      || hash == 0 || hash_picture (picture) != hash)
    return NULL;

  bytes = g_variant_get_data_as_bytes (pixels);
  texture = gdk_memory_texture_new ((int) width, (int) height, GDK_MEMORY_DEFAULT, bytes, (gsize) width * 4);
  sheet = g_ref_string_new_intern (stylesheet);

  return bx_art_drawing_new (picture, sheet, texture);
}

/**
 * bx_art_shelf_read:
 * @path: a shelf's file
 *
 * Takes what a shelf holds of pictures that are still the same, drawn by a program
 * and a library like these. Any thread; it reads the disk.
 *
 * Returns: (transfer full) (element-type BxArtDrawing): its drawings; none where there
 *   is no such file, or it is damaged
 */
GPtrArray *
bx_art_shelf_read (const char *path)
{
  GPtrArray *drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_art_drawing_free);
  g_autoptr(GMappedFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GVariant) shelf = NULL;
  g_autoptr(GVariant) entries = NULL;
  g_autofree char *maker = describe_maker ();
  const char *its_maker;

  g_return_val_if_fail (path != NULL, drawings);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL || g_mapped_file_get_length (file) > 2 * BX_ART_SHELF_BYTES)
    return drawings;

  bytes = g_mapped_file_get_bytes (file);
  shelf = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (SHELF_TYPE), bytes, FALSE));
  g_variant_get (shelf, "(&s@a(tssuuau))", &its_maker, &entries);
  if (g_strcmp0 (maker, its_maker) != 0)
    return drawings;

  for (gsize i = 0; i < g_variant_n_children (entries); i++)
    {
      g_autoptr(GVariant) entry = g_variant_get_child_value (entries, i);
      BxArtDrawing *drawing = read_drawing (entry);

      if (drawing != NULL)
        g_ptr_array_add (drawings, drawing);
    }

  return drawings;
}

static GVariant *
write_drawing (const BxArtDrawing *drawing)
{
  int width = gdk_texture_get_width (drawing->texture);
  int height = gdk_texture_get_height (drawing->texture);
  gsize size = (gsize) width * (gsize) height * 4;
  guint32 *pixels = g_malloc (size);

  gdk_texture_download (drawing->texture, (guchar *) pixels, (gsize) width * 4);

  return g_variant_new ("(tssuu@au)",
                        hash_picture (drawing->picture), drawing->picture, drawing->stylesheet,
                        (guint32) width, (guint32) height,
                        g_variant_new_from_data (G_VARIANT_TYPE ("au"), pixels, size, TRUE, g_free, pixels));
}

/**
 * bx_art_shelf_write:
 * @path: a shelf's file, in a folder that is made if need be
 * @drawings: (element-type BxArtDrawing): the most important ones first
 * @error: return location for a #GFileError
 *
 * Puts drawings on a shelf in place of what it held, as many as
 * %BX_ART_SHELF_BYTES have room for. Any thread; it writes to the disk.
 *
 * Returns: %TRUE when they are there
 */
gboolean
bx_art_shelf_write (const char *path,
                    GPtrArray *drawings,
                    GError **error)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a(tssuuau)"));
  g_autoptr(GVariant) shelf = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *maker = describe_maker ();
  gsize total = 0;

  g_return_val_if_fail (path != NULL && drawings != NULL, FALSE);

  for (guint i = 0; i < drawings->len; i++)
    {
      const BxArtDrawing *drawing = g_ptr_array_index (drawings, i);
      gsize size = (gsize) gdk_texture_get_width (drawing->texture) * (gsize) gdk_texture_get_height (drawing->texture) * 4;

      if (total + size > BX_ART_SHELF_BYTES)
        continue;
      total += size;
      g_variant_builder_add_value (builder, write_drawing (drawing));
    }
  shelf = g_variant_ref_sink (g_variant_new ("(sa(tssuuau))", maker, builder));

  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);

  return g_file_set_contents_full (path, g_variant_get_data (shelf), (gssize) g_variant_get_size (shelf),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
