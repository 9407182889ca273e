/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-picture.h"
#include "bx-exercise-section.h"

/* The sections that are read while doing an exercise: steps, cues, rhythm and
 * mistakes. */

static GtkWidget *
new_list (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation",
                                  GTK_ORIENTATION_VERTICAL,
                                  "spacing",
                                  18,
                                  NULL);

  return list;
}

static GtkWidget *
new_item (GtkWidget *list,
          int spacing)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing",
                                  spacing,
                                  NULL);

  gtk_box_append (GTK_BOX (list), item);

  return item;
}

static GtkWidget *
new_icon (const char *name,
          const char *css_class)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  name,
                                  "valign",
                                  GTK_ALIGN_START,
                                  "margin-top",
                                  3,
                                  NULL);

  gtk_widget_add_css_class (icon, css_class);

  return icon;
}

static void
add_step (GtkWidget *list,
          BxExercise *exercise,
          const BxStep *step,
          guint index)
{
  GtkWidget *item = new_item (list, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = bx_exercise_picture_new_step (exercise, step->id);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget *numeral = gtk_label_new (number);

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

GtkWidget *
bx_exercise_coaching_steps (BxExercise *exercise)
{
  GPtrArray *steps = bx_exercise_get_steps (exercise);
  GtkWidget *section;
  GtkWidget *list;

  if (steps->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Step by Step"));
  list = new_list ();
  for (guint i = 0; i < steps->len; i++)
    add_step (list, exercise, g_ptr_array_index (steps, i), i);
  gtk_box_append (GTK_BOX (section), list);

  return section;
}

GtkWidget *
bx_exercise_coaching_cues (BxExercise *exercise)
{
  GStrv cues = bx_exercise_get_cues (exercise);
  GtkWidget *section;
  GtkWidget *list;

  if (cues == NULL || cues[0] == NULL)
    return NULL;

  section = bx_exercise_section_new (_ ("While You Lift, Think"));
  list = new_list ();
  gtk_box_set_spacing (GTK_BOX (list), 9);
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "padded");
  for (gsize i = 0; cues[i] != NULL; i++)
    {
      GtkWidget *item = new_item (list, 12);

      gtk_box_append (GTK_BOX (item), new_icon ("object-select-symbolic", "accent"));
      bx_exercise_section_add_words (item, cues[i], "cue");
    }
  gtk_box_append (GTK_BOX (section), list);

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

GtkWidget *
bx_exercise_coaching_rhythm (BxExercise *exercise)
{
  const char *tempo = bx_exercise_get_tempo (exercise);
  const char *breathing = bx_exercise_get_breathing (exercise);
  g_auto (GStrv) digits = g_strsplit (tempo != NULL ? tempo : "", "-", -1);
  GtkWidget *section;
  GtkWidget *card;

  if (breathing == NULL && g_strv_length (digits) != 4)
    return NULL;

  section = bx_exercise_section_new (_ ("Tempo and Breath"));
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");

  if (g_strv_length (digits) == 4)
    {
      /* Four in a row, or two and two where the text is large */
      GtkWidget *row = g_object_new (ADW_TYPE_WRAP_BOX,
                                     "child-spacing",
                                     6,
                                     "line-spacing",
                                     12,
                                     "justify",
                                     ADW_JUSTIFY_FILL,
                                     "justify-last-line",
                                     TRUE,
                                     NULL);
      const char *names[4] = {
        /* Translators: the four parts of a repetition, as short as you can */
        C_ ("tempo", "lowering"),
        C_ ("tempo", "pause"),
        C_ ("tempo", "lifting"),
        C_ ("tempo", "hold"),
      };

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *text = beat_to_text (digits[i]);

          add_beat (row, text, names[i]);
        }
      gtk_box_append (GTK_BOX (card), row);
    }
  if (breathing != NULL)
    bx_exercise_section_add_words (card, breathing, NULL);
  gtk_box_append (GTK_BOX (section), card);

  return section;
}

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

static void
add_mistake (GtkWidget *list,
             BxExercise *exercise,
             const BxMistake *mistake)
{
  GtkWidget *item = new_item (list, 12);
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

  gtk_box_append (GTK_BOX (wrong), new_icon ("window-close-symbolic", "error"));
  title = bx_exercise_section_add_title (wrong, mistake->title);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (right), new_icon ("object-select-symbolic", "success"));
  bx_exercise_section_add_words (right, mistake->fix, NULL);
  gtk_box_append (GTK_BOX (lines), wrong);
  gtk_box_append (GTK_BOX (lines), right);
  gtk_box_append (GTK_BOX (item), lines);
}

GtkWidget *
bx_exercise_coaching_mistakes (BxExercise *exercise)
{
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);
  GtkWidget *section;
  GtkWidget *list;

  if (mistakes->len == 0)
    return NULL;

  section = bx_exercise_section_new (_ ("Common Mistakes"));
  list = new_list ();
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "padded");
  for (guint i = 0; i < mistakes->len; i++)
    add_mistake (list, exercise, g_ptr_array_index (mistakes, i));
  gtk_box_append (GTK_BOX (section), list);

  return section;
}
