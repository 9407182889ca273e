/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-chart-axis.h"
#include "bx-feedback.h"
#include "bx-workout-editor-private.h"
#include "bx-workout-slots.h"
#include "bx-workouts-history.h"

/**
 * BxWorkoutEditor:
 *
 * Edits a workout of the person's own. Every change is saved at once, and can be
 * taken back; there is nothing to confirm. A workout that ships is never changed:
 * opening it here edits a copy, which is saved with its first change.
 *
 * # Shortcuts
 *
 * Ctrl+Z and Ctrl+Shift+Z go back and forth, Ctrl+N adds an exercise. In the list,
 * Alt+Up and Alt+Down move the chosen exercises, Ctrl+D duplicates them, Delete
 * removes them; Shift and Ctrl choose several, Ctrl+A all. Shift+F10 and Menu show
 * what else can be done.
 */
G_DEFINE_FINAL_TYPE (BxWorkoutEditor, bx_workout_editor, ADW_TYPE_NAVIGATION_PAGE)

/* No child of the template: the page lets go of it itself. */
AdwToolbarView *
_bx_workout_editor_get_view (BxWorkoutEditor *self)
{
  return ADW_TOOLBAR_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self)));
}

/* ---- saving -------------------------------------------------------------------------- */

static void save (BxWorkoutEditor *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
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

static BxWorkout *
dup_named (BxWorkoutEditor *self)
{
  BxWorkout *workout = bx_workout_copy (bx_workout_document_get_workout (self->document));

  if (*workout->name == '\0')
    g_set_str (&workout->name, _("Workout"));

  return workout;
}

/* All that was edited since the page was shown is one change, which the Workouts place
 * takes back. */
static void
note_visit (BxWorkoutEditor *self)
{
  g_autoptr (BxWorkout) workout = NULL;
  BxWorkoutsChange *change;

  if (self->document == NULL || !self->touched)
    return;

  workout = dup_named (self);
  change = bx_workouts_change_new (self->kept != NULL ? _("Workout edited") : _("Workout made"),
                                   _("The workout could not be saved"));
  bx_workouts_change_add (change, self->kept, workout);
  bx_workouts_history_note (bx_workouts_history_get (bx_get_store ()), change);
  g_clear_pointer (&self->kept, bx_workout_free);
  self->kept = g_steal_pointer (&workout);
}

/* One save is under way at a time; what changes meanwhile goes with the next. */
static void
save (BxWorkoutEditor *self)
{
  g_autoptr (BxWorkout) workout = NULL;

  self->dirty = TRUE;
  self->touched = TRUE;
  if (self->saving || self->document == NULL)
    return;

  self->dirty = FALSE;
  self->saving = TRUE;
  workout = dup_named (self);
  bx_store_save_workout_async (bx_get_store (), workout, NULL, saved_cb, g_object_ref (self));
}

/* ---- rows ---------------------------------------------------------------------------- */

BxSlotRow *
_bx_workout_editor_get_row (BxWorkoutEditor *self,
                            guint            position)
{
  /* The list goes before the last of what asks about it. */
  GtkListBoxRow *row = self->slots_list != NULL ? gtk_list_box_get_row_at_index (self->slots_list, (int) position) : NULL;

  return row != NULL ? BX_SLOT_ROW (row) : NULL;
}

BxSlotRow *
_bx_workout_editor_find_row (BxWorkoutEditor *self,
                             const char      *slot_id)
{
  BxSlotRow *row;

  for (guint i = 0; (row = _bx_workout_editor_get_row (self, i)) != NULL; i++)
    if (g_str_equal (bx_slot_row_get_slot (row)->id, slot_id))
      return row;

  return NULL;
}

/* Those that are chosen, or the one that has the focus */
GStrv
_bx_workout_editor_dup_selected (BxWorkoutEditor *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkWidget *focus;
  BxSlotRow *focused = NULL;
  gboolean within = FALSE;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  BxSlotRow *row;

  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL)
    focused = BX_SLOT_ROW (BX_IS_SLOT_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, BX_TYPE_SLOT_ROW));
  for (guint i = 0; (row = _bx_workout_editor_get_row (self, i)) != NULL; i++)
    if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
      {
        g_strv_builder_add (ids, bx_slot_row_get_slot (row)->id);
        within = within || row == focused;
      }

  /* What has the focus is meant, unless it is one of several. */
  if (focused != NULL && !within)
    {
      g_autoptr (GStrvBuilder) one = g_strv_builder_new ();

      g_strv_builder_add (one, bx_slot_row_get_slot (focused)->id);
      return g_strv_builder_end (one);
    }

  return g_strv_builder_end (ids);
}

static void
update_row (BxWorkoutEditor *self,
            BxSlotRow       *row,
            guint            position)
{
  const BxWorkout *workout = bx_workout_document_get_workout (self->document);
  g_autofree char *order = bx_workout_document_dup_order (self->document, position);
  g_autofree char *caption = NULL;
  BxSlotPlace place = { order, NULL, FALSE, FALSE };
  guint begin;
  guint end;

  if (bx_workout_document_get_superset (self->document, position, &begin, &end))
    {
      place.first = position == begin;
      place.last = position + 1 == end;
      if (place.first)
        caption = bx_workout_dup_superset_words (workout, begin, end);
      place.caption = caption;
    }
  bx_slot_row_update (row, g_ptr_array_index (workout->slots, position), &place);
}

static void
row_edited_cb (BxWorkoutEditor *self,
               const BxSlot    *slot,
               const char      *field)
{
  bx_workout_document_change_slot (self->document, slot, field);
}

static void
row_dropped_cb (BxWorkoutEditor *self,
                BxSlotRow       *dropped,
                gboolean         below,
                gboolean         outside,
                BxSlotRow       *row)
{
  g_auto (GStrv) ids = NULL;
  guint position;
  guint depth = bx_workout_document_get_depth (self->document);

  if (gtk_widget_get_parent (GTK_WIDGET (dropped)) != GTK_WIDGET (self->slots_list))
    return;

  if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (dropped)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (dropped));
      ids = _bx_workout_editor_dup_selected (self);
    }
  else
    {
      ids = g_new0 (char *, 2);
      ids[0] = g_strdup (bx_slot_row_get_slot (dropped)->id);
    }
  position = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + (below ? 1 : 0);
  if (outside)
    bx_workout_document_move_slots_out (self->document, (const char *const *) ids, position);
  else
    bx_workout_document_move_slots (self->document, (const char *const *) ids, position);
  if (bx_workout_document_get_depth (self->document) > depth)
    gtk_widget_grab_focus (GTK_WIDGET (dropped));
}

/* The menu is about what is chosen, and about the row where it isn't part of that. */
static void
row_menu_asked_cb (BxWorkoutEditor *self,
                   BxSlotRow       *row)
{
  if (!gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
    {
      gtk_list_box_unselect_all (self->slots_list);
      gtk_list_box_select_row (self->slots_list, GTK_LIST_BOX_ROW (row));
    }
  _bx_workout_editor_update_actions (self);
}

static int
compare_rows (GtkListBoxRow *one,
              GtkListBoxRow *other,
              gpointer       user_data)
{
  BxWorkoutEditor *self = user_data;
  guint a = 0;
  guint b = 0;

  bx_workout_document_find_slot (self->document, bx_slot_row_get_slot (BX_SLOT_ROW (one))->id, &a);
  bx_workout_document_find_slot (self->document, bx_slot_row_get_slot (BX_SLOT_ROW (other))->id, &b);

  return a < b ? -1 : a > b;
}

static void
add_row (BxWorkoutEditor *self,
         const BxSlot    *slot)
{
  GtkWidget *row = bx_slot_row_new (slot);

  bx_slot_row_set_menu (BX_SLOT_ROW (row), self->slot_menu);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu-asked", G_CALLBACK (row_menu_asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->slots_list, row);
}

/* Rows that stay keep their widget, and so the focus, and stay open. */
static void
show_slots (BxWorkoutEditor *self)
{
  const BxWorkout *workout = bx_workout_document_get_workout (self->document);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->slots_list));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (BX_IS_SLOT_ROW (child) &&
          bx_workout_document_find_slot (self->document, bx_slot_row_get_slot (BX_SLOT_ROW (child))->id, NULL) == NULL)
        gtk_list_box_remove (self->slots_list, child);
      child = next;
    }

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (_bx_workout_editor_find_row (self, slot->id) == NULL)
        add_row (self, slot);
    }
  gtk_list_box_invalidate_sort (self->slots_list);
  for (guint i = 0; i < workout->slots->len; i++)
    update_row (self, _bx_workout_editor_get_row (self, i), i);
}

/* ---- the workout ------------------------------------------------------------------------ */

static void
update_schedule (BxWorkoutEditor *self)
{
  BxSchedule schedule = bx_workout_document_get_workout (self->document)->schedule;
  g_autofree char *text = bx_schedule_format (schedule, bx_chart_get_first_weekday ());

  adw_action_row_set_subtitle (self->schedule_row,
                               schedule.kind != BX_SCHEDULE_KIND_NONE ? text : _("Whenever you like"));
}

static void
update (BxWorkoutEditor *self)
{
  const BxWorkout *workout = bx_workout_document_get_workout (self->document);
  gboolean empty = workout->slots->len == 0;

  self->filling = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), workout->name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), workout->name);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *workout->name != '\0' ? workout->name : _("New Workout"));
  show_slots (self);
  update_schedule (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button), !empty);
  gtk_stack_set_visible_child_name (self->slots_stack, empty ? "empty" : "slots");
  gtk_widget_set_visible (GTK_WIDGET (self->facts), !empty);
  if (!empty)
    bx_workout_facts_set_workout (self->facts, workout);
  self->filling = FALSE;
  _bx_workout_editor_update_actions (self);
}

static void
document_changed_cb (BxWorkoutEditor *self)
{
  update (self);
  save (self);
}

static void
name_edited_cb (BxWorkoutEditor *self)
{
  if (!self->filling && self->document != NULL)
    bx_workout_document_set_name (self->document, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
selection_changed_cb (BxWorkoutEditor *self)
{
  g_autoptr (GList) selected = NULL;
  guint n;

  /* The list empties itself when it goes away. */
  if (self->slots_list == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  selected = gtk_list_box_get_selected_rows (self->slots_list);
  n = g_list_length (selected);
  if (n > 1)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

      gtk_label_set_label (self->selection_label, text);
      gtk_widget_add_css_class (GTK_WIDGET (self->slots_list), "several");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->slots_list), "several");
    }
  adw_toolbar_view_set_reveal_bottom_bars (_bx_workout_editor_get_view (self), n > 1);
  if (self->document != NULL)
    _bx_workout_editor_update_actions (self);
}

static void
start_clicked_cb (BxWorkoutEditor *self)
{
  /* The session is made from what is stored, so what is shown is stored first;
   * requests to the store are answered in order. */
  save (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.start-workout", "s",
                              bx_workout_document_get_workout (self->document)->id);
}

/* Beside the exercises where there is room, else below them */
static void
place_facts (BxWorkoutEditor *self)
{
  gboolean wide = gtk_widget_get_visible (self->beside);

  if (self->facts == NULL)
    return;

  adw_bin_set_child (wide ? self->facts_below : self->facts_beside, NULL);
  adw_bin_set_child (wide ? self->facts_beside : self->facts_below, GTK_WIDGET (self->facts));
}

static void
layout_changed_cb (BxWorkoutEditor *self)
{
  place_facts (self);
}

static void
show_workout (BxWorkoutEditor *self,
              BxWorkout       *workout) /* (transfer full) */
{
  g_autoptr (BxWorkout) taken = workout;

  self->document = bx_workout_document_new (taken);
  self->facts = BX_WORKOUT_FACTS (g_object_ref_sink (bx_workout_facts_new ()));
  place_facts (self);
  gtk_list_box_set_sort_func (self->slots_list, compare_rows, self, NULL);
  update (self);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, "workout");
}

static void
workouts_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (BxWorkoutEditor) self = BX_WORKOUT_EDITOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);

  /* The page may be gone with its window. */
  if (self->stack == NULL)
    return;

  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_strcmp0 (workout->id, self->workout_id) == 0)
        {
          self->kept = bx_workout_copy (workout);
          show_workout (self, bx_workout_copy (workout));
          return;
        }
    }

  bx_feedback_explain (self->error_page,
                       error != NULL ? error->message : _("It may have been deleted."));
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* What an Undo of a toast needs. */
typedef struct
{
  BxWorkoutDocument *document; /* (owned) */
  guint depth;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->document);
  g_free (step);
}

static void
undo_step (gpointer data)
{
  Step *step = data;

  bx_workout_document_undo_to (step->document, step->depth);
}

/* Tells of an edit, with a way back to before it, until there is another one: that would be
 * taken back as well. */
void
_bx_workout_editor_tell (BxWorkoutEditor *self,
                         const char      *text,
                         guint            depth)
{
  Step *step;
  AdwToast *toast;

  if (bx_workout_document_get_depth (self->document) <= depth)
    return;

  step = g_new0 (Step, 1);
  step->document = g_object_ref (self->document);
  step->depth = depth;
  toast = bx_feedback_undoable (GTK_WIDGET (self), text, undo_step, step, step_free);
  if (toast != NULL)
    g_signal_connect_object (self->document, "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
}

static void
bx_workout_editor_hidden (AdwNavigationPage *page)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (page);

  if (self->dirty)
    save (self);
  note_visit (self);

  ADW_NAVIGATION_PAGE_CLASS (bx_workout_editor_parent_class)->hidden (page);
}

static void
bx_workout_editor_dispose (GObject *object)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (object);

  /* The store finishes what was asked of it before the program ends. */
  if (self->dirty && self->document != NULL)
    {
      g_autoptr (BxWorkout) workout = dup_named (self);

      bx_store_save_workout_async (bx_get_store (), workout, NULL, NULL, NULL);
    }
  self->dirty = FALSE;

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WORKOUT_EDITOR);
  g_clear_object (&self->facts);
  g_clear_object (&self->slot_menu);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (bx_workout_editor_parent_class)->dispose (object);
}

static void
bx_workout_editor_finalize (GObject *object)
{
  BxWorkoutEditor *self = BX_WORKOUT_EDITOR (object);

  g_clear_pointer (&self->workout_id, g_free);
  g_clear_pointer (&self->kept, bx_workout_free);

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
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, schedule_row);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, slots_list);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, slots_stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, beside);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, facts_beside);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, facts_below);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, selection_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutEditor, start_button);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);

  _bx_workout_editor_class_install_actions (klass);
}

static void
bx_workout_editor_init (BxWorkoutEditor *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/com/example/BackExt/ui/workouts/bx-slot-menu.ui");

  self->slot_menu = g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_widget_init_template (GTK_WIDGET (self));
  _bx_workout_editor_add_history_keys (self);
  _bx_workout_editor_update_actions (self);
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
      bx_store_list_workouts_async (bx_get_store (), NULL, workouts_listed_cb, g_object_ref (self));
    }

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * bx_workout_editor_get_document:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what is edited, once it is loaded
 */
BxWorkoutDocument *
bx_workout_editor_get_document (BxWorkoutEditor *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_EDITOR (self), NULL);

  return self->document;
}
