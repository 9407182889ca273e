/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-background.h"

G_BEGIN_DECLS

#define BX_TYPE_PREFERENCES_DIALOG (bx_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxPreferencesDialog, bx_preferences_dialog, BX, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *bx_preferences_dialog_new (GSettings    *settings,
                                      BxBackground *background) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
