/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-time.h"

#include <string.h>

static char *
to_text (const BxImportTime *time)
{
  g_autoptr (GString) text = g_string_new (NULL);

  bx_import_time_append_key (time, text);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *time;
  } rows[] = {
    /* ISO 8601 and near it */
    { "2026-08-04", "2026-08-04" },
    { "2020-09-15 11:22:57", "2020-09-15T11:22:57.000" },
    { "2024-10-16T10:45:06", "2024-10-16T10:45:06.000" },
    { "2024-01-15T10:00Z", "2024-01-15T10:00:00.000Z" },
    { "2026-03-01T10:00:00.000Z", "2026-03-01T10:00:00.000Z" },
    { "2026-03-01T10:00:00.123456+02:00", "2026-03-01T10:00:00.123+7200" },
    { "2026-03-01T10:00:00-0330", "2026-03-01T10:00:00.000-12600" },
    { " 2026/08/11 ", "2026-08-11" },
    { "2026/08/11 10:57 PM", "2026-08-11T22:57:00.000" },
    { "2022-02-28 1:49:43\342\200\257AM", "2022-02-28T01:49:43.000" },
    { "2022-02-28 12:05:00\342\200\257AM", "2022-02-28T00:05:00.000" },
    { "2022-02-28 12:05:00\342\200\257PM", "2022-02-28T12:05:00.000" },
    /* Hevy, in many languages */
    { "30 Jun 2025, 19:56", "2025-06-30T19:56:00.000" },
    { "30 Jun 2025, 7:56\342\200\257PM", "2025-06-30T19:56:00.000" },
    { "Jun 30, 2025, 7:56 p.m.", "2025-06-30T19:56:00.000" },
    { "18 Sept. 2026, 16:01", "2026-09-18T16:01:00.000" },
    { "11 März 2026, 16:01", "2026-03-11T16:01:00.000" },
    { "11. März 2026, 16:01", "2026-03-11T16:01:00.000" },
    { "1 Juni 2026, 08:00", "2026-06-01T08:00:00.000" },
    { "18 sept 2026, 16:01", "2026-09-18T16:01:00.000" },
    { "18 set 2026, 16:01", "2026-09-18T16:01:00.000" },
    { "18 de set. de 2026, 16:01", "2026-09-18T16:01:00.000" },
    { "18 mrt 2026, 16:01", "2026-03-18T16:01:00.000" },
    { "18 août 2026, 16:01", "2026-08-18T16:01:00.000" },
    { "18 févr. 2026, 16:01", "2026-02-18T16:01:00.000" },
    { "18 déc. 2026 à 16:01", "2026-12-18T16:01:00.000" },
    { "18 ene 2026, 4:01 p. m.", "2026-01-18T16:01:00.000" },
    { "18 lug 2026, 16:01", "2026-07-18T16:01:00.000" },
    { "18 maj 2026, 16:01", "2026-05-18T16:01:00.000" },
    { "18 paź 2026, 16:01", "2026-10-18T16:01:00.000" },
    { "18 KASIM 2026, 16:01", "2026-11-18T16:01:00.000" },
    { "18 Ağu 2026, 16:01", "2026-08-18T16:01:00.000" },
    { "18 мая 2026 г., 16:01", "2026-05-18T16:01:00.000" },
    { "18 июн. 2026 г., 16:01", "2026-06-18T16:01:00.000" },
    { "2026年8月11日 16:01", "2026-08-11T16:01:00.000" },
    { "2026年8月11日 下午4:01", "2026-08-11T16:01:00.000" },
    { "2026년 8월 11일 오후 4:01", "2026-08-11T16:01:00.000" },
    { "2026. 8. 11. 오후 4:01", "2026-08-11T16:01:00.000" },
    { "18 kesäk. 2026 klo 16.01", "2026-06-18T16:01:00.000" },
    /* numbers alone */
    { "23/12/2025", "2025-12-23" },
    { "12/23/2025", "2025-12-23" },
    { "3.4.2025", "2025-04-03" },
    { "5/5/2025", "2025-05-05" },
    { "٢٠٢٦-٠٣-٠١", "2026-03-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;
      BxImportTime time;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (bx_import_time_parse (rows[i].text, BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
      text = to_text (&time);
      g_assert_cmpstr (text, ==, rows[i].time);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", " ", "-", "2026", "2026-13-01", "2026-01-257", "2026-257-01", "2026-02-30", "2026-02-29", "0000-00-00", "today", "30 Quux 2025, 19:56", "30 Jun 25", "31 Jun 2025",
    "2026-03-01 25:00", "2026-03-01 10:60", "2026-03-01 10", "2026-03-01T10:00:00+99:00", "2026-03-01 10:00 XY", "30 Jun 2025, 7:56 XY",
    "2026-03-01 13:00 AM", "1/2", "1/2/25", "13/13/2025", "1 Jan Feb 2025", "99999999999-01-01", "2026-03-01 10:00:00 extra words follow here",
    "Bench Press", "1757507640000", "=1+1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      BxImportTime time;

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (bx_import_time_parse (texts[i], BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_UNREADABLE);
    }
}

static void
test_order (void)
{
  BxImportTime time;

  g_assert_cmpint (bx_import_time_parse ("3/4/2025", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_UNDECIDED);
  g_assert_cmpint (bx_import_time_parse ("3/4/2025", BX_DATE_ORDER_DAY_FIRST, &time), ==, BX_IMPORT_TIME_READ);
  g_assert_cmpint (time.month, ==, 4);
  g_assert_cmpint (bx_import_time_parse ("3/4/2025", BX_DATE_ORDER_MONTH_FIRST, &time), ==, BX_IMPORT_TIME_READ);
  g_assert_cmpint (time.month, ==, 3);
  g_assert_cmpint (bx_import_time_parse ("23/12/2025", BX_DATE_ORDER_MONTH_FIRST, &time), ==, BX_IMPORT_TIME_UNREADABLE);

  g_assert_cmpint (bx_import_time_parse ("23/12/2025", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
  g_assert_cmpint (time.told_order, ==, BX_DATE_ORDER_DAY_FIRST);
  g_assert_cmpint (bx_import_time_parse ("12/23/2025", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
  g_assert_cmpint (time.told_order, ==, BX_DATE_ORDER_MONTH_FIRST);
}

/* What a clock without a zone showed stays on its day, in every zone. */
static void
test_moment (void)
{
  static const char *const zones[] = { "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      static const char *const texts[] = { "2026-03-01 00:00:30", "2026-03-01 23:59:59", "2026-03-01", "1 Mar 2026, 12:00" };

      g_setenv ("TZ", zones[i], TRUE);
      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          char day[BX_DAY_LENGTH];
          BxImportTime time;

          g_assert_cmpint (bx_import_time_parse (texts[j], BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
          bx_moment_get_day (bx_import_time_to_moment (&time, NULL), day);
          g_assert_cmpstr (day, ==, "2026-03-01");
          bx_import_time_get_day (&time, NULL, day);
          g_assert_cmpstr (day, ==, "2026-03-01");
        }
    }

  /* A time in UTC is seen from here; one with an offset keeps it. */
  {
    char day[BX_DAY_LENGTH];
    BxImportTime time;

    g_setenv ("TZ", "Pacific/Kiritimati", TRUE); /* 14 hours ahead */
    g_assert_cmpint (bx_import_time_parse ("2026-03-01T12:00:00Z", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
    bx_import_time_get_day (&time, NULL, day);
    g_assert_cmpstr (day, ==, "2026-03-02");
    g_assert_cmpint (bx_import_time_to_moment (&time, NULL).offset_s, ==, 14 * 3600);

    g_assert_cmpint (bx_import_time_parse ("2026-03-01T12:00:00-05:00", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
    bx_import_time_get_day (&time, NULL, day);
    g_assert_cmpstr (day, ==, "2026-03-01");
    g_assert_cmpint (bx_import_time_to_moment (&time, NULL).offset_s, ==, -5 * 3600);
    g_assert_cmpint (bx_import_time_to_moment (&time, NULL).utc_ms, ==, G_GINT64_CONSTANT (1772384400000));

    /* The epoch itself is a moment, too. */
    g_assert_cmpint (bx_import_time_parse ("1970-01-01T01:00:00+01:00", BX_DATE_ORDER_UNKNOWN, &time), ==, BX_IMPORT_TIME_READ);
    g_assert_true (bx_moment_is_set (bx_import_time_to_moment (&time, NULL)));
  }
}

static void
test_epoch (void)
{
  g_autofree char *text = NULL;
  BxImportTime time;

  g_assert_true (bx_import_time_from_ms (G_GINT64_CONSTANT (1767955973239), &time));
  text = to_text (&time);
  g_assert_cmpstr (text, ==, "2026-01-09T10:52:53.239Z");
  g_assert_cmpint (bx_import_time_to_moment (&time, NULL).utc_ms, ==, G_GINT64_CONSTANT (1767955973239));

  g_assert_false (bx_import_time_from_ms (0, &time));
  g_assert_false (bx_import_time_from_ms (G_MAXINT64, &time));
  g_assert_false (bx_import_time_from_ms (G_MININT64, &time));
}

/* No word stands for two months. */
static void
test_months (void)
{
  static const struct
  {
    const char *word;
    int month;
  } words[] = {
    { "jan", 1 }, { "sty", 1 }, { "mai", 5 }, { "маи", 5 }, { "lis", 11 }, { "listopadu", 11 }, { "marta", 0 }, { "juli", 7 }, { "juni", 6 },
    { "gen", 1 }, { "mag", 5 }, { "dic", 12 }, { "aralik", 12 }, { "agu", 8 }, { "листопада", 11 }, { "june", 6 }, { "x", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].word);
      g_assert_cmpint (bx_import_month_from_word (words[i].word), ==, words[i].month);
    }
}

static void
test_duration (void)
{
  static const struct
  {
    const char *text;
    int seconds;
  } rows[] = {
    { "1h 43m", 6180 }, { "42m", 2520 }, { "1h 5m 3s", 3903 }, { "45s", 45 }, { "145h 27m", 523620 }, { "3600", 3600 }, { "0", 0 },
    { "1h", 3600 }, { "00:01:30", 90 }, { "1:30", 90 }, { "1:02:03", 3723 }, { "00:01:30.500", 90 }, { "180.0", 180 }, { "1 h 20 min", 4800 },
    { "", -1 }, { "m", -1 }, { "1x", -1 }, { "1:", -1 }, { ":30", -1 }, { "1:60", -1 }, { "1h 5", -1 }, { "-5", -1 }, { "1:2:3:4:5", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (bx_import_parse_duration (rows[i].text), ==, rows[i].seconds);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-time/read", test_read);
  g_test_add_func ("/import-time/refused", test_refused);
  g_test_add_func ("/import-time/order", test_order);
  g_test_add_func ("/import-time/moment", test_moment);
  g_test_add_func ("/import-time/epoch", test_epoch);
  g_test_add_func ("/import-time/months", test_months);
  g_test_add_func ("/import-time/duration", test_duration);

  return g_test_run ();
}
