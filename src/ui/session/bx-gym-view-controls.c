/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-gym-view-private.h"

/* What touch and pointer find along the lower edge */

static void
step_clicked_cb (BxGymView *self,
                 GtkWidget *button)
{
  BxSetField field = (BxSetField) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "field"));
  int n_steps = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "steps"));

  if (field == BX_SET_N_FIELDS)
    _bx_gym_view_step_effort (self, n_steps);
  else
    _bx_gym_view_step (self, field, n_steps);
}

static void
rest_clicked_cb (BxGymView *self,
                 GtkWidget *button)
{
  int seconds = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "seconds"));

  if (seconds == 0)
    _bx_gym_view_skip_rest (self);
  else
    _bx_gym_view_add_rest (self, seconds);
}

static GtkWidget *
create_icon_button (const char *icon_name,
                    const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "gym-button");

  return button;
}

static GtkWidget *
create_step_box (BxGymView *self,
                 BxSetField field,
                 GtkWidget *caption,
                 const char *less,
                 const char *more)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (int steps = -1; steps <= 1; steps += 2)
    {
      GtkWidget *button = create_icon_button (steps < 0 ? "list-remove-symbolic" : "list-add-symbolic", steps < 0 ? less : more);

      g_object_set_data (G_OBJECT (button), "field", GINT_TO_POINTER (field));
      g_object_set_data (G_OBJECT (button), "steps", GINT_TO_POINTER (steps));
      g_signal_connect_object (button, "clicked", G_CALLBACK (step_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
      if (steps < 0)
        {
          gtk_widget_add_css_class (caption, "caption-heading");
          gtk_box_append (GTK_BOX (box), caption);
        }
    }

  return box;
}

static GtkWidget *
create_rest_button (BxGymView *self,
                    int seconds,
                    const char *label,
                    const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "gym-button");
  gtk_widget_add_css_class (button, "numeric");
  g_object_set_data (G_OBJECT (button), "seconds", GINT_TO_POINTER (seconds));
  g_signal_connect_object (button, "clicked", G_CALLBACK (rest_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
primary_clicked_cb (BxGymView *self)
{
  _bx_gym_view_do_primary (self, bx_bounce_get_time (self->primary_button));
}

void
_bx_gym_view_create_controls (BxGymView *self)
{
  GtkWidget *button;

  self->steps_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_widget_add_css_class (self->steps_box, "controls");
  gtk_widget_set_parent (self->steps_box, GTK_WIDGET (self));
  /* Translators: the caption between two buttons, one less and one more */
  self->load_box = create_step_box (self, BX_SET_FIELD_LOAD, gtk_label_new (_("Weight")), _("Less Weight (Down)"), _("More Weight (Up)"));
  gtk_box_append (GTK_BOX (self->steps_box), self->load_box);
  self->count_caption = gtk_label_new (NULL);
  self->count_box = create_step_box (self, BX_SET_FIELD_COUNT, self->count_caption, _("Less (Left)"), _("More (Right)"));
  gtk_box_append (GTK_BOX (self->steps_box), self->count_box);

  self->effort_caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->effort_caption, "numeric");
  self->effort_box = create_step_box (self, BX_SET_N_FIELDS, self->effort_caption, _("The Set Was Easier (Shift+E)"), _("The Set Was Harder (E)"));
  gtk_box_append (GTK_BOX (self->steps_box), self->effort_box);

  self->done_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->done_box, "controls");
  gtk_widget_set_parent (self->done_box, GTK_WIDGET (self));

  self->rest_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->rest_box), create_rest_button (self, -15, _("‎−15"), _("15 Seconds Less Rest")));
  gtk_box_append (GTK_BOX (self->rest_box), create_rest_button (self, 15, _("‎+15"), _("15 Seconds More Rest")));
  gtk_box_append (GTK_BOX (self->rest_box), create_rest_button (self, 0, C_("rest", "Skip"), _("Skip the Rest (R)")));
  gtk_box_append (GTK_BOX (self->done_box), self->rest_box);

  self->undo_button = create_icon_button ("edit-undo-symbolic", _("Undo (Page Up)"));
  g_signal_connect_object (self->undo_button, "clicked", G_CALLBACK (_bx_gym_view_undo), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->done_box), self->undo_button);

  self->primary_button = gtk_button_new_with_mnemonic ("");
  gtk_widget_set_hexpand (self->primary_button, TRUE);
  gtk_widget_set_focus_on_click (self->primary_button, FALSE);
  gtk_widget_set_valign (self->primary_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->primary_button, "pill");
  gtk_widget_add_css_class (self->primary_button, "gym-primary");
  g_signal_connect_object (self->primary_button, "clicked", G_CALLBACK (primary_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->done_box), self->primary_button);

  button = create_icon_button ("view-restore-symbolic", _("Leave Gym Mode (Escape)"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (_bx_gym_view_leave), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->done_box), button);
}
