/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise-names.h"

G_BEGIN_DECLS

BxExerciseNames *bx_transfer_names_new        (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean         bx_transfer_names_is_shipped (const char *exercise_id);
const char      *bx_transfer_names_get_name   (const char *exercise_id,
                                               gpointer    user_data);
void             bx_transfer_names_get_measure (const char *exercise_id,
                                               BxMeasure  *measure);
gboolean         bx_transfer_names_find       (const char *text,
                                               char      **exercise_id,
                                               char      **variation,
                                               BxMeasure  *measure);

G_END_DECLS
