/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "desktop-fixture.h"

#include "wait.h"

static void
owned_cb (GDBusConnection *bus,
          const char      *name,
          gpointer         user_data)
{
  ((DesktopService *) user_data)->owned = TRUE;
}

/* @xml names the only interface. */
static void
begin (DesktopService             *service,
       const char                 *name,
       const char                 *path,
       const char                 *xml,
       const GDBusInterfaceVTable *vtable,
       gpointer                    user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);

  g_assert_no_error (error);
  service->object_id = g_dbus_connection_register_object (bus, path, node->interfaces[0], vtable, user_data, NULL, NULL);
  service->name_id = g_bus_own_name_on_connection (bus, name, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, service, NULL);
  WAIT_UNTIL (service->owned);
}

static void
end (DesktopService *service)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_bus_unown_name (service->name_id);
  g_dbus_connection_unregister_object (bus, service->object_id);
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(gboolean *) user_data = TRUE;
}

void
desktop_settle (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  gboolean called = FALSE;

  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                          NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &called);
  WAIT_UNTIL (called);
}

/* ---- notifications ------------------------------------------------------------------ */

static void
notifications_called_cb (GDBusConnection       *bus,
                         const char            *sender,
                         const char            *path,
                         const char            *interface,
                         const char            *method,
                         GVariant              *parameters,
                         GDBusMethodInvocation *invocation,
                         gpointer               user_data)
{
  DesktopNotifications *notifications = user_data;

  if (g_str_equal (method, "Notify"))
    {
      g_free (notifications->title);
      g_free (notifications->body);
      g_variant_get_child (parameters, 3, "s", &notifications->title);
      g_variant_get_child (parameters, 4, "s", &notifications->body);
      notifications->n_shown++;
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
    }
  else
    {
      notifications->n_withdrawn++;
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

void
desktop_notifications_begin (DesktopNotifications *notifications)
{
  static const GDBusInterfaceVTable vtable = { .method_call = notifications_called_cb };

  *notifications = (DesktopNotifications) { 0 };
  begin (&notifications->service, "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
         "<node><interface name='org.freedesktop.Notifications'>"
         "<method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/>"
         "<arg type='s'/><arg type='s'/><arg type='as'/><arg type='a{sv}'/><arg type='i'/>"
         "<arg type='u' direction='out'/></method>"
         "<method name='CloseNotification'><arg type='u'/></method>"
         "</interface></node>",
         &vtable, notifications);
}

void
desktop_notifications_end (DesktopNotifications *notifications)
{
  end (&notifications->service);
  g_clear_pointer (&notifications->title, g_free);
  g_clear_pointer (&notifications->body, g_free);
}

/* ---- the portal of the background --------------------------------------------------- */

typedef struct
{
  char *asker;
  char *path;
  gboolean autostart;
} Thought;

static void
thought_free (gpointer data)
{
  Thought *thought = data;

  g_free (thought->asker);
  g_free (thought->path);
  g_free (thought);
}

void
desktop_background_answer (DesktopBackground *background)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  for (guint i = 0; i < background->thoughts->len; i++)
    {
      const Thought *thought = g_ptr_array_index (background->thoughts, i);
      GVariantBuilder results = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

      g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (background->response == 0));
      g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (background->response == 0 && thought->autostart));
      g_dbus_connection_emit_signal (bus, thought->asker, thought->path, "org.freedesktop.portal.Request", "Response",
                                     g_variant_new ("(ua{sv})", background->response, &results), NULL);
    }
  g_ptr_array_set_size (background->thoughts, 0);
}

static void
background_called_cb (GDBusConnection       *bus,
                      const char            *sender,
                      const char            *path,
                      const char            *interface,
                      const char            *method,
                      GVariant              *parameters,
                      GDBusMethodInvocation *invocation,
                      gpointer               user_data)
{
  DesktopBackground *background = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autoptr (GVariant) line = g_variant_lookup_value (options, "commandline", G_VARIANT_TYPE_STRING_ARRAY);
  g_autofree const char **command = NULL;
  g_autofree char *who = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  const char *token;
  const char *reason;
  Thought *thought;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "reason", "&s", &reason));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &background->autostart));
  g_assert_cmpstr (reason, !=, "");
  command = g_variant_get_strv (line, NULL);
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  background->n_asked++;

  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", who, token);
  thought = g_new0 (Thought, 1);
  thought->asker = g_strdup (sender);
  thought->path = g_strdup (request);
  thought->autostart = background->autostart;
  g_ptr_array_add (background->thoughts, thought);
  /* As quick as can be: before it is told where to listen */
  if (!background->thinks)
    desktop_background_answer (background);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
}

void
desktop_background_begin (DesktopBackground *background)
{
  static const GDBusInterfaceVTable vtable = { .method_call = background_called_cb };

  *background = (DesktopBackground) { .thoughts = g_ptr_array_new_with_free_func (thought_free) };
  begin (&background->service, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
         "<node><interface name='org.freedesktop.portal.Background'>"
         "<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
         "<arg type='o' direction='out'/></method></interface></node>",
         &vtable, background);
}

void
desktop_background_end (DesktopBackground *background)
{
  end (&background->service);
  g_clear_pointer (&background->thoughts, g_ptr_array_unref);
}
