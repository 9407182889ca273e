/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-card-grid.h"
#include "bx-exercise-card.h"
#include "bx-exercise-filter.h"
#include "bx-exercise-results.h"
#include "bx-exercise-row.h"
#include "bx-exercise-search.h"

/**
 * BxExerciseResults:
 *
 * The exercises that fit what was typed and what is chosen above them, the best
 * first, each with why it was found; as rows or as pictures.
 *
 * # Signals
 *
 * `cleared` asks for another search; nothing is chosen any more.
 */
struct _BxExerciseResults
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  GtkListBox *list_box;
  AdwBin *grid_place;
  GtkMenuButton *muscle_button;
  GtkToggleButton *at_hand_chip;
  GtkToggleButton *nothing_chip;
  GtkToggleButton *alternative_chip;
  GtkToggleButton *workout_chip;
  GtkToggleButton *own_chip;
  AdwToggleGroup *views;

  /* Owned References */
  GPtrArray *hits; /* (element-type BxExerciseHit) (nullable) */
  char *text;
  char *group_id; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (BxExerciseResults, bx_exercise_results, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PICTURE_SIZE 64

static gboolean
shows_pictures (BxExerciseResults *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->views), "grid") == 0;
}

/* What was found is shown one way at a time; the other way has nothing in it. */
static void
show_hits (BxExerciseResults *self)
{
  gboolean pictures = shows_pictures (self);
  GtkWidget *grid = NULL;

  gtk_list_box_remove_all (self->list_box);
  adw_bin_set_child (self->grid_place, NULL);

  if (pictures)
    {
      grid = bx_card_grid_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exercises found"), -1);
      adw_bin_set_child (self->grid_place, grid);
    }

  for (guint i = 0; i < self->hits->len; i++)
    {
      const BxExerciseHit *hit = g_ptr_array_index (self->hits, i);
      g_autofree char *why = bx_exercise_hit_dup_why (hit);

      if (pictures)
        bx_card_grid_append (BX_CARD_GRID (grid), bx_exercise_card_new (hit->exercise, why));
      else
        gtk_list_box_append (self->list_box, bx_exercise_row_new (hit->exercise, why, PICTURE_SIZE));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), !pictures);
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "results" : "none");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static BxExerciseKind
get_kind (BxExerciseResults *self)
{
  if (gtk_toggle_button_get_active (self->alternative_chip))
    return BX_EXERCISE_KIND_ALTERNATIVE;
  if (gtk_toggle_button_get_active (self->workout_chip))
    return BX_EXERCISE_KIND_WORKOUT;
  if (gtk_toggle_button_get_active (self->own_chip))
    return BX_EXERCISE_KIND_OWN;

  return BX_EXERCISE_KIND_ANY;
}

static void
refilter (BxExerciseResults *self)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  g_autoptr (GPtrArray) hits = NULL;
  g_auto (GStrv) at_hand = NULL;
  BxExerciseFilter filter = { 0 };

  if (self->text == NULL)
    return;

  if (gtk_toggle_button_get_active (self->at_hand_chip))
    at_hand = bx_equipment_dup_at_hand (bx_application_get_settings (bx_application_get_default ()));
  filter.group_id = self->group_id;
  filter.at_hand = (const char *const *) at_hand;
  filter.no_equipment = gtk_toggle_button_get_active (self->nothing_chip);
  filter.kind = get_kind (self);

  hits = bx_exercise_search_hits (bx_catalogue_get_exercises (catalogue), self->text);
  for (guint i = hits->len; i > 0; i--)
    {
      const BxExerciseHit *hit = g_ptr_array_index (hits, i - 1);

      if (!bx_exercise_filter_fits (&filter, catalogue, hit->exercise))
        g_ptr_array_remove_index (hits, i - 1);
    }

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = g_steal_pointer (&hits);
  show_hits (self);
}

/* An exercise plays one part at a time; to ask for two would find little. */
static void
kind_toggled_cb (BxExerciseResults *self,
                 GtkToggleButton *chip)
{
  GtkToggleButton *chips[] = { self->alternative_chip, self->workout_chip, self->own_chip };

  if (gtk_toggle_button_get_active (chip))
    for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
      if (chips[i] != chip)
        gtk_toggle_button_set_active (chips[i], FALSE);

  refilter (self);
}

/* Who never said what stands there is asked first. */
static void
at_hand_toggled_cb (BxExerciseResults *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  if (gtk_toggle_button_get_active (self->at_hand_chip) && !g_settings_get_boolean (settings, "equipment-known"))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.equipment", NULL);

  refilter (self);
}

static void
show_group_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  BxExerciseResults *self = BX_EXERCISE_RESULTS (widget);

  bx_exercise_results_set_group (self, g_variant_get_string (parameter, NULL));
}

static void
fill_muscle_menu (BxExerciseResults *self)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i <= groups->len; i++)
    {
      const BxMuscleGroup *group = i > 0 ? g_ptr_array_index (groups, i - 1) : NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (group != NULL ? group->title : _("All Muscles"), NULL);

      g_menu_item_set_action_and_target (item, "results.show-group", "s", group != NULL ? group->id : "");
      if (group == NULL)
        g_menu_append_item (menu, item);
      else
        g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (self->muscle_button, G_MENU_MODEL (menu));
}

/* What is chosen may be why nothing was found, as well as what was typed. */
static void
clear_clicked_cb (BxExerciseResults *self)
{
  GtkToggleButton *chips[] = { self->at_hand_chip, self->nothing_chip, self->alternative_chip, self->workout_chip, self->own_chip };

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_toggle_button_set_active (chips[i], FALSE);
  bx_exercise_results_set_group (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
equipment_changed_cb (BxExerciseResults *self)
{
  if (gtk_toggle_button_get_active (self->at_hand_chip))
    refilter (self);
}

static void
bx_exercise_results_dispose (GObject *object)
{
  BxExerciseResults *self = BX_EXERCISE_RESULTS (object);

  /* The toggles change once more as they go; nothing is shown any more. */
  g_clear_pointer (&self->text, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_RESULTS);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->group_id, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, scroller);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, stack);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, list_box);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, grid_place);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, muscle_button);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, at_hand_chip);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, nothing_chip);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, alternative_chip);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, workout_chip);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, own_chip);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseResults, views);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, refilter);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, at_hand_toggled_cb);

  gtk_widget_class_install_action (widget_class, "results.show-group", "s", show_group_action);
}

static void
bx_exercise_results_init (BxExerciseResults *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  gtk_widget_init_template (GTK_WIDGET (self));

  fill_muscle_menu (self);
  g_settings_bind (settings, "exercise-view", self->views, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->views, "notify::active-name", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::equipment-at-hand", G_CALLBACK (equipment_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::equipment-known", G_CALLBACK (equipment_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_catalogue_get_exercises (bx_catalogue_get_default ()), "items-changed",
                           G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
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
  g_return_val_if_fail (BX_IS_EXERCISE_RESULTS (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  g_set_str (&self->text, text);
  refilter (self);

  return self->hits->len;
}

/**
 * bx_exercise_results_set_group:
 * @self: the results
 * @group_id: (nullable): a group of muscles, or %NULL or “” for all
 *
 * Shows only what trains a group of muscles.
 */
void
bx_exercise_results_set_group (BxExerciseResults *self,
                               const char *group_id)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  const char *title = _("All Muscles");

  g_return_if_fail (BX_IS_EXERCISE_RESULTS (self));

  if (group_id != NULL && *group_id == '\0')
    group_id = NULL;

  for (guint i = 0; group_id != NULL && i < groups->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->id, group_id))
        title = group->title;
    }

  g_set_str (&self->group_id, group_id);
  gtk_menu_button_set_label (self->muscle_button, title);
  if (group_id != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->muscle_button), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->muscle_button), "chosen");
  refilter (self);
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

  if (self->hits == NULL || self->hits->len == 0)
    return NULL;

  return g_object_ref (((BxExerciseHit *) g_ptr_array_index (self->hits, 0))->exercise);
}
