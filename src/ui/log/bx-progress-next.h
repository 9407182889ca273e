/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_PROGRESS_NEXT (bx_progress_next_get_type ())

G_DECLARE_FINAL_TYPE (BxProgressNext, bx_progress_next, BX, PROGRESS_NEXT, AdwBin)

void bx_progress_next_set_session (BxProgressNext *self,
                                   const char     *exercise_id,
                                   const char     *variation,
                                   const char     *session_id);

G_END_DECLS
