/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BxMoment:
 * @utc_ms: milliseconds since the Unix epoch; 0 where there is no moment
 * @offset_s: seconds that local time was ahead of UTC then
 *
 * A point in time that keeps the local clock it was read from, so that what
 * was done stays on its day for ever, whatever time zone it is looked at from.
 */
typedef struct
{
  gint64 utc_ms;
  int offset_s;
} BxMoment;

#define BX_MOMENT_NONE ((BxMoment) { 0, 0 })

/* "YYYY-MM-DD" and its end */
#define BX_DAY_LENGTH 11

BxMoment   bx_moment_now            (void);
BxMoment   bx_moment_from_local     (const char *day,
                                     int         hour,
                                     int         minute);
BxMoment   bx_moment_from_date_time (GDateTime  *date_time);
gboolean   bx_moment_is_set         (BxMoment    moment);
gboolean   bx_moment_equal          (BxMoment    a,
                                     BxMoment    b);
GDateTime *bx_moment_to_date_time   (BxMoment    moment) G_GNUC_WARN_UNUSED_RESULT;
void       bx_moment_get_day        (BxMoment    moment,
                                     char        day[BX_DAY_LENGTH]);
char      *bx_moment_to_text        (BxMoment    moment) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_moment_from_text      (const char *text,
                                     BxMoment   *moment);
gint64     bx_moment_seconds_between (BxMoment   from,
                                     BxMoment    to);

gboolean   bx_day_is_valid          (const char *day);
GDateTime *bx_day_to_date_time      (const char *day) G_GNUC_WARN_UNUSED_RESULT;
int        bx_day_get_number        (const char *day);
gboolean   bx_day_from_number       (int         number,
                                     char        day[BX_DAY_LENGTH]);

G_END_DECLS
