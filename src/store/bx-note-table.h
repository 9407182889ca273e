/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"

G_BEGIN_DECLS

gboolean    bx_note_table_save (BxDatabase  *database,
                                const char  *exercise_id,
                                const char  *note,
                                GError     **error);
gboolean    bx_note_table_load (BxDatabase  *database,
                                const char  *exercise_id,
                                char       **note,
                                GError     **error);
GHashTable *bx_note_table_list (BxDatabase  *database,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
