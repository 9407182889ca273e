/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BxCsvWriter BxCsvWriter;

BxCsvWriter *bx_csv_writer_new             (GOutputStream  *stream) G_GNUC_WARN_UNUSED_RESULT;
void         bx_csv_writer_free            (BxCsvWriter    *self);
void         bx_csv_writer_set_separator   (BxCsvWriter    *self,
                                            char            separator);
void         bx_csv_writer_add_text        (BxCsvWriter    *self,
                                            const char     *text);
void         bx_csv_writer_add_word        (BxCsvWriter    *self,
                                            const char     *word);
void         bx_csv_writer_add_int         (BxCsvWriter    *self,
                                            gint64          value);
void         bx_csv_writer_add_count       (BxCsvWriter    *self,
                                            int             count);
void         bx_csv_writer_add_tenths      (BxCsvWriter    *self,
                                            int             tenths);
void         bx_csv_writer_add_thousandths (BxCsvWriter    *self,
                                            gint64          thousandths);
void         bx_csv_writer_add_nothing     (BxCsvWriter    *self);
gboolean     bx_csv_writer_end_row         (BxCsvWriter    *self,
                                            GCancellable   *cancellable,
                                            GError        **error);
gboolean     bx_csv_writer_flush           (BxCsvWriter    *self,
                                            GCancellable   *cancellable,
                                            GError        **error);

char        *bx_csv_guard_text             (const char     *text) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_csv_unguard_text           (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxCsvWriter, bx_csv_writer_free)

G_END_DECLS
