/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-movement-clock.h"

/* As the back extension is drawn: it begins at the bottom. */
static const BxMovementPhase from_bottom[] = {
  { BX_PHASE_LIFTING, 0, 15, 2.0 },
  { BX_PHASE_PAUSE_TOP, 15, 15, 1.0 },
  { BX_PHASE_LOWERING, 15, 0, 3.0 },
  { BX_PHASE_PAUSE_BOTTOM, 0, 0, 0.3 },
};

/* As the good morning is drawn: it begins at the top. */
static const BxMovementPhase from_top[] = {
  { BX_PHASE_LOWERING, 9, 0, 2.6 },
  { BX_PHASE_PAUSE_BOTTOM, 0, 0, 0.3 },
  { BX_PHASE_LIFTING, 0, 9, 1.6 },
  { BX_PHASE_PAUSE_TOP, 9, 9, 0.6 },
};

static void
test_is_tempo (void)
{
  static const char *const good[] = { "3-0-2-1", "1-0-X-0", "x-x-x-x", "10-0-2-60", "0-0-0-0" };
  static const char *const bad[] = { "", "3", "3-0-2", "3-0-2-1-1", "3-0-2-", "-3-0-2-1", "3--2-1", "a-0-2-1", "3-0-2-1 ", "61-0-2-1", "9999999999999-0-0-0", "XX-0-0-0" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (bx_movement_clock_is_tempo (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bx_movement_clock_is_tempo (bad[i]));
}

static void
test_durations (void)
{
  static const struct
  {
    const char *tempo;
    double duration;
    guint n_phases;
    const char *shown;
  } table[] = {
    { NULL, 6.3, 4, "3-0-2-1" },
    { "3-1-1-0", 5.0, 3, "3-1-1-0" },
    { "3-0-2-1", 6.0, 3, "3-0-2-1" },
    { "2-1-1-2", 6.0, 4, "2-1-1-2" },
    { "4-0-1-0", 5.0, 2, "4-0-1-0" },
    { "3-0-2-10", 15.0, 3, "3-0-2-10" },
    /* As fast as one can: no longer than it was drawn for, and a second at most */
    { "1-0-X-0", 2.0, 2, "1-0-X-0" },
    /* No weight moves in no time. */
    { "0-0-0-0", 0.8, 2, "0-0-0-0" },
    /* What is no tempo changes nothing. */
    { "quickly", 6.3, 4, "3-0-2-1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (BxMovementClock) clock = bx_movement_clock_new (from_bottom, G_N_ELEMENTS (from_bottom), table[i].tempo);
      g_autofree char *shown = bx_movement_clock_dup_tempo (clock);

      g_assert_cmpfloat_with_epsilon (bx_movement_clock_get_duration (clock), table[i].duration, 1e-9);
      g_assert_cmpuint (bx_movement_clock_get_n_phases (clock), ==, table[i].n_phases);
      g_assert_cmpstr (shown, ==, table[i].shown);
    }
}

typedef struct
{
  double seconds;
  BxPhase phase;
  double frame;
  int count;
  int count_to;
} Row;

static void
check_rows (const BxMovementPhase *phases,
            const char *tempo,
            const Row *rows,
            gsize n_rows)
{
  g_autoptr (BxMovementClock) clock = bx_movement_clock_new (phases, 4, tempo);

  for (gsize i = 0; i < n_rows; i++)
    {
      BxMovementMoment moment;

      bx_movement_clock_read (clock, rows[i].seconds, &moment);
      g_assert_cmpint (moment.phase, ==, rows[i].phase);
      g_assert_cmpfloat_with_epsilon (moment.frame, rows[i].frame, 1e-6);
      g_assert_cmpint (moment.count, ==, rows[i].count);
      g_assert_cmpint (moment.count_to, ==, rows[i].count_to);
    }
}

static void
test_reads (void)
{
  /* Lifting 1, no pause, lowering 3, pause 1: it begins at the bottom all the same. */
  static const Row bottom[] = {
    { 0.0, BX_PHASE_LIFTING, 0.0, 1, 1 },
    { 0.5, BX_PHASE_LIFTING, 7.5, 1, 1 },
    { 1.0, BX_PHASE_LOWERING, 15.0, 1, 3 },
    { 1.999, BX_PHASE_LOWERING, 10.005, 1, 3 },
    { 2.0, BX_PHASE_LOWERING, 10.0, 2, 3 },
    { 3.0, BX_PHASE_LOWERING, 5.0, 3, 3 },
    { 3.9, BX_PHASE_LOWERING, 0.5, 3, 3 },
    { 4.0, BX_PHASE_PAUSE_BOTTOM, 0.0, 1, 1 },
    { 5.0, BX_PHASE_PAUSE_BOTTOM, 0.0, 1, 1 },
    { 99.0, BX_PHASE_PAUSE_BOTTOM, 0.0, 1, 1 },
    { -1.0, BX_PHASE_LIFTING, 0.0, 1, 1 },
  };
  static const Row top[] = {
    { 0.0, BX_PHASE_LOWERING, 9.0, 1, 3 },
    { 1.5, BX_PHASE_LOWERING, 4.5, 2, 3 },
    { 3.0, BX_PHASE_PAUSE_BOTTOM, 0.0, 1, 1 },
    { 4.0, BX_PHASE_LIFTING, 0.0, 1, 2 },
    { 5.0, BX_PHASE_LIFTING, 4.5, 2, 2 },
    { 6.0, BX_PHASE_PAUSE_TOP, 9.0, 1, 4 },
    { 9.5, BX_PHASE_PAUSE_TOP, 9.0, 4, 4 },
  };

  check_rows (from_bottom, "3-1-1-0", bottom, G_N_ELEMENTS (bottom));
  check_rows (from_top, "3-1-2-4", top, G_N_ELEMENTS (top));
}

static void
test_wraps (void)
{
  g_autoptr (BxMovementClock) clock = bx_movement_clock_new (from_bottom, 4, "3-0-2-1");

  g_assert_cmpfloat_with_epsilon (bx_movement_clock_wrap (clock, 6.0), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_wrap (clock, 8.5), 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_wrap (clock, -0.5), 5.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_wrap (clock, 6.0e6 + 1.0), 1.0, 1e-3);
}

/* Steps show every picture once, whatever the tempo, and come around. */
static void
check_steps (const BxMovementPhase *phases,
             const char *tempo,
             int direction)
{
  g_autoptr (BxMovementClock) clock = bx_movement_clock_new (phases, 4, tempo);
  int last = MAX (phases[0].from, phases[0].to);
  double seconds = 0.0;

  for (int i = 1; i <= 2 * last; i++)
    {
      int down = phases[0].from != 0;
      int place = (direction > 0 ? i : 2 * last - i) % (2 * last);
      int expected = place <= last ? place : 2 * last - place;
      BxMovementMoment moment;

      seconds = bx_movement_clock_step_frame (clock, seconds, direction);
      bx_movement_clock_read (clock, seconds, &moment);
      g_assert_cmpfloat_with_epsilon (moment.frame, down ? last - expected : expected, 1e-6);
    }
}

static void
test_steps_frames (void)
{
  static const char *const tempos[] = { "3-1-1-0", "3-0-2-1", "4-0-1-0" };

  for (gsize i = 0; i < G_N_ELEMENTS (tempos); i++)
    {
      check_steps (from_bottom, tempos[i], 1);
      check_steps (from_top, tempos[i], 1);
    }
  /* Without a pause where it begins, backwards is the same way. */
  check_steps (from_bottom, "3-0-2-1", -1);
}

static void
test_steps_phases (void)
{
  g_autoptr (BxMovementClock) clock = bx_movement_clock_new (from_bottom, 4, "3-1-2-1");
  static const double starts[] = { 2.0, 3.0, 6.0, 0.0 };
  double seconds = 0.0;

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      seconds = bx_movement_clock_step_phase (clock, seconds, 1);
      g_assert_cmpfloat_with_epsilon (seconds, starts[i], 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_step_phase (clock, 4.0, -1), 3.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_step_phase (clock, 3.0, -1), 2.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bx_movement_clock_step_phase (clock, 0.0, -1), 6.0, 1e-6);
}

/* What no file should say does no harm. */
static void
test_nonsense (void)
{
  static const BxMovementPhase endless[] = { { BX_PHASE_LIFTING, 0, 3, 1e300 }, { BX_PHASE_LOWERING, 3, 0, -1.0 }, { BX_PHASE_PAUSE_TOP, 0, 0, 0.0 / 1.0 } };
  g_autoptr (BxMovementClock) empty = bx_movement_clock_new (NULL, 0, "3-0-2-1");
  g_autoptr (BxMovementClock) clock = bx_movement_clock_new (endless, G_N_ELEMENTS (endless), NULL);
  BxMovementMoment moment;

  g_assert_cmpfloat (bx_movement_clock_get_duration (empty), ==, 0.0);
  g_assert_cmpfloat (bx_movement_clock_wrap (empty, 3.0), ==, 0.0);
  g_assert_cmpfloat (bx_movement_clock_step_frame (empty, 0.0, 1), ==, 0.0);
  bx_movement_clock_read (empty, 1.0, &moment);
  g_assert_cmpint (moment.count_to, ==, 1);

  g_assert_cmpfloat (bx_movement_clock_get_duration (clock), >, 0.0);
  g_assert_cmpfloat (bx_movement_clock_get_duration (clock), <, 10.0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/movement-clock/is-tempo", test_is_tempo);
  g_test_add_func ("/movement-clock/durations", test_durations);
  g_test_add_func ("/movement-clock/reads", test_reads);
  g_test_add_func ("/movement-clock/wraps", test_wraps);
  g_test_add_func ("/movement-clock/steps/frames", test_steps_frames);
  g_test_add_func ("/movement-clock/steps/phases", test_steps_phases);
  g_test_add_func ("/movement-clock/nonsense", test_nonsense);

  return g_test_run ();
}
