/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-kit.h"
#include "bx-progression-suggest.h"

#include <locale.h>
#include <string.h>

#define NBSP "\302\240"
#define EXERCISE "some-exercise"

/* What is written down about a session: sets divided by spaces, each with a load and its
 * count. "100x8" is 100 of the unit, 8 times; "x12" no load at all; "+10x8" and "-10x8"
 * added and assistance; "30s" a hold; "w" before it is a warm-up, "d" a drop set, "f" to
 * failure; "@9" behind it an effort; "=" and a number before it what was asked for; "." a
 * set left out, "?" one still planned. */
static BxSet *
read_set (const char *text,
          BxMeasure   measure,
          BxUnit      unit)
{
  BxSet *set = bx_set_new ();
  char *end;
  const char *effort = strchr (text, '@');
  char sign = '\0';
  double load = -1;

  set->state = BX_SET_STATE_DONE;
  if (*text == '.' || *text == '?')
    {
      set->state = *text == '.' ? BX_SET_STATE_SKIPPED : BX_SET_STATE_PLANNED;
      return set;
    }
  if (*text == 'w' || *text == 'd' || *text == 'f')
    {
      set->kind = *text == 'w' ? BX_SET_KIND_WARM_UP : *text == 'd' ? BX_SET_KIND_DROP : BX_SET_KIND_TO_FAILURE;
      text++;
    }
  if (*text == '=')
    {
      int asked = (int) g_ascii_strtoll (text + 1, &end, 10);

      if (measure == BX_MEASURE_TIME)
        set->target.seconds = asked;
      else
        set->target.reps_min = set->target.reps_max = asked;
      text = end + 1;
    }
  if (*text == '+' || *text == '-')
    sign = *text++;
  if (g_ascii_isdigit (*text))
    {
      /* "0x12" alone would be a hexadecimal number. */
      gsize length = strspn (text, "0123456789.");
      g_autofree char *number = g_strndup (text, length);

      load = g_ascii_strtod (number, NULL);
      text += length;
    }
  if (*text == 's')
    {
      set->seconds = (int) load;
    }
  else
    {
      g_assert_cmpint (*text, ==, 'x');
      set->reps = (int) g_ascii_strtoll (text + 1, NULL, 10);
      if (load >= 0 && sign == '-')
        set->assistance = bx_weight_new (load, unit);
      else if (load >= 0 && sign == '+')
        set->added = bx_weight_new (load, unit);
      else if (load >= 0)
        set->weight = bx_weight_new (load, unit);
    }
  if (effort != NULL)
    set->rpe_tenths = (int) (g_ascii_strtod (effort + 1, NULL) * 10);

  return set;
}

static BxPerformance *
read_session (const char *text,
              BxMeasure   measure,
              BxUnit      unit,
              const char *variation)
{
  g_autoptr (BxSessionExercise) exercise = bx_session_exercise_new (EXERCISE);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  exercise->variation = g_strdup (variation);
  for (guint i = 1; words[i] != NULL; i++)
    g_ptr_array_add (exercise->sets, read_set (words[i], measure, unit));

  return bx_performance_new (words[0], exercise);
}

typedef struct
{
  const char *name;
  BxMeasure measure;
  BxUnit unit;
  guint n_sets;
  int bottom;
  int top;
  BxProgressionRule rule;
  BxImplement implement;
  const char *history[5];
  const char *today;
  BxSuggestionReason reason;
  const char *targets;
  const char *sentence;
} Row;

#define TODAY "2026-01-20"
#define WEIGHT BX_MEASURE_WEIGHT_REPS
#define BODY BX_MEASURE_BODYWEIGHT_REPS
#define RULE(kind) { BX_PROGRESSION_##kind, { 0, BX_UNIT_NONE }, 0 }
#define RULE_STEP(kind, step, unit) { BX_PROGRESSION_##kind, { step, unit }, 0 }
#define KG BX_UNIT_KG
#define LB BX_UNIT_LB

static const Row rows[] = {
  /* ---- double progression -------------------------------------------------------- */
  { "double: first time", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { NULL }, TODAY,
    BX_SUGGESTION_FIRST_TIME, "8-12 8-12 8-12", "The first time: choose a load that leaves two repetitions in reserve." },
  { "double: all at the top", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12 60x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12 62.5x8-12", "12, 12, 12 last time: add 2.5" NBSP "kg." },
  { "double: one set below the top is too early", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12 60x11" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "60x12 60x12 60x12", "12, 12, 11 last time: the same load, a repetition more." },
  { "double: only the first set at the top", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x9 60x8" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "60x12 60x10-12 60x9-12", NULL },
  { "double: two of three sets done is a miss", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_REPEAT, "60x8-12 60x8-12 60x8-12", "12, 12, – last time: the same again." },
  { "double: a skipped set is a miss", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 . 60x12" }, TODAY,
    BX_SUGGESTION_REPEAT, "60x8-12 60x8-12 60x8-12", "12, –, 12 last time: the same again." },
  { "double: a set still planned is a miss", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12 ?" }, TODAY,
    BX_SUGGESTION_REPEAT, "60x8-12 60x8-12 60x8-12", NULL },
  { "double: below the range is a miss", WEIGHT, KG, 3, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x8 60x7" }, TODAY,
    BX_SUGGESTION_REPEAT, "60x8-12 60x8-12 60x8-12", NULL },
  { "double: warm-ups and drop sets say nothing", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 w20x10 w40x3 60x12 60x12 d40x5" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12", "12, 12 last time: add 2.5" NBSP "kg." },
  { "double: a warm-up at the top is no work set", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 w60x12 60x12" }, TODAY,
    BX_SUGGESTION_REPEAT, "60x8-12 60x8-12", NULL },
  { "double: a set beyond the plan says nothing", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12 60x3" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12", NULL },
  { "double: sets to failure count", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 f60x14" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12", "12, 14 last time: add 2.5" NBSP "kg." },
  { "double: absurd repetitions ask for none", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x109 60x9" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "60x12 60x10-12", NULL },
  { "double: each set has its own load", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 50x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 52.5x8-12", NULL },
  { "double: pounds stay pounds", WEIGHT, LB, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 135x12 135x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "140x8-12 140x8-12", "12, 12 last time: add 5" NBSP "lb." },
  { "double: the next dumbbell", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_DUMBBELL, { "2026-01-15 10x12 10x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "12.5x8-12 12.5x8-12", "12, 12 last time: add 2.5" NBSP "kg." },
  { "double: the next kettlebell", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_KETTLEBELL, { "2026-01-15 24x12 24x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "28x8-12 28x8-12", "12, 12 last time: add 4" NBSP "kg." },
  { "double: no heavier dumbbell", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_DUMBBELL, { "2026-01-15 50x12 50x12" }, TODAY,
    BX_SUGGESTION_HEAVIEST, "50x8-12 50x8-12", "12, 12 last time, and there is nothing heavier to load." },
  { "double: any weight where nothing is known", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 61x12 61x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "63.5x8-12 63.5x8-12", NULL },
  { "double: the rule's own step", WEIGHT, KG, 2, 8, 12, RULE_STEP (USUAL, 5000, KG), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "65x8-12 65x8-12", "12, 12 last time: add 5" NBSP "kg." },
  { "double: a step that these plates can't make", WEIGHT, KG, 2, 8, 12, RULE_STEP (USUAL, 500, KG), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12", NULL },
  { "double: a step of the other unit", WEIGHT, LB, 2, 8, 12, RULE_STEP (USUAL, 2500, KG), BX_IMPLEMENT_NONE, { "2026-01-15 100x12 100x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "105.5x8-12 105.5x8-12", NULL },
  { "double: 0 kg is a weight", WEIGHT, KG, 1, 8, 12, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 0x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "2.5x8-12", "12 last time: add 2.5" NBSP "kg." },
  { "double: no weight was written down", WEIGHT, KG, 1, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 x12" }, TODAY,
    BX_SUGGESTION_FIRST_TIME, "8-12", NULL },
  { "double: left out altogether says nothing", WEIGHT, KG, 2, 8, 12, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-17 . .", "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "62.5x8-12 62.5x8-12", NULL },

  /* ---- linear -------------------------------------------------------------------- */
  { "linear: done", WEIGHT, KG, 3, 5, 5, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 100x5 100x5 100x5" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "102.5x5 102.5x5 102.5x5", "5, 5, 5 last time: add 2.5" NBSP "kg." },
  { "linear: missed", WEIGHT, KG, 3, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2026-01-15 100x5 100x5 100x4" }, TODAY,
    BX_SUGGESTION_REPEAT, "100x5 100x5 100x5", "5, 5, 4 last time: the same again." },
  { "linear: of a range the top", WEIGHT, KG, 2, 5, 8, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2026-01-15 100x8 100x7" }, TODAY,
    BX_SUGGESTION_REPEAT, "100x5-8 100x5-8", NULL },
  { "linear: twice missed is no deload", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 100x4", "2026-01-17 100x4", "2026-01-15 97.5x5" }, TODAY, BX_SUGGESTION_REPEAT, "100x5", NULL },
  { "linear: missed three times", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 100x4", "2026-01-17 100x4", "2026-01-15 100x3" }, TODAY, BX_SUGGESTION_DELOAD, "90x5",
    "Missed 3 times in a row: 10\302\240% less, then build up again." },
  { "linear: a deload is rounded down to the plates", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 102.5x4", "2026-01-17 102.5x4", "2026-01-15 102.5x3" }, TODAY, BX_SUGGESTION_DELOAD, "90x5", NULL },
  { "linear: three misses with other loads are no three", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 90x4", "2026-01-17 100x4", "2026-01-15 100x3" }, TODAY, BX_SUGGESTION_REPEAT, "90x5", NULL },
  { "linear: a success between", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 100x4", "2026-01-17 100x5", "2026-01-15 100x3", "2026-01-13 100x3" }, TODAY, BX_SUGGESTION_REPEAT, "100x5", NULL },
  { "linear: a deload of the bar alone takes repetitions", WEIGHT, KG, 1, 10, 10, RULE (LINEAR), BX_IMPLEMENT_BARBELL,
    { "2026-01-19 20x9", "2026-01-17 20x9", "2026-01-15 20x9" }, TODAY, BX_SUGGESTION_DELOAD, "20x8-10", NULL },

  /* ---- breaks -------------------------------------------------------------------- */
  { "break: 14 days are none", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2026-01-06 100x5" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "102.5x5", NULL },
  { "break: 15 days", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2026-01-05 100x5" }, TODAY,
    BX_SUGGESTION_BREAK, "90x5", "15 days since the last time: 10\302\240% less to begin with." },
  { "break: a month", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2025-12-20 100x5" }, TODAY,
    BX_SUGGESTION_BREAK, "80x5", NULL },
  { "break: half a year", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2025-07-20 100x5" }, TODAY,
    BX_SUGGESTION_BREAK, "70x5", NULL },
  { "break: bodyweight takes repetitions", BODY, KG, 2, 10, 12, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-05 x12 x10" }, TODAY,
    BX_SUGGESTION_BREAK, "10-12 9-12", NULL },
  { "break: after it, less than the plan is no miss", BODY, KG, 2, 10, 12, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-19 =8,x8 =7,x8" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "9-12 9-12", NULL },
  { "the clock was set back", WEIGHT, KG, 1, 5, 5, RULE (LINEAR), BX_IMPLEMENT_BARBELL, { "2026-02-05 100x5" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "102.5x5", NULL },

  /* ---- bodyweight ---------------------------------------------------------------- */
  { "body: repetitions first", BODY, KG, 3, 10, 10, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-15 x10 x10 x10" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "11-12 11-12 11-12", "10, 10, 10 last time: the same load, a repetition more." },
  { "body: 12 clean ones, then a plate", BODY, KG, 3, 10, 12, RULE (REPS_THEN_LOAD), BX_IMPLEMENT_PLATE, { "2026-01-15 x12 x12 x13" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "1.25x10-12 1.25x10-12 1.25x10-12", "12, 12, 13 last time: add 1.25" NBSP "kg." },
  { "body: the plate that the rule names", BODY, KG, 1, 10, 12, RULE_STEP (USUAL, 5000, KG), BX_IMPLEMENT_PLATE, { "2026-01-15 x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "5x10-12", "12 last time: add 5" NBSP "kg." },
  { "body: a plate more", BODY, KG, 2, 10, 12, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-15 +10x12 +10x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "11.25x10-12 11.25x10-12", NULL },
  { "body: 0 kg added is a weight", BODY, LB, 1, 10, 12, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-15 +0x12" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "2.5x10-12", "12 last time: add 2.5" NBSP "lb." },
  { "body: help goes down", BODY, KG, 2, 5, 8, RULE (USUAL), BX_IMPLEMENT_STACK, { "2026-01-15 -20x8 -20x8" }, TODAY,
    BX_SUGGESTION_LESS_ASSISTANCE, "-15x5-8 -15x5-8", "8, 8 last time: 5" NBSP "kg less help." },
  { "body: the last help goes", BODY, KG, 2, 5, 8, RULE (USUAL), BX_IMPLEMENT_STACK, { "2026-01-15 -5x8 -5x8" }, TODAY,
    BX_SUGGESTION_LESS_ASSISTANCE, "0x5-8 0x5-8", "8, 8 last time: 5" NBSP "kg less help." },
  { "body: help stays", BODY, KG, 2, 5, 8, RULE (USUAL), BX_IMPLEMENT_STACK, { "2026-01-15 -20x8 -20x6" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "-20x8 -20x7-8", NULL },
  { "body: a deload is more help", BODY, KG, 1, 5, 8, RULE (USUAL), BX_IMPLEMENT_STACK,
    { "2026-01-19 -20x4", "2026-01-17 -20x4", "2026-01-15 -20x3" }, TODAY, BX_SUGGESTION_DELOAD, "-25x5-8", NULL },
  { "body: repetitions never explode", BODY, KG, 1, 10, 12, RULE (USUAL), BX_IMPLEMENT_PLATE, { "2026-01-15 x999" }, TODAY,
    BX_SUGGESTION_ADD_LOAD, "1.25x10-12", NULL },
  { "reps alone: as many as do good", BX_MEASURE_REPS, KG, 1, 10, 12, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 x12" }, TODAY,
    BX_SUGGESTION_TOP, "10-12", "12 last time: as many as do good. A harder variation does more now." },
  { "reps alone: a plan above twelve", BX_MEASURE_REPS, KG, 1, 15, 20, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 x17" }, TODAY,
    BX_SUGGESTION_MORE_REPS, "18-20", NULL },

  /* ---- holds --------------------------------------------------------------------- */
  { "hold: held", BX_MEASURE_TIME, KG, 2, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 30s 30s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "35s 35s", "30" NBSP "s, 30" NBSP "s last time: 5 seconds longer." },
  { "hold: on from there", BX_MEASURE_TIME, KG, 2, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 =35,35s =35,36s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "40s 40s", NULL },
  { "hold: the longer one was missed", BX_MEASURE_TIME, KG, 2, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 =35,35s =35,32s" }, TODAY,
    BX_SUGGESTION_REPEAT, "35s 35s", NULL },
  { "hold: a slip of the finger", BX_MEASURE_TIME, KG, 1, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 3000s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "65s", NULL },
  { "hold: long enough", BX_MEASURE_TIME, KG, 1, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 =120,120s" }, TODAY,
    BX_SUGGESTION_TOP, "120s", "2:00 last time: long enough. A harder variation does more now." },
  { "hold: a break", BX_MEASURE_TIME, KG, 1, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2025-12-31 30s" }, TODAY,
    BX_SUGGESTION_BREAK, "25s", NULL },
  { "hold: back to the plan after it", BX_MEASURE_TIME, KG, 1, 30, 30, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 =25,25s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "30s", NULL },
  { "hold: without a plan", BX_MEASURE_TIME, KG, 1, -1, -1, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 42s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "45s", NULL },
  { "hold: no time was written down", BX_MEASURE_TIME, KG, 2, -1, -1, RULE (USUAL), BX_IMPLEMENT_NONE, { "2026-01-15 s 42s" }, TODAY,
    BX_SUGGESTION_MORE_TIME, "45s", NULL },
  { "hold: no time was written down, and a break", BX_MEASURE_TIME, KG, 2, -1, -1, RULE (USUAL), BX_IMPLEMENT_NONE, { "2025-12-31 s 30s" }, TODAY,
    BX_SUGGESTION_BREAK, "25s", NULL },

  /* ---- a share of the e1RM ------------------------------------------------------- */
  { "percent", WEIGHT, KG, 2, 5, 5, { BX_PROGRESSION_PERCENT, { 0 }, 75 }, BX_IMPLEMENT_BARBELL,
    { "2026-01-15 90x5", "2026-01-12 100x6 w200x1" }, TODAY, BX_SUGGESTION_PERCENT, "90x5 90x5",
    "75 % of an estimated one-repetition maximum of 120" NBSP "kg." },
  { "percent: in pounds", WEIGHT, LB, 1, 5, 5, { BX_PROGRESSION_PERCENT, { 0 }, 80 }, BX_IMPLEMENT_BARBELL,
    { "2026-01-15 200x6" }, TODAY, BX_SUGGESTION_PERCENT, "190x5", NULL },
  { "percent: no estimate from too many repetitions", WEIGHT, KG, 1, 5, 5, { BX_PROGRESSION_PERCENT, { 0 }, 75 }, BX_IMPLEMENT_BARBELL,
    { "2026-01-15 60x191" }, TODAY, BX_SUGGESTION_NONE, "60x5", NULL },

  /* ---- none ---------------------------------------------------------------------- */
  { "none", WEIGHT, KG, 2, 8, 12, RULE (NONE), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_NONE, "8-12 8-12", NULL },
  { "no targets", WEIGHT, KG, 2, -1, -1, RULE (USUAL), BX_IMPLEMENT_BARBELL, { "2026-01-15 60x12 60x12" }, TODAY,
    BX_SUGGESTION_NONE, "60 60", NULL },
};

static BxSlot *
make_slot (const Row *row)
{
  BxSlot *slot = bx_slot_new (EXERCISE);
  BxSetTarget warm_up;

  bx_set_target_init (&warm_up);
  warm_up.kind = BX_SET_KIND_WARM_UP;
  warm_up.reps_min = warm_up.reps_max = 10;

  if (row->measure == BX_MEASURE_TIME)
    {
      bx_slot_set_targets (slot, row->n_sets, BX_COUNT_NONE, BX_COUNT_NONE);
      for (guint i = 0; i < slot->targets->len; i++)
        g_array_index (slot->targets, BxSetTarget, i).seconds = row->bottom;
    }
  else
    {
      bx_slot_set_targets (slot, row->n_sets, row->bottom, row->top);
    }
  g_array_prepend_val (slot->targets, warm_up);
  slot->progression = row->rule;

  return slot;
}

static char *
describe_targets (const BxSuggestion *suggestion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestion->targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (suggestion->targets, BxSetTarget, i);

      if (target->kind == BX_SET_KIND_WARM_UP)
        {
          g_assert_false (bx_weight_is_set (target->weight));
          g_assert_cmpint (target->reps_min, ==, 10);
          continue;
        }
      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (bx_weight_is_set (suggestion->assistance))
        g_string_append_printf (text, "-%g", bx_weight_get_amount (suggestion->assistance, BX_UNIT_NONE));
      else if (bx_weight_is_set (target->weight))
        g_string_append_printf (text, "%g", bx_weight_get_amount (target->weight, BX_UNIT_NONE));
      if (target->seconds >= 0)
        {
          g_string_append_printf (text, "%ds", target->seconds);
        }
      else if (target->reps_min >= 0)
        {
          if (bx_weight_is_set (target->weight) || bx_weight_is_set (suggestion->assistance))
            g_string_append_c (text, 'x');
          g_string_append_printf (text, "%d", target->reps_min);
          if (target->reps_max != target->reps_min)
            g_string_append_printf (text, "-%d", target->reps_max);
        }
    }

  return g_string_free_and_steal (text);
}

typedef struct
{
  BxSlot *slot;
  BxKit *kit;
  BxLoading *loading;
  GPtrArray *history;
  BxProgressionQuery query;
} Case;

static void
case_init (Case      *self,
           const Row *row)
{
  self->slot = make_slot (row);
  self->kit = bx_kit_new_usual (row->unit);
  self->loading = bx_kit_get_loading (self->kit, row->implement);
  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_performance_free);
  for (guint i = 0; i < G_N_ELEMENTS (row->history) && row->history[i] != NULL; i++)
    g_ptr_array_add (self->history, read_session (row->history[i], row->measure, row->unit, NULL));
  self->query = (BxProgressionQuery) {
    .slot = self->slot,
    .measure = row->measure,
    .history = self->history,
    .loading = self->loading,
    .unit = row->unit,
    .today = row->today,
  };
}

static void
case_clear (Case *self)
{
  bx_slot_free (self->slot);
  bx_kit_free (self->kit);
  bx_loading_free (self->loading);
  g_ptr_array_unref (self->history);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
test_rule (gconstpointer data)
{
  const Row *row = data;
  g_auto (Case) self = { 0 };
  g_autoptr (BxSuggestion) suggestion = NULL;
  g_autoptr (BxSuggestion) copy = NULL;
  g_autofree char *targets = NULL;
  g_autofree char *sentence = NULL;

  case_init (&self, row);
  suggestion = bx_progression_suggest (&self.query);
  copy = g_boxed_copy (BX_TYPE_SUGGESTION, suggestion);
  targets = describe_targets (copy);
  sentence = bx_suggestion_format (copy, BX_UNIT_NONE);

  g_test_message ("%s: %s", targets, sentence);
  g_assert_cmpint (suggestion->reason, ==, row->reason);
  g_assert_cmpstr (targets, ==, row->targets);
  if (row->sentence != NULL)
    g_assert_cmpstr (sentence, ==, row->sentence);
  g_assert_true ((sentence == NULL) == (suggestion->reason == BX_SUGGESTION_NONE));
  g_assert_cmpint (suggestion->kind, !=, BX_PROGRESSION_USUAL);
}

/* Find a row to start from */
static const Row *
find_row (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].name, name))
        return &rows[i];
    }
  g_assert_not_reached ();
}

static void
test_variation (void)
{
  const Row *row = find_row ("double: all at the top");
  g_auto (Case) self = { 0 };
  g_autoptr (BxSuggestion) other = NULL;
  g_autoptr (BxSuggestion) same = NULL;

  case_init (&self, row);
  g_ptr_array_insert (self.history, 0, read_session ("2026-01-18 90x12 90x12 90x12", row->measure, row->unit, "arms:hips"));

  /* What was done in another variation says nothing. */
  other = bx_progression_suggest (&self.query);
  g_assert_true (bx_weight_equal (g_array_index (other->targets, BxSetTarget, 1).weight, bx_weight_new (62.5, BX_UNIT_KG)));

  g_set_str (&self.slot->variation, "arms:hips");
  same = bx_progression_suggest (&self.query);
  g_assert_true (bx_weight_equal (g_array_index (same->targets, BxSetTarget, 1).weight, bx_weight_new (92.5, BX_UNIT_KG)));
}

/* Who trains in spite of an ache is offered less once, and then no less and no more;
 * even where nothing shall grow by itself, and where nothing was ever done. */
static void
test_ache_again (void)
{
  g_auto (Case) self = { 0 };
  g_autoptr (BxFeel) feel = bx_feel_new (EXERCISE, BX_FEEL_ACHE);
  g_autoptr (BxSuggestion) again = NULL;
  g_autoptr (BxSuggestion) unruled = NULL;
  g_autoptr (BxSuggestion) first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *unruled_text = NULL;
  g_autofree char *first_text = NULL;

  case_init (&self, find_row ("double: all at the top"));
  self.query.feel = feel;
  feel->said = bx_moment_from_local ("2026-01-01", 18, 0);

  again = bx_progression_suggest (&self.query);
  text = describe_targets (again);
  sentence = bx_suggestion_format (again, BX_UNIT_NONE);
  g_assert_cmpint (again->reason, ==, BX_SUGGESTION_ACHE);
  g_assert_cmpstr (text, ==, "60x8-12 60x8-12 60x8-12");
  g_assert_cmpstr (sentence, ==, "It ached not long ago: best left out until you are well. If you do it, no more than the last time.");

  feel->said = bx_moment_from_local ("2026-01-16", 18, 0);
  self.slot->progression.kind = BX_PROGRESSION_NONE;
  unruled = bx_progression_suggest (&self.query);
  unruled_text = describe_targets (unruled);
  g_assert_cmpint (unruled->reason, ==, BX_SUGGESTION_ACHE);
  g_assert_cmpstr (unruled_text, ==, "47.5x8-12 47.5x8-12 47.5x8-12");

  self.query.history = NULL;
  first = bx_progression_suggest (&self.query);
  first_text = bx_suggestion_format (first, BX_UNIT_NONE);
  g_assert_cmpint (first->reason, ==, BX_SUGGESTION_ACHE);
  g_assert_cmpstr (first_text, ==, "It ached the last time. Leave it out for a week or two, and say when you are well.");
}

static void
test_feel (void)
{
  g_auto (Case) self = { 0 };
  g_autoptr (BxFeel) feel = bx_feel_new (EXERCISE, BX_FEEL_ACHE);
  g_autoptr (BxSuggestion) ache = NULL;
  g_autoptr (BxSuggestion) back = NULL;
  g_autoptr (BxSuggestion) late = NULL;
  g_autoptr (BxSuggestion) since = NULL;
  g_autoptr (BxSuggestion) pump = NULL;
  g_autoptr (BxSessionExercise) exercise = NULL;
  g_autoptr (GPtrArray) preview = NULL;
  g_autofree char *ache_text = NULL;
  g_autofree char *ache_sentence = NULL;
  g_autofree char *text = NULL;
  g_autofree char *late_text = NULL;
  g_autofree char *sentence = NULL;

  case_init (&self, find_row ("double: all at the top"));
  self.query.feel = feel;
  feel->said = bx_moment_from_local ("2026-01-16", 18, 0);

  /* Everything was at the top, and still nothing grows. */
  ache = bx_progression_suggest (&self.query);
  g_assert_cmpint (ache->reason, ==, BX_SUGGESTION_ACHE);
  ache_text = describe_targets (ache);
  g_assert_cmpstr (ache_text, ==, "47.5x8-12 47.5x8-12 47.5x8-12");
  ache_sentence = bx_suggestion_format (ache, BX_UNIT_NONE);
  g_assert_cmpstr (ache_sentence, ==, "It ached the last time: best left out for a week or two. If you do it, 20\302\240% less.");
  exercise = bx_session_exercise_new_from_slot (self.slot);
  g_assert_cmpuint (bx_suggestion_apply (ache, exercise), ==, 3);
  g_assert_cmpint (((BxSet *) exercise->sets->pdata[1])->reps, ==, 8);
  g_assert_true (bx_weight_equal (((BxSet *) exercise->sets->pdata[1])->weight, bx_weight_new (47.5, BX_UNIT_KG)));
  preview = bx_progression_preview (&self.query, 4, 3);
  g_assert_cmpuint (preview->len, ==, 1);

  feel->answer = BX_FEEL_WELL;
  back = bx_progression_suggest (&self.query);
  text = describe_targets (back);
  sentence = bx_suggestion_format (back, BX_UNIT_NONE);
  g_assert_cmpint (back->reason, ==, BX_SUGGESTION_RETURN);
  g_assert_cmpstr (text, ==, "47.5x8-12 47.5x8-12 47.5x8-12");
  g_assert_cmpstr (sentence, ==, "Back after an ache: 20\302\240% less, fewer sets if you like, and a look at the form.");

  /* A long break on top of it */
  self.query.today = "2026-06-01";
  feel->said = bx_moment_from_local ("2026-05-30", 18, 0);
  late = bx_progression_suggest (&self.query);
  late_text = describe_targets (late);
  g_assert_cmpint (late->reason, ==, BX_SUGGESTION_RETURN);
  g_assert_cmpint (late->percent, ==, 30);
  g_assert_cmpstr (late_text, ==, "40x8-12 40x8-12 40x8-12");
  self.query.today = TODAY;

  /* It was trained since. */
  feel->said = bx_moment_from_local ("2026-01-10", 18, 0);
  since = bx_progression_suggest (&self.query);
  g_assert_cmpint (since->reason, ==, BX_SUGGESTION_ADD_LOAD);

  feel->answer = BX_FEEL_PUMP;
  feel->said = bx_moment_from_local ("2026-01-16", 18, 0);
  pump = bx_progression_suggest (&self.query);
  g_assert_cmpint (pump->reason, ==, BX_SUGGESTION_ADD_LOAD);
}

static void
test_effort (void)
{
  static const struct
  {
    const char *session;
    BxSuggestionReason reason;
  } efforts[] = {
    { "2026-01-15 60x12@8 60x12@8 60x12@8.5", BX_SUGGESTION_ADD_LOAD },
    { "2026-01-15 60x12@8 60x12@8 60x12@9", BX_SUGGESTION_TOO_HARD },
    { "2026-01-15 60x12 60x12 60x12", BX_SUGGESTION_ADD_LOAD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (efforts); i++)
    {
      g_auto (Case) self = { 0 };
      g_autoptr (BxSuggestion) suggestion = NULL;

      case_init (&self, find_row ("double: first time"));
      for (guint j = 0; j < self.slot->targets->len; j++)
        g_array_index (self.slot->targets, BxSetTarget, j).rpe_tenths = 80;
      g_ptr_array_add (self.history, read_session (efforts[i].session, BX_MEASURE_WEIGHT_REPS, BX_UNIT_KG, NULL));
      suggestion = bx_progression_suggest (&self.query);
      g_assert_cmpint (suggestion->reason, ==, efforts[i].reason);
    }
}

static void
test_preview (void)
{
  static const struct
  {
    const char *row;
    const char *sessions[4];
  } previews[] = {
    { "linear: done", { "102.5x5 102.5x5 102.5x5", "105x5 105x5 105x5", "107.5x5 107.5x5 107.5x5", "110x5 110x5 110x5" } },
    { "double: only the first set at the top",
      { "60x12 60x10-12 60x9-12", "60x12 60x11-12 60x10-12", "60x12 60x12 60x11-12", "60x12 60x12 60x12" } },
    { "body: repetitions first", { "11-12 11-12 11-12", "12 12 12", "1.25x10-12 1.25x10-12 1.25x10-12", "1.25x11-12 1.25x11-12 1.25x11-12" } },
    { "hold: held", { "35s 35s", "40s 40s", "45s 45s", "50s 50s" } },
    { "body: help goes down", { "-15x5-8 -15x5-8", "-15x6-8 -15x6-8", "-15x7-8 -15x7-8", "-15x8 -15x8" } },
    { "break: 15 days", { "90x5", "92.5x5", "95x5", "97.5x5" } },
    { "linear: missed three times", { "90x5", "92.5x5", "95x5", "97.5x5" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (previews); i++)
    {
      g_auto (Case) self = { 0 };
      g_autoptr (GPtrArray) preview = NULL;

      case_init (&self, find_row (previews[i].row));
      preview = bx_progression_preview (&self.query, 4, 3);
      g_assert_cmpuint (preview->len, ==, 4);
      for (guint j = 0; j < 4; j++)
        {
          g_autofree char *targets = describe_targets (g_ptr_array_index (preview, j));

          g_test_message ("%s, %u: %s", previews[i].row, j, targets);
          g_assert_cmpstr (targets, ==, previews[i].sessions[j]);
        }
    }
}

static void
test_apply (void)
{
  g_auto (Case) self = { 0 };
  g_autoptr (BxSuggestion) suggestion = NULL;
  g_autoptr (BxSessionExercise) exercise = NULL;
  const BxSet *set;

  case_init (&self, find_row ("body: help goes down"));
  suggestion = bx_progression_suggest (&self.query);
  exercise = bx_session_exercise_new_from_slot (self.slot);
  ((BxSet *) g_ptr_array_index (exercise->sets, 1))->state = BX_SET_STATE_DONE;
  ((BxSet *) g_ptr_array_index (exercise->sets, 2))->bodyweight = bx_weight_new (80, BX_UNIT_KG);

  /* One of two: what is done is done. */
  g_assert_cmpuint (bx_suggestion_apply (suggestion, exercise), ==, 1);
  set = g_ptr_array_index (exercise->sets, 0);
  g_assert_false (bx_weight_is_set (set->assistance));
  set = g_ptr_array_index (exercise->sets, 1);
  g_assert_false (bx_weight_is_set (set->assistance));
  set = g_ptr_array_index (exercise->sets, 2);
  g_assert_true (bx_weight_equal (set->assistance, bx_weight_new (15, BX_UNIT_KG)));
  g_assert_true (bx_weight_equal (set->bodyweight, bx_weight_new (80, BX_UNIT_KG)));
  g_assert_cmpint (set->reps, ==, 5);
}

/* Whatever was done, a suggestion stays within what the plan, the plates and reason
 * allow. */
static void
test_random (void)
{
  for (int i = 0; i < 4000; i++)
    {
      Row row = { "random", (BxMeasure) g_test_rand_int_range (0, BX_MEASURE_TIME + 1),
                  g_test_rand_bit () ? BX_UNIT_KG : BX_UNIT_LB, (guint) g_test_rand_int_range (1, 5), 0, 0,
                  { (BxProgressionKind) g_test_rand_int_range (0, BX_PROGRESSION_PERCENT + 1), { 0 }, 75 },
                  (BxImplement) g_test_rand_int_range (0, BX_IMPLEMENT_PLATE + 1), { NULL }, TODAY, 0, NULL, NULL };
      int n_sessions = g_test_rand_int_range (0, 6);
      int day = bx_day_get_number (TODAY);
      g_auto (Case) self = { 0 };
      g_autoptr (BxSuggestion) suggestion = NULL;
      g_autoptr (BxSuggestion) again = NULL;
      g_autoptr (GPtrArray) preview = NULL;
      g_autofree char *sentence = NULL;

      row.bottom = g_test_rand_int_range (-1, 20);
      row.top = row.bottom < 0 ? -1 : row.bottom + g_test_rand_int_range (0, 6);
      case_init (&self, &row);
      for (int j = 0; j < n_sessions; j++)
        {
          g_autoptr (BxSessionExercise) exercise = bx_session_exercise_new (EXERCISE);
          int n_sets = g_test_rand_int_range (0, 6);
          char text[BX_DAY_LENGTH];

          day -= g_test_rand_int_range (0, 12);
          bx_day_from_number (day, text);
          for (int k = 0; k < n_sets; k++)
            {
              BxSet *set = bx_set_new ();

              set->kind = (BxSetKind) g_test_rand_int_range (0, BX_SET_KIND_TO_FAILURE + 1);
              set->state = (BxSetState) g_test_rand_int_range (0, BX_SET_STATE_SKIPPED + 1);
              set->reps = g_test_rand_int_range (-1, 25);
              set->seconds = g_test_rand_int_range (-1, 200);
              set->weight = g_test_rand_bit () ? (BxWeight) { g_test_rand_int_range (0, 300) * 500, row.unit } : BX_WEIGHT_NONE;
              set->added = g_test_rand_bit () ? (BxWeight) { g_test_rand_int_range (0, 50) * 500, row.unit } : BX_WEIGHT_NONE;
              set->assistance = g_test_rand_bit () ? (BxWeight) { g_test_rand_int_range (0, 50) * 500, row.unit } : BX_WEIGHT_NONE;
              g_ptr_array_add (exercise->sets, set);
            }
          g_ptr_array_add (self.history, bx_performance_new (text, exercise));
        }

      suggestion = bx_progression_suggest (&self.query);
      again = bx_progression_suggest (&self.query);
      sentence = bx_suggestion_format (suggestion, BX_UNIT_NONE);
      g_assert_cmpuint (suggestion->targets->len, ==, self.slot->targets->len);
      g_assert_cmpint (suggestion->reason, ==, again->reason);
      for (guint j = 0; j < suggestion->targets->len; j++)
        g_assert_true (bx_set_target_equal (&g_array_index (suggestion->targets, BxSetTarget, j),
                                            &g_array_index (again->targets, BxSetTarget, j)));
      for (guint j = 1; j < suggestion->targets->len; j++)
        {
          const BxSetTarget *target = &g_array_index (suggestion->targets, BxSetTarget, j);

          g_assert_cmpint (target->reps_max, <=, MAX (row.top, BX_PROGRESSION_MAX_REPS));
          g_assert_cmpint (target->reps_min, <=, target->reps_max);
          g_assert_cmpint (target->seconds, <=, MAX (BX_PROGRESSION_MAX_HOLD, 200));
          g_assert_cmpint (target->weight.thousandths, >=, 0);
          g_assert_true (!bx_weight_is_set (target->weight) || target->weight.unit == row.unit);
          g_assert_false (bx_weight_is_set (target->weight) && target->weight.thousandths > 0 &&
                          bx_weight_is_set (suggestion->assistance) && row.measure != BX_MEASURE_BODYWEIGHT_REPS);
        }

      preview = bx_progression_preview (&self.query, 4, (guint) g_test_rand_int_range (0, 30));
      g_assert_cmpuint (preview->len, >=, 1);
      g_assert_cmpuint (preview->len, <=, 4);
      for (guint j = 0; j < preview->len; j++)
        {
          const BxSuggestion *ahead = g_ptr_array_index (preview, j);

          /* All went well, so nothing goes down. */
          if (j > 0)
            {
              g_assert_cmpint (ahead->reason, !=, BX_SUGGESTION_DELOAD);
              g_assert_cmpint (ahead->reason, !=, BX_SUGGESTION_BREAK);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rows[i].name), " /", '-');
      g_autofree char *path = g_strconcat ("/progression/rule/", name, NULL);

      g_test_add_data_func (path, &rows[i], test_rule);
    }
  g_test_add_func ("/progression/variation", test_variation);
  g_test_add_func ("/progression/feel", test_feel);
  g_test_add_func ("/progression/ache-again", test_ache_again);
  g_test_add_func ("/progression/effort", test_effort);
  g_test_add_func ("/progression/preview", test_preview);
  g_test_add_func ("/progression/apply", test_apply);
  g_test_add_func ("/progression/random", test_random);

  return g_test_run ();
}
