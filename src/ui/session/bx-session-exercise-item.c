/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-variation.h"
#include "bx-session-items-private.h"
#include "bx-session-rules.h"

/**
 * BxSessionExerciseItem:
 *
 * An exercise of the running session with the list of its sets, for lists to
 * bind to.
 */
struct _BxSessionExerciseItem
{
  GObject parent_instance;

  /* Owned References */
  BxSessionExercise *record;   /* all but its sets */
  BxExercise *exercise;        /* (nullable): what the catalogue knows of it */
  BxSessionExercise *previous; /* (nullable): the last time */
  char *name;                  /* with the variation */
  GListStore *sets;            /* of BxSetItem */

  BxUnit unit;
  gboolean current;
};

G_DEFINE_FINAL_TYPE (BxSessionExerciseItem, bx_session_exercise_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_EXERCISE,
  PROP_NOTE,
  PROP_SETS,
  PROP_N_SETS,
  PROP_N_DONE,
  PROP_COMPLETE,
  PROP_CURRENT,
  PROP_PROGRESS,
  PROP_PLAN,
} BxSessionExerciseItemProperty;

static GParamSpec *properties[PROP_PLAN + 1];

static void
notify (BxSessionExerciseItem *self,
        BxSessionExerciseItemProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static BxSetItem *
get_set (BxSessionExerciseItem *self,
         guint position)
{
  /* The list keeps it alive. */
  g_autoptr (BxSetItem) item = g_list_model_get_item (G_LIST_MODEL (self->sets), position);

  return item;
}

static void
bx_session_exercise_item_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  BxSessionExerciseItem *self = BX_SESSION_EXERCISE_ITEM (object);

  switch ((BxSessionExerciseItemProperty) property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, bx_session_exercise_item_get_name (self));
      break;
    case PROP_EXERCISE:
      g_value_set_object (value, self->exercise);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->record->note);
      break;
    case PROP_SETS:
      g_value_set_object (value, self->sets);
      break;
    case PROP_N_SETS:
      g_value_set_uint (value, bx_session_exercise_item_get_n_sets (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, bx_session_exercise_item_get_n_done (self));
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, bx_session_exercise_item_is_complete (self));
      break;
    case PROP_CURRENT:
      g_value_set_boolean (value, self->current);
      break;
    case PROP_PROGRESS:
      g_value_take_string (value, bx_session_exercise_item_dup_progress (self));
      break;
    case PROP_PLAN:
      g_value_take_string (value, bx_session_exercise_item_dup_plan (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_exercise_item_finalize (GObject *object)
{
  BxSessionExerciseItem *self = BX_SESSION_EXERCISE_ITEM (object);

  g_clear_pointer (&self->record, bx_session_exercise_free);
  g_clear_pointer (&self->previous, bx_session_exercise_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->exercise);
  g_clear_object (&self->sets);

  G_OBJECT_CLASS (bx_session_exercise_item_parent_class)->finalize (object);
}

static void
bx_session_exercise_item_class_init (BxSessionExerciseItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_session_exercise_item_get_property;
  object_class->finalize = bx_session_exercise_item_finalize;

  /**
   * BxSessionExerciseItem:name:
   *
   * What the exercise is called.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * BxSessionExerciseItem:exercise:
   *
   * What the catalogue knows of it; nothing where it is gone.
   */
  properties[PROP_EXERCISE] = g_param_spec_object ("exercise", NULL, NULL, BX_TYPE_EXERCISE, flags);
  /**
   * BxSessionExerciseItem:note:
   *
   * The person's words about it.
   */
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  /**
   * BxSessionExerciseItem:sets:
   *
   * Its sets, of [class@SetItem].
   */
  properties[PROP_SETS] = g_param_spec_object ("sets", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * BxSessionExerciseItem:n-sets:
   *
   * How many sets it has that were not left out.
   */
  properties[PROP_N_SETS] = g_param_spec_uint ("n-sets", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BxSessionExerciseItem:n-done:
   *
   * How many sets are done and on the disk.
   */
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BxSessionExerciseItem:complete:
   *
   * Whether nothing of it remains to be done.
   */
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  /**
   * BxSessionExerciseItem:current:
   *
   * Whether the person is at it.
   */
  properties[PROP_CURRENT] = g_param_spec_boolean ("current", NULL, NULL, FALSE, flags);
  /**
   * BxSessionExerciseItem:progress:
   *
   * How far it has come, in words.
   */
  properties[PROP_PROGRESS] = g_param_spec_string ("progress", NULL, NULL, NULL, flags);
  /**
   * BxSessionExerciseItem:plan:
   *
   * What remains of it, such as "3 × 8".
   */
  properties[PROP_PLAN] = g_param_spec_string ("plan", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bx_session_exercise_item_init (BxSessionExerciseItem *self)
{
  self->sets = g_list_store_new (BX_TYPE_SET_ITEM);
}

/* A copy without the sets, which are items of their own */
static BxSessionExercise *
copy_without_sets (const BxSessionExercise *record)
{
  BxSessionExercise *copy = bx_session_exercise_copy (record);

  g_ptr_array_set_size (copy->sets, 0);

  return copy;
}

static void
take_name (BxSessionExerciseItem *self)
{
  g_free (self->name);
  self->name = self->exercise != NULL ? bx_variation_dup_title (self->exercise, self->record->variation)
                                      : g_strdup (self->record->exercise_id);
}

BxSessionExerciseItem *
_bx_session_exercise_item_new (const BxSessionExercise *record,
                               BxExercise *exercise,
                               BxUnit unit,
                               gboolean saved)
{
  BxSessionExerciseItem *self = g_object_new (BX_TYPE_SESSION_EXERCISE_ITEM, NULL);

  self->record = copy_without_sets (record);
  self->unit = unit;
  g_set_object (&self->exercise, exercise);
  take_name (self);

  for (guint i = 0; i < record->sets->len; i++)
    {
      g_autoptr (BxSetItem) item = NULL;

      item = _bx_set_item_new (g_ptr_array_index (record->sets, i),
                               bx_session_exercise_item_get_measure (self),
                               unit,
                               saved);
      g_list_store_append (self->sets, item);
    }
  _bx_session_exercise_item_update (self);

  return self;
}

/**
 * bx_session_exercise_item_get_id:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none): the id of this exercise of the session
 */
const char *
bx_session_exercise_item_get_id (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->record->id;
}

/**
 * bx_session_exercise_item_get_exercise_id:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none): the id of what is done
 */
const char *
bx_session_exercise_item_get_exercise_id (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->record->exercise_id;
}

/**
 * bx_session_exercise_item_get_exercise:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none) (nullable): what the catalogue knows of it
 */
BxExercise *
bx_session_exercise_item_get_exercise (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->exercise;
}

/**
 * bx_session_exercise_item_get_name:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none): what it is called, its variation included; its id
 *   where the catalogue does not know it
 */
const char *
bx_session_exercise_item_get_name (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->name;
}

/**
 * bx_session_exercise_item_get_measure:
 * @self: an exercise of the running session
 *
 * Returns: what is written down about it
 */
BxMeasure
bx_session_exercise_item_get_measure (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), BX_MEASURE_WEIGHT_REPS);

  return self->exercise != NULL ? bx_exercise_get_measure (self->exercise) : BX_MEASURE_WEIGHT_REPS;
}

/**
 * bx_session_exercise_item_get_note:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none) (nullable): the person's words about it
 */
const char *
bx_session_exercise_item_get_note (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->record->note;
}

/**
 * bx_session_exercise_item_get_variation:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none) (nullable): its variation, as the log spells it
 */
const char *
bx_session_exercise_item_get_variation (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->record->variation;
}

/**
 * bx_session_exercise_item_get_tempo:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none) (nullable): the tempo that is asked for, or %NULL for
 *   the exercise's own
 */
const char *
bx_session_exercise_item_get_tempo (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return self->record->tempo;
}

/**
 * bx_session_exercise_item_get_sets:
 * @self: an exercise of the running session
 *
 * Returns: (transfer none): its sets in order, of [class@SetItem]
 */
GListModel *
bx_session_exercise_item_get_sets (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  return G_LIST_MODEL (self->sets);
}

static guint
count_items (BxSessionExerciseItem *self,
             BxSetItemState state)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    if (bx_set_item_get_state (get_set (self, i)) == state)
      n++;

  return n;
}

/**
 * bx_session_exercise_item_get_n_sets:
 * @self: an exercise of the running session
 *
 * Returns: the number of its sets that were not left out
 */
guint
bx_session_exercise_item_get_n_sets (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->sets)) - count_items (self, BX_SET_ITEM_STATE_SKIPPED);
}

/**
 * bx_session_exercise_item_get_n_done:
 * @self: an exercise of the running session
 *
 * Returns: the number of its sets that are done and on the disk
 */
guint
bx_session_exercise_item_get_n_done (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), 0);

  return count_items (self, BX_SET_ITEM_STATE_DONE) + count_items (self, BX_SET_ITEM_STATE_UNSAVED);
}

/**
 * bx_session_exercise_item_is_complete:
 * @self: an exercise of the running session
 *
 * Returns: whether every set of it is done or left out
 */
gboolean
bx_session_exercise_item_is_complete (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), FALSE);

  return count_items (self, BX_SET_ITEM_STATE_PLANNED) + count_items (self, BX_SET_ITEM_STATE_SAVING) == 0;
}

/**
 * bx_session_exercise_item_is_current:
 * @self: an exercise of the running session
 *
 * Returns: whether the person is at it
 */
gboolean
bx_session_exercise_item_is_current (BxSessionExerciseItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), FALSE);

  return self->current;
}

/**
 * bx_session_exercise_item_dup_alternatives:
 * @self: an exercise of the running session
 *
 * Lists what may take its place: first what the workout names, then what the
 * catalogue does.
 *
 * Returns: (transfer full): ids of exercises, each once
 */
GStrv
bx_session_exercise_item_dup_alternatives (BxSessionExerciseItem *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  g_hash_table_add (seen, self->record->exercise_id);
  for (guint i = 0; self->record->alternatives != NULL && self->record->alternatives[i] != NULL; i++)
    if (g_hash_table_add (seen, self->record->alternatives[i]))
      g_strv_builder_add (builder, self->record->alternatives[i]);

  if (self->exercise != NULL && bx_exercise_get_alternatives (self->exercise) != NULL)
    {
      GPtrArray *neighbours = bx_exercise_get_alternatives (self->exercise);

      for (guint i = 0; i < neighbours->len; i++)
        {
          const BxNeighbour *neighbour = g_ptr_array_index (neighbours, i);

          if (g_hash_table_add (seen, neighbour->exercise_id))
            g_strv_builder_add (builder, neighbour->exercise_id);
        }
    }

  return g_strv_builder_end (builder);
}

/**
 * bx_session_exercise_item_dup_progress:
 * @self: an exercise of the running session
 *
 * Returns: (transfer full): how far it has come, in words
 */
char *
bx_session_exercise_item_dup_progress (BxSessionExerciseItem *self)
{
  guint n_sets;

  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  n_sets = bx_session_exercise_item_get_n_sets (self);
  if (n_sets == 0)
    /* Translators: an exercise of the running workout, all of whose sets were skipped */
    return g_strdup (C_("exercise", "Skipped"));

  /* Translators: sets of an exercise: done, and in all */
  return g_strdup_printf (ngettext ("%1$u of %2$u set", "%1$u of %2$u sets", n_sets),
                          bx_session_exercise_item_get_n_done (self), n_sets);
}

/**
 * bx_session_exercise_item_dup_plan:
 * @self: an exercise of the running session
 *
 * Returns: (transfer full): what remains of it, such as "3 × 8"; empty where
 *   nothing does
 */
char *
bx_session_exercise_item_dup_plan (BxSessionExerciseItem *self)
{
  g_autofree char *count = NULL;
  guint n = 0;

  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    {
      BxSetItem *item = get_set (self, i);

      if (bx_set_item_get_state (item) != BX_SET_ITEM_STATE_PLANNED)
        continue;
      if (n++ == 0)
        count = bx_set_target_format_count (&bx_set_item_get_set (item)->target);
    }

  if (n == 0)
    return g_strdup ("");

  if (count != NULL)
    /* Translators: how many sets remain, and the repetitions or the time of
     * each, such as 3 × 5 or 3 × 45 s */
    return bx_set_format_isolate (g_strdup_printf (C_("plan", "%1$u × %2$s"), n, count));

  return g_strdup_printf (ngettext ("%u set", "%u sets", n), n);
}

/**
 * bx_session_exercise_item_find_set:
 * @self: an exercise of the running session
 * @set_id: the id of a set
 *
 * Returns: (transfer none) (nullable): the set
 */
BxSetItem *
bx_session_exercise_item_find_set (BxSessionExerciseItem *self,
                                   const char *set_id)
{
  g_return_val_if_fail (BX_IS_SESSION_EXERCISE_ITEM (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    {
      BxSetItem *item = get_set (self, i);

      if (g_strcmp0 (bx_set_item_get_id (item), set_id) == 0)
        return item;
    }

  return NULL;
}

/* ---- what only the runner does --------------------------------------------- */

void
_bx_session_exercise_item_take_record (BxSessionExerciseItem *self,
                                       const BxSessionExercise *record,
                                       BxExercise *exercise)
{
  g_autoptr (BxSessionExercise) old = g_steal_pointer (&self->record);

  self->record = copy_without_sets (record);
  if (g_set_object (&self->exercise, exercise))
    {
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
        _bx_set_item_set_measure (get_set (self, i), bx_session_exercise_item_get_measure (self));
      notify (self, PROP_EXERCISE);
    }
  take_name (self);
  if (g_strcmp0 (old->exercise_id, record->exercise_id) != 0 || g_strcmp0 (old->variation, record->variation) != 0)
    notify (self, PROP_NAME);
  if (g_strcmp0 (old->note, record->note) != 0)
    notify (self, PROP_NOTE);
}

const BxSessionExercise *
_bx_session_exercise_item_get_record (BxSessionExerciseItem *self)
{
  return self->record;
}

/* (transfer full): the whole record, sets included */
BxSessionExercise *
_bx_session_exercise_item_dup_record (BxSessionExerciseItem *self)
{
  BxSessionExercise *record = bx_session_exercise_copy (self->record);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    g_ptr_array_add (record->sets, bx_set_copy (bx_set_item_get_set (get_set (self, i))));

  return record;
}

GListStore *
_bx_session_exercise_item_get_store (BxSessionExerciseItem *self)
{
  return self->sets;
}

void
_bx_session_exercise_item_set_note (BxSessionExerciseItem *self,
                                    const char *note)
{
  if (g_set_str (&self->record->note, note != NULL && *note != '\0' ? note : NULL))
    notify (self, PROP_NOTE);
}

void
_bx_session_exercise_item_set_current (BxSessionExerciseItem *self,
                                       gboolean current)
{
  if (self->current == current)
    return;

  self->current = current;
  notify (self, PROP_CURRENT);
}

void
_bx_session_exercise_item_set_unit (BxSessionExerciseItem *self,
                                    BxUnit unit)
{
  self->unit = unit;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    _bx_set_item_set_unit (get_set (self, i), unit);
  notify (self, PROP_PLAN);
}

void
_bx_session_exercise_item_set_previous (BxSessionExerciseItem *self,
                                        const BxSessionExercise *previous)
{
  BxSessionExercise *old = self->previous;

  self->previous = previous != NULL ? bx_session_exercise_copy (previous) : NULL;
  g_clear_pointer (&old, bx_session_exercise_free);
  _bx_session_exercise_item_update (self);
}

/* After sets came, went or changed their state */
void
_bx_session_exercise_item_update (BxSessionExerciseItem *self)
{
  g_autoptr (BxSessionExercise) record = _bx_session_exercise_item_dup_record (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)); i++)
    {
      BxSetItem *item = get_set (self, i);

      _bx_set_item_set_number (item, i + 1);
      _bx_set_item_set_previous (item, bx_session_find_previous_set (record, i, self->previous));
    }

  notify (self, PROP_N_SETS);
  notify (self, PROP_N_DONE);
  notify (self, PROP_COMPLETE);
  notify (self, PROP_PROGRESS);
  notify (self, PROP_PLAN);
}
