/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-feel.h"

G_BEGIN_DECLS

void  bx_log_aches_get_days      (const BxFeel *ache,
                                  char          first_day[BX_DAY_LENGTH],
                                  char          last_day[BX_DAY_LENGTH]);
char *bx_log_aches_describe_load (GPtrArray    *weeks,
                                  const char   *first_day) G_GNUC_WARN_UNUSED_RESULT;
char *bx_log_aches_format_title  (const BxFeel *ache) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
