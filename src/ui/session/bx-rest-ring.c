/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "bx-duration.h"
#include "bx-rest-ring.h"

/**
 * BxRestRing:
 *
 * What is left of a rest: a ring that closes, and the time within it.
 *
 * It wakes only while it is on the screen and something of it moves: when the
 * seconds change, and with animations, when the ring has moved by a pixel. The
 * time itself is the clock's; nothing is counted here.
 *
 * ## CSS nodes
 *
 * ```
 * rest-ring[.over][.small]
 * ╰── label
 * ```
 *
 * The ring has the color of the node, and the label its own.
 *
 * ## Accessibility
 *
 * The ring is a meter. Its value is the seconds left, and its text says them in
 * words.
 */
struct _BxRestRing
{
  GtkWidget parent_instance;

  /* Owned References */
  GtkWidget *label;
  BxRestClock *clock; /* (nullable) */

  int size;
  guint wake_id;
  int shown_seconds;
};

/* A rest is not set by pulling at its ring. */
static gboolean
refuse_value (GtkAccessibleRange *range,
              double value)
{
  return FALSE;
}

/* Without it, assistive technology would not be told the value. */
static void
accessible_range_init (GtkAccessibleRangeInterface *interface)
{
  interface->set_current_value = refuse_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BxRestRing, bx_rest_ring, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, accessible_range_init))

typedef enum
{
  PROP_CLOCK = 1,
  PROP_SIZE,
} BxRestRingProperty;

static GParamSpec *properties[PROP_SIZE + 1];

#define DEFAULT_SIZE 120
#define SMALL_SIZE 60
#define MIN_WAKE_MS 33

static double
get_line_width (BxRestRing *self)
{
  return MAX (round (self->size / 14.0), 3);
}

static gboolean
has_animations (BxRestRing *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

static char *
spell_seconds (int seconds)
{
  g_autofree char *minutes_text = NULL;
  g_autofree char *seconds_text = NULL;

  if (seconds < 60)
    /* Translators: what is left of a rest, as it is spoken */
    return g_strdup_printf (ngettext ("%d second left", "%d seconds left", (gulong) seconds), seconds);

  if (seconds % 60 == 0)
    /* Translators: what is left of a rest, as it is spoken */
    return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", (gulong) (seconds / 60)), seconds / 60);

  /* Translators: the first part of what is left of a rest, as it is spoken */
  minutes_text = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) (seconds / 60)), seconds / 60);
  /* Translators: the second part of what is left of a rest, as it is spoken */
  seconds_text = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) (seconds % 60)), seconds % 60);
  /* Translators: what is left of a rest, as it is spoken: minutes and seconds */
  return g_strdup_printf (_("%1$s %2$s left"), minutes_text, seconds_text);
}

static void
update (BxRestRing *self)
{
  int seconds = self->clock != NULL ? bx_rest_clock_get_remaining_seconds (self->clock) : 0;
  gboolean over = self->clock != NULL && bx_rest_clock_is_over (self->clock);

  if (over)
    gtk_widget_add_css_class (GTK_WIDGET (self), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over");

  if (seconds != self->shown_seconds)
    {
      g_autofree char *text = bx_duration_format_clock (seconds);
      g_autofree char *spoken = spell_seconds (seconds);
      double total = self->clock != NULL ? bx_rest_clock_get_deadline (self->clock).duration_ms / 1000.0 : 0;

      self->shown_seconds = seconds;
      gtk_label_set_label (GTK_LABEL (self->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, MAX (total, seconds),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) seconds,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken,
                                      -1);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void wait_for_change (BxRestRing *self);

static void
woken_cb (gpointer user_data)
{
  BxRestRing *self = BX_REST_RING (user_data);

  self->wake_id = 0;
  update (self);
  wait_for_change (self);
}

static void
wait_for_change (BxRestRing *self)
{
  guint wake_ms;

  g_clear_handle_id (&self->wake_id, g_source_remove);

  if (self->clock == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !bx_rest_clock_is_running (self->clock))
    return;

  wake_ms = bx_rest_clock_get_next_change_ms (self->clock);
  if (wake_ms == 0)
    return;

  if (has_animations (self))
    {
      double duration_ms = (double) bx_rest_clock_get_deadline (self->clock).duration_ms;
      double pixels = G_PI * self->size * gtk_widget_get_scale_factor (GTK_WIDGET (self));

      wake_ms = MIN (wake_ms, (guint) MAX (duration_ms / pixels, MIN_WAKE_MS));
    }

  self->wake_id = g_timeout_add_once (wake_ms, woken_cb, self);
}

static void
clock_changed_cb (BxRestRing *self)
{
  update (self);
  wait_for_change (self);
}

static void
bx_rest_ring_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_rest_ring_parent_class)->map (widget);

  clock_changed_cb (BX_REST_RING (widget));
}

static void
bx_rest_ring_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_rest_ring_parent_class)->unmap (widget);

  wait_for_change (BX_REST_RING (widget));
}

static void
bx_rest_ring_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  BxRestRing *self = BX_REST_RING (widget);
  int label_width = 0;

  /* The digits are within the ring, however large the text is; they are wider
   * than high, and a ring is as high as wide. */
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &label_width, NULL, NULL, NULL);
  *minimum = *natural = MAX (self->size, label_width + (int) (2 * get_line_width (self)) + 6);
}

static void
bx_rest_ring_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  gtk_widget_allocate (BX_REST_RING (widget)->label, width, height, -1, NULL);
}

static void
bx_rest_ring_snapshot (GtkWidget *widget,
                       GtkSnapshot *snapshot)
{
  BxRestRing *self = BX_REST_RING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double share = self->clock != NULL ? bx_rest_clock_get_remaining_share (self->clock) : 0;
  double line_width = get_line_width (self);
  float radius = (float) ((MIN (width, height) - line_width) / 2);
  graphene_point_t centre = GRAPHENE_POINT_INIT (width / 2.0f, height / 2.0f);
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autoptr (GskStroke) stroke = gsk_stroke_new ((float) line_width);
  g_autoptr (GskPathBuilder) track_builder = gsk_path_builder_new ();
  g_autoptr (GskPath) track = NULL;
  GdkRGBA color;
  GdkRGBA track_color;

  gtk_widget_get_color (widget, &color);
  track_color = color;
  track_color.alpha *= high_contrast ? 0.35f : 0.16f;

  gsk_path_builder_add_circle (track_builder, &centre, radius);
  track = gsk_path_builder_to_path (track_builder);
  gtk_snapshot_append_stroke (snapshot, track, stroke, &track_color);

  if (share > 0.9999)
    {
      gtk_snapshot_append_stroke (snapshot, track, stroke, &color);
    }
  else if (share > 0)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;
      /* From the top; what has gone by is open, clockwise as a clock goes. */
      double angle = 2 * G_PI * (1 - share);
      float x = centre.x + radius * (float) sin (angle);
      float y = centre.y - radius * (float) cos (angle);

      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gsk_path_builder_move_to (builder, x, y);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, share > 0.5, TRUE, centre.x, centre.y - radius);
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
    }

  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
bx_rest_ring_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BxRestRing *self = BX_REST_RING (object);

  switch ((BxRestRingProperty) property_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_rest_ring_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BxRestRing *self = BX_REST_RING (object);

  switch ((BxRestRingProperty) property_id)
    {
    case PROP_CLOCK:
      bx_rest_ring_set_clock (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      bx_rest_ring_set_size (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_rest_ring_dispose (GObject *object)
{
  BxRestRing *self = BX_REST_RING (object);

  g_clear_handle_id (&self->wake_id, g_source_remove);
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (bx_rest_ring_parent_class)->dispose (object);
}

static void
bx_rest_ring_class_init (BxRestRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_rest_ring_get_property;
  object_class->set_property = bx_rest_ring_set_property;
  object_class->dispose = bx_rest_ring_dispose;
  widget_class->map = bx_rest_ring_map;
  widget_class->unmap = bx_rest_ring_unmap;
  widget_class->measure = bx_rest_ring_measure;
  widget_class->size_allocate = bx_rest_ring_size_allocate;
  widget_class->snapshot = bx_rest_ring_snapshot;

  /**
   * BxRestRing:clock:
   *
   * The rest that is shown.
   */
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, BX_TYPE_REST_CLOCK, flags);
  /**
   * BxRestRing:size:
   *
   * How wide and high it is, in pixels; more where the text is larger.
   */
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 24, 1024, DEFAULT_SIZE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "rest-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
bx_rest_ring_init (BxRestRing *self)
{
  self->size = DEFAULT_SIZE;
  self->shown_seconds = -1;

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the name of the clock between two sets */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rest"),
                                  -1);
  update (self);
}

/**
 * bx_rest_ring_set_clock:
 * @self: a ring
 * @clock: (nullable): a rest
 *
 * Chooses the rest that is shown.
 */
void
bx_rest_ring_set_clock (BxRestRing *self,
                        BxRestClock *clock)
{
  g_return_if_fail (BX_IS_REST_RING (self));
  g_return_if_fail (clock == NULL || BX_IS_REST_CLOCK (clock));

  if (self->clock == clock)
    return;

  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_set_object (&self->clock, clock);
  if (clock != NULL)
    {
      g_signal_connect_object (clock, "moved", G_CALLBACK (clock_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (clock, "ended", G_CALLBACK (clock_changed_cb), self, G_CONNECT_SWAPPED);
    }

  clock_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}

/**
 * bx_rest_ring_set_size:
 * @self: a ring
 * @size: how wide and high it is, in pixels
 *
 * Chooses the size. Where the text is larger than fits, the ring grows.
 */
void
bx_rest_ring_set_size (BxRestRing *self,
                       int size)
{
  g_return_if_fail (BX_IS_REST_RING (self));
  g_return_if_fail (size > 0);

  if (self->size == size)
    return;

  self->size = size;
  if (size <= SMALL_SIZE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "small");
  gtk_widget_queue_resize (GTK_WIDGET (self));
  wait_for_change (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}
