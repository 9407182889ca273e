/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-activity.h"
#include "bx-session-item.h"
#include "bx-store.h"

G_BEGIN_DECLS

/**
 * BxSessionListState:
 * @BX_SESSION_LIST_LOADING: the first page is being read
 * @BX_SESSION_LIST_READY: there are sessions
 * @BX_SESSION_LIST_EMPTY: there are none
 * @BX_SESSION_LIST_FAILED: the log could not be read
 *
 * What can be said of the whole list.
 */
typedef enum
{
  BX_SESSION_LIST_LOADING,
  BX_SESSION_LIST_READY,
  BX_SESSION_LIST_EMPTY,
  BX_SESSION_LIST_FAILED,
} BxSessionListState;

/* Rows that are read at once, and pages of them that are kept. */
#define BX_SESSION_LIST_PAGE_SIZE 100
#define BX_SESSION_LIST_PAGES_KEPT 6

#define BX_TYPE_SESSION_LIST_MODEL (bx_session_list_model_get_type ())

G_DECLARE_FINAL_TYPE (BxSessionListModel, bx_session_list_model, BX, SESSION_LIST_MODEL, GObject)

BxSessionListModel *bx_session_list_model_new         (BxStore            *store,
                                                       GObject            *head) G_GNUC_WARN_UNUSED_RESULT;
void                bx_session_list_model_set_filter  (BxSessionListModel *self,
                                                       const BxSessionFilter *filter);
void                bx_session_list_model_set_records (BxSessionListModel *self,
                                                       GHashTable         *n_records);
BxSessionListState  bx_session_list_model_get_state   (BxSessionListModel *self);
const GError       *bx_session_list_model_get_error   (BxSessionListModel *self);
void                bx_session_list_model_retry       (BxSessionListModel *self);
guint               bx_session_list_model_get_n_kept  (BxSessionListModel *self);

G_END_DECLS
