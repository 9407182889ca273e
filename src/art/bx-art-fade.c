/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-fade.h"

/* It must be over before the eye looks for something else. */
#define FADE_US (180 * G_TIME_SPAN_MILLISECOND)

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  BxArtFade *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->start == 0)
    self->start = now;
  self->part = MIN ((double) (now - self->start) / (double) FADE_US, 1.0);
  gtk_widget_queue_draw (widget);
  if (self->part < 1.0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  bx_art_fade_stop (self);

  return G_SOURCE_REMOVE;
}

/**
 * bx_art_fade_start:
 * @self: a fade
 * @widget: the widget that is drawn; @self is part of it
 * @from: (type GObject) (nullable): what fades away, or %NULL for nothing
 *
 * Begins with the next frame of the screen, in place of whatever was fading. Where
 * animations are switched off there is none: the new is there at once.
 */
void
bx_art_fade_start (BxArtFade *self,
                   GtkWidget *widget,
                   gpointer from)
{
  gboolean enabled = TRUE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (from == NULL || G_IS_OBJECT (from));

  bx_art_fade_stop (self);
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);
  if (!enabled)
    return;

  g_set_object ((GObject **) &self->from, from);
  self->part = 0.0;
  self->start = 0;
  self->widget = widget;
  self->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
}

/**
 * bx_art_fade_stop:
 * @self: a fade
 *
 * Ends it, and lets go of what was fading away. The widget calls it before it is gone.
 */
void
bx_art_fade_stop (BxArtFade *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  self->widget = NULL;
  self->part = 1.0;
  g_clear_object (&self->from);
}

/**
 * bx_art_fade_is_running:
 * @self: a fade
 *
 * Tells whether two drawings are on the screen, or one that is not all there.
 *
 * Returns: %TRUE if it is
 */
gboolean
bx_art_fade_is_running (const BxArtFade *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->tick_id != 0;
}
