/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import-private.h"
#include "bx-json-stream.h"

G_BEGIN_DECLS

BxJsonStream *bx_import_json_open (BxImportRun   *run,
                                   GInputStream  *stream,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
BxJsonStatus  bx_import_json_next (BxImportRun   *run,
                                   BxJsonStream  *json,
                                   JsonNode     **element,
                                   GError       **error);

const char   *bx_import_json_get_text   (JsonObject  *object,
                                         const char  *name);
JsonArray    *bx_import_json_get_array  (JsonObject  *object,
                                         const char  *name);
gboolean      bx_import_json_get_flag   (JsonObject  *object,
                                         const char  *name);
gboolean      bx_import_json_get_number (BxImportRun *run,
                                         JsonObject  *object,
                                         const char  *name,
                                         gint64       minimum,
                                         gint64       maximum,
                                         gint64      *thousandths,
                                         gboolean    *is_there);

G_END_DECLS
