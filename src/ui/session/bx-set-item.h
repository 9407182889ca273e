/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-set.h"

G_BEGIN_DECLS

/**
 * BxSetItemState:
 * @BX_SET_ITEM_STATE_PLANNED: not yet done
 * @BX_SET_ITEM_STATE_SAVING: done by the person, on its way to the disk
 * @BX_SET_ITEM_STATE_DONE: done, and on the disk
 * @BX_SET_ITEM_STATE_UNSAVED: done and on the disk, but not with these numbers
 * @BX_SET_ITEM_STATE_SKIPPED: left out on purpose
 *
 * What a person sees of a set.
 */
typedef enum
{
  BX_SET_ITEM_STATE_PLANNED,
  BX_SET_ITEM_STATE_SAVING,
  BX_SET_ITEM_STATE_DONE,
  BX_SET_ITEM_STATE_UNSAVED,
  BX_SET_ITEM_STATE_SKIPPED,
} BxSetItemState;

#define BX_TYPE_SET_ITEM_STATE (bx_set_item_state_get_type ())
#define BX_TYPE_SET_ITEM (bx_set_item_get_type ())

G_DECLARE_FINAL_TYPE (BxSetItem, bx_set_item, BX, SET_ITEM, GObject)

GType           bx_set_item_state_get_type (void) G_GNUC_CONST;

const char     *bx_set_item_get_id         (BxSetItem *self);
const BxSet    *bx_set_item_get_set        (BxSetItem *self);
BxSetItemState  bx_set_item_get_state      (BxSetItem *self);
gboolean        bx_set_item_is_current     (BxSetItem *self);
guint           bx_set_item_get_number     (BxSetItem *self);
BxMeasure       bx_set_item_get_measure    (BxSetItem *self);
const char     *bx_set_item_get_error      (BxSetItem *self);
char           *bx_set_item_dup_label      (BxSetItem *self) G_GNUC_WARN_UNUSED_RESULT;
char           *bx_set_item_dup_previous_label (BxSetItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
