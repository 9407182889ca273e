/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing how an exercise is done: the hold at the top, and what becomes of it. */

#include "config.h"

#include <adwaita.h>

#include "app-fixture.h"
#include "bx-catalogue.h"
#include "bx-exercise-choice.h"
#include "bx-exercise-training.h"
#include "bx-session.h"
#include "bx-variation-chooser.h"

static BxExercise *
back_extension (void)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), "back-extension");
}

static guint
find_family (const char *id)
{
  GPtrArray *families = bx_exercise_get_variations (back_extension ());

  for (guint i = 0; i < families->len; i++)
    if (g_str_equal (((const BxVariationFamily *) g_ptr_array_index (families, i))->id, id))
      return i;

  g_assert_not_reached ();
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The seconds are asked for where there is a hold, and only there. */
static void
test_seconds (void)
{
  g_autoptr (BxExerciseChoice) choice = bx_exercise_choice_new (back_extension ());
  g_autoptr (GtkWidget) chooser = g_object_ref_sink (bx_variation_chooser_new (choice, find_family ("tempo")));
  g_autoptr (GtkWidget) arms = g_object_ref_sink (bx_variation_chooser_new (choice, find_family ("arms")));
  GtkWidget *seconds = app_fixture_find_type (chooser, GTK_TYPE_SPIN_BUTTON);
  g_autofree char *plain = bx_exercise_choice_dup_own_tempo (choice);
  g_autofree char *usual = NULL;
  g_autofree char *own = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *shown = NULL;
  guint notified = 0;

  g_assert_nonnull (seconds);
  g_assert_null (app_fixture_find_type (arms, GTK_TYPE_SPIN_BUTTON));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (seconds)));
  g_assert_cmpint (bx_exercise_choice_get_hold (choice), ==, 0);
  g_assert_null (plain);

  bx_exercise_choice_set_variation (choice, "tempo:hold");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (seconds)));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (seconds)), ==, 10);
  usual = bx_exercise_choice_dup_own_tempo (choice);
  g_assert_cmpstr (usual, ==, "3-0-2-10");

  g_signal_connect_swapped (choice, "notify::hold", G_CALLBACK (count_cb), &notified);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (seconds), 25.0);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpint (bx_exercise_choice_get_hold (choice), ==, 25);
  own = bx_exercise_choice_dup_own_tempo (choice);
  g_assert_cmpstr (own, ==, "3-0-2-25");

  /* It stays while other things are chosen, and comes back with the hold. */
  bx_exercise_choice_set_variation (choice, "arms:hips");
  elsewhere = bx_exercise_choice_dup_own_tempo (choice);
  g_assert_null (elsewhere);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (seconds)));
  bx_exercise_choice_set_variation (choice, "arms:hips tempo:hold");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (seconds)), ==, 25);
  shown = bx_exercise_choice_dup_tempo (choice);
  g_assert_cmpstr (shown, ==, "3-0-2-25");
}

/* What is added to a workout keeps them, and so does what is logged from it. */
static void
test_kept (void)
{
  g_autoptr (BxSlot) slot = bx_exercise_training_new_slot (back_extension (), "tempo:hold", "3-0-2-25");
  g_autoptr (BxSlot) plain = bx_exercise_training_new_slot (back_extension (), NULL, NULL);
  g_autoptr (BxSessionExercise) logged = bx_session_exercise_new_from_slot (slot);

  g_assert_cmpstr (slot->tempo, ==, "3-0-2-25");
  g_assert_cmpstr (logged->tempo, ==, "3-0-2-25");
  g_assert_cmpstr (logged->variation, ==, "tempo:hold");
  g_assert_null (plain->tempo);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gui/exercise-choice/seconds", test_seconds);
  g_test_add_func ("/gui/exercise-choice/kept", test_kept);

  return g_test_run ();
}
