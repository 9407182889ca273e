/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-art-picture.h"
#include "bx-exercise-picture.h"
#include "bx-paper-print.h"
#include "bx-slot-words.h"
#include "bx-variation.h"
#include "bx-workout-document.h"
#include "bx-workout-duration.h"
#include "bx-workout-equipment.h"
#include "bx-workout-sheet.h"
#include "bx-workout-slots.h"

/* A workout on paper, to be filled in by hand: a row a set with what is planned and
 * boxes for what was done. It lies on a bench, so it is set as large as one page
 * allows; where one doesn't hold it, it is large on several. Lengths are points. */

#define TYPE_SIZE 13.0
#define TYPE_SIZE_MIN 10.0
#define TYPE_SIZE_STEP 0.5
/* Room for a hand that is tired */
#define BOX_HEIGHT 1.7
#define ROW_GAP 0.35
#define NUMBER_WIDTH 2.4
#define INDENT 16.0
#define BRACKET_WIDTH 3.0
#define PICTURE_WIDTH 0.17
#define GAP 10.0
/* More sets of one exercise than these may go on to the next page. */
#define SETS_TOGETHER 10
#define NOTE_LINES 3

typedef struct
{
  BxPaper *paper;
  BxWorkoutDocument *document;
  const BxWorkout *workout;
  const char *athlete;
  BxUnit unit;
  double width;
  double size;
} Sheet;

/* Where things stand in a table of sets, from the leading edge of the page */
typedef struct
{
  double target;
  double target_width;
  double first;  /* the box of the load, where there is one */
  double second; /* the box of what is counted */
  double box_width;
} Columns;

static Columns
get_columns (const Sheet *sheet)
{
  double left = INDENT + sheet->width * PICTURE_WIDTH + GAP;
  double room = sheet->width - left;
  Columns columns;

  columns.box_width = room * 0.24;
  columns.second = sheet->width - columns.box_width;
  columns.first = columns.second - GAP * 0.6 - columns.box_width;
  columns.target = left + sheet->size * NUMBER_WIDTH;
  columns.target_width = columns.first - GAP - columns.target;

  return columns;
}

/* ---- the head ----------------------------------------------------------------------- */

static void
add_blank (const Sheet *sheet,
           BxPaperRow  *row,
           const char  *label,
           double       x,
           double       y,
           double       width)
{
  double label_width = width * 0.42;

  bx_paper_row_add_words (row, label, 0.85, PANGO_WEIGHT_NORMAL, x, y + sheet->size * 0.3, label_width);
  bx_paper_row_add_box (row, x + label_width, y, width - label_width, sheet->size * BOX_HEIGHT, FALSE);
}

static void
add_head (const Sheet *sheet)
{
  BxPaperRow *row = bx_paper_add_row (sheet->paper, 0);
  const BxWorkout *workout = sheet->workout;
  guint n_sets = bx_workout_count_sets (workout);
  g_autofree char *sets = g_strdup_printf (ngettext ("%u set", "%u sets", n_sets), n_sets);
  g_autofree char *duration = bx_workout_format_duration (workout);
  g_autofree char *equipment = bx_workout_format_equipment (workout);
  /* Translators: facts of a workout: sets, duration, equipment */
  g_autofree char *facts = g_strdup_printf (_("%1$s · %2$s · %3$s"), sets, duration, equipment);
  double blank_width = sheet->width * 0.32;
  double words_width = sheet->width - blank_width - GAP;
  double y;

  y = bx_paper_row_add_words (row, *workout->name != '\0' ? workout->name : _("Workout"), 2.0, PANGO_WEIGHT_ULTRABOLD, 0, 0, words_width);
  bx_paper_row_add_words (row, facts, 0.9, PANGO_WEIGHT_NORMAL, 0, y + sheet->size * 0.1, words_width);
  /* Translators: beside a box to write the day of a training into */
  add_blank (sheet, row, _("Date"), words_width + GAP, sheet->size * 0.3, blank_width);
  /* Translators: beside a box to write one's own weight into */
  add_blank (sheet, row, _("Bodyweight"), words_width + GAP, sheet->size * (0.3 + BOX_HEIGHT + ROW_GAP), blank_width);

  if (workout->description != NULL && *workout->description != '\0')
    bx_paper_row_add_words (bx_paper_add_row (sheet->paper, sheet->size * 0.5), workout->description, 0.85,
                            PANGO_WEIGHT_NORMAL, 0, 0, sheet->width);
}

/* ---- an exercise -------------------------------------------------------------------- */

static char *
describe (const Sheet  *sheet,
          const BxSlot *slot,
          gboolean      rests)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int rest = bx_workout_get_rest (slot);

  if (exercise != NULL && slot->variation != NULL)
    {
      char *variation = bx_variation_dup_name (exercise, slot->variation);

      if (variation != NULL)
        g_strv_builder_take (parts, variation);
    }
  if (slot->tempo != NULL && *slot->tempo != '\0')
    /* Translators: the rhythm of a repetition, such as 3-1-1-0 */
    g_strv_builder_take (parts, g_strdup_printf (_("Tempo %s"), slot->tempo));
  if (rests && rest > 0)
    /* Translators: minutes and seconds of rest after a set */
    g_strv_builder_take (parts, g_strdup_printf (_("Rest %d:%02d"), rest / 60, rest % 60));
  else if (rests)
    g_strv_builder_add (parts, _("No rest"));
  list = g_strv_builder_end (parts);

  return g_strjoinv (C_("facts", " · "), list);
}

/* What the boxes are for */
static const char *
get_load_label (BxMeasure measure,
                BxUnit    unit)
{
  if (measure == BX_MEASURE_REPS)
    return NULL;
  if (bx_measure_has_weight (measure))
    return unit == BX_UNIT_LB ? _("Weight (lb)") : _("Weight (kg)");

  /* Translators: beside bodyweight, what is added to it */
  return unit == BX_UNIT_LB ? _("Added (lb)") : _("Added (kg)");
}

/* Returns: where the next one begins */
static double
add_set (const Sheet   *sheet,
         BxPaperRow    *row,
         const BxSlot  *slot,
         guint          index,
         double         y,
         const Columns *columns,
         gboolean       has_load)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *target = bx_workout_format_set (&g_array_index (slot->targets, BxSetTarget, index), sheet->unit);
  double text_y = y + sheet->size * 0.22;
  double bottom;

  /* A range of numbers would be turned round. */
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    target = bx_set_format_isolate (g_steal_pointer (&target));
  bx_paper_row_add_words (row, number, 1.1, PANGO_WEIGHT_NORMAL, columns->target - sheet->size * NUMBER_WIDTH, text_y, sheet->size * (NUMBER_WIDTH - 0.2));
  bottom = bx_paper_row_add_words (row, target, 1.3, PANGO_WEIGHT_BOLD, columns->target, text_y - sheet->size * 0.16, columns->target_width);
  if (has_load)
    bx_paper_row_add_box (row, columns->first, y, columns->box_width, sheet->size * BOX_HEIGHT, FALSE);
  bx_paper_row_add_box (row, columns->second, y, columns->box_width, sheet->size * BOX_HEIGHT, FALSE);

  return MAX (y + sheet->size * BOX_HEIGHT, bottom) + sheet->size * ROW_GAP;
}

/* What stands above the columns. Returns: where they begin */
static double
add_labels (const Sheet   *sheet,
            BxPaperRow    *row,
            BxMeasure      measure,
            double         y,
            const Columns *columns)
{
  const char *load_label = get_load_label (measure, sheet->unit);
  double bottom;

  /* Translators: above the numbers of sets, and above what is planned for each */
  bx_paper_row_add_words (row, C_("column", "Set"), 0.75, PANGO_WEIGHT_NORMAL, columns->target - sheet->size * NUMBER_WIDTH, y,
                          sheet->size * (NUMBER_WIDTH - 0.2));
  /* Translators: above what is planned for each set */
  bx_paper_row_add_words (row, C_("column", "Plan"), 0.75, PANGO_WEIGHT_NORMAL, columns->target, y, columns->target_width);
  bottom = bx_paper_row_add_words (row, bx_measure_has_time (measure) ? _("Seconds") : _("Repetitions"), 0.75,
                                   PANGO_WEIGHT_NORMAL, columns->second, y, columns->box_width);
  if (load_label != NULL)
    {
      double end = bx_paper_row_add_words (row, load_label, 0.75, PANGO_WEIGHT_NORMAL, columns->first, y, columns->box_width);

      bottom = MAX (bottom, end);
    }

  return bottom + sheet->size * 0.1;
}

/* A name beside its facts where one line has room for both; else they are below it.
 * Returns: where it ends */
static double
add_name (const Sheet *sheet,
          BxPaperRow  *row,
          const char  *name,
          const char  *facts,
          double       left,
          double       top)
{
  double room = sheet->width - left;
  double facts_width = bx_paper_measure_words (sheet->paper, facts, 0.9, PANGO_WEIGHT_NORMAL) + 1;
  double name_width = bx_paper_measure_words (sheet->paper, name, 1.4, PANGO_WEIGHT_BOLD) + 1;
  gboolean beside = *facts != '\0' && name_width + GAP + facts_width <= room;
  double bottom = bx_paper_row_add_words (row, name, 1.4, PANGO_WEIGHT_BOLD, left, top - sheet->size * 0.2, beside ? name_width : room);
  double end;

  if (*facts == '\0')
    return bottom;
  if (!beside)
    return bx_paper_row_add_words (row, facts, 0.9, PANGO_WEIGHT_NORMAL, left, bottom, room);

  end = bx_paper_row_add_aligned (row, facts, 0.9, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_RIGHT, left + name_width + GAP,
                                  top + sheet->size * 0.12, room - name_width - GAP);

  return MAX (bottom, end);
}

static void
add_picture (const Sheet  *sheet,
             BxPaperRow   *row,
             BxExercise   *exercise,
             const BxSlot *slot,
             double        y)
{
  g_autofree char *name = g_strdup_printf ("small-%s-%s", slot->exercise_id, sheet->athlete);
  g_auto (GStrv) primary = NULL;
  g_auto (GStrv) secondary = NULL;

  if (exercise == NULL || !bx_art_picture_exists (name))
    return;

  primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  bx_paper_set_muscles (sheet->paper, (const char *const *) primary, (const char *const *) secondary);
  bx_paper_row_add_picture (row, name, 0, INDENT, y, sheet->width * PICTURE_WIDTH, sheet->size * 6.5);
}

static void
add_bracket (const Sheet *sheet,
             BxPaperRow  *row)
{
  bx_paper_row_add_box (row, 0, -0.4, BRACKET_WIDTH, bx_paper_row_get_height (row) + 0.4, TRUE);
}

/* A superset is done in turn, so all of it lies open at once where one page has room. */
static void
end_part (const Sheet *sheet,
          BxPaperRow  *row,
          gboolean     goes_on)
{
  add_bracket (sheet, row);
  if (goes_on)
    bx_paper_row_join_next (row);
}

static void
add_slot (const Sheet *sheet,
          guint        position)
{
  const BxSlot *slot = g_ptr_array_index (sheet->workout->slots, position);
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  BxMeasure measure = exercise != NULL ? bx_exercise_get_measure (exercise) : BX_MEASURE_WEIGHT_REPS;
  g_autofree char *order = bx_workout_document_dup_order (sheet->document, position);
  Columns columns = get_columns (sheet);
  double left = columns.target - sheet->size * NUMBER_WIDTH;
  guint begin = position;
  guint end = position + 1;
  gboolean joined = bx_workout_document_get_superset (sheet->document, position, &begin, &end);
  gboolean first = position == begin;
  g_autofree char *facts = describe (sheet, slot, !joined || position + 1 == end);
  g_autofree char *name = NULL;
  BxPaperRow *row;
  double top;
  double y;

  if (joined && first)
    {
      g_autofree char *words = bx_workout_dup_superset_words (sheet->workout, begin, end);

      row = bx_paper_add_row (sheet->paper, sheet->size);
      bx_paper_row_add_words (row, words, 0.95, PANGO_WEIGHT_BOLD, INDENT, 0, sheet->width - INDENT);
      bx_paper_row_add_space (row, sheet->size * 0.4);
      bx_paper_row_keep_next (row);
      add_bracket (sheet, row);
    }

  /* The parts of a superset touch, so that their bracket is one. */
  row = bx_paper_add_row (sheet->paper, joined ? 0 : sheet->size * 0.9);
  top = joined && !first ? sheet->size * 0.6 : 0;
  if (!joined)
    {
      bx_paper_row_add_rule (row, 0, 0, sheet->width);
      top = sheet->size * 0.6;
    }
  add_picture (sheet, row, exercise, slot, top);
  /* Translators: a part of a superset, such as A1, and its exercise */
  name = order != NULL ? g_strdup_printf (_("%1$s  %2$s"), order, bx_slot_words_get_name (slot))
                       : g_strdup (bx_slot_words_get_name (slot));
  y = add_name (sheet, row, name, facts, left, top);
  if (slot->note != NULL && *slot->note != '\0')
    y = bx_paper_row_add_words (row, slot->note, 0.95, PANGO_WEIGHT_MEDIUM, left, y, sheet->width - left);

  if (slot->targets->len > 0)
    y = add_labels (sheet, row, measure, y, &columns);
  for (guint i = 0; i < slot->targets->len; i++)
    {
      if (i > 0 && i % SETS_TOGETHER == 0)
        {
          if (joined)
            end_part (sheet, row, TRUE);
          row = bx_paper_add_row (sheet->paper, 0);
          /* It may be the first of a page. */
          bx_paper_row_add_words (row, bx_slot_words_get_name (slot), 0.75, PANGO_WEIGHT_NORMAL, INDENT, 0, sheet->width * PICTURE_WIDTH);
          y = add_labels (sheet, row, measure, 0, &columns);
        }
      y = add_set (sheet, row, slot, i, y, &columns, get_load_label (measure, sheet->unit) != NULL);
    }
  if (joined)
    {
      bx_paper_row_add_space (row, sheet->size * 0.3);
      end_part (sheet, row, position + 1 < end);
    }
}

/* ---- the foot ----------------------------------------------------------------------- */

static void
add_notes (const Sheet *sheet)
{
  BxPaperRow *row = bx_paper_add_row (sheet->paper, sheet->size);
  double y;

  /* Translators: above lines to write on, after a training */
  y = bx_paper_row_add_words (row, _("How it went"), 1.0, PANGO_WEIGHT_BOLD, 0, 0, sheet->width);
  for (guint i = 1; i <= NOTE_LINES; i++)
    bx_paper_row_add_rule (row, 0, y + i * sheet->size * 1.7, sheet->width);
}

static void
lay_out (Sheet *sheet)
{
  bx_paper_clear (sheet->paper, sheet->size);
  add_head (sheet);
  for (guint i = 0; i < sheet->workout->slots->len; i++)
    add_slot (sheet, i);
  add_notes (sheet);
  bx_paper_paginate (sheet->paper);
}

/**
 * bx_workout_sheet_new:
 * @workout: a workout
 * @athlete: who does it in the pictures: `man` or `woman`
 * @unit: the unit weights are shown in, and written down in
 * @context: for the type, at 72 dots an inch
 * @width: the width of the page without its margins, in points
 * @height: the height of the page without its margins, in points
 *
 * Lays a workout out on paper with boxes to fill in: on one page, where type of a
 * readable size fits there.
 *
 * Returns: (transfer full): the pages
 */
BxPaper *
bx_workout_sheet_new (const BxWorkout *workout,
                      const char      *athlete,
                      BxUnit           unit,
                      PangoContext    *context,
                      double           width,
                      double           height)
{
  g_autoptr (BxWorkoutDocument) document = NULL;
  Sheet sheet = { .athlete = athlete, .unit = unit, .width = width };

  g_return_val_if_fail (workout != NULL, NULL);
  g_return_val_if_fail (athlete != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  document = bx_workout_document_new (workout);
  sheet.document = document;
  sheet.workout = bx_workout_document_get_workout (document);
  sheet.paper = bx_paper_new (context, width, height);
  bx_paper_set_title (sheet.paper, *workout->name != '\0' ? workout->name : _("Workout"));
  for (sheet.size = TYPE_SIZE; sheet.size >= TYPE_SIZE_MIN; sheet.size -= TYPE_SIZE_STEP)
    {
      lay_out (&sheet);
      if (bx_paper_get_pages (sheet.paper) == 1)
        return sheet.paper;
    }

  sheet.size = TYPE_SIZE;
  lay_out (&sheet);

  return sheet.paper;
}

/* ---- printing ----------------------------------------------------------------------- */

static BxPaper *
lay_out_cb (PangoContext *context,
            double        width,
            double        height,
            gpointer      data)
{
  BxApplication *application = bx_application_get_default ();
  g_autofree char *athlete = g_settings_get_string (bx_application_get_settings (application), "athlete");

  return bx_workout_sheet_new (data, athlete, bx_application_get_unit (application), context, width, height);
}

static const char *
get_title (const BxWorkout *workout)
{
  return *workout->name != '\0' ? workout->name : _("Workout");
}

/**
 * bx_workout_sheet_print:
 * @widget: a widget in the window that asks
 * @workout: a workout
 *
 * Asks for a printer, or for a file to save a PDF in, and prints the workout's sheet.
 */
void
bx_workout_sheet_print (GtkWidget       *widget,
                        const BxWorkout *workout)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (workout != NULL);

  bx_paper_print (widget, get_title (workout), NULL, lay_out_cb, bx_workout_copy (workout), (GDestroyNotify) bx_workout_free);
}

/**
 * bx_workout_sheet_render:
 * @workout: a workout
 * @paper_name: (nullable): the paper, such as `iso_a4`, or %NULL for that of the region
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Makes a PDF of the workout's sheet.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
bx_workout_sheet_render (const BxWorkout *workout,
                         const char      *paper_name,
                         int             *n_pages,
                         GError         **error)
{
  g_return_val_if_fail (workout != NULL, NULL);

  return bx_paper_render (get_title (workout), paper_name, lay_out_cb, (gpointer) workout, n_pages, error);
}
