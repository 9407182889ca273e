/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-moment.h"

#include <locale.h>
#include <time.h>

static void
set_zone (const char *zone)
{
  g_setenv ("TZ", zone, TRUE);
  tzset ();
}

static void
assert_day (BxMoment    moment,
            const char *expected)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (moment, day);
  g_assert_cmpstr (day, ==, expected);
}

static void
assert_shows (BxMoment    moment,
              const char *expected)
{
  g_autoptr (GDateTime) date_time = bx_moment_to_date_time (moment);
  g_autofree char *text = g_date_time_format (date_time, "%Y-%m-%d %H:%M:%S %z");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_none (void)
{
  g_assert_false (bx_moment_is_set (BX_MOMENT_NONE));
  g_assert_null (bx_moment_to_date_time (BX_MOMENT_NONE));
  assert_day (BX_MOMENT_NONE, "");
  g_assert_cmpint (bx_moment_seconds_between (BX_MOMENT_NONE, bx_moment_now ()), ==, 0);
  g_assert_cmpint (bx_moment_seconds_between (bx_moment_now (), BX_MOMENT_NONE), ==, 0);
}

static void
test_now (void)
{
  gint64 before = g_get_real_time () / 1000;
  BxMoment now = bx_moment_now ();
  gint64 after = g_get_real_time () / 1000;

  g_assert_cmpint (now.utc_ms, >=, before);
  g_assert_cmpint (now.utc_ms, <=, after);
  g_assert_true (bx_moment_is_set (now));
}

/* What was done at half past eleven at night stays on its day, wherever it is
 * looked at from. */
static void
test_day_stays (void)
{
  static const char *const zones[] = { "UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata", "Europe/Berlin" };
  BxMoment late;
  BxMoment early;

  set_zone ("Europe/Berlin");
  late = bx_moment_from_local ("2026-03-14", 23, 30);
  early = bx_moment_from_local ("2026-03-15", 0, 15);

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      set_zone (zones[i]);
      assert_day (late, "2026-03-14");
      assert_day (early, "2026-03-15");
      assert_shows (late, "2026-03-14 23:30:00 +0100");
      assert_shows (early, "2026-03-15 00:15:00 +0100");
      g_assert_cmpint (bx_moment_seconds_between (late, early), ==, 45 * 60);
      g_assert_cmpint (bx_moment_seconds_between (early, late), ==, -45 * 60);
    }
}

static void
test_daylight_saving (void)
{
  BxMoment before;
  BxMoment skipped;
  BxMoment after;
  BxMoment twice;

  set_zone ("Europe/Berlin");

  /* 2026-03-29: from 2:00 to 3:00 at 1:00 UTC */
  before = bx_moment_from_local ("2026-03-29", 1, 59);
  skipped = bx_moment_from_local ("2026-03-29", 2, 30);
  after = bx_moment_from_local ("2026-03-29", 3, 1);
  assert_shows (before, "2026-03-29 01:59:00 +0100");
  assert_shows (after, "2026-03-29 03:01:00 +0200");
  g_assert_cmpint (bx_moment_seconds_between (before, after), ==, 120);
  g_assert_true (bx_moment_is_set (skipped));
  assert_day (skipped, "2026-03-29");

  /* 2026-10-25: from 3:00 back to 2:00 at 1:00 UTC */
  twice = bx_moment_from_local ("2026-10-25", 2, 30);
  assert_day (twice, "2026-10-25");
  g_assert_true (twice.offset_s == 3600 || twice.offset_s == 7200);
  g_assert_cmpint (bx_moment_seconds_between (bx_moment_from_local ("2026-10-25", 0, 0),
                                              bx_moment_from_local ("2026-10-26", 0, 0)), ==, 25 * 3600);
}

static void
test_from_local (void)
{
  set_zone ("Asia/Kolkata");
  assert_shows (bx_moment_from_local ("2026-01-01", 0, 0), "2026-01-01 00:00:00 +0530");
  g_assert_cmpint (bx_moment_from_local ("2026-01-01", 0, 0).offset_s, ==, 19800);

  set_zone ("UTC");
  g_assert_cmpint (bx_moment_from_local ("2000-01-01", 0, 0).utc_ms, ==, G_GINT64_CONSTANT (946684800000));
  g_assert_false (bx_moment_is_set (bx_moment_from_local ("2026-02-29", 12, 0)));
  g_assert_false (bx_moment_is_set (bx_moment_from_local ("2026-01-01", 24, 0)));
  g_assert_false (bx_moment_is_set (bx_moment_from_local ("2026-01-01", -1, 0)));
  g_assert_false (bx_moment_is_set (bx_moment_from_local ("2026-01-01", 12, 60)));
  g_assert_false (bx_moment_is_set (bx_moment_from_local (NULL, 12, 0)));
}

static void
test_edges (void)
{
  assert_day ((BxMoment) { 1, 0 }, "1970-01-01");
  assert_day ((BxMoment) { -1, 0 }, "1969-12-31");
  assert_day ((BxMoment) { -1, 3600 }, "1970-01-01");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (951782400000), 0 }, "2000-02-29");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (951782399999), 0 }, "2000-02-28");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (-62135596800000), 0 }, "0001-01-01");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (-62135596800001), 0 }, "");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (253402300799999), 0 }, "9999-12-31");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (253402300800000), 0 }, "");
  assert_day ((BxMoment) { G_GINT64_CONSTANT (-62135596800001), 3600 }, "0001-01-01");
}

/* A log that something else wrote may hold any number. */
static void
test_far_away (void)
{
  static const BxMoment far[] = {
    { G_MAXINT64, 3600 },
    { G_MININT64, -3600 },
    { G_GINT64_CONSTANT (253402387200001), 0 },
    { 1, G_MAXINT },
    { 1, G_MININT },
  };
  BxMoment near = { 1, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (far); i++)
    {
      g_autofree char *text = bx_moment_to_text (far[i]);

      assert_day (far[i], "");
      g_assert_cmpstr (text, ==, "");
      g_assert_null (bx_moment_to_date_time (far[i]));
      g_assert_cmpint (bx_moment_seconds_between (near, far[i]), ==, 0);
      g_assert_cmpint (bx_moment_seconds_between (far[i], near), ==, 0);
      g_assert_cmpint (bx_moment_seconds_between (far[i], far[G_N_ELEMENTS (far) - 1 - i]), ==, 0);
    }
}

/* The day agrees with what GLib says of the same moment. */
static void
test_property (void)
{
  for (int i = 0; i < 5000; i++)
    {
      BxMoment moment = {
        (gint64) (g_test_rand_double () * 4102444800000.0) + 1,
        g_test_rand_int_range (-14 * 60, 14 * 60 + 1) * 60,
      };
      g_autoptr (GDateTime) date_time = bx_moment_to_date_time (moment);
      g_autofree char *expected = g_date_time_format (date_time, "%Y-%m-%d");

      assert_day (moment, expected);
      g_assert_true (bx_day_is_valid (expected));
      g_assert_true (bx_moment_equal (bx_moment_from_date_time (date_time), moment));
    }
}

static void
test_day (void)
{
  static const char *const valid[] = { "2026-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31" };
  static const char *const invalid[] = {
    "", "2026-1-1", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
    "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-0a", "20260101", "2026-01-011", "٢٠٢٦-٠١-٠١", "-026-01-01",
  };
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GDateTime) date_time = bx_day_to_date_time (valid[i]);
      g_autofree char *text = NULL;

      g_assert_true (bx_day_is_valid (valid[i]));
      g_assert_nonnull (date_time);
      text = g_date_time_format (date_time, "%F");
      g_assert_cmpint (g_date_time_get_hour (date_time) + g_date_time_get_minute (date_time), ==, 0);
      g_assert_cmpfloat (g_date_time_get_seconds (date_time), ==, 0);
      if (valid[i][0] != '0')
        g_assert_cmpstr (text, ==, valid[i]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_test_message ("%s", invalid[i]);
      g_assert_false (bx_day_is_valid (invalid[i]));
      g_assert_null (bx_day_to_date_time (invalid[i]));
    }

  g_assert_false (bx_day_is_valid (NULL));

  set_zone ("Europe/Berlin");
  before = bx_day_to_date_time ("2026-03-28");
  after = bx_day_to_date_time ("2026-03-30");
  g_assert_cmpint (g_date_time_difference (after, before), ==, 2 * G_TIME_SPAN_DAY);
}

static void
test_text (void)
{
  static const struct
  {
    BxMoment moment;
    const char *text;
  } rows[] = {
    { { 0, 0 }, "" },
    { { G_GINT64_CONSTANT (1773507907250), 3600 }, "2026-03-14T18:05:07.250+01:00" },
    { { G_GINT64_CONSTANT (1773507907250), 0 }, "2026-03-14T17:05:07.250+00:00" },
    { { G_GINT64_CONSTANT (1773507907000), -12600 }, "2026-03-14T13:35:07.000-03:30" },
    { { G_GINT64_CONSTANT (1773507907001), 19800 }, "2026-03-14T22:35:07.001+05:30" },
    { { -1, 0 }, "1969-12-31T23:59:59.999+00:00" },
    { { -1, 1172 }, "1970-01-01T00:19:31.999+00:19:32" },
    { { G_GINT64_CONSTANT (253402300800000), 0 }, "" },
  };
  static const struct
  {
    const char *text;
    BxMoment moment;
  } readings[] = {
    { "2026-03-14T18:05:07+01:00", { G_GINT64_CONSTANT (1773507907000), 3600 } },
    { "2026-03-14 18:05+01:00", { G_GINT64_CONSTANT (1773507900000), 3600 } },
    { "2026-03-14T17:05:07.25Z", { G_GINT64_CONSTANT (1773507907250), 0 } },
    { "2026-03-14T17:05:07,2509999Z", { G_GINT64_CONSTANT (1773507907250), 0 } },
    { "2026-03-14T18:05:07+0100", { G_GINT64_CONSTANT (1773507907000), 3600 } },
  };
  static const char *const refused[] = {
    "", "2026-03-14", "2026-03-14T", "2026-03-14T18:05:07", "2026-03-14T18:05:07.+01:00", "2026-03-14T24:00:00Z",
    "2026-03-14T18:60:00Z", "2026-02-30T18:00:00Z", "2026-03-14T18:05:07+1:00", "2026-03-14T18:05:07Z ", "2026-03-14X18:05Z",
    "2026-03-14T18:05:07+01:0", "2026-03-14T8:05Z", "1970-01-01T00:00:00Z", "2026-03-14T18:05:07+24:00",
    "2026-03-14T18:05:60Z", "2026-03-14T18:05:07+01:60", "2026-03-14T18:05:07+01:00:60", "2026-03-14T1805Z",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_moment_to_text (rows[i].moment);
      BxMoment again = BX_MOMENT_NONE;

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_true (bx_moment_from_text (text, &again) == (*text != '\0'));
      if (*text != '\0')
        g_assert_true (bx_moment_equal (again, rows[i].moment));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      BxMoment moment = BX_MOMENT_NONE;

      g_test_message ("%s", readings[i].text);
      g_assert_true (bx_moment_from_text (readings[i].text, &moment));
      g_assert_true (bx_moment_equal (moment, readings[i].moment));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      BxMoment moment = { 42, 42 };

      g_test_message ("%s", refused[i]);
      g_assert_false (bx_moment_from_text (refused[i], &moment));
      g_assert_cmpint (moment.utc_ms, ==, 42);
    }

  g_assert_false (bx_moment_from_text (NULL, &(BxMoment) { 0, 0 }));

  for (int i = 0; i < 5000; i++)
    {
      BxMoment moment = {
        (gint64) (g_test_rand_double_range (-1, 1) * 60000000000000.0) + 1,
        g_test_rand_int_range (-14 * 3600, 14 * 3600 + 1),
      };
      g_autofree char *text = bx_moment_to_text (moment);
      BxMoment again = BX_MOMENT_NONE;

      g_assert_true (bx_moment_from_text (text, &again));
      g_assert_true (bx_moment_equal (again, moment));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/none", test_none);
  g_test_add_func ("/moment/now", test_now);
  g_test_add_func ("/moment/day-stays", test_day_stays);
  g_test_add_func ("/moment/daylight-saving", test_daylight_saving);
  g_test_add_func ("/moment/from-local", test_from_local);
  g_test_add_func ("/moment/edges", test_edges);
  g_test_add_func ("/moment/far-away", test_far_away);
  g_test_add_func ("/moment/property", test_property);
  g_test_add_func ("/moment/day", test_day);
  g_test_add_func ("/moment/text", test_text);

  return g_test_run ();
}
