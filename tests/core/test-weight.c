/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-number.h"
#include "bx-weight.h"
#include "locales.h"

#include <locale.h>
#include <math.h>

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define LB(amount) bx_weight_new (amount, BX_UNIT_LB)
#define NBSP "\302\240"

static void
assert_weight (BxWeight weight,
               gint64   thousandths,
               BxUnit   unit)
{
  g_assert_cmpint (weight.unit, ==, unit);
  g_assert_cmpint (weight.thousandths, ==, thousandths);
}

static void
test_new (void)
{
  assert_weight (KG (102.5), 102500, BX_UNIT_KG);
  assert_weight (KG (0), 0, BX_UNIT_KG);
  assert_weight (KG (-1), 0, BX_UNIT_KG);
  assert_weight (KG (1e300), BX_WEIGHT_MAX_THOUSANDTHS, BX_UNIT_KG);
  assert_weight (LB (0.1 + 0.2), 300, BX_UNIT_LB);
  assert_weight (bx_weight_new (5, BX_UNIT_NONE), 0, BX_UNIT_NONE);

  g_assert_true (bx_weight_is_set (KG (0)));
  g_assert_false (bx_weight_is_set (BX_WEIGHT_NONE));
}

static void
test_convert (void)
{
  BxWeight pounds = LB (225);

  g_assert_cmpfloat_with_epsilon (bx_weight_get_kg (pounds), 102.05828325, 1e-9);
  g_assert_cmpfloat_with_epsilon (bx_weight_get_amount (KG (100), BX_UNIT_LB), 220.46226218, 1e-6);
  g_assert_cmpfloat (bx_weight_get_amount (pounds, BX_UNIT_NONE), ==, 225);
  g_assert_cmpfloat (bx_weight_get_amount (BX_WEIGHT_NONE, BX_UNIT_KG), ==, 0);

  assert_weight (bx_weight_in_unit (pounds, BX_UNIT_KG), 102058, BX_UNIT_KG);
  assert_weight (bx_weight_in_unit (pounds, BX_UNIT_LB), 225000, BX_UNIT_LB);
  assert_weight (bx_weight_in_unit (pounds, BX_UNIT_NONE), 225000, BX_UNIT_LB);
  assert_weight (bx_weight_in_unit (BX_WEIGHT_NONE, BX_UNIT_KG), 0, BX_UNIT_NONE);
  assert_weight (bx_weight_in_unit (KG (2000), BX_UNIT_LB), 4409245, BX_UNIT_LB);
}

static void
test_compare (void)
{
  g_assert_cmpint (bx_weight_compare (KG (100), KG (100)), ==, 0);
  g_assert_cmpint (bx_weight_compare (KG (100), KG (99.999)), >, 0);
  g_assert_cmpint (bx_weight_compare (KG (100), LB (220)), >, 0);
  g_assert_cmpint (bx_weight_compare (KG (100), LB (221)), <, 0);
  /* 220.462 lb is lighter than 100 kg by less than a gram */
  g_assert_cmpint (bx_weight_compare (KG (100), LB (220.462)), >, 0);
  g_assert_cmpint (bx_weight_compare (KG (100), LB (220.463)), <, 0);
  /* The nearest that two weights of either unit come, within the maximum: 0.2 µg */
  g_assert_cmpint (bx_weight_compare (KG (786.956), LB (1734.941)), <, 0);
  g_assert_cmpint (bx_weight_compare (KG (446.197), LB (983.696)), >, 0);
  g_assert_cmpint (bx_weight_get_parts (KG (1)), ==, G_GINT64_CONSTANT (100000000000));
  g_assert_cmpint (bx_weight_get_parts (LB (1)), ==, G_GINT64_CONSTANT (45359237000));
  g_assert_cmpint (bx_weight_get_parts (BX_WEIGHT_NONE), ==, 0);
  assert_weight (bx_weight_from_parts (bx_weight_get_parts (LB (225)), BX_UNIT_LB), 225000, BX_UNIT_LB);
  assert_weight (bx_weight_from_parts (bx_weight_get_parts (LB (225)), BX_UNIT_KG), 102058, BX_UNIT_KG);
  assert_weight (bx_weight_from_parts (bx_weight_get_parts (KG (20)) + bx_weight_get_parts (LB (45)), BX_UNIT_KG), 40412, BX_UNIT_KG);
  g_assert_cmpint (bx_weight_compare (KG (0), LB (0)), ==, 0);
  g_assert_cmpint (bx_weight_compare (KG (0), BX_WEIGHT_NONE), >, 0);
  g_assert_cmpint (bx_weight_compare (BX_WEIGHT_NONE, BX_WEIGHT_NONE), ==, 0);

  g_assert_true (bx_weight_equal (KG (100), KG (100)));
  g_assert_false (bx_weight_equal (KG (100), LB (100)));
  g_assert_false (bx_weight_equal (KG (0), LB (0)));
  g_assert_false (bx_weight_equal (KG (0), BX_WEIGHT_NONE));
  g_assert_true (bx_weight_equal (BX_WEIGHT_NONE, (BxWeight) { 5, BX_UNIT_NONE }));

  for (int i = 0; i < 2000; i++)
    {
      BxWeight a = { g_test_rand_int_range (0, 2000001), g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB };
      BxWeight b = { g_test_rand_int_range (0, 2000001), g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB };
      double difference = bx_weight_get_kg (a) - bx_weight_get_kg (b);

      g_assert_cmpint (bx_weight_compare (a, b), ==, -bx_weight_compare (b, a));
      if (fabs (difference) > 1e-9)
        g_assert_true ((bx_weight_compare (a, b) > 0) == (difference > 0));
    }
}

static void
test_step (void)
{
  static const struct
  {
    double from;
    int n;
    double step;
    double to;
  } rows[] = {
    { 100, 1, 2.5, 102.5 },
    { 100, -1, 2.5, 97.5 },
    { 100, 0, 2.5, 100 },
    { 101, 0, 2.5, 101 },
    { 101, 1, 2.5, 102.5 },
    { 101, -1, 2.5, 100 },
    { 101, 3, 2.5, 107.5 },
    { 101, -3, 2.5, 95 },
    { 1, -1, 2.5, 0 },
    { 0, -1, 2.5, 0 },
    { 0, 1, 2.5, 2.5 },
    { 5, -10, 2.5, 0 },
    { 2000, 1, 2.5, 2000 },
    { 1999, 1, 2.5, 2000 },
    { 1998, 100, 3, 1998 },
    { 0.25, 1, 0.25, 0.5 },
    { 0.3, 1, 0.1, 0.4 },
    { 100, G_MAXINT, 1, 2000 },
    { 100, G_MININT, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%g by %d × %g", rows[i].from, rows[i].n, rows[i].step);
      g_assert_true (bx_weight_equal (bx_weight_step (KG (rows[i].from), rows[i].n, rows[i].step), KG (rows[i].to)));
      g_assert_true (bx_weight_equal (bx_weight_step (LB (rows[i].from), rows[i].n, rows[i].step), LB (rows[i].to)));
    }

  assert_weight (bx_weight_step (BX_WEIGHT_NONE, 1, 2.5), 0, BX_UNIT_NONE);

  for (int i = 0; i < 2000; i++)
    {
      BxWeight weight = { g_test_rand_int_range (0, 2000001), BX_UNIT_KG };
      int n = g_test_rand_int_range (1, 20);
      BxWeight up = bx_weight_step (weight, n, 1.25);
      BxWeight down = bx_weight_step (weight, -n, 1.25);

      g_assert_cmpint (up.thousandths % 1250, ==, 0);
      g_assert_cmpint (down.thousandths % 1250, ==, 0);
      g_assert_true (up.thousandths > weight.thousandths || up.thousandths == BX_WEIGHT_MAX_THOUSANDTHS);
      g_assert_true (down.thousandths < weight.thousandths || down.thousandths == 0);
      g_assert_cmpint (up.thousandths - weight.thousandths, <=, n * 1250);
      g_assert_cmpint (weight.thousandths - down.thousandths, <=, n * 1250);
    }
}

static void
test_format (void)
{
  g_autofree char *own = bx_weight_format (KG (102.5), BX_UNIT_NONE);
  g_autofree char *same = bx_weight_format (KG (102.5), BX_UNIT_KG);
  g_autofree char *converted = bx_weight_format (LB (225), BX_UNIT_KG);
  g_autofree char *pounds = bx_weight_format (LB (225), BX_UNIT_NONE);
  g_autofree char *zero = bx_weight_format (KG (0), BX_UNIT_LB);
  g_autofree char *none = bx_weight_format (BX_WEIGHT_NONE, BX_UNIT_KG);
  g_autofree char *amount = bx_weight_format_amount (KG (1.25), BX_UNIT_KG);
  g_autofree char *no_amount = bx_weight_format_amount (BX_WEIGHT_NONE, BX_UNIT_NONE);

  g_assert_cmpstr (own, ==, "102.5" NBSP "kg");
  g_assert_cmpstr (same, ==, "102.5" NBSP "kg");
  g_assert_cmpstr (converted, ==, "102.1" NBSP "kg");
  g_assert_cmpstr (pounds, ==, "225" NBSP "lb");
  g_assert_cmpstr (zero, ==, "0" NBSP "lb");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (amount, ==, "1.25");
  g_assert_cmpstr (no_amount, ==, "");

  if (test_locale_set ("de_DE.UTF-8"))
    {
      g_autofree char *german = bx_weight_format (KG (102.5), BX_UNIT_NONE);

      g_assert_cmpstr (german, ==, "102,5" NBSP "kg");
    }

  test_locale_reset ();
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    BxUnit default_unit;
    gint64 thousandths;
    BxUnit unit;
  } rows[] = {
    { "100", BX_UNIT_KG, 100000, BX_UNIT_KG },
    { "100", BX_UNIT_LB, 100000, BX_UNIT_LB },
    { "65,5", BX_UNIT_KG, 65500, BX_UNIT_KG },
    { "65.5", BX_UNIT_KG, 65500, BX_UNIT_KG },
    { "93,5", BX_UNIT_KG, 93500, BX_UNIT_KG },
    { "0", BX_UNIT_KG, 0, BX_UNIT_KG },
    { "0 lb", BX_UNIT_KG, 0, BX_UNIT_LB },
    { "100 kg", BX_UNIT_LB, 100000, BX_UNIT_KG },
    { "100" NBSP "kg", BX_UNIT_LB, 100000, BX_UNIT_KG },
    { "225lb", BX_UNIT_KG, 225000, BX_UNIT_LB },
    { "225 lbs", BX_UNIT_KG, 225000, BX_UNIT_LB },
    { "225 LBS.", BX_UNIT_KG, 225000, BX_UNIT_LB },
    { "225#", BX_UNIT_KG, 225000, BX_UNIT_LB },
    { "100KG", BX_UNIT_NONE, 100000, BX_UNIT_KG },
    { "100㎏", BX_UNIT_NONE, 100000, BX_UNIT_KG },
    { "  62,25  Kilo ", BX_UNIT_LB, 62250, BX_UNIT_KG },
    { "٦٥٫٥", BX_UNIT_KG, 65500, BX_UNIT_KG },
    { "2000", BX_UNIT_KG, 2000000, BX_UNIT_KG },
    { "1.000 kg", BX_UNIT_KG, 1000, BX_UNIT_KG },
  };
  static const struct
  {
    const char *text;
    BxUnit default_unit;
    int code;
  } refused[] = {
    { NULL, BX_UNIT_KG, BX_NUMBER_ERROR_EMPTY },
    { "", BX_UNIT_KG, BX_NUMBER_ERROR_EMPTY },
    { "kg", BX_UNIT_KG, BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "100 st", BX_UNIT_KG, BX_NUMBER_ERROR_UNIT },
    { "100 kg x", BX_UNIT_KG, BX_NUMBER_ERROR_UNIT },
    { "100 .", BX_UNIT_KG, BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "100", BX_UNIT_NONE, BX_NUMBER_ERROR_UNIT },
    { "-100", BX_UNIT_KG, BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "2000.5", BX_UNIT_KG, BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "99999999999999999999", BX_UNIT_KG, BX_NUMBER_ERROR_OUT_OF_RANGE },
    { "1,000.5", BX_UNIT_KG, BX_NUMBER_ERROR_NOT_A_NUMBER },
    { "1 000 kg", BX_UNIT_KG, BX_NUMBER_ERROR_NOT_A_NUMBER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      BxWeight weight = BX_WEIGHT_NONE;

      g_test_message ("%s", rows[i].text);
      g_assert_true (bx_weight_parse (rows[i].text, rows[i].default_unit, &weight, &error));
      g_assert_no_error (error);
      assert_weight (weight, rows[i].thousandths, rows[i].unit);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      BxWeight weight = KG (7);

      g_test_message ("%s", refused[i].text != NULL ? refused[i].text : "(null)");
      g_assert_false (bx_weight_parse (refused[i].text, refused[i].default_unit, &weight, &error));
      g_assert_error (error, BX_NUMBER_ERROR, refused[i].code);
      assert_weight (weight, 7000, BX_UNIT_KG);
    }
}

static void
test_round_trip (void)
{
  static const char *const locales[] = { "en_US.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "ar_EG.UTF-8", "ps_AF" };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      if (!test_locale_set (locales[l]))
        continue;

      for (int i = 0; i < 1000; i++)
        {
          BxWeight weight = { g_test_rand_int_range (0, 2000001), g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB };
          g_autofree char *text = bx_weight_format (weight, BX_UNIT_NONE);
          g_autofree char *amount = bx_weight_format_amount (weight, BX_UNIT_NONE);
          BxWeight again = BX_WEIGHT_NONE;

          g_assert_true (bx_weight_parse (text, BX_UNIT_NONE, &again, NULL));
          g_assert_true (bx_weight_equal (again, weight));
          g_assert_true (bx_weight_parse (amount, weight.unit, &again, NULL));
          g_assert_true (bx_weight_equal (again, weight));
        }
    }

  test_locale_reset ();
}

static void
test_unit (void)
{
  g_assert_cmpstr (bx_unit_get_symbol (BX_UNIT_KG), ==, "kg");
  g_assert_cmpstr (bx_unit_get_symbol (BX_UNIT_NONE), ==, "");
  g_assert_cmpint (bx_unit_from_nick (bx_unit_to_nick (BX_UNIT_KG)), ==, BX_UNIT_KG);
  g_assert_cmpint (bx_unit_from_nick (bx_unit_to_nick (BX_UNIT_LB)), ==, BX_UNIT_LB);
  g_assert_cmpint (bx_unit_from_nick (bx_unit_to_nick (BX_UNIT_NONE)), ==, BX_UNIT_NONE);
  g_assert_cmpint (bx_unit_from_nick ("stone"), ==, BX_UNIT_NONE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weight/new", test_new);
  g_test_add_func ("/weight/convert", test_convert);
  g_test_add_func ("/weight/compare", test_compare);
  g_test_add_func ("/weight/step", test_step);
  g_test_add_func ("/weight/format", test_format);
  g_test_add_func ("/weight/parse", test_parse);
  g_test_add_func ("/weight/round-trip", test_round_trip);
  g_test_add_func ("/weight/unit", test_unit);

  return g_test_run ();
}
