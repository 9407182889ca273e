/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-variation-chooser.h"

/**
 * BxVariationChooser:
 *
 * One family of an exercise's variations: choosing an option tells what it
 * changes and how hard it is.
 *
 * # CSS nodes
 *
 * `BxVariationChooser` has the name `variation`; its options are toggle buttons.
 */
struct _BxVariationChooser
{
  GtkWidget parent_instance;

  GtkWidget *box;       /* (owned) */
  GtkLabel *text;       /* (unowned): in the box */
  GtkLabel *difficulty; /* (unowned): in the box */
  GPtrArray *options;   /* (owned) (element-type BxVariationOption) */
  guint selected;
};

G_DEFINE_FINAL_TYPE (BxVariationChooser, bx_variation_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
describe_difficulty (int difficulty)
{
  switch (CLAMP (difficulty, -2, 2))
    {
    case -2:
      return _ ("Much easier");
    case -1:
      return _ ("Easier");
    case 1:
      return _ ("Harder");
    case 2:
      return _ ("Much harder");
    default:
      /* Translators: how hard a variation is, against the plain exercise */
      return _ ("The usual way");
    }
}

static void
show_option (BxVariationChooser *self)
{
  const BxVariationOption *option = g_ptr_array_index (self->options, self->selected);

  gtk_label_set_label (self->text, option->text);
  gtk_label_set_label (self->difficulty, describe_difficulty (option->difficulty));
}

static void
option_toggled_cb (BxVariationChooser *self,
                   GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->selected = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  show_option (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
bx_variation_chooser_dispose (GObject *object)
{
  BxVariationChooser *self = BX_VARIATION_CHOOSER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->options, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_variation_chooser_parent_class)->dispose (object);
}

static void
bx_variation_chooser_class_init (BxVariationChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_variation_chooser_dispose;

  /**
   * BxVariationChooser::changed:
   * @self: a chooser
   *
   * Another option was chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "variation");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
bx_variation_chooser_init (BxVariationChooser *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkLabel *
add_label (BxVariationChooser *self,
           const char *text,
           const char *const *css_classes)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "wrap",
                                   TRUE,
                                   "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR,
                                   "xalign",
                                   0.0f,
                                   "css-classes",
                                   css_classes,
                                   NULL);

  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

static void
add_options (BxVariationChooser *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "child-spacing",
                                 6,
                                 "line-spacing",
                                 6,
                                 "margin-top",
                                 6,
                                 NULL);
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < self->options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (self->options, i);
      GtkWidget *name = g_object_new (GTK_TYPE_LABEL,
                                      "label",
                                      option->name,
                                      "wrap",
                                      TRUE,
                                      "natural-wrap-mode",
                                      GTK_NATURAL_WRAP_NONE,
                                      "justify",
                                      GTK_JUSTIFY_CENTER,
                                      NULL);
      GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                        "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_RADIO,
                                        "child",
                                        name,
                                        "group",
                                        first,
                                        NULL);

      gtk_widget_add_css_class (button, "option");
      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      if (first == NULL)
        {
          first = GTK_TOGGLE_BUTTON (button);
          gtk_toggle_button_set_active (first, TRUE);
        }
      g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (row), button);
    }

  gtk_box_append (GTK_BOX (self->box), row);
}

/**
 * bx_variation_chooser_new:
 * @family: a family with one option at least
 *
 * Creates a chooser with the plain option chosen.
 *
 * Returns: (transfer floating): a new chooser
 */
GtkWidget *
bx_variation_chooser_new (const BxVariationFamily *family)
{
  BxVariationChooser *self;

  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (family->options->len > 0, NULL);

  self = g_object_new (BX_TYPE_VARIATION_CHOOSER, NULL);
  self->options = g_ptr_array_ref (family->options);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  family->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  family->text,
                                  -1);

  add_label (self, family->name, (const char *const[]){ "heading", NULL });
  add_label (self, family->text, (const char *const[]){ "dimmed", NULL });
  add_options (self);
  self->difficulty = add_label (self, "", (const char *const[]){ "caption-heading", "accent", NULL });
  gtk_widget_set_margin_top (GTK_WIDGET (self->difficulty), 6);
  self->text = add_label (self, "", (const char *const[]){ "prose", NULL });
  show_option (self);

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

  return g_ptr_array_index (self->options, self->selected);
}
