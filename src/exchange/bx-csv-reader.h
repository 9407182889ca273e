/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-exchange-error.h"

G_BEGIN_DECLS

/* What is longer than these is no log; the reader stops there with words. */
#define BX_CSV_MAX_CELL_LENGTH (256 * 1024)
#define BX_CSV_MAX_ROW_LENGTH (1024 * 1024)
#define BX_CSV_MAX_CELLS 1024

/**
 * BxCsvStatus:
 * @BX_CSV_STATUS_ROW: there is a row
 * @BX_CSV_STATUS_END: there are no more
 * @BX_CSV_STATUS_ERROR: reading failed
 */
typedef enum
{
  BX_CSV_STATUS_ROW,
  BX_CSV_STATUS_END,
  BX_CSV_STATUS_ERROR,
} BxCsvStatus;

/**
 * BxCsvEncoding:
 * @BX_CSV_ENCODING_UTF8: UTF-8, with or without a byte order mark
 * @BX_CSV_ENCODING_UTF16: UTF-16 of either byte order
 * @BX_CSV_ENCODING_LATIN1: not everything is UTF-8; the cells that aren't were
 *   taken for Windows-1252, which holds Latin-1
 */
typedef enum
{
  BX_CSV_ENCODING_UTF8,
  BX_CSV_ENCODING_UTF16,
  BX_CSV_ENCODING_LATIN1,
} BxCsvEncoding;

typedef struct _BxCsvReader BxCsvReader;

BxCsvReader   *bx_csv_reader_new           (GInputStream  *stream) G_GNUC_WARN_UNUSED_RESULT;
void           bx_csv_reader_free          (BxCsvReader   *self);
BxCsvStatus    bx_csv_reader_read_row      (BxCsvReader   *self,
                                            GCancellable  *cancellable,
                                            GError       **error);
guint          bx_csv_reader_get_n_cells   (BxCsvReader   *self);
char          *bx_csv_reader_get_cell      (BxCsvReader   *self,
                                            guint          position);
gboolean       bx_csv_reader_is_quoted     (BxCsvReader   *self,
                                            guint          position);
guint64        bx_csv_reader_get_line      (BxCsvReader   *self);
guint64        bx_csv_reader_get_position  (BxCsvReader   *self);
char           bx_csv_reader_get_delimiter (BxCsvReader   *self);
BxCsvEncoding  bx_csv_reader_get_encoding  (BxCsvReader   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxCsvReader, bx_csv_reader_free)

G_END_DECLS
