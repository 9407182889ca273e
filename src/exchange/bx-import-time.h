/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-moment.h"

G_BEGIN_DECLS

/**
 * BxDateOrder:
 * @BX_DATE_ORDER_UNKNOWN: not known
 * @BX_DATE_ORDER_DAY_FIRST: 23/12/2025
 * @BX_DATE_ORDER_MONTH_FIRST: 12/23/2025
 *
 * What comes first in a date of three numbers that ends in the year.
 */
typedef enum
{
  BX_DATE_ORDER_UNKNOWN,
  BX_DATE_ORDER_DAY_FIRST,
  BX_DATE_ORDER_MONTH_FIRST,
} BxDateOrder;

/**
 * BxImportTimeResult:
 * @BX_IMPORT_TIME_READ: it is a date
 * @BX_IMPORT_TIME_UNREADABLE: it is none
 * @BX_IMPORT_TIME_UNDECIDED: it could be two
 */
typedef enum
{
  BX_IMPORT_TIME_READ,
  BX_IMPORT_TIME_UNREADABLE,
  BX_IMPORT_TIME_UNDECIDED,
} BxImportTimeResult;

/**
 * BxImportTime:
 * @has_time: whether there is a time of day
 * @is_utc: whether it is a time in UTC, and what the local clock showed is not
 *   known
 * @has_offset: whether the offset of the local clock is known
 * @offset_s: seconds that the local clock was ahead of UTC
 * @told_order: what its numbers tell about the order of dates
 *
 * A date and time as a file has it: what a clock showed.
 */
typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int ms;
  int offset_s;
  gboolean has_time;
  gboolean is_utc;
  gboolean has_offset;
  BxDateOrder told_order;
} BxImportTime;

BxImportTimeResult  bx_import_time_parse       (const char         *text,
                                                BxDateOrder         order,
                                                BxImportTime       *time);
gboolean            bx_import_time_from_ms     (gint64              utc_ms,
                                                BxImportTime       *time);
gboolean            bx_import_time_equal       (const BxImportTime *a,
                                                const BxImportTime *b);
BxMoment            bx_import_time_to_moment   (const BxImportTime *self,
                                                GTimeZone          *zone);
void                bx_import_time_get_day     (const BxImportTime *self,
                                                GTimeZone          *zone,
                                                char                day[BX_DAY_LENGTH]);
void                bx_import_time_append_key  (const BxImportTime *self,
                                                GString            *key);

int                 bx_import_month_from_word  (const char         *word);
int                 bx_import_parse_duration   (const char         *text);

G_END_DECLS
