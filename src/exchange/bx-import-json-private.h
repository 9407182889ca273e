/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "bx-import-private.h"

G_BEGIN_DECLS

JsonNode *bx_import_json_load (BxImportRun   *run,
                               GInputStream  *stream,
                               gsize         *length,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
