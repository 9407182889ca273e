/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-schedule.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const weekday_nicks[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

#define EVERY "every "

#define DAYS_OF_WEEK 7

/* Bits beyond Sunday mean nothing. */
#define ALL_DAYS ((1u << DAYS_OF_WEEK) - 1)

/**
 * bx_schedule_equal:
 * @a: a schedule
 * @b: another schedule
 *
 * Returns: whether both say the same
 */
gboolean
bx_schedule_equal (BxSchedule a,
                   BxSchedule b)
{
  return a.kind == b.kind && a.weekdays == b.weekdays && a.every_days == b.every_days;
}

/**
 * bx_schedule_to_text:
 * @self: a schedule
 *
 * Writes a schedule as it is stored and exchanged: `mon,thu` or `every 3`.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a schedule
 */
char *
bx_schedule_to_text (BxSchedule self)
{
  g_autoptr (GString) text = NULL;

  if (self.kind == BX_SCHEDULE_KIND_NONE)
    return NULL;
  if (self.kind == BX_SCHEDULE_KIND_INTERVAL)
    return g_strdup_printf (EVERY "%u", self.every_days);

  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (weekday_nicks); i++)
    {
      if ((self.weekdays & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", weekday_nicks[i]);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static gboolean
read_weekdays (const char *text,
               guint      *weekdays)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  *weekdays = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint day;

      for (day = 0; day < G_N_ELEMENTS (weekday_nicks); day++)
        {
          if (g_str_equal (words[i], weekday_nicks[day]))
            break;
        }
      if (day == G_N_ELEMENTS (weekday_nicks))
        return FALSE;
      *weekdays |= 1u << day;
    }

  return *weekdays != 0;
}

/**
 * bx_schedule_from_text:
 * @text: (nullable): what [method@Bx.Schedule.to_text] wrote
 * @self: (out caller-allocates): return location for the schedule; none where
 *   @text says nothing that is known
 *
 * Reads a schedule.
 *
 * Returns: whether @text is %NULL or understood
 */
gboolean
bx_schedule_from_text (const char *text,
                       BxSchedule *self)
{
  guint64 days;

  g_return_val_if_fail (self != NULL, FALSE);

  *self = BX_SCHEDULE_NONE;
  if (text == NULL)
    return TRUE;

  if (g_str_has_prefix (text, EVERY))
    {
      if (!g_ascii_string_to_unsigned (text + strlen (EVERY), 10, 1, BX_SCHEDULE_MAX_DAYS, &days, NULL))
        return FALSE;
      self->kind = BX_SCHEDULE_KIND_INTERVAL;
      self->every_days = (guint) days;
      return TRUE;
    }

  if (!read_weekdays (text, &self->weekdays))
    {
      self->weekdays = 0;
      return FALSE;
    }
  self->kind = BX_SCHEDULE_KIND_WEEKDAYS;

  return TRUE;
}

/* The first day from @number on that is one of @weekdays, or the last up to it */
static int
find_weekday (guint weekdays,
              int   number,
              int   direction)
{
  for (int i = 0; i < DAYS_OF_WEEK; i++)
    {
      int day = number + i * direction;

      /* Day 1 was a Monday. */
      if (day > 0 && (weekdays & (1u << ((guint) (day - 1) % DAYS_OF_WEEK))) != 0)
        return day;
    }

  return 0;
}

static void
find_due_weekday (guint  weekdays,
                  int    last,
                  int    today,
                  int   *day,
                  int   *next)
{
  int missed;

  *next = find_weekday (weekdays, MAX (today, last + 1), 1);
  *day = *next;

  if (last == 0 || *next == today)
    return;

  /* Of the days that have passed only the last one can wait: nobody has to make up
   * for a holiday. */
  missed = find_weekday (weekdays, today - 1, -1);
  if (missed > last)
    *day = missed;
}

/**
 * bx_schedule_get_due:
 * @self: a schedule
 * @last_day: (nullable): the day it was last done, or %NULL if it never was
 * @today: today
 * @due: (out caller-allocates) (optional): return location for the days
 *
 * Tells when a workout is due next. Days are local dates, so that neither a journey
 * nor the change to summer time moves them.
 *
 * With days of the week it is due on the next of them; what was done today is not due
 * again today. A day that was missed waits until it was made up for or the next one
 * comes, and only the last one does. Before it was done for the first time nothing was
 * missed. With an interval it is due so many days after the last time, from then on it
 * waits; what was never done is due today.
 *
 * Returns: whether it is due
 */
BxDueState
bx_schedule_get_due (BxSchedule  self,
                     const char *last_day,
                     const char *today,
                     BxDue      *due)
{
  BxDue found = { BX_DUE_NONE, "", 0, "" };
  int now = bx_day_get_number (today);
  int last = bx_day_get_number (last_day);
  int day = 0;
  int next = 0;

  g_return_val_if_fail (now > 0, BX_DUE_NONE);

  if (self.kind == BX_SCHEDULE_KIND_WEEKDAYS && (self.weekdays & ALL_DAYS) != 0)
    {
      find_due_weekday (self.weekdays, last, now, &day, &next);
    }
  else if (self.kind == BX_SCHEDULE_KIND_INTERVAL && self.every_days > 0)
    {
      day = last > 0 ? last + (int) MIN (self.every_days, BX_SCHEDULE_MAX_DAYS) : now;
      next = MAX (day, now);
    }

  if (day > 0)
    {
      found.days = day - now;
      found.state = day == now ? BX_DUE_TODAY : day > now ? BX_DUE_LATER : BX_DUE_WAITING;
      bx_day_from_number (day, found.day);
      bx_day_from_number (next, found.next);
    }

  if (due != NULL)
    *due = found;

  return found.state;
}

/**
 * bx_schedule_get_times_a_week:
 * @self: a schedule
 *
 * Returns: how often a week it is due on average; 0 without a schedule
 */
double
bx_schedule_get_times_a_week (BxSchedule self)
{
  guint n_days = 0;

  if (self.kind == BX_SCHEDULE_KIND_INTERVAL && self.every_days > 0)
    return (double) DAYS_OF_WEEK / self.every_days;
  if (self.kind != BX_SCHEDULE_KIND_WEEKDAYS)
    return 0;

  for (guint i = 0; i < DAYS_OF_WEEK; i++)
    n_days += (self.weekdays >> i) & 1u;

  return n_days;
}

/**
 * bx_schedule_get_days_apart:
 * @self: a schedule
 *
 * Returns: how many days are between one time and the next at least, 1 for days that
 *   follow one another; Sunday and Monday do. 0 without a schedule
 */
guint
bx_schedule_get_days_apart (BxSchedule self)
{
  guint apart = DAYS_OF_WEEK;

  if (self.kind == BX_SCHEDULE_KIND_INTERVAL)
    return self.every_days;
  if (self.kind != BX_SCHEDULE_KIND_WEEKDAYS || (self.weekdays & ALL_DAYS) == 0)
    return 0;

  for (guint i = 0; i < DAYS_OF_WEEK; i++)
    {
      if ((self.weekdays & (1u << i)) == 0)
        continue;
      for (guint j = 1; j < apart; j++)
        {
          if ((self.weekdays & (1u << ((i + j) % DAYS_OF_WEEK))) != 0)
            apart = j;
        }
    }

  return apart;
}

/**
 * bx_schedule_advise:
 * @self: a schedule
 * @times_a_week: how often a week does good, such as %BX_SCHEDULE_BACK_TIMES_A_WEEK
 * @days_apart: how many days should be between, such as %BX_SCHEDULE_BACK_DAYS_APART
 *
 * Looks whether a schedule gives the back time to recover. Once or twice a week at two
 * or three sets is the rule of thumb that the guide gives for the back extension. Every
 * third day is 2⅓ times a week and still as good as twice.
 *
 * Returns: what could be better
 */
BxScheduleAdvice
bx_schedule_advise (BxSchedule self,
                    guint      times_a_week,
                    guint      days_apart)
{
  if (self.kind == BX_SCHEDULE_KIND_NONE)
    return BX_SCHEDULE_ADVICE_NONE;
  if (bx_schedule_get_times_a_week (self) >= times_a_week + 1)
    return BX_SCHEDULE_ADVICE_TOO_OFTEN;
  if (bx_schedule_get_days_apart (self) < days_apart)
    return BX_SCHEDULE_ADVICE_NO_REST;

  return BX_SCHEDULE_ADVICE_NONE;
}

/**
 * bx_schedule_advice_get_text:
 * @advice: what could be better
 *
 * Returns: (nullable): a sentence that says so, or %NULL if there is nothing to say
 */
const char *
bx_schedule_advice_get_text (BxScheduleAdvice advice)
{
  switch (advice)
    {
    case BX_SCHEDULE_ADVICE_TOO_OFTEN:
      return _("Once or twice a week is a good rule of thumb for back extensions. Very light work can be daily.");
    case BX_SCHEDULE_ADVICE_NO_REST:
      return _("A day of rest between two sessions gives the lower back time to recover.");
    case BX_SCHEDULE_ADVICE_NONE:
    default:
      return NULL;
    }
}

/**
 * bx_weekday_get_name:
 * @weekday: 0 for Monday to 6 for Sunday
 *
 * Returns: the name for each such day, such as "Mondays"
 */
const char *
bx_weekday_get_name (guint weekday)
{
  static const char *const names[] = {
    /* Translators: on every Monday; used alone and in lists such as “Mondays and Thursdays” */
    NC_("schedule", "Mondays"),
    NC_("schedule", "Tuesdays"),
    NC_("schedule", "Wednesdays"),
    NC_("schedule", "Thursdays"),
    NC_("schedule", "Fridays"),
    NC_("schedule", "Saturdays"),
    NC_("schedule", "Sundays"),
  };

  g_return_val_if_fail (weekday < DAYS_OF_WEEK, NULL);

  return g_dpgettext2 (NULL, "schedule", names[weekday]);
}

static char *
format_weekdays (guint        weekdays,
                 GDateWeekday first_weekday)
{
  const char *names[DAYS_OF_WEEK];
  guint n = 0;
  g_autofree char *list = NULL;

  if ((weekdays & ALL_DAYS) == ALL_DAYS)
    return g_strdup (C_("schedule", "every day"));

  for (guint i = 0; i < DAYS_OF_WEEK; i++)
    {
      guint weekday = (i + (guint) first_weekday + DAYS_OF_WEEK - G_DATE_MONDAY) % DAYS_OF_WEEK;

      if ((weekdays & (1u << weekday)) != 0)
        names[n++] = bx_weekday_get_name (weekday);
    }

  if (n == 0)
    return NULL;

  list = g_strdup (names[0]);
  for (guint i = 1; i + 1 < n; i++)
    {
      g_autofree char *before = g_steal_pointer (&list);

      /* Translators: the beginning of a list of three days or more, such as “Mondays, Wednesdays” of
       * “Mondays, Wednesdays and Fridays” */
      list = g_strdup_printf (C_("schedule", "%1$s, %2$s"), before, names[i]);
    }

  if (n == 1)
    return g_steal_pointer (&list);

  /* Translators: a list of days and its last one, such as “Mondays and Thursdays” */
  return g_strdup_printf (C_("schedule", "%1$s and %2$s"), list, names[n - 1]);
}

/**
 * bx_schedule_format:
 * @self: a schedule
 * @first_weekday: the day that a week begins with in this locale
 *
 * Says a schedule: "Mondays and Thursdays", "every 3 days". Days come in the order of
 * the locale's week. It may stand within a sentence.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a schedule
 */
char *
bx_schedule_format (BxSchedule   self,
                    GDateWeekday first_weekday)
{
  g_return_val_if_fail (g_date_valid_weekday (first_weekday), NULL);

  switch (self.kind)
    {
    case BX_SCHEDULE_KIND_WEEKDAYS:
      return format_weekdays (self.weekdays, first_weekday);

    case BX_SCHEDULE_KIND_INTERVAL:
      if (self.every_days <= 1)
        return g_strdup (C_("schedule", "every day"));
      if (self.every_days == DAYS_OF_WEEK)
        return g_strdup (C_("schedule", "every week"));
      /* Translators: how often a workout is due; the number is 2 or more */
      return g_strdup_printf (ngettext ("every %u day", "every %u days", self.every_days), self.every_days);

    case BX_SCHEDULE_KIND_NONE:
    default:
      return NULL;
    }
}

/**
 * bx_due_format:
 * @self: when a workout is due
 *
 * Says when it is due: "Today", "Tomorrow", "On Thursday", "In 9 days". What waits is
 * no debt, and is called ready rather than late.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a schedule
 */
char *
bx_due_format (const BxDue *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->state)
    {
    case BX_DUE_TODAY:
      return g_strdup (C_("due", "Due today"));

    case BX_DUE_WAITING:
      return g_strdup (C_("due", "Ready when you are"));

    case BX_DUE_LATER:
      if (self->days == 1)
        return g_strdup (C_("due", "Due tomorrow"));
      if (self->days >= DAYS_OF_WEEK)
        /* Translators: when a workout is due; the number is 7 or more */
        return g_strdup_printf (ngettext ("Due in %d day", "Due in %d days", (gulong) self->days), self->days);

      date = bx_day_to_date_time (self->day);
      name = date != NULL ? g_date_time_format (date, "%A") : g_strdup (self->day);
      /* Translators: when a workout is due; %s is a day of the week */
      return g_strdup_printf (C_("due", "Due on %s"), name);

    case BX_DUE_NONE:
    default:
      return NULL;
    }
}
