/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-hold-timer.h"

/**
 * BxHoldTimer:
 *
 * Measures how long a position is held: a button that starts and stops, and the
 * time while it runs. The time is that of the boot-time clock between the two;
 * nothing is counted.
 *
 * ## CSS nodes
 *
 * ```
 * hold-timer
 * ╰── button.pill
 *     ╰── box
 *         ├── label
 *         ╰── label.numeric
 * ```
 */
struct _BxHoldTimer
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *button;

  /* Borrowed References */
  GtkWidget *label;
  GtkWidget *time_label;

  BxHoldClock *clock; /* (owned) */
  int planned_seconds;
};

G_DEFINE_FINAL_TYPE (BxHoldTimer, bx_hold_timer, GTK_TYPE_WIDGET)

static guint held_signal;

static void
update (BxHoldTimer *self)
{
  gboolean running = bx_hold_timer_is_running (self);
  BxHoldBeat beat;

  bx_hold_clock_get_beat (self->clock, &beat);
  /* Translators: begins to measure how long a position is held */
  gtk_label_set_label (GTK_LABEL (self->label), !running ? _("Start Hold") : beat.ready > 0 ? _("Cancel") : _("Stop"));
  gtk_widget_set_visible (self->time_label, running);
  if (running)
    {
      g_autofree char *time = bx_hold_clock_format (&beat);

      gtk_label_set_label (GTK_LABEL (self->time_label), time);
    }
}

/* The countdown and the beginning are said; a word each second would drown them. */
static void
beat_cb (BxHoldTimer *self,
         const BxHoldBeat *beat)
{
  update (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  bx_hold_clock_play (beat);
  if (beat->ready > 0)
    {
      g_autofree char *text = bx_hold_clock_format (beat);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else if (beat->reached)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _("The planned time is over"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else if (beat->seconds == 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Hold"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
clicked_cb (BxHoldTimer *self)
{
  if (bx_hold_timer_is_running (self))
    bx_hold_timer_stop (self);
  else
    bx_hold_timer_start (self);
}

static void
bx_hold_timer_dispose (GObject *object)
{
  BxHoldTimer *self = BX_HOLD_TIMER (object);

  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (bx_hold_timer_parent_class)->dispose (object);
}

static void
bx_hold_timer_class_init (BxHoldTimerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_hold_timer_dispose;

  /**
   * BxHoldTimer::held:
   * @self: a hold timer
   * @seconds: how long
   *
   * A position was held, and is no longer.
   */
  held_signal =
      g_signal_new ("held", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "hold-timer");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bx_hold_timer_init (BxHoldTimer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->planned_seconds = BX_COUNT_NONE;
  self->clock = bx_hold_clock_new ();
  g_signal_connect_object (self->clock, "beat", G_CALLBACK (beat_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "stopped", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->label);
  self->time_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->time_label, "numeric");
  gtk_box_append (GTK_BOX (box), self->time_label);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_set_tooltip_text (self->button, _("Start or Stop (T)"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  update (self);
}

/**
 * bx_hold_timer_is_running:
 * @self: a hold timer
 *
 * Returns: whether a hold is being measured
 */
gboolean
bx_hold_timer_is_running (BxHoldTimer *self)
{
  g_return_val_if_fail (BX_IS_HOLD_TIMER (self), FALSE);

  return bx_hold_clock_is_running (self->clock);
}

/**
 * bx_hold_timer_start:
 * @self: a hold timer
 *
 * Begins to measure, from 0.
 */
void
bx_hold_timer_start (BxHoldTimer *self)
{
  g_return_if_fail (BX_IS_HOLD_TIMER (self));

  bx_hold_clock_start (self->clock, self->planned_seconds);
}

/**
 * bx_hold_timer_stop:
 * @self: a hold timer
 *
 * Ends the hold and emits [signal@HoldTimer::held] with its whole seconds.
 */
void
bx_hold_timer_stop (BxHoldTimer *self)
{
  int seconds;

  g_return_if_fail (BX_IS_HOLD_TIMER (self));

  if (!bx_hold_timer_is_running (self))
    return;

  seconds = bx_hold_clock_stop (self->clock);
  if (seconds != BX_COUNT_NONE)
    g_signal_emit (self, held_signal, 0, seconds);
}

/**
 * bx_hold_timer_cancel:
 * @self: a hold timer
 *
 * Ends the hold without a word.
 */
void
bx_hold_timer_cancel (BxHoldTimer *self)
{
  g_return_if_fail (BX_IS_HOLD_TIMER (self));

  bx_hold_clock_stop (self->clock);
}

/**
 * bx_hold_timer_is_getting_ready:
 * @self: a hold timer
 *
 * Returns: whether it counts down before a hold
 */
gboolean
bx_hold_timer_is_getting_ready (BxHoldTimer *self)
{
  g_return_val_if_fail (BX_IS_HOLD_TIMER (self), FALSE);

  return bx_hold_timer_is_running (self) && !bx_hold_clock_is_held (self->clock);
}

/**
 * bx_hold_timer_set_planned:
 * @self: a hold timer
 * @seconds: how long it shall be held, or %BX_COUNT_NONE
 *
 * Lets the end of that time be heard, the next time it is started.
 */
void
bx_hold_timer_set_planned (BxHoldTimer *self,
                           int seconds)
{
  g_return_if_fail (BX_IS_HOLD_TIMER (self));

  self->planned_seconds = seconds;
}
