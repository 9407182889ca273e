/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-section.h"

/* The least width of words, in characters. A label that may be of any width
 * finds its least one by breaking at every letter, which for a paragraph takes
 * longer than all the rest of showing it. Larger ones would not fit beside a
 * picture where the window is narrow and the text large. */
#define LEAST_CHARS 6

/* The sections of an exercise's page in their order. Each makes its widget, or
 * none where the catalogue says nothing. */
static const struct
{
  BxExerciseSectionKind kind;
  GtkWidget *(*create) (BxExerciseChoice *choice);
} sections[] = {
  { BX_EXERCISE_SECTION_COACHING, bx_exercise_coaching_variations },
  { BX_EXERCISE_SECTION_COACHING, bx_exercise_coaching_steps },
  { BX_EXERCISE_SECTION_COACHING, bx_exercise_coaching_cues },
  { BX_EXERCISE_SECTION_COACHING, bx_exercise_coaching_rhythm },
  { BX_EXERCISE_SECTION_COACHING, bx_exercise_mistakes },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_feel },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_doses },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_benefits },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_reason },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_suits },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_safety },
  { BX_EXERCISE_SECTION_READING, bx_exercise_questions },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_neighbours },
  { BX_EXERCISE_SECTION_READING, bx_exercise_reading_alternatives },
  { BX_EXERCISE_SECTION_READING, bx_exercise_sources },
};

/**
 * bx_exercise_section_count:
 *
 * Counts the sections that a page may have.
 *
 * Returns: their number
 */
guint
bx_exercise_section_count (void)
{
  return G_N_ELEMENTS (sections);
}

/**
 * bx_exercise_section_get_kind:
 * @index: a section
 *
 * Tells which part of the page a section stands in.
 *
 * Returns: the part
 */
BxExerciseSectionKind
bx_exercise_section_get_kind (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sections), BX_EXERCISE_SECTION_READING);

  return sections[index].kind;
}

/**
 * bx_exercise_section_create:
 * @index: a section
 * @choice: the exercise and what is chosen about it
 *
 * Creates a section about the exercise, which follows @choice.
 *
 * Returns: (transfer floating) (nullable): the section, or %NULL where there is
 *   nothing to say
 */
GtkWidget *
bx_exercise_section_create (guint index,
                            BxExerciseChoice *choice)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sections), NULL);
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);

  return sections[index].create (choice);
}

static GtkWidget *
new_heading (const char *text,
             const char *css_class,
             int level)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label",
                                     text,
                                     "wrap",
                                     TRUE,
                                     "wrap-mode",
                                     PANGO_WRAP_WORD_CHAR,
                                     "xalign",
                                     0.0f,
                                     NULL);

  gtk_widget_add_css_class (heading, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);

  return heading;
}

/**
 * bx_exercise_section_new:
 * @title: what it is about, in header capitalisation
 *
 * Creates a section with nothing but a title.
 *
 * Returns: (transfer floating): a new vertical box
 */
GtkWidget *
bx_exercise_section_new (const char *title)
{
  GtkWidget *box;

  g_return_val_if_fail (title != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), new_heading (title, "title-3", 2));

  return box;
}

/**
 * bx_exercise_section_add_title:
 * @box: a box
 * @text: a title under a section's own
 *
 * Adds a title to @box.
 *
 * Returns: (transfer none): the title's label
 */
GtkWidget *
bx_exercise_section_add_title (GtkWidget *box,
                               const char *text)
{
  GtkWidget *title;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  title = new_heading (text, "heading", 3);
  gtk_box_append (GTK_BOX (box), title);

  return title;
}

/**
 * bx_exercise_section_add_words:
 * @box: a box
 * @text: paragraphs, divided by a blank line
 * @css_class: (nullable): how they look, beyond words to read
 *
 * Adds words to read to @box.
 */
void
bx_exercise_section_add_words (GtkWidget *box,
                               const char *text,
                               const char *css_class)
{
  g_auto (GStrv) paragraphs = NULL;
  GtkWidget *words;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (text != NULL);

  paragraphs = g_strsplit (text, "\n\n", -1);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_hexpand (words, TRUE);
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    {
      GtkWidget *paragraph = g_object_new (GTK_TYPE_LABEL,
                                           "label",
                                           g_strstrip (paragraphs[i]),
                                           "wrap",
                                           TRUE,
                                           "wrap-mode",
                                           PANGO_WRAP_WORD_CHAR,
                                           "xalign",
                                           0.0f,
                                           "width-chars",
                                           LEAST_CHARS,
                                           NULL);

      gtk_widget_add_css_class (paragraph, "prose");
      if (css_class != NULL)
        gtk_widget_add_css_class (paragraph, css_class);
      gtk_box_append (GTK_BOX (words), paragraph);
    }
  gtk_box_append (GTK_BOX (box), words);
}

/**
 * bx_exercise_section_new_icon:
 * @name: an icon
 * @css_class: its colour
 *
 * Creates an icon that stands before words and says nothing itself.
 *
 * Returns: (transfer floating): a new image
 */
GtkWidget *
bx_exercise_section_new_icon (const char *name,
                              const char *css_class)
{
  GtkWidget *icon;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (css_class != NULL, NULL);

  icon = g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name", name,
                       "valign", GTK_ALIGN_START,
                       "margin-top", 3,
                       NULL);
  gtk_widget_add_css_class (icon, css_class);

  return icon;
}

/**
 * bx_exercise_section_new_list:
 *
 * Creates a list for things that stand below each other.
 *
 * Returns: (transfer floating): a new vertical box
 */
GtkWidget *
bx_exercise_section_new_list (void)
{
  return g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", 18,
                       NULL);
}

/**
 * bx_exercise_section_add_item:
 * @list: a list
 * @spacing: between what stands beside each other in the item
 *
 * Adds an item to @list.
 *
 * Returns: (transfer none): a horizontal box
 */
GtkWidget *
bx_exercise_section_add_item (GtkWidget *list,
                              int spacing)
{
  GtkWidget *item;

  g_return_val_if_fail (GTK_IS_BOX (list), NULL);

  item = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                       "spacing", spacing,
                       NULL);
  gtk_box_append (GTK_BOX (list), item);

  return item;
}
