/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <locale.h>
#include <math.h>

#include "bx-chart-point.h"
#include "bx-chart-table.h"
#include "bx-line-chart.h"
#include "chart-test.h"

/* The most points that may have a widget */
#define N_WIDGETS_MAX 32

static double
day (int year,
     int month,
     int day_of_month)
{
  return bx_chart_day_from_date (year, month, day_of_month);
}

static char *
kilograms_cb (BxChartSeries *series,
              guint index,
              gpointer user_data)
{
  return g_strdup_printf ("%.1f kg × 5", bx_chart_series_get_datum (series, index)->value);
}

typedef struct
{
  ChartTest test;
  BxLineChart *chart; /* that of the test */
} Fixture;

static void
fixture_set_up (Fixture *fixture,
                gconstpointer data)
{
  fixture->chart = BX_LINE_CHART (bx_line_chart_new ());
  bx_line_chart_set_point_func (fixture->chart, kilograms_cb, NULL, NULL);
  bx_chart_set_empty_text (BX_CHART (fixture->chart), "Nothing yet");
  chart_test_set_up (&fixture->test, GTK_WIDGET (fixture->chart), 600, 300);
}

static void
fixture_tear_down (Fixture *fixture,
                   gconstpointer data)
{
  chart_test_tear_down (&fixture->test, data);
}

static void
show (Fixture *fixture)
{
  chart_test_show (&fixture->test);
}

static void
set_data (BxLineChart *chart,
          const BxChartDatum *data,
          guint n)
{
  g_autoptr (BxChartSeries) series = bx_chart_series_new ("Best set", BX_CHART_STYLE_LINE, data, n);

  bx_line_chart_set_series (chart, series);
}

/* Five points, the third a gap, the last a record. */
static void
set_five (BxLineChart *chart)
{
  const BxChartDatum data[] = {
    { day (2026, 3, 2), 95.0, FALSE },
    { day (2026, 3, 5), 97.5, FALSE },
    { day (2026, 3, 9), NAN, FALSE },
    { day (2026, 3, 12), 97.5, FALSE },
    { day (2026, 3, 14), 100.0, TRUE },
  };

  set_data (chart, data, G_N_ELEMENTS (data));
}

static void
set_many (BxLineChart *chart,
          guint n)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, n);

  for (guint i = 0; i < n; i++)
    {
      data[i].day = day (1990, 1, 1) + i;
      data[i].value = 60.0 + 40.0 * sin (i / 50.0);
      data[i].record = i % 1000 == 999;
    }
  set_data (chart, data, n);
}

/* Where the middle of a point is seen. */
static void
get_place (BxLineChart *chart,
           guint index,
           double *x,
           double *y)
{
  graphene_rect_t bounds;

  g_assert_true (bx_chart_get_point_bounds (BX_CHART (chart), index, &bounds));
  *x = bounds.origin.x + bounds.size.width / 2.0;
  *y = bounds.origin.y + bounds.size.height / 2.0;
}

static GtkWidget *
get_point (BxLineChart *chart,
           guint index)
{
  GtkWidget *point = bx_chart_get_point_widget (BX_CHART (chart), index);

  g_assert_nonnull (point);

  return point;
}

/* ---- what is seen ---------------------------------------------------------------- */

static void
test_layout (Fixture *fixture,
             gconstpointer data)
{
  double x[5];
  double y[5];

  set_five (fixture->chart);
  show (fixture);
  for (guint i = 0; i < 5; i++)
    if (i != 2)
      get_place (fixture->chart, i, &x[i], &y[i]);

  /* Time runs to the right, and three days are a quarter of twelve. */
  g_assert_cmpfloat (x[0], <, x[1]);
  g_assert_cmpfloat (x[3], <, x[4]);
  g_assert_cmpfloat_with_epsilon ((x[1] - x[0]) / (x[4] - x[0]), 3.0 / 12.0, 1e-6);
  /* More is higher; equal is level. */
  g_assert_cmpfloat (y[1], <, y[0]);
  g_assert_cmpfloat (y[1], ==, y[3]);
  g_assert_cmpfloat (y[4], <, y[3]);
  /* All of it is inside. */
  g_assert_cmpfloat (x[0], >=, 9.0 - 1e-6);
  g_assert_cmpfloat (x[4], <=, gtk_widget_get_width (GTK_WIDGET (fixture->chart)));
  g_assert_cmpfloat (y[4], >=, 0.0);
  g_assert_cmpfloat (y[0], <=, gtk_widget_get_height (GTK_WIDGET (fixture->chart)));
}

static void
test_layout_rtl (Fixture *fixture,
                 gconstpointer data)
{
  double x[2];
  double y;

  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), GTK_TEXT_DIR_RTL);
  set_five (fixture->chart);
  show (fixture);

  get_place (fixture->chart, 0, &x[0], &y);
  get_place (fixture->chart, 4, &x[1], &y);
  g_assert_cmpfloat (x[0], >, x[1]);
  /* The values are at the left: the oldest point is near the right edge. */
  g_assert_cmpfloat_with_epsilon (x[0], gtk_widget_get_width (GTK_WIDGET (fixture->chart)) - 9.0, 0.5);
  g_assert_cmpfloat (x[1], >, 20.0);
}

/* The size is that of the font, not that of the numbers. */
static void
test_no_jump (Fixture *fixture,
              gconstpointer data)
{
  int before[2];
  int after[2];

  bx_chart_set_loading (BX_CHART (fixture->chart), TRUE);
  gtk_widget_measure (GTK_WIDGET (fixture->chart), GTK_ORIENTATION_VERTICAL, -1, &before[0], &before[1], NULL, NULL);
  set_many (fixture->chart, 1000);
  bx_chart_set_loading (BX_CHART (fixture->chart), FALSE);
  gtk_widget_measure (GTK_WIDGET (fixture->chart), GTK_ORIENTATION_VERTICAL, -1, &after[0], &after[1], NULL, NULL);

  g_assert_cmpint (before[0], ==, after[0]);
  g_assert_cmpint (before[1], ==, after[1]);
  g_assert_cmpint (before[0], >, 0);
}

static gboolean
is_text_shown (GtkWidget *widget,
               const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_text_shown (child, text))
      return TRUE;

  return FALSE;
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  bx_chart_set_loading (BX_CHART (fixture->chart), TRUE);
  show (fixture);
  g_assert_false (is_text_shown (GTK_WIDGET (fixture->chart), "Nothing yet"));

  bx_chart_set_loading (BX_CHART (fixture->chart), FALSE);
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_true (is_text_shown (GTK_WIDGET (fixture->chart), "Nothing yet"));
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 0);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->chart), GTK_DIR_TAB_FORWARD));
  chart_test_press (&fixture->test, GDK_KEY_End, 0);
  chart_test_press (&fixture->test, GDK_KEY_Return, 0);

  set_five (fixture->chart);
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_false (is_text_shown (GTK_WIDGET (fixture->chart), "Nothing yet"));
  bx_line_chart_set_range (fixture->chart, day (2020, 1, 1), day (2020, 2, 1));
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_true (is_text_shown (GTK_WIDGET (fixture->chart), "Nothing yet"));
}

/* One point, equal values, huge and odd values: drawn, and in place. */
static void
test_odd_numbers (Fixture *fixture,
                  gconstpointer data)
{
  static const double cases[][3] = {
    { 100.0, 100.0, 100.0 },
    { 0.0, 0.0, 0.0 },
    { 1e15, -1e15, 0.0 },
    { 1e300, 1e299, 5e299 },
    { NAN, NAN, NAN },
    { NAN, 5.0, NAN },
    { INFINITY, 5.0, -INFINITY },
    { 1e-9, 2e-9, 3e-9 },
  };

  show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n = 1; n <= 3; n++)
      for (guint same_day = 0; same_day < 2; same_day++)
        {
          BxChartDatum points[3] = { 0 };

          for (guint k = 0; k < n; k++)
            {
              points[k].day = day (2026, 3, 14) + (same_day ? 0 : k);
              points[k].value = cases[i][k];
            }
          set_data (fixture->chart, points, n);
          gtk_test_widget_wait_for_draw (fixture->test.window);

          for (guint k = 0; k < n; k++)
            {
              double x;
              double y;

              if (!isfinite (cases[i][k]))
                {
                  g_assert_false (bx_chart_find_shown (BX_CHART (fixture->chart), k, NULL));
                  continue;
                }
              get_place (fixture->chart, k, &x, &y);
              g_assert_cmpfloat (x, >=, 0.0);
              g_assert_cmpfloat (x, <=, gtk_widget_get_width (GTK_WIDGET (fixture->chart)));
              g_assert_cmpfloat (y, >=, -0.5);
              g_assert_cmpfloat (y, <=, gtk_widget_get_height (GTK_WIDGET (fixture->chart)) + 0.5);
            }
        }
}

/* How much of the column at @x, down to @end, is not background. */
static guint
count_ink (GtkWidget *widget,
           int x,
           int end)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  guint n = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  for (int y = 0; y < end; y++)
    if (pixels[y * width + x] >> 24 > 0x40)
      n++;

  return n;
}

/* A gap and a long pause are seen as such; without them the line is whole. */
static void
test_gap_is_drawn (Fixture *fixture,
                   gconstpointer data)
{
  BxChartDatum points[] = {
    { day (2026, 1, 1), 10.0, FALSE },
    { day (2026, 1, 11), 20.0, FALSE },
    { day (2026, 3, 1), 20.0, FALSE },
    { day (2026, 3, 11), 10.0, FALSE },
  };
  BxChartDatum gap[] = {
    { day (2026, 1, 1), 10.0, FALSE },
    { day (2026, 1, 11), 20.0, FALSE },
    { day (2026, 2, 5), NAN, FALSE },
    { day (2026, 3, 1), 20.0, FALSE },
    { day (2026, 3, 11), 10.0, FALSE },
  };
  GtkWidget *plot = GTK_WIDGET (fixture->chart);
  int middle;
  int start;
  int lowest;
  double x[2];
  double y;

  set_data (fixture->chart, points, G_N_ELEMENTS (points));
  show (fixture);
  get_place (fixture->chart, 0, &x[0], &y);
  get_place (fixture->chart, 3, &x[1], &y);
  middle = (int) ((x[0] + x[1]) / 2.0);
  start = (int) x[0] + 20;
  lowest = (int) y + 3;
  g_assert_cmpuint (count_ink (plot, middle, lowest), >, 0);

  bx_line_chart_set_max_gap (fixture->chart, 30);
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_cmpuint (count_ink (plot, middle, lowest), ==, 0);
  g_assert_cmpuint (count_ink (plot, start, lowest), >, 0);

  bx_line_chart_set_max_gap (fixture->chart, 0);
  set_data (fixture->chart, gap, G_N_ELEMENTS (gap));
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_cmpuint (count_ink (plot, middle, lowest), ==, 0);
}

/* ---- what is heard ----------------------------------------------------------------- */

static void
test_accessible (Fixture *fixture,
                 gconstpointer data)
{
  GtkWidget *record;

  set_five (fixture->chart);
  bx_chart_set_summary (BX_CHART (fixture->chart), "From 95 to 100 kg in two weeks");
  show (fixture);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Best set");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "From 95 to 100 kg in two weeks");

  record = get_point (fixture->chart, 4);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_PROPERTY_LABEL, "100.0 kg × 5, record");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "14 March 2026");
  /* The gap is no item: the fifth point is the fourth of four. */
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 4);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_RELATION_SET_SIZE, 4);
  g_assert_null (bx_chart_get_point_widget (BX_CHART (fixture->chart), 2));

  bx_chart_set_selected_index (BX_CHART (fixture->chart), 4);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  bx_chart_set_selected_index (BX_CHART (fixture->chart), 1);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (record), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  bx_chart_set_loading (BX_CHART (fixture->chart), TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_STATE_BUSY, TRUE);
}

static guint
count_points (BxLineChart *chart,
              gboolean check_order)
{
  guint n = 0;
  guint before = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (chart));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint index;

      if (!BX_IS_CHART_POINT (child) || !gtk_widget_get_visible (child))
        continue;
      index = bx_chart_point_get_index (BX_CHART_POINT (child));
      if (check_order && n > 0)
        g_assert_cmpuint (index, ==, before + 1);
      before = index;
      n++;
    }

  return n;
}

/* Ten thousand points have a handful of widgets, in order, whichever way one
 * walks; each says what its point is. */
static void
test_many_points (Fixture *fixture,
                  gconstpointer data)
{
  static const guint stops[] = { 9999, 9998, 9980, 5000, 4999, 31, 0, 1, 2, 40, 9999 };

  set_many (fixture->chart, 10000);
  show (fixture);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 10000);
  g_assert_cmpuint (count_points (fixture->chart, TRUE), <=, N_WIDGETS_MAX);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      GtkWidget *point;
      g_autofree char *label = NULL;
      g_autofree char *where = NULL;

      bx_chart_set_selected_index (BX_CHART (fixture->chart), stops[i]);
      g_assert_cmpuint (count_points (fixture->chart, TRUE), <=, N_WIDGETS_MAX);
      point = get_point (fixture->chart, stops[i]);
      bx_chart_describe_point (BX_CHART (fixture->chart), stops[i], &label, &where);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) stops[i] + 1);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_RELATION_SET_SIZE, 10000);
    }

  /* Walking step by step never leaves the widgets behind. */
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->chart)));
  for (guint i = 1; i <= 100; i++)
    {
      chart_test_press (&fixture->test, GDK_KEY_Left, 0);
      g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 9999 - i);
      g_assert_cmpuint (count_points (fixture->chart, TRUE), <=, N_WIDGETS_MAX);
    }
}

/* ---- the keyboard --------------------------------------------------------------------- */

static void
test_keyboard (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *chart = GTK_WIDGET (fixture->chart);
  gboolean rtl = GPOINTER_TO_INT (data);
  guint earlier = rtl ? GDK_KEY_Right : GDK_KEY_Left;
  guint later = rtl ? GDK_KEY_Left : GDK_KEY_Right;
  guint kp_earlier = rtl ? GDK_KEY_KP_Right : GDK_KEY_KP_Left;

  if (rtl)
    gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  set_five (fixture->chart);
  show (fixture);

  /* Tab enters at the newest point. */
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 4);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, 4);

  /* The gap is stepped over, and the ends hold. */
  chart_test_press (&fixture->test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 3);
  chart_test_press (&fixture->test, kp_earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 1);
  chart_test_press (&fixture->test, GDK_KEY_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
  chart_test_press (&fixture->test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
  chart_test_press (&fixture->test, later, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 1);
  chart_test_press (&fixture->test, GDK_KEY_Down, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 3);
  chart_test_press (&fixture->test, GDK_KEY_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
  chart_test_press (&fixture->test, later, GDK_CONTROL_MASK);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 4);
  chart_test_press (&fixture->test, earlier, GDK_CONTROL_MASK);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
  chart_test_press (&fixture->test, GDK_KEY_KP_End, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 4);
  chart_test_press (&fixture->test, GDK_KEY_KP_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);

  /* One stop: from any point Tab leads out, and back to the same point. */
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (fixture->test.window), NULL);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
}

static void
activated_cb (BxLineChart *chart,
              guint index,
              gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, index);
}

static void
test_activate (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GArray) activated = g_array_new (FALSE, FALSE, sizeof (guint));

  set_five (fixture->chart);
  g_signal_connect (fixture->chart, "point-activated", G_CALLBACK (activated_cb), activated);
  show (fixture);

  /* Nothing is selected. */
  chart_test_press (&fixture->test, GDK_KEY_Return, 0);
  g_assert_cmpuint (activated->len, ==, 0);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  chart_test_press (&fixture->test, GDK_KEY_Return, 0);
  chart_test_press (&fixture->test, GDK_KEY_Home, 0);
  chart_test_press (&fixture->test, GDK_KEY_space, 0);
  gtk_widget_activate (GTK_WIDGET (fixture->chart));
  g_assert_cmpuint (activated->len, ==, 3);
  g_assert_cmpuint (g_array_index (activated, guint, 0), ==, 4);
  g_assert_cmpuint (g_array_index (activated, guint, 1), ==, 0);
  g_assert_cmpuint (g_array_index (activated, guint, 2), ==, 0);
}

/* The callout says the value and the day of the point that has the focus. */
static void
test_callout (Fixture *fixture,
              gconstpointer data)
{
  set_five (fixture->chart);
  show (fixture);
  g_assert_false (is_text_shown (GTK_WIDGET (fixture->chart), "14 March 2026"));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  g_assert_true (is_text_shown (GTK_WIDGET (fixture->chart), "100.0 kg × 5, record"));
  g_assert_true (is_text_shown (GTK_WIDGET (fixture->chart), "14 March 2026"));
  chart_test_press (&fixture->test, GDK_KEY_Home, 0);
  g_assert_true (is_text_shown (GTK_WIDGET (fixture->chart), "95.0 kg × 5"));

  gtk_window_set_focus (GTK_WINDOW (fixture->test.window), NULL);
  g_assert_false (is_text_shown (GTK_WIDGET (fixture->chart), "95.0 kg × 5"));
}

/* ---- the selection --------------------------------------------------------------------- */

static void
test_selection (Fixture *fixture,
                gconstpointer data)
{
  const BxChartDatum other[] = {
    { day (2025, 12, 1), 80.0, FALSE },
    { day (2026, 3, 12), 97.5, FALSE },
    { day (2026, 3, 20), 105.0, FALSE },
  };

  set_five (fixture->chart);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, GTK_INVALID_LIST_POSITION);

  /* A gap can't be selected, nor what isn't there. */
  bx_chart_set_selected_index (BX_CHART (fixture->chart), 3);
  bx_chart_set_selected_index (BX_CHART (fixture->chart), 2);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, GTK_INVALID_LIST_POSITION);
  bx_chart_set_selected_index (BX_CHART (fixture->chart), 5);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, GTK_INVALID_LIST_POSITION);

  /* The same day stays selected, wherever it is in the new numbers. */
  bx_chart_set_selected_index (BX_CHART (fixture->chart), 3);
  set_data (fixture->chart, other, G_N_ELEMENTS (other));
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, 1);
  set_data (fixture->chart, other, 1);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (fixture->chart)), ==, GTK_INVALID_LIST_POSITION);
  bx_line_chart_set_series (fixture->chart, NULL);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 0);
}

/* Numbers that arrive while the keyboard is in the chart don't throw it out. */
static void
test_focus_is_kept (Fixture *fixture,
                    gconstpointer data)
{
  set_many (fixture->chart, 200);
  show (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  chart_test_press (&fixture->test, GDK_KEY_Home, 0);
  set_many (fixture->chart, 300);
  gtk_test_widget_wait_for_draw (fixture->test.window);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 0);
}

static void
test_range (Fixture *fixture,
            gconstpointer data)
{
  set_five (fixture->chart);
  show (fixture);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 4);

  bx_line_chart_set_range (fixture->chart, day (2026, 3, 5), day (2026, 3, 13));
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (get_point (fixture->chart, 3)), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (get_point (fixture->chart, 3)), GTK_ACCESSIBLE_RELATION_SET_SIZE, 2);

  /* Only what is shown is walked. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 3);
  chart_test_press (&fixture->test, GDK_KEY_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (&fixture->test), ==, 1);

  bx_line_chart_set_range (fixture->chart, NAN, NAN);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (fixture->chart)), ==, 4);
}

/* ---- the table ---------------------------------------------------------------------------- */

static void
test_table (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *table = bx_chart_table_new (BX_CHART (fixture->chart));
  GListModel *rows = bx_chart_table_get_rows (BX_CHART_TABLE (table));
  g_autoptr (GArray) activated = g_array_new (FALSE, FALSE, sizeof (guint));

  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), table);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);

  set_five (fixture->chart);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (is_text_shown (table, "Best set"));
  g_assert_true (is_text_shown (table, "14 March 2026"));
  g_assert_true (is_text_shown (table, "100.0 kg × 5, record"));
  g_assert_false (is_text_shown (table, "9 March 2026"));

  bx_line_chart_set_range (fixture->chart, day (2026, 3, 1), day (2026, 3, 13));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (is_text_shown (table, "14 March 2026"));

  set_many (fixture->chart, 10000);
  bx_line_chart_set_range (fixture->chart, NAN, NAN);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 10000);
  gtk_test_widget_wait_for_draw (window);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_leaks (void)
{
  GtkWidget *chart = g_object_ref_sink (bx_line_chart_new ());

  set_many (BX_LINE_CHART (chart), 100);
  g_assert_finalize_object (chart);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, data) \
  g_test_add ("/charts/line-chart/" path, Fixture, data, fixture_set_up, func, fixture_tear_down)
  ADD ("layout", test_layout, NULL);
  ADD ("layout-rtl", test_layout_rtl, NULL);
  ADD ("no-jump", test_no_jump, NULL);
  ADD ("empty", test_empty, NULL);
  ADD ("odd-numbers", test_odd_numbers, NULL);
  ADD ("gap-is-drawn", test_gap_is_drawn, NULL);
  ADD ("accessible", test_accessible, NULL);
  ADD ("many-points", test_many_points, NULL);
  ADD ("keyboard", test_keyboard, GINT_TO_POINTER (FALSE));
  ADD ("keyboard-rtl", test_keyboard, GINT_TO_POINTER (TRUE));
  ADD ("activate", test_activate, NULL);
  ADD ("callout", test_callout, NULL);
  ADD ("selection", test_selection, NULL);
  ADD ("focus-is-kept", test_focus_is_kept, NULL);
  ADD ("range", test_range, NULL);
  ADD ("table", test_table, NULL);
#undef ADD
  g_test_add_func ("/charts/line-chart/leaks", test_leaks);

  return g_test_run ();
}
