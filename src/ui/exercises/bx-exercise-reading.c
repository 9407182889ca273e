/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-card-grid.h"
#include "bx-catalogue.h"
#include "bx-exercise-card.h"
#include "bx-exercise-section.h"
#include "bx-feel-check.h"

/* The sections around an exercise: how much, what for, for whom, safety and
 * other exercises. */

static GtkWidget *
new_words_section (const char *title,
                   const char *text)
{
  GtkWidget *section;

  if (text == NULL || *text == '\0')
    return NULL;

  section = bx_exercise_section_new (title);
  bx_exercise_section_add_words (section, text, NULL);

  return section;
}

static GtkWidget *
new_passages_section (const char *title,
                      GPtrArray *passages)
{
  GtkWidget *section;

  if (passages->len == 0)
    return NULL;

  section = bx_exercise_section_new (title);
  for (guint i = 0; i < passages->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (passages, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      gtk_widget_set_name (box, passage->id);
      bx_exercise_section_add_title (box, passage->title);
      bx_exercise_section_add_words (box, passage->text, NULL);
      gtk_widget_set_margin_bottom (box, i + 1 < passages->len ? 6 : 0);
      gtk_box_append (GTK_BOX (section), box);
    }

  return section;
}

/**
 * bx_exercise_reading_reason:
 * @choice: an exercise and what is chosen about it
 *
 * Why somebody would do this instead of the back extension.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_reason (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);

  return new_words_section (_("Why Instead of the Back Extension"), bx_exercise_get_why_instead (exercise));
}

/**
 * bx_exercise_reading_doses:
 * @choice: an exercise and what is chosen about it
 *
 * How much of it, and how often.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_doses (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);

  return new_passages_section (_("How Much, How Often"), bx_exercise_get_doses (exercise));
}

/**
 * bx_exercise_reading_benefits:
 * @choice: an exercise and what is chosen about it
 *
 * What it is good for.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_benefits (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);

  return new_passages_section (_("What It Is Good For"), bx_exercise_get_benefits (exercise));
}

/**
 * bx_exercise_reading_suits:
 * @choice: an exercise and what is chosen about it
 *
 * Whom it suits.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_suits (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);

  return new_words_section (_("Who It Suits"), bx_exercise_get_suits (exercise));
}

/**
 * bx_exercise_reading_feel:
 * @choice: an exercise and what is chosen about it
 *
 * Where it should be felt; the person can say where they do.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_feel (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GtkWidget *section;

  if (!bx_feel_check_has_place (exercise))
    return NULL;

  section = bx_exercise_section_new (_("Pump or Ache?"));
  gtk_widget_set_name (section, "feel");
  gtk_box_append (GTK_BOX (section), bx_feel_check_new (exercise));

  return section;
}

/**
 * bx_exercise_reading_safety:
 * @choice: an exercise and what is chosen about it
 *
 * Who should take care, and when to stop.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_safety (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  const char *safety = bx_exercise_get_safety (exercise);
  GtkWidget *section;
  GtkWidget *card;

  if (safety == NULL || *safety == '\0')
    return NULL;

  section = bx_exercise_section_new (_("Stay Safe"));
  gtk_widget_set_name (section, "safety");
  card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_box_append (GTK_BOX (card), bx_exercise_section_new_icon ("dialog-warning-symbolic", "warning"));
  bx_exercise_section_add_words (card, safety, NULL);
  gtk_box_append (GTK_BOX (section), card);

  return section;
}

static GtkWidget *
new_grid (GPtrArray *neighbours)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  GtkWidget *grid = bx_card_grid_new ();

  for (guint i = 0; i < neighbours->len; i++)
    {
      const BxNeighbour *neighbour = g_ptr_array_index (neighbours, i);
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, neighbour->exercise_id);

      if (exercise != NULL)
        bx_card_grid_append (BX_CARD_GRID (grid), bx_exercise_card_new (exercise, neighbour->reason));
    }

  return grid;
}

/**
 * bx_exercise_reading_neighbours:
 * @choice: an exercise and what is chosen about it
 *
 * What is easier and what is harder.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_neighbours (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GPtrArray *easier = bx_exercise_get_easier (exercise);
  GPtrArray *harder = bx_exercise_get_harder (exercise);
  GtkWidget *section;

  if (easier->len + harder->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Easier and Harder"));
  gtk_widget_set_name (section, "neighbours");
  if (easier->len > 0)
    {
      bx_exercise_section_add_title (section, _("A step back"));
      gtk_box_append (GTK_BOX (section), new_grid (easier));
    }
  if (harder->len > 0)
    {
      bx_exercise_section_add_title (section, _("A step on"));
      gtk_box_append (GTK_BOX (section), new_grid (harder));
    }

  return section;
}

/**
 * bx_exercise_reading_alternatives:
 * @choice: an exercise and what is chosen about it
 *
 * What trains the same, for a reason.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_reading_alternatives (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GPtrArray *alternatives = bx_exercise_get_alternatives (exercise);
  GtkWidget *section;
  GtkWidget *find;

  if (alternatives->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Instead of This"));
  gtk_widget_set_name (section, "alternatives");
  gtk_box_append (GTK_BOX (section), new_grid (alternatives));

  find = gtk_button_new_with_mnemonic (_("_Find an Alternative"));
  gtk_widget_set_halign (find, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (find), "win.find-alternative");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (find), "s", bx_exercise_get_id (exercise));
  gtk_box_append (GTK_BOX (section), find);

  return section;
}
