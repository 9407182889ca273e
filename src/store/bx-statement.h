/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-moment.h"
#include "bx-weight.h"

G_BEGIN_DECLS

typedef struct _BxDatabase BxDatabase;
typedef struct _BxStatement BxStatement;

/**
 * BxStatementStep:
 * @BX_STATEMENT_STEP_ERROR: it failed; the error is set
 * @BX_STATEMENT_STEP_DONE: there are no more rows
 * @BX_STATEMENT_STEP_ROW: a row can be read
 *
 * What stepping a statement came to.
 */
typedef enum
{
  BX_STATEMENT_STEP_ERROR = -1,
  BX_STATEMENT_STEP_DONE = 0,
  BX_STATEMENT_STEP_ROW = 1,
} BxStatementStep;

void        bx_statement_bind_text       (BxStatement  *self,
                                          int           parameter,
                                          const char   *text);
void        bx_statement_bind_kept_text  (BxStatement  *self,
                                          int           parameter,
                                          const char   *text);
void        bx_statement_bind_strv       (BxStatement  *self,
                                          int           parameter,
                                          const char * const *strv);
void        bx_statement_bind_bytes      (BxStatement  *self,
                                          int           parameter,
                                          GBytes       *bytes);
void        bx_statement_bind_pointer    (BxStatement  *self,
                                          int           parameter,
                                          gpointer      pointer,
                                          const char   *type);
void        bx_statement_bind_int        (BxStatement  *self,
                                          int           parameter,
                                          gint64        value);
void        bx_statement_bind_count      (BxStatement  *self,
                                          int           parameter,
                                          int           count);
void        bx_statement_bind_weight     (BxStatement  *self,
                                          int           parameter,
                                          BxWeight      weight);
void        bx_statement_bind_moment     (BxStatement  *self,
                                          int           parameter,
                                          BxMoment      moment);

BxStatementStep bx_statement_step        (BxStatement  *self,
                                          GError      **error);
gboolean    bx_statement_run             (BxStatement  *self,
                                          GError      **error);
void        bx_statement_reset           (BxStatement  *self);
void        bx_statement_rewind          (BxStatement  *self);
void        bx_statement_release         (BxStatement  *self);

gboolean    bx_statement_is_null         (BxStatement  *self,
                                          int           column);
const char *bx_statement_get_text        (BxStatement  *self,
                                          int           column);
char       *bx_statement_dup_text        (BxStatement  *self,
                                          int           column) G_GNUC_WARN_UNUSED_RESULT;
GStrv       bx_statement_dup_strv        (BxStatement  *self,
                                          int           column) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *bx_statement_dup_bytes       (BxStatement  *self,
                                          int           column) G_GNUC_WARN_UNUSED_RESULT;
gint64      bx_statement_get_int         (BxStatement  *self,
                                          int           column);
int         bx_statement_get_count       (BxStatement  *self,
                                          int           column);
BxWeight    bx_statement_get_weight      (BxStatement  *self,
                                          int           column);
BxMoment    bx_statement_get_moment      (BxStatement  *self,
                                          int           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxStatement, bx_statement_release)

G_END_DECLS
