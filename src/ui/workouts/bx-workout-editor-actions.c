/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-training.h"
#include "bx-schedule-dialog.h"
#include "bx-workout-comparison.h"
#include "bx-workout-editor-private.h"
#include "bx-workout-folders.h"
#include "bx-workout-future.h"
#include "bx-workout-share.h"
#include "bx-workout-sheet.h"

/* What can be done in the editor of a workout. */

static const char *const *
as_ids (GStrv ids)
{
  return (const char *const *) ids;
}

/* ---- back and forth --------------------------------------------------------------------- */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  bx_workout_document_undo (BX_WORKOUT_EDITOR (widget)->document);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  bx_workout_document_redo (BX_WORKOUT_EDITOR (widget)->document);
}

/* ---- exercises --------------------------------------------------------------------------- */

/* The row that was added or moved is seen, and has the focus. */
static void
focus_row (BxWorkoutEditor *self,
           const char      *slot_id)
{
  BxSlotRow *row = _bx_workout_editor_find_row (self, slot_id);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
exercise_chosen_cb (BxWorkoutEditor *self,
                    BxExercise      *exercise)
{
  g_autoptr (BxSlot) slot = bx_exercise_training_new_slot (exercise, NULL, NULL);

  bx_workout_document_insert_slot (self->document, slot, G_MAXUINT);
  focus_row (self, slot->id);
}

static void
add_exercise_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AdwDialog *chooser = bx_exercise_chooser_new (_("Add Exercise"), NULL);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (exercise_chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

static void
replacement_chosen_cb (BxWorkoutEditor *self,
                       BxExercise      *exercise,
                       AdwDialog       *chooser)
{
  const char *slot_id = g_object_get_data (G_OBJECT (chooser), "bx-slot");
  const BxSlot *old = bx_workout_document_find_slot (self->document, slot_id, NULL);
  g_autoptr (BxSlot) slot = NULL;
  guint depth = bx_workout_document_get_depth (self->document);
  BxExercise *before;

  if (old == NULL)
    return;

  /* The sets stay where the new exercise counts the same way. */
  before = bx_catalogue_find_exercise (bx_catalogue_get_default (), old->exercise_id);
  slot = bx_slot_copy (old);
  g_set_str (&slot->exercise_id, bx_exercise_get_id (exercise));
  g_set_str (&slot->variation, NULL);
  g_set_str (&slot->tempo, NULL);
  if (before == NULL || bx_measure_has_time (bx_exercise_get_measure (before)) != bx_measure_has_time (bx_exercise_get_measure (exercise)))
    {
      g_autoptr (BxSlot) usual = bx_exercise_training_new_slot (exercise, NULL, NULL);

      g_array_set_size (slot->targets, 0);
      g_array_append_vals (slot->targets, usual->targets->data, usual->targets->len);
    }
  for (guint i = 0; i < slot->targets->len; i++)
    g_array_index (slot->targets, BxSetTarget, i).weight = BX_WEIGHT_NONE;
  bx_workout_document_change_slot (self->document, slot, NULL);
  focus_row (self, slot->id);
  _bx_workout_editor_tell (self, _("Exercise replaced"), depth);
}

static void
replace_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);
  const char *left_out[2] = { NULL, NULL };
  AdwDialog *chooser;

  if (g_strv_length (ids) != 1)
    return;

  left_out[0] = bx_workout_document_find_slot (self->document, ids[0], NULL)->exercise_id;
  chooser = bx_exercise_chooser_new (_("Replace With"), left_out);
  g_object_set_data_full (G_OBJECT (chooser), "bx-slot", g_strdup (ids[0]), g_free);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (replacement_chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);

  bx_workout_document_shift_slots (self->document, as_ids (ids), g_variant_get_int32 (parameter));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);
  g_auto (GStrv) copies = NULL;

  if (ids[0] == NULL)
    return;

  copies = bx_workout_document_duplicate_slots (self->document, as_ids (ids));
  gtk_list_box_unselect_all (self->slots_list);
  for (guint i = 0; copies[i] != NULL; i++)
    gtk_list_box_select_row (self->slots_list, GTK_LIST_BOX_ROW (_bx_workout_editor_find_row (self, copies[i])));
  focus_row (self, copies[0]);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);
  guint depth = bx_workout_document_get_depth (self->document);
  guint n = g_strv_length (ids);
  guint position = 0;
  g_autofree char *text = NULL;
  guint left;

  if (n == 0)
    return;

  bx_workout_document_find_slot (self->document, ids[0], &position);
  bx_workout_document_remove_slots (self->document, as_ids (ids));
  left = bx_workout_document_get_workout (self->document)->slots->len;
  if (left > 0)
    gtk_widget_grab_focus (GTK_WIDGET (_bx_workout_editor_get_row (self, MIN (position, left - 1))));

  text = n == 1 ? g_strdup (_("Exercise removed")) : g_strdup_printf (ngettext ("%u exercise removed", "%u exercises removed", n), n);
  _bx_workout_editor_tell (self, text, depth);
}

/* ---- supersets and rest --------------------------------------------------------------------- */

static void
join_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);

  bx_workout_document_join_slots (self->document, as_ids (ids));
}

/* With the one that follows, and all that it is joined with already */
static void
join_next_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  const BxWorkout *workout = bx_workout_document_get_workout (self->document);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) joined = NULL;
  guint begin;
  guint end;
  guint position;

  if (ids[0] == NULL || bx_workout_document_find_slot (self->document, ids[0], &position) == NULL)
    return;

  begin = position;
  end = position + 1;
  bx_workout_document_get_superset (self->document, position, &begin, &end);
  if (end < workout->slots->len && !bx_workout_document_get_superset (self->document, end, NULL, &end))
    end++;
  for (guint i = begin; i < end; i++)
    g_strv_builder_add (builder, ((const BxSlot *) g_ptr_array_index (workout->slots, i))->id);
  joined = g_strv_builder_end (builder);
  bx_workout_document_join_slots (self->document, as_ids (joined));
}

static void
part_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);

  bx_workout_document_part_slots (self->document, as_ids (ids));
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);

  bx_workout_document_leave_slots (self->document, as_ids (ids));
}

static void
rest_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  g_auto (GStrv) ids = _bx_workout_editor_dup_selected (self);

  bx_workout_document_set_rest (self->document, as_ids (ids), g_variant_get_int32 (parameter));
}

/* ---- the workout ------------------------------------------------------------------------------ */

static void
schedule_chosen_cb (BxWorkoutEditor  *self,
                    BxScheduleDialog *dialog)
{
  bx_workout_document_set_schedule (self->document, bx_schedule_dialog_get_schedule (dialog));
}

static void
schedule_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);
  AdwDialog *dialog = bx_schedule_dialog_new (bx_workout_document_get_workout (self->document));

  g_signal_connect_object (dialog, "changed", G_CALLBACK (schedule_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
folder_chosen (const char *folder,
               gpointer    user_data)
{
  bx_workout_document_set_folder (BX_WORKOUT_EDITOR (user_data)->document, folder);
}

static void
folder_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);

  bx_folder_ask (widget, _("Move to Folder"), bx_workout_document_get_workout (self->document)->folder,
                 folder_chosen, g_object_ref (self), g_object_unref);
}

static void
restore_cb (BxWorkoutEditor     *self,
            BxWorkoutComparison *comparison)
{
  guint depth = bx_workout_document_get_depth (self->document);

  bx_workout_document_take_slots (self->document, bx_workout_comparison_get_original (comparison));
  _bx_workout_editor_tell (self, _("Back to the original"), depth);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const BxWorkout *workout = bx_workout_document_get_workout (BX_WORKOUT_EDITOR (widget)->document);
  AdwDialog *dialog = bx_workout_comparison_new (bx_workout_comparison_find_original (workout), workout);

  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
save_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  bx_workout_share_save (widget, bx_workout_document_get_workout (BX_WORKOUT_EDITOR (widget)->document));
}

static void
future_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  adw_dialog_present (bx_workout_future_new (bx_workout_document_get_workout (BX_WORKOUT_EDITOR (widget)->document)), widget);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  bx_workout_sheet_print (widget, bx_workout_document_get_workout (BX_WORKOUT_EDITOR (widget)->document));
}

/* ---- which of it can be done ------------------------------------------------------------------ */

void
_bx_workout_editor_update_actions (BxWorkoutEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_auto (GStrv) ids = self->document != NULL ? _bx_workout_editor_dup_selected (self) : g_new0 (char *, 1);
  guint n = g_strv_length (ids);
  guint n_slots = self->document != NULL ? bx_workout_document_get_workout (self->document)->slots->len : 0;
  gboolean joined = FALSE;
  guint last = 0;

  for (guint i = 0; i < n; i++)
    if (bx_workout_document_find_slot (self->document, ids[i], &last) != NULL)
      joined = joined || bx_workout_document_get_superset (self->document, last, NULL, NULL);

  gtk_widget_action_set_enabled (widget, "editor.undo", self->document != NULL && bx_workout_document_get_can_undo (self->document));
  gtk_widget_action_set_enabled (widget, "editor.redo", self->document != NULL && bx_workout_document_get_can_redo (self->document));
  gtk_widget_action_set_enabled (widget, "editor.add-exercise", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "editor.schedule", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "editor.folder", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "editor.compare", self->document != NULL &&
                                                               bx_workout_comparison_find_original (bx_workout_document_get_workout (self->document)) != NULL);
  gtk_widget_action_set_enabled (widget, "editor.save-file", n_slots > 0);
  gtk_widget_action_set_enabled (widget, "editor.print", n_slots > 0);
  gtk_widget_action_set_enabled (widget, "editor.future", n_slots > 0);
  gtk_widget_action_set_enabled (widget, "editor.join", n > 1);
  gtk_widget_action_set_enabled (widget, "editor.join-next", n == 1 && last + 1 < n_slots);
  gtk_widget_action_set_enabled (widget, "editor.part", joined);
  gtk_widget_action_set_enabled (widget, "editor.leave", joined);
  gtk_widget_action_set_enabled (widget, "editor.replace", n == 1);
}

/* Of the list: only while it, not one of its fields, has the focus */
static gboolean
removal_asked_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!BX_IS_SLOT_ROW (focus))
    return FALSE;

  gtk_widget_activate_action (widget, "editor.remove", NULL);

  return TRUE;
}

static gboolean
menu_asked_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!BX_IS_SLOT_ROW (focus))
    return FALSE;

  bx_slot_row_popup_menu (BX_SLOT_ROW (focus));

  return TRUE;
}

static gboolean
shift_asked_cb (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (!BX_IS_SLOT_ROW (focus) && gtk_widget_get_ancestor (focus, BX_TYPE_SLOT_ROW) == NULL))
    return FALSE;

  gtk_widget_activate_action_variant (widget, "editor.move", arguments);

  return TRUE;
}

static gboolean
unselection_asked_cb (GtkWidget *widget,
                      GVariant  *arguments,
                      gpointer   user_data)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (widget);

  if (!adw_toolbar_view_get_reveal_bottom_bars (_bx_workout_editor_get_view (self)))
    return FALSE;

  gtk_list_box_unselect_all (self->slots_list);

  return TRUE;
}

void
_bx_workout_editor_class_install_actions (BxWorkoutEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "editor.add-exercise", NULL, add_exercise_action);
  gtk_widget_class_install_action (widget_class, "editor.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "editor.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "editor.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "editor.join", NULL, join_action);
  gtk_widget_class_install_action (widget_class, "editor.join-next", NULL, join_next_action);
  gtk_widget_class_install_action (widget_class, "editor.part", NULL, part_action);
  gtk_widget_class_install_action (widget_class, "editor.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "editor.rest", "i", rest_action);
  gtk_widget_class_install_action (widget_class, "editor.schedule", NULL, schedule_action);
  gtk_widget_class_install_action (widget_class, "editor.folder", NULL, folder_action);
  gtk_widget_class_install_action (widget_class, "editor.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "editor.save-file", NULL, save_file_action);
  gtk_widget_class_install_action (widget_class, "editor.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "editor.future", NULL, future_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "editor.add-exercise", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "editor.duplicate", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, shift_asked_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, shift_asked_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, shift_asked_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, shift_asked_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, removal_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK, removal_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, menu_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, unselection_asked_cb, NULL);
}

/* Before the fields get the keys: they have histories of their own, which know less. */
void
_bx_workout_editor_add_history_keys (BxWorkoutEditor *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "<Control>z", "action(editor.undo)" },
    { "<Control><Shift>z|<Control>y", "action(editor.redo)" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_shortcut_action_parse_string (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
