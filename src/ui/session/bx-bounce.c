/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-bounce.h"

/* A key that bounces, or a hand that presses twice, is one press. */
#define BOUNCE_MS 200

/**
 * bx_bounce_take:
 * @self: the last press
 * @event_ms: when this one was made, as its event tells, or `GDK_CURRENT_TIME` where no
 *   event did it, such as where a screen reader presses a button
 *
 * Takes a press, unless it is the last one once more. What counts is when the hand
 * pressed: a program that is busy learns of two presses at once, or of a bounce late.
 *
 * Returns: whether it is a press of its own
 */
gboolean
bx_bounce_take (BxBounce *self,
                guint32 event_ms)
{
  gint64 now = g_get_monotonic_time ();
  gboolean bounced;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->handled_us == 0)
    bounced = FALSE;
  else if (event_ms != GDK_CURRENT_TIME && self->event_ms != GDK_CURRENT_TIME)
    bounced = event_ms - self->event_ms < BOUNCE_MS;
  else
    bounced = now - self->handled_us < BOUNCE_MS * G_TIME_SPAN_MILLISECOND;
  if (bounced)
    return FALSE;

  self->event_ms = event_ms;
  self->handled_us = now;

  return TRUE;
}

/**
 * bx_bounce_clear:
 * @self: the last press
 *
 * Lets the next press be one of its own, as after another key.
 */
void
bx_bounce_clear (BxBounce *self)
{
  g_return_if_fail (self != NULL);

  *self = (BxBounce) { 0, 0 };
}

/**
 * bx_bounce_get_time:
 * @widget: what was pressed, such as a button that just said so
 *
 * Returns: when the event was made that @widget handles now, in milliseconds, or
 *   `GDK_CURRENT_TIME` if it handles none
 */
guint32
bx_bounce_get_time (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = NULL;
  guint n;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), GDK_CURRENT_TIME);

  controllers = gtk_widget_observe_controllers (widget);
  n = g_list_model_get_n_items (controllers);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint32 time = gtk_event_controller_get_current_event_time (controller);

      if (time != GDK_CURRENT_TIME)
        return time;
    }

  return GDK_CURRENT_TIME;
}
