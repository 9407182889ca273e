/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-muscle-load.h"
#include "bx-number.h"

/**
 * BxMuscleLoad:
 *
 * How many hard sets each muscle did, over any time.
 *
 * A set counts 1 for the muscles that do the main work and ½ for those that assist.
 * Of the ways to count, this one explained growth and strength best: Pelland and
 * others, Sports Medicine 2025, doi:10.1007/s40279-025-02344-w (67 studies, 2058
 * people), where it is called fractional. A hard set is no warm-up and ends with
 * three repetitions left or fewer; one without a rating is taken for hard.
 *
 * The parts of a muscle group are muscles of their own: what a group did is the most
 * that one of its muscles did, not the sum, which would count a set many times.
 */
struct _BxMuscleLoad
{
  GHashTable *muscles; /* id → BxMuscleSets */
};

/**
 * bx_muscle_load_new:
 *
 * Returns: (transfer full): a load with nothing in it
 */
BxMuscleLoad *
bx_muscle_load_new (void)
{
  BxMuscleLoad *self = g_new0 (BxMuscleLoad, 1);

  self->muscles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * bx_muscle_load_free:
 * @self: a load
 *
 * Gives its memory back.
 */
void
bx_muscle_load_free (BxMuscleLoad *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->muscles);
  g_free (self);
}

static BxMuscleSets *
get_sets (BxMuscleLoad *self,
          const char   *id)
{
  BxMuscleSets *sets = g_hash_table_lookup (self->muscles, id);

  if (sets == NULL)
    {
      sets = g_new0 (BxMuscleSets, 1);
      g_hash_table_insert (self->muscles, g_strdup (id), sets);
    }

  return sets;
}

/**
 * bx_muscle_load_add:
 * @self: a load
 * @primary: (nullable): the muscles that do the main work
 * @secondary: (nullable): the muscles that assist; one that is in both does the main
 *   work
 * @n_sets: hard sets of the exercise
 *
 * Adds sets of an exercise.
 */
void
bx_muscle_load_add (BxMuscleLoad       *self,
                    const char * const *primary,
                    const char * const *secondary,
                    guint               n_sets)
{
  g_return_if_fail (self != NULL);

  if (n_sets == 0)
    return;

  for (guint i = 0; primary != NULL && primary[i] != NULL; i++)
    if (!g_strv_contains (primary + i + 1, primary[i]))
      get_sets (self, primary[i])->direct += n_sets;
  for (guint i = 0; secondary != NULL && secondary[i] != NULL; i++)
    if ((primary == NULL || !g_strv_contains (primary, secondary[i])) &&
        !g_strv_contains (secondary + i + 1, secondary[i]))
      get_sets (self, secondary[i])->indirect += n_sets;
}

/**
 * bx_muscle_load_get:
 * @self: a load
 * @muscle_id: a muscle
 *
 * Returns: what it did
 */
BxMuscleSets
bx_muscle_load_get (const BxMuscleLoad *self,
                    const char         *muscle_id)
{
  const BxMuscleSets *sets;

  g_return_val_if_fail (self != NULL, (BxMuscleSets) { 0 });
  g_return_val_if_fail (muscle_id != NULL, (BxMuscleSets) { 0 });

  sets = g_hash_table_lookup (self->muscles, muscle_id);

  return sets != NULL ? *sets : (BxMuscleSets) { 0, 0 };
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const BxMuscleLoad *self = user_data;
  const char *id_a = *(const char * const *) a;
  const char *id_b = *(const char * const *) b;
  double total_a = bx_muscle_sets_get_total (bx_muscle_load_get (self, id_a));
  double total_b = bx_muscle_sets_get_total (bx_muscle_load_get (self, id_b));

  if (total_a != total_b)
    return total_a > total_b ? -1 : 1;

  return strcmp (id_a, id_b);
}

/**
 * bx_muscle_load_list:
 * @self: a load
 *
 * Returns: (transfer full): the muscles that did anything, the one that did most first
 */
GStrv
bx_muscle_load_list (const BxMuscleLoad *self)
{
  g_autoptr(GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  ids = g_hash_table_get_keys_as_ptr_array (self->muscles);
  g_ptr_array_sort_with_data (ids, compare_cb, (gpointer) self);
  for (guint i = 0; i < ids->len; i++)
    ids->pdata[i] = g_strdup (ids->pdata[i]);
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/**
 * bx_muscle_sets_get_total:
 * @sets: what a muscle did
 *
 * Returns: its sets, those in which it assisted for half
 */
double
bx_muscle_sets_get_total (BxMuscleSets sets)
{
  return sets.direct + BX_MUSCLE_LOAD_INDIRECT * sets.indirect;
}

/**
 * bx_muscle_sets_format:
 * @total: a number of sets, in halves; or of sets a week on average
 *
 * Writes a number of sets as it is written everywhere, in words and on charts.
 *
 * Returns: (transfer full): the number in the person's language, as in “7.5”
 */
char *
bx_muscle_sets_format (double total)
{
  return bx_number_format (total, 1);
}
