/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-exercise-training.h"
#include "bx-feedback.h"
#include "bx-variation.h"

/* From an exercise's page to training it: at once, or as a part of a workout. */

#define DEFAULT_SETS 3
#define DEFAULT_REPS_MIN 8
#define DEFAULT_REPS_MAX 12
#define DEFAULT_SECONDS 30

/* (nullable): what the back workout asks of an exercise; the other workouts that ship
 * are for special days */
static const BxSlot *
find_shipped_slot (const char *exercise_id)
{
  const BxWorkout *workout = bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout");

  for (guint i = 0; workout != NULL && i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (g_str_equal (slot->exercise_id, exercise_id))
        return slot;
    }

  return NULL;
}

/**
 * bx_exercise_training_new_slot:
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 * @tempo: (nullable): the tempo, where it is not the usual one of the variation
 *
 * Makes the slot of a workout that asks of an exercise what the back workout
 * does, or else three sets in the middle.
 *
 * Returns: (transfer full): a new slot
 */
BxSlot *
bx_exercise_training_new_slot (BxExercise *exercise,
                               const char *variation,
                               const char *tempo)
{
  const BxSlot *shipped;
  BxSlot *slot;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  shipped = find_shipped_slot (bx_exercise_get_id (exercise));
  slot = bx_slot_new (bx_exercise_get_id (exercise));
  slot->variation = g_strdup (variation);
  slot->tempo = g_strdup (tempo);
  if (shipped != NULL)
    {
      slot->rest_seconds = shipped->rest_seconds;
      g_array_set_size (slot->targets, 0);
      g_array_append_vals (slot->targets, shipped->targets->data, shipped->targets->len);
    }
  else if (bx_measure_has_time (bx_exercise_get_measure (exercise)))
    {
      BxSetTarget target;

      bx_set_target_init (&target);
      target.seconds = DEFAULT_SECONDS;
      g_array_set_size (slot->targets, 0);
      for (guint i = 0; i < DEFAULT_SETS; i++)
        g_array_append_val (slot->targets, target);
    }
  else
    {
      bx_slot_set_targets (slot, DEFAULT_SETS, DEFAULT_REPS_MIN, DEFAULT_REPS_MAX);
    }

  return slot;
}

/**
 * bx_exercise_training_start:
 * @widget: a widget in the window that shows what becomes of it
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 * @tempo: (nullable): the tempo, where it is not the usual one of the variation
 *
 * Starts a session of just this exercise, unless one runs already.
 */
void
bx_exercise_training_start (GtkWidget *widget,
                            BxExercise *exercise,
                            const char *variation,
                            const char *tempo)
{
  BxSessionRunner *runner;
  g_autoptr (BxWorkout) workout = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (BX_IS_EXERCISE (exercise));

  runner = bx_application_get_runner (bx_application_get_default ());
  if (bx_session_runner_is_running (runner))
    {
      gtk_widget_activate_action (widget, "win.show-session-sheet", NULL);
      bx_feedback_tell (widget, _("A workout is already running"));
      return;
    }

  /* It is a workout of its own only for this session. */
  workout = bx_workout_new (bx_exercise_get_name (exercise));
  g_clear_pointer (&workout->id, g_free);
  g_ptr_array_add (workout->slots, bx_exercise_training_new_slot (exercise, variation, tempo));
  bx_session_runner_start (runner, workout);
}

/* ---- adding to a workout --------------------------------------------------------- */

typedef struct
{
  AdwDialog *dialog;    /* (nullable): while it is open */
  GtkWidget *widget;    /* (owned): the page */
  BxExercise *exercise; /* (owned) */
  char *variation;      /* (owned) (nullable) */
  char *tempo;          /* (owned) (nullable) */
  GPtrArray *workouts;  /* (owned) (nullable) */
  GtkListBox *list;     /* in the dialog */
  BxWorkout *before;    /* (owned) (nullable): for Undo */
  char *saved_id;       /* (owned) (nullable): what is being saved */
  char *saved_name;     /* (owned) (nullable) */
  gboolean is_new;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_clear_object (&adding->widget);
  g_clear_object (&adding->exercise);
  g_clear_pointer (&adding->workouts, g_ptr_array_unref);
  g_clear_pointer (&adding->before, bx_workout_free);
  g_free (adding->variation);
  g_free (adding->tempo);
  g_free (adding->saved_id);
  g_free (adding->saved_name);
  g_free (adding);
}

static void
undo_adding (gpointer data)
{
  Adding *adding = data;

  if (adding->before != NULL)
    bx_store_save_workout_async (bx_get_store (), adding->before, NULL, NULL, NULL);
  else
    bx_store_set_workout_deleted_async (bx_get_store (), adding->saved_id, TRUE, NULL, NULL, NULL);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Adding *adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!bx_store_save_workout_finish (BX_STORE (source), result, &error))
    {
      bx_feedback_error (adding->widget, _("The exercise could not be added"), error);
      adding_free (adding);
      return;
    }

  /* Translators: %s is the name of a workout */
  text = g_strdup_printf (_("Added to “%s”"), adding->saved_name);
  bx_feedback_undoable (adding->widget, text, undo_adding, adding, adding_free);
}

static Adding *
adding_copy (Adding *adding)
{
  Adding *copy = g_new0 (Adding, 1);

  copy->widget = g_object_ref (adding->widget);
  copy->exercise = g_object_ref (adding->exercise);
  copy->variation = g_strdup (adding->variation);
  copy->tempo = g_strdup (adding->tempo);

  return copy;
}

static void
row_activated_cb (GtkListBox *list,
                  GtkListBoxRow *row,
                  Adding *dialog_adding)
{
  /* What goes on after the dialog has its own data. */
  Adding *adding = adding_copy (dialog_adding);
  guint index = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (BxWorkout) workout = NULL;

  if (index < dialog_adding->workouts->len)
    {
      const BxWorkout *old = g_ptr_array_index (dialog_adding->workouts, index);

      adding->before = bx_workout_copy (old);
      workout = bx_workout_copy (old);
    }
  else
    {
      /* Translators: name of a workout of one's own that was just made */
      workout = bx_workout_new (_("My Workout"));
    }
  g_ptr_array_add (workout->slots, bx_exercise_training_new_slot (adding->exercise, adding->variation, adding->tempo));
  adding->saved_id = g_strdup (workout->id);
  adding->saved_name = g_strdup (workout->name);
  adw_dialog_close (dialog_adding->dialog);
  bx_store_save_workout_async (bx_get_store (), workout, NULL, saved_cb, adding);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_decoration_new (icon_name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (list, row);
}

typedef struct
{
  GWeakRef dialog;
  Adding *adding; /* the dialog's */
} ListRequest;

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  ListRequest *request = user_data;
  g_autoptr (AdwDialog) dialog = g_weak_ref_get (&request->dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  Adding *adding = request->adding;

  g_weak_ref_clear (&request->dialog);
  g_free (request);
  if (dialog == NULL)
    return;
  if (workouts == NULL)
    {
      g_autoptr (GtkWidget) widget = g_object_ref (adding->widget);

      adw_dialog_close (dialog);
      bx_feedback_error (widget, _("The workouts could not be read"), error);
      return;
    }

  adding->workouts = g_steal_pointer (&workouts);
  for (guint i = 0; i < adding->workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (adding->workouts, i);
      g_autofree char *exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", workout->slots->len), workout->slots->len);

      add_row (adding->list, workout->name, exercises, "bx-workouts-symbolic");
    }
  add_row (adding->list, _("New Workout"), NULL, "list-add-symbolic");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (adding->list, 0)));
}

/**
 * bx_exercise_training_add:
 * @widget: a widget in the window to ask in
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for the plain one
 * @tempo: (nullable): the tempo, where it is not the usual one of the variation
 *
 * Asks for one of the person's workouts, or a new one, and adds the exercise to
 * it. That can be undone.
 */
void
bx_exercise_training_add (GtkWidget *widget,
                          BxExercise *exercise,
                          const char *variation,
                          const char *tempo)
{
  Adding *adding;
  ListRequest *request;
  GtkWidget *view;
  GtkWidget *list;
  GtkWidget *words;
  GtkWidget *box;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (BX_IS_EXERCISE (exercise));

  adding = g_new0 (Adding, 1);
  adding->widget = g_object_ref (widget);
  adding->exercise = g_object_ref (exercise);
  adding->variation = g_strdup (variation);
  adding->tempo = g_strdup (tempo);
  adding->dialog = adw_dialog_new ();
  g_object_set_data_full (G_OBJECT (adding->dialog), "bx-adding", adding, adding_free);

  text = bx_variation_dup_title (exercise, variation);
  words = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (words, "heading");

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Workouts"), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), adding);
  adding->list = GTK_LIST_BOX (list);

  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 12,
                      "margin-top", 6,
                      "margin-bottom", 24,
                      "margin-start", 12,
                      "margin-end", 12,
                      NULL);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), list);

  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view),
                                g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                              "hscrollbar-policy", GTK_POLICY_NEVER,
                                              "child", box,
                                              NULL));
  adw_dialog_set_title (adding->dialog, _("Add to Workout"));
  /* The workouts come a moment later, and must find room. */
  adw_dialog_set_content_width (adding->dialog, 420);
  adw_dialog_set_content_height (adding->dialog, 400);
  adw_dialog_set_child (adding->dialog, view);

  request = g_new0 (ListRequest, 1);
  request->adding = adding;
  g_weak_ref_init (&request->dialog, adding->dialog);
  bx_store_list_workouts_async (bx_get_store (), NULL, workouts_listed_cb, request);
  adw_dialog_present (adding->dialog, widget);
}
