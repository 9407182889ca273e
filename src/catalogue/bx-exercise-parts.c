/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plain records an exercise is made of. They are borrowed from it, so the
 * only thing to do with them is to free them.
 */

#include "config.h"

#include "bx-exercise-private.h"

void
bx_step_free (BxStep *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self->picture);
  g_free (self);
}

void
bx_conflict_free (BxConflict *self)
{
  g_free (self->family_id);
  g_free (self->option_id);
  g_free (self->reason);
  g_free (self);
}

void
bx_mistake_free (BxMistake *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->fix);
  g_free (self);
}

void
bx_passage_free (BxPassage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

void
bx_variation_option_free (BxVariationOption *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->text);
  g_free (self->tempo);
  g_ptr_array_unref (self->steps);
  g_strfreev (self->left_out);
  g_strfreev (self->cues);
  g_strfreev (self->cues_left_out);
  g_strfreev (self->mistakes_left_out);
  g_free (self->equipment);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}

void
bx_variation_family_free (BxVariationFamily *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->text);
  g_ptr_array_unref (self->options);
  g_free (self);
}

void
bx_neighbour_free (BxNeighbour *self)
{
  g_free (self->exercise_id);
  g_free (self->reason);
  g_free (self);
}

void
bx_source_free (BxSource *self)
{
  g_free (self->text);
  g_free (self->doi);
  g_free (self->url);
  g_free (self);
}

/*< private >
 * bx_equipment_copy:
 * @self: a piece of equipment
 *
 * Returns: (transfer full): a deep copy
 */
BxEquipment *
bx_equipment_copy (const BxEquipment *self)
{
  BxEquipment *copy = g_new0 (BxEquipment, 1);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->title = g_strdup (self->title);

  return copy;
}

void
bx_equipment_free (BxEquipment *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}
