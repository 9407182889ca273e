/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-chart-axis.h"
#include "bx-line-chart.h"
#include "bx-log-muscles.h"
#include "bx-log-records.h"
#include "bx-log-words.h"
#include "bx-number.h"
#include "bx-progress-plan.h"
#include "bx-progress.h"
#include "bx-report-private.h"

/* The parts of a report that are about exercises and about muscles, and how all of it
 * was counted. */

#define EXERCISES_DRAWN 8
#define RECORDS_NAMED 3
/* As high as what is said beside it, within these */
#define EXERCISE_CHART_HEIGHT 104.0
#define EXERCISE_CHART_HEIGHT_MAX 136.0
#define EXERCISE_CHART_WIDTH 0.58

/* ---- exercises ------------------------------------------------------------------------ */

static BxProgress *
create_progress (BxReportSheet *self,
                 const BxReportExercise *exercise)
{
  BxMeasure measure = bx_log_get_exercise_measure (exercise->id);
  BxProgressKind kind = bx_progress_is_meaningful (exercise->days, measure, BX_PROGRESS_E1RM) ? BX_PROGRESS_E1RM
                                                                                              : BX_PROGRESS_BEST;

  return bx_progress_new (exercise->days, measure, kind, self->report->unit);
}

static gboolean
has_record (BxReportSheet *self,
            BxProgress *progress)
{
  BxChartSeries *series = bx_progress_get_series (progress);

  for (guint i = 0; i < bx_chart_series_get_length (series); i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i);

      if (datum->record && datum->day >= self->first && datum->day <= self->last)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
create_chart (BxReportSheet *self,
              const BxReportExercise *exercise,
              BxProgress *progress)
{
  GtkWidget *chart = bx_line_chart_new ();
  g_autofree char *name = bx_log_dup_exercise_name (exercise->id);
  g_autofree char *summary = bx_progress_summarize (progress, self->first, self->last);
  g_autoptr (BxChartSeries) plan =
    bx_progress_plan_new_series (progress, bx_log_get_exercise_measure (exercise->id), self->report->unit, exercise->plans);

  bx_progress_dress_chart (progress, BX_LINE_CHART (chart), self->first, self->last);
  _bx_report_sheet_set_range (self, BX_LINE_CHART (chart));
  bx_line_chart_set_plan (BX_LINE_CHART (chart), plan);
  bx_chart_set_title (BX_CHART (chart), name);
  bx_chart_set_summary (BX_CHART (chart), summary);
  bx_line_chart_set_max_gap (BX_LINE_CHART (chart), BX_PROGRESS_MAX_GAP_DAYS);
  if (has_record (self, progress))
    bx_line_chart_set_record_text (BX_LINE_CHART (chart), _("Record"));

  return chart;
}

/* (nullable) */
static char *
describe_records (BxReportSheet *self,
                  const BxReportExercise *exercise)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  const BxRecordEntry *previous = NULL;
  guint n = 0;

  for (guint i = exercise->records->len; i > 0 && n < RECORDS_NAMED; i--)
    {
      const BxRecordEntry *entry = g_ptr_array_index (exercise->records, i - 1);
      g_autofree char *what = NULL;
      g_autofree char *date = NULL;
      BxRecordKinds kind;
      char day[BX_DAY_LENGTH];

      bx_moment_get_day (entry->started, day);
      if (g_strcmp0 (day, self->report->first_day) < 0)
        break;
      /* One of a session is enough. */
      if (g_strcmp0 (day, self->report->last_day) > 0
          || (previous != NULL && g_str_equal (previous->session_id, entry->session_id)))
        continue;

      kind = bx_record_kinds_get_main (entry->finding.kinds);
      what = bx_log_records_format_value (kind, entry->finding.value[bx_record_kind_get_index (kind)], self->report->unit);
      /* xgettext:no-c-format */
      date = bx_log_format_moment (entry->started, _("%-e %b %Y"));
      /* Translators: a record in a list: its kind, such as “Heaviest Load”, how much it is, and its day */
      g_strv_builder_take (lines, g_strdup_printf (C_("record of a report", "★ %1$s: %2$s (%3$s)"),
                                                   bx_record_kind_get_name (kind), what, date));
      previous = entry;
      n++;
    }
  if (n == 0)
    return NULL;

  all = g_strv_builder_end (lines);

  return g_strjoinv ("\n", all);
}

static guint
count_points (BxReportSheet *self,
              BxProgress *progress)
{
  BxChartSeries *series = bx_progress_get_series (progress);
  guint n = 0;

  for (guint i = 0; i < bx_chart_series_get_length (series); i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (series, i);

      n += isfinite (datum->value) && datum->day >= self->first && datum->day <= self->last;
    }

  return n;
}

/* Returns: how far down it reaches in the row */
static double
add_exercise_name (BxReportSheet *self,
                   const BxReportExercise *exercise,
                   BxProgress *progress,
                   BxPaperRow *row,
                   double x,
                   double width)
{
  g_autofree char *name = bx_log_dup_exercise_name (exercise->id);
  /* Translators: what a chart shows, such as “e1RM”, and how many sets it is of */
  g_autofree char *what = g_strdup_printf (ngettext ("%1$s, of %2$u set", "%1$s, of %2$u sets", exercise->n_sets),
                                           bx_chart_series_get_name (bx_progress_get_series (progress)), exercise->n_sets);
  double y = bx_paper_row_add_words (row, name, 1.1, PANGO_WEIGHT_BOLD, x, 0, width);

  return bx_paper_row_add_words (row, what, 0.95, PANGO_WEIGHT_NORMAL, x, y, width);
}

/* Returns: how far down it reaches in the row */
static double
add_exercise_words (BxReportSheet *self,
                    const BxReportExercise *exercise,
                    BxProgress *progress,
                    BxPaperRow *row,
                    double x,
                    double y,
                    double width)
{
  g_autofree char *summary = bx_progress_summarize (progress, self->first, self->last);
  g_autofree char *planned = bx_progress_plan_summarize (exercise->plans, self->first, self->last);
  g_autofree char *records = describe_records (self, exercise);
  g_autofree char *trend_words = NULL;
  const char *texts[4] = { summary, NULL, planned, records };
  BxTrend trend;

  if (bx_progress_get_trend (progress, self->first, self->last, &trend))
    texts[1] = trend_words = bx_progress_describe_trend (progress, &trend);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] == NULL)
        continue;
      y = bx_paper_row_add_words (row, texts[i], 0.95, PANGO_WEIGHT_NORMAL, x, y, width);
      y += self->size * 0.35;
    }

  return y;
}

/* The first piece of an exercise, whose every session may count */
static void
begin_exercise (BxReportSheet *self,
                const BxReportExercise *exercise)
{
  self->progress = create_progress (self, exercise);
  /* A point alone is a sentence, and no chart. */
  if (count_points (self, self->progress) >= 2)
    self->chart = g_object_ref_sink (create_chart (self, exercise, self->progress));
}

static void
end_exercise (BxReportSheet *self,
              const BxReportExercise *exercise)
{
  g_autoptr (BxProgress) progress = g_steal_pointer (&self->progress);
  g_autoptr (GtkWidget) chart = g_steal_pointer (&self->chart);
  BxPaperRow *row = bx_paper_add_row (self->paper, self->size * (self->nth_exercise > 0 ? 1.2 : 0.3));
  double chart_width = self->width * EXERCISE_CHART_WIDTH;
  double x = chart_width + BX_REPORT_GAP;
  double y;

  if (chart == NULL)
    {
      x = self->width * BX_REPORT_TERM_WIDTH;
      add_exercise_name (self, exercise, progress, row, 0, x - BX_REPORT_GAP);
      add_exercise_words (self, exercise, progress, row, x, 0, self->width - x);
      return;
    }

  y = add_exercise_name (self, exercise, progress, row, x, self->width - x);
  y = add_exercise_words (self, exercise, progress, row, x, y + self->size * 0.35, self->width - x);
  bx_paper_row_add_chart (row, BX_CHART (chart), 0, 0, chart_width,
                          CLAMP (y, EXERCISE_CHART_HEIGHT, EXERCISE_CHART_HEIGHT_MAX));
}

static void
end_exercises (BxReportSheet *self)
{
  g_auto (GStrv) names = g_strv_builder_end (self->others);

  if (names[0] != NULL)
    {
      /* Translators: what stands between exercises in a list of them */
      g_autofree char *list = g_strjoinv (C_("exercises", ", "), names);
      /* Translators: %s is a list of exercises */
      g_autofree char *text = g_strdup_printf (_("Also done: %s."), list);

      _bx_report_sheet_add_text (self, text);
    }
}

/* Adds the next exercise, or half of it. Returns: whether there is more */
gboolean
_bx_report_sheet_add_exercises (BxReportSheet *self)
{
  GPtrArray *exercises = self->report->exercises;
  const BxReportExercise *exercise = NULL;
  guint nth = self->nth_exercise;

  if (nth == 0 && self->others == NULL)
    {
      bx_paper_add_heading (self->paper, _("Exercises"));
      self->others = g_strv_builder_new ();
    }
  if (nth >= exercises->len)
    {
      end_exercises (self);
      return FALSE;
    }

  exercise = g_ptr_array_index (exercises, nth);
  if (nth < EXERCISES_DRAWN && exercise->days != NULL && exercise->days->len > 0)
    {
      if (self->progress == NULL)
        {
          begin_exercise (self, exercise);
          return TRUE;
        }
      end_exercise (self, exercise);
    }
  else
    {
      g_autofree char *name = bx_log_dup_exercise_name (exercise->id);

      /* Translators: an exercise in a list, and how many sets were done of it */
      g_strv_builder_take (self->others, g_strdup_printf (ngettext ("%1$s (%2$u set)", "%1$s (%2$u sets)", exercise->n_sets),
                                                          name, exercise->n_sets));
    }
  self->nth_exercise++;

  return TRUE;
}

/* ---- muscles ---------------------------------------------------------------------------- */

#define N_CELLS 4
#define CELL_SHARE 0.21

static void
add_cells (BxReportSheet *self,
           BxPaperRow *row,
           const char *const *texts,
           guint n_cells,
           PangoWeight weight,
           double x,
           double y,
           double width)
{
  double first = width * (1 - CELL_SHARE * (n_cells - 1));

  bx_paper_row_add_words (row, texts[0], 0.95, weight, x, y, first);
  for (guint i = 1; i < n_cells; i++)
    bx_paper_row_add_aligned (row, texts[i], 0.95, weight, PANGO_ALIGN_RIGHT,
                              x + first + width * CELL_SHARE * (i - 1), y, width * CELL_SHARE);
}

/* The column of targets is for whoever has one. */
static guint
count_cells (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (bx_log_muscles_get_target (((const BxMuscleGroup *) g_ptr_array_index (groups, i))->id, NULL, NULL))
      return N_CELLS;

  return N_CELLS - 1;
}

static char *
format_average (double total,
                double n_weeks)
{
  /* Always with a decimal: the numbers stand in a column. */
  return bx_chart_format_number (total / n_weeks, 1);
}

/* What the colours of the body are */
static void
add_legend (BxReportSheet *self)
{
  g_autofree char *dashed = bx_muscle_sets_format (4.5);
  g_autofree char *hatched = bx_muscle_sets_format (9.5);
  g_autofree char *light = bx_muscle_sets_format (14.5);
  /* Translators: three numbers of sets, which have a half */
  g_autofree char *words = g_strdup_printf (_("The body shows hard sets a week on average, direct and half the indirect ones: "
                                              "dashed edge up to %1$s, hatched up to %2$s, light up to %3$s, full above."),
                                            dashed, hatched, light);

  _bx_report_sheet_add_text (self, words);
}

void
_bx_report_sheet_add_muscles (BxReportSheet *self)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  g_autoptr (BxMuscleLoad) sums = bx_log_muscles_sum (self->report->weeks, NULL, TRUE);
  g_autoptr (BxMuscleLoad) muscles = bx_log_muscles_sum (self->report->weeks, NULL, FALSE);
  g_autofree char *levels = bx_log_muscles_dup_levels (muscles, self->n_weeks);
  g_autofree char *front = g_strconcat ("body-front-", self->athlete, NULL);
  g_autofree char *back = g_strconcat ("body-back-", self->athlete, NULL);
  const char *heads[N_CELLS] = { _("Muscles"), _("Sets a week"), _("Direct"), _("Your target") };
  double body_width = self->width * 0.2;
  double x = body_width * 2 + BX_REPORT_GAP;
  double width = self->width - x;
  double line = self->size * 1.5;
  guint n_cells = count_cells (groups);
  double y;
  BxPaperRow *row;

  bx_paper_add_heading (self->paper, _("Muscles"));
  row = bx_paper_add_row (self->paper, 0);
  add_cells (self, row, heads, n_cells, PANGO_WEIGHT_BOLD, x, 0, width);
  y = bx_paper_row_get_height (row) + self->size * 0.2;
  bx_paper_row_add_rule (row, x, y, width);
  y += self->size * 0.3;
  for (guint i = 0; i < groups->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (groups, i);
      BxMuscleSets sets = bx_muscle_load_get (sums, group->id);
      g_autofree char *total = format_average (bx_muscle_sets_get_total (sets), self->n_weeks);
      g_autofree char *direct = format_average (sets.direct, self->n_weeks);
      g_autofree char *target = NULL;
      double minimum;
      double maximum;
      const char *texts[N_CELLS] = { group->title, total, direct, "–" };

      if (bx_log_muscles_get_target (group->id, &minimum, &maximum))
        {
          g_autofree char *from = bx_number_format (minimum, 1);
          g_autofree char *to = bx_number_format (maximum, 1);

          /* Translators: the least and the most that is aimed at */
          texts[3] = target = g_strdup_printf (C_("range", "%1$s–%2$s"), from, to);
        }
      add_cells (self, row, texts, n_cells, PANGO_WEIGHT_NORMAL, x, y, width);
      y += line;
    }
  bx_paper_row_add_body (row, front, levels, 0, 0, body_width, y);
  bx_paper_row_add_body (row, back, levels, body_width, 0, body_width, y);
  add_legend (self);
}

/* ---- how it was counted -------------------------------------------------------------------- */

void
_bx_report_sheet_add_method (BxReportSheet *self)
{
  BxE1rmFormula formula = bx_log_get_e1rm_formula ();
  /* Translators: the name of a formula and the formula itself, of load w and repetitions r */
  g_autofree char *e1rm = g_strdup_printf (_("e1RM is the weight that could be lifted once, estimated from the best set of a session by the "
                                             "formula of %1$s: %2$s, with the load w and the repetitions r. It is made from sets of "
                                             "two to twelve repetitions; one repetition is the weight itself, and above twelve there is "
                                             "none. It is an estimate, not a test."),
                                           bx_e1rm_formula_get_name (formula), bx_log_get_e1rm_expression (formula));
  const char *texts[] = {
    _("Sets are those that were confirmed; warm-ups are left out everywhere."),
    e1rm,
    _("For muscles only hard sets count: rated 7 or more of 10, or not rated. A set counts 1 for a muscle that does the main "
      "work, and ½ for one that assists."),
    _("A record beat all that was in the log before, not only in this time. What was done first is none."),
    /* xgettext:no-c-format */
    _("A trend is a straight line through the median of all slopes between sessions (Theil and Sen), with the range that it is in "
      "with 95 % certainty. Of less than eight sessions, or of less than four weeks, there is none."),
    _("Where nothing was done, charts stay empty; nothing is filled in. A line ends where a pause was longer than six weeks."),
    _("All of it comes from what the person wrote down. It is no medical finding."),
  };

  bx_paper_add_heading (self->paper, _("How This Was Counted"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      BxPaperRow *row = bx_paper_add_row (self->paper, self->size * 0.2);

      bx_paper_row_add_words (row, "•", 0.9, PANGO_WEIGHT_NORMAL, 0, 0, self->size);
      bx_paper_row_add_words (row, texts[i], 0.9, PANGO_WEIGHT_NORMAL, self->size, 0, self->width - self->size);
      /* No line of them is left behind alone, before or after the end of a page. */
      if (i < 2 || i + 2 == G_N_ELEMENTS (texts))
        bx_paper_row_join_next (row);
    }
}
