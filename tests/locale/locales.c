/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "locales.h"

#include <locale.h>

/* build-aux/sdk says so of the root that it made, which has every locale. */
static gboolean
has_all_locales (void)
{
  return g_strcmp0 (g_getenv ("BACKEXT_IN_SDK"), "root") == 0;
}

/**
 * test_locale_exists:
 * @name: a locale, such as `de_DE.UTF-8`
 *
 * Looks for a locale. Where it is missing the test is told to be skipped, in words; in a
 * root that has all of them, it fails.
 *
 * Returns: whether it is here
 */
gboolean
test_locale_exists (const char *name)
{
  locale_t locale = newlocale (LC_ALL_MASK, name, (locale_t) 0);

  if (locale != (locale_t) 0)
    {
      freelocale (locale);
      return TRUE;
    }

  if (has_all_locales ())
    g_error ("The locale %s is missing", name);
  else
    g_test_skip_printf ("There is no locale %s here", name);

  return FALSE;
}

/**
 * test_locale_set:
 * @name: a locale, such as `de_DE.UTF-8`
 *
 * Goes over to a locale, if it is here; see test_locale_exists(). Go back by
 * test_locale_reset().
 *
 * Returns: whether it did
 */
gboolean
test_locale_set (const char *name)
{
  return test_locale_exists (name) && setlocale (LC_ALL, name) != NULL;
}

/**
 * test_locale_reset:
 *
 * Goes back to the locale of all tests.
 */
void
test_locale_reset (void)
{
  setlocale (LC_ALL, "C.UTF-8");
}
