/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-import-time.h"
#include "bx-measurement.h"

G_BEGIN_DECLS

/**
 * BxMeasuresCsv:
 * @measurements: (element-type BxMeasurement) (transfer full): what could be read
 * @n_unreadable: rows that could not
 * @first_unreadable: the line of the first of them, or 0
 *
 * What is in a table of measurements.
 */
typedef struct
{
  GPtrArray *measurements;
  guint n_unreadable;
  guint64 first_unreadable;
} BxMeasuresCsv;

BxMeasuresCsv *bx_measures_csv_read  (GInputStream   *stream,
                                      const char     *kind,
                                      const char     *unit,
                                      BxDateOrder     order,
                                      GCancellable   *cancellable,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           bx_measures_csv_free  (BxMeasuresCsv  *self);
gboolean       bx_measures_csv_write (GOutputStream  *stream,
                                      GPtrArray      *measurements,
                                      GCancellable   *cancellable,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMeasuresCsv, bx_measures_csv_free)

G_END_DECLS
