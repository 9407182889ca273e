/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-e1rm.h"

G_BEGIN_DECLS

/* More repetitions than these are a slip of the finger rather than a record: with a
 * load, and with the body alone. */
#define BX_RECORD_MAX_REPS_LOADED 100
#define BX_RECORD_MAX_REPS 500

/**
 * BxRecordKinds:
 * @BX_RECORD_NONE: nothing was beaten
 * @BX_RECORD_LOAD: the heaviest load: outside weight, or what was put on the body
 *   less what was taken off
 * @BX_RECORD_HOLD: the longest hold; with added weight the longest with as much
 * @BX_RECORD_E1RM: the highest estimated one-repetition maximum
 * @BX_RECORD_REPS: the most repetitions at a load
 * @BX_RECORD_VOLUME: the most volume in a session; of a session, never of a set
 *
 * What can be a record.
 */
typedef enum /*< flags >*/
{
  BX_RECORD_NONE = 0,
  BX_RECORD_LOAD = 1 << 0,
  BX_RECORD_HOLD = 1 << 1,
  BX_RECORD_E1RM = 1 << 2,
  BX_RECORD_REPS = 1 << 3,
  BX_RECORD_VOLUME = 1 << 4,
} BxRecordKinds;

#define BX_RECORD_N_KINDS 5

/**
 * BxRecordFinding:
 * @kinds: what was beaten
 * @value: for each kind that was beaten, in the order of #BxRecordKinds, the new
 *   record: kilogram (load, e1RM, volume), seconds (hold), repetitions
 * @before: what it beat
 *
 * What a set or a session beat.
 */
typedef struct
{
  BxRecordKinds kinds;
  double value[BX_RECORD_N_KINDS];
  double before[BX_RECORD_N_KINDS];
} BxRecordFinding;

typedef struct _BxRecordBook BxRecordBook;

BxRecordBook  *bx_record_book_new          (BxMeasure            measure,
                                            BxE1rmFormula        formula) G_GNUC_WARN_UNUSED_RESULT;
BxRecordBook  *bx_record_book_copy         (const BxRecordBook  *self) G_GNUC_WARN_UNUSED_RESULT;
void           bx_record_book_free         (BxRecordBook        *self);
gboolean       bx_record_book_is_empty     (const BxRecordBook  *self);
BxRecordKinds  bx_record_book_find         (const BxRecordBook  *self,
                                            const BxSet         *set,
                                            BxRecordFinding     *finding);
void           bx_record_book_add          (BxRecordBook        *self,
                                            const BxSet         *set);
BxRecordKinds  bx_record_book_end_session  (BxRecordBook        *self,
                                            BxRecordFinding     *finding);

BxRecordKinds  bx_record_kinds_get_main    (BxRecordKinds        kinds);
guint          bx_record_kind_get_index    (BxRecordKinds        kind);
const char    *bx_record_kind_get_name     (BxRecordKinds        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxRecordBook, bx_record_book_free)

G_END_DECLS
