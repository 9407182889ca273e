/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-set-rules.h"

G_BEGIN_DECLS

/**
 * BxSetEditorShape:
 * @BX_SET_EDITOR_SHAPE_ROW: each number between its buttons, all in a row
 * @BX_SET_EDITOR_SHAPE_STACKED: each number over its buttons, which saves width
 * @BX_SET_EDITOR_SHAPE_COLUMN: the numbers under each other, which saves more
 * @BX_SET_EDITOR_SHAPE_BARE: the numbers alone, which saves height as well
 *
 * How the numbers of a set stand. The keys step them in any case.
 */
typedef enum
{
  BX_SET_EDITOR_SHAPE_ROW,
  BX_SET_EDITOR_SHAPE_STACKED,
  BX_SET_EDITOR_SHAPE_COLUMN,
  BX_SET_EDITOR_SHAPE_BARE,
} BxSetEditorShape;

#define BX_TYPE_SET_EDITOR_SHAPE (bx_set_editor_shape_get_type ())
#define BX_TYPE_SET_EDITOR (bx_set_editor_get_type ())

G_DECLARE_FINAL_TYPE (BxSetEditor, bx_set_editor, BX, SET_EDITOR, GtkWidget)

GType        bx_set_editor_shape_get_type  (void) G_GNUC_CONST;

GtkWidget   *bx_set_editor_new             (void) G_GNUC_WARN_UNUSED_RESULT;

const BxSet *bx_set_editor_get_set         (BxSetEditor  *self);
void         bx_set_editor_set_set         (BxSetEditor  *self,
                                            const BxSet  *set);
void         bx_set_editor_set_measure     (BxSetEditor  *self,
                                            BxMeasure     measure);
void         bx_set_editor_set_unit        (BxSetEditor  *self,
                                            BxUnit        unit);
void         bx_set_editor_set_step_kg     (BxSetEditor  *self,
                                            double        step_kg);
void         bx_set_editor_set_large       (BxSetEditor  *self,
                                            gboolean      large);
void         bx_set_editor_set_loading     (BxSetEditor  *self,
                                            const BxLoading *loading);
void         bx_set_editor_set_shape       (BxSetEditor  *self,
                                            BxSetEditorShape shape);

gboolean     bx_set_editor_has_field       (BxSetEditor  *self,
                                            BxSetField    field);
void         bx_set_editor_step            (BxSetEditor  *self,
                                            BxSetField    field,
                                            int           n_steps);
void         bx_set_editor_type            (BxSetEditor  *self,
                                            BxSetField    field,
                                            const char   *text);
gboolean     bx_set_editor_is_typing       (BxSetEditor  *self);
gboolean     bx_set_editor_check           (BxSetEditor  *self,
                                            gboolean      complete);

G_END_DECLS
