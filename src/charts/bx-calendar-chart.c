/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-calendar-chart-private.h"
#include "bx-chart-axis.h"

/**
 * BxCalendarChart:
 *
 * A year of days, each with a mark for how much there was on it: from a dot for
 * nothing to a full square, told apart by size as well as by colour. A day with a
 * record has a star.
 *
 * Weeks are columns that begin with the locale's first day of the week. Where a
 * year is too wide, it is cut into strips of six, four, three or two months, one
 * under the other.
 *
 * The points are the days of the year that are within the range; the index of a
 * point is its Julian day. A day without a number had nothing; one whose number is
 * `NAN` is not known, and not drawn.
 *
 * # Shortcuts and Gestures
 *
 * - <kbd>↑</kbd>, <kbd>↓</kbd>: the day before, the day after
 * - <kbd>←</kbd>, <kbd>→</kbd>: a week to that side
 * - <kbd>Ctrl</kbd><kbd>←</kbd>, <kbd>Ctrl</kbd><kbd>→</kbd>: a month to that side
 * - <kbd>Page Up</kbd>, <kbd>Page Down</kbd>: a year before, a year after
 * - <kbd>Home</kbd>, <kbd>End</kbd>: the first day, the last day of the year
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * calendar-chart.chart
 * ├── box.header
 * │   ├── button
 * │   ├── label
 * │   ╰── button
 * ├── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 * ]|
 *
 * See [class@Chart] for what all charts have in common.
 */
G_DEFINE_FINAL_TYPE (BxCalendarChart, bx_calendar_chart, BX_TYPE_CHART)

typedef enum
{
  PROP_SERIES = 1,
  PROP_YEAR,
} BxCalendarChartProperty;

static GParamSpec *props[PROP_YEAR + 1];

/* ---- days ------------------------------------------------------------------------- */

/* What there was on a day: 0 where there is no number, `NAN` where it is not
 * known; the sum where there are several. */
double
_bx_calendar_chart_get_value (BxCalendarChart *self,
                              double day,
                              gboolean *record)
{
  double value = 0.0;

  if (record != NULL)
    *record = FALSE;
  if (self->series == NULL)
    return 0.0;

  for (guint i = bx_chart_series_find_day (self->series, day); i < bx_chart_series_get_length (self->series); i++)
    {
      const BxChartDatum *datum = bx_chart_series_get_datum (self->series, i);

      if (datum->day >= day + 1.0)
        break;
      value += datum->value;
      if (record != NULL)
        *record = *record || datum->record;
    }

  return value;
}

/* The days that can be seen in any year. */
gboolean
_bx_calendar_chart_get_range (BxCalendarChart *self,
                              double *first,
                              double *last)
{
  guint n = self->series != NULL ? bx_chart_series_get_length (self->series) : 0;

  if (isfinite (self->range_first) && isfinite (self->range_last))
    {
      *first = self->range_first;
      *last = self->range_last;
      return TRUE;
    }
  if (n == 0)
    return FALSE;

  *first = bx_chart_series_get_datum (self->series, 0)->day;
  *last = bx_chart_series_get_datum (self->series, n - 1)->day;

  return TRUE;
}

static GDate
get_date (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (day, 1.0));

  return date;
}

static int
get_year_of (double day)
{
  GDate date = get_date (day);

  return g_date_get_year (&date);
}

static void
update_header (BxCalendarChart *self)
{
  double first;
  double last;
  gboolean has_range = _bx_calendar_chart_get_range (self, &first, &last);
  g_autofree char *year = self->year > 0 ? g_strdup_printf ("%d", self->year) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->year_label), year);
  gtk_widget_set_sensitive (self->previous_button, has_range && self->year > get_year_of (first));
  gtk_widget_set_sensitive (self->next_button, has_range && self->year < get_year_of (last));
}

/* Shows a year; @selected is the day at which the person is in it. */
static void
show_year (BxCalendarChart *self,
           int year,
           guint selected)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  double first;
  double last;
  gboolean other = self->year != year;

  if (_bx_calendar_chart_get_range (self, &first, &last) && self->series != NULL && year > 0)
    {
      double end = bx_chart_day_from_date (year, 12, 31);

      for (double day = MAX (bx_chart_day_from_date (year, 1, 1), first); day <= MIN (end, last); day += 1.0)
        if (isfinite (_bx_calendar_chart_get_value (self, day, NULL)))
          {
            guint index = (guint) day;

            g_array_append_val (shown, index);
          }
    }

  self->year = year;
  update_header (self);
  _bx_chart_set_shown (BX_CHART (self), shown, GTK_INVALID_LIST_POSITION);
  bx_chart_set_selected_index (BX_CHART (self), selected);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
}

/* After other numbers or another range: the same year where there is still
 * something in it, else the last. */
static void
update_year (BxCalendarChart *self)
{
  double first;
  double last;
  int year = self->year;

  if (_bx_calendar_chart_get_range (self, &first, &last))
    {
      if (year == 0)
        year = get_year_of (last);
      year = CLAMP (year, get_year_of (first), get_year_of (last));
    }
  show_year (self, year, bx_chart_get_selected_index (BX_CHART (self)));
}

static void
previous_clicked_cb (BxCalendarChart *self)
{
  bx_calendar_chart_set_year (self, self->year - 1);
}

static void
next_clicked_cb (BxCalendarChart *self)
{
  bx_calendar_chart_set_year (self, self->year + 1);
}

/* ---- levels ------------------------------------------------------------------------ */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Without levels of the owner, a quarter of the days is on each. */
static void
derive_levels (BxCalendarChart *self)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  if (self->levels_set)
    return;

  for (guint i = 0; self->series != NULL && i < bx_chart_series_get_length (self->series); i++)
    {
      double value = bx_chart_series_get_datum (self->series, i)->value;

      if (isfinite (value) && value > 0.0)
        g_array_append_val (values, value);
    }
  g_array_sort (values, compare_doubles);
  for (guint i = 0; i < BX_CALENDAR_N_LEVELS; i++)
    self->levels[i] = values->len > 0 ? g_array_index (values, double, values->len * i / BX_CALENDAR_N_LEVELS) : i + 1.0;
}

/* ---- what the chart says ------------------------------------------------------------ */

static void
bx_calendar_chart_describe (BxChart *chart,
                            guint index,
                            char **value,
                            char **where)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  gboolean record;
  double number = _bx_calendar_chart_get_value (self, index, &record);
  g_autofree char *text = NULL;

  if (self->text_func != NULL)
    text = self->text_func (index, number, self->text_data);
  else
    text = bx_chart_format_number (number, number == floor (number) ? 0 : 1);

  /* Translators: a point of a chart that is a record; %s is its value, such as 100 kg × 5 */
  *value = record ? g_strdup_printf (_("%s, record"), text) : g_steal_pointer (&text);
  *where = bx_chart_format_day (index);
}

static char *
bx_calendar_chart_dup_summary (BxChart *chart)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  guint n = bx_chart_get_n_shown (chart);
  guint months[13] = { 0 };
  guint n_marked = 0;
  int busiest = 1;
  g_autoptr (GDateTime) month = NULL;
  g_autofree char *month_name = NULL;

  for (guint p = 0; p < n; p++)
    {
      guint index = bx_chart_get_shown (chart, p);
      GDate date = get_date (index);

      if (_bx_calendar_chart_get_value (self, index, NULL) > 0.0)
        {
          n_marked++;
          months[g_date_get_month (&date)]++;
        }
    }
  for (int i = 2; i <= 12; i++)
    if (months[i] > months[busiest])
      busiest = i;

  if (n_marked == 0)
    /* Translators: summary of a calendar: the year */
    return g_strdup_printf (_("Nothing in %d."), self->year);

  month = g_date_time_new_utc (self->year, busiest, 1, 0, 0, 0.0);
  month_name = g_date_time_format (month, "%OB");

  /* Translators: summary of a calendar: the number of days on which there was
   * something, and of how many; the year; the month with most such days, and their
   * number */
  return g_strdup_printf (ngettext ("%1$u of %2$u days in %3$d. Most in %4$s: %5$u.",
                                    "%1$u of %2$u days in %3$d. Most in %4$s: %5$u.", n_marked),
                          n_marked, n, self->year, month_name, months[busiest]);
}

static double
bx_calendar_chart_get_day (BxChart *chart,
                           guint index)
{
  return index;
}

/* Days with nothing would hide the others. */
static gboolean
bx_calendar_chart_is_listed (BxChart *chart,
                             guint index)
{
  gboolean record;

  return _bx_calendar_chart_get_value (BX_CALENDAR_CHART (chart), index, &record) != 0.0 || record;
}

static char *
bx_calendar_chart_dup_column_title (BxChart *chart,
                                    guint column)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);

  if (column == 0)
    return g_strdup (_("Date"));

  return self->series != NULL ? g_strdup (bx_chart_series_get_name (self->series)) : NULL;
}

/* ---- the keyboard ------------------------------------------------------------------- */

static guint
bx_calendar_chart_move (BxChart *chart,
                        guint index,
                        GtkMovementStep step,
                        int count)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (chart);
  GDate date = get_date (index);
  double first;
  double last;
  double day = index;
  int years = 0;
  int way = _bx_chart_is_rtl (chart) ? -1 : 1;

  if (!_bx_calendar_chart_get_range (self, &first, &last))
    return index;

  switch ((int) step)
    {
    case GTK_MOVEMENT_BUFFER_ENDS:
      return bx_chart_get_shown (chart, count < 0 ? 0 : bx_chart_get_n_shown (chart) - 1);

    case GTK_MOVEMENT_PAGES:
      years = count;
      break;

    case GTK_MOVEMENT_LOGICAL_POSITIONS:
      day += count;
      break;

    case GTK_MOVEMENT_VISUAL_POSITIONS:
      if (abs (count) == 1)
        day += 7 * count * way;
      else if (count * way > 0)
        g_date_add_months (&date, 1);
      else
        g_date_subtract_months (&date, 1);
      if (abs (count) != 1)
        day = g_date_get_julian (&date);
      break;

    default:
      return index;
    }

  if (years > 0)
    g_date_add_years (&date, (guint) years);
  else if (years < 0)
    g_date_subtract_years (&date, (guint) -years);
  if (years != 0)
    day = g_date_get_julian (&date);

  /* Beyond the range, and into days that are not known, nothing leads. */
  if (years != 0)
    day = CLAMP (day, first, last);
  if (day < first || day > last || !isfinite (_bx_calendar_chart_get_value (self, day, NULL)))
    return index;
  if (get_year_of (day) != self->year)
    show_year (self, get_year_of (day), (guint) day);

  return (guint) day;
}

/* The buttons are stops of their own. */
static gboolean
bx_calendar_chart_focus (GtkWidget *widget,
                         GtkDirectionType direction)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  gboolean moved;

  if (child == self->header)
    moved = gtk_widget_child_focus (self->header, direction) || (!backward && _bx_chart_enter (BX_CHART (self)));
  else if (child != NULL)
    moved = backward && gtk_widget_child_focus (self->header, direction);
  else if (backward)
    moved = _bx_chart_enter (BX_CHART (self)) || gtk_widget_child_focus (self->header, direction);
  else
    moved = gtk_widget_child_focus (self->header, direction) || _bx_chart_enter (BX_CHART (self));

  _bx_chart_update_callout (BX_CHART (self));

  return moved;
}

static gboolean
bx_calendar_chart_grab_focus (GtkWidget *widget)
{
  return _bx_chart_enter (BX_CHART (widget));
}

/* ---- the type ------------------------------------------------------------------------ */

static void
bx_calendar_chart_direction_changed (GtkWidget *widget,
                                     GtkTextDirection previous)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (widget);

  /* GTK passes no direction on to children. */
  gtk_widget_set_direction (self->header, gtk_widget_get_direction (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (self->header); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_direction (child, gtk_widget_get_direction (widget));

  GTK_WIDGET_CLASS (bx_calendar_chart_parent_class)->direction_changed (widget, previous);
}

static void
bx_calendar_chart_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (object);

  switch ((BxCalendarChartProperty) property_id)
    {
    case PROP_SERIES:
      g_value_set_object (value, self->series);
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_calendar_chart_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (object);

  switch ((BxCalendarChartProperty) property_id)
    {
    case PROP_SERIES:
      bx_calendar_chart_set_series (self, g_value_get_object (value));
      break;
    case PROP_YEAR:
      bx_calendar_chart_set_year (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_calendar_chart_dispose (GObject *object)
{
  BxCalendarChart *self = BX_CALENDAR_CHART (object);

  if (self->text_destroy != NULL)
    self->text_destroy (self->text_data);
  self->text_func = NULL;
  self->text_destroy = NULL;
  g_clear_object (&self->series);

  G_OBJECT_CLASS (bx_calendar_chart_parent_class)->dispose (object);
}

static void
bx_calendar_chart_finalize (GObject *object)
{
  g_free (BX_CALENDAR_CHART (object)->legend);

  G_OBJECT_CLASS (bx_calendar_chart_parent_class)->finalize (object);
}

static void
bx_calendar_chart_class_init (BxCalendarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BxChartClass *chart_class = BX_CHART_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_calendar_chart_get_property;
  object_class->set_property = bx_calendar_chart_set_property;
  object_class->dispose = bx_calendar_chart_dispose;
  object_class->finalize = bx_calendar_chart_finalize;
  widget_class->focus = bx_calendar_chart_focus;
  widget_class->grab_focus = bx_calendar_chart_grab_focus;
  widget_class->direction_changed = bx_calendar_chart_direction_changed;
  chart_class->describe = bx_calendar_chart_describe;
  chart_class->dup_summary = bx_calendar_chart_dup_summary;
  chart_class->request = _bx_calendar_chart_request;
  chart_class->lay_out = _bx_calendar_chart_lay_out;
  chart_class->free_layout = _bx_calendar_chart_free_layout;
  chart_class->allocate = _bx_calendar_chart_allocate;
  chart_class->draw = _bx_calendar_chart_draw;
  chart_class->get_area = _bx_calendar_chart_get_area;
  chart_class->get_place = _bx_calendar_chart_get_place;
  chart_class->find = _bx_calendar_chart_find;
  chart_class->move = bx_calendar_chart_move;
  chart_class->get_day = bx_calendar_chart_get_day;
  chart_class->is_listed = bx_calendar_chart_is_listed;
  chart_class->dup_column_title = bx_calendar_chart_dup_column_title;

  /**
   * BxCalendarChart:series:
   *
   * How much there was on which day.
   */
  props[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, BX_TYPE_CHART_SERIES, flags);

  /**
   * BxCalendarChart:year:
   *
   * The year that is shown; 0 while there is none.
   */
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "calendar-chart");
}

static GtkWidget *
create_button (BxCalendarChart *self,
               const char *icon_name,
               const char *tooltip,
               GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->header), button);

  return button;
}

static void
bx_calendar_chart_init (BxCalendarChart *self)
{
  self->range_first = NAN;
  self->range_last = NAN;
  derive_levels (self);

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->header, "header");
  self->previous_button = create_button (self, "go-previous-symbolic", _("Previous Year"), G_CALLBACK (previous_clicked_cb));
  self->year_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->year_label), 4);
  gtk_widget_add_css_class (self->year_label, "numeric");
  gtk_widget_add_css_class (self->year_label, "heading");
  gtk_box_append (GTK_BOX (self->header), self->year_label);
  self->next_button = create_button (self, "go-next-symbolic", _("Next Year"), G_CALLBACK (next_clicked_cb));
  gtk_widget_insert_after (self->header, GTK_WIDGET (self), NULL);
  update_header (self);
}

/* ---- what the owner says -------------------------------------------------------------- */

/**
 * bx_calendar_chart_new:
 *
 * Creates a calendar without numbers.
 *
 * Returns: (transfer floating): a new chart
 */
GtkWidget *
bx_calendar_chart_new (void)
{
  return g_object_new (BX_TYPE_CALENDAR_CHART, NULL);
}

/**
 * bx_calendar_chart_get_series:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): how much there was on which day
 */
BxChartSeries *
bx_calendar_chart_get_series (BxCalendarChart *self)
{
  g_return_val_if_fail (BX_IS_CALENDAR_CHART (self), NULL);

  return self->series;
}

/**
 * bx_calendar_chart_set_series:
 * @self: a chart
 * @series: (nullable): how much there was on which day, of all years
 *
 * Shows other numbers. The year that is shown stays the same, where there is
 * anything in it.
 */
void
bx_calendar_chart_set_series (BxCalendarChart *self,
                              BxChartSeries *series)
{
  g_return_if_fail (BX_IS_CALENDAR_CHART (self));
  g_return_if_fail (series == NULL || BX_IS_CHART_SERIES (series));

  if (!g_set_object (&self->series, series))
    return;

  derive_levels (self);
  update_year (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SERIES]);
}

/**
 * bx_calendar_chart_set_range:
 * @self: a chart
 * @first_day: the first day on which there can be something, as a Julian day, or
 *   `NAN` for that of the first number
 * @last_day: the last day, which is today; or `NAN` for that of the last number
 *
 * Sets the days that are drawn: days outside are left blank, as they say nothing.
 * Both are given, or neither. The last day is marked where it is given.
 */
void
bx_calendar_chart_set_range (BxCalendarChart *self,
                             double first_day,
                             double last_day)
{
  g_return_if_fail (BX_IS_CALENDAR_CHART (self));
  g_return_if_fail (isfinite (first_day) == isfinite (last_day));
  g_return_if_fail (!isfinite (first_day) || (first_day >= 1.0 && first_day <= last_day));

  self->range_first = floor (first_day);
  self->range_last = floor (last_day);
  update_year (self);
}

/**
 * bx_calendar_chart_get_year:
 * @self: a chart
 *
 * Returns: the year that is shown; 0 while there is none
 */
int
bx_calendar_chart_get_year (BxCalendarChart *self)
{
  g_return_val_if_fail (BX_IS_CALENDAR_CHART (self), 0);

  return self->year;
}

/**
 * bx_calendar_chart_set_year:
 * @self: a chart
 * @year: the year to show
 *
 * Shows another year, or the nearest of which there is something to show.
 */
void
bx_calendar_chart_set_year (BxCalendarChart *self,
                            int year)
{
  double first;
  double last;

  g_return_if_fail (BX_IS_CALENDAR_CHART (self));

  if (_bx_calendar_chart_get_range (self, &first, &last))
    year = CLAMP (year, get_year_of (first), get_year_of (last));
  if (year == self->year)
    return;

  show_year (self, year, GTK_INVALID_LIST_POSITION);
}

/**
 * bx_calendar_chart_set_levels:
 * @self: a chart
 * @levels: (nullable) (array fixed-size=4): the least value of each level above
 *   none, ascending; %NULL for levels that hold a quarter of the days each
 *
 * Sets which values have which mark.
 */
void
bx_calendar_chart_set_levels (BxCalendarChart *self,
                              const double *levels)
{
  g_return_if_fail (BX_IS_CALENDAR_CHART (self));

  self->levels_set = levels != NULL;
  if (levels != NULL)
    memcpy (self->levels, levels, sizeof self->levels);
  else
    derive_levels (self);
  _bx_chart_queue_layout (BX_CHART (self));
}

/**
 * bx_calendar_chart_get_level:
 * @self: a chart
 * @day: a Julian day
 *
 * Returns: which mark the day has: 0 for nothing, to 4
 */
guint
bx_calendar_chart_get_level (BxCalendarChart *self,
                             double day)
{
  double value;
  guint level = 0;

  g_return_val_if_fail (BX_IS_CALENDAR_CHART (self), 0);

  value = _bx_calendar_chart_get_value (self, day, NULL);
  if (!(value > 0.0))
    return 0;
  while (level < BX_CALENDAR_N_LEVELS && value >= self->levels[level])
    level++;

  /* Less than the least level is still not nothing. */
  return MAX (level, 1);
}

/**
 * bx_calendar_chart_set_legend:
 * @self: a chart
 * @text: (nullable): what the largest mark means, such as “20 sets and more”;
 *   %NULL for “More”
 *
 * Sets what is written after the marks in the legend.
 */
void
bx_calendar_chart_set_legend (BxCalendarChart *self,
                              const char *text)
{
  g_return_if_fail (BX_IS_CALENDAR_CHART (self));

  if (g_set_str (&self->legend, text))
    _bx_chart_queue_layout (BX_CHART (self));
}

/**
 * bx_calendar_chart_set_text_func:
 * @self: a chart
 * @func: (nullable): puts a day's value into words, or %NULL for the number alone
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Sets what is said of a day.
 */
void
bx_calendar_chart_set_text_func (BxCalendarChart *self,
                                 BxCalendarTextFunc func,
                                 gpointer user_data,
                                 GDestroyNotify destroy)
{
  g_return_if_fail (BX_IS_CALENDAR_CHART (self));

  if (self->text_destroy != NULL)
    self->text_destroy (self->text_data);
  self->text_func = func;
  self->text_data = user_data;
  self->text_destroy = destroy;
  _bx_chart_describe_again (BX_CHART (self));
}
