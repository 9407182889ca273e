/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-figure-private.h"

/* Where a figure's picture lies in its widget, and how it is put on the screen. */

double
_bx_figure_get_scale (BxFigure *self)
{
  return self->surface != NULL ? gdk_surface_get_scale (self->surface) : 1.0;
}

double
_bx_figure_get_aspect (BxFigure *self)
{
  double width;
  double height;

  if (self->picture != NULL && bx_art_picture_get_size (self->picture, &width, &height))
    return width / height;

  return 1.0;
}

/* The part of the widget that a picture covers: as large as fits, centred, and
 * on whole device pixels, so that the drawing is copied and not blended. */
void
_bx_figure_get_place (BxFigure *self,
                      double aspect,
                      graphene_rect_t *place)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = _bx_figure_get_scale (self);
  double fit_width = MIN (width, height * aspect);
  double fit_height = MIN (height, width / aspect);

  graphene_rect_init (place,
                      (float) (floor ((width - fit_width) / 2.0 * scale) / scale),
                      (float) (floor ((height - fit_height) / 2.0 * scale) / scale),
                      (float) fit_width,
                      (float) fit_height);
}

/* What is drawn while nothing can be shown: a head and shoulders, cut off by a
 * tile, in the colour of the text. */
void
_bx_figure_snapshot_placeholder (GtkWidget *widget,
                                 GtkSnapshot *snapshot,
                                 const graphene_rect_t *place)
{
  float size = MIN (place->size.width, place->size.height);
  float glyph = MIN (size * 0.6f, 96.0f);
  graphene_point_t centre = GRAPHENE_POINT_INIT (place->origin.x + place->size.width / 2.0f,
                                                 place->origin.y + place->size.height / 2.0f);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskRoundedRect tile;
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);

  gsk_rounded_rect_init_from_rect (&tile, place, MIN (12.0f, size / 6.0f));
  gtk_snapshot_push_rounded_clip (snapshot, &tile);
  colour.alpha *= 0.05f;
  gtk_snapshot_append_color (snapshot, &colour, place);
  gtk_snapshot_pop (snapshot);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (centre.x, centre.y - glyph * 0.22f), glyph * 0.2f);
  gsk_path_builder_move_to (builder, centre.x - glyph * 0.42f, centre.y + glyph * 0.46f);
  gsk_path_builder_cubic_to (builder,
                             centre.x - glyph * 0.42f,
                             centre.y - glyph * 0.06f,
                             centre.x + glyph * 0.42f,
                             centre.y - glyph * 0.06f,
                             centre.x + glyph * 0.42f,
                             centre.y + glyph * 0.46f);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_widget_get_color (widget, &colour);
  colour.alpha *= 0.25f;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static void
snapshot_texture (BxFigure *self,
                  GtkSnapshot *snapshot,
                  GdkTexture *texture,
                  const graphene_rect_t *place)
{
  double scale = _bx_figure_get_scale (self);
  double width = gdk_texture_get_width (texture) / scale;
  double height = gdk_texture_get_height (texture) / scale;

  /* Drawn for this size: one pixel to one pixel. For another, or another
   * picture: stretched. */
  if (fabs (width - place->size.width) * scale < 1.0 && fabs (height - place->size.height) * scale < 1.0)
    {
      gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (place->origin.x, place->origin.y, (float) width, (float) height));
    }
  else
    {
      graphene_rect_t own;

      _bx_figure_get_place (self, width / height, &own);
      gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_LINEAR, &own);
    }
}

void
_bx_figure_snapshot (GtkWidget *widget,
                     GtkSnapshot *snapshot)
{
  BxFigure *self = BX_FIGURE (widget);
  graphene_rect_t place;

  _bx_figure_get_place (self, _bx_figure_get_aspect (self), &place);
  if (place.size.width <= 0.0f || place.size.height <= 0.0f)
    return;

  if (self->state == BX_FIGURE_STATE_FAILED)
    {
      _bx_figure_snapshot_placeholder (widget, snapshot, &place);
      return;
    }

  if (self->texture == NULL)
    return;

  if (!bx_art_fade_is_running (&self->fade))
    {
      snapshot_texture (self, snapshot, self->texture, &place);
    }
  else if (self->fade.from != NULL)
    {
      gtk_snapshot_push_cross_fade (snapshot, self->fade.part);
      snapshot_texture (self, snapshot, self->fade.from, &place);
      gtk_snapshot_pop (snapshot);
      snapshot_texture (self, snapshot, self->texture, &place);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      gtk_snapshot_push_opacity (snapshot, self->fade.part);
      snapshot_texture (self, snapshot, self->texture, &place);
      gtk_snapshot_pop (snapshot);
    }
}
