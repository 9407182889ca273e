/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-moment.h"
#include "bx-workout-card.h"
#include "bx-workout-comparison.h"
#include "bx-workout-document.h"
#include "bx-workout-folders.h"
#include "bx-workout-future.h"
#include "bx-workout-next.h"
#include "bx-workout-sheet.h"
#include "bx-workouts-history.h"
#include "bx-workouts-page.h"

/**
 * BxWorkoutsPage:
 *
 * The Workouts place: the workouts that ship, and the person's own.
 *
 * Actions, each with a workout's id: `workouts.edit`, `workouts.compare`, `workouts.print`, `workouts.future`,
 * `workouts.duplicate`, `workouts.folder`, `workouts.delete`, and `workouts.drag`
 * while it is dragged, with no id at its end; `workouts.move-to` with a workout and
 * a folder, which may be empty; `workouts.rename-folder` with a folder; and
 * `workouts.create`.
 *
 * # Shortcuts
 *
 * Ctrl+Z and Ctrl+Shift+Z go back and forth through what was done with workouts.
 */
struct _BxWorkoutsPage
{
  AdwBin parent_instance;

  /* Template Widgets */
  AdwBin *next_place;
  GtkBox *shipped_box;
  GtkBox *own_box;
  GtkStack *own_stack;
  AdwStatusPage *error_page;
  GtkRevealer *drop_revealer;
  GtkWidget *no_folder_place;
  GtkWidget *new_folder_place;

  /* Borrowed References */
  GtkEventController *history_keys; /* (nullable): the window owns it */

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *workouts; /* (element-type BxWorkout) (nullable): the person's own, once they are read */
};

G_DEFINE_FINAL_TYPE (BxWorkoutsPage, bx_workouts_page, ADW_TYPE_BIN)

static BxWorkoutsHistory *
get_history (void)
{
  return bx_workouts_history_get (bx_get_store ());
}

static BxWorkoutCard *
find_card (GtkBox *box,
           const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (bx_workout_card_get_workout (BX_WORKOUT_CARD (child))->id, id) == 0)
      return BX_WORKOUT_CARD (child);

  return NULL;
}

/* Cards that stay keep their widget, and so the focus. */
static void
show_workouts (GtkBox *box,
               GPtrArray *workouts)
{
  GtkWidget *last = NULL;
  GtkWidget *child;

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);
      BxWorkoutCard *card = find_card (box, workout->id);

      if (card == NULL)
        {
          card = BX_WORKOUT_CARD (bx_workout_card_new (workout));
          gtk_box_insert_child_after (box, GTK_WIDGET (card), last);
        }
      else
        {
          bx_workout_card_set_workout (card, workout);
          gtk_box_reorder_child_after (box, GTK_WIDGET (card), last);
        }
      last = GTK_WIDGET (card);
    }

  while ((child = last != NULL ? gtk_widget_get_next_sibling (last)
                               : gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Those in no folder first, then folder by folder. Sections that stay keep their
 * widget, and whether they are open. */
static GtkWidget *
get_section (BxWorkoutsPage *self,
             const char *folder)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->own_box)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (bx_folder_section_get_folder (child), folder) == 0)
      return child;

  child = bx_folder_section_new (folder);
  gtk_box_append (self->own_box, child);

  return child;
}

static int
compare_folders (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* What a workout can be moved to is in its menu. */
static void
tell_folders (GtkWidget *section,
              GPtrArray *folders)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < folders->len; i++)
    if (g_ptr_array_index (folders, i) != NULL)
      g_strv_builder_add (builder, g_ptr_array_index (folders, i));
  names = g_strv_builder_end (builder);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (bx_folder_section_get_box (section))); card != NULL; card = gtk_widget_get_next_sibling (card))
    bx_workout_card_set_folders (BX_WORKOUT_CARD (card), (const char *const *) names);
}

static void
show_folders (BxWorkoutsPage *self,
              GPtrArray *workouts)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  GtkWidget *last = NULL;
  GtkWidget *child;

  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (workout->folder != NULL && !g_ptr_array_find_with_equal_func (folders, workout->folder, g_str_equal, NULL))
        g_ptr_array_add (folders, workout->folder);
    }
  g_ptr_array_sort (folders, compare_folders);
  g_ptr_array_insert (folders, 0, NULL);

  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);
      GtkWidget *section = get_section (self, folder);
      g_autoptr (GPtrArray) within = g_ptr_array_new ();

      for (guint j = 0; j < workouts->len; j++)
        if (g_strcmp0 (((const BxWorkout *) g_ptr_array_index (workouts, j))->folder, folder) == 0)
          g_ptr_array_add (within, g_ptr_array_index (workouts, j));
      show_workouts (bx_folder_section_get_box (section), within);
      tell_folders (section, folders);
      gtk_widget_set_visible (section, within->len > 0);
      gtk_box_reorder_child_after (self->own_box, section, last);
      last = section;
    }

  while ((child = gtk_widget_get_next_sibling (last)) != NULL)
    gtk_box_remove (self->own_box, child);
}

static BxWorkoutCard *
find_own_card (BxWorkoutsPage *self,
               const char *id)
{
  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->own_box)); section != NULL; section = gtk_widget_get_next_sibling (section))
    {
      BxWorkoutCard *card = find_card (bx_folder_section_get_box (section), id);

      if (card != NULL)
        return card;
    }

  return NULL;
}

/* (nullable): what does the action, with that target or with any */
static GtkWidget *
find_actionable (GtkWidget *widget,
                 const char *name,
                 GVariant *target) /* (nullable) */
{
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), name) == 0)
    {
      GVariant *own = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      if (target == NULL || (own != NULL && g_variant_equal (own, target)))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_actionable (child, name, target);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is next is made anew. The focus goes to what does the same, or the like. */
static void
show_next (BxWorkoutsPage *self,
           GtkWidget *next) /* (nullable) */
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkWidget *same = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->next_place)) && GTK_IS_ACTIONABLE (focus))
    {
      name = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
      target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
      if (target != NULL)
        g_variant_ref (target);
    }

  adw_bin_set_child (self->next_place, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next_place), next != NULL);

  if (next == NULL || name == NULL)
    return;

  same = find_actionable (next, name, target);
  if (same == NULL)
    same = find_actionable (next, name, NULL);
  if (same != NULL)
    gtk_widget_grab_focus (same);
}

static void
days_listed_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) days = bx_store_list_workout_days_finish (BX_STORE (source), result, &error);
  GPtrArray *shipped = bx_catalogue_get_workouts (bx_catalogue_get_default ());
  char today[BX_DAY_LENGTH];
  BxWorkoutsPage *self;
  const BxWorkout *next;

  /* Without the days the cards say less, which is no reason to trouble anybody. */
  if (days == NULL)
    return;

  self = BX_WORKOUTS_PAGE (user_data);
  bx_moment_get_day (bx_moment_now (), today);
  for (guint i = 0; i < self->workouts->len; i++)
    {
      const char *id = ((const BxWorkout *) g_ptr_array_index (self->workouts, i))->id;
      BxWorkoutCard *card = find_own_card (self, id);

      if (card != NULL)
        bx_workout_card_set_due (card, g_hash_table_lookup (days, id), today);
    }
  for (guint i = 0; i < shipped->len; i++)
    {
      const char *id = ((const BxWorkout *) g_ptr_array_index (shipped, i))->id;

      bx_workout_card_set_due (find_card (self->shipped_box, id), g_hash_table_lookup (days, id), today);
    }

  next = bx_workout_next_find (self->workouts, days, today);
  show_next (self, next != NULL ? bx_workout_next_new (next, g_hash_table_lookup (days, next->id), today) : NULL);
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  BxWorkoutsPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_WORKOUTS_PAGE (user_data);
  if (workouts == NULL)
    {
      bx_feedback_explain (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->own_stack, "error");
      return;
    }

  bx_workouts_history_set_workouts (get_history (), workouts);
  show_folders (self, workouts);
  gtk_stack_set_visible_child_name (self->own_stack, workouts->len > 0 ? "workouts" : "empty");
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  self->workouts = g_steal_pointer (&workouts);
  bx_store_list_workout_days_async (BX_STORE (source), self->cancellable, days_listed_cb, self);
}

static void
refresh (BxWorkoutsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  bx_store_list_workouts_async (bx_get_store (), self->cancellable, workouts_listed_cb, self);
}

static void
store_changed_cb (BxWorkoutsPage *self,
                  guint changes)
{
  if (changes & (BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_SESSIONS))
    refresh (self);
}

static void
create_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.edit-workout", "s", "");
}

static void
edit_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  gtk_widget_activate_action_variant (widget, "win.edit-workout", parameter);
}

static const BxWorkout *
find_workout (BxWorkoutsPage *self,
              const char *id)
{
  BxWorkoutCard *card = find_own_card (self, id);

  return card != NULL ? bx_workout_card_get_workout (card)
                      : bx_catalogue_find_workout (bx_catalogue_get_default (), id);
}

/* ---- changes, which can all be taken back ------------------------------------------- */

static void
duplicate_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);
  const BxWorkout *workout = find_workout (self, g_variant_get_string (parameter, NULL));
  g_autoptr (BxWorkout) duplicate = NULL;
  g_autofree char *name = NULL;
  BxWorkoutsChange *change;

  if (workout == NULL)
    return;

  /* Translators: name of a duplicated workout; %s is the name of the first */
  name = g_strdup_printf (_("%s (Copy)"), workout->name);
  duplicate = bx_workout_duplicate (workout, name);
  change = bx_workouts_change_new (_("Workout duplicated"), _("The workout could not be duplicated"));
  bx_workouts_change_add (change, NULL, duplicate);
  bx_workouts_history_take (get_history (), change, widget);
}

static void
delete_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxWorkoutCard *card = find_own_card (BX_WORKOUTS_PAGE (widget), g_variant_get_string (parameter, NULL));
  BxWorkoutsChange *change;

  if (card == NULL)
    return;

  change = bx_workouts_change_new (_("Workout deleted"), _("The workout could not be deleted"));
  bx_workouts_change_add (change, bx_workout_card_get_workout (card), NULL);
  bx_workouts_history_take (get_history (), change, widget);
}

/* The card that was dragged is made anew in its new place, and hears no more of it. */
static void
end_drag (BxWorkoutsPage *self)
{
  gtk_revealer_set_reveal_child (self->drop_revealer, FALSE);
}

static void
move_to_folder (BxWorkoutsPage *self,
                const char *workout_id,
                const char *folder) /* (nullable) */
{
  BxWorkoutCard *card = find_own_card (self, workout_id);
  g_autoptr (BxWorkout) moved = NULL;
  g_autofree char *text = NULL;
  BxWorkoutsChange *change;

  end_drag (self);
  if (card == NULL)
    return;

  moved = bx_workout_copy (bx_workout_card_get_workout (card));
  if (!g_set_str (&moved->folder, folder))
    return;

  text = folder != NULL
             /* Translators: %s is a folder */
             ? g_strdup_printf (_("Moved to %s"), folder)
             : g_strdup (_("Moved out of its folder"));
  change = bx_workouts_change_new (text, _("The workout could not be moved"));
  bx_workouts_change_add (change, bx_workout_card_get_workout (card), moved);
  bx_workouts_history_take (get_history (), change, GTK_WIDGET (self));
}

static void
move_to_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  const char *workout_id;
  const char *folder;

  g_variant_get (parameter, "(&s&s)", &workout_id, &folder);
  move_to_folder (BX_WORKOUTS_PAGE (widget), workout_id, *folder != '\0' ? folder : NULL);
}

/* What was asked about when a folder was asked for */
typedef struct
{
  BxWorkoutsPage *self; /* (owned) */
  char *subject;        /* (owned): a workout or a folder */
} Question;

static Question *
question_new (BxWorkoutsPage *self,
              GVariant *subject)
{
  Question *question = g_new0 (Question, 1);

  question->self = g_object_ref (self);
  question->subject = g_variant_dup_string (subject, NULL);

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->self);
  g_free (question->subject);
  g_free (question);
}

static void
folder_chosen (const char *folder,
               gpointer user_data)
{
  Question *question = user_data;

  move_to_folder (question->self, question->subject, folder);
}

static void
folder_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);
  BxWorkoutCard *card = find_own_card (self, g_variant_get_string (parameter, NULL));

  end_drag (self);
  if (card != NULL)
    bx_folder_ask (widget, _("Move to Folder"), bx_workout_card_get_workout (card)->folder,
                   folder_chosen, question_new (self, parameter), question_free);
}

static void
folder_renamed (const char *folder,
                gpointer user_data)
{
  Question *question = user_data;
  GPtrArray *workouts = question->self->workouts;
  BxWorkoutsChange *change = bx_workouts_change_new (folder != NULL ? _("Folder renamed") : _("Folder dissolved"),
                                                     _("The folder could not be renamed"));

  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);
      g_autoptr (BxWorkout) moved = NULL;

      if (g_strcmp0 (workout->folder, question->subject) != 0)
        continue;
      moved = bx_workout_copy (workout);
      g_set_str (&moved->folder, folder);
      bx_workouts_change_add (change, workout, moved);
    }
  bx_workouts_history_take (get_history (), change, GTK_WIDGET (question->self));
}

static void
rename_folder_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  bx_folder_ask (widget, _("Rename Folder"), g_variant_get_string (parameter, NULL),
                 folder_renamed, question_new (BX_WORKOUTS_PAGE (widget), parameter), question_free);
}

/* While a workout is dragged, there is a place for it where no folder is. */
static void
drag_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);
  BxWorkoutCard *card = find_own_card (self, g_variant_get_string (parameter, NULL));

  gtk_widget_set_visible (self->no_folder_place, card != NULL && bx_workout_card_get_workout (card)->folder != NULL);
  gtk_revealer_set_reveal_child (self->drop_revealer, card != NULL);
}

static void
restore_cb (BxWorkoutsPage *self,
            BxWorkoutComparison *comparison)
{
  const char *id = g_object_get_data (G_OBJECT (comparison), "bx-workout");
  BxWorkoutCard *card = find_own_card (self, id);
  g_autoptr (BxWorkoutDocument) document = NULL;
  BxWorkoutsChange *change;

  if (card == NULL)
    return;

  document = bx_workout_document_new (bx_workout_card_get_workout (card));
  bx_workout_document_take_slots (document, bx_workout_comparison_get_original (comparison));
  change = bx_workouts_change_new (_("Back to the original"), _("The workout could not be saved"));
  bx_workouts_change_add (change, bx_workout_card_get_workout (card), bx_workout_document_get_workout (document));
  bx_workouts_history_take (get_history (), change, GTK_WIDGET (self));
}

static void
compare_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  BxWorkoutCard *card = find_own_card (BX_WORKOUTS_PAGE (widget), g_variant_get_string (parameter, NULL));
  const BxWorkout *own = card != NULL ? bx_workout_card_get_workout (card) : NULL;
  const BxWorkout *original = own != NULL ? bx_workout_comparison_find_original (own) : NULL;
  AdwDialog *dialog;

  if (original == NULL)
    return;

  dialog = bx_workout_comparison_new (original, own);
  g_object_set_data_full (G_OBJECT (dialog), "bx-workout", g_strdup (own->id), g_free);
  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
print_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  const BxWorkout *workout = find_workout (BX_WORKOUTS_PAGE (widget), g_variant_get_string (parameter, NULL));

  if (workout != NULL)
    bx_workout_sheet_print (widget, workout);
}

static void
future_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  const BxWorkout *workout = find_workout (BX_WORKOUTS_PAGE (widget), g_variant_get_string (parameter, NULL));

  if (workout != NULL)
    adw_dialog_present (bx_workout_future_new (workout), widget);
}

/* Not while something else is asked, done or written: the focus is here or above, in what
 * tells of a change, or nowhere, as when what had it was deleted. */
static gboolean
is_asked (BxWorkoutsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      (ADW_IS_APPLICATION_WINDOW (root) && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL))
    return FALSE;

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return TRUE;

  return !GTK_IS_TEXT (focus) &&
         (gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW)) ||
          !gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_BOTTOM_SHEET)));
}

static gboolean
undo_asked_cb (GtkWidget *widget,
               GVariant *arguments,
               gpointer user_data)
{
  return is_asked (BX_WORKOUTS_PAGE (user_data)) && bx_workouts_history_undo (get_history (), user_data);
}

static gboolean
redo_asked_cb (GtkWidget *widget,
               GVariant *arguments,
               gpointer user_data)
{
  return is_asked (BX_WORKOUTS_PAGE (user_data)) && bx_workouts_history_redo (get_history (), user_data);
}

static GtkEventController *
new_history_keys (BxWorkoutsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"),
                                                          gtk_callback_action_new (undo_asked_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>z|<Control>y"),
                                                          gtk_callback_action_new (redo_asked_cb, self, NULL)));

  return controller;
}

/* The keys are the window's, because the focus may be in no part of this page. */
static void
bx_workouts_page_root (GtkWidget *widget)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);

  GTK_WIDGET_CLASS (bx_workouts_page_parent_class)->root (widget);

  self->history_keys = new_history_keys (self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->history_keys);
}

static void
bx_workouts_page_unroot (GtkWidget *widget)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);

  gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->history_keys);
  self->history_keys = NULL;

  GTK_WIDGET_CLASS (bx_workouts_page_parent_class)->unroot (widget);
}

static void
bx_workouts_page_dispose (GObject *object)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WORKOUTS_PAGE);

  G_OBJECT_CLASS (bx_workouts_page_parent_class)->dispose (object);
}

static void
bx_workouts_page_class_init (BxWorkoutsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_workouts_page_dispose;
  widget_class->root = bx_workouts_page_root;
  widget_class->unroot = bx_workouts_page_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/workouts/bx-workouts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, next_place);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, shipped_box);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, own_box);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, own_stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, drop_revealer);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, no_folder_place);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, new_folder_place);

  gtk_widget_class_install_action (widget_class, "workouts.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "workouts.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "workouts.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "workouts.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "workouts.folder", "s", folder_action);
  gtk_widget_class_install_action (widget_class, "workouts.move-to", "(ss)", move_to_action);
  gtk_widget_class_install_action (widget_class, "workouts.drag", "s", drag_action);
  gtk_widget_class_install_action (widget_class, "workouts.compare", "s", compare_action);
  gtk_widget_class_install_action (widget_class, "workouts.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "workouts.future", "s", future_action);
  gtk_widget_class_install_action (widget_class, "workouts.rename-folder", "s", rename_folder_action);
}

static void
bx_workouts_page_init (BxWorkoutsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_workouts (self->shipped_box, bx_catalogue_get_workouts (bx_catalogue_get_default ()));
  bx_folder_take_drops (self->no_folder_place, "workouts.move-to", "");
  bx_folder_take_drops (self->new_folder_place, "workouts.folder", NULL);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * bx_workouts_page_new:
 *
 * Creates the Workouts place.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
bx_workouts_page_new (void)
{
  return g_object_new (BX_TYPE_WORKOUTS_PAGE, NULL);
}
