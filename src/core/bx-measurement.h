/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-moment.h"
#include "bx-weight.h"

G_BEGIN_DECLS

/* The kind that charts and loads relate to */
#define BX_MEASUREMENT_BODYWEIGHT "bodyweight"

/* The most that is taken for a value, in thousandths */
#define BX_MEASUREMENT_MAX_THOUSANDTHS G_GINT64_CONSTANT (100000000)

/**
 * BxMeasurement:
 * @id: (transfer full): UUID
 * @kind: (transfer full): a word that the program knows, such as `bodyweight`, or a name
 *   of the person's own
 * @thousandths: the value in thousandths of @unit, never negative
 * @unit: (transfer full): `kg`, `lb`, `cm`, `in`, `%`, a word of the person's own, or an
 *   empty text
 * @taken: when it was taken; its local day is its day for ever
 * @note: (transfer full) (nullable): the person's words
 *
 * Something that was measured of the body, as it was entered.
 */
typedef struct
{
  char *id;
  char *kind;
  gint64 thousandths;
  char *unit;
  BxMoment taken;
  char *note;
} BxMeasurement;

#define BX_TYPE_MEASUREMENT (bx_measurement_get_type ())

GType               bx_measurement_get_type       (void) G_GNUC_CONST;
BxMeasurement      *bx_measurement_new            (const char          *kind,
                                                   double               value,
                                                   const char          *unit) G_GNUC_WARN_UNUSED_RESULT;
BxMeasurement      *bx_measurement_copy           (const BxMeasurement *self) G_GNUC_WARN_UNUSED_RESULT;
void                bx_measurement_free           (BxMeasurement       *self);
gboolean            bx_measurement_equal          (const BxMeasurement *a,
                                                   const BxMeasurement *b);
double              bx_measurement_get_value      (const BxMeasurement *self,
                                                   const char          *unit);

const char * const *bx_measurement_get_kinds      (void);
const char         *bx_measurement_kind_get_name  (const char          *kind);
const char         *bx_measurement_kind_get_unit  (const char          *kind,
                                                   BxUnit               unit);
gboolean            bx_measurement_can_convert    (const char          *from,
                                                   const char          *to);

gboolean            bx_bodyweight_find            (GPtrArray           *measurements,
                                                   gint64               utc_ms,
                                                   double              *kg);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMeasurement, bx_measurement_free)

G_END_DECLS
