/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-number-direction.h"
#include "bx-number-field.h"

/**
 * BxNumberField:
 *
 * A number that can be typed or stepped: a caption, the number with its unit,
 * and a button to either side of it or under it. It knows text alone; what the
 * text means is its owner's.
 *
 * ## Shortcuts and Gestures
 *
 * While the number is typed, <kbd>↑</kbd> and <kbd>↓</kbd> step it,
 * <kbd>Enter</kbd> emits [signal@NumberField::activate], and <kbd>Esc</kbd>
 * emits [signal@NumberField::revert].
 *
 * ## CSS nodes
 *
 * ```
 * number-field[.stacked][.long][.empty][.invalid]
 * ├── label.caption
 * ├── button.circular
 * ├── box.number
 * │   ├── entry
 * │   ╰── label.unit
 * ╰── button.circular
 * ```
 *
 * ## Accessibility
 *
 * The entry is a text box named by the caption and the unit; an error is told as
 * its description and makes it invalid.
 */
struct _BxNumberField
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *caption_label;
  GtkWidget *less_button;
  GtkWidget *number_box;
  GtkWidget *entry;
  GtkWidget *unit_label;
  GtkWidget *more_button;
  gboolean stacked;
  gboolean setting_text;
};

G_DEFINE_FINAL_TYPE (BxNumberField, bx_number_field, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_EDITED,
  SIGNAL_STEPPED,
  SIGNAL_ACTIVATE,
  SIGNAL_REVERT,
  SIGNAL_LEFT,
} BxNumberFieldSignal;

static guint signals[SIGNAL_LEFT + 1];

/* From a number of two digits to one such as 1234.56 */
#define MIN_CHARS 2
#define MAX_CHARS 7
#define LONG_CHARS 5

static void
place (BxNumberField *self,
       GtkWidget *child,
       int column,
       int row,
       int width)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkLayoutChild *layout_child = gtk_layout_manager_get_layout_child (layout, child);

  g_object_set (layout_child, "column", column, "row", row, "column-span", width, NULL);
}

static void
update_layout (BxNumberField *self)
{
  place (self, self->caption_label, 0, 0, 3);

  if (self->stacked)
    {
      place (self, self->number_box, 0, 1, 3);
      place (self, self->less_button, 0, 2, 1);
      place (self, self->more_button, 2, 2, 1);
      gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
    }
  else
    {
      place (self, self->less_button, 0, 1, 1);
      place (self, self->number_box, 1, 1, 1);
      place (self, self->more_button, 2, 1, 1);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
    }

  gtk_widget_set_halign (self->less_button, self->stacked ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->more_button, self->stacked ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
}

static void
update_name (BxNumberField *self)
{
  const char *caption = gtk_label_get_label (GTK_LABEL (self->caption_label));
  const char *unit = gtk_label_get_label (GTK_LABEL (self->unit_label));
  g_autofree char *name = NULL;

  if (*unit != '\0')
    /* Translators: the name of a field: what it is, such as Weight, and its
     * unit, such as kg */
    name = g_strdup_printf (C_("field", "%1$s, %2$s"), caption, unit);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : caption,
                                  -1);
}

/* The number is always seen whole, and where there is none, a place for it. */
static void
update_width (BxNumberField *self)
{
  int n_chars = (int) g_utf8_strlen (bx_number_field_get_text (self), -1);

  n_chars = CLAMP (n_chars, MIN_CHARS, MAX_CHARS);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), n_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), n_chars);

  /* A long number may be written smaller where there is little room. */
  if (n_chars >= LONG_CHARS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "long");

  if (*bx_number_field_get_text (self) == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

static void
text_changed_cb (BxNumberField *self)
{
  update_width (self);
  if (!self->setting_text)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
entry_activated_cb (BxNumberField *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
less_clicked_cb (BxNumberField *self)
{
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0, -1);
}

static void
more_clicked_cb (BxNumberField *self)
{
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0, 1);
}

static gboolean
key_pressed_cb (BxNumberField *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      g_signal_emit (self, signals[SIGNAL_STEPPED], 0, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      g_signal_emit (self, signals[SIGNAL_STEPPED], 0, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      g_signal_emit (self, signals[SIGNAL_REVERT], 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (BxNumberField *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
bx_number_field_grab_focus (GtkWidget *widget)
{
  BxNumberField *self = BX_NUMBER_FIELD (widget);

  /* On its way out Shift+Tab offers it to what is around the number. */
  return !bx_number_field_has_focus (self) && gtk_widget_grab_focus (self->entry);
}

static void
bx_number_field_dispose (GObject *object)
{
  BxNumberField *self = BX_NUMBER_FIELD (object);

  g_clear_pointer (&self->caption_label, gtk_widget_unparent);
  g_clear_pointer (&self->less_button, gtk_widget_unparent);
  g_clear_pointer (&self->number_box, gtk_widget_unparent);
  g_clear_pointer (&self->more_button, gtk_widget_unparent);
  self->entry = NULL;
  self->unit_label = NULL;

  G_OBJECT_CLASS (bx_number_field_parent_class)->dispose (object);
}

static void
bx_number_field_class_init (BxNumberFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_number_field_dispose;
  widget_class->grab_focus = bx_number_field_grab_focus;

  /**
   * BxNumberField::edited:
   *
   * The person typed.
   */
  signals[SIGNAL_EDITED] =
      g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxNumberField::stepped:
   * @self: a field
   * @n_steps: how many steps up, or down where negative
   *
   * The person asked for the next number up or down.
   */
  signals[SIGNAL_STEPPED] =
      g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * BxNumberField::activate:
   *
   * The person pressed Enter in the number.
   */
  signals[SIGNAL_ACTIVATE] =
      g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxNumberField::revert:
   *
   * The person wants the number that was there before typing.
   */
  signals[SIGNAL_REVERT] =
      g_signal_new ("revert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxNumberField::left:
   *
   * The keyboard focus left the number.
   */
  signals[SIGNAL_LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "number-field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
}

static GtkWidget *
make_button (BxNumberField *self,
             const char *icon_name,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  /* A click must not take the focus from where one key confirms, and neither must
   * Tab: arrow keys step in the number itself. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
bx_number_field_init (BxNumberField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_grid_layout_set_column_spacing (GTK_GRID_LAYOUT (layout), 6);
  gtk_grid_layout_set_row_spacing (GTK_GRID_LAYOUT (layout), 3);

  self->caption_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->caption_label, "caption");
  gtk_widget_add_css_class (self->caption_label, "dimmed");
  gtk_widget_set_parent (self->caption_label, GTK_WIDGET (self));

  self->less_button = make_button (self, "list-remove-symbolic", G_CALLBACK (less_clicked_cb));
  gtk_widget_set_parent (self->less_button, GTK_WIDGET (self));

  self->number_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->number_box, "number");
  gtk_widget_set_halign (self->number_box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->number_box, TRUE);
  gtk_widget_set_parent (self->number_box, GTK_WIDGET (self));

  self->entry = gtk_entry_new ();
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 0.5f);
  bx_number_direction_keep (GTK_EDITABLE (self->entry));
  gtk_widget_set_valign (self->entry, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_add_css_class (self->entry, "numeric");
  update_width (self);
  gtk_box_append (GTK_BOX (self->number_box), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  self->unit_label = gtk_label_new (NULL);
  gtk_widget_set_visible (self->unit_label, FALSE);
  gtk_widget_set_valign (self->unit_label, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_add_css_class (self->unit_label, "unit");
  gtk_box_append (GTK_BOX (self->number_box), self->unit_label);

  self->more_button = make_button (self, "list-add-symbolic", G_CALLBACK (more_clicked_cb));
  gtk_widget_set_parent (self->more_button, GTK_WIDGET (self));

  update_layout (self);
}

/**
 * bx_number_field_new:
 * @less_label: what the button that steps down is called
 * @more_label: what the button that steps up is called
 *
 * Creates an empty field.
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
bx_number_field_new (const char *less_label,
                     const char *more_label)
{
  BxNumberField *self = g_object_new (BX_TYPE_NUMBER_FIELD, NULL);

  bx_number_field_set_step_labels (self, less_label, more_label);

  return GTK_WIDGET (self);
}

/**
 * bx_number_field_set_step_labels:
 * @self: a field
 * @less_label: what the button that steps down is called
 * @more_label: what the button that steps up is called
 *
 * Says what the buttons do.
 */
void
bx_number_field_set_step_labels (BxNumberField *self,
                                 const char *less_label,
                                 const char *more_label)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  gtk_widget_set_tooltip_text (self->less_button, less_label);
  gtk_widget_set_tooltip_text (self->more_button, more_label);
}

/**
 * bx_number_field_get_text:
 * @self: a field
 *
 * Returns: (transfer none): what stands in it
 */
const char *
bx_number_field_get_text (BxNumberField *self)
{
  g_return_val_if_fail (BX_IS_NUMBER_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * bx_number_field_set_text:
 * @self: a field
 * @text: what is to stand in it
 *
 * Writes into the field without emitting [signal@NumberField::edited].
 */
void
bx_number_field_set_text (BxNumberField *self,
                          const char *text)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (bx_number_field_get_text (self), text) == 0)
    return;

  self->setting_text = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->setting_text = FALSE;
}

/**
 * bx_number_field_set_caption:
 * @self: a field
 * @caption: what the number is
 *
 * Says what the number is, in one word or two.
 */
void
bx_number_field_set_caption (BxNumberField *self,
                             const char *caption)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));
  g_return_if_fail (caption != NULL);

  gtk_label_set_label (GTK_LABEL (self->caption_label), caption);
  update_name (self);
}

/**
 * bx_number_field_set_unit:
 * @self: a field
 * @unit: (nullable): the symbol of its unit
 *
 * Shows a unit behind the number.
 */
void
bx_number_field_set_unit (BxNumberField *self,
                          const char *unit)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  gtk_label_set_label (GTK_LABEL (self->unit_label), unit != NULL ? unit : "");
  gtk_widget_set_visible (self->unit_label, unit != NULL && *unit != '\0');
  update_name (self);
}

/**
 * bx_number_field_set_error:
 * @self: a field
 * @error: (nullable): what is wrong with its text, as a sentence
 *
 * Marks the field as wrong, or as right again.
 */
void
bx_number_field_set_error (BxNumberField *self,
                           const char *error)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  if (error != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "invalid");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error,
                                      -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "invalid");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/**
 * bx_number_field_set_stacked:
 * @self: a field
 * @stacked: whether the buttons stand under the number
 *
 * Chooses between buttons under the number, which saves width, and to both
 * sides of it.
 */
void
bx_number_field_set_stacked (BxNumberField *self,
                             gboolean stacked)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  stacked = !!stacked;
  if (self->stacked == stacked)
    return;

  self->stacked = stacked;
  update_layout (self);
}

/**
 * bx_number_field_set_steppers:
 * @self: a field
 * @steppers: whether there are buttons
 *
 * Shows or hides the buttons; the keys step all the same.
 */
void
bx_number_field_set_steppers (BxNumberField *self,
                              gboolean steppers)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  gtk_widget_set_visible (self->less_button, steppers);
  gtk_widget_set_visible (self->more_button, steppers);
}

/**
 * bx_number_field_set_purpose:
 * @self: a field
 * @purpose: what is typed
 *
 * Lets an on-screen keyboard offer the right keys.
 */
void
bx_number_field_set_purpose (BxNumberField *self,
                             GtkInputPurpose purpose)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), purpose);
}

/**
 * bx_number_field_type:
 * @self: a field
 * @text: (nullable): the first characters, or %NULL to keep what is there
 *
 * Moves the keyboard focus into the number. With @text it takes the place of
 * what was there, as if the person had typed it; without, all of the number is
 * selected.
 */
void
bx_number_field_type (BxNumberField *self,
                      const char *text)
{
  g_return_if_fail (BX_IS_NUMBER_FIELD (self));

  gtk_widget_grab_focus (self->entry);
  if (text == NULL)
    return;

  bx_number_field_set_text (self, text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/**
 * bx_number_field_has_focus:
 * @self: a field
 *
 * Returns: whether the number is being typed
 */
gboolean
bx_number_field_has_focus (BxNumberField *self)
{
  GtkEditable *delegate;

  g_return_val_if_fail (BX_IS_NUMBER_FIELD (self), FALSE);

  delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  return gtk_widget_is_focus (GTK_WIDGET (delegate));
}
