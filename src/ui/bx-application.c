/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>

#include "bx-application.h"
#include "bx-background.h"
#include "bx-data-import.h"
#include "bx-data-page.h"
#include "bx-data-sample.h"
#include "bx-art-renderer.h"
#include "bx-catalogue.h"
#include "bx-exercise-picture.h"
#include "bx-link.h"
#include "bx-menu-names.h"
#include "bx-feedback.h"
#include "bx-preferences-dialog.h"
#include "bx-old-workout-dialog.h"
#include "bx-due-notifier.h"
#include "bx-session-notifier.h"
#include "bx-popover-focus.h"
#include "bx-store-problem.h"
#include "bx-ui-resources.h"
#include "bx-welcome-dialog.h"
#include "bx-window.h"
#include "bx-workout-file.h"
#include "bx-workout-share.h"

/**
 * BxApplication:
 *
 * The program: one instance that owns the log, the settings and the running
 * session. Windows come and go over it.
 */
struct _BxApplication
{
  AdwApplication parent_instance;

  /* Owned References */
  GSettings *settings;
  BxStore *store;
  BxSessionRunner *runner;
  BxSync *sync;
  BxSessionNotifier *notifier;
  BxDueNotifier *due_notifier;
  BxBackground *background;
  GError *store_error; /* (nullable): why the log is not open */

  char *asked_workout;   /* (nullable): to start once the log is open */
  GPtrArray *asked_links; /* (element-type utf8) (nullable): to the person's own, which are not read yet */

  char *shelf; /* (owned): the first page's pictures, for the next start */
  guint started_id;
  gboolean started;
  guint end_sources[2]; /* SIGTERM, SIGINT */
  gboolean plainly_started; /* no link, file or workout was asked for */
  gboolean store_open_done;
  gboolean own_exercises_known;
  gboolean restored; /* the pages of the last time, or the chance is gone */
};

G_DEFINE_FINAL_TYPE (BxApplication, bx_application, ADW_TYPE_APPLICATION)

static void
apply_theme (BxApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  guint theme = (guint) g_settings_get_enum (self->settings, "theme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[MIN (theme, G_N_ELEMENTS (schemes) - 1)]);
}

static BxWindow *
ensure_window (BxApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  BxWindow *window;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (BX_IS_WINDOW (l->data))
      return BX_IS_WINDOW (active) ? BX_WINDOW (active) : BX_WINDOW (l->data);

  bx_background_begin (self->background);
  window = bx_window_new (self);
  bx_data_accept_drops (GTK_WIDGET (window), self->store);
  if (self->store_open_done)
    bx_window_set_store_error (window, self->store_error);

  return window;
}

/* A window for what was asked for from outside */
static BxWindow *
present_window (BxApplication *self)
{
  BxWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* Links that had to wait lead somewhere now, or say that they don't. */
static void
open_asked_links (BxApplication *self)
{
  g_autoptr (GPtrArray) links = g_steal_pointer (&self->asked_links);

  self->own_exercises_known = TRUE;
  for (guint i = 0; links != NULL && i < links->len; i++)
    gtk_widget_activate_action (GTK_WIDGET (present_window (self)), "win.open-link", "s",
                                (const char *) g_ptr_array_index (links, i));
}

/* Where the person was, unless they asked for something else. */
static void
restore_pages (BxApplication *self)
{
  gboolean asked = !self->plainly_started || self->asked_workout != NULL || self->restored;

  self->restored = TRUE;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL && !asked; l = l->next)
    if (BX_IS_WINDOW (l->data))
      {
        bx_window_restore_pages (BX_WINDOW (l->data));
        break;
      }
}

static void
own_exercises_listed_cb (GObject *source,
                         GAsyncResult *result,
                         gpointer user_data)
{
  g_autoptr (BxApplication) self = BX_APPLICATION (user_data);
  g_autoptr (GPtrArray) own_exercises = bx_store_list_own_exercises_finish (BX_STORE (source), result, NULL);

  /* A log that is not open has none; the window says so. */
  if (own_exercises != NULL)
    bx_catalogue_set_own_exercises (bx_catalogue_get_default (), own_exercises);
  open_asked_links (self);
  if (own_exercises != NULL)
    restore_pages (self);
}

static void
store_changed_cb (BxApplication *self,
                  BxStoreChange changes)
{
  if ((changes & BX_STORE_CHANGE_EXERCISES) != 0)
    bx_store_list_own_exercises_async (self->store, NULL, own_exercises_listed_cb, g_object_ref (self));
}

/* The log may still be opening, and hold a session that goes on. */
static void
start_asked_workout (BxApplication *self)
{
  g_autofree char *workout_id = g_steal_pointer (&self->asked_workout);

  if (workout_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (ensure_window (self)), "win.start-workout", "s", workout_id);
}

/* Tells every window whether the log is open. */
static void
take_store_error (BxApplication *self,
                  const GError *error)
{
  g_clear_error (&self->store_error);
  if (error != NULL)
    self->store_error = g_error_copy (error);
  self->store_open_done = TRUE;

  if (error == NULL)
    {
      /* Asked first, so that a running session finds its names. */
      bx_store_list_own_exercises_async (self->store, NULL, own_exercises_listed_cb, g_object_ref (self));
      bx_session_runner_resume (self->runner);
      bx_due_notifier_look (self->due_notifier);
    }

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (BX_IS_WINDOW (l->data))
      bx_window_set_store_error (BX_WINDOW (l->data), self->store_error);

  if (error == NULL)
    start_asked_workout (self);
  else
    {
      g_clear_pointer (&self->asked_workout, g_free);
      open_asked_links (self);
    }
}

static void show_store_problem (BxApplication *self);

static void
store_reopened (const GError *error,
                gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);

  take_store_error (self, error);
  if (error != NULL)
    show_store_problem (self);
}

static void
show_store_problem (BxApplication *self)
{
  bx_store_problem_present (GTK_WIDGET (ensure_window (self)), self->store, self->store_error,
                            store_reopened, self);
}

static void
sessions_known_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (BxApplication) self = BX_APPLICATION (user_data);
  g_autoptr (GPtrArray) sessions = bx_store_list_sessions_finish (BX_STORE (source), result, NULL);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (sessions == NULL || window == NULL ||
      bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_IDLE)
    return;

  /* Who has trained with the program needs no welcome. */
  if (sessions->len > 0)
    g_settings_set_boolean (self->settings, "welcomed", TRUE);
  else
    adw_dialog_present (bx_welcome_dialog_new (self->settings), GTK_WIDGET (window));
}

/* A person who asked for something by a link or a file gets that instead. */
static void
welcome_if_new (BxApplication *self)
{
  if (self->plainly_started && !g_settings_get_boolean (self->settings, "welcomed"))
    bx_store_list_sessions_async (self->store, NULL, 1, NULL, sessions_known_cb, g_object_ref (self));
}

static void
store_opened_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (BxApplication) self = BX_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;

  bx_store_open_finish (BX_STORE (source), result, &error);
  take_store_error (self, error);
  if (error != NULL)
    show_store_problem (self);
  else
    {
      welcome_if_new (self);
      bx_sync_run (self->sync);
    }

  g_application_release (G_APPLICATION (self));
}

/* The log itself is safe; but a person who counts on copies must know. */
static void
backup_failed_cb (BxApplication *self,
                  const GError *error)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    bx_feedback_error (GTK_WIDGET (window), _("Your Log Could Not Be Copied"), error);
}

static void
background_refused_cb (BxApplication *self,
                       const GError *error)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    bx_feedback_error (GTK_WIDGET (window), _("Only While It Is Open"), error);
}

static void
show_store_problem_action (GSimpleAction *action,
                           GVariant *parameter,
                           gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);

  if (self->store_error != NULL)
    show_store_problem (self);
}

static void
show_about_action (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);
  static const char *developers[] = { "The Back Extension authors", NULL };
  AdwDialog *about = adw_about_dialog_new ();

  g_object_set (about,
                "application-name", "Back Extension", /* a name, in every language */
                "application-icon", APP_ID,
                "version", PACKAGE_VERSION,
                "comments", _("Learn the back extension, train your back, and see what grew."),
                "developer-name", "The Back Extension authors",
                "developers", developers,
                "copyright", "© 2026 The Back Extension authors",
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: put your names here, one a line */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_about_dialog_add_legal_section (ADW_ABOUT_DIALOG (about),
                                      _("Figures"),
                                      NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _("The figures are drawn from a human mesh by the MakeHuman community (CC0 1.0)."));
  adw_about_dialog_add_legal_section (ADW_ABOUT_DIALOG (about),
                                      _("Back Workout"),
                                      NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _("The back workout is the sample workout of StrengthLog’s guide to the back extension."));
  adw_dialog_present (about, GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
show_preferences (BxApplication *self,
                  const char *page) /* (nullable): the first */
{
  BxWindow *window = ensure_window (self);
  AdwDialog *preferences = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  /* Asked for again, perhaps from outside */
  if (BX_IS_PREFERENCES_DIALOG (preferences))
    {
      if (page != NULL)
        adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (preferences), page);
      return;
    }

  preferences = bx_preferences_dialog_new (self->settings, self->background);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (preferences), bx_data_page_new (self->store, self->runner, self->sync));
  if (page != NULL)
    adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (preferences), page);
  adw_dialog_present (preferences, GTK_WIDGET (window));
}

static void
show_preferences_action (GSimpleAction *action,
                         GVariant *parameter,
                         gpointer user_data)
{
  show_preferences (BX_APPLICATION (user_data), NULL);
}

static void
help_launched_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    bx_feedback_tell (window, _("There is no program here that shows help"));
}

static void
show_help_action (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  BxWindow *window = ensure_window (BX_APPLICATION (user_data));
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:" GETTEXT_PACKAGE);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (window), NULL, help_launched_cb, g_object_ref (window));
}

static void
show_equipment_action (GSimpleAction *action,
                       GVariant *parameter,
                       gpointer user_data)
{
  show_preferences (BX_APPLICATION (user_data), "equipment");
}

/* The program ends with its last window, whatever dialog is open over it. */
static void
end (BxApplication *self)
{
  /* One of them may go along with another. */
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (self)), (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (GTK_WINDOW (l->data));
  g_list_free_full (windows, g_object_unref);
  bx_background_end (self->background);
}

static void
quit_action (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  end (BX_APPLICATION (user_data));
}

/* A session manager's request to end is a polite Quit. */
static gboolean
end_requested_cb (gpointer user_data)
{
  end (BX_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

/**
 * bx_application_start_workout:
 * @self: the program
 * @workout_id: a workout
 *
 * Shows a window and starts a workout in it, as soon as the log is open.
 */
void
bx_application_start_workout (BxApplication *self,
                              const char *workout_id)
{
  g_return_if_fail (BX_IS_APPLICATION (self));
  g_return_if_fail (workout_id != NULL);

  present_window (self);
  g_set_str (&self->asked_workout, workout_id);
  if (self->store_open_done && self->store_error == NULL)
    start_asked_workout (self);
}

static void
start_back_workout_action (GSimpleAction *action,
                           GVariant *parameter,
                           gpointer user_data)
{
  bx_application_start_workout (BX_APPLICATION (user_data), "back-workout");
}

static void
show_log_action (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  bx_window_show_place (present_window (BX_APPLICATION (user_data)), "log");
}

static void
show_data_action (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  show_preferences (BX_APPLICATION (user_data), "data");
}

static void
log_old_workout_action (GSimpleAction *action,
                        GVariant *parameter,
                        gpointer user_data)
{
  adw_dialog_present (bx_old_workout_dialog_new (), GTK_WIDGET (ensure_window (BX_APPLICATION (user_data))));
}

static void
import_action (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);

  bx_data_choose_import (GTK_WIDGET (ensure_window (self)), self->store);
}

static void
try_sample_action (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);

  bx_data_try_sample (GTK_WIDGET (ensure_window (self)), self->store);
}

static const GActionEntry actions[] = {
  { .name = "import", .activate = import_action },
  { .name = "log-old-workout", .activate = log_old_workout_action },
  { .name = "try-sample", .activate = try_sample_action },
  { .name = "your-data", .activate = show_data_action },
  { .name = "log", .activate = show_log_action },
  { .name = "start-back-workout", .activate = start_back_workout_action },
  { .name = "about", .activate = show_about_action },
  { .name = "help", .activate = show_help_action },
  { .name = "equipment", .activate = show_equipment_action },
  { .name = "preferences", .activate = show_preferences_action },
  { .name = "quit", .activate = quit_action },
  { .name = "show-store-problem", .activate = show_store_problem_action },
};

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.help", { "F1" } },
  { "win.close", { "<Control>w" } },
  { "win.search", { "<Control>f" } },
  { "win.print", { "<Control>p" } },
  { "win.show-place('exercises')", { "<Alt>1" } },
  { "win.show-place('workouts')", { "<Alt>2" } },
  { "win.show-place('log')", { "<Alt>3" } },
  { "win.show-session-sheet", { "<Control>space", "F5" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

/* So long after the first window its pictures are there, and nothing of the start goes on,
 * in milliseconds. */
#define STARTED_MS 1000

static gboolean
started_cb (gpointer user_data)
{
  BxApplication *self = BX_APPLICATION (user_data);

  self->started_id = 0;
  self->started = TRUE;
  bx_art_renderer_put_on_shelf_async (bx_art_renderer_get_default (), self->shelf, NULL, NULL);

  /* Drawn in several sizes, for few desktops: the others know it by the program's name. */
  gtk_window_set_default_icon_name (APP_ID);

#ifdef __GLIBC__
  /* What only starting took goes back to the system. */
  malloc_trim (0);
#endif

  return G_SOURCE_REMOVE;
}

static void
bx_application_window_added (GtkApplication *application,
                             GtkWindow      *window)
{
  BxApplication *self = BX_APPLICATION (application);

  GTK_APPLICATION_CLASS (bx_application_parent_class)->window_added (application, window);

  if (self->started_id == 0 && !self->started)
    self->started_id = g_timeout_add (STARTED_MS, started_cb, self);
}

/* GTK reads its own theme when it starts, and a moment later libadwaita puts another
 * in its place: a fifth of the start for nothing. So GTK starts with the empty theme
 * that libadwaita is going to choose. A theme that the person asks for is left alone. */
static void
init_gtk (void)
{
  static const char variable[] = "GTK_THEME";

  if (g_getenv (variable) != NULL)
    return;

  g_setenv (variable, "Adwaita-empty", TRUE);
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv (variable);
}

static gpointer
read_catalogue (gpointer data)
{
  bx_catalogue_get_default ();

  return NULL;
}

static void
bx_application_startup (GApplication *application)
{
  BxApplication *self = BX_APPLICATION (application);
  g_autofree char *path = bx_store_get_default_path ();

  self->shelf = g_build_filename (g_get_user_cache_dir (), "backext", "first-page", NULL);
  bx_art_renderer_take_from_shelf (bx_art_renderer_get_default (), self->shelf);

  init_gtk ();
  /* Read by the time it is needed, while libadwaita reads its styles. Not earlier: the
   * environment, which names the language, stands still only now. */
  g_thread_unref (g_thread_new ("catalogue", read_catalogue, NULL));
  G_APPLICATION_CLASS (bx_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (NULL); /* until it has started */
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self),
                                           shortcuts[i].action,
                                           shortcuts[i].accels);

  self->settings = g_settings_new (APP_ID);
  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (apply_theme), self, G_CONNECT_SWAPPED);
  apply_theme (self);

  self->end_sources[0] = g_unix_signal_add (SIGTERM, end_requested_cb, self);
  self->end_sources[1] = g_unix_signal_add (SIGINT, end_requested_cb, self);

  bx_exercise_picture_follow_style ();
  bx_menu_names_init ();
  bx_popover_focus_init ();

  self->store = bx_store_new (path);
  g_signal_connect_object (self->store, "backup-failed", G_CALLBACK (backup_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  self->runner = bx_session_runner_new (self->store, bx_catalogue_get_default (), self->settings);
  self->sync = bx_sync_new (self->store, self->runner, self->settings);
  self->notifier = bx_session_notifier_new (GTK_APPLICATION (self), self->runner);
  self->due_notifier = bx_due_notifier_new (application, self->store, self->runner, self->settings);
  self->background = bx_background_new (application, self->settings);
  g_signal_connect_object (self->background, "refused", G_CALLBACK (background_refused_cb), self, G_CONNECT_SWAPPED);

  /* Held until the log is open, so that a quick quit does not race it. */
  g_application_hold (application);
  bx_store_open_async (self->store, NULL, store_opened_cb, g_object_ref (self));
}

static void
bx_application_activate (GApplication *application)
{
  BX_APPLICATION (application)->plainly_started = TRUE;
  gtk_window_present (GTK_WINDOW (ensure_window (BX_APPLICATION (application))));
}

/* Each link leads somewhere in the window; one that leads nowhere says so. */
static void
bx_application_open (GApplication *application,
                     GFile **files,
                     int n_files,
                     const char *hint)
{
  BxApplication *self = BX_APPLICATION (application);
  BxWindow *window = present_window (self);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);
      g_autoptr (BxLink) link = NULL;

      /* A file is a workout that somebody gave away, or another program's log. */
      if (g_str_has_suffix (uri, BX_WORKOUT_FILE_SUFFIX))
        {
          bx_workout_share_open (GTK_WIDGET (window), files[i]);
          break;
        }
      if (!g_file_has_uri_scheme (files[i], BX_LINK_SCHEME))
        {
          bx_data_import_file (GTK_WIDGET (window), self->store, files[i]);
          break;
        }

      /* An exercise of the person's own is in the log, which may still be opening. */
      link = bx_link_parse (uri);
      if (!self->own_exercises_known && link != NULL && link->kind == BX_LINK_EXERCISE &&
          bx_catalogue_find_exercise (bx_catalogue_get_default (), link->id) == NULL)
        {
          if (self->asked_links == NULL)
            self->asked_links = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (self->asked_links, g_steal_pointer (&uri));
          continue;
        }

      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-link", "s", uri);
    }
}

static void
bx_application_shutdown (GApplication *application)
{
  BxApplication *self = BX_APPLICATION (application);

  g_clear_handle_id (&self->started_id, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->end_sources); i++)
    g_clear_handle_id (&self->end_sources[i], g_source_remove);

  /* Everything asked of the store is on disk when this returns. */
  if (self->runner != NULL)
    bx_session_runner_flush (self->runner);
  if (self->store != NULL)
    bx_store_close (self->store);
  if (self->sync != NULL)
    bx_sync_flush (self->sync);
  g_clear_object (&self->sync);
  g_clear_object (&self->notifier);
  g_clear_object (&self->due_notifier);
  g_clear_object (&self->background);
  g_clear_object (&self->runner);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_error (&self->store_error);
  g_clear_pointer (&self->shelf, g_free);
  g_clear_pointer (&self->asked_workout, g_free);
  g_clear_pointer (&self->asked_links, g_ptr_array_unref);

  G_APPLICATION_CLASS (bx_application_parent_class)->shutdown (application);
}

static void
bx_application_class_init (BxApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = bx_application_startup;
  application_class->activate = bx_application_activate;
  application_class->open = bx_application_open;
  application_class->shutdown = bx_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_added = bx_application_window_added;

  bx_ui_register_resource ();
}

static void
bx_application_init (BxApplication *self)
{
  /* The fonts are looked for on a thread of Pango's, meanwhile. */
  pango_cairo_font_map_get_default ();
}

/**
 * bx_application_new:
 *
 * Creates the program.
 *
 * Returns: (transfer full): a new application
 */
BxApplication *
bx_application_new (void)
{
  return g_object_new (BX_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/com/example/BackExt",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * bx_application_get_default:
 *
 * Gets the program that runs.
 *
 * Returns: (transfer none): the application
 */
BxApplication *
bx_application_get_default (void)
{
  return BX_APPLICATION (g_application_get_default ());
}

/**
 * bx_application_get_store:
 * @self: an application
 *
 * Gets the log. It may still be opening; requests wait for it.
 *
 * Returns: (transfer none): the store
 */
BxStore *
bx_application_get_store (BxApplication *self)
{
  g_return_val_if_fail (BX_IS_APPLICATION (self), NULL);

  return self->store;
}

/**
 * bx_application_get_catalogue:
 * @self: an application
 *
 * Gets the exercises and workouts that ship.
 *
 * Returns: (transfer none): the catalogue
 */
BxCatalogue *
bx_application_get_catalogue (BxApplication *self)
{
  g_return_val_if_fail (BX_IS_APPLICATION (self), NULL);

  return bx_catalogue_get_default ();
}

/**
 * bx_application_get_settings:
 * @self: an application
 *
 * Gets the person's settings.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
bx_application_get_settings (BxApplication *self)
{
  g_return_val_if_fail (BX_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * bx_application_get_runner:
 * @self: an application
 *
 * Gets what runs the session, whether or not one is running.
 *
 * Returns: (transfer none): the session runner
 */
BxSessionRunner *
bx_application_get_runner (BxApplication *self)
{
  g_return_val_if_fail (BX_IS_APPLICATION (self), NULL);

  return self->runner;
}

/**
 * bx_application_get_unit:
 * @self: an application
 *
 * Gets the unit that weights are shown and entered in.
 *
 * Returns: kilogram or pound
 */
BxUnit
bx_application_get_unit (BxApplication *self)
{
  g_return_val_if_fail (BX_IS_APPLICATION (self), BX_UNIT_KG);

  return (BxUnit) g_settings_get_enum (self->settings, "weight-unit");
}

/**
 * bx_get_store:
 *
 * Gets the store of the program that runs, for the many places that ask it.
 *
 * Returns: (transfer none): the store
 */
BxStore *
bx_get_store (void)
{
  return bx_application_get_store (bx_application_get_default ());
}

/**
 * bx_get_unit:
 *
 * Gets the unit that weights are shown and entered in by the program that runs.
 *
 * Returns: kilogram or pound
 */
BxUnit
bx_get_unit (void)
{
  return bx_application_get_unit (bx_application_get_default ());
}
