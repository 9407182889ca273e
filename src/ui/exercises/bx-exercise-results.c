/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue.h"
#include "bx-decoration.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-results.h"
#include "bx-exercise-search.h"

/**
 * BxExerciseResults:
 *
 * The exercises that fit what was typed, the best first, or words where none
 * does.
 *
 * # Signals
 *
 * `cleared` asks for another search.
 */
struct _BxExerciseResults
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  GtkListBox *list_box;

  /* Owned References */
  GListStore *exercises;
};

G_DEFINE_FINAL_TYPE (BxExerciseResults, bx_exercise_results, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  BxExercise *exercise = BX_EXERCISE (item);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bx_exercise_get_name (exercise));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bx_exercise_get_summary (exercise));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new (bx_exercise_get_id (exercise), 64));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bx_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", bx_exercise_get_id (exercise));

  return row;
}

static void
clear_clicked_cb (BxExerciseResults *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
bx_exercise_results_dispose (GObject *object)
{
  BxExerciseResults *self = BX_EXERCISE_RESULTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_RESULTS);
  g_clear_object (&self->exercises);

  G_OBJECT_CLASS (bx_exercise_results_parent_class)->dispose (object);
}

static void
bx_exercise_results_class_init (BxExerciseResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_exercise_results_dispose;

  /**
   * BxExerciseResults::cleared:
   * @self: the results
   *
   * The person wants to search for something else.
   */
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercise-results.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, stack);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, list_box);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
bx_exercise_results_init (BxExerciseResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->exercises = g_list_store_new (BX_TYPE_EXERCISE);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->exercises), create_row, NULL, NULL);
}

/**
 * bx_exercise_results_new:
 *
 * Creates results of no search.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_exercise_results_new (void)
{
  return g_object_new (BX_TYPE_EXERCISE_RESULTS, NULL);
}

/**
 * bx_exercise_results_search:
 * @self: the results
 * @text: what was typed
 *
 * Shows what fits @text.
 *
 * Returns: how many exercises do
 */
guint
bx_exercise_results_search (BxExerciseResults *self,
                            const char *text)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE_RESULTS (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  found = bx_exercise_search (bx_catalogue_get_exercises (bx_catalogue_get_default ()), text);
  g_list_store_splice (self->exercises, 0, g_list_model_get_n_items (G_LIST_MODEL (self->exercises)), found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "results" : "none");

  return found->len;
}

/**
 * bx_exercise_results_dup_best:
 * @self: the results
 *
 * Gets the exercise that fits best.
 *
 * Returns: (transfer full) (nullable): the first result
 */
BxExercise *
bx_exercise_results_dup_best (BxExerciseResults *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_RESULTS (self), NULL);

  return g_list_model_get_item (G_LIST_MODEL (self->exercises), 0);
}
