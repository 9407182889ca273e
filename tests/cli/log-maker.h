/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-session.h"

G_BEGIN_DECLS

/* Makes a log of finished sessions, a day apart: one exercise each, with a warm-up
 * and three sets done. Returns what is in it, in its order. */
GPtrArray *log_maker_make        (const char *path,
                                  guint       n_sessions);
void       log_maker_add_running (const char *path);
void       log_maker_back_up     (const char *path);

/* Runs statements on a database, behind the back of the program */
void       log_maker_exec        (const char *path,
                                  const char *sql);

G_END_DECLS
