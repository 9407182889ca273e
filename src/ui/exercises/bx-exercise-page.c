/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-facts.h"
#include "bx-exercise-page.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-player.h"
#include "bx-exercise-section.h"

/**
 * BxExercisePage:
 *
 * Everything about one exercise: the picture and the muscles beside the words
 * where there is room, above and between them where there is not.
 *
 * The first screen is there at once; the sections below it are made one by one
 * while nothing else is to do, so that the page appears without a hitch.
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
  BxBodyMap *map;
  BxMuscleLegend *legend;
  GtkWidget *intro;
  GtkLabel *name_label;
  GtkLabel *equipment_label;
  GtkBox *coaching;
  GtkBox *reading;

  /* Owned References */
  BxExercise *exercise;
  guint next_section;
  guint fill_id;
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

static void
create_next_section (BxExercisePage *self)
{
  guint index = self->next_section++;
  GtkWidget *section = bx_exercise_section_create (index, self->exercise);

  if (section == NULL)
    return;

  if (bx_exercise_section_get_kind (index) == BX_EXERCISE_SECTION_COACHING)
    gtk_box_append (self->coaching, section);
  else
    gtk_box_append (self->reading, section);
}

static gboolean
fill_cb (gpointer user_data)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (user_data);

  create_next_section (self);
  if (self->next_section < bx_exercise_section_count ())
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);

  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (BxExercisePage *self,
             GtkAdjustment *adjustment)
{
  adw_header_bar_set_show_title (self->header, gtk_adjustment_get_value (adjustment) > NAME_HEIGHT);
}

static void
show_exercise (BxExercisePage *self)
{
  BxExercise *exercise = self->exercise;
  g_autofree char *equipment = bx_exercise_dup_equipment_names (exercise);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), bx_exercise_get_name (exercise));
  gtk_actionable_set_action_target (self->progress_button, "s", bx_exercise_get_id (exercise));

  adw_bin_set_child (self->stage, bx_exercise_player_new (exercise, TRUE));
  bx_exercise_facts_set_exercise (self->facts, exercise);
  bx_exercise_picture_show_on_map (exercise, self->map);
  bx_exercise_picture_fill_legend (exercise, self->legend);

  gtk_label_set_label (self->name_label, bx_exercise_get_name (exercise));
  if (*equipment != '\0')
    {
      /* Translators: a list of equipment, such as “barbell, weight plates” */
      g_autofree char *line = g_strdup_printf (_ ("Equipment: %s"), equipment);

      gtk_label_set_label (self->equipment_label, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->equipment_label), *equipment != '\0');
  bx_exercise_section_add_words (self->intro, bx_exercise_get_description (exercise), "lead");

  /* The steps are on the first screen. */
  create_next_section (self);
  self->fill_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
}

/* The focus begins on the words themselves, so that the arrow keys scroll them;
 * the first control may be far below the first screen. */
static gboolean
focus_words (BxExercisePage *self)
{
  GtkScrolledWindow *scroller = gtk_widget_get_mapped (GTK_WIDGET (self->wide_scroller)) ? self->wide_scroller
                                                                                         : self->narrow_scroller;

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
}

static void
bx_exercise_page_constructed (GObject *object)
{
  BxExercisePage *self = BX_EXERCISE_PAGE (object);

  G_OBJECT_CLASS (bx_exercise_page_parent_class)->constructed (object);

  if (self->exercise != NULL)
    show_exercise (self);
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
      g_value_set_boolean (value, self->next_section >= bx_exercise_section_count ());
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

  g_clear_handle_id (&self->fill_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->exercise);

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
