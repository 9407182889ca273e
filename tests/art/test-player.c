/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-movement-frames.h"
#include "bx-player-private.h"
#include "tree.h"
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

/* What is on the screen of a part of the picture's widget: blue, green, red, alpha.
 * NULL where that is nothing at all. */
static guchar *
grab (BxPlayer *player,
      const graphene_rect_t *part,
      gsize *size)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (player));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (player->view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (player->view), gtk_widget_get_height (player->view));
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return NULL;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, part);
  *size = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (*size * 4);
  gdk_texture_download (texture, pixels, (gsize) gdk_texture_get_width (texture) * 4);

  return pixels;
}

/* How much of what is on the screen has the colour of a muscle at work */
static guint
count_lit (BxPlayer *player)
{
  g_autofree guchar *pixels = NULL;
  gsize size;
  guint n = 0;

  pixels = grab (player, NULL, &size);
  if (pixels == NULL)
    return 0;

  /* Nothing else in this picture is red. */
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

/* Of the two ends each has its half. */
static void
get_half (BxPlayer *player,
          guint index,
          graphene_rect_t *half)
{
  float width = floorf (gtk_widget_get_width (player->view) / 2.0f);

  graphene_rect_init (half, index == 0 ? 0.0f : width, 0.0f, width, gtk_widget_get_height (player->view));
}

/* How many pixels are covered by more than @alpha */
static guint
count_ink (const guchar *pixels,
           gsize size,
           guchar alpha)
{
  guint n = 0;

  for (gsize i = 0; i < size; i++)
    n += pixels[4 * i + 3] > alpha;

  return n;
}

/* Side by side stand the positions that a repetition begins and ends with, in the order
 * in which one reads, and each is the picture that the frame itself is. */
static void
test_both_ends (void)
{
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);
  g_autofree guchar *halves[2][2] = { { NULL } };
  g_autofree char *words = NULL;
  gsize size = 0;

  wait_until_ready (player);
  g_assert_true (bx_movement_view_get_ends (get_view (player)));
  words = bx_player_readout_dup_words (player->readout);
  g_assert_cmpstr (words, ==, "");

  for (guint d = 0; d < 2; d++)
    {
      gtk_widget_set_direction (player->view, directions[d]);
      gtk_test_widget_wait_for_draw (player->view);
      for (guint i = 0; i < 2; i++)
        {
          graphene_rect_t half;

          get_half (player, i, &half);
          halves[d][i] = grab (player, &half, &size);
          g_assert_nonnull (halves[d][i]);
          g_assert_cmpuint (count_ink (halves[d][i], size, 128), >, size / 40);
        }
      g_assert_cmpint (memcmp (halves[d][0], halves[d][1], size * 4), !=, 0);
    }
  /* They change places with the way one reads. */
  g_assert_cmpuint (count_ink (halves[0][0], size, 128), !=, count_ink (halves[0][1], size, 128));
  g_assert_cmpint (abs ((int) count_ink (halves[0][0], size, 128) - (int) count_ink (halves[1][1], size, 128)), <, 200);
  g_assert_cmpint (abs ((int) count_ink (halves[0][1], size, 128) - (int) count_ink (halves[1][0], size, 128)), <, 200);

  gtk_window_destroy (window);
  for (guint d = 0; d < 2; d++)
    for (guint i = 0; i < 2; i++)
      g_clear_pointer (&halves[d][i], g_free);
}

/* ---- Its time ------------------------------------------------------------------------ */

#define FRAME_US (G_USEC_PER_SEC / 20)

/* Frames of the screen come from here, not from the clock on the wall: nothing turns the
 * main loop meanwhile. */
static void
go_on (BxPlayer *player,
       guint n_frames)
{
  player->last_tick = 0;
  for (guint i = 0; i <= n_frames; i++)
    _bx_player_advance (player, 1 + (gint64) i * FRAME_US);
}

static void
count_cb (BxPlayer *player,
          guint *count)
{
  ++*count;
}

static void
test_speed (void)
{
  static const double speeds[] = { 0.1, 0.5, 1.0, 1.5, 4.0 };
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), TRUE);
  guint repetitions = 0;

  wait_until_moving (player, TRUE);
  g_signal_connect (player, "repeated", G_CALLBACK (count_cb), &repetitions);
  for (gsize i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      BxMovementMoment moment;

      bx_player_set_speed (player, speeds[i]);
      bx_player_seek (player, 1.25);
      go_on (player, 5);
      assert_time (player, 1.25 + 0.25 * speeds[i]);
      bx_movement_clock_read (player->clock, bx_player_get_time (player), &moment);
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, moment.frame);

      /* The first frame says only when it is; a hitch is not caught up with. */
      bx_player_seek (player, 1.25);
      go_on (player, 0);
      assert_time (player, 1.25);
      _bx_player_advance (player, 1 + 3 * G_USEC_PER_SEC);
      assert_time (player, 1.25 + 0.1 * speeds[i]);
    }
  g_assert_cmpuint (repetitions, ==, 0);

  /* A repetition of five seconds and a bit: once, twice as fast twice, half as fast not once */
  bx_player_set_speed (player, 1.0);
  bx_player_seek (player, 0.0);
  go_on (player, 102);
  g_assert_cmpuint (repetitions, ==, 1);
  bx_player_set_speed (player, 2.0);
  bx_player_seek (player, 0.0);
  go_on (player, 102);
  g_assert_cmpuint (repetitions, ==, 3);
  bx_player_set_speed (player, 0.5);
  bx_player_seek (player, 0.0);
  go_on (player, 102);
  g_assert_cmpuint (repetitions, ==, 3);

  gtk_window_destroy (window);
}

/* The buttons say how fast, and so does the player. */
static void
test_speed_buttons (void)
{
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), TRUE);

  wait_until_moving (player, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (player->tempo_button));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (player->speeds[1])));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (player->speeds[0]), TRUE);
  g_assert_cmpfloat (bx_player_get_speed (player), ==, 0.5);
  bx_player_seek (player, 2.0);
  go_on (player, 10);
  assert_time (player, 2.25);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (player->speeds[2]), TRUE);
  bx_player_seek (player, 2.0);
  go_on (player, 10);
  assert_time (player, 2.75);
  bx_player_set_speed (player, 1.0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (player->speeds[1])));

  /* So with the seconds: each is that of its phase. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (player->beats[BX_PHASE_PAUSE_TOP]), 4.0);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (player->tempo_label)), ==, "3-1-1-4");
  g_assert_cmpfloat (bx_player_get_duration (player), ==, 9.0);

  gtk_window_destroy (window);
}

typedef struct
{
  double seconds;
  const char *words;
} Reading;

static void
assert_readings (BxPlayer *player,
                 const Reading *readings,
                 gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *words = NULL;

      bx_player_seek (player, readings[i].seconds);
      words = bx_player_readout_dup_words (player->readout);
      g_assert_cmpstr (words, ==, readings[i].words);
    }
}

/* Each digit counts its own phase, and the breath goes with it. */
static void
test_readout (void)
{
  static const Reading three_one_one_none[] = {
    { 0.0, "1|Lifting|Breathe out" },
    { 0.99, "1|Lifting|Breathe out" },
    { 1.01, "1|Lowering|Breathe in" },
    { 2.01, "2|Lowering|Breathe in" },
    { 3.01, "3|Lowering|Breathe in" },
    { 3.99, "3|Lowering|Breathe in" },
    { 4.01, "1|Pause|" },
    { 4.99, "1|Pause|" },
  };
  static const Reading two_none_three_two[] = {
    { 0.5, "1|Lifting|Brace" },
    { 2.5, "3|Lifting|Brace" },
    { 3.5, "1|Hold|" },
    { 4.5, "2|Hold|" },
    { 5.5, "1|Lowering|Breathe out" },
    { 6.99, "2|Lowering|Breathe out" },
  };
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);

  wait_until_ready (player);
  assert_readings (player, three_one_one_none, G_N_ELEMENTS (three_one_one_none));
  g_assert_cmpfloat (bx_player_get_duration (player), ==, 5.0);

  /* What has no second is not said. */
  for (double t = 0.0; t < 5.0; t += 0.02)
    {
      g_autofree char *words = NULL;

      bx_player_seek (player, t);
      words = bx_player_readout_dup_words (player->readout);
      g_assert_null (strstr (words, "Hold"));
    }

  bx_player_set_tempo (player, "2-0-3-2");
  bx_player_set_breathing (player, "out-in-hold-free");
  assert_readings (player, two_none_three_two, G_N_ELEMENTS (two_none_three_two));
  g_assert_cmpfloat (bx_player_get_duration (player), ==, 7.0);

  /* While it moves it says the same. */
  bx_player_set_tempo (player, "3-1-1-0");
  bx_player_set_breathing (player, NULL);
  bx_player_play (player);
  wait_until_moving (player, TRUE);
  bx_player_seek (player, 1.5);
  go_on (player, 11);
  {
    g_autofree char *words = bx_player_readout_dup_words (player->readout);

    assert_time (player, 2.05);
    g_assert_cmpstr (words, ==, "2|Lowering|Breathe in");
  }

  gtk_window_destroy (window);
}

/* Picture by picture there and back: none is left out, and none is a blend. */
static void
test_steps (void)
{
  BxPlayer *player = new_player ();
  GtkWindow *window = show (GTK_WIDGET (player), FALSE);
  int last;

  wait_until_ready (player);
  last = (int) bx_player_get_movement (player)->n_frames - 1;
  for (int i = 1; i <= last; i++)
    {
      bx_player_step_frame (player, 1);
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, i);
    }
  assert_time (player, 1.0);
  for (int i = last - 1; i >= 0; i--)
    {
      bx_player_step_frame (player, 1);
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, i);
    }
  assert_time (player, 4.0);
  for (int i = 1; i <= last; i++)
    {
      bx_player_step_frame (player, -1);
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, i);
    }
  assert_time (player, 1.0);
  g_assert_false (bx_player_get_playing (player));

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

  /* Standing still it keeps its moment: the phase, the count, and the picture. */
  bx_player_pause (player);
  bx_player_seek (player, 3.3);
  for (guint i = 0; i < 2; i++)
    {
      double frame = bx_movement_view_get_frame (get_view (player));
      g_autofree char *before = bx_player_readout_dup_words (player->readout);
      g_autofree char *after = NULL;

      gtk_widget_activate_action (GTK_WIDGET (player), "player.next-view", NULL);
      g_assert_cmpstr (bx_player_get_viewpoint (player), ==, i == 0 ? "side" : "back");
      after = bx_player_readout_dup_words (player->readout);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (after, ==, "3|Lowering|Breathe in");
      g_assert_cmpfloat (bx_player_get_time (player), ==, 3.3);
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, frame);
      WAIT_UNTIL (bx_movement_view_shows_its_own (get_view (player)));
      g_assert_cmpfloat (bx_movement_view_get_frame (get_view (player)), ==, frame);
    }
  bx_player_play (player);

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

#define BROKEN                                                                                              \
  "<illustrations version='1'><exercise id='%s' starts='bottom'>"                                           \
  "<movement variation='' athlete='man' file='%s.svg' frames='12'>" TIMING "</exercise></illustrations>"

/* A movement whose file is not there, is no picture, or is a picture without frames gets
 * the placeholder, and says so. */
static void
test_broken (void)
{
  static const char *const files[] = { "move-nothing-man", "/test/nonsense", "/test/cut-off", "still-deadlift-man" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *index = g_strdup_printf (BROKEN, "back-extension", files[i]);
      BxPlayer *player;
      GtkWindow *window;
      g_autofree guchar *pixels = NULL;
      gsize size = 0;

      _bx_movement_take_index (bx_movement_parse_index (index, -1, NULL));
      player = new_player ();
      window = show (GTK_WIDGET (player), i % 2 == 0);
      WAIT_UNTIL (bx_movement_view_get_state (get_view (player)) == BX_FIGURE_STATE_FAILED);
      gtk_test_accessible_assert_property (player->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "This picture can’t be shown");
      g_assert_false (bx_player_is_moving (player));

      /* A tile, and on it a shape in the colour of the text */
      gtk_test_widget_wait_for_draw (player->view);
      pixels = grab (player, NULL, &size);
      g_assert_nonnull (pixels);
      g_assert_cmpuint (count_ink (pixels, size, 5), >, size / 4);
      g_assert_cmpuint (count_ink (pixels, size, 40), >, size / 100);

      gtk_window_destroy (window);
      _bx_movement_take_index (NULL);
    }
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

/* Files that are no movements, where pictures are looked for */
static void
lay_broken_files (const char *folder)
{
  static const char *const texts[][2] = {
    { "nonsense", "This is not a picture." },
    { "cut-off", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><g id='scene'><path d='M0 0" },
  };
  g_autofree char *overlay = g_strconcat ("/test=", folder, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_build_filename (folder, texts[i][0], NULL);

      g_assert_true (g_file_set_contents (path, texts[i][1], -1, NULL));
    }
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("backext-player-XXXXXX", NULL);
  int status;

  lay_broken_files (folder);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/player/begins", test_begins);
  g_test_add_func ("/player/stops-unseen", test_stops_unseen);
  g_test_add_func ("/player/reduced-motion", test_reduced_motion);
  g_test_add_func ("/player/pauses", test_pauses);
  g_test_add_func ("/player/actions", test_actions);
  g_test_add_func ("/player/muscles", test_muscles);
  g_test_add_func ("/player/both-ends", test_both_ends);
  g_test_add_func ("/player/speed", test_speed);
  g_test_add_func ("/player/speed-buttons", test_speed_buttons);
  g_test_add_func ("/player/readout", test_readout);
  g_test_add_func ("/player/steps", test_steps);
  g_test_add_func ("/player/scrubs", test_scrubs);
  g_test_add_func ("/player/tempo", test_tempo);
  g_test_add_func ("/player/breathing", test_breathing);
  g_test_add_func ("/player/accessible", test_accessible);
  g_test_add_func ("/player/viewpoints", test_viewpoints);
  g_test_add_func ("/player/broken", test_broken);
  g_test_add_func ("/player/nothing", test_nothing);

  status = g_test_run ();
  test_tree_remove (folder);

  return status;
}
