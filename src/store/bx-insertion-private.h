/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-insertion.h"

G_BEGIN_DECLS

struct _BxInsertion
{
  BxDatabase *database; /* (nullable): of a trial without a log */
  char *id;             /* (owned) */
  gboolean trial;
  gint64 key;
  gint64 now_ms;
  gint64 cache_size;
  gboolean unchecked;   /* SQLite leaves out checks and references */
  BxInsertionCounts counts;
  GString *listed;      /* (owned) (nullable): ids with prefixes, one a line */
  GString *feels;       /* (owned) (nullable): ids, one a line */

  BxStatement *add_session;     /* (owned) (nullable) */
  BxStatement *revive_session;  /* (owned) (nullable) */
  BxStatement *find_session;    /* (owned) (nullable) */
  BxStatement *add_exercise;    /* (owned) (nullable) */
  BxStatement *revive_exercise; /* (owned) (nullable) */
  BxStatement *find_exercise;   /* (owned) (nullable) */
  BxStatement *add_set;         /* (owned) (nullable) */
  BxStatement *revive_set;      /* (owned) (nullable) */
  BxStatement *find_set;        /* (owned) (nullable) */
};

gboolean bx_insertion_set_checks       (BxInsertion              *self,
                                        gboolean                  checks,
                                        GError                  **error);
gboolean bx_insertion_add_exercise_row (BxInsertion              *self,
                                        gint64                    session_key,
                                        guint                     position,
                                        const BxSessionExercise  *exercise,
                                        gint64                   *key,
                                        GError                  **error);
gboolean bx_insertion_add_sets         (BxInsertion              *self,
                                        gint64                    exercise_key,
                                        const BxSessionExercise  *exercise,
                                        GError                  **error);
gboolean bx_insertion_is_sound         (const BxSession          *session);

G_END_DECLS
