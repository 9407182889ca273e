/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-duration.h"

#include "bx-number.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * bx_duration_format_clock:
 * @seconds: a time, taken for 0 where negative
 *
 * Writes a time as a clock shows it: "0:45", "1:30", "1:02:03".
 *
 * Returns: (transfer full): the text
 */
char *
bx_duration_format_clock (gint64 seconds)
{
  int hours;
  int minutes;
  int rest;

  seconds = MAX (seconds, 0);
  hours = (int) MIN (seconds / 3600, G_MAXINT);
  minutes = (int) (seconds / 60 % 60);
  rest = (int) (seconds % 60);

  if (hours > 0)
    /* Translators: hours, minutes and seconds of a clock that counts a time */
    return g_strdup_printf (C_("duration", "%d:%02d:%02d"), hours, minutes, rest);

  /* Translators: minutes and seconds of a clock that counts a time */
  return g_strdup_printf (C_("duration", "%d:%02d"), minutes, rest);
}

/**
 * bx_duration_format:
 * @seconds: a time, taken for 0 where negative
 *
 * Writes a time briefly: "45 s" below a minute, else as a clock shows it.
 *
 * Returns: (transfer full): the text
 */
char *
bx_duration_format (gint64 seconds)
{
  if (seconds >= 60)
    return bx_duration_format_clock (seconds);

  /* Translators: a time in seconds, as short as can be; a no-break space before the unit */
  return g_strdup_printf (C_("duration", "%d s"), (int) MAX (seconds, 0));
}

/* One of the numbers between colons */
static gboolean
parse_part (const char *text,
            gint64     *value)
{
  gint64 thousandths;
  const char *end;

  if (*text == '\0' || strpbrk (text, ".,+-") != NULL ||
      !bx_number_scan_thousandths (text, &end, &thousandths, NULL) ||
      *end != '\0' || thousandths < 0 || thousandths % 1000 != 0)
    return FALSE;

  *value = thousandths / 1000;
  return TRUE;
}

/**
 * bx_duration_parse:
 * @text: (nullable): what a person typed
 * @maximum: the longest time that will do, in seconds
 * @seconds: (out): the time, in seconds
 * @error: return location for an error
 *
 * Reads a time: whole seconds ("90", "90 s"), or minutes and seconds or hours,
 * minutes and seconds with colons ("1:30", "1:02:03").
 *
 * Returns: whether @text is a time in the range; else @error is set in the
 *   `BX_NUMBER_ERROR` domain, and @seconds is not touched
 */
gboolean
bx_duration_parse (const char  *text,
                   int          maximum,
                   int         *seconds,
                   GError     **error)
{
  g_autofree char *stripped = NULL;
  g_auto (GStrv) parts = NULL;
  guint n_parts;
  gint64 total = 0;

  g_return_val_if_fail (maximum >= 0, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped == '\0')
    {
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY,
                           _("There is no time yet. Type one, for example 45 or 1:30."));
      return FALSE;
    }

  if (!g_utf8_validate (stripped, -1, NULL))
    {
      g_free (stripped);
      stripped = g_strdup ("\357\277\275");
    }

  parts = g_strsplit (stripped, ":", 4);
  n_parts = g_strv_length (parts);

  if (n_parts == 1 && g_str_has_suffix (parts[0], "s"))
    {
      parts[0][strlen (parts[0]) - 1] = '\0';
      g_strchomp (parts[0]);
    }

  for (guint i = 0; i < n_parts; i++)
    {
      gint64 value;

      if (n_parts > 3 || !parse_part (parts[i], &value) || (i > 0 && value > 59))
        {
          g_autofree char *quoted = g_utf8_truncate_middle (stripped, 30);

          /* Translators: %s is what the person typed */
          g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_NOT_A_NUMBER,
                       _("“%s” can’t be read as a time. Type seconds, or minutes and seconds, for example 45 or 1:30."), quoted);
          return FALSE;
        }

      total = total * 60 + value;
    }

  if (total > maximum)
    {
      g_autofree char *longest = bx_duration_format (maximum);

      /* Translators: %s is a time, such as 45 s or 1:30 */
      g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE,
                   _("That is too long. Type a time up to %s."), longest);
      return FALSE;
    }

  *seconds = (int) total;
  return TRUE;
}
