/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-card-grid.h"
#include "bx-exercise-card.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-results.h"
#include "bx-exercise-search.h"
#include "bx-exercise-section.h"
#include "bx-exercises-page.h"
#include "bx-moving-picture.h"

/**
 * BxExercisesPage:
 *
 * The place to look for exercises: the back extension first, what may take its
 * place, and what the back workout holds. Typing anywhere searches all of them.
 */
struct _BxExercisesPage
{
  AdwBin parent_instance;

  /* Template Widgets */
  AdwToolbarView *toolbar_view;
  GtkStack *stack;
  GtkBox *hero_box;
  GtkLabel *hero_name;
  GtkLabel *hero_summary;
  AdwBin *hero_stage;
  GtkButton *learn_button;
  BxBodyMap *map;
  BxMuscleLegend *legend;
  AdwBin *ways;
  BxCardGrid *alternatives;
  GtkBox *lists;

  GtkSearchBar *search_bar;     /* (unowned) (nullable): in the toolbar view */
  GtkSearchEntry *search_entry; /* (unowned) (nullable): in the search bar */
  BxExerciseResults *results;   /* (unowned) (nullable): in the stack */
  gboolean search_mode;
  gboolean filled; /* whether the lists below the first screen are there */
  guint n_frames;
  guint fill_id;
  GtkWidget *own; /* (unowned) (nullable): in the lists */
};

G_DEFINE_FINAL_TYPE (BxExercisesPage, bx_exercises_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} BxExercisesPageProperty;

static GParamSpec *properties[PROP_SEARCH_MODE + 1];

/* What the program is about, and its workout */
#define SUBJECT "back-extension"
#define WORKOUT "back-workout"

/* The movement at the head of the place is slow, to be looked at. */
#define HERO_SPEED 0.7

/* ---- Search ---------------------------------------------------------------- */

static void
cleared_cb (BxExercisesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Made for the first search, for most starts of the program see none. */
static void
ensure_results (BxExercisesPage *self)
{
  if (self->results != NULL)
    return;

  self->results = BX_EXERCISE_RESULTS (bx_exercise_results_new ());
  g_signal_connect_object (self->results, "cleared", G_CALLBACK (cleared_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->results), "results");
}

static void
refresh_results (BxExercisesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (BxExerciseQuery) query = bx_exercise_query_new (text);
  g_autofree char *words = NULL;
  guint n_found;

  if (!self->search_mode || bx_exercise_query_is_empty (query))
    {
      gtk_stack_set_visible_child_name (self->stack, "browse");
      return;
    }

  ensure_results (self);
  n_found = bx_exercise_results_search (self->results, text);
  gtk_stack_set_visible_child_name (self->stack, "results");

  if (n_found > 0)
    /* Translators: said, not shown, while a person types into the search */
    words = g_strdup_printf (ngettext ("%u exercise found", "%u exercises found", n_found), n_found);
  else
    words = g_strdup (_ ("No exercise found"));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Enter takes the best one. */
static void
search_activated_cb (BxExercisesPage *self)
{
  g_autoptr (BxExercise) best = NULL;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") == 0)
    best = bx_exercise_results_dup_best (self->results);
  if (best != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-exercise", "s", bx_exercise_get_id (best));
}

static void
capture_keys (BxExercisesPage *self)
{
  GtkWidget *places = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);

  if (self->search_bar != NULL)
    gtk_search_bar_set_key_capture_widget (self->search_bar, places != NULL ? places : GTK_WIDGET (self));
}

/* Nobody searches before the first frame is there: it need not wait for an entry. */
static void
ensure_search (BxExercisesPage *self)
{
  GtkWidget *clamp;

  if (self->search_bar != NULL)
    return;

  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_placeholder_text (self->search_entry, _ ("Name, muscle or equipment"));
  gtk_search_entry_set_search_delay (self->search_entry, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search exercises"), -1);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (refresh_results), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (search_activated_cb), self, G_CONNECT_SWAPPED);

  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 480);
  gtk_widget_set_hexpand (clamp, TRUE);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->search_entry));

  self->search_bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  gtk_search_bar_set_child (self->search_bar, clamp);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  adw_toolbar_view_add_top_bar (self->toolbar_view, GTK_WIDGET (self->search_bar));
  g_object_bind_property (self, "search-mode", self->search_bar, "search-mode-enabled",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    capture_keys (self);
}

static void
set_search_mode (BxExercisesPage *self,
                 gboolean search_mode)
{
  gboolean changed = self->search_mode != search_mode;

  self->search_mode = search_mode;
  if (search_mode || changed)
    ensure_search (self);
  /* Also when it is asked for once more, from elsewhere on the page. */
  if (search_mode)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  if (!changed)
    return;

  refresh_results (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

/* ---- The page --------------------------------------------------------------- */

static void
show_subject (BxExercisesPage *self,
              BxExercise *subject)
{
  GtkWidget *still = bx_exercise_picture_new_still (subject);
  GtkWidget *picture = bx_moving_picture_new (BX_FIGURE (still));

  bx_figure_set_can_shrink (BX_FIGURE (still), TRUE);
  bx_moving_picture_set_exercise (BX_MOVING_PICTURE (picture), subject, NULL, NULL);
  bx_moving_picture_set_speed (BX_MOVING_PICTURE (picture), HERO_SPEED);
  bx_moving_picture_set_area (BX_MOVING_PICTURE (picture), GTK_WIDGET (self->hero_box));
  adw_bin_set_child (self->hero_stage, picture);
  gtk_label_set_label (self->hero_name, bx_exercise_get_name (subject));
  gtk_label_set_label (self->hero_summary, bx_exercise_get_summary (subject));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->learn_button), "s", bx_exercise_get_id (subject));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hero_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bx_exercise_get_name (subject),
                                  -1);
  bx_exercise_picture_show_on_map (subject, self->map);
  bx_exercise_picture_fill_legend (subject, self->legend);
}

static void
add_card (BxCardGrid *grid,
          GHashTable *shown,
          const char *exercise_id,
          const char *line)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  if (exercise == NULL)
    return;

  bx_card_grid_append (grid, bx_exercise_card_new (exercise, line));
  if (shown != NULL)
    g_hash_table_add (shown, (gpointer) bx_exercise_get_id (exercise));
}

static void
add_alternatives (BxExercisesPage *self,
                  BxExercise *subject)
{
  GPtrArray *alternatives = bx_exercise_get_alternatives (subject);

  for (guint i = 0; i < alternatives->len; i++)
    {
      const BxNeighbour *alternative = g_ptr_array_index (alternatives, i);

      add_card (self->alternatives, NULL, alternative->exercise_id, alternative->reason);
    }
}

static BxCardGrid *
add_list (BxExercisesPage *self,
          const char *title)
{
  GtkWidget *list = bx_exercise_section_new (title);
  GtkWidget *grid = bx_card_grid_new ();

  gtk_widget_set_margin_top (list, 18);
  gtk_box_append (GTK_BOX (list), grid);
  gtk_box_append (self->lists, list);

  return BX_CARD_GRID (grid);
}

/* The workout's exercises with their sets, and beside each what may take its
 * place and stands nowhere else on the page. */
static void
add_workout (BxExercisesPage *self,
             const BxWorkout *workout,
             GHashTable *shown)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  BxCardGrid *grid = add_list (self, _ ("In the Back Workout"));

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      g_hash_table_add (shown, slot->exercise_id);
    }

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, slot->exercise_id);
      g_autofree char *targets = bx_slot_format_targets (slot, unit);

      add_card (grid, shown, slot->exercise_id, targets);

      for (guint j = 0; exercise != NULL && slot->alternatives != NULL && slot->alternatives[j] != NULL; j++)
        {
          g_autofree char *line = NULL;

          if (g_hash_table_contains (shown, slot->alternatives[j]))
            continue;

          /* Translators: %s is the name of an exercise */
          line = g_strdup_printf (_ ("In place of: %s"), bx_exercise_get_name (exercise));
          add_card (grid, shown, slot->alternatives[j], line);
        }
    }
}

/* Whatever the catalogue has besides, so that nothing is out of reach. */
static void
add_others (BxExercisesPage *self,
            GHashTable *shown)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  BxCardGrid *grid = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (g_hash_table_contains (shown, bx_exercise_get_id (exercise)) || bx_exercise_is_own (exercise))
        continue;

      if (grid == NULL)
        grid = add_list (self, _ ("More Exercises"));
      add_card (grid, shown, bx_exercise_get_id (exercise), NULL);
    }
}

/* The person's own, and the way to another one */
static void
show_own (BxExercisesPage *self)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  GtkWidget *grid = NULL;
  GtkWidget *add;

  if (!self->filled)
    return;

  if (self->own != NULL)
    gtk_box_remove (self->lists, self->own);
  self->own = bx_exercise_section_new (_ ("Yours"));
  gtk_widget_set_margin_top (self->own, 18);
  gtk_box_append (self->lists, self->own);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (!bx_exercise_is_own (exercise))
        continue;

      if (grid == NULL)
        {
          grid = bx_card_grid_new ();
          gtk_box_append (GTK_BOX (self->own), grid);
        }
      add_card (BX_CARD_GRID (grid), NULL, bx_exercise_get_id (exercise), NULL);
    }

  add = gtk_button_new_with_mnemonic (_ ("_New Exercise…"));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.new-exercise");
  gtk_box_append (GTK_BOX (self->own), add);
}

static void
add_way (GtkWidget *box,
         const char *label,
         const char *tooltip,
         const char *detailed_action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), detailed_action);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
map_clicked_cb (GtkGestureClick *click,
                int n_press,
                double x,
                double y,
                BxExercisesPage *self)
{
  const char *muscle_id = bx_body_map_pick_muscle (self->map, x, y);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-muscle", "s", muscle_id != NULL ? muscle_id : "");
}

/* The other ways to look for an exercise. Their room was kept free. */
static void
add_ways (BxExercisesPage *self)
{
  GtkWidget *box = adw_wrap_box_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  add_way (box, _ ("Alternatives"), _ ("Find an alternative"), "win.find-alternative::" SUBJECT);
  add_way (box, _ ("Muscles"), _ ("Explore the muscles"), "win.show-muscle::");
  add_way (box, _ ("All Exercises"), _ ("Look through all exercises"), "win.browse");
  adw_bin_set_child (self->ways, box);

  g_signal_connect_object (click, "released", G_CALLBACK (map_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), "pointer");
}

/* What stands on the first screen */
static void
fill_first (BxExercisesPage *self)
{
  BxExercise *subject = bx_catalogue_find_exercise (bx_catalogue_get_default (), SUBJECT);

  if (subject == NULL)
    return;

  show_subject (self, subject);
  add_alternatives (self, subject);
}

/* What stands below it */
static gboolean
fill_rest_cb (gpointer user_data)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (user_data);
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  BxExercise *subject = bx_catalogue_find_exercise (catalogue, SUBJECT);
  const BxWorkout *workout = bx_catalogue_find_workout (catalogue, WORKOUT);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  self->fill_id = 0;
  self->filled = TRUE;
  ensure_search (self);

  if (subject != NULL)
    {
      GPtrArray *alternatives = bx_exercise_get_alternatives (subject);

      g_hash_table_add (shown, (gpointer) SUBJECT);
      for (guint i = 0; i < alternatives->len; i++)
        g_hash_table_add (shown, ((const BxNeighbour *) g_ptr_array_index (alternatives, i))->exercise_id);
    }
  if (workout != NULL)
    add_workout (self, workout, shown);
  add_others (self, shown);
  add_ways (self);
  show_own (self);
  g_signal_connect_object (bx_catalogue_get_exercises (catalogue), "items-changed", G_CALLBACK (show_own), self, G_CONNECT_SWAPPED);

  return G_SOURCE_REMOVE;
}

/* The second frame begins when the first is on screen. */
static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer user_data)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (widget);

  if (++self->n_frames < 2)
    return G_SOURCE_CONTINUE;

  if (!self->filled && self->fill_id == 0)
    self->fill_id = g_idle_add (fill_rest_cb, self);

  return G_SOURCE_REMOVE;
}

/* Keys typed into the places and their header start the search; those typed
 * into a sheet or a page above them don't. */
static void
bx_exercises_page_map (GtkWidget *widget)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (widget);

  GTK_WIDGET_CLASS (bx_exercises_page_parent_class)->map (widget);

  capture_keys (self);

  if (!self->filled)
    {
      self->n_frames = 0;
      gtk_widget_add_tick_callback (widget, frame_cb, NULL, NULL);
    }
}

static void
bx_exercises_page_unmap (GtkWidget *widget)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (widget);

  if (self->search_bar != NULL)
    gtk_search_bar_set_key_capture_widget (self->search_bar, NULL);

  GTK_WIDGET_CLASS (bx_exercises_page_parent_class)->unmap (widget);
}

static void
bx_exercises_page_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (object);

  switch ((BxExercisesPageProperty) property_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, self->search_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercises_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (object);

  switch ((BxExercisesPageProperty) property_id)
    {
    case PROP_SEARCH_MODE:
      set_search_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercises_page_dispose (GObject *object)
{
  BxExercisesPage *self = BX_EXERCISES_PAGE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISES_PAGE);

  G_OBJECT_CLASS (bx_exercises_page_parent_class)->dispose (object);
}

static void
bx_exercises_page_class_init (BxExercisesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_exercises_page_get_property;
  object_class->set_property = bx_exercises_page_set_property;
  object_class->dispose = bx_exercises_page_dispose;
  widget_class->map = bx_exercises_page_map;
  widget_class->unmap = bx_exercises_page_unmap;

  /**
   * BxExercisesPage:search-mode:
   *
   * Whether the search bar is shown.
   */
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BX_TYPE_BODY_MAP);
  g_type_ensure (BX_TYPE_CARD_GRID);
  g_type_ensure (BX_TYPE_MUSCLE_LEGEND);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercises-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, hero_box);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, hero_name);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, hero_summary);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, hero_stage);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, learn_button);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, map);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, legend);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, ways);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, alternatives);
  gtk_widget_class_bind_template_child (widget_class, BxExercisesPage, lists);
}

static void
bx_exercises_page_init (BxExercisesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_first (self);
}

/**
 * bx_exercises_page_new:
 *
 * Creates the place to look for exercises.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
bx_exercises_page_new (void)
{
  return g_object_new (BX_TYPE_EXERCISES_PAGE, NULL);
}
