/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-activity.h"
#include "bx-store.h"

G_BEGIN_DECLS

void          bx_store_list_exercise_weeks_async  (BxStore                *self,
                                                   const char             *first_day,
                                                   const char             *last_day,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GPtrArray    *bx_store_list_exercise_weeks_finish (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void          bx_store_get_first_day_async        (BxStore                *self,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
char         *bx_store_get_first_day_finish       (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void          bx_store_list_days_async            (BxStore                *self,
                                                   const char             *first_day,
                                                   const char             *last_day,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GArray       *bx_store_list_days_finish           (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void          bx_store_list_records_async         (BxStore                *self,
                                                   const char             *exercise_id,
                                                   const char             *variation,
                                                   BxMeasure               measure,
                                                   BxE1rmFormula           formula,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GPtrArray    *bx_store_list_records_finish        (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void          bx_store_load_record_book_async     (BxStore                *self,
                                                   const char             *exercise_id,
                                                   const char             *variation,
                                                   BxMeasure               measure,
                                                   BxE1rmFormula           formula,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
BxRecordBook *bx_store_load_record_book_finish    (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void          bx_store_find_sessions_async        (BxStore                *self,
                                                   const BxSessionFilter  *filter,
                                                   const BxSessionSummary *before,
                                                   guint                   limit,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GPtrArray    *bx_store_find_sessions_finish       (BxStore                *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

G_END_DECLS
