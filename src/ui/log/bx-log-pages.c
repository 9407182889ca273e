/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-history-page.h"
#include "bx-log-pages.h"
#include "bx-measures-page.h"
#include "bx-muscles-page.h"
#include "bx-session-compare-page.h"
#include "bx-together-page.h"
#include "bx-workout-plan-page.h"

/**
 * bx_log_pages_create:
 * @name: a page of the Log place: `history`, `history/YYYY-MM-DD`,
 *   `muscles`, `muscles/GROUP`, `compare/SESSION`, `together/EXERCISE,…`, `plan/WORKOUT`
 *   or `measures`
 *
 * Creates a page by its name, so that other places need not know its type.
 *
 * Returns: (transfer floating) (nullable): the page, or `NULL` if there is none
 */
AdwNavigationPage *
bx_log_pages_create (const char *name)
{
  const char *slash = strchr (name, '/');
  g_autofree char *page = slash != NULL ? g_strndup (name, (gsize) (slash - name)) : g_strdup (name);
  const char *part = slash != NULL ? slash + 1 : NULL;

  if (g_str_equal (page, "history"))
    return bx_history_page_new (part);
  if (g_str_equal (page, "muscles"))
    return bx_muscles_page_new (part);
  if (g_str_equal (page, "compare") && part != NULL)
    return bx_session_compare_page_new (part);
  if (g_str_equal (page, "together") && part != NULL)
    return bx_together_page_new (part);
  if (g_str_equal (page, "plan") && part != NULL)
    return bx_workout_plan_page_new (part);
  if (g_str_equal (page, "measures"))
    return bx_measures_page_new ();

  return NULL;
}
