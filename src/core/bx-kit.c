/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-kit.h"

#include "bx-number.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (BxKit, bx_kit, bx_kit_copy, bx_kit_free)

static BxKit *
kit_alloc (void)
{
  BxKit *self = g_new0 (BxKit, 1);

  self->plates = g_array_new (FALSE, FALSE, sizeof (BxPlate));
  self->bars = g_array_new (FALSE, FALSE, sizeof (BxWeight));
  self->dumbbells = g_array_new (FALSE, FALSE, sizeof (BxWeight));
  self->kettlebells = g_array_new (FALSE, FALSE, sizeof (BxWeight));

  return self;
}

static void
add_steps (GArray *weights,
           int     from,
           int     to,
           int     step,
           BxUnit  unit)
{
  for (int thousandths = from; thousandths <= to; thousandths += step)
    {
      BxWeight weight = { thousandths, unit };

      g_array_append_val (weights, weight);
    }
}

/**
 * bx_kit_new_usual:
 * @unit: kilogram or pound
 *
 * Makes what stands in a usual gym, for somebody who has not said what stands in
 * theirs. A trap bar is not standardised; 20 kg or 45 lb are common. Collars aren't
 * counted, as most people don't.
 *
 * Returns: (transfer full): the kit
 */
BxKit *
bx_kit_new_usual (BxUnit unit)
{
  static const int bells_kg[] = { 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 48 };
  static const int bells_lb[] = { 10, 15, 20, 25, 30, 35, 40, 45, 50, 53, 62, 70, 80, 88, 106 };
  BxKit *self = kit_alloc ();
  BxWeight bar = bx_bar_get_usual (unit);
  gsize n_plates;
  const BxPlate *plates = bx_plates_get_usual (unit, &n_plates);

  if (unit != BX_UNIT_LB)
    unit = BX_UNIT_KG;

  g_array_append_vals (self->plates, plates, (guint) n_plates);
  g_array_append_val (self->bars, bar);
  self->trap_bar = bar;

  if (unit == BX_UNIT_KG)
    {
      add_steps (self->dumbbells, 1000, 10000, 1000, unit);
      add_steps (self->dumbbells, 12500, 50000, 2500, unit);
    }
  else
    {
      add_steps (self->dumbbells, 5000, 100000, 5000, unit);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bells_kg); i++)
    {
      BxWeight bell = bx_weight_new (unit == BX_UNIT_KG ? bells_kg[i] : bells_lb[i], unit);

      g_array_append_val (self->kettlebells, bell);
    }

  self->stack_step = (BxWeight) { unit == BX_UNIT_KG ? 5000 : 10000, unit };

  return self;
}

/**
 * bx_kit_copy:
 * @self: a kit
 *
 * Returns: (transfer full): a deep copy
 */
BxKit *
bx_kit_copy (const BxKit *self)
{
  BxKit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->plates = g_array_copy (self->plates);
  copy->bars = g_array_copy (self->bars);
  copy->dumbbells = g_array_copy (self->dumbbells);
  copy->kettlebells = g_array_copy (self->kettlebells);

  return copy;
}

/**
 * bx_kit_free:
 * @self: (transfer full) (nullable): a kit
 *
 * Frees a kit.
 */
void
bx_kit_free (BxKit *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->plates);
  g_array_unref (self->bars);
  g_array_unref (self->dumbbells);
  g_array_unref (self->kettlebells);
  g_free (self);
}

/* ---- as a text -------------------------------------------------------------------- */

/* "2.5kg": the decimal mark is a point, whatever the locale */
static void
append_weight (GString *text,
               BxWeight weight)
{
  bx_number_append_thousandths (text, weight.thousandths);
  g_string_append (text, weight.unit == BX_UNIT_LB ? "lb" : "kg");
}

static gboolean
read_weight (const char *text,
             BxWeight   *weight)
{
  gint64 thousandths = 0;
  int scale = 1000;
  gboolean point = FALSE;
  const char *p = text;

  if (!g_ascii_isdigit (*p))
    return FALSE;

  for (; g_ascii_isdigit (*p) || (*p == '.' && !point); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      if (!point)
        {
          thousandths = thousandths * 10 + g_ascii_digit_value (*p) * 1000;
        }
      else
        {
          scale /= 10;
          thousandths += g_ascii_digit_value (*p) * scale;
        }
      if (thousandths > BX_WEIGHT_MAX_THOUSANDTHS || scale == 0)
        return FALSE;
    }

  *weight = (BxWeight) { thousandths, bx_unit_from_nick (p) };
  return bx_weight_is_set (*weight);
}

static void
append_weights (GString      *text,
                const char   *key,
                const GArray *weights)
{
  g_string_append_printf (text, "%s=", key);
  for (guint i = 0; i < weights->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_weight (text, g_array_index (weights, BxWeight, i));
    }
  g_string_append_c (text, ';');
}

static void
append_one (GString    *text,
            const char *key,
            BxWeight    weight)
{
  if (!bx_weight_is_set (weight))
    return;

  g_string_append_printf (text, "%s=", key);
  append_weight (text, weight);
  g_string_append_c (text, ';');
}

/**
 * bx_kit_to_text:
 * @self: a kit
 *
 * Writes a kit as it is kept among the settings:
 * `plates=8*20kg,4*2.5kg;bars=20kg;trap-bar=25kg;collar=2.5kg;dumbbells=…;kettlebells=…;stack=5kg;stack-maximum=100kg;`
 *
 * Returns: (transfer full): the text
 */
char *
bx_kit_to_text (const BxKit *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new ("plates=");
  for (guint i = 0; i < self->plates->len; i++)
    {
      const BxPlate *plate = &g_array_index (self->plates, BxPlate, i);

      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append_printf (text, "%u*", plate->count);
      append_weight (text, plate->weight);
    }
  g_string_append_c (text, ';');

  append_weights (text, "bars", self->bars);
  append_one (text, "trap-bar", self->trap_bar);
  append_one (text, "collar", self->collar);
  append_weights (text, "dumbbells", self->dumbbells);
  append_weights (text, "kettlebells", self->kettlebells);
  append_one (text, "stack", self->stack_step);
  append_one (text, "stack-maximum", self->stack_maximum);

  return g_string_free_and_steal (text);
}

static gboolean
read_weights (const char *text,
              GArray     *weights)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", BX_KIT_MAX_WEIGHTS + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      BxWeight weight;

      if (!read_weight (parts[i], &weight))
        return FALSE;
      g_array_append_val (weights, weight);
    }

  return weights->len <= BX_KIT_MAX_WEIGHTS;
}

static gboolean
read_plates (const char *text,
             GArray     *plates)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", BX_KIT_MAX_WEIGHTS + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *times = strchr (parts[i], '*');
      guint64 count;
      BxPlate plate;

      if (times == NULL)
        return FALSE;
      *times = '\0';
      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, BX_KIT_MAX_PLATES, &count, NULL) ||
          !read_weight (times + 1, &plate.weight))
        return FALSE;
      plate.count = (guint) count;
      g_array_append_val (plates, plate);
    }

  return plates->len <= BX_KIT_MAX_WEIGHTS;
}

static gboolean
read_key (BxKit      *self,
          const char *key,
          const char *value)
{
  if (g_str_equal (key, "plates"))
    return read_plates (value, self->plates);
  if (g_str_equal (key, "bars"))
    return read_weights (value, self->bars);
  if (g_str_equal (key, "trap-bar"))
    return read_weight (value, &self->trap_bar);
  if (g_str_equal (key, "collar"))
    return read_weight (value, &self->collar);
  if (g_str_equal (key, "dumbbells"))
    return read_weights (value, self->dumbbells);
  if (g_str_equal (key, "kettlebells"))
    return read_weights (value, self->kettlebells);
  if (g_str_equal (key, "stack"))
    return read_weight (value, &self->stack_step) && self->stack_step.thousandths > 0;
  if (g_str_equal (key, "stack-maximum"))
    return read_weight (value, &self->stack_maximum);

  return TRUE; /* of a newer program */
}

/**
 * bx_kit_new_from_text:
 * @text: (nullable): what [method@Kit.to_text] wrote
 *
 * Reads a kit. What a newer program added is passed over.
 *
 * Returns: (transfer full) (nullable): the kit, or %NULL if @text is empty or none
 */
BxKit *
bx_kit_new_from_text (const char *text)
{
  g_autoptr (BxKit) self = NULL;
  g_auto (GStrv) parts = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  self = kit_alloc ();
  parts = g_strsplit (text, ";", 64);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');

      if (*parts[i] == '\0')
        continue;
      if (equals == NULL)
        return NULL;
      *equals = '\0';
      if (!read_key (self, parts[i], equals + 1))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/* ---- what is lifted --------------------------------------------------------------- */

/**
 * bx_kit_get_loading:
 * @self: a kit
 * @implement: what the weight is held with
 *
 * Tells which weights somebody can make.
 *
 * Returns: (transfer full) (nullable): the loading, or %NULL where nothing is loaded or
 *   the kit has none of it; any weight goes then
 */
BxLoading *
bx_kit_get_loading (const BxKit *self,
                    BxImplement  implement)
{
  const BxPlate *plates;
  BxWeight bar;

  g_return_val_if_fail (self != NULL, NULL);

  plates = (const BxPlate *) (void *) self->plates->data;

  switch (implement)
    {
    case BX_IMPLEMENT_BARBELL:
    case BX_IMPLEMENT_TRAP_BAR:
      if (implement == BX_IMPLEMENT_TRAP_BAR)
        bar = self->trap_bar;
      else
        bar = self->bars->len > 0 ? g_array_index (self->bars, BxWeight, 0) : BX_WEIGHT_NONE;
      if (!bx_weight_is_set (bar))
        return NULL;
      return bx_loading_new_plates (bar, self->collar, 2, plates, self->plates->len);

    case BX_IMPLEMENT_PLATE:
      return self->plates->len > 0
               ? bx_loading_new_plates (BX_WEIGHT_NONE, BX_WEIGHT_NONE, 1, plates, self->plates->len)
               : NULL;

    case BX_IMPLEMENT_DUMBBELL:
      return self->dumbbells->len > 0
               ? bx_loading_new_fixed ((const BxWeight *) (void *) self->dumbbells->data, self->dumbbells->len)
               : NULL;

    case BX_IMPLEMENT_KETTLEBELL:
      return self->kettlebells->len > 0
               ? bx_loading_new_fixed ((const BxWeight *) (void *) self->kettlebells->data, self->kettlebells->len)
               : NULL;

    case BX_IMPLEMENT_STACK:
      return bx_weight_is_set (self->stack_step) && self->stack_step.thousandths > 0
               ? bx_loading_new_stack (BX_WEIGHT_NONE, self->stack_step, self->stack_maximum)
               : NULL;

    case BX_IMPLEMENT_NONE:
    default:
      return NULL;
    }
}

/**
 * bx_implement_from_equipment:
 * @equipment: (nullable): ids of what an exercise needs, as the catalogue spells them
 *
 * Returns: what its weight is held with; the bar before the plates that go on it
 */
BxImplement
bx_implement_from_equipment (const char *const *equipment)
{
  static const struct
  {
    const char *id;
    BxImplement implement;
  } table[] = {
    { "trap-bar", BX_IMPLEMENT_TRAP_BAR },
    { "barbell", BX_IMPLEMENT_BARBELL },
    { "dumbbells", BX_IMPLEMENT_DUMBBELL },
    { "kettlebell", BX_IMPLEMENT_KETTLEBELL },
    { "lat-pulldown-machine", BX_IMPLEMENT_STACK },
    { "assistance-machine", BX_IMPLEMENT_STACK },
    { "back-extension-machine", BX_IMPLEMENT_STACK },
    { "dip-belt", BX_IMPLEMENT_PLATE },
    { "weight-plates", BX_IMPLEMENT_PLATE },
  };

  if (equipment == NULL)
    return BX_IMPLEMENT_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (g_strv_contains (equipment, table[i].id))
        return table[i].implement;
    }

  return BX_IMPLEMENT_NONE;
}
