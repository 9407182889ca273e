/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "bx-ring-chart.h"
#include "chart-test.h"

static void
set_up (ChartTest *test,
        gconstpointer data)
{
  chart_test_set_up (test, bx_ring_chart_new (), 240, 280);
  bx_ring_chart_set_unit (BX_RING_CHART (test->chart), "sets");
}

/* How much of the ring is painted strongly at an hour of the clock, at a distance
 * from the middle. */
static double
get_ink_at (ChartTest *test,
            double hour,
            double distance)
{
  graphene_rect_t bounds;
  graphene_rect_t probe;
  double angle = hour / 12.0 * 2.0 * G_PI;
  double radius;

  chart_test_get_bounds (test, 0, &bounds);
  radius = bounds.size.width / 2.0 * distance;
  probe = GRAPHENE_RECT_INIT ((float) (bounds.origin.x + bounds.size.width / 2.0 + radius * sin (angle) - 2.0),
                              (float) (bounds.origin.y + bounds.size.height / 2.0 - radius * cos (angle) - 2.0), 4, 4);

  return chart_test_get_ink (test, &probe);
}

/* Three of four is three quarters, from the top on in the direction of reading. */
static void
test_share (ChartTest *test,
            gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);

  if (rtl)
    gtk_widget_set_direction (test->chart, GTK_TEXT_DIR_RTL);
  bx_ring_chart_set_value (BX_RING_CHART (test->chart), 3, 4);
  chart_test_show (test);
  chart_test_draw (test);
  g_assert_cmpfloat (get_ink_at (test, 1.5, 0.88), ==, rtl ? get_ink_at (test, 2.0, 0.88) : 1.0);
  g_assert_cmpfloat (get_ink_at (test, 6.0, 0.88), >, 0.9);
  g_assert_cmpfloat (get_ink_at (test, rtl ? 1.5 : 10.5, 0.88), <, 0.3);
  g_assert_cmpfloat (get_ink_at (test, rtl ? 10.5 : 1.5, 0.88), >, 0.9);
}

/* Five of four is a full ring and a quarter of another. */
static void
test_beyond (ChartTest *test,
             gconstpointer data)
{
  bx_ring_chart_set_value (BX_RING_CHART (test->chart), 5, 4);
  chart_test_show (test);
  chart_test_draw (test);
  for (double hour = 0.5; hour < 12.0; hour += 1.0)
    g_assert_cmpfloat (get_ink_at (test, hour, 0.88), >, 0.9);
  g_assert_cmpfloat (get_ink_at (test, 1.5, 0.69), >, 0.6);
  g_assert_cmpfloat (get_ink_at (test, 7.5, 0.69), <, 0.3);

  bx_ring_chart_set_value (BX_RING_CHART (test->chart), 4, 4);
  chart_test_draw (test);
  g_assert_cmpfloat (get_ink_at (test, 11.9, 0.88), >, 0.9);
  g_assert_cmpfloat (get_ink_at (test, 1.5, 0.7), <, 0.05);
}

static void
test_words (ChartTest *test,
            gconstpointer data)
{
  /* A macro of GTK makes a format of its arguments. */
  const char *expected = "5 of 4 sets, 125 %";
  GtkWidget *point;
  g_autofree char *summary = NULL;

  bx_chart_set_title (BX_CHART (test->chart), "This Week");
  bx_ring_chart_set_value (BX_RING_CHART (test->chart), 5, 4);
  chart_test_show (test);
  point = bx_chart_get_point_widget (BX_CHART (test->chart), 0);
  g_assert_nonnull (point);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 5.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 5.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, expected);
  summary = bx_chart_dup_summary (BX_CHART (test->chart));
  g_assert_cmpstr (summary, ==, expected);

  g_assert_true (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (chart_test_get_focused (test), ==, 0);
  g_assert_true (chart_test_has_text (test->chart, expected));
}

/* What is not known is not zero. */
static void
test_unknown (ChartTest *test,
              gconstpointer data)
{
  bx_ring_chart_set_value (BX_RING_CHART (test->chart), NAN, 4);
  chart_test_show (test);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 0);
  g_assert_false (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  bx_ring_chart_set_value (BX_RING_CHART (test->chart), 0, 4);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, data) \
  g_test_add ("/charts/ring-chart/" path, ChartTest, data, set_up, func, chart_test_tear_down)
  ADD ("share", test_share, GINT_TO_POINTER (FALSE));
  ADD ("share-rtl", test_share, GINT_TO_POINTER (TRUE));
  ADD ("beyond", test_beyond, NULL);
  ADD ("words", test_words, NULL);
  ADD ("unknown", test_unknown, NULL);
#undef ADD

  return g_test_run ();
}
