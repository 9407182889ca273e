/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BX_TYPE_SEARCH_PROVIDER (bx_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (BxSearchProvider, bx_search_provider, BX, SEARCH_PROVIDER, GApplication)

GApplication *bx_search_provider_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
