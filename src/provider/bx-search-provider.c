/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-search-provider.h"

#include "bx-link.h"
#include "bx-provider-results.h"
#include "bx-provider-workouts.h"

/**
 * BxSearchProvider:
 *
 * Answers the desktop's search over `org.gnome.Shell.SearchProvider2`, and starts
 * the program where a result points. It reads the catalogue, and of the log only
 * the names of workouts, and ends by itself when nobody asks for a while.
 */
struct _BxSearchProvider
{
  GApplication parent_instance;

  GDBusNodeInfo *interfaces;  /* (owned) */
  GDBusConnection *connection; /* (owned) (nullable) */
  guint registration;

  GPtrArray *workouts;        /* (owned) (nullable): of the last search */
};

G_DEFINE_FINAL_TYPE (BxSearchProvider, bx_search_provider, G_TYPE_APPLICATION)

/* Long enough for a person who types on */
#define PATIENCE_MS 20000

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/>"
  "      <arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

/* The program's own object path, as GApplication makes it of its id */
static char *
dup_program_path (void)
{
  GString *path = g_string_new ("/" APP_ID);

  g_string_replace (path, ".", "/", 0);

  return g_string_free_and_steal (path);
}

static void
read_workouts (BxSearchProvider *self)
{
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  self->workouts = bx_provider_workouts_read ();
}

static GVariant *
find (BxSearchProvider   *self,
      const char * const *terms)
{
  g_auto (GStrv) links = NULL;

  read_workouts (self);
  links = bx_provider_results_find (bx_catalogue_get_default (), self->workouts, terms);

  return g_variant_new ("(^as)", links);
}

static GVariant *
describe (BxSearchProvider   *self,
          const char * const *links)
{
  GVariantBuilder metas;

  if (self->workouts == NULL)
    read_workouts (self);

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; links[i] != NULL; i++)
    {
      g_autoptr (BxProviderResult) result = bx_provider_result_new (bx_catalogue_get_default (), self->workouts, links[i]);
      g_autoptr (GVariant) serialized = NULL;

      if (result == NULL)
        continue;

      serialized = g_icon_serialize (result->icon);
      g_variant_builder_open (&metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (links[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (result->name));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (result->description));
      g_variant_builder_add (&metas, "{sv}", "icon", serialized);
      g_variant_builder_close (&metas);
    }

  return g_variant_new ("(aa{sv})", &metas);
}

/* Asks the program to open a link; the bus starts it if it does not run. */
static void
open_in_program (BxSearchProvider *self,
                 const char       *link)
{
  const char *links[] = { link, NULL };
  g_autofree char *path = dup_program_path ();

  g_dbus_connection_call (self->connection, APP_ID, path, "org.freedesktop.Application", "Open",
                          g_variant_new ("(^asa{sv})", links, NULL), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

static void
method_called_cb (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *object_path,
                  const char            *interface_name,
                  const char            *method_name,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  BxSearchProvider *self = BX_SEARCH_PROVIDER (user_data);
  GVariant *answer = NULL;

  /* Whoever asks may ask on; the time to end counts anew. */
  g_application_hold (G_APPLICATION (self));

  if (g_str_equal (method_name, "GetInitialResultSet"))
    {
      g_autofree const char **terms = NULL;

      g_variant_get (parameters, "(^a&s)", &terms);
      answer = find (self, terms);
    }
  else if (g_str_equal (method_name, "GetSubsearchResultSet"))
    {
      g_autofree const char **terms = NULL;

      /* Other words can find what fewer did not: a question needs them all. */
      g_variant_get (parameters, "(@as^a&s)", NULL, &terms);
      answer = find (self, terms);
    }
  else if (g_str_equal (method_name, "GetResultMetas"))
    {
      g_autofree const char **links = NULL;

      g_variant_get (parameters, "(^a&s)", &links);
      answer = describe (self, links);
    }
  else if (g_str_equal (method_name, "ActivateResult"))
    {
      const char *link;

      g_variant_get (parameters, "(&s@asu)", &link, NULL, NULL);
      open_in_program (self, link);
    }
  else if (g_str_equal (method_name, "LaunchSearch"))
    {
      g_autofree const char **terms = NULL;
      g_autofree char *text = NULL;
      g_autofree char *uri = NULL;
      g_autoptr (BxLink) link = NULL;

      g_variant_get (parameters, "(^a&su)", &terms, NULL);
      text = g_strjoinv (" ", (char **) terms);
      link = bx_link_new (BX_LINK_SEARCH, text);
      uri = bx_link_format (link);
      open_in_program (self, uri);
    }

  g_dbus_method_invocation_return_value (invocation, answer);
  g_application_release (G_APPLICATION (self));
}

static const GDBusInterfaceVTable vtable = { .method_call = method_called_cb };

static gboolean
bx_search_provider_dbus_register (GApplication     *application,
                                  GDBusConnection  *connection,
                                  const char       *object_path,
                                  GError          **error)
{
  BxSearchProvider *self = BX_SEARCH_PROVIDER (application);

  if (!G_APPLICATION_CLASS (bx_search_provider_parent_class)->dbus_register (application, connection, object_path, error))
    return FALSE;

  g_set_object (&self->connection, connection);
  self->registration = g_dbus_connection_register_object (connection, object_path, self->interfaces->interfaces[0],
                                                          &vtable, self, NULL, error);

  return self->registration != 0;
}

static void
bx_search_provider_dbus_unregister (GApplication    *application,
                                    GDBusConnection *connection,
                                    const char      *object_path)
{
  BxSearchProvider *self = BX_SEARCH_PROVIDER (application);

  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);

  G_APPLICATION_CLASS (bx_search_provider_parent_class)->dbus_unregister (application, connection, object_path);
}

static void
bx_search_provider_activate (GApplication *application)
{
  /* There is nothing to show. */
}

static void
bx_search_provider_finalize (GObject *object)
{
  BxSearchProvider *self = BX_SEARCH_PROVIDER (object);

  g_clear_pointer (&self->interfaces, g_dbus_node_info_unref);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (bx_search_provider_parent_class)->finalize (object);
}

static void
bx_search_provider_class_init (BxSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bx_search_provider_finalize;
  application_class->activate = bx_search_provider_activate;
  application_class->dbus_register = bx_search_provider_dbus_register;
  application_class->dbus_unregister = bx_search_provider_dbus_unregister;
}

static void
bx_search_provider_init (BxSearchProvider *self)
{
  self->interfaces = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_assert (self->interfaces != NULL);
}

/**
 * bx_search_provider_new:
 *
 * Creates what answers the desktop's search.
 *
 * Returns: (transfer full): a new application
 */
GApplication *
bx_search_provider_new (void)
{
  return g_object_new (BX_TYPE_SEARCH_PROVIDER,
                       "application-id", APP_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE,
                       "inactivity-timeout", PATIENCE_MS,
                       NULL);
}
