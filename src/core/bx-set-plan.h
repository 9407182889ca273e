/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-set.h"

G_BEGIN_DECLS

gboolean bx_set_is_planned   (const BxSet *self);
gboolean bx_set_meets_target (const BxSet *self);

G_END_DECLS
