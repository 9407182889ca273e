/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exchange-error.h"

G_BEGIN_DECLS

typedef struct _BxOutputFile BxOutputFile;

BxOutputFile  *bx_output_file_open       (const char    *path,
                                          gboolean       replace,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
BxOutputFile  *bx_output_file_open_named (const char    *path,
                                          gboolean       replace,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GOutputStream *bx_output_file_get_stream (BxOutputFile  *self);
void           bx_output_file_take_error (BxOutputFile  *self,
                                          GError        *cause,
                                          GError       **error);
gboolean       bx_output_file_commit     (BxOutputFile  *self,
                                          GError       **error);
void           bx_output_file_free       (BxOutputFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxOutputFile, bx_output_file_free)

G_END_DECLS
