/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "bx-bar-chart.h"
#include "bx-chart-private.h"
#include "chart-test.h"

static void
set_up (ChartTest *test,
        gconstpointer data)
{
  chart_test_set_up (test, bx_bar_chart_new (), 500, 300);
  bx_chart_set_title (BX_CHART (test->chart), "Sets a Week");
  bx_chart_set_empty_text (BX_CHART (test->chart), "Nothing yet");
  bx_bar_chart_set_unit (BX_BAR_CHART (test->chart), "sets");
}

/* Five days of which the third is not known and the fourth is none. */
static void
set_five (ChartTest *test)
{
  const BxChartBar bars[] = {
    { .label = "Mon", .value = 10.0 },
    { .label = "Tue", .value = 20.0, .second = 10.0 },
    { .label = "Wed", .value = NAN },
    { .label = "Thu", .value = 0.0 },
    { .label = "Fri", .value = 15.0, .unfinished = TRUE },
  };

  bx_bar_chart_set_bars (BX_BAR_CHART (test->chart), bars, G_N_ELEMENTS (bars));
}

static void
set_weeks (ChartTest *test,
           guint n,
           guint peak)
{
  g_autofree BxChartBar *bars = g_new0 (BxChartBar, n);

  for (guint i = 0; i < n; i++)
    {
      bars[i].first_day = bx_chart_day_from_date (2006, 1, 2) + 7 * i;
      bars[i].last_day = bars[i].first_day + 6;
      bars[i].value = i == peak ? 100.0 : 10.0;
    }
  bx_bar_chart_set_bars (BX_BAR_CHART (test->chart), bars, n);
}

static void
test_layout (ChartTest *test,
             gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  graphene_rect_t a;
  graphene_rect_t b;
  graphene_rect_t none;

  if (rtl)
    gtk_widget_set_direction (test->chart, GTK_TEXT_DIR_RTL);
  set_five (test);
  chart_test_show (test);
  chart_test_get_bounds (test, 0, &a);
  chart_test_get_bounds (test, 1, &b);
  chart_test_get_bounds (test, 3, &none);

  g_assert_cmpfloat (rtl ? b.origin.x : a.origin.x, <, rtl ? a.origin.x : b.origin.x);
  /* Both parts count, from zero, and they stand on one line. */
  g_assert_cmpfloat_with_epsilon (b.size.height / a.size.height, 3.0, 0.02);
  g_assert_cmpfloat_with_epsilon (a.origin.y + a.size.height, b.origin.y + b.size.height, 0.5);
  g_assert_cmpfloat (none.size.height, <=, 1.0);
}

/* What is not known is neither drawn nor walked; zero is there. */
static void
test_gap (ChartTest *test,
          gconstpointer data)
{
  graphene_rect_t before;
  graphene_rect_t after;
  graphene_rect_t gap;

  set_five (test);
  chart_test_show (test);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 4);
  g_assert_false (bx_chart_find_shown (BX_CHART (test->chart), 2, NULL));
  g_assert_null (bx_chart_get_point_widget (BX_CHART (test->chart), 2));

  chart_test_draw (test);
  chart_test_get_bounds (test, 1, &before);
  chart_test_get_bounds (test, 3, &after);
  gap = before;
  gap.origin.x = (before.origin.x + after.origin.x) / 2.0f;
  graphene_rect_inset (&gap, 4, 6);
  graphene_rect_inset (&before, 4, 6);
  g_assert_cmpfloat (chart_test_get_ink (test, &before), >, 0.5);
  g_assert_cmpfloat (chart_test_get_ink (test, &gap), <, 0.05);
}

/* The second part is told from the first without any colour. */
static void
test_parts (ChartTest *test,
            gconstpointer data)
{
  graphene_rect_t bar;
  graphene_rect_t first;
  graphene_rect_t second;

  bx_bar_chart_set_orientation (BX_BAR_CHART (test->chart), GPOINTER_TO_INT (data));
  set_five (test);
  chart_test_show (test);
  chart_test_draw (test);
  chart_test_get_bounds (test, 1, &bar);
  graphene_rect_inset (&bar, 3, 3);
  first = second = bar;
  if (GPOINTER_TO_INT (data) == GTK_ORIENTATION_HORIZONTAL)
    {
      first.size.width = bar.size.width * 0.6f;
      second.origin.x += bar.size.width * 0.7f;
      second.size.width = bar.size.width * 0.3f;
    }
  else
    {
      first.origin.y += bar.size.height * 0.4f;
      first.size.height = bar.size.height * 0.6f;
      second.size.height = bar.size.height * 0.3f;
    }
  g_assert_cmpfloat (chart_test_get_ink (test, &first), >, 0.97);
  g_assert_cmpfloat (chart_test_get_ink (test, &second), >, 0.3);
  g_assert_cmpfloat (chart_test_get_ink (test, &second), <, 0.8);
}

static void
test_words (ChartTest *test,
            gconstpointer data)
{
  g_autofree char *summary = NULL;

  set_five (test);
  bx_bar_chart_set_parts (BX_BAR_CHART (test->chart), "Direct", "Indirect");
  bx_bar_chart_set_target (BX_BAR_CHART (test->chart), 10.0, 20.0, "Target");
  chart_test_show (test);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sets a Week");
  chart_test_assert_point (test, 1, "30 sets (Direct: 20, Indirect: 10)", "Tue");
  chart_test_assert_point (test, 4, "15 sets (Direct: 15, Indirect: 0) so far", "Fri");

  summary = bx_chart_dup_summary (BX_CHART (test->chart));
  g_assert_cmpstr (summary, ==, "4 bars. Most: 30 sets, Tue. Least: 0 sets, Thu. 2 of 4 are on target.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);

  bx_chart_set_summary (BX_CHART (test->chart), "A good week");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A good week");

  set_weeks (test, 3, 1);
  chart_test_assert_point (test, 1, "100 sets (Direct: 100, Indirect: 0)", "9 January 2006 – 15 January 2006");
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
  set_five (test);
  chart_test_show (test);
  g_assert_true (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (chart_test_get_focused (test), ==, 4);
  g_assert_true (chart_test_has_text (test->chart, "15 sets so far"));
  chart_test_press (test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 3);
  /* Over the gap */
  chart_test_press (test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 1);
  chart_test_press (test, GDK_KEY_Down, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 3);
  chart_test_press (test, GDK_KEY_Home, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 0);
  chart_test_press (test, earlier, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 0);
  chart_test_press (test, later, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 1);
  g_assert_true (chart_test_has_text (test->chart, "Tue"));
  chart_test_press (test, GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 4);
  chart_test_press (test, GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (chart_test_get_focused (test), ==, 0);
  g_assert_false (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));
}

/* Of a thousand weeks in three hundred pixels the highest is still seen. */
static void
test_reduction (ChartTest *test,
                gconstpointer data)
{
  graphene_rect_t peak;
  graphene_rect_t low;

  set_weeks (test, 1044, 500);
  chart_test_show (test);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (test->chart)), ==, 1044);
  chart_test_draw (test);
  chart_test_get_bounds (test, 500, &peak);
  chart_test_get_bounds (test, 520, &low);
  peak.size.width = 1.0f;
  g_assert_cmpfloat (chart_test_get_ink (test, &peak), >, 0.9);
  low.origin.y -= 20.0f;
  low.size = GRAPHENE_SIZE_INIT (1.0f, 10.0f);
  g_assert_cmpfloat (chart_test_get_ink (test, &low), <, 0.2);
}

/* Where there is room, a week is named under its bar; where there is none, the axis has
 * months. */
static void
test_days (ChartTest *test,
           gconstpointer data)
{
  graphene_rect_t bar;
  graphene_rect_t under;
  graphene_rect_t beside;

  set_weeks (test, 1, 0);
  chart_test_show (test);
  chart_test_draw (test);
  chart_test_get_bounds (test, 0, &bar);
  graphene_rect_init (&under, bar.origin.x, bar.origin.y + bar.size.height + 8.0f, bar.size.width, 10.0f);
  beside = under;
  beside.origin.x = 0.0f;
  beside.size.width = bar.origin.x - 30.0f;
  g_assert_cmpfloat (chart_test_get_ink (test, &under), >, 0.03);
  g_assert_cmpfloat (chart_test_get_ink (test, &beside), <, 0.001);

  /* The first of a year's weeks begins on 2 January, where no month does. */
  set_weeks (test, 52, 0);
  chart_test_draw (test);
  chart_test_get_bounds (test, 0, &bar);
  under.origin.x = bar.origin.x;
  under.size.width = bar.size.width;
  beside = under;
  beside.origin.x = 0.0f;
  beside.size.width = (float) gtk_widget_get_width (test->chart);
  g_assert_cmpfloat (chart_test_get_ink (test, &under), <, 0.001);
  g_assert_cmpfloat (chart_test_get_ink (test, &beside), >, 0.03);
}

/* An empty chart says so, unless its numbers are on their way; and it is as large
 * as a full one. */
static void
test_empty (ChartTest *test,
            gconstpointer data)
{
  int before;
  int after;

  bx_chart_set_loading (BX_CHART (test->chart), TRUE);
  chart_test_show (test);
  g_assert_false (chart_test_has_text (test->chart, "Nothing yet"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (test->chart), GTK_ACCESSIBLE_STATE_BUSY, TRUE);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 500, NULL, &before, NULL, NULL);
  set_five (test);
  bx_chart_set_loading (BX_CHART (test->chart), FALSE);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 500, NULL, &after, NULL, NULL);
  g_assert_cmpint (before, ==, after);

  bx_bar_chart_set_bars (BX_BAR_CHART (test->chart), NULL, 0);
  gtk_test_widget_wait_for_draw (test->window);
  g_assert_true (chart_test_has_text (test->chart, "Nothing yet"));
  chart_test_press (test, GDK_KEY_End, 0);
  g_assert_false (gtk_widget_child_focus (test->chart, GTK_DIR_TAB_FORWARD));

  bx_bar_chart_set_orientation (BX_BAR_CHART (test->chart), GTK_ORIENTATION_HORIZONTAL);
  bx_bar_chart_set_n_rows (BX_BAR_CHART (test->chart), 5);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 500, NULL, &before, NULL, NULL);
  set_five (test);
  gtk_widget_measure (test->chart, GTK_ORIENTATION_VERTICAL, 500, NULL, &after, NULL, NULL);
  g_assert_cmpint (before, ==, after);
}

/* The table has the same numbers: of categories in their order, the parts apart. */
static void
test_table (ChartTest *test,
            gconstpointer data)
{
  static const char *const expected[4][4] = {
    { "Mon", "10 sets", "10", "0" },
    { "Tue", "30 sets", "20", "10" },
    { "Thu", "0 sets", "0", "0" },
    { "Fri", "15 sets", "15", "0" },
  };
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) weeks = NULL;
  g_autofree char *title = NULL;

  set_five (test);
  bx_bar_chart_set_parts (BX_BAR_CHART (test->chart), "Direct", "Indirect");
  rows = bx_chart_dup_rows (BX_CHART (test->chart));
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpuint (bx_chart_get_n_columns (BX_CHART (test->chart)), ==, 4);
  title = bx_chart_dup_column_title (BX_CHART (test->chart), 3);
  g_assert_cmpstr (title, ==, "Indirect");
  for (guint row = 0; row < 4; row++)
    for (guint column = 0; column < 4; column++)
      {
        g_autofree char *cell = bx_chart_dup_cell (BX_CHART (test->chart), g_array_index (rows, guint, row), column);

        g_assert_cmpstr (cell, ==, expected[row][column]);
      }

  /* Of weeks the newest is the first. */
  set_weeks (test, 3, 1);
  weeks = bx_chart_dup_rows (BX_CHART (test->chart));
  g_assert_cmpuint (g_array_index (weeks, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (weeks, guint, 2), ==, 0);
}

/* Numbers that were waited for appear by and by; without animations, at once. */
static void
test_appearing (ChartTest *test,
                gconstpointer data)
{
  gboolean animated = GPOINTER_TO_INT (data);
  AdwAnimation *appearing = _bx_chart_get_private (BX_CHART (test->chart))->appearing;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
  bx_chart_set_loading (BX_CHART (test->chart), TRUE);
  chart_test_show (test);
  set_five (test);
  bx_chart_set_loading (BX_CHART (test->chart), FALSE);
  if (animated)
    {
      g_assert_cmpint (adw_animation_get_state (appearing), ==, ADW_ANIMATION_PLAYING);
      adw_animation_skip (appearing);
    }
  g_assert_cmpint (adw_animation_get_state (appearing), ==, ADW_ANIMATION_FINISHED);
  g_assert_cmpfloat (_bx_chart_get_private (BX_CHART (test->chart))->fade, ==, 1.0);

  /* Others in their place are just there. */
  adw_animation_reset (appearing);
  set_five (test);
  g_assert_cmpint (adw_animation_get_state (appearing), ==, ADW_ANIMATION_IDLE);
}

static void
activated_cb (BxChart *chart,
              guint index,
              guint *activated)
{
  *activated = index;
}

static void
test_selection (ChartTest *test,
                gconstpointer data)
{
  const BxChartBar other[] = {
    { .label = "Tue", .value = 5.0 },
    { .label = "Fri", .value = 15.0 },
  };
  guint activated = GTK_INVALID_LIST_POSITION;

  set_five (test);
  g_signal_connect (test->chart, "point-activated", G_CALLBACK (activated_cb), &activated);
  bx_chart_set_selected_index (BX_CHART (test->chart), 2);
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (test->chart)), ==, GTK_INVALID_LIST_POSITION);
  bx_chart_set_selected_index (BX_CHART (test->chart), 4);
  chart_test_press (test, GDK_KEY_Return, 0);
  g_assert_cmpuint (activated, ==, 4);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (bx_chart_get_point_widget (BX_CHART (test->chart), 4)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* The same category stays selected. */
  bx_bar_chart_set_bars (BX_BAR_CHART (test->chart), other, G_N_ELEMENTS (other));
  g_assert_cmpuint (bx_chart_get_selected_index (BX_CHART (test->chart)), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, data) \
  g_test_add ("/charts/bar-chart/" path, ChartTest, data, set_up, func, chart_test_tear_down)
  ADD ("layout", test_layout, GINT_TO_POINTER (FALSE));
  ADD ("layout-rtl", test_layout, GINT_TO_POINTER (TRUE));
  ADD ("gap", test_gap, NULL);
  ADD ("parts", test_parts, GINT_TO_POINTER (GTK_ORIENTATION_VERTICAL));
  ADD ("parts-lying", test_parts, GINT_TO_POINTER (GTK_ORIENTATION_HORIZONTAL));
  ADD ("words", test_words, NULL);
  ADD ("keyboard", test_keyboard, GINT_TO_POINTER (FALSE));
  ADD ("keyboard-rtl", test_keyboard, GINT_TO_POINTER (TRUE));
  ADD ("reduction", test_reduction, NULL);
  ADD ("days", test_days, NULL);
  ADD ("empty", test_empty, NULL);
  ADD ("appearing", test_appearing, GINT_TO_POINTER (TRUE));
  ADD ("appearing-at-once", test_appearing, GINT_TO_POINTER (FALSE));
  ADD ("table", test_table, NULL);
  ADD ("selection", test_selection, NULL);
#undef ADD

  return g_test_run ();
}
