/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-muscle-private.h"

/**
 * BxMuscle:
 *
 * A muscle, or a part of one, that an exercise can train.
 *
 * Its id also names its shape on the body map. The object never changes, and
 * its texts are in the language the catalogue was read in.
 */

G_DEFINE_FINAL_TYPE (BxMuscle, bx_muscle, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_PLAIN_NAME,
  PROP_TITLE,
} BxMuscleProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static void
bx_muscle_finalize (GObject *object)
{
  BxMuscle *self = BX_MUSCLE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->plain_name);
  g_free (self->title);
  g_free (self->function);
  g_free (self->group_id);
  g_free (self->group_name);

  G_OBJECT_CLASS (bx_muscle_parent_class)->finalize (object);
}

static void
bx_muscle_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BxMuscle *self = BX_MUSCLE (object);

  switch ((BxMuscleProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_PLAIN_NAME:
      g_value_set_string (value, self->plain_name);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
bx_muscle_class_init (BxMuscleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bx_muscle_finalize;
  object_class->get_property = bx_muscle_get_property;

  /**
   * BxMuscle:id:
   *
   * Stable text id.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * BxMuscle:name:
   *
   * Anatomical name.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * BxMuscle:plain-name:
   *
   * Everyday name, as inside a sentence.
   */
  properties[PROP_PLAIN_NAME] =
    g_param_spec_string ("plain-name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * BxMuscle:title:
   *
   * Everyday name, as it stands alone.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bx_muscle_init (BxMuscle *self)
{
}

/**
 * bx_muscle_get_id:
 * @self: a muscle
 *
 * Returns: (transfer none): its stable text id, such as `gluteus-maximus`
 */
const char *
bx_muscle_get_id (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->id;
}

/**
 * bx_muscle_get_name:
 * @self: a muscle
 *
 * Returns: (transfer none): its anatomical name, such as “Gluteus maximus”
 */
const char *
bx_muscle_get_name (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->name;
}

/**
 * bx_muscle_get_plain_name:
 * @self: a muscle
 *
 * Returns: (transfer none): its everyday name as it is written inside a
 *   sentence or a list, such as “lower back”
 */
const char *
bx_muscle_get_plain_name (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->plain_name;
}

/**
 * bx_muscle_get_title:
 * @self: a muscle
 *
 * Returns: (transfer none): its everyday name as it is written where it stands
 *   alone, such as “Lower back”
 */
const char *
bx_muscle_get_title (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->title;
}

/**
 * bx_muscle_get_function:
 * @self: a muscle
 *
 * Returns: (transfer none): what it does, in one sentence
 */
const char *
bx_muscle_get_function (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->function;
}

/**
 * bx_muscle_get_group_id:
 * @self: a muscle
 *
 * Returns: (transfer none): the stable text id of its group, such as `glutes`
 */
const char *
bx_muscle_get_group_id (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->group_id;
}

/**
 * bx_muscle_get_group_name:
 * @self: a muscle
 *
 * Returns: (transfer none): the name of its group as inside a sentence, such
 *   as “glutes”
 */
const char *
bx_muscle_get_group_name (BxMuscle *self)
{
  g_return_val_if_fail (BX_IS_MUSCLE (self), NULL);

  return self->group_name;
}

/*< private >
 * bx_muscle_group_free:
 * @self: (transfer full) (nullable): a group
 */
void
bx_muscle_group_free (BxMuscleGroup *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->muscles);
  g_free (self->title);
  g_free (self->name);
  g_free (self->id);
  g_free (self);
}
