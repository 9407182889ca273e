/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app-fixture.h"
#include "bx-slot-row.h"
#include "wait.h"
#include "workout-fixture.h"

/* The real window over a log of its own, and the editor of a workout in it. */

BxApplication *wf_application;

/* ---- helpers ------------------------------------------------------------------- */

static GtkWidget *
wf_find (gpointer widget,
      GType    type,
      guint   *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (widget)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = wf_find (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
wf_get (gpointer widget,
     GType    type,
     guint    nth)
{
  GtkWidget *found = wf_find (widget, type, &nth);

  g_assert_nonnull (found);

  return found;
}

BxWindow *
wf_open_window (int width)
{
  BxWindow *window = bx_window_new (wf_application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) == width);

  return window;
}

void
wf_close_window (BxWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

BxWorkoutEditor *
wf_open_editor (BxWindow   *window,
             const char *workout_id)
{
  BxWorkoutEditor *editor;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-workout", "s", workout_id));
  editor = wf_get (window, BX_TYPE_WORKOUT_EDITOR, 0);
  WAIT_UNTIL (bx_workout_editor_get_document (editor) != NULL);

  return editor;
}

BxSlotRow *
wf_get_row (BxWorkoutEditor *editor,
         guint            position)
{
  return wf_get (editor, BX_TYPE_SLOT_ROW, position);
}

const BxWorkout *
wf_get_workout (BxWorkoutEditor *editor)
{
  return bx_workout_document_get_workout (bx_workout_editor_get_document (editor));
}

const BxSlot *
wf_get_slot (BxWorkoutEditor *editor,
          guint            position)
{
  return g_ptr_array_index (wf_get_workout (editor)->slots, position);
}

void
wf_act (BxWorkoutEditor *editor,
     const char      *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), action, NULL));
}

void
wf_choose (BxWorkoutEditor *editor,
        guint            first,
        guint            n)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (wf_get_row (editor, 0))));

  gtk_list_box_unselect_all (list);
  gtk_widget_grab_focus (GTK_WIDGET (wf_get_row (editor, first)));
  for (guint i = 0; i < n; i++)
    gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (wf_get_row (editor, first + i)));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* (nullable): what the log has of it */
BxWorkout *
wf_load (const char *id)
{
  BxStore *store = bx_application_get_store (wf_application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) workouts = NULL;

  bx_store_list_workouts_async (store, NULL, answered_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  workouts = bx_store_list_workouts_finish (store, answer, NULL);
  g_assert_nonnull (workouts);
  for (guint i = 0; i < workouts->len; i++)
    if (g_str_equal (((const BxWorkout *) g_ptr_array_index (workouts, i))->id, id))
      return bx_workout_copy (g_ptr_array_index (workouts, i));

  return NULL;
}

/* What is shown is what is stored, once it is stored. */
void
wf_wait_until_stored (BxWorkoutEditor *editor)
{
  gboolean same = FALSE;

  while (!same)
    {
      g_autoptr (BxWorkout) stored = wf_load (wf_get_workout (editor)->id);

      same = stored != NULL && bx_workout_equal (stored, wf_get_workout (editor));
    }
}

void
wf_type_into (gpointer    entry,
           const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

GtkWidget *
wf_find_titled (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = wf_find_titled (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Runs the tests that @add_tests adds, over a log that is empty at first. */
int
wf_run (int    argc,
        char  *argv[],
        void (*add_tests) (void))
{
  AppFixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  wf_application = fixture.application;

  add_tests ();
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}

/* ---- what is hard for a layout -------------------------------------------------- */

/* Forty exercises: long names, long notes, loads with everything that can be asked of a
 * set, supersets of two, three and of more than a page, one with more sets than a page holds, and one whose
 * exercise is not known here. The catalogue knows two more exercises from then on. */
BxWorkout *
wf_create_hard_workout (const char *name,
                        const char *note)
{
  static const char *const ids[] = { "deadlift", "pull-up", "dumbbell-row", "back-extension", "plank", "lat-pulldown", "kettlebell-swing" };
  g_autoptr (BxOwnExercise) long_name = bx_own_exercise_new ("00000000-0000-4000-8000-000000000001", name, BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxOwnExercise) unbroken = bx_own_exercise_new ("00000000-0000-4000-8000-000000000002",
                                                            "Rückenstreckerkräftigungsgerätehalteübungsvariante", BX_MEASURE_TIME);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  BxWorkout *workout = bx_workout_new (name);

  g_ptr_array_add (own, long_name);
  g_ptr_array_add (own, unbroken);
  bx_catalogue_set_own_exercises (bx_catalogue_get_default (), own);
  g_set_str (&workout->description, note);

  for (guint i = 0; i < 40; i++)
    {
      const char *id = i == 9 ? long_name->id : i == 17 ? unbroken->id : i == 21 ? "not-known-here" : ids[i % G_N_ELEMENTS (ids)];
      BxSlot *slot = bx_slot_new (id);

      bx_slot_set_targets (slot, i == 30 ? 45 : 2 + i % 4, 8, 12);
      for (guint j = 0; j < slot->targets->len; j++)
        {
          BxSetTarget *target = &g_array_index (slot->targets, BxSetTarget, j);

          target->kind = j == 0 ? BX_SET_KIND_WARM_UP : j + 1 == slot->targets->len ? BX_SET_KIND_TO_FAILURE : BX_SET_KIND_WORK;
          if (i % 3 == 0)
            {
              target->weight = bx_weight_new (102.5 + j, BX_UNIT_KG);
              target->rpe_tenths = 85;
            }
        }
      if (i % 4 == 1)
        g_set_str (&slot->tempo, "3-1-1-0");
      if (i % 3 == 1)
        g_set_str (&slot->note, note);
      slot->rest_seconds = i % 5 == 0 ? 0 : 30 * (int) (i % 7);
      slot->superset = i >= 4 && i < 6 ? 1 : i >= 9 && i < 12 ? 2 : i >= 24 && i < 29 ? 3 : 0;
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}
