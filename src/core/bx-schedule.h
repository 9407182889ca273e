/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

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

gboolean   bx_schedule_equal     (BxSchedule  a,
                                  BxSchedule  b);
char      *bx_schedule_to_text   (BxSchedule  self) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_schedule_from_text (const char *text,
                                  BxSchedule *self);

G_END_DECLS
