/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BX_LINK_SCHEME "backext"

/**
 * BxLinkKind:
 * @BX_LINK_EXERCISE: the page of an exercise
 * @BX_LINK_MUSCLE: a muscle in the muscle explorer
 * @BX_LINK_WORKOUT: a workout
 * @BX_LINK_SEARCH: the exercises that fit what was typed
 *
 * What a link leads to.
 */
typedef enum
{
  BX_LINK_EXERCISE,
  BX_LINK_MUSCLE,
  BX_LINK_WORKOUT,
  BX_LINK_SEARCH,
} BxLinkKind;

/**
 * BxLink:
 * @kind: what it leads to
 * @id: the exercise, muscle or workout; what was typed, for a search
 * @variation: (nullable): the variation of an exercise, as the log spells it
 * @part: (nullable): a step or a question of an exercise
 *
 * An address inside the program: `backext://exercise/back-extension?variation=arms:hips#how-often`.
 */
typedef struct
{
  BxLinkKind kind;
  char *id;
  char *variation;
  char *part;
} BxLink;

BxLink *bx_link_new   (BxLinkKind    kind,
                       const char   *id) G_GNUC_WARN_UNUSED_RESULT;
BxLink *bx_link_parse (const char   *uri) G_GNUC_WARN_UNUSED_RESULT;
char   *bx_link_format (const BxLink *self) G_GNUC_WARN_UNUSED_RESULT;
void    bx_link_free  (BxLink       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxLink, bx_link_free)

G_END_DECLS
