/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-moment.h"
#include "bx-workout-card.h"
#include "bx-workout-folders.h"
#include "bx-workout-next.h"
#include "bx-workouts-page.h"

/**
 * BxWorkoutsPage:
 *
 * The Workouts place: the workouts that ship, and the person's own.
 *
 * Actions, each with a workout's id: `workouts.edit`, `workouts.duplicate`,
 * `workouts.folder`, `workouts.delete`; `workouts.rename-folder` with a folder; and
 * `workouts.create`.
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

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *workouts; /* (element-type BxWorkout) (nullable): the person's own, once they are read */
};

G_DEFINE_FINAL_TYPE (BxWorkoutsPage, bx_workouts_page, ADW_TYPE_BIN)

static BxStore *
get_store (void)
{
  return bx_application_get_store (bx_application_get_default ());
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
  adw_bin_set_child (self->next_place,
                     next != NULL ? bx_workout_next_new (next, g_hash_table_lookup (days, next->id), today) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_place), next != NULL);
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
      adw_status_page_set_description (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->own_stack, "error");
      return;
    }

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

  bx_store_list_workouts_async (get_store (), self->cancellable, workouts_listed_cb, self);
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

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_workout_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("The workout could not be duplicated"), error);
}

static const BxWorkout *
find_workout (BxWorkoutsPage *self,
              const char *id)
{
  BxWorkoutCard *card = find_own_card (self, id);

  return card != NULL ? bx_workout_card_get_workout (card)
                      : bx_catalogue_find_workout (bx_catalogue_get_default (), id);
}

static void
duplicate_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);
  const BxWorkout *workout = find_workout (self, g_variant_get_string (parameter, NULL));
  g_autoptr (BxWorkout) duplicate = NULL;
  g_autofree char *name = NULL;

  if (workout == NULL)
    return;

  /* Translators: name of a duplicated workout; %s is the name of the first */
  name = g_strdup_printf (_("%s (Copy)"), workout->name);
  duplicate = bx_workout_duplicate (workout, name);
  bx_store_save_workout_async (get_store (), duplicate, NULL, saved_cb, g_object_ref (widget));
}

/* ---- folders ---------------------------------------------------------------------- */

typedef struct
{
  BxWorkoutsPage *self; /* (owned) */
  char *workout_id;     /* (nullable) */
  char *folder;         /* (nullable) */
} Moving;

static void
moving_free (gpointer data)
{
  Moving *moving = data;

  g_object_unref (moving->self);
  g_free (moving->workout_id);
  g_free (moving->folder);
  g_free (moving);
}

static void
moved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_workout_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("The workout could not be moved"), error);
}

/* One workout, or all of one folder */
static void
folder_chosen (const char *folder,
               gpointer user_data)
{
  Moving *moving = user_data;
  GPtrArray *workouts = moving->self->workouts;

  for (guint i = 0; workouts != NULL && i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);
      g_autoptr (BxWorkout) moved = NULL;

      if (moving->workout_id != NULL ? !g_str_equal (workout->id, moving->workout_id)
                                     : g_strcmp0 (workout->folder, moving->folder) != 0)
        continue;
      moved = bx_workout_copy (workout);
      if (g_set_str (&moved->folder, folder))
        bx_store_save_workout_async (get_store (), moved, NULL, moved_cb, g_object_ref (moving->self));
    }
}

static void
folder_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxWorkoutsPage *self = BX_WORKOUTS_PAGE (widget);
  BxWorkoutCard *card = find_own_card (self, g_variant_get_string (parameter, NULL));
  Moving *moving;

  if (card == NULL)
    return;

  moving = g_new0 (Moving, 1);
  moving->self = g_object_ref (self);
  moving->workout_id = g_variant_dup_string (parameter, NULL);
  bx_folder_ask (widget, _("Move to Folder"), bx_workout_card_get_workout (card)->folder, folder_chosen, moving, moving_free);
}

static void
rename_folder_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  Moving *moving = g_new0 (Moving, 1);

  moving->self = BX_WORKOUTS_PAGE (g_object_ref (widget));
  moving->folder = g_variant_dup_string (parameter, NULL);
  bx_folder_ask (widget, _("Rename Folder"), moving->folder, folder_chosen, moving, moving_free);
}

/* What an Undo of a deletion needs, should the page be gone by then. */
typedef struct
{
  GWeakRef widget;
  char *workout_id;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_weak_ref_clear (&deletion->widget);
  g_free (deletion->workout_id);
  g_free (deletion);
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_workout_deleted_finish (BX_STORE (source), result, &error) && widget != NULL)
    bx_feedback_error (widget, _("The workout could not be brought back"), error);
}

static void
undo_deletion (gpointer user_data)
{
  Deletion *deletion = user_data;

  bx_store_set_workout_deleted_async (get_store (), deletion->workout_id, FALSE, NULL,
                                      restored_cb, g_weak_ref_get (&deletion->widget));
}

static void
deleted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  Deletion *deletion = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&deletion->widget);
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_workout_deleted_finish (BX_STORE (source), result, &error))
    {
      if (widget != NULL)
        bx_feedback_error (widget, _("The workout could not be deleted"), error);
      deletion_free (deletion);
    }
  else if (widget != NULL)
    {
      bx_feedback_undoable (widget, _("Workout deleted"), undo_deletion, deletion, deletion_free);
    }
  else
    {
      deletion_free (deletion);
    }
}

static void
delete_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  Deletion *deletion = g_new0 (Deletion, 1);

  g_weak_ref_init (&deletion->widget, widget);
  deletion->workout_id = g_variant_dup_string (parameter, NULL);
  bx_store_set_workout_deleted_async (get_store (), deletion->workout_id, TRUE, NULL, deleted_cb, deletion);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/workouts/bx-workouts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, next_place);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, shipped_box);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, own_box);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, own_stack);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutsPage, error_page);

  gtk_widget_class_install_action (widget_class, "workouts.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "workouts.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "workouts.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "workouts.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "workouts.folder", "s", folder_action);
  gtk_widget_class_install_action (widget_class, "workouts.rename-folder", "s", rename_folder_action);
}

static void
bx_workouts_page_init (BxWorkoutsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_workouts (self->shipped_box, bx_catalogue_get_workouts (bx_catalogue_get_default ()));
  g_signal_connect_object (get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
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
