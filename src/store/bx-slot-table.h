/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-workout.h"

G_BEGIN_DECLS

gboolean bx_slot_table_load (BxDatabase       *database,
                             BxWorkout        *workout,
                             GError          **error);
gboolean bx_slot_table_save (BxDatabase       *database,
                             const BxWorkout  *workout,
                             gint64            now_ms,
                             GError          **error);

G_END_DECLS
