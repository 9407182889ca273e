/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session.h"

G_BEGIN_DECLS

gboolean bx_insertion_is_sound (const BxSession *session);

G_END_DECLS
