/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What two spellings of the same word have in common. */

#include "config.h"

#include "bx-search-words.h"

/* In a shorter word, one wrong letter may make another word. */
#define MIN_FORGIVEN 4

/* Longer words than any that are meant; what is typed may be anything. */
#define MAX_LETTERS 40

/**
 * bx_search_words_fold: (skip)
 * @text: any text
 *
 * Puts case, accents and punctuation aside.
 *
 * Returns: (transfer full): the words, of letters and digits only
 */
GStrv
bx_search_words_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_ismark (c))
        continue;

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        {
          g_strv_builder_add (words, word->str);
          g_string_truncate (word, 0);
        }

      if (c == 0)
        break;
    }

  return g_strv_builder_end (words);
}

static gsize
get_letters (const char *word,
             gunichar    letters[MAX_LETTERS])
{
  gsize n = 0;

  for (const char *p = word; *p != '\0' && n < MAX_LETTERS; p = g_utf8_next_char (p))
    letters[n++] = g_utf8_get_char (p);

  return n;
}

/* Whether the rest of @typed, from @t on, begins the rest of @word, from @w on. */
static gboolean
rest_begins (const gunichar *word,
             gsize           word_length,
             gsize           w,
             const gunichar *typed,
             gsize           typed_length,
             gsize           t)
{
  for (; t < typed_length; t++, w++)
    {
      if (w >= word_length || word[w] != typed[t])
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * bx_search_words_nearly_begin:
 * @word: a folded word
 * @typed: a folded word of a query
 *
 * Tells whether @typed would begin @word but for one letter: a wrong one, one
 * too many, one too few, or two that changed places. Words of three letters and
 * fewer are not forgiven anything.
 *
 * Returns: whether it nearly begins it
 */
gboolean
bx_search_words_nearly_begin (const char *word,
                              const char *typed)
{
  gunichar a[MAX_LETTERS];
  gunichar b[MAX_LETTERS];
  gsize n_a = get_letters (word, a);
  gsize n_b = get_letters (typed, b);
  gsize same = 0;

  if (n_b < MIN_FORGIVEN || n_a + 1 < MIN_FORGIVEN)
    return FALSE;

  while (same < n_a && same < n_b && a[same] == b[same])
    same++;
  if (same == n_b)
    return TRUE;

  /* One too many, a wrong one, one too few, two that changed places */
  if (rest_begins (a, n_a, same, b, n_b, same + 1) ||
      (same < n_a && rest_begins (a, n_a, same + 1, b, n_b, same + 1)) ||
      (same < n_a && rest_begins (a, n_a, same + 1, b, n_b, same)))
    return TRUE;

  return same + 1 < n_a && same + 1 < n_b &&
         a[same] == b[same + 1] && a[same + 1] == b[same] &&
         rest_begins (a, n_a, same + 2, b, n_b, same + 2);
}
