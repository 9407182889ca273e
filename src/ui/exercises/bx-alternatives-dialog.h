/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

#define BX_TYPE_ALTERNATIVES_DIALOG (bx_alternatives_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxAlternativesDialog, bx_alternatives_dialog, BX, ALTERNATIVES_DIALOG, AdwDialog)

AdwDialog *bx_alternatives_dialog_new (const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
