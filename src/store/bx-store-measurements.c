/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-measurements.h"

#include "bx-measurement-table.h"
#include "bx-store-private.h"

/*
 * What the store knows of the body.
 */

static gboolean
list_measurements (BxDatabase            *database,
                   const BxStoreSubject  *subject,
                   gpointer              *result,
                   BxStoreChange         *changes,
                   GError               **error)
{
  *result = bx_measurement_table_list (database, subject->id, error);

  return *result != NULL;
}

/**
 * bx_store_list_measurements_async:
 * @self: a store
 * @kind: (nullable): what was measured, or `NULL` for everything
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Lists what was measured.
 */
void
bx_store_list_measurements_async (BxStore             *self,
                                  const char          *kind,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  BxStoreSubject subject = {
    .id = (char *) kind,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_list_measurements_async, BX_STORE_ACCESS_READ, list_measurements, &subject,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * bx_store_list_measurements_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.list_measurements_async].
 *
 * Returns: (transfer full) (nullable) (element-type BxMeasurement): the measurements,
 *   by kind, and of each the oldest first
 */
GPtrArray *
bx_store_list_measurements_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_list_measurements_async, error);
}

static gboolean
save_measurement (BxDatabase            *database,
                  const BxStoreSubject  *subject,
                  gpointer              *result,
                  BxStoreChange         *changes,
                  GError               **error)
{
  *changes |= BX_STORE_CHANGE_MEASUREMENTS;

  return bx_measurement_table_save (database, g_ptr_array_index (subject->measurements, 0), error);
}

/**
 * bx_store_save_measurement_async:
 * @self: a store
 * @measurement: a measurement
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes a measurement: a new one, or one that was edited.
 */
void
bx_store_save_measurement_async (BxStore             *self,
                                 const BxMeasurement *measurement,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GPtrArray) measurements = NULL;
  BxStoreSubject subject = { 0 };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (measurement != NULL);
  g_return_if_fail (bx_moment_is_set (measurement->taken));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  measurements = g_ptr_array_new ();
  g_ptr_array_add (measurements, (gpointer) measurement);
  subject.measurements = measurements;
  bx_store_submit (self, bx_store_save_measurement_async, BX_STORE_ACCESS_WRITE, save_measurement, &subject,
                   NULL, cancellable, callback, user_data);
}

/**
 * bx_store_save_measurement_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.save_measurement_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_save_measurement_finish (BxStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_save_measurement_async, error);
}

static gboolean
add_measurements (BxDatabase            *database,
                  const BxStoreSubject  *subject,
                  gpointer              *result,
                  BxStoreChange         *changes,
                  GError               **error)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < subject->measurements->len; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (subject->measurements, i);
      gboolean added;

      if (!bx_measurement_table_add_new (database, measurement, &added, error))
        return FALSE;
      if (added)
        {
          g_strv_builder_add (ids, measurement->id);
          *changes |= BX_STORE_CHANGE_MEASUREMENTS;
        }
    }

  *result = g_strv_builder_end (ids);

  return TRUE;
}

/**
 * bx_store_add_measurements_async:
 * @self: a store
 * @measurements: (element-type BxMeasurement): measurements
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Writes many measurements, all or none. Those that are there already are passed over.
 */
void
bx_store_add_measurements_async (BxStore             *self,
                                 GPtrArray           *measurements,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  BxStoreSubject subject = {
    .measurements = measurements,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (measurements != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_add_measurements_async, BX_STORE_ACCESS_WRITE, add_measurements, &subject,
                   (GDestroyNotify) g_strfreev, cancellable, callback, user_data);
}

/**
 * bx_store_add_measurements_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.add_measurements_async].
 *
 * Returns: (transfer full) (nullable): the ids of those that were new, to undo it by
 */
GStrv
bx_store_add_measurements_finish (BxStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bx_store_finish_pointer (self, result, bx_store_add_measurements_async, error);
}

static gboolean
set_measurements_deleted (BxDatabase            *database,
                          const BxStoreSubject  *subject,
                          gpointer              *result,
                          BxStoreChange         *changes,
                          GError               **error)
{
  *changes |= BX_STORE_CHANGE_MEASUREMENTS;

  for (guint i = 0; subject->ids[i] != NULL; i++)
    if (!bx_measurement_table_set_deleted (database, subject->ids[i], subject->deleted, error))
      return FALSE;

  return TRUE;
}

/**
 * bx_store_set_measurements_deleted_async:
 * @self: a store
 * @ids: measurements
 * @deleted: whether they shall be gone
 * @cancellable: (nullable): what to cancel it with
 * @callback: what to call when it is done
 * @user_data: passed to @callback
 *
 * Deletes measurements, or brings them back.
 */
void
bx_store_set_measurements_deleted_async (BxStore             *self,
                                         const char * const  *ids,
                                         gboolean             deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  BxStoreSubject subject = {
    .ids = (GStrv) ids,
    .deleted = deleted,
  };

  g_return_if_fail (BX_IS_STORE (self));
  g_return_if_fail (ids != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  bx_store_submit (self, bx_store_set_measurements_deleted_async, BX_STORE_ACCESS_WRITE, set_measurements_deleted,
                   &subject, NULL, cancellable, callback, user_data);
}

/**
 * bx_store_set_measurements_deleted_finish:
 * @self: a store
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of [method@Store.set_measurements_deleted_async].
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_store_set_measurements_deleted_finish (BxStore       *self,
                                          GAsyncResult  *result,
                                          GError       **error)
{
  return bx_store_finish_boolean (self, result, bx_store_set_measurements_deleted_async, error);
}
