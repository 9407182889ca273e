/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-loading.h"

#include "bx-plates-private.h"
#include "bx-set.h"

#include <glib/gi18n.h>

/**
 * BxLoading:
 *
 * What somebody has to make a weight with, and so which weights there are: a bar with
 * plates, a row of dumbbells, a machine. All arithmetic is exact, whatever the units.
 */
struct _BxLoading
{
  BxLoadingKind kind;
  BxWeight bar;     /* of plates */
  BxWeight collar;  /* of plates: one of them, on each side */
  guint n_sides;    /* of plates */
  GArray *plates;   /* (element-type BxPlate): of plates */
  GArray *weights;  /* (element-type BxWeight): of fixed weights, the lightest first */
  BxWeight minimum; /* of a stack */
  BxWeight step;    /* of a stack */
  BxWeight maximum; /* of a stack */
};

G_DEFINE_BOXED_TYPE (BxPlateChange, bx_plate_change, bx_plate_change_copy, bx_plate_change_free)

static BxLoading *
loading_alloc (BxLoadingKind kind)
{
  BxLoading *self = g_new0 (BxLoading, 1);

  self->kind = kind;
  self->n_sides = 1;
  self->plates = g_array_new (FALSE, FALSE, sizeof (BxPlate));
  self->weights = g_array_new (FALSE, FALSE, sizeof (BxWeight));

  return self;
}

/**
 * bx_loading_new_plates:
 * @bar: what the bar weighs; %BX_WEIGHT_NONE for a belt, or plates in the hands
 * @collar: what one collar weighs, or %BX_WEIGHT_NONE without any
 * @n_sides: on how many sides plates go: 2 for a bar, 1 for a belt
 * @stock: (array length=n_stock): the plates there are, in all
 * @n_stock: the number of weights in @stock
 *
 * Makes the loading of a bar with plates of either unit.
 *
 * Returns: (transfer full): the loading
 */
BxLoading *
bx_loading_new_plates (BxWeight       bar,
                       BxWeight       collar,
                       guint          n_sides,
                       const BxPlate *stock,
                       gsize          n_stock)
{
  BxLoading *self;

  g_return_val_if_fail (n_sides == 1 || n_sides == 2, NULL);
  g_return_val_if_fail (stock != NULL || n_stock == 0, NULL);

  self = loading_alloc (BX_LOADING_PLATES);
  self->bar = bar;
  self->collar = collar;
  self->n_sides = n_sides;
  if (n_stock > 0)
    g_array_append_vals (self->plates, stock, (guint) n_stock);

  return self;
}

static int
compare_weights_cb (gconstpointer a,
                    gconstpointer b)
{
  const BxWeight *weight_a = a;
  const BxWeight *weight_b = b;

  return bx_weight_compare (*weight_a, *weight_b);
}

/**
 * bx_loading_new_fixed:
 * @weights: (array length=n_weights): the weights there are, in any order
 * @n_weights: their number
 *
 * Makes the loading of dumbbells or kettlebells.
 *
 * Returns: (transfer full): the loading
 */
BxLoading *
bx_loading_new_fixed (const BxWeight *weights,
                      gsize           n_weights)
{
  BxLoading *self;

  g_return_val_if_fail (weights != NULL || n_weights == 0, NULL);

  self = loading_alloc (BX_LOADING_FIXED);
  for (gsize i = 0; i < n_weights; i++)
    {
      if (bx_weight_is_set (weights[i]))
        g_array_append_val (self->weights, weights[i]);
    }
  g_array_sort (self->weights, compare_weights_cb);

  return self;
}

/**
 * bx_loading_new_stack:
 * @minimum: the lightest weight, or %BX_WEIGHT_NONE for @step
 * @step: what the pin adds from hole to hole, more than 0
 * @maximum: the heaviest weight, or %BX_WEIGHT_NONE if it is not known
 *
 * Makes the loading of a machine with a stack.
 *
 * Returns: (transfer full): the loading
 */
BxLoading *
bx_loading_new_stack (BxWeight minimum,
                      BxWeight step,
                      BxWeight maximum)
{
  BxLoading *self;

  g_return_val_if_fail (step.thousandths > 0 && bx_weight_is_set (step), NULL);

  self = loading_alloc (BX_LOADING_STACK);
  self->minimum = bx_weight_is_set (minimum) ? minimum : step;
  self->step = step;
  self->maximum = bx_weight_is_set (maximum) ? maximum : (BxWeight) { BX_WEIGHT_MAX_THOUSANDTHS, step.unit };

  return self;
}

/**
 * bx_loading_copy:
 * @self: a loading
 *
 * Returns: (transfer full): a deep copy
 */
BxLoading *
bx_loading_copy (const BxLoading *self)
{
  BxLoading *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->plates = g_array_copy (self->plates);
  copy->weights = g_array_copy (self->weights);

  return copy;
}

/**
 * bx_loading_free:
 * @self: (transfer full) (nullable): a loading
 *
 * Frees a loading.
 */
void
bx_loading_free (BxLoading *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->plates);
  g_array_unref (self->weights);
  g_free (self);
}

/**
 * bx_loading_get_kind:
 * @self: a loading
 *
 * Returns: how a weight is made
 */
BxLoadingKind
bx_loading_get_kind (const BxLoading *self)
{
  g_return_val_if_fail (self != NULL, BX_LOADING_PLATES);

  return self->kind;
}

/* What there is before any plate */
static gint64
get_empty_parts (const BxLoading *self)
{
  return bx_weight_get_parts (self->bar) + self->n_sides * bx_weight_get_parts (self->collar);
}

/**
 * bx_loading_get_empty:
 * @self: a loading
 * @unit: the unit to tell it in
 *
 * Tells the least that can be lifted: the bar with its collars, the lightest dumbbell,
 * the first hole of the stack.
 *
 * Returns: the weight in @unit, or %BX_WEIGHT_NONE where there is nothing to lift
 */
BxWeight
bx_loading_get_empty (const BxLoading *self,
                      BxUnit           unit)
{
  BxWeight weight;

  g_return_val_if_fail (self != NULL, BX_WEIGHT_NONE);
  g_return_val_if_fail (unit != BX_UNIT_NONE, BX_WEIGHT_NONE);

  bx_loading_find (self, (BxWeight) { 0, unit }, BX_PLATE_ROUNDING_DOWN, &weight);

  return weight;
}

static gint64
find_fixed (const BxLoading *self,
            gint64           target,
            BxPlateRounding  rounding)
{
  gint64 best = -1;

  for (guint i = 0; i < self->weights->len; i++)
    {
      gint64 parts = bx_weight_get_parts (g_array_index (self->weights, BxWeight, i));

      if (best < 0 || bx_plates_is_better (parts, best, target, rounding))
        best = parts;
    }

  return best;
}

static gint64
find_stack (const BxLoading *self,
            gint64           target,
            BxPlateRounding  rounding)
{
  gint64 minimum = bx_weight_get_parts (self->minimum);
  gint64 step = bx_weight_get_parts (self->step);
  gint64 most = MAX ((bx_weight_get_parts (self->maximum) - minimum) / step, 0);
  gint64 below = minimum + CLAMP ((target - minimum) / step, 0, most) * step;
  gint64 above = MIN (below + step, minimum + most * step);

  return bx_plates_is_better (above, below, target, rounding) ? above : below;
}

/* The parts that are loaded, or -1 where there is nothing to lift */
static gint64
find_parts (const BxLoading *self,
            gint64           target,
            BxPlateRounding  rounding)
{
  gint64 empty;
  gint64 loaded;

  switch (self->kind)
    {
    case BX_LOADING_FIXED:
      return find_fixed (self, target, rounding);

    case BX_LOADING_STACK:
      return find_stack (self, target, rounding);

    case BX_LOADING_PLATES:
    default:
      empty = get_empty_parts (self);
      g_array_unref (bx_plates_find (target - empty, self->n_sides, (const BxPlate *) (void *) self->plates->data,
                                     self->plates->len, rounding, &loaded));
      return empty + loaded;
    }
}

/**
 * bx_loading_find:
 * @self: a loading
 * @target: the weight that is asked for
 * @rounding: which one to take where @target can't be
 * @weight: (out): what can be lifted instead, in the unit of @target;
 *   %BX_WEIGHT_NONE where there is nothing at all
 *
 * Finds the weight that comes nearest, honestly: what is not there is not said. The
 * least and the most are the ends, whatever @rounding says.
 *
 * Returns: whether it is the one that was asked for, to the last gram
 */
gboolean
bx_loading_find (const BxLoading *self,
                 BxWeight         target,
                 BxPlateRounding  rounding,
                 BxWeight        *weight)
{
  gint64 parts;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bx_weight_is_set (target), FALSE);
  g_return_val_if_fail (weight != NULL, FALSE);

  parts = find_parts (self, bx_weight_get_parts (target), rounding);
  if (parts < 0)
    {
      *weight = BX_WEIGHT_NONE;
      return FALSE;
    }

  if (parts == bx_weight_get_parts (target))
    {
      *weight = target;
      return TRUE;
    }

  *weight = bx_weight_from_parts (parts, target.unit);
  return FALSE;
}

/**
 * bx_loading_step:
 * @self: a loading
 * @weight: a weight, which need not be one that can be loaded
 * @n_steps: how many steps up, or down where negative
 *
 * Goes from a weight to the next one that can be loaded, and on. What differs by no
 * more than a thousandth of the unit is the same weight. At either end it stays.
 *
 * Returns: the weight in the unit of @weight; @weight itself where there is nothing to
 *   lift
 */
BxWeight
bx_loading_step (const BxLoading *self,
                 BxWeight         weight,
                 int              n_steps)
{
  int direction = n_steps < 0 ? -1 : 1;
  gint64 thousandth;
  gint64 parts;

  g_return_val_if_fail (self != NULL, weight);

  if (!bx_weight_is_set (weight))
    return weight;

  thousandth = bx_weight_get_parts ((BxWeight) { 1, weight.unit });
  parts = bx_weight_get_parts (weight);

  for (int i = 0; i != n_steps; i += direction)
    {
      gint64 next = find_parts (self, parts + direction * (thousandth + 1),
                                direction > 0 ? BX_PLATE_ROUNDING_UP : BX_PLATE_ROUNDING_DOWN);

      /* At an end it comes back, or nothing can be lifted. */
      if (next < 0 || (next - parts) * direction <= 0)
        {
          if (i == 0 && next >= 0 && ABS (next - parts) > thousandth)
            parts = next;
          break;
        }
      parts = next;
    }

  if (parts == bx_weight_get_parts (weight))
    return weight;

  return bx_weight_from_parts (parts, weight.unit);
}

/* ---- from load to load ---------------------------------------------------------- */

/* Every single plate in order, groups dissolved */
static GArray *
flatten (const GArray *plates)
{
  GArray *flat = g_array_new (FALSE, FALSE, sizeof (BxWeight));

  for (guint i = 0; plates != NULL && i < plates->len; i++)
    {
      const BxPlate *plate = &g_array_index (plates, BxPlate, i);

      for (guint j = 0; j < plate->count; j++)
        g_array_append_val (flat, plate->weight);
    }

  return flat;
}

static void
append_plate (GArray  *plates,
              BxWeight weight,
              guint    count)
{
  BxPlate plate = { weight, count };

  if (plates->len > 0 && bx_weight_equal (g_array_index (plates, BxPlate, plates->len - 1).weight, weight))
    g_array_index (plates, BxPlate, plates->len - 1).count += count;
  else
    g_array_append_val (plates, plate);
}

/* The stock without the plates that stay on the bar */
static GArray *
get_stock_left (const BxLoading *self,
                const GArray    *flat,
                guint            n_kept)
{
  GArray *stock = g_array_copy (self->plates);

  for (guint i = 0; i < n_kept; i++)
    {
      BxWeight weight = g_array_index (flat, BxWeight, i);
      guint needed = self->n_sides;

      for (guint j = 0; j < stock->len && needed > 0; j++)
        {
          BxPlate *plate = &g_array_index (stock, BxPlate, j);

          if (bx_weight_equal (plate->weight, weight))
            {
              guint taken = MIN (needed, plate->count);

              plate->count -= taken;
              needed -= taken;
            }
        }
    }

  return stock;
}

/* A way from what is on the bar to another load */
typedef struct
{
  guint n_kept;    /* of the plates on one side, from the inside out */
  guint n_moves;   /* plates taken off and put on, on one side */
  guint n_plates;  /* on one side in the end */
  gint64 parts;    /* of all that is loaded then */
  GArray *added;   /* (element-type BxPlate) (owned): what goes on outside of what stays */
} Way;

/* n_kept of the plates on the bar stay, whose weight on all sides is given in parts. */
static Way
find_way (const BxLoading *self,
          BxWeight         target,
          const GArray    *flat,
          guint            n_kept,
          gint64           kept,
          BxPlateRounding  rounding)
{
  g_autoptr (GArray) stock = get_stock_left (self, flat, n_kept);
  g_autoptr (GArray) added_flat = NULL;
  gint64 below = get_empty_parts (self) + kept;
  Way way = { .n_kept = n_kept };

  way.added = bx_plates_find (bx_weight_get_parts (target) - below, self->n_sides,
                              (const BxPlate *) (void *) stock->data, stock->len, rounding, &way.parts);
  added_flat = flatten (way.added);
  way.parts += below;
  way.n_plates = n_kept + added_flat->len;
  way.n_moves = flat->len - n_kept + added_flat->len;

  return way;
}

static gboolean
is_better_way (const Way       *way,
               const Way       *other,
               BxWeight         target,
               BxPlateRounding  rounding)
{
  if (way->parts != other->parts)
    return bx_plates_is_better (way->parts, other->parts, bx_weight_get_parts (target), rounding);

  return way->n_moves < other->n_moves || (way->n_moves == other->n_moves && way->n_plates < other->n_plates);
}

static BxPlateLoad *
create_load (const BxLoading *self,
             BxWeight         target,
             const GArray    *flat,
             const Way       *way)
{
  BxPlateLoad *load = g_new0 (BxPlateLoad, 1);

  load->target = target;
  load->exact = way->parts == bx_weight_get_parts (target);
  load->weight = load->exact ? target : bx_weight_from_parts (way->parts, target.unit);
  load->n_sides = self->n_sides;
  load->plates = g_array_new (FALSE, FALSE, sizeof (BxPlate));
  for (guint i = 0; i < way->n_kept; i++)
    append_plate (load->plates, g_array_index (flat, BxWeight, i), 1);
  for (guint i = 0; i < way->added->len; i++)
    {
      const BxPlate *plate = &g_array_index (way->added, BxPlate, i);

      append_plate (load->plates, plate->weight, plate->count);
    }

  return load;
}

/**
 * bx_loading_change:
 * @self: a loading with plates
 * @target: the weight that is asked for
 * @on_bar: (element-type BxPlate) (nullable): the plates of one side as they are, from
 *   the inside out, or %NULL for an empty bar
 * @rounding: what to load where @target can't be
 *
 * Finds the way from what is on the bar to another weight with the fewest plates to
 * take off and put on. Plates come off from the outside, and what goes on goes on
 * outside of what stays: an inner plate can't be pulled out. Of ways that are as short
 * the one with fewer plates on the bar in the end is taken.
 *
 * Returns: (transfer full): the way
 */
BxPlateChange *
bx_loading_change (const BxLoading *self,
                   BxWeight         target,
                   const GArray    *on_bar,
                   BxPlateRounding  rounding)
{
  g_autoptr (GArray) flat = NULL;
  BxPlateChange *change;
  Way best;
  gint64 kept = 0;

  g_return_val_if_fail (self != NULL && self->kind == BX_LOADING_PLATES, NULL);
  g_return_val_if_fail (bx_weight_is_set (target), NULL);

  flat = flatten (on_bar);
  best = find_way (self, target, flat, 0, kept, rounding);
  for (guint n_kept = 1; n_kept <= flat->len; n_kept++)
    {
      Way way;

      kept += self->n_sides * bx_weight_get_parts (g_array_index (flat, BxWeight, n_kept - 1));
      way = find_way (self, target, flat, n_kept, kept, rounding);
      if (is_better_way (&way, &best, target, rounding))
        {
          Way worse = best;

          best = way;
          way = worse;
        }
      g_array_unref (way.added);
    }

  change = g_new0 (BxPlateChange, 1);
  change->off = g_array_new (FALSE, FALSE, sizeof (BxPlate));
  for (guint i = flat->len; i > best.n_kept; i--)
    append_plate (change->off, g_array_index (flat, BxWeight, i - 1), 1);
  change->load = create_load (self, target, flat, &best);
  change->on = best.added;

  return change;
}

/**
 * bx_plate_change_copy:
 * @self: a way
 *
 * Returns: (transfer full): a deep copy
 */
BxPlateChange *
bx_plate_change_copy (const BxPlateChange *self)
{
  BxPlateChange *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (BxPlateChange, 1);
  copy->load = bx_plate_load_copy (self->load);
  copy->off = g_array_copy (self->off);
  copy->on = g_array_copy (self->on);

  return copy;
}

/**
 * bx_plate_change_free:
 * @self: (transfer full) (nullable): a way
 *
 * Frees it.
 */
void
bx_plate_change_free (BxPlateChange *self)
{
  if (self == NULL)
    return;

  bx_plate_load_free (self->load);
  g_array_unref (self->off);
  g_array_unref (self->on);
  g_free (self);
}

/**
 * bx_plate_change_format:
 * @self: a way
 *
 * Says what to do: "Take off 5 + 2.5, put on 10 a side".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing is to do
 */
char *
bx_plate_change_format (const BxPlateChange *self)
{
  g_autofree char *off = NULL;
  g_autofree char *on = NULL;
  gboolean one_side;

  g_return_val_if_fail (self != NULL, NULL);

  one_side = self->load->n_sides == 1;
  off = bx_plates_format (self->off, self->load->target.unit);
  on = bx_plates_format (self->on, self->load->target.unit);

  if (self->off->len > 0 && self->on->len > 0)
    /* Translators: both %s list plates, as in 20 + 1.25 */
    return g_strdup_printf (one_side ? _("Take off %1$s, put on %2$s") : _("Take off %1$s, put on %2$s a side"), off, on);
  if (self->off->len > 0)
    /* Translators: %s lists plates, as in 20 + 1.25 */
    return g_strdup_printf (one_side ? _("Take off %s") : _("Take off %s a side"), off);
  if (self->on->len > 0)
    /* Translators: %s lists plates, as in 20 + 1.25 */
    return g_strdup_printf (one_side ? _("Put on %s") : _("Put on %s a side"), on);

  return NULL;
}

/* ---- warming up ----------------------------------------------------------------- */

/**
 * bx_loading_list_warm_ups:
 * @self: a loading
 * @work: the weight of the first work set
 *
 * Makes the sets that lead to a work set: the bar ten times, then 40 % five times,
 * 60 % three times and 80 % twice, each rounded down to what can be loaded. A step that
 * is no heavier than the one before, or no lighter than @work, is left out. Without a
 * bar there is no first step.
 *
 * The steps are those that several programs share: the empty bar and 40, 60 and 80 %
 * with falling repetitions (gymcoach, lib/warmup.ts); that anything lighter prepares
 * better than nothing is common to all of them, the exact shares are custom.
 *
 * Returns: (transfer full) (element-type BxSetTarget): the targets, none for a light @work
 */
GArray *
bx_loading_list_warm_ups (const BxLoading *self,
                          BxWeight         work)
{
  static const struct
  {
    int percent;
    int reps;
  } steps[] = {
    { 40, 5 },
    { 60, 3 },
    { 80, 2 },
  };
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (BxSetTarget));
  BxSetTarget target;
  gint64 before = 0;

  g_return_val_if_fail (self != NULL, targets);

  if (!bx_weight_is_set (work) || work.thousandths <= 0)
    return targets;

  bx_set_target_init (&target);
  target.kind = BX_SET_KIND_WARM_UP;

  if (self->kind == BX_LOADING_PLATES && bx_weight_is_set (self->bar))
    {
      before = get_empty_parts (self);
      if (before >= bx_weight_get_parts (work))
        return targets;
      target.weight = bx_weight_from_parts (before, work.unit);
      target.reps_min = target.reps_max = 10;
      g_array_append_val (targets, target);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gint64 wanted = bx_weight_get_parts (work) * steps[i].percent / 100;
      gint64 parts = find_parts (self, wanted, BX_PLATE_ROUNDING_DOWN);

      /* Heavier than wanted where the least is heavier */
      if (parts <= before || parts > wanted)
        continue;
      target.weight = bx_weight_from_parts (parts, work.unit);
      target.reps_min = target.reps_max = steps[i].reps;
      g_array_append_val (targets, target);
      before = parts;
    }

  return targets;
}
