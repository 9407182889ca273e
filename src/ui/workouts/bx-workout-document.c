/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-workout-document.h"

/**
 * BxWorkoutDocument:
 *
 * A workout that is being edited, with all its earlier states to go back to.
 *
 * Each edit keeps a copy of the whole workout, which is small; so that undoing
 * can't miss anything. Edits of one field that follow one another, as when
 * typing, are taken back in one step.
 *
 * Supersets are kept in order by every edit: their exercises are neighbours, at
 * least two, and numbered from 1 from the top.
 *
 * # Signals
 *
 * `changed` after each edit, undoing and redoing included.
 */
struct _BxWorkoutDocument
{
  GObject parent_instance;

  /* Owned References */
  BxWorkout *workout;
  GPtrArray *past;   /* (element-type BxWorkout): the last is the newest */
  GPtrArray *future; /* (element-type BxWorkout): the last is the next one */
  char *field;       /* (nullable): what the last edit changed, while more of it may follow */
};

G_DEFINE_FINAL_TYPE (BxWorkoutDocument, bx_workout_document, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
} BxWorkoutDocumentProperty;

static guint signals[N_SIGNALS];
static GParamSpec *properties[PROP_CAN_REDO + 1];

static BxSlot *
get_slot (const BxWorkout *workout,
          guint            position)
{
  return g_ptr_array_index (workout->slots, position);
}

static gboolean
is_among (const BxSlot      *slot,
          const char *const *slot_ids)
{
  return g_strv_contains (slot_ids, slot->id);
}

/* Neighbours only, two at least, numbered from the top */
static void
tidy_supersets (BxWorkout *workout)
{
  guint number = 0;

  for (guint i = 0; i < workout->slots->len;)
    {
      guint superset = get_slot (workout, i)->superset;
      guint end = i + 1;

      while (end < workout->slots->len && get_slot (workout, end)->superset == superset)
        end++;

      if (superset != 0)
        {
          guint tidy = end - i > 1 ? ++number : 0;

          for (guint j = i; j < end; j++)
            get_slot (workout, j)->superset = tidy;
        }
      i = end;
    }
}

static void
notify (BxWorkoutDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Makes @next the workout, unless it is the same. */
static void
commit (BxWorkoutDocument *self,
        BxWorkout         *next, /* (transfer full) */
        const char        *field) /* (nullable): what may go on being edited */
{
  g_autoptr (BxWorkout) taken = next;

  tidy_supersets (taken);
  if (bx_workout_equal (self->workout, taken))
    return;

  if (field == NULL || g_strcmp0 (field, self->field) != 0 || self->past->len == 0)
    g_ptr_array_add (self->past, g_steal_pointer (&self->workout));
  else
    g_clear_pointer (&self->workout, bx_workout_free);

  self->workout = g_steal_pointer (&taken);
  g_set_str (&self->field, field);
  g_ptr_array_set_size (self->future, 0);
  notify (self);
}

static void
bx_workout_document_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BxWorkoutDocument *self = BX_WORKOUT_DOCUMENT (object);

  switch ((BxWorkoutDocumentProperty) property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->past->len > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->future->len > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_workout_document_finalize (GObject *object)
{
  BxWorkoutDocument *self = BX_WORKOUT_DOCUMENT (object);

  g_clear_pointer (&self->workout, bx_workout_free);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->future, g_ptr_array_unref);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (bx_workout_document_parent_class)->finalize (object);
}

static void
bx_workout_document_class_init (BxWorkoutDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_workout_document_get_property;
  object_class->finalize = bx_workout_document_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_WORKOUT_DOCUMENT, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_workout_document_init (BxWorkoutDocument *self)
{
  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  self->future = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
}

/**
 * bx_workout_document_new:
 * @workout: a workout; copied
 *
 * Begins to edit a workout.
 *
 * Returns: (transfer full): a new document with nothing to undo
 */
BxWorkoutDocument *
bx_workout_document_new (const BxWorkout *workout)
{
  BxWorkoutDocument *self;

  g_return_val_if_fail (workout != NULL, NULL);

  self = g_object_new (BX_TYPE_WORKOUT_DOCUMENT, NULL);
  self->workout = bx_workout_copy (workout);
  tidy_supersets (self->workout);

  return self;
}

/**
 * bx_workout_document_get_workout:
 * @self: a document
 *
 * Returns: (transfer none): the workout as it is now, until the next edit
 */
const BxWorkout *
bx_workout_document_get_workout (BxWorkoutDocument *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), NULL);

  return self->workout;
}

/**
 * bx_workout_document_find_slot:
 * @self: a document
 * @slot_id: id of a slot
 * @index: (out) (optional): its position
 *
 * Returns: (transfer none) (nullable): the slot, until the next edit
 */
const BxSlot *
bx_workout_document_find_slot (BxWorkoutDocument *self,
                               const char        *slot_id,
                               guint             *index)
{
  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), NULL);
  g_return_val_if_fail (slot_id != NULL, NULL);

  for (guint i = 0; i < self->workout->slots->len; i++)
    {
      if (g_str_equal (get_slot (self->workout, i)->id, slot_id))
        {
          if (index != NULL)
            *index = i;
          return get_slot (self->workout, i);
        }
    }

  return NULL;
}

/**
 * bx_workout_document_get_can_undo:
 * @self: a document
 *
 * Returns: whether there is an edit to take back
 */
gboolean
bx_workout_document_get_can_undo (BxWorkoutDocument *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), FALSE);

  return self->past->len > 0;
}

/**
 * bx_workout_document_get_can_redo:
 * @self: a document
 *
 * Returns: whether there is an edit that was taken back
 */
gboolean
bx_workout_document_get_can_redo (BxWorkoutDocument *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), FALSE);

  return self->future->len > 0;
}

/**
 * bx_workout_document_get_depth:
 * @self: a document
 *
 * Returns: how many edits can be taken back
 */
guint
bx_workout_document_get_depth (BxWorkoutDocument *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), 0);

  return self->past->len;
}

static void
step (BxWorkoutDocument *self,
      GPtrArray         *from,
      GPtrArray         *to)
{
  g_ptr_array_add (to, g_steal_pointer (&self->workout));
  self->workout = g_ptr_array_steal_index (from, from->len - 1);
  g_clear_pointer (&self->field, g_free);
}

/**
 * bx_workout_document_undo:
 * @self: a document
 *
 * Takes the last edit back, if there is one.
 */
void
bx_workout_document_undo (BxWorkoutDocument *self)
{
  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));

  if (self->past->len > 0)
    bx_workout_document_undo_to (self, self->past->len - 1);
}

/**
 * bx_workout_document_undo_to:
 * @self: a document
 * @depth: how many edits shall stay
 *
 * Takes back all edits after the first @depth ones.
 */
void
bx_workout_document_undo_to (BxWorkoutDocument *self,
                             guint              depth)
{
  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));

  if (self->past->len <= depth)
    return;

  while (self->past->len > depth)
    step (self, self->past, self->future);
  notify (self);
}

/**
 * bx_workout_document_redo:
 * @self: a document
 *
 * Does again what was taken back last, if there is something.
 */
void
bx_workout_document_redo (BxWorkoutDocument *self)
{
  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));

  if (self->future->len == 0)
    return;

  step (self, self->future, self->past);
  notify (self);
}

/**
 * bx_workout_document_set_name:
 * @self: a document
 * @name: what the workout is called, may be empty
 *
 * Names the workout.
 */
void
bx_workout_document_set_name (BxWorkoutDocument *self,
                              const char        *name)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (name != NULL);

  next = bx_workout_copy (self->workout);
  g_set_str (&next->name, name);
  commit (self, next, "name");
}

/**
 * bx_workout_document_set_folder:
 * @self: a document
 * @folder: (nullable): the folder it lies in
 *
 * Moves the workout into a folder, or out of any.
 */
void
bx_workout_document_set_folder (BxWorkoutDocument *self,
                                const char        *folder)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));

  next = bx_workout_copy (self->workout);
  g_set_str (&next->folder, folder);
  commit (self, next, NULL);
}

/**
 * bx_workout_document_set_schedule:
 * @self: a document
 * @schedule: when it is due
 *
 * Sets when the workout is due.
 */
void
bx_workout_document_set_schedule (BxWorkoutDocument *self,
                                  BxSchedule         schedule)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));

  next = bx_workout_copy (self->workout);
  next->schedule = schedule;
  commit (self, next, NULL);
}

/**
 * bx_workout_document_take_slots:
 * @self: a document
 * @from: another workout
 *
 * Replaces all exercises by copies of those of @from.
 */
void
bx_workout_document_take_slots (BxWorkoutDocument *self,
                                const BxWorkout   *from)
{
  g_autoptr (BxWorkout) duplicate = NULL;
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (from != NULL);

  duplicate = bx_workout_duplicate (from, NULL);
  next = bx_workout_copy (self->workout);
  g_ptr_array_set_size (next->slots, 0);
  while (duplicate->slots->len > 0)
    g_ptr_array_add (next->slots, g_ptr_array_steal_index (duplicate->slots, 0));
  commit (self, next, NULL);
}

/**
 * bx_workout_document_insert_slot:
 * @self: a document
 * @slot: a slot; copied
 * @position: where it goes; past the end is the end
 *
 * Adds an exercise.
 */
void
bx_workout_document_insert_slot (BxWorkoutDocument *self,
                                 const BxSlot      *slot,
                                 guint              position)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot != NULL);

  next = bx_workout_copy (self->workout);
  g_ptr_array_insert (next->slots, (int) MIN (position, next->slots->len), bx_slot_copy (slot));
  commit (self, next, NULL);
}

/**
 * bx_workout_document_change_slot:
 * @self: a document
 * @slot: what the slot with the same id shall be; copied
 * @field: (nullable): what of it is being edited; edits of one field of one slot
 *   that follow one another are one
 *
 * Changes an exercise.
 */
void
bx_workout_document_change_slot (BxWorkoutDocument *self,
                                 const BxSlot      *slot,
                                 const char        *field)
{
  g_autofree char *place = NULL;
  BxWorkout *next;
  guint index;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot != NULL);

  if (bx_workout_document_find_slot (self, slot->id, &index) == NULL)
    return;

  next = bx_workout_copy (self->workout);
  bx_slot_free (g_ptr_array_index (next->slots, index));
  g_ptr_array_index (next->slots, index) = bx_slot_copy (slot);
  /* The rest after a round is one for all parts of a superset. */
  if (slot->superset != 0 && slot->rest_seconds != get_slot (self->workout, index)->rest_seconds)
    for (guint i = 0; i < next->slots->len; i++)
      if (get_slot (next, i)->superset == slot->superset)
        get_slot (next, i)->rest_seconds = slot->rest_seconds;
  if (field != NULL)
    place = g_strdup_printf ("%s:%s", slot->id, field);
  commit (self, next, place);
}

/**
 * bx_workout_document_remove_slots:
 * @self: a document
 * @slot_ids: ids of slots
 *
 * Removes exercises.
 */
void
bx_workout_document_remove_slots (BxWorkoutDocument *self,
                                  const char *const *slot_ids)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  next = bx_workout_copy (self->workout);
  for (guint i = next->slots->len; i > 0; i--)
    if (is_among (get_slot (next, i - 1), slot_ids))
      g_ptr_array_remove_index (next->slots, i - 1);
  commit (self, next, NULL);
}

/**
 * bx_workout_document_duplicate_slots:
 * @self: a document
 * @slot_ids: ids of slots
 *
 * Adds copies of exercises after the last of them. A copy of a part of a superset
 * is part of it, too; copies of several of its parts are a superset of their own.
 *
 * Returns: (transfer full): the ids of the copies
 */
GStrv
bx_workout_document_duplicate_slots (BxWorkoutDocument *self,
                                     const char *const *slot_ids)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  BxWorkout *next;
  guint position = 0;

  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), NULL);
  g_return_val_if_fail (slot_ids != NULL, NULL);

  next = bx_workout_copy (self->workout);
  for (guint i = 0; i < next->slots->len; i++)
    {
      BxSlot *copy;

      if (!is_among (get_slot (next, i), slot_ids))
        continue;

      copy = bx_slot_copy (get_slot (next, i));
      g_free (copy->id);
      copy->id = g_uuid_string_random ();
      g_strv_builder_add (ids, copy->id);
      g_ptr_array_add (copies, copy);
      position = i + 1;
    }

  /* A whole superset is copied as another one. */
  for (guint i = 0; i < copies->len; i++)
    {
      BxSlot *copy = copies->pdata[i];

      if (copies->len > 1 && copy->superset != 0)
        copy->superset += G_MAXUINT / 2;
      g_ptr_array_insert (next->slots, (int) (position + i), copy);
    }
  commit (self, next, NULL);

  return g_strv_builder_end (ids);
}

/* Slots that come to stand between the parts of a superset are part of it. */
static void
join_between (BxWorkout *workout,
              guint      begin,
              guint      end)
{
  if (begin == 0 || end >= workout->slots->len)
    return;

  if (get_slot (workout, begin - 1)->superset != 0 &&
      get_slot (workout, begin - 1)->superset == get_slot (workout, end)->superset)
    for (guint i = begin; i < end; i++)
      get_slot (workout, i)->superset = get_slot (workout, end)->superset;
}

/* Moves slots together; @alone leaves what they stand in or come to stand in. */
static void
move (BxWorkoutDocument *self,
      const char *const *slot_ids,
      guint              position,
      gboolean           alone)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  BxWorkout *next;
  guint target = 0;

  next = bx_workout_copy (self->workout);
  position = MIN (position, next->slots->len);
  for (guint i = 0, old = 0; i < next->slots->len; old++)
    {
      if (is_among (get_slot (next, i), slot_ids))
        {
          g_ptr_array_add (moved, g_ptr_array_steal_index (next->slots, i));
        }
      else
        {
          if (old < position)
            target++;
          i++;
        }
    }

  for (guint i = 0; i < moved->len; i++)
    {
      g_ptr_array_insert (next->slots, (int) (target + i), moved->pdata[i]);
      if (alone)
        ((BxSlot *) moved->pdata[i])->superset = 0;
    }
  if (!alone)
    join_between (next, target, target + moved->len);
  commit (self, next, NULL);
}

/**
 * bx_workout_document_move_slots:
 * @self: a document
 * @slot_ids: ids of slots
 * @position: the position, as it is now, that they shall stand before
 *
 * Moves exercises together, in their order. Between the parts of a superset they
 * become part of it.
 */
void
bx_workout_document_move_slots (BxWorkoutDocument *self,
                                const char *const *slot_ids,
                                guint              position)
{
  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  move (self, slot_ids, position, FALSE);
}

/**
 * bx_workout_document_move_slots_out:
 * @self: a document
 * @slot_ids: ids of slots
 * @position: the position, as it is now, that they shall stand before
 *
 * Moves exercises together, in their order, out of the supersets that they are part
 * of. The position is at the edge of a superset, or outside.
 */
void
bx_workout_document_move_slots_out (BxWorkoutDocument *self,
                                    const char *const *slot_ids,
                                    guint              position)
{
  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  move (self, slot_ids, position, TRUE);
}

/**
 * bx_workout_document_leave_slots:
 * @self: a document
 * @slot_ids: ids of slots
 *
 * Takes exercises out of the superset that the last of them is part of: they stand after it,
 * in their order.
 */
void
bx_workout_document_leave_slots (BxWorkoutDocument *self,
                                 const char *const *slot_ids)
{
  guint position = 0;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  for (guint i = 0; i < self->workout->slots->len; i++)
    if (is_among (get_slot (self->workout, i), slot_ids))
      bx_workout_document_get_superset (self, i, NULL, &position);

  if (position > 0)
    move (self, slot_ids, position, TRUE);
}

/**
 * bx_workout_document_shift_slots:
 * @self: a document
 * @slot_ids: ids of slots
 * @by: −1 for up, 1 for down
 *
 * Moves exercises past their next neighbour, if there is one.
 */
void
bx_workout_document_shift_slots (BxWorkoutDocument *self,
                                 const char *const *slot_ids,
                                 int                by)
{
  const BxWorkout *workout;
  guint first = G_MAXUINT;
  guint last = 0;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  workout = self->workout;
  for (guint i = 0; i < workout->slots->len; i++)
    if (is_among (get_slot (workout, i), slot_ids))
      {
        first = MIN (first, i);
        last = i;
      }

  if (first == G_MAXUINT)
    return;
  if (by < 0 && first > 0)
    bx_workout_document_move_slots (self, slot_ids, first - 1);
  else if (by > 0 && last + 1 < workout->slots->len)
    bx_workout_document_move_slots (self, slot_ids, last + 2);
}

/**
 * bx_workout_document_join_slots:
 * @self: a document
 * @slot_ids: ids of two or more slots
 *
 * Makes exercises a superset, at the place of the first of them.
 */
void
bx_workout_document_join_slots (BxWorkoutDocument *self,
                                const char *const *slot_ids)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new ();
  BxWorkout *next;
  guint place = G_MAXUINT;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  next = bx_workout_copy (self->workout);
  for (guint i = 0; i < next->slots->len;)
    {
      BxSlot *slot = get_slot (next, i);

      if (!is_among (slot, slot_ids))
        {
          i++;
          continue;
        }
      place = MIN (place, i);
      slot->superset = G_MAXUINT;
      g_ptr_array_add (joined, g_ptr_array_steal_index (next->slots, i));
    }

  for (guint i = 0; i < joined->len; i++)
    g_ptr_array_insert (next->slots, (int) (place + i), joined->pdata[i]);
  commit (self, next, NULL);
}

/**
 * bx_workout_document_part_slots:
 * @self: a document
 * @slot_ids: ids of slots
 *
 * Dissolves the supersets that any of the slots is part of.
 */
void
bx_workout_document_part_slots (BxWorkoutDocument *self,
                                const char *const *slot_ids)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  next = bx_workout_copy (self->workout);
  for (guint i = 0; i < self->workout->slots->len; i++)
    {
      guint superset = get_slot (self->workout, i)->superset;

      if (superset == 0 || !is_among (get_slot (self->workout, i), slot_ids))
        continue;
      for (guint j = 0; j < next->slots->len; j++)
        if (get_slot (self->workout, j)->superset == superset)
          get_slot (next, j)->superset = 0;
    }
  commit (self, next, NULL);
}

/**
 * bx_workout_document_set_rest:
 * @self: a document
 * @slot_ids: ids of slots
 * @seconds: rest after each set, 0 for none, or %BX_REST_DEFAULT
 *
 * Sets the rest of several exercises at once.
 */
void
bx_workout_document_set_rest (BxWorkoutDocument *self,
                              const char *const *slot_ids,
                              int                seconds)
{
  BxWorkout *next;

  g_return_if_fail (BX_IS_WORKOUT_DOCUMENT (self));
  g_return_if_fail (slot_ids != NULL);

  next = bx_workout_copy (self->workout);
  for (guint i = 0; i < next->slots->len; i++)
    if (is_among (get_slot (next, i), slot_ids))
      get_slot (next, i)->rest_seconds = seconds;
  commit (self, next, NULL);
}

/**
 * bx_workout_document_get_superset:
 * @self: a document
 * @position: position of a slot
 * @begin: (out) (optional): the first position of its superset
 * @end: (out) (optional): the position after its last
 *
 * Returns: whether the slot is part of a superset
 */
gboolean
bx_workout_document_get_superset (BxWorkoutDocument *self,
                                  guint              position,
                                  guint             *begin,
                                  guint             *end)
{
  guint superset;
  guint i;

  g_return_val_if_fail (BX_IS_WORKOUT_DOCUMENT (self), FALSE);
  g_return_val_if_fail (position < self->workout->slots->len, FALSE);

  superset = get_slot (self->workout, position)->superset;
  if (superset == 0)
    return FALSE;

  for (i = position; i > 0 && get_slot (self->workout, i - 1)->superset == superset; i--)
    ;
  if (begin != NULL)
    *begin = i;
  for (i = position + 1; i < self->workout->slots->len && get_slot (self->workout, i)->superset == superset; i++)
    ;
  if (end != NULL)
    *end = i;

  return TRUE;
}

/**
 * bx_workout_document_dup_order:
 * @self: a document
 * @position: position of a slot
 *
 * Labels a part of a superset the way training plans do: A1, A2, B1.
 *
 * Returns: (transfer full) (nullable): the label, or %NULL outside supersets
 */
char *
bx_workout_document_dup_order (BxWorkoutDocument *self,
                               guint              position)
{
  guint begin;
  guint superset;

  if (!bx_workout_document_get_superset (self, position, &begin, NULL))
    return NULL;

  superset = get_slot (self->workout, position)->superset;
  if (superset > 26)
    return g_strdup_printf ("%u·%u", superset, position - begin + 1);

  return g_strdup_printf ("%c%u", 'A' + (int) superset - 1, position - begin + 1);
}
