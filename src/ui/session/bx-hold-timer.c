/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-duration.h"
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

  BxInstantFunc clock; /* (nullable) */
  gpointer clock_data;
  gint64 started_ms; /* 0 while it does not run */
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (BxHoldTimer, bx_hold_timer, GTK_TYPE_WIDGET)

static guint held_signal;

static gint64
get_elapsed_ms (BxHoldTimer *self)
{
  BxInstant now = self->clock != NULL ? self->clock (self->clock_data) : bx_instant_now ();

  return MAX (now.boot_ms - self->started_ms, 0);
}

static void
update (BxHoldTimer *self)
{
  gboolean running = bx_hold_timer_is_running (self);

  /* Translators: begins to measure how long a position is held */
  gtk_label_set_label (GTK_LABEL (self->label), running ? _("Stop") : _("Start Hold"));
  gtk_widget_set_visible (self->time_label, running);
  if (running)
    {
      g_autofree char *time = bx_duration_format_clock (get_elapsed_ms (self) / 1000);

      gtk_label_set_label (GTK_LABEL (self->time_label), time);
    }
}

static void wait_for_second (BxHoldTimer *self);

static void
second_passed_cb (gpointer user_data)
{
  BxHoldTimer *self = BX_HOLD_TIMER (user_data);

  self->wake_id = 0;
  update (self);
  wait_for_second (self);
}

static void
wait_for_second (BxHoldTimer *self)
{
  g_clear_handle_id (&self->wake_id, g_source_remove);

  if (bx_hold_timer_is_running (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wake_id = g_timeout_add_once ((guint) (1000 - get_elapsed_ms (self) % 1000), second_passed_cb, self);
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
bx_hold_timer_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_hold_timer_parent_class)->map (widget);

  update (BX_HOLD_TIMER (widget));
  wait_for_second (BX_HOLD_TIMER (widget));
}

static void
bx_hold_timer_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_hold_timer_parent_class)->unmap (widget);

  wait_for_second (BX_HOLD_TIMER (widget));
}

static void
bx_hold_timer_dispose (GObject *object)
{
  BxHoldTimer *self = BX_HOLD_TIMER (object);

  g_clear_handle_id (&self->wake_id, g_source_remove);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (bx_hold_timer_parent_class)->dispose (object);
}

static void
bx_hold_timer_class_init (BxHoldTimerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_hold_timer_dispose;
  widget_class->map = bx_hold_timer_map;
  widget_class->unmap = bx_hold_timer_unmap;

  /**
   * BxHoldTimer::held:
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
 * bx_hold_timer_new:
 *
 * Creates a timer that does not run.
 *
 * Returns: (transfer floating): a new timer
 */
GtkWidget *
bx_hold_timer_new (void)
{
  return g_object_new (BX_TYPE_HOLD_TIMER, NULL);
}

/**
 * bx_hold_timer_set_clock:
 * @self: a hold timer
 * @clock: (nullable) (scope forever): reads the clocks, or %NULL for the machine's
 * @user_data: data for @clock
 *
 * Lets the caller decide what time it is.
 */
void
bx_hold_timer_set_clock (BxHoldTimer *self,
                         BxInstantFunc clock,
                         gpointer user_data)
{
  g_return_if_fail (BX_IS_HOLD_TIMER (self));

  self->clock = clock;
  self->clock_data = user_data;
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

  return self->started_ms != 0;
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

  self->started_ms = 0;
  self->started_ms = MAX (get_elapsed_ms (self), 1);
  update (self);
  wait_for_second (self);
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

  seconds = (int) MIN (get_elapsed_ms (self) / 1000, G_MAXINT);
  bx_hold_timer_cancel (self);
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

  self->started_ms = 0;
  update (self);
  wait_for_second (self);
}
