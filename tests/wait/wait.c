/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wait.h"

/* Longer than anything takes on a slow and busy machine, and shorter than the test
 * has: what is not there by then never comes. */
#define PATIENCE_SECONDS 25

typedef struct
{
  const char *file;
  int line;
  const char *function;
  char *what; /* (owned) */
} Wait;

static void
wait_free (Wait *wait)
{
  g_free (wait->what);
  g_free (wait);
}

static gboolean
give_up_cb (gpointer user_data)
{
  const Wait *wait = user_data;
  g_autofree char *message = g_strdup_printf ("waited %d seconds for %s", PATIENCE_SECONDS, wait->what);

  g_assertion_message (NULL, wait->file, wait->line, wait->function, message);

  return G_SOURCE_REMOVE;
}

/**
 * test_wait_begin:
 * @file: (transfer none): the place in the test
 * @line: its line
 * @function: its function
 * @format: what is waited for
 * @...: for @format
 *
 * Ends the test after a while, unless the source is removed before.
 *
 * Returns: the source
 */
guint
test_wait_begin (const char *file,
                 int line,
                 const char *function,
                 const char *format,
                 ...)
{
  Wait *wait = g_new0 (Wait, 1);
  va_list arguments;

  wait->file = file;
  wait->line = line;
  wait->function = function;
  va_start (arguments, format);
  wait->what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return g_timeout_add_seconds_full (G_PRIORITY_HIGH, PATIENCE_SECONDS, give_up_cb, wait, (GDestroyNotify) wait_free);
}
