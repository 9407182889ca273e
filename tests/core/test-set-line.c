/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-set-line.h"

#include <locale.h>
#include <string.h>

#define WEIGHT BX_MEASURE_WEIGHT_REPS
#define BODY BX_MEASURE_BODYWEIGHT_REPS
#define REPS BX_MEASURE_REPS
#define TIME BX_MEASURE_TIME

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    BxMeasure measure;
    const char *canonical;
  } rows[] = {
    { "100x5x3", WEIGHT, "100kg x5,5,5" },
    { "100 kg × 5 × 3", WEIGHT, "100kg x5,5,5" },
    { "3x5@100", WEIGHT, "100kg x5,5,5" },
    { "3 x 5 @ 100 kg @ 8", WEIGHT, "100kg x5,5,5 @8" },
    { "3x5@8", WEIGHT, "3kg x5 @8" },
    { "3x5@8kg", WEIGHT, "8kg x5,5,5" },
    { "100x5,5,4", WEIGHT, "100kg x5,5,4" },
    { "100x5/5/4", WEIGHT, "100kg x5,5,4" },
    { "3x5,5,4@100", WEIGHT, "100kg x5,5,4" },
    { "102,5x5", WEIGHT, "102.5kg x5" },
    { "102.5 X 5", WEIGHT, "102.5kg x5" },
    { "225lb*5", WEIGHT, "225lb x5" },
    { "225LBS x 5 reps", WEIGHT, "225lb x5" },
    { "0x10", WEIGHT, "0kg x10" },
    { "100x5 @8,5", WEIGHT, "100kg x5 @8.5" },
    { "100x5 @RPE 9", WEIGHT, "100kg x5 @9" },
    { "w 60x5; 100x5x2; d 80x10; f100x3", WEIGHT, "w 60kg x5; 100kg x5,5; d 80kg x10; f 100kg x3" },
    { "60x5;", WEIGHT, "60kg x5" },
    { "x5", WEIGHT, "x5" },
    { "٦٠x٥", WEIGHT, "60kg x5" },
    { "٦٢٫٥x٥", WEIGHT, "62.5kg x5" },
    { "62٫5kg x5 @8٫5", WEIGHT, "62.5kg x5 @8.5" },
    { "bw x 12", BODY, "bw x12" },
    { "bwx12x3", BODY, "bw x12,12,12" },
    { "12", BODY, "bw x12" },
    { "12,10,8", BODY, "bw x12,10,8" },
    { "3x12", BODY, "bw x12,12,12" },
    { "+10x8", BODY, "bw +10kg x8" },
    { "bw+10x8", BODY, "bw +10kg x8" },
    { "10kg x 8", BODY, "bw +10kg x8" },
    { "-20 x 6", BODY, "bw -20kg x6" },
    { "−20 lb x 6, 5", BODY, "bw -20lb x6,5" },
    { "+0x8", BODY, "bw +0kg x8" },
    { "15", REPS, "x15" },
    { "2x15 @7", REPS, "x15,15 @7" },
    { "60s", TIME, "60s" },
    { "60", TIME, "60s" },
    { "1:30", TIME, "90s" },
    { "2min", TIME, "120s" },
    { "20kg 45s x2", TIME, "+20kg 45s,45s" },
    { "+20 45s", TIME, "+20kg 45s" },
    { "3x30s", TIME, "30s,30s,30s" },
    { "30s x 3", TIME, "30s,30s,30s" },
    { "30s,25s", TIME, "30s,25s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sets = bx_set_line_parse (rows[i].text, rows[i].measure, BX_UNIT_KG, NULL, &error);
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_no_error (error);
      text = bx_set_line_format (sets, rows[i].measure);
      g_assert_cmpstr (text, ==, rows[i].canonical);
      for (guint j = 0; j < sets->len; j++)
        g_assert_cmpint (((BxSet *) g_ptr_array_index (sets, j))->state, ==, BX_SET_STATE_DONE);
    }
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    BxMeasure measure;
    BxSetLineError code;
    gsize position;
  } rows[] = {
    { "", WEIGHT, BX_SET_LINE_ERROR_EMPTY, 0 },
    { "  ", WEIGHT, BX_SET_LINE_ERROR_EMPTY, 2 },
    { NULL, WEIGHT, BX_SET_LINE_ERROR_EMPTY, 0 },
    { "\377", WEIGHT, BX_SET_LINE_ERROR_EMPTY, 0 },
    { "100", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 3 },
    { "100x", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 4 },
    { "100x5x", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 6 },
    { "100 × five", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 6 },
    { "heavy", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 0 },
    { "100x5 and more", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 6 },
    { "100x5000", WEIGHT, BX_SET_LINE_ERROR_RANGE, 4 },
    { "9999x5", WEIGHT, BX_SET_LINE_ERROR_RANGE, 0 },
    { "100x5x51", WEIGHT, BX_SET_LINE_ERROR_RANGE, 6 },
    { "100x5x0", WEIGHT, BX_SET_LINE_ERROR_RANGE, 6 },
    { "100x5x99999999999999999999", WEIGHT, BX_SET_LINE_ERROR_RANGE, 6 },
    { "100x5@0", WEIGHT, BX_SET_LINE_ERROR_RANGE, 6 },
    { "100x5@8.3", WEIGHT, BX_SET_LINE_ERROR_RANGE, 6 },
    { "100kg x5@90", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 9 },
    { "2.5x5@90", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 6 },
    { "100x5,5,4x2", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 11 },
    { "+10x8", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 0 },
    { "-10 30s", TIME, BX_SET_LINE_ERROR_SYNTAX, 0 },
    { "−10x8", WEIGHT, BX_SET_LINE_ERROR_SYNTAX, 0 },
    { "10kg −5 30s", TIME, BX_SET_LINE_ERROR_SYNTAX, 5 },
    { "+5 − 10 30s", TIME, BX_SET_LINE_ERROR_SYNTAX, 3 },
    { "1:75", TIME, BX_SET_LINE_ERROR_RANGE, 2 },
    { "bw", BODY, BX_SET_LINE_ERROR_SYNTAX, 2 },
    { "51x5", BODY, BX_SET_LINE_ERROR_RANGE, 3 },
    { "100x5x30;100x5x30", WEIGHT, BX_SET_LINE_ERROR_RANGE, 17 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize position = 1000;
      g_autoptr (GPtrArray) sets = bx_set_line_parse (rows[i].text, rows[i].measure, BX_UNIT_KG, &position, &error);

      g_test_message ("%s: %s", rows[i].text, error != NULL ? error->message : "read");
      g_assert_null (sets);
      g_assert_error (error, BX_SET_LINE_ERROR, (int) rows[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (position, ==, rows[i].position);
    }
}

/* What is written is read again. */
static void
test_random (void)
{
  for (int i = 0; i < 3000; i++)
    {
      BxMeasure measure = (BxMeasure) g_test_rand_int_range (0, TIME + 1);
      g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_set_free);
      g_autoptr (GPtrArray) read = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      int n = g_test_rand_int_range (1, 8);

      for (int j = 0; j < n; j++)
        {
          BxSet *set = bx_set_new ();
          const BxSet *before = j > 0 ? g_ptr_array_index (sets, j - 1) : NULL;
          BxUnit unit = g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB;

          set->state = BX_SET_STATE_DONE;
          if (before != NULL && g_test_rand_bit ())
            {
              bx_set_take_performance (set, before);
              set->kind = before->kind;
              set->rpe_tenths = before->rpe_tenths;
            }
          else
            {
              BxWeight weight = { g_test_rand_int_range (0, BX_WEIGHT_MAX_THOUSANDTHS + 1), unit };

              set->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
              set->rpe_tenths = g_test_rand_bit () ? BX_COUNT_NONE : g_test_rand_int_range (2, 21) * 5;
              if (measure == WEIGHT && g_test_rand_int_range (0, 8) > 0)
                set->weight = weight;
              if ((measure == BODY || measure == TIME) && g_test_rand_bit ())
                set->added = weight;
              if (measure == BODY && g_test_rand_bit ())
                set->assistance = weight;
            }
          set->target.kind = set->kind;
          set->reps = measure == TIME ? BX_COUNT_NONE : g_test_rand_int_range (0, BX_REPS_MAX + 1);
          set->seconds = measure == TIME ? g_test_rand_int_range (0, BX_SECONDS_MAX + 1) : BX_COUNT_NONE;
          g_ptr_array_add (sets, set);
        }

      text = bx_set_line_format (sets, measure);
      read = bx_set_line_parse (text, measure, g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB, NULL, &error);
      if (error != NULL)
        g_test_message ("%s", text);
      g_assert_no_error (error);
      g_assert_cmpuint (read->len, ==, sets->len);
      for (guint j = 0; j < sets->len; j++)
        {
          BxSet *set = g_ptr_array_index (sets, j);
          BxSet *other = g_ptr_array_index (read, j);

          g_set_str (&other->id, set->id);
          g_assert_true (bx_set_equal (set, other));
        }
    }
}

/* Nonsense is refused with words, and never read into something that is no set. */
static void
test_noise (void)
{
  static const char *const signs[] = { "1", "5", "00", "x", "×", "@", ",", ".", ";", " ", "kg", "lb", "+", "-", "bw", "s", ":", "w", "é", "min" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sets = NULL;
      gsize position = 0;
      int n = g_test_rand_int_range (0, 12);

      for (int j = 0; j < n; j++)
        g_string_append (text, signs[g_test_rand_int_range (0, G_N_ELEMENTS (signs))]);

      sets = bx_set_line_parse (text->str, (BxMeasure) g_test_rand_int_range (0, TIME + 1), BX_UNIT_KG, &position, &error);
      g_assert_true ((sets == NULL) == (error != NULL));
      g_assert_cmpuint (position, <=, (gsize) g_utf8_strlen (text->str, -1));
      if (sets != NULL)
        {
          g_assert_cmpuint (sets->len, >, 0);
          g_assert_cmpuint (sets->len, <=, BX_SET_LINE_MAX_SETS);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/set-line/read", test_read);
  g_test_add_func ("/set-line/wrong", test_wrong);
  g_test_add_func ("/set-line/random", test_random);
  g_test_add_func ("/set-line/noise", test_noise);

  return g_test_run ();
}
