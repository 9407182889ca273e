/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BxUndoFunc:
 * @user_data: data of the caller
 *
 * Takes back what a toast told of.
 */
typedef void (*BxUndoFunc) (gpointer user_data);

/**
 * BxChangedFunc:
 * @dialog: a dialog
 *
 * Returns: whether it has something in it that would be lost with it
 */
typedef gboolean (*BxChangedFunc) (AdwDialog *dialog);

GtkWidget *bx_feedback_get_place (GtkWidget      *widget);
void       bx_feedback_tell      (GtkWidget      *widget,
                                  const char     *text);
AdwToast  *bx_feedback_undoable  (GtkWidget      *widget,
                                  const char     *text,
                                  BxUndoFunc      undo,
                                  gpointer        user_data,
                                  GDestroyNotify  destroy);
void       bx_feedback_lead      (GtkWidget      *widget,
                                  const char     *text,
                                  const char     *label,
                                  const char     *action,
                                  const char     *target);
void       bx_feedback_ask       (GtkWidget             *widget,
                                  const char            *question,
                                  const char            *body,
                                  const char            *label,
                                  AdwResponseAppearance  appearance,
                                  GAsyncReadyCallback    callback,
                                  gpointer               user_data);
gboolean   bx_feedback_ask_finish (GObject       *source,
                                   GAsyncResult  *result);
void       bx_feedback_ask_to_leave (AdwDialog     *dialog,
                                     BxChangedFunc  is_changed);
void       bx_feedback_error     (GtkWidget      *widget,
                                  const char     *what,
                                  const GError   *error);
void       bx_feedback_explain   (AdwStatusPage  *page,
                                  const char     *text);

G_END_DECLS
