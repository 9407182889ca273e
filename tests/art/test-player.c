/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-movement-frames.h"
#include "bx-player-private.h"
#include "wait.h"

static GtkWindow *
show (GtkWidget *child,
      gboolean animations)
{
  GtkWidget *window = gtk_window_new ();

  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", animations, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 320, 360);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

static BxPlayer *
new_player (void)
{
  GtkWidget *player = bx_player_new ("back-extension");

  bx_player_set_tempo (BX_PLAYER (player), "3-1-1-0");
  bx_player_set_show_controls (BX_PLAYER (player), TRUE);

  return BX_PLAYER (player);
}

static BxMovementView *
get_view (BxPlayer *player)
{
  return BX_MOVEMENT_VIEW (player->view);
}

static void
wait_until_ready (BxPlayer *player)
{
  WAIT_UNTIL (bx_movement_view_is_ready (get_view (player)));
}

static void
wait_until_moving (BxPlayer *player,
                   gboolean moving)
{
  WAIT_UNTIL_SAYING (bx_player_is_moving (player) == moving, "the player to %s", moving ? "move" : "stand still");
}

static void
wait_for_other_time (BxPlayer *player)
{
  double seconds = bx_player_get_time (player);

  WAIT_UNTIL (bx_player_get_time (player) != seconds);
}

static void
test_begins (void)
{
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), TRUE);

  /* By itself, and only when every frame is there */
  while (!bx_player_is_moving (player))
    {
      g_assert_cmpfloat (bx_player_get_time (player), ==, 0.0);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (bx_movement_view_is_ready (get_view (player)));
  g_assert_true (bx_player_get_playing (player));
  g_assert_false (bx_movement_view_get_ends (get_view (player)));
  wait_for_other_time (player);

  gtk_window_destroy (window);
  WAIT_UNTIL (bx_movement_frames_get_total_bytes () == 0);
}

/* Nobody sees it: nothing moves, and nothing wakes up. */
static void
test_stops_unseen (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_label_new (NULL);
  BxPlayer *player = new_player ();
  GtkAdjustment *adjustment;
  GtkWindow *window;

  gtk_widget_set_size_request (GTK_WIDGET (player), 200, 240);
  gtk_widget_set_size_request (space, -1, 3000);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (player));
  gtk_box_append (GTK_BOX (box), space);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  window = show (scroller, TRUE);
  wait_until_moving (player, TRUE);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, 2000.0);
  wait_until_moving (player, FALSE);
  g_assert_true (bx_player_get_playing (player));
  gtk_adjustment_set_value (adjustment, 0.0);
  wait_until_moving (player, TRUE);

  gtk_widget_set_visible (GTK_WIDGET (player), FALSE);
  wait_until_moving (player, FALSE);
  /* One picture stays, to come back with. */
  g_assert_cmpuint (bx_movement_frames_get_total_bytes (), <, 2 * 320 * 360 * 4);
  gtk_widget_set_visible (GTK_WIDGET (player), TRUE);
  wait_until_moving (player, TRUE);

  gtk_window_destroy (window);
}

static void
test_reduced_motion (void)
{
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);
  double frame;

  wait_until_ready (player);
  g_assert_true (bx_movement_view_get_ends (get_view (player)));
  g_assert_false (bx_player_get_playing (player));
  g_assert_false (bx_player_is_moving (player));

  /* Who asks for it gets it. */
  bx_player_play (player);
  g_assert_false (bx_movement_view_get_ends (get_view (player)));
  wait_until_moving (player, TRUE);
  wait_for_other_time (player);

  /* Switched on and off while it plays */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (player)), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (bx_player_get_playing (player));
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (player)), "gtk-enable-animations", FALSE, NULL);
  g_assert_false (bx_player_get_playing (player));
  g_assert_true (bx_movement_view_get_ends (get_view (player)));

  /* A step shows one picture. */
  bx_player_step_frame (player, 1);
  g_assert_false (bx_movement_view_get_ends (get_view (player)));
  frame = bx_movement_view_get_frame (get_view (player));
  g_assert_cmpfloat (frame, ==, round (frame));
  g_assert_cmpfloat (frame, >=, 1.0);

  gtk_window_destroy (window);
}

static void
test_pauses (void)
{
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), TRUE);
  double seconds;

  wait_until_moving (player, TRUE);
  bx_player_pause (player);
  g_assert_false (bx_player_is_moving (player));
  seconds = bx_player_get_time (player);

  /* What stands still is one picture, not a blend of two. */
  bx_player_seek (player, 0.51);
  g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, 8.0);
  g_assert_cmpfloat (bx_player_get_time (player), ==, 0.51);

  /* Pictures others than those that play go on from the same place. */
  bx_player_seek (player, seconds);
  bx_player_set_athlete (player, "woman");
  g_assert_cmpfloat (bx_player_get_time (player), ==, seconds);
  g_assert_false (bx_player_is_moving (player));
  bx_player_play (player);
  wait_until_moving (player, TRUE);

  /* Held by the knob it waits for the hand. */
  _bx_player_hold (player, TRUE);
  g_assert_false (bx_player_is_moving (player));
  _bx_player_hold (player, FALSE);
  g_assert_true (bx_player_is_moving (player));

  gtk_window_destroy (window);
}

static void
assert_time (BxPlayer *player,
             double seconds)
{
  g_assert_cmpfloat_with_epsilon (bx_player_get_time (player), seconds, 0.002);
}

static void
test_actions (void)
{
  BxPlayer *player = new_player ();
  GtkWidget *widget = GTK_WIDGET (player);
  GtkWindow *window = show (widget, FALSE);

  wait_until_ready (player);
  gtk_widget_activate_action (widget, "player.step-frame", "i", 1);
  assert_time (player, 1.0 / 15.0);
  gtk_widget_activate_action (widget, "player.step-phase", "i", 1);
  assert_time (player, 1.0);
  gtk_widget_activate_action (widget, "player.go-to", "i", 1);
  assert_time (player, bx_player_get_duration (player));
  gtk_widget_activate_action (widget, "player.go-to", "i", -1);
  assert_time (player, 0.0);

  /* Arrows go where they point. */
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
  gtk_widget_activate_action (widget, "player.step-towards", "i", -1);
  assert_time (player, 1.0 / 15.0);
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  gtk_widget_activate_action (widget, "player.step-towards", "i", -1);
  g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, 0.0);

  gtk_widget_activate_action (widget, "player.play", NULL);
  g_assert_true (bx_player_get_playing (player));
  gtk_widget_activate_action (widget, "player.play", NULL);
  g_assert_false (bx_player_get_playing (player));

  gtk_window_destroy (window);
}

/* How much of what is on the screen has the colour of a muscle at work */
static guint
count_lit (BxPlayer *player)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (player));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (player->view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  gsize size;
  guint n = 0;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (player->view), gtk_widget_get_height (player->view));
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return 0;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, NULL);
  size = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (size * 4);
  gdk_texture_download (texture, pixels, (gsize) gdk_texture_get_width (texture) * 4);
  /* Blue, green, red, alpha: nothing else in this picture is red. */
  for (gsize i = 0; i < size; i++)
    n += pixels[4 * i + 2] > 180 && pixels[4 * i + 1] < 110 && pixels[4 * i] < 110;

  return n;
}

/* The button lights the muscles and puts them out, and the pictures follow. */
static void
test_muscles (void)
{
  static const char *const lower_back[] = { "erector-spinae-lumbar", NULL };
  BxPlayer *player = new_player ();
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (player->muscles_button);
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);

  /* Where no muscle is known there is nothing to light. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  bx_player_set_muscles (player, lower_back, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_true (gtk_toggle_button_get_active (button));
  wait_until_ready (player);
  WAIT_UNTIL (count_lit (player) > 20);

  gtk_toggle_button_set_active (button, FALSE);
  g_assert_false (bx_player_get_show_muscles (player));
  WAIT_UNTIL (count_lit (player) == 0);

  bx_player_set_show_muscles (player, TRUE);
  g_assert_true (gtk_toggle_button_get_active (button));
  WAIT_UNTIL (count_lit (player) > 20);

  gtk_window_destroy (window);
}

/* The knob goes where assistive technology or a hand puts it, also while it plays. */
static void
test_scrubs (void)
{
  BxPlayer *player = new_player ();
  GtkAccessibleRange *range = GTK_ACCESSIBLE_RANGE (player->timeline);
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);

  wait_until_ready (player);
  g_assert_true (GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 2.25));
  assert_time (player, 2.25);
  g_assert_false (bx_movement_view_get_ends (get_view (player)));
  gtk_test_accessible_assert_property (player->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Lowering, 2 of 3");

  /* The end of a repetition is not the beginning of the next. */
  GTK_ACCESSIBLE_RANGE_GET_IFACE (range)->set_current_value (range, 99.0);
  assert_time (player, bx_player_get_duration (player));

  bx_player_play (player);
  wait_until_moving (player, TRUE);
  g_signal_emit_by_name (range, "grabbed");
  g_signal_emit_by_name (range, "sought", 1.5);
  g_assert_false (bx_player_is_moving (player));
  assert_time (player, 1.5);
  g_signal_emit_by_name (range, "released");
  g_assert_true (bx_player_is_moving (player));

  gtk_window_destroy (window);
}

static void
test_tempo (void)
{
  g_autoptr (BxPlayer) player = g_object_ref_sink (new_player ());
  g_autofree char *first = bx_player_dup_shown_tempo (player);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, "3-1-1-0");
  g_assert_cmpfloat (bx_player_get_duration (player), ==, 5.0);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (player->tempo_label)), ==, "3-1-1-0");

  /* The person's own goes first, and can be taken back. */
  _bx_player_set_own_tempo (player, "2-0-2-2");
  bx_player_set_tempo (player, "6-0-2-1");
  second = bx_player_dup_shown_tempo (player);
  g_assert_cmpstr (second, ==, "2-0-2-2");
  bx_player_set_speed (player, 0.5);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (player->tempo_label)), ==, "2-0-2-2\n0.5×");
  _bx_player_set_own_tempo (player, NULL);
  third = bx_player_dup_shown_tempo (player);
  g_assert_cmpstr (third, ==, "6-0-2-1");
}

static void
test_breathing (void)
{
  g_autoptr (BxPlayer) player = g_object_ref_sink (new_player ());

  g_assert_cmpint (player->breaths[BX_PHASE_LOWERING], ==, BX_BREATH_IN);
  g_assert_cmpint (player->breaths[BX_PHASE_LIFTING], ==, BX_BREATH_OUT);
  bx_player_set_breathing (player, "free-in-hold-out");
  g_assert_cmpint (player->breaths[BX_PHASE_LOWERING], ==, BX_BREATH_FREE);
  g_assert_cmpint (player->breaths[BX_PHASE_PAUSE_BOTTOM], ==, BX_BREATH_IN);
  g_assert_cmpint (player->breaths[BX_PHASE_LIFTING], ==, BX_BREATH_HOLD);
  g_assert_cmpint (player->breaths[BX_PHASE_PAUSE_TOP], ==, BX_BREATH_OUT);
  bx_player_set_breathing (player, "in-out");
  g_assert_cmpint (player->breaths[BX_PHASE_PAUSE_TOP], ==, BX_BREATH_OUT);
  bx_player_set_breathing (player, NULL);
  g_assert_cmpint (player->breaths[BX_PHASE_PAUSE_TOP], ==, BX_BREATH_FREE);
}

static void
test_accessible (void)
{
  BxPlayer *player = new_player ();
  GtkWidget *timeline = GTK_WIDGET (player->timeline);
  GtkWindow *window = show (GTK_WIDGET (player), TRUE);

  bx_player_set_alternative_text (player, "Back extension");
  gtk_test_accessible_assert_role (player, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (player, GTK_ACCESSIBLE_PROPERTY_LABEL, "Back extension");
  gtk_test_accessible_assert_role (player->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (player->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Back extension");
  gtk_test_accessible_assert_role (player->readout, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_role (timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 5.0);

  /* While it plays the value stands still: nobody wants to hear it sixty times a
   * second. */
  wait_until_moving (player, TRUE);
  while (bx_player_get_time (player) < 1.1)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Lifting, 1 of 1");
  gtk_test_accessible_assert_property (player->play_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");

  bx_player_pause (player);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Lowering, 1 of 3");
  gtk_test_accessible_assert_property (player->play_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
  bx_player_seek (player, 2.25);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 2.25);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Lowering, 2 of 3");

  gtk_window_destroy (window);
}

/* The same movement drawn from two sides, with other files in its place */
#define TIMING                                                                                    \
  "<timing><phase name='lifting' from='0' to='11' seconds='1'/><phase name='lowering' from='11'" \
  " to='0' seconds='3'/></timing></movement>"
#define TWO_VIEWS                                                                                              \
  "<illustrations version='1'><exercise id='back-extension' starts='bottom'>"                                  \
  "<movement variation='' view='side' athlete='man' file='move-back-extension-man.svg' frames='12'>" TIMING    \
  "<movement variation='' view='back' athlete='man' file='move-back-extension--machine-man.svg' frames='12'>" TIMING \
  "<movement variation='hips' arms='hips' athlete='man' file='move-back-extension--mat-hips-man.svg' frames='12'>" TIMING \
  "</exercise></illustrations>"

static gboolean
is_offered (BxPlayer *player,
            guint index)
{
  return gtk_widget_get_visible (player->viewpoint_buttons[index]);
}

static void
test_viewpoints (void)
{
  BxPlayer *player;
  GtkWindow *window;
  double seconds;

  _bx_movement_take_index (bx_movement_parse_index (TWO_VIEWS, -1, NULL));
  player = new_player ();
  window = show (GTK_WIDGET (player), TRUE);
  gtk_test_accessible_assert_property (player->viewpoints, GTK_ACCESSIBLE_PROPERTY_LABEL, "Seen From");
  wait_until_moving (player, TRUE);

  /* The first of the index, until another is asked for */
  g_assert_cmpstr (bx_player_get_viewpoint (player), ==, "side");
  g_assert_true (gtk_widget_get_visible (player->viewpoints));
  g_assert_true (is_offered (player, 0) && !is_offered (player, 1) && is_offered (player, 2));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (player->viewpoint_buttons[0])));

  /* It goes on at the same moment, and never stands still for it. */
  bx_player_pause (player);
  bx_player_seek (player, 2.5);
  bx_player_play (player);
  seconds = bx_player_get_time (player);
  g_assert_true (bx_player_is_moving (player));
  gtk_widget_activate (player->viewpoint_buttons[2]);
  WAIT_UNTIL (g_strcmp0 (bx_player_get_viewpoint (player), "back") == 0);
  g_assert_cmpfloat (bx_player_get_time (player), >=, seconds);
  g_assert_true (bx_player_is_moving (player));
  g_assert_cmpstr (bx_player_get_movement (player)->picture, ==, "move-back-extension--machine-man");
  while (!bx_movement_view_shows_its_own (get_view (player)))
    {
      g_assert_true (bx_player_is_moving (player));
      g_main_context_iteration (NULL, TRUE);
    }

  /* By keyboard, round and round */
  gtk_widget_activate_action (GTK_WIDGET (player), "player.next-view", NULL);
  g_assert_cmpstr (bx_player_get_viewpoint (player), ==, "side");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (player->viewpoint_buttons[0])));
  gtk_widget_activate_action (GTK_WIDGET (player), "player.next-view", NULL);
  g_assert_cmpstr (bx_player_get_viewpoint (player), ==, "back");

  /* A variation that is drawn from one side alone offers none, and the wish is kept. */
  bx_player_set_variation (player, (const char *const[]){ "arms:hips", NULL }, (const char *const[]){ "arms:crossed", NULL });
  g_assert_cmpstr (bx_player_get_movement (player)->picture, ==, "move-back-extension--mat-hips-man");
  g_assert_false (gtk_widget_get_visible (player->viewpoints));
  bx_player_set_variation (player, NULL, NULL);
  g_assert_cmpstr (bx_player_get_viewpoint (player), ==, "back");
  g_assert_true (gtk_widget_get_visible (player->viewpoints));

  gtk_window_destroy (window);
  _bx_movement_take_index (NULL);
}

/* What can't be shown becomes a placeholder, and the next comes through. */
static void
test_nothing (void)
{
  GtkWidget *player = bx_player_new ("dancing");
  GtkWindow *window = show (player, TRUE);

  g_assert_null (bx_player_get_movement (BX_PLAYER (player)));
  bx_player_set_show_controls (BX_PLAYER (player), TRUE);
  bx_player_play (BX_PLAYER (player));
  bx_player_step_frame (BX_PLAYER (player), 1);
  bx_player_seek (BX_PLAYER (player), 3.0);
  gtk_widget_activate_action (player, "player.go-to", "i", 1);
  gtk_test_widget_wait_for_draw (player);
  g_assert_false (bx_player_is_moving (BX_PLAYER (player)));
  g_assert_cmpfloat (bx_player_get_duration (BX_PLAYER (player)), ==, 0.0);

  bx_player_set_exercise (BX_PLAYER (player), "deadlift");
  bx_player_play (BX_PLAYER (player));
  wait_until_moving (BX_PLAYER (player), TRUE);
  bx_player_set_exercise (BX_PLAYER (player), NULL);
  g_assert_false (bx_player_is_moving (BX_PLAYER (player)));
  gtk_test_widget_wait_for_draw (player);

  gtk_window_destroy (window);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/player/begins", test_begins);
  g_test_add_func ("/player/stops-unseen", test_stops_unseen);
  g_test_add_func ("/player/reduced-motion", test_reduced_motion);
  g_test_add_func ("/player/pauses", test_pauses);
  g_test_add_func ("/player/actions", test_actions);
  g_test_add_func ("/player/muscles", test_muscles);
  g_test_add_func ("/player/scrubs", test_scrubs);
  g_test_add_func ("/player/tempo", test_tempo);
  g_test_add_func ("/player/breathing", test_breathing);
  g_test_add_func ("/player/accessible", test_accessible);
  g_test_add_func ("/player/viewpoints", test_viewpoints);
  g_test_add_func ("/player/nothing", test_nothing);

  return g_test_run ();
}
