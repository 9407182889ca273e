/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <math.h>

#include "bx-chart-axis.h"

/* Pure functions: numbers and room in, ticks and labels out. A day is a
 * Julian day as GDate counts it (1 is 1 January of the year 1). */

/* Beyond this a double no longer tells one whole number from the next. */
#define PLAIN_NUMBER_MAX 1e15

/* An axis spans this share of its values at least, so that a hundredth more or less does
 * not look like half. */
#define SPAN_MIN 0.04

/* What both GDate and GDateTime can hold: the years 1 to 9999. */
#define FIRST_DAY 1.0
#define LAST_DAY 3652059.0

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
} DateUnit;

/* From the finest to the coarsest: the first whose labels have room is used. */
static const struct
{
  DateUnit unit;
  guint count;
} date_steps[] = {
  { UNIT_DAY, 1 },
  { UNIT_DAY, 2 },
  { UNIT_WEEK, 1 },
  { UNIT_WEEK, 2 },
  { UNIT_MONTH, 1 },
  { UNIT_MONTH, 2 },
  { UNIT_MONTH, 3 },
  { UNIT_MONTH, 6 },
  { UNIT_YEAR, 1 },
  { UNIT_YEAR, 2 },
  { UNIT_YEAR, 5 },
  { UNIT_YEAR, 10 },
  { UNIT_YEAR, 20 },
  { UNIT_YEAR, 50 },
  { UNIT_YEAR, 100 },
  { UNIT_YEAR, 1000 },
};

/* Around a day that is alone: from fine to coarse, and itself */
static const guint steps_around[] = { 1, 2, 3, 0 };

static void
tick_clear (gpointer data)
{
  BxChartTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
}

static BxChartAxis *
axis_new (double minimum,
          double maximum)
{
  BxChartAxis *self = g_new0 (BxChartAxis, 1);

  self->minimum = minimum;
  self->maximum = maximum;
  self->ticks = g_array_new (FALSE, TRUE, sizeof (BxChartTick));
  g_array_set_clear_func (self->ticks, tick_clear);

  return self;
}

/* ---- numbers ---------------------------------------------------------------- */

/* The next step of the row 1, 2, 5, 10, 20, 50, … that is not below @raw. */
static double
round_up_decimal (double raw)
{
  double power = pow (10.0, floor (log10 (raw)));

  for (guint i = 0; i < 4; i++)
    {
      static const double factors[] = { 1.0, 2.0, 5.0, 10.0 };

      /* A hair's breadth of tolerance, as 0.3 / 3 is not 0.1. */
      if (factors[i] * power >= raw * (1.0 - 1e-9))
        return factors[i] * power;
    }

  return 10.0 * power;
}

static double
round_up_clock (double raw)
{
  static const double steps[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] >= raw * (1.0 - 1e-9))
      return steps[i];

  return 3600.0 * round_up_decimal (raw / 3600.0);
}

static double
round_up_step (double raw,
               BxChartAxisFlags flags)
{
  if (flags & BX_CHART_AXIS_SECONDS)
    return round_up_clock (raw);

  raw = round_up_decimal (raw);

  return (flags & BX_CHART_AXIS_WHOLE) ? MAX (raw, 1.0) : raw;
}

/**
 * bx_chart_format_number:
 * @value: a number
 * @decimals: digits after the decimal sign
 *
 * Writes a number as the locale does, with its decimal sign and its groups.
 *
 * Returns: (transfer full): the number in characters
 */
char *
bx_chart_format_number (double value,
                        int decimals)
{
  decimals = CLAMP (decimals, 0, 9);

  if (!isfinite (value))
    return g_strdup ("");
  if (fabs (value) >= PLAIN_NUMBER_MAX)
    return g_strdup_printf ("%.3g", value);

  /* Without this a tiny negative number reads as “-0”. */
  if (fabs (value) < 0.5 * pow (10.0, -decimals))
    value = 0.0;

  return g_strdup_printf ("%s%'.*f", value < 0.0 ? "−" : "", decimals, fabs (value));
}

/**
 * bx_chart_format_seconds:
 * @seconds: a time, in seconds
 *
 * Writes a time as a clock shows it: “0:45”, “1:30”, “1:00:00”.
 *
 * Returns: (transfer full): the time in characters
 */
char *
bx_chart_format_seconds (double seconds)
{
  gint64 whole;

  if (!isfinite (seconds) || fabs (seconds) >= PLAIN_NUMBER_MAX)
    return g_strdup ("");

  whole = (gint64) round (fabs (seconds));
  if (whole >= 3600)
    /* Translators: hours, minutes and seconds of a clock that counts a time */
    return g_strdup_printf (C_("duration", "%d:%02d:%02d"), (int) (whole / 3600), (int) (whole / 60 % 60), (int) (whole % 60));

  /* Translators: minutes and seconds of a clock that counts a time */
  return g_strdup_printf (C_("duration", "%d:%02d"), (int) (whole / 60), (int) (whole % 60));
}

static void
append_value_tick (BxChartAxis *self,
                   double value,
                   BxChartAxisFlags flags)
{
  BxChartTick tick = { .value = value };

  if (flags & BX_CHART_AXIS_SECONDS)
    tick.label = bx_chart_format_seconds (value);
  else
    tick.label = bx_chart_format_number (value, self->step >= 1.0 ? 0 : (int) ceil (-log10 (self->step) - 1e-9));
  g_array_append_val (self->ticks, tick);
}

static guint
count_steps (double low,
             double high,
             double step)
{
  double n = floor (high / step + 1e-9) - ceil (low / step - 1e-9) + 1.0;

  return n > 0.0 ? (guint) MIN (n, 1e6) : 0;
}

/**
 * bx_chart_axis_new_values:
 * @minimum: the lowest value, or `NAN` where there are no values
 * @maximum: the highest value, or `NAN` where there are no values
 * @max_ticks: how many ticks there is room for, at least 2
 * @flags: what the axis shows
 *
 * Makes a value axis. Its ticks are round numbers, 1, 2 or 5 times a power of
 * ten apart, and labelled in the locale's way. The axis itself ends a little
 * beyond the values, wherever that is, so that the room is theirs; only zero is
 * an end of it exactly: where no value is negative, the axis is not either.
 *
 * Equal values get room on both sides, and values that are almost equal more of it.
 * Where there are no values the axis goes
 * from 0 to 1 and has no ticks.
 *
 * Returns: (transfer full): a new axis
 */
BxChartAxis *
bx_chart_axis_new_values (double minimum,
                          double maximum,
                          guint max_ticks,
                          BxChartAxisFlags flags)
{
  BxChartAxis *self;
  double low;
  double high;
  double room;
  double step;

  max_ticks = MAX (max_ticks, 2);

  if (!isfinite (minimum) || !isfinite (maximum))
    return axis_new (0.0, 1.0);

  low = MIN (minimum, maximum);
  high = MAX (minimum, maximum);
  if (flags & BX_CHART_AXIS_FROM_ZERO)
    {
      low = MIN (low, 0.0);
      high = MAX (high, 0.0);
    }

  /* Equal, or so close that a double can't divide them. */
  if (high - low <= MAX (fabs (low), fabs (high)) * 1e-12)
    room = fabs (high) > 0.0 ? fabs (high) * 0.1 : 1.0;
  else
    room = MAX ((high - low) * 0.06, (MAX (fabs (low), fabs (high)) * SPAN_MIN - (high - low)) / 2.0);
  if (flags & (BX_CHART_AXIS_WHOLE | BX_CHART_AXIS_SECONDS))
    room = MAX (room, 1.0);

  low = low >= 0.0 ? MAX (low - room, 0.0) : low - room;
  high = high <= 0.0 && low < 0.0 ? MIN (high + room, 0.0) : high + room;

  self = axis_new (low, high);
  step = round_up_step ((high - low) / max_ticks, flags);
  self->step = step;
  /* From fine to coarse. One tick says where the values are but not how far
   * apart, so rather one too many than one alone. */
  while (count_steps (low, high, step) > max_ticks)
    {
      self->step = step;
      step = round_up_step (step * 1.5, flags);
    }
  if (count_steps (low, high, step) >= 2)
    self->step = step;

  while (count_steps (low, high, self->step) < 2
         && self->step > (flags & (BX_CHART_AXIS_WHOLE | BX_CHART_AXIS_SECONDS) ? 1.0 : 0.0))
    self->step = round_up_step (self->step / 3.0, flags);

  for (double i = ceil (low / self->step - 1e-9); i <= floor (high / self->step + 1e-9); i += 1.0)
    append_value_tick (self, i * self->step, flags);

  return self;
}

/* ---- dates ------------------------------------------------------------------ */

static GDate
date_from_day (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) CLAMP (floor (day), FIRST_DAY, LAST_DAY));

  return date;
}

static char *
format_date (const GDate *date,
             const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date),
                                                    (int) g_date_get_month (date),
                                                    g_date_get_day (date),
                                                    0, 0, 0.0);
  char *text = time != NULL ? g_date_time_format (time, format) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/**
 * bx_chart_format_day:
 * @day: a Julian day
 *
 * Writes a day out in full, as in “14 March 2026”.
 *
 * Returns: (transfer full): the day in words
 */
char *
bx_chart_format_day (double day)
{
  GDate date = date_from_day (day);

  /* Translators: a day in full, as in “14 March 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return format_date (&date, _("%-e %B %Y"));
}

/**
 * bx_chart_format_short_day:
 * @day: a Julian day
 *
 * Writes a day as the axis of a chart does, without its year, as in “14 Mar”.
 *
 * Returns: (transfer full): the day in words
 */
char *
bx_chart_format_short_day (double day)
{
  GDate date = date_from_day (day);

  /* Translators: a day on the axis of a chart, as in “14 Mar”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return format_date (&date, _("%-e %b"));
}

/**
 * bx_chart_day_from_date:
 * @year: year
 * @month: month, 1 to 12
 * @day_of_month: day, 1 to 31
 *
 * Turns a date into the number that charts count days by.
 *
 * Returns: the Julian day, or `NAN` where there is no such date
 */
double
bx_chart_day_from_date (int year,
                        int month,
                        int day_of_month)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31
      || !g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return NAN;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/**
 * bx_chart_get_first_weekday:
 *
 * Returns: the day that a week begins with in this locale: %G_DATE_MONDAY (1) to
 *   %G_DATE_SUNDAY (7)
 */
GDateWeekday
bx_chart_get_first_weekday (void)
{
#ifdef __GLIBC__
  /* glibc tells the day of the week of a known date, and how many days after
   * it the week begins. */
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  guint from_monday = (origin == 19971201 ? 0 : 6) + (guint) MAX (*first - 1, 0);

  return (GDateWeekday) (from_monday % 7 + 1);
#else
  return G_DATE_MONDAY;
#endif
}

/* The last day at or before @day where a step of this kind begins. */
static GDate
date_floor (double day,
            DateUnit unit,
            guint count)
{
  GDate date = date_from_day (day);

  switch (unit)
    {
    case UNIT_DAY:
      g_date_subtract_days (&date, g_date_get_julian (&date) % count);
      break;

    case UNIT_WEEK:
      {
        guint past = ((guint) g_date_get_weekday (&date) + 7 - (guint) bx_chart_get_first_weekday ()) % 7;

        if (g_date_get_julian (&date) > past)
          g_date_subtract_days (&date, past);
        /* Every second week is the same week however the range is moved. */
        past = g_date_get_julian (&date) / 7 % count * 7;
        if (g_date_get_julian (&date) > past)
          g_date_subtract_days (&date, past);
      }
      break;

    case UNIT_MONTH:
      g_date_set_dmy (&date, 1,
                      (GDateMonth) (((guint) g_date_get_month (&date) - 1) / count * count + 1),
                      g_date_get_year (&date));
      break;

    case UNIT_YEAR:
      g_date_set_dmy (&date, 1, G_DATE_JANUARY,
                      (GDateYear) MAX (g_date_get_year (&date) / count * count, 1));
      break;

    default:
      g_assert_not_reached ();
    }

  return date;
}

static void
date_next (GDate *date,
           DateUnit unit,
           guint count)
{
  switch (unit)
    {
    case UNIT_DAY:
      g_date_add_days (date, count);
      break;

    case UNIT_WEEK:
      g_date_add_days (date, 7 * count);
      break;

    case UNIT_MONTH:
      g_date_add_months (date, count);
      break;

    case UNIT_YEAR:
      /* From the year 1 a step leads to the round year, not to one beside it. */
      g_date_set_dmy (date, 1, G_DATE_JANUARY,
                      (GDateYear) ((g_date_get_year (date) / count + 1) * count));
      break;

    default:
      g_assert_not_reached ();
    }
}

static char *
format_date_tick (const GDate *date,
                  DateUnit unit)
{
  switch (unit)
    {
    case UNIT_DAY:
    case UNIT_WEEK:
      return bx_chart_format_short_day (g_date_get_julian (date));

    case UNIT_MONTH:
      /* January carries the year, so that the others can be short. */
      if (g_date_get_month (date) == G_DATE_JANUARY)
        return format_date (date, "%Y");
      /* Translators: a month on the axis of a chart, as in “Mar”; see g_date_time_format(). */
      /* xgettext:no-c-format */
      return format_date (date, _("%Ob"));

    case UNIT_YEAR:
      return format_date (date, "%Y");

    default:
      g_assert_not_reached ();
    }
}

/* Fills @self with the ticks of one kind; %FALSE when their labels collide. */
static gboolean
try_date_step (BxChartAxis *self,
               DateUnit unit,
               guint count,
               double length,
               double gap,
               double overhang,
               BxChartMeasureFunc measure,
               gpointer user_data)
{
  GDate date = date_floor (self->minimum, unit, count);
  double span = self->maximum - self->minimum;
  double free_from = -overhang;
  gboolean first_dropped = FALSE;

  /* Not worth counting out: no label is as narrow as a pixel. */
  if (span / (unit == UNIT_DAY ? 1 : unit == UNIT_WEEK ? 7 : unit == UNIT_MONTH ? 31 : 366) / count > length)
    return FALSE;

  for (; g_date_get_julian (&date) <= self->maximum; date_next (&date, unit, count))
    {
      BxChartTick tick = { .value = g_date_get_julian (&date) };

      if (tick.value < self->minimum)
        continue;

      tick.offset = (tick.value - self->minimum) / span * length;
      tick.label = format_date_tick (&date, unit);
      tick.label_width = measure (tick.label, user_data);
      /* Centred on its tick, but never over an end of the axis. */
      tick.label_start = CLAMP (tick.offset - tick.label_width / 2.0,
                                -overhang,
                                MAX (length + overhang - tick.label_width, -overhang));
      if (tick.label_width > length + 2.0 * overhang)
        {
          tick_clear (&tick);
          return FALSE;
        }
      if (tick.label_start < free_from)
        {
          const BxChartTick *first = &g_array_index (self->ticks, BxChartTick, 0);
          GDate after = date;

          /* One label that was pushed inwards at an end is rather left out
           * than all of them made coarser. */
          date_next (&after, unit, count);
          if (tick.label_start < tick.offset - tick.label_width / 2.0
              && g_date_get_julian (&after) > self->maximum)
            {
              tick_clear (&tick);
              break;
            }
          if (self->ticks->len != 1 || first_dropped || first->label_start <= first->offset - first->label_width / 2.0)
            {
              tick_clear (&tick);
              return FALSE;
            }
          g_array_set_size (self->ticks, 0);
          first_dropped = TRUE;
        }

      free_from = tick.label_start + tick.label_width + gap;
      g_array_append_val (self->ticks, tick);
    }

  return TRUE;
}

/* Ticks around a day that is alone on the axis, @count days apart; only its own where
 * @count is 0. %FALSE when their labels collide. */
static gboolean
try_around (BxChartAxis *self,
            double day,
            guint count,
            double length,
            double gap,
            double overhang,
            BxChartMeasureFunc measure,
            gpointer user_data)
{
  double span = self->maximum - self->minimum;
  double free_from = -overhang;

  for (double value = count > 0 ? day - floor ((day - self->minimum) / count) * count : day;
       value <= self->maximum;
       value += count)
    {
      BxChartTick tick = { .value = value, .offset = (value - self->minimum) / span * length };

      tick.label = bx_chart_format_short_day (value);
      tick.label_width = measure (tick.label, user_data);
      tick.label_start = CLAMP (tick.offset - tick.label_width / 2.0, -overhang, MAX (length + overhang - tick.label_width, -overhang));
      if (tick.label_start < free_from || tick.label_width > length + 2.0 * overhang)
        {
          tick_clear (&tick);
          return FALSE;
        }
      free_from = tick.label_start + tick.label_width + gap;
      g_array_append_val (self->ticks, tick);
      if (count == 0)
        break;
    }

  return TRUE;
}

/**
 * bx_chart_axis_new_dates:
 * @first: first day of the axis, as a Julian day
 * @last: last day of the axis
 * @length: length of the axis in pixels
 * @gap: least distance between two labels, in pixels
 * @overhang: how far a label may reach over either end of the axis, in pixels
 * @measure: (scope call): tells how wide a label is
 * @user_data: data for @measure
 *
 * Makes a time axis with ticks where days, weeks, months, quarters or years
 * begin: the finest for whose labels there is room. A day is as long as any
 * other on the axis, so months are as unequal as they are.
 *
 * A range without length gets %BX_CHART_AXIS_DAYS_AROUND on both sides. Of a range of
 * that length the day in the middle is named, whichever others are: most often it is the
 * only one that there is anything of.
 *
 * Returns: (transfer full): a new axis
 */
BxChartAxis *
bx_chart_axis_new_dates (double first,
                         double last,
                         double length,
                         double gap,
                         double overhang,
                         BxChartMeasureFunc measure,
                         gpointer user_data)
{
  BxChartAxis *self;
  double alone = NAN;

  g_return_val_if_fail (measure != NULL, NULL);

  if (!isfinite (first) || !isfinite (last))
    return axis_new (0.0, 1.0);

  first = CLAMP (first, FIRST_DAY, LAST_DAY);
  last = CLAMP (last, FIRST_DAY, LAST_DAY);
  if (last < first)
    {
      double swap = first;

      first = last;
      last = swap;
    }
  if (last - first < 1.0)
    {
      first -= BX_CHART_AXIS_DAYS_AROUND;
      last += BX_CHART_AXIS_DAYS_AROUND;
    }
  if (fabs (last - first - 2.0 * BX_CHART_AXIS_DAYS_AROUND) < 0.5)
    alone = floor ((first + last) / 2.0);

  self = axis_new (first, last);
  if (length <= 0.0)
    return self;

  for (guint i = 0; isfinite (alone) && i < G_N_ELEMENTS (steps_around); i++)
    {
      g_array_set_size (self->ticks, 0);
      if (try_around (self, alone, steps_around[i], length, gap, overhang, measure, user_data))
        return self;
    }

  for (guint i = 0; i < G_N_ELEMENTS (date_steps); i++)
    {
      g_array_set_size (self->ticks, 0);
      if (try_date_step (self, date_steps[i].unit, date_steps[i].count, length, gap, overhang, measure, user_data)
          && self->ticks->len > 0)
        return self;
    }

  /* Too narrow for two labels, or between two years: name the first day. */
  g_array_set_size (self->ticks, 0);
  {
    BxChartTick tick = { .value = first };
    GDate date = date_from_day (first);

    tick.label = format_date_tick (&date, last - first > 300.0 ? UNIT_YEAR : UNIT_DAY);
    tick.label_width = measure (tick.label, user_data);
    tick.label_start = -overhang;
    if (tick.label_width <= length + 2.0 * overhang)
      g_array_append_val (self->ticks, tick);
    else
      tick_clear (&tick);
  }

  return self;
}

/* ---- axes ------------------------------------------------------------------- */

/**
 * bx_chart_axis_free:
 * @self: (transfer full): an axis
 *
 * Frees an axis.
 */
void
bx_chart_axis_free (BxChartAxis *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * bx_chart_axis_get_n_ticks:
 * @self: an axis
 *
 * Returns: how many ticks there are
 */
guint
bx_chart_axis_get_n_ticks (const BxChartAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ticks->len;
}

/**
 * bx_chart_axis_get_tick:
 * @self: an axis
 * @index: which one
 *
 * Returns: (transfer none): a tick
 */
const BxChartTick *
bx_chart_axis_get_tick (const BxChartAxis *self,
                        guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->ticks->len, NULL);

  return &g_array_index (self->ticks, BxChartTick, index);
}

/**
 * bx_chart_axis_get_fraction:
 * @self: an axis
 * @value: a value, on the axis or beyond it
 *
 * Returns: where @value lies: 0 at the start of the axis, 1 at its end
 */
double
bx_chart_axis_get_fraction (const BxChartAxis *self,
                            double value)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return (value - self->minimum) / (self->maximum - self->minimum);
}
