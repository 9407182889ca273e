/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-sight.h"

/* A widget further down a scrolled page is mapped, though nobody sees it. This
 * looks through the scrolled windows around a widget, for as long as it is
 * mapped, so that a long page draws only the pictures that are looked at. */
struct _BxArtSight
{
  GtkWidget *widget; /* (unowned): it owns this */
  BxArtSightFunc moved;
  gpointer user_data;
  GPtrArray *scrollers;   /* (owned) (element-type GtkScrolledWindow) */
  GPtrArray *adjustments; /* (owned) (element-type GtkAdjustment) */
  GdkFrameClock *clock;   /* (owned) (nullable): while the next layout is waited for */
  gulong painted_id;
};

/* Pictures are drawn this much before they come into view, as a part of the
 * viewport's own size. */
#define AHEAD 0.35f

static void
stop_waiting (BxArtSight *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->painted_id, self->clock);
  g_clear_object (&self->clock);
}

static void
painted_cb (BxArtSight *self)
{
  stop_waiting (self);
  self->moved (self->user_data);
}

/* Where the widget stands now is known after the next layout, which may be long in
 * coming. */
static void
adjustment_moved_cb (BxArtSight *self)
{
  if (self->clock != NULL)
    return;

  self->clock = gtk_widget_get_frame_clock (self->widget);
  if (self->clock == NULL)
    return;

  g_object_ref (self->clock);
  self->painted_id = g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
watch (BxArtSight *self,
       GtkAdjustment *adjustment)
{
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (adjustment_moved_cb), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (adjustment_moved_cb), self);
  g_ptr_array_add (self->adjustments, g_object_ref (adjustment));
}

/**
 * bx_art_sight_new: (skip)
 * @widget: a widget in its place
 * @moved: called when a viewport around it moved or changed its size, and all is in
 *   its new place
 * @user_data: data for @moved
 *
 * Begins to look through the viewports around @widget. End it when the widget
 * is unmapped, for it may come back elsewhere.
 *
 * Returns: (transfer full): what looks
 */
BxArtSight *
bx_art_sight_new (GtkWidget *widget,
                  BxArtSightFunc moved,
                  gpointer user_data)
{
  BxArtSight *self = g_new0 (BxArtSight, 1);

  self->widget = widget;
  self->moved = moved;
  self->user_data = user_data;
  self->scrollers = g_ptr_array_new_with_free_func (g_object_unref);
  self->adjustments = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *above = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
       above != NULL;
       above = gtk_widget_get_ancestor (gtk_widget_get_parent (above), GTK_TYPE_SCROLLED_WINDOW))
    {
      GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (above);

      g_ptr_array_add (self->scrollers, g_object_ref (scroller));
      watch (self, gtk_scrolled_window_get_hadjustment (scroller));
      watch (self, gtk_scrolled_window_get_vadjustment (scroller));

      if (gtk_widget_get_parent (above) == NULL)
        break;
    }

  return self;
}

/**
 * bx_art_sight_free:
 * @self: (transfer full) (nullable): what looks
 *
 * Looks no more.
 */
void
bx_art_sight_free (BxArtSight *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->adjustments->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->adjustments, i), self);
  stop_waiting (self);
  g_ptr_array_unref (self->adjustments);
  g_ptr_array_unref (self->scrollers);
  g_free (self);
}

static gboolean
is_within (BxArtSight *self,
           float ahead)
{
  for (guint i = 0; i < self->scrollers->len; i++)
    {
      GtkWidget *scroller = g_ptr_array_index (self->scrollers, i);
      float width = gtk_widget_get_width (scroller);
      float height = gtk_widget_get_height (scroller);
      graphene_rect_t bounds;
      graphene_rect_t view = GRAPHENE_RECT_INIT (-width * ahead, -height * ahead, width * (1.0f + 2.0f * ahead), height * (1.0f + 2.0f * ahead));

      if (!gtk_widget_compute_bounds (self->widget, scroller, &bounds) || !graphene_rect_intersection (&bounds, &view, NULL))
        return FALSE;
    }

  return TRUE;
}

/*
 * bx_art_sight_is_seen:
 * @self: what looks
 *
 * Tells whether the widget is in view, or about to come into it.
 *
 * Returns: %FALSE where a viewport shows nothing of it
 */
gboolean
bx_art_sight_is_seen (BxArtSight *self)
{
  return is_within (self, AHEAD);
}

/*
 * bx_art_sight_is_in_view:
 * @self: what looks
 *
 * Tells whether any of the widget is in view now.
 *
 * Returns: %FALSE where a viewport shows nothing of it
 */
gboolean
bx_art_sight_is_in_view (BxArtSight *self)
{
  return is_within (self, 0.0f);
}
