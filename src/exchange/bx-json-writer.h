/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BxJsonWriter BxJsonWriter;

BxJsonWriter *bx_json_writer_new             (GOutputStream  *stream) G_GNUC_WARN_UNUSED_RESULT;
void          bx_json_writer_free            (BxJsonWriter   *self);
void          bx_json_writer_begin_object    (BxJsonWriter   *self);
void          bx_json_writer_begin_row       (BxJsonWriter   *self);
void          bx_json_writer_end_object      (BxJsonWriter   *self);
void          bx_json_writer_begin_array     (BxJsonWriter   *self);
void          bx_json_writer_end_array       (BxJsonWriter   *self);
void          bx_json_writer_name            (BxJsonWriter   *self,
                                              const char     *name);
void          bx_json_writer_add_text        (BxJsonWriter   *self,
                                              const char     *text);
void          bx_json_writer_add_int         (BxJsonWriter   *self,
                                              gint64          value);
void          bx_json_writer_add_thousandths (BxJsonWriter   *self,
                                              gint64          thousandths);
void          bx_json_writer_add_boolean     (BxJsonWriter   *self,
                                              gboolean        value);
void          bx_json_writer_add_null        (BxJsonWriter   *self);
void          bx_json_writer_text            (BxJsonWriter   *self,
                                              const char     *name,
                                              const char     *text);
void          bx_json_writer_int             (BxJsonWriter   *self,
                                              const char     *name,
                                              gint64          value);
gboolean      bx_json_writer_flush           (BxJsonWriter   *self,
                                              GCancellable   *cancellable,
                                              GError        **error);
gboolean      bx_json_writer_flush_if_full   (BxJsonWriter   *self,
                                              GCancellable   *cancellable,
                                              GError        **error);
char         *bx_json_writer_dup_text        (BxJsonWriter   *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxJsonWriter, bx_json_writer_free)

G_END_DECLS
