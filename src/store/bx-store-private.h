/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-activity.h"
#include "bx-database.h"
#include "bx-measurement.h"
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
  BxFeel *feel;             /* (owned) (nullable) */
  BxOwnExercise *own_exercise; /* (owned) (nullable) */
  char *into;               /* (owned) (nullable) */
  BxSessionFilter *filter;  /* (owned) (nullable) */
  GPtrArray *measurements;  /* (owned) (nullable) (element-type BxMeasurement) */
  GStrv ids;                /* (owned) (nullable) */
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
  BxMeasure measure;
  BxE1rmFormula formula;
  BxMoment ended;
  guint limit;
  gboolean deleted;
  gpointer job;               /* (owned) (nullable): not copied but taken over */
  GDestroyNotify job_free;    /* (nullable) */
} BxStoreSubject;

/* Among the changes, for the worker itself: it is time for a backup. */
#define BX_STORE_CHANGE_FINISHED ((BxStoreChange) (1 << 16))
#define BX_STORE_CHANGES_TO_TELL (BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_RUNNING | \
                                 BX_STORE_CHANGE_FEEL | BX_STORE_CHANGE_EXERCISES | \
                                 BX_STORE_CHANGE_MEASUREMENTS | BX_STORE_CHANGE_NOTES)

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

typedef enum
{
  BX_STORE_REQUEST_OPEN,
  BX_STORE_REQUEST_START_AFRESH,
  BX_STORE_REQUEST_RESTORE,
  BX_STORE_REQUEST_MERGE,
  BX_STORE_REQUEST_TAKE_BACK,
  BX_STORE_REQUEST_WORK,
  BX_STORE_REQUEST_QUIT,
} BxStoreRequestKind;

typedef struct
{
  BxStoreRequestKind kind;
  GTask *task; /* (owned) (nullable) */
  BxStoreAccess access;
  BxStoreWork work;
  BxStoreSubject subject;
  GDestroyNotify result_free; /* NULL: it only succeeds */
  gpointer result;            /* (owned) (nullable) */
  GError *error;              /* (owned) (nullable) */
} BxStoreRequest;

struct _BxStore
{
  GObject parent_instance;

  char *path;            /* (owned) */
  GMainContext *context; /* (owned): where signals are emitted */
  GAsyncQueue *queue;    /* (owned): of BxStoreRequest */

  GMutex lock;
  GThread *thread;        /* (owned) (nullable): set while it runs */
  gboolean closed;        /* guarded by lock */
  char *newest_backup;    /* (owned) (nullable), guarded by lock */
  char *set_aside;        /* (owned) (nullable), guarded by lock */
  char *before;           /* (owned) (nullable), guarded by lock: the log as it was before
                           * another took its place or was merged, until something is saved */

  /* The worker's own */
  BxDatabase *database;   /* (owned) (nullable) */
  GError *open_error;     /* (owned) (nullable) */
  GThread *backup_thread; /* (owned) (nullable) */
  int backup_runs;        /* atomic */
  gint64 data_version;    /* SQLite's, with which @before belongs */
};

BxStoreRequest *bx_store_request_new (BxStoreRequestKind    kind,
                                      GTask                *task) G_GNUC_WARN_UNUSED_RESULT;
void     bx_store_request_free   (BxStoreRequest       *request);
gboolean bx_store_request_opens  (const BxStoreRequest *request);
void     bx_store_answer         (BxStoreRequest       *request);
void     bx_store_notify         (BxStore              *store,
                                  BxStoreChange         changes,
                                  GError               *error);
void     bx_store_push           (BxStore              *self,
                                  BxStoreRequest       *request);
void     bx_store_submit_opening (BxStore              *self,
                                  BxStoreRequestKind    kind,
                                  const char           *path,
                                  gpointer              source_tag,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
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
gpointer bx_store_worker_thread  (gpointer              user_data);

G_END_DECLS
