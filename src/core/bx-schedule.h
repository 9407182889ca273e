/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-moment.h"

G_BEGIN_DECLS

/**
 * BxScheduleKind:
 * @BX_SCHEDULE_KIND_NONE: whenever the person likes
 * @BX_SCHEDULE_KIND_WEEKDAYS: on days of the week
 * @BX_SCHEDULE_KIND_INTERVAL: so many days after the last time
 *
 * How a schedule tells when a workout is due.
 */
typedef enum
{
  BX_SCHEDULE_KIND_NONE,
  BX_SCHEDULE_KIND_WEEKDAYS,
  BX_SCHEDULE_KIND_INTERVAL,
} BxScheduleKind;

#define BX_SCHEDULE_MAX_DAYS 60

/**
 * BxSchedule:
 * @kind: how it tells
 * @weekdays: for weekdays, a set of bits; bit 0 is Monday, bit 6 Sunday
 * @every_days: for an interval, from 1 to %BX_SCHEDULE_MAX_DAYS
 *
 * When a workout is due.
 */
typedef struct
{
  BxScheduleKind kind;
  guint weekdays;
  guint every_days;
} BxSchedule;

#define BX_SCHEDULE_NONE ((BxSchedule) { BX_SCHEDULE_KIND_NONE, 0, 0 })

/**
 * BxDueState:
 * @BX_DUE_NONE: there is no schedule
 * @BX_DUE_LATER: on a day to come
 * @BX_DUE_TODAY: today
 * @BX_DUE_WAITING: it was due on a day that has passed, and waits
 *
 * Whether a workout is due.
 */
typedef enum
{
  BX_DUE_NONE,
  BX_DUE_LATER,
  BX_DUE_TODAY,
  BX_DUE_WAITING,
} BxDueState;

/**
 * BxDue:
 * @state: whether it is due
 * @day: the day it is or was due; empty without a schedule
 * @days: how many days @day is from today; negative if it has passed
 * @next: the first day from today on that the schedule names, whatever waits; empty
 *   without a schedule
 *
 * When a workout is due.
 */
typedef struct
{
  BxDueState state;
  char day[BX_DAY_LENGTH];
  int days;
  char next[BX_DAY_LENGTH];
} BxDue;

/**
 * BxScheduleAdvice:
 * @BX_SCHEDULE_ADVICE_NONE: nothing to say
 * @BX_SCHEDULE_ADVICE_TOO_OFTEN: more often a week than does good
 * @BX_SCHEDULE_ADVICE_NO_REST: seldom enough, but on days that follow one another
 *
 * What a schedule could do better for the back.
 */
typedef enum
{
  BX_SCHEDULE_ADVICE_NONE,
  BX_SCHEDULE_ADVICE_TOO_OFTEN,
  BX_SCHEDULE_ADVICE_NO_REST,
} BxScheduleAdvice;

/* How often a week the back extension does good, and how many days apart, at least. */
#define BX_SCHEDULE_BACK_TIMES_A_WEEK 2
#define BX_SCHEDULE_BACK_DAYS_APART 2

gboolean         bx_schedule_equal            (BxSchedule    a,
                                               BxSchedule    b);
char            *bx_schedule_to_text          (BxSchedule    self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         bx_schedule_from_text        (const char   *text,
                                               BxSchedule   *self);

BxDueState       bx_schedule_get_due          (BxSchedule    self,
                                               const char   *last_day,
                                               const char   *today,
                                               BxDue        *due);
double           bx_schedule_get_times_a_week (BxSchedule    self);
guint            bx_schedule_get_days_apart   (BxSchedule    self);
BxScheduleAdvice bx_schedule_advise           (BxSchedule    self,
                                               guint         times_a_week,
                                               guint         days_apart);
const char      *bx_schedule_advice_get_text  (BxScheduleAdvice advice);

char            *bx_schedule_format           (BxSchedule    self,
                                               GDateWeekday  first_weekday) G_GNUC_WARN_UNUSED_RESULT;
char            *bx_due_format                (const BxDue  *self) G_GNUC_WARN_UNUSED_RESULT;
const char      *bx_weekday_get_name          (guint         weekday);

G_END_DECLS
