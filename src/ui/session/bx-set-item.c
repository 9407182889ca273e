/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-items-private.h"

/**
 * BxSetItem:
 *
 * A set of the running session, for lists to bind to. It knows what stands in
 * the set and what of it is on the disk, and never says that a set is done
 * before it is.
 */
struct _BxSetItem
{
  GObject parent_instance;

  /* Owned References */
  BxSet *set;       /* what the person sees and changes */
  BxSet *committed; /* (nullable): what is on the disk */
  BxSet *in_flight; /* (nullable): what is being written */
  BxSet *previous;  /* (nullable): the same set of the last time */
  char *error;      /* (nullable): why the last change is not on the disk */

  BxMeasure measure;
  BxUnit unit;
  guint number;
  gboolean current;
};

G_DEFINE_FINAL_TYPE (BxSetItem, bx_set_item, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (BxSetItemState, bx_set_item_state,
                    G_DEFINE_ENUM_VALUE (BX_SET_ITEM_STATE_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (BX_SET_ITEM_STATE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (BX_SET_ITEM_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (BX_SET_ITEM_STATE_UNSAVED, "unsaved"),
                    G_DEFINE_ENUM_VALUE (BX_SET_ITEM_STATE_SKIPPED, "skipped"))

typedef enum
{
  PROP_SET = 1,
  PROP_STATE,
  PROP_CURRENT,
  PROP_NUMBER,
  PROP_LABEL,
  PROP_PREVIOUS_LABEL,
  PROP_ERROR,
} BxSetItemProperty;

static GParamSpec *properties[PROP_ERROR + 1];

static void
notify (BxSetItem *self,
        BxSetItemProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
bx_set_item_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  BxSetItem *self = BX_SET_ITEM (object);

  switch ((BxSetItemProperty) property_id)
    {
    case PROP_SET:
      g_value_set_boxed (value, self->set);
      break;
    case PROP_STATE:
      g_value_set_enum (value, bx_set_item_get_state (self));
      break;
    case PROP_CURRENT:
      g_value_set_boolean (value, self->current);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_LABEL:
      g_value_take_string (value, bx_set_item_dup_label (self));
      break;
    case PROP_PREVIOUS_LABEL:
      g_value_take_string (value, bx_set_item_dup_previous_label (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_set_item_finalize (GObject *object)
{
  BxSetItem *self = BX_SET_ITEM (object);

  g_clear_pointer (&self->set, bx_set_free);
  g_clear_pointer (&self->committed, bx_set_free);
  g_clear_pointer (&self->in_flight, bx_set_free);
  g_clear_pointer (&self->previous, bx_set_free);
  g_free (self->error);

  G_OBJECT_CLASS (bx_set_item_parent_class)->finalize (object);
}

static void
bx_set_item_class_init (BxSetItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_set_item_get_property;
  object_class->finalize = bx_set_item_finalize;

  /**
   * BxSetItem:set:
   *
   * What stands in the set.
   */
  properties[PROP_SET] =
      g_param_spec_boxed ("set", NULL, NULL,
                          BX_TYPE_SET,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:state:
   *
   * What the person sees of it.
   */
  properties[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL,
                         BX_TYPE_SET_ITEM_STATE,
                         BX_SET_ITEM_STATE_PLANNED,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:current:
   *
   * Whether it is the set that the person is at.
   */
  properties[PROP_CURRENT] =
      g_param_spec_boolean ("current", NULL, NULL,
                            FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:number:
   *
   * Its place among the sets of the exercise, from 1.
   */
  properties[PROP_NUMBER] =
      g_param_spec_uint ("number", NULL, NULL,
                         0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:label:
   *
   * What stands in it, briefly.
   */
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL,
                           NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:previous-label:
   *
   * What stood in the same set of the last time, briefly.
   */
  properties[PROP_PREVIOUS_LABEL] =
      g_param_spec_string ("previous-label", NULL, NULL,
                           NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetItem:error:
   *
   * Why the last change is not on the disk, as a sentence.
   */
  properties[PROP_ERROR] =
      g_param_spec_string ("error", NULL, NULL,
                           NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bx_set_item_init (BxSetItem *self)
{
}

BxSetItem *
_bx_set_item_new (const BxSet *set,
                  BxMeasure measure,
                  BxUnit unit,
                  gboolean saved)
{
  BxSetItem *self = g_object_new (BX_TYPE_SET_ITEM, NULL);

  self->set = bx_set_copy (set);
  self->committed = saved ? bx_set_copy (set) : NULL;
  self->measure = measure;
  self->unit = unit;

  return self;
}

/**
 * bx_set_item_get_id:
 * @self: a set of the running session
 *
 * Returns: (transfer none): the id of the set
 */
const char *
bx_set_item_get_id (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), NULL);

  return self->set->id;
}

/**
 * bx_set_item_get_set:
 * @self: a set of the running session
 *
 * Returns: (transfer none): what stands in it
 */
const BxSet *
bx_set_item_get_set (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), NULL);

  return self->set;
}

/**
 * bx_set_item_get_state:
 * @self: a set of the running session
 *
 * Tells what the person sees of the set. It is done only once that is on the
 * disk.
 *
 * Returns: its state
 */
BxSetItemState
bx_set_item_get_state (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), BX_SET_ITEM_STATE_PLANNED);

  switch (self->set->state)
    {
    case BX_SET_STATE_SKIPPED:
      return BX_SET_ITEM_STATE_SKIPPED;

    case BX_SET_STATE_DONE:
      if (self->in_flight == NULL && !_bx_set_item_is_dirty (self))
        return BX_SET_ITEM_STATE_DONE;
      return self->error != NULL ? BX_SET_ITEM_STATE_UNSAVED : BX_SET_ITEM_STATE_SAVING;

    case BX_SET_STATE_PLANNED:
    default:
      return BX_SET_ITEM_STATE_PLANNED;
    }
}

/**
 * bx_set_item_is_current:
 * @self: a set of the running session
 *
 * Returns: whether it is the set that the person is at
 */
gboolean
bx_set_item_is_current (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), FALSE);

  return self->current;
}

/**
 * bx_set_item_get_number:
 * @self: a set of the running session
 *
 * Returns: its place among the sets of the exercise, from 1
 */
guint
bx_set_item_get_number (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), 0);

  return self->number;
}

/**
 * bx_set_item_get_measure:
 * @self: a set of the running session
 *
 * Returns: what is written down about its exercise
 */
BxMeasure
bx_set_item_get_measure (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), BX_MEASURE_WEIGHT_REPS);

  return self->measure;
}

/**
 * bx_set_item_get_error:
 * @self: a set of the running session
 *
 * Returns: (transfer none) (nullable): why the last change is not on the disk
 */
const char *
bx_set_item_get_error (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), NULL);

  return self->error;
}

/**
 * bx_set_item_dup_label:
 * @self: a set of the running session
 *
 * Returns: (transfer full): what stands in it, briefly
 */
char *
bx_set_item_dup_label (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), NULL);

  return bx_set_format (self->set, self->measure, self->unit);
}

/**
 * bx_set_item_dup_previous_label:
 * @self: a set of the running session
 *
 * Returns: (transfer full) (nullable): what stood in the same set of the last
 *   time, briefly
 */
char *
bx_set_item_dup_previous_label (BxSetItem *self)
{
  g_return_val_if_fail (BX_IS_SET_ITEM (self), NULL);

  if (self->previous == NULL)
    return NULL;

  return bx_set_format (self->previous, self->measure, self->unit);
}

/* ---- what only the runner does --------------------------------------------- */

void
_bx_set_item_set_set (BxSetItem *self,
                      const BxSet *set)
{
  BxSet *old;

  if (bx_set_equal (self->set, set))
    return;

  old = self->set;
  self->set = bx_set_copy (set);
  bx_set_free (old);

  /* The person has gone on; what failed before is no longer the question. */
  if (g_set_str (&self->error, NULL))
    notify (self, PROP_ERROR);
  notify (self, PROP_SET);
  notify (self, PROP_LABEL);
  notify (self, PROP_STATE);
}

void
_bx_set_item_set_current (BxSetItem *self,
                          gboolean current)
{
  if (self->current == current)
    return;

  self->current = current;
  notify (self, PROP_CURRENT);
}

void
_bx_set_item_set_number (BxSetItem *self,
                         guint number)
{
  if (self->number == number)
    return;

  self->number = number;
  notify (self, PROP_NUMBER);
}

void
_bx_set_item_set_measure (BxSetItem *self,
                          BxMeasure measure)
{
  if (self->measure == measure)
    return;

  self->measure = measure;
  notify (self, PROP_LABEL);
}

void
_bx_set_item_set_unit (BxSetItem *self,
                       BxUnit unit)
{
  if (self->unit == unit)
    return;

  self->unit = unit;
  notify (self, PROP_LABEL);
  notify (self, PROP_PREVIOUS_LABEL);
}

void
_bx_set_item_set_previous (BxSetItem *self,
                           const BxSet *previous)
{
  BxSet *old = self->previous;

  if (old == previous || (old != NULL && previous != NULL && bx_set_equal (old, previous)))
    return;

  self->previous = previous != NULL ? bx_set_copy (previous) : NULL;
  bx_set_free (old);
  notify (self, PROP_PREVIOUS_LABEL);
}

gboolean
_bx_set_item_is_dirty (BxSetItem *self)
{
  return self->committed == NULL || !bx_set_equal (self->committed, self->set);
}

void
_bx_set_item_begin_saving (BxSetItem *self)
{
  g_clear_pointer (&self->in_flight, bx_set_free);
  self->in_flight = bx_set_copy (self->set);

  if (g_set_str (&self->error, NULL))
    notify (self, PROP_ERROR);
  notify (self, PROP_STATE);
}

/* Returns whether it is done by that, and was not before. */
gboolean
_bx_set_item_saved (BxSetItem *self)
{
  gboolean was_done = self->committed != NULL && self->committed->state == BX_SET_STATE_DONE;

  /* Two writes at the program's end: the answer to the first told it all. */
  if (self->in_flight == NULL)
    return FALSE;

  g_clear_pointer (&self->committed, bx_set_free);
  self->committed = g_steal_pointer (&self->in_flight);
  notify (self, PROP_STATE);

  return !was_done && self->committed->state == BX_SET_STATE_DONE;
}

/* What was not written did not happen: the set is again in the state that is on
 * the disk. The numbers stay as the person left them. Returns whether it was the
 * state that could not be changed. */
gboolean
_bx_set_item_failed (BxSetItem *self,
                     const char *error)
{
  BxSetState state = self->committed != NULL ? self->committed->state : BX_SET_STATE_PLANNED;
  gboolean state_changed = self->set->state != state;
  gboolean tell;

  g_clear_pointer (&self->in_flight, bx_set_free);

  tell = state_changed || (state == BX_SET_STATE_DONE && _bx_set_item_is_dirty (self));
  if (state_changed)
    {
      self->set->state = state;
      self->set->done_at = self->committed != NULL ? self->committed->done_at : BX_MOMENT_NONE;
      notify (self, PROP_SET);
    }

  if (tell && g_set_str (&self->error, error))
    notify (self, PROP_ERROR);
  notify (self, PROP_STATE);

  return state_changed;
}
