/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-effort.h"

static void
test_step (void)
{
  static const struct
  {
    int from;
    int harder;
    int easier;
  } rows[] = {
    { BX_COUNT_NONE, 80, 70 },
    { 60, 70, BX_COUNT_NONE },
    { 80, 90, 70 },
    { 85, 90, 80 },
    { 100, 60, 90 },
    /* What came from elsewhere */
    { 10, 60, BX_COUNT_NONE },
    { 0, 60, BX_COUNT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (bx_effort_step (rows[i].from, 1), ==, rows[i].harder);
      g_assert_cmpint (bx_effort_step (rows[i].from, -1), ==, rows[i].easier);
    }
}

static void
test_format (void)
{
  static const struct
  {
    int rpe_tenths;
    BxEffortScale scale;
    const char *text;
  } rows[] = {
    { BX_COUNT_NONE, BX_EFFORT_RPE, NULL },
    { 80, BX_EFFORT_RPE, "RPE 8" },
    { 85, BX_EFFORT_OFF, "RPE 8.5" },
    { 80, BX_EFFORT_RIR, "RIR 2" },
    { 85, BX_EFFORT_RIR, "RIR 1.5" },
    { 100, BX_EFFORT_RIR, "RIR 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bx_effort_format (rows[i].rpe_tenths, rows[i].scale);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/effort/step", test_step);
  g_test_add_func ("/effort/format", test_format);

  return g_test_run ();
}
