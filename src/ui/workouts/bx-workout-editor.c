/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-chooser.h"
#include "bx-feedback.h"
#include "bx-slot-row.h"
#include "bx-workout-editor.h"

/**
 * BxWorkoutEditor:
 *
 * Edits a workout of the person's own. Every change is saved at once; there is
 * nothing to confirm. A workout that ships is never changed: opening it here
 * edits a copy, which is saved with its first change.
 */
struct _BxWorkoutEditor
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwEntryRow *name_row;
  GtkListBox *slots_list;
  GtkStack *slots_stack;
  GtkLabel *facts_label;
  GtkButton *start_button;

  /* Owned References */
  BxWorkout *workout; /* (nullable): until it is loaded */
  char *workout_id;

  gboolean filling;
  gboolean saving;
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (BxWorkoutEditor, bx_workout_editor, ADW_TYPE_NAVIGATION_PAGE)

static BxStore *
get_store (void)
{
  return bx_application_get_store (bx_application_get_default ());
}

static void save (BxWorkoutEditor *self);

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (BxWorkoutEditor) self = BX_WORKOUT_EDITOR (user_data);
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (!bx_store_save_workout_finish (BX_STORE (source), result, &error))
    {
      self->dirty = TRUE;
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        bx_feedback_error (GTK_WIDGET (self), _("The workout could not be saved"), error);
    }
  else if (self->dirty)
    {
      save (self);
    }
}

/* One save is under way at a time; what changes meanwhile goes with the next. */
static void
save (BxWorkoutEditor *self)
{
  g_autoptr (BxWorkout) workout = NULL;

  self->dirty = TRUE;
  if (self->saving || self->workout == NULL)
    return;

  self->dirty = FALSE;
  self->saving = TRUE;
  workout = bx_workout_copy (self->workout);
  if (*workout->name == '\0')
    g_set_str (&workout->name, _("Workout"));
  bx_store_save_workout_async (get_store (), workout, NULL, saved_cb, g_object_ref (self));
}

static void
update_facts (BxWorkoutEditor *self)
{
  guint minutes = (bx_workout_estimate_seconds (self->workout) + 30) / 60;
  guint n_sets = bx_workout_count_sets (self->workout);
  gboolean empty = self->workout->slots->len == 0;

  if (!empty)
    {
      g_autofree char *sets = g_strdup_printf (ngettext ("%u set", "%u sets", n_sets), n_sets);
      g_autofree char *duration = g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);
      /* Translators: facts of a workout: sets, duration */
      g_autofree char *facts = g_strdup_printf (_("%s · %s"), sets, duration);

      gtk_label_set_label (self->facts_label, facts);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), !empty);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button), !empty);
  gtk_stack_set_visible_child_name (self->slots_stack, empty ? "empty" : "slots");
}

static void
update_title (BxWorkoutEditor *self)
{
  const char *name = self->workout->name;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *name != '\0' ? name : _("New Workout"));
}

static void
workout_changed (BxWorkoutEditor *self)
{
  update_facts (self);
  save (self);
}

static BxSlotRow *
get_row (BxWorkoutEditor *self,
         guint index)
{
  return BX_SLOT_ROW (gtk_list_box_get_row_at_index (self->slots_list, (int) index));
}

static guint
find_slot (BxWorkoutEditor *self,
           BxSlotRow *row)
{
  guint index = 0;

  if (!g_ptr_array_find (self->workout->slots, bx_slot_row_get_slot (row), &index))
    g_assert_not_reached ();

  return index;
}

static void
move_slot (BxWorkoutEditor *self,
           BxSlotRow *row,
           guint to)
{
  GPtrArray *slots = self->workout->slots;
  guint from = find_slot (self, row);

  if (from == to || to >= slots->len)
    return;

  g_ptr_array_insert (slots, (int) to, g_ptr_array_steal_index (slots, from));

  g_object_ref (row);
  gtk_list_box_remove (self->slots_list, GTK_WIDGET (row));
  gtk_list_box_insert (self->slots_list, GTK_WIDGET (row), (int) to);
  g_object_unref (row);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  workout_changed (self);
}

static void
row_moved_cb (BxWorkoutEditor *self,
              int by,
              BxSlotRow *row)
{
  int to = (int) find_slot (self, row) + by;

  if (to >= 0)
    move_slot (self, row, (guint) to);
}

static void
row_dropped_cb (BxWorkoutEditor *self,
                BxSlotRow *dropped,
                BxSlotRow *row)
{
  if (gtk_widget_get_parent (GTK_WIDGET (dropped)) == GTK_WIDGET (self->slots_list))
    move_slot (self, dropped, find_slot (self, row));
}

static void insert_slot (BxWorkoutEditor *self,
                         BxSlot *slot,
                         guint index);

/* What an Undo of a removal needs. */
typedef struct
{
  BxWorkoutEditor *editor; /* (owned) */
  BxSlot *slot;            /* (owned) */
  guint index;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->editor);
  g_clear_pointer (&removal->slot, bx_slot_free);
  g_free (removal);
}

static void
undo_removal (gpointer data)
{
  Removal *removal = data;

  insert_slot (removal->editor, g_steal_pointer (&removal->slot),
               MIN (removal->index, removal->editor->workout->slots->len));
  workout_changed (removal->editor);
}

static void
row_removed_cb (BxWorkoutEditor *self,
                BxSlotRow *row)
{
  Removal *removal = g_new0 (Removal, 1);
  guint index = find_slot (self, row);
  BxSlotRow *neighbour;

  removal->editor = g_object_ref (self);
  removal->index = index;
  removal->slot = bx_slot_copy (bx_slot_row_get_slot (row));

  gtk_list_box_remove (self->slots_list, GTK_WIDGET (row));
  g_ptr_array_remove_index (self->workout->slots, index);
  workout_changed (self);

  if (self->workout->slots->len > 0)
    {
      neighbour = get_row (self, MIN (index, self->workout->slots->len - 1));
      gtk_widget_grab_focus (GTK_WIDGET (neighbour));
    }

  bx_feedback_undoable (GTK_WIDGET (self), _("Exercise removed"), undo_removal, removal, removal_free);
}

static void
insert_slot (BxWorkoutEditor *self,
             BxSlot *slot,
             guint index)
{
  GtkWidget *row = bx_slot_row_new (slot);

  g_ptr_array_insert (self->workout->slots, (int) index, slot);
  gtk_list_box_insert (self->slots_list, row, (int) index);
  g_signal_connect_object (row, "changed", G_CALLBACK (workout_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (row_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
}

static void
exercise_chosen_cb (BxWorkoutEditor *self,
                    BxExercise *exercise)
{
  BxSlot *slot = bx_slot_new (bx_exercise_get_id (exercise));

  if (bx_measure_has_time (bx_exercise_get_measure (exercise)))
    {
      BxSetTarget target;

      bx_set_target_init (&target);
      target.seconds = 30;
      g_array_set_size (slot->targets, 0);
      for (guint i = 0; i < 3; i++)
        g_array_append_val (slot->targets, target);
    }
  else
    {
      bx_slot_set_targets (slot, 3, 10, 12);
    }

  insert_slot (self, slot, self->workout->slots->len);
  workout_changed (self);
}

static void
add_exercise_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  AdwDialog *chooser = bx_exercise_chooser_new (_("Add Exercise"), NULL);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (exercise_chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

static void
name_edited_cb (BxWorkoutEditor *self)
{
  if (self->filling || self->workout == NULL)
    return;

  if (g_set_str (&self->workout->name, gtk_editable_get_text (GTK_EDITABLE (self->name_row))))
    {
      update_title (self);
      workout_changed (self);
    }
}

static void
start_clicked_cb (BxWorkoutEditor *self)
{
  /* The session is made from what is stored, so what is shown is stored first;
   * requests to the store are answered in order. */
  save (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.start-workout", "s", self->workout->id);
}

static void
show_workout (BxWorkoutEditor *self,
              BxWorkout *workout)
{
  g_autoptr (GPtrArray) slots = NULL;

  self->filling = TRUE;
  self->workout = workout;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), workout->name);

  slots = g_steal_pointer (&workout->slots);
  workout->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_slot_free);
  while (slots->len > 0)
    insert_slot (self, g_ptr_array_steal_index (slots, 0), workout->slots->len);

  update_title (self);
  update_facts (self);
  gtk_stack_set_visible_child_name (self->stack, "workout");
  self->filling = FALSE;
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (BxWorkoutEditor) self = BX_WORKOUT_EDITOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);

  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_strcmp0 (workout->id, self->workout_id) == 0)
        {
          show_workout (self, bx_workout_copy (workout));
          return;
        }
    }

  adw_status_page_set_description (self->error_page,
                                   error != NULL ? error->message : _("It may have been deleted."));
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
bx_workout_editor_hidden (AdwNavigationPage *page)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (page);

  if (self->dirty)
    save (self);

  ADW_NAVIGATION_PAGE_CLASS (bx_workout_editor_parent_class)->hidden (page);
}

static void
bx_workout_editor_dispose (GObject *object)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (object);

  /* The store finishes what was asked of it before the program ends. */
  if (self->dirty && self->workout != NULL)
    bx_store_save_workout_async (get_store (), self->workout, NULL, NULL, NULL);
  self->dirty = FALSE;

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WORKOUT_EDITOR);

  G_OBJECT_CLASS (bx_workout_editor_parent_class)->dispose (object);
}

static void
bx_workout_editor_finalize (GObject *object)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (object);

  g_clear_pointer (&self->workout, bx_workout_free);
  g_clear_pointer (&self->workout_id, g_free);

  G_OBJECT_CLASS (bx_workout_editor_parent_class)->finalize (object);
}

static void
bx_workout_editor_class_init (BxWorkoutEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_workout_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = bx_workout_editor_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = bx_workout_editor_hidden;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/workouts/bx-workout-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, error_page);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, slots_list);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, slots_stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, facts_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, start_button);
  gtk_widget_class_bind_template_callback (widget_class, name_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);

  gtk_widget_class_install_action (widget_class, "editor.add-exercise", NULL, add_exercise_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "editor.add-exercise", NULL);
}

static void
bx_workout_editor_init (BxWorkoutEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_workout_editor_new:
 * @workout_id: a workout, or the empty string for a new one
 *
 * Creates a page that edits a workout. Given one that ships, it edits a copy.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_workout_editor_new (const char *workout_id)
{
  BxWorkoutEditor *self;
  const BxWorkout *shipped;

  g_return_val_if_fail (workout_id != NULL, NULL);

  self = g_object_new (BX_TYPE_WORKOUT_EDITOR, NULL);
  self->workout_id = g_strdup (workout_id);
  shipped = bx_catalogue_find_workout (bx_catalogue_get_default (), workout_id);

  if (*workout_id == '\0')
    {
      show_workout (self, bx_workout_new (""));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
    }
  else if (shipped != NULL)
    {
      /* Translators: name of the person's own version of a workout; %s is its name.
       * Where “my” depends on the name, put it behind, as in “%s (mine)”. */
      g_autofree char *name = g_strdup_printf (_("My %s"), shipped->name);

      show_workout (self, bx_workout_duplicate (shipped, name));
    }
  else
    {
      bx_store_list_workouts_async (get_store (), NULL, workouts_listed_cb, g_object_ref (self));
    }

  return ADW_NAVIGATION_PAGE (self);
}
