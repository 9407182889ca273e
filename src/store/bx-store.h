/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-feel.h"
#include "bx-insertion.h"
#include "bx-merge.h"
#include "bx-store-error.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

/**
 * BxStoreChange:
 * @BX_STORE_CHANGE_WORKOUTS: the person's own workouts changed
 * @BX_STORE_CHANGE_SESSIONS: finished sessions changed
 * @BX_STORE_CHANGE_RUNNING: the running session changed
 * @BX_STORE_CHANGE_EXERCISES: the person's own exercises changed
 * @BX_STORE_CHANGE_FEEL: what the person said about how an exercise feels changed
 * @BX_STORE_CHANGE_MEASUREMENTS: what was measured of the body changed
 * @BX_STORE_CHANGE_NOTES: a note that is pinned to an exercise changed
 *
 * What the [signal@Store::changed] signal speaks of.
 */
typedef enum
{
  BX_STORE_CHANGE_WORKOUTS = 1 << 0,
  BX_STORE_CHANGE_SESSIONS = 1 << 1,
  BX_STORE_CHANGE_RUNNING = 1 << 2,
  BX_STORE_CHANGE_EXERCISES = 1 << 7,
  BX_STORE_CHANGE_FEEL = 1 << 8,
  BX_STORE_CHANGE_MEASUREMENTS = 1 << 9,
  BX_STORE_CHANGE_NOTES = 1 << 10,
} BxStoreChange;

#define BX_TYPE_STORE (bx_store_get_type ())

G_DECLARE_FINAL_TYPE (BxStore, bx_store, BX, STORE, GObject)

BxStore *bx_store_new (const char *path);
const char *bx_store_get_path (BxStore *self);
void bx_store_close (BxStore *self);
char *bx_store_get_default_path (void) G_GNUC_WARN_UNUSED_RESULT;

void bx_store_open_async (BxStore             *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);
gboolean bx_store_open_finish (BxStore       *self,
                               GAsyncResult  *result,
                               GError       **error);

char *bx_store_dup_newest_backup_path (BxStore *self) G_GNUC_WARN_UNUSED_RESULT;
char *bx_store_dup_set_aside_path (BxStore *self) G_GNUC_WARN_UNUSED_RESULT;

void bx_store_start_afresh_async (BxStore             *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean bx_store_start_afresh_finish (BxStore       *self,
                                       GAsyncResult  *result,
                                       GError       **error);

void bx_store_restore_backup_async (BxStore             *self,
                                    const char          *backup_path,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean bx_store_restore_backup_finish (BxStore       *self,
                                         GAsyncResult  *result,
                                         GError       **error);

gboolean bx_store_can_take_back (BxStore    *self,
                                 const char *before_path);
void bx_store_take_back_async (BxStore             *self,
                               const char          *before_path,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
gboolean bx_store_take_back_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error);

void bx_store_list_workouts_async (BxStore             *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
GPtrArray *bx_store_list_workouts_finish (BxStore       *self,
                                          GAsyncResult  *result,
                                          GError       **error);

void bx_store_save_workout_async (BxStore             *self,
                                  const BxWorkout     *workout,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean bx_store_save_workout_finish (BxStore       *self,
                                       GAsyncResult  *result,
                                       GError       **error);

void bx_store_list_workout_days_async (BxStore             *self,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GHashTable *bx_store_list_workout_days_finish (BxStore       *self,
                                               GAsyncResult  *result,
                                               GError       **error);

void bx_store_set_workout_deleted_async (BxStore             *self,
                                         const char          *workout_id,
                                         gboolean             deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean bx_store_set_workout_deleted_finish (BxStore       *self,
                                              GAsyncResult  *result,
                                              GError       **error);

void bx_store_load_running_session_async (BxStore             *self,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
BxSession *bx_store_load_running_session_finish (BxStore       *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);

void bx_store_save_session_async (BxStore             *self,
                                  const BxSession     *session,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean bx_store_save_session_finish (BxStore       *self,
                                       GAsyncResult  *result,
                                       GError       **error);

void bx_store_save_set_async (BxStore             *self,
                              const char          *session_exercise_id,
                              const BxSet         *set,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
gboolean bx_store_save_set_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error);

void bx_store_finish_session_async (BxStore             *self,
                                    const char          *session_id,
                                    BxMoment             ended,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean bx_store_finish_session_finish (BxStore       *self,
                                         GAsyncResult  *result,
                                         GError       **error);

void bx_store_load_rest_async (BxStore             *self,
                               const char          *session_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
BxRest *bx_store_load_rest_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error);

void bx_store_save_rest_async (BxStore             *self,
                               const char          *session_id,
                               const BxRest        *rest,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
gboolean bx_store_save_rest_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error);

void bx_store_set_session_deleted_async (BxStore             *self,
                                         const char          *session_id,
                                         gboolean             deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean bx_store_set_session_deleted_finish (BxStore       *self,
                                              GAsyncResult  *result,
                                              GError       **error);

void bx_store_load_session_async (BxStore             *self,
                                  const char          *session_id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
BxSession *bx_store_load_session_finish (BxStore       *self,
                                         GAsyncResult  *result,
                                         GError       **error);

void bx_store_list_sessions_async (BxStore                *self,
                                   const BxSessionSummary *before,
                                   guint                   limit,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);
GPtrArray *bx_store_list_sessions_finish (BxStore       *self,
                                          GAsyncResult  *result,
                                          GError       **error);

void bx_store_load_previous_async (BxStore             *self,
                                   const char          *exercise_id,
                                   const char          *variation,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
BxSessionExercise *bx_store_load_previous_finish (BxStore       *self,
                                                  GAsyncResult  *result,
                                                  GError       **error);

void bx_store_load_performances_async (BxStore             *self,
                                       const char          *exercise_id,
                                       const char          *variation,
                                       guint                limit,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GPtrArray *bx_store_load_performances_finish (BxStore       *self,
                                              GAsyncResult  *result,
                                              GError       **error);

void bx_store_load_exercise_days_async (BxStore             *self,
                                        const char          *exercise_id,
                                        const char          *variation,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GPtrArray *bx_store_load_exercise_days_finish (BxStore       *self,
                                               GAsyncResult  *result,
                                               GError       **error);

void bx_store_save_own_exercise_async (BxStore             *self,
                                       const BxOwnExercise *exercise,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean bx_store_save_own_exercise_finish (BxStore       *self,
                                            GAsyncResult  *result,
                                            GError       **error);

void bx_store_set_own_exercise_deleted_async (BxStore             *self,
                                              const char          *exercise_id,
                                              gboolean             deleted,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean bx_store_set_own_exercise_deleted_finish (BxStore       *self,
                                                   GAsyncResult  *result,
                                                   GError       **error);

void bx_store_merge_own_exercise_async (BxStore             *self,
                                        const char          *exercise_id,
                                        const char          *into,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean bx_store_merge_own_exercise_finish (BxStore       *self,
                                             GAsyncResult  *result,
                                             GError       **error);

void bx_store_save_feel_async (BxStore             *self,
                               const BxFeel        *feel,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
gboolean bx_store_save_feel_finish (BxStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error);

void bx_store_set_feel_deleted_async (BxStore             *self,
                                      const char          *feel_id,
                                      gboolean             deleted,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean bx_store_set_feel_deleted_finish (BxStore       *self,
                                           GAsyncResult  *result,
                                           GError       **error);

void bx_store_load_feel_async (BxStore             *self,
                               const char          *exercise_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
BxFeel *bx_store_load_feel_finish (BxStore       *self,
                                   GAsyncResult  *result,
                                   GError       **error);

void bx_store_list_feels_async (BxStore             *self,
                                BxMoment             since,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
GPtrArray *bx_store_list_feels_finish (BxStore       *self,
                                       GAsyncResult  *result,
                                       GError       **error);

void bx_store_list_variations_async (BxStore             *self,
                                     const char          *exercise_id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GStrv bx_store_list_variations_finish (BxStore       *self,
                                       GAsyncResult  *result,
                                       GError       **error);

void bx_store_list_trained_exercises_async (BxStore             *self,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
GStrv bx_store_list_trained_exercises_finish (BxStore       *self,
                                              GAsyncResult  *result,
                                              GError       **error);

/**
 * BxStoreFeedFunc:
 * @insertion: what adds sessions to the log
 * @user_data: what was given to [method@Store.import_async]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Hands sessions over to the log. It is called in the thread of the store, within
 * the one transaction that adds them all.
 *
 * Returns: whether they shall stay; if not, or if it is cancelled meanwhile, nothing
 *   was added, and @error is set
 */
typedef gboolean (*BxStoreFeedFunc) (BxInsertion   *insertion,
                                     gpointer       user_data,
                                     GCancellable  *cancellable,
                                     GError       **error);

void bx_store_import_async (BxStore             *self,
                            const char          *source,
                            const char          *format,
                            BxStoreFeedFunc      feed,
                            gpointer             feed_data,
                            GDestroyNotify       feed_data_free,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);
BxImportOutcome *bx_store_import_finish (BxStore       *self,
                                         GAsyncResult  *result,
                                         GError       **error);

void bx_store_undo_import_async (BxStore             *self,
                                 const char          *import_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean bx_store_undo_import_finish (BxStore       *self,
                                      GAsyncResult  *result,
                                      GError       **error);

void bx_store_merge_async (BxStore             *self,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
BxMergeResult *bx_store_merge_finish (BxStore       *self,
                                      GAsyncResult  *result,
                                      GError       **error);

void bx_store_list_imports_async (BxStore             *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
GPtrArray *bx_store_list_imports_finish (BxStore       *self,
                                         GAsyncResult  *result,
                                         GError       **error);

void bx_store_list_own_exercises_async (BxStore             *self,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GPtrArray *bx_store_list_own_exercises_finish (BxStore       *self,
                                               GAsyncResult  *result,
                                               GError       **error);

G_END_DECLS
