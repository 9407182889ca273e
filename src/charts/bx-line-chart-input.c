/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/* Zooming, panning, and walking along several lines. */

#define ZOOM_STEP 1.5
#define PAN_STEP 0.25
/* A drag that is shorter is a click. */
#define DRAG_MIN 8.0

/* ---- walking ----------------------------------------------------------------------- */

/* Whether a point of a series can be walked to, be it seen now or not. */
static gboolean
is_in_range (BxLineChart *self,
             BxChartSeries *series,
             guint index)
{
  double first;
  double last;
  double day;

  if (!bx_chart_series_has_value (series, index) || !_bx_line_chart_get_days (self, &first, &last))
    return FALSE;

  day = bx_chart_series_get_datum (series, index)->day;

  return day >= first && day <= last;
}

/* @count points on, over gaps; as far as there are any. */
static guint
step_along (BxLineChart *self,
            BxChartSeries *series,
            guint index,
            int count)
{
  guint at = index;

  while (count != 0)
    {
      gint64 next = at;

      do
        next += count > 0 ? 1 : -1;
      while (next >= 0 && next < bx_chart_series_get_length (series) && !is_in_range (self, series, (guint) next));
      if (next < 0 || next >= bx_chart_series_get_length (series))
        break;
      at = (guint) next;
      count += count > 0 ? -1 : 1;
    }

  return at;
}

/* The point of another series that is nearest in time. */
static guint
find_nearest (BxLineChart *self,
              BxChartSeries *series,
              double day)
{
  guint after = bx_chart_series_find_day (series, day);
  guint before = after;
  guint n = bx_chart_series_get_length (series);

  while (after < n && !is_in_range (self, series, after))
    after++;
  while (before > 0 && !is_in_range (self, series, before - 1))
    before--;
  if (before == 0)
    return after < n ? after : GTK_INVALID_LIST_POSITION;
  if (after == n)
    return before - 1;

  return day - bx_chart_series_get_datum (series, before - 1)->day < bx_chart_series_get_datum (series, after)->day - day
           ? before - 1
           : after;
}

/* Where the person goes, the view follows. */
static void
reveal (BxLineChart *self,
        double day)
{
  double first;
  double last;
  double margin;

  if (!bx_line_chart_get_zoomed (self) || !bx_line_chart_get_view (self, &first, &last))
    return;

  margin = (last - first) * 0.1;
  if (day < first)
    bx_line_chart_pan (self, day - margin - first);
  else if (day > last)
    bx_line_chart_pan (self, day + margin - last);
}

guint
_bx_line_chart_move (BxChart *chart,
                     guint index,
                     GtkMovementStep step,
                     int count)
{
  BxLineChart *self = BX_LINE_CHART (chart);
  guint i;
  guint nth = _bx_line_chart_find_series (self, index, &i);
  BxChartSeries *series = _bx_line_chart_get_nth (self, nth);
  guint to = i;

  switch ((int) step)
    {
    case GTK_MOVEMENT_BUFFER_ENDS:
      /* The ends of what is seen */
      for (guint p = 0; p < bx_chart_get_n_shown (chart); p++)
        {
          guint shown_index;
          guint shown = bx_chart_get_shown (chart, p);

          if (_bx_line_chart_find_series (self, shown, &shown_index) != nth)
            continue;
          to = shown_index;
          if (count < 0)
            break;
        }
      break;

    case GTK_MOVEMENT_PAGES:
      to = step_along (self, series, i, count * BX_CHART_LEAP);
      break;

    case GTK_MOVEMENT_LOGICAL_POSITIONS:
      if (self->series->len == 1)
        {
          to = step_along (self, series, i, count);
          break;
        }
      /* From line to line */
      for (gint64 other = (gint64) nth + count; other >= 0 && other < self->series->len; other += count)
        {
          guint nearest = find_nearest (self, _bx_line_chart_get_nth (self, (guint) other),
                                        bx_chart_series_get_datum (series, i)->day);

          if (nearest == GTK_INVALID_LIST_POSITION)
            continue;
          nth = (guint) other;
          series = _bx_line_chart_get_nth (self, nth);
          to = nearest;
          break;
        }
      break;

    case GTK_MOVEMENT_VISUAL_POSITIONS:
      to = step_along (self, series, i, _bx_chart_is_rtl (chart) ? -count : count);
      break;

    default:
      return index;
    }

  reveal (self, bx_chart_series_get_datum (series, to)->day);

  return _bx_line_chart_get_offset (self, nth) + to;
}

/* ---- zooming by the keyboard --------------------------------------------------------- */

static double
get_cursor_day (BxLineChart *self,
                double first,
                double last)
{
  guint i;
  guint index = bx_chart_get_selected_index (BX_CHART (self));
  BxChartSeries *series = bx_line_chart_get_series_at (self, index, &i);

  if (series != NULL && bx_chart_find_shown (BX_CHART (self), index, NULL))
    return bx_chart_series_get_datum (series, i)->day;

  return (first + last) / 2.0;
}

void
_bx_line_chart_key_zoom (BxLineChart *self,
                         int count)
{
  double first;
  double last;

  if (count == 0)
    bx_line_chart_reset_zoom (self);
  else if (bx_line_chart_get_view (self, &first, &last))
    bx_line_chart_zoom (self, pow (ZOOM_STEP, count), get_cursor_day (self, first, last));
}

void
_bx_line_chart_key_pan (BxLineChart *self,
                        int count)
{
  double first;
  double last;

  if (bx_line_chart_get_view (self, &first, &last))
    bx_line_chart_pan (self, (last - first) * PAN_STEP * (_bx_chart_is_rtl (BX_CHART (self)) ? -count : count));
}

void
_bx_line_chart_class_add_bindings (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    int count;
  } zooms[] = {
    { GDK_KEY_plus, 1 },
    { GDK_KEY_equal, 1 },
    { GDK_KEY_KP_Add, 1 },
    { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 },
    { GDK_KEY_0, 0 },
    { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_signal (klass, zooms[i].key, 0, "zoom", "(i)", zooms[i].count);
      gtk_widget_class_add_binding_signal (klass, zooms[i].key, GDK_CONTROL_MASK, "zoom", "(i)", zooms[i].count);
    }
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_Left, GDK_SHIFT_MASK, "pan", "(i)", -1);
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_KP_Left, GDK_SHIFT_MASK, "pan", "(i)", -1);
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_Right, GDK_SHIFT_MASK, "pan", "(i)", 1);
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_KP_Right, GDK_SHIFT_MASK, "pan", "(i)", 1);
}

/* ---- zooming by the pointer ------------------------------------------------------------ */

static double
get_day_at (BxLineChart *self,
            double x)
{
  gpointer layout = _bx_chart_get_layout (BX_CHART (self));

  if (_bx_chart_is_rtl (BX_CHART (self)))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return bx_chart_frame_get_day (_bx_line_chart_get_frame (layout), x);
}

static double
get_days_per_pixel (BxLineChart *self)
{
  return fabs (get_day_at (self, 1.0) - get_day_at (self, 0.0));
}

static gboolean
scrolled_cb (BxLineChart *self,
             double dx,
             double dy,
             GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double first;
  double last;

  if (_bx_chart_get_layout (BX_CHART (self)) == NULL || !bx_line_chart_get_view (self, &first, &last))
    return GDK_EVENT_PROPAGATE;

  if (state & GDK_CONTROL_MASK)
    {
      bx_line_chart_zoom (self, pow (ZOOM_STEP, -dy), get_day_at (self, self->pointer_x));
      return GDK_EVENT_STOP;
    }
  /* The page scrolls up and down; the chart, sideways. */
  if (bx_line_chart_get_zoomed (self) && fabs (dx) > fabs (dy))
    {
      bx_line_chart_pan (self, (last - first) * 0.1 * (_bx_chart_is_rtl (BX_CHART (self)) ? -dx : dx));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
pointer_moved_cb (BxLineChart *self,
                  double x,
                  double y)
{
  self->pointer_x = x;
}

static void
pinch_began_cb (BxLineChart *self,
                GdkEventSequence *sequence,
                GtkGesture *gesture)
{
  double x;
  double y;

  if (_bx_chart_get_layout (BX_CHART (self)) == NULL
      || !bx_line_chart_get_view (self, &self->gesture_first, &self->gesture_last)
      || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->gesture_day = get_day_at (self, x);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinched_cb (BxLineChart *self,
            double scale,
            GtkGesture *gesture)
{
  if (scale <= 0.0)
    return;

  _bx_line_chart_set_view (self,
                           self->gesture_day - (self->gesture_day - self->gesture_first) / scale,
                           self->gesture_day + (self->gesture_last - self->gesture_day) / scale);
}

static void
drag_began_cb (BxLineChart *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  if (!bx_line_chart_get_zoomed (self) || _bx_chart_get_layout (BX_CHART (self)) == NULL
      || !bx_line_chart_get_view (self, &self->gesture_first, &self->gesture_last))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
dragged_cb (BxLineChart *self,
            double dx,
            double dy,
            GtkGesture *gesture)
{
  double days;

  /* Other numbers have come meanwhile, and are not laid out yet. */
  if (_bx_chart_get_layout (BX_CHART (self)) == NULL)
    return;

  if (gtk_gesture_get_sequence_state (gesture, gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)))
      != GTK_EVENT_SEQUENCE_CLAIMED)
    {
      /* Up and down, it is the page that is dragged. */
      if (fabs (dy) > DRAG_MIN && fabs (dy) > fabs (dx))
        gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      if (fabs (dx) < DRAG_MIN)
        return;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  days = dx * get_days_per_pixel (self) * (_bx_chart_is_rtl (BX_CHART (self)) ? 1.0 : -1.0);
  _bx_line_chart_set_view (self, self->gesture_first + days, self->gesture_last + days);
}

void
_bx_line_chart_add_controllers (BxLineChart *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_began_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_began_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
