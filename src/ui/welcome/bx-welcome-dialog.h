/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_WELCOME_DIALOG (bx_welcome_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxWelcomeDialog, bx_welcome_dialog, BX, WELCOME_DIALOG, AdwDialog)

AdwDialog *bx_welcome_dialog_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
