/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session-runner.h"
#include "bx-store.h"
#include "bx-sync.h"

G_BEGIN_DECLS

#define BX_TYPE_DATA_PAGE (bx_data_page_get_type ())

G_DECLARE_FINAL_TYPE (BxDataPage, bx_data_page, BX, DATA_PAGE, AdwPreferencesPage)

AdwPreferencesPage *bx_data_page_new (BxStore         *store,
                                      BxSessionRunner *runner,
                                      BxSync          *sync) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
