/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "bx-exchange-error.h"

G_BEGIN_DECLS

/**
 * BxJsonStatus:
 * @BX_JSON_STATUS_ELEMENT: an element was read
 * @BX_JSON_STATUS_END: there are no more
 * @BX_JSON_STATUS_ERROR: reading failed
 *
 * What became of reading the next element of a list.
 */
typedef enum
{
  BX_JSON_STATUS_ELEMENT,
  BX_JSON_STATUS_END,
  BX_JSON_STATUS_ERROR,
} BxJsonStatus;

typedef struct _BxJsonStream BxJsonStream;

BxJsonStream *bx_json_stream_new          (GInputStream  *stream,
                                           guint          max_depth,
                                           gsize          max_length,
                                           GCancellable  *cancellable,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          bx_json_stream_free         (BxJsonStream  *self);
JsonNodeType  bx_json_stream_get_kind     (BxJsonStream  *self,
                                           const char    *name);
goffset       bx_json_stream_get_position (BxJsonStream  *self);
JsonNode     *bx_json_stream_load         (BxJsonStream  *self,
                                           const char    *name,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      bx_json_stream_open         (BxJsonStream  *self,
                                           const char    *name,
                                           GError       **error);
BxJsonStatus  bx_json_stream_next         (BxJsonStream  *self,
                                           JsonNode     **element,
                                           GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxJsonStream, bx_json_stream_free)

G_END_DECLS
