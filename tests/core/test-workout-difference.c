/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-difference.h"

#include <locale.h>

/* A workout is written as its exercises, each a letter; a digit after it is the
 * superset, and ! changes its sets: "a b1 c1 a!". */
static BxWorkout *
parse (const char *text)
{
  BxWorkout *workout = bx_workout_new ("A");
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *id = NULL;
      BxSlot *slot;

      if (*words[i] == '\0')
        continue;
      id = g_strndup (words[i], 1);
      slot = bx_slot_new (id);
      bx_slot_set_targets (slot, 3, 5, 5);
      for (const char *rest = words[i] + 1; *rest != '\0'; rest++)
        {
          if (*rest == '!')
            bx_slot_set_targets (slot, 4, 5, 5);
          else
            slot->superset = (guint) (*rest - '0');
        }
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

/* "a" the same, "+a" added, "-a" left out, "a>b" replaced, "~" moved, "!" other sets,
 * "&" joined otherwise */
static char *
spell (const BxWorkoutDifference *difference)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < difference->rows->len; i++)
    {
      const BxSlotDifference *row = &g_array_index (difference->rows, BxSlotDifference, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (row->original == NULL)
        g_string_append_printf (text, "+%s", row->own->exercise_id);
      else if (row->own == NULL)
        g_string_append_printf (text, "-%s", row->original->exercise_id);
      else if ((row->fields & BX_SLOT_FIELD_EXERCISE) != 0)
        g_string_append_printf (text, "%s>%s", row->original->exercise_id, row->own->exercise_id);
      else
        g_string_append (text, row->own->exercise_id);
      if (row->moved)
        g_string_append_c (text, '~');
      if ((row->fields & BX_SLOT_FIELD_TARGETS) != 0)
        g_string_append_c (text, '!');
      if ((row->fields & BX_SLOT_FIELD_SUPERSET) != 0)
        g_string_append_c (text, '&');
    }

  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *original;
    const char *own;
    const char *expected;
  } rows[] = {
    { "", "", "" },
    { "a b c", "a b c", "a b c" },
    { "", "a", "+a" },
    { "a", "", "-a" },
    { "a b c", "a b c d", "a b c +d" },
    { "a b c", "d a b c", "+d a b c" },
    { "a b c", "a c", "a -b c" },
    { "a b c", "b c", "-a b c" },
    { "a b c", "a b", "a b -c" },
    /* One for one at its place is another exercise, not one gone and one come. */
    { "a b c", "a d c", "a b>d c" },
    { "a b c", "d e f", "a>d b>e c>f" },
    { "a b c d", "a e d", "a b>e -c d" },
    { "a b d", "a e f d", "a b>e +f d" },
    { "a b c", "a b! c", "a b! c" },
    /* As few as can be were moved. */
    { "a b c", "b c a", "b c a~" },
    { "a b c", "c a b", "c~ a b" },
    { "a b c", "a c! b", "a c! b~" },
    { "a b", "b a", "b a~" },
    /* The same exercise twice: what is equal belongs together. */
    { "a a!", "a!", "-a a" },
    { "a a!", "a", "a -a" },
    { "a", "a a", "a +a" },
    { "a b a", "a! b a!", "a! b a!" },
    { "a b a!", "a! b a", "a b~ a~" },
    /* What was moved leaves no hole that something else would be taken to fill. */
    { "a b c", "b c d a", "b c +d a~" },
    /* Supersets go by who is in them, whatever their number. */
    { "a1 b1 c2 d2", "a2 b2 c1 d1", "a b c d" },
    { "a b c", "a1 b1 c", "a& b& c" },
    { "a1 b1", "a b", "a& b&" },
    { "a1 b1 c", "a1 b1 c1", "a& b& c&" },
    { "a1 b1", "a1 b1 c1", "a& b& +c" },
    { "a1 b1 c1", "a1 b1", "a& b& -c" },
    { "a1 b1", "a1 c1", "a b>c" },
    { "a1 b1 c", "a1 d1 c", "a b>d c" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BxWorkout) original = parse (rows[i].original);
      g_autoptr (BxWorkout) own = parse (rows[i].own);
      g_autoptr (BxWorkoutDifference) difference = bx_workout_difference_new (original, own);
      g_autofree char *spelled = spell (difference);

      g_test_message ("%s → %s", rows[i].original, rows[i].own);
      g_assert_cmpstr (spelled, ==, rows[i].expected);
      g_assert_cmpuint (difference->n_same + difference->n_changed + difference->n_added, ==, own->slots->len);
      g_assert_cmpuint (difference->n_same + difference->n_changed + difference->n_removed, ==, original->slots->len);
      g_assert_cmpint (bx_workout_difference_is_empty (difference), ==, difference->n_same == difference->rows->len);
    }
}

static void
set_variation (BxSlot *slot)
{
  slot->variation = g_strdup ("arms:crossed");
}

static void
set_rest (BxSlot *slot)
{
  slot->rest_seconds = 0;
}

static void
set_tempo (BxSlot *slot)
{
  slot->tempo = g_strdup ("3-1-1-0");
}

static void
set_progression (BxSlot *slot)
{
  slot->progression.kind = BX_PROGRESSION_NONE;
}

static void
set_alternatives (BxSlot *slot)
{
  slot->alternatives = g_strsplit ("b c", " ", -1);
}

static void
set_note (BxSlot *slot)
{
  slot->note = g_strdup ("slowly");
}

static void
set_empty_note (BxSlot *slot)
{
  slot->note = g_strdup ("");
}

static void
set_weight (BxSlot *slot)
{
  g_array_index (slot->targets, BxSetTarget, 2).weight = bx_weight_new (100000, BX_UNIT_KG);
}

static void
test_fields (void)
{
  static const struct
  {
    void (*change) (BxSlot *slot);
    BxSlotFields fields;
  } rows[] = {
    { set_variation, BX_SLOT_FIELD_VARIATION },
    { set_rest, BX_SLOT_FIELD_REST },
    { set_tempo, BX_SLOT_FIELD_TEMPO },
    { set_progression, BX_SLOT_FIELD_PROGRESSION },
    { set_alternatives, BX_SLOT_FIELD_ALTERNATIVES },
    { set_note, BX_SLOT_FIELD_NOTE },
    { set_empty_note, BX_SLOT_FIELD_NONE },
    { set_weight, BX_SLOT_FIELD_TARGETS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BxWorkout) original = parse ("a");
      g_autoptr (BxWorkout) own = bx_workout_duplicate (original, "B");
      g_autoptr (BxWorkoutDifference) difference = NULL;

      rows[i].change (g_ptr_array_index (own->slots, 0));
      difference = bx_workout_difference_new (original, own);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (difference->rows->len, ==, 1);
      g_assert_cmpuint (g_array_index (difference->rows, BxSlotDifference, 0).fields, ==, rows[i].fields);
    }
}

/* Whatever was done to a copy: each slot stands in the answer once, one's own in order. */
static void
test_any (void)
{
  for (int round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) other = g_string_new (NULL);
      g_autoptr (BxWorkout) original = NULL;
      g_autoptr (BxWorkout) own = NULL;
      g_autoptr (BxWorkoutDifference) difference = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint next = 0;

      for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
        g_string_append_printf (text, " %c%s", g_test_rand_int_range ('a', 'f'), g_test_rand_bit () ? "!" : "1");
      for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
        g_string_append_printf (other, " %c%s", g_test_rand_int_range ('a', 'f'), g_test_rand_bit () ? "!" : "1");
      original = parse (text->str);
      own = parse (other->str);
      difference = bx_workout_difference_new (original, own);
      for (guint i = 0; i < difference->rows->len; i++)
        {
          const BxSlotDifference *row = &g_array_index (difference->rows, BxSlotDifference, i);

          if (row->own != NULL)
            g_assert_true (row->own == g_ptr_array_index (own->slots, next++));
          if (row->original != NULL)
            g_assert_true (g_hash_table_add (seen, (gpointer) row->original));
        }
      g_assert_cmpuint (next, ==, own->slots->len);
      g_assert_cmpuint (g_hash_table_size (seen), ==, original->slots->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workout-difference/rows", test_rows);
  g_test_add_func ("/workout-difference/fields", test_fields);
  g_test_add_func ("/workout-difference/any", test_any);

  return g_test_run ();
}
