/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "bx-measurement.h"

/* What a person measures. The words are in the log for ever; the names are not. */
static const struct
{
  const char *kind;
  const char *name;
  const char *metric;
  const char *imperial;
} kinds[] = {
  { BX_MEASUREMENT_BODYWEIGHT, N_("Bodyweight"), "kg", "lb" },
  { "waist", N_("Waist"), "cm", "in" },
  { "hips", N_("Hips"), "cm", "in" },
  { "chest", N_("Chest"), "cm", "in" },
  { "shoulders", N_("Shoulders"), "cm", "in" },
  { "neck", N_("Neck"), "cm", "in" },
  { "upper-arm", N_("Upper Arm"), "cm", "in" },
  { "forearm", N_("Forearm"), "cm", "in" },
  { "thigh", N_("Thigh"), "cm", "in" },
  { "calf", N_("Calf"), "cm", "in" },
  { "body-fat", N_("Body Fat"), "%", "%" },
};

/* How many of the second are one of the first. The inch is 25.4 mm exactly. */
static const struct
{
  const char *unit;
  const char *other;
  double factor;
} conversions[] = {
  { "lb", "kg", BX_KG_PER_LB },
  { "in", "cm", 2.54 },
};

/* A bodyweight says nothing about a day this far from it. */
#define BODYWEIGHT_REACH_MS (G_GINT64_CONSTANT (90) * 24 * 60 * 60 * 1000)

G_DEFINE_BOXED_TYPE (BxMeasurement, bx_measurement, bx_measurement_copy, bx_measurement_free)

/**
 * bx_measurement_new:
 * @kind: what was measured
 * @value: the value, rounded to thousandths
 * @unit: the unit it was entered in
 *
 * Makes a measurement with a new id, taken now.
 *
 * Returns: (transfer full): the measurement
 */
BxMeasurement *
bx_measurement_new (const char *kind,
                    double      value,
                    const char *unit)
{
  BxMeasurement *self;

  g_return_val_if_fail (kind != NULL && *kind != '\0', NULL);
  g_return_val_if_fail (isfinite (value) && value >= 0, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  self = g_new0 (BxMeasurement, 1);
  self->id = g_uuid_string_random ();
  self->kind = g_strdup (kind);
  self->thousandths = MIN (llround (value * 1000), BX_MEASUREMENT_MAX_THOUSANDTHS);
  self->unit = g_strdup (unit);
  self->taken = bx_moment_now ();

  return self;
}

/**
 * bx_measurement_copy:
 * @self: a measurement
 *
 * Copies it, its id too.
 *
 * Returns: (transfer full): the copy
 */
BxMeasurement *
bx_measurement_copy (const BxMeasurement *self)
{
  BxMeasurement *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (BxMeasurement, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->kind = g_strdup (self->kind);
  copy->unit = g_strdup (self->unit);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * bx_measurement_free:
 * @self: a measurement
 *
 * Gives its memory back.
 */
void
bx_measurement_free (BxMeasurement *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->kind);
  g_free (self->unit);
  g_free (self->note);
  g_free (self);
}

/**
 * bx_measurement_equal:
 * @a: a measurement
 * @b: another one
 *
 * Returns: whether every field is equal
 */
gboolean
bx_measurement_equal (const BxMeasurement *a,
                      const BxMeasurement *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) &&
         g_str_equal (a->kind, b->kind) &&
         a->thousandths == b->thousandths &&
         g_str_equal (a->unit, b->unit) &&
         bx_moment_equal (a->taken, b->taken) &&
         g_strcmp0 (a->note, b->note) == 0;
}

/* Returns 0 if there is no way from one to the other. */
static double
get_factor (const char *from,
            const char *to)
{
  if (g_str_equal (from, to))
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    {
      if (g_str_equal (from, conversions[i].unit) && g_str_equal (to, conversions[i].other))
        return conversions[i].factor;
      if (g_str_equal (to, conversions[i].unit) && g_str_equal (from, conversions[i].other))
        return 1 / conversions[i].factor;
    }

  return 0;
}

/**
 * bx_measurement_can_convert:
 * @from: a unit
 * @to: another unit, or the same
 *
 * Returns: whether values in @from can be told in @to
 */
gboolean
bx_measurement_can_convert (const char *from,
                            const char *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  return get_factor (from, to) > 0;
}

/**
 * bx_measurement_get_value:
 * @self: a measurement
 * @unit: the unit to tell it in
 *
 * Tells the value for display and arithmetic. The pound is 0.45359237 kg and the
 * inch 2.54 cm by international agreement (1959).
 *
 * Returns: the value, or `NAN` if it can't be told in @unit
 */
double
bx_measurement_get_value (const BxMeasurement *self,
                          const char          *unit)
{
  double factor;

  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (unit != NULL, NAN);

  factor = get_factor (self->unit, unit);

  return factor > 0 ? self->thousandths / 1000.0 * factor : NAN;
}

/**
 * bx_measurement_get_kinds:
 *
 * Returns: (transfer none) (array zero-terminated=1): the words that the program
 *   has a name for, the bodyweight first
 */
const char * const *
bx_measurement_get_kinds (void)
{
  static const char *words[G_N_ELEMENTS (kinds) + 1];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        words[i] = kinds[i].kind;
      g_once_init_leave (&ready, 1);
    }

  return words;
}

/**
 * bx_measurement_kind_get_name:
 * @kind: what is measured
 *
 * Returns: (transfer none): what it is called, as a heading; a name of the person's
 *   own is its name
 */
const char *
bx_measurement_kind_get_name (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i].kind))
      return _(kinds[i].name);

  return kind;
}

/**
 * bx_measurement_kind_get_unit:
 * @kind: what is measured
 * @unit: the unit that the person has weights in
 *
 * Returns: (transfer none): the unit to offer: who weighs in pounds measures in
 *   inches; an empty text for what has no usual unit
 */
const char *
bx_measurement_kind_get_unit (const char *kind,
                              BxUnit      unit)
{
  g_return_val_if_fail (kind != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i].kind))
      return unit == BX_UNIT_LB ? kinds[i].imperial : kinds[i].metric;

  return "";
}

/**
 * bx_bodyweight_find:
 * @measurements: (element-type BxMeasurement): bodyweights, the oldest first
 * @utc_ms: a moment, in milliseconds since the Unix epoch
 * @kg: (out): the bodyweight then, in kilogram
 *
 * Tells what the person weighed at a moment: between two measurements on the
 * straight line from one to the other, else as the nearest one. Nothing that is
 * more than 90 days away is asked.
 *
 * Returns: whether it is known; else @kg is not touched
 */
gboolean
bx_bodyweight_find (GPtrArray *measurements,
                    gint64     utc_ms,
                    double    *kg)
{
  const BxMeasurement *before = NULL;
  const BxMeasurement *after = NULL;
  double weight_before;
  double weight_after;

  g_return_val_if_fail (measurements != NULL, FALSE);
  g_return_val_if_fail (kg != NULL, FALSE);

  for (guint i = 0; i < measurements->len && after == NULL; i++)
    {
      const BxMeasurement *measurement = g_ptr_array_index (measurements, i);

      if (isnan (bx_measurement_get_value (measurement, "kg")) || measurement->thousandths <= 0)
        continue;
      if (measurement->taken.utc_ms <= utc_ms)
        before = measurement;
      else
        after = measurement;
    }

  if (before != NULL && utc_ms - before->taken.utc_ms > BODYWEIGHT_REACH_MS)
    before = NULL;
  if (after != NULL && after->taken.utc_ms - utc_ms > BODYWEIGHT_REACH_MS)
    after = NULL;
  if (before == NULL && after == NULL)
    return FALSE;

  if (before == NULL || after == NULL)
    {
      *kg = bx_measurement_get_value (before != NULL ? before : after, "kg");
      return TRUE;
    }

  weight_before = bx_measurement_get_value (before, "kg");
  weight_after = bx_measurement_get_value (after, "kg");
  *kg = weight_before + (weight_after - weight_before) *
        (double) (utc_ms - before->taken.utc_ms) / (double) (after->taken.utc_ms - before->taken.utc_ms);
  return TRUE;
}
