/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void bx_dialog_title_fold (AdwDialog *dialog, AdwToolbarView *view, AdwHeaderBar *header);

G_END_DECLS
