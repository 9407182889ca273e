/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BxUnit:
 * @BX_UNIT_NONE: no weight at all, as on an empty field
 * @BX_UNIT_KG: kilogram
 * @BX_UNIT_LB: pound (international avoirdupois)
 *
 * The unit a weight was entered in.
 */
typedef enum
{
  BX_UNIT_NONE = 0,
  BX_UNIT_KG,
  BX_UNIT_LB,
} BxUnit;

/**
 * BxWeight:
 * @thousandths: the amount in thousandths of @unit, never negative
 * @unit: the unit it was entered in
 *
 * A weight exactly as a person entered it. It is converted for display and
 * arithmetic only; a converted value is never stored.
 */
typedef struct
{
  gint64 thousandths;
  BxUnit unit;
} BxWeight;

#define BX_WEIGHT_NONE ((BxWeight) { 0, BX_UNIT_NONE })

/* The heaviest weight that is taken for one, in thousandths of either unit. */
#define BX_WEIGHT_MAX_THOUSANDTHS G_GINT64_CONSTANT (2000000)

#define BX_KG_PER_LB 0.45359237

/* See bx_weight_get_parts(). */
#define BX_WEIGHT_PARTS_PER_KG G_GINT64_CONSTANT (100000000000)

BxWeight    bx_weight_new              (double        amount,
                                        BxUnit        unit);
gboolean    bx_weight_is_set           (BxWeight      weight);
double      bx_weight_get_amount       (BxWeight      weight,
                                        BxUnit        unit);
double      bx_weight_get_kg           (BxWeight      weight);
gint64      bx_weight_get_parts        (BxWeight      weight);
BxWeight    bx_weight_from_parts       (gint64        parts,
                                        BxUnit        unit);
BxWeight    bx_weight_in_unit          (BxWeight      weight,
                                        BxUnit        unit);
int         bx_weight_compare          (BxWeight      a,
                                        BxWeight      b);
gboolean    bx_weight_equal            (BxWeight      a,
                                        BxWeight      b);
BxWeight    bx_weight_step             (BxWeight      weight,
                                        int           n_steps,
                                        double        step);
char       *bx_weight_format           (BxWeight      weight,
                                        BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_weight_format_amount    (BxWeight      weight,
                                        BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bx_weight_parse            (const char   *text,
                                        BxUnit        default_unit,
                                        BxWeight     *weight,
                                        GError      **error);

const char *bx_unit_get_symbol         (BxUnit        unit);
const char *bx_unit_to_nick            (BxUnit        unit);
BxUnit      bx_unit_from_nick          (const char   *nick);

G_END_DECLS
