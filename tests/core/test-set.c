/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-set-plan.h"

#include <locale.h>

/* What a load and a count are isolated with from the words around them */
#define FSI "\342\201\250"
#define PDI "\342\201\251"

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define LB(amount) bx_weight_new (amount, BX_UNIT_LB)
#define NBSP "\302\240"

static BxSet *
create_full_set (void)
{
  BxSet *set = bx_set_new ();

  set->target = (BxSetTarget) { BX_SET_KIND_WORK, 8, 10, 30, KG (100), BX_COUNT_NONE };
  set->kind = BX_SET_KIND_DROP;
  set->state = BX_SET_STATE_DONE;
  set->weight = KG (102.5);
  set->bodyweight = KG (80);
  set->added = KG (20);
  set->assistance = KG (5);
  set->reps = 8;
  set->seconds = 45;
  set->rpe_tenths = 85;
  set->done_at = (BxMoment) { 1000, 3600 };
  set->note = g_strdup ("Slow");

  return set;
}

static void
test_new (void)
{
  g_autoptr (BxSet) set = bx_set_new ();
  g_autoptr (BxSet) other = bx_set_new ();

  g_assert_true (g_uuid_string_is_valid (set->id));
  g_assert_cmpstr (set->id, !=, other->id);
  g_assert_cmpint (set->kind, ==, BX_SET_KIND_WORK);
  g_assert_cmpint (set->state, ==, BX_SET_STATE_PLANNED);
  g_assert_cmpint (set->reps, ==, BX_COUNT_NONE);
  g_assert_cmpint (set->seconds, ==, BX_COUNT_NONE);
  g_assert_cmpint (set->rpe_tenths, ==, BX_COUNT_NONE);
  g_assert_false (bx_weight_is_set (set->weight));
  g_assert_false (bx_moment_is_set (set->done_at));
  g_assert_cmpint (set->target.reps_min, ==, BX_COUNT_NONE);
  g_assert_cmpint (set->target.reps_max, ==, BX_COUNT_NONE);
  g_assert_cmpint (set->target.seconds, ==, BX_COUNT_NONE);
  g_assert_null (set->note);
}

/* A copy is equal and its own; every field that differs makes it unequal. */
static void
test_equal (void)
{
  g_autoptr (BxSet) set = create_full_set ();
  g_autoptr (BxSet) same = bx_set_copy (set);

  g_assert_true (bx_set_equal (set, same));
  g_assert_true (set->id != same->id);
  g_assert_true (set->note != same->note);

#define ASSERT_MATTERS(change)                  \
  G_STMT_START                                  \
    {                                           \
      g_autoptr (BxSet) changed = bx_set_copy (set); \
                                                \
      change;                                   \
      g_assert_false (bx_set_equal (set, changed)); \
      g_assert_false (bx_set_equal (changed, set)); \
    }                                           \
  G_STMT_END

  ASSERT_MATTERS (g_set_str (&changed->id, "x"));
  ASSERT_MATTERS (changed->target.kind = BX_SET_KIND_DROP);
  ASSERT_MATTERS (changed->target.reps_min++);
  ASSERT_MATTERS (changed->target.reps_max++);
  ASSERT_MATTERS (changed->target.seconds++);
  ASSERT_MATTERS (changed->target.weight.thousandths++);
  ASSERT_MATTERS (changed->target.weight.unit = BX_UNIT_LB);
  ASSERT_MATTERS (changed->kind = BX_SET_KIND_WORK);
  ASSERT_MATTERS (changed->state = BX_SET_STATE_SKIPPED);
  ASSERT_MATTERS (changed->weight.thousandths++);
  ASSERT_MATTERS (changed->weight.unit = BX_UNIT_LB);
  ASSERT_MATTERS (changed->bodyweight.thousandths++);
  ASSERT_MATTERS (changed->bodyweight = BX_WEIGHT_NONE);
  ASSERT_MATTERS (changed->added.thousandths++);
  ASSERT_MATTERS (changed->assistance.thousandths++);
  ASSERT_MATTERS (changed->reps++);
  ASSERT_MATTERS (changed->seconds++);
  ASSERT_MATTERS (changed->rpe_tenths++);
  ASSERT_MATTERS (changed->done_at.utc_ms++);
  ASSERT_MATTERS (changed->done_at.offset_s++);
  ASSERT_MATTERS (g_set_str (&changed->note, NULL));
  ASSERT_MATTERS (g_set_str (&changed->note, "Fast"));

#undef ASSERT_MATTERS
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (BxSet) set = create_full_set ();

  g_value_init (&value, BX_TYPE_SET);
  g_value_set_boxed (&value, set);
  g_assert_true (bx_set_equal (g_value_get_boxed (&value), set));
  g_assert_true (g_value_get_boxed (&value) != set);
}

static void
test_from_target (void)
{
  BxSetTarget target = { BX_SET_KIND_WARM_UP, 8, 10, 30, LB (45), BX_COUNT_NONE };
  g_autoptr (BxSet) set = bx_set_new_from_target (&target);

  g_assert_true (bx_set_target_equal (&set->target, &target));
  g_assert_cmpint (set->kind, ==, BX_SET_KIND_WARM_UP);
  g_assert_cmpint (set->state, ==, BX_SET_STATE_PLANNED);
  g_assert_cmpint (set->reps, ==, 8);
  g_assert_cmpint (set->seconds, ==, 30);
  g_assert_true (bx_weight_equal (set->weight, LB (45)));
}

static void
test_take_performance (void)
{
  g_autoptr (BxSet) from = create_full_set ();
  g_autoptr (BxSet) set = bx_set_new ();
  g_autofree char *id = g_strdup (set->id);

  bx_set_take_performance (set, from);

  g_assert_true (bx_weight_equal (set->weight, from->weight));
  g_assert_true (bx_weight_equal (set->bodyweight, from->bodyweight));
  g_assert_true (bx_weight_equal (set->added, from->added));
  g_assert_true (bx_weight_equal (set->assistance, from->assistance));
  g_assert_cmpint (set->reps, ==, from->reps);
  g_assert_cmpint (set->seconds, ==, from->seconds);

  g_assert_cmpstr (set->id, ==, id);
  g_assert_cmpint (set->kind, ==, BX_SET_KIND_WORK);
  g_assert_cmpint (set->state, ==, BX_SET_STATE_PLANNED);
  g_assert_cmpint (set->target.reps_min, ==, BX_COUNT_NONE);
  g_assert_cmpint (set->rpe_tenths, ==, BX_COUNT_NONE);
  g_assert_false (bx_moment_is_set (set->done_at));
  g_assert_null (set->note);
}

static void
test_load (void)
{
  g_autoptr (BxSet) set = bx_set_new ();
  BxWeight load;

  for (BxMeasure measure = BX_MEASURE_WEIGHT_REPS; measure <= BX_MEASURE_TIME; measure++)
    g_assert_false (bx_weight_is_set (bx_set_get_load (set, measure)));

  set->weight = LB (225);
  g_assert_true (bx_weight_equal (bx_set_get_load (set, BX_MEASURE_WEIGHT_REPS), LB (225)));
  g_assert_false (bx_weight_is_set (bx_set_get_load (set, BX_MEASURE_REPS)));

  /* Without a bodyweight, what was added alone */
  set->added = KG (20);
  set->assistance = KG (5);
  g_assert_true (bx_weight_equal (bx_set_get_load (set, BX_MEASURE_BODYWEIGHT_REPS), KG (20)));
  g_assert_true (bx_weight_equal (bx_set_get_load (set, BX_MEASURE_TIME), KG (20)));

  set->bodyweight = KG (80);
  g_assert_true (bx_weight_equal (bx_set_get_load (set, BX_MEASURE_BODYWEIGHT_REPS), KG (95)));

  /* In the unit of the bodyweight */
  set->added = LB (10);
  load = bx_set_get_load (set, BX_MEASURE_BODYWEIGHT_REPS);
  g_assert_cmpint (load.unit, ==, BX_UNIT_KG);
  g_assert_cmpint (load.thousandths, ==, 80000 + 4536 - 5000);

  /* Never negative: a band can't lift more than the person */
  set->added = BX_WEIGHT_NONE;
  set->assistance = KG (99.87);
  g_assert_true (bx_weight_equal (bx_set_get_load (set, BX_MEASURE_BODYWEIGHT_REPS), KG (0)));
}

static void
test_volume (void)
{
  g_autoptr (BxSet) set = bx_set_new ();

  set->weight = KG (102.5);
  set->reps = 5;
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), ==, 0);

  set->state = BX_SET_STATE_DONE;
  g_assert_cmpfloat_with_epsilon (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), 512.5, 1e-9);
  g_assert_true (bx_set_counts (set));

  set->kind = BX_SET_KIND_WARM_UP;
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), ==, 0);
  g_assert_false (bx_set_counts (set));

  set->kind = BX_SET_KIND_TO_FAILURE;
  g_assert_cmpfloat_with_epsilon (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), 512.5, 1e-9);

  set->state = BX_SET_STATE_SKIPPED;
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), ==, 0);
  g_assert_false (bx_set_counts (set));

  set->state = BX_SET_STATE_DONE;
  set->weight = LB (100);
  g_assert_cmpfloat_with_epsilon (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), 226.796185, 1e-9);

  set->bodyweight = KG (80);
  g_assert_cmpfloat_with_epsilon (bx_set_get_volume_kg (set, BX_MEASURE_BODYWEIGHT_REPS), 400, 1e-9);
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_REPS), ==, 0);
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_TIME), ==, 0);

  set->reps = BX_COUNT_NONE;
  g_assert_cmpfloat (bx_set_get_volume_kg (set, BX_MEASURE_WEIGHT_REPS), ==, 0);
}

static void
assert_better (const BxSet *better,
               const BxSet *worse,
               BxMeasure    measure)
{
  g_assert_cmpint (bx_set_compare (better, worse, measure), >, 0);
  g_assert_cmpint (bx_set_compare (worse, better, measure), <, 0);
  g_assert_cmpint (bx_set_compare (better, better, measure), ==, 0);
}

static void
test_compare (void)
{
  g_autoptr (BxSet) a = bx_set_new ();
  g_autoptr (BxSet) b = bx_set_new ();

  for (BxMeasure measure = BX_MEASURE_WEIGHT_REPS; measure <= BX_MEASURE_TIME; measure++)
    g_assert_cmpint (bx_set_compare (a, b, measure), ==, 0);

  /* Heavier wins, then more repetitions */
  a->weight = KG (102.5);
  a->reps = 3;
  b->weight = KG (100);
  b->reps = 10;
  assert_better (a, b, BX_MEASURE_WEIGHT_REPS);
  b->weight = KG (102.5);
  assert_better (b, a, BX_MEASURE_WEIGHT_REPS);
  b->weight = LB (226);
  assert_better (b, a, BX_MEASURE_WEIGHT_REPS);
  b->weight = LB (225.9);
  assert_better (a, b, BX_MEASURE_WEIGHT_REPS);
  b->weight = BX_WEIGHT_NONE;
  a->weight = KG (0);
  assert_better (a, b, BX_MEASURE_WEIGHT_REPS);

  /* Repetitions alone */
  assert_better (b, a, BX_MEASURE_REPS);

  /* Added beats plain beats assisted; the bodyweight does not matter */
  a->bodyweight = KG (120);
  a->reps = 20;
  b->reps = 5;
  b->added = KG (2.5);
  assert_better (b, a, BX_MEASURE_BODYWEIGHT_REPS);
  b->added = BX_WEIGHT_NONE;
  b->assistance = KG (10);
  b->reps = 30;
  assert_better (a, b, BX_MEASURE_BODYWEIGHT_REPS);
  a->assistance = KG (15);
  assert_better (b, a, BX_MEASURE_BODYWEIGHT_REPS);
  a->assistance = LB (22);
  assert_better (a, b, BX_MEASURE_BODYWEIGHT_REPS);
  a->assistance = KG (10);
  assert_better (b, a, BX_MEASURE_BODYWEIGHT_REPS);
  b->reps = 20;
  g_assert_cmpint (bx_set_compare (a, b, BX_MEASURE_BODYWEIGHT_REPS), ==, 0);

  /* Longer, then with more weight */
  a->seconds = 60;
  b->seconds = 45;
  b->added = KG (20);
  assert_better (a, b, BX_MEASURE_TIME);
  b->seconds = 60;
  assert_better (b, a, BX_MEASURE_TIME);
}

/* An order: what is better than the better one is better still. */
static void
test_compare_transitive (void)
{
  for (int i = 0; i < 3000; i++)
    {
      BxSet *sets[3];
      BxMeasure measure = (BxMeasure) g_test_rand_int_range (0, BX_MEASURE_TIME + 1);

      for (int j = 0; j < 3; j++)
        {
          sets[j] = bx_set_new ();
          sets[j]->weight = (BxWeight) { g_test_rand_int_range (0, 4) * 453592, g_test_rand_int_range (0, 3) };
          sets[j]->added = (BxWeight) { g_test_rand_int_range (0, 4) * 1000, g_test_rand_int_range (0, 3) };
          sets[j]->assistance = (BxWeight) { g_test_rand_int_range (0, 4) * 1000, g_test_rand_int_range (0, 3) };
          sets[j]->reps = g_test_rand_int_range (-1, 3);
          sets[j]->seconds = g_test_rand_int_range (-1, 3);
        }

      if (bx_set_compare (sets[0], sets[1], measure) <= 0 && bx_set_compare (sets[1], sets[2], measure) <= 0)
        g_assert_cmpint (bx_set_compare (sets[0], sets[2], measure), <=, 0);

      for (int j = 0; j < 3; j++)
        bx_set_free (sets[j]);
    }
}

static void
assert_format (const BxSet *set,
               BxMeasure    measure,
               BxUnit       unit,
               const char  *expected)
{
  g_autofree char *text = bx_set_format (set, measure, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  g_autoptr (BxSet) set = bx_set_new ();

  for (BxMeasure measure = BX_MEASURE_WEIGHT_REPS; measure <= BX_MEASURE_TIME; measure++)
    assert_format (set, measure, BX_UNIT_KG, "–");

  set->weight = KG (100);
  assert_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, "100" NBSP "kg");
  set->reps = 5;
  assert_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, FSI "100" NBSP "kg ×" NBSP "5" PDI);
  assert_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_LB, FSI "220.5" NBSP "lb ×" NBSP "5" PDI);
  set->weight = KG (0);
  assert_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, FSI "0" NBSP "kg ×" NBSP "5" PDI);
  set->weight = BX_WEIGHT_NONE;
  assert_format (set, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, "5 reps");

  set->reps = 1;
  assert_format (set, BX_MEASURE_REPS, BX_UNIT_KG, "1 rep");
  set->reps = 0;
  assert_format (set, BX_MEASURE_REPS, BX_UNIT_KG, "0 reps");
  set->reps = 12;
  assert_format (set, BX_MEASURE_REPS, BX_UNIT_KG, "12 reps");

  set->bodyweight = KG (80);
  assert_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_KG, "12 reps");
  set->added = KG (0);
  assert_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_KG, "12 reps");
  set->added = KG (20);
  assert_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_KG, FSI "+20" NBSP "kg ×" NBSP "12" PDI);
  set->assistance = KG (15);
  assert_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_NONE, FSI "+20" NBSP "kg −15" NBSP "kg ×" NBSP "12" PDI);
  set->added = BX_WEIGHT_NONE;
  assert_format (set, BX_MEASURE_BODYWEIGHT_REPS, BX_UNIT_NONE, FSI "−15" NBSP "kg ×" NBSP "12" PDI);

  set->assistance = BX_WEIGHT_NONE;
  set->seconds = 45;
  assert_format (set, BX_MEASURE_TIME, BX_UNIT_KG, "45" NBSP "s");
  set->seconds = 0;
  assert_format (set, BX_MEASURE_TIME, BX_UNIT_KG, "0" NBSP "s");
  set->seconds = 90;
  assert_format (set, BX_MEASURE_TIME, BX_UNIT_KG, "1:30");
  set->added = KG (10);
  assert_format (set, BX_MEASURE_TIME, BX_UNIT_KG, FSI "+10" NBSP "kg ×" NBSP "1:30" PDI);
}

static void
test_target_format (void)
{
  static const struct
  {
    BxSetTarget target;
    const char *text;
  } rows[] = {
    { { BX_SET_KIND_WORK, -1, -1, -1, { 0, BX_UNIT_NONE } }, "–" },
    { { BX_SET_KIND_WORK, 5, 5, -1, { 0, BX_UNIT_NONE } }, "5" },
    { { BX_SET_KIND_WORK, 8, 10, -1, { 0, BX_UNIT_NONE } }, "8–10" },
    { { BX_SET_KIND_WORK, 0, 5, -1, { 0, BX_UNIT_NONE } }, "0–5" },
    { { BX_SET_KIND_WORK, -1, 10, -1, { 0, BX_UNIT_NONE } }, "≤" NBSP "10" },
    { { BX_SET_KIND_WORK, 5, -1, -1, { 0, BX_UNIT_NONE } }, "5" },
    { { BX_SET_KIND_WORK, -1, -1, 30, { 0, BX_UNIT_NONE } }, "30" NBSP "s" },
    { { BX_SET_KIND_WORK, -1, -1, 0, { 0, BX_UNIT_NONE } }, "0" NBSP "s" },
    { { BX_SET_KIND_WORK, 0, 0, -1, { 0, BX_UNIT_NONE } }, "0" },
    { { BX_SET_KIND_WORK, -1, 0, -1, { 0, BX_UNIT_NONE } }, "≤" NBSP "0" },
    { { BX_SET_KIND_WORK, 5, 5, -1, { 100000, BX_UNIT_KG } }, "5 · 100" NBSP "kg" },
    { { BX_SET_KIND_WORK, -1, -1, -1, { 100000, BX_UNIT_KG } }, "100" NBSP "kg" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_set_target_format (&rows[i].target, BX_UNIT_KG);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_planned (void)
{
  static const struct
  {
    BxSetTarget target;
    gboolean planned;
  } rows[] = {
    { { BX_SET_KIND_WORK, -1, -1, -1, { 0, BX_UNIT_NONE } }, FALSE },
    { { BX_SET_KIND_WORK, 8, 10, -1, { 0, BX_UNIT_NONE } }, TRUE },
    { { BX_SET_KIND_WORK, 5, -1, -1, { 0, BX_UNIT_NONE } }, TRUE },
    { { BX_SET_KIND_WORK, -1, 10, -1, { 0, BX_UNIT_NONE } }, TRUE },
    { { BX_SET_KIND_WORK, -1, -1, 30, { 0, BX_UNIT_NONE } }, TRUE },
    { { BX_SET_KIND_WORK, -1, -1, -1, { 0, BX_UNIT_KG } }, TRUE },
    { { BX_SET_KIND_WARM_UP, 8, 10, -1, { 100000, BX_UNIT_KG } }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BxSet) set = bx_set_new ();

      set->target = rows[i].target;
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (bx_set_is_planned (set), ==, rows[i].planned);
    }
}

static void
test_nicks (void)
{
  BxSetKind kind;
  BxSetState state;
  BxMeasure measure;

  for (BxSetKind k = BX_SET_KIND_WORK; k <= BX_SET_KIND_TO_FAILURE; k++)
    {
      g_assert_true (bx_set_kind_from_nick (bx_set_kind_to_nick (k), &kind));
      g_assert_cmpint (kind, ==, k);
    }

  for (BxSetState s = BX_SET_STATE_PLANNED; s <= BX_SET_STATE_SKIPPED; s++)
    {
      g_assert_true (bx_set_state_from_nick (bx_set_state_to_nick (s), &state));
      g_assert_cmpint (state, ==, s);
    }

  for (BxMeasure m = BX_MEASURE_WEIGHT_REPS; m <= BX_MEASURE_TIME; m++)
    {
      g_assert_true (bx_measure_from_nick (bx_measure_to_nick (m), &measure));
      g_assert_cmpint (measure, ==, m);
    }

  /* Written into files: never to change */
  g_assert_cmpstr (bx_set_kind_to_nick (BX_SET_KIND_WARM_UP), ==, "warm-up");
  g_assert_cmpstr (bx_set_kind_to_nick (BX_SET_KIND_TO_FAILURE), ==, "to-failure");
  g_assert_cmpstr (bx_set_state_to_nick (BX_SET_STATE_DONE), ==, "done");
  g_assert_cmpstr (bx_measure_to_nick (BX_MEASURE_WEIGHT_REPS), ==, "weight-reps");
  g_assert_cmpstr (bx_measure_to_nick (BX_MEASURE_BODYWEIGHT_REPS), ==, "bodyweight-reps");

  kind = BX_SET_KIND_DROP;
  g_assert_false (bx_set_kind_from_nick ("Work", &kind));
  g_assert_false (bx_set_kind_from_nick (NULL, &kind));
  g_assert_cmpint (kind, ==, BX_SET_KIND_DROP);
  g_assert_false (bx_set_state_from_nick ("", &state));
  g_assert_false (bx_measure_from_nick ("distance", &measure));
}

static void
test_measure (void)
{
  g_assert_true (bx_measure_has_reps (BX_MEASURE_WEIGHT_REPS));
  g_assert_true (bx_measure_has_weight (BX_MEASURE_WEIGHT_REPS));
  g_assert_false (bx_measure_has_bodyweight (BX_MEASURE_WEIGHT_REPS));
  g_assert_false (bx_measure_has_added (BX_MEASURE_WEIGHT_REPS));
  g_assert_false (bx_measure_has_time (BX_MEASURE_WEIGHT_REPS));

  g_assert_true (bx_measure_has_reps (BX_MEASURE_BODYWEIGHT_REPS));
  g_assert_true (bx_measure_has_bodyweight (BX_MEASURE_BODYWEIGHT_REPS));
  g_assert_true (bx_measure_has_added (BX_MEASURE_BODYWEIGHT_REPS));
  g_assert_false (bx_measure_has_weight (BX_MEASURE_BODYWEIGHT_REPS));

  g_assert_true (bx_measure_has_reps (BX_MEASURE_REPS));
  g_assert_false (bx_measure_has_weight (BX_MEASURE_REPS));
  g_assert_false (bx_measure_has_added (BX_MEASURE_REPS));

  g_assert_true (bx_measure_has_time (BX_MEASURE_TIME));
  g_assert_true (bx_measure_has_added (BX_MEASURE_TIME));
  g_assert_false (bx_measure_has_reps (BX_MEASURE_TIME));
  g_assert_false (bx_measure_has_bodyweight (BX_MEASURE_TIME));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/set/new", test_new);
  g_test_add_func ("/set/equal", test_equal);
  g_test_add_func ("/set/boxed", test_boxed);
  g_test_add_func ("/set/from-target", test_from_target);
  g_test_add_func ("/set/take-performance", test_take_performance);
  g_test_add_func ("/set/load", test_load);
  g_test_add_func ("/set/volume", test_volume);
  g_test_add_func ("/set/compare", test_compare);
  g_test_add_func ("/set/compare/transitive", test_compare_transitive);
  g_test_add_func ("/set/format", test_format);
  g_test_add_func ("/set/target/format", test_target_format);
  g_test_add_func ("/set/planned", test_planned);
  g_test_add_func ("/set/nicks", test_nicks);
  g_test_add_func ("/measure", test_measure);

  return g_test_run ();
}
