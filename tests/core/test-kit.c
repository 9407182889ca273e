/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-kit.h"

#include <locale.h>

#define KG(amount) bx_weight_new (amount, BX_UNIT_KG)
#define LB(amount) bx_weight_new (amount, BX_UNIT_LB)

static void
test_usual (void)
{
  for (BxUnit unit = BX_UNIT_KG; unit <= BX_UNIT_LB; unit++)
    {
      g_autoptr (BxKit) kit = bx_kit_new_usual (unit);
      g_autofree char *text = bx_kit_to_text (kit);
      g_autoptr (BxKit) read = bx_kit_new_from_text (text);
      g_autofree char *again = NULL;

      g_test_message ("%s", text);
      g_assert_nonnull (read);
      again = bx_kit_to_text (read);
      g_assert_cmpstr (again, ==, text);

      for (int implement = BX_IMPLEMENT_BARBELL; implement <= BX_IMPLEMENT_PLATE; implement++)
        {
          g_autoptr (BxLoading) loading = bx_kit_get_loading (kit, (BxImplement) implement);
          BxWeight weight = bx_weight_new (40, unit);
          BxWeight next = bx_loading_step (loading, weight, 1);

          g_assert_cmpint (bx_weight_compare (next, weight), >, 0);
          g_assert_cmpint (next.unit, ==, unit);
        }
      g_assert_null (bx_kit_get_loading (kit, BX_IMPLEMENT_NONE));
    }
}

static void
test_own (void)
{
  g_autoptr (BxKit) kit = bx_kit_new_from_text ("plates=2*20kg,1*45lb,4*1.25kg;bars=15kg,20kg;trap-bar=27.5kg;collar=0.25kg;"
                                                "later=what,ever;kettlebells=16kg,24kg;stack=7.5kg;stack-maximum=90kg");
  g_autoptr (BxLoading) bar = bx_kit_get_loading (kit, BX_IMPLEMENT_BARBELL);
  g_autoptr (BxLoading) trap = bx_kit_get_loading (kit, BX_IMPLEMENT_TRAP_BAR);
  g_autoptr (BxLoading) bell = bx_kit_get_loading (kit, BX_IMPLEMENT_KETTLEBELL);
  g_autoptr (BxLoading) stack = bx_kit_get_loading (kit, BX_IMPLEMENT_STACK);
  g_autoptr (BxLoading) plate = bx_kit_get_loading (kit, BX_IMPLEMENT_PLATE);
  g_autoptr (BxKit) copy = g_boxed_copy (BX_TYPE_KIT, kit);
  g_autofree char *text = bx_kit_to_text (kit);
  g_autofree char *text_of_copy = bx_kit_to_text (copy);

  g_assert_cmpstr (text_of_copy, ==, text);
  g_assert_true (bx_weight_equal (bx_loading_get_empty (bar, BX_UNIT_KG), KG (15.5)));
  g_assert_true (bx_weight_equal (bx_loading_get_empty (trap, BX_UNIT_KG), KG (28)));
  g_assert_true (bx_weight_equal (bx_loading_step (bar, KG (15.5), 1), KG (18)));
  g_assert_true (bx_weight_equal (bx_loading_step (bell, KG (16), 1), KG (24)));
  g_assert_true (bx_weight_equal (bx_loading_step (stack, KG (90), 1), KG (90)));
  /* One plate of 45 lb is none on a bar, and one at the chest. */
  g_assert_true (bx_weight_equal (bx_loading_step (plate, LB (45), 0), LB (45)));
  g_assert_cmpint (bx_loading_step (plate, KG (20), 1).thousandths, ==, 20412);
  g_assert_null (bx_kit_get_loading (kit, BX_IMPLEMENT_DUMBBELL));
}

static void
test_wrong (void)
{
  static const char *const texts[] = {
    "", "plates", "plates=20kg", "plates=2*20", "plates=x*20kg", "plates=-1*20kg", "plates=41*20kg", "bars=20kg,",
    "bars=1e3kg", "bars=5000kg", "bars=.5kg", "stack=0kg", "collar=2.5555kg", "bars=20,5kg", "dumbbells=20 kg",
  };
  g_autoptr (GString) long_list = g_string_new ("dumbbells=1kg");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_null (bx_kit_new_from_text (texts[i]));
    }

  for (guint i = 0; i < 1000; i++)
    g_string_append (long_list, ",1kg");
  g_assert_null (bx_kit_new_from_text (long_list->str));
  g_assert_null (bx_kit_new_from_text (NULL));
}

static void
test_implement (void)
{
  static const char *const bench[] = { "bench-45", "weight-plates", NULL };
  static const char *const deadlift[] = { "weight-plates", "barbell", NULL };
  static const char *const mat[] = { "mat", NULL };

  g_assert_cmpint (bx_implement_from_equipment (bench), ==, BX_IMPLEMENT_PLATE);
  g_assert_cmpint (bx_implement_from_equipment (deadlift), ==, BX_IMPLEMENT_BARBELL);
  g_assert_cmpint (bx_implement_from_equipment (mat), ==, BX_IMPLEMENT_NONE);
  g_assert_cmpint (bx_implement_from_equipment (NULL), ==, BX_IMPLEMENT_NONE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kit/usual", test_usual);
  g_test_add_func ("/kit/own", test_own);
  g_test_add_func ("/kit/wrong", test_wrong);
  g_test_add_func ("/kit/implement", test_implement);

  return g_test_run ();
}
