/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-session.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

gboolean   bx_session_table_save         (BxDatabase       *database,
                                          const BxSession  *session,
                                          GError          **error);
BxSession *bx_session_table_load         (BxDatabase       *database,
                                          const char       *id,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_session_table_load_running (BxDatabase       *database,
                                          BxSession       **session,
                                          GError          **error);
gboolean   bx_session_table_finish       (BxDatabase       *database,
                                          const char       *id,
                                          BxMoment          ended,
                                          GError          **error);
gboolean   bx_session_table_set_deleted  (BxDatabase       *database,
                                          const char       *id,
                                          gboolean          deleted,
                                          gboolean         *finished,
                                          GError          **error);
gboolean   bx_session_table_load_rest    (BxDatabase       *database,
                                          const char       *id,
                                          BxRest          **rest,
                                          GError          **error);
gboolean   bx_session_table_save_rest    (BxDatabase       *database,
                                          const char       *id,
                                          const BxRest     *rest,
                                          GError          **error);
gboolean   bx_session_table_foreach      (BxDatabase       *database,
                                          gboolean        (*func) (const BxSession  *session,
                                                                   gpointer          user_data,
                                                                   GError          **error),
                                          gpointer          user_data,
                                          GError          **error);

G_END_DECLS
