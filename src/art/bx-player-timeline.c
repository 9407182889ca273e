/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-art-theme.h"
#include "bx-player-timeline.h"
#include "bx-player-words.h"

/**
 * BxPlayerTimeline:
 *
 * One repetition as a line that goes up while the weight is lifted, down while
 * it is lowered, and level while it rests, with a knob at the time that is
 * shown. The knob is dragged to any other.
 *
 * # CSS nodes
 *
 * `BxPlayerTimeline` has a single node with the name `timeline`.
 *
 * # Accessibility
 *
 * `BxPlayerTimeline` has the role %GTK_ACCESSIBLE_ROLE_SLIDER. Its value is the
 * time in seconds, and in words, which are its description too, the phase and what
 * is counted in it. While the
 * movement plays the value stands still for assistive technology, which would
 * otherwise speak without end; [method@PlayerTimeline.speak] tells it.
 */
struct _BxPlayerTimeline
{
  GtkWidget parent_instance;

  BxMovementClock *clock; /* (unowned): the player's */
  guint n_frames;
  double seconds;
  char *spoken; /* (owned) (nullable): what assistive technology was told last */
};

static void init_range (GtkAccessibleRangeInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BxPlayerTimeline, bx_player_timeline, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, init_range))

enum
{
  SIGNAL_GRABBED,
  SIGNAL_SOUGHT,
  SIGNAL_RELEASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Assistive technology moves the knob too. */
static gboolean
set_current_value (GtkAccessibleRange *range,
                   double value)
{
  BxPlayerTimeline *self = BX_PLAYER_TIMELINE (range);

  if (self->clock == NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_SOUGHT], 0, CLAMP (value, 0.0, MAX (0.0, bx_movement_clock_get_duration (self->clock) - 0.001)));

  return TRUE;
}

static void
init_range (GtkAccessibleRangeInterface *interface)
{
  interface->set_current_value = set_current_value;
}

#define KNOB_RADIUS 8.0f
#define TRACK_WIDTH 5.0f
#define MIN_WIDTH 44
#define NATURAL_WIDTH 240
#define HEIGHT 34

static gboolean
is_mirrored (BxPlayerTimeline *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
get_point (BxPlayerTimeline *self,
           double seconds,
           double frame,
           graphene_point_t *point)
{
  float width = MAX (1.0f, gtk_widget_get_width (GTK_WIDGET (self)) - 2.0f * KNOB_RADIUS);
  float height = MAX (1.0f, gtk_widget_get_height (GTK_WIDGET (self)) - 2.0f * KNOB_RADIUS);
  double duration = self->clock != NULL ? bx_movement_clock_get_duration (self->clock) : 0.0;
  double part = duration > 0.0 ? CLAMP (seconds / duration, 0.0, 1.0) : 0.0;
  double rise = self->n_frames > 1 ? CLAMP (frame / (self->n_frames - 1.0), 0.0, 1.0) : 0.0;

  if (is_mirrored (self))
    part = 1.0 - part;
  graphene_point_init (point, KNOB_RADIUS + width * (float) part, KNOB_RADIUS + height * (1.0f - (float) rise));
}

static double
find_time (BxPlayerTimeline *self,
           double x)
{
  double width = MAX (1.0, gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * KNOB_RADIUS);
  double part = CLAMP ((x - KNOB_RADIUS) / width, 0.0, 1.0);
  double duration = bx_movement_clock_get_duration (self->clock);

  if (is_mirrored (self))
    part = 1.0 - part;

  /* The very end is the beginning of the next repetition. */
  return MIN (part * duration, MAX (0.0, duration - 0.001));
}

static GskPath *
make_path (BxPlayerTimeline *self,
           double until)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < bx_movement_clock_get_n_phases (self->clock); i++)
    {
      double start;
      const BxMovementPhase *phase = bx_movement_clock_get_phase (self->clock, i, &start);
      double part = CLAMP ((until - start) / phase->seconds, 0.0, 1.0);
      graphene_point_t point;

      if (until < start)
        break;
      get_point (self, start, phase->from, &point);
      if (i == 0)
        gsk_path_builder_move_to (builder, point.x, point.y);
      else
        gsk_path_builder_line_to (builder, point.x, point.y);
      get_point (self, start + part * phase->seconds, phase->from + (phase->to - phase->from) * part, &point);
      gsk_path_builder_line_to (builder, point.x, point.y);
    }

  return gsk_path_builder_to_path (builder);
}

static void
fill_disc (GtkSnapshot *snapshot,
           const graphene_point_t *centre,
           float radius,
           const GdkRGBA *colour)
{
  GskRoundedRect disc;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (centre->x - radius, centre->y - radius, 2.0f * radius, 2.0f * radius);

  gsk_rounded_rect_init_from_rect (&disc, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
bx_player_timeline_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  BxPlayerTimeline *self = BX_PLAYER_TIMELINE (widget);
  const BxArtLook *look = bx_art_theme_get_look (bx_art_theme_get_default ());
  g_autoptr (GskPath) track = NULL;
  g_autoptr (GskPath) done = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  BxMovementMoment moment;
  graphene_point_t knob;
  GdkRGBA colour;
  GdkRGBA ground;

  if (self->clock == NULL || bx_movement_clock_get_n_phases (self->clock) == 0)
    return;

  bx_movement_clock_read (self->clock, self->seconds, &moment);
  get_point (self, self->seconds, moment.frame, &knob);
  stroke = gsk_stroke_new (TRACK_WIDTH);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);

  gtk_widget_get_color (widget, &colour);
  ground = colour;
  colour.alpha *= look->high_contrast ? 0.5f : 0.2f;
  track = make_path (self, bx_movement_clock_get_duration (self->clock));
  gtk_snapshot_append_stroke (snapshot, track, stroke, &colour);

  done = make_path (self, self->seconds);
  gtk_snapshot_append_stroke (snapshot, done, stroke, &look->accent);

  /* A ring of the ground around the knob, so that it stands out from the line */
  ground = look->dark ? (GdkRGBA){ 0.13f, 0.13f, 0.14f, 1.0f } : (GdkRGBA){ 1.0f, 1.0f, 1.0f, 1.0f };
  fill_disc (snapshot, &knob, KNOB_RADIUS, &ground);
  fill_disc (snapshot, &knob, KNOB_RADIUS - 2.0f, &look->accent);
}

static void
bx_player_timeline_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = HEIGHT;
    }
}

static void
drag_begin_cb (BxPlayerTimeline *self,
               double x,
               double y)
{
  if (self->clock == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_GRABBED], 0);
  g_signal_emit (self, signals[SIGNAL_SOUGHT], 0, find_time (self, x));
}

static void
drag_update_cb (BxPlayerTimeline *self,
                double offset_x,
                double offset_y,
                GtkGestureDrag *drag)
{
  double x;
  double y;

  if (self->clock != NULL && gtk_gesture_drag_get_start_point (drag, &x, &y))
    g_signal_emit (self, signals[SIGNAL_SOUGHT], 0, find_time (self, x + offset_x));
}

static void
drag_end_cb (BxPlayerTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_RELEASED], 0);
}

static void
focused_cb (BxPlayerTimeline *self)
{
  bx_player_timeline_speak (self);
}

static void
bx_player_timeline_finalize (GObject *object)
{
  BxPlayerTimeline *self = BX_PLAYER_TIMELINE (object);

  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (bx_player_timeline_parent_class)->finalize (object);
}

static void
bx_player_timeline_class_init (BxPlayerTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bx_player_timeline_finalize;
  widget_class->measure = bx_player_timeline_measure;
  widget_class->snapshot = bx_player_timeline_snapshot;

  /**
   * BxPlayerTimeline::grabbed:
   * @self: a timeline
   *
   * Somebody began to drag the knob.
   */
  signals[SIGNAL_GRABBED] = g_signal_new ("grabbed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxPlayerTimeline::sought:
   * @self: a timeline
   * @seconds: a time
   *
   * The knob was dragged to another time.
   */
  signals[SIGNAL_SOUGHT] = g_signal_new ("sought", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  /**
   * BxPlayerTimeline::released:
   * @self: a timeline
   *
   * The knob was let go.
   */
  signals[SIGNAL_RELEASED] = g_signal_new ("released", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
bx_player_timeline_init (BxPlayerTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (focus, "enter", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  g_signal_connect_object (bx_art_theme_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time in the repetition"),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Space plays and pauses, the arrow keys and comma and period step, Page Up and Page Down go to the next phase"),
                                  -1);
}

/**
 * bx_player_timeline_new:
 *
 * Creates a timeline of nothing.
 *
 * Returns: (transfer floating): a new timeline
 */
GtkWidget *
bx_player_timeline_new (void)
{
  return g_object_new (BX_TYPE_PLAYER_TIMELINE, NULL);
}

/**
 * bx_player_timeline_set_clock:
 * @self: a timeline
 * @clock: (nullable): the clock of a movement; it must stay until another is set
 * @n_frames: how many frames the movement has
 *
 * Sets whose repetition is shown.
 */
void
bx_player_timeline_set_clock (BxPlayerTimeline *self,
                              BxMovementClock *clock,
                              guint n_frames)
{
  g_return_if_fail (BX_IS_PLAYER_TIMELINE (self));

  self->clock = clock;
  self->n_frames = n_frames;
  self->seconds = 0.0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  clock != NULL ? bx_movement_clock_get_duration (clock) : 0.0,
                                  -1);
  bx_player_timeline_speak (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bx_player_timeline_set_time:
 * @self: a timeline
 * @seconds: a time in the repetition
 *
 * Moves the knob. This is cheap, and silent.
 */
void
bx_player_timeline_set_time (BxPlayerTimeline *self,
                             double seconds)
{
  g_return_if_fail (BX_IS_PLAYER_TIMELINE (self));

  if (fabs (self->seconds - seconds) < 1e-6)
    return;

  self->seconds = seconds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bx_player_timeline_speak:
 * @self: a timeline
 *
 * Tells assistive technology which time is shown.
 */
void
bx_player_timeline_speak (BxPlayerTimeline *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (BX_IS_PLAYER_TIMELINE (self));

  if (self->clock == NULL || bx_movement_clock_get_n_phases (self->clock) == 0)
    return;

  words = bx_player_words_dup_moment (self->clock, self->seconds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  round (self->seconds * 100.0) / 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);

  /* Not every bridge hands the value's words on; who moves the knob hears them
   * all the same, and once. */
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && g_strcmp0 (self->spoken, words) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_set_str (&self->spoken, words);
}
