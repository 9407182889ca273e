/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bx-decoration.h"
#include "bx-effort.h"
#include "bx-set-button.h"

/**
 * BxSetButton:
 *
 * A set of the running session as a small button: a mark that says how it
 * stands, and its numbers.
 *
 * ## CSS nodes
 *
 * `BxSetButton` is a button with the style class `.set-button`, and `.current`,
 * `.planned`, `.saving`, `.done`, `.unsaved` or `.skipped`.
 */
struct _BxSetButton
{
  GtkButton parent_instance;

  /* Owned References */
  BxSetItem *item;

  /* Borrowed References */
  GtkWidget *image;
  GtkWidget *spinner;
  GtkWidget *note_image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (BxSetButton, bx_set_button, GTK_TYPE_BUTTON)

static const char *const state_classes[] = {
  [BX_SET_ITEM_STATE_PLANNED] = "planned",
  [BX_SET_ITEM_STATE_SAVING] = "saving",
  [BX_SET_ITEM_STATE_DONE] = "done",
  [BX_SET_ITEM_STATE_UNSAVED] = "unsaved",
  [BX_SET_ITEM_STATE_SKIPPED] = "skipped",
};

static const char *const state_icons[] = {
  [BX_SET_ITEM_STATE_PLANNED] = "bx-set-planned-symbolic",
  [BX_SET_ITEM_STATE_SAVING] = "bx-set-planned-symbolic",
  [BX_SET_ITEM_STATE_DONE] = "object-select-symbolic",
  [BX_SET_ITEM_STATE_UNSAVED] = "dialog-warning-symbolic",
  [BX_SET_ITEM_STATE_SKIPPED] = "bx-set-skipped-symbolic",
};

static const char *
describe_state (BxSetItem *item)
{
  switch (bx_set_item_get_state (item))
    {
    case BX_SET_ITEM_STATE_SAVING:
      return _("Being saved");
    case BX_SET_ITEM_STATE_DONE:
      return _("Done");
    case BX_SET_ITEM_STATE_UNSAVED:
      return _("Not saved");
    case BX_SET_ITEM_STATE_SKIPPED:
      return C_("set", "Skipped");
    case BX_SET_ITEM_STATE_PLANNED:
    default:
      return bx_set_item_get_error (item) != NULL ? _("Not saved") : _("Planned");
    }
}

static void
update (BxSetButton *self)
{
  BxSetItemState state = bx_set_item_get_state (self->item);
  gboolean current = bx_set_item_is_current (self->item);
  gboolean failed = bx_set_item_get_error (self->item) != NULL;
  const BxSet *set = bx_set_item_get_set (self->item);
  g_autofree char *numbers = bx_set_item_dup_label (self->item);
  g_autofree char *effort = bx_effort_format_number (set->rpe_tenths, BX_EFFORT_RPE);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  /* As it is written in a training log: the rating behind an at sign */
  label = effort != NULL ? g_strconcat (numbers, " @", effort, NULL) : g_strdup (numbers);

  for (guint i = 0; i < G_N_ELEMENTS (state_classes); i++)
    if (i == state)
      gtk_widget_add_css_class (GTK_WIDGET (self), state_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), state_classes[i]);

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                failed ? "dialog-warning-symbolic"
                                : current && state == BX_SET_ITEM_STATE_PLANNED ? "bx-set-current-symbolic"
                                                                                : state_icons[state]);
  gtk_widget_set_visible (self->image, state != BX_SET_ITEM_STATE_SAVING);
  gtk_widget_set_visible (self->spinner, state == BX_SET_ITEM_STATE_SAVING);
  gtk_label_set_label (GTK_LABEL (self->label), label);

  /* Translators: a set as it is spoken: its number, what stands in it such as
   * 100 kg × 5, and how it stands such as Done */
  name = g_strdup_printf (_("Set %1$u, %2$s, %3$s"),
                          bx_set_item_get_number (self->item), label, describe_state (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
  /* Who comes near reads the note. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), set->note != NULL ? set->note : describe_state (self->item));
  gtk_widget_set_visible (self->note_image, set->note != NULL);
}

static void
bx_set_button_dispose (GObject *object)
{
  g_clear_object (&BX_SET_BUTTON (object)->item);

  G_OBJECT_CLASS (bx_set_button_parent_class)->dispose (object);
}

static void
bx_set_button_class_init (BxSetButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_set_button_dispose;
}

static void
bx_set_button_init (BxSetButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->image = bx_decoration_new (NULL);
  self->spinner = adw_spinner_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), self->label);
  self->note_image = bx_decoration_new ("document-edit-symbolic");
  gtk_box_append (GTK_BOX (box), self->note_image);
  gtk_button_set_child (GTK_BUTTON (self), box);

  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "set-button");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
}

/**
 * bx_set_button_new:
 * @item: a set
 *
 * Creates a button that shows @item.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_set_button_new (BxSetItem *item)
{
  BxSetButton *self;

  g_return_val_if_fail (BX_IS_SET_ITEM (item), NULL);

  self = g_object_new (BX_TYPE_SET_BUTTON, NULL);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * bx_set_button_get_item:
 * @self: a button
 *
 * Returns: (transfer none): the set that it shows
 */
BxSetItem *
bx_set_button_get_item (BxSetButton *self)
{
  g_return_val_if_fail (BX_IS_SET_BUTTON (self), NULL);

  return self->item;
}
