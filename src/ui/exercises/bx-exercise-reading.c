/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-card-grid.h"
#include "bx-catalogue.h"
#include "bx-exercise-card.h"
#include "bx-exercise-section.h"
#include "bx-variation-chooser.h"

/* The sections around an exercise: what can be varied, how much, what for, for
 * whom, questions, other exercises and sources. */

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

      bx_exercise_section_add_title (box, passage->title);
      bx_exercise_section_add_words (box, passage->text, NULL);
      gtk_widget_set_margin_bottom (box, i + 1 < passages->len ? 6 : 0);
      gtk_box_append (GTK_BOX (section), box);
    }

  return section;
}

GtkWidget *
bx_exercise_reading_reason (BxExercise *exercise)
{
  return new_words_section (_ ("Why Instead of the Back Extension"), bx_exercise_get_why_instead (exercise));
}

GtkWidget *
bx_exercise_reading_variations (BxExercise *exercise)
{
  GPtrArray *families = bx_exercise_get_variations (exercise);
  GtkWidget *section;

  if (families->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Variations"));
  for (guint i = 0; i < families->len; i++)
    {
      GtkWidget *chooser = bx_variation_chooser_new (g_ptr_array_index (families, i));

      gtk_widget_add_css_class (chooser, "card");
      gtk_widget_add_css_class (chooser, "padded");
      gtk_box_append (GTK_BOX (section), chooser);
    }

  return section;
}

GtkWidget *
bx_exercise_reading_doses (BxExercise *exercise)
{
  return new_passages_section (_ ("How Much, How Often"), bx_exercise_get_doses (exercise));
}

GtkWidget *
bx_exercise_reading_benefits (BxExercise *exercise)
{
  return new_passages_section (_ ("What It Is Good For"), bx_exercise_get_benefits (exercise));
}

GtkWidget *
bx_exercise_reading_suits (BxExercise *exercise)
{
  return new_words_section (_ ("Who It Suits"), bx_exercise_get_suits (exercise));
}

GtkWidget *
bx_exercise_reading_safety (BxExercise *exercise)
{
  const char *safety = bx_exercise_get_safety (exercise);
  GtkWidget *section;
  GtkWidget *card;
  GtkWidget *icon;

  if (safety == NULL || *safety == '\0')
    return NULL;

  section = bx_exercise_section_new (_ ("Stay Safe"));
  card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  icon = g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name",
                       "dialog-warning-symbolic",
                       "valign",
                       GTK_ALIGN_START,
                       "margin-top",
                       3,
                       NULL);
  gtk_widget_add_css_class (icon, "warning");
  gtk_box_append (GTK_BOX (card), icon);
  bx_exercise_section_add_words (card, safety, NULL);
  gtk_box_append (GTK_BOX (section), card);

  return section;
}

GtkWidget *
bx_exercise_reading_questions (BxExercise *exercise)
{
  GPtrArray *questions = bx_exercise_get_questions (exercise);
  GtkWidget *section;
  GtkWidget *list;

  if (questions->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Questions"));
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

GtkWidget *
bx_exercise_reading_neighbours (BxExercise *exercise)
{
  GPtrArray *easier = bx_exercise_get_easier (exercise);
  GPtrArray *harder = bx_exercise_get_harder (exercise);
  GtkWidget *section;

  if (easier->len + harder->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Easier and Harder"));
  if (easier->len > 0)
    {
      bx_exercise_section_add_title (section, _ ("A step back"));
      gtk_box_append (GTK_BOX (section), new_grid (easier));
    }
  if (harder->len > 0)
    {
      bx_exercise_section_add_title (section, _ ("A step on"));
      gtk_box_append (GTK_BOX (section), new_grid (harder));
    }

  return section;
}

GtkWidget *
bx_exercise_reading_alternatives (BxExercise *exercise)
{
  GPtrArray *alternatives = bx_exercise_get_alternatives (exercise);
  GtkWidget *section;

  if (alternatives->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Instead of This"));
  gtk_box_append (GTK_BOX (section), new_grid (alternatives));

  return section;
}

GtkWidget *
bx_exercise_reading_sources (BxExercise *exercise)
{
  GPtrArray *sources = bx_exercise_get_sources (exercise);
  GtkWidget *section;

  if (sources->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      bx_exercise_section_add_words (box, source->text, "caption");
      if (source->url != NULL)
        {
          GtkWidget *link = gtk_link_button_new (source->url);
          GtkWidget *address = g_object_new (GTK_TYPE_LABEL,
                                             "label",
                                             source->doi != NULL ? source->doi : source->url,
                                             "wrap",
                                             TRUE,
                                             "wrap-mode",
                                             PANGO_WRAP_CHAR,
                                             "xalign",
                                             0.0f,
                                             NULL);

          gtk_button_set_child (GTK_BUTTON (link), address);
          gtk_widget_set_halign (link, GTK_ALIGN_START);
          gtk_widget_add_css_class (link, "source-link");
          gtk_box_append (GTK_BOX (box), link);
        }
      gtk_box_append (GTK_BOX (section), box);
    }

  return section;
}
