/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-number.h"
#include "bx-number-field.h"
#include "bx-set-editor.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* (transfer full): an editor with a set of 100 kg × 5 and what goes with the
 * other measures */
static BxSetEditor *
make_editor (BxMeasure measure)
{
  BxSetEditor *editor = BX_SET_EDITOR (g_object_ref_sink (bx_set_editor_new ()));
  g_autoptr (BxSet) set = bx_set_new ();

  set->weight = bx_weight_new (100, BX_UNIT_KG);
  set->bodyweight = bx_weight_new (80, BX_UNIT_KG);
  set->reps = 5;
  set->seconds = 45;
  bx_set_editor_set_measure (editor, measure);
  bx_set_editor_set_step_kg (editor, 2.5);
  bx_set_editor_set_set (editor, set);

  return editor;
}

static BxNumberField *
find_field (GtkWidget *widget,
            const char *css_class)
{
  if (BX_IS_NUMBER_FIELD (widget) && gtk_widget_has_css_class (widget, css_class))
    return BX_NUMBER_FIELD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      BxNumberField *field = find_field (child, css_class);

      if (field != NULL)
        return field;
    }

  return NULL;
}

/* What the error label says, or %NULL where there is nothing to say */
static const char *
get_error (BxSetEditor *editor)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (editor));

  g_assert_true (GTK_IS_LABEL (label));
  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static void
assert_weight (BxWeight weight,
               gint64 thousandths,
               BxUnit unit)
{
  g_assert_cmpint (weight.unit, ==, unit);
  g_assert_cmpint (weight.thousandths, ==, thousandths);
}

static void
test_typing (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_WEIGHT_REPS);
  BxNumberField *load = find_field (GTK_WIDGET (editor), "load");
  BxNumberField *count = find_field (GTK_WIDGET (editor), "count");
  guint n_changed = 0;

  g_signal_connect_swapped (editor, "changed", G_CALLBACK (count_cb), &n_changed);

  g_assert_cmpstr (bx_number_field_get_text (load), ==, "100");
  g_assert_cmpstr (bx_number_field_get_text (count), ==, "5");

  /* A decimal comma and a point are the same. */
  bx_number_field_type (load, "62,5");
  assert_weight (bx_set_editor_get_set (editor)->weight, 62500, BX_UNIT_KG);
  bx_number_field_type (load, "62.25");
  assert_weight (bx_set_editor_get_set (editor)->weight, 62250, BX_UNIT_KG);

  /* 0 is a weight, and nothing is none. */
  bx_number_field_type (load, "0");
  assert_weight (bx_set_editor_get_set (editor)->weight, 0, BX_UNIT_KG);
  g_assert_true (bx_set_editor_check (editor, TRUE));
  bx_number_field_type (load, "");
  g_assert_false (bx_weight_is_set (bx_set_editor_get_set (editor)->weight));

  /* A unit in the text wins. */
  bx_number_field_type (load, "225 lb");
  assert_weight (bx_set_editor_get_set (editor)->weight, 225000, BX_UNIT_LB);

  bx_number_field_type (count, "12");
  g_assert_cmpint (bx_set_editor_get_set (editor)->reps, ==, 12);

  g_assert_cmpuint (n_changed, ==, 6);
}

static void
test_bad_input (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_WEIGHT_REPS);
  BxNumberField *load = find_field (GTK_WIDGET (editor), "load");
  guint n_changed = 0;

  g_signal_connect_swapped (editor, "changed", G_CALLBACK (count_cb), &n_changed);

  /* Half a number is no mistake yet; it is one when the person wants to go on. */
  bx_number_field_type (load, ",");
  g_assert_null (get_error (editor));
  g_assert_false (bx_set_editor_check (editor, TRUE));
  g_assert_nonnull (get_error (editor));

  bx_number_field_type (load, "1.000,5");
  g_assert_nonnull (get_error (editor));
  g_assert_false (bx_set_editor_check (editor, FALSE));

  /* Nothing of it is lost: the text stands, the set keeps its last number. */
  g_assert_cmpstr (bx_number_field_get_text (load), ==, "1.000,5");
  assert_weight (bx_set_editor_get_set (editor)->weight, 100000, BX_UNIT_KG);
  g_assert_cmpuint (n_changed, ==, 0);

  /* The same set coming back does not wipe what is being typed. */
  {
    g_autoptr (BxSet) same = bx_set_copy (bx_set_editor_get_set (editor));

    bx_set_editor_set_set (editor, same);
    g_assert_cmpstr (bx_number_field_get_text (load), ==, "1.000,5");
    g_assert_nonnull (get_error (editor));
  }

  bx_number_field_type (load, "1000,5");
  g_assert_null (get_error (editor));
  g_assert_true (bx_set_editor_check (editor, TRUE));
  assert_weight (bx_set_editor_get_set (editor)->weight, 1000500, BX_UNIT_KG);

  /* Another set leaves the mistakes of the last one behind. */
  {
    g_autoptr (BxSet) other = bx_set_new ();

    bx_number_field_type (load, "many");
    bx_set_editor_set_set (editor, other);
    g_assert_null (get_error (editor));
    g_assert_cmpstr (bx_number_field_get_text (load), ==, "");
  }
}

static void
test_missing (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_WEIGHT_REPS);
  g_autoptr (BxSet) set = bx_set_new ();
  g_autoptr (GError) error = NULL;
  BxSetField missing = BX_SET_FIELD_BODYWEIGHT;

  bx_set_editor_set_set (editor, set);
  g_assert_true (bx_set_editor_check (editor, FALSE));
  g_assert_false (bx_set_editor_check (editor, TRUE));
  g_assert_nonnull (get_error (editor));

  g_assert_false (bx_set_check_complete (set, BX_MEASURE_WEIGHT_REPS, &missing, &error));
  g_assert_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY);
  g_assert_cmpint (missing, ==, BX_SET_FIELD_LOAD);

  set->weight = bx_weight_new (0, BX_UNIT_KG);
  g_assert_false (bx_set_check_complete (set, BX_MEASURE_WEIGHT_REPS, &missing, NULL));
  g_assert_cmpint (missing, ==, BX_SET_FIELD_COUNT);

  /* A set that failed has no repetitions, and is a set. */
  set->reps = 0;
  g_assert_true (bx_set_check_complete (set, BX_MEASURE_WEIGHT_REPS, NULL, NULL));

  /* Bodyweight may be left out. */
  set->weight = BX_WEIGHT_NONE;
  g_assert_true (bx_set_check_complete (set, BX_MEASURE_BODYWEIGHT_REPS, NULL, NULL));
  g_assert_true (bx_set_check_complete (set, BX_MEASURE_REPS, NULL, NULL));
  g_assert_false (bx_set_check_complete (set, BX_MEASURE_TIME, &missing, NULL));
  g_assert_cmpint (missing, ==, BX_SET_FIELD_COUNT);
}

static void
test_steps (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_WEIGHT_REPS);

  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, 1);
  assert_weight (bx_set_editor_get_set (editor)->weight, 102500, BX_UNIT_KG);
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, -2);
  assert_weight (bx_set_editor_get_set (editor)->weight, 97500, BX_UNIT_KG);
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, -100);
  assert_weight (bx_set_editor_get_set (editor)->weight, 0, BX_UNIT_KG);

  bx_set_editor_step (editor, BX_SET_FIELD_COUNT, -5);
  g_assert_cmpint (bx_set_editor_get_set (editor)->reps, ==, 0);
  bx_set_editor_step (editor, BX_SET_FIELD_COUNT, -1);
  g_assert_cmpint (bx_set_editor_get_set (editor)->reps, ==, 0);
  bx_set_editor_step (editor, BX_SET_FIELD_COUNT, 3);
  g_assert_cmpint (bx_set_editor_get_set (editor)->reps, ==, 3);

  /* No bodyweight here */
  bx_set_editor_step (editor, BX_SET_FIELD_BODYWEIGHT, 1);
  assert_weight (bx_set_editor_get_set (editor)->bodyweight, 80000, BX_UNIT_KG);

  bx_set_editor_set_measure (editor, BX_MEASURE_TIME);
  bx_set_editor_step (editor, BX_SET_FIELD_COUNT, 1);
  g_assert_cmpint (bx_set_editor_get_set (editor)->seconds, ==, 50);
  bx_number_field_type (find_field (GTK_WIDGET (editor), "count"), "1:03");
  g_assert_cmpint (bx_set_editor_get_set (editor)->seconds, ==, 63);
  bx_set_editor_step (editor, BX_SET_FIELD_COUNT, -1);
  g_assert_cmpint (bx_set_editor_get_set (editor)->seconds, ==, 60);
}

static void
test_units (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_WEIGHT_REPS);
  BxNumberField *load = find_field (GTK_WIDGET (editor), "load");

  /* Shown in the chosen unit, and still what was entered. */
  bx_set_editor_set_unit (editor, BX_UNIT_LB);
  g_assert_cmpstr (bx_number_field_get_text (load), ==, "220.5");
  assert_weight (bx_set_editor_get_set (editor)->weight, 100000, BX_UNIT_KG);
  g_assert_true (bx_set_editor_check (editor, TRUE));
  assert_weight (bx_set_editor_get_set (editor)->weight, 100000, BX_UNIT_KG);

  /* A step is an entry: in pounds, to what can be loaded. */
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, -1);
  assert_weight (bx_set_editor_get_set (editor)->weight, 220000, BX_UNIT_LB);
  bx_number_field_type (load, "231");
  assert_weight (bx_set_editor_get_set (editor)->weight, 231000, BX_UNIT_LB);

  g_assert_cmpfloat (bx_set_step_in_unit (2.5, BX_UNIT_KG), ==, 2.5);
  g_assert_cmpfloat (bx_set_step_in_unit (2.5, BX_UNIT_LB), ==, 5);
  g_assert_cmpfloat (bx_set_step_in_unit (5, BX_UNIT_LB), ==, 10);
  g_assert_cmpfloat (bx_set_step_in_unit (1.25, BX_UNIT_LB), ==, 2.5);
  g_assert_cmpfloat (bx_set_step_in_unit (0.1, BX_UNIT_LB), ==, 2.5);
  g_assert_cmpfloat (bx_set_step_in_unit (0, BX_UNIT_KG), ==, 2.5);
}

static void
test_bodyweight (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_BODYWEIGHT_REPS);
  BxNumberField *load = find_field (GTK_WIDGET (editor), "load");
  BxNumberField *bodyweight = find_field (GTK_WIDGET (editor), "bodyweight");

  g_assert_true (bx_set_editor_has_field (editor, BX_SET_FIELD_BODYWEIGHT));
  g_assert_cmpstr (bx_number_field_get_text (load), ==, "0");

  /* Across 0, and both stay fields. */
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, 1);
  assert_weight (bx_set_editor_get_set (editor)->added, 2500, BX_UNIT_KG);
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, -3);
  assert_weight (bx_set_editor_get_set (editor)->assistance, 5000, BX_UNIT_KG);
  g_assert_false (bx_weight_is_set (bx_set_editor_get_set (editor)->added));
  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, 2);
  g_assert_cmpint (bx_set_editor_get_set (editor)->assistance.thousandths, ==, 0);
  g_assert_cmpstr (bx_number_field_get_text (load), ==, "0");

  bx_number_field_type (load, "-12,5");
  assert_weight (bx_set_editor_get_set (editor)->assistance, 12500, BX_UNIT_KG);
  g_assert_false (bx_weight_is_set (bx_set_editor_get_set (editor)->added));
  g_assert_true (bx_set_editor_check (editor, TRUE));
  assert_weight (bx_set_editor_get_set (editor)->assistance, 12500, BX_UNIT_KG);

  bx_number_field_type (load, "+20");
  assert_weight (bx_set_editor_get_set (editor)->added, 20000, BX_UNIT_KG);
  g_assert_false (bx_weight_is_set (bx_set_editor_get_set (editor)->assistance));

  bx_number_field_type (bodyweight, "81,4");
  assert_weight (bx_set_editor_get_set (editor)->bodyweight, 81400, BX_UNIT_KG);
  bx_number_field_type (bodyweight, "");
  g_assert_false (bx_weight_is_set (bx_set_editor_get_set (editor)->bodyweight));

  /* An outside weight can't be less than nothing. */
  bx_set_editor_set_measure (editor, BX_MEASURE_WEIGHT_REPS);
  bx_number_field_type (load, "-5");
  g_assert_nonnull (get_error (editor));
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *entry = find_entry (child);

      if (entry != NULL)
        return entry;
    }

  return NULL;
}

static void
test_access (void)
{
  g_autoptr (BxSetEditor) editor = make_editor (BX_MEASURE_BODYWEIGHT_REPS);
  GtkWidget *load = find_entry (GTK_WIDGET (find_field (GTK_WIDGET (editor), "load")));
  GtkWidget *count = find_entry (GTK_WIDGET (find_field (GTK_WIDGET (editor), "count")));
  GtkWidget *bodyweight = find_entry (GTK_WIDGET (find_field (GTK_WIDGET (editor), "bodyweight")));

  gtk_test_accessible_assert_role (editor, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (load, GTK_ACCESSIBLE_PROPERTY_LABEL, "Added Weight, kg");
  gtk_test_accessible_assert_property (count, GTK_ACCESSIBLE_PROPERTY_LABEL, "Repetitions");
  gtk_test_accessible_assert_property (bodyweight, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bodyweight, kg");

  bx_set_editor_step (editor, BX_SET_FIELD_LOAD, -1);
  gtk_test_accessible_assert_property (load, GTK_ACCESSIBLE_PROPERTY_LABEL, "Assistance, kg");

  bx_set_editor_set_unit (editor, BX_UNIT_LB);
  bx_set_editor_set_measure (editor, BX_MEASURE_WEIGHT_REPS);
  gtk_test_accessible_assert_property (load, GTK_ACCESSIBLE_PROPERTY_LABEL, "Weight, lb");

  bx_number_field_type (BX_NUMBER_FIELD (find_field (GTK_WIDGET (editor), "load")), "a lot");
  gtk_test_accessible_assert_state (load, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (load, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_error (editor));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/set-editor/typing", test_typing);
  g_test_add_func ("/set-editor/bad-input", test_bad_input);
  g_test_add_func ("/set-editor/missing", test_missing);
  g_test_add_func ("/set-editor/steps", test_steps);
  g_test_add_func ("/set-editor/units", test_units);
  g_test_add_func ("/set-editor/bodyweight", test_bodyweight);
  g_test_add_func ("/set-editor/access", test_access);

  return g_test_run ();
}
