/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GWeakRef *bx_art_weak_new  (gpointer   object) G_GNUC_WARN_UNUSED_RESULT;
gpointer  bx_art_weak_take (GWeakRef  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
