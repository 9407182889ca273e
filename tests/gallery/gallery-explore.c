/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-alternatives-dialog.h"
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

  g_settings_set_string (settings, "exercise-view", "list");
  act (window, "win.open-link", g_variant_new_string ("backext://search?text=hampstring"));
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

static void
press_row (GtkWidget *dialog,
           const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = gallery_find (dialog, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
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
  press_row (gallery_find (GTK_WIDGET (window), BX_TYPE_ALTERNATIVES_DIALOG, 0), "It Feels");
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
