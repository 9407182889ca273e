/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-calendar-chart-private.h"
#include "bx-chart-axis.h"
#include "bx-chart-legend.h"

/* Where the days are. The year is cut into as few strips as leave its days large
 * enough to be told apart: one strip of twelve months where there is much room,
 * six of two months where there is little. In a strip each week is a column:
 *
 *        Jan       Feb
 *     M  ▪ ▪ ■ · ▪ ▪
 *        ▪ · · ■ ■ ▪
 *     W  ▪ ▪ ▪ · ▪ ▪
 *
 * The height that is asked for is that of the strips for the given width, and does
 * not depend on the numbers. */

#define GAP 6.0
#define CELL_MIN_LINES 0.72
#define CELL_MAX_LINES 1.3
#define CELL_GAP_SHARE 0.16
#define NATURAL_CHARS 60
#define MINIMUM_CHARS 16

/* In how many strips a year may be cut, in order */
static const guint strip_counts[] = { 1, 2, 3, 4, 6 };

typedef struct
{
  guint n_strips;
  double cell;     /* side of the place of a day */
  double names;    /* width of the names of weekdays, with their gap */
  double height;   /* of all strips */
  double strip;    /* from one strip to the next */
  double months;   /* height of the names of months */
} Arrangement;

typedef struct
{
  double start;    /* first day of the year */
  guint n_days;
  Arrangement how;
  double left;
  double top;
  graphene_rect_t area;
  BxChartLegend *legend;
  GArray *places; /* (element-type graphene_rect_t): of the days of the year */
  GskPath *marks[BX_CALENDAR_N_LEVELS + 1];
  GskPath *stars;
  GskPath *last;
} Layout;

/* ---- the arrangement -------------------------------------------------------------- */

static guint
get_weekday_place (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);

  return ((guint) g_date_get_weekday (&date) + 7 - (guint) bx_chart_get_first_weekday ()) % 7;
}

static char *
dup_weekday (guint place)
{
  /* 2 January 2023 was a Monday. */
  int weekday = ((int) bx_chart_get_first_weekday () - 1 + (int) place) % 7;
  g_autoptr (GDateTime) date = g_date_time_new_utc (2023, 1, 2 + weekday, 0, 0, 0.0);

  return g_date_time_format (date, "%a");
}

static char *
dup_month (int month)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2023, month, 1, 0, 0, 0.0);

  /* Translators: a month over the weeks of a calendar, as in “Mar”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return g_date_time_format (date, _("%Ob"));
}

static double
measure_weekdays (const BxChartSheet *sheet)
{
  double widest = 0.0;

  for (guint place = 0; place < 7; place++)
    {
      g_autofree char *name = dup_weekday (place);

      widest = MAX (widest, bx_chart_sheet_measure_text (name, (gpointer) sheet));
    }

  return widest + GAP;
}

/* So wide can a strip be, whatever year it is of. */
static guint
count_columns (guint n_strips)
{
  return (366 / n_strips + 2 + 5) / 7 + 1;
}

static Arrangement
arrange (const BxChartSheet *sheet,
         double width)
{
  Arrangement how = { .names = measure_weekdays (sheet) };

  for (guint i = 0; i < G_N_ELEMENTS (strip_counts); i++)
    {
      how.n_strips = strip_counts[i];
      how.cell = floor ((width - how.names) / count_columns (how.n_strips) * 4.0) / 4.0;
      if (how.cell >= sheet->line * CELL_MIN_LINES)
        break;
    }
  how.cell = CLAMP (how.cell, 3.0, sheet->line * CELL_MAX_LINES);
  how.months = ceil (sheet->line + GAP / 2.0);
  how.strip = ceil (how.months + 7.0 * how.cell + (how.n_strips > 1 ? 2.0 * GAP : 0.0));
  how.height = how.strip * how.n_strips;

  return how;
}

static double
measure_header (BxCalendarChart *self,
                const BxChartSheet *sheet)
{
  int height;

  if (sheet->paper)
    return ceil (sheet->line + GAP);

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height + GAP;
}

static BxChartLegend *
create_legend (BxCalendarChart *self,
               const BxChartSheet *sheet)
{
  BxChartLegend *legend = bx_chart_legend_new (sheet);

  /* Translators: after the marks of a chart for none, a little, … a lot */
  bx_chart_legend_add (legend, BX_CHART_SIGN_LEVELS, 0, self->legend != NULL ? self->legend : C_("levels", "More"));

  return legend;
}

void
_bx_calendar_chart_request (BxChart *chart,
                            const BxChartSheet *sheet,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int header;

      gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, &header, NULL, NULL, NULL);
      *minimum = MAX ((int) ceil (sheet->line) * MINIMUM_CHARS / 2, header);
      *natural = MAX ((int) ceil (sheet->line) * NATURAL_CHARS / 2, header);
    }
  else
    {
      double width = for_size > 0 ? for_size : sheet->line * NATURAL_CHARS / 2.0;
      Arrangement how = arrange (sheet, width);
      g_autoptr (BxChartLegend) legend = create_legend (self, sheet);

      *minimum = *natural = (int) ceil (measure_header (self, sheet) + how.height + 2.0 * GAP
                                        + bx_chart_legend_lay_out (legend, width));
    }
}

/* ---- the layout ------------------------------------------------------------------- */

static void
build_marks (BxCalendarChart *self,
             Layout *layout,
             const BxChartSheet *sheet)
{
  GskPathBuilder *builders[BX_CALENDAR_N_LEVELS + 1];
  g_autoptr (GskPathBuilder) stars = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) last = gsk_path_builder_new ();
  double first_day;
  double last_day;
  gboolean has_range = _bx_calendar_chart_get_range (self, &first_day, &last_day);

  for (guint level = 0; level < G_N_ELEMENTS (builders); level++)
    builders[level] = gsk_path_builder_new ();

  for (guint i = 0; has_range && i < layout->n_days; i++)
    {
      double day = layout->start + i;
      graphene_rect_t mark = g_array_index (layout->places, graphene_rect_t, i);
      gboolean record;
      double value = _bx_calendar_chart_get_value (self, day, &record);
      guint level;
      double gone;
      GskRoundedRect rounded;

      if (day < first_day || day > last_day || !isfinite (value))
        continue;

      bx_chart_sheet_mirror (sheet, &mark);
      if (isfinite (self->range_last) && day == last_day)
        {
          graphene_rect_t ring = mark;

          graphene_rect_inset (&ring, -1.0f, -1.0f);
          gsk_rounded_rect_init_from_rect (&rounded, &ring, (float) (layout->how.cell * 0.25));
          gsk_path_builder_add_rounded_rect (last, &rounded);
        }

      level = bx_calendar_chart_get_level (self, day);
      if (record)
        {
          bx_chart_add_star (stars, mark.origin.x + mark.size.width / 2.0, mark.origin.y + mark.size.height / 2.0,
                             layout->how.cell * 0.56);
          continue;
        }
      gone = mark.size.width * (1.0 - bx_chart_get_level_size (level)) / 2.0;
      graphene_rect_inset (&mark, (float) gone, (float) gone);
      gsk_rounded_rect_init_from_rect (&rounded, &mark, (float) (mark.size.width * 0.25));
      gsk_path_builder_add_rounded_rect (builders[level], &rounded);
    }

  for (guint level = 0; level < G_N_ELEMENTS (builders); level++)
    layout->marks[level] = gsk_path_builder_free_to_path (builders[level]);
  layout->stars = gsk_path_builder_to_path (stars);
  layout->last = gsk_path_builder_to_path (last);
}

gpointer
_bx_calendar_chart_lay_out (BxChart *chart,
                            const BxChartSheet *sheet)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  Layout *layout = g_new0 (Layout, 1);
  int year = self->year > 0 ? self->year : 2026;
  double gap;
  double width;
  guint months_per_strip;

  layout->start = bx_chart_day_from_date (year, 1, 1);
  layout->n_days = g_date_is_leap_year ((GDateYear) year) ? 366 : 365;
  layout->how = arrange (sheet, sheet->width);
  layout->legend = create_legend (self, sheet);
  bx_chart_legend_lay_out (layout->legend, sheet->width);
  layout->top = measure_header (self, sheet);
  /* In the middle, where the days can't be so large as to fill the width. */
  width = layout->how.names + layout->how.cell * count_columns (layout->how.n_strips);
  layout->left = MAX (floor ((sheet->width - width) / 2.0), 0.0) + layout->how.names;
  graphene_rect_init (&layout->area, 0.0f, (float) layout->top, (float) sheet->width, (float) layout->how.height);

  months_per_strip = 12 / layout->how.n_strips;
  gap = MAX (layout->how.cell * CELL_GAP_SHARE, 1.0);
  layout->places = g_array_sized_new (FALSE, FALSE, sizeof (graphene_rect_t), layout->n_days);
  for (guint strip = 0; strip < layout->how.n_strips; strip++)
    {
      double first = bx_chart_day_from_date (year, (int) (strip * months_per_strip) + 1, 1);
      double end = strip + 1 < layout->how.n_strips ? bx_chart_day_from_date (year, (int) ((strip + 1) * months_per_strip) + 1, 1)
                                                    : layout->start + layout->n_days;
      guint offset = get_weekday_place (first);
      double y = layout->top + strip * layout->how.strip + layout->how.months;

      for (double day = first; day < end; day += 1.0)
        {
          guint place = (guint) (day - first) + offset;
          graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (layout->left + place / 7 * layout->how.cell + gap / 2.0),
                                                     (float) (y + place % 7 * layout->how.cell + gap / 2.0),
                                                     (float) (layout->how.cell - gap), (float) (layout->how.cell - gap));

          g_array_append_val (layout->places, rect);
        }
    }
  g_assert (layout->places->len == layout->n_days);
  build_marks (self, layout, sheet);

  return layout;
}

void
_bx_calendar_chart_free_layout (gpointer data)
{
  Layout *layout = data;

  g_array_unref (layout->places);
  bx_chart_legend_free (layout->legend);
  for (guint level = 0; level < G_N_ELEMENTS (layout->marks); level++)
    g_clear_pointer (&layout->marks[level], gsk_path_unref);
  g_clear_pointer (&layout->stars, gsk_path_unref);
  g_clear_pointer (&layout->last, gsk_path_unref);
  g_free (layout);
}

void
_bx_calendar_chart_allocate (BxChart *chart,
                             gpointer data,
                             const BxChartSheet *sheet)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  int natural;
  GtkAllocation allocation = { .y = 0 };

  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &allocation.height, NULL, NULL, NULL);
  allocation.width = natural;
  allocation.x = sheet->rtl ? 0 : (int) sheet->width - natural;
  gtk_widget_size_allocate (self->header, &allocation, -1);
}

void
_bx_calendar_chart_get_area (BxChart *chart,
                             gpointer data,
                             graphene_rect_t *area)
{
  *area = ((Layout *) data)->area;
}

gboolean
_bx_calendar_chart_get_place (BxChart *chart,
                              gpointer data,
                              guint index,
                              graphene_rect_t *place)
{
  Layout *layout = data;

  if (index < layout->start || index >= layout->start + layout->n_days)
    return FALSE;

  *place = g_array_index (layout->places, graphene_rect_t, index - (guint) layout->start);

  return TRUE;
}

guint
_bx_calendar_chart_find (BxChart *chart,
                         gpointer data,
                         double x,
                         double y)
{
  Layout *layout = data;

  for (guint i = 0; i < layout->n_days; i++)
    {
      graphene_rect_t place = g_array_index (layout->places, graphene_rect_t, i);

      graphene_rect_inset (&place, -1.0f, -1.0f);
      if (graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return (guint) layout->start + i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* ---- drawing ---------------------------------------------------------------------- */

static void
draw_names (Layout *layout,
            const BxChartSheet *sheet)
{
  guint months_per_strip = 12 / layout->how.n_strips;
  int year = 0;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) layout->start);
  year = g_date_get_year (&date);

  for (guint strip = 0; strip < layout->how.n_strips; strip++)
    {
      double y = layout->top + strip * layout->how.strip;
      double free_from = 0.0;

      for (guint month = strip * months_per_strip + 1; month <= (strip + 1) * months_per_strip; month++)
        {
          double day = bx_chart_day_from_date (year, (int) month, 1);
          const graphene_rect_t *place = &g_array_index (layout->places, graphene_rect_t, (guint) (day - layout->start));
          g_autofree char *name = dup_month ((int) month);
          g_autoptr (PangoLayout) text = bx_chart_sheet_create_text (sheet, name);

          /* Over the first week that begins in the month. */
          double x = place->origin.x + (month > strip * months_per_strip + 1 && get_weekday_place (day) > 0 ? layout->how.cell : 0.0);

          if (x < free_from)
            continue;
          bx_chart_sheet_append_text (sheet, text, x, y, &sheet->paints.dim);
          free_from = x + bx_chart_sheet_get_text_width (text) + GAP;
        }

      /* Every second weekday, or fewer where the days are small. */
      for (guint weekday = 0, every = (guint) MAX (2.0, ceil (sheet->line / layout->how.cell)); weekday < 7; weekday += every)
        {
          g_autofree char *name = dup_weekday (weekday);
          g_autoptr (PangoLayout) text = bx_chart_sheet_create_text (sheet, name);

          bx_chart_sheet_append_text (sheet, text, layout->left - layout->how.names,
                                      y + layout->how.months + (weekday + 0.5) * layout->how.cell - sheet->line / 2.0,
                                      &sheet->paints.dim);
        }
    }
}

void
_bx_calendar_chart_draw (BxChart *chart,
                         gpointer data,
                         const BxChartSheet *sheet)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  BxChartPrivate *priv = _bx_chart_get_private (chart);
  Layout *layout = data;
  guint called_out = sheet->paper ? GTK_INVALID_LIST_POSITION : _bx_chart_get_called_out (chart);
  graphene_rect_t place;

  /* Where there are no days, words say so in their place. */
  if (priv->loading || priv->shown->len > 0 || sheet->paper)
    draw_names (layout, sheet);
  if (sheet->paper && self->year > 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->year);
      g_autoptr (PangoLayout) text = bx_chart_sheet_create_text (sheet, year);

      bx_chart_sheet_append_text (sheet, text, 0.0, 0.0, &sheet->paints.text);
    }

  bx_chart_sheet_push_fade (sheet);
  for (guint level = 0; level <= BX_CALENDAR_N_LEVELS; level++)
    {
      GdkRGBA color;

      bx_chart_get_level_color (sheet, level, &color);
      bx_chart_sheet_append_fill (sheet, layout->marks[level], &color);
    }
  bx_chart_sheet_append_fill (sheet, layout->stars, &sheet->paints.accent);
  bx_chart_sheet_append_stroke (sheet, layout->last, 1.0, 0.0, &sheet->paints.dim);
  bx_chart_sheet_pop_fade (sheet);

  if (_bx_calendar_chart_get_place (chart, layout, called_out, &place))
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) ring = NULL;
      GskRoundedRect rounded;

      bx_chart_sheet_mirror (sheet, &place);
      graphene_rect_inset (&place, -1.5f, -1.5f);
      gsk_rounded_rect_init_from_rect (&rounded, &place, (float) (layout->how.cell * 0.25));
      gsk_path_builder_add_rounded_rect (builder, &rounded);
      ring = gsk_path_builder_to_path (builder);
      bx_chart_sheet_append_stroke (sheet, ring, 2.0, 0.0, &sheet->paints.text);
    }

  bx_chart_legend_draw (layout->legend, sheet, MAX (layout->left - layout->how.names, 0.0), layout->top + layout->how.height + 2.0 * GAP);
}
