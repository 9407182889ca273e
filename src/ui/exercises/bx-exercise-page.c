/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-facts.h"
#include "bx-exercise-page.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-player.h"
#include "bx-exercise-print.h"
#include "bx-exercise-section.h"
#include "bx-exercise-training.h"
#include "bx-gradual.h"

/**
 * BxExercisePage:
 *
 * Everything about one exercise: the picture and the muscles beside the words
 * where there is room, above and between them where there is not.
 *
 * Its head and the movement are there at once; all else comes to light once the
 * page has slid in, piece by piece, so that it appears without a hitch.
 */
struct _BxExercisePage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  AdwHeaderBar *header;
  GtkActionable *progress_button;
  GtkScrolledWindow *wide_scroller;
  GtkScrolledWindow *narrow_scroller;
  AdwBin *stage;
  BxExerciseFacts *facts;
  GtkWidget *muscles;
  BxBodyMap *map;
  BxMuscleLegend *legend;
  GtkWidget *intro;
  GtkLabel *name_label;
  GtkLabel *equipment_label;
  GtkBox *coaching;
  GtkBox *reading;

  /* Owned References */
  BxExercise *exercise;
  BxExerciseChoice *choice;
  char *wanted_part; /* (nullable): to show once it is there */
  BxGradual *gradual; /* fills the page */
  guint next_section;
  gboolean muscles_made;
  gboolean entered; /* whether the focus has been here */
};

G_DEFINE_FINAL_TYPE (BxExercisePage, bx_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_EXERCISE = 1,
  PROP_COMPLETE,
} BxExercisePageProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

/* Scrolled so far, the name has left the screen and the header bar takes it. */
#define NAME_HEIGHT 48

/* What a link leads to stands this far below the edge. */
#define PART_MARGIN 12

/* So many frames without a change, and everything stands where it will. */
#define QUIET_FRAMES 3

/* ---- leading to a part ------------------------------------------------------------ */

static GtkWidget *
find_part (GtkWidget *widget,
           const char *id)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkScrolledWindow *
get_scroller (BxExercisePage *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->wide_scroller)) ? self->wide_scroller : self->narrow_scroller;
}

typedef struct
{
  GtkWidget *part; /* (owned) */
  double place;
  guint n_quiet;
} PartSearch;

static void
part_search_free (gpointer data)
{
  PartSearch *search = data;

  g_clear_object (&search->part);
  g_free (search);
}

/* Where things stand is known once they were laid out, and what is above may
 * still grow for a few frames. */
static gboolean
scroll_to_part_cb (GtkWidget *widget,
                   GdkFrameClock *clock,
                   gpointer user_data)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (widget);
  PartSearch *search = user_data;
  GtkWidget *part = search->part;
  GtkScrolledWindow *scroller = get_scroller (self);
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  graphene_point_t point;

  if (GTK_IS_VIEWPORT (child))
    child = gtk_viewport_get_child (GTK_VIEWPORT (child));
  if (gtk_widget_get_height (part) == 0)
    return G_SOURCE_CONTINUE;

  if (!gtk_widget_compute_point (part, child, &GRAPHENE_POINT_INIT (0, 0), &point))
    return G_SOURCE_REMOVE;

  search->n_quiet = ABS (point.y - search->place) < 1 ? search->n_quiet + 1 : 0;
  search->place = point.y;
  gtk_adjustment_set_value (adjustment, point.y - PART_MARGIN);

  return search->n_quiet < QUIET_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
show_wanted_part (BxExercisePage *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted_part);
  GtkWidget *part = find_part (GTK_WIDGET (self->coaching), id);
  PartSearch *search;

  if (part == NULL)
    part = find_part (GTK_WIDGET (self->reading), id);
  /* A mistake that can't be made this way is hidden: it has no place to scroll to. */
  if (part == NULL || !gtk_widget_is_visible (part))
    return;

  if (ADW_IS_EXPANDER_ROW (part))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (part), TRUE);
  self->entered = TRUE;
  gtk_widget_grab_focus (part);
  search = g_new0 (PartSearch, 1);
  search->part = g_object_ref (part);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_part_cb, search, part_search_free);
}

/* ---- filling ------------------------------------------------------------------------ */

/* A muscle leads to what else trains it. */
static void
muscle_activated_cb (BxExercisePage *self,
                     const char *muscle_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-muscle", "s", muscle_id);
}

static void
create_muscles (BxExercisePage *self)
{
  self->muscles_made = TRUE;
  bx_exercise_picture_show_on_map (self->exercise, self->map);
  bx_exercise_picture_name_muscles (self->map);
  g_signal_connect_object (self->map, "muscle-activated", G_CALLBACK (muscle_activated_cb), self, G_CONNECT_SWAPPED);
  bx_exercise_picture_fill_legend (self->exercise, self->legend);
  gtk_widget_set_visible (self->muscles, TRUE);
  bx_gradual_hold_back (self->gradual, self->muscles);
}

/* In two columns the muscles are on the first screen; in one they stand between
 * the coaching and the reading. */
static gboolean
muscles_are_next (BxExercisePage *self)
{
  return !self->muscles_made
         && (gtk_widget_get_mapped (GTK_WIDGET (self->wide_scroller))
             || bx_exercise_section_get_kind (self->next_section) != BX_EXERCISE_SECTION_COACHING);
}

static gboolean
make_next_cb (gpointer user_data)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (user_data);
  GtkWidget *section;
  guint index;

  if (muscles_are_next (self))
    {
      create_muscles (self);
      return TRUE;
    }

  index = self->next_section++;
  section = bx_exercise_section_create (index, self->choice);
  if (section != NULL)
    {
      bx_gradual_hold_back (self->gradual, section);
      gtk_box_append (bx_exercise_section_get_kind (index) == BX_EXERCISE_SECTION_COACHING ? self->coaching : self->reading, section);
    }

  return self->next_section < bx_exercise_section_count ();
}

static void
filled_cb (gpointer user_data)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (user_data);

  if (self->wanted_part != NULL)
    show_wanted_part (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
scrolled_cb (BxExercisePage *self,
             GtkAdjustment *adjustment)
{
  adw_header_bar_set_show_title (self->header, gtk_adjustment_get_value (adjustment) > NAME_HEIGHT);
}

static void
hold_changed_cb (BxExercisePage *self)
{
  g_autofree char *tempo = bx_exercise_choice_dup_tempo (self->choice);
  GtkWidget *player = adw_bin_get_child (self->stage);

  if (BX_IS_PLAYER (player))
    bx_player_set_tempo (BX_PLAYER (player), tempo);
}

static void
show_equipment (BxExercisePage *self)
{
  g_autofree char *equipment = bx_variation_dup_equipment_names (self->exercise, bx_exercise_choice_get_variation (self->choice));

  if (*equipment != '\0')
    {
      /* Translators: a list of equipment, such as “barbell, weight plates” */
      g_autofree char *line = g_strdup_printf (_ ("Equipment: %s"), equipment);

      gtk_label_set_label (self->equipment_label, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->equipment_label), *equipment != '\0');
}

static void
variation_changed_cb (BxExercisePage *self)
{
  const char *variation = bx_exercise_choice_get_variation (self->choice);
  g_autofree char *target = NULL;

  show_equipment (self);

  target = variation != NULL ? g_strconcat (bx_exercise_get_id (self->exercise), "?", variation, NULL)
                             : g_strdup (bx_exercise_get_id (self->exercise));
  gtk_actionable_set_action_target (self->progress_button, "s", target);
  bx_exercise_facts_set_exercise (self->facts, self->exercise, variation);
  bx_exercise_player_set_variation (adw_bin_get_child (self->stage), self->exercise, variation);
  hold_changed_cb (self);
}

static void
start_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (widget);
  g_autofree char *tempo = bx_exercise_choice_dup_own_tempo (self->choice);

  bx_exercise_training_start (widget, self->exercise, bx_exercise_choice_get_variation (self->choice), tempo);
}

static void
add_to_workout_action (GtkWidget *widget,
                       const char *action_name,
                       GVariant *parameter)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (widget);
  g_autofree char *tempo = bx_exercise_choice_dup_own_tempo (self->choice);

  bx_exercise_training_add (widget, self->exercise, bx_exercise_choice_get_variation (self->choice), tempo);
}

static void
print_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  bx_exercise_print (widget, BX_EXERCISE_PAGE (widget)->choice);
}

static void
show_exercise (BxExercisePage *self)
{
  BxExercise *exercise = self->exercise;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), bx_exercise_get_name (exercise));

  adw_bin_set_child (self->stage, bx_exercise_player_new (exercise, TRUE));

  gtk_label_set_label (self->name_label, bx_exercise_get_name (exercise));
  bx_exercise_section_add_words (self->intro, bx_exercise_get_description (exercise), "lead");

  variation_changed_cb (self);
  g_signal_connect_object (self->choice, "notify::variation", G_CALLBACK (variation_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::hold", G_CALLBACK (hold_changed_cb), self, G_CONNECT_SWAPPED);

  self->gradual = bx_gradual_new (GTK_WIDGET (self), make_next_cb, filled_cb, self);
}

/* The focus begins on the words themselves, so that the arrow keys scroll them;
 * the first control may be far below the first screen. */
static gboolean
focus_words (BxExercisePage *self)
{
  GtkScrolledWindow *scroller = get_scroller (self);

  return gtk_widget_get_mapped (GTK_WIDGET (scroller)) && gtk_widget_grab_focus (GTK_WIDGET (scroller));
}

static gboolean
bx_exercise_page_focus (GtkWidget *widget,
                        GtkDirectionType direction)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (widget);

  if (!self->entered && direction == GTK_DIR_TAB_FORWARD && focus_words (self))
    return TRUE;

  return GTK_WIDGET_CLASS (bx_exercise_page_parent_class)->focus (widget, direction);
}

static void
bx_exercise_page_shown (AdwNavigationPage *page)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (page);

  if (ADW_NAVIGATION_PAGE_CLASS (bx_exercise_page_parent_class)->shown != NULL)
    ADW_NAVIGATION_PAGE_CLASS (bx_exercise_page_parent_class)->shown (page);

  if (!self->entered)
    focus_words (self);
  self->entered = TRUE;

  /* While it slides in, each frame has enough to do. */
  if (self->gradual != NULL)
    bx_gradual_start (self->gradual);
}

static void
bx_exercise_page_constructed (GObject *object)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (object);

  G_OBJECT_CLASS (bx_exercise_page_parent_class)->constructed (object);

  if (self->exercise != NULL)
    {
      self->choice = bx_exercise_choice_new (self->exercise);
      show_exercise (self);
    }
}

static void
bx_exercise_page_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (object);

  switch ((BxExercisePageProperty) property_id)
    {
    case PROP_EXERCISE:
      g_value_set_object (value, self->exercise);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->gradual != NULL && bx_gradual_is_done (self->gradual));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercise_page_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (object);

  switch ((BxExercisePageProperty) property_id)
    {
    case PROP_EXERCISE:
      self->exercise = g_value_dup_object (value);
      break;
    case PROP_COMPLETE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_exercise_page_dispose (GObject *object)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (object);

  g_clear_pointer (&self->gradual, bx_gradual_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->choice);
  g_clear_object (&self->exercise);
  g_clear_pointer (&self->wanted_part, g_free);

  G_OBJECT_CLASS (bx_exercise_page_parent_class)->dispose (object);
}

static void
bx_exercise_page_class_init (BxExercisePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bx_exercise_page_constructed;
  object_class->get_property = bx_exercise_page_get_property;
  object_class->set_property = bx_exercise_page_set_property;
  object_class->dispose = bx_exercise_page_dispose;
  widget_class->focus = bx_exercise_page_focus;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = bx_exercise_page_shown;

  /**
   * BxExercisePage:exercise:
   *
   * The exercise.
   */
  properties[PROP_EXERCISE] = g_param_spec_object ("exercise", NULL, NULL, BX_TYPE_EXERCISE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * BxExercisePage:complete:
   *
   * Whether all sections are there.
   */
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "exercise.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "exercise.add-to-workout", NULL, add_to_workout_action);

  gtk_widget_class_install_action (widget_class, "exercise.print", NULL, print_action);

  g_type_ensure (BX_TYPE_BODY_MAP);
  g_type_ensure (BX_TYPE_EXERCISE_FACTS);
  g_type_ensure (BX_TYPE_MUSCLE_LEGEND);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, header);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, progress_button);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, wide_scroller);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, narrow_scroller);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, stage);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, facts);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, muscles);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, map);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, legend);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, intro);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, name_label);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, equipment_label);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, coaching);
  gtk_widget_class_bind_template_child (widget_class, BxExercisePage, reading);
}

static void
bx_exercise_page_init (BxExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->wide_scroller), "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->narrow_scroller), "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_exercise_page_new:
 * @exercise: an exercise
 *
 * Creates the page of an exercise.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_exercise_page_new (BxExercise *exercise)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  return g_object_new (BX_TYPE_EXERCISE_PAGE, "exercise", exercise, NULL);
}

/**
 * bx_exercise_page_get_choice:
 * @self: a page
 *
 * Gets which variation of the exercise the page is about, for parts of it that
 * follow that.
 *
 * Returns: (transfer none): the choice
 */
BxExerciseChoice *
bx_exercise_page_get_choice (BxExercisePage *self)
{
  g_return_val_if_fail (BX_IS_EXERCISE_PAGE (self), NULL);

  return self->choice;
}

/**
 * bx_exercise_page_show_part:
 * @self: a page
 * @part: the id of a step, mistake, passage or question, or the name of a section
 *
 * Brings a part of the page into view as soon as it is there, and opens it where
 * it is folded. What the page does not have is passed over.
 */
void
bx_exercise_page_show_part (BxExercisePage *self,
                            const char *part)
{
  g_return_if_fail (BX_IS_EXERCISE_PAGE (self));
  g_return_if_fail (part != NULL);

  g_set_str (&self->wanted_part, part);
  if (bx_gradual_is_done (self->gradual))
    show_wanted_part (self);
  else
    bx_gradual_hurry (self->gradual);
}
