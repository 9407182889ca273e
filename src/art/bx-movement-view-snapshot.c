/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-art-picture.h"
#include "bx-figure-private.h"
#include "bx-movement-view-private.h"

/* Where the pictures of a movement lie in their widget, and how they are put on the
 * screen. */

/* Between the two ends, and for the words below each */
#define GAP 12

static double
get_scale (BxMovementView *self)
{
  return self->surface != NULL ? gdk_surface_get_scale (self->surface) : 1.0;
}

static double
get_aspect (const char *picture)
{
  double width;
  double height;

  if (picture != NULL && bx_art_picture_get_size (picture, &width, &height))
    return width / height;

  return 1.0;
}

static int
get_caption_height (BxMovementView *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (!self->ends)
    return 0;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + 6;
}

/* The cell of one picture: the whole widget, or the half of one end. */
static void
get_cell (BxMovementView *self,
          guint index,
          graphene_rect_t *cell)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  float half = floorf (MAX (0.0f, width - GAP) / 2.0f);

  if (!self->ends)
    {
      graphene_rect_init (cell, 0.0f, 0.0f, width, height);
      return;
    }

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    index = 1 - index;
  graphene_rect_init (cell, index == 0 ? 0.0f : width - half, 0.0f, half, MAX (0.0f, height - get_caption_height (self)));
}

gboolean
_bx_movement_view_get_device_size (BxMovementView *self,
                                   const char *picture,
                                   int *width,
                                   int *height)
{
  graphene_rect_t cell;
  double aspect = get_aspect (picture);
  double scale = get_scale (self);

  get_cell (self, 0, &cell);
  *width = (int) ceil (MIN (cell.size.width, cell.size.height * aspect) * scale - 1e-3);
  *height = (int) ceil (MIN (cell.size.height, cell.size.width / aspect) * scale - 1e-3);
  *width = MIN (*width, BX_ART_MAX_SIDE);
  *height = MIN (*height, BX_ART_MAX_SIDE);

  return *width > 0 && *height > 0;
}

/* As large as fits into a cell, centred, on whole device pixels. */
static void
get_place (BxMovementView *self,
           const char *picture,
           guint index,
           graphene_rect_t *place)
{
  double scale = get_scale (self);
  graphene_rect_t cell;
  int width;
  int height;

  get_cell (self, index, &cell);
  if (!_bx_movement_view_get_device_size (self, picture, &width, &height))
    {
      *place = cell;
      return;
    }

  graphene_rect_init (place,
                      (float) (floor ((cell.origin.x + (cell.size.width - width / scale) / 2.0) * scale) / scale),
                      (float) (floor ((cell.origin.y + (cell.size.height - height / scale) / 2.0) * scale) / scale),
                      (float) (width / scale),
                      (float) (height / scale));
}

/* Frames of a movement that is about to give way to another keep their own
 * place, and stand where that one is. */
static void
snapshot_frames (BxMovementView *self,
                 BxMovementFrames *frames,
                 GtkSnapshot *snapshot)
{
  const char *picture;
  double last;
  graphene_rect_t place;

  if (frames == NULL)
    return;

  picture = bx_movement_frames_get_picture (frames);
  last = bx_movement_frames_get_n_frames (frames) - 1.0;
  if (self->ends)
    {
      gboolean starts_high = self->movement != NULL && bx_movement_starts_high (self->movement);

      get_place (self, picture, 0, &place);
      bx_movement_frames_snapshot (frames, snapshot, starts_high ? last : 0.0, &place);
      get_place (self, picture, 1, &place);
      bx_movement_frames_snapshot (frames, snapshot, starts_high ? 0.0 : last, &place);
    }
  else
    {
      double frame = self->frame;

      if (self->movement != NULL && !g_str_equal (self->movement->picture, picture))
        frame *= last / (self->movement->n_frames - 1.0);
      get_place (self, picture, 0, &place);
      bx_movement_frames_snapshot (frames, snapshot, frame, &place);
    }
}

static void
snapshot_captions (BxMovementView *self,
                   GtkSnapshot *snapshot)
{
  const char *picture = bx_movement_frames_get_picture (self->frames);
  const char *const words[] = {
    /* Translators: under the picture of the position that a repetition begins with */
    C_ ("movement", "Start"),
    /* Translators: under the picture of the position in the middle of a repetition */
    C_ ("movement", "End"),
  };
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words[i]);
      graphene_rect_t place;
      int width;

      get_place (self, picture, i, &place);
      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (place.origin.x + (place.size.width - width) / 2.0f),
                                                              floorf (place.origin.y + place.size.height + 3.0f)));
      gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

void
_bx_movement_view_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (widget);

  if (self->state == BX_FIGURE_STATE_FAILED)
    {
      graphene_rect_t place;

      get_place (self, self->movement != NULL ? self->movement->picture : NULL, 0, &place);
      if (place.size.width > 0.0f && place.size.height > 0.0f)
        _bx_figure_snapshot_placeholder (widget, snapshot, &place);
      return;
    }

  if (self->frames == NULL)
    return;

  if (bx_art_fade_is_running (&self->fade))
    {
      gtk_snapshot_push_cross_fade (snapshot, self->fade.part);
      snapshot_frames (self, self->fade.from, snapshot);
      gtk_snapshot_pop (snapshot);
      snapshot_frames (self, self->frames, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      snapshot_frames (self, self->frames, snapshot);
    }

  if (self->ends)
    snapshot_captions (self, snapshot);
}
