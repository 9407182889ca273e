/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-session-runner.h"
#include "bx-store.h"

G_BEGIN_DECLS

void bx_data_choose_backup    (GtkWidget       *parent,
                               BxStore         *store,
                               BxSessionRunner *runner);
void bx_data_choose_other_log (GtkWidget       *parent,
                               BxStore         *store,
                               BxSessionRunner *runner);

G_END_DECLS
