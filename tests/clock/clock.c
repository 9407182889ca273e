/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "clock.h"

#define NOON 12
#define NOON_ZONE "<noon>"

/**
 * test_clock_set_hour:
 * @hour: from 0 to 23
 *
 * Goes where it is this hour now, in a zone without daylight saving.
 */
void
test_clock_set_hour (int hour)
{
  g_autoptr (GDateTime) utc = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *zone = g_strdup_printf ("%s%+d", hour == NOON ? NOON_ZONE : "<test>", g_date_time_get_hour (utc) - hour);

  g_setenv ("TZ", zone, TRUE);
  local = g_date_time_to_local (utc);
  g_assert_cmpint (g_date_time_get_hour (local), ==, hour);
}

/**
 * test_clock_set_noon:
 *
 * Goes where it is noon, unless it is there already: no day begins in the middle of a test,
 * and so no week, month or year.
 */
void
test_clock_set_noon (void)
{
  const char *zone = g_getenv ("TZ");

  if (zone == NULL || !g_str_has_prefix (zone, NOON_ZONE))
    test_clock_set_hour (NOON);
}
