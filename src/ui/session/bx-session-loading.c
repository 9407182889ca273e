/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-loading.h"

/* How the weight of a set is put together. */

static gboolean
needs (BxExercise *exercise,
       const char *equipment)
{
  BxEquipmentNeed need = bx_exercise_get_equipment_need (exercise, equipment);

  return need == BX_EQUIPMENT_NEED_REQUIRED || need == BX_EQUIPMENT_NEED_CHOICE;
}

/**
 * bx_session_find_plates:
 * @exercise: an exercise of the running session
 * @item: a set of it
 *
 * Finds the plates that go on the bar for the weight of @item.
 *
 * Returns: (transfer full) (nullable): the plates, or %NULL where no bar is
 *   lifted, or no weight is known
 */
BxPlateLoad *
bx_session_find_plates (BxSessionExerciseItem *exercise,
                        BxSetItem *item)
{
  BxExercise *about;
  BxWeight weight;
  BxUnit unit;
  const BxPlate *plates;
  gsize n_plates;

  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (exercise), NULL);
  g_return_val_if_fail (BX_IS_SET_ITEM (item), NULL);

  about = bx_session_exercise_item_get_exercise (exercise);
  weight = bx_set_item_get_set (item)->weight;
  if (about == NULL || !bx_measure_has_weight (bx_set_item_get_measure (item)) || !bx_weight_is_set (weight) ||
      !needs (about, "barbell"))
    return NULL;

  unit = weight.unit;
  if (bx_weight_compare (weight, bx_bar_get_usual (unit)) < 0)
    return NULL;

  plates = bx_plates_get_usual (unit, &n_plates);

  return bx_plate_load_find (weight, bx_bar_get_usual (unit), 2, plates, n_plates, BX_PLATE_ROUNDING_NEAREST);
}
