/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-bar-room.h"
#include "bx-exercises-page.h"
#include "bx-feedback.h"
#include "bx-glyphs.h"
#include "bx-log-page.h"
#include "bx-page-ready.h"
#include "bx-session-bar.h"
#include "bx-session-view.h"
#include "bx-window-private.h"
#include "bx-workouts-page.h"

/**
 * BxWindow:
 *
 * The one window: three places under a switcher, pages pushed over them, and
 * the running session as a bar along the bottom that opens to a sheet.
 */
G_DEFINE_FINAL_TYPE (BxWindow, bx_window, ADW_TYPE_APPLICATION_WINDOW)

/* A place is built when it is first looked at, so that the first frame does
 * not wait for what it does not show. */
static void
ensure_place (BxWindow *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->places);
  GtkWidget *page = NULL;

  if (visible == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || adw_bin_get_child (ADW_BIN (visible)) != NULL)
    return;

  if (visible == GTK_WIDGET (self->exercises_place))
    {
      page = bx_exercises_page_new ();
      g_object_bind_property (self->search_button, "active",
                              page, "search-mode",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
    }
  else if (visible == GTK_WIDGET (self->workouts_place))
    page = bx_workouts_page_new ();
  else if (visible == GTK_WIDGET (self->log_place))
    page = bx_log_page_new ();

  g_assert (page != NULL);
  adw_bin_set_child (ADW_BIN (visible), page);
}

static void
update_title (BxWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  const char *name = NULL;

  if (page != NULL && g_strcmp0 (adw_navigation_page_get_tag (page), "places") != 0)
    {
      name = adw_navigation_page_get_title (page);
    }
  else
    {
      GtkWidget *visible = adw_view_stack_get_visible_child (self->places);

      if (visible != NULL)
        name = adw_view_stack_page_get_title (adw_view_stack_get_page (self->places, visible));
    }

  if (name != NULL && *name != '\0')
    {
      /* Translators: title of the window: a page, then the program */
      g_autofree char *title = g_strdup_printf (_("%s – Back Extension"), name);

      gtk_window_set_title (GTK_WINDOW (self), title);
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), "Back Extension");
    }
}

/* Where the focus was in the place that is gone, it goes on in the new one. */
static void
keep_focus (BxWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (adw_view_stack_get_visible_child (self->places), GTK_DIR_TAB_FORWARD);
}

static void
visible_place_changed_cb (BxWindow *self)
{
  ensure_place (self);
  keep_focus (self);
  update_title (self);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "place", adw_view_stack_get_visible_child_name (self->places));
}

static gboolean
is_searchable_cb (gpointer instance,
                  const char *place)
{
  return g_strcmp0 (place, "exercises") == 0;
}

/* The sheet takes the keyboard's focus even while there is nothing of it to be
 * seen, and never gives it back. */
static void
set_sheet_can_focus (BxWindow *self,
                     gboolean can_focus)
{
  GtkWidget *sheet = GTK_WIDGET (self->session_view_place);

  while (gtk_widget_get_parent (sheet) != GTK_WIDGET (self->bottom_sheet))
    sheet = gtk_widget_get_parent (sheet);

  gtk_widget_set_can_focus (sheet, can_focus);
}

/* The keys go to a row that is out of view before it comes into view, and until then GTK
 * calls it hidden, and tells no name of it. Who listens asks at once. */
static void
focus_changed_cb (BxWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *parent = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  if (parent != NULL && gtk_widget_get_mapped (parent) && gtk_widget_get_visible (focus) && !gtk_widget_get_mapped (focus))
    gtk_accessible_update_state (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
}

/* The menu is made when it is first opened: the first frame does not show it. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  BxWindow *self = BX_WINDOW (user_data);

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
runner_running_changed_cb (BxWindow *self,
                           GParamSpec *pspec,
                           BxSessionRunner *runner)
{
  gboolean running = bx_session_runner_is_running (runner);

  if (running && adw_bin_get_child (self->session_bar_place) == NULL)
    {
      adw_bin_set_child (self->session_bar_place, bx_session_bar_new (runner));
      adw_bin_set_child (self->session_view_place, bx_session_view_new (runner));
    }

  adw_bottom_sheet_set_reveal_bottom_bar (self->bottom_sheet, running);
  adw_bottom_sheet_set_can_open (self->bottom_sheet, running);
  set_sheet_can_focus (self, running);
  if (!running)
    adw_bottom_sheet_set_open (self->bottom_sheet, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-session-sheet", running);
}

/* The window that the person asked in shows what became of it. */
static gboolean
is_asked (BxWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL && gtk_application_get_active_window (application) == GTK_WINDOW (self);
}

static void
runner_started_cb (BxWindow *self)
{
  if (is_asked (self))
    bx_window_set_session_open (self, TRUE);
}

static void
runner_failed_cb (BxWindow *self,
                  const char *what,
                  const GError *error)
{
  if (is_asked (self))
    bx_feedback_error (GTK_WIDGET (self), what, error);
}

static void
bx_window_map (GtkWidget *widget)
{
  BxWindow *self = BX_WINDOW (widget);

  GTK_WIDGET_CLASS (bx_window_parent_class)->map (widget);

  /* The compositor makes its part of the window while the page is made. */
  gdk_display_flush (gtk_widget_get_display (widget));
  ensure_place (self);
  bx_glyphs_draw_ahead (widget);
}

static void
bx_window_unmap (GtkWidget *widget)
{
  BxWindow *self = BX_WINDOW (widget);
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  _bx_window_save_pages (self);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));

  GTK_WIDGET_CLASS (bx_window_parent_class)->unmap (widget);
}

static void
bx_window_constructed (GObject *object)
{
  BxWindow *self = BX_WINDOW (object);
  BxApplication *application = bx_application_get_default ();
  BxSessionRunner *runner = bx_application_get_runner (application);
  g_autofree char *place = NULL;

  G_OBJECT_CLASS (bx_window_parent_class)->constructed (object);

  place = g_settings_get_string (bx_application_get_settings (application), "place");
  adw_view_stack_set_visible_child_name (self->places, place);
  update_title (self);

  self->settings = g_object_ref (bx_application_get_settings (application));
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (runner, "notify::running", G_CALLBACK (runner_running_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "started", G_CALLBACK (runner_started_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "failed", G_CALLBACK (runner_failed_cb), self, G_CONNECT_SWAPPED);
  runner_running_changed_cb (self, NULL, runner);

  if (g_strcmp0 (PROFILE, "development") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/* Its dialogs are in it, and so are told, too. */
static void
cramped_cb (BxWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cramped");
}

static void
uncramped_cb (BxWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "cramped");
}

static void
bx_window_dispose (GObject *object)
{
  BxWindow *self = BX_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_window_parent_class)->dispose (object);
}

static void
bx_window_class_init (BxWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bx_window_constructed;
  object_class->dispose = bx_window_dispose;
  widget_class->map = bx_window_map;
  widget_class->unmap = bx_window_unmap;

  g_type_ensure (BX_TYPE_BAR_ROOM);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/bx-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, bottom_sheet);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, places);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, exercises_place);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, workouts_place);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, log_place);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, session_bar_place);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, session_view_place);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, store_banner);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BxWindow, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, cramped_cb);
  gtk_widget_class_bind_template_callback (widget_class, uncramped_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_title);
  gtk_widget_class_bind_template_callback (widget_class, is_searchable_cb);

  _bx_window_class_install_actions (klass);
}

static void
bx_window_init (BxWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
}

/**
 * bx_window_new:
 * @application: the program
 *
 * Creates a window at the place and size it was left at.
 *
 * Returns: (transfer none): a new window
 */
BxWindow *
bx_window_new (BxApplication *application)
{
  g_return_val_if_fail (BX_IS_APPLICATION (application), NULL);

  return g_object_new (BX_TYPE_WINDOW, "application", application, NULL);
}

/**
 * bx_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to show
 *
 * Shows @toast over whatever the window shows.
 */
void
bx_window_add_toast (BxWindow *self,
                     AdwToast *toast)
{
  g_return_if_fail (BX_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* Closes the sheet over the pages. While it still covers them they change at
 * once: two motions are one too many, and pages under it have no place yet. */
static void
close_sheet (BxWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->session_view_place)))
    adw_navigation_view_set_animate_transitions (self->navigation, FALSE);
  adw_bottom_sheet_set_open (self->bottom_sheet, FALSE);
}

/**
 * bx_window_push:
 * @self: a window
 * @page: (transfer floating): a page with a header bar of its own
 *
 * Shows @page over the places, with a way back.
 */
void
bx_window_push (BxWindow *self,
                AdwNavigationPage *page)
{
  g_return_if_fail (BX_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  close_sheet (self);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
  bx_page_ready_begin (page);
  adw_navigation_view_set_animate_transitions (self->navigation, TRUE);
}

/**
 * bx_window_show_place:
 * @self: a window
 * @place: `exercises`, `workouts` or `log`
 *
 * Goes to a place, leaving the pages that were over the last one.
 */
void
bx_window_show_place (BxWindow *self,
                      const char *place)
{
  g_return_if_fail (BX_IS_WINDOW (self));
  g_return_if_fail (place != NULL);

  close_sheet (self);
  adw_navigation_view_pop_to_tag (self->navigation, "places");
  adw_navigation_view_set_animate_transitions (self->navigation, TRUE);
  adw_view_stack_set_visible_child_name (self->places, place);
}

/**
 * bx_window_set_session_open:
 * @self: a window
 * @open: whether the whole session is shown
 *
 * Opens the running session over everything, or closes it down to its bar.
 * Without a running session this does nothing.
 */
void
bx_window_set_session_open (BxWindow *self,
                            gboolean open)
{
  g_return_if_fail (BX_IS_WINDOW (self));

  if (adw_bottom_sheet_get_can_open (self->bottom_sheet))
    adw_bottom_sheet_set_open (self->bottom_sheet, open);
}

/**
 * bx_window_set_store_error:
 * @self: a window
 * @error: (nullable): why the log is not open, or %NULL when it is
 *
 * Shows along the top that nothing can be logged, and why.
 */
void
bx_window_set_store_error (BxWindow *self,
                           const GError *error)
{
  g_return_if_fail (BX_IS_WINDOW (self));

  /* A hidden banner's title is still read aloud. */
  adw_banner_set_title (self->store_banner, error != NULL ? _("Your log is not open, so nothing is logged") : "");
  adw_banner_set_revealed (self->store_banner, error != NULL);
}
