/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "bx-chart-table.h"
#include "bx-line-chart.h"
#include "chart-test.h"

/* Several lines, a plan, a trend, a target; zooming and panning. */

static double
day (int year,
     int month,
     int day_of_month)
{
  return bx_chart_day_from_date (year, month, day_of_month);
}

static void
set_up (ChartTest *test,
        gconstpointer data)
{
  chart_test_set_up (test, bx_line_chart_new (), 600, 320);
}

static BxChartSeries *
create_series (const char *name,
               double value,
               guint n)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, n);

  for (guint i = 0; i < n; i++)
    {
      data[i].day = day (2026, 1, 1) + 10.0 * i;
      data[i].value = value + i;
    }

  return bx_chart_series_new (name, BX_CHART_STYLE_LINE, data, n);
}

static void
set_three (ChartTest *test)
{
  g_autoptr (BxChartSeries) low = create_series ("Good Morning", 10, 5);
  g_autoptr (BxChartSeries) high = create_series ("Deadlift", 100, 8);
  g_autoptr (BxChartSeries) plan = create_series ("Plan", 50, 3);
  BxChartSeries *series[] = { low, high };

  bx_line_chart_set_all_series (BX_LINE_CHART (test->chart), series, 2);
  bx_line_chart_set_plan (BX_LINE_CHART (test->chart), plan);
}

static void
test_several (ChartTest *test,
              gconstpointer data)
{
  BxLineChart *chart = BX_LINE_CHART (test->chart);
  guint i;

  set_three (test);
  chart_test_show (test);
  g_assert_cmpuint (bx_line_chart_get_n_series (chart), ==, 2);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), ==, 16);
  g_assert_cmpuint (bx_line_chart_get_index (chart, 1, 2), ==, 7);
  g_assert_cmpstr (bx_chart_series_get_name (bx_line_chart_get_series_at (chart, 7, &i)), ==, "Deadlift");
  g_assert_cmpuint (i, ==, 2);
  g_assert_null (bx_line_chart_get_series_at (chart, 16, NULL));
  chart_test_assert_point (test, 7, "Deadlift: 102", "21 January 2026");
  chart_test_assert_point (test, 13, "Plan: 50", "1 January 2026");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Good Morning: rising from 10 to 14, 5 points.\n"
                                       "Deadlift: rising from 100 to 107, 8 points.\n"
                                       "Plan: rising from 50 to 52, 3 points.");

  /* Along a line, and from line to line at the same time */
  gtk_widget_grab_focus (test->chart);
  bx_chart_set_selected_index (BX_CHART (chart), 1);
  chart_test_press (test, GDK_KEY_Right, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 2);
  chart_test_press (test, GDK_KEY_Down, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 7);
  chart_test_press (test, GDK_KEY_End, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 12);
  chart_test_press (test, GDK_KEY_Right, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 12);
  /* The plan is over by then: its last point */
  chart_test_press (test, GDK_KEY_Down, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 15);
  chart_test_press (test, GDK_KEY_Up, 0);
  chart_test_press (test, GDK_KEY_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 2);
  chart_test_press (test, GDK_KEY_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 0);
}

/* The same numbers as the chart's, all of them, the newest first. */
static void
test_table (ChartTest *test,
            gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  GtkWidget *table;
  double before = G_MAXDOUBLE;

  set_three (test);
  table = g_object_ref_sink (bx_chart_table_new (BX_CHART (test->chart)));
  g_assert_cmpuint (g_list_model_get_n_items (bx_chart_table_get_rows (BX_CHART_TABLE (table))), ==, 16);
  g_assert_cmpuint (bx_chart_get_n_columns (BX_CHART (test->chart)), ==, 3);

  rows = bx_chart_dup_rows (BX_CHART (test->chart));
  g_assert_cmpuint (rows->len, ==, 16);
  for (guint i = 0; i < rows->len; i++)
    {
      guint at;
      BxChartSeries *series = bx_line_chart_get_series_at (BX_LINE_CHART (test->chart), g_array_index (rows, guint, i), &at);
      const BxChartDatum *datum = bx_chart_series_get_datum (series, at);
      g_autofree char *date = bx_chart_dup_cell (BX_CHART (test->chart), g_array_index (rows, guint, i), 0);
      g_autofree char *value = bx_chart_dup_cell (BX_CHART (test->chart), g_array_index (rows, guint, i), 1);
      g_autofree char *line = bx_chart_dup_cell (BX_CHART (test->chart), g_array_index (rows, guint, i), 2);
      g_autofree char *expected = bx_chart_format_day (datum->day);

      g_assert_cmpfloat (datum->day, <=, before);
      before = datum->day;
      g_assert_cmpstr (date, ==, expected);
      g_assert_cmpfloat (g_strtod (value, NULL), ==, datum->value);
      g_assert_cmpstr (line, ==, bx_chart_series_get_name (series));
    }
  g_object_unref (table);
}

static void
set_year (ChartTest *test)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, 101);
  g_autoptr (BxChartSeries) series = NULL;

  for (guint i = 0; i < 101; i++)
    data[i] = (BxChartDatum) { day (2026, 1, 1) + 2.0 * i, 50.0 + i % 7, i == 50 };
  series = bx_chart_series_new ("Best set", BX_CHART_STYLE_LINE, data, 101);
  bx_line_chart_set_series (BX_LINE_CHART (test->chart), series);
}

static void
test_zoom (ChartTest *test,
           gconstpointer data)
{
  BxLineChart *chart = BX_LINE_CHART (test->chart);
  double first;
  double last;
  double start = day (2026, 1, 1);
  graphene_rect_t before;
  graphene_rect_t after;

  /* Nothing to zoom yet */
  chart_test_press (test, GDK_KEY_plus, 0);
  chart_test_press (test, GDK_KEY_0, GDK_CONTROL_MASK);
  set_year (test);
  chart_test_show (test);
  gtk_widget_grab_focus (test->chart);
  bx_chart_set_selected_index (BX_CHART (chart), 50);
  chart_test_get_bounds (test, 50, &before);
  g_assert_false (bx_line_chart_get_zoomed (chart));

  /* Around the selected point, which stays where it is */
  chart_test_press (test, GDK_KEY_plus, 0);
  chart_test_press (test, GDK_KEY_KP_Add, 0);
  gtk_test_widget_wait_for_draw (test->window);
  g_assert_true (bx_line_chart_get_zoomed (chart));
  g_assert_true (bx_line_chart_get_view (chart, &first, &last));
  g_assert_cmpfloat_with_epsilon (last - first, 200.0 / 2.25, 0.01);
  chart_test_get_bounds (test, 50, &after);
  g_assert_cmpfloat_with_epsilon (before.origin.x, after.origin.x, 6.0);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), <, 50);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (chart)), ==, 50);

  chart_test_press (test, GDK_KEY_minus, 0);
  chart_test_press (test, GDK_KEY_minus, 0);
  g_assert_false (bx_line_chart_get_zoomed (chart));
  chart_test_press (test, GDK_KEY_minus, 0);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), ==, 101);

  /* Never closer than a week, never beyond the range */
  for (guint i = 0; i < 30; i++)
    chart_test_press (test, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_true (bx_line_chart_get_view (chart, &first, &last));
  g_assert_cmpfloat_with_epsilon (last - first, 6.0, 1e-6);
  bx_line_chart_pan (chart, -10000);
  g_assert_true (bx_line_chart_get_view (chart, &first, &last));
  g_assert_cmpfloat_with_epsilon (first, start, 1e-6);
  bx_line_chart_pan (chart, 10000);
  g_assert_true (bx_line_chart_get_view (chart, &first, &last));
  g_assert_cmpfloat_with_epsilon (last, start + 200.0, 1e-6);
  chart_test_press (test, GDK_KEY_0, 0);
  g_assert_false (bx_line_chart_get_zoomed (chart));
}

static void
test_pan (ChartTest *test,
          gconstpointer data)
{
  BxLineChart *chart = BX_LINE_CHART (test->chart);
  gboolean rtl = GPOINTER_TO_INT (data);
  double before[2];
  double after[2];

  if (rtl)
    gtk_widget_set_direction (test->chart, GTK_TEXT_DIR_RTL);
  set_year (test);
  chart_test_show (test);
  bx_line_chart_zoom (chart, 4.0, day (2026, 1, 1) + 100);
  bx_line_chart_get_view (chart, &before[0], &before[1]);
  chart_test_press (test, GDK_KEY_Right, GDK_SHIFT_MASK);
  bx_line_chart_get_view (chart, &after[0], &after[1]);
  g_assert_cmpfloat_with_epsilon (after[0] - before[0], rtl ? -12.5 : 12.5, 0.01);
  g_assert_cmpfloat_with_epsilon (after[1] - after[0], before[1] - before[0], 1e-6);
  chart_test_press (test, GDK_KEY_Left, GDK_SHIFT_MASK);
  bx_line_chart_get_view (chart, &after[0], &after[1]);
  g_assert_cmpfloat_with_epsilon (after[0], before[0], 1e-6);

  /* The view follows the keyboard, and the focus is never lost. */
  gtk_widget_grab_focus (test->chart);
  for (guint i = 0; i < 40; i++)
    {
      guint was = chart_test_get_focused (test);

      chart_test_press (test, rtl ? GDK_KEY_Right : GDK_KEY_Left, 0);
      g_assert_cmpuint (chart_test_get_focused (test), ==, was - 1);
      g_assert_true (bx_chart_find_shown (BX_CHART (chart), was - 1, NULL));
    }
  /* Where the keyboard is leaves the view: it is at another point then. */
  bx_line_chart_pan (chart, 10000);
  g_assert_cmpuint (chart_test_get_focused (test), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (chart_test_get_focused (test), ==, bx_chart_get_selected_index (BX_CHART (chart)));
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

/* A set is saved while the chart is dragged: its new numbers are not laid out yet when the
 * pointer moves on. */
static void
test_drag_while_loading (ChartTest *test,
                         gconstpointer data)
{
  BxLineChart *chart = BX_LINE_CHART (test->chart);
  GtkGesture *drag = find_drag (test->chart);
  double before[2];
  double after[2];

  set_year (test);
  chart_test_show (test);
  bx_line_chart_zoom (chart, 4.0, day (2026, 1, 1) + 100);
  gtk_test_widget_wait_for_draw (test->window);
  g_signal_emit_by_name (drag, "drag-begin", 300.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 0.0);
  bx_line_chart_get_view (chart, &before[0], &before[1]);

  g_signal_emit_by_name (drag, "drag-update", 100.0, 0.0);
  bx_line_chart_get_view (chart, &after[0], &after[1]);
  g_assert_cmpfloat_with_epsilon (after[0], before[0], 1e-6);

  /* Laid out again, it goes on. */
  gtk_test_widget_wait_for_draw (test->window);
  g_signal_emit_by_name (drag, "drag-update", 100.0, 0.0);
  bx_line_chart_get_view (chart, &after[0], &after[1]);
  g_assert_cmpfloat (after[0], <, before[0]);
}

/* A trend and its band are behind the line, where they were said to be. */
static void
test_trend (ChartTest *test,
            gconstpointer data)
{
  const BxChartTrend trend[] = {
    { day (2026, 1, 1), 80.0, 90.0, 100.0 },
    { day (2026, 3, 12), 80.0, 90.0, 100.0 },
  };
  g_autoptr (BxChartSeries) series = create_series ("Deadlift", 10, 8);
  graphene_rect_t low;
  graphene_rect_t probe;
  graphene_rect_t above;
  double scale;

  bx_line_chart_set_series (BX_LINE_CHART (test->chart), series);
  bx_line_chart_set_trend (BX_LINE_CHART (test->chart), trend, G_N_ELEMENTS (trend), "Trend");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Deadlift: rising from 10 to 17, 8 points.\n"
                                       "Trend: from 90 to 90, likely 80 to 100.");
  chart_test_show (test);
  chart_test_draw (test);

  /* From the places of 10 and 17 to that of 85 */
  chart_test_get_bounds (test, 0, &low);
  chart_test_get_bounds (test, 7, &above);
  scale = (low.origin.y - above.origin.y) / 7.0;
  probe = GRAPHENE_RECT_INIT (low.origin.x + 60, (float) (low.origin.y + 7.0 - 75.0 * scale - 2.0), 30, 2);
  g_assert_cmpfloat (chart_test_get_ink (test, &probe), >, 0.05);
  g_assert_cmpfloat (chart_test_get_ink (test, &probe), <, 0.5);
  /* The middle is a line. */
  probe.origin.y = (float) (low.origin.y + 7.0 - 80.0 * scale - 1.0);
  g_assert_cmpfloat (chart_test_get_ink (test, &probe), >, 0.3);
  /* Below the band there is nothing. */
  probe.origin.y = (float) (low.origin.y + 7.0 - 33.0 * scale - 1.0);
  g_assert_cmpfloat (chart_test_get_ink (test, &probe), <, 0.02);
}

/* Of a hundred thousand points in a few hundred pixels, the lowest and the highest
 * are seen. */
static void
test_reduction (ChartTest *test,
                gconstpointer data)
{
  const guint n = 100000;
  g_autofree BxChartDatum *points = g_new0 (BxChartDatum, n);
  g_autoptr (BxChartSeries) series = NULL;
  graphene_rect_t peak;
  graphene_rect_t dip;

  for (guint i = 0; i < n; i++)
    points[i] = (BxChartDatum) { day (2000, 1, 1) + i / 10.0, i == 40000 ? 100.0 : i == 70000 ? 0.0 : 50.0, FALSE };
  series = bx_chart_series_new ("Best set", BX_CHART_STYLE_LINE, points, n);
  bx_line_chart_set_series (BX_LINE_CHART (test->chart), series);
  chart_test_show (test);
  chart_test_draw (test);
  chart_test_get_bounds (test, 40000, &peak);
  chart_test_get_bounds (test, 70000, &dip);
  peak.origin.y += 12.0f;
  peak.size.height = 30.0f;
  dip.origin.y -= 30.0f;
  dip.size.height = 30.0f;
  g_assert_cmpfloat (chart_test_get_ink (test, &peak), >, 0.05);
  g_assert_cmpfloat (chart_test_get_ink (test, &dip), >, 0.05);
  peak.origin.x += 60.0f;
  peak.size.height = 8.0f;
  g_assert_cmpfloat (chart_test_get_ink (test, &peak), <, 0.05);
}

/* A record is a star: more ink than the dot of a point beside it. */
static void
test_star (ChartTest *test,
           gconstpointer data)
{
  const BxChartDatum points[] = {
    { day (2026, 1, 1), 50.0, FALSE },
    { day (2026, 2, 1), NAN, FALSE },
    { day (2026, 3, 1), 60.0, TRUE },
    { day (2026, 3, 10), NAN, FALSE },
    { day (2026, 4, 1), 50.0, FALSE },
  };
  g_autoptr (BxChartSeries) series = bx_chart_series_new ("Best set", BX_CHART_STYLE_LINE, points, G_N_ELEMENTS (points));
  graphene_rect_t dot;
  graphene_rect_t star;

  bx_line_chart_set_series (BX_LINE_CHART (test->chart), series);
  chart_test_show (test);
  chart_test_draw (test);
  chart_test_get_bounds (test, 0, &dot);
  chart_test_get_bounds (test, 2, &star);
  g_assert_cmpfloat (chart_test_get_ink (test, &dot), >, 0.1);
  g_assert_cmpfloat (chart_test_get_ink (test, &star), >, chart_test_get_ink (test, &dot) * 1.3);
}

/* The legend shows what is drawn: a bar for bars, a line for a line. */
static void
test_legend (ChartTest *test,
             gconstpointer data)
{
  BxChartStyle style = GPOINTER_TO_INT (data);
  const BxChartDatum points[] = { { day (2026, 1, 1), 50.0, FALSE }, { day (2026, 2, 1), 60.0, FALSE } };
  g_autoptr (BxChartSeries) done = bx_chart_series_new ("Done", style, points, G_N_ELEMENTS (points));
  g_autoptr (BxChartSeries) plan = bx_chart_series_new ("Planned", BX_CHART_STYLE_LINE, points, G_N_ELEMENTS (points));

  bx_line_chart_set_series (BX_LINE_CHART (test->chart), done);
  bx_line_chart_set_plan (BX_LINE_CHART (test->chart), plan);
  chart_test_show (test);
  chart_test_draw (test);
  if (style == BX_CHART_STYLE_BARS)
    g_assert_cmpfloat (chart_test_get_ink (test, &GRAPHENE_RECT_INIT (3, 5, 16, 7)), >, 0.9);
  else
    g_assert_cmpfloat (chart_test_get_ink (test, &GRAPHENE_RECT_INIT (3, 5, 16, 7)), <, 0.7);
}

/* Words that are wider than the chart go on below, whole. */
static void
test_legend_wraps (ChartTest *test,
                   gconstpointer data)
{
  g_autoptr (BxChartSeries) one = create_series ("Good Morning", 10, 5);
  g_autoptr (BxChartSeries) long_name =
    create_series ("Romanian deadlift with a barbell, from a deficit, with a pause under the knees and straps", 20, 5);
  BxChartSeries *both[] = { one, long_name };
  int wide;
  int narrow;

  bx_line_chart_set_all_series (BX_LINE_CHART (test->chart), both, 2);
  chart_test_show (test);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 1200, &wide, NULL, NULL, NULL);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  /* One row became three at least. */
  g_assert_cmpint (narrow, >, wide + 30);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, data) \
  g_test_add ("/charts/line-chart-lines/" path, ChartTest, data, set_up, func, chart_test_tear_down)
  ADD ("several", test_several, NULL);
  ADD ("table", test_table, NULL);
  ADD ("zoom", test_zoom, NULL);
  ADD ("pan", test_pan, GINT_TO_POINTER (FALSE));
  ADD ("pan-rtl", test_pan, GINT_TO_POINTER (TRUE));
  ADD ("drag-while-loading", test_drag_while_loading, NULL);
  ADD ("trend", test_trend, NULL);
  ADD ("reduction", test_reduction, NULL);
  ADD ("star", test_star, NULL);
  ADD ("legend", test_legend, GINT_TO_POINTER (BX_CHART_STYLE_LINE));
  ADD ("legend-bars", test_legend, GINT_TO_POINTER (BX_CHART_STYLE_BARS));
  ADD ("legend-wraps", test_legend_wraps, NULL);
#undef ADD

  return g_test_run ();
}
