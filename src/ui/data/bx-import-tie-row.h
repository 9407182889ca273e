/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-import.h"

G_BEGIN_DECLS

#define BX_TYPE_IMPORT_TIE_ROW (bx_import_tie_row_get_type ())

G_DECLARE_FINAL_TYPE (BxImportTieRow, bx_import_tie_row, BX, IMPORT_TIE_ROW, AdwExpanderRow)

GtkWidget  *bx_import_tie_row_new         (const BxImportName *name) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_import_tie_row_get_name    (BxImportTieRow     *self);
BxMeasure   bx_import_tie_row_get_measure (BxImportTieRow     *self);

G_END_DECLS
