/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-gym-window.h"

/**
 * BxGymWindow:
 *
 * The running session from across the room: a window of its own that fills the
 * screen and shows a [class@GymView] and nothing else. It closes with Escape or
 * F11, and by itself once nothing runs any more; the window below then shows
 * what became of it.
 *
 * ## CSS nodes
 *
 * ```
 * window.gym
 * ```
 */
struct _BxGymWindow
{
  AdwWindow parent_instance;

  /* Owned References */
  BxSessionRunner *runner;

  /* Borrowed References */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (BxGymWindow, bx_gym_window, ADW_TYPE_WINDOW)

static guint finish_signal;

static gboolean
key_pressed_cb (BxGymWindow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *controller)
{
  return bx_gym_view_press (BX_GYM_VIEW (self->view), keyval, state, gtk_event_controller_get_current_event_time (controller));
}

/* Before the button that has the focus takes it, which would answer only after a
 * moment; but a button that was gone to keeps its keys. */
static gboolean
key_captured_cb (BxGymWindow *self,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 GtkEventController *controller)
{
  gboolean is_activation = keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space || keyval == GDK_KEY_Return ||
                           keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (is_activation && gtk_window_get_focus_visible (GTK_WINDOW (self)) && gtk_window_get_focus (GTK_WINDOW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;

  return bx_gym_view_press (BX_GYM_VIEW (self->view), keyval, state, gtk_event_controller_get_current_event_time (controller));
}

static void
key_released_cb (BxGymWindow *self,
                 guint keyval)
{
  bx_gym_view_release (BX_GYM_VIEW (self->view), keyval);
}

static void
leave_cb (BxGymWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Whoever opened it asks what there is to be asked. */
static void
finish_cb (BxGymWindow *self)
{
  g_signal_emit (self, finish_signal, 0);
}

static void
state_changed_cb (BxGymWindow *self)
{
  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING)
    gtk_window_close (GTK_WINDOW (self));
}

static void
bx_gym_window_dispose (GObject *object)
{
  BxGymWindow *self = BX_GYM_WINDOW (object);

  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  g_clear_object (&self->runner);

  G_OBJECT_CLASS (bx_gym_window_parent_class)->dispose (object);
}

static void
bx_gym_window_class_init (BxGymWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_gym_window_dispose;

  /**
   * BxGymWindow::finish:
   *
   * The person is through with the workout.
   */
  finish_signal =
      g_signal_new ("finish", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_gym_window_init (BxGymWindow *self)
{
  GtkEventController *capture = gtk_event_controller_key_new ();
  GtkEventController *bubble = gtk_event_controller_key_new ();

  gtk_window_set_title (GTK_WINDOW (self), _("Gym Mode"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  gtk_widget_add_css_class (GTK_WIDGET (self), "gym");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);

  gtk_event_controller_set_propagation_phase (capture, GTK_PHASE_CAPTURE);
  g_signal_connect_object (capture, "key-pressed", G_CALLBACK (key_captured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (capture, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), capture);
  g_signal_connect_object (bubble, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), bubble);
}

/**
 * bx_gym_window_new:
 * @parent: (nullable): the window below
 * @runner: what runs the session
 *
 * Creates a window of the session; it is not shown yet.
 *
 * Returns: (transfer none): a new window
 */
GtkWindow *
bx_gym_window_new (GtkWindow *parent,
                   BxSessionRunner *runner)
{
  BxGymWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  self = g_object_new (BX_TYPE_GYM_WINDOW,
                       "transient-for", parent,
                       "application", parent != NULL ? gtk_window_get_application (parent) : NULL,
                       NULL);
  self->runner = g_object_ref (runner);
  self->view = bx_gym_view_new (runner);
  adw_window_set_content (ADW_WINDOW (self), self->view);
  g_signal_connect_object (self->view, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "finish", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);

  return GTK_WINDOW (self);
}
