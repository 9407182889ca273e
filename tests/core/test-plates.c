/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-loading.h"

#include <locale.h>

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define LB(amount) bx_weight_new (amount, BX_UNIT_LB)
#define NBSP "\302\240"

/* What goes on an empty bar */
static BxPlateLoad *
find_load (BxWeight        target,
           BxWeight        bar,
           guint           n_sides,
           const BxPlate  *stock,
           gsize           n_stock,
           BxPlateRounding rounding)
{
  g_autoptr (BxLoading) loading = bx_loading_new_plates (bar, BX_WEIGHT_NONE, n_sides, stock, n_stock);
  g_autoptr (BxPlateChange) change = bx_loading_change (loading, target, NULL, rounding);

  return bx_plate_load_copy (change->load);
}

static guint
count_plates (const BxPlateLoad *load)
{
  guint n_plates = 0;

  for (guint i = 0; i < load->plates->len; i++)
    n_plates += g_array_index (load->plates, BxPlate, i).count;

  return n_plates;
}

static BxPlateLoad *
find_usual (BxWeight        target,
            BxPlateRounding rounding)
{
  gsize n;
  const BxPlate *stock = bx_plates_get_usual (target.unit, &n);

  return find_load (target, bx_bar_get_usual (target.unit), 2, stock, n, rounding);
}

static void
test_usual (void)
{
  static const struct
  {
    double target;
    BxUnit unit;
    BxPlateRounding rounding;
    double weight;
    const char *text;
  } rows[] = {
    { 20, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 20, "no plates" },
    { 22.5, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 22.5, "1.25 a side" },
    { 60, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 60, "20 a side" },
    { 100, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 100, "20 + 20 a side" },
    { 102.5, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 102.5, "20 + 20 + 1.25 a side" },
    { 140, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 140, "25 + 20 + 15 a side" },
    /* Between two: the nearer, the lighter of two as near */
    { 101, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 100, "20 + 20 a side" },
    { 101.25, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 100, "20 + 20 a side" },
    { 101.5, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 102.5, "20 + 20 + 1.25 a side" },
    { 102.4, BX_UNIT_KG, BX_PLATE_ROUNDING_DOWN, 100, "20 + 20 a side" },
    { 100.1, BX_UNIT_KG, BX_PLATE_ROUNDING_UP, 102.5, "20 + 20 + 1.25 a side" },
    { 100, BX_UNIT_KG, BX_PLATE_ROUNDING_DOWN, 100, "20 + 20 a side" },
    { 100, BX_UNIT_KG, BX_PLATE_ROUNDING_UP, 100, "20 + 20 a side" },
    /* Lighter than the bar: the bar; heavier than everything: everything */
    { 10, BX_UNIT_KG, BX_PLATE_ROUNDING_DOWN, 20, "no plates" },
    { 0, BX_UNIT_KG, BX_PLATE_ROUNDING_NEAREST, 20, "no plates" },
    { 2000, BX_UNIT_KG, BX_PLATE_ROUNDING_UP, 435, NULL },
    { 135, BX_UNIT_LB, BX_PLATE_ROUNDING_NEAREST, 135, "45 a side" },
    { 225, BX_UNIT_LB, BX_PLATE_ROUNDING_NEAREST, 225, "45 + 45 a side" },
    { 230, BX_UNIT_LB, BX_PLATE_ROUNDING_NEAREST, 230, "45 + 45 + 2.5 a side" },
    { 232, BX_UNIT_LB, BX_PLATE_ROUNDING_NEAREST, 230, "45 + 45 + 2.5 a side" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxWeight target = bx_weight_new (rows[i].target, rows[i].unit);
      g_autoptr (BxPlateLoad) load = find_usual (target, rows[i].rounding);
      g_autofree char *text = bx_plate_load_format (load);

      g_test_message ("%g: %s", rows[i].target, text);
      g_assert_true (bx_weight_equal (load->weight, bx_weight_new (rows[i].weight, rows[i].unit)));
      g_assert_true (load->exact == (rows[i].target == rows[i].weight));
      if (rows[i].text != NULL)
        g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_stock (void)
{
  static const BxPlate odd[] = {
    { { 20000, BX_UNIT_KG }, 3 },
    { { 10000, BX_UNIT_KG }, 1 },
  };
  static const BxPlate split[] = {
    { { 20000, BX_UNIT_KG }, 1 },
    { { 0, BX_UNIT_KG }, 8 },
    { { 20000, BX_UNIT_KG }, 1 },
    { { 0, BX_UNIT_NONE }, 8 },
  };
  g_autoptr (BxPlateLoad) two_sides = find_load (KG (100), KG (20), 2, odd, 2, BX_PLATE_ROUNDING_NEAREST);
  g_autoptr (BxPlateLoad) one_side = find_load (KG (100), BX_WEIGHT_NONE, 1, odd, 2, BX_PLATE_ROUNDING_NEAREST);
  g_autoptr (BxPlateLoad) merged = find_load (KG (100), KG (20), 2, split, 4, BX_PLATE_ROUNDING_NEAREST);
  g_autoptr (BxPlateLoad) none = find_load (KG (100), KG (20), 2, NULL, 0, BX_PLATE_ROUNDING_NEAREST);
  g_autofree char *pin = bx_plate_load_format (one_side);

  /* An odd plate is of no use on two sides. */
  g_assert_true (bx_weight_equal (two_sides->weight, KG (60)));
  g_assert_cmpuint (count_plates (two_sides), ==, 1);

  g_assert_true (bx_weight_equal (one_side->weight, KG (70)));
  g_assert_cmpstr (pin, ==, "20 + 20 + 20 + 10");

  g_assert_true (bx_weight_equal (merged->weight, KG (60)));
  g_assert_cmpuint (merged->plates->len, ==, 1);

  g_assert_true (bx_weight_equal (none->weight, KG (20)));
  g_assert_false (none->exact);
}

/* What greed gets wrong: 25 + 5 + 5 + 5 instead of 20 + 20 */
static void
test_fewest (void)
{
  static const BxPlate stock[] = {
    { { 5000, BX_UNIT_KG }, 6 },
    { { 20000, BX_UNIT_KG }, 4 },
    { { 25000, BX_UNIT_KG }, 2 },
  };
  g_autoptr (BxPlateLoad) load = find_load (KG (100), KG (20), 2, stock, 3, BX_PLATE_ROUNDING_NEAREST);
  g_autofree char *text = bx_plate_load_format (load);

  g_assert_true (load->exact);
  g_assert_cmpstr (text, ==, "20 + 20 a side");
}

/* A bar of one unit with plates of the other */
static void
test_units (void)
{
  gsize n;
  const BxPlate *kg = bx_plates_get_usual (BX_UNIT_KG, &n);
  g_autoptr (BxPlateLoad) load = find_load (LB (135), LB (45), 2, kg, n, BX_PLATE_ROUNDING_NEAREST);
  g_autoptr (BxPlateLoad) exact = find_load (KG (60), LB (45), 2, kg, n, BX_PLATE_ROUNDING_NEAREST);
  g_autofree char *text = bx_plate_load_format (load);

  /* 45 lb and 40 kg */
  g_assert_false (load->exact);
  g_assert_cmpint (load->weight.unit, ==, BX_UNIT_LB);
  g_assert_cmpint (load->weight.thousandths, ==, 133185);
  g_assert_cmpstr (text, ==, "20" NBSP "kg a side");

  /* 20.412 kg and 40 kg: near 60, and not 60 */
  g_assert_false (exact->exact);
  g_assert_cmpint (exact->weight.thousandths, ==, 60412);
}

/* A great many plates of both units: near to some grams, and what is said to be on
 * the bar is. */
static void
test_many (void)
{
  BxPlate stock[13];
  gsize n_kg;
  gsize n_lb;
  const BxPlate *kg = bx_plates_get_usual (BX_UNIT_KG, &n_kg);
  const BxPlate *lb = bx_plates_get_usual (BX_UNIT_LB, &n_lb);

  g_assert_cmpuint (n_kg + n_lb, ==, G_N_ELEMENTS (stock));
  for (gsize i = 0; i < G_N_ELEMENTS (stock); i++)
    stock[i] = (BxPlate) { i < n_kg ? kg[i].weight : lb[i - n_kg].weight, 20 };

  for (int thousandths = 400000; thousandths < 400500; thousandths += 100)
    {
      BxWeight target = { thousandths, BX_UNIT_KG };
      g_autoptr (BxPlateLoad) load = find_load (target, KG (20), 2, stock, G_N_ELEMENTS (stock), BX_PLATE_ROUNDING_NEAREST);
      gint64 loaded = bx_weight_get_parts (KG (20));

      for (guint i = 0; i < load->plates->len; i++)
        {
          const BxPlate *plate = &g_array_index (load->plates, BxPlate, i);

          loaded += 2 * (gint64) plate->count * bx_weight_get_parts (plate->weight);
        }

      g_assert_cmpint (ABS (bx_weight_get_parts (load->weight) - loaded), <=, 100000000 / 2);
      g_assert_cmpint (ABS (load->weight.thousandths - thousandths), <=, 100);
    }
}

static void
test_boxed (void)
{
  g_autoptr (BxPlateLoad) load = find_usual (KG (100), BX_PLATE_ROUNDING_NEAREST);
  g_autoptr (BxPlateLoad) copy = g_boxed_copy (BX_TYPE_PLATE_LOAD, load);
  g_autofree char *text = NULL;

  g_assert_true (copy->plates != load->plates);
  g_clear_pointer (&load, bx_plate_load_free);
  text = bx_plate_load_format (copy);
  g_assert_cmpstr (text, ==, "20 + 20 a side");
  g_assert_true (bx_weight_equal (copy->weight, KG (100)));
}

/* ---- every combination there is ----------------------------------------------- */

typedef struct
{
  const BxPlate *stock;
  gsize n_stock;
  guint n_sides;
  gint64 bar;
  gint64 target;
  BxPlateRounding rounding;
  gboolean found;
  gint64 best;
  guint best_plates;
} Search;

static gboolean
is_better (const Search *search,
           gint64        parts,
           guint         n_plates)
{
  gint64 distance = ABS (parts - search->target);
  gint64 best_distance = ABS (search->best - search->target);

  if (!search->found)
    return TRUE;

  if (parts == search->best)
    return n_plates < search->best_plates;

  switch (search->rounding)
    {
    case BX_PLATE_ROUNDING_DOWN:
      if ((parts <= search->target) != (search->best <= search->target))
        return parts <= search->target;
      break;
    case BX_PLATE_ROUNDING_UP:
      if ((parts >= search->target) != (search->best >= search->target))
        return parts >= search->target;
      break;
    case BX_PLATE_ROUNDING_NEAREST:
    default:
      break;
    }

  return distance < best_distance || (distance == best_distance && parts < search->best);
}

static void
try_all (Search *search,
         gsize   position,
         gint64  parts,
         guint   n_plates)
{
  if (position == search->n_stock)
    {
      if (is_better (search, parts, n_plates))
        {
          search->found = TRUE;
          search->best = parts;
          search->best_plates = n_plates;
        }
      return;
    }

  for (guint count = 0; count <= search->stock[position].count / search->n_sides; count++)
    try_all (search, position + 1,
             parts + count * search->n_sides * bx_weight_get_parts (search->stock[position].weight),
             n_plates + count);
}

static void
test_brute_force (void)
{
  for (int i = 0; i < 3000; i++)
    {
      static const double weights[] = { 0.25, 0.5, 1, 1.25, 1.5, 2, 2.5, 5, 10, 15, 20, 25, 35, 45, 50 };
      BxPlate stock[5];
      gsize n_stock = (gsize) g_test_rand_int_range (0, 6);
      gboolean mixed = g_test_rand_int_range (0, 4) == 0;
      BxUnit unit = g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB;
      guint used = 0;
      Search search = { 0 };
      BxWeight target = { g_test_rand_int_range (0, 2000) * 125, unit };
      BxWeight bar = { g_test_rand_int_range (0, 5) * 5000, mixed && g_test_rand_bit () ? BX_UNIT_LB : unit };
      g_autoptr (BxPlateLoad) load = NULL;
      gint64 loaded;

      for (gsize j = 0; j < n_stock; j++)
        {
          int position;

          /* Each weight once */
          do
            position = g_test_rand_int_range (0, G_N_ELEMENTS (weights));
          while ((used & (1u << position)) != 0);
          used |= 1u << position;
          stock[j].weight = bx_weight_new (weights[position], mixed && g_test_rand_bit () ? BX_UNIT_KG : unit);
          stock[j].count = (guint) g_test_rand_int_range (0, 9);
        }

      search.stock = stock;
      search.n_stock = n_stock;
      search.n_sides = g_test_rand_bit () ? 1 : 2;
      search.bar = bx_weight_get_parts (bar);
      search.target = bx_weight_get_parts (target);
      search.rounding = (BxPlateRounding) g_test_rand_int_range (0, BX_PLATE_ROUNDING_UP + 1);
      try_all (&search, 0, search.bar, 0);

      load = find_load (target, bar, search.n_sides, stock, n_stock, search.rounding);
      loaded = search.bar;
      for (guint j = 0; j < load->plates->len; j++)
        {
          const BxPlate *plate = &g_array_index (load->plates, BxPlate, j);
          gboolean owned = FALSE;

          loaded += (gint64) plate->count * search.n_sides * bx_weight_get_parts (plate->weight);
          g_assert_cmpuint (plate->count, >, 0);
          if (j > 0)
            g_assert_cmpint (bx_weight_compare (g_array_index (load->plates, BxPlate, j - 1).weight, plate->weight), >=, 0);
          for (gsize k = 0; k < n_stock; k++)
            owned = owned || (bx_weight_equal (stock[k].weight, plate->weight) && plate->count * search.n_sides <= stock[k].count);
          g_assert_true (owned);
        }

      g_assert_cmpint (loaded, ==, search.best);
      g_assert_cmpuint (count_plates (load), ==, search.best_plates);
      g_assert_true (load->exact == (loaded == search.target));
      if (load->exact)
        g_assert_true (bx_weight_equal (load->weight, target));
      else
        g_assert_cmpint (ABS (bx_weight_get_parts (load->weight) - loaded), <=, 100000000 / 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plates/usual", test_usual);
  g_test_add_func ("/plates/stock", test_stock);
  g_test_add_func ("/plates/fewest", test_fewest);
  g_test_add_func ("/plates/units", test_units);
  g_test_add_func ("/plates/many", test_many);
  g_test_add_func ("/plates/boxed", test_boxed);
  g_test_add_func ("/plates/brute-force", test_brute_force);

  return g_test_run ();
}
