/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-picture.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-sheet.h"
#include "bx-movement.h"
#include "bx-paper.h"

/* Lengths are points. Where two pages do not hold it all, it is set in a smaller
 * type. */

#define TYPE_SIZE 10.5
#define TYPE_SIZE_MIN 7.0
#define TYPE_SIZE_STEP 0.5
#define GAP 14.0

typedef struct
{
  BxExerciseChoice *choice;
  const char *athlete;
  BxPaper *paper;
  double width;
  double size; /* of the type */
  GStrv chosen;
  GStrv plain;
} Sheet;

/* ---- cells -------------------------------------------------------------------------- */

/* Two cells beside each other: where the nth of all goes */
static double
get_cell (Sheet *self,
          guint index,
          BxPaperRow **row,
          double *width)
{
  *width = (self->width - GAP) / 2;
  if (index % 2 == 0)
    *row = bx_paper_add_row (self->paper, index == 0 ? 0 : self->size * 0.7);

  return index % 2 == 0 ? 0 : *width + GAP;
}

/* ---- pictures ------------------------------------------------------------------------ */

static const BxMovement *
find_movement (Sheet *self)
{
  return bx_movement_find (bx_exercise_get_id (bx_exercise_choice_get_exercise (self->choice)), self->athlete,
                           (const char *const *) self->chosen, (const char *const *) self->plain);
}

/* (nullable): the picture of a step, as the page shows it */
static char *
find_step_picture (Sheet *self,
                   const BxStep *step,
                   int *frame)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  const BxMovement *movement = find_movement (self);
  const BxMovement *usual = bx_movement_find (bx_exercise_get_id (exercise), self->athlete,
                                              (const char *const *) self->plain, (const char *const *) self->plain);
  g_autofree char *name = NULL;

  *frame = 0;
  if (step->picture == NULL && step->end != BX_STEP_END_NONE && movement != NULL && movement != usual)
    {
      *frame = step->end == BX_STEP_END_HIGH ? (int) movement->n_frames - 1 : 0;
      return g_strdup (movement->picture);
    }

  if (step->picture != NULL)
    name = g_strdup_printf ("step-%s-%s", step->picture, self->athlete);
  else
    name = g_strdup_printf ("step-%s-%s-%s", bx_exercise_get_id (exercise), step->id, self->athlete);

  return bx_art_picture_exists (name) ? g_steal_pointer (&name) : NULL;
}

/* ---- what is on it ------------------------------------------------------------------- */

static void
add_head (Sheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  const BxMovement *movement = find_movement (self);
  BxPaperRow *row = bx_paper_add_row (self->paper, 0);
  double words_width = self->width * 0.56;
  double picture_width = (self->width - words_width - GAP) / 2;
  g_autofree char *variation = bx_variation_dup_name (exercise, bx_exercise_choice_get_variation (self->choice));
  g_autofree char *equipment_names = bx_variation_dup_equipment_names (exercise, bx_exercise_choice_get_variation (self->choice));
  g_autofree char *primary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_autofree char *secondary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_SECONDARY);
  g_autofree char *muscles = NULL;
  double y;

  y = bx_paper_row_add_words (row, bx_exercise_get_name (exercise), 2.2, PANGO_WEIGHT_ULTRABOLD, 0, 0, words_width);
  if (variation != NULL)
    y = bx_paper_row_add_words (row, variation, 1.1, PANGO_WEIGHT_BOLD, 0, y, words_width);
  y = bx_paper_row_add_words (row, bx_exercise_get_summary (exercise), 1.0, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);
  if (*equipment_names != '\0')
    {
      /* Translators: a list of equipment, such as “barbell, weight plates” */
      g_autofree char *equipment = g_strdup_printf (_("Equipment: %s"), equipment_names);

      y = bx_paper_row_add_words (row, equipment, 0.9, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);
    }
  if (*secondary != '\0')
    /* Translators: both are lists of muscles, such as “glutes, hamstrings” */
    muscles = g_strdup_printf (_("Work most: %s. Assist: %s."), primary, secondary);
  else
    /* Translators: a list of muscles, such as “glutes, hamstrings” */
    muscles = g_strdup_printf (_("Work most: %s."), primary);
  bx_paper_row_add_words (row, muscles, 0.9, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);

  if (movement != NULL)
    {
      bx_paper_row_add_picture (row, movement->picture, 0, words_width + GAP, 0, picture_width, self->size * 12);
      bx_paper_row_add_picture (row, movement->picture, (int) movement->n_frames - 1, words_width + GAP + picture_width, 0, picture_width, self->size * 12);
    }
}

static void
add_steps (Sheet *self)
{
  g_autoptr (GPtrArray) steps = bx_variation_list_steps (bx_exercise_choice_get_exercise (self->choice),
                                                         bx_exercise_choice_get_variation (self->choice));
  BxPaperRow *row = NULL;

  bx_paper_add_heading (self->paper, _("Step by Step"));
  for (guint i = 0; i < steps->len; i++)
    {
      const BxStep *step = g_ptr_array_index (steps, i);
      double width;
      double x = get_cell (self, i, &row, &width);
      double picture_width = width * 0.3;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      int frame = 0;
      g_autofree char *picture = find_step_picture (self, step, &frame);
      double y;

      if (picture != NULL)
        bx_paper_row_add_picture (row, picture, frame, x, 0, picture_width, self->size * 9);
      x += picture_width + GAP / 2;
      bx_paper_row_add_words (row, number, 1.6, PANGO_WEIGHT_ULTRABOLD, x, -self->size * 0.35, self->size * 2);
      x += self->size * 1.5;
      width -= picture_width + GAP / 2 + self->size * 1.5;
      y = bx_paper_row_add_words (row, step->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      bx_paper_row_add_words (row, step->text, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_cues (Sheet *self)
{
  g_auto (GStrv) cues = bx_variation_dup_cues (bx_exercise_choice_get_exercise (self->choice),
                                               bx_exercise_choice_get_variation (self->choice));
  BxPaperRow *row = NULL;

  bx_paper_add_heading (self->paper, _("While You Lift, Think"));
  for (guint i = 0; cues[i] != NULL; i++)
    {
      double width;
      double x = get_cell (self, i, &row, &width);

      bx_paper_row_set_before (row, i == 0 ? 0 : self->size * 0.15);
      bx_paper_row_add_words (row, "✓", 1.0, PANGO_WEIGHT_BOLD, x, 0, self->size * 2);
      bx_paper_row_add_words (row, cues[i], 1.0, PANGO_WEIGHT_NORMAL, x + self->size * 1.5, 0, width - self->size * 1.5);
    }
}

static char *
describe_tempo (const char *tempo)
{
  g_auto (GStrv) digits = g_strsplit (tempo, "-", -1);

  if (g_strv_length (digits) != 4)
    return g_strdup (tempo);

  /* Translators: the four parts of a repetition, in seconds; X stands for as fast as one can */
  return g_strdup_printf (_("Tempo: %1$s s lowering, %2$s s pause, %3$s s lifting, %4$s s hold."),
                          digits[0], digits[1], digits[2], digits[3]);
}

static void
add_rhythm (Sheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  g_autofree char *spelled = bx_exercise_choice_dup_tempo (self->choice);
  g_autofree char *tempo = describe_tempo (spelled);
  BxPaperRow *row;
  double y;

  bx_paper_add_heading (self->paper, _("Tempo and Breath"));
  row = bx_paper_add_row (self->paper, 0);
  y = bx_paper_row_add_words (row, tempo, 1.0, PANGO_WEIGHT_BOLD, 0, 0, self->width);
  bx_paper_row_add_words (row, bx_exercise_get_breathing (exercise), 1.0, PANGO_WEIGHT_NORMAL, 0, y, self->width);
}

static void
add_mistakes (Sheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  g_autoptr (GPtrArray) mistakes = bx_variation_list_mistakes (exercise, bx_exercise_choice_get_variation (self->choice));
  BxPaperRow *row = NULL;

  bx_paper_add_heading (self->paper, _("Common Mistakes"));
  for (guint i = 0; i < mistakes->len; i++)
    {
      const BxMistake *mistake = g_ptr_array_index (mistakes, i);
      g_autofree char *wrong = g_strdup_printf ("mistake-%s-%s-wrong-%s", bx_exercise_get_id (exercise), mistake->id, self->athlete);
      g_autofree char *right = g_strdup_printf ("mistake-%s-%s-right-%s", bx_exercise_get_id (exercise), mistake->id, self->athlete);
      double width;
      double x = get_cell (self, i, &row, &width);
      double y;

      if (bx_art_picture_exists (wrong) && bx_art_picture_exists (right))
        {
          double picture_width = width * 0.2;

          bx_paper_row_add_picture (row, wrong, 0, x, 0, picture_width, self->size * 7);
          bx_paper_row_add_picture (row, right, 0, x + picture_width, 0, picture_width, self->size * 7);
          x += 2 * picture_width + GAP / 2;
          width -= 2 * picture_width + GAP / 2;
        }
      y = bx_paper_row_add_words (row, mistake->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      bx_paper_row_add_words (row, mistake->fix, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_doses (Sheet *self)
{
  GPtrArray *doses = bx_exercise_get_doses (bx_exercise_choice_get_exercise (self->choice));
  BxPaperRow *row = NULL;

  bx_paper_add_heading (self->paper, _("How Much, How Often"));
  for (guint i = 0; i < doses->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (doses, i);
      double width;
      double x = get_cell (self, i, &row, &width);
      double y;

      if (doses->len == 1)
        width = self->width;
      y = bx_paper_row_add_words (row, passage->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      bx_paper_row_add_words (row, passage->text, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_text (Sheet *self,
          const char *heading,
          const char *text,
          double scale)
{
  if (text == NULL || *text == '\0')
    return;

  bx_paper_add_heading (self->paper, heading);
  bx_paper_row_add_words (bx_paper_add_row (self->paper, 0), text, scale, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
}

static void
add_sources (Sheet *self)
{
  GPtrArray *sources = bx_exercise_get_sources (bx_exercise_choice_get_exercise (self->choice));

  bx_paper_add_heading (self->paper, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);
      g_autofree char *text = source->url != NULL ? g_strdup_printf ("%s %s", source->text, source->url) : g_strdup (source->text);

      bx_paper_row_add_words (bx_paper_add_row (self->paper, self->size * 0.15), text, 0.75, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
    }
}

/* ---- pages --------------------------------------------------------------------------- */

static void
lay_out (Sheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);

  bx_paper_clear (self->paper, self->size);
  add_head (self);
  add_steps (self);
  add_cues (self);
  add_rhythm (self);
  add_mistakes (self);
  add_doses (self);
  add_text (self, _("Stay Safe"), bx_exercise_get_safety (exercise), 1.0);
  add_sources (self);
  bx_paper_paginate (self->paper);
}

/**
 * bx_exercise_sheet_new:
 * @choice: an exercise and what is chosen about it
 * @athlete: who does it in the pictures: `man` or `woman`
 * @context: for the type, at 72 dots an inch
 * @width: the width of the page without its margins, in points
 * @height: the height of the page without its margins, in points
 *
 * Lays an exercise out on paper, on %BX_EXERCISE_SHEET_MAX_PAGES pages at most
 * unless they are tiny.
 *
 * Returns: (transfer full): its pages
 */
BxPaper *
bx_exercise_sheet_new (BxExerciseChoice *choice,
                       const char *athlete,
                       PangoContext *context,
                       double width,
                       double height)
{
  Sheet self = { .choice = choice, .athlete = athlete, .width = width };
  BxExercise *exercise;
  g_auto (GStrv) primary = NULL;
  g_auto (GStrv) secondary = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);
  g_return_val_if_fail (athlete != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  exercise = bx_exercise_choice_get_exercise (choice);
  self.paper = bx_paper_new (context, width, height);
  primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  bx_paper_set_muscles (self.paper, (const char *const *) primary, (const char *const *) secondary);
  bx_paper_set_title (self.paper, bx_exercise_get_name (exercise));
  self.chosen = bx_variation_list_words (exercise, bx_exercise_choice_get_options (choice), &self.plain);

  for (self.size = TYPE_SIZE; self.size >= TYPE_SIZE_MIN; self.size -= TYPE_SIZE_STEP)
    {
      lay_out (&self);
      if (bx_paper_get_pages (self.paper) <= BX_EXERCISE_SHEET_MAX_PAGES)
        break;
    }

  g_strfreev (self.chosen);
  g_strfreev (self.plain);

  return self.paper;
}
