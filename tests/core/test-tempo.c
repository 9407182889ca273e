/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-tempo.h"

#include <locale.h>

#define NBSP "\302\240"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    int rep_seconds;
  } rows[] = {
    { "3-1-1-0", TRUE, 5 },
    { "3-1-X-0", TRUE, 5 },
    { "X-X-X-X", TRUE, 2 },
    { "3-0-2-10", TRUE, 15 },
    { "0-0-0-0", TRUE, 1 },
    { "60-60-60-60", TRUE, 240 },
    { "61-0-0-0", FALSE, 0 },
    { "3-1-1", FALSE, 0 },
    { "3-1-1-0-", FALSE, 0 },
    { "3-1-1-0 ", FALSE, 0 },
    { "3--1-0", FALSE, 0 },
    { "3-1-x-0", FALSE, 0 },
    { "3110", FALSE, 0 },
    { "-3-1-1-0", FALSE, 0 },
    { "3-1-+1-0", FALSE, 0 },
    { "3-1-0000000001-0", FALSE, 0 },
    { "", FALSE, 0 },
    { NULL, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxTempo tempo = { { 7, 7, 7, 7 } };
      BxTempo untouched = tempo;
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_true (bx_tempo_from_text (rows[i].text, &tempo) == rows[i].valid);
      if (!rows[i].valid)
        {
          g_assert_cmpmem (&tempo, sizeof tempo, &untouched, sizeof untouched);
          continue;
        }
      text = bx_tempo_to_text (&tempo);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpint (bx_tempo_get_rep_seconds (&tempo), ==, rows[i].rep_seconds);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    BxTempoError error;
  } rows[] = {
    { "3-1-1-0", "3-1-1-0", 0 },
    { " 3 1 x 0 ", "3-1-X-0", 0 },
    { "31x0", "3-1-X-0", 0 },
    { "3/1/1/0", "3-1-1-0", 0 },
    { "3–1–1–0", "3-1-1-0", 0 },
    { "3.1.1.0", "3-1-1-0", 0 },
    { "٣-١-١-٠", "3-1-1-0", 0 },
    { "10-0-10-0", "10-0-10-0", 0 },
    { "99-0-1-0", NULL, BX_TEMPO_ERROR_TOO_LONG },
    { "3-1-1", NULL, BX_TEMPO_ERROR_INVALID },
    { "31100", NULL, BX_TEMPO_ERROR_INVALID },
    { "slow", NULL, BX_TEMPO_ERROR_INVALID },
    { "", NULL, BX_TEMPO_ERROR_INVALID },
    { NULL, NULL, BX_TEMPO_ERROR_INVALID },
    { "\377", NULL, BX_TEMPO_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      BxTempo tempo;
      gboolean parsed = bx_tempo_parse (rows[i].typed, &tempo, &error);

      if (rows[i].text != NULL)
        {
          g_autofree char *text = NULL;

          g_assert_no_error (error);
          g_assert_true (parsed);
          text = bx_tempo_to_text (&tempo);
          g_assert_cmpstr (text, ==, rows[i].text);
        }
      else
        {
          g_assert_false (parsed);
          g_assert_error (error, BX_TEMPO_ERROR, (int) rows[i].error);
        }
    }
}

static void
test_describe (void)
{
  BxTempo tempo;
  g_autofree char *slow = NULL;
  g_autofree char *fast = NULL;

  g_assert_true (bx_tempo_from_text ("3-1-2-10", &tempo));
  slow = bx_tempo_describe (&tempo);
  g_assert_cmpstr (slow, ==, "lower 3" NBSP "s, wait 1" NBSP "s, lift 2" NBSP "s, hold 10" NBSP "s");

  g_assert_true (bx_tempo_from_text ("X-0-X-X", &tempo));
  fast = bx_tempo_describe (&tempo);
  g_assert_cmpstr (fast, ==, "lower fast, lift fast");
}

/* What is written is read again, whatever it is. */
static void
test_random (void)
{
  for (int i = 0; i < 2000; i++)
    {
      BxTempo tempo;
      BxTempo read;
      BxTempo parsed;
      g_autofree char *text = NULL;

      for (guint part = 0; part < BX_TEMPO_N_PARTS; part++)
        tempo.seconds[part] = g_test_rand_int_range (BX_TEMPO_FAST, BX_TEMPO_MAX_SECONDS + 1);

      text = bx_tempo_to_text (&tempo);
      g_assert_true (bx_tempo_from_text (text, &read));
      g_assert_cmpmem (&tempo, sizeof tempo, &read, sizeof read);
      g_assert_true (bx_tempo_parse (text, &parsed, NULL));
      g_assert_cmpmem (&tempo, sizeof tempo, &parsed, sizeof parsed);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tempo/text", test_text);
  g_test_add_func ("/tempo/parse", test_parse);
  g_test_add_func ("/tempo/describe", test_describe);
  g_test_add_func ("/tempo/random", test_random);

  return g_test_run ();
}
