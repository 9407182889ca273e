/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-store.h"

G_BEGIN_DECLS

/**
 * BxStoreOpenedFunc:
 * @error: (nullable): why the log is still not open, or %NULL when it is
 * @user_data: data of the caller
 *
 * Told after each attempt to get the log open.
 */
typedef void (*BxStoreOpenedFunc) (const GError *error,
                                   gpointer      user_data);

void bx_store_problem_present (GtkWidget         *parent,
                               BxStore           *store,
                               const GError      *problem,
                               BxStoreOpenedFunc  opened,
                               gpointer           user_data);

G_END_DECLS
