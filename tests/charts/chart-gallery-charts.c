/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "bx-bar-chart.h"
#include "bx-calendar-chart.h"
#include "bx-line-chart.h"
#include "bx-ring-chart.h"
#include "chart-gallery.h"

/* Numbers that look like training; always the same ones. */
static double
wave (guint i,
      double base,
      double swing)
{
  return base + swing * sin (i / 9.0) + swing * 0.6 * sin (i * 2.4 + 1.0) + swing * 0.3 * cos (i * 7.7);
}

static double
get_today (void)
{
  return bx_chart_day_from_date (2026, 11, 20);
}

/* ---- bars -------------------------------------------------------------------------- */

static GtkWidget *
create_weeks (guint n)
{
  GtkWidget *chart = bx_bar_chart_new ();
  g_autofree BxChartBar *bars = g_new0 (BxChartBar, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      bars[i].first_day = get_today () - 4 - 7.0 * (n - 1 - i);
      bars[i].last_day = bars[i].first_day + 6;
      bars[i].value = i % 11 == 6 ? NAN : MAX (round (wave (i, 9, 5)), 0.0);
      bars[i].second = i % 11 == 6 ? 0 : MAX (round (wave (i + 5, 3, 3) * 2) / 2, 0.0);
      bars[i].unfinished = i == n - 1;
    }
  bx_chart_set_title (BX_CHART (chart), "Sets a Week");
  bx_chart_set_empty_text (BX_CHART (chart), "Nothing trained yet");
  bx_bar_chart_set_unit (BX_BAR_CHART (chart), "sets");
  bx_bar_chart_set_parts (BX_BAR_CHART (chart), "Direct", "Indirect, counted half");
  bx_bar_chart_set_target (BX_BAR_CHART (chart), 10, 16, "Target: 10–16 sets");
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), bars, n);

  return chart;
}

static GtkWidget *
create_weeks_none (void)
{
  return create_weeks (0);
}

static GtkWidget *
create_weeks_one (void)
{
  return create_weeks (1);
}

static GtkWidget *
create_weeks_few (void)
{
  return create_weeks (12);
}

static GtkWidget *
create_weeks_year (void)
{
  return create_weeks (52);
}

static GtkWidget *
create_weeks_twenty_years (void)
{
  return create_weeks (1044);
}

static void
focus_third (GtkWidget *chart)
{
  bx_chart_set_selected_index (BX_CHART (chart), bx_chart_get_shown (BX_CHART (chart), 2));
  gtk_widget_grab_focus (chart);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (chart)), TRUE);
}

static GtkWidget *
create_muscles (void)
{
  static const char *const names[] = { "Lower back", "Glutes", "Hamstrings", "Upper back", "Lats", "Trapezius, middle", "Quadriceps", "Abdominals" };
  GtkWidget *chart = bx_bar_chart_new ();
  BxChartBar bars[G_N_ELEMENTS (names)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      bars[i].label = names[i];
      bars[i].value = i == 6 ? NAN : round (14.0 - 2.0 * i);
      bars[i].second = i == 6 || i == 2 ? 0.0 : 1.5 + i % 3;
    }
  bars[7].value = 0.0;
  bars[7].second = 0.0;
  bx_chart_set_title (BX_CHART (chart), "Sets per Muscle This Week");
  bx_bar_chart_set_orientation (BX_BAR_CHART (chart), GTK_ORIENTATION_HORIZONTAL);
  bx_bar_chart_set_unit (BX_BAR_CHART (chart), "sets");
  bx_bar_chart_set_parts (BX_BAR_CHART (chart), "Direct", "Indirect");
  bx_bar_chart_set_target (BX_BAR_CHART (chart), 10, 16, "Target: 10–16 sets");
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), bars, G_N_ELEMENTS (names));

  return chart;
}

static GtkWidget *
create_categories (void)
{
  static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  GtkWidget *chart = bx_bar_chart_new ();
  BxChartBar bars[7] = { 0 };

  for (guint i = 0; i < 7; i++)
    {
      bars[i].label = names[i];
      bars[i].value = i == 3 ? NAN : 10.0 + i * 7.0;
    }
  bx_bar_chart_set_bars (BX_BAR_CHART (chart), bars, 7);

  return chart;
}

/* ---- calendars ---------------------------------------------------------------------- */

static char *
format_sets_cb (double day,
                double value,
                gpointer user_data)
{
  return value > 0.0 ? g_strdup_printf ("%g sets", value) : g_strdup ("Nothing");
}

static GtkWidget *
create_calendar (guint n_days,
                 gboolean has_range)
{
  GtkWidget *chart = bx_calendar_chart_new ();
  g_autoptr (GArray) data = g_array_new (FALSE, TRUE, sizeof (BxChartDatum));
  g_autoptr (BxChartSeries) series = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      BxChartDatum datum = { .day = get_today () - (n_days - 1 - i), .value = round (wave (i, 14, 9)), .record = i % 47 == 40 };

      if (datum.value > 0 && (n_days == 1 || i % 7 == 1 || i % 7 == 3 || i % 7 == 5 || i % 19 == 4))
        g_array_append_val (data, datum);
    }
  series = bx_chart_series_new ("Sets", BX_CHART_STYLE_LINE, &g_array_index (data, BxChartDatum, 0), data->len);
  bx_chart_set_title (BX_CHART (chart), "Days of Training");
  bx_chart_set_empty_text (BX_CHART (chart), "Days of training will be marked here");
  bx_calendar_chart_set_text_func (BX_CALENDAR_CHART (chart), format_sets_cb, NULL, NULL);
  bx_calendar_chart_set_legend (BX_CALENDAR_CHART (chart), "More sets");
  if (has_range)
    bx_calendar_chart_set_range (BX_CALENDAR_CHART (chart), get_today () - n_days + 1, get_today ());
  bx_calendar_chart_set_series (BX_CALENDAR_CHART (chart), n_days > 0 ? series : NULL);

  return chart;
}

static GtkWidget *
create_calendar_none (void)
{
  return create_calendar (0, FALSE);
}

static GtkWidget *
create_calendar_one (void)
{
  return create_calendar (1, FALSE);
}

static GtkWidget *
create_calendar_year (void)
{
  return create_calendar (500, TRUE);
}

static GtkWidget *
create_calendar_twenty_years (void)
{
  GtkWidget *chart = create_calendar (7300, TRUE);

  bx_calendar_chart_set_year (BX_CALENDAR_CHART (chart), 2016);

  return chart;
}

static void
focus_some_day (GtkWidget *chart)
{
  bx_chart_set_selected_index (BX_CHART (chart), (guint) bx_chart_day_from_date (2026, 3, 14));
  gtk_widget_grab_focus (chart);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (chart)), TRUE);
}

/* ---- lines -------------------------------------------------------------------------- */

static char *
format_kg_cb (BxChartSeries *series,
              guint index,
              gpointer user_data)
{
  return g_strdup_printf ("%.1f kg × 5", bx_chart_series_get_datum (series, index)->value);
}

static BxChartSeries *
create_series (const char *name,
               BxChartStyle style,
               guint n,
               double every,
               double base)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, MAX (n, 1));
  double best = 0.0;

  for (guint i = 0; i < n; i++)
    {
      data[i].day = get_today () - floor (every * (n - 1 - i));
      data[i].value = base + 30.0 * i / MAX (n, 1) + 0.2 * wave (i, 0, 18);
      data[i].record = data[i].value > best + 3.0;
      best = MAX (best, data[i].value);
    }
  if (n > 20)
    data[n / 3].value = NAN;

  return bx_chart_series_new (name, style, data, n);
}

static GtkWidget *
create_line (BxChartStyle style,
             guint n,
             double every)
{
  GtkWidget *chart = bx_line_chart_new ();
  g_autoptr (BxChartSeries) series = create_series ("Best set", style, n, every, 70);

  bx_chart_set_empty_text (BX_CHART (chart), "The best set of each session will be here");
  bx_chart_set_title (BX_CHART (chart), "Back Extension: Best Set");
  bx_line_chart_set_unit (BX_LINE_CHART (chart), "kg");
  bx_line_chart_set_record_text (BX_LINE_CHART (chart), "Record");
  bx_line_chart_set_point_func (BX_LINE_CHART (chart), format_kg_cb, NULL, NULL);
  bx_line_chart_set_max_gap (BX_LINE_CHART (chart), 60);
  bx_line_chart_set_series (BX_LINE_CHART (chart), n > 0 ? series : NULL);

  return chart;
}

static GtkWidget *
create_line_none (void)
{
  return create_line (BX_CHART_STYLE_LINE, 0, 1);
}

static GtkWidget *
create_line_one (void)
{
  return create_line (BX_CHART_STYLE_LINE, 1, 1);
}

static GtkWidget *
create_line_year (void)
{
  GtkWidget *chart = create_line (BX_CHART_STYLE_LINE, 50, 7.2);
  BxChartTrend trend[12];

  for (guint i = 0; i < G_N_ELEMENTS (trend); i++)
    {
      double away = fabs (i - 6.0);

      trend[i].day = get_today () - 352 + i * 32.0;
      trend[i].middle = 68 + 2.9 * i;
      trend[i].low = trend[i].middle - 2.0 - 0.5 * away;
      trend[i].high = trend[i].middle + 2.0 + 0.5 * away;
    }
  bx_line_chart_set_trend (BX_LINE_CHART (chart), trend, G_N_ELEMENTS (trend), "Trend, with what is likely");

  return chart;
}

static GtkWidget *
create_line_twenty_years (void)
{
  return create_line (BX_CHART_STYLE_LINE, 3000, 2.4);
}

static GtkWidget *
create_line_bars (void)
{
  return create_line (BX_CHART_STYLE_BARS, 40, 4);
}

static GtkWidget *
create_lines (void)
{
  GtkWidget *chart = bx_line_chart_new ();
  BxChartSeries *series[4] = {
    create_series ("Back Extension", BX_CHART_STYLE_LINE, 26, 7, 40),
    create_series ("Deadlift", BX_CHART_STYLE_LINE, 22, 8, 90),
    create_series ("Good Morning", BX_CHART_STYLE_LINE, 18, 10, 60),
    create_series ("Hip Thrust", BX_CHART_STYLE_LINE, 20, 9, 110),
  };
  g_autoptr (BxChartSeries) plan = create_series ("Plan", BX_CHART_STYLE_LINE, 12, 15, 95);

  bx_line_chart_set_unit (BX_LINE_CHART (chart), "kg");
  bx_chart_set_title (BX_CHART (chart), "Estimated Maximum");
  bx_line_chart_set_point_func (BX_LINE_CHART (chart), format_kg_cb, NULL, NULL);
  bx_line_chart_set_all_series (BX_LINE_CHART (chart), series, G_N_ELEMENTS (series));
  bx_line_chart_set_plan (BX_LINE_CHART (chart), plan);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    g_object_unref (series[i]);

  return chart;
}

static void
focus_tenth (GtkWidget *chart)
{
  bx_chart_set_selected_index (BX_CHART (chart), bx_chart_get_shown (BX_CHART (chart), 9));
  gtk_widget_grab_focus (chart);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (chart)), TRUE);
}

static void
zoom_in (GtkWidget *chart)
{
  bx_line_chart_zoom (BX_LINE_CHART (chart), 40, get_today () - 900);
}

/* ---- rings -------------------------------------------------------------------------- */

static GtkWidget *
create_rings (void)
{
  static const double values[] = { 3, 0, 4, 5, 13, NAN };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      GtkWidget *chart = bx_ring_chart_new ();

      gtk_widget_set_hexpand (chart, TRUE);
      bx_ring_chart_set_unit (BX_RING_CHART (chart), "sets");
      bx_ring_chart_set_value (BX_RING_CHART (chart), values[i], 4);
      gtk_box_append (GTK_BOX (box), chart);
    }

  return box;
}

static GtkWidget *
create_ring (void)
{
  GtkWidget *chart = bx_ring_chart_new ();

  bx_chart_set_title (BX_CHART (chart), "Sets This Week");
  bx_ring_chart_set_unit (BX_RING_CHART (chart), "sets");
  bx_ring_chart_set_value (BX_RING_CHART (chart), 12.5, 10);

  return chart;
}

static const GalleryChart charts[] = {
  { "rings", create_rings, NULL },
  { "ring", create_ring, NULL },
  { "line-none", create_line_none, NULL },
  { "line-one", create_line_one, NULL },
  { "line-year", create_line_year, focus_tenth },
  { "line-twenty-years", create_line_twenty_years, NULL },
  { "line-zoomed", create_line_twenty_years, zoom_in },
  { "line-bars", create_line_bars, NULL },
  { "line-several", create_lines, focus_tenth },
  { "bar-none", create_weeks_none, NULL },
  { "bar-one", create_weeks_one, NULL },
  { "bar-weeks", create_weeks_few, focus_third },
  { "bar-year", create_weeks_year, NULL },
  { "bar-twenty-years", create_weeks_twenty_years, NULL },
  { "bar-muscles", create_muscles, focus_third },
  { "bar-categories", create_categories, NULL },
  { "calendar-none", create_calendar_none, NULL },
  { "calendar-one", create_calendar_one, NULL },
  { "calendar-year", create_calendar_year, focus_some_day },
  { "calendar-twenty-years", create_calendar_twenty_years, NULL },
};

const GalleryChart *
gallery_get_charts (guint *n_charts)
{
  *n_charts = G_N_ELEMENTS (charts);

  return charts;
}
