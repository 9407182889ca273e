/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-search.h"

/**
 * BxExerciseChooser:
 *
 * A dialog that asks for one exercise. Typing searches; Enter takes the first
 * that fits.
 *
 * # Signals
 *
 * `chosen` carries the [class@Exercise]; the dialog closes itself.
 */
struct _BxExerciseChooser
{
  AdwDialog parent_instance;

  /* Template Widgets */
  GtkSearchEntry *search_entry;
  GtkListBox *list_box;
  GtkStack *stack;

  /* Owned References */
  GListStore *exercises;
  GStrv left_out; /* (nullable): ids that are not offered */
  gboolean answered;
};

G_DEFINE_FINAL_TYPE (BxExerciseChooser, bx_exercise_chooser, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The exercises that fit what was typed, the best first. */
static void
refresh (BxExerciseChooser *self)
{
  GListModel *all = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GPtrArray) found = bx_exercise_search (all, text);
  g_autoptr (GPtrArray) offered = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      BxExercise *exercise = g_ptr_array_index (found, i);

      if (self->left_out == NULL || !g_strv_contains ((const char *const *) self->left_out, bx_exercise_get_id (exercise)))
        g_ptr_array_add (offered, exercise);
    }

  g_list_store_splice (self->exercises, 0, g_list_model_get_n_items (G_LIST_MODEL (self->exercises)),
                       offered->pdata, offered->len);
  gtk_stack_set_visible_child_name (self->stack, offered->len > 0 ? "exercises" : "none");
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  BxExerciseChooser *self = BX_EXERCISE_CHOOSER (user_data);
  BxExercise *exercise = BX_EXERCISE (item);
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autoptr (BxExerciseHit) hit = bx_exercise_query_match (query, exercise);
  g_autofree char *why = hit != NULL ? bx_exercise_hit_dup_why (hit) : NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bx_exercise_get_name (exercise));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why != NULL ? why : bx_exercise_get_summary (exercise));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new_any (bx_exercise_get_id (exercise), 48));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
choose (BxExerciseChooser *self,
        guint position)
{
  g_autoptr (BxExercise) exercise = g_list_model_get_item (G_LIST_MODEL (self->exercises), position);

  /* While it closes, a key may still be held. */
  if (exercise == NULL || self->answered)
    return;

  self->answered = TRUE;
  g_signal_emit (self, signals[CHOSEN], 0, exercise);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (BxExerciseChooser *self,
                  GtkListBoxRow *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
search_activated_cb (BxExerciseChooser *self)
{
  choose (self, 0);
}

/* The entry keeps Escape for itself. */
static void
stop_search_cb (BxExerciseChooser *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
bx_exercise_chooser_dispose (GObject *object)
{
  BxExerciseChooser *self = BX_EXERCISE_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_CHOOSER);
  g_clear_object (&self->exercises);
  g_clear_pointer (&self->left_out, g_strfreev);

  G_OBJECT_CLASS (bx_exercise_chooser_parent_class)->dispose (object);
}

static void
bx_exercise_chooser_class_init (BxExerciseChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_exercise_chooser_dispose;

  /**
   * BxExerciseChooser::chosen:
   * @self: the chooser
   * @exercise: what was chosen
   *
   * Emitted once, before the dialog closes.
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  BX_TYPE_EXERCISE_CHOOSER,
                                  G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, BX_TYPE_EXERCISE);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercise-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExerciseChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseChooser, list_box);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseChooser, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
bx_exercise_chooser_init (BxExerciseChooser *self)
{
  self->exercises = g_list_store_new (BX_TYPE_EXERCISE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_exercise_chooser_new:
 * @title: what the exercise is for
 * @left_out: (nullable) (array zero-terminated=1): ids not to offer
 *
 * Creates a dialog that offers the exercises of the catalogue.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_exercise_chooser_new (const char *title,
                         const char *const *left_out)
{
  BxExerciseChooser *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (BX_TYPE_EXERCISE_CHOOSER, "title", title, NULL);
  self->left_out = g_strdupv ((char **) left_out);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->exercises), create_row, self, NULL);
  refresh (self);

  return ADW_DIALOG (self);
}
