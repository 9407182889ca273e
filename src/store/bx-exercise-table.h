/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

GPtrArray *bx_exercise_table_list         (BxDatabase             *database,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bx_exercise_table_list_aliases (BxDatabase             *database,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_exercise_table_save_alias   (BxDatabase             *database,
                                           const BxExerciseAlias  *alias,
                                           GError                **error);

gboolean   bx_exercise_table_save         (BxDatabase             *database,
                                           const BxOwnExercise    *exercise,
                                           GError                **error);
gboolean   bx_exercise_table_set_deleted  (BxDatabase             *database,
                                           const char             *id,
                                           gboolean                deleted,
                                           GError                **error);
gboolean   bx_exercise_table_merge        (BxDatabase             *database,
                                           const char             *id,
                                           const char             *into,
                                           GError                **error);

G_END_DECLS
