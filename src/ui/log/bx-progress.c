/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-details.h"
#include "bx-duration.h"
#include "bx-e1rm.h"
#include "bx-log-words.h"
#include "bx-measurement.h"
#include "bx-number.h"
#include "bx-progress.h"

/**
 * BxProgress:
 *
 * What sessions did for an exercise, as numbers for a chart and as words: one
 * thing that is followed (see `BxProgressKind`), in one unit.
 *
 * Charts use the day performed. A session for which there is no value, as an e1RM
 * of more than twelve repetitions, is a gap. A record is more than ever before;
 * the first session is none, as there was nothing to beat.
 */
struct _BxProgress
{
  GObject parent_instance;

  GPtrArray *days; /* (element-type BxExerciseDay) (owned) */
  BxMeasure measure;
  BxProgressKind kind;
  BxUnit unit;
  GPtrArray *weights; /* (nullable) (element-type BxMeasurement) (owned): bodyweights */
  gboolean by_reps; /* the best set is told by its repetitions */
  char *name;            /* (nullable) (owned): where its kind does not say it all */
  BxChartSeries *series; /* (owned) */

  /* Of many sessions it takes a while, and is asked for more than once. */
  gboolean has_trend;
  double trend_first;
  double trend_last;
  BxTrend trend;
};

G_DEFINE_FINAL_TYPE (BxProgress, bx_progress, G_TYPE_OBJECT)

static const BxExerciseDay *
get_day (GPtrArray *days,
         guint index)
{
  return g_ptr_array_index (days, index);
}

static gboolean
has_extra (const BxSet *set)
{
  return set->added.thousandths > 0 || set->assistance.thousandths > 0;
}

/* Whether no best set has a load, so that repetitions are what there is. */
static gboolean
is_by_reps (GPtrArray *days,
            BxMeasure measure)
{
  if (measure == BX_MEASURE_REPS)
    return TRUE;
  if (measure != BX_MEASURE_BODYWEIGHT_REPS)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    if (has_extra (get_day (days, i)->best))
      return FALSE;

  return TRUE;
}

/* In the unit that is shown, or in what is counted; `NAN` where there is none. */
static double
get_value (const BxExerciseDay *day,
           BxMeasure measure,
           BxProgressKind kind,
           BxUnit unit,
           gboolean by_reps)
{
  double kilograms;

  switch (kind)
    {
    case BX_PROGRESS_BEST:
      if (measure == BX_MEASURE_TIME)
        return day->best->seconds >= 0 ? day->best->seconds : NAN;
      if (by_reps)
        return day->best->reps >= 0 ? day->best->reps : NAN;
      if (measure == BX_MEASURE_BODYWEIGHT_REPS)
        return bx_weight_get_amount (day->best->added, unit) - bx_weight_get_amount (day->best->assistance, unit);
      return bx_weight_is_set (day->best->weight) ? bx_weight_get_amount (day->best->weight, unit) : NAN;

    case BX_PROGRESS_VOLUME:
      return unit == BX_UNIT_LB ? day->volume_kg / BX_KG_PER_LB : day->volume_kg;

    case BX_PROGRESS_REPS:
      return day->n_reps;

    case BX_PROGRESS_E1RM:
      if (!bx_set_estimate_e1rm_kg (day->best, measure, bx_log_get_e1rm_formula (), &kilograms))
        return NAN;
      return unit == BX_UNIT_LB ? kilograms / BX_KG_PER_LB : kilograms;

    case BX_PROGRESS_REPS_AT:
      return day->n_reps;

    case BX_PROGRESS_RELATIVE: /* see get_relative() */
    default:
      g_assert_not_reached ();
    }
}

/* The load as a share of the bodyweight then, which is written down with the set or was
 * measured near that day; `NAN` where it is not known. On the body, that is a part of
 * the load itself. */
static double
get_relative (const BxExerciseDay *day,
              BxMeasure measure,
              GPtrArray *weights)
{
  double bodyweight = bx_weight_get_kg (day->best->bodyweight);

  if (bodyweight <= 0 && (weights == NULL || !bx_bodyweight_find (weights, day->started.utc_ms, &bodyweight)))
    return NAN;

  if (measure == BX_MEASURE_WEIGHT_REPS)
    return bx_weight_is_set (day->best->weight) ? bx_weight_get_kg (day->best->weight) / bodyweight : NAN;
  if (measure == BX_MEASURE_BODYWEIGHT_REPS)
    return MAX (bodyweight + bx_weight_get_kg (day->best->added) - bx_weight_get_kg (day->best->assistance), 0) / bodyweight;

  return NAN;
}

/* Whether this session beats what was best so far; @best is NULL at first. */
static gboolean
is_record (BxProgress *self,
           const BxExerciseDay *day,
           double value,
           const BxExerciseDay *best,
           double best_value)
{
  if (best == NULL || !isfinite (value))
    return FALSE;
  if (self->kind == BX_PROGRESS_BEST)
    return bx_set_compare (day->best, best->best, self->measure) > 0;

  return value > best_value;
}

/* To the gram, as the log lists them */
static gboolean
is_same_load (double a,
              double b)
{
  return fabs (a - b) < 0.0005;
}

static void
make_series (BxProgress *self)
{
  g_autofree BxChartDatum *data = g_new0 (BxChartDatum, MAX (self->days->len, 1));
  const BxExerciseDay *best = NULL;
  double best_value = 0.0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const BxExerciseDay *day = get_day (self->days, i);

      data[i].day = bx_log_get_chart_day (day->day);
      data[i].value = self->kind == BX_PROGRESS_RELATIVE
                        ? get_relative (day, self->measure, self->weights)
                        : get_value (day, self->measure, self->kind, self->unit, self->by_reps);
      data[i].record = is_record (self, day, data[i].value, best, best_value);
      if (isfinite (data[i].value) && (best == NULL || data[i].record))
        {
          best = day;
          best_value = data[i].value;
        }
    }

  self->series = bx_chart_series_new (self->name != NULL ? self->name : bx_progress_kind_get_name (self->kind, self->measure),
                                      self->kind == BX_PROGRESS_VOLUME || self->kind == BX_PROGRESS_REPS
                                        ? BX_CHART_STYLE_BARS
                                        : BX_CHART_STYLE_LINE,
                                      data, self->days->len);
}

static void
bx_progress_finalize (GObject *object)
{
  BxProgress *self = BX_PROGRESS (object);

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_object (&self->series);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (bx_progress_parent_class)->finalize (object);
}

static void
bx_progress_class_init (BxProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_progress_finalize;
}

static void
bx_progress_init (BxProgress *self)
{
}

/**
 * bx_progress_new:
 * @days: (element-type BxExerciseDay): what each session did, the oldest first
 * @measure: what is written down about a set of the exercise
 * @kind: what to follow
 * @unit: the unit that weights are shown in
 *
 * Follows one thing through the sessions of an exercise.
 *
 * Returns: (transfer full): a new progress
 */
BxProgress *
bx_progress_new (GPtrArray *days,
                 BxMeasure measure,
                 BxProgressKind kind,
                 BxUnit unit)
{
  BxProgress *self;

  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (unit == BX_UNIT_KG || unit == BX_UNIT_LB, NULL);

  self = g_object_new (BX_TYPE_PROGRESS, NULL);
  self->days = g_ptr_array_ref (days);
  self->measure = measure;
  self->kind = kind;
  self->unit = unit;
  self->by_reps = is_by_reps (days, measure);
  make_series (self);

  return self;
}

/**
 * bx_progress_new_relative:
 * @days: (element-type BxExerciseDay): what each session did, the oldest first
 * @measure: what is written down about a set of the exercise
 * @unit: the unit that weights are shown in
 * @weights: (nullable) (element-type BxMeasurement): bodyweights, the oldest first
 *
 * Follows the load of the best set as a share of the bodyweight.
 *
 * Returns: (transfer full): a new progress
 */
BxProgress *
bx_progress_new_relative (GPtrArray *days,
                          BxMeasure measure,
                          BxUnit unit,
                          GPtrArray *weights)
{
  BxProgress *self;

  g_return_val_if_fail (days != NULL, NULL);

  self = g_object_new (BX_TYPE_PROGRESS, NULL);
  self->days = g_ptr_array_ref (days);
  self->weights = weights != NULL ? g_ptr_array_ref (weights) : NULL;
  self->measure = measure;
  self->kind = BX_PROGRESS_RELATIVE;
  self->unit = unit;
  make_series (self);

  return self;
}

/**
 * bx_progress_new_reps_at:
 * @loads: (element-type BxLoadDay): the loads of each session, the oldest first
 * @load_kg: one of them
 * @unit: the unit that weights are shown in
 *
 * Follows the most repetitions with one load; sessions without it have no point.
 *
 * Returns: (transfer full): a new progress
 */
BxProgress *
bx_progress_new_reps_at (GPtrArray *loads,
                         double load_kg,
                         BxUnit unit)
{
  BxProgress *self;
  g_autofree char *number = NULL;

  g_return_val_if_fail (loads != NULL, NULL);

  number = bx_number_format (unit == BX_UNIT_LB ? load_kg / BX_KG_PER_LB : load_kg, 2);
  self = g_object_new (BX_TYPE_PROGRESS, NULL);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_day_free);
  for (guint i = 0; i < loads->len; i++)
    {
      const BxLoadDay *load = g_ptr_array_index (loads, i);
      BxExerciseDay *day;

      if (!is_same_load (load->load_kg, load_kg))
        continue;
      day = g_new0 (BxExerciseDay, 1);
      day->session_id = g_strdup (load->session_id);
      day->started = load->started;
      g_strlcpy (day->day, load->day, sizeof day->day);
      day->best = bx_set_new ();
      day->best->reps = (int) load->reps;
      day->n_sets = load->n_sets;
      day->n_reps = load->reps;
      g_ptr_array_add (self->days, day);
    }
  self->measure = BX_MEASURE_REPS;
  self->kind = BX_PROGRESS_REPS_AT;
  self->unit = unit;
  self->by_reps = TRUE;
  /* Translators: what a chart shows: the most repetitions with a weight, as in “At 100 kg” */
  self->name = g_strdup_printf (_("At %1$s %2$s"), number, bx_unit_get_symbol (unit));
  make_series (self);

  return self;
}

static int
compare_loads_cb (gconstpointer a,
                  gconstpointer b)
{
  const double *load_a = a;
  const double *load_b = b;

  return (*load_a > *load_b) - (*load_a < *load_b);
}

/**
 * bx_progress_list_loads:
 * @loads: (element-type BxLoadDay): the loads of each session
 *
 * Lists the loads that repetitions can be followed at: those of two sessions at least.
 *
 * Returns: (transfer full) (element-type double): the loads in kilogram, the lightest
 *   first
 */
GArray *
bx_progress_list_loads (GPtrArray *loads)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *several = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (loads != NULL, several);

  for (guint i = 0; i < loads->len; i++)
    g_array_append_val (all, ((BxLoadDay *) g_ptr_array_index (loads, i))->load_kg);
  g_array_sort (all, compare_loads_cb);

  for (guint i = 1; i < all->len; i++)
    {
      double load_kg = g_array_index (all, double, i);

      if (is_same_load (g_array_index (all, double, i - 1), load_kg)
          && (several->len == 0 || !is_same_load (g_array_index (several, double, several->len - 1), load_kg)))
        g_array_append_val (several, load_kg);
    }

  return several;
}

/**
 * bx_progress_can_be_relative:
 * @days: (element-type BxExerciseDay): what each session did
 * @measure: what is written down about a set of the exercise
 * @weights: (nullable) (element-type BxMeasurement): bodyweights, the oldest first
 *
 * Returns: whether the bodyweight of any session is known, and there is a load
 */
gboolean
bx_progress_can_be_relative (GPtrArray *days,
                             BxMeasure measure,
                             GPtrArray *weights)
{
  g_return_val_if_fail (days != NULL, FALSE);

  for (guint i = days->len; i > 0; i--)
    if (isfinite (get_relative (get_day (days, i - 1), measure, weights)))
      return TRUE;

  return FALSE;
}

/**
 * bx_progress_is_meaningful:
 * @days: (element-type BxExerciseDay): what each session did
 * @measure: what is written down about a set of the exercise
 * @kind: what to follow
 *
 * Tells whether there is anything to follow: no volume without a load, no e1RM of
 * a hold, no repetitions where the weight is what matters.
 *
 * Returns: whether it can be shown
 */
gboolean
bx_progress_is_meaningful (GPtrArray *days,
                           BxMeasure measure,
                           BxProgressKind kind)
{
  g_return_val_if_fail (days != NULL, FALSE);

  switch (kind)
    {
    case BX_PROGRESS_BEST:
      return TRUE;

    case BX_PROGRESS_REPS:
      return measure == BX_MEASURE_REPS || measure == BX_MEASURE_BODYWEIGHT_REPS;

    case BX_PROGRESS_VOLUME:
      for (guint i = 0; i < days->len; i++)
        if (get_day (days, i)->volume_kg > 0.0)
          return TRUE;
      return measure == BX_MEASURE_WEIGHT_REPS && days->len == 0;

    case BX_PROGRESS_E1RM:
      for (guint i = 0; i < days->len; i++)
        if (isfinite (get_value (get_day (days, i), measure, kind, BX_UNIT_KG, FALSE)))
          return TRUE;
      return FALSE;

    case BX_PROGRESS_REPS_AT:  /* see bx_progress_list_loads() */
    case BX_PROGRESS_RELATIVE: /* see bx_progress_can_be_relative() */
    default:
      return FALSE;
    }
}

/**
 * bx_progress_kind_get_name:
 * @kind: what is followed
 * @measure: what is written down about a set of the exercise
 *
 * Returns: what it is called
 */
const char *
bx_progress_kind_get_name (BxProgressKind kind,
                           BxMeasure measure)
{
  switch (kind)
    {
    case BX_PROGRESS_VOLUME:
      /* Translators: repetitions × weight of a session */
      return _("Volume");
    case BX_PROGRESS_REPS:
      return _("Repetitions");
    case BX_PROGRESS_E1RM:
      /* Translators: estimated one-repetition maximum, as lifters abbreviate it */
      return _("e1RM");
    case BX_PROGRESS_RELATIVE:
      /* Translators: the load as a share of the bodyweight, as short as can be */
      return _("× Body");
    case BX_PROGRESS_REPS_AT:
      /* Translators: the most repetitions with a weight that can be chosen, as short as can be */
      return _("At a Weight");
    case BX_PROGRESS_BEST:
    default:
      if (measure == BX_MEASURE_TIME)
        /* Translators: the longest hold of a session */
        return _("Hold Time");
      return _("Best Set");
    }
}

/**
 * bx_progress_get_kind:
 * @self: a progress
 *
 * Returns: what is followed
 */
BxProgressKind
bx_progress_get_kind (BxProgress *self)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), BX_PROGRESS_BEST);

  return self->kind;
}

/**
 * bx_progress_get_series:
 * @self: a progress
 *
 * Returns: (transfer none): the numbers, one a session
 */
BxChartSeries *
bx_progress_get_series (BxProgress *self)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), NULL);

  return self->series;
}

/**
 * bx_progress_get_value_flags:
 * @self: a progress
 *
 * Returns: what the value axis of its chart shows
 */
BxChartAxisFlags
bx_progress_get_value_flags (BxProgress *self)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), BX_CHART_AXIS_DEFAULT);

  if (self->kind == BX_PROGRESS_REPS || self->kind == BX_PROGRESS_REPS_AT || (self->kind == BX_PROGRESS_BEST && self->by_reps))
    return BX_CHART_AXIS_WHOLE;
  if (self->kind == BX_PROGRESS_BEST && self->measure == BX_MEASURE_TIME)
    return BX_CHART_AXIS_SECONDS;

  return BX_CHART_AXIS_DEFAULT;
}

static gboolean
is_weight (BxProgress *self)
{
  return bx_progress_get_value_flags (self) == BX_CHART_AXIS_DEFAULT;
}

/**
 * bx_progress_get_unit_symbol:
 * @self: a progress
 *
 * Returns: what to write over the value axis of its chart
 */
const char *
bx_progress_get_unit_symbol (BxProgress *self)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), "");

  if (self->kind == BX_PROGRESS_RELATIVE)
    /* Translators: over the axis of a chart: times the bodyweight, as short as can be */
    return _("× bodyweight");
  if (is_weight (self))
    return bx_unit_get_symbol (self->unit);
  if (bx_progress_get_value_flags (self) & BX_CHART_AXIS_WHOLE)
    /* Translators: over the axis of a chart: repetitions, as short as can be */
    return _("reps");

  return "";
}

/**
 * bx_progress_get_day:
 * @self: a progress
 * @index: a point of its series
 *
 * Returns: (transfer none): what that session did
 */
const BxExerciseDay *
bx_progress_get_day (BxProgress *self,
                     guint index)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), NULL);
  g_return_val_if_fail (index < self->days->len, NULL);

  return get_day (self->days, index);
}

/**
 * bx_progress_format_value:
 * @self: a progress
 * @value: a value of the series
 *
 * Returns: (transfer full): the value with its unit
 */
char *
bx_progress_format_value (BxProgress *self,
                          double value)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (BX_IS_PROGRESS (self), NULL);

  if (bx_progress_get_value_flags (self) & BX_CHART_AXIS_SECONDS)
    return bx_duration_format ((gint64) round (value));
  if (bx_progress_get_value_flags (self) & BX_CHART_AXIS_WHOLE)
    return g_strdup_printf (ngettext ("%d rep", "%d reps", (gulong) fabs (value)), (int) value);

  if (self->kind == BX_PROGRESS_RELATIVE)
    {
      number = bx_number_format (value, 2);
      /* Translators: a load as a multiple of the bodyweight, as in “1.35 × bodyweight” */
      return g_strdup_printf (_("%s × bodyweight"), number);
    }

  number = bx_number_format (value, self->kind == BX_PROGRESS_BEST ? 2 : self->kind == BX_PROGRESS_E1RM ? 1 : 0);
  /* Translators: a weight: a number and its unit; a no-break space between */
  return g_strdup_printf (C_("weight", "%1$s %2$s"), number, bx_unit_get_symbol (self->unit));
}

/**
 * bx_progress_format_point:
 * @self: a progress
 * @index: a point of its series
 *
 * Returns: (transfer full): the value of the point in words: the whole set where
 *   it is about the best one
 */
char *
bx_progress_format_point (BxProgress *self,
                          guint index)
{
  g_return_val_if_fail (BX_IS_PROGRESS (self), NULL);
  g_return_val_if_fail (index < self->days->len, NULL);

  if (self->kind == BX_PROGRESS_BEST)
    return bx_set_format (get_day (self->days, index)->best, self->measure, self->unit);

  return bx_progress_format_value (self, bx_chart_series_get_datum (self->series, index)->value);
}

/* First, last and highest of the points between two days. */
typedef struct
{
  guint n;
  guint first;
  guint last;
  guint highest;
} Range;

static gboolean
is_higher (BxProgress *self,
           guint a,
           guint b)
{
  if (self->kind == BX_PROGRESS_BEST)
    return bx_set_compare (get_day (self->days, a)->best, get_day (self->days, b)->best, self->measure) > 0;

  return bx_chart_series_get_datum (self->series, a)->value > bx_chart_series_get_datum (self->series, b)->value;
}

static Range
get_range (BxProgress *self,
           double first_day,
           double last_day)
{
  Range range = { 0 };

  for (guint i = 0; i < self->days->len; i++)
    {
      double day = bx_chart_series_get_datum (self->series, i)->day;

      if (!bx_chart_series_has_value (self->series, i)
          || (isfinite (first_day) && day < first_day) || (isfinite (last_day) && day > last_day))
        continue;
      if (range.n == 0)
        range.first = range.highest = i;
      else if (is_higher (self, i, range.highest))
        range.highest = i;
      range.last = i;
      range.n++;
    }

  return range;
}

/**
 * bx_progress_summarize:
 * @self: a progress
 * @first_day: first day to speak of, or `NAN` for all
 * @last_day: last day to speak of, or `NAN` for all
 *
 * Says in a sentence or two what an eye sees on the chart.
 *
 * Returns: (transfer full): the summary
 */
char *
bx_progress_summarize (BxProgress *self,
                       double first_day,
                       double last_day)
{
  Range range;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *highest_day = NULL;

  g_return_val_if_fail (BX_IS_PROGRESS (self), NULL);

  range = get_range (self, first_day, last_day);
  if (range.n == 0)
    return g_strdup (_("No sets in this time."));

  first = bx_progress_format_point (self, range.first);
  last = bx_progress_format_point (self, range.last);
  highest = bx_progress_format_point (self, range.highest);
  highest_day = bx_chart_format_day (bx_chart_series_get_datum (self->series, range.highest)->day);

  if (range.n == 1)
    /* Translators: summary of a chart with one point: a value such as “100 kg × 5”, and a day */
    return g_strdup_printf (_("One session: %1$s on %2$s."), first, highest_day);

  if (range.highest == range.last)
    /* Translators: summary of a chart: number of sessions; the first value, and
     * the last one, which is the highest. A value is such as “100 kg × 5”. */
    return g_strdup_printf (ngettext ("%1$u session, from %2$s to %3$s, the highest.",
                                      "%1$u sessions, from %2$s to %3$s, the highest.", range.n),
                            range.n, first, last);

  /* Translators: summary of a chart: number of sessions; the first and the last
   * value; the highest one and its day. A value is such as “100 kg × 5”. */
  return g_strdup_printf (ngettext ("%1$u session, from %2$s to %3$s. The highest was %4$s on %5$s.",
                                    "%1$u sessions, from %2$s to %3$s. The highest was %4$s on %5$s.", range.n),
                          range.n, first, last, highest, highest_day);
}

/**
 * bx_progress_get_trend:
 * @self: a progress
 * @first_day: first day
 * @last_day: last day
 * @trend: (out caller-allocates): the trend between the two
 *
 * Returns: whether there are enough points for one
 */
gboolean
bx_progress_get_trend (BxProgress *self,
                       double first_day,
                       double last_day,
                       BxTrend *trend)
{
  g_autofree double *days = NULL;
  g_autofree double *values = NULL;
  guint n = 0;

  g_return_val_if_fail (BX_IS_PROGRESS (self), FALSE);
  g_return_val_if_fail (trend != NULL, FALSE);

  if (bx_chart_series_get_style (self->series) != BX_CHART_STYLE_LINE)
    return FALSE;

  if (self->has_trend && self->trend_first == first_day && self->trend_last == last_day)
    {
      *trend = self->trend;
      return TRUE;
    }

  days = g_new (double, MAX (self->days->len, 1));
  values = g_new (double, MAX (self->days->len, 1));
  for (guint i = 0; i < self->days->len; i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, i);

      if (datum->day < first_day || datum->day > last_day)
        continue;
      days[n] = datum->day;
      values[n++] = datum->value;
    }

  self->has_trend = bx_trend_estimate (days, values, n, trend);
  self->trend_first = first_day;
  self->trend_last = last_day;
  if (self->has_trend)
    self->trend = *trend;

  return self->has_trend;
}

/**
 * bx_progress_describe_trend:
 * @self: a progress
 * @trend: its trend
 *
 * Says whether it goes up or down, by how much a month, and how sure that is.
 *
 * Returns: (transfer full): the sentence
 */
char *
bx_progress_describe_trend (BxProgress *self,
                            const BxTrend *trend)
{
  /* Days of a month, on average */
  double low = fabs (trend->slope_low) * 30.44;
  double high = fabs (trend->slope_high) * 30.44;
  g_autofree char *lower = bx_number_format (MIN (low, high), 2);
  g_autofree char *upper = bx_number_format (MAX (low, high), 2);
  gboolean exact = g_str_equal (lower, upper);
  const char *unit = bx_progress_get_value_flags (self) & BX_CHART_AXIS_SECONDS ? "s" : bx_progress_get_unit_symbol (self);

  switch (bx_trend_get_direction (trend))
    {
    case BX_TREND_UP:
      if (exact)
        /* Translators: a trend: how much more each month, and the unit */
        return g_strdup_printf (_("Going up, by %1$s %2$s a month (95 %% sure)."), lower, unit);
      /* Translators: a trend: at least and at most how much more each month, and the unit */
      return g_strdup_printf (_("Going up, by %1$s to %2$s %3$s a month (95 %% sure)."), lower, upper, unit);
    case BX_TREND_DOWN:
      if (exact)
        /* Translators: a trend: how much less each month, and the unit */
        return g_strdup_printf (_("Going down, by %1$s %2$s a month (95 %% sure)."), lower, unit);
      /* Translators: a trend: at least and at most how much less each month, and the unit */
      return g_strdup_printf (_("Going down, by %1$s to %2$s %3$s a month (95 %% sure)."), lower, upper, unit);
    case BX_TREND_UNCLEAR:
    default:
      return g_strdup (_("Whether this goes up or down can’t be told from these sessions."));
    }
}

/**
 * bx_progress_dress_chart:
 * @self: a progress
 * @chart: a chart
 * @first_day: first day to show
 * @last_day: last day to show
 *
 * Shows the numbers on a chart, with their trend: a line with its band; none of sums,
 * which have no trend of their own, nor of few points.
 */
void
bx_progress_dress_chart (BxProgress *self,
                         BxLineChart *chart,
                         double first_day,
                         double last_day)
{
  BxChartTrend points[9];
  BxTrend trend;

  g_return_if_fail (BX_IS_PROGRESS (self));
  g_return_if_fail (BX_IS_LINE_CHART (chart));

  bx_line_chart_set_value_flags (chart, bx_progress_get_value_flags (self));
  bx_line_chart_set_unit (chart, bx_progress_get_unit_symbol (self));
  bx_line_chart_set_series (chart, self->series);
  bx_line_chart_set_range (chart, first_day, last_day);
  if (!bx_progress_get_trend (self, first_day, last_day, &trend))
    {
      bx_line_chart_set_trend (chart, NULL, 0, NULL);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      points[i].day = trend.first_day + (trend.last_day - trend.first_day) * i / (G_N_ELEMENTS (points) - 1);
      bx_trend_get_band (&trend, points[i].day, &points[i].low, &points[i].middle, &points[i].high);
    }
  bx_line_chart_set_trend (chart, points, G_N_ELEMENTS (points), _("Trend"));
}

/**
 * bx_progress_list_records:
 * @self: a progress
 * @limit: how many at most
 *
 * Lists the records, the newest first.
 *
 * Returns: (transfer full) (element-type guint): points of the series
 */
GArray *
bx_progress_list_records (BxProgress *self,
                          guint limit)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (BX_IS_PROGRESS (self), records);

  for (guint i = self->days->len; i > 0 && records->len < limit; i--)
    if (bx_chart_series_get_datum (self->series, i - 1)->record)
      {
        guint index = i - 1;

        g_array_append_val (records, index);
      }

  return records;
}
