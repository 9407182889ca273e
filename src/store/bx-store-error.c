/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-error.h"

G_DEFINE_QUARK (bx-store-error-quark, bx_store_error)

/**
 * bx_store_set_error: (skip)
 * @error: (nullable): return location for the error
 * @code: what went wrong
 * @format: the sentence, as for `printf()`
 * @...: what it tells
 *
 * Sets an error that can be shown. Names of files and what SQLite tells of a damaged
 * log may hold any bytes, but a sentence that is shown has to be UTF-8: what is not is
 * replaced by U+FFFD.
 */
void
bx_store_set_error (GError       **error,
                    BxStoreError   code,
                    const char    *format,
                    ...)
{
  g_autofree char *message = NULL;
  g_autofree char *shown = NULL;
  va_list values;

  g_return_if_fail (format != NULL);

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);

  shown = g_utf8_make_valid (message, -1);
  g_set_error_literal (error, BX_STORE_ERROR, (int) code, shown);
}
