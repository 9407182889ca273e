/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-player-private.h"

/* What is below the picture of a player: the count, the timeline, and the
 * buttons. */

/* In tenths, as the buttons of a group are known by a number. */
static const double speeds[] = { 0.5, 1.0, 1.5 };

static void
sought_cb (BxPlayer *self,
           double seconds)
{
  bx_player_seek (self, seconds);
}

static void
grabbed_cb (BxPlayer *self)
{
  _bx_player_hold (self, TRUE);
}

static void
released_cb (BxPlayer *self)
{
  _bx_player_hold (self, FALSE);
}

static void
muscles_toggled_cb (BxPlayer *self,
                    GtkToggleButton *button)
{
  if (!self->updating)
    bx_player_set_show_muscles (self, gtk_toggle_button_get_active (button));
}

/* ---- Tempo and speed ---------------------------------------------------------------- */

static void
beat_changed_cb (BxPlayer *self)
{
  g_autoptr (GString) tempo = NULL;

  if (self->updating)
    return;

  tempo = g_string_new (NULL);
  for (guint i = 0; i < BX_N_PHASES; i++)
    g_string_append_printf (tempo,
                            "%s%d",
                            i > 0 ? "-" : "",
                            gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->beats[i])));
  _bx_player_set_own_tempo (self, tempo->str);
}

static void
speed_toggled_cb (BxPlayer *self,
                  GtkToggleButton *button)
{
  if (self->updating || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (self->speeds[i] == GTK_WIDGET (button))
      bx_player_set_speed (self, speeds[i]);
}

static void
reset_cb (BxPlayer *self)
{
  _bx_player_set_own_tempo (self, NULL);
  bx_player_set_speed (self, 1.0);
}

static char *
dup_speed_words (double speed)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (number, sizeof number, "%.3g", speed);

  /* Translators: how fast a film runs, such as “0.5×” */
  return g_strdup_printf (C_ ("speed", "%s×"), number);
}

static void
show_beats (BxPlayer *self)
{
  g_autofree char *tempo = bx_player_dup_shown_tempo (self);
  g_auto (GStrv) digits = g_strsplit (tempo != NULL ? tempo : "", "-", -1);

  if (self->beats[0] == NULL || g_strv_length (digits) != BX_N_PHASES)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < BX_N_PHASES; i++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->beats[i]), g_str_equal (digits[i], "X") ? 1.0 : atoi (digits[i]));
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->speeds[i]), fabs (speeds[i] - self->speed) < 1e-6);
  self->updating = FALSE;
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);

  return label;
}

static GtkWidget *
create_beats (BxPlayer *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < BX_N_PHASES; i++)
    {
      /* Translators: an underlined letter is not needed here; seconds of a part of a
       * repetition follow */
      GtkWidget *label = gtk_label_new (bx_player_words_get_phase (i));
      gboolean moves = i == BX_PHASE_LOWERING || i == BX_PHASE_LIFTING;

      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_widget_set_hexpand (label, TRUE);
      self->beats[i] = gtk_spin_button_new_with_range (moves ? 1.0 : 0.0, i == BX_PHASE_PAUSE_TOP ? 60.0 : 10.0, 1.0);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->beats[i]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      g_signal_connect_object (self->beats[i], "value-changed", G_CALLBACK (beat_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->beats[i], 1, (int) i, 1, 1);
    }

  return grid;
}

static GtkWidget *
create_speeds (BxPlayer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      g_autofree char *words = dup_speed_words (speeds[i]);

      self->speeds[i] = gtk_toggle_button_new_with_label (words);
      gtk_widget_set_hexpand (self->speeds[i], TRUE);
      gtk_widget_add_css_class (self->speeds[i], "numeric");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->speeds[i]), GTK_TOGGLE_BUTTON (self->speeds[0]));
      gtk_box_append (GTK_BOX (box), self->speeds[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->speeds[1]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    g_signal_connect_object (self->speeds[i], "toggled", G_CALLBACK (speed_toggled_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static GtkWidget *
create_step_button (const char *icon,
                    const char *words,
                    int direction)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "player.step-frame");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", direction);

  return button;
}

static GtkWidget *
create_steps (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), create_step_button ("media-skip-backward-symbolic", _ ("Previous Picture"), -1));
  gtk_box_append (GTK_BOX (box), create_step_button ("media-skip-forward-symbolic", _ ("Next Picture"), 1));

  return box;
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer user_data)
{
  BxPlayer *self = BX_PLAYER (user_data);
  GtkWidget *popover;
  GtkWidget *box;
  GtkWidget *reset;

  if (gtk_menu_button_get_popover (button) != NULL)
    {
      show_beats (self);
      return;
    }

  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), create_heading (_ ("Tempo in Seconds")));
  gtk_box_append (GTK_BOX (box), create_beats (self));
  gtk_box_append (GTK_BOX (box), create_heading (_ ("Speed")));
  gtk_box_append (GTK_BOX (box), create_speeds (self));
  gtk_box_append (GTK_BOX (box), create_heading (_ ("Picture by Picture")));
  gtk_box_append (GTK_BOX (box), create_steps ());
  reset = gtk_button_new_with_mnemonic (_ ("_Reset"));
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
  show_beats (self);
}

/* ---- All of it ----------------------------------------------------------------------------- */

static void
add_shortcut (GtkShortcutController *controller,
              guint key,
              const char *action,
              int argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action));

  if (argument != 0)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (argument));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_shortcuts (GtkWidget *timeline)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  add_shortcut (controller, GDK_KEY_space, "player.play", 0);
  add_shortcut (controller, GDK_KEY_KP_Space, "player.play", 0);
  add_shortcut (controller, GDK_KEY_Left, "player.step-towards", -1);
  add_shortcut (controller, GDK_KEY_KP_Left, "player.step-towards", -1);
  add_shortcut (controller, GDK_KEY_Right, "player.step-towards", 1);
  add_shortcut (controller, GDK_KEY_KP_Right, "player.step-towards", 1);
  add_shortcut (controller, GDK_KEY_comma, "player.step-frame", -1);
  add_shortcut (controller, GDK_KEY_period, "player.step-frame", 1);
  add_shortcut (controller, GDK_KEY_Page_Up, "player.step-phase", -1);
  add_shortcut (controller, GDK_KEY_Page_Down, "player.step-phase", 1);
  add_shortcut (controller, GDK_KEY_v, "player.next-view", 0);
  add_shortcut (controller, GDK_KEY_Home, "player.go-to", -1);
  add_shortcut (controller, GDK_KEY_KP_Home, "player.go-to", -1);
  add_shortcut (controller, GDK_KEY_End, "player.go-to", 1);
  add_shortcut (controller, GDK_KEY_KP_End, "player.go-to", 1);
  gtk_widget_add_controller (timeline, GTK_EVENT_CONTROLLER (controller));
}

static void
picture_clicked_cb (BxPlayer *self,
                    int n_presses,
                    double x,
                    double y,
                    GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "player.play", NULL);
}

void
_bx_player_create_controls (BxPlayer *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->controls = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->controls, "controls");

  self->readout = BX_PLAYER_READOUT (bx_player_readout_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->readout), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->readout), 6);
  gtk_box_append (GTK_BOX (self->controls), _bx_player_create_viewpoints (self));
  gtk_box_append (GTK_BOX (self->controls), GTK_WIDGET (self->readout));

  self->play_button = gtk_button_new ();
  gtk_widget_add_css_class (self->play_button, "flat");
  gtk_widget_set_valign (self->play_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play_button), "player.play");
  gtk_box_append (GTK_BOX (bar), self->play_button);

  self->timeline = BX_PLAYER_TIMELINE (bx_player_timeline_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->timeline), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->timeline), GTK_ALIGN_CENTER);
  add_shortcuts (GTK_WIDGET (self->timeline));
  g_signal_connect_object (self->timeline, "sought", G_CALLBACK (sought_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "grabbed", G_CALLBACK (grabbed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->timeline));

  self->tempo_button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->tempo_button, "flat");
  gtk_widget_add_css_class (self->tempo_button, "numeric");
  gtk_widget_set_valign (self->tempo_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->tempo_button, _ ("Tempo and Speed"));
  self->tempo_label = g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->tempo_button), self->tempo_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->tempo_button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->tempo_button), create_popover_cb, self, NULL);
  gtk_box_append (GTK_BOX (bar), self->tempo_button);

  self->muscles_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->muscles_button), "view-reveal-symbolic");
  gtk_widget_add_css_class (self->muscles_button, "flat");
  gtk_widget_set_valign (self->muscles_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->muscles_button, _ ("Show Muscles"));
  g_signal_connect_object (self->muscles_button, "toggled", G_CALLBACK (muscles_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->muscles_button);
  gtk_box_append (GTK_BOX (self->controls), bar);

  g_signal_connect_object (click, "released", G_CALLBACK (picture_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_visible (self->controls, FALSE);
  gtk_widget_insert_after (self->controls, GTK_WIDGET (self), self->view);
}

/* Lets the controls show how it is. */
void
_bx_player_update_controls (BxPlayer *self)
{
  g_autofree char *tempo = NULL;
  g_autofree char *speed = NULL;
  g_autofree char *label = NULL;
  gboolean slower;
  const char *words = self->playing ? _ ("Pause") : _ ("Play");

  if (self->controls == NULL)
    return;

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            self->playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  tempo = bx_player_dup_shown_tempo (self);
  speed = dup_speed_words (self->speed);
  /* A speed of its own is below the tempo: beside it there is no room. */
  slower = fabs (self->speed - 1.0) > 1e-6;
  label = slower ? g_strjoin ("\n", tempo != NULL ? tempo : "", speed, NULL) : g_strdup (tempo);
  gtk_label_set_label (GTK_LABEL (self->tempo_label), label != NULL ? label : "");
  if (slower)
    gtk_widget_add_css_class (self->tempo_label, "caption");
  else
    gtk_widget_remove_css_class (self->tempo_label, "caption");
  show_beats (self);

  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->muscles_button), self->show_muscles);
  self->updating = FALSE;
  gtk_widget_set_visible (self->muscles_button, self->primary != NULL || self->secondary != NULL);
  gtk_widget_set_sensitive (self->controls, self->clock != NULL);
}
