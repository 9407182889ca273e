/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "bx-chart-axis.h"
#include "locales.h"

/* Eight pixels a character, so that room can be counted. */
static double
measure_cb (const char *label,
            gpointer user_data)
{
  return 8.0 * (double) g_utf8_strlen (label, -1);
}

static char *
join_labels (const BxChartAxis *axis)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bx_chart_axis_get_n_ticks (axis); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", bx_chart_axis_get_tick (axis, i)->label);

  return g_string_free (text, FALSE);
}

static void
test_values (void)
{
  static const struct
  {
    double minimum;
    double maximum;
    guint max_ticks;
    BxChartAxisFlags flags;
    const char *labels;
  } cases[] = {
    { 60, 105, 6, BX_CHART_AXIS_DEFAULT, "60 | 70 | 80 | 90 | 100" },
    { 60, 105, 3, BX_CHART_AXIS_DEFAULT, "60 | 80 | 100" },
    { 0, 1, 6, BX_CHART_AXIS_DEFAULT, "0.0 | 0.2 | 0.4 | 0.6 | 0.8 | 1.0" },
    { 97.5, 102.5, 6, BX_CHART_AXIS_DEFAULT, "98 | 99 | 100 | 101 | 102" },
    { 4500, 7200, 5, BX_CHART_AXIS_FROM_ZERO, "0 | 2000 | 4000 | 6000" },
    { -20, 20, 5, BX_CHART_AXIS_DEFAULT, "−20 | −10 | 0 | 10 | 20" },
    { -7200, -4500, 5, BX_CHART_AXIS_FROM_ZERO, "−6000 | −4000 | −2000 | 0" },
    { 8, 10, 6, BX_CHART_AXIS_WHOLE, "7 | 8 | 9 | 10 | 11" },
    { 0, 0, 6, BX_CHART_AXIS_WHOLE, "0 | 1" },
    { 20, 95, 6, BX_CHART_AXIS_SECONDS, "0:30 | 0:45 | 1:00 | 1:15 | 1:30" },
    { 600, 5400, 4, BX_CHART_AXIS_SECONDS, "30:00 | 1:00:00 | 1:30:00" },
    { 80, 80, 6, BX_CHART_AXIS_DEFAULT, "75 | 80 | 85" },
    { 0, 0, 6, BX_CHART_AXIS_DEFAULT, "0.0 | 0.2 | 0.4 | 0.6 | 0.8 | 1.0" },
    { NAN, NAN, 6, BX_CHART_AXIS_DEFAULT, "" },
    { INFINITY, 5, 6, BX_CHART_AXIS_DEFAULT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BxChartAxis) axis =
        bx_chart_axis_new_values (cases[i].minimum, cases[i].maximum, cases[i].max_ticks, cases[i].flags);
      g_autofree char *labels = join_labels (axis);

      g_test_message ("%g to %g", cases[i].minimum, cases[i].maximum);
      g_assert_cmpstr (labels, ==, cases[i].labels);
      g_assert_cmpfloat (axis->minimum, <, axis->maximum);
      if (isfinite (cases[i].minimum) && isfinite (cases[i].maximum))
        {
          g_assert_cmpfloat (axis->minimum, <=, cases[i].minimum);
          g_assert_cmpfloat (axis->maximum, >=, cases[i].maximum);
        }
    }
}

/* Whatever the numbers are, ticks are few, ascending, and on the axis. */
static void
test_values_sweep (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260314);

  for (guint i = 0; i < 20000; i++)
    {
      double scale = pow (10.0, g_rand_double_range (random, -6.0, 14.0));
      double low = g_rand_double_range (random, -1.0, 1.0) * scale;
      double high = low + (i % 7 == 0 ? 0.0 : g_rand_double (random) * scale);
      guint max_ticks = (guint) g_rand_int_range (random, 2, 9);
      BxChartAxisFlags flags = (BxChartAxisFlags) g_rand_int_range (random, 0, 8);
      g_autoptr (BxChartAxis) axis = bx_chart_axis_new_values (low, high, max_ticks, flags);
      guint n = bx_chart_axis_get_n_ticks (axis);

      g_assert_cmpfloat (axis->minimum, <=, low);
      g_assert_cmpfloat (axis->maximum, >=, high);
      g_assert_cmpuint (n, >=, 2);
      /* One more than there is room for, or two where the room is for two. */
      g_assert_cmpuint (n, <=, MAX (max_ticks, 5));
      if (low >= 0.0)
        g_assert_cmpfloat (axis->minimum, >=, 0.0);
      for (guint t = 0; t < n; t++)
        {
          double fraction = bx_chart_axis_get_fraction (axis, bx_chart_axis_get_tick (axis, t)->value);

          g_assert_cmpfloat (fraction, >=, -1e-6);
          g_assert_cmpfloat (fraction, <=, 1.0 + 1e-6);
          if (t > 0)
            g_assert_cmpfloat (bx_chart_axis_get_tick (axis, t - 1)->value, <, bx_chart_axis_get_tick (axis, t)->value);
        }
    }
}

static void
test_values_huge (void)
{
  static const double values[] = { 1e12, 1e15, 1e18, 1e300, DBL_MAX / 4, 1e-300 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (BxChartAxis) one = bx_chart_axis_new_values (values[i], values[i], 6, BX_CHART_AXIS_DEFAULT);
      g_autoptr (BxChartAxis) two = bx_chart_axis_new_values (0, values[i], 6, BX_CHART_AXIS_DEFAULT);

      g_assert_cmpuint (bx_chart_axis_get_n_ticks (one), >=, 2);
      g_assert_cmpuint (bx_chart_axis_get_n_ticks (two), >=, 2);
      for (guint t = 0; t < bx_chart_axis_get_n_ticks (two); t++)
        g_assert_cmpuint (strlen (bx_chart_axis_get_tick (two, t)->label), <, 24);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    int from[3];
    int to[3];
    double length;
    const char *labels;
  } cases[] = {
    /* Days, then every second day, then weeks. */
    { { 2026, 3, 9 }, { 2026, 3, 16 }, 600, "9 Mar | 10 Mar | 11 Mar | 12 Mar | 13 Mar | 14 Mar | 15 Mar | 16 Mar" },
    { { 2026, 3, 9 }, { 2026, 3, 16 }, 300, "9 Mar | 11 Mar | 13 Mar | 15 Mar" },
    { { 2026, 2, 16 }, { 2026, 3, 15 }, 400, "22 Feb | 1 Mar | 8 Mar | 15 Mar" },
    /* Months of unequal length; January carries the year. */
    { { 2025, 11, 20 }, { 2026, 3, 14 }, 300, "Dec | 2026 | Feb | Mar" },
    { { 2025, 3, 15 }, { 2026, 3, 14 }, 600, "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | 2026 | Feb | Mar" },
    { { 2025, 3, 15 }, { 2026, 3, 14 }, 250, "May | Jul | Sep | Nov | 2026" },
    { { 2024, 3, 15 }, { 2026, 3, 14 }, 250, "Jul | 2025 | Jul | 2026" },
    /* Years */
    { { 2018, 3, 15 }, { 2026, 3, 14 }, 500, "2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026" },
    { { 2006, 3, 15 }, { 2026, 3, 14 }, 500, "2008 | 2010 | 2012 | 2014 | 2016 | 2018 | 2020 | 2022 | 2024" },
    { { 2006, 3, 15 }, { 2026, 3, 14 }, 200, "2010 | 2015 | 2020 | 2025" },
    { { 1000, 1, 1 }, { 9999, 12, 31 }, 500, "2000 | 3000 | 4000 | 5000 | 6000 | 7000 | 8000 | 9000" },
    /* A day stands in the middle of a week, and is named if any is. */
    { { 2026, 3, 14 }, { 2026, 3, 14 }, 600, "11 Mar | 12 Mar | 13 Mar | 14 Mar | 15 Mar | 16 Mar | 17 Mar" },
    { { 2026, 3, 14 }, { 2026, 3, 14 }, 250, "12 Mar | 14 Mar | 16 Mar" },
    { { 2026, 3, 14 }, { 2026, 3, 14 }, 172, "11 Mar | 14 Mar | 17 Mar" },
    { { 2026, 3, 14 }, { 2026, 3, 14 }, 90, "14 Mar" },
    { { 2026, 3, 11 }, { 2026, 3, 17 }, 90, "14 Mar" },
    /* The wrong way round is the same range. */
    { { 2026, 3, 16 }, { 2026, 3, 9 }, 300, "9 Mar | 11 Mar | 13 Mar | 15 Mar" },
    /* No room for two labels; no room for one. */
    { { 2026, 3, 9 }, { 2026, 3, 16 }, 50, "15 Mar" },
    { { 2026, 3, 9 }, { 2026, 3, 15 }, 10, "" },
    { { 2026, 3, 9 }, { 2026, 3, 15 }, 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double from = bx_chart_day_from_date (cases[i].from[0], cases[i].from[1], cases[i].from[2]);
      double to = bx_chart_day_from_date (cases[i].to[0], cases[i].to[1], cases[i].to[2]);
      g_autoptr (BxChartAxis) axis = bx_chart_axis_new_dates (from, to, cases[i].length, 12, 0, measure_cb, NULL);
      g_autofree char *labels = join_labels (axis);

      g_test_message ("case %u", i);
      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

/* A tick lies where its day is, not where the row of labels would put it. */
static void
test_dates_honest (void)
{
  double from = bx_chart_day_from_date (2026, 1, 1);
  double to = bx_chart_day_from_date (2026, 12, 31);
  g_autoptr (BxChartAxis) axis = bx_chart_axis_new_dates (from, to, 728, 4, 0, measure_cb, NULL);

  g_assert_cmpuint (bx_chart_axis_get_n_ticks (axis), ==, 12);
  /* January has 31 days and February 28, at two pixels a day. */
  g_assert_cmpfloat_with_epsilon (bx_chart_axis_get_tick (axis, 1)->offset - bx_chart_axis_get_tick (axis, 0)->offset, 62.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bx_chart_axis_get_tick (axis, 2)->offset - bx_chart_axis_get_tick (axis, 1)->offset, 56.0, 1e-6);
}

static void
test_dates_never_collide (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      double from = g_rand_int_range (random, 600000, 760000);
      double to = from + pow (10.0, g_rand_double_range (random, 0.0, 4.5));
      double length = g_rand_double_range (random, 20.0, 1200.0);
      double overhang = g_rand_double_range (random, 0.0, 12.0);
      g_autoptr (BxChartAxis) axis = bx_chart_axis_new_dates (from, to, length, 10.0, overhang, measure_cb, NULL);

      for (guint t = 0; t < bx_chart_axis_get_n_ticks (axis); t++)
        {
          const BxChartTick *tick = bx_chart_axis_get_tick (axis, t);

          g_assert_cmpfloat (tick->label_start, >=, -overhang - 1e-6);
          g_assert_cmpfloat (tick->label_start + tick->label_width, <=, length + overhang + 1e-6);
          if (t > 0)
            {
              const BxChartTick *before = bx_chart_axis_get_tick (axis, t - 1);

              g_assert_cmpfloat (before->label_start + before->label_width + 10.0, <=, tick->label_start + 1e-6);
            }
        }
    }
}

static void
test_formats (void)
{
  g_autofree char *minus_zero = bx_chart_format_number (-0.01, 1);
  g_autofree char *negative = bx_chart_format_number (-2.5, 1);
  g_autofree char *nothing = bx_chart_format_number (NAN, 1);
  g_autofree char *short_time = bx_chart_format_seconds (45);
  g_autofree char *long_time = bx_chart_format_seconds (3725);
  g_autofree char *day = bx_chart_format_day (bx_chart_day_from_date (2026, 3, 14));

  g_assert_cmpstr (minus_zero, ==, "0.0");
  g_assert_cmpstr (negative, ==, "−2.5");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (short_time, ==, "0:45");
  g_assert_cmpstr (long_time, ==, "1:02:05");
  g_assert_cmpstr (day, ==, "14 March 2026");
  g_assert_true (isnan (bx_chart_day_from_date (2026, 2, 29)));
  g_assert_false (isnan (bx_chart_day_from_date (2024, 2, 29)));
  g_assert_cmpfloat (bx_chart_day_from_date (2024, 3, 1) - bx_chart_day_from_date (2024, 2, 28), ==, 2.0);
}

static void
test_locale (void)
{
  if (!test_locale_set ("de_DE.UTF-8"))
    return;

  {
    g_autoptr (BxChartAxis) values = bx_chart_axis_new_values (0, 1, 3, BX_CHART_AXIS_DEFAULT);
    g_autofree char *value_labels = join_labels (values);
    g_autofree char *thousands = bx_chart_format_number (12500.5, 1);
    g_autoptr (BxChartAxis) dates = bx_chart_axis_new_dates (bx_chart_day_from_date (2025, 11, 20),
                                                             bx_chart_day_from_date (2026, 3, 14),
                                                             300, 12, 0, measure_cb, NULL);
    g_autofree char *date_labels = join_labels (dates);

    g_assert_cmpstr (value_labels, ==, "0,0 | 0,5 | 1,0");
    g_assert_cmpstr (thousands, ==, "12.500,5");
    g_assert_cmpstr (date_labels, ==, "Dez | 2026 | Feb | Mär");
  }

  test_locale_reset ();
}

/* A week begins on Sunday in America and on Monday in Britain. */
static void
test_first_weekday (void)
{
  static const struct
  {
    const char *locale;
    const char *labels;
  } cases[] = {
    { "en_US.UTF-8", "22 Feb | 1 Mar | 8 Mar | 15 Mar" },
    { "en_GB.UTF-8", "16 Feb | 23 Feb | 2 Mar | 9 Mar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BxChartAxis) axis = NULL;
      g_autofree char *labels = NULL;

      if (!test_locale_set (cases[i].locale))
        continue;
      axis = bx_chart_axis_new_dates (bx_chart_day_from_date (2026, 2, 16), bx_chart_day_from_date (2026, 3, 15),
                                      400, 12, 0, measure_cb, NULL);
      labels = join_labels (axis);
      g_assert_cmpstr (labels, ==, cases[i].labels);
    }

  test_locale_reset ();
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/axis/values", test_values);
  g_test_add_func ("/charts/axis/values-sweep", test_values_sweep);
  g_test_add_func ("/charts/axis/values-huge", test_values_huge);
  g_test_add_func ("/charts/axis/dates", test_dates);
  g_test_add_func ("/charts/axis/dates-honest", test_dates_honest);
  g_test_add_func ("/charts/axis/dates-never-collide", test_dates_never_collide);
  g_test_add_func ("/charts/axis/formats", test_formats);
  g_test_add_func ("/charts/axis/locale", test_locale);
  g_test_add_func ("/charts/axis/first-weekday", test_first_weekday);

  return g_test_run ();
}
