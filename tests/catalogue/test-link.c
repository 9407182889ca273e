/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-link.h"

static const struct
{
  const char *uri;
  BxLink link;
} good[] = {
  { "backext://exercise/deadlift", { BX_LINK_EXERCISE, (char *) "deadlift", NULL, NULL } },
  { "backext://exercise/back-extension#how-often",
    { BX_LINK_EXERCISE, (char *) "back-extension", NULL, (char *) "how-often" } },
  { "backext://exercise/back-extension?variation=arms:behind-head%20load:chest#lift",
    { BX_LINK_EXERCISE, (char *) "back-extension", (char *) "arms:behind-head load:chest", (char *) "lift" } },
  { "backext://muscle/hamstrings", { BX_LINK_MUSCLE, (char *) "hamstrings", NULL, NULL } },
  { "backext://workout/0b2f5a54-1111-4c0c-8f2e-8a0c5b1f0a11",
    { BX_LINK_WORKOUT, (char *) "0b2f5a54-1111-4c0c-8f2e-8a0c5b1f0a11", NULL, NULL } },
  { "backext://search?text=pull%20up%20%26%20%C3%A9", { BX_LINK_SEARCH, (char *) "pull up & é", NULL, NULL } },
};

static const char * const bad[] = {
  "",
  "deadlift",
  "backext:",
  "backext://",
  "backext://exercise",
  "backext://exercise/",
  "backext://exercise/../../etc/passwd",
  "backext://exercise/dead lift",
  "backext://exercise/dead%2Flift",
  "backext://start/back-workout",
  "https://exercise/deadlift",
  "backext://exercise/x?variation=%zz",
  "backext://exercise/\xff",
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (BxLink) link = bx_link_parse (good[i].uri);
      g_autofree char *uri = NULL;

      g_test_message ("%s", good[i].uri);
      g_assert_nonnull (link);
      g_assert_cmpint (link->kind, ==, good[i].link.kind);
      g_assert_cmpstr (link->id, ==, good[i].link.id);
      g_assert_cmpstr (link->variation, ==, good[i].link.variation);
      g_assert_cmpstr (link->part, ==, good[i].link.part);

      uri = bx_link_format (link);
      g_assert_cmpstr (uri, ==, good[i].uri);
    }
}

static void
test_leniency (void)
{
  g_autoptr (BxLink) capitals = bx_link_parse ("BACKEXT://Exercise/deadlift/");
  g_autoptr (BxLink) plus = bx_link_parse ("backext://search?text=pull+up");
  g_autoptr (BxLink) odd_part = bx_link_parse ("backext://exercise/deadlift#<b>");

  g_assert_cmpstr (capitals->id, ==, "deadlift");
  g_assert_cmpstr (plus->id, ==, "pull up");
  g_assert_cmpstr (odd_part->id, ==, "deadlift");
  g_assert_null (odd_part->part);
}

static void
test_bad (void)
{
  g_autofree char *blanks = g_strnfill (5000, 'a');
  g_autofree char *too_long = g_strconcat ("backext://search?text=", blanks, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("bad link %u", i);
      g_assert_null (bx_link_parse (bad[i]));
    }
  g_assert_null (bx_link_parse (too_long));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/link/good", test_good);
  g_test_add_func ("/catalogue/link/leniency", test_leniency);
  g_test_add_func ("/catalogue/link/bad", test_bad);

  return g_test_run ();
}
