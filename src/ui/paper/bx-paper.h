/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-chart.h"

G_BEGIN_DECLS

/* A column of rows on pages of paper. All lengths are points. */
typedef struct _BxPaper BxPaper;

/* What stays together on one page: words, pictures, charts and rules, each at a place
 * of its own. */
typedef struct _BxPaperRow BxPaperRow;

BxPaper    *bx_paper_new              (PangoContext         *context,
                                       double                width,
                                       double                height) G_GNUC_WARN_UNUSED_RESULT;
void        bx_paper_free             (BxPaper              *self);
void        bx_paper_clear            (BxPaper              *self,
                                       double                type_size);
double      bx_paper_get_width        (BxPaper              *self);
double      bx_paper_get_type_size    (BxPaper              *self);
void        bx_paper_set_muscles      (BxPaper              *self,
                                       const char * const   *primary,
                                       const char * const   *secondary);
double      bx_paper_measure_words    (BxPaper              *self,
                                       const char           *text,
                                       double                scale,
                                       PangoWeight           weight);
void        bx_paper_set_title        (BxPaper              *self,
                                       const char           *title);

BxPaperRow *bx_paper_add_row          (BxPaper              *self,
                                       double                before);
void        bx_paper_add_heading      (BxPaper              *self,
                                       const char           *text);
void        bx_paper_break_page       (BxPaper              *self);

void        bx_paper_row_set_before   (BxPaperRow           *row,
                                       double                before);
void        bx_paper_row_keep_next    (BxPaperRow           *row);
void        bx_paper_row_join_next    (BxPaperRow           *row);
double      bx_paper_row_get_height   (BxPaperRow           *row);
void        bx_paper_row_add_space    (BxPaperRow           *row,
                                       double                height);
double      bx_paper_row_add_words    (BxPaperRow           *row,
                                       const char           *text,
                                       double                scale,
                                       PangoWeight           weight,
                                       double                x,
                                       double                y,
                                       double                width);
double      bx_paper_row_add_aligned  (BxPaperRow           *row,
                                       const char           *text,
                                       double                scale,
                                       PangoWeight           weight,
                                       PangoAlignment        alignment,
                                       double                x,
                                       double                y,
                                       double                width);
double      bx_paper_row_add_picture  (BxPaperRow           *row,
                                       const char           *name,
                                       int                   frame,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                max_height);
double      bx_paper_row_add_body     (BxPaperRow           *row,
                                       const char           *name,
                                       const char           *levels,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                max_height);
double      bx_paper_row_add_chart    (BxPaperRow           *row,
                                       BxChart              *chart,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                height);
void        bx_paper_row_add_rule     (BxPaperRow           *row,
                                       double                x,
                                       double                y,
                                       double                width);

void        bx_paper_row_add_box      (BxPaperRow           *row,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double                height,
                                       gboolean              filled);

int         bx_paper_paginate         (BxPaper              *self);
int         bx_paper_get_pages        (BxPaper              *self);
gboolean    bx_paper_draw_ahead       (BxPaper              *self);
void        bx_paper_draw             (BxPaper              *self,
                                       int                   page,
                                       cairo_t              *cr);
char       *bx_paper_dup_text         (BxPaper              *self,
                                       int                   page) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_paper_find_cut         (BxPaper              *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPaper, bx_paper_free)

G_END_DECLS
