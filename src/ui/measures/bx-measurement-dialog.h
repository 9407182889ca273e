/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-measurement.h"

G_BEGIN_DECLS

#define BX_TYPE_MEASUREMENT_DIALOG (bx_measurement_dialog_get_type ())

G_DECLARE_FINAL_TYPE (BxMeasurementDialog, bx_measurement_dialog, BX, MEASUREMENT_DIALOG, AdwDialog)

AdwDialog *bx_measurement_dialog_new      (const char          *kind,
                                           BxUnit               unit) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *bx_measurement_dialog_new_edit (const BxMeasurement *measurement,
                                           BxUnit               unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
