/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-section.h"

/* The questions that people ask about an exercise, each with its answer. */

/**
 * bx_exercise_questions:
 * @choice: an exercise and what is chosen about it
 *
 * What people ask about the exercise, each with its answer.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_questions (BxExerciseChoice *choice)
{
  GPtrArray *questions = bx_exercise_get_questions (bx_exercise_choice_get_exercise (choice));
  GtkWidget *section;
  GtkWidget *list;

  if (questions->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Questions"));
  gtk_widget_set_name (section, "questions");
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < questions->len; i++)
    {
      const BxPassage *question = g_ptr_array_index (questions, i);
      GtkWidget *row = adw_expander_row_new ();
      GtkWidget *answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *answer_row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                            "activatable",
                                            FALSE,
                                            "focusable",
                                            FALSE,
                                            "child",
                                            answer,
                                            NULL);

      gtk_widget_set_name (row, question->id);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->title);
      bx_exercise_section_add_words (answer, question->text, NULL);
      gtk_widget_add_css_class (answer, "padded");
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), answer_row);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (section), list);

  return section;
}
