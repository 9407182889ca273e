/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-set.h"

G_BEGIN_DECLS

/* A line makes no more sets than these. */
#define BX_SET_LINE_MAX_SETS 50

/**
 * BX_SET_LINE_ERROR:
 *
 * Error domain for sets that a person typed.
 */
#define BX_SET_LINE_ERROR (bx_set_line_error_quark ())

/**
 * BxSetLineError:
 * @BX_SET_LINE_ERROR_EMPTY: there is nothing to read
 * @BX_SET_LINE_ERROR_SYNTAX: it can't be read as sets
 * @BX_SET_LINE_ERROR_RANGE: a number that no set has
 *
 * Errors in the `BX_SET_LINE_ERROR` domain. Each message is a whole sentence that a
 * person can read.
 */
typedef enum
{
  BX_SET_LINE_ERROR_EMPTY,
  BX_SET_LINE_ERROR_SYNTAX,
  BX_SET_LINE_ERROR_RANGE,
} BxSetLineError;

GQuark     bx_set_line_error_quark (void);

GPtrArray *bx_set_line_parse       (const char       *text,
                                    BxMeasure         measure,
                                    BxUnit            unit,
                                    gsize            *position,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_set_line_format      (const GPtrArray  *sets,
                                    BxMeasure         measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
