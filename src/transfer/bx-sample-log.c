/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-sample-log.h"

#include <math.h>

#include "bx-catalogue.h"

/* A log as a person might have kept it: the back workout once or twice a week
 * and a day at home, getting stronger quickly at first and slowly later, with
 * deloads, colds, holidays, a long break every few years, and what comes back
 * after it. The same seed gives the same training. */

/* How strength grows: from @start towards @peak, by two thirds in @sessions. */
typedef struct
{
  const char *exercise_id;
  double start;
  double peak;
  double sessions;
  double step;
  guint n_warm_ups;
} Lift;

/* For bodyweight exercises the numbers are what is added, below zero what is
 * taken off; for repetitions they are repetitions. */
static const Lift lifts[] = {
  { "deadlift", 60, 190, 900, 2.5, 3 },
  { "trap-bar-deadlift", 65, 195, 400, 2.5, 2 },
  { "romanian-deadlift", 40, 130, 700, 2.5, 1 },
  { "good-morning", 20, 80, 600, 2.5, 1 },
  { "pull-up", -30, 32, 800, 2.5, 0 },
  { "lat-pulldown", 40, 95, 300, 2.5, 1 },
  { "dumbbell-row", 14, 46, 1100, 2, 0 },
  { "back-extension", 0, 45, 800, 2.5, 0 },
  { "floor-back-extension", 10, 28, 500, 1, 0 },
  { "reverse-dumbbell-fly", 4, 14, 1300, 1, 0 },
  { "kettlebell-swing", 12, 32, 600, 4, 0 },
};

typedef struct
{
  GRand *random; /* (owned) */
  BxSampleSessionFunc add_session;
  gpointer user_data;
  BxWorkout *home_day; /* (owned) */
  guint done[G_N_ELEMENTS (lifts)];
  guint n_back_workouts;
  double form; /* 1 is fit; less after a break */
  guint32 last_trained;
} Sample;

static double
chance (Sample *sample)
{
  return g_rand_double (sample->random);
}

/* An identifier that the seed decides, of the form of a random UUID. */
static char *
make_id (Sample *sample)
{
  guint32 a = g_rand_int (sample->random);
  guint32 b = g_rand_int (sample->random);
  guint32 c = g_rand_int (sample->random);
  guint32 d = g_rand_int (sample->random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x",
                          a, b >> 16, b & 0xfff, 0x8000 | (c >> 18), c & 0xffff, d);
}

static void
take_id (Sample *sample,
         char **id)
{
  g_free (*id);
  *id = make_id (sample);
}

static guint
find_lift (const char *exercise_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (lifts); i++)
    if (g_str_equal (lifts[i].exercise_id, exercise_id))
      return i;

  g_assert_not_reached ();
}

static double
round_to (double amount,
          double step)
{
  return round (amount / step) * step;
}

/* What a set of this lift is done with today, before it is rounded. */
static double
get_level (Sample *sample,
           guint lift,
           double effort)
{
  const Lift *l = &lifts[lift];
  double grown = 1.0 - exp (-(double) sample->done[lift] / l->sessions);
  double range = l->peak - l->start;

  return l->start + range * grown * sample->form - MAX (fabs (l->peak), 10.0) * (1.0 - effort);
}

static BxWeight
make_weight (double kilograms,
             double step,
             gboolean pounds)
{
  if (pounds)
    return bx_weight_new (round_to (MAX (kilograms, 0.0) / BX_KG_PER_LB, 5.0), BX_UNIT_LB);

  return bx_weight_new (round_to (MAX (kilograms, 0.0), step), BX_UNIT_KG);
}

static void
perform_set (Sample *sample,
             BxSet *set,
             guint lift,
             BxMeasure measure,
             double effort,
             int reps,
             double bodyweight,
             gboolean pounds)
{
  double level = get_level (sample, lift, effort);

  take_id (sample, &set->id);
  set->state = BX_SET_STATE_DONE;
  set->reps = MAX (reps, 1);

  switch (measure)
    {
    case BX_MEASURE_WEIGHT_REPS:
      set->weight = make_weight (MAX (level, lifts[lift].step), lifts[lift].step, pounds);
      break;

    case BX_MEASURE_BODYWEIGHT_REPS:
      if (bodyweight > 0.0)
        set->bodyweight = bx_weight_new (round_to (bodyweight, 0.5), BX_UNIT_KG);
      if (round_to (level, lifts[lift].step) < 0.0)
        set->assistance = make_weight (-level, lifts[lift].step, pounds);
      else if (round_to (level, lifts[lift].step) > 0.0)
        set->added = make_weight (level, lifts[lift].step, pounds);
      break;

    case BX_MEASURE_REPS:
      set->reps = MAX ((int) round (level) + reps, 1);
      break;

    case BX_MEASURE_TIME:
    default:
      set->seconds = MAX ((int) round (level), 5);
      set->reps = BX_COUNT_NONE;
    }
}

/* Warm-ups climb to the working weight. */
static void
add_warm_ups (Sample *sample,
              BxSessionExercise *exercise,
              guint lift,
              gboolean pounds)
{
  guint n = lifts[lift].n_warm_ups;

  for (guint i = 0; i < n; i++)
    {
      BxSet *set = bx_set_new ();

      take_id (sample, &set->id);
      set->kind = set->target.kind = BX_SET_KIND_WARM_UP;
      set->state = BX_SET_STATE_DONE;
      set->reps = (int) (8 - 2 * i);
      set->weight = make_weight (get_level (sample, lift, 1.0) * (0.4 + 0.5 * i / n), 5.0, pounds);
      g_ptr_array_insert (exercise->sets, (int) i, set);
    }
}

static void
perform_exercise (Sample *sample,
                  BxSessionExercise *exercise,
                  double effort,
                  double bodyweight,
                  gboolean pounds)
{
  BxMeasure measure;
  guint lift;

  /* The rack is taken, or the shoulder says no. */
  if (exercise->alternatives != NULL && exercise->alternatives[0] != NULL && chance (sample) < 0.06)
    g_set_str (&exercise->exercise_id, exercise->alternatives[0]);

  lift = find_lift (exercise->exercise_id);
  measure = bx_exercise_get_measure (bx_catalogue_find_shipped_exercise (bx_catalogue_get_default (), exercise->exercise_id));
  take_id (sample, &exercise->id);

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      BxSet *set = g_ptr_array_index (exercise->sets, i);
      int reps = measure == BX_MEASURE_REPS ? 0 : set->target.reps_min;
      double mood = chance (sample);

      /* The last set shows how the day is. */
      if (i + 1 == exercise->sets->len)
        reps += mood < 0.2 ? -2 : mood < 0.45 ? -1 : mood > 0.85 ? 1 : 0;
      perform_set (sample, set, lift, measure, effort, reps, bodyweight, pounds);
      if (i + 1 == exercise->sets->len && mood < 0.2)
        set->kind = BX_SET_KIND_TO_FAILURE;
      if (chance (sample) < 0.3)
        set->rpe_tenths = 70 + 5 * g_rand_int_range (sample->random, 0, 6);
      if (chance (sample) < 0.006)
        {
          set->state = BX_SET_STATE_SKIPPED;
          set->reps = BX_COUNT_NONE;
        }
    }

  if (measure == BX_MEASURE_WEIGHT_REPS)
    add_warm_ups (sample, exercise, lift, pounds);
  if (effort > 0.935)
    sample->done[lift]++;
}

static const char *
choose_note (Sample *sample)
{
  static const char *notes[] = {
    "Slept badly, kept it light.",
    "Everything moved well.",
    "Grip gave out before the back did.",
    "New shoes.",
    "Short on time.",
    "Lower back a little stiff, fine after warming up.",
  };

  return chance (sample) < 0.07 ? notes[g_rand_int_range (sample->random, 0, G_N_ELEMENTS (notes))] : NULL;
}

/* Sets are confirmed one after the other, with their rests between. */
static void
set_times (Sample *sample,
           BxSession *session)
{
  gint64 now_ms = session->started.utc_ms + 4 * 60 * 1000;

  for (guint i = 0; i < session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      for (guint k = 0; k < exercise->sets->len; k++)
        {
          BxSet *set = g_ptr_array_index (exercise->sets, k);

          now_ms += 1000 * (45 + MAX (exercise->rest_seconds, 60) + g_rand_int_range (sample->random, 0, 50));
          if (set->state == BX_SET_STATE_DONE)
            set->done_at = (BxMoment) { now_ms, session->started.offset_s };
        }
    }

  session->ended = (BxMoment) { now_ms + 60 * 1000, session->started.offset_s };
}

static gboolean
train (Sample *sample,
       const GDate *date,
       gboolean at_home,
       double effort,
       double bodyweight,
       GError **error)
{
  g_autoptr (BxSession) session = NULL;
  const BxWorkout *workout = at_home ? sample->home_day : bx_catalogue_find_workout (bx_catalogue_get_default (), "back-workout");
  gboolean weekend = g_date_get_weekday (date) >= G_DATE_SATURDAY;
  /* Away from home, where the plates are in pounds. */
  gboolean pounds = chance (sample) < 0.012;
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d",
                                          g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
  int hour = (weekend ? 9 : 17) + g_rand_int_range (sample->random, 0, 3);
  int minute = g_rand_int_range (sample->random, 0, 60);
  guint32 julian = g_date_get_julian (date);

  /* Strength goes in a break, and comes back sooner than it came. */
  if (sample->last_trained != 0 && julian - sample->last_trained > 10)
    sample->form = MAX (sample->form - 0.003 * (julian - sample->last_trained - 10), 0.72);
  else
    sample->form = MIN (sample->form + 0.012, 1.0);
  sample->last_trained = julian;

  session = bx_session_new_from_workout (workout);
  take_id (sample, &session->id);
  session->started = bx_moment_from_local (day, hour, minute);
  g_set_str (&session->note, choose_note (sample));
  for (guint i = 0; i < session->exercises->len; i++)
    perform_exercise (sample, g_ptr_array_index (session->exercises, i), effort, bodyweight, pounds);
  set_times (sample, session);
  if (!at_home)
    sample->n_back_workouts++;

  return sample->add_session (session, sample->user_data, error);
}

static BxWorkout *
make_home_day (Sample *sample)
{
  static const struct
  {
    const char *exercise_id;
    guint n_sets;
    int reps;
  } slots[] = {
    { "kettlebell-swing", 4, 15 },
    { "romanian-deadlift", 3, 8 },
    { "dumbbell-row", 4, 10 },
    { "good-morning", 3, 10 },
    { "floor-back-extension", 3, 15 },
    { "reverse-dumbbell-fly", 3, 15 },
  };
  /* Not translated: what a person wrote stays as it was written. */
  BxWorkout *workout = bx_workout_new ("Home Day");

  take_id (sample, &workout->id);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      BxSlot *slot = bx_slot_new (slots[i].exercise_id);

      take_id (sample, &slot->id);
      slot->rest_seconds = 90;
      bx_slot_set_targets (slot, slots[i].n_sets, slots[i].reps, slots[i].reps);
      g_ptr_array_add (workout->slots, slot);
    }

  return workout;
}

/* The next day on which nothing stands in the way. */
static guint32
skip_break (Sample *sample,
            guint32 julian)
{
  double event = chance (sample);

  /* A day's chances: a cold twice a year, a holiday once, a long break every
   * fifth year. */
  if (event < 2.0 / 365.0)
    return julian + (guint32) g_rand_int_range (sample->random, 5, 13);
  if (event < 3.0 / 365.0)
    return julian + (guint32) g_rand_int_range (sample->random, 9, 20);
  if (event < 3.2 / 365.0)
    return julian + (guint32) g_rand_int_range (sample->random, 45, 110);

  return julian;
}

static gboolean
write_sessions (Sample *sample,
                guint32 first,
                guint32 last,
                GError **error)
{
  guint32 rested = first;

  for (guint32 julian = first; julian <= last; julian++)
    {
      GDate date;
      GDateWeekday weekday;
      guint week = (julian - first) / 7;
      /* Blocks of nine weeks that climb and end in a deload; a slow swell of
       * better and worse months under them. */
      double effort = week % 9 == 8 ? 0.93
                                    : 0.965 + 0.004 * (week % 9) + 0.012 * sin (julian / 61.0) + 0.012 * (chance (sample) - 0.5);
      double bodyweight = julian - first > 200 ? 82.0 + 3.0 * sin (julian / 400.0) + 1.5 * (chance (sample) - 0.5) : 0.0;
      /* The last weeks are whole, so that there is something to look at. */
      gboolean recent = julian + 28 > last;
      gboolean back_day;
      gboolean home_day;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, julian);
      weekday = g_date_get_weekday (&date);
      if (!recent && julian >= rested)
        rested = skip_break (sample, julian);
      if (!recent && julian < rested)
        continue;

      back_day = weekday == G_DATE_MONDAY || (weekday == G_DATE_THURSDAY && week % 4 != 0);
      home_day = weekday == G_DATE_SATURDAY || (weekday == G_DATE_WEDNESDAY && week % 2 == 0);
      if ((!back_day && !home_day) || (!recent && chance (sample) < 0.03))
        continue;
      if (!train (sample, &date, home_day, effort, bodyweight, error))
        return FALSE;
    }

  return TRUE;
}

/* The last day that is trained on, as a Julian day */
static guint32
get_last_julian (const char *last_day)
{
  g_autoptr (GDateTime) last = NULL;
  GDate date;

  if (last_day != NULL)
    {
      last = bx_day_to_date_time (last_day);
    }
  else
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      last = g_date_time_add_days (now, -1);
    }

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) g_date_time_get_day_of_month (last),
                  (GDateMonth) g_date_time_get_month (last),
                  (GDateYear) g_date_time_get_year (last));

  return g_date_get_julian (&date);
}

/**
 * bx_sample_log_generate:
 * @years: how many years of training, from 1 to 1000
 * @seed: which person's
 * @last_day: (nullable): the last day, `YYYY-MM-DD`, or `NULL` for yesterday
 * @add_workout: (scope call): takes the workout of their own that they train by
 * @add_session: (scope call): takes each session, in order
 * @user_data: for both
 * @error: return location for an error of theirs
 *
 * Makes up a plausible log. The same seed gives the same training. Twenty years are
 * about 3,000 sessions and 60,000 sets.
 *
 * Returns: `FALSE` as soon as one of the functions failed
 */
gboolean
bx_sample_log_generate (guint                 years,
                        guint32               seed,
                        const char           *last_day,
                        BxSampleWorkoutFunc   add_workout,
                        BxSampleSessionFunc   add_session,
                        gpointer              user_data,
                        GError              **error)
{
  Sample sample = { .add_session = add_session, .user_data = user_data, .form = 1.0 };
  guint32 last;
  gboolean succeeded;

  g_return_val_if_fail (years > 0 && years <= 1000, FALSE);
  g_return_val_if_fail (last_day == NULL || bx_day_is_valid (last_day), FALSE);

  last = get_last_julian (last_day);
  sample.random = g_rand_new_with_seed (seed);
  sample.home_day = make_home_day (&sample);
  succeeded = add_workout (sample.home_day, user_data, error)
              && write_sessions (&sample, last - (guint32) (years * 365.25), last, error);
  bx_workout_free (sample.home_day);
  g_rand_free (sample.random);

  return succeeded;
}

static gboolean
insert_workout (const BxWorkout *workout,
                gpointer user_data,
                GError **error)
{
  return bx_insertion_add_workout (user_data, workout, error);
}

static gboolean
insert_session (const BxSession *session,
                gpointer user_data,
                GError **error)
{
  return bx_insertion_add_session (user_data, session, error);
}

/**
 * bx_sample_log_feed:
 * @insertion: what adds sessions to the log
 * @user_data: unused
 * @cancellable: unused
 * @error: return location for an error
 *
 * Adds a year of somebody's training to the log, to look at. It is an import like
 * any other and can be taken back as one.
 *
 * Returns: whether it was added
 */
gboolean
bx_sample_log_feed (BxInsertion   *insertion,
                    gpointer       user_data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (insertion != NULL, FALSE);

  return bx_sample_log_generate (1, 1, NULL, insert_workout, insert_session, insertion, error);
}
