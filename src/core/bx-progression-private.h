/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-progression-suggest.h"

G_BEGIN_DECLS

/* A load on a set: outside weight or weight added to the body, or help */
typedef struct
{
  BxWeight weight;
  gboolean is_assistance;
} BxProgressionLoad;

#define BX_PROGRESSION_LOAD_NONE ((BxProgressionLoad) { BX_WEIGHT_NONE, FALSE })

/* One work set of the slot, and what became of it the last time */
typedef struct
{
  guint index;            /* among the targets of the slot */
  int bottom;             /* repetitions or seconds to begin with */
  int asked;              /* repetitions or seconds that are no miss: less after a break */
  int top;                /* repetitions or seconds after which it goes on */
  const BxSet *set;       /* (nullable): the last time, if it was done */
  int count;              /* what was reached, or BX_COUNT_NONE */
  BxProgressionLoad load; /* the last time */
} BxProgressionSet;

BxProgressionLoad bx_progression_load_of         (const BxSet              *set,
                                                  BxMeasure                 measure);
gint64            bx_progression_load_get_effect (BxProgressionLoad         load);
BxUnit            bx_progression_get_unit        (const BxProgressionQuery *query,
                                                  BxWeight                  weight);
BxWeight          bx_progression_get_usual_step  (const BxProgressionQuery *query,
                                                  BxUnit                    unit);
gboolean          bx_progression_load_raise      (const BxProgressionQuery *query,
                                                  BxProgressionLoad        *load);
gboolean          bx_progression_load_lower      (const BxProgressionQuery *query,
                                                  BxProgressionLoad        *load,
                                                  BxWeight                  bodyweight,
                                                  int                       percent);

BxProgressionKind  bx_progression_resolve      (BxProgressionKind         kind,
                                                const BxSlot             *slot,
                                                BxMeasure                 measure);
GArray            *bx_progression_match_sets   (const BxProgressionQuery *query,
                                                BxProgressionKind         kind,
                                                const BxSessionExercise  *exercise) G_GNUC_WARN_UNUSED_RESULT;
gboolean           bx_progression_is_miss      (GArray                   *work);
gboolean           bx_progression_is_success   (GArray                   *work);
gboolean           bx_progression_is_too_hard  (const BxProgressionQuery *query,
                                                GArray                   *work);
GPtrArray         *bx_progression_list_past    (const BxProgressionQuery *query,
                                                BxProgressionKind         kind) G_GNUC_WARN_UNUSED_RESULT;
guint              bx_progression_count_misses (const BxProgressionQuery *query,
                                                BxProgressionKind         kind,
                                                GPtrArray                *past);

G_END_DECLS
