/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxFigureState:
 * @BX_FIGURE_STATE_EMPTY: it has no picture, or is not in view
 * @BX_FIGURE_STATE_DRAWING: the picture is being drawn for the first time
 * @BX_FIGURE_STATE_SHOWN: a drawing of the picture is on screen
 * @BX_FIGURE_STATE_FAILED: the placeholder is on screen
 */
typedef enum
{
  BX_FIGURE_STATE_EMPTY,
  BX_FIGURE_STATE_DRAWING,
  BX_FIGURE_STATE_SHOWN,
  BX_FIGURE_STATE_FAILED,
} BxFigureState;

#define BX_TYPE_FIGURE_STATE (bx_figure_state_get_type ())
GType bx_figure_state_get_type (void) G_GNUC_CONST;

#define BX_TYPE_FIGURE (bx_figure_get_type ())

G_DECLARE_FINAL_TYPE (BxFigure, bx_figure, BX, FIGURE, GtkWidget)

GtkWidget          *bx_figure_new                  (const char         *picture);
const char         *bx_figure_get_picture          (BxFigure           *self);
void                bx_figure_set_picture          (BxFigure           *self,
                                                    const char         *picture);
const char * const *bx_figure_get_primary          (BxFigure           *self);
void                bx_figure_set_primary          (BxFigure           *self,
                                                    const char * const *muscles);
const char * const *bx_figure_get_secondary        (BxFigure           *self);
void                bx_figure_set_secondary        (BxFigure           *self,
                                                    const char * const *muscles);
const char         *bx_figure_get_alternative_text (BxFigure           *self);
void                bx_figure_set_alternative_text (BxFigure           *self,
                                                    const char         *text);
int                 bx_figure_get_natural_width    (BxFigure           *self);
void                bx_figure_set_natural_width    (BxFigure           *self,
                                                    int                 width);
gboolean            bx_figure_get_can_shrink       (BxFigure           *self);
void                bx_figure_set_can_shrink       (BxFigure           *self,
                                                    gboolean            can_shrink);
int                 bx_figure_get_frame            (BxFigure           *self);
void                bx_figure_set_frame            (BxFigure           *self,
                                                    int                 frame);
BxFigureState       bx_figure_get_state            (BxFigure           *self);
GdkTexture         *bx_figure_get_texture          (BxFigure           *self);
gboolean            bx_figure_find_place           (BxFigure           *self,
                                                    double              x,
                                                    double              y,
                                                    double             *picture_x,
                                                    double             *picture_y);

G_END_DECLS
