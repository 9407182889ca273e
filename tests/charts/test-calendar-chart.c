/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "bx-calendar-chart.h"
#include "bx-chart-axis.h"
#include "chart-test.h"

static guint
day (int year,
     int month,
     int day_of_month)
{
  return (guint) bx_chart_day_from_date (year, month, day_of_month);
}

static void
set_up (ChartTest *test,
        gconstpointer data)
{
  chart_test_set_up (test, bx_calendar_chart_new (), 900, 300);
  bx_chart_set_title (BX_CHART (test->chart), "Days");
  bx_chart_set_empty_text (BX_CHART (test->chart), "Nothing yet");
}

/* A few days of three years; one of them not known. */
static void
set_days (ChartTest *test)
{
  static const double levels[] = { 1, 5, 10, 20 };
  const BxChartDatum data[] = {
    { day (2024, 2, 29), 5, FALSE },
    { day (2025, 6, 1), 10, FALSE },
    { day (2026, 3, 2), 1, FALSE },
    { day (2026, 3, 3), 6, FALSE },
    { day (2026, 3, 4), 12, FALSE },
    { day (2026, 3, 5), 18, FALSE },
    { day (2026, 3, 5), 7, FALSE },
    { day (2026, 3, 6), NAN, FALSE },
    { day (2026, 3, 10), 30, TRUE },
    { day (2026, 5, 1), 3, FALSE },
  };
  g_autoptr (BxChartSeries) series = bx_chart_series_new ("Sets", BX_CHART_STYLE_LINE, data, G_N_ELEMENTS (data));

  bx_calendar_chart_set_levels (BX_CALENDAR_CHART (test->chart), levels);
  bx_calendar_chart_set_range (BX_CALENDAR_CHART (test->chart), day (2024, 2, 1), day (2026, 11, 20));
  bx_calendar_chart_set_series (BX_CALENDAR_CHART (test->chart), series);
}

/* Weeks are columns that begin with the locale's first day. */
static void
test_layout (ChartTest *test,
             gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  guint first = day (2026, 3, 1) + ((guint) bx_chart_get_first_weekday () + 7 - 7) % 7;
  graphene_rect_t a;
  graphene_rect_t b;

  if (rtl)
    gtk_widget_set_direction (test->chart, GTK_TEXT_DIR_RTL);
  set_days (test);
  chart_test_show (test);

  /* 1 March 2026 is a Sunday. */
  chart_test_get_bounds (test, first, &a);
  chart_test_get_bounds (test, first + 1, &b);
  g_assert_cmpfloat (a.origin.x, ==, b.origin.x);
  g_assert_cmpfloat (a.origin.y, <, b.origin.y);
  chart_test_get_bounds (test, first + 7, &b);
  g_assert_cmpfloat (a.origin.y, ==, b.origin.y);
  if (rtl)
    g_assert_cmpfloat (b.origin.x, <, a.origin.x);
  else
    g_assert_cmpfloat (b.origin.x, >, a.origin.x);
  /* The first day of the week is the uppermost. */
  chart_test_get_bounds (test, first + 6, &b);
  g_assert_cmpfloat (b.origin.y, >, a.origin.y);
  g_assert_cmpfloat (a.origin.x, >=, 0.0);
  chart_test_get_bounds (test, day (2026, 11, 20), &b);
  g_assert_cmpfloat (b.origin.x + b.size.width, <=, 900.0);
}

/* In 320 pixels the year is cut, so that days are still told apart, and all of
 * them are inside. */
static void
test_narrow (ChartTest *test,
             gconstpointer data)
{
  int height;
  int wide;
  graphene_rect_t a;
  graphene_rect_t b;

  set_days (test);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 320, &height, NULL, NULL, NULL);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 2 * wide);

  gtk_window_set_default_size (GTK_WINDOW (test->window), 320, height + 60);
  chart_test_show (test);
  chart_test_get_bounds (test, day (2026, 1, 1), &a);
  chart_test_get_bounds (test, day (2026, 11, 20), &b);
  g_assert_cmpfloat (a.size.width, >=, 9.0);
  g_assert_cmpfloat (b.origin.y, >, a.origin.y + 7.0 * a.size.height);
  for (guint i = day (2026, 1, 1); i <= day (2026, 11, 20); i++)
    {
      if (i == day (2026, 3, 6))
        continue;
      chart_test_get_bounds (test, i, &b);
      g_assert_cmpfloat (b.origin.x, >=, 0.0);
      g_assert_cmpfloat (b.origin.x + b.size.width, <=, 320.0);
      g_assert_cmpfloat (b.origin.y + b.size.height, <=, gtk_widget_get_height (test->chart));
    }
}

/* The more there was, the larger the mark; what is not known has none. */
static void
test_marks (ChartTest *test,
            gconstpointer data)
{
  double ink[5];
  graphene_rect_t bounds;
  graphene_rect_t before;

  set_days (test);
  chart_test_show (test);
  chart_test_draw (test);
  for (guint i = 0; i < 5; i++)
    {
      chart_test_get_bounds (test, day (2026, 3, 1) + i, &bounds);
      ink[i] = chart_test_get_ink (test, &bounds);
      g_assert_cmpuint (bx_calendar_chart_get_level (BX_CALENDAR_CHART (test->chart), day (2026, 3, 1) + i), ==, i);
    }
  g_assert_cmpfloat (ink[0], >, 0.0);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpfloat (ink[i], >, ink[i - 1] + 0.03);

  g_assert_false (bx_chart_find_shown (BX_CHART (test->chart), day (2026, 3, 6), NULL));
  chart_test_get_bounds (test, day (2026, 3, 5), &before);
  chart_test_get_bounds (test, day (2026, 3, 7), &bounds);
  bounds.origin.x = before.origin.x;
  bounds.origin.y = (before.origin.y + bounds.origin.y) / 2.0f;
  g_assert_cmpfloat (chart_test_get_ink (test, &bounds), <, 0.01);

  /* Days to come are blank, and can't be walked to. */
  g_assert_false (bx_chart_find_shown (BX_CHART (test->chart), day (2026, 11, 21), NULL));
}

static void
test_words (ChartTest *test,
            gconstpointer data)
{
  set_days (test);
  bx_chart_set_selected_index (BX_CHART (test->chart), day (2026, 3, 5));
  chart_test_show (test);
  chart_test_assert_point (test, day (2026, 3, 5), "25", "5 March 2026");
  chart_test_assert_point (test, day (2026, 3, 10), "30, record", "10 March 2026");
  chart_test_assert_point (test, day (2026, 3, 9), "0", "9 March 2026");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "6 of 323 days in 2026. Most in March: 5.");
}

/* The table has the days on which there was something, the newest first. */
static void
test_table (ChartTest *test,
            gconstpointer data)
{
  const guint expected[] = { day (2026, 5, 1), day (2026, 3, 10), day (2026, 3, 5), day (2026, 3, 4), day (2026, 3, 3), day (2026, 3, 2) };
  g_autoptr (GArray) rows = NULL;
  g_autofree char *cell = NULL;

  set_days (test);
  rows = bx_chart_dup_rows (BX_CHART (test->chart));
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (g_array_index (rows, guint, i), ==, expected[i]);
  cell = bx_chart_dup_cell (BX_CHART (test->chart), expected[2], 1);
  g_assert_cmpstr (cell, ==, "25");
}

static void
test_keyboard (ChartTest *test,
               gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  guint earlier = rtl ? GDK_KEY_Right : GDK_KEY_Left;
  guint later = rtl ? GDK_KEY_Left : GDK_KEY_Right;

  if (rtl)
    gtk_widget_set_direction (test->chart, GTK_TEXT_DIR_RTL);
  set_days (test);
  chart_test_show (test);
  g_assert_true (gtk_widget_grab_focus (test->chart));
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 11, 20));
  chart_test_press (test, later, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 11, 20));
  chart_test_press (test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 11, 13));
  chart_test_press (test, GDK_KEY_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 11, 12));
  chart_test_press (test, GDK_KEY_Down, 0);
  chart_test_press (test, earlier, GDK_CONTROL_MASK);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 10, 13));
  chart_test_press (test, GDK_KEY_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 1, 1));

  /* Over the end of the year */
  chart_test_press (test, GDK_KEY_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2025, 12, 31));
  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 2025);
  chart_test_press (test, later, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2026, 1, 7));
  chart_test_press (test, GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2025, 1, 7));
  chart_test_press (test, GDK_KEY_Page_Up, 0);
  /* No further than the first day there is */
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2024, 2, 1));
  chart_test_press (test, GDK_KEY_End, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2024, 12, 31));
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_years (ChartTest *test,
            gconstpointer data)
{
  GtkWidget *previous = find_button (test->chart, "Previous Year");
  GtkWidget *next = find_button (test->chart, "Next Year");
  g_autoptr (BxChartSeries) one = NULL;
  BxChartDatum datum = { day (2020, 7, 1), 3, FALSE };

  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 0);
  set_days (test);
  chart_test_show (test);
  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 2026);
  g_assert_false (gtk_widget_get_sensitive (next));
  g_signal_emit_by_name (previous, "clicked");
  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 2025);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 365);
  g_assert_true (chart_test_has_text (test->chart, "2025"));
  g_signal_emit_by_name (previous, "clicked");
  /* February to December of a leap year */
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 366 - 31);
  g_assert_false (gtk_widget_get_sensitive (previous));
  bx_calendar_chart_set_year (BX_CALENDAR_CHART (test->chart), 1999);
  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 2024);

  /* The buttons are reached before the days, and after them backwards. */
  g_assert_true (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (next));
  g_assert_true (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (chart_test_get_focused (test), ==, day (2024, 12, 31));
  g_assert_false (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (next));

  /* One point alone */
  one = bx_chart_series_new ("Sets", BX_CHART_STYLE_LINE, &datum, 1);
  bx_calendar_chart_set_range (BX_CALENDAR_CHART (test->chart), NAN, NAN);
  bx_calendar_chart_set_series (BX_CALENDAR_CHART (test->chart), one);
  g_assert_cmpint (bx_calendar_chart_get_year (BX_CALENDAR_CHART (test->chart)), ==, 2020);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 1);
  bx_calendar_chart_set_series (BX_CALENDAR_CHART (test->chart), NULL);
  gtk_test_widget_wait_for_draw (test->window);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 0);
  g_assert_true (chart_test_has_text (test->chart, "Nothing yet"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, data) \
  g_test_add ("/charts/calendar-chart/" path, ChartTest, data, set_up, func, chart_test_tear_down)
  ADD ("layout", test_layout, GINT_TO_POINTER (FALSE));
  ADD ("layout-rtl", test_layout, GINT_TO_POINTER (TRUE));
  ADD ("narrow", test_narrow, NULL);
  ADD ("marks", test_marks, NULL);
  ADD ("words", test_words, NULL);
  ADD ("keyboard", test_keyboard, GINT_TO_POINTER (FALSE));
  ADD ("keyboard-rtl", test_keyboard, GINT_TO_POINTER (TRUE));
  ADD ("table", test_table, NULL);
  ADD ("years", test_years, NULL);
#undef ADD

  return g_test_run ();
}
