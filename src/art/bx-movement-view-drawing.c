/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-art-theme.h"
#include "bx-movement-view-private.h"

/* When the frames of a movement are drawn, at which size, and how they come on the
 * screen in place of the last ones. */

/* A size that has not changed for so long is the one to draw at. */
#define SETTLE_MS 120

/* What stays for so long in view does not only pass by. */
#define MOVED_MS 60

/* Between two frames: after the one that is due, before idle work. */
#define UPDATE_PRIORITY (GDK_PRIORITY_REDRAW + 10)

static GRefString *
ensure_stylesheet (BxMovementView *self)
{
  if (self->stylesheet == NULL)
    self->stylesheet = bx_art_stylesheet_build (bx_art_theme_get_look (bx_art_theme_get_default ()),
                                                (const char *const *) self->primary,
                                                (const char *const *) self->secondary);

  return self->stylesheet;
}

void
_bx_movement_view_drop_next (BxMovementView *self)
{
  if (self->next != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->next, self);
      bx_movement_frames_cancel (self->next);
    }
  g_clear_object (&self->next);
}

void
_bx_movement_view_drop_frames (BxMovementView *self)
{
  if (self->frames != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->frames, self);
      bx_movement_frames_cancel (self->frames);
    }
  g_clear_object (&self->frames);
}

static void
frames_changed_cb (BxMovementView *self,
                   BxMovementFrames *frames)
{
  if (bx_movement_frames_is_failed (frames))
    {
      _bx_movement_view_drop_next (self);
      _bx_movement_view_drop_frames (self);
      bx_art_fade_stop (&self->fade);
      _bx_movement_view_set_state (self, BX_FIGURE_STATE_FAILED);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  if (frames == self->next)
    {
      /* The first picture at once; after that, only when all are there. */
      if (!(self->frames == NULL ? bx_movement_frames_has_first (frames) : bx_movement_frames_is_complete (frames)))
        return;

      {
        g_autoptr (BxMovementFrames) old = g_steal_pointer (&self->frames);

        self->frames = g_steal_pointer (&self->next);
        if (old != NULL)
          g_signal_handlers_disconnect_by_data (old, self);
        bx_art_fade_start (&self->fade, GTK_WIDGET (self), old);
      }
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  _bx_movement_view_set_state (self, BX_FIGURE_STATE_SHOWN);
}

static void
update (BxMovementView *self,
        gboolean settled)
{
  GRefString *stylesheet;
  gboolean same_subject;
  int width;
  int height;

  if (self->movement == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !_bx_movement_view_get_device_size (self, self->movement->picture, &width, &height))
    return;

  stylesheet = ensure_stylesheet (self);
  if (self->frames != NULL && bx_movement_frames_is_for (self->frames, self->movement->picture, stylesheet, width, height, self->ends))
    {
      _bx_movement_view_drop_next (self);
      return;
    }
  if (self->next != NULL && bx_movement_frames_is_for (self->next, self->movement->picture, stylesheet, width, height, self->ends))
    return;
  if (!bx_art_sight_is_seen (self->sight))
    {
      _bx_movement_view_drop_next (self);
      return;
    }

  same_subject = self->frames != NULL && bx_movement_frames_shows (self->frames, self->movement->picture, stylesheet, self->ends);
  if (same_subject && !settled)
    {
      if (self->settle_id == 0)
        _bx_movement_view_queue_update (self);
      return;
    }

  _bx_movement_view_drop_next (self);
  bx_art_fade_stop (&self->fade);
  if (self->frames != NULL && !bx_movement_frames_has_room (width, height, self->ends ? 2 : self->movement->n_frames))
    bx_movement_frames_thin_out (self->frames, self->frame);
  self->next = bx_movement_frames_new (self->movement->picture,
                                       self->movement->n_frames,
                                       stylesheet,
                                       width,
                                       height,
                                       (guint) MAX (0.0, round (self->frame)),
                                       self->ends);
  g_signal_connect_object (self->next, "changed", G_CALLBACK (frames_changed_cb), self, G_CONNECT_SWAPPED);
  if (bx_movement_frames_is_failed (self->next))
    frames_changed_cb (self, self->next);
  else if (self->frames == NULL)
    _bx_movement_view_set_state (self, BX_FIGURE_STATE_DRAWING);
}

static gboolean
settled_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->settle_id = 0;
  update (self, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
update_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->update_id = 0;
  update (self, FALSE);

  return G_SOURCE_REMOVE;
}

void
_bx_movement_view_queue_update (BxMovementView *self)
{
  if (self->movement == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* With the right thing on the screen only its size can be wrong. */
  if (self->frames != NULL && bx_movement_frames_shows (self->frames, self->movement->picture, ensure_stylesheet (self), self->ends))
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
    }
  else if (self->update_id == 0)
    {
      self->update_id = g_idle_add_full (UPDATE_PRIORITY, update_cb, self, NULL);
    }
}

static gboolean
moved_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  self->moved_id = 0;
  if (self->frames == NULL)
    _bx_movement_view_queue_update (self);
  _bx_movement_view_emit_changed (self);

  return G_SOURCE_REMOVE;
}

/* What only passes by is not drawn. */
void
_bx_movement_view_sight_moved_cb (gpointer user_data)
{
  BxMovementView *self = BX_MOVEMENT_VIEW (user_data);

  if (self->moved_id == 0)
    self->moved_id = g_timeout_add (MOVED_MS, moved_cb, self);
}

void
_bx_movement_view_restyle (BxMovementView *self)
{
  g_clear_pointer (&self->stylesheet, g_ref_string_release);
  _bx_movement_view_queue_update (self);
}
