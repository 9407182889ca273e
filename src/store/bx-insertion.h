/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-feel.h"
#include "bx-session.h"
#include "bx-store-types.h"
#include "bx-measurement.h"

G_BEGIN_DECLS

typedef struct _BxDatabase BxDatabase;
typedef struct _BxInsertion BxInsertion;
typedef struct _BxInsertionBatch BxInsertionBatch;

BxInsertion             *bx_insertion_begin         (BxDatabase             *database,
                                                     const char             *source,
                                                     const char             *format,
                                                     GError                **error) G_GNUC_WARN_UNUSED_RESULT;
BxInsertion             *bx_insertion_begin_trial   (BxDatabase             *database,
                                                     GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                     bx_insertion_free          (BxInsertion            *self);
gboolean                 bx_insertion_is_trial      (BxInsertion            *self);
BxDatabase              *bx_insertion_get_database  (BxInsertion            *self);
gboolean                 bx_insertion_add_session   (BxInsertion            *self,
                                                     const BxSession        *session,
                                                     GError                **error);
gboolean                 bx_insertion_add_batch     (BxInsertion            *self,
                                                     BxInsertionBatch       *batch,
                                                     GError                **error);
gboolean                 bx_insertion_add_exercise  (BxInsertion            *self,
                                                     const BxOwnExercise    *exercise,
                                                     GError                **error);
gboolean                 bx_insertion_add_workout   (BxInsertion            *self,
                                                     const BxWorkout        *workout,
                                                     GError                **error);
gboolean             bx_insertion_add_measurement (BxInsertion              *self,
                                                   const BxMeasurement      *measurement,
                                                   GError                  **error);
gboolean                 bx_insertion_add_alias     (BxInsertion            *self,
                                                     const BxExerciseAlias  *alias,
                                                     GError                **error);
gboolean             bx_insertion_add_note        (BxInsertion              *self,
                                                  const char               *exercise_id,
                                                  const char               *note,
                                                  GError                  **error);
gboolean                 bx_insertion_add_feel      (BxInsertion            *self,
                                                     const BxFeel           *feel,
                                                     GError                **error);
gboolean                 bx_insertion_finish        (BxInsertion            *self,
                                                     GError                **error);
const BxInsertionCounts *bx_insertion_get_counts    (BxInsertion            *self);
const char              *bx_insertion_get_id        (BxInsertion            *self);

gboolean                 bx_insertion_undo          (BxDatabase             *database,
                                                     const char             *id,
                                                     GError                **error);
GPtrArray               *bx_insertion_list          (BxDatabase             *database,
                                                     GError                **error) G_GNUC_WARN_UNUSED_RESULT;

BxInsertionBatch        *bx_insertion_batch_new     (GPtrArray              *sessions) G_GNUC_WARN_UNUSED_RESULT;
void                     bx_insertion_batch_free    (BxInsertionBatch       *self);
GPtrArray               *bx_insertion_batch_get_sessions (BxInsertionBatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxInsertion, bx_insertion_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxInsertionBatch, bx_insertion_batch_free)

G_END_DECLS
