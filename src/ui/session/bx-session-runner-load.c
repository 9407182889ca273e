/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-kit.h"
#include "bx-session-loading.h"
#include "bx-session-runner-private.h"

/* How the weights of a running session are put together, from what the person has
 * to lift. */

static BxKit *
load_kit (BxSessionRunner *self)
{
  BxKit *kit = NULL;

  if (self->settings != NULL)
    {
      g_autofree char *text = g_settings_get_string (self->settings, "kit");

      kit = bx_kit_new_from_text (text);
    }

  return kit != NULL ? kit : bx_kit_new_usual (self->unit);
}

/* What @exercise is lifted with: of what it needs, or of what it can be done with */
static BxImplement
find_implement (BxExercise *exercise)
{
  GPtrArray *equipment = bx_exercise_get_equipment (exercise);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) needed = NULL;

  for (guint i = 0; i < equipment->len; i++)
    {
      const char *id = ((const BxEquipment *) g_ptr_array_index (equipment, i))->id;
      BxEquipmentNeed need = bx_exercise_get_equipment_need (exercise, id);

      if (need == BX_EQUIPMENT_NEED_REQUIRED || need == BX_EQUIPMENT_NEED_CHOICE)
        g_strv_builder_add (builder, id);
    }
  needed = g_strv_builder_end (builder);

  return bx_implement_from_equipment ((const char *const *) needed);
}

/* (transfer full) (nullable): the weights that can be made for what @about is */
BxLoading *
_bx_session_runner_dup_loading (BxSessionRunner *self,
                                BxExercise *about)
{
  g_autoptr (BxKit) kit = NULL;

  if (about == NULL || !bx_measure_has_weight (bx_exercise_get_measure (about)))
    return NULL;

  kit = load_kit (self);
  return bx_kit_get_loading (kit, find_implement (about));
}

/**
 * bx_session_runner_dup_loading:
 * @self: a session runner
 * @exercise: an exercise of the session
 *
 * Tells which weights of @exercise the person can make.
 *
 * Returns: (transfer full) (nullable): the loading, or %NULL where no outside weight
 *   is lifted, or it isn't known with what
 */
BxLoading *
bx_session_runner_dup_loading (BxSessionRunner *self,
                               BxSessionExerciseItem *exercise)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), NULL);

  return _bx_session_runner_dup_loading (self, bx_session_exercise_item_get_exercise (exercise));
}

/**
 * bx_session_runner_dup_loading_for:
 * @self: a session runner
 * @exercise: (nullable): an exercise, of a session or not
 *
 * Tells which weights of @exercise the person can make.
 *
 * Returns: (transfer full) (nullable): the loading, or %NULL where no outside weight
 *   is lifted, or it isn't known with what
 */
BxLoading *
bx_session_runner_dup_loading_for (BxSessionRunner *self,
                                   BxExercise *exercise)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);

  return _bx_session_runner_dup_loading (self, exercise);
}

/**
 * bx_session_runner_dup_plates:
 * @self: a session runner
 * @exercise: an exercise of the session
 * @item: a set of it
 *
 * Finds the plates for the weight of @item, and what there is to do for it if the
 * bar was left as the sets before it had it.
 *
 * Returns: (transfer full) (nullable): the way from the set before, or %NULL where
 *   nothing is put on a bar, or no weight is known
 */
BxPlateChange *
bx_session_runner_dup_plates (BxSessionRunner *self,
                              BxSessionExerciseItem *exercise,
                              BxSetItem *item)
{
  g_autoptr (BxLoading) loading = NULL;
  g_autoptr (BxPlateChange) before = NULL;
  GListModel *sets;
  BxWeight weight;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), NULL);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), NULL);
  g_return_val_if_fail (BX_IS_SET_ITEM (item), NULL);

  weight = bx_set_item_get_set (item)->weight;
  loading = bx_session_runner_dup_loading (self, exercise);
  if (loading == NULL || bx_loading_get_kind (loading) != BX_LOADING_PLATES || !bx_weight_is_set (weight) ||
      bx_weight_compare (weight, bx_loading_get_empty (loading, weight.unit)) < 0)
    return NULL;

  sets = bx_session_exercise_item_get_sets (exercise);
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (BxSetItem) each = g_list_model_get_item (sets, i);
      const BxSet *set = bx_set_item_get_set (each);
      BxPlateChange *change;

      if (each == item)
        break;
      if (set->state != BX_SET_STATE_DONE || !bx_weight_is_set (set->weight))
        continue;

      change = bx_loading_change (loading, set->weight, before != NULL ? before->load->plates : NULL, BX_PLATE_ROUNDING_NEAREST);
      bx_plate_change_free (before);
      before = change;
    }

  return bx_loading_change (loading, weight, before != NULL ? before->load->plates : NULL, BX_PLATE_ROUNDING_NEAREST);
}

/**
 * bx_session_runner_step_set:
 * @self: a session runner
 * @item: a set
 * @field: a number of it
 * @n_steps: how many steps up, or down where negative
 *
 * Steps a number of a set: a weight to the next one that can be made, repetitions by
 * one, a time by five seconds.
 */
void
bx_session_runner_step_set (BxSessionRunner *self,
                            BxSetItem *item,
                            BxSetField field,
                            int n_steps)
{
  BxSessionExerciseItem *exercise;
  BxExercise *about;
  g_autoptr (BxLoading) loading = NULL;
  g_autoptr (BxSet) set = NULL;

  g_return_if_fail (BX_IS_SESSION_RUNNER (self));
  g_return_if_fail (BX_IS_SET_ITEM (item));

  exercise = _bx_session_runner_find_owner (self, item);
  if (exercise == NULL || !bx_set_has_field (field, bx_set_item_get_measure (item)))
    return;

  about = bx_session_exercise_item_get_exercise (exercise);
  loading = field == BX_SET_FIELD_LOAD ? bx_session_runner_dup_loading (self, exercise) : NULL;
  set = bx_set_copy (bx_set_item_get_set (item));
  if (loading != NULL)
    bx_set_step_load (set, self->unit, loading, n_steps);
  else
    bx_set_step_field (set, field, bx_set_item_get_measure (item), self->unit,
                       about != NULL ? bx_exercise_get_weight_step_kg (about) : 0, n_steps);
  bx_session_runner_change_set (self, item, set);
}

/* The first planned work set with a weight, where no warm-up is still to come */
static BxSetItem *
find_first_work (BxSessionExerciseItem *exercise,
                 guint *position)
{
  GListModel *sets = bx_session_exercise_item_get_sets (exercise);

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      /* The list keeps it alive. */
      g_autoptr (BxSetItem) item = g_list_model_get_item (sets, i);
      const BxSet *set = bx_set_item_get_set (item);

      if (set->kind == BX_SET_KIND_WARM_UP && set->state == BX_SET_STATE_PLANNED)
        return NULL;
      if (set->kind == BX_SET_KIND_WARM_UP)
        continue;

      *position = i;
      return set->state == BX_SET_STATE_PLANNED && bx_weight_is_set (set->weight) ? item : NULL;
    }

  return NULL;
}

static GArray *
list_warm_ups (BxSessionRunner *self,
               BxSessionExerciseItem *exercise,
               guint *position)
{
  g_autoptr (BxLoading) loading = bx_session_runner_dup_loading (self, exercise);
  BxSetItem *first = loading != NULL ? find_first_work (exercise, position) : NULL;

  return first != NULL ? bx_loading_list_warm_ups (loading, bx_set_item_get_set (first)->weight) : NULL;
}

/**
 * bx_session_runner_can_warm_up:
 * @self: a session runner
 * @exercise: an exercise of the session
 *
 * Returns: whether sets can be put before the work sets of @exercise that lead up to
 *   them
 */
gboolean
bx_session_runner_can_warm_up (BxSessionRunner *self,
                               BxSessionExerciseItem *exercise)
{
  guint position = 0;
  g_autoptr (GArray) targets = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), FALSE);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), FALSE);

  targets = list_warm_ups (self, exercise, &position);
  return targets != NULL && targets->len > 0;
}

/**
 * bx_session_runner_add_warm_ups:
 * @self: a session runner
 * @exercise: an exercise of the session
 *
 * Puts sets before the work sets of @exercise that lead up to them with what the
 * person can load. They are taken back in one step.
 *
 * Returns: how many there are
 */
guint
bx_session_runner_add_warm_ups (BxSessionRunner *self,
                                BxSessionExerciseItem *exercise)
{
  guint position = 0;
  g_autoptr (GArray) targets = NULL;
  g_autoptr (GPtrArray) sets = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RUNNER (self), 0);
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), 0);

  targets = list_warm_ups (self, exercise, &position);
  if (targets == NULL || targets->len == 0)
    return 0;

  sets = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_set_free);
  for (guint i = 0; i < targets->len; i++)
    {
      const BxSetTarget *target = &g_array_index (targets, BxSetTarget, i);
      BxSet *set = bx_set_new_from_target (target);

      set->weight = target->weight;
      set->reps = target->reps_min;
      g_ptr_array_add (sets, set);
    }
  _bx_session_runner_insert_sets (self, exercise, position, sets);

  return sets->len;
}
