/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-measure.h"
#include "bx-workout.h"

G_BEGIN_DECLS

#define BX_TYPE_TARGET_TABLE (bx_target_table_get_type ())

G_DECLARE_FINAL_TYPE (BxTargetTable, bx_target_table, BX, TARGET_TABLE, AdwBin)

GtkWidget   *bx_target_table_new         (BxMeasure     measure,
                                       BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;
GArray      *bx_target_table_get_targets (BxTargetTable   *self);
void         bx_target_table_set_targets (BxTargetTable   *self,
                                       const GArray *targets);
const char  *bx_set_kind_get_title    (BxSetKind     kind);

G_END_DECLS
