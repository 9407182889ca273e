/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-record.h"

/* A set as it is written down: the load (below 0 it is assistance) and a count. */
static BxSet *
make_set (BxMeasure measure,
          double    load,
          int       count)
{
  BxSet *set = bx_set_new ();

  set->state = BX_SET_STATE_DONE;
  if (measure == BX_MEASURE_WEIGHT_REPS)
    set->weight = bx_weight_new (load, BX_UNIT_KG);
  else if (load < 0)
    set->assistance = bx_weight_new (-load, BX_UNIT_KG);
  else if (load > 0)
    set->added = bx_weight_new (load, BX_UNIT_KG);
  if (measure == BX_MEASURE_TIME)
    set->seconds = count;
  else
    set->reps = count;

  return set;
}

static void
add_session (BxRecordBook *book,
             BxMeasure     measure,
             double        load,
             int           count)
{
  g_autoptr(BxSet) set = make_set (measure, load, count);

  bx_record_book_add (book, set);
  bx_record_book_end_session (book, NULL);
}

/* What was done before, one set a session, and what a set is then. */
static const struct
{
  const char *what;
  BxMeasure measure;
  struct
  {
    double load;
    int count;
  } before[3];
  double load;
  int count;
  BxRecordKinds kinds;
} cases[] = {
  { "first ever", BX_MEASURE_WEIGHT_REPS, {}, 100, 5, BX_RECORD_NONE },
  { "the same again", BX_MEASURE_WEIGHT_REPS, { { 100, 5 } }, 100, 5, BX_RECORD_NONE },
  { "heavier", BX_MEASURE_WEIGHT_REPS, { { 100, 5 } }, 102.5, 5, BX_RECORD_LOAD | BX_RECORD_E1RM },
  { "heavier, fewer", BX_MEASURE_WEIGHT_REPS, { { 100, 5 } }, 105, 1, BX_RECORD_LOAD },
  { "one more", BX_MEASURE_WEIGHT_REPS, { { 100, 5 } }, 100, 6, BX_RECORD_REPS | BX_RECORD_E1RM },
  { "one more, but as many were done heavier", BX_MEASURE_WEIGHT_REPS, { { 100, 5 }, { 110, 6 } }, 100, 6, BX_RECORD_NONE },
  { "more with less than ever", BX_MEASURE_WEIGHT_REPS, { { 100, 5 } }, 60, 12, BX_RECORD_NONE },
  { "between", BX_MEASURE_WEIGHT_REPS, { { 100, 5 }, { 110, 3 } }, 105, 4, BX_RECORD_NONE },
  { "e1RM alone", BX_MEASURE_WEIGHT_REPS, { { 100, 5 }, { 110, 2 } }, 107.5, 5, BX_RECORD_E1RM },
  { "no e1RM of 15", BX_MEASURE_WEIGHT_REPS, { { 40, 12 } }, 40, 15, BX_RECORD_REPS },
  { "absurd repetitions", BX_MEASURE_WEIGHT_REPS, { { 60, 10 } }, 60, 191, BX_RECORD_NONE },
  { "not done once", BX_MEASURE_WEIGHT_REPS, { { 60, 10 } }, 200, 0, BX_RECORD_NONE },
  { "an absurd one does not stand", BX_MEASURE_WEIGHT_REPS, { { 60, 10 }, { 60, 191 } }, 60, 11, BX_RECORD_REPS | BX_RECORD_E1RM },
  { "0 kg is a weight", BX_MEASURE_WEIGHT_REPS, { { 0, 10 } }, 0, 11, BX_RECORD_REPS },

  { "more pull-ups", BX_MEASURE_BODYWEIGHT_REPS, { { 0, 8 } }, 0, 9, BX_RECORD_REPS },
  { "first added weight", BX_MEASURE_BODYWEIGHT_REPS, { { 0, 8 } }, 2.5, 3, BX_RECORD_LOAD },
  { "more help, more repetitions", BX_MEASURE_BODYWEIGHT_REPS, { { 0, 5 }, { -20, 8 } }, -30, 15, BX_RECORD_NONE },
  { "the same help, more repetitions", BX_MEASURE_BODYWEIGHT_REPS, { { -20, 8 } }, -20, 9, BX_RECORD_REPS },
  { "less help", BX_MEASURE_BODYWEIGHT_REPS, { { -20, 8 } }, -10, 4, BX_RECORD_LOAD },
  { "help never was needed", BX_MEASURE_BODYWEIGHT_REPS, { { 0, 3 } }, -10, 12, BX_RECORD_NONE },

  { "more of the body alone", BX_MEASURE_REPS, { { 0, 30 } }, 0, 120, BX_RECORD_REPS },
  { "nobody does that", BX_MEASURE_REPS, { { 0, 30 } }, 0, 900, BX_RECORD_NONE },

  { "longer", BX_MEASURE_TIME, { { 0, 60 } }, 0, 61, BX_RECORD_HOLD },
  { "as long", BX_MEASURE_TIME, { { 0, 60 } }, 0, 60, BX_RECORD_NONE },
  { "heavier and shorter", BX_MEASURE_TIME, { { 0, 60 } }, 5, 30, BX_RECORD_LOAD },
  { "longest with as much", BX_MEASURE_TIME, { { 0, 60 }, { 5, 30 } }, 5, 35, BX_RECORD_HOLD },
  { "longest of all, with more", BX_MEASURE_TIME, { { 0, 60 } }, 5, 70, BX_RECORD_LOAD | BX_RECORD_HOLD },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BxRecordBook) book = bx_record_book_new (cases[i].measure, BX_E1RM_FORMULA_EPLEY);
      g_autoptr(BxSet) set = make_set (cases[i].measure, cases[i].load, cases[i].count);
      BxRecordFinding finding;

      g_test_message ("%s", cases[i].what);
      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].before) && cases[i].before[k].count > 0; k++)
        add_session (book, cases[i].measure, cases[i].before[k].load, cases[i].before[k].count);

      g_assert_cmpint (bx_record_book_find (book, set, &finding), ==, cases[i].kinds);
      g_assert_cmpint (finding.kinds, ==, cases[i].kinds);

      /* Asking changes nothing; once it stands there, it can't be beaten by itself. */
      g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, cases[i].kinds);
      bx_record_book_add (book, set);
      g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, BX_RECORD_NONE);
    }
}

static void
test_values (void)
{
  g_autoptr(BxRecordBook) book = bx_record_book_new (BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY);
  g_autoptr(BxSet) set = make_set (BX_MEASURE_WEIGHT_REPS, 110, 6);
  BxRecordFinding finding;

  g_assert_true (bx_record_book_is_empty (book));
  add_session (book, BX_MEASURE_WEIGHT_REPS, 100, 6);
  g_assert_false (bx_record_book_is_empty (book));

  g_assert_cmpint (bx_record_book_find (book, set, &finding), ==, BX_RECORD_LOAD | BX_RECORD_E1RM);
  g_assert_cmpfloat_with_epsilon (finding.value[0], 110, 1e-6);
  g_assert_cmpfloat_with_epsilon (finding.before[0], 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (finding.value[bx_record_kind_get_index (BX_RECORD_E1RM)], 132, 1e-6);
  g_assert_cmpfloat_with_epsilon (finding.before[bx_record_kind_get_index (BX_RECORD_E1RM)], 120, 1e-6);

  /* The volume is the whole session's. */
  bx_record_book_add (book, set);
  g_assert_cmpint (bx_record_book_end_session (book, &finding), ==, BX_RECORD_VOLUME);
  g_assert_cmpfloat_with_epsilon (finding.value[bx_record_kind_get_index (BX_RECORD_VOLUME)], 660, 1e-6);
  g_assert_cmpfloat_with_epsilon (finding.before[bx_record_kind_get_index (BX_RECORD_VOLUME)], 600, 1e-6);
  g_assert_cmpint (bx_record_book_end_session (book, NULL), ==, BX_RECORD_NONE);
}

/* The second set of the very first session has nothing to beat either. */
static void
test_first_session (void)
{
  g_autoptr(BxRecordBook) book = bx_record_book_new (BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY);
  g_autoptr(BxSet) light = make_set (BX_MEASURE_WEIGHT_REPS, 60, 5);
  g_autoptr(BxSet) heavy = make_set (BX_MEASURE_WEIGHT_REPS, 80, 5);

  bx_record_book_add (book, light);
  g_assert_cmpint (bx_record_book_find (book, heavy, NULL), ==, BX_RECORD_NONE);
  bx_record_book_add (book, heavy);
  g_assert_cmpint (bx_record_book_end_session (book, NULL), ==, BX_RECORD_NONE);
  g_assert_cmpint (bx_record_book_find (book, heavy, NULL), ==, BX_RECORD_NONE);
  heavy->reps++;
  g_assert_cmpint (bx_record_book_find (book, heavy, NULL), ==, BX_RECORD_REPS | BX_RECORD_E1RM);
}

/* Neither a warm-up nor a set that was only planned is a record, or stands as one. */
static void
test_what_counts (void)
{
  g_autoptr(BxRecordBook) book = bx_record_book_new (BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY);
  g_autoptr(BxRecordBook) copy = NULL;
  g_autoptr(BxSet) set = make_set (BX_MEASURE_WEIGHT_REPS, 120, 5);

  add_session (book, BX_MEASURE_WEIGHT_REPS, 100, 5);

  set->kind = BX_SET_KIND_WARM_UP;
  g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, BX_RECORD_NONE);
  bx_record_book_add (book, set);
  set->kind = BX_SET_KIND_DROP;
  g_assert_cmpint (bx_record_book_find (book, set, NULL), !=, BX_RECORD_NONE);
  set->state = BX_SET_STATE_PLANNED;
  g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, BX_RECORD_NONE);
  set->state = BX_SET_STATE_SKIPPED;
  bx_record_book_add (book, set);
  set->state = BX_SET_STATE_DONE;

  copy = bx_record_book_copy (book);
  g_assert_cmpint (bx_record_book_find (copy, set, NULL), !=, BX_RECORD_NONE);
  bx_record_book_add (copy, set);
  g_assert_cmpint (bx_record_book_find (copy, set, NULL), ==, BX_RECORD_NONE);
  g_assert_cmpint (bx_record_book_find (book, set, NULL), !=, BX_RECORD_NONE);
}

/* 100 kg are more than 220 lb and less than 221 lb, and a weight in another unit is
 * the same weight. */
static void
test_units (void)
{
  g_autoptr(BxRecordBook) book = bx_record_book_new (BX_MEASURE_WEIGHT_REPS, BX_E1RM_FORMULA_EPLEY);
  g_autoptr(BxSet) set = make_set (BX_MEASURE_WEIGHT_REPS, 100, 5);

  add_session (book, BX_MEASURE_WEIGHT_REPS, 100, 5);
  set->weight = bx_weight_new (220, BX_UNIT_LB);
  g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, BX_RECORD_NONE);
  set->weight = bx_weight_new (221, BX_UNIT_LB);
  g_assert_cmpint (bx_record_book_find (book, set, NULL), ==, BX_RECORD_LOAD | BX_RECORD_E1RM);
}

static void
test_main_kind (void)
{
  g_assert_cmpint (bx_record_kinds_get_main (BX_RECORD_NONE), ==, BX_RECORD_NONE);
  g_assert_cmpint (bx_record_kinds_get_main (BX_RECORD_E1RM | BX_RECORD_LOAD), ==, BX_RECORD_LOAD);
  g_assert_cmpint (bx_record_kinds_get_main (BX_RECORD_VOLUME | BX_RECORD_REPS), ==, BX_RECORD_REPS);
  for (guint i = 0; i < BX_RECORD_N_KINDS; i++)
    {
      g_assert_cmpuint (bx_record_kind_get_index ((BxRecordKinds) (1u << i)), ==, i);
      g_assert_cmpstr (bx_record_kind_get_name ((BxRecordKinds) (1u << i)), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/cases", test_cases);
  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/first-session", test_first_session);
  g_test_add_func ("/record/what-counts", test_what_counts);
  g_test_add_func ("/record/units", test_units);
  g_test_add_func ("/record/main-kind", test_main_kind);

  return g_test_run ();
}
