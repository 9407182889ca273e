/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-alternatives-dialog.h"
#include "bx-own-exercise-page.h"
#include "gallery.h"

/* Looking for exercises: all of them, by muscle, in place of another, beside
 * another. */

static void
act (BxWindow *window,
     const char *action,
     GVariant *target)
{
  gallery_go_home (window, "exercises");
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
  gallery_settle ();
}

GtkWidget *
gallery_open_browse (BxWindow *window)
{
  act (window, "win.browse", NULL);
  return NULL;
}

GtkWidget *
gallery_open_browse_pictures (BxWindow *window)
{
  GtkWidget *views;

  act (window, "win.browse", NULL);
  views = gallery_find (GTK_WIDGET (window), ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (views), "grid");
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_browse_found (BxWindow *window)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  /* A muscle, with a letter too many in whatever language */
  const char *title = bx_muscle_get_name (bx_catalogue_find_muscle (bx_catalogue_get_default (), "hamstrings"));
  const char *middle = g_utf8_offset_to_pointer (title, 3);
  g_autofree char *text = g_strdup_printf ("%.*sp%s", (int) (middle - title), title, middle);
  g_autofree char *escaped = g_uri_escape_string (text, NULL, TRUE);
  g_autofree char *link = g_strconcat ("backext://search?text=", escaped, NULL);

  g_settings_set_string (settings, "exercise-view", "list");
  act (window, "win.open-link", g_variant_new_string (link));
  return NULL;
}

GtkWidget *
gallery_open_muscles (BxWindow *window)
{
  act (window, "win.show-muscle", g_variant_new_string (""));
  return NULL;
}

GtkWidget *
gallery_open_muscle (BxWindow *window)
{
  act (window, "win.show-muscle", g_variant_new_string ("hamstrings"));
  return NULL;
}

GtkWidget *
gallery_open_alternatives (BxWindow *window)
{
  act (window, "win.find-alternative", g_variant_new_string ("deadlift"));
  return NULL;
}

/* Activates the row of a name, which is the same in every language. */
static void
press_row (GtkWidget *dialog,
           const char *name)
{
  GtkWidget *row;

  for (guint i = 0; (row = gallery_find (dialog, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (row), name))
      {
        adw_action_row_activate (ADW_ACTION_ROW (row));
        gallery_settle ();
        return;
      }

  g_assert_not_reached ();
}

GtkWidget *
gallery_open_alternatives_found (BxWindow *window)
{
  act (window, "win.find-alternative", g_variant_new_string ("deadlift"));
  press_row (gallery_find (GTK_WIDGET (window), BX_TYPE_ALTERNATIVES_DIALOG, 0), "comfort");
  return NULL;
}

GtkWidget *
gallery_open_compare (BxWindow *window)
{
  act (window, "win.compare", g_variant_new ("(ss)", "deadlift", "trap-bar-deadlift"));
  return NULL;
}

GtkWidget *
gallery_open_compare_end (BxWindow *window)
{
  gallery_open_compare (window);
  gallery_scroll (window, 1.0);
  return NULL;
}

GtkWidget *
gallery_open_equipment (BxWindow *window)
{
  gallery_go_home (window, "exercises");
  g_action_group_activate_action (G_ACTION_GROUP (bx_application_get_default ()), "equipment", NULL);
  return NULL;
}

GtkWidget *
gallery_open_own_new (BxWindow *window)
{
  act (window, "win.new-exercise", NULL);
  return NULL;
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* An exercise of one's own, without a picture and with one */
static void
open_own (BxWindow *window,
          gboolean with_picture)
{
  g_autoptr (BxOwnExercise) own = bx_own_exercise_new ("0d2f1e0a-0000-4000-8000-00000000000a", "Towel Row", BX_MEASURE_REPS);
  gboolean saved = FALSE;

  own->primary = g_strsplit ("latissimus rhomboids", " ", -1);
  own->secondary = g_strsplit ("biceps forearms", " ", -1);
  own->equipment = g_strsplit ("pull-up-bar", " ", -1);
  own->note = g_strdup ("Hang the towel over the bar and hold both ends.");
  if (with_picture)
    {
      g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 640, 400);
      char *buffer;
      gsize size;

      gdk_pixbuf_fill (pixbuf, 0x6a8fb5ff);
      if (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", NULL, NULL))
        own->picture = g_bytes_new_take (buffer, size);
    }

  bx_store_save_own_exercise_async (bx_application_get_store (bx_application_get_default ()), own, NULL, saved_cb, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
  act (window, "win.show-exercise", g_variant_new_string (own->id));
}

static void
forget_own (void)
{
  gboolean done = FALSE;

  bx_store_set_own_exercise_deleted_async (bx_application_get_store (bx_application_get_default ()),
                                           "0d2f1e0a-0000-4000-8000-00000000000a", TRUE, NULL, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
gallery_open_own (BxWindow *window)
{
  open_own (window, TRUE);
  forget_own ();
  return NULL;
}

GtkWidget *
gallery_open_own_edit (BxWindow *window)
{
  open_own (window, TRUE);
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_OWN_EXERCISE_PAGE, 0), "own.edit", NULL);
  gallery_settle ();
  forget_own ();
  return NULL;
}

GtkWidget *
gallery_open_own_listed (BxWindow *window)
{
  open_own (window, FALSE);
  act (window, "win.open-link", g_variant_new_string ("backext://search?text=row"));
  return NULL;
}
