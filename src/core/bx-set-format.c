/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sets and targets as short texts */

#include "config.h"

#include "bx-set.h"

#include "bx-duration.h"

#include <glib/gi18n.h>

/* U+2068, first strong isolate, and U+2069, pop directional isolate */
#define ISOLATE_BEGIN "\342\201\250"
#define ISOLATE_END "\342\201\251"

/**
 * bx_set_format_isolate:
 * @text: (transfer full): a load and a count, a number of sets and a count, or so
 *
 * Keeps what stands on either side of a “×” in its order among words that are read
 * from right to left. Digits alone have no direction there, and “3 × 5” would be
 * “5 × 3”. Inside, the direction is that of its first letter, so that a unit of a
 * language that is written from right to left still follows its number; without
 * a letter it is from left to right.
 *
 * Returns: (transfer full): the text as it may stand in any other
 */
char *
bx_set_format_isolate (char *text)
{
  char *isolated = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  isolated = g_strconcat (ISOLATE_BEGIN, text, ISOLATE_END, NULL);
  g_free (text);

  return isolated;
}

static char *
format_reps (int reps)
{
  /* Translators: a number of repetitions, as short as can be */
  return g_strdup_printf (ngettext ("%d rep", "%d reps", (gulong) reps), reps);
}

/* What was put on and taken off the body: "+20 kg", "−15 kg", both or %NULL */
static char *
format_extra (const BxSet *self,
              BxUnit       unit)
{
  g_autofree char *added = NULL;
  g_autofree char *assistance = NULL;

  if (self->added.thousandths > 0)
    {
      g_autofree char *weight = bx_weight_format (self->added, unit);

      /* Translators: weight added to the body; %s is a weight with its unit */
      added = g_strdup_printf (C_("set", "+%s"), weight);
    }

  if (self->assistance.thousandths > 0)
    {
      g_autofree char *weight = bx_weight_format (self->assistance, unit);

      /* Translators: weight taken off the body by a band or machine; %s is a weight with its unit */
      assistance = g_strdup_printf (C_("set", "−%s"), weight);
    }

  if (added != NULL && assistance != NULL)
    /* Translators: weight added to the body, such as +20 kg, and weight taken off it, such as −15 kg */
    return g_strdup_printf (C_("set", "%1$s %2$s"), added, assistance);

  return added != NULL ? g_steal_pointer (&added) : g_steal_pointer (&assistance);
}

/* "100 kg × 5" and what is left of it where something is missing */
static char *
format_load_and_count (const char *load,
                       const char *count,
                       const char *lone_count)
{
  if (load != NULL && *load != '\0' && count != NULL)
    /* Translators: a set: the first is a weight such as 100 kg or +20 kg, the
     * second a number of repetitions or a time, such as 5 or 45 s */
    return bx_set_format_isolate (g_strdup_printf (C_("set", "%1$s × %2$s"), load, count));

  if (count != NULL)
    return g_strdup (lone_count);

  return g_strdup (load != NULL && *load != '\0' ? load : "–");
}

/**
 * bx_set_format:
 * @self: a set
 * @measure: what is written down about the exercise
 * @unit: the unit to show weights in, or %BX_UNIT_NONE for each one's own
 *
 * Writes what is in a set, briefly, the load first: "100 kg × 5"; "12 reps",
 * "+20 kg × 8" and "−15 kg × 8" for added weight and assistance; "45 s",
 * "+10 kg × 1:30". What is missing is left out; with nothing at all it is a dash.
 * What has two parts is isolated from the direction of the words around it.
 *
 * Returns: (transfer full): the text
 */
char *
bx_set_format (const BxSet *self,
               BxMeasure    measure,
               BxUnit       unit)
{
  g_autofree char *load = NULL;
  g_autofree char *count = NULL;
  g_autofree char *lone_count = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (bx_measure_has_weight (measure))
    load = bx_weight_format (self->weight, unit);
  else if (bx_measure_has_added (measure))
    load = format_extra (self, unit);

  if (bx_measure_has_time (measure) && self->seconds >= 0)
    {
      count = bx_duration_format (self->seconds);
      lone_count = g_strdup (count);
    }
  else if (bx_measure_has_reps (measure) && self->reps >= 0)
    {
      count = g_strdup_printf ("%d", self->reps);
      lone_count = format_reps (self->reps);
    }

  return format_load_and_count (load, count, lone_count);
}

/**
 * bx_set_target_format_count:
 * @self: a target
 *
 * Writes the repetitions or the time that a target asks: "5", "8–10", "30 s".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if it asks for neither
 */
char *
bx_set_target_format_count (const BxSetTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->seconds >= 0)
    return bx_duration_format (self->seconds);

  if (self->reps_min >= 0 && self->reps_max > self->reps_min)
    /* Translators: a range of repetitions, such as 8–10 */
    return g_strdup_printf (C_("repetitions", "%1$d–%2$d"), self->reps_min, self->reps_max);

  if (self->reps_min >= 0)
    return g_strdup_printf ("%d", self->reps_min);

  if (self->reps_max >= 0)
    /* Translators: repetitions up to a number, such as ≤ 10; a no-break space before the number */
    return g_strdup_printf (C_("repetitions", "≤ %d"), self->reps_max);

  return NULL;
}

/**
 * bx_set_target_format:
 * @self: a target
 * @unit: the unit to show its weight in, or %BX_UNIT_NONE for the weight's own
 *
 * Writes what a target asks, briefly: "5", "8–10", "30 s", and with a weight
 * "5 · 100 kg". A target that asks for nothing is a dash.
 *
 * Returns: (transfer full): the text
 */
char *
bx_set_target_format (const BxSetTarget *self,
                      BxUnit             unit)
{
  g_autofree char *count = NULL;
  g_autofree char *weight = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  count = bx_set_target_format_count (self);
  weight = bx_weight_format (self->weight, unit);

  if (count != NULL && *weight != '\0')
    /* Translators: planned sets: the first tells repetitions or times, such as
     * 3 × 5, the second is a weight such as 100 kg */
    return g_strdup_printf (C_("target", "%1$s · %2$s"), count, weight);

  if (count != NULL)
    return g_steal_pointer (&count);

  return *weight != '\0' ? g_steal_pointer (&weight) : g_strdup ("–");
}
