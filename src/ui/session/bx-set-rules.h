/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-loading.h"
#include "bx-set.h"

G_BEGIN_DECLS

/**
 * BxSetField:
 * @BX_SET_FIELD_LOAD: the weight, or what is added to or taken off the body
 * @BX_SET_FIELD_COUNT: the repetitions, or the time
 * @BX_SET_FIELD_BODYWEIGHT: the person's own weight
 *
 * What a person writes down about a set.
 */
typedef enum
{
  BX_SET_FIELD_LOAD,
  BX_SET_FIELD_COUNT,
  BX_SET_FIELD_BODYWEIGHT,
} BxSetField;

#define BX_SET_N_FIELDS 3

gboolean bx_set_check_complete (const BxSet *set,
                                BxMeasure    measure,
                                BxSetField  *missing,
                                GError     **error);
double   bx_set_step_in_unit   (double       step_kg,
                                BxUnit       unit);
gboolean bx_set_has_field      (BxSetField   field,
                                BxMeasure    measure);
char    *bx_set_format_field   (const BxSet *set,
                                BxSetField   field,
                                BxMeasure    measure,
                                BxUnit       unit) G_GNUC_WARN_UNUSED_RESULT;
gboolean bx_set_parse_field    (BxSet       *set,
                                BxSetField   field,
                                BxMeasure    measure,
                                BxUnit       unit,
                                const char  *text,
                                GError     **error);
void     bx_set_step_field     (BxSet       *set,
                                BxSetField   field,
                                BxMeasure    measure,
                                BxUnit       unit,
                                double       step_kg,
                                int          n_steps);
void     bx_set_step_load      (BxSet       *set,
                                BxUnit       unit,
                                const BxLoading *loading,
                                int          n_steps);

G_END_DECLS
