/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "bx-line-chart-private.h"

/**
 * BxLineChart:
 *
 * A chart of values over time: a line, or bars, that can be seen, walked with
 * the keyboard and listened to.
 *
 * The chart knows numbers and words, not what they mean. Its owner gives it a
 * [class@ChartSeries], a function that puts a point into words, and a summary
 * in prose.
 *
 * The time axis has equal days: a month without points is an empty month. A
 * point without a value is a gap that the line does not cross, and with
 * [property@LineChart:max-gap] neither does it cross a long pause. Values that
 * are drawn as a line need not begin at zero; bars always do.
 *
 * The chart needs as much room as its font asks for, whatever its numbers are,
 * so that nothing moves when they arrive. Without points it shows
 * [property@LineChart:empty-text]; while they are [property@LineChart:loading]
 * it shows its grid alone.
 *
 * # Shortcuts and Gestures
 *
 * The chart is one stop of the <kbd>Tab</kbd> key: it enters at the selected
 * point, or at the newest. The following signals have default keybindings:
 *
 * - [signal@LineChart::move-cursor]
 * - [signal@LineChart::activate-cursor-point]
 *
 * Pointing at the chart shows the value of the nearest point; a click selects
 * it, a double click activates it.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * line-chart
 * ├── series
 * │   ╰── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 *     ├── label.value
 *     ╰── label.date
 * ]|
 *
 * Grid and axis labels have the `color` of `line-chart`, thinned; line, bars and
 * marks that of `series`.
 *
 * # Accessibility
 *
 * `BxLineChart` has the role %GTK_ACCESSIBLE_ROLE_LIST, its series the role
 * %GTK_ACCESSIBLE_ROLE_GROUP, and points the role %GTK_ACCESSIBLE_ROLE_LIST_ITEM.
 * A point's label is its value in words, with “record” where it is one; its
 * description is the day. Of many points, those around the selected one are in
 * the accessible tree, and each tells its place among all of them.
 *
 * The chart's description is its [property@LineChart:summary]: say there what
 * an eye sees at a glance.
 *
 * # Text direction
 *
 * Right to left, time runs from the right to the left and the values are at the
 * left side. The arrow keys follow what is seen.
 */
G_DEFINE_FINAL_TYPE (BxLineChart, bx_line_chart, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SERIES = 1,
  PROP_VALUE_FLAGS,
  PROP_MAX_GAP,
  PROP_UNIT,
  PROP_SUMMARY,
  PROP_EMPTY_TEXT,
  PROP_LOADING,
  PROP_SELECTED_INDEX,
} BxLineChartProperty;

static GParamSpec *props[PROP_SELECTED_INDEX + 1];

typedef enum
{
  SIGNAL_POINT_ACTIVATED,
  SIGNAL_SHOWN_CHANGED,
  SIGNAL_ACTIVATE_CURSOR_POINT,
  SIGNAL_MOVE_CURSOR,
} BxLineChartSignal;

static guint signals[SIGNAL_MOVE_CURSOR + 1];

/* ---- words --------------------------------------------------------------------- */

static char *
dup_value_text (BxLineChart *self,
                guint index)
{
  double value = bx_chart_series_get_datum (self->series, index)->value;

  if (self->point_func != NULL)
    return self->point_func (self->series, index, self->point_data);
  if (self->value_flags & BX_CHART_AXIS_SECONDS)
    return bx_chart_format_seconds (value);

  return bx_chart_format_number (value, value == floor (value) ? 0 : 1);
}

static void
describe_cb (guint index,
             char **value,
             char **date,
             gpointer user_data)
{
  BxLineChart *self = user_data;

  *value = bx_line_chart_describe_point (self, index);
  *date = bx_chart_format_day (bx_chart_series_get_datum (self->series, index)->day);
}

/* ---- the callout --------------------------------------------------------------- */

/* The point whose value is written beside it: where the pointer is, else where
 * the keyboard is. */
guint
_bx_line_chart_get_called_out (BxLineChart *self)
{
  if (bx_chart_plot_find_shown (self->plot, self->pointed, NULL))
    return self->pointed;
  if (self->focused && bx_chart_plot_find_shown (self->plot, self->selected, NULL))
    return self->selected;

  return GTK_INVALID_LIST_POSITION;
}

void
_bx_line_chart_update_callout (BxLineChart *self)
{
  guint index = _bx_line_chart_get_called_out (self);

  gtk_widget_set_visible (self->callout, index != GTK_INVALID_LIST_POSITION);
  if (index != GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *value = bx_line_chart_describe_point (self, index);
      g_autofree char *date = bx_chart_format_day (bx_chart_series_get_datum (self->series, index)->day);

      gtk_label_set_label (GTK_LABEL (self->callout_value), value);
      gtk_label_set_label (GTK_LABEL (self->callout_date), date);
    }
  bx_chart_plot_set_pointed (self->plot, self->pointed);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK passes no direction on to children. */
static void
bx_line_chart_direction_changed (GtkWidget *widget,
                                 GtkTextDirection previous)
{
  BxLineChart *self = BX_LINE_CHART (widget);

  gtk_widget_set_direction (GTK_WIDGET (self->plot), gtk_widget_get_direction (widget));
  GTK_WIDGET_CLASS (bx_line_chart_parent_class)->direction_changed (widget, previous);
}

/* ---- the type ---------------------------------------------------------------------- */

static void
bx_line_chart_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BxLineChart *self = BX_LINE_CHART (object);

  switch ((BxLineChartProperty) property_id)
    {
    case PROP_SERIES:
      g_value_set_object (value, self->series);
      break;
    case PROP_VALUE_FLAGS:
      g_value_set_uint (value, self->value_flags);
      break;
    case PROP_MAX_GAP:
      g_value_set_double (value, self->max_gap);
      break;
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_SELECTED_INDEX:
      g_value_set_uint (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_line_chart_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  BxLineChart *self = BX_LINE_CHART (object);

  switch ((BxLineChartProperty) property_id)
    {
    case PROP_SERIES:
      bx_line_chart_set_series (self, g_value_get_object (value));
      break;
    case PROP_VALUE_FLAGS:
      bx_line_chart_set_value_flags (self, (BxChartAxisFlags) g_value_get_uint (value));
      break;
    case PROP_MAX_GAP:
      bx_line_chart_set_max_gap (self, g_value_get_double (value));
      break;
    case PROP_UNIT:
      bx_line_chart_set_unit (self, g_value_get_string (value));
      break;
    case PROP_SUMMARY:
      bx_line_chart_set_summary (self, g_value_get_string (value));
      break;
    case PROP_EMPTY_TEXT:
      bx_line_chart_set_empty_text (self, g_value_get_string (value));
      break;
    case PROP_LOADING:
      bx_line_chart_set_loading (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_INDEX:
      bx_line_chart_set_selected_index (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_line_chart_dispose (GObject *object)
{
  BxLineChart *self = BX_LINE_CHART (object);
  GtkWidget *child;

  bx_line_chart_set_value_func (self, NULL, NULL, NULL);
  bx_line_chart_set_point_func (self, NULL, NULL, NULL);
  _bx_line_chart_clear_layout (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->plot = NULL;
  g_clear_object (&self->series);

  G_OBJECT_CLASS (bx_line_chart_parent_class)->dispose (object);
}

static void
bx_line_chart_finalize (GObject *object)
{
  BxLineChart *self = BX_LINE_CHART (object);

  g_ptr_array_unref (self->value_layouts);
  g_ptr_array_unref (self->date_layouts);
  g_free (self->unit);
  g_free (self->summary);
  g_free (self->empty_text);

  G_OBJECT_CLASS (bx_line_chart_parent_class)->finalize (object);
}

static void
bx_line_chart_class_init (BxLineChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_line_chart_get_property;
  object_class->set_property = bx_line_chart_set_property;
  object_class->dispose = bx_line_chart_dispose;
  object_class->finalize = bx_line_chart_finalize;
  widget_class->measure = _bx_line_chart_measure;
  widget_class->size_allocate = _bx_line_chart_size_allocate;
  widget_class->snapshot = _bx_line_chart_snapshot;
  widget_class->direction_changed = bx_line_chart_direction_changed;
  widget_class->focus = _bx_line_chart_focus;
  widget_class->grab_focus = _bx_line_chart_grab_focus;

  /**
   * BxLineChart:series:
   *
   * The numbers that are shown.
   */
  props[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, BX_TYPE_CHART_SERIES, flags);

  /**
   * BxLineChart:value-flags:
   *
   * What the value axis shows, as [flags@ChartAxisFlags].
   */
  props[PROP_VALUE_FLAGS] = g_param_spec_uint ("value-flags", NULL, NULL, 0, G_MAXUINT, BX_CHART_AXIS_DEFAULT, flags);

  /**
   * BxLineChart:max-gap:
   *
   * The longest pause that the line runs across, in days; 0 for any.
   */
  props[PROP_MAX_GAP] = g_param_spec_double ("max-gap", NULL, NULL, 0.0, G_MAXDOUBLE, 0.0, flags);

  /**
   * BxLineChart:unit:
   *
   * The unit of the values, written over their axis.
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);

  /**
   * BxLineChart:summary:
   *
   * What the chart shows, in prose: its accessible description.
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  /**
   * BxLineChart:empty-text:
   *
   * What is written where there is no point to show.
   */
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);

  /**
   * BxLineChart:loading:
   *
   * Whether the numbers are on their way, so that there being none says nothing.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);

  /**
   * BxLineChart:selected-index:
   *
   * The selected point of the series, or %GTK_INVALID_LIST_POSITION.
   */
  props[PROP_SELECTED_INDEX] = g_param_spec_uint ("selected-index", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * BxLineChart::point-activated:
   * @self: a chart
   * @index: a point of the series
   *
   * Emitted when a point is double-clicked, or <kbd>Enter</kbd> or
   * <kbd>Space</kbd> is pressed on it.
   */
  signals[SIGNAL_POINT_ACTIVATED] =
    g_signal_new ("point-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * BxLineChart::shown-changed:
   * @self: a chart
   *
   * Emitted when other points are shown, or the same in other words.
   */
  signals[SIGNAL_SHOWN_CHANGED] =
    g_signal_new ("shown-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxLineChart::activate-cursor-point:
   * @self: a chart
   *
   * Activates the selected point. The default bindings are <kbd>Enter</kbd> and
   * <kbd>Space</kbd>.
   */
  signals[SIGNAL_ACTIVATE_CURSOR_POINT] =
    g_signal_new_class_handler ("activate-cursor-point", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_line_chart_activate_cursor_point),
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxLineChart::move-cursor:
   * @self: a chart
   * @step: the kind of step
   * @count: how many steps, and which way
   *
   * Moves to another point. The default bindings are:
   *
   * - <kbd>←</kbd>, <kbd>→</kbd>: the next point to that side
   * - <kbd>Ctrl</kbd><kbd>←</kbd>, <kbd>Ctrl</kbd><kbd>→</kbd>: the tenth point to that side
   * - <kbd>↑</kbd>, <kbd>↓</kbd>: the point before, the point after
   * - <kbd>Home</kbd>, <kbd>End</kbd>: the oldest point, the newest point
   */
  signals[SIGNAL_MOVE_CURSOR] =
    g_signal_new_class_handler ("move-cursor", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_line_chart_move_cursor),
                                NULL, NULL, NULL, G_TYPE_NONE, 2, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT);

  _bx_line_chart_class_add_bindings (widget_class);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE_CURSOR_POINT]);
  gtk_widget_class_set_css_name (widget_class, "line-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
create_callout (BxLineChart *self)
{
  self->callout = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->callout, "callout");
  gtk_widget_set_can_target (self->callout, FALSE);
  gtk_widget_set_visible (self->callout, FALSE);
  gtk_widget_set_parent (self->callout, GTK_WIDGET (self));

  self->callout_value = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->callout_value, "value");
  gtk_widget_add_css_class (self->callout_value, "numeric");
  gtk_box_append (GTK_BOX (self->callout), self->callout_value);

  self->callout_date = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->callout_date, "date");
  gtk_box_append (GTK_BOX (self->callout), self->callout_date);

  /* The point says the same. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->callout), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static void
bx_line_chart_init (BxLineChart *self)
{
  self->range_first = NAN;
  self->range_last = NAN;
  self->selected = GTK_INVALID_LIST_POSITION;
  self->pointed = GTK_INVALID_LIST_POSITION;
  self->value_layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->date_layouts = g_ptr_array_new_with_free_func (g_object_unref);

  self->plot = BX_CHART_PLOT (bx_chart_plot_new (describe_cb, self));
  gtk_widget_set_parent (GTK_WIDGET (self->plot), GTK_WIDGET (self));

  self->empty_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->empty_label, "empty");
  gtk_label_set_wrap (GTK_LABEL (self->empty_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->empty_label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (self->empty_label, FALSE);
  gtk_widget_set_parent (self->empty_label, GTK_WIDGET (self));

  create_callout (self);

  _bx_line_chart_add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))),
                           "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* ---- what the owner says ------------------------------------------------------------ */

/**
 * bx_line_chart_new:
 *
 * Creates an empty chart.
 *
 * Returns: (transfer floating): a new chart
 */
GtkWidget *
bx_line_chart_new (void)
{
  return g_object_new (BX_TYPE_LINE_CHART, NULL);
}

/**
 * bx_line_chart_get_series:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): the numbers that are shown
 */
BxChartSeries *
bx_line_chart_get_series (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  return self->series;
}

/* The point of @series that is on the same day as the selected one. */
static guint
find_same_day (BxLineChart *self,
               BxChartSeries *series)
{
  double day;
  guint index;

  if (self->series == NULL || series == NULL || !bx_chart_series_has_value (self->series, self->selected))
    return GTK_INVALID_LIST_POSITION;

  day = bx_chart_series_get_datum (self->series, self->selected)->day;
  index = bx_chart_series_find_day (series, day);
  if (!bx_chart_series_has_value (series, index) || bx_chart_series_get_datum (series, index)->day > day)
    return GTK_INVALID_LIST_POSITION;

  return index;
}

/**
 * bx_line_chart_set_series:
 * @self: a chart
 * @series: (nullable): the numbers to show
 *
 * Shows other numbers. A selected point stays selected where there is a point
 * on the same day.
 */
void
bx_line_chart_set_series (BxLineChart *self,
                          BxChartSeries *series)
{
  guint selected;
  gboolean had_focus;

  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (series == NULL || BX_IS_CHART_SERIES (series));

  if (self->series == series)
    return;

  had_focus = self->focused;
  selected = find_same_day (self, series);
  g_set_object (&self->series, series);
  self->pointed = GTK_INVALID_LIST_POSITION;
  self->selected = GTK_INVALID_LIST_POSITION;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  series != NULL ? bx_chart_series_get_name (series) : "",
                                  -1);
  bx_chart_plot_set_series (self->plot, series);
  _bx_line_chart_update_days (self);

  self->selected = selected;
  bx_chart_plot_set_selected (self->plot, selected);
  if (had_focus)
    bx_chart_plot_focus_point (self->plot, selected);
  _bx_line_chart_update_callout (self);

  g_signal_emit (self, signals[SIGNAL_SHOWN_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_INDEX]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
}

/**
 * bx_line_chart_set_range:
 * @self: a chart
 * @first_day: first day to show, as a Julian day; `NAN` for that of the first point
 * @last_day: last day to show; `NAN` for that of the last point
 *
 * Shows the points of some days, and all those days whether they have points or
 * not. Both are given, or neither.
 */
void
bx_line_chart_set_range (BxLineChart *self,
                         double first_day,
                         double last_day)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (isfinite (first_day) == isfinite (last_day));
  g_return_if_fail (!isfinite (first_day) || first_day <= last_day);

  self->range_first = first_day;
  self->range_last = last_day;
  self->pointed = GTK_INVALID_LIST_POSITION;
  _bx_line_chart_update_days (self);
  _bx_line_chart_update_callout (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN_CHANGED], 0);
}

/**
 * bx_line_chart_get_value_flags:
 * @self: a chart
 *
 * Returns: what the value axis shows
 */
BxChartAxisFlags
bx_line_chart_get_value_flags (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), BX_CHART_AXIS_DEFAULT);

  return self->value_flags;
}

/**
 * bx_line_chart_set_value_flags:
 * @self: a chart
 * @flags: what the value axis shows
 *
 * Sets what the value axis shows.
 */
void
bx_line_chart_set_value_flags (BxLineChart *self,
                               BxChartAxisFlags flags)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (self->value_flags == flags)
    return;

  self->value_flags = flags;
  bx_chart_plot_describe_again (self->plot);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE_FLAGS]);
}

/**
 * bx_line_chart_set_value_func:
 * @self: a chart
 * @func: (nullable): writes a value of the axis, or %NULL for the locale's way
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Sets how the ticks of the value axis are labelled.
 */
void
bx_line_chart_set_value_func (BxLineChart *self,
                              BxChartValueFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (self->value_destroy != NULL)
    self->value_destroy (self->value_data);
  self->value_func = func;
  self->value_data = user_data;
  self->value_destroy = destroy;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * bx_line_chart_set_point_func:
 * @self: a chart
 * @func: (nullable): puts the value of a point into words, or %NULL for the number alone
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Sets what is said of a point, beside it and to assistive technology.
 */
void
bx_line_chart_set_point_func (BxLineChart *self,
                              BxChartPointFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (self->point_destroy != NULL)
    self->point_destroy (self->point_data);
  self->point_func = func;
  self->point_data = user_data;
  self->point_destroy = destroy;
  if (func != NULL)
    {
      bx_chart_plot_describe_again (self->plot);
      _bx_line_chart_update_callout (self);
      g_signal_emit (self, signals[SIGNAL_SHOWN_CHANGED], 0);
    }
}

/**
 * bx_line_chart_get_max_gap:
 * @self: a chart
 *
 * Returns: the longest pause that the line runs across, in days; 0 for any
 */
double
bx_line_chart_get_max_gap (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), 0.0);

  return self->max_gap;
}

/**
 * bx_line_chart_set_max_gap:
 * @self: a chart
 * @days: the longest pause that the line runs across, in days; 0 for any
 *
 * Lets a long pause be seen as one.
 */
void
bx_line_chart_set_max_gap (BxLineChart *self,
                           double days)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (days >= 0.0);

  if (self->max_gap == days)
    return;

  self->max_gap = days;
  bx_chart_plot_set_max_gap (self->plot, days);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAX_GAP]);
}

/**
 * bx_line_chart_get_unit:
 * @self: a chart
 *
 * Returns: (nullable): what is written over the value axis
 */
const char *
bx_line_chart_get_unit (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  return self->unit;
}

/**
 * bx_line_chart_set_unit:
 * @self: a chart
 * @unit: (nullable): the unit of the values, as short as can be
 *
 * Sets what is written over the value axis. An empty text keeps its row free.
 */
void
bx_line_chart_set_unit (BxLineChart *self,
                        const char *unit)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (!g_set_str (&self->unit, unit))
    return;

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

/**
 * bx_line_chart_get_summary:
 * @self: a chart
 *
 * Returns: (nullable): what the chart shows, in prose
 */
const char *
bx_line_chart_get_summary (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  return self->summary;
}

/**
 * bx_line_chart_set_summary:
 * @self: a chart
 * @summary: (nullable): what the chart shows, in prose
 *
 * Sets the accessible description of the chart: say what an eye sees at a
 * glance.
 */
void
bx_line_chart_set_summary (BxLineChart *self,
                           const char *summary)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (!g_set_str (&self->summary, summary))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary != NULL ? summary : "",
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
}

/**
 * bx_line_chart_get_empty_text:
 * @self: a chart
 *
 * Returns: (nullable): what is written where there is no point to show
 */
const char *
bx_line_chart_get_empty_text (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  return self->empty_text;
}

/**
 * bx_line_chart_set_empty_text:
 * @self: a chart
 * @text: (nullable): a short sentence
 *
 * Sets what is written where there is no point to show.
 */
void
bx_line_chart_set_empty_text (BxLineChart *self,
                              const char *text)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (!g_set_str (&self->empty_text, text))
    return;

  gtk_label_set_label (GTK_LABEL (self->empty_label), text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMPTY_TEXT]);
}

/**
 * bx_line_chart_get_loading:
 * @self: a chart
 *
 * Returns: whether the numbers are on their way
 */
gboolean
bx_line_chart_get_loading (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), FALSE);

  return self->loading;
}

/**
 * bx_line_chart_set_loading:
 * @self: a chart
 * @loading: whether the numbers are on their way
 *
 * While this is set, a chart without points does not say that there are none.
 */
void
bx_line_chart_set_loading (BxLineChart *self,
                           gboolean loading)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  loading = !!loading;
  if (self->loading == loading)
    return;

  self->loading = loading;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, loading, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/**
 * bx_line_chart_get_selected_index:
 * @self: a chart
 *
 * Returns: the selected point of the series, or %GTK_INVALID_LIST_POSITION
 */
guint
bx_line_chart_get_selected_index (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}

/**
 * bx_line_chart_set_selected_index:
 * @self: a chart
 * @index: a point of the series, or %GTK_INVALID_LIST_POSITION for none
 *
 * Selects a point. A gap can't be selected.
 */
void
bx_line_chart_set_selected_index (BxLineChart *self,
                                  guint index)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (self->series == NULL || !bx_chart_series_has_value (self->series, index))
    index = GTK_INVALID_LIST_POSITION;
  if (self->selected == index)
    return;

  self->selected = index;
  bx_chart_plot_set_selected (self->plot, index);
  _bx_line_chart_update_callout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_INDEX]);
}

/**
 * bx_line_chart_get_n_shown:
 * @self: a chart
 *
 * Returns: how many points are shown
 */
guint
bx_line_chart_get_n_shown (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), 0);

  return bx_chart_plot_get_n_shown (self->plot);
}

/**
 * bx_line_chart_describe_point:
 * @self: a chart with a series
 * @index: a point of the series
 *
 * Puts a point into words, as it is written beside it.
 *
 * Returns: (transfer full): its value in words
 */
char *
bx_line_chart_describe_point (BxLineChart *self,
                              guint index)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);
  g_return_val_if_fail (self->series != NULL && index < bx_chart_series_get_length (self->series), NULL);

  value = dup_value_text (self, index);
  if (bx_chart_series_get_datum (self->series, index)->record)
    /* Translators: a point of a chart that is a record; %s is its value, such as 100 kg × 5 */
    return g_strdup_printf (_("%s, record"), value);

  return g_steal_pointer (&value);
}
