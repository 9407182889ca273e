/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-alternatives-dialog.h"
#include "bx-browse-page.h"
#include "bx-compare-page.h"
#include "bx-exercise-page.h"
#include "bx-feedback.h"
#include "bx-link.h"
#include "bx-log-pages.h"
#include "bx-muscle-explorer.h"
#include "bx-own-exercise-dialog.h"
#include "bx-own-exercise-page.h"
#include "bx-progress-page.h"
#include "bx-report-dialog.h"
#include "bx-session-page.h"
#include "bx-window-private.h"
#include "bx-workout-editor.h"

/* What one place asks of another goes through these actions, by id, so that
 * no place needs to know another's widgets. */

static BxExercise *
find_exercise (GtkWidget *widget,
               const char *id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_application_get_catalogue (bx_application_get_default ()), id);

  if (exercise == NULL)
    bx_feedback_tell (widget, _("There is no such exercise"));

  return exercise;
}

static void
open_exercise (BxWindow *self,
               const BxLink *link)
{
  BxExercise *exercise = find_exercise (GTK_WIDGET (self), link->id);
  AdwNavigationPage *page;

  if (exercise == NULL)
    return;

  if (bx_exercise_is_own (exercise))
    {
      _bx_window_push_for (self, bx_own_exercise_page_new (exercise), "win.show-exercise", g_variant_new_string (link->id));
      return;
    }

  page = bx_exercise_page_new (exercise);
  if (link->variation != NULL)
    bx_exercise_choice_set_variation (bx_exercise_page_get_choice (BX_EXERCISE_PAGE (page)), link->variation);
  _bx_window_push_for (self, page, "win.show-exercise", g_variant_new_string (link->id));
  if (link->part != NULL)
    bx_exercise_page_show_part (BX_EXERCISE_PAGE (page), link->part);
}

/* An exercise, and after a hash the step, passage or question to begin at */
static void
show_exercise_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "#", 2);
  g_autoptr (BxLink) link = bx_link_new (BX_LINK_EXERCISE, parts[0] != NULL ? parts[0] : "");

  if (parts[0] != NULL)
    link->part = g_strdup (parts[1]);
  open_exercise (BX_WINDOW (widget), link);
}

/* The page that shows knows whether it can be printed. */
static void
print_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  BxWindow *self = BX_WINDOW (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (adw_navigation_view_get_previous_page (self->navigation, page) == NULL)
    {
      if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->places), "log") == 0)
        gtk_widget_activate_action (widget, "win.make-report", NULL);
    }
  else if (BX_IS_EXERCISE_PAGE (page))
    gtk_widget_activate_action (GTK_WIDGET (page), "exercise.print", NULL);
  else if (BX_IS_WORKOUT_EDITOR (page))
    gtk_widget_activate_action (GTK_WIDGET (page), "editor.print", NULL);
}

static void
open_link_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  BxWindow *self = BX_WINDOW (widget);
  g_autoptr (BxLink) link = bx_link_parse (g_variant_get_string (parameter, NULL));

  if (link == NULL)
    {
      bx_feedback_tell (widget, _("The link leads nowhere"));
      return;
    }

  switch (link->kind)
    {
    case BX_LINK_EXERCISE:
      open_exercise (self, link);
      break;

    case BX_LINK_WORKOUT:
      bx_window_show_place (self, "workouts");
      if (bx_catalogue_find_workout (bx_application_get_catalogue (bx_application_get_default ()), link->id) == NULL)
        gtk_widget_activate_action (widget, "win.edit-workout", "s", link->id);
      break;

    case BX_LINK_MUSCLE:
      _bx_window_push_for (self, bx_muscle_explorer_new (link->id), "win.show-muscle", g_variant_new_string (link->id));
      break;

    case BX_LINK_SEARCH:
    default:
      _bx_window_push_for (self, bx_browse_page_new (link->id), "win.browse", NULL);
      break;
    }
}

static void
browse_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  _bx_window_push_for (BX_WINDOW (widget), bx_browse_page_new (NULL), action_name, parameter);
}

static void
show_muscle_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  _bx_window_push_for (BX_WINDOW (widget), bx_muscle_explorer_new (*id != '\0' ? id : NULL), action_name, parameter);
}

static void
new_exercise_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  adw_dialog_present (bx_own_exercise_dialog_new (NULL), widget);
}

static void
find_alternative_action (GtkWidget *widget,
                         const char *action_name,
                         GVariant *parameter)
{
  BxExercise *exercise = find_exercise (widget, g_variant_get_string (parameter, NULL));

  if (exercise != NULL)
    adw_dialog_present (bx_alternatives_dialog_new (bx_exercise_get_id (exercise)), widget);
}

static void
compare_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  const char *ids[2];
  BxExercise *one;
  BxExercise *other;

  g_variant_get (parameter, "(&s&s)", &ids[0], &ids[1]);
  one = find_exercise (widget, ids[0]);
  other = one != NULL ? find_exercise (widget, ids[1]) : NULL;
  if (other != NULL)
    _bx_window_push_for (BX_WINDOW (widget), bx_compare_page_new (one, other), action_name, parameter);
}

static void
show_progress_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  _bx_window_push_for (BX_WINDOW (widget), bx_progress_page_new (g_variant_get_string (parameter, NULL)), action_name, parameter);
}

static void
show_log_page_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  AdwNavigationPage *page = bx_log_pages_create (g_variant_get_string (parameter, NULL));

  if (page != NULL)
    _bx_window_push_for (BX_WINDOW (widget), page, action_name, parameter);
}

static void
make_report_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  adw_dialog_present (bx_report_dialog_new (), widget);
}

static void
show_session_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  _bx_window_push_for (BX_WINDOW (widget), bx_session_page_new (g_variant_get_string (parameter, NULL)), action_name, parameter);
}

static void
edit_workout_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  _bx_window_push_for (BX_WINDOW (widget), bx_workout_editor_new (g_variant_get_string (parameter, NULL)), action_name, parameter);
}

typedef struct
{
  GtkWidget *window; /* (owned) */
  char *workout_id;  /* (owned) */
} StartRequest;

static void
start_request_free (StartRequest *request)
{
  g_clear_object (&request->window);
  g_free (request->workout_id);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StartRequest, start_request_free)

/* The session is shown once it runs: see the runner's “started”. */
static void
start_workout (const BxWorkout *workout)
{
  bx_session_runner_start (bx_application_get_runner (bx_application_get_default ()), workout);
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (StartRequest) request = user_data;
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GError) error = NULL;

  workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  if (workouts == NULL)
    {
      bx_feedback_error (request->window, _("The workout could not be started"), error);
      return;
    }

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_strcmp0 (workout->id, request->workout_id) == 0)
        {
          start_workout (workout);
          return;
        }
    }

  bx_feedback_tell (request->window, _("There is no such workout"));
}

static void
start_workout_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  BxApplication *application = bx_application_get_default ();
  const char *id = g_variant_get_string (parameter, NULL);
  const BxWorkout *shipped = bx_catalogue_find_workout (bx_application_get_catalogue (application), id);
  StartRequest *request;

  if (bx_session_runner_is_running (bx_application_get_runner (application)))
    {
      bx_window_set_session_open (BX_WINDOW (widget), TRUE);
      bx_feedback_tell (widget, _("A workout is already running"));
      return;
    }

  if (shipped != NULL)
    {
      start_workout (shipped);
      return;
    }

  request = g_new0 (StartRequest, 1);
  request->window = g_object_ref (widget);
  request->workout_id = g_strdup (id);
  bx_store_list_workouts_async (bx_application_get_store (application), NULL, workouts_listed_cb, request);
}

static void
show_place_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  bx_window_show_place (BX_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_session_sheet_action (GtkWidget *widget,
                           const char *action_name,
                           GVariant *parameter)
{
  BxWindow *self = BX_WINDOW (widget);

  bx_window_set_session_open (self, !adw_bottom_sheet_get_open (self->bottom_sheet));
}

static void
search_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxWindow *self = BX_WINDOW (widget);
  GtkWidget *page;

  bx_window_show_place (self, "exercises");
  gtk_toggle_button_set_active (self->search_button, TRUE);
  /* It may have been active, and the keyboard elsewhere. */
  page = adw_bin_get_child (self->exercises_place);
  if (page != NULL)
    g_object_set (page, "search-mode", TRUE, NULL);
}

/* Left to GtkApplication it would be made with each window, before its first frame. */
static void
show_help_overlay_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (widget);

  /* What takes its place comes with libadwaita 1.8. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (gtk_application_window_get_help_overlay (self) == NULL)
    {
      g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/com/example/BackExt/ui/bx-help-overlay.ui");

      gtk_application_window_set_help_overlay (self, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (self)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
close_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
_bx_window_class_install_actions (BxWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "win.browse", NULL, browse_action);
  gtk_widget_class_install_action (widget_class, "win.show-muscle", "s", show_muscle_action);
  gtk_widget_class_install_action (widget_class, "win.new-exercise", NULL, new_exercise_action);
  gtk_widget_class_install_action (widget_class, "win.find-alternative", "s", find_alternative_action);
  gtk_widget_class_install_action (widget_class, "win.compare", "(ss)", compare_action);
  gtk_widget_class_install_action (widget_class, "win.show-exercise", "s", show_exercise_action);
  gtk_widget_class_install_action (widget_class, "win.show-question", "s", show_exercise_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.show-progress", "s", show_progress_action);
  gtk_widget_class_install_action (widget_class, "win.show-log-page", "s", show_log_page_action);
  gtk_widget_class_install_action (widget_class, "win.make-report", NULL, make_report_action);
  gtk_widget_class_install_action (widget_class, "win.show-session", "s", show_session_action);
  gtk_widget_class_install_action (widget_class, "win.start-workout", "s", start_workout_action);
  gtk_widget_class_install_action (widget_class, "win.edit-workout", "s", edit_workout_action);
  gtk_widget_class_install_action (widget_class, "win.show-session-sheet", NULL, show_session_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_action);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_action);
}
