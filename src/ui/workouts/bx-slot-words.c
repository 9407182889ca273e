/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-slot-words.h"
#include "bx-variation.h"
#include "bx-words.h"
#include "bx-workout-slots.h"

/* What a slot of a workout says, in words. */

/* In the order of BxProgressionKind */
static const struct
{
  const char *title;
  const char *text;
} progressions[BX_SLOT_WORDS_N_PROGRESSIONS] = {
  { N_("What Suits the Sets"), N_("More repetitions up to the top of a range, then more load; longer holds") },
  { N_("None"), N_("The targets stay as they are") },
  { N_("More Load Each Time"), N_("A step more whenever all sets were done") },
  { N_("Repetitions, Then Load"), N_("To the top of the range in every set, then a step more from its bottom") },
  { N_("Bodyweight, Then Load"), N_("More clean repetitions first; past twelve, added weight") },
  { N_("Longer Holds"), N_("A few seconds more whenever all holds were done") },
  { N_("Share of Your Maximum"), N_("A percentage of your estimated one-repetition maximum") },
};

/* In the order of the bits of BxSlotFields */
static const char *const fields[BX_SLOT_N_FIELDS] = {
  N_("Exercise"),
  N_("Variation"),
  N_("Sets"),
  N_("Rest"),
  N_("Tempo"),
  N_("Superset"),
  N_("How It Grows"),
  N_("Alternatives"),
  N_("Note"),
};

/**
 * bx_slot_words_get_progression:
 * @kind: how targets grow
 *
 * Returns: (transfer none): what it is called
 */
const char *
bx_slot_words_get_progression (BxProgressionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (progressions), NULL);

  return _(progressions[kind].title);
}

/**
 * bx_slot_words_get_progression_hint:
 * @kind: how targets grow
 *
 * Returns: (transfer none): what it does
 */
const char *
bx_slot_words_get_progression_hint (BxProgressionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (progressions), NULL);

  return _(progressions[kind].text);
}

static const char *
get_exercise_name (const char *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
}

/**
 * bx_slot_words_get_name:
 * @slot: a slot
 *
 * Returns: (transfer none): the name of its exercise
 */
const char *
bx_slot_words_get_name (const BxSlot *slot)
{
  g_return_val_if_fail (slot != NULL, NULL);

  return get_exercise_name (slot->exercise_id);
}

/**
 * bx_slot_words_get_field:
 * @field: one field
 *
 * Returns: (transfer none): what it is called
 */
const char *
bx_slot_words_get_field (BxSlotFields field)
{
  guint index = (guint) g_bit_nth_lsf (field, -1);

  g_return_val_if_fail (index < G_N_ELEMENTS (fields), NULL);

  return _(fields[index]);
}

static char *
format_variation (const BxSlot *slot)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  g_autofree char *name = exercise != NULL && slot->variation != NULL ? bx_variation_dup_name (exercise, slot->variation) : NULL;

  /* Translators: an exercise without any variation */
  return name != NULL ? g_steal_pointer (&name) : g_strdup (_("The plain one"));
}

static char *
format_rest (const BxSlot *slot)
{
  if (slot->rest_seconds == BX_REST_DEFAULT)
    return g_strdup (_("The exercise’s usual"));
  if (slot->rest_seconds == 0)
    /* Translators: no rest after a set */
    return g_strdup (C_("rest", "Off"));

  /* Translators: minutes and seconds of rest */
  return g_strdup_printf (C_("rest", "%d:%02d"), slot->rest_seconds / 60, slot->rest_seconds % 60);
}

static char *
format_superset (const BxSlot    *slot,
                 const BxWorkout *workout)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; slot->superset != 0 && i < workout->slots->len; i++)
    {
      const BxSlot *other = g_ptr_array_index (workout->slots, i);

      if (other != slot && other->superset == slot->superset)
        g_ptr_array_add (names, (gpointer) bx_slot_words_get_name (other));
    }
  if (names->len == 0)
    /* Translators: an exercise that is in no superset */
    return g_strdup (C_("superset", "None"));

  list = bx_words_list (names);
  /* Translators: the exercises that one is done in turn with */
  return g_strdup_printf (C_("superset", "With %s"), list);
}

static char *
format_progression (const BxProgressionRule *rule,
                    BxUnit                   unit)
{
  const char *title = bx_slot_words_get_progression (rule->kind);
  g_autofree char *step = bx_weight_format (rule->step, unit);

  if (rule->kind == BX_PROGRESSION_PERCENT)
    /* Translators: how targets grow, and a percentage */
    return g_strdup_printf (_("%1$s, %2$d %%"), title, rule->percent);
  if (*step != '\0')
    /* Translators: how targets grow, and by what weight, such as More Load Each Time, 5 kg */
    return g_strdup_printf (_("%1$s, %2$s"), title, step);

  return g_strdup (title);
}

static char *
format_alternatives (const BxSlot *slot)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; slot->alternatives != NULL && slot->alternatives[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) get_exercise_name (slot->alternatives[i]));

  return names->len > 0 ? bx_words_list (names) : g_strdup (C_("alternatives", "None"));
}

/**
 * bx_slot_words_format_field:
 * @slot: a slot
 * @field: one field
 * @workout: the workout that has it
 * @unit: the unit weights are shown in
 *
 * Says what a field holds, also where that is nothing.
 *
 * Returns: (transfer full): the words
 */
char *
bx_slot_words_format_field (const BxSlot    *slot,
                            BxSlotFields     field,
                            const BxWorkout *workout,
                            BxUnit           unit)
{
  g_auto (GStrv) sets = NULL;

  g_return_val_if_fail (slot != NULL, NULL);
  g_return_val_if_fail (workout != NULL, NULL);

  switch (field)
    {
    case BX_SLOT_FIELD_EXERCISE:
      return g_strdup (bx_slot_words_get_name (slot));
    case BX_SLOT_FIELD_VARIATION:
      return format_variation (slot);
    case BX_SLOT_FIELD_TARGETS:
      sets = bx_workout_slot_list_sets (slot, unit);
      /* Translators: divides the sets of a list such as 2 × 5, 1 × 10 */
      return *sets != NULL ? g_strjoinv (C_("sets", ", "), sets) : g_strdup (C_("sets", "None"));
    case BX_SLOT_FIELD_REST:
      return format_rest (slot);
    case BX_SLOT_FIELD_TEMPO:
      return g_strdup (slot->tempo != NULL && *slot->tempo != '\0' ? slot->tempo : _("The exercise’s usual"));
    case BX_SLOT_FIELD_SUPERSET:
      return format_superset (slot, workout);
    case BX_SLOT_FIELD_PROGRESSION:
      return format_progression (&slot->progression, unit);
    case BX_SLOT_FIELD_ALTERNATIVES:
      return format_alternatives (slot);
    case BX_SLOT_FIELD_NOTE:
      return g_strdup (slot->note != NULL && *slot->note != '\0' ? slot->note : C_("note", "None"));
    case BX_SLOT_FIELD_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * bx_slot_words_format_suggestion:
 * @slot: a slot of a workout
 * @suggestion: what is suggested for its next time
 * @unit: the unit that weights are shown in
 *
 * Puts into words what is suggested, as in “3 × 8 · 62.5 kg”.
 *
 * Returns: (transfer full): the words
 */
char *
bx_slot_words_format_suggestion (const BxSlot *slot,
                                 const BxSuggestion *suggestion,
                                 BxUnit unit)
{
  g_autoptr (BxSlot) asked = NULL;
  g_auto (GStrv) sets = NULL;
  g_autofree char *text = NULL;
  g_autofree char *assistance = NULL;

  g_return_val_if_fail (slot != NULL, NULL);
  g_return_val_if_fail (suggestion != NULL, NULL);

  asked = bx_slot_copy (slot);
  g_array_set_size (asked->targets, 0);
  if (suggestion->targets->len > 0)
    g_array_append_vals (asked->targets, suggestion->targets->data, suggestion->targets->len);
  sets = bx_workout_slot_list_sets (asked, unit);
  text = g_strjoinv (C_("sets", ", "), sets);
  assistance = bx_weight_format (suggestion->assistance, unit);
  if (*assistance == '\0')
    return g_steal_pointer (&text);

  /* Translators: planned sets, such as 3 × 8, and the weight that a machine takes off */
  return g_strdup_printf (_("%1$s · %2$s of assistance"), text, assistance);
}
