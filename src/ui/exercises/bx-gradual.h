/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BxGradual BxGradual;

/**
 * BxGradualFunc:
 * @user_data: data of whoever asked
 *
 * Makes the next thing, and gives it to [method@Bx.Gradual.hold_back] where it is to
 * appear piece by piece.
 *
 * Returns: %FALSE when there is nothing left to make
 */
typedef gboolean (*BxGradualFunc) (gpointer user_data);

BxGradual *bx_gradual_new       (GtkWidget      *page,
                                 BxGradualFunc   make_next,
                                 GDestroyNotify  finished,
                                 gpointer        user_data) G_GNUC_WARN_UNUSED_RESULT;
void       bx_gradual_free      (BxGradual      *self);
void       bx_gradual_start     (BxGradual      *self);
void       bx_gradual_hurry     (BxGradual      *self);
void       bx_gradual_hold_back (BxGradual      *self,
                                 GtkWidget      *section);
gboolean   bx_gradual_is_done   (BxGradual      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxGradual, bx_gradual_free)

G_END_DECLS
