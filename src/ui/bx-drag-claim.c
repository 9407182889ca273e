/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-drag-claim.h"

static void
pull_updated_cb (GtkGestureDrag *pull,
                 double x,
                 double y,
                 GtkWidget *widget)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (pull));

  if (device != NULL && gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN &&
      gtk_drag_check_threshold (widget, 0, 0, (int) x, (int) y))
    gtk_gesture_set_state (GTK_GESTURE (pull), GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * bx_drag_claim:
 * @widget: what is dragged
 * @source: its drag source, which it does not have yet
 *
 * Adds @source to @widget, so that a quick hand drags, too. A drag source waits a tenth
 * of a second, in which a sheet or a navigation view around would take the movement for a
 * swipe of its own. A finger goes on scrolling.
 */
void
bx_drag_claim (GtkWidget *widget,
               GtkDragSource *source)
{
  GtkGesture *pull = gtk_gesture_drag_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));

  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (pull, "drag-update", G_CALLBACK (pull_updated_cb), widget, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pull));
  gtk_gesture_group (GTK_GESTURE (source), pull);
}
