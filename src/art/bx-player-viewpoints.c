/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-player-private.h"

/* From where a movement is seen: a row of buttons, where it is drawn from several
 * sides. */

static const char *const ids[BX_N_VIEWPOINTS] = { "side", "front", "back" };

static const char *
get_words (guint index)
{
  switch (index)
    {
    case 0:
      /* Translators: from where an athlete is seen, on a button: from the side */
      return C_ ("view", "Side");
    case 1:
      /* Translators: from where an athlete is seen, on a button: from the front */
      return C_ ("view", "Front");
    default:
      /* Translators: from where an athlete is seen, on a button: from behind */
      return C_ ("view", "Back");
    }
}

static void
toggled_cb (BxPlayer *self,
            GtkToggleButton *button)
{
  if (self->updating || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < BX_N_VIEWPOINTS; i++)
    if (self->viewpoint_buttons[i] == GTK_WIDGET (button))
      bx_player_set_viewpoint (self, ids[i]);
}

/* Creates the row, which is hidden until there is more than one. */
GtkWidget *
_bx_player_create_viewpoints (BxPlayer *self)
{
  self->viewpoints = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->viewpoints, "linked");
  gtk_widget_set_halign (self->viewpoints, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->viewpoints, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->viewpoints), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Seen From"), -1);
  for (guint i = 0; i < BX_N_VIEWPOINTS; i++)
    {
      self->viewpoint_buttons[i] = gtk_toggle_button_new_with_label (get_words (i));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->viewpoint_buttons[i]), GTK_TOGGLE_BUTTON (self->viewpoint_buttons[0]));
      g_signal_connect_object (self->viewpoint_buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->viewpoints), self->viewpoint_buttons[i]);
    }

  return self->viewpoints;
}

static gboolean
is_drawn (BxPlayer *self,
          guint index)
{
  const BxMovement *movement = bx_player_get_movement (self);

  return movement != NULL && bx_movement_find_view (movement, ids[index]) != NULL;
}

/* Offers the sides that the movement is drawn from. */
void
_bx_player_update_viewpoints (BxPlayer *self)
{
  const char *shown = bx_player_get_viewpoint (self);
  guint n_drawn = 0;

  if (self->controls == NULL)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < BX_N_VIEWPOINTS; i++)
    {
      gboolean drawn = is_drawn (self, i);

      n_drawn += drawn;
      gtk_widget_set_visible (self->viewpoint_buttons[i], drawn);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->viewpoint_buttons[i]), g_strcmp0 (shown, ids[i]) == 0);
    }
  self->updating = FALSE;
  gtk_widget_set_visible (self->viewpoints, n_drawn > 1);
}

/* The next of those that there are, round and round. */
void
_bx_player_next_viewpoint (BxPlayer *self)
{
  const char *shown = bx_player_get_viewpoint (self);
  guint now = 0;

  for (guint i = 0; i < BX_N_VIEWPOINTS; i++)
    if (g_strcmp0 (shown, ids[i]) == 0)
      now = i;
  for (guint i = 1; i < BX_N_VIEWPOINTS; i++)
    {
      guint next = (now + i) % BX_N_VIEWPOINTS;

      if (is_drawn (self, next))
        {
          bx_player_set_viewpoint (self, ids[next]);
          return;
        }
    }
}
