/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-body-map.h"
#include "bx-player.h"
#include "gallery.h"

/* The movement of an exercise in its states. Nothing moves by itself here: the
 * plain page of an exercise shows what is seen without animations. */

static BxPlayer *
open_player (BxWindow *window,
             const char *exercise)
{
  GtkWidget *player;

  gallery_go_home (window, "exercises");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-exercise", "s", exercise);
  gallery_settle ();
  player = gallery_find (GTK_WIDGET (window), BX_TYPE_PLAYER, 0);
  g_assert (player != NULL);

  return BX_PLAYER (player);
}

/* In the middle of the lift, and between two frames */
GtkWidget *
gallery_open_player_paused (BxWindow *window)
{
  BxPlayer *player = open_player (window, "back-extension");

  bx_player_seek (player, 1.23);
  return NULL;
}

GtkWidget *
gallery_open_player_playing (BxWindow *window)
{
  BxPlayer *player = open_player (window, "deadlift");

  bx_player_set_show_muscles (player, FALSE);
  bx_player_set_speed (player, 0.5);
  bx_player_seek (player, 2.2);
  gallery_settle ();
  bx_player_play (player);
  return NULL;
}

GtkWidget *
gallery_open_body_map (BxWindow *window)
{
  GtkWidget *map;

  open_player (window, "deadlift");
  map = gallery_find (GTK_WIDGET (window), BX_TYPE_BODY_MAP, 0);
  g_assert (map != NULL);
  bx_body_map_set_selected_muscle (BX_BODY_MAP (map), "latissimus");
  gtk_widget_grab_focus (gtk_widget_get_parent (map));
  for (GtkWidget *above = map; above != NULL; above = gtk_widget_get_parent (above))
    if (GTK_IS_SCROLLED_WINDOW (above))
      {
        GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (above));
        graphene_rect_t bounds;

        if (gtk_widget_compute_bounds (map, above, &bounds))
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - 40.0);
        break;
      }
  gallery_settle ();
  return NULL;
}
