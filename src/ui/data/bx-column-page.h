/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-import-columns.h"

G_BEGIN_DECLS

#define BX_TYPE_COLUMN_PAGE (bx_column_page_get_type ())

G_DECLARE_FINAL_TYPE (BxColumnPage, bx_column_page, BX, COLUMN_PAGE, AdwBin)

void     bx_column_page_set_columns (BxColumnPage    *self,
                                     BxImportColumns *columns,
                                     const int       *chosen);
gboolean bx_column_page_get_chosen  (BxColumnPage    *self,
                                     int             *chosen);

G_END_DECLS
