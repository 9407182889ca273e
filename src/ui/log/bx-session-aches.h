/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-session.h"

G_BEGIN_DECLS

#define BX_TYPE_SESSION_ACHES (bx_session_aches_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionAches, bx_session_aches, BX, SESSION_ACHES, AdwBin)

void bx_session_aches_set_session (BxSessionAches  *self,
                                   const BxSession *session);

G_END_DECLS
