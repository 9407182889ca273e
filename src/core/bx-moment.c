/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-moment.h"

#include <string.h>

#define SECONDS_PER_DAY 86400
#define MS_PER_DAY (SECONDS_PER_DAY * G_GINT64_CONSTANT (1000))

/* The number that GDate gives to 1970-01-01 */
#define EPOCH_JULIAN 719163

/* What fits into four digits of a year, and into GDate */
#define FIRST_DAY_MS G_GINT64_CONSTANT (-62135596800000)
#define LAST_DAY_MS G_GINT64_CONSTANT (253402300799999)

/* Whether there may be a day for it. A log can hold any number; of these, no sum wraps. */
static gboolean
is_in_calendar (BxMoment moment)
{
  return bx_moment_is_set (moment) &&
         moment.utc_ms >= FIRST_DAY_MS - MS_PER_DAY && moment.utc_ms <= LAST_DAY_MS + MS_PER_DAY &&
         moment.offset_s > -SECONDS_PER_DAY && moment.offset_s < SECONDS_PER_DAY;
}

/* Of a moment in the calendar */
static gint64
get_local_ms (BxMoment moment)
{
  return moment.utc_ms + moment.offset_s * G_GINT64_CONSTANT (1000);
}

static gboolean
parse_day (const char *day,
           GDate      *date)
{
  int year;
  int month;
  int day_of_month;

  if (day == NULL || strlen (day) != BX_DAY_LENGTH - 1)
    return FALSE;

  for (int i = 0; i < BX_DAY_LENGTH - 1; i++)
    {
      if (i == 4 || i == 7 ? day[i] != '-' : !g_ascii_isdigit (day[i]))
        return FALSE;
    }

  year = (day[0] - '0') * 1000 + (day[1] - '0') * 100 + (day[2] - '0') * 10 + (day[3] - '0');
  month = (day[5] - '0') * 10 + (day[6] - '0');
  day_of_month = (day[8] - '0') * 10 + (day[9] - '0');

  if (!g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * bx_moment_now:
 *
 * Returns: this moment, on the local clock
 */
BxMoment
bx_moment_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return bx_moment_from_date_time (now);
}

/**
 * bx_moment_from_date_time:
 * @date_time: a date and time in some time zone
 *
 * Returns: the moment, on the clock of that time zone
 */
BxMoment
bx_moment_from_date_time (GDateTime *date_time)
{
  g_return_val_if_fail (date_time != NULL, BX_MOMENT_NONE);

  return (BxMoment) {
    g_date_time_to_unix (date_time) * 1000 + g_date_time_get_microsecond (date_time) / 1000,
    (int) (g_date_time_get_utc_offset (date_time) / G_USEC_PER_SEC),
  };
}

/**
 * bx_moment_from_local:
 * @day: a local date, `YYYY-MM-DD`
 * @hour: hour of the day, 0 to 23
 * @minute: minute of the hour, 0 to 59
 *
 * Finds the moment at which the local clock showed that date and time. An hour
 * that the clock skipped in spring is taken for the time as far behind it; of
 * an hour that it showed twice in autumn, one is taken.
 *
 * Returns: the moment, or %BX_MOMENT_NONE if there is no such date or time
 */
BxMoment
bx_moment_from_local (const char *day,
                      int         hour,
                      int         minute)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) date = bx_day_to_date_time (day);
  g_autoptr (GDateTime) date_time = NULL;

  if (date == NULL)
    return BX_MOMENT_NONE;

  zone = g_time_zone_new_local ();
  date_time = g_date_time_new (zone,
                               g_date_time_get_year (date),
                               g_date_time_get_month (date),
                               g_date_time_get_day_of_month (date),
                               hour, minute, 0);
  if (date_time == NULL)
    return BX_MOMENT_NONE;

  return bx_moment_from_date_time (date_time);
}

/**
 * bx_moment_is_set:
 * @moment: a moment
 *
 * Returns: whether there is a moment
 */
gboolean
bx_moment_is_set (BxMoment moment)
{
  return moment.utc_ms != 0;
}

/**
 * bx_moment_equal:
 * @a: a moment
 * @b: another moment
 *
 * Returns: whether both are the same point in time on the same local clock
 */
gboolean
bx_moment_equal (BxMoment a,
                 BxMoment b)
{
  return a.utc_ms == b.utc_ms && a.offset_s == b.offset_s;
}

/**
 * bx_moment_to_date_time:
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the date and time that its own local
 *   clock showed, wherever it is looked at from; %NULL without a moment, or where
 *   it lies outside the years 1 to 9999
 */
GDateTime *
bx_moment_to_date_time (BxMoment moment)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GTimeZone) zone = NULL;

  if (!is_in_calendar (moment))
    return NULL;

  utc = g_date_time_new_from_unix_utc_usec (moment.utc_ms * 1000);
  zone = g_time_zone_new_offset (moment.offset_s);
  if (utc == NULL || zone == NULL)
    return NULL;

  return g_date_time_to_timezone (utc, zone);
}

/**
 * bx_moment_get_day:
 * @moment: a moment
 * @day: (out caller-allocates): where to write the local date, `YYYY-MM-DD`
 *
 * Tells the date that the moment's own local clock showed. It does not depend on
 * the time zone of today. Without a moment, or where it lies outside the years 1 to
 * 9999, the text is empty.
 */
void
bx_moment_get_day (BxMoment moment,
                   char     day[BX_DAY_LENGTH])
{
  gint64 local_ms;
  gint64 days;

  g_return_if_fail (day != NULL);

  day[0] = '\0';
  if (!is_in_calendar (moment))
    return;

  local_ms = get_local_ms (moment);
  if (local_ms < FIRST_DAY_MS || local_ms > LAST_DAY_MS)
    return;

  days = local_ms / MS_PER_DAY;
  if (local_ms % MS_PER_DAY < 0)
    days--;

  bx_day_from_number ((int) days + EPOCH_JULIAN, day);
}

/**
 * bx_moment_seconds_between:
 * @from: a moment
 * @to: another moment
 *
 * Returns: the seconds that passed from @from to @to, negative where @to is the
 *   earlier one; 0 where one of them is no moment or lies outside the years 1 to 9999
 */
gint64
bx_moment_seconds_between (BxMoment from,
                           BxMoment to)
{
  if (!is_in_calendar (from) || !is_in_calendar (to))
    return 0;

  return (to.utc_ms - from.utc_ms) / 1000;
}

/**
 * bx_moment_to_text:
 * @moment: a moment
 *
 * Writes a moment for files, as ISO 8601 has it: the local date and time to the
 * millisecond, and the offset from UTC, "2026-03-14T18:05:07.250+01:00".
 *
 * Returns: (transfer full): the text, empty where there is no moment or it lies
 *   outside the years 1 to 9999
 */
char *
bx_moment_to_text (BxMoment moment)
{
  char day[BX_DAY_LENGTH];
  int ms_of_day;
  int offset_s;
  g_autoptr (GString) text = NULL;

  bx_moment_get_day (moment, day);
  if (day[0] == '\0')
    return g_strdup ("");

  offset_s = ABS (moment.offset_s);
  ms_of_day = (int) (get_local_ms (moment) % MS_PER_DAY);
  if (ms_of_day < 0)
    ms_of_day += (int) MS_PER_DAY;

  text = g_string_new (NULL);
  g_string_printf (text, "%sT%02d:%02d:%02d.%03d%c%02d:%02d",
                   day,
                   ms_of_day / 3600000, ms_of_day / 60000 % 60, ms_of_day / 1000 % 60, ms_of_day % 1000,
                   moment.offset_s < 0 ? '-' : '+',
                   offset_s / 3600, offset_s / 60 % 60);

  /* Local mean time, before there were time zones */
  if (offset_s % 60 != 0)
    g_string_append_printf (text, ":%02d", offset_s % 60);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Two digits and a number of at most 99 */
static gboolean
parse_two_digits (const char **text,
                  int          maximum,
                  int         *value)
{
  const char *p = *text;

  if (!g_ascii_isdigit (p[0]) || !g_ascii_isdigit (p[1]))
    return FALSE;

  *value = (p[0] - '0') * 10 + (p[1] - '0');
  *text = p + 2;
  return *value <= maximum;
}

static gboolean
parse_char (const char **text,
            char         c)
{
  if (**text != c)
    return FALSE;

  (*text)++;
  return TRUE;
}

/**
 * bx_moment_from_text:
 * @text: (nullable): a date and time as ISO 8601 has it
 * @moment: (out): the moment
 *
 * Reads what [method@Moment.to_text] writes. A space may stand in for the `T`,
 * the seconds and their fraction may be missing, digits beyond the millisecond
 * are left out, and `Z` is no offset. Without an offset there is no moment.
 *
 * Returns: whether @text is one; else @moment is not touched
 */
gboolean
bx_moment_from_text (const char *text,
                     BxMoment   *moment)
{
  char day[BX_DAY_LENGTH];
  GDate date;
  int hour;
  int minute;
  int second = 0;
  int ms = 0;
  int sign;
  int offset_hour = 0;
  int offset_minute = 0;
  int offset_second = 0;
  gint64 local_ms;
  BxMoment result;

  g_return_val_if_fail (moment != NULL, FALSE);

  if (text == NULL || strlen (text) < sizeof day)
    return FALSE;

  memcpy (day, text, sizeof day - 1);
  day[sizeof day - 1] = '\0';
  if (!parse_day (day, &date))
    return FALSE;

  text += sizeof day - 1;
  if (!parse_char (&text, 'T') && !parse_char (&text, ' '))
    return FALSE;

  if (!parse_two_digits (&text, 23, &hour) ||
      !parse_char (&text, ':') ||
      !parse_two_digits (&text, 59, &minute))
    return FALSE;

  if (parse_char (&text, ':'))
    {
      if (!parse_two_digits (&text, 59, &second))
        return FALSE;

      if (parse_char (&text, '.') || parse_char (&text, ','))
        {
          int unit = 100;

          if (!g_ascii_isdigit (*text))
            return FALSE;

          for (; g_ascii_isdigit (*text); text++)
            {
              ms += (*text - '0') * unit;
              unit /= 10;
            }
        }
    }

  if (parse_char (&text, 'Z'))
    {
      sign = 1;
    }
  else
    {
      if (parse_char (&text, '+'))
        sign = 1;
      else if (parse_char (&text, '-'))
        sign = -1;
      else
        return FALSE;

      if (!parse_two_digits (&text, 23, &offset_hour))
        return FALSE;
      parse_char (&text, ':');
      if (!parse_two_digits (&text, 59, &offset_minute))
        return FALSE;
      if (parse_char (&text, ':') && !parse_two_digits (&text, 59, &offset_second))
        return FALSE;
    }

  if (*text != '\0')
    return FALSE;

  local_ms = ((gint64) g_date_get_julian (&date) - EPOCH_JULIAN) * MS_PER_DAY +
             ((hour * 60 + minute) * 60 + second) * G_GINT64_CONSTANT (1000) + ms;
  result.offset_s = sign * ((offset_hour * 60 + offset_minute) * 60 + offset_second);
  result.utc_ms = local_ms - result.offset_s * G_GINT64_CONSTANT (1000);

  /* The very epoch is what "none" is held as. */
  if (!bx_moment_is_set (result))
    return FALSE;

  *moment = result;
  return TRUE;
}

/**
 * bx_day_is_valid:
 * @day: (nullable): a text
 *
 * Returns: whether @day is a date of the calendar, written `YYYY-MM-DD`
 */
gboolean
bx_day_is_valid (const char *day)
{
  GDate date;

  return parse_day (day, &date);
}

/**
 * bx_day_to_date_time:
 * @day: (nullable): a local date, `YYYY-MM-DD`
 *
 * Gives a date to format and to count with: midnight in UTC, so that days are
 * 24 hours apart.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if it is not valid
 */
GDateTime *
bx_day_to_date_time (const char *day)
{
  GDate date;

  if (!parse_day (day, &date))
    return NULL;

  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
}

/**
 * bx_day_get_number:
 * @day: (nullable): a local date, `YYYY-MM-DD`
 *
 * Numbers the days, so that they can be counted: neighbours are one apart, whatever
 * clocks did between them.
 *
 * Returns: the number of the day since the first day of the year 1, or 0 if it is not
 *   valid
 */
int
bx_day_get_number (const char *day)
{
  GDate date;

  return parse_day (day, &date) ? (int) g_date_get_julian (&date) : 0;
}

/**
 * bx_day_from_number:
 * @number: the number of a day, see [func@day_get_number]
 * @day: (out caller-allocates) (array fixed-size=11): return location for the day
 *
 * Writes the day of a number.
 *
 * Returns: whether there is one with a year of four digits; else @day is empty
 */
gboolean
bx_day_from_number (int  number,
                    char day[BX_DAY_LENGTH])
{
  GDate date;

  g_return_val_if_fail (day != NULL, FALSE);

  day[0] = '\0';
  if (number < 1 || !g_date_valid_julian ((guint32) number))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) number);
  if (g_date_get_year (&date) > 9999)
    return FALSE;

  g_snprintf (day, BX_DAY_LENGTH, "%04u-%02u-%02u",
              (guint) g_date_get_year (&date), (guint) g_date_get_month (&date), (guint) g_date_get_day (&date));
  return TRUE;
}

