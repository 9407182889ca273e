/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "bx-demo-log.h"

/* backext-demo-log PATH [--years N] [--seed N] [--last-day YYYY-MM-DD] */
int
main (int argc,
      char *argv[])
{
  int years = 20;
  int seed = 1;
  g_autofree char *last_day = NULL;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "years", 0, 0, G_OPTION_ARG_INT, &years, "Years of training (20)", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Which person's (1)", "N" },
    { "last-day", 0, 0, G_OPTION_ARG_STRING, &last_day, "The last day (yesterday)", "YYYY-MM-DD" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "PATH" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("– write a plausible log");
  g_autoptr (GError) error = NULL;
  BxStoreCounts counts;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 64;
    }
  if (g_strv_length (paths != NULL ? paths : (GStrv) { NULL }) != 1 || years < 1 || years > 1000
      || (last_day != NULL && !bx_day_is_valid (last_day)))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 64;
    }

  if (!bx_demo_log_write (paths[0], (guint) years, (guint32) seed, last_day, &counts, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  g_print ("%" G_GUINT64_FORMAT " sessions, %" G_GUINT64_FORMAT " sets, %" G_GUINT64_FORMAT " warm-ups\n",
           counts.sessions, counts.sets, counts.warm_ups);

  return EXIT_SUCCESS;
}
