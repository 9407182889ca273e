/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-moment.h"

G_BEGIN_DECLS

/**
 * BxFeelAnswer:
 * @BX_FEEL_PUMP: the muscles were pumped or tired, as they should be
 * @BX_FEEL_ACHE: it ached deep in the lower back
 * @BX_FEEL_WELL: after an ache, the person is ready again
 *
 * Where and how an exercise was felt.
 */
typedef enum
{
  BX_FEEL_PUMP,
  BX_FEEL_ACHE,
  BX_FEEL_WELL,
} BxFeelAnswer;

/* After an ache: how long to leave the exercise out, in days. */
#define BX_FEEL_PAUSE_MIN_DAYS 7
#define BX_FEEL_PAUSE_MAX_DAYS 14

/**
 * BxFeel:
 * @id: (transfer full): UUID
 * @exercise_id: (transfer full): the exercise; kept even if it is gone
 * @variation: (transfer full) (nullable): its variation
 * @session_id: (transfer full) (nullable): the session it was asked after
 * @answer: what the person said
 * @said: when
 *
 * How an exercise felt, as the person said it.
 */
typedef struct
{
  char *id;
  char *exercise_id;
  char *variation;
  char *session_id;
  BxFeelAnswer answer;
  BxMoment said;
} BxFeel;

BxFeel     *bx_feel_new              (const char    *exercise_id,
                                      BxFeelAnswer   answer) G_GNUC_WARN_UNUSED_RESULT;
BxFeel     *bx_feel_copy             (const BxFeel  *self) G_GNUC_WARN_UNUSED_RESULT;
void        bx_feel_free             (BxFeel        *self);
gboolean    bx_feel_holds_back       (const BxFeel  *self);
const char *bx_feel_answer_to_nick   (BxFeelAnswer   answer);
gboolean    bx_feel_answer_from_nick (const char    *nick,
                                      BxFeelAnswer  *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxFeel, bx_feel_free)

G_END_DECLS
