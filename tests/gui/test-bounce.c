/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is one press and what are two is told by the hand, not by when it is heard of. */

#include "config.h"

#include "bx-bounce.h"

/* All presses here are heard of at once. */

static void
test_events (void)
{
  BxBounce bounce = { 0, 0 };

  g_assert_true (bx_bounce_take (&bounce, 1000));
  g_assert_false (bx_bounce_take (&bounce, 1000));
  g_assert_false (bx_bounce_take (&bounce, 1199));
  g_assert_true (bx_bounce_take (&bounce, 1200));

  /* The clock of events begins anew every 49 days. */
  g_assert_true (bx_bounce_take (&bounce, G_MAXUINT32 - 50));
  g_assert_false (bx_bounce_take (&bounce, 50));
  g_assert_true (bx_bounce_take (&bounce, 250));
}

/* A bounce that is heard of late */
static void
test_late (void)
{
  BxBounce bounce = { 0, 0 };

  g_assert_true (bx_bounce_take (&bounce, 1000));
  bounce.handled_us -= 2 * G_TIME_SPAN_SECOND;
  g_assert_false (bx_bounce_take (&bounce, 1100));
}

static void
test_without_events (void)
{
  BxBounce bounce = { 0, 0 };

  g_assert_true (bx_bounce_take (&bounce, GDK_CURRENT_TIME));
  bounce.handled_us += G_TIME_SPAN_MINUTE;
  g_assert_false (bx_bounce_take (&bounce, GDK_CURRENT_TIME));
  g_assert_false (bx_bounce_take (&bounce, 5000));
  bounce.handled_us -= 2 * G_TIME_SPAN_MINUTE;
  g_assert_true (bx_bounce_take (&bounce, GDK_CURRENT_TIME));
}

static void
test_clear (void)
{
  BxBounce bounce = { 0, 0 };

  g_assert_true (bx_bounce_take (&bounce, 1000));
  bx_bounce_clear (&bounce);
  g_assert_true (bx_bounce_take (&bounce, 1001));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bounce/events", test_events);
  g_test_add_func ("/bounce/late", test_late);
  g_test_add_func ("/bounce/without-events", test_without_events);
  g_test_add_func ("/bounce/clear", test_clear);

  return g_test_run ();
}
