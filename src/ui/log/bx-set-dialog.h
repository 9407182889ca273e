/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-set.h"

G_BEGIN_DECLS

#define BX_TYPE_SET_DIALOG (bx_set_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxSetDialog, bx_set_dialog, BX, SET_DIALOG, AdwDialog)

AdwDialog *bx_set_dialog_new           (const char  *exercise_id,
                                        const BxSet *set,
                                        BxUnit       unit) G_GNUC_WARN_UNUSED_RESULT;
void       bx_set_dialog_set_removable (BxSetDialog *self,
                                        gboolean     removable);

G_END_DECLS
