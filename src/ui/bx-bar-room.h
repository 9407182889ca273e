/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_BAR_ROOM (bx_bar_room_get_type ())

G_DECLARE_FINAL_TYPE (BxBarRoom, bx_bar_room, BX, BAR_ROOM, GtkLayoutManager)

G_END_DECLS
