/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *bx_provider_workouts_read (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
