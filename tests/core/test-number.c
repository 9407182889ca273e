/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-duration.h"
#include "bx-number.h"
#include "locales.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static const char *const locales[] = {
  "C.UTF-8",
  "en_US.UTF-8",
  "de_DE.UTF-8",
  "fr_FR.UTF-8",
  "ar_EG.UTF-8",
  "ps_AF",
  "de_DE", /* ISO 8859-1 */
};

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 thousandths;
  } rows[] = {
    { "65,5", 65500 },
    { "65.5", 65500 },
    { "65", 65000 },
    { "0", 0 },
    { "00,0", 0 },
    { "  65,5\t", 65500 },
    { "\302\24065,5\342\200\257", 65500 },   /* no-break spaces */
    { "\342\200\21712\342\200\216", 12000 }, /* directional marks */
    { ",5", 500 },
    { ".5", 500 },
    { "5,", 5000 },
    { "5.", 5000 },
    { "+5", 5000 },
    { "102,125", 102125 },
    { "1.000", 1000 },
    { "1,000", 1000 },
    { "0.0004", 0 },
    { "0.0005", 1 },
    { "0.00049999", 0 },
    { "0,9995", 1000 },
    { "9.9999", 10000 },
    { "1.2344999999999999999999999999999999999", 1234 },
    { "1.2345", 1235 },
    { "0000000000000000000000000000007", 7000 },
    { "٦٥٫٥", 65500 },
    { "۶۵٫۵", 65500 },
    { "६५.५", 65500 },
    { "６５．５", 65500 },
    { "٦٥,5", 65500 },
    { "2000", 2000000 },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (!test_locale_set (locales[l]))
        continue;

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autoptr (GError) error = NULL;
          gint64 value = -1;

          g_test_message ("%s in %s", rows[i].text, locales[l]);
          g_assert_true (bx_number_parse_thousandths (rows[i].text, 0, 2000000, &value, &error));
          g_assert_no_error (error);
          g_assert_cmpint (value, ==, rows[i].thousandths);
        }
    }

  test_locale_reset ();
}

static void
test_parse_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
  } rows[] = {
    { NULL, BX_NUMBER_ERROR_EMPTY },
    { "", BX_NUMBER_ERROR_EMPTY },
    { " \t\302\240", BX_NUMBER_ERROR_EMPTY },
    { ".", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { ",", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "-", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "abc", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "5a", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "5 kg", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1,000.5", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1.000,5", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1,0,0", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1..5", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1 000", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1 .5", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1'000", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1’000", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "١٬٠٠٠", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1e3", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "0x10", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "nan", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "inf", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "--5", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "5\377", BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "-5", BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "−5", BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "2000.001", BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "99999999999999999999999999", BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "9223372036854775807", BX_NUMBER_ERROR_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 42;

      g_test_message ("%s", rows[i].text != NULL ? rows[i].text : "(null)");
      g_assert_false (bx_number_parse_thousandths (rows[i].text, 0, 2000000, &value, &error));
      g_assert_error (error, BX_NUMBER_ERROR, rows[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpint (value, ==, 42);
    }
}

/* A whole page, pasted by mistake, does not make a page of a sentence. */
static void
test_parse_long (void)
{
  g_autofree char *page = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  g_assert_false (bx_number_parse_thousandths (page, 0, 1000, &value, &error));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_parse_range (void)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  g_assert_true (bx_number_parse_thousandths ("-5,25", -6000, 6000, &value, &error));
  g_assert_cmpint (value, ==, -5250);
  g_assert_true (bx_number_parse_thousandths ("-0.0005", -6000, 6000, &value, &error));
  g_assert_cmpint (value, ==, -1);
  g_assert_true (bx_number_parse_thousandths ("6", -6000, 6000, &value, &error));
  g_assert_cmpint (value, ==, 6000);

  g_assert_false (bx_number_parse_thousandths ("-6.5", -6000, 6000, &value, &error));
  g_assert_cmpstr (error->message, ==, "Type a number from −6 to 6.");
  g_clear_error (&error);

  g_assert_false (bx_number_parse_thousandths ("-1", 0, 6000, &value, &error));
  g_assert_cmpstr (error->message, ==, "This number can’t be negative.");
}

static void
test_parse_count (void)
{
  static const char *const refused[] = { "", "5.", "5,0", "1.000", "-1", "1000", "five", "5 reps", "1'0" };
  int count = 7;

  g_assert_true (bx_number_parse_count (" 12 ", 0, 999, &count, NULL));
  g_assert_cmpint (count, ==, 12);
  g_assert_true (bx_number_parse_count ("0", 0, 999, &count, NULL));
  g_assert_cmpint (count, ==, 0);
  g_assert_true (bx_number_parse_count ("١٢", 0, 999, &count, NULL));
  g_assert_cmpint (count, ==, 12);
  g_assert_true (bx_number_parse_count ("2147483647", 0, G_MAXINT, &count, NULL));
  g_assert_cmpint (count, ==, G_MAXINT);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      count = 7;
      g_test_message ("%s", refused[i]);
      g_assert_false (bx_number_parse_count (refused[i], 0, 999, &count, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (count, ==, 7);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 thousandths;
    const char *text;
  } rows[] = {
    { 0, "0" },
    { 1, "0.001" },
    { 10, "0.01" },
    { 100, "0.1" },
    { 1000, "1" },
    { 102500, "102.5" },
    { 102050, "102.05" },
    { 2000000, "2000" },
    { -1500, "−1.5" },
    { G_MAXINT64, "9223372036854775.807" },
    { G_MININT64, "−9223372036854775.808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_number_format_thousandths (rows[i].thousandths);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_format_double (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text;
  } rows[] = {
    { 0, 2, "0" },
    { -0.0, 2, "0" },
    { -0.001, 2, "0" },
    { -0.004, 2, "0" },
    { -0.006, 2, "−0.01" },
    { 1.5, 0, "2" },
    { 0.5, 1, "0.5" },
    { -0.5, 1, "−0.5" },
    { -7, 0, "−7" },
    { 10, 0, "10" },
    { 100, 2, "100" },
    { 102.25, 1, "102.2" },
    { 116.6666, 1, "116.7" },
    { 1e15, 3, "1000000000000000" },
    { INFINITY, 1, "–" },
    { NAN, 1, "–" },
  };
  g_autofree char *large = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_number_format (rows[i].value, rows[i].decimals);

      g_assert_cmpstr (text, ==, rows[i].text);
    }

  large = bx_number_format (1.7976931348623157e308, 9);
  g_assert_cmpuint (strlen (large), ==, 309);
}

/* For programs: with a point whatever the locale, and exact to the last */
static void
test_append (void)
{
  static const struct
  {
    gint64 thousandths;
    const char *text;
  } rows[] = {
    { 0, "0" }, { 1, "0.001" }, { 10, "0.01" }, { 500, "0.5" }, { 100000, "100" }, { 102500, "102.5" }, { -1, "-0.001" }, { -2500, "-2.5" },
    { G_MAXINT64, "9223372036854775.807" }, { G_MININT64, "-9223372036854775.808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new ("=");

      bx_number_append_thousandths (text, rows[i].thousandths);
      g_assert_cmpstr (text->str + 1, ==, rows[i].text);
    }
}

static void
test_format_locale (void)
{
  static const struct
  {
    const char *locale;
    const char *text;
  } rows[] = {
    { "en_US.UTF-8", "102.5" },
    { "de_DE.UTF-8", "102,5" },
    { "fr_FR.UTF-8", "102,5" },
    { "ps_AF", "102٫5" },
    { "de_DE", "102,5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (test_locale_set (rows[i].locale))
        {
          g_autofree char *exact = bx_number_format_thousandths (102500);
          g_autofree char *rounded = bx_number_format (102.5, 3);

          g_assert_cmpstr (exact, ==, rows[i].text);
          g_assert_cmpstr (rounded, ==, rows[i].text);
        }
    }

  test_locale_reset ();
}

static void
test_round_trip (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (!test_locale_set (locales[l]))
        continue;

      for (int i = 0; i < 2000; i++)
        {
          gint64 value = g_test_rand_int_range (-2000000, 2000001);
          g_autofree char *text = bx_number_format_thousandths (value);
          g_autoptr (GError) error = NULL;
          gint64 again = 0;

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_true (bx_number_parse_thousandths (text, -2000000, 2000000, &again, &error));
          g_assert_cmpint (again, ==, value);
        }
    }

  test_locale_reset ();
}

/* Any bytes at all: a number, or a sentence. */
static void
test_parse_garbage (void)
{
  static const char *const pieces[] = {
    "0", "1", "9", ".", ",", "-", "+", " ", "kg", "e", "\302\240", "٫", "٬", "٣", "\377", "\302", "\342\200\216", "'", "%s", ":",
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      int n = g_test_rand_int_range (0, 9);
      gint64 value = -1;
      int seconds = -1;

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      if (bx_number_parse_thousandths (text->str, 0, 2000000, &value, &error))
        {
          g_assert_no_error (error);
          g_assert_cmpint (value, >=, 0);
          g_assert_cmpint (value, <=, 2000000);
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }

      g_clear_error (&error);
      if (bx_duration_parse (text->str, 35999, &seconds, &error))
        {
          g_assert_cmpint (seconds, >=, 0);
          g_assert_cmpint (seconds, <=, 35999);
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

static void
test_duration (void)
{
  static const struct
  {
    gint64 seconds;
    const char *text;
    const char *clock;
  } rows[] = {
    { -5, "0\302\240s", "0:00" },
    { 0, "0\302\240s", "0:00" },
    { 45, "45\302\240s", "0:45" },
    { 59, "59\302\240s", "0:59" },
    { 60, "1:00", "1:00" },
    { 90, "1:30", "1:30" },
    { 3599, "59:59", "59:59" },
    { 3600, "1:00:00", "1:00:00" },
    { 35999, "9:59:59", "9:59:59" },
  };
  static const char *const refused[] = {
    "", " ", ":", "1:", ":30", "1:60", "1:2:3:4", "1:-5", "-5", "1.5", "1,5", "1٫5", "1:30 s", "36000", "10:00:00", "x", "5 m", "1:60:00",
  };
  int seconds = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_duration_format (rows[i].seconds);
      g_autofree char *clock = bx_duration_format_clock (rows[i].seconds);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (clock, ==, rows[i].clock);

      if (rows[i].seconds >= 0)
        {
          g_assert_true (bx_duration_parse (text, 35999, &seconds, NULL));
          g_assert_cmpint (seconds, ==, rows[i].seconds);
          g_assert_true (bx_duration_parse (clock, 35999, &seconds, NULL));
          g_assert_cmpint (seconds, ==, rows[i].seconds);
        }
    }

  g_assert_true (bx_duration_parse (" 90 ", 35999, &seconds, NULL));
  g_assert_cmpint (seconds, ==, 90);
  g_assert_true (bx_duration_parse ("90s", 35999, &seconds, NULL));
  g_assert_cmpint (seconds, ==, 90);
  g_assert_true (bx_duration_parse ("٩٠", 35999, &seconds, NULL));
  g_assert_cmpint (seconds, ==, 90);
  g_assert_true (bx_duration_parse ("90:00", 35999, &seconds, NULL));
  g_assert_cmpint (seconds, ==, 5400);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i]);
      seconds = 42;
      g_assert_false (bx_duration_parse (refused[i], 35999, &seconds, &error));
      g_assert_true (error != NULL && error->domain == BX_NUMBER_ERROR);
      g_assert_cmpint (seconds, ==, 42);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/parse/refused", test_parse_refused);
  g_test_add_func ("/number/parse/range", test_parse_range);
  g_test_add_func ("/number/parse/long", test_parse_long);
  g_test_add_func ("/number/parse/garbage", test_parse_garbage);
  g_test_add_func ("/number/count", test_parse_count);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/format/double", test_format_double);
  g_test_add_func ("/number/format/locale", test_format_locale);
  g_test_add_func ("/number/append", test_append);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/duration", test_duration);

  return g_test_run ();
}
