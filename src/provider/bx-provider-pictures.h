/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GIcon *bx_provider_pictures_find (const char *kind,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
