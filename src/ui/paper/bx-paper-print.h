/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper.h"

G_BEGIN_DECLS

/**
 * BxPaperFunc:
 * @context: for the type, at 72 dots an inch
 * @width: the width of a page without its margins, in points
 * @height: the height of a page without its margins, in points
 * @user_data: data of the owner
 *
 * Lays out what is to be printed, or a piece of it: it is called again, with the same
 * words, until it has pages. What is long is to be done in pieces, as the window does
 * not answer meanwhile.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL if there is more to do
 */
typedef BxPaper *(*BxPaperFunc) (PangoContext *context,
                                 double        width,
                                 double        height,
                                 gpointer      user_data);

typedef struct _BxPaperFile BxPaperFile;

BxPaperFile  *bx_paper_file_new         (const char   *title,
                                         const char   *paper_name) G_GNUC_WARN_UNUSED_RESULT;
void          bx_paper_file_free        (BxPaperFile  *self);
PangoContext *bx_paper_file_get_context (BxPaperFile  *self,
                                         double       *width,
                                         double       *height);
void          bx_paper_file_add_page    (BxPaperFile  *self,
                                         BxPaper      *paper,
                                         int           page);
GBytes       *bx_paper_file_finish      (BxPaperFile  *self,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxPaperFile, bx_paper_file_free)

void    bx_paper_print  (GtkWidget       *widget,
                         const char      *title,
                         const char      *paper_name,
                         BxPaperFunc      func,
                         gpointer         user_data,
                         GDestroyNotify   destroy);
GBytes *bx_paper_render (const char      *title,
                         const char      *paper_name,
                         BxPaperFunc      func,
                         gpointer         user_data,
                         int             *n_pages,
                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
