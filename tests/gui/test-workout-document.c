/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A workout that is edited, back and forth. */

#include "config.h"

#include <string.h>

#include "bx-workout-document.h"

#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* Slots a, b, c … in one workout */
static BxWorkoutDocument *
new_document (guint n)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("Day");

  for (guint i = 0; i < n; i++)
    {
      BxSlot *slot = bx_slot_new ("deadlift");

      g_free (slot->id);
      slot->id = g_strdup_printf ("%c", 'a' + (int) i);
      bx_slot_set_targets (slot, 3, 5, 5);
      g_ptr_array_add (workout->slots, slot);
    }

  return bx_workout_document_new (workout);
}

/* "a b1 c1": the ids in order, with the number of their superset; copies are ? */
static char *
spell (BxWorkoutDocument *document)
{
  const BxWorkout *workout = bx_workout_document_get_workout (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, strlen (slot->id) == 1 ? slot->id : "?");
      if (slot->superset != 0)
        g_string_append_printf (text, "%u", slot->superset);
    }

  return g_string_free_and_steal (text);
}

#define assert_spelled(document, expected)                      \
  G_STMT_START                                                  \
    {                                                           \
      g_autofree char *spelled = spell (document);              \
      g_assert_cmpstr (spelled, ==, expected);                  \
    }                                                           \
  G_STMT_END

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_undo (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (3);
  guint n = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (bx_workout_document_get_can_undo (document));

  bx_workout_document_remove_slots (document, IDS ("b"));
  assert_spelled (document, "a c");
  bx_workout_document_shift_slots (document, IDS ("c"), -1);
  assert_spelled (document, "c a");
  g_assert_cmpuint (n, ==, 2);

  bx_workout_document_undo (document);
  assert_spelled (document, "a c");
  bx_workout_document_undo (document);
  assert_spelled (document, "a b c");
  g_assert_false (bx_workout_document_get_can_undo (document));
  bx_workout_document_undo (document);
  g_assert_cmpuint (n, ==, 4);

  bx_workout_document_redo (document);
  bx_workout_document_redo (document);
  assert_spelled (document, "c a");
  g_assert_false (bx_workout_document_get_can_redo (document));

  /* What is done anew takes the place of what was taken back. */
  bx_workout_document_undo (document);
  bx_workout_document_set_name (document, "Night");
  g_assert_false (bx_workout_document_get_can_redo (document));

  bx_workout_document_undo_to (document, 0);
  assert_spelled (document, "a b c");
  g_assert_cmpstr (bx_workout_document_get_workout (document)->name, ==, "Day");
}

static void
test_no_change_is_no_step (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (2);
  guint n = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n);
  bx_workout_document_set_name (document, "Day");
  bx_workout_document_shift_slots (document, IDS ("a"), -1);
  bx_workout_document_shift_slots (document, IDS ("b"), 1);
  bx_workout_document_remove_slots (document, IDS ("z"));
  bx_workout_document_join_slots (document, IDS ("a"));
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (bx_workout_document_get_can_undo (document));
}

static void
set_note (BxWorkoutDocument *document,
          const char        *slot_id,
          const char        *note)
{
  g_autoptr (BxSlot) slot = bx_slot_copy (bx_workout_document_find_slot (document, slot_id, NULL));

  g_set_str (&slot->note, note);
  bx_workout_document_change_slot (document, slot, "note");
}

/* What is typed in one go is taken back in one go. */
static void
test_typing (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (2);

  set_note (document, "a", "s");
  set_note (document, "a", "sl");
  set_note (document, "a", "slow");
  set_note (document, "b", "fast");
  g_assert_cmpuint (bx_workout_document_get_depth (document), ==, 2);

  bx_workout_document_undo (document);
  g_assert_null (bx_workout_document_find_slot (document, "b", NULL)->note);
  g_assert_cmpstr (bx_workout_document_find_slot (document, "a", NULL)->note, ==, "slow");
  bx_workout_document_undo (document);
  g_assert_null (bx_workout_document_find_slot (document, "a", NULL)->note);

  bx_workout_document_set_name (document, "N");
  bx_workout_document_set_name (document, "Ni");
  bx_workout_document_undo (document);
  g_assert_cmpstr (bx_workout_document_get_workout (document)->name, ==, "Day");
}

static void
test_move (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (5);

  bx_workout_document_move_slots (document, IDS ("d", "b"), 0);
  assert_spelled (document, "b d a c e");
  bx_workout_document_move_slots (document, IDS ("b", "d"), 5);
  assert_spelled (document, "a c e b d");
  bx_workout_document_shift_slots (document, IDS ("e", "b"), -1);
  assert_spelled (document, "a e b c d");
  bx_workout_document_shift_slots (document, IDS ("a"), 1);
  assert_spelled (document, "e a b c d");
}

static void
test_supersets (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (6);
  g_autofree char *order = NULL;
  guint begin;
  guint end;

  bx_workout_document_join_slots (document, IDS ("b", "d"));
  assert_spelled (document, "a b1 d1 c e f");
  bx_workout_document_join_slots (document, IDS ("e", "f"));
  assert_spelled (document, "a b1 d1 c e2 f2");
  order = bx_workout_document_dup_order (document, 5);
  g_assert_cmpstr (order, ==, "B2");
  g_assert_null (bx_workout_document_dup_order (document, 0));
  g_assert_true (bx_workout_document_get_superset (document, 2, &begin, &end));
  g_assert_cmpuint (begin, ==, 1);
  g_assert_cmpuint (end, ==, 3);

  /* What comes between the parts is part of it, what leaves is not. */
  bx_workout_document_move_slots (document, IDS ("c"), 2);
  assert_spelled (document, "a b1 c1 d1 e2 f2");
  bx_workout_document_move_slots (document, IDS ("d"), 0);
  assert_spelled (document, "d a b1 c1 e2 f2");
  bx_workout_document_remove_slots (document, IDS ("c"));
  assert_spelled (document, "d a b e1 f1");
  bx_workout_document_part_slots (document, IDS ("f"));
  assert_spelled (document, "d a b e f");

  /* The first one stays neighbour to the next: it leaves upwards, and alone it is none. */
  bx_workout_document_join_slots (document, IDS ("a", "b"));
  bx_workout_document_shift_slots (document, IDS ("a"), -1);
  assert_spelled (document, "a d b e f");

  /* Out over the edge, where nothing follows; and out by one step, from the middle */
  bx_workout_document_join_slots (document, IDS ("b", "e", "f"));
  assert_spelled (document, "a d b1 e1 f1");
  bx_workout_document_move_slots_out (document, IDS ("f"), 5);
  assert_spelled (document, "a d b1 e1 f");
  bx_workout_document_undo (document);
  bx_workout_document_move_slots (document, IDS ("b"), 5);
  assert_spelled (document, "a d e1 f1 b1");
  bx_workout_document_undo (document);
  bx_workout_document_leave_slots (document, IDS ("e"));
  assert_spelled (document, "a d b1 f1 e");
  bx_workout_document_leave_slots (document, IDS ("b", "f"));
  assert_spelled (document, "a d b f e");
  bx_workout_document_undo (document);
  bx_workout_document_undo (document);
  assert_spelled (document, "a d b1 e1 f1");
  bx_workout_document_leave_slots (document, IDS ("a"));
  assert_spelled (document, "a d b1 e1 f1");
  bx_workout_document_move_slots_out (document, IDS ("a"), 2);
  assert_spelled (document, "d a b1 e1 f1");
}

static void
test_duplicate (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (3);
  g_auto (GStrv) one = NULL;
  g_auto (GStrv) two = NULL;

  one = bx_workout_document_duplicate_slots (document, IDS ("a"));
  assert_spelled (document, "a ? b c");
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_nonnull (bx_workout_document_find_slot (document, one[0], NULL));

  bx_workout_document_join_slots (document, IDS ("b", "c"));
  two = bx_workout_document_duplicate_slots (document, IDS ("b", "c"));
  assert_spelled (document, "a ? b1 c1 ?2 ?2");
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], !=, two[1]);
}

static void
test_rest (void)
{
  g_autoptr (BxWorkoutDocument) document = new_document (3);

  bx_workout_document_set_rest (document, IDS ("a", "c"), 0);
  g_assert_cmpint (bx_workout_document_find_slot (document, "a", NULL)->rest_seconds, ==, 0);
  g_assert_cmpint (bx_workout_document_find_slot (document, "b", NULL)->rest_seconds, ==, BX_REST_DEFAULT);
  g_assert_cmpint (bx_workout_document_find_slot (document, "c", NULL)->rest_seconds, ==, 0);
  g_assert_cmpuint (bx_workout_document_get_depth (document), ==, 1);
}

/* Any edits at random: every state comes back, and supersets are in order. */
static void
test_random (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (BxWorkoutDocument) document = new_document (5);
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);

      for (guint i = 0; i < 40; i++)
        {
          const BxWorkout *workout = bx_workout_document_get_workout (document);
          g_autoptr (BxWorkout) before = bx_workout_copy (workout);
          const char *ids[3] = { NULL };
          guint depth = bx_workout_document_get_depth (document);
          guint number = 0;

          for (guint j = 0; j < 2 && workout->slots->len > 0; j++)
            ids[j] = ((const BxSlot *) g_ptr_array_index (before->slots,
                                                          (guint) g_test_rand_int_range (0, (int) before->slots->len)))->id;
          switch (g_test_rand_int_range (0, 6))
            {
            case 0:
              bx_workout_document_move_slots (document, ids, (guint) g_test_rand_int_range (0, 6));
              break;
            case 1:
              g_strfreev (bx_workout_document_duplicate_slots (document, ids));
              break;
            case 2:
              bx_workout_document_join_slots (document, ids);
              break;
            case 3:
              bx_workout_document_part_slots (document, ids);
              break;
            case 4:
              bx_workout_document_shift_slots (document, ids, g_test_rand_bit () ? 1 : -1);
              break;
            default:
              ids[1] = NULL;
              bx_workout_document_remove_slots (document, ids);
              break;
            }

          if (bx_workout_document_get_depth (document) > depth)
            g_ptr_array_add (states, g_steal_pointer (&before));

          workout = bx_workout_document_get_workout (document);
          for (guint j = 0; j < workout->slots->len; j++)
            {
              guint superset = ((const BxSlot *) g_ptr_array_index (workout->slots, j))->superset;
              guint begin;
              guint end;

              if (superset == 0)
                continue;
              g_assert_true (bx_workout_document_get_superset (document, j, &begin, &end));
              g_assert_cmpuint (end - begin, >=, 2);
              g_assert_cmpuint (superset, ==, j == begin ? number + 1 : number);
              number = superset;
            }
        }

      g_assert_cmpuint (bx_workout_document_get_depth (document), ==, states->len);
      for (guint i = states->len; i > 0; i--)
        {
          bx_workout_document_undo (document);
          g_assert_true (bx_workout_equal (bx_workout_document_get_workout (document), g_ptr_array_index (states, i - 1)));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gui/workout-document/undo", test_undo);
  g_test_add_func ("/gui/workout-document/no-change-is-no-step", test_no_change_is_no_step);
  g_test_add_func ("/gui/workout-document/typing", test_typing);
  g_test_add_func ("/gui/workout-document/move", test_move);
  g_test_add_func ("/gui/workout-document/supersets", test_supersets);
  g_test_add_func ("/gui/workout-document/duplicate", test_duplicate);
  g_test_add_func ("/gui/workout-document/rest", test_rest);
  g_test_add_func ("/gui/workout-document/random", test_random);

  return g_test_run ();
}
