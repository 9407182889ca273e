/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-cli-private.h"

/* What several commands tell in the same words and under the same names. */

/**
 * bx_cli_print_counts:
 * @counts: what is in a log
 *
 * Prints what is in a log, a line each.
 */
void
bx_cli_print_counts (const BxStoreCounts *counts)
{
  gulong sessions = (gulong) counts->sessions;
  gulong sets = (gulong) counts->sets;
  gulong warm_ups = (gulong) counts->warm_ups;
  gulong workouts = (gulong) counts->workouts;

  g_print (ngettext ("  %lu finished session\n", "  %lu finished sessions\n", sessions), sessions);
  g_print (ngettext ("  %lu set done\n", "  %lu sets done\n", sets), sets);
  g_print (ngettext ("  %lu warm-up\n", "  %lu warm-ups\n", warm_ups), warm_ups);
  g_print (ngettext ("  %lu workout of your own\n", "  %lu workouts of your own\n", workouts), workouts);
}

/**
 * bx_cli_add_counts:
 * @json: a document, in an object
 * @counts: what is in a log
 *
 * Adds what is in a log, under the names that scripts rely on.
 */
void
bx_cli_add_counts (BxJsonWriter        *json,
                   const BxStoreCounts *counts)
{
  bx_json_writer_int (json, "sessions", (gint64) counts->sessions);
  bx_json_writer_int (json, "sets", (gint64) counts->sets);
  bx_json_writer_int (json, "warmups", (gint64) counts->warm_ups);
  bx_json_writer_int (json, "workouts", (gint64) counts->workouts);
}

/**
 * bx_cli_add_day:
 * @json: a document, in an object
 * @name: a name
 * @day: `YYYY-MM-DD`, or an empty text for none
 *
 * Adds a day, or `null`.
 */
void
bx_cli_add_day (BxJsonWriter *json,
                const char   *name,
                const char   *day)
{
  bx_json_writer_name (json, name);
  bx_json_writer_add_text (json, *day != '\0' ? day : NULL);
}

/**
 * bx_cli_print_json:
 * @json: a whole document
 *
 * Prints it.
 */
void
bx_cli_print_json (BxJsonWriter *json)
{
  g_autofree char *text = bx_json_writer_dup_text (json);

  g_print ("%s", text);
}
