/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-measurement.h"
#include "bx-store.h"

G_BEGIN_DECLS

void       bx_store_list_measurements_async         (BxStore             *self,
                                                     const char          *kind,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray *bx_store_list_measurements_finish        (BxStore             *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

void       bx_store_save_measurement_async          (BxStore             *self,
                                                     const BxMeasurement *measurement,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean   bx_store_save_measurement_finish         (BxStore             *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

void       bx_store_add_measurements_async          (BxStore             *self,
                                                     GPtrArray           *measurements,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GStrv      bx_store_add_measurements_finish         (BxStore             *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

void       bx_store_set_measurements_deleted_async  (BxStore             *self,
                                                     const char * const  *ids,
                                                     gboolean             deleted,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean   bx_store_set_measurements_deleted_finish (BxStore             *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

G_END_DECLS
