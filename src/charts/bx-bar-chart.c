/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-bar-chart-private.h"

/**
 * BxBarChart:
 *
 * Bars over weeks, or over categories.
 *
 * Bars that have days stand on a time axis: a week without a bar is an empty week.
 * Others stand one beside the other, each with its label; where there is no room
 * for all labels, some are left out. Categories with long names are best shown
 * with [property@BarChart:orientation] horizontal: each has a row.
 *
 * A bar can have two parts, the second of which is hatched. Behind the bars a
 * target can be shown: a band from its minimum to its maximum. A bar whose value
 * is `NAN` is a gap.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * bar-chart.chart
 * ├── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 * ]|
 *
 * See [class@Chart] for what all charts have in common.
 */
G_DEFINE_FINAL_TYPE (BxBarChart, bx_bar_chart, BX_TYPE_CHART)

typedef enum
{
  PROP_ORIENTATION = 1,
  PROP_UNIT,
} BxBarChartProperty;

static GParamSpec *props[PROP_UNIT + 1];

static void
bar_clear (gpointer data)
{
  BxChartBar *bar = data;

  g_free ((char *) bar->label);
  g_free ((char *) bar->name);
  g_free ((char *) bar->text);
}

double
_bx_bar_chart_get_total (const BxChartBar *bar)
{
  return bar->value + (isfinite (bar->second) ? bar->second : 0.0);
}

gboolean
_bx_bar_chart_is_dated (BxBarChart *self)
{
  return self->bars->len > 0 && g_array_index (self->bars, BxChartBar, 0).first_day > 0.0;
}

/* ---- words ----------------------------------------------------------------------- */

char *
_bx_bar_chart_format_value (BxBarChart *self,
                            double value)
{
  if (self->value_flags & BX_CHART_AXIS_SECONDS)
    return bx_chart_format_seconds (value);

  return bx_chart_format_number (value, value == floor (value) ? 0 : 1);
}

static char *
dup_number (BxBarChart *self,
            double value)
{
  g_autofree char *number = _bx_bar_chart_format_value (self, value);

  if (self->unit == NULL || *self->unit == '\0')
    return g_steal_pointer (&number);

  /* Translators: a number and its unit, as in “12 sets” */
  return g_strdup_printf (C_("value", "%1$s %2$s"), number, self->unit);
}

static char *
dup_value (BxBarChart *self,
           const BxChartBar *bar)
{
  g_autofree char *total = bar->text != NULL ? g_strdup (bar->text) : dup_number (self, _bx_bar_chart_get_total (bar));
  g_autofree char *text = NULL;

  if (bar->text == NULL && self->parts[0] != NULL && self->parts[1] != NULL)
    {
      g_autofree char *first = _bx_bar_chart_format_value (self, bar->value);
      g_autofree char *second = _bx_bar_chart_format_value (self, isfinite (bar->second) ? bar->second : 0.0);

      /* Translators: a bar of a chart: its value, and the two parts that make it
       * with what they are called, as in “12 sets (Direct: 8, Indirect: 4)” */
      text = g_strdup_printf (_("%1$s (%2$s: %3$s, %4$s: %5$s)"), total, self->parts[0], first, self->parts[1], second);
    }
  else
    {
      text = g_steal_pointer (&total);
    }

  if (bar->unfinished)
    /* Translators: the value of a week that still runs; %s is a value such as “12 sets” */
    return g_strdup_printf (_("%s so far"), text);

  return g_steal_pointer (&text);
}

static char *
dup_name (const BxChartBar *bar)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (bar->name != NULL)
    return g_strdup (bar->name);
  if (bar->first_day <= 0.0)
    return g_strdup (bar->label != NULL ? bar->label : "");

  first = bx_chart_format_day (bar->first_day);
  if (bar->last_day <= bar->first_day)
    return g_steal_pointer (&first);
  last = bx_chart_format_day (bar->last_day);

  /* Translators: the first and the last of some days */
  return g_strdup_printf (C_("days", "%1$s – %2$s"), first, last);
}

static void
bx_bar_chart_describe (BxChart *chart,
                       guint index,
                       char **value,
                       char **where)
{
  const BxChartBar *bar = &g_array_index (BX_BAR_CHART (chart)->bars, BxChartBar, index);

  *value = dup_value (BX_BAR_CHART (chart), bar);
  *where = dup_name (bar);
}

static gboolean
is_on_target (BxBarChart *self,
              const BxChartBar *bar)
{
  double total = _bx_bar_chart_get_total (bar);

  return (!isfinite (self->target_minimum) || total >= self->target_minimum)
         && (!isfinite (self->target_maximum) || total <= self->target_maximum);
}

static char *
bx_bar_chart_dup_summary (BxChart *chart)
{
  BxBarChart *self = BX_BAR_CHART (chart);
  guint n = bx_chart_get_n_shown (chart);
  const BxChartBar *highest = NULL;
  const BxChartBar *lowest = NULL;
  guint on_target = 0;
  g_autofree char *high = NULL;
  g_autofree char *high_name = NULL;
  g_autofree char *low = NULL;
  g_autofree char *low_name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *target = NULL;

  for (guint p = 0; p < n; p++)
    {
      const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, bx_chart_get_shown (chart, p));

      if (highest == NULL || _bx_bar_chart_get_total (bar) > _bx_bar_chart_get_total (highest))
        highest = bar;
      if (lowest == NULL || _bx_bar_chart_get_total (bar) < _bx_bar_chart_get_total (lowest))
        lowest = bar;
      if (is_on_target (self, bar))
        on_target++;
    }
  g_assert (highest != NULL && lowest != NULL);

  high = dup_number (self, _bx_bar_chart_get_total (highest));
  high_name = dup_name (highest);
  low = dup_number (self, _bx_bar_chart_get_total (lowest));
  low_name = dup_name (lowest);
  if (n == 1)
    /* Translators: summary of a chart of one bar: its value, and its day or category */
    text = g_strdup_printf (_("%1$s, %2$s."), high, high_name);
  else
    /* Translators: summary of a chart: how many bars; the value of the highest and
     * its day or category; those of the lowest */
    text = g_strdup_printf (ngettext ("%1$u bar. Most: %2$s, %3$s. Least: %4$s, %5$s.",
                                      "%1$u bars. Most: %2$s, %3$s. Least: %4$s, %5$s.", n),
                            n, high, high_name, low, low_name);

  if (!isfinite (self->target_minimum) && !isfinite (self->target_maximum))
    return g_steal_pointer (&text);

  /* Translators: how many bars of a chart are within the target, and of how many */
  target = g_strdup_printf (ngettext ("%1$u of %2$u is on target.", "%1$u of %2$u are on target.", on_target), on_target, n);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), text, target);
}

/* ---- the table -------------------------------------------------------------------- */

static double
bx_bar_chart_get_day (BxChart *chart,
                      guint index)
{
  double day = g_array_index (BX_BAR_CHART (chart)->bars, BxChartBar, index).first_day;

  return day > 0.0 ? day : NAN;
}

static guint
bx_bar_chart_get_n_columns (BxChart *chart)
{
  return BX_BAR_CHART (chart)->parts[0] != NULL && BX_BAR_CHART (chart)->parts[1] != NULL ? 4 : 2;
}

static char *
bx_bar_chart_dup_column_title (BxChart *chart,
                               guint column)
{
  BxBarChart *self = BX_BAR_CHART (chart);

  if (column == 0)
    return g_strdup (_bx_bar_chart_is_dated (self) ? _("Date") : "");
  if (column == 1)
    return NULL;

  return g_strdup (self->parts[column - 2]);
}

static char *
bx_bar_chart_dup_cell (BxChart *chart,
                       guint index,
                       guint column)
{
  BxBarChart *self = BX_BAR_CHART (chart);
  const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, index);

  if (column == 0)
    return dup_name (bar);
  if (column == 2)
    return _bx_bar_chart_format_value (self, bar->value);
  if (column == 3)
    return _bx_bar_chart_format_value (self, isfinite (bar->second) ? bar->second : 0.0);
  /* The parts have columns of their own. */
  if (bx_bar_chart_get_n_columns (chart) == 4 && bar->text == NULL)
    return dup_number (self, _bx_bar_chart_get_total (bar));

  return dup_value (self, bar);
}

/* ---- the type ---------------------------------------------------------------------- */

static void
bx_bar_chart_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BxBarChart *self = BX_BAR_CHART (object);

  switch ((BxBarChartProperty) property_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->orientation);
      break;
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_chart_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BxBarChart *self = BX_BAR_CHART (object);

  switch ((BxBarChartProperty) property_id)
    {
    case PROP_ORIENTATION:
      bx_bar_chart_set_orientation (self, g_value_get_enum (value));
      break;
    case PROP_UNIT:
      bx_bar_chart_set_unit (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_chart_finalize (GObject *object)
{
  BxBarChart *self = BX_BAR_CHART (object);

  g_array_unref (self->bars);
  g_free (self->parts[0]);
  g_free (self->parts[1]);
  g_free (self->target_text);
  g_free (self->unit);

  G_OBJECT_CLASS (bx_bar_chart_parent_class)->finalize (object);
}

static void
bx_bar_chart_class_init (BxBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BxChartClass *chart_class = BX_CHART_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_bar_chart_get_property;
  object_class->set_property = bx_bar_chart_set_property;
  object_class->finalize = bx_bar_chart_finalize;
  chart_class->describe = bx_bar_chart_describe;
  chart_class->dup_summary = bx_bar_chart_dup_summary;
  chart_class->request = _bx_bar_chart_request;
  chart_class->lay_out = _bx_bar_chart_lay_out;
  chart_class->free_layout = _bx_bar_chart_free_layout;
  chart_class->draw = _bx_bar_chart_draw;
  chart_class->get_area = _bx_bar_chart_get_area;
  chart_class->get_place = _bx_bar_chart_get_place;
  chart_class->find = _bx_bar_chart_find;
  chart_class->get_day = bx_bar_chart_get_day;
  chart_class->get_n_columns = bx_bar_chart_get_n_columns;
  chart_class->dup_column_title = bx_bar_chart_dup_column_title;
  chart_class->dup_cell = bx_bar_chart_dup_cell;

  /**
   * BxBarChart:orientation:
   *
   * %GTK_ORIENTATION_VERTICAL for bars that stand, %GTK_ORIENTATION_HORIZONTAL for
   * bars that lie in rows.
   */
  props[PROP_ORIENTATION] = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_VERTICAL, flags);

  /**
   * BxBarChart:unit:
   *
   * The unit of the values: written over their axis, and after a value in words.
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "bar-chart");
}

static void
bx_bar_chart_init (BxBarChart *self)
{
  self->orientation = GTK_ORIENTATION_VERTICAL;
  _bx_chart_get_private (BX_CHART (self))->callout_on_top = TRUE;
  self->target_minimum = NAN;
  self->target_maximum = NAN;
  self->bars = g_array_new (FALSE, TRUE, sizeof (BxChartBar));
  g_array_set_clear_func (self->bars, bar_clear);
}

/* ---- what the owner says ------------------------------------------------------------ */

/**
 * bx_bar_chart_new:
 *
 * Creates a chart without bars.
 *
 * Returns: (transfer floating): a new chart
 */
GtkWidget *
bx_bar_chart_new (void)
{
  return g_object_new (BX_TYPE_BAR_CHART, NULL);
}

/**
 * bx_bar_chart_get_orientation:
 * @self: a chart
 *
 * Returns: whether bars stand (vertical) or lie (horizontal)
 */
GtkOrientation
bx_bar_chart_get_orientation (BxBarChart *self)
{
  g_return_val_if_fail (BX_IS_BAR_CHART (self), GTK_ORIENTATION_VERTICAL);

  return self->orientation;
}

/**
 * bx_bar_chart_set_orientation:
 * @self: a chart
 * @orientation: whether bars stand (vertical) or lie (horizontal)
 *
 * Lets bars stand on an axis, or lie in rows.
 */
void
bx_bar_chart_set_orientation (BxBarChart *self,
                              GtkOrientation orientation)
{
  g_return_if_fail (BX_IS_BAR_CHART (self));

  if (self->orientation == orientation)
    return;

  self->orientation = orientation;
  _bx_chart_get_private (BX_CHART (self))->callout_on_top = orientation == GTK_ORIENTATION_VERTICAL;
  _bx_chart_queue_layout (BX_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ORIENTATION]);
}

/* The bar of the same days or category that is selected now. */
static guint
find_same (BxBarChart *self,
           const BxChartBar *bars,
           guint n_bars)
{
  guint index = bx_chart_get_selected_index (BX_CHART (self));
  const BxChartBar *selected;

  if (index >= self->bars->len)
    return GTK_INVALID_LIST_POSITION;

  selected = &g_array_index (self->bars, BxChartBar, index);
  for (guint i = 0; i < n_bars; i++)
    if (isfinite (bars[i].value) && bars[i].first_day == selected->first_day
        && (bars[i].first_day > 0.0 || g_strcmp0 (bars[i].label, selected->label) == 0))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/**
 * bx_bar_chart_set_bars:
 * @self: a chart
 * @bars: (array length=n_bars): the bars; those with days in their order
 * @n_bars: how many there are
 *
 * Shows other bars, which are copied. Either all have days, or none has. A
 * selected bar stays selected where there is one for the same days or category.
 */
void
bx_bar_chart_set_bars (BxBarChart *self,
                       const BxChartBar *bars,
                       guint n_bars)
{
  GArray *shown;
  guint selected;
  guint n_before;

  g_return_if_fail (BX_IS_BAR_CHART (self));
  g_return_if_fail (bars != NULL || n_bars == 0);

  for (guint i = 0; i < n_bars; i++)
    {
      g_return_if_fail ((bars[i].first_day > 0.0) == (bars[0].first_day > 0.0));
      g_return_if_fail (bars[i].last_day >= bars[i].first_day);
      g_return_if_fail (i == 0 || bars[i].first_day >= bars[i - 1].first_day);
    }

  selected = find_same (self, bars, n_bars);
  n_before = self->bars->len;
  g_array_set_size (self->bars, 0);
  shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_bars; i++)
    {
      BxChartBar bar = bars[i];

      bar.label = g_strdup (bar.label);
      bar.name = g_strdup (bar.name);
      bar.text = g_strdup (bar.text);
      g_array_append_val (self->bars, bar);
      if (isfinite (bar.value))
        g_array_append_val (shown, i);
    }
  _bx_chart_set_shown (BX_CHART (self), shown, selected);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL && MAX (n_before, self->n_rows) != MAX (n_bars, self->n_rows))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * bx_bar_chart_set_n_rows:
 * @self: a chart
 * @n_rows: how many bars are expected
 *
 * Keeps room for the rows of bars that lie, so that nothing moves when they come.
 */
void
bx_bar_chart_set_n_rows (BxBarChart *self,
                         guint n_rows)
{
  g_return_if_fail (BX_IS_BAR_CHART (self));

  if (self->n_rows == n_rows)
    return;

  self->n_rows = n_rows;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * bx_bar_chart_set_parts:
 * @self: a chart
 * @first: (nullable): what the full part of a bar is, such as “Direct”
 * @second: (nullable): what its hatched part is, such as “Indirect”
 *
 * Names the two parts of which bars are made.
 */
void
bx_bar_chart_set_parts (BxBarChart *self,
                        const char *first,
                        const char *second)
{
  gboolean changed;

  g_return_if_fail (BX_IS_BAR_CHART (self));

  changed = g_set_str (&self->parts[0], first);
  changed = g_set_str (&self->parts[1], second) || changed;
  if (!changed)
    return;

  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * bx_bar_chart_set_target:
 * @self: a chart
 * @minimum: the least that is wanted, or `NAN`
 * @maximum: the most that is wanted, or `NAN`
 * @text: (nullable): the target in words, such as “Target: 10–20 sets”
 *
 * Shows a target behind the bars: a band, or a line where one of both is given.
 */
void
bx_bar_chart_set_target (BxBarChart *self,
                         double minimum,
                         double maximum,
                         const char *text)
{
  g_return_if_fail (BX_IS_BAR_CHART (self));
  g_return_if_fail (!(minimum > maximum));

  self->target_minimum = minimum;
  self->target_maximum = maximum;
  g_set_str (&self->target_text, text);
  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * bx_bar_chart_get_unit:
 * @self: a chart
 *
 * Returns: (nullable): the unit of the values
 */
const char *
bx_bar_chart_get_unit (BxBarChart *self)
{
  g_return_val_if_fail (BX_IS_BAR_CHART (self), NULL);

  return self->unit;
}

/**
 * bx_bar_chart_set_unit:
 * @self: a chart
 * @unit: (nullable): the unit of the values, such as “sets”
 *
 * Sets what is written over the value axis. An empty text keeps its row free.
 */
void
bx_bar_chart_set_unit (BxBarChart *self,
                       const char *unit)
{
  g_return_if_fail (BX_IS_BAR_CHART (self));

  if (!g_set_str (&self->unit, unit))
    return;

  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

/**
 * bx_bar_chart_set_value_flags:
 * @self: a chart
 * @flags: what the value axis shows
 *
 * Sets what the value axis shows. Zero is always on it.
 */
void
bx_bar_chart_set_value_flags (BxBarChart *self,
                              BxChartAxisFlags flags)
{
  g_return_if_fail (BX_IS_BAR_CHART (self));

  if (self->value_flags == flags)
    return;

  self->value_flags = flags;
  _bx_chart_queue_layout (BX_CHART (self));
  _bx_chart_describe_again (BX_CHART (self));
}
