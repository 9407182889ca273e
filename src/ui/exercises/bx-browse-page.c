/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-browse-page.h"
#include "bx-exercise-results.h"

/**
 * BxBrowsePage:
 *
 * All exercises, to look through: by what is typed, by muscle, by what is at
 * hand, as rows or as pictures.
 */
struct _BxBrowsePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *entry;           /* (unowned) */
  BxExerciseResults *results; /* (unowned) */
  gboolean told;              /* whether there was anything to say */
};

G_DEFINE_FINAL_TYPE (BxBrowsePage, bx_browse_page, ADW_TYPE_NAVIGATION_PAGE)

static void
search_changed_cb (BxBrowsePage *self)
{
  guint n = bx_exercise_results_search (self->results, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *words = NULL;

  if (!self->told)
    {
      self->told = TRUE;
      return;
    }

  if (n > 0)
    /* Translators: said, not shown, while a person types into the search */
    words = g_strdup_printf (ngettext ("%u exercise found", "%u exercises found", n), n);
  else
    words = g_strdup (_("No exercise found"));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
cleared_cb (BxBrowsePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}

/* Enter takes the best one. */
static void
activated_cb (BxBrowsePage *self)
{
  g_autoptr (BxExercise) best = bx_exercise_results_dup_best (self->results);

  if (best != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-exercise", "s", bx_exercise_get_id (best));
}

static void
stop_search_cb (BxBrowsePage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
bx_browse_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (BX_BROWSE_PAGE (page)->entry);
}

static void
bx_browse_page_class_init (BxBrowsePageClass *klass)
{
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = bx_browse_page_shown;
}

static void
bx_browse_page_init (BxBrowsePage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("All Exercises"));

  self->entry = g_object_new (GTK_TYPE_SEARCH_ENTRY,
                              "placeholder-text", _("Name, muscle or question"),
                              "search-delay", 0,
                              "hexpand", TRUE,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search exercises"), -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 480);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->entry);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), clamp);

  gtk_widget_set_tooltip_text (add, _("New Exercise"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.new-exercise");
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), add);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);

  self->results = BX_EXERCISE_RESULTS (bx_exercise_results_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->results));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);

  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->results, "cleared", G_CALLBACK (cleared_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_browse_page_new:
 * @text: (nullable): what to search for
 *
 * Creates a page of all exercises.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_browse_page_new (const char *text)
{
  BxBrowsePage *self = g_object_new (BX_TYPE_BROWSE_PAGE, NULL);

  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search_changed_cb (self);

  return ADW_NAVIGATION_PAGE (self);
}
