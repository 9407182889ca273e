/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-plates-private.h"

#include <glib/gi18n.h>

/* All sums are in parts of bx_weight_get_parts(), exact for plates of either unit
 * on a bar of the other. */

/* Plates of one unit make some thousand sums at most. Many of both units make
 * hundreds of thousands, a gram apart; beyond this number they are thinned out. */
#define MAX_SUMS 20000

G_DEFINE_BOXED_TYPE (BxPlateLoad, bx_plate_load, bx_plate_load_copy, bx_plate_load_free)

/* A weight that one side can have, and the way there */
typedef struct
{
  gint64 parts;      /* of the plates on one side */
  guint n_plates;    /* how many they are: the fewest that reach this weight */
  guint count;       /* how many of the last weight were put on */
  int before;        /* the sum without these, in the layer before; -1 for none */
} Sum;

typedef struct
{
  BxWeight weight;
  guint available; /* on one side */
  GArray *sums;    /* (element-type Sum) (owned): reached with this weight and all heavier ones, by parts */
} Layer;

static void
layer_clear (gpointer data)
{
  Layer *layer = data;

  g_clear_pointer (&layer->sums, g_array_unref);
}

static int
compare_layers (gconstpointer a,
                gconstpointer b)
{
  const Layer *layer_a = a;
  const Layer *layer_b = b;

  return -bx_weight_compare (layer_a->weight, layer_b->weight);
}

/* The stock as layers, the heaviest first; equal weights are one. */
static GArray *
create_layers (const BxPlate *stock,
               gsize          n_stock,
               guint          n_sides)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (Layer));

  g_array_set_clear_func (layers, layer_clear);

  for (gsize i = 0; i < n_stock; i++)
    {
      Layer layer = { stock[i].weight, stock[i].count, NULL };
      gboolean merged = FALSE;

      if (bx_weight_get_parts (layer.weight) <= 0)
        continue;

      for (guint j = 0; j < layers->len && !merged; j++)
        {
          Layer *other = &g_array_index (layers, Layer, j);

          if (bx_weight_equal (other->weight, layer.weight))
            {
              other->available += layer.available;
              merged = TRUE;
            }
        }

      if (!merged)
        g_array_append_val (layers, layer);
    }

  /* An odd plate is of no use on a bar with two sides. */
  for (guint i = 0; i < layers->len; i++)
    g_array_index (layers, Layer, i).available /= n_sides;

  g_array_sort (layers, compare_layers);
  return layers;
}

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  const Sum *sum_a = a;
  const Sum *sum_b = b;

  if (sum_a->parts != sum_b->parts)
    return sum_a->parts < sum_b->parts ? -1 : 1;
  if (sum_a->n_plates != sum_b->n_plates)
    return sum_a->n_plates < sum_b->n_plates ? -1 : 1;

  /* As few plates either way: fewer of the lightest then. */
  return (sum_a->count > sum_b->count) - (sum_a->count < sum_b->count);
}

/* Of sums that weigh the same, only the first is kept. */
static void
drop_duplicates (GArray *sums)
{
  guint n = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      const Sum *sum = &g_array_index (sums, Sum, i);

      if (n == 0 || g_array_index (sums, Sum, n - 1).parts != sum->parts)
        g_array_index (sums, Sum, n++) = *sum;
    }

  g_array_set_size (sums, n);
}

/* Of sums that are nearly the same, the one with the fewest plates is kept. */
static void
thin_out (GArray *sums)
{
  gint64 width = g_array_index (sums, Sum, sums->len - 1).parts / MAX_SUMS + 1;
  guint n = 1; /* Nothing at all stays. */

  for (guint i = 1; i < sums->len; i++)
    {
      const Sum *sum = &g_array_index (sums, Sum, i);
      Sum *kept = &g_array_index (sums, Sum, n - 1);

      if (n == 1 || sum->parts / width != kept->parts / width)
        g_array_index (sums, Sum, n++) = *sum;
      else if (sum->n_plates < kept->n_plates)
        *kept = *sum;
    }

  g_array_set_size (sums, n);
}

/* The sum at which everything starts: nothing on the bar */
static const Sum nothing = { 0, 0, 0, -1 };

/* Every weight up to @needed that a side can have, and of those above it the
 * lightest of each way there: more on top of that only leads further away. */
static void
reach (GArray *layers,
       gint64  needed)
{
  const Sum *before = &nothing;
  guint n_before = 1;

  for (guint i = 0; i < layers->len; i++)
    {
      Layer *layer = &g_array_index (layers, Layer, i);
      gint64 parts = bx_weight_get_parts (layer->weight);

      layer->sums = g_array_new (FALSE, FALSE, sizeof (Sum));

      for (guint j = 0; j < n_before; j++)
        {
          for (guint count = 0; count <= layer->available; count++)
            {
              Sum sum = { before[j].parts + count * parts, before[j].n_plates + count, count, (int) j };

              g_array_append_val (layer->sums, sum);
              if (sum.parts >= needed)
                break;
            }
        }

      g_array_sort (layer->sums, compare_sums);
      drop_duplicates (layer->sums);
      if (layer->sums->len > MAX_SUMS)
        thin_out (layer->sums);
      before = &g_array_index (layer->sums, Sum, 0);
      n_before = layer->sums->len;
    }
}

/* The position of the sum to load; @needed is for all sides together. */
static guint
choose (const Sum       *sums,
        guint            n_sums,
        gint64           needed,
        guint            n_sides,
        BxPlateRounding  rounding)
{
  guint below = 0; /* The empty bar is always there. */

  while (below + 1 < n_sums && sums[below + 1].parts * n_sides <= needed)
    below++;

  if (below + 1 == n_sums || rounding == BX_PLATE_ROUNDING_DOWN || sums[below].parts * n_sides >= needed)
    return below;

  if (rounding == BX_PLATE_ROUNDING_UP)
    return below + 1;

  return needed - sums[below].parts * n_sides <= sums[below + 1].parts * n_sides - needed ? below : below + 1;
}

/* Walks back from a sum to the plates that make it. */
static GArray *
collect_plates (GArray *layers,
                guint   position)
{
  GArray *plates = g_array_new (FALSE, FALSE, sizeof (BxPlate));

  for (guint i = layers->len; i > 0; i--)
    {
      const Layer *layer = &g_array_index (layers, Layer, i - 1);
      const Sum *sum = &g_array_index (layer->sums, Sum, position);
      BxPlate plate = { layer->weight, sum->count };

      if (plate.count > 0)
        g_array_prepend_val (plates, plate);
      position = (guint) sum->before;
    }

  return plates;
}

/*< private >
 * bx_plates_is_better:
 * @a: what one load weighs
 * @b: what another one weighs
 * @target: what was asked for
 * @rounding: what to load where it can't be
 *
 * Returns: whether @a comes nearer than @b
 */
gboolean
bx_plates_is_better (gint64          a,
                     gint64          b,
                     gint64          target,
                     BxPlateRounding rounding)
{
  gint64 distance_a = ABS (a - target);
  gint64 distance_b = ABS (b - target);

  if (rounding == BX_PLATE_ROUNDING_DOWN && (a <= target) != (b <= target))
    return a <= target;
  if (rounding == BX_PLATE_ROUNDING_UP && (a >= target) != (b >= target))
    return a >= target;

  return distance_a < distance_b || (distance_a == distance_b && a < b);
}

/*< private >
 * bx_plates_find:
 * @needed: what plates shall weigh on all sides together
 * @n_sides: on how many sides they go
 * @stock: (array length=n_stock): the plates there are, in all
 * @n_stock: the number of weights in @stock
 * @rounding: what to load where @needed can't be
 * @loaded: (out): what they weigh on all sides together
 *
 * Finds the plates to load. What comes nearest is loaded with as few plates as can be;
 * of as few, those are taken whose lightest is the heavier: 20 + 20 rather than 25 + 15.
 * Both sides are loaded alike, so an odd plate stays on the floor. Of a great many plates
 * of both units together, the nearest may be missed by a few grams.
 *
 * No plates at all are the least, all of them are the most, whatever @rounding says.
 *
 * Returns: (transfer full) (element-type BxPlate): the plates of one side
 */
GArray *
bx_plates_find (gint64           needed,
                guint            n_sides,
                const BxPlate   *stock,
                gsize            n_stock,
                BxPlateRounding  rounding,
                gint64          *loaded)
{
  g_autoptr (GArray) layers = create_layers (stock, n_stock, n_sides);
  const Layer *last;
  const Sum *sums;
  guint position;

  *loaded = 0;
  if (layers->len == 0)
    return g_array_new (FALSE, FALSE, sizeof (BxPlate));

  needed = MAX (needed, 0);
  /* Rounded up, so that no sum below the target is cut off. */
  reach (layers, (needed + n_sides - 1) / n_sides);
  last = &g_array_index (layers, Layer, layers->len - 1);
  sums = &g_array_index (last->sums, Sum, 0);
  position = choose (sums, last->sums->len, needed, n_sides, rounding);
  *loaded = sums[position].parts * n_sides;

  return collect_plates (layers, position);
}

/**
 * bx_plate_load_copy:
 * @self: a load
 *
 * Returns: (transfer full): a deep copy
 */
BxPlateLoad *
bx_plate_load_copy (const BxPlateLoad *self)
{
  BxPlateLoad *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->plates = g_array_copy (self->plates);

  return copy;
}

/**
 * bx_plate_load_free:
 * @self: (transfer full) (nullable): a load
 *
 * Frees a load.
 */
void
bx_plate_load_free (BxPlateLoad *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->plates);
  g_free (self);
}

/*< private >
 * bx_plates_format:
 * @plates: (element-type BxPlate): plates in order
 * @unit: the unit that goes without saying
 *
 * Returns: (transfer full): a list, such as "20 + 20 + 1.25"
 */
char *
bx_plates_format (const GArray *plates,
                  BxUnit        unit)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < plates->len; i++)
    {
      const BxPlate *plate = &g_array_index (plates, BxPlate, i);

      for (guint j = 0; j < plate->count; j++)
        {
          if (plate->weight.unit == unit)
            g_strv_builder_take (builder, bx_weight_format_amount (plate->weight, BX_UNIT_NONE));
          else
            g_strv_builder_take (builder, bx_weight_format (plate->weight, BX_UNIT_NONE));
        }
    }

  list = g_strv_builder_end (builder);
  /* Translators: stands between the plates of a side, as in 20 + 20 + 1.25 */
  return g_strjoinv (C_("plates", " + "), list);
}

/**
 * bx_plate_load_format:
 * @self: a load
 *
 * Writes the plates of a side in the order in which they go on: "20 + 20 + 1.25 a
 * side". A plate of another unit than the target's carries its unit.
 *
 * Returns: (transfer full): the text
 */
char *
bx_plate_load_format (const BxPlateLoad *self)
{
  g_autofree char *plates = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->plates->len == 0)
    return g_strdup (_("no plates"));

  plates = bx_plates_format (self->plates, self->target.unit);
  if (self->n_sides == 1)
    return g_steal_pointer (&plates);

  /* Translators: %s lists the plates on each side of a bar, as in 20 + 20 + 1.25 */
  return g_strdup_printf (_("%s a side"), plates);
}

/**
 * bx_plates_get_usual:
 * @unit: a unit of weight
 * @n_plates: (out): the number of weights
 *
 * Gets a set of plates as it usually stands in a gym, for somebody who has not
 * said what stands in theirs.
 *
 * Returns: (transfer none) (array length=n_plates): the plates
 */
const BxPlate *
bx_plates_get_usual (BxUnit  unit,
                     gsize  *n_plates)
{
  static const BxPlate kg[] = {
    { { 25000, BX_UNIT_KG }, 8 },
    { { 20000, BX_UNIT_KG }, 4 },
    { { 15000, BX_UNIT_KG }, 4 },
    { { 10000, BX_UNIT_KG }, 4 },
    { { 5000, BX_UNIT_KG }, 4 },
    { { 2500, BX_UNIT_KG }, 4 },
    { { 1250, BX_UNIT_KG }, 4 },
  };
  static const BxPlate lb[] = {
    { { 45000, BX_UNIT_LB }, 12 },
    { { 35000, BX_UNIT_LB }, 4 },
    { { 25000, BX_UNIT_LB }, 4 },
    { { 10000, BX_UNIT_LB }, 4 },
    { { 5000, BX_UNIT_LB }, 4 },
    { { 2500, BX_UNIT_LB }, 4 },
  };

  g_return_val_if_fail (n_plates != NULL, NULL);

  *n_plates = unit == BX_UNIT_LB ? G_N_ELEMENTS (lb) : G_N_ELEMENTS (kg);
  return unit == BX_UNIT_LB ? lb : kg;
}

/**
 * bx_bar_get_usual:
 * @unit: a unit of weight
 *
 * Returns: what a usual bar weighs: 20 kg, or 45 lb
 */
BxWeight
bx_bar_get_usual (BxUnit unit)
{
  return unit == BX_UNIT_LB ? (BxWeight) { 45000, BX_UNIT_LB } : (BxWeight) { 20000, BX_UNIT_KG };
}
