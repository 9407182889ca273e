/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can stand in for an exercise.
 *
 * Nothing here knows an exercise by name. An answer must train one of the main
 * muscles of what it replaces, and enough of the others; it must be possible with
 * what is at hand; and it must do what is asked: less for the back, easier,
 * harder. Of those, the more alike in what they train comes first.
 */

#include "config.h"

#include "bx-alternative-finder.h"

#include <glib/gi18n.h>

#include "bx-words.h"

/* How much a muscle counts by its role. A set counts half for a muscle that
 * assists: Pelland and others (2025), doi:10.1007/s40279-025-02344-w. */
#define PRIMARY_SHARE 2
#define SECONDARY_SHARE 1

/* Less than this in common is another exercise, not an alternative. */
#define MIN_OVERLAP 0.2

/* What a step of load on the back, and one of level too many, is worth in overlap. */
#define COMFORT_STEP 0.15
#define LEVEL_STEP 0.1

/* Variations of the exercise itself that are offered first, and muscles named in
 * a sentence */
#define MAX_VARIATIONS 2
#define MAX_MUSCLES 3

static int
get_share (BxExercise *exercise,
           const char *muscle_id)
{
  switch (bx_exercise_get_role (exercise, muscle_id))
    {
    case BX_MUSCLE_ROLE_PRIMARY:
      return PRIMARY_SHARE;
    case BX_MUSCLE_ROLE_SECONDARY:
      return SECONDARY_SHARE;
    case BX_MUSCLE_ROLE_NONE:
    default:
      return 0;
    }
}

/* Adds up what both train, and what either does. */
static void
add_shares (BxExercise   *one,
            BxExercise   *other,
            BxMuscleRole  role,
            gboolean      only_what_other_lacks,
            int          *common,
            int          *total)
{
  GListModel *muscles = bx_exercise_get_muscles (one, role);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);
      int mine = get_share (one, bx_muscle_get_id (muscle));
      int theirs = get_share (other, bx_muscle_get_id (muscle));

      if (only_what_other_lacks && theirs > 0)
        continue;

      *common += MIN (mine, theirs);
      *total += MAX (mine, theirs);
    }
}

/**
 * bx_alternative_get_overlap:
 * @one: an exercise
 * @other: another
 *
 * Tells how alike two exercises are in the muscles they train: the share of what
 * either trains that both do (the weighted index of Jaccard, in the form of
 * Ruzicka), a muscle that does the main work counting twice one that assists.
 *
 * Returns: 0 for nothing in common, 1 for all
 */
double
bx_alternative_get_overlap (BxExercise *one,
                            BxExercise *other)
{
  int common = 0;
  int total = 0;

  g_return_val_if_fail (BX_IS_EXERCISE (one), 0.0);
  g_return_val_if_fail (BX_IS_EXERCISE (other), 0.0);

  add_shares (one, other, BX_MUSCLE_ROLE_PRIMARY, FALSE, &common, &total);
  add_shares (one, other, BX_MUSCLE_ROLE_SECONDARY, FALSE, &common, &total);
  add_shares (other, one, BX_MUSCLE_ROLE_PRIMARY, TRUE, &common, &total);
  add_shares (other, one, BX_MUSCLE_ROLE_SECONDARY, TRUE, &common, &total);

  return total > 0 ? (double) common / total : 0.0;
}

static gboolean
trains_a_main_muscle_of (BxExercise *candidate,
                         BxExercise *subject)
{
  GListModel *muscles = bx_exercise_get_muscles (subject, BX_MUSCLE_ROLE_PRIMARY);

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      if (bx_exercise_get_role (candidate, bx_muscle_get_id (muscle)) != BX_MUSCLE_ROLE_NONE)
        return TRUE;
    }

  return FALSE;
}

/* The muscles both train, those first that do the main work in both. */
static char *
name_common_muscles (BxExercise *subject,
                     BxExercise *candidate)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int share = 2 * PRIMARY_SHARE; share > 0; share--)
    {
      for (BxMuscleRole role = BX_MUSCLE_ROLE_PRIMARY; role != BX_MUSCLE_ROLE_NONE; role--)
        {
          GListModel *muscles = bx_exercise_get_muscles (candidate, role);

          for (guint i = 0; i < g_list_model_get_n_items (muscles) && names->len < MAX_MUSCLES; i++)
            {
              g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);
              const char *id = bx_muscle_get_id (muscle);
              int theirs = get_share (subject, id);

              if (theirs > 0 && theirs + get_share (candidate, id) == share)
                g_ptr_array_add (names, g_strdup (bx_muscle_get_plain_name (muscle)));
            }
        }
    }

  return bx_words_list (names);
}

static char *
give_reason (BxExercise        *subject,
             BxExercise        *candidate,
             BxAlternativeNeed  need)
{
  g_autofree char *muscles = name_common_muscles (subject, candidate);
  g_autofree char *equipment = bx_exercise_dup_equipment_names (candidate);
  int levels = ABS (bx_exercise_get_level (candidate) - bx_exercise_get_level (subject));

  switch (need)
    {
    case BX_ALTERNATIVE_NEED_EQUIPMENT:
      if (*equipment == '\0')
        /* Translators: why to do another exercise; %s is a list of muscles */
        return g_strdup_printf (_("Needs no equipment, and trains the same muscles: %s."), muscles);
      /* Translators: why to do another exercise; the first is a list of equipment, the second one of muscles */
      return g_strdup_printf (_("%s: trains the same muscles: %s."), equipment, muscles);

    case BX_ALTERNATIVE_NEED_COMFORT:
      if (bx_exercise_get_back_load (candidate) == BX_BACK_LOAD_NONE)
        /* Translators: why to do another exercise; %s is a list of muscles */
        return g_strdup_printf (_("Lets the lower back rest, and still trains: %s."), muscles);
      /* Translators: why to do another exercise; %s is a list of muscles */
      return g_strdup_printf (_("Asks less of the lower back, and still trains: %s."), muscles);

    case BX_ALTERNATIVE_NEED_EASIER:
      if (levels > 1)
        /* Translators: why to do another exercise; %s is a list of muscles */
        return g_strdup_printf (_("Much easier, for the same muscles: %s."), muscles);
      /* Translators: why to do another exercise; %s is a list of muscles */
      return g_strdup_printf (_("One step easier, for the same muscles: %s."), muscles);

    case BX_ALTERNATIVE_NEED_HARDER:
      if (levels > 1)
        /* Translators: why to do another exercise; %s is a list of muscles */
        return g_strdup_printf (_("Much harder, for the same muscles: %s."), muscles);
      /* Translators: why to do another exercise; %s is a list of muscles */
      return g_strdup_printf (_("One step harder, for the same muscles: %s."), muscles);

    case BX_ALTERNATIVE_NEED_VARIETY:
    default:
      /* Translators: why to do another exercise; %s is a list of muscles */
      return g_strdup_printf (_("Another way to train the same muscles: %s."), muscles);
    }
}

/* Whether @candidate does what is asked, and how much better or worse that makes it. */
static gboolean
meets (BxExercise        *subject,
       BxExercise        *candidate,
       BxAlternativeNeed  need,
       double            *bonus)
{
  int level = bx_exercise_get_level (subject);
  int other_level = bx_exercise_get_level (candidate);
  int load = (int) bx_exercise_get_back_load (subject);
  int other_load = (int) bx_exercise_get_back_load (candidate);

  *bonus = 0.0;

  switch (need)
    {
    case BX_ALTERNATIVE_NEED_COMFORT:
      if (other_load == BX_BACK_LOAD_UNKNOWN || other_load >= load)
        return FALSE;
      *bonus = COMFORT_STEP * (load - other_load - 1);
      return TRUE;

    case BX_ALTERNATIVE_NEED_EASIER:
      if (other_level == 0 || other_level >= level)
        return FALSE;
      *bonus = -LEVEL_STEP * (level - other_level - 1);
      return TRUE;

    case BX_ALTERNATIVE_NEED_HARDER:
      if (level == 0 || other_level <= level)
        return FALSE;
      *bonus = -LEVEL_STEP * (other_level - level - 1);
      return TRUE;

    case BX_ALTERNATIVE_NEED_VARIETY:
    case BX_ALTERNATIVE_NEED_EQUIPMENT:
    default:
      return TRUE;
    }
}

/* A small step is often another way to do the same exercise. */
static void
add_variations (GPtrArray         *found,
                BxExercise        *subject,
                BxAlternativeNeed  need)
{
  GPtrArray *families = bx_exercise_get_variations (subject);
  int wanted = need == BX_ALTERNATIVE_NEED_HARDER ? 1 : -1;
  guint n = 0;

  if (need != BX_ALTERNATIVE_NEED_HARDER && need != BX_ALTERNATIVE_NEED_EASIER)
    return;

  for (guint f = 0; f < families->len && n < MAX_VARIATIONS; f++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, f);

      for (guint o = 0; o < family->options->len; o++)
        {
          const BxVariationOption *option = g_ptr_array_index (family->options, o);
          BxAlternative *alternative;

          if (option->difficulty != wanted)
            continue;

          alternative = g_new0 (BxAlternative, 1);
          alternative->exercise = g_object_ref (subject);
          alternative->variation = g_strdup_printf ("%s:%s", family->id, option->id);
          alternative->overlap = 1.0;
          alternative->score = 2.0;
          alternative->reason = g_strdup (option->text);
          g_ptr_array_add (found, alternative);
          n++;
          break;
        }
    }
}

static int
compare_alternatives (gconstpointer a,
                      gconstpointer b)
{
  const BxAlternative *one = *(const BxAlternative * const *) a;
  const BxAlternative *other = *(const BxAlternative * const *) b;

  if (one->score > other->score)
    return -1;

  return one->score < other->score ? 1 : 0;
}

/**
 * bx_alternative_find:
 * @exercises: a list model of [class@Bx.Exercise]
 * @subject: what to find something in place of
 * @need: why
 * @at_hand: (nullable) (array zero-terminated=1): the equipment there is, or
 *   %NULL for all there could be
 *
 * Finds what can stand in for an exercise, the best first. Where something easier
 * or harder is asked for, variations of the exercise itself come first.
 *
 * Returns: (transfer full) (element-type BxAlternative): the answers; may be
 *   empty
 */
GPtrArray *
bx_alternative_find (GListModel         *exercises,
                     BxExercise         *subject,
                     BxAlternativeNeed   need,
                     const char * const *at_hand)
{
  GPtrArray *found;

  g_return_val_if_fail (G_IS_LIST_MODEL (exercises), NULL);
  g_return_val_if_fail (BX_IS_EXERCISE (subject), NULL);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_alternative_free);
  add_variations (found, subject, need);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) candidate = g_list_model_get_item (exercises, i);
      BxAlternative *alternative;
      double overlap = bx_alternative_get_overlap (subject, candidate);
      double bonus;

      if (candidate == subject ||
          overlap < MIN_OVERLAP ||
          !trains_a_main_muscle_of (candidate, subject) ||
          (at_hand != NULL && !bx_exercise_can_do_with (candidate, at_hand)) ||
          !meets (subject, candidate, need, &bonus))
        continue;

      alternative = g_new0 (BxAlternative, 1);
      alternative->exercise = g_object_ref (candidate);
      alternative->overlap = overlap;
      alternative->score = overlap + bonus;
      alternative->reason = give_reason (subject, candidate, need);
      g_ptr_array_add (found, alternative);
    }

  /* It is stable: of equals, the catalogue's first stays first. */
  g_ptr_array_sort (found, compare_alternatives);

  return found;
}

/**
 * bx_alternative_free:
 * @self: (transfer full) (nullable): an alternative
 *
 * Frees an alternative.
 */
void
bx_alternative_free (BxAlternative *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->exercise);
  g_free (self->variation);
  g_free (self->reason);
  g_free (self);
}
