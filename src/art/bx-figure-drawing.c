/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-art-renderer.h"
#include "bx-art-stylesheet.h"
#include "bx-figure-private.h"

/* When a figure's picture is drawn, at which size, and how a drawing comes on
 * screen in place of the last one. */

/* A size that has not changed for so long is the one to draw at. */
#define SETTLE_MS 120

/* Between two frames: after the one that is due, before idle work. */
#define UPDATE_PRIORITY (GDK_PRIORITY_REDRAW + 10)

gboolean
_bx_figure_get_device_size (BxFigure *self,
                            int *width,
                            int *height)
{
  graphene_rect_t place;
  double scale = _bx_figure_get_scale (self);

  _bx_figure_get_place (self, _bx_figure_get_aspect (self), &place);

  /* A whole size times a whole scale must not gain a pixel by rounding. */
  *width = (int) ceil (place.size.width * scale - 1e-3);
  *height = (int) ceil (place.size.height * scale - 1e-3);
  *width = MIN (*width, BX_ART_MAX_SIDE);
  *height = MIN (*height, BX_ART_MAX_SIDE);

  return *width > 0 && *height > 0;
}

void
_bx_figure_stop_drawing (BxFigure *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->asked_stylesheet, g_ref_string_release);
  g_clear_handle_id (&self->settle_id, g_source_remove);
}

static gboolean
is_same_subject (BxFigure *self)
{
  return self->shown_stylesheet == self->stylesheet && g_strcmp0 (self->shown_picture, self->picture) == 0;
}

/* Takes a drawing of the present picture; @texture is NULL where it failed. */
static void
show_drawing (BxFigure *self,
              GdkTexture *texture,
              gboolean fade)
{
  gboolean same = is_same_subject (self);

  _bx_figure_stop_drawing (self);
  /* Only like and like are blended; another picture appears over nothing. */
  if (!same && texture != NULL && fade)
    bx_art_fade_start (&self->fade, GTK_WIDGET (self), g_strcmp0 (self->shown_picture, self->picture) == 0 ? self->texture : NULL);
  else
    bx_art_fade_stop (&self->fade);

  g_set_object (&self->texture, texture);
  g_set_str (&self->shown_picture, self->picture);
  g_clear_pointer (&self->shown_stylesheet, g_ref_string_release);
  self->shown_stylesheet = g_ref_string_acquire (_bx_figure_ensure_stylesheet (self));

  _bx_figure_set_state (self, texture != NULL ? BX_FIGURE_STATE_SHOWN : BX_FIGURE_STATE_FAILED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drawn_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (BxFigure) self = BX_FIGURE (user_data);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  texture = bx_art_renderer_draw_finish (BX_ART_RENDERER (source), result, &error);

  /* Something else was asked for meanwhile. */
  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  if (texture == NULL)
    g_debug ("%s", error->message);
  show_drawing (self, texture, TRUE);
}

/* Shows the drawing that is wanted if it was made before. */
gboolean
_bx_figure_show_known_drawing (BxFigure *self,
                               int width,
                               int height)
{
  GRefString *stylesheet = _bx_figure_ensure_stylesheet (self);
  GdkTexture *texture;

  if (is_same_subject (self) && (self->state == BX_FIGURE_STATE_FAILED || (self->texture != NULL && gdk_texture_get_width (self->texture) == width && gdk_texture_get_height (self->texture) == height)))
    {
      _bx_figure_stop_drawing (self);
      return TRUE;
    }

  texture = bx_art_renderer_lookup (bx_art_renderer_get_default (), self->picture, stylesheet, width, height);
  if (texture == NULL)
    return FALSE;

  /* What comes at once needs no fade, unless it replaces something. */
  show_drawing (self, texture, self->texture != NULL);

  return TRUE;
}

static void
update (BxFigure *self,
        gboolean settled)
{
  int width;
  int height;

  if (self->picture == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !_bx_figure_get_device_size (self, &width, &height))
    return;

  if (_bx_figure_show_known_drawing (self, width, height))
    return;

  if (self->cancellable != NULL && self->asked_stylesheet == self->stylesheet && self->asked_width == width && self->asked_height == height)
    return;

  if (!bx_art_sight_is_seen (self->sight))
    {
      _bx_figure_stop_drawing (self);
      return;
    }

  if (self->texture != NULL && is_same_subject (self) && !settled)
    {
      if (self->settle_id == 0)
        _bx_figure_queue_update (self);
      return;
    }

  _bx_figure_stop_drawing (self);
  self->cancellable = g_cancellable_new ();
  self->asked_stylesheet = g_ref_string_acquire (self->stylesheet);
  self->asked_width = width;
  self->asked_height = height;
  if (self->texture == NULL)
    _bx_figure_set_state (self, BX_FIGURE_STATE_DRAWING);
  bx_art_renderer_draw_async (bx_art_renderer_get_default (),
                              self->picture,
                              self->stylesheet,
                              width,
                              height,
                              self->cancellable,
                              drawn_cb,
                              g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  BxFigure *self = BX_FIGURE (user_data);

  self->settle_id = 0;
  update (self, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
update_cb (gpointer user_data)
{
  BxFigure *self = BX_FIGURE (user_data);

  self->update_id = 0;
  update (self, FALSE);

  return G_SOURCE_REMOVE;
}

void
_bx_figure_queue_update (BxFigure *self)
{
  if (self->picture == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* With a drawing of the right thing on screen, only the size can be wrong. */
  if (self->texture != NULL && is_same_subject (self))
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
    }
  else if (self->update_id == 0)
    {
      self->update_id = g_idle_add_full (UPDATE_PRIORITY, update_cb, self, NULL);
    }
}

void
_bx_figure_sight_moved_cb (gpointer user_data)
{
  BxFigure *self = BX_FIGURE (user_data);
  int width;
  int height;

  if (self->texture != NULL && is_same_subject (self) && _bx_figure_get_device_size (self, &width, &height) && gdk_texture_get_width (self->texture) == width && gdk_texture_get_height (self->texture) == height)
    return;

  _bx_figure_queue_update (self);
}

void
_bx_figure_restyle (BxFigure *self)
{
  g_clear_pointer (&self->stylesheet, g_ref_string_release);
  _bx_figure_ensure_stylesheet (self);
  _bx_figure_queue_update (self);
}
