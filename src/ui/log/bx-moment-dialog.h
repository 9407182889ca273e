/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-moment.h"

G_BEGIN_DECLS

#define BX_TYPE_MOMENT_DIALOG (bx_moment_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxMomentDialog, bx_moment_dialog, BX, MOMENT_DIALOG, AdwDialog)

AdwDialog *bx_moment_dialog_new        (BxMoment        moment) G_GNUC_WARN_UNUSED_RESULT;
BxMoment   bx_moment_dialog_get_moment (BxMomentDialog *self);
void       bx_moment_dialog_set_local  (BxMomentDialog *self,
                                        const char     *day,
                                        int             hour,
                                        int             minute);

G_END_DECLS
