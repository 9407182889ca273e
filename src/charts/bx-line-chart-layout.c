/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "bx-line-chart-private.h"

/* The size of a chart depends on its font alone, never on its numbers, so that
 * nothing moves when they come. Inside it:
 *
 *   unit row      ───────────────────────────────  kg
 *                 ┌──────────────────────────────┐ 120
 *                 │ plot (inset at both ends)    │ 100
 *                 └──────────────────────────────┘  80
 *   date labels    Jan       Feb       Mar
 *
 * The values are at the end, where the newest points are. Right to left, all
 * of it is mirrored.
 */

#define LABEL_GAP 6
#define LABEL_SCALE 0.9
#define CALLOUT_GAP 16.0
#define VALUE_TICKS_MAX 6
#define MINIMUM_LINES 8
#define NATURAL_LINES 15
#define MINIMUM_CHARS 16
#define NATURAL_CHARS 60

static PangoLayout *
create_label (BxLineChart *self,
              const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static double
measure_label (const char *label,
               gpointer user_data)
{
  g_autoptr (PangoLayout) layout = create_label (user_data, label);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
get_line_height (BxLineChart *self)
{
  g_autoptr (PangoLayout) layout = create_label (self, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return MAX (height, 1);
}

void
_bx_line_chart_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  BxLineChart *self = BX_LINE_CHART (widget);
  int line = get_line_height (self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int ignored;

      gtk_widget_measure (child, orientation, -1, &ignored, NULL, NULL, NULL);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = line * MINIMUM_CHARS / 2;
      *natural = line * NATURAL_CHARS / 2;
    }
  else
    {
      *minimum = line * MINIMUM_LINES;
      *natural = line * NATURAL_LINES;
    }
}

void
_bx_line_chart_clear_layout (BxLineChart *self)
{
  g_clear_pointer (&self->value_axis, bx_chart_axis_free);
  g_clear_pointer (&self->date_axis, bx_chart_axis_free);
  g_ptr_array_set_size (self->value_layouts, 0);
  g_ptr_array_set_size (self->date_layouts, 0);
  g_clear_object (&self->unit_layout);
}

/* The days that are shown: the owner's range, else from point to point. */
static gboolean
get_days (BxLineChart *self,
          double *first,
          double *last)
{
  guint n;
  guint i = 0;

  if (isfinite (self->range_first) && isfinite (self->range_last))
    {
      *first = self->range_first;
      *last = self->range_last;
    }
  else
    {
      n = self->series != NULL ? bx_chart_series_get_length (self->series) : 0;
      while (i < n && !bx_chart_series_has_value (self->series, i))
        i++;
      if (i == n)
        return FALSE;

      *first = bx_chart_series_get_datum (self->series, i)->day;
      for (i = n; !bx_chart_series_has_value (self->series, i - 1); i--)
        ;
      *last = bx_chart_series_get_datum (self->series, i - 1)->day;
    }

  /* One day stands in the middle of its week. */
  if (*last - *first < 1.0)
    {
      *first -= 3.0;
      *last += 3.0;
    }

  return TRUE;
}

/* Which points are shown follows from the days alone, before any layout. */
void
_bx_line_chart_update_days (BxLineChart *self)
{
  BxChartScale scale = { 0.0, 1.0, 0.0, 1.0 };

  if (self->value_axis != NULL)
    {
      scale.minimum = self->value_axis->minimum;
      scale.maximum = self->value_axis->maximum;
    }
  get_days (self, &scale.first_day, &scale.last_day);
  bx_chart_plot_set_scale (self->plot, &scale);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
layout_values (BxLineChart *self,
               double first_day,
               double last_day,
               int height)
{
  guint n_ticks = (guint) CLAMP (height / (self->line_height * 2), 2, VALUE_TICKS_MAX);
  BxChartAxisFlags flags = self->value_flags;
  double minimum = NAN;
  double maximum = NAN;
  int widest = 0;

  if (self->series != NULL)
    {
      bx_chart_series_get_extent (self->series, first_day, last_day, &minimum, &maximum);
      if (bx_chart_series_get_style (self->series) == BX_CHART_STYLE_BARS)
        flags |= BX_CHART_AXIS_FROM_ZERO;
    }

  self->value_axis = bx_chart_axis_new_values (minimum, maximum, n_ticks, flags);
  for (guint i = 0; i < bx_chart_axis_get_n_ticks (self->value_axis); i++)
    {
      const BxChartTick *tick = bx_chart_axis_get_tick (self->value_axis, i);
      g_autofree char *text = NULL;
      PangoLayout *layout;
      int width;

      if (self->value_func != NULL)
        text = self->value_func (tick->value, self->value_data);
      layout = create_label (self, text != NULL ? text : tick->label);
      g_ptr_array_add (self->value_layouts, layout);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  if (self->unit != NULL)
    {
      int width;

      self->unit_layout = create_label (self, isfinite (minimum) ? self->unit : "");
      pango_layout_get_pixel_size (self->unit_layout, &width, NULL);
      widest = MAX (widest, width);
    }

  /* Without numbers there is room for three digits, so that the plot is about
   * as wide as it will be. */
  return MAX (widest, (int) ceil (measure_label ("000", self)));
}

static void
allocate_callout (BxLineChart *self,
                  int width)
{
  guint index = _bx_line_chart_get_called_out (self);
  GtkAllocation allocation;
  double x;
  double y;

  if (index == GTK_INVALID_LIST_POSITION)
    return;

  gtk_widget_measure (self->callout, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &allocation.width, NULL, NULL);
  allocation.width = MIN (allocation.width, width);
  gtk_widget_measure (self->callout, GTK_ORIENTATION_VERTICAL, allocation.width, NULL, &allocation.height, NULL, NULL);

  bx_chart_plot_get_place (self->plot, index, &x, &y);
  x += self->plot_area.origin.x;
  y += self->plot_area.origin.y;

  /* Along the top, out of the way of the line; beside a point that is up there
   * itself, on the side where there is more room. */
  allocation.y = 0;
  if (y - CALLOUT_GAP > allocation.height)
    allocation.x = (int) (x - allocation.width / 2.0);
  else if (x < width / 2.0)
    allocation.x = (int) (x + CALLOUT_GAP);
  else
    allocation.x = (int) (x - CALLOUT_GAP - allocation.width);
  allocation.x = CLAMP (allocation.x, 0, MAX (width - allocation.width, 0));
  gtk_widget_size_allocate (self->callout, &allocation, -1);
}

void
_bx_line_chart_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  BxLineChart *self = BX_LINE_CHART (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double first_day = NAN;
  double last_day = NAN;
  GtkAllocation allocation;
  BxChartScale scale = { 0.0, 1.0, 0.0, 1.0 };
  int values_width;
  double length;

  _bx_line_chart_clear_layout (self);
  self->line_height = get_line_height (self);

  allocation.y = self->unit != NULL ? self->line_height + self->line_height / 2 + LABEL_GAP : self->line_height;
  allocation.height = MAX (height - allocation.y - self->line_height - LABEL_GAP, 1);

  get_days (self, &first_day, &last_day);
  values_width = layout_values (self,
                                isfinite (first_day) ? first_day : -G_MAXDOUBLE,
                                isfinite (last_day) ? last_day : G_MAXDOUBLE,
                                allocation.height);
  allocation.width = MAX (width - values_width - LABEL_GAP, 1);
  allocation.x = rtl ? width - allocation.width : 0;
  graphene_rect_init (&self->plot_area, allocation.x, allocation.y, allocation.width, allocation.height);

  length = MAX (allocation.width - 2.0 * BX_CHART_PLOT_INSET, 1.0);
  self->date_axis = bx_chart_axis_new_dates (first_day, last_day, length,
                                             self->line_height, BX_CHART_PLOT_INSET,
                                             measure_label, self);
  for (guint i = 0; i < bx_chart_axis_get_n_ticks (self->date_axis); i++)
    g_ptr_array_add (self->date_layouts,
                     create_label (self, bx_chart_axis_get_tick (self->date_axis, i)->label));

  scale.first_day = self->date_axis->minimum;
  scale.last_day = self->date_axis->maximum;
  scale.minimum = self->value_axis->minimum;
  scale.maximum = self->value_axis->maximum;
  bx_chart_plot_set_scale (self->plot, &scale);
  gtk_widget_size_allocate (GTK_WIDGET (self->plot), &allocation, -1);

  gtk_widget_set_child_visible (self->empty_label,
                                !self->loading && bx_chart_plot_get_n_shown (self->plot) == 0);
  gtk_widget_size_allocate (self->empty_label, &allocation, -1);

  allocate_callout (self, width);
}

static void
append_rect (GtkSnapshot *snapshot,
             double x,
             double y,
             double width,
             double height,
             const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
append_layout (GtkSnapshot *snapshot,
               PangoLayout *layout,
               double x,
               double y,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_values (BxLineChart *self,
                 GtkSnapshot *snapshot,
                 const GdkRGBA *grid_color,
                 const GdkRGBA *label_color)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; i < self->value_layouts->len; i++)
    {
      const BxChartTick *tick = bx_chart_axis_get_tick (self->value_axis, i);
      PangoLayout *layout = g_ptr_array_index (self->value_layouts, i);
      double fraction = bx_chart_axis_get_fraction (self->value_axis, tick->value);
      double y = self->plot_area.origin.y + (1.0 - fraction) * self->plot_area.size.height;
      int label_width;
      int label_height;

      append_rect (snapshot, self->plot_area.origin.x, round (y), self->plot_area.size.width, 1, grid_color);
      pango_layout_get_pixel_size (layout, &label_width, &label_height);
      append_layout (snapshot, layout, rtl ? 0 : width - label_width, y - label_height / 2.0, label_color);
    }

  if (self->unit_layout != NULL)
    {
      int label_width;

      pango_layout_get_pixel_size (self->unit_layout, &label_width, NULL);
      append_layout (snapshot, self->unit_layout, rtl ? 0 : width - label_width, 0, label_color);
    }
}

static void
snapshot_dates (BxLineChart *self,
                GtkSnapshot *snapshot,
                const GdkRGBA *grid_color,
                const GdkRGBA *label_color)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double bottom = self->plot_area.origin.y + self->plot_area.size.height;

  for (guint i = 0; i < self->date_layouts->len; i++)
    {
      const BxChartTick *tick = bx_chart_axis_get_tick (self->date_axis, i);
      PangoLayout *layout = g_ptr_array_index (self->date_layouts, i);
      double offset = BX_CHART_PLOT_INSET + tick->offset;
      double start = BX_CHART_PLOT_INSET + tick->label_start;
      double end = self->plot_area.origin.x + self->plot_area.size.width;

      append_rect (snapshot,
                   round (rtl ? end - offset : self->plot_area.origin.x + offset), bottom,
                   1, LABEL_GAP - 1, grid_color);
      append_layout (snapshot, layout,
                     rtl ? end - start - tick->label_width : self->plot_area.origin.x + start,
                     bottom + LABEL_GAP, label_color);
    }
}

void
_bx_line_chart_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  BxLineChart *self = BX_LINE_CHART (widget);
  gboolean high_contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  guint called_out = _bx_line_chart_get_called_out (self);
  GdkRGBA label_color;
  GdkRGBA base_color;
  GdkRGBA grid_color;

  if (self->value_axis == NULL)
    return;

  gtk_widget_get_color (widget, &label_color);
  grid_color = base_color = label_color;
  base_color.alpha *= high_contrast ? 1.0f : 0.35f;
  grid_color.alpha *= high_contrast ? 0.5f : 0.13f;
  label_color.alpha *= high_contrast ? 1.0f : 0.7f;

  snapshot_values (self, snapshot, &grid_color, &label_color);
  snapshot_dates (self, snapshot, &grid_color, &label_color);
  append_rect (snapshot,
               self->plot_area.origin.x, self->plot_area.origin.y + self->plot_area.size.height,
               self->plot_area.size.width, 1, &base_color);

  if (called_out != GTK_INVALID_LIST_POSITION)
    {
      double x;
      double y;

      bx_chart_plot_get_place (self->plot, called_out, &x, &y);
      append_rect (snapshot,
                   round (self->plot_area.origin.x + x), self->plot_area.origin.y,
                   1, self->plot_area.size.height, &label_color);
    }

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->plot), snapshot);
  gtk_widget_snapshot_child (widget, self->empty_label, snapshot);
  gtk_widget_snapshot_child (widget, self->callout, snapshot);
}
