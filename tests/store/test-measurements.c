/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was measured of the body: kept, edited, deleted, and added once only. */

#include "config.h"

#include "fixture.h"

#include "bx-store-measurements.h"

static void
save (BxStore             *store,
      const BxMeasurement *measurement)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_save_measurement_async (store, measurement, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_save_measurement_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (BxStore    *store,
      const char *kind)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *measurements;

  bx_store_list_measurements_async (store, kind, NULL, fixture_answer_cb, &answer);
  measurements = bx_store_list_measurements_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return measurements;
}

static GStrv
add (BxStore   *store,
     GPtrArray *measurements)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GStrv ids;

  bx_store_add_measurements_async (store, measurements, NULL, fixture_answer_cb, &answer);
  ids = bx_store_add_measurements_finish (store, fixture_wait (&answer), &error);
  g_assert_no_error (error);

  return ids;
}

static void
set_deleted (BxStore            *store,
             const char * const *ids,
             gboolean            deleted)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;

  bx_store_set_measurements_deleted_async (store, ids, deleted, NULL, fixture_answer_cb, &answer);
  g_assert_true (bx_store_set_measurements_deleted_finish (store, fixture_wait (&answer), &error));
  g_assert_no_error (error);
}

static BxMeasurement *
make (const char *kind,
      double      value,
      const char *unit,
      const char *day)
{
  BxMeasurement *measurement = bx_measurement_new (kind, value, unit);

  measurement->taken = fixture_moment (day, 7);

  return measurement;
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(BxMeasurement) later = make (BX_MEASUREMENT_BODYWEIGHT, 80.5, "kg", "2026-03-09");
  g_autoptr(BxMeasurement) earlier = make (BX_MEASUREMENT_BODYWEIGHT, 179, "lb", "2026-03-02");
  g_autoptr(BxMeasurement) own = make ("Sit and reach", 12.5, "", "2026-03-02");
  g_autoptr(GPtrArray) weights = NULL;
  g_autoptr(GPtrArray) all = NULL;
  BxStore *store = fixture_open (fixture->path);

  later->note = g_strdup ("After “lunch”");
  save (store, later);
  save (store, earlier);
  save (store, own);
  g_object_unref (store);

  store = fixture_open (fixture->path);
  weights = list (store, BX_MEASUREMENT_BODYWEIGHT);
  g_assert_cmpuint (weights->len, ==, 2);
  g_assert_true (bx_measurement_equal (g_ptr_array_index (weights, 0), earlier));
  g_assert_true (bx_measurement_equal (g_ptr_array_index (weights, 1), later));
  all = list (store, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (bx_measurement_equal (g_ptr_array_index (all, 0), own));
  g_object_unref (store);
}

static void
test_edited (Fixture       *fixture,
             gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(BxMeasurement) measurement = make (BX_MEASUREMENT_BODYWEIGHT, 80.5, "kg", "2026-03-09");
  const char *ids[] = { measurement->id, NULL };
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) gone = NULL;
  g_autoptr(GPtrArray) back = NULL;

  save (store, measurement);
  measurement->thousandths = 80700;
  measurement->taken = fixture_moment ("2026-03-08", 7);
  save (store, measurement);
  before = list (store, NULL);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (bx_measurement_equal (g_ptr_array_index (before, 0), measurement));

  set_deleted (store, ids, TRUE);
  gone = list (store, NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  set_deleted (store, ids, FALSE);
  back = list (store, NULL);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_true (bx_measurement_equal (g_ptr_array_index (back, 0), measurement));
  g_object_unref (store);
}

static void
changed_cb (BxStore *store,
            guint    changes,
            guint   *sum)
{
  *sum |= changes;
}

/* A file that is read twice adds nothing, nor does what the person wrote down too. */
static void
test_added_once (Fixture       *fixture,
                 gconstpointer  data)
{
  BxStore *store = fixture_open (fixture->path);
  g_autoptr(GPtrArray) measurements = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_measurement_free);
  g_autoptr(BxMeasurement) own = make (BX_MEASUREMENT_BODYWEIGHT, 80, "kg", "2026-03-02");
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_auto(GStrv) added = NULL;
  g_auto(GStrv) again = NULL;
  guint changes = 0;

  save (store, own);
  g_ptr_array_add (measurements, make (BX_MEASUREMENT_BODYWEIGHT, 80, "kg", "2026-03-02"));
  g_ptr_array_add (measurements, make (BX_MEASUREMENT_BODYWEIGHT, 79.5, "kg", "2026-03-03"));
  g_ptr_array_add (measurements, make ("waist", 80, "cm", "2026-03-02"));
  g_ptr_array_add (measurements, make ("waist", 80, "cm", "2026-03-02"));

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changes);
  added = add (store, measurements);
  g_assert_cmpuint (g_strv_length (added), ==, 2);
  while (changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (changes, ==, BX_STORE_CHANGE_MEASUREMENTS);
  again = add (store, measurements);
  g_assert_cmpuint (g_strv_length (again), ==, 0);
  all = list (store, NULL);
  g_assert_cmpuint (all->len, ==, 3);

  set_deleted (store, (const char * const *) added, TRUE);
  left = list (store, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (bx_measurement_equal (g_ptr_array_index (left, 0), own));
  g_object_unref (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/measurements/kept", test_kept);
  fixture_add ("/measurements/edited", test_edited);
  fixture_add ("/measurements/added-once", test_added_once);

  return g_test_run ();
}
