/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-slot-row.h"
#include "bx-workout-editor.h"
#include "bx-workouts-page.h"
#include "gallery.h"

/* The pages for making workouts. */

static BxWorkoutEditor *
open_editor (BxWindow   *window,
             const char *workout_id)
{
  gallery_go_home (window, "workouts");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-workout", "s", workout_id);
  gallery_settle ();

  return BX_WORKOUT_EDITOR (gallery_find (GTK_WIDGET (window), BX_TYPE_WORKOUT_EDITOR, 0));
}

static BxSlotRow *
get_row (BxWorkoutEditor *editor,
         guint            position)
{
  return BX_SLOT_ROW (gallery_find (GTK_WIDGET (editor), BX_TYPE_SLOT_ROW, position));
}

GtkWidget *
gallery_open_workout_editor (BxWindow *window)
{
  open_editor (window, "back-workout");
  return NULL;
}

/* A superset, its last exercise open */
GtkWidget *
gallery_open_workout_superset (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "hinge-day");

  bx_slot_row_set_expanded (get_row (editor, 2), TRUE);
  gallery_settle ();
  gallery_scroll (window, 0.3);
  return NULL;
}

GtkWidget *
gallery_open_workout_slot (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "hinge-day");

  bx_slot_row_set_expanded (get_row (editor, 0), TRUE);
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_workout_several (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (get_row (editor, 0))));

  gtk_list_box_unselect_all (list);
  gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (get_row (editor, 1)));
  gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (get_row (editor, 2)));
  return NULL;
}

GtkWidget *
gallery_open_workout_new (BxWindow *window)
{
  open_editor (window, "");
  return NULL;
}

GtkWidget *
gallery_open_workout_end (BxWindow *window)
{
  open_editor (window, "back-workout");
  gallery_scroll (window, 1.0);
  return NULL;
}

GtkWidget *
gallery_open_workout_schedule (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "back-extension-only");
  static const BxSchedule often = { BX_SCHEDULE_KIND_WEEKDAYS, 0x15, 0 };

  bx_workout_document_set_schedule (bx_workout_editor_get_document (editor), often);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.schedule", NULL);
  return NULL;
}

/* One's own beside the workout that it was made from */
GtkWidget *
gallery_open_workout_compare (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "back-workout");
  BxWorkoutDocument *document = bx_workout_editor_get_document (editor);
  const BxWorkout *workout = bx_workout_document_get_workout (document);
  g_autoptr (BxSlot) first = bx_slot_copy (g_ptr_array_index (workout->slots, 0));
  g_autoptr (BxSlot) third = bx_slot_copy (g_ptr_array_index (workout->slots, 2));
  g_autoptr (BxSlot) added = bx_slot_new ("good-morning");
  const char *last[] = { ((const BxSlot *) g_ptr_array_index (workout->slots, 4))->id, NULL };
  const char *second[] = { ((const BxSlot *) g_ptr_array_index (workout->slots, 1))->id, NULL };

  bx_slot_set_targets (first, 4, 6, 8);
  g_set_str (&first->note, "Brace before every repetition");
  bx_workout_document_change_slot (document, first, NULL);
  g_set_str (&third->exercise_id, "lat-pulldown");
  bx_workout_document_change_slot (document, third, NULL);
  bx_slot_set_targets (added, 2, 10, 10);
  bx_workout_document_insert_slot (document, added, 0);
  bx_workout_document_remove_slots (document, last);
  bx_workout_document_move_slots (document, second, 5);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.compare", NULL);
  return NULL;
}

GtkWidget *
gallery_open_workout_future (BxWindow *window)
{
  BxWorkoutEditor *editor = open_editor (window, "back-workout");

  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.future", NULL);
  return NULL;
}

/* One that is due, and one in a folder */
GtkWidget *
gallery_open_workout_next (BxWindow *window)
{
  BxStore *store = bx_application_get_store (bx_application_get_default ());
  const char *ids[] = { "back-workout", "gentle-return" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const BxWorkout *shipped = bx_catalogue_find_workout (bx_catalogue_get_default (), ids[i]);
      g_autoptr (BxWorkout) own = bx_workout_duplicate (shipped, i == 0 ? "My Back Workout" : "My Gentle Return");

      /* Only once, however often the page is drawn */
      g_set_str (&own->id, ids[i]);
      own->id[0] = 'x';
      for (guint j = 0; j < own->slots->len; j++)
        {
          BxSlot *slot = g_ptr_array_index (own->slots, j);

          g_free (slot->id);
          slot->id = g_strdup_printf ("%s-%u", own->id, j);
        }
      if (i == 0)
        own->schedule = (BxSchedule) { BX_SCHEDULE_KIND_INTERVAL, 0, 3 };
      else
        g_set_str (&own->folder, "After a Break");
      bx_store_save_workout_async (store, own, NULL, NULL, NULL);
    }
  gallery_go_home (window, "workouts");
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_workout_folder (BxWindow *window)
{
  gallery_open_workout_next (window);
  gallery_scroll (window, 1.0);
  return NULL;
}

/* While a workout is dragged */
GtkWidget *
gallery_open_workout_drag (BxWindow *window)
{
  gallery_open_workout_next (window);
  gtk_widget_activate_action (gallery_find (GTK_WIDGET (window), BX_TYPE_WORKOUTS_PAGE, 0), "workouts.drag", "s", "xentle-return");
  return NULL;
}
