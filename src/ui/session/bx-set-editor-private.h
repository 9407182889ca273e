/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-number-field.h"
#include "bx-set-editor.h"

G_BEGIN_DECLS

struct _BxSetEditor
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *numbers_box;
  BxNumberField *fields[BX_SET_N_FIELDS];
  GtkWidget *times_label;
  GtkWidget *error_label;
  BxSet *set; /* (nullable) */
  char *errors[BX_SET_N_FIELDS]; /* (nullable): what is wrong with each text */

  BxMeasure measure;
  BxUnit unit;
  double step_kg;
  BxLoading *loading; /* (owned) (nullable): what the weight is made with */
  gboolean large;
  BxSetEditorShape shape;
};

BxUnit         _bx_set_editor_get_entry_unit  (BxSetEditor *self);
void           _bx_set_editor_update_captions (BxSetEditor *self);
void           _bx_set_editor_update_times    (BxSetEditor *self);
void           _bx_set_editor_set_field_error (BxSetEditor *self,
                                               BxSetField   field,
                                               const char  *error);
void           _bx_set_editor_show_field      (BxSetEditor *self,
                                               BxSetField   field);
void           _bx_set_editor_show_set        (BxSetEditor *self);
void           _bx_set_editor_changed         (BxSetEditor *self);
void           _bx_set_editor_activated       (BxSetEditor *self);
BxNumberField *_bx_set_editor_make_field      (BxSetEditor *self,
                                               const char  *less_label,
                                               const char  *more_label,
                                               const char  *css_class);

G_END_DECLS
