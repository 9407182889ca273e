/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BX_TYPE_LOG_CARD (bx_log_card_get_type ())

G_DECLARE_FINAL_TYPE (BxLogCard, bx_log_card, BX, LOG_CARD, AdwBin)

GtkWidget *bx_log_card_new         (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       bx_log_card_set_title   (BxLogCard  *self,
                                    const char *title);
void       bx_log_card_set_text    (BxLogCard  *self,
                                    const char *text);
void       bx_log_card_set_more    (BxLogCard  *self,
                                    const char *tooltip,
                                    const char *action_name,
                                    const char *target);
void       bx_log_card_set_content (BxLogCard  *self,
                                    GtkWidget  *content);
void       bx_log_card_set_menu    (BxLogCard  *self,
                                    GtkWidget  *menu);
void       bx_log_card_set_example (BxLogCard  *self,
                                    gboolean    example);

G_END_DECLS
