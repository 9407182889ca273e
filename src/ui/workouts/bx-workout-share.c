/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-application.h"
#include "bx-exchange-error.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"
#include "bx-workout-file.h"
#include "bx-workout-share.h"
#include "bx-workout-slots.h"
#include "bx-workouts-history.h"

/* Workouts that are given away as files, and such files that are opened. */

static const char *
get_name (const char *exercise_id,
          gpointer    user_data)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : NULL;
}

/* The person's own exercises, of which the file takes those that are used */
static GPtrArray *
list_own_exercises (void)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (bx_exercise_is_own (exercise))
        g_ptr_array_add (own, (gpointer) bx_exercise_get_own (exercise));
    }

  return own;
}

/* ---- saving ------------------------------------------------------------------------- */

/**
 * bx_workout_share_save:
 * @widget: a widget in the window that asks
 * @workout: a workout
 *
 * Asks for a place, and saves the workout there as a file to give away.
 */
void
bx_workout_share_save (GtkWidget       *widget,
                       const BxWorkout *workout)
{
  const BxSaveWords words = { _("Save Workout as File"), _("Saved as a file"), _("The workout could not be saved as a file") };
  g_autoptr (GPtrArray) workouts = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = list_own_exercises ();
  g_autoptr (GBytes) file = NULL;
  g_autofree char *name = NULL;
  char *text;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (workout != NULL);

  g_ptr_array_add (workouts, (gpointer) workout);
  text = bx_workout_file_write (workouts, own, get_name, NULL);
  file = g_bytes_new_take (text, strlen (text));
  name = g_strconcat (*workout->name != '\0' ? workout->name : _("Workout"), BX_WORKOUT_FILE_SUFFIX, NULL);
  bx_file_saver_ask (widget, &words, name, file, NULL);
}

/* ---- opening ------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *widget;   /* (owned) */
  BxWorkoutFile *file; /* (owned) (nullable) */
} Opening;

static void
opening_free (gpointer  data,
              GClosure *closure)
{
  Opening *opening = data;

  g_object_unref (opening->widget);
  g_clear_pointer (&opening->file, bx_workout_file_free);
  g_free (opening);
}

static void
exercise_added_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_own_exercise_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("An exercise of the file could not be added"), error);
}

/* Exercises first, so that no workout names one that isn't there; one that is here
 * already stays as it is, and so do they where the workouts are taken back. */
static void
response_cb (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
{
  Opening *opening = user_data;
  BxStore *store = bx_application_get_store (bx_application_get_default ());
  GPtrArray *workouts = opening->file->workouts;
  g_autofree char *text = NULL;
  BxWorkoutsChange *change;

  if (!g_str_equal (response, "add"))
    return;

  for (guint i = 0; opening->file->exercises != NULL && i < opening->file->exercises->len; i++)
    {
      const BxOwnExercise *exercise = g_ptr_array_index (opening->file->exercises, i);

      if (bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise->id) == NULL)
        bx_store_save_own_exercise_async (store, exercise, NULL, exercise_added_cb, g_object_ref (opening->widget));
    }
  gtk_widget_activate_action (opening->widget, "win.show-place", "s", "workouts");
  text = g_strdup_printf (ngettext ("%u workout added", "%u workouts added", workouts->len), workouts->len);
  change = bx_workouts_change_new (text, _("The workout could not be added"));
  for (guint i = 0; i < workouts->len; i++)
    bx_workouts_change_add (change, NULL, g_ptr_array_index (workouts, i));
  bx_workouts_history_take (bx_workouts_history_get (store), change, opening->widget);
}

static const char *
find_name (const BxWorkoutFile *file,
           const char          *exercise_id)
{
  const char *name = get_name (exercise_id, NULL);

  for (guint i = 0; name == NULL && file->exercises != NULL && i < file->exercises->len; i++)
    {
      const BxOwnExercise *exercise = g_ptr_array_index (file->exercises, i);

      if (g_str_equal (exercise->id, exercise_id))
        name = exercise->name;
    }

  return name != NULL ? name : _("Unknown exercise");
}

/* What would be added, workout by workout */
static GtkWidget *
new_preview (const BxWorkoutFile *file)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < file->workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (file->workouts, i);
      GtkWidget *name = gtk_label_new (workout->name);
      GtkWidget *list = gtk_list_box_new ();

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_widget_add_css_class (name, "heading");
      gtk_box_append (GTK_BOX (box), name);
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      for (guint j = 0; j < workout->slots->len; j++)
        {
          const BxSlot *slot = g_ptr_array_index (workout->slots, j);
          g_auto (GStrv) sets = bx_workout_slot_list_sets (slot, unit);
          g_autofree char *text = g_strjoinv (", ", sets);
          GtkWidget *row = adw_action_row_new ();

          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), find_name (file, slot->exercise_id));
          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
          gtk_list_box_append (GTK_LIST_BOX (list), row);
        }
      gtk_box_append (GTK_BOX (box), list);
    }

  return box;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  GFile *from = G_FILE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  BxWorkoutFile *file = NULL;
  AdwDialog *dialog;
  Opening *opening;

  if (g_file_load_contents_finish (from, result, &text, &length, NULL, &error))
    file = bx_workout_file_read (text, length, NULL, &error);

  if (file == NULL)
    {
      error = bx_exchange_error_of_unreadable (from, g_steal_pointer (&error));
      bx_feedback_error (widget, _("The Workout Can’t Be Opened"), error);
      return;
    }

  dialog = adw_alert_dialog_new (_("Add This Workout?"), _("It becomes one of yours, which you can change as you like."));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), new_preview (file));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  opening = g_new0 (Opening, 1);
  opening->widget = g_object_ref (widget);
  opening->file = file;
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), opening, opening_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

/**
 * bx_workout_share_open:
 * @widget: a widget in the window that shows it
 * @file: a file of workouts
 *
 * Shows what is in a file, to be added. One that can't be read is told of by its line.
 */
void
bx_workout_share_open (GtkWidget *widget,
                       GFile     *file)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  g_file_load_contents_async (file, NULL, read_cb, g_object_ref (widget));
}
