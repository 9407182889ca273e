/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-background.h"

#include <glib/gi18n.h>

/**
 * BxBackground:
 *
 * Keeps the program when its last window closes, where the person wants to be told of a
 * due workout then, too, and the desktop lets it. What is waited for is one timer: see
 * [class@DueNotifier].
 *
 * The desktop is asked by its portal, with bx_background_ask_async(), which also has it
 * begin the program at the next login.
 */
struct _BxBackground
{
  GObject parent_instance;

  /* Borrowed References */
  GApplication *application; /* it owns this */

  /* Owned References */
  GSettings *settings;

  gboolean held;
};

G_DEFINE_FINAL_TYPE (BxBackground, bx_background, G_TYPE_OBJECT)

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_BACKGROUND "org.freedesktop.portal.Background"
#define PORTAL_REQUEST "org.freedesktop.portal.Request"

/* ---- asking ---------------------------------------------------------------------- */

typedef struct
{
  gboolean wanted;
  guint subscription;
} Asking;

static void
stop_listening (GTask *task)
{
  Asking *asking = g_task_get_task_data (task);

  if (asking->subscription != 0)
    g_dbus_connection_signal_unsubscribe (g_task_get_source_object (task), g_steal_handle_id (&asking->subscription));
}

static void
return_unsupported (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                           _("This desktop does not offer to run programs in the background. "
                             "While Back Extension is open you are told all the same."));
}

static void
return_refusal (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
                           _("The desktop does not let Back Extension run in the background. "
                             "It may be allowed in the settings of the system. While the program is open you are told all the same."));
}

/* Response: 0 is granted, 1 refused by the person, 2 ended otherwise. */
static void
answered_cb (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  const Asking *asking = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE;
  gboolean autostart = FALSE;
  guint32 response;

  stop_listening (task);
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &background);
  g_variant_lookup (results, "autostart", "b", &autostart);

  if (!asking->wanted || (response == 0 && background && autostart))
    g_task_return_boolean (task, TRUE);
  else
    return_refusal (task);
}

static void
called_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    return;

  stop_listening (task);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    return_unsupported (task);
}

/**
 * bx_background_ask_async:
 * @wanted: whether to run in the background from now on
 * @cancellable: (nullable): to give up
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks the desktop, and through it perhaps the person, whether the program may stay in
 * the background and begin with the next login; or tells it that this is over.
 */
void
bx_background_ask_async (gboolean wanted,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  /* The one that the program has had since its start */
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, &error);
  g_autoptr (GTask) task = g_task_new (bus, cancellable, callback, user_data);
  g_autofree char *token = g_strdup_printf ("backext%u", g_random_int ());
  g_autofree char *sender = NULL;
  g_autofree char *path = NULL;
  const char *command[] = { "backext", "--gapplication-service", NULL };
  GVariantBuilder options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  Asking *asking = g_new0 (Asking, 1);

  g_task_set_source_tag (task, bx_background_ask_async);
  asking->wanted = wanted;
  g_task_set_task_data (task, asking, g_free);
  if (bus == NULL)
    {
      return_unsupported (task);
      return;
    }

  /* Where the answer will come from: so it can't come before it is listened for. */
  sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');
  path = g_strdup_printf ("%s/request/%s/%s", PORTAL_PATH, sender, token);
  asking->subscription = g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, PORTAL_REQUEST, "Response", path, NULL,
                                                             G_DBUS_SIGNAL_FLAGS_NONE, answered_cb,
                                                             g_object_ref (task), g_object_unref);

  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  /* Translators: why the program wants to run in the background; the desktop may show it */
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("To tell you when a workout is due")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_BACKGROUND, "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, cancellable, called_cb, g_object_ref (task));
}

/**
 * bx_background_ask_finish:
 * @result: the result that the callback got
 * @error: return location for an error; its message is for the person
 *
 * Finishes [func@Background.ask_async].
 *
 * Returns: whether it is as it was wanted
 */
gboolean
bx_background_ask_finish (GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, bx_background_ask_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- staying --------------------------------------------------------------------- */

/**
 * bx_background_begin:
 * @self: what keeps the program
 *
 * Keeps the program, if that is wanted.
 */
void
bx_background_begin (BxBackground *self)
{
  gboolean wanted;

  g_return_if_fail (BX_IS_BACKGROUND (self));

  wanted = g_settings_get_boolean (self->settings, "due-notification") &&
           g_settings_get_boolean (self->settings, "due-in-background");
  if (wanted == self->held)
    return;

  self->held = wanted;
  if (wanted)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/**
 * bx_background_end:
 * @self: what keeps the program
 *
 * Lets the program end with its windows, as who quits it wants. It is kept again from the
 * next bx_background_begin().
 */
void
bx_background_end (BxBackground *self)
{
  g_return_if_fail (BX_IS_BACKGROUND (self));

  if (self->held)
    g_application_release (self->application);
  self->held = FALSE;
}

static void
bx_background_dispose (GObject *object)
{
  BxBackground *self = BX_BACKGROUND (object);

  self->application = NULL;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_background_parent_class)->dispose (object);
}

static void
bx_background_class_init (BxBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_background_dispose;
}

static void
bx_background_init (BxBackground *self)
{
}

/**
 * bx_background_new:
 * @application: the program, which outlives this
 * @settings: the person's settings
 *
 * Creates what keeps @application as @settings say.
 *
 * Returns: (transfer full): a new object
 */
BxBackground *
bx_background_new (GApplication *application,
                   GSettings *settings)
{
  BxBackground *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_BACKGROUND, NULL);
  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::due-notification", G_CALLBACK (bx_background_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::due-in-background", G_CALLBACK (bx_background_begin), self, G_CONNECT_SWAPPED);
  bx_background_begin (self);

  return self;
}
