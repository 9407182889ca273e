/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-tempo.h"

#include <glib/gi18n.h>

/* What X takes: a weight moves for about a second, and nobody waits fast. */
#define FAST_SECONDS 1

G_DEFINE_QUARK (bx-tempo-error-quark, bx_tempo_error)

static gboolean
is_pause (BxTempoPart part)
{
  return part == BX_TEMPO_PAUSE_BOTTOM || part == BX_TEMPO_PAUSE_TOP;
}

/**
 * bx_tempo_from_text:
 * @text: (nullable): what [method@Tempo.to_text] wrote
 * @tempo: (out caller-allocates): return location for the tempo; left alone if
 *   @text is none
 *
 * Reads a tempo as it is stored and exchanged: the seconds of lowering, pause,
 * lifting and pause, such as `3-1-1-0`, or `X` for as fast as one can. The first
 * is the lowering even where the exercise starts with the lift (C. Poliquin’s way
 * to write it, and what the OpenWeight format takes).
 *
 * Returns: whether @text is a tempo
 */
gboolean
bx_tempo_from_text (const char *text,
                    BxTempo    *tempo)
{
  BxTempo read;
  const char *rest = text;

  g_return_val_if_fail (tempo != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  for (guint i = 0; i < BX_TEMPO_N_PARTS; i++)
    {
      if (i > 0 && *rest++ != '-')
        return FALSE;

      if (*rest == 'X')
        {
          read.seconds[i] = BX_TEMPO_FAST;
          rest++;
        }
      else if (g_ascii_isdigit (*rest))
        {
          read.seconds[i] = 0;
          for (guint n = 0; g_ascii_isdigit (*rest); rest++, n++)
            {
              read.seconds[i] = read.seconds[i] * 10 + g_ascii_digit_value (*rest);
              if (n >= 2 || read.seconds[i] > BX_TEMPO_MAX_SECONDS)
                return FALSE;
            }
        }
      else
        {
          return FALSE;
        }
    }

  if (*rest != '\0')
    return FALSE;

  *tempo = read;
  return TRUE;
}

/* The text as it would be stored, if it can be guessed: any dash, slash, point or
 * space divides, digits of any script count, and four signs alone are four parts. */
static char *
normalize (const char *text)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  gboolean divided = FALSE;
  gboolean gap = FALSE;
  guint n_signs = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || c == 'x' || c == 'X' || c == 0xd7)
        {
          if (gap && parts->len > 0)
            {
              g_string_append_c (parts, '-');
              divided = TRUE;
            }
          gap = FALSE;
          n_signs++;
          g_string_append_c (parts, g_unichar_isdigit (c) ? (char) ('0' + g_unichar_digit_value (c)) : 'X');
        }
      else if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ||
               c == 0x2212 || c == '/' || c == '.' || c == ',' || c == ':')
        {
          gap = TRUE;
        }
      else
        {
          return NULL;
        }
    }

  if (!divided && n_signs == BX_TEMPO_N_PARTS)
    {
      for (guint i = BX_TEMPO_N_PARTS - 1; i > 0; i--)
        g_string_insert_c (parts, i, '-');
    }

  return g_string_free_and_steal (g_steal_pointer (&parts));
}

/* Four parts as in a tempo, but one of them with too many seconds */
static gboolean
is_too_long (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  gboolean too_long = FALSE;

  if (g_strv_length (parts) != BX_TEMPO_N_PARTS)
    return FALSE;

  for (guint i = 0; i < BX_TEMPO_N_PARTS; i++)
    {
      guint64 seconds;

      if (g_str_equal (parts[i], "X"))
        continue;
      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, BX_TEMPO_MAX_SECONDS, &seconds, NULL))
        too_long = TRUE;
    }

  return too_long;
}

/**
 * bx_tempo_parse:
 * @text: (nullable): what a person typed
 * @tempo: (out caller-allocates): return location for the tempo; left alone on
 *   an error
 * @error: return location for an error
 *
 * Reads a tempo as people write it: `3-1-1-0`, `3 1 X 0`, `31x0`.
 *
 * Returns: whether @text is a tempo; else @error is set in the `BX_TEMPO_ERROR`
 *   domain
 */
gboolean
bx_tempo_parse (const char  *text,
                BxTempo     *tempo,
                GError     **error)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (tempo != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    normalized = normalize (text);

  if (normalized != NULL && bx_tempo_from_text (normalized, tempo))
    return TRUE;

  if (normalized != NULL && is_too_long (normalized))
    g_set_error (error, BX_TEMPO_ERROR, BX_TEMPO_ERROR_TOO_LONG,
                 ngettext ("A part of a repetition can take %d second at most.",
                           "A part of a repetition can take %d seconds at most.",
                           BX_TEMPO_MAX_SECONDS),
                 BX_TEMPO_MAX_SECONDS);
  else
    g_set_error_literal (error, BX_TEMPO_ERROR, BX_TEMPO_ERROR_INVALID,
                         _("A tempo is four numbers: the seconds of lowering, pause, lifting and pause, such as 3-1-1-0. Type X for as fast as you can."));

  return FALSE;
}

/**
 * bx_tempo_to_text:
 * @self: a tempo
 *
 * Writes a tempo as it is stored, exchanged and shown: `3-1-X-0`.
 *
 * Returns: (transfer full): the text
 */
char *
bx_tempo_to_text (const BxTempo *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < BX_TEMPO_N_PARTS; i++)
    {
      if (i > 0)
        g_string_append_c (text, '-');
      if (self->seconds[i] == BX_TEMPO_FAST)
        g_string_append_c (text, 'X');
      else
        g_string_append_printf (text, "%d", CLAMP (self->seconds[i], 0, BX_TEMPO_MAX_SECONDS));
    }

  return g_string_free_and_steal (text);
}

/* One part in words, or %NULL for a pause that there is not */
static char *
describe_part (BxTempoPart part,
               int         seconds)
{
  if (is_pause (part) && seconds <= 0)
    return NULL;

  switch (part)
    {
    case BX_TEMPO_LOWERING:
      if (seconds == BX_TEMPO_FAST)
        return g_strdup (C_("tempo", "lower fast"));
      /* Translators: a part of a repetition; %d is a number of seconds, with a no-break space */
      return g_strdup_printf (C_("tempo", "lower %d s"), seconds);
    case BX_TEMPO_LIFTING:
      if (seconds == BX_TEMPO_FAST)
        return g_strdup (C_("tempo", "lift fast"));
      /* Translators: a part of a repetition; %d is a number of seconds, with a no-break space */
      return g_strdup_printf (C_("tempo", "lift %d s"), seconds);
    case BX_TEMPO_PAUSE_BOTTOM:
      /* Translators: a part of a repetition, where the muscles are stretched; %d is a number of seconds, with a no-break space */
      return g_strdup_printf (C_("tempo", "wait %d s"), seconds);
    case BX_TEMPO_PAUSE_TOP:
    default:
      /* Translators: a part of a repetition, where the muscles are short; %d is a number of seconds, with a no-break space */
      return g_strdup_printf (C_("tempo", "hold %d s"), seconds);
    }
}

/**
 * bx_tempo_describe:
 * @self: a tempo
 *
 * Says a tempo in words: "lower 3 s, wait 1 s, lift fast". Pauses that are none are
 * left out.
 *
 * Returns: (transfer full): the text
 */
char *
bx_tempo_describe (const BxTempo *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < BX_TEMPO_N_PARTS; i++)
    {
      char *part = describe_part ((BxTempoPart) i, self->seconds[i]);

      if (part != NULL)
        g_strv_builder_take (builder, part);
    }

  parts = g_strv_builder_end (builder);

  /* Translators: divides the parts of a repetition, such as “lower 3 s, lift 1 s” */
  return g_strjoinv (C_("tempo", ", "), parts);
}

/**
 * bx_tempo_get_part_seconds:
 * @self: a tempo
 * @part: a part of a repetition
 *
 * Tells how long a part takes. As fast as one can is a second where a weight is
 * moved, and no pause at all.
 *
 * Returns: the time in seconds, 0 or more
 */
int
bx_tempo_get_part_seconds (const BxTempo *self,
                           BxTempoPart    part)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) part < BX_TEMPO_N_PARTS, 0);

  if (self->seconds[part] == BX_TEMPO_FAST)
    return is_pause (part) ? 0 : FAST_SECONDS;

  return MAX (self->seconds[part], 0);
}

/**
 * bx_tempo_get_rep_seconds:
 * @self: a tempo
 *
 * Returns: how long a repetition takes in seconds; at least 1
 */
int
bx_tempo_get_rep_seconds (const BxTempo *self)
{
  int seconds = 0;

  g_return_val_if_fail (self != NULL, 1);

  for (guint i = 0; i < BX_TEMPO_N_PARTS; i++)
    seconds += bx_tempo_get_part_seconds (self, (BxTempoPart) i);

  return MAX (seconds, 1);
}
