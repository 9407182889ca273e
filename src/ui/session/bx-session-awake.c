/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-awake.h"

/**
 * BxSessionAwake:
 *
 * Keeps the screen on while a session runs, and never else. Where the desktop does
 * not let it, the runner is told, so that the session can say so.
 */
struct _BxSessionAwake
{
  GObject parent_instance;

  /* Borrowed References */
  GtkApplication *application; /* it outlives this */

  /* Owned References */
  BxSessionRunner *runner;
  GSettings *settings;

  guint cookie;      /* 0 while the screen may turn off */
  GtkWindow *window; /* (owned) (nullable): over which it stays on */
  gulong unmap_id;
};

G_DEFINE_FINAL_TYPE (BxSessionAwake, bx_session_awake, G_TYPE_OBJECT)

static void window_unmap_cb (GtkWidget *window,
                                 gpointer user_data);

static void
let_go (BxSessionAwake *self)
{
  if (self->window != NULL)
    g_clear_signal_handler (&self->unmap_id, self->window);
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->window);
}

static void
hold (BxSessionAwake *self)
{
  GtkWindow *window = gtk_application_get_active_window (self->application);

  /* Translators: why the screen stays on */
  self->cookie = gtk_application_inhibit (self->application, window, GTK_APPLICATION_INHIBIT_IDLE, _("A workout is running"));
  if (self->cookie != 0 && window != NULL)
    {
      self->window = g_object_ref (window);
      self->unmap_id = g_signal_connect (window, "unmap", G_CALLBACK (window_unmap_cb), self);
    }
}

static void
update (BxSessionAwake *self)
{
  GtkWindow *window = gtk_application_get_active_window (self->application);
  gboolean wanted = bx_session_runner_get_state (self->runner) == BX_SESSION_RUNNER_STATE_RUNNING &&
                    g_settings_get_boolean (self->settings, "keep-awake");

  /* The desktop lets it stay on while the window shows that asked for it. */
  if (!wanted || (window != NULL && window != self->window))
    let_go (self);
  if (wanted && self->cookie == 0)
    hold (self);

  bx_session_runner_set_may_sleep (self->runner, wanted && self->cookie == 0);
}

/* GTK forgets whoever asked along with the window, or keeps a surface that is gone. */
static void
window_unmap_cb (GtkWidget *window,
                 gpointer user_data)
{
  let_go (BX_SESSION_AWAKE (user_data));
}

static void
bx_session_awake_dispose (GObject *object)
{
  BxSessionAwake *self = BX_SESSION_AWAKE (object);

  if (self->runner != NULL)
    {
      let_go (self);
      g_signal_handlers_disconnect_by_data (self->runner, self);
    }
  g_clear_object (&self->runner);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_session_awake_parent_class)->dispose (object);
}

static void
bx_session_awake_class_init (BxSessionAwakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_session_awake_dispose;
}

static void
bx_session_awake_init (BxSessionAwake *self)
{
}

/**
 * bx_session_awake_new:
 * @application: the program, which outlives it
 * @runner: what runs the session
 * @settings: the person's settings
 *
 * Keeps the screen on while @runner has a session that runs.
 *
 * Returns: (transfer full): what does so
 */
BxSessionAwake *
bx_session_awake_new (GtkApplication *application,
                      BxSessionRunner *runner,
                      GSettings *settings)
{
  BxSessionAwake *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_SESSION_AWAKE, NULL);
  self->application = application;
  self->runner = g_object_ref (runner);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (runner, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::keep-awake", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "notify::active-window", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
