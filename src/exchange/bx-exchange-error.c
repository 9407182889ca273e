/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exchange-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (bx-exchange-error-quark, bx_exchange_error)

/**
 * bx_exchange_error_of_unreadable:
 * @file: what was to be read
 * @error: (transfer full): why that failed
 *
 * Puts into words what the system says of a file, which has no name and no advice. What
 * is told in words already, or was cancelled, is left as it is.
 *
 * Returns: (transfer full): the error for the person, mostly in the `BX_EXCHANGE_ERROR` domain
 */
GError *
bx_exchange_error_of_unreadable (GFile  *file,
                                 GError *error)
{
  g_autoptr (GError) cause = error;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  if (cause->domain != G_IO_ERROR || cause->code == G_IO_ERROR_CANCELLED)
    return g_steal_pointer (&cause);

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name != NULL ? name : "");

  /* Translators: first the name of a file, then what the system says about it */
  return g_error_new (BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED,
                      _("“%1$s” can’t be read. Nothing was added. The system says: %2$s."), shown, cause->message);
}
