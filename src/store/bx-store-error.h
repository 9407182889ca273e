/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxStoreError:
 * @BX_STORE_ERROR_FAILED: anything else that the database reported
 * @BX_STORE_ERROR_TOO_NEW: made by a newer version of the program; untouched
 * @BX_STORE_ERROR_DAMAGED: not a database, or one that is damaged
 * @BX_STORE_ERROR_FOREIGN: a database of another program; untouched
 * @BX_STORE_ERROR_BUSY: held by another process for too long
 * @BX_STORE_ERROR_FULL: no space left
 * @BX_STORE_ERROR_READ_ONLY: the file or its folder can't be written
 * @BX_STORE_ERROR_CONSTRAINT: the rows would contradict each other
 * @BX_STORE_ERROR_NOT_FOUND: no such row
 * @BX_STORE_ERROR_CLOSED: the store was closed
 *
 * Errors in the `BX_STORE_ERROR` domain. Each message is a whole sentence that
 * a person can read.
 */
typedef enum
{
  BX_STORE_ERROR_FAILED,
  BX_STORE_ERROR_TOO_NEW,
  BX_STORE_ERROR_DAMAGED,
  BX_STORE_ERROR_FOREIGN,
  BX_STORE_ERROR_BUSY,
  BX_STORE_ERROR_FULL,
  BX_STORE_ERROR_READ_ONLY,
  BX_STORE_ERROR_CONSTRAINT,
  BX_STORE_ERROR_NOT_FOUND,
  BX_STORE_ERROR_CLOSED,
} BxStoreError;

#define BX_STORE_ERROR (bx_store_error_quark ())

GQuark bx_store_error_quark (void);
void   bx_store_set_error   (GError       **error,
                             BxStoreError   code,
                             const char    *format,
                             ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
