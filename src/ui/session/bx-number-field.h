/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_NUMBER_FIELD (bx_number_field_get_type ())

G_DECLARE_FINAL_TYPE (BxNumberField, bx_number_field, BX, NUMBER_FIELD, GtkWidget)

GtkWidget  *bx_number_field_new         (const char      *less_label,
                                         const char      *more_label) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_number_field_get_text    (BxNumberField   *self);
void        bx_number_field_set_text    (BxNumberField   *self,
                                         const char      *text);
void        bx_number_field_set_step_labels (BxNumberField *self,
                                         const char      *less_label,
                                         const char      *more_label);
void        bx_number_field_set_caption (BxNumberField   *self,
                                         const char      *caption);
void        bx_number_field_set_unit    (BxNumberField   *self,
                                         const char      *unit);
void        bx_number_field_set_error   (BxNumberField   *self,
                                         const char      *error);
void        bx_number_field_set_stacked (BxNumberField   *self,
                                         gboolean         stacked);
void        bx_number_field_set_steppers (BxNumberField  *self,
                                          gboolean        steppers);
void        bx_number_field_set_purpose (BxNumberField   *self,
                                         GtkInputPurpose  purpose);
void        bx_number_field_type        (BxNumberField   *self,
                                         const char      *text);
gboolean    bx_number_field_has_focus   (BxNumberField   *self);

G_END_DECLS
