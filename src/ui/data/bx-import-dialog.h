/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-store.h"

G_BEGIN_DECLS

#define BX_TYPE_IMPORT_DIALOG (bx_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxImportDialog, bx_import_dialog, BX, IMPORT_DIALOG, AdwDialog)

AdwDialog *bx_import_dialog_new     (BxStore             *store,
                                     GFile               *file) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_import_dialog_is_busy (BxImportDialog      *self);

G_END_DECLS
