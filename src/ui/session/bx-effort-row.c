/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-effort-row.h"

/**
 * BxEffortRow:
 *
 * How hard a set was, to be said with one tap: a caption and a button for each rating
 * that is of use. The one that is set is pressed; pressing it again takes it away.
 *
 * ## CSS nodes
 *
 * ```
 * effort-row
 * ├── label
 * ╰── box.linked
 *     ╰── button.effort
 * ```
 */
struct _BxEffortRow
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *label;
  GtkWidget *box;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BxEffortRow, bx_effort_row, GTK_TYPE_WIDGET)

static guint changed_signal;

static int
get_value (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "rpe-tenths"));
}

static void
toggled_cb (BxEffortRow *self,
            GtkWidget *button)
{
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0,
                   gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) ? get_value (button) : BX_COUNT_NONE);
}

static void
bx_effort_row_dispose (GObject *object)
{
  BxEffortRow *self = BX_EFFORT_ROW (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bx_effort_row_parent_class)->dispose (object);
}

static void
bx_effort_row_class_init (BxEffortRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_effort_row_dispose;

  /**
   * BxEffortRow::changed:
   * @self: a row
   * @rpe_tenths: a rating times ten, or %BX_COUNT_NONE
   *
   * The person said how hard it was.
   */
  changed_signal =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "effort-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_effort_row_init (BxEffortRow *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (int value = BX_EFFORT_EASIEST; value <= BX_EFFORT_HARDEST; value += BX_EFFORT_STEP)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      g_object_set_data (G_OBJECT (button), "rpe-tenths", GINT_TO_POINTER (value));
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_widget_add_css_class (button, "effort");
      gtk_widget_add_css_class (button, "numeric");
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), button);
    }
}

/**
 * bx_effort_row_show:
 * @self: a row
 * @caption: what is rated
 * @rpe_tenths: the rating times ten, or %BX_COUNT_NONE
 * @scale: how it is written
 *
 * Shows a rating. Nothing is emitted.
 */
void
bx_effort_row_show (BxEffortRow *self,
                    const char *caption,
                    int rpe_tenths,
                    BxEffortScale scale)
{
  g_return_if_fail (BX_IS_EFFORT_ROW (self));
  g_return_if_fail (caption != NULL);

  self->updating = TRUE;
  gtk_label_set_label (GTK_LABEL (self->label), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  for (GtkWidget *button = gtk_widget_get_first_child (self->box); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *number = bx_effort_format_number (get_value (button), scale);
      g_autofree char *name = bx_effort_format (get_value (button), scale);

      gtk_button_set_label (GTK_BUTTON (button), number);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), get_value (button) == rpe_tenths);
    }
  self->updating = FALSE;
}
