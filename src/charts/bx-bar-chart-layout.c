/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-bar-chart-private.h"

/* Where the bars are. Upright, they stand on the axis of a [struct@ChartFrame];
 * lying, each has a row with its name before it and its value behind it:
 *
 *   Glutes      ████████▨▨▨ 12
 *   Lower back  ██████ 8
 */

#define MINIMUM_LINES 8
#define NATURAL_LINES 15
#define MINIMUM_CHARS 16
#define NATURAL_CHARS 60
#define BAR_WIDTH_MAX 44.0
#define BAR_SHARE 0.72
#define BAR_RADIUS 4.0
#define ROW_LINES 1.8
#define ROW_BAR_SHARE 0.62
#define ROW_LABEL_SHARE 0.42
/* Bars nearer than this are drawn as one, as high as the highest. */
#define COLUMN_MIN 2.0
/* A day is written under every bar or every second one, or else the axis is one of months. */
#define DATED_LABEL_BARS 2

typedef struct
{
  graphene_rect_t place; /* of the whole bar, as it is laid out */
  float split;           /* length of the first part */
  PangoLayout *label;    /* (owned) (nullable) */
  PangoLayout *value;    /* (owned) (nullable) */
  gboolean is_gap;
} Place;

typedef struct
{
  BxChartFrame frame;
  GArray *places; /* (element-type Place): as the bars */
  gboolean lying;
  double row;
  double pitch;
  graphene_rect_t band;
  gboolean has_band;
  GskPath *full;
  GskPath *hatched;
  GskPath *unfinished;
} Layout;

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_clear_object (&place->label);
  g_clear_object (&place->value);
}

static BxChartLegend *
create_legend (BxBarChart *self,
               const BxChartSheet *sheet)
{
  BxChartLegend *legend = bx_chart_legend_new (sheet);

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    if (self->parts[i] != NULL)
      bx_chart_legend_add (legend, i == 0 ? BX_CHART_SIGN_FULL : BX_CHART_SIGN_HATCHED, 0, self->parts[i]);
  if (self->target_text != NULL && (isfinite (self->target_minimum) || isfinite (self->target_maximum)))
    bx_chart_legend_add (legend, BX_CHART_SIGN_BAND, 0, self->target_text);

  return legend;
}

/* ---- the size -------------------------------------------------------------------- */

void
_bx_bar_chart_request (BxChart *chart,
                       const BxChartSheet *sheet,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural)
{
  BxBarChart *self = BX_BAR_CHART (chart);
  double lines = sheet->line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (lines) * MINIMUM_CHARS / 2;
      *natural = (int) ceil (lines) * NATURAL_CHARS / 2;
    }
  else if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_autoptr (BxChartLegend) legend = create_legend (self, sheet);
      double top = bx_chart_legend_lay_out (legend, for_size > 0 ? for_size : lines * NATURAL_CHARS / 2.0);

      *minimum = (int) ceil (top + (top > 0.0 ? BX_CHART_LABEL_GAP : 0.0)
                             + MAX (self->bars->len, MAX (self->n_rows, 2)) * ceil (lines * ROW_LINES));
      *natural = *minimum;
    }
  else
    {
      g_autoptr (BxChartLegend) legend = create_legend (self, sheet);
      double more = bx_chart_legend_lay_out (legend, for_size > 0 ? for_size : lines * NATURAL_CHARS / 2.0);

      *minimum = (int) ceil (lines) * MINIMUM_LINES + (int) ceil (more);
      *natural = (int) ceil (lines) * NATURAL_LINES + (int) ceil (more);
    }
}

/* ---- upright --------------------------------------------------------------------- */

static void
get_extent (BxBarChart *self,
            double *minimum,
            double *maximum)
{
  *minimum = *maximum = NAN;
  for (guint i = 0; i < self->bars->len; i++)
    {
      double total = _bx_bar_chart_get_total (&g_array_index (self->bars, BxChartBar, i));

      if (!isfinite (total))
        continue;
      *minimum = isfinite (*minimum) ? MIN (*minimum, total) : total;
      *maximum = isfinite (*maximum) ? MAX (*maximum, total) : total;
    }
  if (isfinite (*maximum))
    {
      *maximum = fmax (*maximum, fmax (self->target_maximum, self->target_minimum));
      *minimum = MIN (*minimum, 0.0);
    }
}

/* (nullable): what is written under a bar: its name, or the day that it begins with */
static char *
dup_label (const BxChartBar *bar)
{
  if (bar->label != NULL)
    return g_strdup (bar->label);

  return bar->first_day > 0.0 ? bx_chart_format_short_day (bar->first_day) : NULL;
}

/* Each bar that has the room says itself when it was, rather than an axis under it.
 * Returns: whether it is so; only with @most of each label's bars or fewer. */
static gboolean
lay_out_labels (BxBarChart *self,
                Layout *layout,
                const BxChartSheet *sheet,
                guint most)
{
  double free_from = -G_MAXDOUBLE;
  double widest = 0.0;
  guint every;

  /* Of a thousand none is measured. */
  if (layout->pitch * most < sheet->line)
    return FALSE;

  for (guint i = 0; i < self->bars->len; i++)
    {
      g_autofree char *words = dup_label (&g_array_index (self->bars, BxChartBar, i));

      if (words != NULL)
        widest = MAX (widest, bx_chart_sheet_measure_text (words, (gpointer) sheet));
    }

  /* So many are left out that the others don't touch: the same distance between
   * any two. The last, which is the newest, is always there. */
  every = (guint) MAX (ceil ((widest + sheet->line / 2.0) / MAX (layout->pitch, 0.01)), 1.0);
  if (every > most)
    return FALSE;

  for (guint i = 0; i < self->bars->len; i++)
    {
      g_autofree char *words = dup_label (&g_array_index (self->bars, BxChartBar, i));
      Place *place = &g_array_index (layout->places, Place, i);

      if (words != NULL && (self->bars->len - 1 - i) % every == 0)
        {
          PangoLayout *label = bx_chart_sheet_create_text (sheet, words);
          double width = bx_chart_sheet_get_text_width (label);
          double x = place->place.origin.x + place->place.size.width / 2.0 - width / 2.0;

          if (MAX (x, layout->frame.area.origin.x) < free_from)
            {
              g_object_unref (label);
              continue;
            }
          free_from = x + width;
          place->label = label;
        }
    }

  return TRUE;
}

static double
get_days (const BxChartBar *bar)
{
  return bar->last_day + 1.0 - bar->first_day;
}

static void
lay_out_upright (BxBarChart *self,
                 Layout *layout,
                 const BxChartSheet *sheet)
{
  BxChartFrame *frame = &layout->frame;
  guint n = self->bars->len;
  gboolean dated = _bx_bar_chart_is_dated (self);
  double minimum;
  double maximum;
  double zero;
  double widest_value = 0.0;
  double closest;
  gboolean roomy;

  bx_chart_frame_init (frame, sheet, create_legend (self, sheet), self->unit);
  get_extent (self, &minimum, &maximum);
  bx_chart_frame_lay_out_values (frame, sheet, minimum, maximum, self->value_flags | BX_CHART_AXIS_FROM_ZERO, NULL, NULL);
  zero = bx_chart_frame_get_y (frame, 0.0);
  if (n == 0)
    return;

  layout->pitch = frame->area.size.width / n;
  closest = layout->pitch;
  if (dated)
    {
      double first = g_array_index (self->bars, BxChartBar, 0).first_day;
      double last = g_array_index (self->bars, BxChartBar, n - 1).last_day + 1.0;
      double days = get_days (&g_array_index (self->bars, BxChartBar, 0));

      /* The last one may be cut short, and tells nothing of the others. */
      for (guint i = 1; i + 1 < n; i++)
        {
          const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, i);

          days = MIN (days, get_days (bar));
        }
      bx_chart_frame_lay_out_days (frame, sheet, first, last, 0.0);
      layout->pitch = frame->area.size.width * days / (last - first);
      days = (days + get_days (&g_array_index (self->bars, BxChartBar, n - 1))) / 2.0;
      closest = MIN (layout->pitch, frame->area.size.width * days / (last - first));
    }

  /* Of a thousand bars none has room for a digit; they are not even tried. */
  roomy = layout->pitch > bx_chart_sheet_measure_text ("0", (gpointer) sheet);
  for (guint i = 0; i < n; i++)
    {
      const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, i);
      Place *place = &g_array_index (layout->places, Place, i);
      double total = _bx_bar_chart_get_total (bar);
      double start = frame->area.origin.x + i * layout->pitch;
      double end = start + layout->pitch;
      double width;
      double y;

      if (dated)
        {
          start = bx_chart_frame_get_x (frame, bar->first_day);
          end = bx_chart_frame_get_x (frame, bar->last_day + 1.0);
        }
      width = CLAMP ((end - start) * BAR_SHARE, 1.0, BAR_WIDTH_MAX);
      if (layout->pitch < COLUMN_MIN)
        {
          /* One pixel each, where it is. */
          start = floor (start);
          end = start + 1.0;
          width = 1.0;
        }

      place->is_gap = !isfinite (total);
      y = bx_chart_frame_get_y (frame, place->is_gap ? 0.0 : total);
      graphene_rect_init (&place->place,
                          (float) ((start + end - width) / 2.0), (float) MIN (y, zero),
                          (float) width, (float) MAX (fabs (zero - y), 1.0));
      place->split = place->is_gap ? 0.0f : (float) (zero - bx_chart_frame_get_y (frame, bar->value));
      if (roomy && !place->is_gap)
        {
          g_autofree char *words = _bx_bar_chart_format_value (self, total);

          place->value = bx_chart_sheet_create_text (sheet, words);
          widest_value = MAX (widest_value, bx_chart_sheet_get_text_width (place->value));
        }
    }

  /* All values are written over their bars, or none. */
  if (widest_value + 4.0 > closest)
    for (guint i = 0; i < n; i++)
      g_clear_object (&g_array_index (layout->places, Place, i).value);

  if (!dated)
    lay_out_labels (self, layout, sheet, G_MAXUINT);
  else if (lay_out_labels (self, layout, sheet, DATED_LABEL_BARS))
    g_ptr_array_set_size (frame->day_texts, 0);

  if (isfinite (maximum) && (isfinite (self->target_minimum) || isfinite (self->target_maximum)))
    {
      double low = isfinite (self->target_minimum) ? self->target_minimum : self->target_maximum;
      double high = isfinite (self->target_maximum) ? self->target_maximum : self->target_minimum;
      double top = bx_chart_frame_get_y (frame, high);

      layout->has_band = TRUE;
      graphene_rect_init (&layout->band, frame->area.origin.x, (float) top,
                          frame->area.size.width, (float) (bx_chart_frame_get_y (frame, low) - top));
    }
}

/* ---- lying ----------------------------------------------------------------------- */

static void
lay_out_lying (BxBarChart *self,
               Layout *layout,
               const BxChartSheet *sheet)
{
  BxChartFrame *frame = &layout->frame;
  guint n = self->bars->len;
  double top;
  double widest_label = 0.0;
  double widest_value = 0.0;
  double minimum;
  double maximum;
  double start;
  double length;

  frame->legend = create_legend (self, sheet);
  top = bx_chart_legend_lay_out (frame->legend, sheet->width);
  if (top > 0.0)
    top += BX_CHART_LABEL_GAP;
  layout->row = ceil (sheet->line * ROW_LINES);
  layout->pitch = layout->row;

  for (guint i = 0; i < n; i++)
    {
      const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, i);
      Place *place = &g_array_index (layout->places, Place, i);
      double total = _bx_bar_chart_get_total (bar);
      g_autofree char *words = NULL;

      place->is_gap = !isfinite (total);
      /* A gap is a dash, which no number is. */
      words = place->is_gap ? g_strdup ("–") : _bx_bar_chart_format_value (self, total);
      place->value = bx_chart_sheet_create_text (sheet, words);
      place->label = bx_chart_sheet_create_text (sheet, bar->label != NULL ? bar->label : "");
      widest_label = MAX (widest_label, bx_chart_sheet_get_text_width (place->label));
      widest_value = MAX (widest_value, bx_chart_sheet_get_text_width (place->value));
    }

  if (widest_label > sheet->width * ROW_LABEL_SHARE)
    {
      widest_label = floor (sheet->width * ROW_LABEL_SHARE);
      for (guint i = 0; i < n; i++)
        {
          PangoLayout *label = g_array_index (layout->places, Place, i).label;

          if (bx_chart_sheet_get_text_width (label) <= widest_label)
            continue;
          pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
          pango_layout_set_width (label, (int) widest_label * PANGO_SCALE);
        }
    }

  get_extent (self, &minimum, &maximum);
  maximum = isfinite (maximum) && maximum > 0.0 ? maximum : 1.0;
  start = n > 0 ? widest_label + 2.0 * BX_CHART_LABEL_GAP : 0.0;
  length = MAX (sheet->width - start - widest_value - BX_CHART_LABEL_GAP, 1.0);
  graphene_rect_init (&frame->area, (float) start, (float) top, (float) (sheet->width - start), (float) (MAX (sheet->height - top, 1.0)));

  for (guint i = 0; i < n; i++)
    {
      const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, i);
      Place *place = &g_array_index (layout->places, Place, i);
      double total = place->is_gap ? 0.0 : MAX (_bx_bar_chart_get_total (bar), 0.0);
      double height = layout->row * ROW_BAR_SHARE;

      graphene_rect_init (&place->place,
                          (float) start, (float) (top + i * layout->row + (layout->row - height) / 2.0),
                          (float) MAX (total / maximum * length, 1.0), (float) height);
      place->split = place->is_gap ? 0.0f : (float) (MAX (bar->value, 0.0) / maximum * length);
    }

  if (n > 0 && (isfinite (self->target_minimum) || isfinite (self->target_maximum)))
    {
      double low = isfinite (self->target_minimum) ? self->target_minimum : self->target_maximum;
      double high = isfinite (self->target_maximum) ? self->target_maximum : self->target_minimum;

      layout->has_band = TRUE;
      graphene_rect_init (&layout->band,
                          (float) (start + low / maximum * length), (float) top,
                          (float) ((high - low) / maximum * length), (float) (n * layout->row));
    }
}

/* ---- forms ----------------------------------------------------------------------- */

static void
build_paths (BxBarChart *self,
             Layout *layout,
             const BxChartSheet *sheet)
{
  g_autoptr (GskPathBuilder) full = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) hatched = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) unfinished = gsk_path_builder_new ();
  guint skip_until = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const BxChartBar *bar = &g_array_index (self->bars, BxChartBar, i);
      const Place *place = &g_array_index (layout->places, Place, i);
      graphene_rect_t first = place->place;
      graphene_rect_t second = place->place;
      GtkPositionType end = layout->lying ? (sheet->rtl ? GTK_POS_LEFT : GTK_POS_RIGHT)
                            : bar->value < 0.0 ? GTK_POS_BOTTOM
                                               : GTK_POS_TOP;
      gboolean has_second = bar->second > 0.0;

      if (place->is_gap || i < skip_until)
        continue;

      /* Of bars in one pixel, the highest. */
      if (layout->pitch < COLUMN_MIN && !layout->lying)
        {
          guint highest = i;

          for (skip_until = i + 1; skip_until < self->bars->len; skip_until++)
            {
              const Place *other = &g_array_index (layout->places, Place, skip_until);

              if (other->place.origin.x != place->place.origin.x)
                break;
              if (!other->is_gap && other->place.size.height > g_array_index (layout->places, Place, highest).place.size.height)
                highest = skip_until;
            }
          if (highest != i)
            {
              place = &g_array_index (layout->places, Place, highest);
              bar = &g_array_index (self->bars, BxChartBar, highest);
              first = second = place->place;
              has_second = bar->second > 0.0;
            }
        }

      if (has_second && layout->lying)
        {
          first.size.width = place->split;
          second.origin.x += place->split;
          second.size.width -= place->split;
        }
      else if (has_second)
        {
          first.origin.y += first.size.height - place->split;
          first.size.height = place->split;
          second.size.height -= place->split;
        }
      bx_chart_sheet_mirror (sheet, &first);
      bx_chart_sheet_mirror (sheet, &second);

      if (!has_second || place->split > 0.0f)
        bx_chart_add_bar (bar->unfinished ? unfinished : full, &first, has_second ? 0.0 : BAR_RADIUS, end);
      if (has_second)
        bx_chart_add_bar (hatched, &second, BAR_RADIUS, end);
    }

  layout->full = gsk_path_builder_to_path (full);
  layout->hatched = gsk_path_builder_to_path (hatched);
  layout->unfinished = gsk_path_builder_to_path (unfinished);
}

gpointer
_bx_bar_chart_lay_out (BxChart *chart,
                       const BxChartSheet *sheet)
{
  BxBarChart *self = BX_BAR_CHART (chart);
  Layout *layout = g_new0 (Layout, 1);

  layout->places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_array_set_clear_func (layout->places, place_clear);
  g_array_set_size (layout->places, self->bars->len);
  layout->lying = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  if (layout->lying)
    lay_out_lying (self, layout, sheet);
  else
    lay_out_upright (self, layout, sheet);
  build_paths (self, layout, sheet);

  return layout;
}

void
_bx_bar_chart_free_layout (gpointer data)
{
  Layout *layout = data;

  bx_chart_frame_clear (&layout->frame);
  g_array_unref (layout->places);
  g_clear_pointer (&layout->full, gsk_path_unref);
  g_clear_pointer (&layout->hatched, gsk_path_unref);
  g_clear_pointer (&layout->unfinished, gsk_path_unref);
  g_free (layout);
}

void
_bx_bar_chart_get_area (BxChart *chart,
                        gpointer data,
                        graphene_rect_t *area)
{
  *area = ((Layout *) data)->frame.area;
}

gboolean
_bx_bar_chart_get_place (BxChart *chart,
                         gpointer data,
                         guint index,
                         graphene_rect_t *place)
{
  Layout *layout = data;

  if (index >= layout->places->len)
    return FALSE;

  *place = g_array_index (layout->places, Place, index).place;

  return TRUE;
}

guint
_bx_bar_chart_find (BxChart *chart,
                    gpointer data,
                    double x,
                    double y)
{
  Layout *layout = data;
  guint nearest = GTK_INVALID_LIST_POSITION;
  double distance = MAX (layout->pitch, 24.0);

  if (y < layout->frame.area.origin.y)
    return GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < layout->places->len; i++)
    {
      const Place *place = &g_array_index (layout->places, Place, i);
      double middle = layout->lying ? place->place.origin.y + place->place.size.height / 2.0
                                    : place->place.origin.x + place->place.size.width / 2.0;
      double d = fabs (middle - (layout->lying ? y : x));

      if (!place->is_gap && d < distance)
        {
          nearest = i;
          distance = d;
        }
    }

  return nearest;
}

/* ---- drawing --------------------------------------------------------------------- */

static void
draw_band (Layout *layout,
           const BxChartSheet *sheet)
{
  const graphene_rect_t *band = &layout->band;
  double left = band->origin.x;
  double right = left + band->size.width;
  double top = band->origin.y;
  double bottom = top + band->size.height;

  bx_chart_sheet_append_rect (sheet, band, &sheet->paints.band);
  if (layout->lying)
    {
      bx_chart_sheet_append_line (sheet, left, top, left, bottom, 1.0, 4.0, &sheet->paints.band_edge);
      bx_chart_sheet_append_line (sheet, right, top, right, bottom, 1.0, 4.0, &sheet->paints.band_edge);
    }
  else
    {
      bx_chart_sheet_append_line (sheet, left, top, right, top, 1.0, 4.0, &sheet->paints.band_edge);
      bx_chart_sheet_append_line (sheet, left, bottom, right, bottom, 1.0, 4.0, &sheet->paints.band_edge);
    }
}

static void
draw_words (BxBarChart *self,
            Layout *layout,
            const BxChartSheet *sheet)
{
  double bottom = layout->frame.area.origin.y + layout->frame.area.size.height + BX_CHART_LABEL_GAP;

  for (guint i = 0; i < layout->places->len; i++)
    {
      const Place *place = &g_array_index (layout->places, Place, i);
      double middle = place->place.origin.y + place->place.size.height / 2.0 - sheet->line / 2.0;

      if (layout->lying)
        {
          bx_chart_sheet_append_text (sheet, place->label, 0.0, middle,
                                      place->is_gap ? &sheet->paints.dim : &sheet->paints.text);
          bx_chart_sheet_append_text (sheet, place->value,
                                      place->place.origin.x + (place->is_gap ? 0.0 : place->place.size.width) + BX_CHART_LABEL_GAP, middle,
                                      &sheet->paints.dim);
          continue;
        }

      if (place->label != NULL)
        {
          double width = bx_chart_sheet_get_text_width (place->label);
          double x = place->place.origin.x + place->place.size.width / 2.0 - width / 2.0;

          bx_chart_sheet_append_text (sheet, place->label, CLAMP (x, 0.0, MAX (sheet->width - width, 0.0)), bottom, &sheet->paints.dim);
        }
      if (place->value != NULL)
        {
          double width = bx_chart_sheet_get_text_width (place->value);

          bx_chart_sheet_append_text (sheet, place->value,
                                      place->place.origin.x + place->place.size.width / 2.0 - width / 2.0,
                                      place->place.origin.y - sheet->line - 2.0, &sheet->paints.text);
        }
    }
}

void
_bx_bar_chart_draw (BxChart *chart,
                    gpointer data,
                    const BxChartSheet *sheet)
{
  BxBarChart *self = BX_BAR_CHART (chart);
  Layout *layout = data;
  guint called_out = sheet->paper ? GTK_INVALID_LIST_POSITION : _bx_chart_get_called_out (chart);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) sheet->width, (float) sheet->height);
  GdkRGBA faint = sheet->paints.accent;

  if (layout->lying)
    bx_chart_legend_draw (layout->frame.legend, sheet, 0.0, 0.0);
  else
    bx_chart_frame_draw (&layout->frame, sheet);

  /* The row or column that is meant. */
  if (called_out < layout->places->len)
    {
      const graphene_rect_t *place = &g_array_index (layout->places, Place, called_out).place;
      graphene_rect_t ground = layout->frame.area;

      if (layout->lying)
        {
          ground.origin.x = 0.0f;
          ground.size.width = (float) sheet->width;
          ground.origin.y = (float) (layout->frame.area.origin.y + called_out * layout->row);
          ground.size.height = (float) layout->row;
        }
      else
        {
          ground.origin.x = place->origin.x - 2.0f;
          ground.size.width = place->size.width + 4.0f;
        }
      bx_chart_sheet_append_rect (sheet, &ground, &sheet->paints.band);
    }

  bx_chart_sheet_push_fade (sheet);
  if (layout->has_band)
    draw_band (layout, sheet);
  bx_chart_sheet_append_fill (sheet, layout->full, &sheet->paints.accent);
  bx_chart_sheet_append_hatch (sheet, layout->hatched, &all, &sheet->paints.accent);
  faint.alpha *= 0.4f;
  bx_chart_sheet_append_fill (sheet, layout->unfinished, &faint);
  bx_chart_sheet_append_stroke (sheet, layout->unfinished, 1.5, 3.0, &sheet->paints.accent);
  draw_words (self, layout, sheet);
  bx_chart_sheet_pop_fade (sheet);

  if (layout->lying)
    bx_chart_sheet_append_rect (sheet,
                                &GRAPHENE_RECT_INIT (layout->frame.area.origin.x - 1.0f, layout->frame.area.origin.y, 1,
                                                     (float) (layout->places->len * layout->row)),
                                &sheet->paints.base);
  else
    bx_chart_frame_draw_base (&layout->frame, sheet);
}
