/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-set-editor-private.h"

/**
 * BxSetEditor:
 *
 * The numbers of one set, to be typed or stepped: what was lifted, how often or
 * how long, and the bodyweight where it matters. What may be written depends on
 * the measure of the exercise.
 *
 * What is added to the body and what is taken off it share a field: below 0 it
 * becomes assistance, and the caption says which of them it is. In the set they
 * stay two fields.
 *
 * A weight keeps the unit it was entered in until the person changes it; what is
 * typed or stepped is in the unit of the editor. Text that can't be read is left
 * standing with a sentence under it, and the set keeps its last good number.
 *
 * ## CSS nodes
 *
 * ```
 * set-editor[.large]
 * ├── box.numbers
 * │   ├── number-field.load
 * │   ├── label.times
 * │   ╰── number-field.count
 * ├── number-field.bodyweight
 * ╰── label.error
 * ```
 *
 * ## Accessibility
 *
 * The editor is a group. An error is announced when it appears, and told by the
 * field that it is about.
 */
G_DEFINE_FINAL_TYPE (BxSetEditor, bx_set_editor, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (BxSetEditorShape, bx_set_editor_shape,
                    G_DEFINE_ENUM_VALUE (BX_SET_EDITOR_SHAPE_ROW, "row"),
                    G_DEFINE_ENUM_VALUE (BX_SET_EDITOR_SHAPE_STACKED, "stacked"),
                    G_DEFINE_ENUM_VALUE (BX_SET_EDITOR_SHAPE_COLUMN, "column"),
                    G_DEFINE_ENUM_VALUE (BX_SET_EDITOR_SHAPE_BARE, "bare"))

typedef enum
{
  PROP_SET = 1,
  PROP_MEASURE,
  PROP_UNIT,
  PROP_STEP_KG,
  PROP_LARGE,
  PROP_SHAPE,
} BxSetEditorProperty;

static GParamSpec *properties[PROP_SHAPE + 1];

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATE,
} BxSetEditorSignal;

static guint signals[SIGNAL_ACTIVATE + 1];

void
_bx_set_editor_changed (BxSetEditor *self)
{
  _bx_set_editor_update_captions (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
}

void
_bx_set_editor_activated (BxSetEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

/* ---- the object ---------------------------------------------------------------- */

static gboolean
bx_set_editor_grab_focus (GtkWidget *widget)
{
  BxSetEditor *self = BX_SET_EDITOR (widget);
  BxSetField field = bx_set_editor_has_field (self, BX_SET_FIELD_LOAD) ? BX_SET_FIELD_LOAD : BX_SET_FIELD_COUNT;

  return gtk_widget_grab_focus (GTK_WIDGET (self->fields[field]));
}

static void
bx_set_editor_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BxSetEditor *self = BX_SET_EDITOR (object);

  switch ((BxSetEditorProperty) property_id)
    {
    case PROP_SET:
      g_value_set_boxed (value, self->set);
      break;
    case PROP_MEASURE:
      g_value_set_uint (value, self->measure);
      break;
    case PROP_UNIT:
      g_value_set_uint (value, self->unit);
      break;
    case PROP_STEP_KG:
      g_value_set_double (value, self->step_kg);
      break;
    case PROP_LARGE:
      g_value_set_boolean (value, self->large);
      break;
    case PROP_SHAPE:
      g_value_set_enum (value, self->shape);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_set_editor_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  BxSetEditor *self = BX_SET_EDITOR (object);

  switch ((BxSetEditorProperty) property_id)
    {
    case PROP_SET:
      bx_set_editor_set_set (self, g_value_get_boxed (value));
      break;
    case PROP_MEASURE:
      bx_set_editor_set_measure (self, (BxMeasure) g_value_get_uint (value));
      break;
    case PROP_UNIT:
      bx_set_editor_set_unit (self, (BxUnit) g_value_get_uint (value));
      break;
    case PROP_STEP_KG:
      bx_set_editor_set_step_kg (self, g_value_get_double (value));
      break;
    case PROP_LARGE:
      bx_set_editor_set_large (self, g_value_get_boolean (value));
      break;
    case PROP_SHAPE:
      bx_set_editor_set_shape (self, (BxSetEditorShape) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_set_editor_dispose (GObject *object)
{
  BxSetEditor *self = BX_SET_EDITOR (object);

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    if (self->fields[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->fields[i], self);

  g_clear_pointer (&self->numbers_box, gtk_widget_unparent);
  if (self->fields[BX_SET_FIELD_BODYWEIGHT] != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]));
  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    self->fields[i] = NULL;
  g_clear_pointer (&self->error_label, gtk_widget_unparent);

  G_OBJECT_CLASS (bx_set_editor_parent_class)->dispose (object);
}

static void
bx_set_editor_finalize (GObject *object)
{
  BxSetEditor *self = BX_SET_EDITOR (object);

  g_clear_pointer (&self->set, bx_set_free);
  g_clear_pointer (&self->loading, bx_loading_free);
  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    g_free (self->errors[i]);

  G_OBJECT_CLASS (bx_set_editor_parent_class)->finalize (object);
}

static void
bx_set_editor_class_init (BxSetEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_set_editor_get_property;
  object_class->set_property = bx_set_editor_set_property;
  object_class->dispose = bx_set_editor_dispose;
  object_class->finalize = bx_set_editor_finalize;
  widget_class->grab_focus = bx_set_editor_grab_focus;

  /**
   * BxSetEditor:set:
   *
   * The set, as far as its numbers can be read. Notified when the person
   * changes one.
   */
  properties[PROP_SET] =
      g_param_spec_boxed ("set", NULL, NULL,
                          BX_TYPE_SET,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetEditor:measure:
   *
   * What is written down about the exercise, a [enum@Measure].
   */
  properties[PROP_MEASURE] =
      g_param_spec_uint ("measure", NULL, NULL,
                         BX_MEASURE_WEIGHT_REPS, BX_MEASURE_TIME, BX_MEASURE_WEIGHT_REPS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetEditor:unit:
   *
   * The unit that weights are shown and entered in, a [enum@Unit].
   */
  properties[PROP_UNIT] =
      g_param_spec_uint ("unit", NULL, NULL,
                         BX_UNIT_KG, BX_UNIT_LB, BX_UNIT_KG,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetEditor:step-kg:
   *
   * The step of weight in kilogram, 0 for a common one.
   */
  properties[PROP_STEP_KG] =
      g_param_spec_double ("step-kg", NULL, NULL,
                           0, 100, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetEditor:large:
   *
   * Whether the numbers are the largest thing on the page.
   */
  properties[PROP_LARGE] =
      g_param_spec_boolean ("large", NULL, NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * BxSetEditor:shape:
   *
   * How the numbers stand.
   */
  properties[PROP_SHAPE] =
      g_param_spec_enum ("shape", NULL, NULL,
                         BX_TYPE_SET_EDITOR_SHAPE,
                         BX_SET_EDITOR_SHAPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxSetEditor::changed:
   *
   * The person changed a number, and it can be read.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxSetEditor::activate:
   *
   * The person is done typing, by Enter or Escape.
   */
  signals[SIGNAL_ACTIVATE] =
      g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "set-editor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
bx_set_editor_init (BxSetEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->unit = BX_UNIT_KG;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);

  self->numbers_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->numbers_box, "numbers");
  gtk_widget_set_halign (self->numbers_box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->numbers_box, GTK_WIDGET (self));

  self->fields[BX_SET_FIELD_LOAD] = _bx_set_editor_make_field (self, _("Less Weight"), _("More Weight"), "load");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_LOAD], GTK_INPUT_PURPOSE_NUMBER);
  gtk_box_append (GTK_BOX (self->numbers_box), GTK_WIDGET (self->fields[BX_SET_FIELD_LOAD]));

  self->times_label = gtk_label_new ("×");
  gtk_widget_add_css_class (self->times_label, "times");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->times_label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self->numbers_box), self->times_label);

  self->fields[BX_SET_FIELD_COUNT] = _bx_set_editor_make_field (self, _("Fewer Repetitions"), _("More Repetitions"), "count");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_COUNT], GTK_INPUT_PURPOSE_DIGITS);
  gtk_box_append (GTK_BOX (self->numbers_box), GTK_WIDGET (self->fields[BX_SET_FIELD_COUNT]));

  self->fields[BX_SET_FIELD_BODYWEIGHT] = _bx_set_editor_make_field (self, _("Less Bodyweight"), _("More Bodyweight"), "bodyweight");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_BODYWEIGHT], GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_halign (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), GTK_WIDGET (self));

  self->error_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->error_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->error_label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->error_label, "error");
  gtk_widget_set_visible (self->error_label, FALSE);
  gtk_widget_set_parent (self->error_label, GTK_WIDGET (self));

  _bx_set_editor_show_set (self);
}

/**
 * bx_set_editor_new:
 *
 * Creates an editor without a set.
 *
 * Returns: (transfer floating): a new editor
 */
GtkWidget *
bx_set_editor_new (void)
{
  return g_object_new (BX_TYPE_SET_EDITOR, NULL);
}

/**
 * bx_set_editor_get_set:
 * @self: an editor
 *
 * Gets the set with the numbers that stand in the editor, as far as they can be
 * read. Everything else in it is as it was given.
 *
 * Returns: (transfer none) (nullable): the set
 */
const BxSet *
bx_set_editor_get_set (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), NULL);

  return self->set;
}

/**
 * bx_set_editor_set_set:
 * @self: an editor
 * @set: (nullable): a set; it is copied
 *
 * Shows the numbers of @set. Where it is the set that is shown already, only a
 * number that differs is written anew, so that what is being typed stays.
 */
void
bx_set_editor_set_set (BxSetEditor *self,
                       const BxSet *set)
{
  g_autoptr (BxSet) before = NULL;

  g_return_if_fail (BX_IS_SET_EDITOR (self));

  before = g_steal_pointer (&self->set);
  self->set = set != NULL ? bx_set_copy (set) : NULL;

  if (before == NULL || set == NULL || g_strcmp0 (before->id, set->id) != 0)
    {
      _bx_set_editor_show_set (self);
    }
  else
    {
      if (!bx_weight_equal (before->weight, set->weight) ||
          !bx_weight_equal (before->added, set->added) ||
          !bx_weight_equal (before->assistance, set->assistance))
        _bx_set_editor_show_field (self, BX_SET_FIELD_LOAD);
      if (before->reps != set->reps || before->seconds != set->seconds)
        _bx_set_editor_show_field (self, BX_SET_FIELD_COUNT);
      if (!bx_weight_equal (before->bodyweight, set->bodyweight))
        _bx_set_editor_show_field (self, BX_SET_FIELD_BODYWEIGHT);
      _bx_set_editor_update_captions (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
}

/**
 * bx_set_editor_set_measure:
 * @self: an editor
 * @measure: what is written down about the exercise
 *
 * Chooses which numbers can be edited.
 */
void
bx_set_editor_set_measure (BxSetEditor *self,
                           BxMeasure measure)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (self->measure == measure)
    return;

  self->measure = measure;
  _bx_set_editor_show_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * bx_set_editor_set_unit:
 * @self: an editor
 * @unit: kilogram or pound
 *
 * Chooses the unit that weights are shown and entered in. What is in the set
 * keeps its own until the person changes it.
 */
void
bx_set_editor_set_unit (BxSetEditor *self,
                        BxUnit unit)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));
  g_return_if_fail (unit != BX_UNIT_NONE);

  if (self->unit == unit)
    return;

  self->unit = unit;
  _bx_set_editor_show_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

/**
 * bx_set_editor_set_step_kg:
 * @self: an editor
 * @step_kg: the step of weight in kilogram, 0 for a common one
 *
 * Chooses the step of weight. See [func@Bx.Set.step_in_unit] for pounds.
 */
void
bx_set_editor_set_step_kg (BxSetEditor *self,
                           double step_kg)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (self->step_kg == step_kg)
    return;

  self->step_kg = step_kg;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP_KG]);
}

/**
 * bx_set_editor_set_large:
 * @self: an editor
 * @large: whether the numbers are the largest thing on the page
 *
 * Shows the numbers large enough to be read from across the room.
 */
void
bx_set_editor_set_large (BxSetEditor *self,
                         gboolean large)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  large = !!large;
  if (self->large == large)
    return;

  self->large = large;
  if (large)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "large");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGE]);
}

/**
 * bx_set_editor_set_shape:
 * @self: an editor
 * @shape: how the numbers stand
 *
 * Fits the editor into the room that there is.
 */
void
bx_set_editor_set_shape (BxSetEditor *self,
                         BxSetEditorShape shape)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (self->shape == shape)
    return;

  self->shape = shape;
  for (guint i = BX_SET_FIELD_LOAD; i <= BX_SET_FIELD_COUNT; i++)
    {
      bx_number_field_set_stacked (self->fields[i], shape == BX_SET_EDITOR_SHAPE_STACKED);
      bx_number_field_set_steppers (self->fields[i], shape != BX_SET_EDITOR_SHAPE_BARE);
    }
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->numbers_box),
                                  shape == BX_SET_EDITOR_SHAPE_COLUMN ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  _bx_set_editor_update_times (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHAPE]);
}

/**
 * bx_set_editor_has_field:
 * @self: an editor
 * @field: a number of a set
 *
 * Returns: whether the measure of the exercise has it
 */
gboolean
bx_set_editor_has_field (BxSetEditor *self,
                         BxSetField field)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  return bx_set_has_field (field, self->measure);
}

/**
 * bx_set_editor_set_loading:
 * @self: an editor
 * @loading: (nullable): what the weight is made with, or %NULL to step as
 *   [property@SetEditor:step-kg] says
 *
 * Chooses the weights that the buttons and keys step through.
 */
void
bx_set_editor_set_loading (BxSetEditor *self,
                           const BxLoading *loading)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  g_clear_pointer (&self->loading, bx_loading_free);
  if (loading != NULL)
    self->loading = bx_loading_copy (loading);
}
