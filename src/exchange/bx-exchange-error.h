/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BxExchangeError:
 * @BX_EXCHANGE_ERROR_FAILED: anything else that the system reported
 * @BX_EXCHANGE_ERROR_EXISTS: there is a file of that name, and it was not to be
 *   replaced
 * @BX_EXCHANGE_ERROR_NOT_FOUND: the folder is not there
 * @BX_EXCHANGE_ERROR_NO_PERMISSION: the file or its folder can't be written
 * @BX_EXCHANGE_ERROR_NO_SPACE: no space left
 * @BX_EXCHANGE_ERROR_IS_FOLDER: the name is a folder's
 * @BX_EXCHANGE_ERROR_SYNTAX: what is read is damaged, or no table at all
 * @BX_EXCHANGE_ERROR_LIMIT: what is read is larger than a log can be
 * @BX_EXCHANGE_ERROR_UNKNOWN_FORMAT: none of the formats that are read
 * @BX_EXCHANGE_ERROR_UNIT_NEEDED: the file doesn't tell kg from lb, so somebody
 *   has to
 * @BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED: the file doesn't tell whether the day or
 *   the month comes first, so somebody has to
 *
 * Errors in the `BX_EXCHANGE_ERROR` domain. Each message is a whole sentence that
 * a person can read.
 */
typedef enum
{
  BX_EXCHANGE_ERROR_FAILED,
  BX_EXCHANGE_ERROR_EXISTS,
  BX_EXCHANGE_ERROR_NOT_FOUND,
  BX_EXCHANGE_ERROR_NO_PERMISSION,
  BX_EXCHANGE_ERROR_NO_SPACE,
  BX_EXCHANGE_ERROR_IS_FOLDER,
  BX_EXCHANGE_ERROR_SYNTAX,
  BX_EXCHANGE_ERROR_LIMIT,
  BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
  BX_EXCHANGE_ERROR_UNIT_NEEDED,
  BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED,
} BxExchangeError;

#define BX_EXCHANGE_ERROR (bx_exchange_error_quark ())

GQuark  bx_exchange_error_quark         (void);
GError *bx_exchange_error_of_unreadable (GFile  *file,
                                         GError *error);

G_END_DECLS
