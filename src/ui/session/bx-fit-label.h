/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_FIT_LABEL (bx_fit_label_get_type ())

G_DECLARE_FINAL_TYPE (BxFitLabel, bx_fit_label, BX, FIT_LABEL, GtkWidget)

GtkWidget  *bx_fit_label_new           (void) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_fit_label_get_text      (BxFitLabel *self);
void        bx_fit_label_set_text      (BxFitLabel *self,
                                        const char *text);
void        bx_fit_label_set_max_lines (BxFitLabel *self,
                                        guint       max_lines);
int         bx_fit_label_get_font_size (BxFitLabel *self);

G_END_DECLS
