/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-rest-frame.h"

/**
 * BxRestFrame:
 *
 * What is left of a rest, as a ring around whatever stands within: a track with
 * round ends, of which the part still to come is drawn. Nothing is drawn without
 * a rest. The time in words and digits is told elsewhere.
 *
 * It wakes only while it is on the screen and the ring has moved by a pixel, and
 * without animations once a second.
 *
 * ## CSS nodes
 *
 * ```
 * rest-frame[.over]
 * ```
 */
struct _BxRestFrame
{
  GtkWidget parent_instance;

  /* Owned References */
  BxRestClock *clock;
  GskPath *path;           /* (nullable): around, from the top's middle, clockwise */
  GskPathMeasure *measure; /* (nullable) */

  int width; /* that @path is for */
  int height;
  guint wake_id;
};

G_DEFINE_FINAL_TYPE (BxRestFrame, bx_rest_frame, GTK_TYPE_WIDGET)

#define MIN_WAKE_MS 33

static double
get_line_width (BxRestFrame *self)
{
  return CLAMP (gtk_widget_get_height (GTK_WIDGET (self)) / 26.0, 4, 18);
}

static gboolean
has_animations (BxRestFrame *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

static void
ensure_path (BxRestFrame *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  float inset = (float) get_line_width (self) / 2;
  float left = inset;
  float right = (float) width - inset;
  float top = inset;
  float bottom = (float) height - inset;
  float radius = MAX (MIN ((right - left) / 2, (bottom - top) / 2), 1);
  float middle = (left + right) / 2;
  g_autoptr (GskPathBuilder) builder = NULL;

  if (self->path != NULL && self->width == width && self->height == height)
    return;

  g_clear_pointer (&self->measure, gsk_path_measure_unref);
  g_clear_pointer (&self->path, gsk_path_unref);
  self->width = width;
  self->height = height;

  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, middle, top);
  gsk_path_builder_line_to (builder, right - radius, top);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, right, top + radius);
  gsk_path_builder_line_to (builder, right, bottom - radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, right - radius, bottom);
  gsk_path_builder_line_to (builder, left + radius, bottom);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, left, bottom - radius);
  gsk_path_builder_line_to (builder, left, top + radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, left + radius, top);
  gsk_path_builder_line_to (builder, middle, top);
  self->path = gsk_path_builder_to_path (builder);
  self->measure = gsk_path_measure_new (self->path);
}

static void wait_for_change (BxRestFrame *self);

static void
woken_cb (gpointer user_data)
{
  BxRestFrame *self = BX_REST_FRAME (user_data);

  self->wake_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  wait_for_change (self);
}

static void
wait_for_change (BxRestFrame *self)
{
  guint wake_ms;

  g_clear_handle_id (&self->wake_id, g_source_remove);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !bx_rest_clock_is_running (self->clock))
    return;

  wake_ms = bx_rest_clock_get_next_change_ms (self->clock);
  if (wake_ms == 0)
    return;

  if (has_animations (self))
    {
      double duration_ms = (double) bx_rest_clock_get_deadline (self->clock).duration_ms;
      double pixels = 2.0 * (gtk_widget_get_width (GTK_WIDGET (self)) + gtk_widget_get_height (GTK_WIDGET (self)));

      wake_ms = MIN (wake_ms, (guint) MAX (duration_ms / MAX (pixels, 1), MIN_WAKE_MS));
    }

  self->wake_id = g_timeout_add_once (wake_ms, woken_cb, self);
}

static void
clock_changed_cb (BxRestFrame *self)
{
  if (bx_rest_clock_is_over (self->clock))
    gtk_widget_add_css_class (GTK_WIDGET (self), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over");

  gtk_widget_queue_draw (GTK_WIDGET (self));
  wait_for_change (self);
}

static void
bx_rest_frame_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_rest_frame_parent_class)->map (widget);

  clock_changed_cb (BX_REST_FRAME (widget));
}

static void
bx_rest_frame_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_rest_frame_parent_class)->unmap (widget);

  wait_for_change (BX_REST_FRAME (widget));
}

static void
bx_rest_frame_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  BxRestFrame *self = BX_REST_FRAME (widget);
  double share = bx_rest_clock_get_remaining_share (self->clock);
  g_autoptr (GskStroke) stroke = NULL;
  GdkRGBA color;
  GdkRGBA track;
  float length;

  if (!bx_rest_clock_is_running (self->clock) && !bx_rest_clock_is_over (self->clock))
    return;

  ensure_path (self);
  gtk_widget_get_color (widget, &color);
  track = color;
  track.alpha *= 0.22f;
  stroke = gsk_stroke_new ((float) get_line_width (self));
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);

  if (share >= 0.9999 || bx_rest_clock_is_over (self->clock))
    {
      gtk_snapshot_append_stroke (snapshot, self->path, stroke, &color);
      return;
    }

  gtk_snapshot_append_stroke (snapshot, self->path, stroke, &track);
  length = gsk_path_measure_get_length (self->measure);
  if (share > 0.001)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) left = NULL;
      GskPathPoint begin;
      GskPathPoint end;

      /* What has gone by is open, clockwise as a clock goes. */
      if (gsk_path_measure_get_point (self->measure, length * (float) (1 - share), &begin) &&
          gsk_path_measure_get_point (self->measure, length, &end))
        {
          gsk_path_builder_add_segment (builder, self->path, &begin, &end);
          left = gsk_path_builder_to_path (builder);
          gtk_snapshot_append_stroke (snapshot, left, stroke, &color);
        }
    }
}

static void
bx_rest_frame_dispose (GObject *object)
{
  BxRestFrame *self = BX_REST_FRAME (object);

  g_clear_handle_id (&self->wake_id, g_source_remove);
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->measure, gsk_path_measure_unref);
  g_clear_pointer (&self->path, gsk_path_unref);

  G_OBJECT_CLASS (bx_rest_frame_parent_class)->dispose (object);
}

static void
bx_rest_frame_class_init (BxRestFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_rest_frame_dispose;
  widget_class->map = bx_rest_frame_map;
  widget_class->unmap = bx_rest_frame_unmap;
  widget_class->snapshot = bx_rest_frame_snapshot;

  gtk_widget_class_set_css_name (widget_class, "rest-frame");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bx_rest_frame_init (BxRestFrame *self)
{
}

/**
 * bx_rest_frame_new:
 * @clock: a rest
 *
 * Creates a ring that shows @clock.
 *
 * Returns: (transfer floating): a new ring
 */
GtkWidget *
bx_rest_frame_new (BxRestClock *clock)
{
  BxRestFrame *self;

  g_return_val_if_fail (BX_IS_REST_CLOCK (clock), NULL);

  self = g_object_new (BX_TYPE_REST_FRAME, NULL);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "moved", G_CALLBACK (clock_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "ended", G_CALLBACK (clock_changed_cb), self, G_CONNECT_SWAPPED);
  clock_changed_cb (self);

  return GTK_WIDGET (self);
}
