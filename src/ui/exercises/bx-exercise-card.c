/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-card.h"
#include "bx-exercise-picture.h"

/**
 * BxExerciseCard:
 *
 * A button with an exercise's picture, its name and one line, that leads to the
 * exercise's page.
 */
struct _BxExerciseCard
{
  GtkButton parent_instance;

  /* Template Widgets */
  GtkLabel *name;
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (BxExerciseCard, bx_exercise_card, GTK_TYPE_BUTTON)

#define PICTURE_SIZE 118

static void
bx_exercise_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_EXERCISE_CARD);

  G_OBJECT_CLASS (bx_exercise_card_parent_class)->dispose (object);
}

static void
bx_exercise_card_class_init (BxExerciseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_exercise_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercise-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExerciseCard, name);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseCard, line);
}

static void
bx_exercise_card_init (BxExerciseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_exercise_card_new:
 * @exercise: an exercise
 * @line: (nullable): why one would look at it, or %NULL for its summary
 *
 * Creates a card.
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
bx_exercise_card_new (BxExercise *exercise,
                      const char *line)
{
  BxExerciseCard *self;
  GtkWidget *picture;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  if (line == NULL)
    line = bx_exercise_get_summary (exercise);

  self = g_object_new (BX_TYPE_EXERCISE_CARD, NULL);
  picture = bx_exercise_picture_new_any (bx_exercise_get_id (exercise), PICTURE_SIZE);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (picture, 3);
  gtk_box_prepend (GTK_BOX (gtk_button_get_child (GTK_BUTTON (self))), picture);
  gtk_label_set_label (self->name, bx_exercise_get_name (exercise));
  gtk_label_set_label (self->line, line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", bx_exercise_get_id (exercise));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bx_exercise_get_name (exercise),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  line,
                                  -1);

  return GTK_WIDGET (self);
}
