/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search provider as the desktop meets it: a bus that can start the built
 * program by its name, and calls of the real interface. The program with the
 * window is played here, to see what it is asked. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bx-provider-results.h"
#include "bx-store.h"
#include "bx-workout.h"
#include "tree.h"

#define BUS_NAME APP_ID ".SearchProvider"
#define INTERFACE "org.gnome.Shell.SearchProvider2"

static const char *program; /* the built search provider */
static const char *ini;     /* what tells the desktop of it */
static const char *bus_entry; /* what tells the bus of it */
static const char *entry;   /* the program's desktop entry */

static const char application_xml[] =
  "<node><interface name='org.freedesktop.Application'>"
  "<method name='Open'><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/></method>"
  "</interface></node>";

typedef struct
{
  char *home;
  char *path; /* the provider's object */
  GTestDBus *bus;
  GDBusConnection *connection;
  char *opened; /* what the program was asked to open */
  GDBusNodeInfo *application;
} Fixture;

static char *
dup_path (const char *id)
{
  GString *path = g_string_new ("/");

  g_string_append (path, id);
  g_string_replace (path, ".", "/", 0);

  return g_string_free_and_steal (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *services = NULL;
  g_autofree char *service = NULL;
  g_autofree char *words = NULL;
  g_autofree char *data_home = NULL;
  g_autoptr (GError) error = NULL;

  fixture->home = g_dir_make_tmp ("backext-XXXXXX", NULL);
  g_assert_nonnull (fixture->home);
  fixture->path = dup_path (BUS_NAME);

  services = g_build_filename (fixture->home, "services", NULL);
  g_assert_cmpint (g_mkdir (services, 0700), ==, 0);
  service = g_build_filename (services, BUS_NAME ".service", NULL);
  words = g_strdup_printf ("[D-BUS Service]\nName=" BUS_NAME "\nExec=%s\n", program);
  g_file_set_contents (service, words, -1, &error);
  g_assert_no_error (error);

  data_home = g_build_filename (fixture->home, "data", NULL);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);

  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, services);
  g_test_dbus_up (fixture->bus);
  fixture->connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_clear_object (&fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  g_clear_pointer (&fixture->application, g_dbus_node_info_unref);
  test_tree_remove (fixture->home);
  g_free (fixture->home);
  g_free (fixture->path);
  g_free (fixture->opened);
}

/* A call that has the main loop run meanwhile, since the program is played here. */
static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GVariant **answer = user_data;

  *answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_assert_no_error (error);
}

static GVariant *
call (Fixture    *fixture,
      const char *method,
      GVariant   *parameters)
{
  GVariant *answer = NULL;

  g_dbus_connection_call (fixture->connection, BUS_NAME, fixture->path, INTERFACE, method, parameters, NULL,
                          G_DBUS_CALL_FLAGS_NONE, 20000, NULL, called_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return answer;
}

static GStrv
search (Fixture    *fixture,
        const char *text)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GVariant) answer = call (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  GStrv results;

  g_variant_get (answer, "(^as)", &results);

  return results;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 before = g_get_monotonic_time ();
  g_auto (GStrv) deadlift = search (fixture, "deadlift");
  gint64 cold = g_get_monotonic_time () - before;
  g_autoptr (GVariant) metas = call (fixture, "GetResultMetas", g_variant_new ("(^as)", deadlift));
  gint64 shown = g_get_monotonic_time () - before;
  g_auto (GStrv) misspelt = search (fixture, "kettelbell");
  g_auto (GStrv) muscle = search (fixture, "hamstr");
  g_auto (GStrv) question = search (fixture, "how often");
  g_auto (GStrv) workout = search (fixture, "back workout");
  g_auto (GStrv) letter = search (fixture, "d");
  g_auto (GStrv) nothing = search (fixture, "terminal");

  g_test_message ("the first answer, the start of the program included, took %.1f ms; with pictures of %u results %.1f ms",
                  cold / 1000.0, g_strv_length (deadlift), shown / 1000.0);

  g_assert_cmpstr (deadlift[0], ==, "backext://exercise/deadlift");
  g_assert_cmpstr (misspelt[0], ==, "backext://exercise/kettlebell-swing");
  g_assert_true (g_strv_contains ((const char * const *) muscle, "backext://muscle/hamstrings"));
  g_assert_cmpuint (g_strv_length (question), ==, 1);
  g_assert_true (g_str_has_prefix (question[0], "backext://exercise/back-extension#"));
  g_assert_true (g_strv_contains ((const char * const *) workout, "backext://workout/back-workout"));
  g_assert_cmpuint (g_strv_length (letter), ==, 0);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
}

static void
test_search_on (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (GStrv) before = search (fixture, "roman");
  const char *terms[] = { "romanien", "deadlift", NULL };
  g_autoptr (GVariant) answer = call (fixture, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms));
  g_auto (GStrv) results = NULL;

  g_variant_get (answer, "(^as)", &results);
  g_assert_cmpstr (results[0], ==, "backext://exercise/romanian-deadlift");
}

/* A PNG that is small, and not only empty */
static void
assert_picture (GIcon *icon)
{
  static const guchar png[] = { 0x89, 'P', 'N', 'G' };
  GBytes *bytes;
  const guchar *data;
  gsize size;

  g_assert_true (G_IS_BYTES_ICON (icon));
  bytes = g_bytes_icon_get_bytes (G_BYTES_ICON (icon));
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpuint (size, <, 20000);
  g_assert_cmpmem (data, sizeof png, png, sizeof png);
}

/* Every exercise and every muscle has one. */
static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GListModel *lists[] = { bx_catalogue_get_exercises (catalogue), bx_catalogue_get_muscles (catalogue) };
  const char *folder = g_getenv ("BX_TEST_PICTURES_FOLDER");

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (GObject) item = g_list_model_get_item (lists[l], i);
        const char *item_id = l == 0 ? bx_exercise_get_id (BX_EXERCISE (item)) : bx_muscle_get_id (BX_MUSCLE (item));
        g_autofree char *uri = g_strconcat (l == 0 ? "backext://exercise/" : "backext://muscle/", item_id, NULL);
        g_autoptr (BxProviderResult) result = bx_provider_result_new (catalogue, NULL, uri);

        g_test_message ("%s", uri);
        assert_picture (result->icon);
        /* For a person to look at */
        if (folder != NULL)
          {
            g_autofree char *name = g_strdup_printf ("%s/%u-%s.png", folder, l, item_id);
            GBytes *bytes = g_bytes_icon_get_bytes (G_BYTES_ICON (result->icon));

            g_file_set_contents (name, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
          }
      }
}

static void
test_metas (Fixture       *fixture,
            gconstpointer  data)
{
  const char *ids[] = { "backext://exercise/deadlift", "backext://muscle/hamstrings", "backext://workout/back-workout",
                        "backext://exercise/back-extension#where-to-feel", "backext://exercise/no-such-thing", "nonsense", NULL };
  g_autoptr (GVariant) answer = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  g_autoptr (GVariant) metas = g_variant_get_child_value (answer, 0);
  static const char * const names[] = { "Deadlift", "Hamstrings", "Back Workout", NULL };
  /* Exercises and muscles have pictures. */
  static const char * const icons[] = { NULL, NULL, APP_ID "-workout-symbolic", "dialog-question-symbolic" };

  g_assert_cmpuint (g_variant_n_children (metas), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, i);
      g_autoptr (GVariant) serialized = g_variant_lookup_value (meta, "icon", NULL);
      g_autoptr (GIcon) icon = g_icon_deserialize (serialized);
      const char *id;
      const char *name;
      const char *description;

      g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
      g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
      g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
      g_assert_cmpstr (id, ==, ids[i]);
      if (names[i] != NULL)
        g_assert_cmpstr (name, ==, names[i]);
      g_assert_cmpstr (description, !=, "");
      if (icons[i] == NULL)
        {
          assert_picture (icon);
          continue;
        }
      g_assert_true (G_IS_THEMED_ICON (icon));
      g_assert_cmpstr (g_themed_icon_get_names (G_THEMED_ICON (icon))[0], ==, icons[i]);
    }
}

static void
open_called_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  Fixture *fixture = user_data;
  g_autofree const char **uris = NULL;

  g_variant_get (parameters, "(^a&sa{sv})", &uris, NULL);
  g_assert_cmpuint (g_strv_length ((GStrv) uris), ==, 1);
  g_set_str (&fixture->opened, uris[0]);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable vtable = { .method_call = open_called_cb };

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  const char *terms[] = { "pull", "up &", NULL };
  g_autofree char *path = dup_path (APP_ID);
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GVariant) activated = NULL;
  g_autoptr (GVariant) launched = NULL;
  g_autoptr (GError) error = NULL;

  fixture->application = g_dbus_node_info_new_for_xml (application_xml, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (fixture->connection, path, fixture->application->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  owned = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", APP_ID, 0), NULL, 0,
                                       -1, NULL, &error);
  g_assert_no_error (error);

  activated = call (fixture, "ActivateResult", g_variant_new ("(s^asu)", "backext://exercise/pull-up", terms, 0));
  while (fixture->opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->opened, ==, "backext://exercise/pull-up");

  g_clear_pointer (&fixture->opened, g_free);
  launched = call (fixture, "LaunchSearch", g_variant_new ("(^asu)", terms, 0));
  while (fixture->opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->opened, ==, "backext://search?text=pull%20up%20%26");
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/* The person's own workouts are found in the log, while the program has it open. */
static void
test_own_workouts (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *log = g_build_filename (g_getenv ("XDG_DATA_HOME"), DATA_FOLDER, "log.db", NULL);
  g_autoptr (BxStore) store = bx_store_new (log);
  g_autoptr (BxWorkout) workout = bx_workout_new ("Frosty Mondays");
  g_autofree char *link = g_strdup_printf ("backext://workout/%s", workout->id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  GAsyncResult *result = NULL;
  g_autoptr (BxOwnExercise) own = NULL;
  g_autoptr (GAsyncResult) saved_own = NULL;
  g_autofree char *own_link = NULL;
  g_auto (GStrv) own_results = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) results = NULL;
  const char *ids[] = { link, NULL };
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) metas = NULL;

  before = search (fixture, "frosty");
  g_assert_cmpuint (g_strv_length (before), ==, 0);

  bx_store_open_async (store, NULL, done_cb, &result);
  opened = wait_for (&result);
  g_assert_true (bx_store_open_finish (store, opened, &error));
  g_assert_no_error (error);
  g_ptr_array_add (workout->slots, bx_slot_new ("deadlift"));
  bx_store_save_workout_async (store, workout, NULL, done_cb, &result);
  saved = wait_for (&result);
  g_assert_true (bx_store_save_workout_finish (store, saved, &error));
  g_assert_no_error (error);

  own = bx_own_exercise_new (NULL, "Towel Hang", BX_MEASURE_TIME);
  bx_store_save_own_exercise_async (store, own, NULL, done_cb, &result);
  saved_own = wait_for (&result);
  g_assert_true (bx_store_save_own_exercise_finish (store, saved_own, &error));
  g_assert_no_error (error);
  own_link = g_strdup_printf ("backext://exercise/%s", own->id);
  own_results = search (fixture, "towel");
  g_assert_cmpuint (g_strv_length (own_results), ==, 1);
  g_assert_cmpstr (own_results[0], ==, own_link);

  results = search (fixture, "frosty");
  g_assert_cmpuint (g_strv_length (results), ==, 1);
  g_assert_cmpstr (results[0], ==, link);

  answer = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  metas = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);

  bx_store_close (store);
}

static void
assert_key (const char *path,
            const char *group,
            const char *key,
            const char *expected)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  value = g_key_file_get_string (file, group, key, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

/* What is installed leads the desktop to the same name and object. */
static void
test_installed (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *words = NULL;

  assert_key (ini, "Shell Search Provider", "BusName", BUS_NAME);
  assert_key (ini, "Shell Search Provider", "ObjectPath", fixture->path);
  assert_key (ini, "Shell Search Provider", "DesktopId", APP_ID ".desktop");
  assert_key (ini, "Shell Search Provider", "Version", "2");
  assert_key (bus_entry, "D-BUS Service", "Name", BUS_NAME);

  /* Links and actions come to the program. */
  assert_key (entry, "Desktop Entry", "Exec", "backext %U");
  assert_key (entry, "Desktop Action start-back-workout", "Name", "Start Back Workout");
  assert_key (entry, "Desktop Action log", "Name", "Log");
  g_assert_true (g_file_get_contents (entry, &words, NULL, NULL));
  g_assert_nonnull (strstr (words, "MimeType=x-scheme-handler/backext;"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  /* A bus of its own, and nothing of the one around it */
  g_test_dbus_unset ();
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 5);
  program = argv[1];
  ini = argv[2];
  bus_entry = argv[3];
  entry = argv[4];

  ADD ("/provider/search", test_search);
  ADD ("/provider/search-on", test_search_on);
  ADD ("/provider/metas", test_metas);
  ADD ("/provider/pictures", test_pictures);
  ADD ("/provider/activate", test_activate);
  ADD ("/provider/own-workouts", test_own_workouts);
  ADD ("/provider/installed", test_installed);

  return g_test_run ();
}
