/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-text.h"

/**
 * bx_text_is_blank:
 * @c: a character
 *
 * Tells spaces of every kind, and the invisible marks that right-to-left text puts around
 * numbers and words.
 *
 * Returns: whether nobody would miss @c where it is typed or pasted along
 */
gboolean
bx_text_is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f ||
         c == 0x200e || c == 0x200f || c == 0x061c || c == 0xfeff ||
         (c >= 0x2066 && c <= 0x2069) || (c >= 0x202a && c <= 0x202e);
}

/**
 * bx_text_find:
 * @texts: (array length=n_texts): texts
 * @n_texts: how many they are
 * @text: (nullable): a text
 * @position: (out): where @text is among them; not touched where it is not
 *
 * Finds the value of an enumeration by the nick that stands for it in files.
 *
 * Returns: whether @text is among @texts
 */
gboolean
bx_text_find (const char *const *texts,
              guint              n_texts,
              const char        *text,
              guint             *position)
{
  g_return_val_if_fail (texts != NULL, FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  for (guint i = 0; i < n_texts; i++)
    {
      if (g_strcmp0 (text, texts[i]) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bx_strv_equal:
 * @a: (nullable): texts
 * @b: (nullable): other texts
 *
 * Returns: whether both hold the same texts in the same order; %NULL is as good
 *   as an empty array
 */
gboolean
bx_strv_equal (const char *const *a,
               const char *const *b)
{
  static const char *const empty[] = { NULL };

  return g_strv_equal (a != NULL ? a : empty, b != NULL ? b : empty);
}
