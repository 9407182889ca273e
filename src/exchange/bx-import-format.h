/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exchange-error.h"
#include "bx-weight.h"

G_BEGIN_DECLS

/**
 * BxImportFormat:
 * @BX_IMPORT_FORMAT_UNKNOWN: none of the others
 * @BX_IMPORT_FORMAT_BACKEXT: this program's own table
 * @BX_IMPORT_FORMAT_STRONG: Strong
 * @BX_IMPORT_FORMAT_HEVY: Hevy
 * @BX_IMPORT_FORMAT_FITNOTES: FitNotes
 * @BX_IMPORT_FORMAT_STRENGTHLOG: StrengthLog, one table
 * @BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS: StrengthLog, older, in sections
 * @BX_IMPORT_FORMAT_LIFTOSAUR: Liftosaur
 * @BX_IMPORT_FORMAT_LIFTLOG: LiftLog
 * @BX_IMPORT_FORMAT_FLEXIFY: Flexify
 * @BX_IMPORT_FORMAT_STRONGLIFTS: StrongLifts
 * @BX_IMPORT_FORMAT_JEFIT: JEFIT
 * @BX_IMPORT_FORMAT_OPENWEIGHT: openweight JSON
 * @BX_IMPORT_FORMAT_MAPPED: any table whose columns a person told
 *
 * What a file can be.
 */
typedef enum
{
  BX_IMPORT_FORMAT_UNKNOWN,
  BX_IMPORT_FORMAT_BACKEXT,
  BX_IMPORT_FORMAT_STRONG,
  BX_IMPORT_FORMAT_HEVY,
  BX_IMPORT_FORMAT_FITNOTES,
  BX_IMPORT_FORMAT_STRENGTHLOG,
  BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS,
  BX_IMPORT_FORMAT_LIFTOSAUR,
  BX_IMPORT_FORMAT_LIFTLOG,
  BX_IMPORT_FORMAT_FLEXIFY,
  BX_IMPORT_FORMAT_STRONGLIFTS,
  BX_IMPORT_FORMAT_JEFIT,
  BX_IMPORT_FORMAT_OPENWEIGHT,
  BX_IMPORT_FORMAT_MAPPED,
} BxImportFormat;

/* As much of a file as is needed to recognise it */
#define BX_IMPORT_HEAD_LENGTH (16 * 1024)

/**
 * BxImportGuess:
 * @format: what it is, or %BX_IMPORT_FORMAT_UNKNOWN
 * @dialect: (nullable): which of its dialects, as a stable word
 * @unit: the unit of all weights, or %BX_UNIT_NONE
 * @unit_in_rows: whether each row tells its unit
 * @unit_needed: whether nothing in the file tells the unit, so that a person has
 *   to be asked
 * @columns: (transfer full) (nullable): the names of the columns, to map those of a table
 *   that is not known
 *
 * What the beginning of a file tells.
 */
typedef struct
{
  BxImportFormat format;
  const char *dialect;
  BxUnit unit;
  gboolean unit_in_rows;
  gboolean unit_needed;
  GStrv columns;
} BxImportGuess;

BxImportGuess  *bx_import_guess_new       (const char      *head,
                                           gsize            length,
                                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            bx_import_guess_free      (BxImportGuess   *self);

const char     *bx_import_format_to_nick  (BxImportFormat   format);
gboolean        bx_import_format_from_nick (const char     *nick,
                                           BxImportFormat  *format);
const char     *bx_import_format_get_name (BxImportFormat   format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxImportGuess, bx_import_guess_free)

G_END_DECLS
