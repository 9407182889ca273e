/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-window-private.h"

/* The pages that were open over the place are open again after the next start. A page
 * is remembered by the action that opened it, so that what can be asked for can be
 * found again, and nothing else has to know of this. */

#define ACTION_KEY "bx-action"

/* Pages one over the other: more than one goes back through. */
#define MOST_PAGES 8

/* Pushes a page that @action_name, one of the window's, opens with @parameter. */
void
_bx_window_push_for (BxWindow          *self,
                     AdwNavigationPage *page,
                     const char        *action_name,
                     GVariant          *parameter) /* (nullable) */
{
  g_object_set_data_full (G_OBJECT (page), ACTION_KEY, g_action_print_detailed_name (action_name, parameter), g_free);
  bx_window_push (self, page);
}

void
_bx_window_save_pages (BxWindow *self)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) actions = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (pages) && i <= MOST_PAGES; i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      const char *action = g_object_get_data (page, ACTION_KEY);

      if (action != NULL)
        g_strv_builder_add (builder, action);
    }

  actions = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "open-pages", (const char *const *) actions);
}

/* Whether the page can be opened: what an exercise of the person's own was is gone with it. */
static gboolean
can_open (const char *name,
          GVariant   *parameter)
{
  BxCatalogue *catalogue = bx_application_get_catalogue (bx_application_get_default ());

  if (!g_str_has_prefix (name, "win."))
    return FALSE;
  if (g_str_equal (name, "win.show-exercise") || g_str_equal (name, "win.show-progress"))
    return parameter != NULL && g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING) &&
           bx_catalogue_find_exercise (catalogue, g_variant_get_string (parameter, NULL)) != NULL;

  /* A new workout that was not begun is no page to come back to. */
  if (g_str_equal (name, "win.edit-workout"))
    return parameter != NULL && g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING) &&
           *g_variant_get_string (parameter, NULL) != '\0';

  return TRUE;
}

/**
 * bx_window_restore_pages:
 * @self: a window that shows its place
 *
 * Opens the pages again that were open when the last window closed. The log must be
 * open, because some of them are of what is in it.
 */
void
bx_window_restore_pages (BxWindow *self)
{
  g_auto (GStrv) actions = NULL;

  g_return_if_fail (BX_IS_WINDOW (self));

  if (adw_navigation_view_get_previous_page (self->navigation, adw_navigation_view_get_visible_page (self->navigation)) != NULL)
    return;

  actions = g_settings_get_strv (self->settings, "open-pages");
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) parameter = NULL;

      /* They were there; they don't come in. */
      adw_navigation_view_set_animate_transitions (self->navigation, FALSE);
      if (g_action_parse_detailed_name (actions[i], &name, &parameter, NULL) && can_open (name, parameter))
        gtk_widget_activate_action_variant (GTK_WIDGET (self), name, parameter);
    }
  adw_navigation_view_set_animate_transitions (self->navigation, TRUE);
}
