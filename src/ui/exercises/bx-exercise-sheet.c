/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "bx-art-picture.h"
#include "bx-art-print.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-sheet.h"
#include "bx-movement.h"

/* Lengths are points. The sheet is a column of rows; a row has words and pictures
 * at places of their own, and is never divided. Where two pages do not hold it
 * all, it is set in a smaller type. */

#define TYPE_SIZE 10.5
#define TYPE_SIZE_MIN 7.0
#define TYPE_SIZE_STEP 0.5
#define GAP 14.0
#define FOOTER_HEIGHT 16.0

typedef struct
{
  PangoLayout *layout; /* (owned) */
  double x;
  double y;
} Words;

typedef struct
{
  char *name; /* (owned) */
  int frame;
  graphene_rect_t place;
} Picture;

typedef struct
{
  GArray *words;
  GArray *pictures;
  double before; /* space above it, but not at the head of a page */
  double height;
  gboolean keeps_next;
  int page;
  double y;
} Row;

struct _BxExerciseSheet
{
  BxExerciseChoice *choice;
  const char *athlete;
  PangoContext *context;
  double width;
  double height;
  double size; /* of the type */
  GPtrArray *rows;
  int n_pages;
  GStrv primary;
  GStrv secondary;
  GStrv chosen;
  GStrv plain;
};

static void
clear_words (gpointer data)
{
  g_clear_object (&((Words *) data)->layout);
}

static void
clear_picture (gpointer data)
{
  g_clear_pointer (&((Picture *) data)->name, g_free);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_array_unref (row->words);
  g_array_unref (row->pictures);
  g_free (row);
}

/* ---- rows --------------------------------------------------------------------------- */

static Row *
add_row (BxExerciseSheet *self,
         double before)
{
  Row *row = g_new0 (Row, 1);

  row->words = g_array_new (FALSE, TRUE, sizeof (Words));
  g_array_set_clear_func (row->words, clear_words);
  row->pictures = g_array_new (FALSE, TRUE, sizeof (Picture));
  g_array_set_clear_func (row->pictures, clear_picture);
  row->before = before;
  g_ptr_array_add (self->rows, row);

  return row;
}

/* Returns how far down the words reach in the row. */
static double
add_words (BxExerciseSheet *self,
           Row *row,
           const char *text,
           double scale,
           PangoWeight weight,
           double x,
           double y,
           double width)
{
  PangoFontDescription *font = pango_font_description_new ();
  Words words = { .x = x, .y = y };
  PangoRectangle extents;

  pango_font_description_set_family (font, "Cantarell, Adwaita Sans, Noto Sans, sans-serif");
  pango_font_description_set_absolute_size (font, self->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  words.layout = pango_layout_new (self->context);
  pango_layout_set_font_description (words.layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (words.layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (words.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (words.layout, 1.15f);
  pango_layout_set_text (words.layout, text, -1);
  pango_layout_get_extents (words.layout, NULL, &extents);
  g_array_append_val (row->words, words);

  y += (double) extents.height / PANGO_SCALE;
  row->height = MAX (row->height, y);

  return y;
}

static double
add_picture (Row *row,
             const char *name,
             int frame,
             double x,
             double y,
             double width,
             double max_height)
{
  Picture picture = { .name = g_strdup (name), .frame = frame };
  double natural_width = 1;
  double natural_height = 1;
  double height;

  bx_art_picture_get_size (name, &natural_width, &natural_height);
  height = width * natural_height / natural_width;
  height = MIN (height, max_height);
  picture.place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  g_array_append_val (row->pictures, picture);
  row->height = MAX (row->height, y + height);

  return y + height;
}

static void
add_heading (BxExerciseSheet *self,
             const char *text)
{
  Row *row = add_row (self, self->size * 1.1);

  add_words (self, row, text, 1.25, PANGO_WEIGHT_BOLD, 0, 0, self->width);
  row->height += self->size * 0.25;
  row->keeps_next = TRUE;
}

/* Two cells beside each other: where the nth of all goes */
static double
get_cell (BxExerciseSheet *self,
          guint index,
          Row **row,
          double *width)
{
  *width = (self->width - GAP) / 2;
  if (index % 2 == 0)
    *row = add_row (self, index == 0 ? 0 : self->size * 0.7);

  return index % 2 == 0 ? 0 : *width + GAP;
}

/* ---- pictures ------------------------------------------------------------------------ */

static const BxMovement *
find_movement (BxExerciseSheet *self)
{
  return bx_movement_find (bx_exercise_get_id (bx_exercise_choice_get_exercise (self->choice)), self->athlete,
                           (const char *const *) self->chosen, (const char *const *) self->plain);
}

/* (nullable): the picture of a step, as the page shows it */
static char *
find_step_picture (BxExerciseSheet *self,
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
add_head (BxExerciseSheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  const BxMovement *movement = find_movement (self);
  Row *row = add_row (self, 0);
  double words_width = self->width * 0.56;
  double picture_width = (self->width - words_width - GAP) / 2;
  g_autofree char *variation = bx_variation_dup_name (exercise, bx_exercise_choice_get_variation (self->choice));
  g_autofree char *equipment_names = bx_exercise_dup_equipment_names (exercise);
  g_autofree char *primary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_autofree char *secondary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_SECONDARY);
  g_autofree char *muscles = NULL;
  double y;

  y = add_words (self, row, bx_exercise_get_name (exercise), 2.2, PANGO_WEIGHT_ULTRABOLD, 0, 0, words_width);
  if (variation != NULL)
    y = add_words (self, row, variation, 1.1, PANGO_WEIGHT_BOLD, 0, y, words_width);
  y = add_words (self, row, bx_exercise_get_summary (exercise), 1.0, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);
  if (*equipment_names != '\0')
    {
      /* Translators: a list of equipment, such as “barbell, weight plates” */
      g_autofree char *equipment = g_strdup_printf (_("Equipment: %s"), equipment_names);

      y = add_words (self, row, equipment, 0.9, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);
    }
  if (self->secondary[0] != NULL)
    /* Translators: both are lists of muscles, such as “glutes, hamstrings” */
    muscles = g_strdup_printf (_("Work most: %s. Assist: %s."), primary, secondary);
  else
    /* Translators: a list of muscles, such as “glutes, hamstrings” */
    muscles = g_strdup_printf (_("Work most: %s."), primary);
  add_words (self, row, muscles, 0.9, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.3, words_width);

  if (movement != NULL)
    {
      add_picture (row, movement->picture, 0, words_width + GAP, 0, picture_width, self->size * 12);
      add_picture (row, movement->picture, (int) movement->n_frames - 1, words_width + GAP + picture_width, 0, picture_width, self->size * 12);
    }
}

static void
add_steps (BxExerciseSheet *self)
{
  g_autoptr (GPtrArray) steps = bx_variation_list_steps (bx_exercise_choice_get_exercise (self->choice),
                                                         bx_exercise_choice_get_variation (self->choice));
  Row *row = NULL;

  add_heading (self, _("Step by Step"));
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
        add_picture (row, picture, frame, x, 0, picture_width, self->size * 9);
      x += picture_width + GAP / 2;
      add_words (self, row, number, 1.6, PANGO_WEIGHT_ULTRABOLD, x, -self->size * 0.35, self->size * 2);
      x += self->size * 1.5;
      width -= picture_width + GAP / 2 + self->size * 1.5;
      y = add_words (self, row, step->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      add_words (self, row, step->text, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_cues (BxExerciseSheet *self)
{
  g_auto (GStrv) cues = bx_variation_dup_cues (bx_exercise_choice_get_exercise (self->choice),
                                               bx_exercise_choice_get_variation (self->choice));
  Row *row = NULL;

  add_heading (self, _("While You Lift, Think"));
  for (guint i = 0; cues[i] != NULL; i++)
    {
      double width;
      double x = get_cell (self, i, &row, &width);

      row->before = i == 0 ? 0 : self->size * 0.15;
      add_words (self, row, "✓", 1.0, PANGO_WEIGHT_BOLD, x, 0, self->size * 2);
      add_words (self, row, cues[i], 1.0, PANGO_WEIGHT_NORMAL, x + self->size * 1.5, 0, width - self->size * 1.5);
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
add_rhythm (BxExerciseSheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  g_autofree char *spelled = bx_exercise_choice_dup_tempo (self->choice);
  g_autofree char *tempo = describe_tempo (spelled);
  Row *row;
  double y;

  add_heading (self, _("Tempo and Breath"));
  row = add_row (self, 0);
  y = add_words (self, row, tempo, 1.0, PANGO_WEIGHT_BOLD, 0, 0, self->width);
  add_words (self, row, bx_exercise_get_breathing (exercise), 1.0, PANGO_WEIGHT_NORMAL, 0, y, self->width);
}

static void
add_mistakes (BxExerciseSheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  GPtrArray *mistakes = bx_exercise_get_mistakes (exercise);
  Row *row = NULL;

  add_heading (self, _("Common Mistakes"));
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

          add_picture (row, wrong, 0, x, 0, picture_width, self->size * 7);
          add_picture (row, right, 0, x + picture_width, 0, picture_width, self->size * 7);
          x += 2 * picture_width + GAP / 2;
          width -= 2 * picture_width + GAP / 2;
        }
      y = add_words (self, row, mistake->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      add_words (self, row, mistake->fix, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_doses (BxExerciseSheet *self)
{
  GPtrArray *doses = bx_exercise_get_doses (bx_exercise_choice_get_exercise (self->choice));
  Row *row = NULL;

  add_heading (self, _("How Much, How Often"));
  for (guint i = 0; i < doses->len; i++)
    {
      const BxPassage *passage = g_ptr_array_index (doses, i);
      double width;
      double x = get_cell (self, i, &row, &width);
      double y;

      if (doses->len == 1)
        width = self->width;
      y = add_words (self, row, passage->title, 1.0, PANGO_WEIGHT_BOLD, x, 0, width);
      add_words (self, row, passage->text, 1.0, PANGO_WEIGHT_NORMAL, x, y, width);
    }
}

static void
add_text (BxExerciseSheet *self,
          const char *heading,
          const char *text,
          double scale)
{
  if (text == NULL || *text == '\0')
    return;

  add_heading (self, heading);
  add_words (self, add_row (self, 0), text, scale, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
}

static void
add_sources (BxExerciseSheet *self)
{
  GPtrArray *sources = bx_exercise_get_sources (bx_exercise_choice_get_exercise (self->choice));

  add_heading (self, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);
      g_autofree char *text = g_strdup_printf ("%s %s", source->text, source->url);

      add_words (self, add_row (self, self->size * 0.15), text, 0.75, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
    }
}

/* ---- pages --------------------------------------------------------------------------- */

static void
paginate (BxExerciseSheet *self)
{
  double bottom = self->height - FOOTER_HEIGHT;
  double y = 0;
  int page = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      double needed = (y > 0 ? row->before : 0) + row->height;

      /* A heading does not stay behind alone. */
      if (row->keeps_next && i + 1 < self->rows->len)
        needed += ((Row *) g_ptr_array_index (self->rows, i + 1))->height;
      if (y > 0 && y + needed > bottom)
        {
          page++;
          y = 0;
        }
      if (y > 0)
        y += row->before;
      row->page = page;
      row->y = y;
      y += row->height;
    }

  self->n_pages = page + 1;
}

static void
lay_out (BxExerciseSheet *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);

  g_ptr_array_set_size (self->rows, 0);
  add_head (self);
  add_steps (self);
  add_cues (self);
  add_rhythm (self);
  add_mistakes (self);
  add_doses (self);
  add_text (self, _("Stay Safe"), bx_exercise_get_safety (exercise), 1.0);
  add_sources (self);
  paginate (self);
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
 * Returns: (transfer full): the sheet
 */
BxExerciseSheet *
bx_exercise_sheet_new (BxExerciseChoice *choice,
                       const char *athlete,
                       PangoContext *context,
                       double width,
                       double height)
{
  BxExerciseSheet *self;
  BxExercise *exercise;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);
  g_return_val_if_fail (athlete != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  exercise = bx_exercise_choice_get_exercise (choice);
  self = g_new0 (BxExerciseSheet, 1);
  self->choice = g_object_ref (choice);
  self->athlete = g_intern_string (athlete);
  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  self->secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  self->chosen = bx_variation_list_words (exercise, bx_exercise_choice_get_options (choice), &self->plain);

  for (self->size = TYPE_SIZE; self->size >= TYPE_SIZE_MIN; self->size -= TYPE_SIZE_STEP)
    {
      lay_out (self);
      if (self->n_pages <= BX_EXERCISE_SHEET_MAX_PAGES)
        break;
    }

  return self;
}

/**
 * bx_exercise_sheet_free:
 * @self: (transfer full) (nullable): a sheet
 *
 * Frees it.
 */
void
bx_exercise_sheet_free (BxExerciseSheet *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->choice);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_strfreev (self->primary);
  g_strfreev (self->secondary);
  g_strfreev (self->chosen);
  g_strfreev (self->plain);
  g_free (self);
}

/**
 * bx_exercise_sheet_get_pages:
 * @self: a sheet
 *
 * Counts its pages.
 *
 * Returns: their number
 */
int
bx_exercise_sheet_get_pages (BxExerciseSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

static void
draw_footer (BxExerciseSheet *self,
             int page,
             cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("sans-serif");
  /* Translators: at the foot of a printed page: %1$s is an exercise, %2$d the page, %3$d how many there are */
  g_autofree char *text = g_strdup_printf (_("%1$s · page %2$d of %3$d · made with Back Extension"),
                                           bx_exercise_get_name (bx_exercise_choice_get_exercise (self->choice)),
                                           page + 1, self->n_pages);

  pango_font_description_set_absolute_size (font, 7.5 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (self->width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_move_to (cr, 0, self->height - 11);
  pango_cairo_show_layout (cr, layout);
}

/**
 * bx_exercise_sheet_draw:
 * @self: a sheet
 * @page: one of its pages, from 0
 * @cr: where to draw, in points from the corner inside the margins
 *
 * Draws a page.
 */
void
bx_exercise_sheet_draw (BxExerciseSheet *self,
                        int page,
                        cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page >= 0 && page < self->n_pages);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->page != page)
        continue;

      for (guint j = 0; j < row->pictures->len; j++)
        {
          Picture *picture = &g_array_index (row->pictures, Picture, j);
          graphene_rect_t place = picture->place;
          g_autoptr (GError) error = NULL;

          graphene_rect_offset (&place, 0, (float) row->y);
          if (!bx_art_print (cr, picture->name, picture->frame,
                             (const char *const *) self->primary, (const char *const *) self->secondary, &place, &error))
            g_debug ("A picture is missing on paper: %s", error->message);
        }

      cairo_set_source_rgb (cr, 0, 0, 0);
      for (guint j = 0; j < row->words->len; j++)
        {
          Words *words = &g_array_index (row->words, Words, j);

          cairo_move_to (cr, words->x, row->y + words->y);
          pango_cairo_show_layout (cr, words->layout);
        }
    }

  draw_footer (self, page, cr);
}
