/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BxDatabase BxDatabase;

/* So many conflicts are told one by one; all are counted. */
#define BX_MERGE_MAX_CONFLICTS 1000

/**
 * BxMergeConflict:
 * @table: (transfer full): what it is: `session`, `session_exercise`, `session_set`, …
 * @id: (transfer full): its id
 * @name: (transfer full) (nullable): what a person knows it by: the title of a session, the
 *   id of an exercise, a name
 * @day: (transfer full) (nullable): the local day of its session
 * @theirs: whether the other log's is kept
 * @our_ms: when this log's was edited, in milliseconds since the Unix epoch
 * @their_ms: when the other log's was edited
 *
 * Something that was edited in both logs since they were merged before.
 */
typedef struct
{
  char *table;
  char *id;
  char *name;
  char *day;
  gboolean theirs;
  gint64 our_ms;
  gint64 their_ms;
} BxMergeConflict;

/**
 * BxMergeResult:
 * @n_added: rows that this log did not have
 * @n_changed: rows that were edited later there
 * @n_deleted: rows among these that were deleted there
 * @n_sessions: sessions among the added
 * @n_sets: sets among the added
 * @n_running: sessions that were left out because they run there
 * @n_conflicts: what was edited in both
 * @conflicts: (element-type BxMergeConflict) (transfer full): the first of these
 * @before_path: (transfer full) (nullable): a copy of this log from before; set by who made it
 *
 * What merging another log came to.
 */
typedef struct
{
  guint64 n_added;
  guint64 n_changed;
  guint64 n_deleted;
  guint64 n_sessions;
  guint64 n_sets;
  guint64 n_running;
  guint64 n_conflicts;
  GPtrArray *conflicts;
  char *before_path;
} BxMergeResult;

BxMergeResult *bx_merge_run         (BxDatabase     *database,
                                     const char     *other_path,
                                     gboolean        dry_run,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           bx_merge_result_free (BxMergeResult  *self);
char          *bx_merge_dup_fingerprint (BxDatabase *database,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void           bx_merge_conflict_free (BxMergeConflict *conflict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMergeResult, bx_merge_result_free)

G_END_DECLS
