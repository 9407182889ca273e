/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-line-chart-private.h"

/**
 * BxLineChart:
 *
 * A chart of values over time: lines, or one row of bars.
 *
 * Its owner gives it one or several [class@ChartSeries], and a function that puts a
 * point into words. Several lines differ in their colour, their dashes and the form
 * of their marks. A plan can stand beside what was done, and a trend behind it with how
 * sure it is. A record is a star.
 *
 * The time axis has equal days: a month without points is an empty month. A point
 * without a value is a gap that the line does not cross, and with
 * [property@LineChart:max-gap] neither does it cross a long pause. Values that are
 * drawn as a line need not begin at zero; bars always do.
 *
 * The index of a point is its place in its series, after those of the series before
 * it: of one series alone, simply its place. See [method@LineChart.get_index].
 *
 * # Shortcuts and Gestures
 *
 * - <kbd>←</kbd>, <kbd>→</kbd>: the next point to that side
 * - <kbd>↑</kbd>, <kbd>↓</kbd>: the line before, the line after; with one line, the
 *   point before and after
 * - <kbd>+</kbd>, <kbd>−</kbd>, <kbd>0</kbd>, or <kbd>Ctrl</kbd> and the wheel, or a
 *   pinch: zoom in, out, and back to all
 * - <kbd>Shift</kbd><kbd>←</kbd>, <kbd>Shift</kbd><kbd>→</kbd>, a drag, or the wheel
 *   sideways: to another part, where the chart is zoomed
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * line-chart.chart
 * ├── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 * ]|
 *
 * See [class@Chart] for what all charts have in common.
 */
G_DEFINE_FINAL_TYPE (BxLineChart, bx_line_chart, BX_TYPE_CHART)

/* Days that are seen at least */
#define VIEW_MIN 6.0

typedef enum
{
  PROP_SERIES = 1,
  PROP_VALUE_FLAGS,
  PROP_MAX_GAP,
  PROP_UNIT,
  PROP_ZOOMED,
} BxLineChartProperty;

static GParamSpec *props[PROP_ZOOMED + 1];

typedef enum
{
  SIGNAL_ZOOM,
  SIGNAL_PAN,
} BxLineChartSignal;

static guint signals[SIGNAL_PAN + 1];

/* ---- what is seen ------------------------------------------------------------------ */

/* Which points are shown follows from the days alone, before any layout. */
void
_bx_line_chart_update_shown (BxLineChart *self,
                             guint selected)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  double first;
  double last;
  guint offset = 0;

  if (bx_line_chart_get_view (self, &first, &last))
    for (guint n = 0; n < self->series->len; n++)
      {
        BxChartSeries *series = _bx_line_chart_get_nth (self, n);
        guint length = bx_chart_series_get_length (series);

        for (guint i = bx_chart_series_find_day (series, first);
             i < length && bx_chart_series_get_datum (series, i)->day <= last;
             i++)
          if (bx_chart_series_has_value (series, i))
            {
              guint index = offset + i;

              g_array_append_val (shown, index);
            }
        offset += length;
      }

  _bx_chart_set_shown (BX_CHART (self), shown, selected);
}

/* Shows a part of the range, as long as that is shorter than all of it. */
void
_bx_line_chart_set_view (BxLineChart *self,
                         double first,
                         double last)
{
  gboolean zoomed = bx_line_chart_get_zoomed (self);
  double range_first;
  double range_last;
  double span = MAX (last - first, VIEW_MIN);

  if (!_bx_line_chart_get_days (self, &range_first, &range_last))
    return;

  /* Within an hour of all is all. */
  if (span >= range_last - range_first - 0.04)
    {
      first = last = NAN;
    }
  else
    {
      first = CLAMP ((first + last - span) / 2.0, range_first, range_last - span);
      last = first + span;
    }
  if (first == self->view_first && last == self->view_last)
    return;
  if (!isfinite (first) && !zoomed)
    return;

  self->view_first = first;
  self->view_last = last;
  _bx_line_chart_update_shown (self, bx_chart_get_selected_index (BX_CHART (self)));
  if (zoomed != bx_line_chart_get_zoomed (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOMED]);
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
      g_value_set_object (value, bx_line_chart_get_series (self));
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
    case PROP_ZOOMED:
      g_value_set_boolean (value, bx_line_chart_get_zoomed (self));
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
    case PROP_ZOOMED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_line_chart_dispose (GObject *object)
{
  BxLineChart *self = BX_LINE_CHART (object);

  G_OBJECT_CLASS (bx_line_chart_parent_class)->dispose (object);

  if (self->value_destroy != NULL)
    self->value_destroy (self->value_data);
  if (self->point_destroy != NULL)
    self->point_destroy (self->point_data);
  self->value_func = NULL;
  self->value_destroy = NULL;
  self->point_func = NULL;
  self->point_destroy = NULL;
}

static void
bx_line_chart_finalize (GObject *object)
{
  BxLineChart *self = BX_LINE_CHART (object);

  g_ptr_array_unref (self->series);
  g_array_unref (self->trend);
  g_free (self->trend_text);
  g_free (self->record_text);
  g_free (self->unit);

  G_OBJECT_CLASS (bx_line_chart_parent_class)->finalize (object);
}

static void
bx_line_chart_class_init (BxLineChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BxChartClass *chart_class = BX_CHART_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_line_chart_get_property;
  object_class->set_property = bx_line_chart_set_property;
  object_class->dispose = bx_line_chart_dispose;
  object_class->finalize = bx_line_chart_finalize;
  chart_class->describe = _bx_line_chart_describe;
  chart_class->dup_summary = _bx_line_chart_dup_summary;
  chart_class->request = _bx_line_chart_request;
  chart_class->lay_out = _bx_line_chart_lay_out;
  chart_class->free_layout = _bx_line_chart_free_layout;
  chart_class->draw = _bx_line_chart_draw;
  chart_class->get_area = _bx_line_chart_get_area;
  chart_class->get_place = _bx_line_chart_get_place;
  chart_class->find = _bx_line_chart_find;
  chart_class->move = _bx_line_chart_move;
  chart_class->get_day = _bx_line_chart_get_day;
  chart_class->get_n_columns = _bx_line_chart_get_n_columns;
  chart_class->dup_column_title = _bx_line_chart_dup_column_title;
  chart_class->dup_cell = _bx_line_chart_dup_cell;

  /**
   * BxLineChart:series:
   *
   * The numbers that are shown; of several series, the first.
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
   * The longest pause that a line runs across, in days; 0 for any.
   */
  props[PROP_MAX_GAP] = g_param_spec_double ("max-gap", NULL, NULL, 0.0, G_MAXDOUBLE, 0.0, flags);

  /**
   * BxLineChart:unit:
   *
   * The unit of the values, written over their axis.
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);

  /**
   * BxLineChart:zoomed:
   *
   * Whether only a part of the range is seen.
   */
  props[PROP_ZOOMED] = g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * BxLineChart::zoom:
   * @self: a chart
   * @count: how many steps to zoom in; below 0, out; 0 for all
   *
   * Zooms around the selected point. The default bindings are <kbd>+</kbd>,
   * <kbd>−</kbd> and <kbd>0</kbd>, with and without <kbd>Ctrl</kbd>.
   */
  signals[SIGNAL_ZOOM] =
    g_signal_new_class_handler ("zoom", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_line_chart_key_zoom),
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * BxLineChart::pan:
   * @self: a chart
   * @count: how many steps to the right; below 0, to the left
   *
   * Shows another part of the range. The default bindings are <kbd>Shift</kbd> with
   * <kbd>←</kbd> and <kbd>→</kbd>.
   */
  signals[SIGNAL_PAN] =
    g_signal_new_class_handler ("pan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_line_chart_key_pan),
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  _bx_line_chart_class_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "line-chart");
}

static void
bx_line_chart_init (BxLineChart *self)
{
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->trend = g_array_new (FALSE, FALSE, sizeof (BxChartTrend));
  self->range_first = NAN;
  self->range_last = NAN;
  self->view_first = NAN;
  self->view_last = NAN;
  _bx_chart_get_private (BX_CHART (self))->callout_on_top = TRUE;
  _bx_line_chart_add_controllers (self);
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
 * Returns: (transfer none) (nullable): the numbers that are shown; of several
 *   series, the first
 */
BxChartSeries *
bx_line_chart_get_series (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), NULL);

  return _bx_line_chart_get_n_lines (self) > 0 ? _bx_line_chart_get_nth (self, 0) : NULL;
}

/**
 * bx_line_chart_set_series:
 * @self: a chart
 * @series: (nullable): the numbers to show
 *
 * Shows other numbers. A selected point stays selected where there is a point on
 * the same day.
 */
void
bx_line_chart_set_series (BxLineChart *self,
                          BxChartSeries *series)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (series == NULL || BX_IS_CHART_SERIES (series));

  if (_bx_line_chart_get_n_lines (self) <= 1 && bx_line_chart_get_series (self) == series)
    return;

  bx_line_chart_set_all_series (self, &series, series != NULL ? 1 : 0);
}

/**
 * bx_line_chart_get_n_series:
 * @self: a chart
 *
 * Returns: how many series there are, without the plan
 */
guint
bx_line_chart_get_n_series (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), 0);

  return _bx_line_chart_get_n_lines (self);
}

/* The point that is on the same day as the selected one was, in the line of the
 * same name or place. */
static guint
find_same_day (BxLineChart *self,
               double day,
               guint nth)
{
  BxChartSeries *series;
  guint index;

  if (nth >= self->series->len || !isfinite (day))
    return GTK_INVALID_LIST_POSITION;

  series = _bx_line_chart_get_nth (self, nth);
  index = bx_chart_series_find_day (series, day);
  if (!bx_chart_series_has_value (series, index) || bx_chart_series_get_datum (series, index)->day > day)
    return GTK_INVALID_LIST_POSITION;

  return _bx_line_chart_get_offset (self, nth) + index;
}

/* Replaces the lines, the plan, or both. */
static void
replace_series (BxLineChart *self,
                BxChartSeries *const *series,
                guint n_series,
                BxChartSeries *plan)
{
  guint selected = bx_chart_get_selected_index (BX_CHART (self));
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->series);
  gboolean zoomed = isfinite (self->view_first);
  double day = NAN;
  guint nth = 0;

  /* The day of the selected point, before its series is gone */
  for (guint n = 0, index = selected; n < before->len; n++)
    {
      guint length = bx_chart_series_get_length (g_ptr_array_index (before, n));

      if (index < length)
        {
          day = bx_chart_series_get_datum (g_ptr_array_index (before, n), index)->day;
          nth = n;
          break;
        }
      index -= length;
    }

  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (self->series, g_object_ref (series[i]));
  self->has_plan = plan != NULL;
  if (plan != NULL)
    g_ptr_array_add (self->series, g_object_ref (plan));

  self->view_first = NAN;
  self->view_last = NAN;
  if (bx_chart_get_title (BX_CHART (self)) == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    n_series > 0 ? bx_chart_series_get_name (series[0]) : "", -1);
  _bx_line_chart_update_shown (self, find_same_day (self, day, nth));
  if (before->len > 1 || self->series->len > 1)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (zoomed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOMED]);
}

/**
 * bx_line_chart_set_all_series:
 * @self: a chart
 * @series: (array length=n_series): the numbers to show, one series a line
 * @n_series: how many there are, up to %BX_LINE_CHART_MAX_SERIES
 *
 * Shows several lines. Of bars there is one row alone.
 */
void
bx_line_chart_set_all_series (BxLineChart *self,
                              BxChartSeries *const *series,
                              guint n_series)
{
  g_autoptr (BxChartSeries) plan = NULL;

  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (series != NULL || n_series == 0);
  g_return_if_fail (n_series <= BX_LINE_CHART_MAX_SERIES);

  if (self->has_plan)
    plan = g_object_ref (_bx_line_chart_get_nth (self, self->series->len - 1));
  replace_series (self, series, n_series, plan);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
}

/**
 * bx_line_chart_set_plan:
 * @self: a chart
 * @plan: (nullable): what was planned
 *
 * Shows a plan beside what was done: dotted, with hollow marks, after all other
 * lines.
 */
void
bx_line_chart_set_plan (BxLineChart *self,
                        BxChartSeries *plan)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (plan == NULL || BX_IS_CHART_SERIES (plan));

  lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint n = 0; n < _bx_line_chart_get_n_lines (self); n++)
    g_ptr_array_add (lines, g_object_ref (_bx_line_chart_get_nth (self, n)));
  replace_series (self, (BxChartSeries *const *) lines->pdata, lines->len, plan);
}

/**
 * bx_line_chart_set_trend:
 * @self: a chart
 * @trend: (array length=n_trend): the trend, in the order of days
 * @n_trend: how many places of it there are; 0 for no trend
 * @text: (nullable): what the legend says of it
 *
 * Shows a trend behind the lines, on a band that is as wide as it is unsure. Where the
 * owner gives a summary, it says so there, too.
 */
void
bx_line_chart_set_trend (BxLineChart *self,
                         const BxChartTrend *trend,
                         guint n_trend,
                         const char *text)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (trend != NULL || n_trend == 0);

  for (guint i = 0; i < n_trend; i++)
    {
      g_return_if_fail (isfinite (trend[i].day) && (i == 0 || trend[i - 1].day <= trend[i].day));
      g_return_if_fail (trend[i].low <= trend[i].middle && trend[i].middle <= trend[i].high);
    }

  g_array_set_size (self->trend, 0);
  if (n_trend > 0)
    g_array_append_vals (self->trend, trend, n_trend);
  g_set_str (&self->trend_text, text);
  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
}

/* ---- what is seen -------------------------------------------------------------------- */

/**
 * bx_line_chart_set_range:
 * @self: a chart
 * @first_day: first day to show, as a Julian day; `NAN` for that of the first point
 * @last_day: last day to show; `NAN` for that of the last point
 *
 * Shows the points of some days, and all those days whether they have points or
 * not. Both are given, or neither. All of the range is seen then.
 */
void
bx_line_chart_set_range (BxLineChart *self,
                         double first_day,
                         double last_day)
{
  gboolean zoomed;

  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (isfinite (first_day) == isfinite (last_day));
  g_return_if_fail (!isfinite (first_day) || first_day <= last_day);

  zoomed = bx_line_chart_get_zoomed (self);
  self->range_first = first_day;
  self->range_last = last_day;
  self->view_first = NAN;
  self->view_last = NAN;
  _bx_line_chart_update_shown (self, bx_chart_get_selected_index (BX_CHART (self)));
  if (zoomed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOMED]);
}

/**
 * bx_line_chart_get_view:
 * @self: a chart
 * @first_day: (out): the first day that is seen
 * @last_day: (out): the last day that is seen
 *
 * Tells what part of the range is seen.
 *
 * Returns: whether there is any
 */
gboolean
bx_line_chart_get_view (BxLineChart *self,
                        double *first_day,
                        double *last_day)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), FALSE);
  g_return_val_if_fail (first_day != NULL && last_day != NULL, FALSE);

  if (!_bx_line_chart_get_days (self, first_day, last_day))
    return FALSE;
  if (isfinite (self->view_first))
    {
      *first_day = self->view_first;
      *last_day = self->view_last;
    }

  return TRUE;
}

/**
 * bx_line_chart_get_zoomed:
 * @self: a chart
 *
 * Returns: whether only a part of the range is seen
 */
gboolean
bx_line_chart_get_zoomed (BxLineChart *self)
{
  g_return_val_if_fail (BX_IS_LINE_CHART (self), FALSE);

  return isfinite (self->view_first);
}

/**
 * bx_line_chart_zoom:
 * @self: a chart
 * @factor: how much larger a day becomes; below 1, smaller
 * @around_day: the day that stays where it is
 *
 * Shows fewer days, or more.
 */
void
bx_line_chart_zoom (BxLineChart *self,
                    double factor,
                    double around_day)
{
  double first;
  double last;
  double share;
  double span;

  g_return_if_fail (BX_IS_LINE_CHART (self));
  g_return_if_fail (factor > 0.0);

  if (!bx_line_chart_get_view (self, &first, &last))
    return;

  around_day = CLAMP (around_day, first, last);
  share = (around_day - first) / (last - first);
  span = MAX ((last - first) / factor, VIEW_MIN);
  _bx_line_chart_set_view (self, around_day - share * span, around_day + (1.0 - share) * span);
}

/**
 * bx_line_chart_pan:
 * @self: a chart
 * @days: how many days later; below 0, earlier
 *
 * Shows another part of the range, as long as there is more of it.
 */
void
bx_line_chart_pan (BxLineChart *self,
                   double days)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (bx_line_chart_get_zoomed (self))
    _bx_line_chart_set_view (self, self->view_first + days, self->view_last + days);
}

/**
 * bx_line_chart_reset_zoom:
 * @self: a chart
 *
 * Shows all of the range.
 */
void
bx_line_chart_reset_zoom (BxLineChart *self)
{
  double first;
  double last;

  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (_bx_line_chart_get_days (self, &first, &last))
    _bx_line_chart_set_view (self, first, last);
}

/* ---- how it is said ------------------------------------------------------------------- */

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
  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
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
  _bx_chart_queue_layout (BX_CHART (self));
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
  _bx_chart_describe_again (BX_CHART (self));
}

/**
 * bx_line_chart_get_max_gap:
 * @self: a chart
 *
 * Returns: the longest pause that a line runs across, in days; 0 for any
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
 * @days: the longest pause that a line runs across, in days; 0 for any
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
  _bx_chart_queue_layout (BX_CHART (self));
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

  _bx_chart_queue_layout (BX_CHART (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

/**
 * bx_line_chart_set_record_text:
 * @self: a chart
 * @text: (nullable): what a star means, such as “Record”
 *
 * Sets what the legend says of stars; without words, it says nothing.
 */
void
bx_line_chart_set_record_text (BxLineChart *self,
                               const char *text)
{
  g_return_if_fail (BX_IS_LINE_CHART (self));

  if (g_set_str (&self->record_text, text))
    _bx_chart_queue_layout (BX_CHART (self));
}
