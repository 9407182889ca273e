/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-progress.h"

G_BEGIN_DECLS

#define BX_TYPE_PROGRESS_CARD (bx_progress_card_get_type ())

G_DECLARE_FINAL_TYPE (BxProgressCard, bx_progress_card, BX, PROGRESS_CARD, AdwBin)

GtkWidget *bx_progress_card_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       bx_progress_card_set_progress (BxProgressCard *self,
                                          const char     *exercise_id,
                                          BxProgress     *progress,
                                          double          first_day,
                                          double          last_day);
void       bx_progress_card_set_example  (BxProgressCard *self,
                                          gboolean        example);

G_END_DECLS
