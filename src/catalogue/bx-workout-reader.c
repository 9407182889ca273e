/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the workouts that ship. */

#include "config.h"

#include "bx-catalogue-reader.h"
#include "bx-tempo.h"
#include "bx-variation.h"

#define MAX_SETS 20
#define MAX_SUPERSETS 9

/* “8”, or a range: “8-12”. */
static gboolean
parse_reps (const char *text,
            int        *minimum,
            int        *maximum)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 2);
  gint64 low;
  gint64 high;

  /* Of an empty text there is no part at all. */
  if (parts[0] == NULL || !g_ascii_string_to_signed (parts[0], 10, 1, BX_REPS_MAX, &low, NULL))
    return FALSE;

  high = low;
  if (parts[1] != NULL && !g_ascii_string_to_signed (parts[1], 10, low, BX_REPS_MAX, &high, NULL))
    return FALSE;

  *minimum = low;
  *maximum = high;

  return TRUE;
}

/* What is asked of one set, or of each of several: repetitions or a time, and how hard */
static void
read_target (BxCatalogueReader *self,
             BxExercise        *exercise,
             BxXmlNode         *node,
             BxSetTarget       *target)
{
  int rpe;

  if (exercise != NULL && bx_measure_has_time (exercise->measure))
    {
      target->seconds = bx_reader_take_int (self, node, "seconds", BX_READ_REQUIRED, 1, BX_SECONDS_MAX, BX_COUNT_NONE);
    }
  else
    {
      const char *reps = bx_reader_take_attribute (self, node, "reps", BX_READ_REQUIRED);

      if (reps != NULL && !parse_reps (reps, &target->reps_min, &target->reps_max))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID,
                        "“reps” must be a number or a range such as 8-12, not “%s”", reps);
    }

  rpe = bx_reader_take_int (self, node, "rpe", BX_READ_OPTIONAL, 1, 10, 0);
  if (rpe > 0)
    target->rpe_tenths = rpe * 10;
}

/* Sets that are all alike are told by attributes of the slot, others each by an
 * element of its own. */
static void
read_targets (BxCatalogueReader *self,
              BxSlot            *slot,
              BxExercise        *exercise,
              BxXmlNode         *node)
{
  static const char *const kinds[] = { "work", "warm-up", "drop", "to-failure", NULL };
  BxXmlNode *child = NULL;
  BxSetTarget target;
  int n_sets;

  while ((child = bx_reader_take_next (self, node, child, "set")) != NULL)
    {
      bx_set_target_init (&target);
      target.kind = (BxSetKind) bx_reader_take_choice (self, child, "kind", kinds, BX_SET_KIND_WORK);
      read_target (self, exercise, child, &target);
      bx_reader_finish (self, child);
      g_array_append_val (slot->targets, target);
    }

  if (slot->targets->len > MAX_SETS)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "<slot> has more than %d sets", MAX_SETS);
  if (slot->targets->len > 0)
    return;

  bx_set_target_init (&target);
  n_sets = bx_reader_take_int (self, node, "sets", BX_READ_REQUIRED, 1, MAX_SETS, 1);
  read_target (self, exercise, node, &target);
  for (int i = 0; i < n_sets; i++)
    g_array_append_val (slot->targets, target);
}

static void
read_plan (BxCatalogueReader *self,
           BxSlot            *slot,
           BxXmlNode         *node)
{
  const char *tempo = bx_reader_take_attribute (self, node, "tempo", BX_READ_OPTIONAL);
  const char *progression = bx_reader_take_attribute (self, node, "progression", BX_READ_OPTIONAL);
  BxTempo parts;

  if (tempo != NULL && !bx_tempo_from_text (tempo, &parts))
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” is no tempo, such as 3-1-1-0", tempo);
  slot->tempo = g_strdup (tempo);
  slot->superset = (guint) bx_reader_take_int (self, node, "superset", BX_READ_OPTIONAL, 1, MAX_SUPERSETS, 0);
  if (progression != NULL && !bx_progression_kind_from_nick (progression, &slot->progression.kind))
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” is no progression", progression);
}

static void
read_variation (BxCatalogueReader *self,
                BxSlot            *slot,
                BxExercise        *exercise,
                BxXmlNode         *node)
{
  const char *variation = bx_reader_take_attribute (self, node, "variation", BX_READ_OPTIONAL);
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *bad = NULL;

  if (variation == NULL || exercise == NULL)
    return;

  options = bx_variation_parse (exercise, variation, &bad);
  if (bad != NULL)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown variation “%s” of %s",
                    bad, exercise->id);
  slot->variation = bx_variation_format (exercise, options);
}

static void
read_alternatives (BxCatalogueReader *self,
                   BxSlot            *slot,
                   BxXmlNode         *node)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  g_autoptr (GStrvBuilder) alternatives = g_strv_builder_new ();
  BxXmlNode *child = NULL;

  while ((child = bx_reader_take_next (self, node, child, "alternative")) != NULL)
    {
      g_autofree char *id = bx_reader_take_id (self, child, "ref");

      if (!g_hash_table_contains (self->catalogue->exercise_table, id))
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown exercise “%s”", id);
      if (g_str_equal (id, slot->exercise_id))
        bx_reader_fail (self, child, BX_CATALOGUE_ERROR_INVALID, "<alternative> names the exercise itself");
      bx_reader_claim (self, child, ids, "alternative", id);
      g_strv_builder_add (alternatives, id);
      bx_reader_finish (self, child);
    }

  if (g_hash_table_size (ids) > 0)
    slot->alternatives = g_strv_builder_end (alternatives);
}

static BxSlot *
read_slot (BxCatalogueReader *self,
           BxXmlNode         *node)
{
  g_autofree char *exercise_id = bx_reader_take_id (self, node, "exercise");
  BxExercise *exercise = g_hash_table_lookup (self->catalogue->exercise_table, exercise_id);
  g_autoptr (BxSlot) slot = bx_slot_new (exercise_id);

  if (exercise == NULL)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_UNKNOWN_ID, "unknown exercise “%s”", exercise_id);

  g_free (slot->id);
  slot->id = bx_reader_take_id (self, node, "id");
  slot->rest_seconds = bx_reader_take_int (self, node, "rest", BX_READ_OPTIONAL, 0, BX_REST_MAX_SECONDS, BX_REST_DEFAULT);
  slot->note = bx_reader_take_text (self, node, "note", BX_READ_OPTIONAL);
  read_targets (self, slot, exercise, node);
  read_plan (self, slot, node);
  read_variation (self, slot, exercise, node);
  read_alternatives (self, slot, node);
  bx_reader_finish (self, node);

  return g_steal_pointer (&slot);
}

/* The exercises of a superset are at least two, and neighbours. */
static void
check_supersets (BxCatalogueReader *self,
                 const BxWorkout   *workout,
                 BxXmlNode         *node)
{
  g_autoptr (GHashTable) closed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < workout->slots->len;)
    {
      guint superset = ((const BxSlot *) g_ptr_array_index (workout->slots, i))->superset;
      guint begin = i;

      while (i < workout->slots->len && ((const BxSlot *) g_ptr_array_index (workout->slots, i))->superset == superset)
        i++;
      if (superset != 0 && (i - begin < 2 || !g_hash_table_add (closed, GUINT_TO_POINTER (superset))))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "superset %u must have two or more neighbours", superset);
    }
}

static void
read_workout (BxCatalogueReader *self,
              BxXmlNode         *node)
{
  g_autoptr (GHashTable) ids = bx_reader_new_ids ();
  g_autofree char *name = bx_reader_take_text (self, node, "name", BX_READ_REQUIRED);
  g_autoptr (BxWorkout) workout = bx_workout_new (name);
  const char *schedule;
  BxXmlNode *child = NULL;

  g_free (workout->id);
  workout->id = bx_reader_take_id (self, node, "id");
  schedule = bx_reader_take_attribute (self, node, "schedule", BX_READ_OPTIONAL);
  if (!bx_schedule_from_text (schedule, &workout->schedule))
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” is no schedule, such as mon,thu or every 3", schedule);
  workout->shipped = TRUE;
  workout->description = bx_reader_take_paragraphs (self, node, "description", BX_READ_REQUIRED);
  workout->credit = bx_reader_take_text (self, node, "credit", BX_READ_OPTIONAL);

  while ((child = bx_reader_take_next (self, node, child, "slot")) != NULL)
    {
      BxSlot *slot = read_slot (self, child);

      g_ptr_array_add (workout->slots, slot);
      bx_reader_claim (self, child, ids, "slot", slot->id);
    }

  check_supersets (self, workout, node);
  if (workout->slots->len == 0)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<workout> has no <slot>");
  bx_reader_finish (self, node);

  if (g_hash_table_contains (self->catalogue->workout_table, workout->id))
    {
      bx_reader_fail (self, node, BX_CATALOGUE_ERROR_DUPLICATE, "a second workout “%s”", workout->id);
      return;
    }

  g_hash_table_insert (self->catalogue->workout_table, workout->id, workout);
  g_ptr_array_add (self->catalogue->workouts, g_steal_pointer (&workout));
}

/*< private >
 * bx_reader_read_workouts:
 * @self: a reader that knows all exercises
 * @root: a `<workouts>` element
 */
void
bx_reader_read_workouts (BxCatalogueReader *self,
                         BxXmlNode         *root)
{
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, "workout")) != NULL)
    read_workout (self, node);

  bx_reader_finish (self, root);
}
