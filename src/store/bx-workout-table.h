/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-workout.h"

G_BEGIN_DECLS

GPtrArray *bx_workout_table_list        (BxDatabase       *database,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *bx_workout_table_list_days  (BxDatabase       *database,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_workout_table_save        (BxDatabase       *database,
                                         const BxWorkout  *workout,
                                         GError          **error);
gboolean   bx_workout_table_set_deleted (BxDatabase       *database,
                                         const char       *id,
                                         gboolean          deleted,
                                         GError          **error);

G_END_DECLS
