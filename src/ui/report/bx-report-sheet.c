/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-activity.h"
#include "bx-bar-chart.h"
#include "bx-chart-axis.h"
#include "bx-line-chart.h"
#include "bx-log-aches.h"
#include "bx-log-muscles.h"
#include "bx-log-words.h"
#include "bx-measures-words.h"
#include "bx-number.h"
#include "bx-report-private.h"
#include "bx-report-sheet.h"

/* A report on paper: black type, charts that can be read without their colours, and
 * each number in words, too. */

#define TYPE_SIZE 9.5
#define CHART_HEIGHT 118.0
/* Bars of less room can't be told apart; each stands for several weeks then. */
#define BAR_WIDTH 3.0
/* Beside what lines show, as a share of it */
#define RANGE_ROOM 0.008

/* ---- the head ----------------------------------------------------------------------- */

static void
add_tile (BxReportSheet *self,
          BxPaperRow *row,
          guint index,
          guint n_tiles,
          const char *number,
          const char *caption)
{
  double width = (self->width - BX_REPORT_GAP * (n_tiles - 1)) / n_tiles;
  double x = (width + BX_REPORT_GAP) * index;
  double y;

  bx_paper_row_add_rule (row, x, 0, width);
  y = bx_paper_row_add_words (row, number, 1.9, PANGO_WEIGHT_BOLD, x, self->size * 0.35, width);
  bx_paper_row_add_words (row, caption, 0.95, PANGO_WEIGHT_NORMAL, x, y, width);
}

static guint
count_records (const BxReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->exercises->len; i++)
    {
      const BxReportExercise *exercise = g_ptr_array_index (report->exercises, i);

      for (guint k = 0; exercise->records != NULL && k < exercise->records->len; k++)
        {
          const BxRecordEntry *entry = g_ptr_array_index (exercise->records, k);
          char day[BX_DAY_LENGTH];

          bx_moment_get_day (entry->started, day);
          n += g_strcmp0 (day, report->first_day) >= 0 && g_strcmp0 (day, report->last_day) <= 0;
        }
    }

  return n;
}

static void
add_head (BxReportSheet *self)
{
  const BxReport *report = self->report;
  g_autofree char *period = bx_report_dup_period (report);
  g_autofree char *whose = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: a day, as in “14 March 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  g_autofree char *today = g_date_time_format (now, _("%-e %B %Y"));
  /* Translators: %s is the day on which the report was made */
  g_autofree char *made = g_strdup_printf (_("Made on %s"), today);
  BxPaperRow *row = bx_paper_add_row (self->paper, 0);
  double y;

  y = bx_paper_row_add_words (row, _("Training Report"), 2.2, PANGO_WEIGHT_ULTRABOLD, 0, 0, self->width * 0.7);
  bx_paper_row_add_aligned (row, made, 0.9, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_RIGHT,
                            self->width * 0.7, self->size * 1.15, self->width * 0.3);
  if (*report->name != '\0')
    /* Translators: whose report it is, and the time that it is about */
    whose = g_strdup_printf (_("%1$s · %2$s"), report->name, period);
  y = bx_paper_row_add_words (row, whose != NULL ? whose : period, 1.2, PANGO_WEIGHT_BOLD, 0, y, self->width);
  if (*report->remark != '\0')
    bx_paper_row_add_words (row, report->remark, 1.0, PANGO_WEIGHT_NORMAL, 0, y + self->size * 0.5, self->width);
}

static void
add_glance (BxReportSheet *self)
{
  const BxReport *report = self->report;
  BxPaperRow *row = bx_paper_add_row (self->paper, self->size * 1.4);
  guint n_sessions = 0;
  guint n_sets = 0;
  gint64 seconds = 0;
  guint n_records = count_records (report);
  g_autofree char *sessions = NULL;
  g_autofree char *often = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *length = NULL;
  g_autofree char *records = NULL;

  for (guint i = 0; i < report->days->len; i++)
    {
      const BxActivityDay *day = &g_array_index (report->days, BxActivityDay, i);

      n_sessions += day->n_sessions;
      n_sets += day->n_sets;
      seconds += day->seconds;
    }

  sessions = bx_number_format (n_sessions, 0);
  often = bx_number_format (n_sessions / self->n_weeks, 1);
  sets = bx_number_format (n_sets, 0);
  length = n_sessions > 0 ? bx_log_format_length (seconds / n_sessions) : g_strdup ("–");
  records = bx_number_format (n_records, 0);
  /* Translators: under a number */
  add_tile (self, row, 0, 5, sessions, ngettext ("session", "sessions", n_sessions));
  /* Translators: under a number of sessions */
  add_tile (self, row, 1, 5, often, _("sessions a week"));
  /* Translators: under a number */
  add_tile (self, row, 2, 5, sets, ngettext ("set", "sets", n_sets));
  /* Translators: under a length of time, of a session on average */
  add_tile (self, row, 3, 5, length, _("a session"));
  /* Translators: under a number */
  add_tile (self, row, 4, 5, records, ngettext ("record", "records", n_records));
}

/* ---- weeks -------------------------------------------------------------------------- */

/* Weeks that were over when the log began */
static guint
count_weeks_before (BxReportSheet *self)
{
  return (guint) floor ((self->since - self->first) / 7.0);
}

/* What is shown of weeks */
typedef struct
{
  const char *title;
  const double *weeks;
  const double *second; /* (nullable): what stands on it */
  const char *unit;
  double scale;    /* from what is summed up to @unit; 0 for none */
  gboolean volume; /* it is summed up in kilogram */
} WeeksView;

static char *
format_usual (BxReportSheet *self,
              const WeeksView *view,
              double usual)
{
  return view->volume ? bx_log_format_volume (usual, self->report->unit) : bx_muscle_sets_format (usual);
}

/* What weeks did, in bars of one week or of several: then of a week on average. */
static GtkWidget *
create_weeks_chart (BxReportSheet *self,
                    const WeeksView *view,
                    guint n_weeks,
                    double width)
{
  guint n_before = count_weeks_before (self);
  guint max_bars = (guint) (width / BAR_WIDTH);
  guint n_together = (n_weeks + max_bars - 1) / max_bars;
  double scale = view->scale > 0 ? view->scale : 1.0;
  guint n_bars = (n_weeks + n_together - 1) / n_together;
  g_autofree BxChartBar *bars = g_new0 (BxChartBar, MAX (n_bars, 1));
  GtkWidget *chart = bx_bar_chart_new ();
  double sum = 0;
  g_autofree char *usual = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < n_bars; i++)
    {
      guint begin = i * n_together;
      guint end = MIN (begin + n_together, n_weeks);
      guint n = end - MIN (MAX (begin, n_before), end);

      bars[i].first_day = self->first + 7.0 * begin;
      bars[i].last_day = MIN (self->first + 7.0 * end - 1, self->last);
      for (guint k = end - n; k < end; k++)
        {
          double second = view->second != NULL ? view->second[k] : 0;

          bars[i].value += view->weeks[k] * scale / n;
          bars[i].second += second * scale / n;
          sum += view->weeks[k] + second;
        }
      if (n == 0)
        bars[i].value = NAN;
    }

  usual = format_usual (self, view, sum / self->n_weeks);
  if (n_together == 1)
    /* Translators: the summary of a chart: its title, and a number a week */
    summary = g_strdup_printf (_("%1$s: %2$s a week on average."), view->title, usual);
  else
    /* Translators: the summary of a chart: its title, a number a week, and of how many
     * weeks a bar is the average */
    summary = g_strdup_printf (ngettext ("%1$s: %2$s a week on average. Each bar is the average of %3$u week.",
                                         "%1$s: %2$s a week on average. Each bar is the average of %3$u weeks.", n_together),
                               view->title, usual, n_together);
  bx_chart_set_title (BX_CHART (chart), view->title);
  bx_chart_set_summary (BX_CHART (chart), summary);
  bx_bar_chart_set_unit (BX_BAR_CHART (chart), view->unit);
  if (n_together == 1 && view->second == NULL && !view->volume)
    bx_bar_chart_set_value_flags (BX_BAR_CHART (chart), BX_CHART_AXIS_FROM_ZERO | BX_CHART_AXIS_WHOLE);
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), bars, n_bars);

  return chart;
}

static void
add_chart_column (BxReportSheet *self,
                  BxPaperRow *row,
                  GtkWidget *chart,
                  double x,
                  double width)
{
  g_autofree char *summary = bx_chart_dup_summary (BX_CHART (chart));
  double y = bx_paper_row_add_chart (row, BX_CHART (chart), x, 0, width, CHART_HEIGHT);

  bx_paper_row_add_words (row, summary, 0.95, PANGO_WEIGHT_NORMAL, x, y + self->size * 0.3, width);
}

static guint
count_weeks (BxReportSheet *self)
{
  return (guint) floor ((self->last - self->first) / 7.0) + 1;
}

/* Of all exercises together, in kilogram. Returns: the most of a week */
static double
sum_up_volume (BxReportSheet *self,
               guint n_weeks,
               double *volume)
{
  GPtrArray *exercises = self->report->exercises;
  double most = 0;

  for (guint i = 0; i < exercises->len; i++)
    {
      GPtrArray *days = ((BxReportExercise *) g_ptr_array_index (exercises, i))->days;

      for (guint k = 0; days != NULL && k < days->len; k++)
        {
          const BxExerciseDay *day = g_ptr_array_index (days, k);
          double week = floor ((bx_log_get_chart_day (day->day) - self->first) / 7.0);

          if (week >= 0 && week < n_weeks)
            volume[(guint) week] += day->volume_kg;
        }
    }
  for (guint i = 0; i < n_weeks; i++)
    most = MAX (most, volume[i]);

  return most;
}

/* As coarse as one speaks of it */
static WeeksView
view_volume (BxReportSheet *self,
             const double *volume,
             double most)
{
  WeeksView view = { _("Volume"), volume, NULL, bx_unit_get_symbol (self->report->unit), 1.0, TRUE };

  if (self->report->unit == BX_UNIT_LB)
    {
      view.scale = 1.0 / BX_KG_PER_LB;
    }
  else if (most >= 1000)
    {
      view.unit = "t";
      view.scale = 0.001;
    }

  return view;
}

static void
add_weeks (BxReportSheet *self)
{
  const BxReport *report = self->report;
  guint n_weeks = count_weeks (self);
  g_autofree double *sessions = g_new0 (double, n_weeks);
  g_autofree double *sets = g_new0 (double, n_weeks);
  g_autofree double *volume = g_new0 (double, n_weeks);
  double most = sum_up_volume (self, n_weeks, volume);
  const WeeksView views[] = {
    { _("Sessions"), sessions, NULL, _("sessions"), 0, FALSE },
    { _("Sets"), sets, NULL, _("sets"), 0, FALSE },
    view_volume (self, volume, most),
  };
  /* Without a load there is none. */
  guint n_views = G_N_ELEMENTS (views) - (most > 0 ? 0 : 1);
  double column = (self->width - BX_REPORT_GAP * (n_views - 1)) / n_views;
  guint n_trained = 0;
  guint n_known;
  BxPaperRow *row;
  g_autofree char *text = NULL;

  for (guint i = 0; i < report->days->len; i++)
    {
      const BxActivityDay *day = &g_array_index (report->days, BxActivityDay, i);
      double week = floor ((bx_log_get_chart_day (day->day) - self->first) / 7.0);

      if (week < 0 || week >= n_weeks)
        continue;
      sessions[(guint) week] += day->n_sessions;
      sets[(guint) week] += day->n_sets;
    }
  for (guint i = 0; i < n_weeks; i++)
    n_trained += sessions[i] > 0;
  n_known = n_weeks - count_weeks_before (self);

  bx_paper_add_heading (self->paper, _("Week by Week"));
  row = bx_paper_add_row (self->paper, 0);
  for (guint i = 0; i < n_views; i++)
    add_chart_column (self, row, create_weeks_chart (self, &views[i], n_weeks, column), (column + BX_REPORT_GAP) * i, column);
  /* Translators: weeks with a session, of all weeks of a report */
  text = g_strdup_printf (ngettext ("Training in %1$u of %2$u week.", "Training in %1$u of %2$u weeks.", n_known),
                          n_trained, n_known);
  _bx_report_sheet_add_text (self, text);
  if (count_weeks_before (self) > 0)
    {
      g_autofree char *day = bx_chart_format_day (self->since);
      /* Translators: %s is a day */
      g_autofree char *begun = g_strdup_printf (_("The log begins on %s. What was before is not known, and averages count from that day."), day);

      _bx_report_sheet_add_text (self, begun);
    }
}

/* ---- the body ------------------------------------------------------------------------- */

static void
add_bodyweight (BxReportSheet *self)
{
  const BxReport *report = self->report;
  const char *unit;
  g_autoptr (BxChartSeries) series = NULL;
  g_autofree char *summary = NULL;
  GtkWidget *chart;
  guint n = 0;

  bx_paper_add_heading (self->paper, _("Bodyweight"));
  for (guint i = 0; i < report->weights->len; i++)
    {
      char day[BX_DAY_LENGTH];

      bx_moment_get_day (((BxMeasurement *) g_ptr_array_index (report->weights, i))->taken, day);
      n += g_strcmp0 (day, report->first_day) >= 0 && g_strcmp0 (day, report->last_day) <= 0;
    }
  if (n == 0)
    {
      _bx_report_sheet_add_text (self, _("It was not written down in this time."));
      return;
    }

  unit = bx_measures_get_unit (report->weights, report->unit);
  series = bx_measures_make_series (report->weights, unit);
  summary = bx_measures_summarize (report->weights, unit, self->first, self->last);
  if (n == 1)
    {
      _bx_report_sheet_add_text (self, summary);
      return;
    }

  chart = bx_line_chart_new ();
  bx_chart_set_title (BX_CHART (chart), _("Bodyweight"));
  bx_chart_set_summary (BX_CHART (chart), summary);
  bx_line_chart_set_unit (BX_LINE_CHART (chart), unit);
  bx_line_chart_set_series (BX_LINE_CHART (chart), series);
  _bx_report_sheet_set_range (self, BX_LINE_CHART (chart));
  bx_paper_row_add_chart (bx_paper_add_row (self->paper, 0), BX_CHART (chart), 0, 0, self->width, CHART_HEIGHT);
  _bx_report_sheet_add_text (self, summary);
}

/* ---- aches ------------------------------------------------------------------------------ */

static GtkWidget *
create_lower_back_chart (BxReportSheet *self)
{
  guint n_weeks = count_weeks (self);
  g_autofree double *direct = g_new0 (double, n_weeks);
  g_autofree double *indirect = g_new0 (double, n_weeks);
  const WeeksView view = { _("Hard sets for the lower back"), direct, indirect, _("sets"), 0, FALSE };
  GtkWidget *chart;

  bx_log_muscles_sum_weeks (self->report->weeks, BX_LOG_LOWER_BACK, self->first, n_weeks, direct, indirect);
  chart = create_weeks_chart (self, &view, n_weeks, self->width);
  bx_bar_chart_set_parts (BX_BAR_CHART (chart), _("Direct"), _("Indirect, by half"));

  return chart;
}

static void
add_aches (BxReportSheet *self)
{
  GPtrArray *aches = self->report->aches;
  GtkWidget *chart;
  BxPaperRow *row;

  bx_paper_add_heading (self->paper, _("What Ached, and the Load Before"));
  if (aches->len == 0)
    {
      row = bx_paper_add_row (self->paper, 0);
      bx_paper_row_add_words (row, _("No ache was reported in this time."), 1.0, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
      if (self->report->days->len > 0)
        bx_paper_row_keep_next (row);
    }
  for (guint i = 0; i < aches->len; i++)
    {
      const BxReportAche *ache = g_ptr_array_index (aches, i);
      g_autofree char *title = bx_log_aches_format_title (ache->feel);

      row = bx_paper_add_row (self->paper, self->size * 0.35);
      bx_paper_row_add_words (row, title, 1.0, PANGO_WEIGHT_BOLD, 0, 0, self->width * BX_REPORT_TERM_WIDTH - BX_REPORT_GAP);
      bx_paper_row_add_words (row, ache->load, 1.0, PANGO_WEIGHT_NORMAL,
                              self->width * BX_REPORT_TERM_WIDTH, 0, self->width * (1 - BX_REPORT_TERM_WIDTH));
      bx_paper_row_keep_next (row);
    }
  if (self->report->days->len == 0)
    return;

  chart = create_lower_back_chart (self);
  row = bx_paper_add_row (self->paper, self->size * 0.7);
  add_chart_column (self, row, chart, 0, self->width);
  if (aches->len > 0)
    _bx_report_sheet_add_text (self, _("What came before an ache need not have caused it."));
}

/* ---- all of it ---------------------------------------------------------------------------- */

/* A paragraph over the whole width. */
void
_bx_report_sheet_add_text (BxReportSheet *self,
                           const char *text)
{
  bx_paper_row_add_words (bx_paper_add_row (self->paper, self->size * 0.35), text, 1.0, PANGO_WEIGHT_NORMAL, 0, 0, self->width);
}

/* The time of the report, with room for the marks of its first and its last day. */
void
_bx_report_sheet_set_range (BxReportSheet *self,
                            BxLineChart *chart)
{
  double room = MAX ((self->last - self->first) * RANGE_ROOM, 0.5);

  bx_line_chart_set_range (chart, self->first - room, self->last + room);
}

struct _BxReportLayout
{
  BxReportSheet sheet;
  char *athlete; /* (owned) */
  guint step;
};

enum
{
  STEP_HEAD,
  STEP_WEEKS,
  STEP_EXERCISES,
  STEP_MUSCLES,
  STEP_BODYWEIGHT,
  STEP_ACHES,
  STEP_METHOD,
  STEP_PAGES,
  N_STEPS,
};

/**
 * bx_report_layout_new:
 * @report: a report, which has to be there as long as this is
 * @athlete: who is on the pictures: `man` or `woman`
 * @context: for the type, at 72 dots an inch
 * @width: the width of a page without its margins, in points
 * @height: the height of a page without its margins, in points
 *
 * Begins to lay a report out on paper, which is done in pieces so that a window stays
 * alive meanwhile.
 *
 * Returns: (transfer full): the layout
 */
BxReportLayout *
bx_report_layout_new (const BxReport *report,
                      const char *athlete,
                      PangoContext *context,
                      double width,
                      double height)
{
  BxReportLayout *self;
  BxReportSheet *sheet;
  g_autofree char *title = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (athlete != NULL, NULL);

  self = g_new0 (BxReportLayout, 1);
  self->athlete = g_strdup (athlete);
  sheet = &self->sheet;
  title = bx_report_dup_title (report);
  sheet->report = report;
  sheet->athlete = self->athlete;
  sheet->paper = bx_paper_new (context, width, height);
  sheet->width = width;
  sheet->size = TYPE_SIZE;
  sheet->first = bx_log_get_chart_day (report->first_day);
  sheet->last = bx_log_get_chart_day (report->last_day);
  /* Weeks before the log are not known, rather than idle. */
  sheet->since = sheet->first;
  if (g_strcmp0 (report->log_day, report->first_day) > 0 && g_strcmp0 (report->log_day, report->last_day) <= 0)
    sheet->since = bx_log_get_chart_day (report->log_day);
  /* A day is no reason to speak of seven times as much a week. */
  sheet->n_weeks = MAX ((sheet->last - sheet->since + 1) / 7.0, 1.0);
  bx_paper_set_title (sheet->paper, title);
  bx_paper_clear (sheet->paper, TYPE_SIZE);

  return self;
}

/**
 * bx_report_layout_free:
 * @self: (transfer full) (nullable): a layout
 *
 * Frees a layout, finished or not.
 */
void
bx_report_layout_free (BxReportLayout *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sheet.paper, bx_paper_free);
  g_clear_pointer (&self->sheet.others, g_strv_builder_unref);
  g_clear_object (&self->sheet.progress);
  g_clear_object (&self->sheet.chart);
  g_free (self->athlete);
  g_free (self);
}

/**
 * bx_report_layout_step:
 * @self: a layout
 *
 * Lays out the next piece.
 *
 * Returns: whether there is more to do
 */
gboolean
bx_report_layout_step (BxReportLayout *self)
{
  BxReportSheet *sheet = &self->sheet;
  const BxReport *report = sheet->report;

  switch (self->step)
    {
    case STEP_HEAD:
      add_head (sheet);
      if (report->days->len == 0)
        _bx_report_sheet_add_text (sheet, _("There was no training in this time."));
      else
        add_glance (sheet);
      break;
    case STEP_WEEKS:
      if ((report->parts & BX_REPORT_WEEKS) && report->days->len > 0)
        add_weeks (sheet);
      break;
    case STEP_EXERCISES:
      if ((report->parts & BX_REPORT_EXERCISES) && report->exercises->len > 0 && _bx_report_sheet_add_exercises (sheet))
        return TRUE;
      break;
    case STEP_MUSCLES:
      if ((report->parts & BX_REPORT_MUSCLES) && report->weeks->len > 0)
        _bx_report_sheet_add_muscles (sheet);
      break;
    case STEP_BODYWEIGHT:
      if (report->parts & BX_REPORT_BODYWEIGHT)
        add_bodyweight (sheet);
      break;
    case STEP_ACHES:
      if (report->parts & BX_REPORT_ACHES)
        add_aches (sheet);
      break;
    case STEP_METHOD:
      if (report->parts & BX_REPORT_METHOD)
        _bx_report_sheet_add_method (sheet);
      break;
    case STEP_PAGES:
    default:
      bx_paper_paginate (sheet->paper);
      break;
    }

  return ++self->step < N_STEPS;
}

/**
 * bx_report_layout_get_fraction:
 * @self: a layout
 *
 * Returns: how much of it is done, from 0 to 1
 */
double
bx_report_layout_get_fraction (BxReportLayout *self)
{
  guint n_exercises = self->sheet.report->exercises->len;

  return (double) (self->step + self->sheet.nth_exercise) / (N_STEPS + n_exercises + 1);
}

/**
 * bx_report_layout_steal_paper:
 * @self: a layout that is done
 *
 * Returns: (transfer full): its pages
 */
BxPaper *
bx_report_layout_steal_paper (BxReportLayout *self)
{
  return g_steal_pointer (&self->sheet.paper);
}

/**
 * bx_report_lay_out:
 * @report: a report
 * @athlete: who is on the pictures: `man` or `woman`
 * @context: for the type, at 72 dots an inch
 * @width: the width of a page without its margins, in points
 * @height: the height of a page without its margins, in points
 *
 * Lays a report out on paper, all of it at once.
 *
 * Returns: (transfer full): its pages
 */
BxPaper *
bx_report_lay_out (const BxReport *report,
                   const char *athlete,
                   PangoContext *context,
                   double width,
                   double height)
{
  g_autoptr (BxReportLayout) layout = bx_report_layout_new (report, athlete, context, width, height);

  while (bx_report_layout_step (layout))
    ;

  return bx_report_layout_steal_paper (layout);
}
