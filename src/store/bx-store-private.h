/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-store.h"

G_BEGIN_DECLS

/* What a request is about; what is not needed is left out. Copied for the
 * worker, which is another thread. */
typedef struct
{
  char *id;                 /* (owned) (nullable) */
  char *variation;          /* (owned) (nullable) */
  BxWorkout *workout;       /* (owned) (nullable) */
  BxSession *session;       /* (owned) (nullable) */
  BxSet *set;               /* (owned) (nullable) */
  BxRest *rest;             /* (owned) (nullable) */
  BxSessionSummary *before; /* (owned) (nullable) */
  BxMoment ended;
  guint limit;
  gboolean deleted;
} BxStoreSubject;

/* Among the changes, for the worker itself: it is time for a backup. */
#define BX_STORE_CHANGE_FINISHED ((BxStoreChange) (1 << 16))
#define BX_STORE_CHANGES_TO_TELL (BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_RUNNING)

/*
 * BxStoreWork:
 * @database: the log, in a transaction
 * @subject: what the request is about
 * @result: (out): what to answer; left alone by work that only succeeds
 * @changes: (out): what changed; left alone by work that reads
 * @error: return location for an error
 *
 * What the worker does for a request. The transaction is committed if it returns
 * `TRUE` and rolled back if not.
 */
typedef gboolean (*BxStoreWork) (BxDatabase            *database,
                                 const BxStoreSubject  *subject,
                                 gpointer              *result,
                                 BxStoreChange         *changes,
                                 GError               **error);

typedef enum
{
  BX_STORE_ACCESS_READ,
  BX_STORE_ACCESS_WRITE,
} BxStoreAccess;

void     bx_store_submit         (BxStore              *self,
                                  gpointer              source_tag,
                                  BxStoreAccess         access,
                                  BxStoreWork           work,
                                  const BxStoreSubject *subject,
                                  GDestroyNotify        result_free,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean bx_store_finish_boolean (BxStore              *self,
                                  GAsyncResult         *result,
                                  gpointer              source_tag,
                                  GError              **error);
gpointer bx_store_finish_pointer (BxStore              *self,
                                  GAsyncResult         *result,
                                  gpointer              source_tag,
                                  GError              **error);

G_END_DECLS
