/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BX_NUMBER_ERROR:
 *
 * Error domain for numbers that a person typed.
 */
#define BX_NUMBER_ERROR (bx_number_error_quark ())

/**
 * BxNumberError:
 * @BX_NUMBER_ERROR_EMPTY: there is nothing to read
 * @BX_NUMBER_ERROR_NOT_A_NUMBER: it can't be read as one number
 * @BX_NUMBER_ERROR_OUT_OF_RANGE: a number, but too small or too large here
 * @BX_NUMBER_ERROR_UNIT: a number with a unit that is not known here
 *
 * Errors in the `BX_NUMBER_ERROR` domain. Each message is a whole sentence that
 * a person can read.
 */
typedef enum
{
  BX_NUMBER_ERROR_EMPTY,
  BX_NUMBER_ERROR_NOT_A_NUMBER,
  BX_NUMBER_ERROR_OUT_OF_RANGE,
  BX_NUMBER_ERROR_UNIT,
} BxNumberError;

GQuark    bx_number_error_quark      (void);

gboolean  bx_number_is_decimal_mark   (gunichar     c);
gboolean  bx_number_scan_thousandths  (const char  *text,
                                       const char **end,
                                       gint64      *thousandths,
                                       GError     **error);
gboolean  bx_number_parse_thousandths (const char  *text,
                                       gint64       minimum,
                                       gint64       maximum,
                                       gint64      *thousandths,
                                       GError     **error);
gboolean  bx_number_parse_count       (const char  *text,
                                       int          minimum,
                                       int          maximum,
                                       int         *count,
                                       GError     **error);
void      bx_number_append_thousandths (GString    *text,
                                       gint64      thousandths);
char     *bx_number_format_thousandths (gint64      thousandths) G_GNUC_WARN_UNUSED_RESULT;
char     *bx_number_format            (double       value,
                                       int          max_decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
