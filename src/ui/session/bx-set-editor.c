/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-number-field.h"
#include "bx-number.h"
#include "bx-set-editor.h"

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
struct _BxSetEditor
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *numbers_box;
  BxNumberField *fields[BX_SET_N_FIELDS];
  GtkWidget *times_label;
  GtkWidget *error_label;
  BxSet *set; /* (nullable) */
  char *errors[BX_SET_N_FIELDS]; /* (nullable): what is wrong with each text */

  BxMeasure measure;
  BxUnit unit;
  double step_kg;
  BxLoading *loading; /* (owned) (nullable): what the weight is made with */
  gboolean large;
  BxSetEditorShape shape;
};

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

static BxUnit
get_entry_unit (BxSetEditor *self)
{
  return self->unit != BX_UNIT_NONE ? self->unit : BX_UNIT_KG;
}

static void
update_captions (BxSetEditor *self)
{
  const char *symbol = bx_unit_get_symbol (get_entry_unit (self));
  const char *caption;

  if (bx_measure_has_weight (self->measure))
    /* Translators: the caption of a field */
    caption = C_("field", "Weight");
  else if (self->set != NULL && self->set->assistance.thousandths > 0)
    /* Translators: the caption of a field: weight taken off the body by a band or machine */
    caption = C_("field", "Assistance");
  else
    /* Translators: the caption of a field: weight added to the body */
    caption = C_("field", "Added Weight");

  bx_number_field_set_caption (self->fields[BX_SET_FIELD_LOAD], caption);
  bx_number_field_set_unit (self->fields[BX_SET_FIELD_LOAD], symbol);

  if (bx_measure_has_time (self->measure))
    {
      /* Translators: the caption of a field: how long a position was held */
      caption = C_("field", "Time");
      bx_number_field_set_step_labels (self->fields[BX_SET_FIELD_COUNT], _("Less Time"), _("More Time"));
    }
  else
    {
      /* Translators: the caption of a field */
      caption = C_("field", "Repetitions");
      bx_number_field_set_step_labels (self->fields[BX_SET_FIELD_COUNT], _("Fewer Repetitions"), _("More Repetitions"));
    }
  bx_number_field_set_caption (self->fields[BX_SET_FIELD_COUNT], caption);

  /* Translators: the caption of a field: what the person weighs */
  bx_number_field_set_caption (self->fields[BX_SET_FIELD_BODYWEIGHT], C_("field", "Bodyweight"));
  bx_number_field_set_unit (self->fields[BX_SET_FIELD_BODYWEIGHT], symbol);
}

static void
update_error (BxSetEditor *self)
{
  const char *error = NULL;

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    {
      bx_number_field_set_error (self->fields[i], self->errors[i]);
      if (error == NULL)
        error = self->errors[i];
    }

  if (error != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->error_label)), error) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), error, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);

  gtk_label_set_label (GTK_LABEL (self->error_label), error != NULL ? error : "");
  gtk_widget_set_visible (self->error_label, error != NULL);
}

static void
set_field_error (BxSetEditor *self,
                 BxSetField field,
                 const char *error)
{
  if (g_set_str (&self->errors[field], error))
    update_error (self);
}

/* Writes the set's own number over whatever was typed. */
static void
show_field (BxSetEditor *self,
            BxSetField field)
{
  g_autofree char *text = self->set != NULL ? bx_set_format_field (self->set, field, self->measure, get_entry_unit (self)) : g_strdup ("");

  bx_number_field_set_text (self->fields[field], text);
  set_field_error (self, field, NULL);
}

/* The sign between two numbers that stand beside each other */
static void
update_times (BxSetEditor *self)
{
  gtk_widget_set_visible (self->times_label,
                          self->shape != BX_SET_EDITOR_SHAPE_COLUMN && bx_set_editor_has_field (self, BX_SET_FIELD_LOAD));
}

static void
show_set (BxSetEditor *self)
{
  gboolean has_load = bx_set_editor_has_field (self, BX_SET_FIELD_LOAD);
  gboolean has_bodyweight = bx_set_editor_has_field (self, BX_SET_FIELD_BODYWEIGHT);

  gtk_widget_set_visible (GTK_WIDGET (self->fields[BX_SET_FIELD_LOAD]), has_load);
  update_times (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), has_bodyweight);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->set != NULL);

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    show_field (self, (BxSetField) i);
  update_captions (self);
}

static void
set_changed (BxSetEditor *self)
{
  update_captions (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
}

/* ---- what the person typed, into the set -------------------------------------- */

static void
field_edited (BxSetEditor *self,
              BxSetField field)
{
  const char *text = bx_number_field_get_text (self->fields[field]);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSet) before = NULL;

  if (self->set == NULL)
    return;

  /* A half-typed sign or mark is not yet an error. */
  before = bx_set_copy (self->set);
  if (!bx_set_parse_field (self->set, field, self->measure, get_entry_unit (self), text, &error))
    {
      gboolean half_typed = g_utf8_strlen (text, -1) <= 1 && !g_error_matches (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE);

      set_field_error (self, field, half_typed ? NULL : error->message);
      return;
    }

  set_field_error (self, field, NULL);
  if (!bx_set_equal (before, self->set))
    set_changed (self);
}

/* The number is rewritten tidily once the person has left it; what can't be
 * read stays as it is. Text that was not touched is not read: a converted weight
 * would come back changed. */
static void
field_left (BxSetEditor *self,
            BxSetField field)
{
  const char *text = bx_number_field_get_text (self->fields[field]);
  g_autofree char *untouched = NULL;
  g_autoptr (GError) error = NULL;

  if (self->set == NULL || self->errors[field] != NULL)
    return;

  untouched = bx_set_format_field (self->set, field, self->measure, get_entry_unit (self));
  if (g_strcmp0 (text, untouched) == 0)
    return;

  if (bx_set_parse_field (self->set, field, self->measure, get_entry_unit (self), text, &error))
    show_field (self, field);
  else
    set_field_error (self, field, error->message);
}

static BxSetField
find_field (BxSetEditor *self,
            BxNumberField *widget)
{
  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    if (self->fields[i] == widget)
      return (BxSetField) i;

  g_assert_not_reached ();
}

static void
field_edited_cb (BxSetEditor *self,
                 BxNumberField *widget)
{
  field_edited (self, find_field (self, widget));
}

static void
field_stepped_cb (BxSetEditor *self,
                  int n_steps,
                  BxNumberField *widget)
{
  bx_set_editor_step (self, find_field (self, widget), n_steps);
}

static void
field_activated_cb (BxSetEditor *self,
                    BxNumberField *widget)
{
  if (bx_set_editor_check (self, FALSE))
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
field_revert_cb (BxSetEditor *self,
                 BxNumberField *widget)
{
  show_field (self, find_field (self, widget));
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
field_left_cb (BxSetEditor *self,
               BxNumberField *widget)
{
  field_left (self, find_field (self, widget));
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

static BxNumberField *
make_field (BxSetEditor *self,
            const char *less_label,
            const char *more_label,
            const char *css_class)
{
  GtkWidget *field = bx_number_field_new (less_label, more_label);

  gtk_widget_add_css_class (field, css_class);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "stepped", G_CALLBACK (field_stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "activate", G_CALLBACK (field_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "revert", G_CALLBACK (field_revert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "left", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);

  return BX_NUMBER_FIELD (field);
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

  self->fields[BX_SET_FIELD_LOAD] = make_field (self, _("Less Weight"), _("More Weight"), "load");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_LOAD], GTK_INPUT_PURPOSE_NUMBER);
  gtk_box_append (GTK_BOX (self->numbers_box), GTK_WIDGET (self->fields[BX_SET_FIELD_LOAD]));

  self->times_label = gtk_label_new ("×");
  gtk_widget_add_css_class (self->times_label, "times");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->times_label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self->numbers_box), self->times_label);

  self->fields[BX_SET_FIELD_COUNT] = make_field (self, _("Fewer Repetitions"), _("More Repetitions"), "count");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_COUNT], GTK_INPUT_PURPOSE_DIGITS);
  gtk_box_append (GTK_BOX (self->numbers_box), GTK_WIDGET (self->fields[BX_SET_FIELD_COUNT]));

  self->fields[BX_SET_FIELD_BODYWEIGHT] = make_field (self, _("Less Bodyweight"), _("More Bodyweight"), "bodyweight");
  bx_number_field_set_purpose (self->fields[BX_SET_FIELD_BODYWEIGHT], GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_halign (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), GTK_WIDGET (self));

  self->error_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->error_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->error_label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->error_label, "error");
  gtk_widget_set_visible (self->error_label, FALSE);
  gtk_widget_set_parent (self->error_label, GTK_WIDGET (self));

  show_set (self);
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
      show_set (self);
    }
  else
    {
      if (!bx_weight_equal (before->weight, set->weight) ||
          !bx_weight_equal (before->added, set->added) ||
          !bx_weight_equal (before->assistance, set->assistance))
        show_field (self, BX_SET_FIELD_LOAD);
      if (before->reps != set->reps || before->seconds != set->seconds)
        show_field (self, BX_SET_FIELD_COUNT);
      if (!bx_weight_equal (before->bodyweight, set->bodyweight))
        show_field (self, BX_SET_FIELD_BODYWEIGHT);
      update_captions (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
}

/**
 * bx_set_editor_get_measure:
 * @self: an editor
 *
 * Returns: what is written down about the exercise
 */
BxMeasure
bx_set_editor_get_measure (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), BX_MEASURE_WEIGHT_REPS);

  return self->measure;
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
  show_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * bx_set_editor_get_unit:
 * @self: an editor
 *
 * Returns: the unit that weights are shown and entered in
 */
BxUnit
bx_set_editor_get_unit (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), BX_UNIT_KG);

  return self->unit;
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
  show_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

/**
 * bx_set_editor_get_step_kg:
 * @self: an editor
 *
 * Returns: the step of weight in kilogram, 0 for a common one
 */
double
bx_set_editor_get_step_kg (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), 0);

  return self->step_kg;
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
 * bx_set_editor_get_large:
 * @self: an editor
 *
 * Returns: whether the numbers are the largest thing on the page
 */
gboolean
bx_set_editor_get_large (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  return self->large;
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
 * bx_set_editor_get_shape:
 * @self: an editor
 *
 * Returns: how the numbers stand
 */
BxSetEditorShape
bx_set_editor_get_shape (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), BX_SET_EDITOR_SHAPE_ROW);

  return self->shape;
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
  update_times (self);
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

/**
 * bx_set_editor_step:
 * @self: an editor
 * @field: a number of the set
 * @n_steps: how many steps up, or down where negative
 *
 * Steps a number as its buttons do, and emits [signal@SetEditor::changed]. What
 * was typed and can't be read gives way to the last good number, stepped. A
 * field that the measure does not have is left alone.
 */
void
bx_set_editor_step (BxSetEditor *self,
                    BxSetField field,
                    int n_steps)
{
  g_autoptr (BxSet) before = NULL;

  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (self->set == NULL || n_steps == 0 || !bx_set_editor_has_field (self, field))
    return;

  before = bx_set_copy (self->set);

  if (field == BX_SET_FIELD_LOAD && self->loading != NULL && bx_measure_has_weight (self->measure))
    bx_set_step_load (self->set, get_entry_unit (self), self->loading, n_steps);
  else
    bx_set_step_field (self->set, field, self->measure, get_entry_unit (self), self->step_kg, n_steps);
  show_field (self, field);
  if (!bx_set_equal (before, self->set))
    set_changed (self);
}

/**
 * bx_set_editor_type:
 * @self: an editor
 * @field: a number of the set
 * @text: (nullable): the first characters, or %NULL to keep what is there
 *
 * Moves the keyboard focus into a number, as if the person had begun to type
 * it. A field that the measure does not have leads to the repetitions or time.
 */
void
bx_set_editor_type (BxSetEditor *self,
                    BxSetField field,
                    const char *text)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (!bx_set_editor_has_field (self, field))
    field = BX_SET_FIELD_COUNT;
  if (self->set != NULL)
    bx_number_field_type (self->fields[field], text);
}

/**
 * bx_set_editor_is_typing:
 * @self: an editor
 *
 * Returns: whether the keyboard focus is in one of its numbers
 */
gboolean
bx_set_editor_is_typing (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    if (bx_number_field_has_focus (self->fields[i]))
      return TRUE;

  return FALSE;
}

/**
 * bx_set_editor_check:
 * @self: an editor
 * @complete: whether every number that makes it a set must be there
 *
 * Tells whether what stands in the editor can be taken. Where it can't, a
 * sentence under the numbers says why, and the keyboard focus goes to where it
 * is to be mended; nothing of what was typed is lost.
 *
 * Returns: whether all is well
 */
gboolean
bx_set_editor_check (BxSetEditor *self,
                     gboolean complete)
{
  g_autoptr (GError) error = NULL;
  BxSetField missing;

  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  if (self->set == NULL)
    return FALSE;

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    {
      if (!bx_set_editor_has_field (self, (BxSetField) i))
        continue;

      field_left (self, (BxSetField) i);
      if (self->errors[i] != NULL)
        {
          bx_number_field_type (self->fields[i], NULL);
          return FALSE;
        }
    }

  if (complete && !bx_set_check_complete (self->set, self->measure, &missing, &error))
    {
      set_field_error (self, missing, error->message);
      bx_number_field_type (self->fields[missing], NULL);
      return FALSE;
    }

  return TRUE;
}
