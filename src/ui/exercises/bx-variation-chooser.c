/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-radio-button.h"
#include "bx-tempo.h"
#include "bx-variation-chooser.h"

/**
 * BxVariationChooser:
 *
 * One family of an exercise's variations: choosing an option tells what it
 * changes. What does not go together with the other families' options is
 * marked, and says why; it can still be chosen, and then the others give way.
 *
 * # CSS nodes
 *
 * `BxVariationChooser` has the name `variation`; its options are toggle buttons
 * of the class `option`, those that do not go together `conflicting` too.
 */
struct _BxVariationChooser
{
  GtkWidget parent_instance;

  GtkWidget *box;           /* (owned) */
  GtkLabel *text;           /* (unowned): in the box */
  GtkWidget *hold;          /* (unowned) (nullable): in the box, where some option lets one choose */
  GtkSpinButton *seconds;   /* (unowned) (nullable): in it */
  GtkLabel *note;           /* (unowned): in the box */
  GPtrArray *buttons;       /* (owned) (element-type GtkToggleButton): in the box */
  BxExerciseChoice *choice; /* (owned) */
  guint family;
  gboolean updating;
};

/* A hold of a second is how anybody ends a repetition. */
#define MIN_HOLD 2

G_DEFINE_FINAL_TYPE (BxVariationChooser, bx_variation_chooser, GTK_TYPE_WIDGET)

static GPtrArray *
get_options (BxVariationChooser *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  const BxVariationFamily *family = g_ptr_array_index (bx_exercise_get_variations (exercise), self->family);

  return family->options;
}

static void
mark (BxVariationChooser *self,
      GtkWidget *button,
      const BxVariationOption *option)
{
  const char *reason = bx_variation_find_conflict (bx_exercise_choice_get_exercise (self->choice),
                                                   bx_exercise_choice_get_options (self->choice),
                                                   self->family, option);

  if (reason != NULL)
    gtk_widget_add_css_class (button, "conflicting");
  else
    gtk_widget_remove_css_class (button, "conflicting");
  gtk_widget_set_tooltip_text (button, reason != NULL ? reason : option->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason != NULL ? reason : option->text,
                                  -1);
}

/* What had to give way to the last choice, and why */
static char *
describe_changes (BxVariationChooser *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  const GArray *changes = bx_exercise_choice_get_changes (self->choice);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const BxVariationChange *change = &g_array_index (changes, BxVariationChange, i);
      const BxVariationFamily *family = g_ptr_array_index (bx_exercise_get_variations (exercise), change->family);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: %1$s is what is chosen about an exercise, such as “Arms”, %2$s
       * the option chosen now, %3$s a sentence that says why another one did not fit */
      g_string_append_printf (text, _("%1$s: now “%2$s”. %3$s"), family->name, change->after->name, change->reason);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
update (BxVariationChooser *self)
{
  const BxVariationOption *chosen = bx_variation_chooser_get_option (self);
  GPtrArray *options = get_options (self);
  g_autofree char *note = NULL;

  self->updating = TRUE;
  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (option == chosen)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      mark (self, button, option);
    }
  if (self->hold != NULL)
    {
      gtk_widget_set_visible (self->hold, chosen->hold_chosen);
      if (chosen->hold_chosen)
        gtk_spin_button_set_value (self->seconds, bx_exercise_choice_get_hold (self->choice));
    }
  self->updating = FALSE;
  gtk_label_set_label (self->text, chosen->text);

  if (bx_exercise_choice_get_family (self->choice) == (int) self->family)
    note = describe_changes (self);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL && *note != '\0');
  if (note != NULL && *note != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self->note), note, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
option_toggled_cb (BxVariationChooser *self,
                   GtkToggleButton *button)
{
  guint index;

  if (self->updating || !gtk_toggle_button_get_active (button) || !g_ptr_array_find (self->buttons, button, &index))
    return;

  bx_exercise_choice_choose (self->choice, self->family, g_ptr_array_index (get_options (self), index));
}

static void
seconds_changed_cb (BxVariationChooser *self)
{
  if (!self->updating)
    bx_exercise_choice_set_hold (self->choice, gtk_spin_button_get_value_as_int (self->seconds));
}

static void
bx_variation_chooser_dispose (GObject *object)
{
  BxVariationChooser *self = BX_VARIATION_CHOOSER (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (bx_variation_chooser_parent_class)->dispose (object);
}

static void
bx_variation_chooser_class_init (BxVariationChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_variation_chooser_dispose;

  gtk_widget_class_set_css_name (widget_class, "variation");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
bx_variation_chooser_init (BxVariationChooser *self)
{
  self->buttons = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkLabel *
add_label (BxVariationChooser *self,
           const char *text,
           const char *const *css_classes)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "css-classes", css_classes,
                                   NULL);

  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

static void
add_options (BxVariationChooser *self)
{
  GPtrArray *options = get_options (self);
  GtkWidget *row = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "child-spacing", 6,
                                 "line-spacing", 6,
                                 NULL);
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);
      GtkWidget *name = g_object_new (GTK_TYPE_LABEL,
                                      "label", option->name,
                                      "wrap", TRUE,
                                      /* A line's only button must fit it: in right-to-left text AdwWrapBox of
                                       * libadwaita 1.7 puts a wider one outside. */
                                      "max-width-chars", 26,
                                      "justify", GTK_JUSTIFY_CENTER,
                                      NULL);
      GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                        "child", name,
                                        "group", first,
                                        NULL);

      gtk_widget_add_css_class (button, "option");
      bx_radio_button_tell_choice (GTK_TOGGLE_BUTTON (button));
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
      g_ptr_array_add (self->buttons, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (row), button);
    }

  gtk_box_append (GTK_BOX (self->box), row);
}

/* How long to hold, below the options, where one of them leaves that open */
static void
add_hold (BxVariationChooser *self)
{
  GPtrArray *options = get_options (self);
  gboolean chosen = FALSE;
  GtkWidget *label;
  GtkWidget *seconds;

  for (guint i = 0; i < options->len && !chosen; i++)
    chosen = ((const BxVariationOption *) g_ptr_array_index (options, i))->hold_chosen;
  if (!chosen)
    return;

  self->hold = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: beside a number: how long a repetition is held at its top */
  label = g_object_new (GTK_TYPE_LABEL, "label", _("Seconds to hold"), "wrap", TRUE, "xalign", 0.0f, NULL);
  seconds = gtk_spin_button_new_with_range (MIN_HOLD, BX_TEMPO_MAX_SECONDS, 1.0);
  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (seconds), 1.0, 5.0);
  gtk_widget_set_valign (seconds, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (seconds, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (seconds), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), seconds);
  self->seconds = GTK_SPIN_BUTTON (seconds);
  g_signal_connect_object (seconds, "value-changed", G_CALLBACK (seconds_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->hold), label);
  gtk_box_append (GTK_BOX (self->hold), seconds);
  gtk_box_append (GTK_BOX (self->box), self->hold);
}

/**
 * bx_variation_chooser_new:
 * @choice: what is chosen
 * @family: one of the exercise's families
 *
 * Creates a chooser that follows @choice and changes it.
 *
 * Returns: (transfer floating): a new chooser
 */
GtkWidget *
bx_variation_chooser_new (BxExerciseChoice *choice,
                          guint family)
{
  BxVariationChooser *self;
  GPtrArray *families;
  const BxVariationFamily *about;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);

  families = bx_exercise_get_variations (bx_exercise_choice_get_exercise (choice));
  g_return_val_if_fail (family < families->len, NULL);

  about = g_ptr_array_index (families, family);
  self = g_object_new (BX_TYPE_VARIATION_CHOOSER, NULL);
  self->choice = g_object_ref (choice);
  self->family = family;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, about->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about->text,
                                  -1);

  add_label (self, about->name, (const char *const[]){ "heading", NULL });
  add_options (self);
  self->text = add_label (self, "", (const char *const[]){ "caption", "dimmed", NULL });
  add_hold (self);
  self->note = add_label (self, "", (const char *const[]){ "variation-note", NULL });
  update (self);
  g_signal_connect_object (choice, "notify::variation", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * bx_variation_chooser_get_option:
 * @self: a chooser
 *
 * Gets what is chosen.
 *
 * Returns: (transfer none): an option of the family
 */
const BxVariationOption *
bx_variation_chooser_get_option (BxVariationChooser *self)
{
  g_return_val_if_fail (BX_IS_VARIATION_CHOOSER (self), NULL);

  return g_ptr_array_index (bx_exercise_choice_get_options (self->choice), self->family);
}
