/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-picture.h"
#include "bx-exercise-section.h"

/* The mistakes of an exercise: what goes wrong beside how it is done. */

static void
add_mistake_picture (GtkWidget *pair,
                     GtkWidget *picture)
{
  if (picture == NULL)
    return;

  bx_figure_set_natural_width (BX_FIGURE (picture), 200);
  bx_figure_set_can_shrink (BX_FIGURE (picture), TRUE);
  gtk_widget_set_size_request (picture, 96, 132);
  gtk_box_append (GTK_BOX (pair), picture);
}

/**
 * bx_exercise_mistake_row_new:
 * @exercise: an exercise
 * @mistake: one of its mistakes
 *
 * Creates a mistake's pair of pictures, where it is drawn, over its words.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_exercise_mistake_row_new (BxExercise *exercise,
                             const BxMistake *mistake)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *wrong = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title;

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  add_mistake_picture (pair, bx_exercise_picture_new_mistake (exercise, mistake->id, FALSE));
  add_mistake_picture (pair, bx_exercise_picture_new_mistake (exercise, mistake->id, TRUE));
  gtk_widget_set_visible (pair, gtk_widget_get_first_child (pair) != NULL);
  gtk_box_append (GTK_BOX (lines), pair);

  gtk_box_append (GTK_BOX (wrong), bx_exercise_section_new_icon ("window-close-symbolic", "error"));
  title = bx_exercise_section_add_title (wrong, mistake->title);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (right), bx_exercise_section_new_icon ("object-select-symbolic", "success"));
  bx_exercise_section_add_words (right, mistake->fix, NULL);
  gtk_box_append (GTK_BOX (lines), wrong);
  gtk_box_append (GTK_BOX (lines), right);

  return lines;
}

/* What can't be done wrong this way is not spoken of. */
static void
variation_changed_cb (GtkWidget *list,
                      GParamSpec *pspec,
                      BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GPtrArray *all = bx_exercise_get_mistakes (exercise);
  g_autoptr (GPtrArray) mistakes = bx_variation_list_mistakes (exercise, bx_exercise_choice_get_variation (choice));
  GtkWidget *item = gtk_widget_get_first_child (list);

  for (guint i = 0; i < all->len && item != NULL; i++, item = gtk_widget_get_next_sibling (item))
    gtk_widget_set_visible (item, g_ptr_array_find (mistakes, g_ptr_array_index (all, i), NULL));
}

/**
 * bx_exercise_mistakes:
 * @choice: an exercise and what is chosen about it
 *
 * What goes wrong, why, and how to mend it.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_mistakes (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);
  GtkWidget *section;
  GtkWidget *list;

  if (mistakes->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Common Mistakes"));
  gtk_widget_set_name (section, "mistakes");
  list = bx_exercise_section_new_list ();
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "padded");
  for (guint i = 0; i < mistakes->len; i++)
    {
      const BxMistake *mistake = g_ptr_array_index (mistakes, i);
      GtkWidget *item = bx_exercise_section_add_item (list, 12);

      gtk_widget_set_name (item, mistake->id);
      gtk_box_append (GTK_BOX (item), bx_exercise_mistake_row_new (exercise, mistake));
    }
  gtk_box_append (GTK_BOX (section), list);
  variation_changed_cb (list, NULL, choice);
  g_signal_connect_object (choice, "notify::variation", G_CALLBACK (variation_changed_cb), list, G_CONNECT_SWAPPED);

  return section;
}
