/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-picture.h"
#include "bx-exercise-section.h"
#include "bx-variation-section.h"

/* The sections that are read while doing an exercise: what is chosen about it,
 * and the steps, cues and rhythm that follow from it. */

/**
 * bx_exercise_coaching_variations:
 * @choice: an exercise and what is chosen about it
 *
 * What can be chosen about the exercise.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_coaching_variations (BxExerciseChoice *choice)
{
  if (bx_exercise_get_variations (bx_exercise_choice_get_exercise (choice))->len == 0)
    return NULL;

  return bx_variation_section_new (choice);
}

typedef void (*FillFunc) (GtkWidget *box,
                          BxExerciseChoice *choice);

static void
refill_cb (GtkWidget *box,
           GParamSpec *pspec,
           BxExerciseChoice *choice)
{
  FillFunc fill = g_object_get_data (G_OBJECT (box), "bx-fill");
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  fill (box, choice);
}

/* Adds a box to @section that is filled anew whenever something else is chosen. */
static void
add_following (GtkWidget *section,
               GtkWidget *box,
               BxExerciseChoice *choice,
               FillFunc fill)
{
  g_object_set_data (G_OBJECT (box), "bx-fill", fill);
  fill (box, choice);
  if (bx_exercise_get_variations (bx_exercise_choice_get_exercise (choice))->len > 0)
    g_signal_connect_object (choice, "notify::variation", G_CALLBACK (refill_cb), box, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), box);
}

static void
add_step (GtkWidget *list,
          BxExerciseChoice *choice,
          const BxStep *step,
          guint index)
{
  GtkWidget *item = bx_exercise_section_add_item (list, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = bx_exercise_picture_new_step_of (choice, step);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget *numeral = gtk_label_new (number);

  gtk_widget_set_name (item, step->id);
  gtk_widget_add_css_class (numeral, "step-numeral");
  gtk_widget_set_valign (numeral, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (numeral), 2);
  gtk_label_set_xalign (GTK_LABEL (numeral), 0.0f);
  gtk_box_append (GTK_BOX (item), numeral);

  gtk_widget_set_margin_top (words, 6);
  bx_exercise_section_add_title (words, step->title);
  bx_exercise_section_add_words (words, step->text, NULL);
  gtk_box_append (GTK_BOX (item), words);

  if (picture != NULL)
    {
      bx_figure_set_natural_width (BX_FIGURE (picture), 150);
      bx_figure_set_can_shrink (BX_FIGURE (picture), TRUE);
      gtk_widget_set_size_request (picture, 108, 108);
      gtk_widget_set_valign (picture, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (item), picture);
    }
}

static void
fill_steps (GtkWidget *list,
            BxExerciseChoice *choice)
{
  g_autoptr (GPtrArray) steps = bx_variation_list_steps (bx_exercise_choice_get_exercise (choice),
                                                         bx_exercise_choice_get_variation (choice));

  for (guint i = 0; i < steps->len; i++)
    add_step (list, choice, g_ptr_array_index (steps, i), i);
}

/**
 * bx_exercise_coaching_steps:
 * @choice: an exercise and what is chosen about it
 *
 * What to do, one step after the other, as it is with what is chosen.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_coaching_steps (BxExerciseChoice *choice)
{
  GtkWidget *section;

  if (bx_exercise_get_steps (bx_exercise_choice_get_exercise (choice))->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Step by Step"));
  gtk_widget_set_name (section, "steps");
  add_following (section, bx_exercise_section_new_list (), choice, fill_steps);

  return section;
}

static void
fill_cues (GtkWidget *list,
           BxExerciseChoice *choice)
{
  g_auto (GStrv) cues = bx_variation_dup_cues (bx_exercise_choice_get_exercise (choice),
                                               bx_exercise_choice_get_variation (choice));

  for (gsize i = 0; cues[i] != NULL; i++)
    {
      GtkWidget *item = bx_exercise_section_add_item (list, 12);

      gtk_box_append (GTK_BOX (item), bx_exercise_section_new_icon ("object-select-symbolic", "accent"));
      bx_exercise_section_add_words (item, cues[i], "cue");
    }
}

/**
 * bx_exercise_coaching_cues:
 * @choice: an exercise and what is chosen about it
 *
 * What to think of meanwhile.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_coaching_cues (BxExerciseChoice *choice)
{
  GStrv cues = bx_exercise_get_cues (bx_exercise_choice_get_exercise (choice));
  GtkWidget *section;
  GtkWidget *list;

  if (cues == NULL || cues[0] == NULL)
    return NULL;

  section = bx_exercise_section_new (_("While You Lift, Think"));
  gtk_widget_set_name (section, "cues");
  list = bx_exercise_section_new_list ();
  gtk_box_set_spacing (GTK_BOX (list), 9);
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "padded");
  add_following (section, list, choice, fill_cues);

  return section;
}

static void
add_beat (GtkWidget *row,
          const char *seconds,
          const char *name)
{
  GtkWidget *beat = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = gtk_label_new (seconds);
  GtkWidget *caption = gtk_label_new (name);

  gtk_widget_add_css_class (number, "title-2");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (caption), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (beat), number);
  gtk_box_append (GTK_BOX (beat), caption);
  adw_wrap_box_append (ADW_WRAP_BOX (row), beat);
}

/* What one digit of a tempo means: seconds, or as fast as one can. */
static char *
beat_to_text (const char *digit)
{
  int seconds = atoi (digit);

  if (g_ascii_toupper (*digit) == 'X')
    /* Translators: pace of a part of a movement, as fast as one can */
    return g_strdup (C_ ("tempo", "Fast"));

  /* Translators: %d is a number of seconds; s stands for seconds */
  return g_strdup_printf (C_ ("tempo", "%d s"), seconds);
}

/* Four in a row, or two and two where the text is large */
static void
fill_beats (GtkWidget *box,
            BxExerciseChoice *choice)
{
  g_autofree char *tempo = bx_exercise_choice_dup_tempo (choice);
  g_auto (GStrv) digits = g_strsplit (tempo, "-", -1);
  const char *names[4] = {
    /* Translators: the four parts of a repetition, as short as you can */
    C_("tempo", "lowering"),
    C_("tempo", "pause"),
    C_("tempo", "lifting"),
    C_("tempo", "hold"),
  };
  GtkWidget *row = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "child-spacing", 6,
                                 "line-spacing", 12,
                                 "justify", ADW_JUSTIFY_FILL,
                                 "justify-last-line", TRUE,
                                 NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names) && digits[i] != NULL; i++)
    {
      g_autofree char *text = beat_to_text (digits[i]);

      add_beat (row, text, names[i]);
    }
  gtk_box_append (GTK_BOX (box), row);
}

/**
 * bx_exercise_coaching_rhythm:
 * @choice: an exercise and what is chosen about it
 *
 * How fast, how far, and when to breathe.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_coaching_rhythm (BxExerciseChoice *choice)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  const char *tempo = bx_exercise_get_tempo (exercise);
  const char *breathing = bx_exercise_get_breathing (exercise);
  GtkWidget *section;
  GtkWidget *card;

  section = bx_exercise_section_new (_("Tempo and Breath"));
  gtk_widget_set_name (section, "tempo");
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  if (tempo != NULL && *tempo != '\0')
    {
      GtkWidget *beats = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      add_following (card, beats, choice, fill_beats);
      g_signal_connect_object (choice, "notify::hold", G_CALLBACK (refill_cb), beats, G_CONNECT_SWAPPED);
    }
  if (breathing != NULL)
    bx_exercise_section_add_words (card, breathing, NULL);
  gtk_box_append (GTK_BOX (section), card);

  return section;
}
