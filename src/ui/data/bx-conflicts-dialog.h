/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *bx_conflicts_dialog_new (GPtrArray *conflicts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
