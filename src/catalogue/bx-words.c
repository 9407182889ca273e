/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-words.h"

#include <glib/gi18n.h>

/**
 * bx_words_capitalize:
 * @text: a name as it is written inside a sentence
 *
 * Makes the first letter a capital, as where the name stands alone. Scripts
 * without capitals stay as they are.
 *
 * Returns: (transfer full): the name
 */
char *
bx_words_capitalize (const char *text)
{
  GString *capitalized;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup ("");

  capitalized = g_string_new (NULL);
  g_string_append_unichar (capitalized, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (capitalized, g_utf8_next_char (text));

  return g_string_free_and_steal (capitalized);
}

/**
 * bx_words_list:
 * @words: (element-type utf8): names
 *
 * Returns: (transfer full): “a, b, c”, or “” of none
 */
char *
bx_words_list (GPtrArray *words)
{
  char *list = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      g_autofree char *before = g_steal_pointer (&list);

      if (before == NULL)
        list = g_strdup (word);
      else
        /* Translators: a list that grows by one name: the list so far, and the next name */
        list = g_strdup_printf (C_("list", "%s, %s"), before, word);
    }

  return list != NULL ? list : g_strdup ("");
}

/**
 * bx_words_choice:
 * @words: (element-type utf8): names
 *
 * Returns: (transfer full): “a, b or c”, or “” of none
 */
char *
bx_words_choice (GPtrArray *words)
{
  g_autoptr (GPtrArray) but_last = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (words->len < 2)
    return bx_words_list (words);

  but_last = g_ptr_array_new ();
  for (guint i = 0; i + 1 < words->len; i++)
    g_ptr_array_add (but_last, g_ptr_array_index (words, i));
  list = bx_words_list (but_last);

  /* Translators: the end of a choice: one or more names, and the last name */
  return g_strdup_printf (C_("choice", "%s or %s"), list, (const char *) g_ptr_array_index (words, words->len - 1));
}
