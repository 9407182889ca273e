/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-number.h"

#include "bx-text.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <math.h>
#include <string.h>

/* Numbers as people type and read them.
 *
 * A single comma or point is always the decimal mark, in every locale: "65,5"
 * and "65.5" are the same number, and "1.000" is one. Two marks are refused in
 * words, because one of them would have to mean thousands and a wrong guess
 * would be wrong by a factor of a thousand. Nothing is ever guessed.
 *
 * Digits of every script are read. Numbers are written with European digits and
 * the decimal mark of the locale, so that what is written can be read back.
 */

#define N_DECIMALS 3

/* Of a longer text the middle is left out of the sentence about it. */
#define QUOTE_LENGTH 30
#define THOUSAND G_GINT64_CONSTANT (1000)

/* Far above every maximum in use, far below where a multiplication by ten
 * could wrap. */
#define SCAN_MAX G_GINT64_CONSTANT (1000000000000000)

G_DEFINE_QUARK (bx-number-error-quark, bx_number_error)

/**
 * bx_number_is_decimal_mark:
 * @c: a character
 *
 * Returns: whether @c may stand between the whole part of a number and its fraction,
 *   whatever the locale
 */
gboolean
bx_number_is_decimal_mark (gunichar c)
{
  return c == '.' || c == ',' ||
         c == 0x066b || /* Arabic decimal separator */
         c == 0xff0c || /* fullwidth comma */
         c == 0xff0e;   /* fullwidth full stop */
}

static gboolean
is_thousands_mark (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x066c /* Arabic thousands separator */;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0xfe63 || c == 0xff0d;
}

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && bx_text_is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* What was typed, as a sentence can hold it */
static char *
quote (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("\357\277\275");

  return g_utf8_truncate_middle (text, QUOTE_LENGTH);
}

static gboolean
fail_not_a_number (const char  *text,
                   GError     **error)
{
  g_autofree char *quoted = quote (text);
  g_autofree char *example = bx_number_format_thousandths (62500);

  /* Translators: the first %s is what the person typed, the second an example
   * of a number, such as 62.5 */
  g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_NOT_A_NUMBER,
               _("“%s” can’t be read as a number. Type it in digits, for example %s."), quoted, example);
  return FALSE;
}

static gboolean
fail_marks (const char  *text,
            GError     **error)
{
  g_autofree char *quoted = quote (text);
  g_autofree char *example = bx_number_format_thousandths (1062500);

  /* Translators: the first %s is what the person typed, such as 1,000.5; the
   * second an example of a number, such as 1062.5 */
  g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_NOT_A_NUMBER,
               _("“%s” could mean more than one number. Type it with one decimal mark and nothing between the thousands, for example %s."), quoted, example);
  return FALSE;
}

/**
 * bx_number_scan_thousandths:
 * @text: text that begins with a number
 * @end: (out) (optional) (transfer none): the first byte behind the number and
 *   any space that follows it
 * @thousandths: (out): the number, in thousandths
 * @error: return location for an error
 *
 * Reads the number at the beginning of @text, exactly, without a floating-point
 * number in between. Three decimals are kept; a longer fraction is rounded half
 * away from zero. A number beyond ±10¹² is taken for that, so that the caller's
 * own limit refuses it.
 *
 * What follows the number is the caller's: see [func@Bx.Weight.parse] for units.
 *
 * Returns: whether there was a number; else @error is set in the
 *   `BX_NUMBER_ERROR` domain
 */
gboolean
bx_number_scan_thousandths (const char  *text,
                            const char **end,
                            gint64      *thousandths,
                            GError     **error)
{
  const char *p;
  gint64 value = 0;
  gboolean negative = FALSE;
  gboolean mark_seen = FALSE;
  guint n_digits = 0;
  guint n_decimals = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (thousandths != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return fail_not_a_number (text, error);

  p = skip_blanks (text);

  if (*p == '\0')
    {
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_EMPTY,
                           _("There is no number yet. Type one."));
      return FALSE;
    }

  if (*p == '+' || is_minus (g_utf8_get_char (p)))
    {
      negative = *p != '+';
      p = skip_blanks (g_utf8_next_char (p));
    }

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        {
          int digit = g_unichar_digit_value (c);

          n_digits++;

          if (!mark_seen || n_decimals < N_DECIMALS)
            value = MIN (value * 10 + digit, SCAN_MAX);
          else if (n_decimals == N_DECIMALS && digit >= 5)
            value++;

          if (mark_seen)
            n_decimals++;
        }
      else if (bx_number_is_decimal_mark (c) && !mark_seen)
        {
          mark_seen = TRUE;
        }
      else if (bx_number_is_decimal_mark (c) || is_thousands_mark (c))
        {
          return fail_marks (text, error);
        }
      else
        {
          break;
        }
    }

  if (n_digits == 0)
    return fail_not_a_number (text, error);

  for (; n_decimals < N_DECIMALS; n_decimals++)
    value = MIN (value * 10, SCAN_MAX);

  p = skip_blanks (p);

  /* "1 000": the same doubt as with two marks. */
  if (g_unichar_isdigit (g_utf8_get_char (p)) || bx_number_is_decimal_mark (g_utf8_get_char (p)))
    return fail_marks (text, error);

  *thousandths = negative ? -value : value;
  if (end != NULL)
    *end = p;

  return TRUE;
}

/**
 * bx_number_parse_thousandths:
 * @text: (nullable): what a person typed
 * @minimum: the smallest number that will do, in thousandths
 * @maximum: the largest number that will do, in thousandths
 * @thousandths: (out): the number, in thousandths
 * @error: return location for an error
 *
 * Reads @text, all of it, as a number. A comma and a point are both the decimal
 * mark, whatever the locale; digits of every script and space around the number
 * are accepted. See [func@number_scan_thousandths] for the precision.
 *
 * Returns: whether @text is a number in the range; else @error is set in the
 *   `BX_NUMBER_ERROR` domain, and @thousandths is not touched
 */
gboolean
bx_number_parse_thousandths (const char  *text,
                             gint64       minimum,
                             gint64       maximum,
                             gint64      *thousandths,
                             GError     **error)
{
  const char *end;
  gint64 value;

  g_return_val_if_fail (minimum <= maximum, FALSE);
  g_return_val_if_fail (thousandths != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (text == NULL)
    text = "";

  if (!bx_number_scan_thousandths (text, &end, &value, error))
    return FALSE;

  if (*end != '\0')
    return fail_not_a_number (text, error);

  if (value < 0 && minimum >= 0)
    {
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE,
                           _("This number can’t be negative."));
      return FALSE;
    }

  if (value < minimum || value > maximum)
    {
      g_autofree char *lowest = bx_number_format_thousandths (minimum);
      g_autofree char *highest = bx_number_format_thousandths (maximum);

      /* Translators: both %s are numbers */
      g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE,
                   _("Type a number from %s to %s."), lowest, highest);
      return FALSE;
    }

  *thousandths = value;
  return TRUE;
}

/**
 * bx_number_parse_count:
 * @text: (nullable): what a person typed
 * @minimum: the smallest count that will do
 * @maximum: the largest count that will do
 * @count: (out): the count
 * @error: return location for an error
 *
 * Reads @text, all of it, as a whole number. A decimal mark is refused even
 * before zeros: "1.000" could mean a thousand.
 *
 * Returns: whether @text is a count in the range; else @error is set in the
 *   `BX_NUMBER_ERROR` domain, and @count is not touched
 */
gboolean
bx_number_parse_count (const char  *text,
                       int          minimum,
                       int          maximum,
                       int         *count,
                       GError     **error)
{
  gint64 value;

  g_return_val_if_fail (minimum <= maximum, FALSE);
  g_return_val_if_fail (count != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (text == NULL)
    text = "";

  if (g_utf8_validate (text, -1, NULL))
    {
      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          if (bx_number_is_decimal_mark (g_utf8_get_char (p)) || is_thousands_mark (g_utf8_get_char (p)))
            {
              g_autofree char *quoted = quote (text);

              /* Translators: %s is what the person typed, such as 2.5 */
              g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_NOT_A_NUMBER,
                           _("“%s” is not a whole number. Type it in digits alone."), quoted);
              return FALSE;
            }
        }
    }

  if (!bx_number_parse_thousandths (text, minimum * THOUSAND, maximum * THOUSAND, &value, error))
    return FALSE;

  *count = (int) (value / THOUSAND);
  return TRUE;
}

/* (transfer full): the decimal mark of the locale */
static char *
get_decimal_mark (void)
{
  const char *mark = nl_langinfo (RADIXCHAR);
  char *utf8 = NULL;

  if (mark != NULL && *mark != '\0')
    {
      if (g_utf8_validate (mark, -1, NULL))
        utf8 = g_strdup (mark);
      else
        utf8 = g_locale_to_utf8 (mark, -1, NULL, NULL, NULL);
    }

  return utf8 != NULL ? utf8 : g_strdup (".");
}

/* Joins the two sides of a decimal mark, without zeros at the end. */
static char *
join_decimals (gboolean    negative,
               const char *whole,
               const char *decimals)
{
  g_autofree char *mark = NULL;
  gsize n = strlen (decimals);

  while (n > 0 && decimals[n - 1] == '0')
    n--;

  if (n == 0)
    return g_strconcat (negative ? "\342\210\222" : "", whole, NULL);

  mark = get_decimal_mark ();
  return g_strdup_printf ("%s%s%s%.*s", negative ? "\342\210\222" : "", whole, mark, (int) n, decimals);
}

/**
 * bx_number_append_thousandths:
 * @text: where to put it
 * @thousandths: a number, in thousandths
 *
 * Writes a number for programs: exactly, with a point in every locale, and without zeros
 * at its end.
 */
void
bx_number_append_thousandths (GString *text,
                              gint64   thousandths)
{
  guint64 magnitude = thousandths < 0 ? -(guint64) thousandths : (guint64) thousandths;

  g_return_if_fail (text != NULL);

  g_string_append_printf (text, "%s%" G_GUINT64_FORMAT, thousandths < 0 ? "-" : "", magnitude / 1000);
  if (magnitude % 1000 == 0)
    return;

  g_string_append_printf (text, ".%03u", (guint) (magnitude % 1000));
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
}

/**
 * bx_number_format_thousandths:
 * @thousandths: a number, in thousandths
 *
 * Writes a number exactly, with the decimal mark of the locale and without
 * zeros behind it: 102500 is "102.5" or "102,5". There is no mark between
 * thousands, so that [func@number_parse_thousandths] reads it back.
 *
 * Returns: (transfer full): the text
 */
char *
bx_number_format_thousandths (gint64 thousandths)
{
  gboolean negative = thousandths < 0;
  guint64 magnitude = negative ? -(guint64) thousandths : (guint64) thousandths;
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / THOUSAND);
  g_autofree char *decimals = g_strdup_printf ("%03" G_GUINT64_FORMAT, magnitude % THOUSAND);

  return join_decimals (negative, whole, decimals);
}

/**
 * bx_number_format:
 * @value: a number
 * @max_decimals: how many decimals to show at most, 0 to 9
 *
 * Writes a rounded number with the decimal mark of the locale and without zeros
 * behind it. What is not a number is a dash.
 *
 * Returns: (transfer full): the text
 */
char *
bx_number_format (double value,
                  int    max_decimals)
{
  char format[8];
  /* The largest double has 309 digits before the mark. */
  char digits[352];
  char *point;
  gboolean negative;

  g_return_val_if_fail (max_decimals >= 0 && max_decimals <= 9, NULL);

  if (!isfinite (value))
    return g_strdup ("–");

  g_snprintf (format, sizeof format, "%%.%df", max_decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));

  point = strchr (digits, '.');
  if (point != NULL)
    *point = '\0';

  /* No "−0": the sign goes with a number that is not zero as shown. */
  negative = value < 0 && (strspn (digits, "0") != strlen (digits) ||
                           (point != NULL && strspn (point + 1, "0") != strlen (point + 1)));

  return join_decimals (negative, digits, point != NULL ? point + 1 : "");
}
