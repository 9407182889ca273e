/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-loading.h"
#include "bx-set.h"

#include <locale.h>

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define LB(amount) bx_weight_new (amount, BX_UNIT_LB)
#define NBSP "\302\240"

static BxLoading *
usual (BxUnit unit)
{
  gsize n;
  const BxPlate *stock = bx_plates_get_usual (unit, &n);

  return bx_loading_new_plates (bx_bar_get_usual (unit), BX_WEIGHT_NONE, 2, stock, n);
}

static void
test_plates (void)
{
  static const struct
  {
    double weight;
    int n_steps;
    double expected;
  } rows[] = {
    { 100, 1, 102.5 },
    { 100, -1, 97.5 },
    { 100, 3, 107.5 },
    { 100, 0, 100 },
    { 101, 1, 102.5 },
    { 101, -1, 100 },
    { 101, 2, 105 },
    { 20, -1, 20 },
    { 20, 1, 22.5 },
    { 10, -1, 20 },
    { 10, 1, 20 },
    { 0, 2, 22.5 },
    { 22.5, -5, 20 },
    { 435, 1, 435 },
    { 435, -1, 432.5 },
    { 500, 1, 435 },
    { 500, -1, 435 },
  };
  g_autoptr (BxLoading) kg = usual (BX_UNIT_KG);
  g_autoptr (BxLoading) collars = bx_loading_new_plates (KG (15), KG (2.5), 2, NULL, 0);
  BxWeight weight;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxWeight stepped = bx_loading_step (kg, KG (rows[i].weight), rows[i].n_steps);

      g_test_message ("%g, %d", rows[i].weight, rows[i].n_steps);
      g_assert_cmpfloat_with_epsilon (bx_weight_get_amount (stepped, BX_UNIT_KG), rows[i].expected, 1e-9);
      g_assert_cmpint (stepped.unit, ==, BX_UNIT_KG);
    }

  g_assert_true (bx_weight_equal (bx_loading_get_empty (kg, BX_UNIT_KG), KG (20)));

  /* The bar with its collars, also where another unit is asked for */
  g_assert_true (bx_weight_equal (bx_loading_get_empty (collars, BX_UNIT_KG), KG (20)));
  g_assert_cmpint (bx_loading_get_empty (collars, BX_UNIT_LB).thousandths, ==, 44092);
  g_assert_false (bx_loading_find (collars, KG (60), BX_PLATE_ROUNDING_UP, &weight));
  g_assert_true (bx_weight_equal (weight, KG (20)));
  g_assert_false (bx_weight_is_set (bx_loading_step (kg, BX_WEIGHT_NONE, 1)));
}

static void
test_fixed (void)
{
  static const BxWeight weights[] = {
    { 12500, BX_UNIT_KG },
    { 5000, BX_UNIT_KG },
    { 25000, BX_UNIT_LB },
    { 10000, BX_UNIT_KG },
    { 0, BX_UNIT_NONE },
    { 10000, BX_UNIT_KG },
  };
  g_autoptr (BxLoading) dumbbells = bx_loading_new_fixed (weights, G_N_ELEMENTS (weights));
  g_autoptr (BxLoading) none = bx_loading_new_fixed (NULL, 0);
  BxWeight weight;

  g_assert_true (bx_loading_find (dumbbells, KG (10), BX_PLATE_ROUNDING_NEAREST, &weight));
  g_assert_true (bx_weight_equal (weight, KG (10)));
  g_assert_false (bx_loading_find (dumbbells, KG (9), BX_PLATE_ROUNDING_DOWN, &weight));
  g_assert_true (bx_weight_equal (weight, KG (5)));
  g_assert_false (bx_loading_find (dumbbells, KG (1), BX_PLATE_ROUNDING_DOWN, &weight));
  g_assert_true (bx_weight_equal (weight, KG (5)));

  g_assert_true (bx_weight_equal (bx_loading_step (dumbbells, KG (5), 1), KG (10)));
  /* 25 lb lies between 10 and 12.5 kg. */
  g_assert_cmpint (bx_loading_step (dumbbells, KG (10), 1).thousandths, ==, 11340);
  g_assert_true (bx_weight_equal (bx_loading_step (dumbbells, KG (10), 2), KG (12.5)));
  g_assert_true (bx_weight_equal (bx_loading_step (dumbbells, KG (11.340), 1), KG (12.5)));
  g_assert_true (bx_weight_equal (bx_loading_step (dumbbells, KG (11.340), -1), KG (10)));

  g_assert_false (bx_loading_find (none, KG (9), BX_PLATE_ROUNDING_DOWN, &weight));
  g_assert_false (bx_weight_is_set (weight));
  g_assert_true (bx_weight_equal (bx_loading_step (none, KG (9), 1), KG (9)));
  g_assert_false (bx_weight_is_set (bx_loading_get_empty (none, BX_UNIT_KG)));
}

static void
test_stack (void)
{
  g_autoptr (BxLoading) stack = bx_loading_new_stack (KG (7), KG (5), KG (100));
  g_autoptr (BxLoading) open = bx_loading_new_stack (BX_WEIGHT_NONE, LB (10), BX_WEIGHT_NONE);
  BxWeight weight;

  g_assert_true (bx_loading_find (stack, KG (52), BX_PLATE_ROUNDING_NEAREST, &weight));
  g_assert_false (bx_loading_find (stack, KG (54), BX_PLATE_ROUNDING_NEAREST, &weight));
  g_assert_true (bx_weight_equal (weight, KG (52)));
  g_assert_false (bx_loading_find (stack, KG (55), BX_PLATE_ROUNDING_NEAREST, &weight));
  g_assert_true (bx_weight_equal (weight, KG (57)));
  g_assert_false (bx_loading_find (stack, KG (53), BX_PLATE_ROUNDING_UP, &weight));
  g_assert_true (bx_weight_equal (weight, KG (57)));
  g_assert_false (bx_loading_find (stack, KG (500), BX_PLATE_ROUNDING_UP, &weight));
  g_assert_true (bx_weight_equal (weight, KG (97)));
  g_assert_false (bx_loading_find (stack, KG (0), BX_PLATE_ROUNDING_DOWN, &weight));
  g_assert_true (bx_weight_equal (weight, KG (7)));
  g_assert_true (bx_weight_equal (bx_loading_step (stack, KG (52), -2), KG (42)));
  g_assert_true (bx_weight_equal (bx_loading_step (stack, KG (97), 1), KG (97)));
  g_assert_true (bx_weight_equal (bx_loading_step (stack, KG (7), -1), KG (7)));
  g_assert_true (bx_weight_equal (bx_loading_step (open, LB (55), 1), LB (60)));
}

static GArray *
plates (guint            n,
        const BxPlate   *list)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (BxPlate));

  g_array_append_vals (array, list, n);
  return array;
}

/* How many plates are taken off and put on, on one side */
static guint
count_moves (const BxPlateChange *change)
{
  guint n_moves = 0;

  for (guint i = 0; i < change->off->len; i++)
    n_moves += g_array_index (change->off, BxPlate, i).count;
  for (guint i = 0; i < change->on->len; i++)
    n_moves += g_array_index (change->on, BxPlate, i).count;

  return n_moves;
}

static void
test_change (void)
{
  static const struct
  {
    double target;
    guint n;
    BxPlate on_bar[3];
    double weight;
    const char *text;
    const char *load;
  } rows[] = {
    { 60, 0, { { { 0 } } }, 60, "Put on 20 a side", "20 a side" },
    { 20, 0, { { { 0 } } }, 20, NULL, "no plates" },
    { 60, 1, { { { 20000, BX_UNIT_KG }, 1 } }, 60, NULL, "20 a side" },
    { 65, 1, { { { 20000, BX_UNIT_KG }, 1 } }, 65, "Put on 2.5 a side", "20 + 2.5 a side" },
    { 20, 1, { { { 20000, BX_UNIT_KG }, 1 } }, 20, "Take off 20 a side", "no plates" },
    /* The fewest plates would be 25 + 10; the fewest changes leave the 20 */
    { 90, 2, { { { 20000, BX_UNIT_KG }, 1 }, { { 10000, BX_UNIT_KG }, 1 } }, 90, "Put on 5 a side", "20 + 10 + 5 a side" },
    /* Two plates to move either way: the tidier bar */
    { 80, 2, { { { 20000, BX_UNIT_KG }, 1 }, { { 2500, BX_UNIT_KG }, 1 } }, 80, "Take off 2.5, put on 10 a side", "20 + 10 a side" },
    /* What lies inside stays there. */
    { 70, 2, { { { 5000, BX_UNIT_KG }, 1 }, { { 10000, BX_UNIT_KG }, 1 } }, 70, "Put on 10 a side", "5 + 10 + 10 a side" },
    /* Not to be had: as near as can be */
    { 61, 1, { { { 20000, BX_UNIT_KG }, 1 } }, 60, NULL, "20 a side" },
    /* A plate of the other unit on the bar, of which there is none in the stock */
    { 60, 1, { { { 45000, BX_UNIT_LB }, 1 } }, 60, "Take off 45" NBSP "lb, put on 20 a side", "20 a side" },
  };
  g_autoptr (BxLoading) loading = usual (BX_UNIT_KG);
  g_autoptr (BxLoading) belt = bx_loading_new_plates (BX_WEIGHT_NONE, BX_WEIGHT_NONE, 1, &rows[3].on_bar[0], 1);
  g_autoptr (BxPlateChange) hung = bx_loading_change (belt, KG (20), NULL, BX_PLATE_ROUNDING_NEAREST);
  g_autofree char *hung_text = bx_plate_change_format (hung);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) on_bar = plates (rows[i].n, rows[i].on_bar);
      g_autoptr (BxPlateChange) change = bx_loading_change (loading, KG (rows[i].target), on_bar, BX_PLATE_ROUNDING_NEAREST);
      g_autoptr (BxPlateChange) copy = g_boxed_copy (BX_TYPE_PLATE_CHANGE, change);
      g_autofree char *text = bx_plate_change_format (copy);
      g_autofree char *load = bx_plate_load_format (copy->load);

      g_test_message ("%" G_GSIZE_FORMAT ": %g", i, rows[i].target);
      g_assert_true (bx_weight_equal (change->load->weight, KG (rows[i].weight)));
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (load, ==, rows[i].load);
      g_assert_true ((count_moves (change) == 0) == (text == NULL));
    }

  g_assert_cmpstr (hung_text, ==, "Put on 20");
  g_assert_true (hung->load->exact);
}

static void
test_warm_ups (void)
{
  static const struct
  {
    double work;
    const char *text;
  } rows[] = {
    { 100, "20x10 40x5 60x3 80x2" },
    { 140, "20x10 55x5 82.5x3 110x2" },
    { 60, "20x10 22.5x5 35x3 47.5x2" },
    { 40, "20x10 22.5x3 30x2" },
    { 25, "20x10" },
    { 20, "" },
    { 10, "" },
    { 0, "" },
  };
  static const BxWeight bells[] = { { 10000, BX_UNIT_KG }, { 16000, BX_UNIT_KG }, { 24000, BX_UNIT_KG } };
  g_autoptr (BxLoading) bar = usual (BX_UNIT_KG);
  g_autoptr (BxLoading) fixed = bx_loading_new_fixed (bells, G_N_ELEMENTS (bells));
  g_autoptr (GArray) swing = bx_loading_list_warm_ups (fixed, KG (24));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) targets = bx_loading_list_warm_ups (bar, KG (rows[i].work));
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < targets->len; j++)
        {
          const BxSetTarget *target = &g_array_index (targets, BxSetTarget, j);

          g_assert_cmpint (target->kind, ==, BX_SET_KIND_WARM_UP);
          g_assert_cmpint (target->reps_min, ==, target->reps_max);
          g_string_append_printf (text, "%s%gx%d", j > 0 ? " " : "", bx_weight_get_kg (target->weight), target->reps_min);
        }
      g_assert_cmpstr (text->str, ==, rows[i].text);
    }

  /* 9.6 kg is not there; 14.4 is 10, 19.2 is 16. */
  g_assert_cmpuint (swing->len, ==, 2);
  g_assert_true (bx_weight_equal (g_array_index (swing, BxSetTarget, 0).weight, KG (10)));
  g_assert_cmpint (g_array_index (swing, BxSetTarget, 0).reps_min, ==, 3);
  g_assert_true (bx_weight_equal (g_array_index (swing, BxSetTarget, 1).weight, KG (16)));
}

/* ---- every way there is --------------------------------------------------------- */

typedef struct
{
  BxPlate stock[4];
  guint n_stock;
  guint left[4];
  guint n_sides;
  gint64 empty;
  gint64 target;
  gboolean found;
  gint64 best;
  guint best_moves;
  GHashTable *sums;
} Search;

static void
try_all (Search *search,
         guint   position,
         gint64  parts,
         guint   moves)
{
  if (position >= MIN (search->n_stock, G_N_ELEMENTS (search->stock)))
    {
      gint64 distance = ABS (parts - search->target);
      gint64 best_distance = ABS (search->best - search->target);

      if (search->sums != NULL)
        {
          gint64 *key = g_memdup2 (&parts, sizeof parts);

          g_hash_table_add (search->sums, key);
        }
      if (!search->found || distance < best_distance ||
          (distance == best_distance && (parts < search->best || (parts == search->best && moves < search->best_moves))))
        {
          search->found = TRUE;
          search->best = parts;
          search->best_moves = moves;
        }
      return;
    }

  for (guint count = 0; count <= search->left[position] / search->n_sides; count++)
    try_all (search, position + 1,
             parts + count * search->n_sides * bx_weight_get_parts (search->stock[position].weight),
             moves + count);
}

static void
make_stock (Search *search)
{
  static const double weights[] = { 0.5, 1, 1.25, 2, 2.5, 5, 10, 15, 20, 25, 35, 45 };
  guint used = 0;

  search->n_stock = (guint) g_test_rand_int_range (1, 5);
  for (guint i = 0; i < search->n_stock; i++)
    {
      int position;

      do
        position = g_test_rand_int_range (0, G_N_ELEMENTS (weights));
      while ((used & (1u << position)) != 0);
      used |= 1u << position;
      search->stock[i].weight = bx_weight_new (weights[position], g_test_rand_int_range (0, 4) == 0 ? BX_UNIT_LB : BX_UNIT_KG);
      search->stock[i].count = (guint) g_test_rand_int_range (0, 7);
      search->left[i] = search->stock[i].count;
    }
}

/* No way from load to load has fewer plates to move, and what is said to be on the bar
 * is what comes of it. */
static void
test_change_brute_force (void)
{
  for (int i = 0; i < 2000; i++)
    {
      Search search = { 0 };
      g_autoptr (BxLoading) loading = NULL;
      g_autoptr (GArray) on_bar = g_array_new (FALSE, FALSE, sizeof (BxPlate));
      g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (BxPlateChange) change = NULL;
      BxWeight bar = KG (g_test_rand_int_range (0, 3) * 10);
      BxWeight target = { g_test_rand_int_range (0, 1200) * 250, BX_UNIT_KG };
      gint64 kept = 0;
      guint n_on;
      gint64 loaded;

      make_stock (&search);
      search.n_sides = g_test_rand_bit () ? 1 : 2;
      search.empty = bx_weight_get_parts (bar);
      search.target = bx_weight_get_parts (target);
      loading = bx_loading_new_plates (bar, BX_WEIGHT_NONE, search.n_sides, search.stock, search.n_stock);

      /* Some of the stock, in any order */
      n_on = (guint) g_test_rand_int_range (0, 6);
      for (guint j = 0; j < n_on; j++)
        {
          guint position = (guint) g_test_rand_int_range (0, (int) search.n_stock);
          BxPlate plate = { search.stock[position].weight, 1 };

          if (search.left[position] < search.n_sides)
            continue;
          search.left[position] -= search.n_sides;
          g_array_append_val (on_bar, plate);
          g_array_append_val (order, position);
        }

      change = bx_loading_change (loading, target, on_bar, BX_PLATE_ROUNDING_NEAREST);

      for (guint j = 0; j < on_bar->len; j++)
        kept += search.n_sides * bx_weight_get_parts (g_array_index (on_bar, BxPlate, j).weight);
      for (guint n_off = 0; n_off <= on_bar->len; n_off++)
        {
          if (n_off > 0)
            {
              guint position = g_array_index (order, guint, on_bar->len - n_off);

              kept -= search.n_sides * bx_weight_get_parts (search.stock[position].weight);
              search.left[position] += search.n_sides;
            }
          try_all (&search, 0, search.empty + kept, n_off);
        }

      loaded = search.empty;
      for (guint j = 0; j < change->load->plates->len; j++)
        {
          const BxPlate *plate = &g_array_index (change->load->plates, BxPlate, j);

          loaded += (gint64) plate->count * search.n_sides * bx_weight_get_parts (plate->weight);
        }
      g_assert_cmpint (loaded, ==, search.best);
      g_assert_cmpuint (count_moves (change), ==, search.best_moves);
      g_assert_true (change->load->exact == (loaded == search.target));
    }
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  gint64 parts_a = *(const gint64 *) a;
  gint64 parts_b = *(const gint64 *) b;

  return (parts_a > parts_b) - (parts_a < parts_b);
}

/* Step by step up, and down again, every weight that can be loaded is visited. */
static void
test_step_brute_force (void)
{
  for (int i = 0; i < 150; i++)
    {
      Search search = { 0 };
      g_autoptr (GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (BxLoading) loading = NULL;
      GHashTableIter iter;
      gpointer key;
      BxWeight weight = { 0, BX_UNIT_KG };
      guint n = 0;

      make_stock (&search);
      for (guint j = 0; j < search.n_stock; j++)
        search.stock[j].weight.unit = BX_UNIT_KG;
      search.n_sides = 2;
      search.empty = bx_weight_get_parts (KG (20));
      search.sums = sums;
      try_all (&search, 0, search.empty, 0);

      g_hash_table_iter_init (&iter, sums);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_array_append_vals (sorted, key, 1);
      g_array_sort (sorted, compare_parts);

      loading = bx_loading_new_plates (KG (20), BX_WEIGHT_NONE, 2, search.stock, search.n_stock);
      for (n = 0; n < sorted->len; n++)
        {
          weight = bx_loading_step (loading, weight, 1);
          g_assert_cmpint (bx_weight_get_parts (weight), ==, g_array_index (sorted, gint64, n));
        }
      g_assert_true (bx_weight_equal (bx_loading_step (loading, weight, 1), weight));
      for (n = sorted->len - 1; n > 0; n--)
        {
          weight = bx_loading_step (loading, weight, -1);
          g_assert_cmpint (bx_weight_get_parts (weight), ==, g_array_index (sorted, gint64, n - 1));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loading/plates", test_plates);
  g_test_add_func ("/loading/fixed", test_fixed);
  g_test_add_func ("/loading/stack", test_stack);
  g_test_add_func ("/loading/change", test_change);
  g_test_add_func ("/loading/warm-ups", test_warm_ups);
  g_test_add_func ("/loading/change-brute-force", test_change_brute_force);
  g_test_add_func ("/loading/step-brute-force", test_step_brute_force);

  return g_test_run ();
}
