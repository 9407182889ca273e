/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-weight.h"

#include "bx-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The parts of a thousandth of a kilogram, and exactly those of a thousandth of a pound */
#define PARTS_PER_KG_THOUSANDTH (BX_WEIGHT_PARTS_PER_KG / 1000)
#define PARTS_PER_LB_THOUSANDTH G_GINT64_CONSTANT (45359237)

/* How a weight is shown in another unit than its own: finer would pretend to a
 * precision that no plate has. */
#define CONVERTED_DECIMALS 1

/**
 * bx_weight_new:
 * @amount: an amount in @unit
 * @unit: its unit
 *
 * Makes a weight, rounded to thousandths and kept between 0 and
 * %BX_WEIGHT_MAX_THOUSANDTHS. Without a unit there is no weight.
 *
 * Returns: the weight
 */
BxWeight
bx_weight_new (double amount,
               BxUnit unit)
{
  g_return_val_if_fail (!isnan (amount), BX_WEIGHT_NONE);

  if (unit == BX_UNIT_NONE)
    return BX_WEIGHT_NONE;

  amount = CLAMP (amount * 1000, 0, (double) BX_WEIGHT_MAX_THOUSANDTHS);
  return (BxWeight) { llround (amount), unit };
}

/**
 * bx_weight_is_set:
 * @weight: a weight
 *
 * Tells a weight, 0 kg included, from none at all.
 *
 * Returns: whether there is a weight
 */
gboolean
bx_weight_is_set (BxWeight weight)
{
  return weight.unit != BX_UNIT_NONE;
}

/**
 * bx_weight_get_amount:
 * @weight: a weight
 * @unit: the unit to tell it in, or %BX_UNIT_NONE for its own
 *
 * Tells a weight in a unit, unrounded. 1 lb is 0.45359237 kg (International
 * Yard and Pound Agreement, 1959).
 *
 * Returns: the amount in @unit; 0 without a weight
 */
double
bx_weight_get_amount (BxWeight weight,
                      BxUnit   unit)
{
  double amount = (double) weight.thousandths / 1000;

  if (weight.unit == BX_UNIT_NONE)
    return 0;
  if (unit == BX_UNIT_KG && weight.unit == BX_UNIT_LB)
    return amount * BX_KG_PER_LB;
  if (unit == BX_UNIT_LB && weight.unit == BX_UNIT_KG)
    return amount / BX_KG_PER_LB;
  return amount;
}

/**
 * bx_weight_get_kg:
 * @weight: a weight
 *
 * Returns: the weight in kilogram, unrounded; 0 without a weight
 */
double
bx_weight_get_kg (BxWeight weight)
{
  return bx_weight_get_amount (weight, BX_UNIT_KG);
}

/**
 * bx_weight_in_unit:
 * @weight: a weight
 * @unit: a unit, or %BX_UNIT_NONE for the weight's own
 *
 * Converts a weight for display and arithmetic, rounded to thousandths. The
 * outcome is never written back where the weight came from. It may exceed
 * %BX_WEIGHT_MAX_THOUSANDTHS, which bounds what is typed.
 *
 * Returns: the same weight in @unit
 */
BxWeight
bx_weight_in_unit (BxWeight weight,
                   BxUnit   unit)
{
  if (weight.unit == BX_UNIT_NONE || unit == BX_UNIT_NONE || unit == weight.unit)
    return weight;

  return (BxWeight) { llround (bx_weight_get_amount (weight, unit) * 1000), unit };
}

/**
 * bx_weight_get_parts:
 * @weight: a weight
 *
 * Tells a weight as an integer that is exact for both units, so that sums and
 * comparisons across units are exact too. One kilogram is 10¹¹ parts.
 *
 * Returns: the number of parts; 0 without a weight
 */
gint64
bx_weight_get_parts (BxWeight weight)
{
  switch (weight.unit)
    {
    case BX_UNIT_KG:
      return weight.thousandths * PARTS_PER_KG_THOUSANDTH;
    case BX_UNIT_LB:
      return weight.thousandths * PARTS_PER_LB_THOUSANDTH;
    case BX_UNIT_NONE:
    default:
      return 0;
    }
}

/**
 * bx_weight_from_parts:
 * @parts: so many parts of bx_weight_get_parts(), at least 0
 * @unit: kilogram or pound
 *
 * Returns: their weight, rounded to a thousandth of @unit
 */
BxWeight
bx_weight_from_parts (gint64 parts,
                      BxUnit unit)
{
  gint64 size = unit == BX_UNIT_LB ? PARTS_PER_LB_THOUSANDTH : PARTS_PER_KG_THOUSANDTH;

  return (BxWeight) { (parts + size / 2) / size, unit };
}

/**
 * bx_weight_compare:
 * @a: a weight
 * @b: another weight
 *
 * Compares two weights by what they weigh, exactly and whatever their units. No
 * weight is less than 0 kg.
 *
 * Returns: less than, equal to or greater than 0 as @a is lighter than, as heavy
 *   as or heavier than @b
 */
int
bx_weight_compare (BxWeight a,
                   BxWeight b)
{
  gint64 parts_a = bx_weight_is_set (a) ? bx_weight_get_parts (a) : -1;
  gint64 parts_b = bx_weight_is_set (b) ? bx_weight_get_parts (b) : -1;

  return (parts_a > parts_b) - (parts_a < parts_b);
}

/**
 * bx_weight_equal:
 * @a: a weight
 * @b: another weight
 *
 * Tells whether two weights were entered the same. 0 kg and 0 lb are as heavy
 * (see [method@Bx.Weight.compare]) and still not equal.
 *
 * Returns: whether amount and unit are equal
 */
gboolean
bx_weight_equal (BxWeight a,
                 BxWeight b)
{
  if (a.unit == BX_UNIT_NONE || b.unit == BX_UNIT_NONE)
    return a.unit == b.unit;

  return a.unit == b.unit && a.thousandths == b.thousandths;
}

/**
 * bx_weight_step:
 * @weight: a weight
 * @n_steps: how many steps up, or down where negative
 * @step: the size of a step in the weight's own unit, above 0
 *
 * Steps to a multiple of @step in the weight's own unit. From between two
 * multiples the first step goes to the next one in the direction of travel: with
 * steps of 2.5, 101 kg goes up to 102.5 kg and down to 100 kg. It stops at 0 and
 * at the highest multiple that is a weight. Without a weight nothing happens.
 *
 * Returns: the new weight, in the unit of @weight
 */
BxWeight
bx_weight_step (BxWeight weight,
                int      n_steps,
                double   step)
{
  gint64 size;
  gint64 multiple;

  g_return_val_if_fail (isfinite (step) && step > 0, weight);

  size = MIN (llround (MIN (step, 1e6) * 1000), BX_WEIGHT_MAX_THOUSANDTHS);

  if (weight.unit == BX_UNIT_NONE || n_steps == 0 || size <= 0)
    return weight;

  /* Rounded towards where it comes from, so that the first step reaches the
   * next multiple. */
  multiple = weight.thousandths / size;
  if (n_steps < 0 && weight.thousandths % size != 0)
    multiple++;

  multiple = CLAMP (multiple + n_steps, 0, BX_WEIGHT_MAX_THOUSANDTHS / size);
  weight.thousandths = multiple * size;
  return weight;
}

/**
 * bx_weight_format_amount:
 * @weight: a weight
 * @unit: the unit to show it in, or %BX_UNIT_NONE for its own
 *
 * Writes the amount alone: exactly where @unit is the weight's own, else rounded
 * to one decimal.
 *
 * Returns: (transfer full): the text, empty without a weight
 */
char *
bx_weight_format_amount (BxWeight weight,
                         BxUnit   unit)
{
  if (weight.unit == BX_UNIT_NONE)
    return g_strdup ("");

  if (unit == BX_UNIT_NONE || unit == weight.unit)
    return bx_number_format_thousandths (weight.thousandths);

  return bx_number_format (bx_weight_get_amount (weight, unit), CONVERTED_DECIMALS);
}

/**
 * bx_weight_format:
 * @weight: a weight
 * @unit: the unit to show it in, or %BX_UNIT_NONE for its own
 *
 * Writes a weight with its unit, as [method@Bx.Weight.format_amount] does. A no-break
 * space keeps both on one line.
 *
 * Returns: (transfer full): the text, empty without a weight
 */
char *
bx_weight_format (BxWeight weight,
                  BxUnit   unit)
{
  g_autofree char *amount = NULL;

  if (weight.unit == BX_UNIT_NONE)
    return g_strdup ("");

  amount = bx_weight_format_amount (weight, unit);

  if ((unit == BX_UNIT_NONE ? weight.unit : unit) == BX_UNIT_LB)
    /* Translators: a weight in pounds; a no-break space before the unit */
    return g_strdup_printf (_("%s lb"), amount);

  /* Translators: a weight in kilogram; a no-break space before the unit */
  return g_strdup_printf (_("%s kg"), amount);
}

static BxUnit
unit_from_text (const char *text)
{
  static const struct
  {
    const char *text;
    BxUnit unit;
  } spellings[] = {
    { "kg", BX_UNIT_KG },
    { "kgs", BX_UNIT_KG },
    { "kilo", BX_UNIT_KG },
    { "kilos", BX_UNIT_KG },
    { "kilogram", BX_UNIT_KG },
    { "kilograms", BX_UNIT_KG },
    { "lb", BX_UNIT_LB },
    { "lbs", BX_UNIT_LB },
    { "pound", BX_UNIT_LB },
    { "pounds", BX_UNIT_LB },
    { "#", BX_UNIT_LB },
  };
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *normalized = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normalized != NULL ? normalized : "", -1);

  if (g_str_has_suffix (folded, ".") && strlen (folded) > 1)
    folded[strlen (folded) - 1] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      if (strcmp (folded, spellings[i].text) == 0)
        return spellings[i].unit;
    }

  for (BxUnit unit = BX_UNIT_KG; unit <= BX_UNIT_LB; unit++)
    {
      g_autofree char *symbol = g_utf8_casefold (bx_unit_get_symbol (unit), -1);

      if (strcmp (folded, symbol) == 0)
        return unit;
    }

  return BX_UNIT_NONE;
}

/**
 * bx_weight_parse:
 * @text: (nullable): what a person typed
 * @default_unit: the unit of a number without one
 * @weight: (out): the weight
 * @error: return location for an error
 *
 * Reads a weight such as "102,5", "100 kg" or "225lb". A unit in the text wins
 * over @default_unit. 0 is a weight. See [func@number_parse_thousandths] for
 * what a number looks like.
 *
 * Returns: whether @text is a weight; else @error is set in the
 *   `BX_NUMBER_ERROR` domain, and @weight is not touched
 */
gboolean
bx_weight_parse (const char  *text,
                 BxUnit       default_unit,
                 BxWeight    *weight,
                 GError     **error)
{
  const char *end;
  gint64 thousandths;
  BxUnit unit = default_unit;

  g_return_val_if_fail (weight != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!bx_number_scan_thousandths (text != NULL ? text : "", &end, &thousandths, error))
    return FALSE;

  if (*end != '\0')
    {
      unit = unit_from_text (end);

      if (unit == BX_UNIT_NONE)
        {
          g_autofree char *quoted = g_utf8_truncate_middle (end, 30);

          /* Translators: %s is what the person typed behind a number */
          g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_UNIT,
                       _("“%s” is not a unit of weight that is known here. Use kg or lb."), quoted);
          return FALSE;
        }
    }

  if (unit == BX_UNIT_NONE)
    {
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_UNIT,
                           _("The weight needs a unit. Add kg or lb."));
      return FALSE;
    }

  if (thousandths < 0)
    {
      g_set_error_literal (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE,
                           _("A weight can’t be negative. Type 0 or more."));
      return FALSE;
    }

  if (thousandths > BX_WEIGHT_MAX_THOUSANDTHS)
    {
      g_autofree char *heaviest = bx_weight_format ((BxWeight) { BX_WEIGHT_MAX_THOUSANDTHS, unit }, unit);

      /* Translators: %s is a weight with its unit */
      g_set_error (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE,
                   _("That is more than can be lifted. Type a weight up to %s."), heaviest);
      return FALSE;
    }

  *weight = (BxWeight) { thousandths, unit };
  return TRUE;
}

/**
 * bx_unit_get_symbol:
 * @unit: a unit
 *
 * Returns: (transfer none): its symbol as people read it, empty for none
 */
const char *
bx_unit_get_symbol (BxUnit unit)
{
  switch (unit)
    {
    case BX_UNIT_KG:
      /* Translators: the symbol of the kilogram */
      return _("kg");
    case BX_UNIT_LB:
      /* Translators: the symbol of the pound */
      return _("lb");
    case BX_UNIT_NONE:
    default:
      return "";
    }
}

/**
 * bx_unit_to_nick:
 * @unit: a unit
 *
 * Returns: (transfer none) (nullable): the stable text that stands for @unit in
 *   files, or %NULL for none
 */
const char *
bx_unit_to_nick (BxUnit unit)
{
  switch (unit)
    {
    case BX_UNIT_KG:
      return "kg";
    case BX_UNIT_LB:
      return "lb";
    case BX_UNIT_NONE:
    default:
      return NULL;
    }
}

/**
 * bx_unit_from_nick:
 * @nick: (nullable): a text from a file
 *
 * Returns: the unit that @nick stands for, or %BX_UNIT_NONE
 */
BxUnit
bx_unit_from_nick (const char *nick)
{
  if (g_strcmp0 (nick, "kg") == 0)
    return BX_UNIT_KG;
  if (g_strcmp0 (nick, "lb") == 0)
    return BX_UNIT_LB;
  return BX_UNIT_NONE;
}
