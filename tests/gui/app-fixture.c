/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app-fixture.h"

#include <glib/gstdio.h>

#include "bx-demo-log.h"
#include "clock.h"
#include "tree.h"
#include "wait.h"

void
app_fixture_set_up (AppFixture *fixture,
                    guint       years,
                    guint       seed,
                    const char *last_day)
{
  g_autoptr (GError) error = NULL;

  test_clock_set_noon ();
  fixture->home = g_dir_make_tmp ("backext-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", fixture->home, TRUE);
  if (years > 0)
    {
      g_autofree char *path = bx_store_get_default_path ();
      g_autofree char *folder = g_path_get_dirname (path);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      if (years == APP_FIXTURE_ONE_SESSION)
        bx_demo_log_write_one (path, seed, &error);
      else
        bx_demo_log_write (path, years, seed, last_day, NULL, &error);
      g_assert_no_error (error);
    }

  fixture->application = bx_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (fixture->application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
app_fixture_tear_down (AppFixture *fixture)
{
  bx_store_close (bx_application_get_store (fixture->application));
  test_tree_remove (fixture->home);
  g_clear_pointer (&fixture->home, g_free);
}

/* ---- looking for widgets ------------------------------------------------------------ */

GtkWidget *
app_fixture_search (GtkWidget        *root,
                    AppFixtureIsFunc  is,
                    gconstpointer     data)
{
  if (is (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_fixture_search (child, is, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_type (GtkWidget     *widget,
         gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
app_fixture_find_type (GtkWidget *root,
                       GType      type)
{
  return app_fixture_search (root, is_type, &type);
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
app_fixture_find_row (GtkWidget  *root,
                      const char *title)
{
  return app_fixture_search (root, is_row, title);
}

GtkWidget *
app_fixture_find_button (GtkWidget  *root,
                         const char *label)
{
  return app_fixture_search (root, is_button, label);
}

static gboolean
has_hint (GtkWidget     *widget,
          gconstpointer  tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

GtkWidget *
app_fixture_find_hint (GtkWidget  *root,
                       const char *tooltip)
{
  return app_fixture_search (root, has_hint, tooltip);
}

static gboolean
is_label (GtkWidget     *widget,
          gconstpointer  text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

GtkWidget *
app_fixture_find_label (GtkWidget  *root,
                        const char *text)
{
  return app_fixture_search (root, is_label, text);
}

void
app_fixture_undo (GtkWidget  *window,
                  const char *text)
{
  GtkWidget *label = NULL;
  GtkWidget *toast;

  WAIT_UNTIL_SAYING ((label = app_fixture_search (window, is_label, text)) != NULL, "the words “%s”", text);
  toast = gtk_widget_get_ancestor (label, g_type_from_name ("AdwToastWidget"));
  g_assert_nonnull (toast);
  g_signal_emit_by_name (app_fixture_search (toast, is_button, "_Undo"), "clicked");
}

/* ---- waiting ------------------------------------------------------------------------ */

void
app_fixture_answer_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      answer)
{
  g_set_object ((GAsyncResult **) answer, result);
}

GAsyncResult *
app_fixture_wait (GAsyncResult **answer)
{
  WAIT_UNTIL_SAYING (*answer != NULL, "an answer of the store");

  return *answer;
}
