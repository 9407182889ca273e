/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-chart-legend.h"

/* What the forms and colours of a chart mean, in words: rows of signs, each with
 * its name, that wrap where there is no room. */

#define SIGN_WIDTH 22.0
#define SIGN_GAP 6.0
#define ENTRY_GAP 18.0
#define ROW_GAP 4.0

/* The sizes of the marks of a calendar: none, a little, … */
static const double level_sizes[] = { 0.2, 0.45, 0.62, 0.8, 1.0 };

typedef struct
{
  BxChartSign sign;
  guint series;
  PangoLayout *text;  /* (owned) */
  PangoLayout *after; /* (owned) (nullable) */
  double width;
  double x;
  double y;
} Entry;

struct _BxChartLegend
{
  BxChartSheet sheet;
  GArray *entries; /* (element-type Entry) */
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->text);
  g_clear_object (&entry->after);
}

/* ---- signs --------------------------------------------------------------------- */

/**
 * bx_chart_get_dash:
 * @series: which of several series
 *
 * Returns: the length of the dashes of its line; 0 for a whole line
 */
double
bx_chart_get_dash (guint series)
{
  static const double dashes[] = { 0.0, 7.0, 3.0, 11.0, 1.5, 5.0 };

  return dashes[series % G_N_ELEMENTS (dashes)];
}

static void
add_polygon (GskPathBuilder *builder,
             double x,
             double y,
             double radius,
             int corners,
             double turn)
{
  for (int i = 0; i < corners; i++)
    {
      double angle = 2.0 * G_PI * i / corners + turn;
      float px = (float) (x + radius * cos (angle));
      float py = (float) (y + radius * sin (angle));

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  gsk_path_builder_close (builder);
}

/**
 * bx_chart_add_mark:
 * @builder: a path
 * @series: which of several series
 * @x: its middle
 * @y: its middle
 * @radius: its size
 *
 * Adds the mark of a point, of another form for each series.
 */
void
bx_chart_add_mark (GskPathBuilder *builder,
                   guint series,
                   double x,
                   double y,
                   double radius)
{
  switch (series % BX_CHART_N_SERIES_COLORS)
    {
    case 0:
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), (float) radius);
      break;
    case 1:
      add_polygon (builder, x, y, radius * 1.25, 4, G_PI / 4.0);
      break;
    case 2:
      add_polygon (builder, x, y, radius * 1.4, 3, -G_PI / 2.0);
      break;
    case 3:
      add_polygon (builder, x, y, radius * 1.35, 4, 0.0);
      break;
    case 4:
      add_polygon (builder, x, y, radius * 1.4, 3, G_PI / 2.0);
      break;
    default:
      add_polygon (builder, x, y, radius * 1.2, 6, 0.0);
      break;
    }
}

/**
 * bx_chart_get_level_size:
 * @level: 0 for nothing, to 4 for much
 *
 * Returns: how large the mark of the level is, as a share of its place
 */
double
bx_chart_get_level_size (guint level)
{
  return level_sizes[MIN (level, G_N_ELEMENTS (level_sizes) - 1)];
}

/**
 * bx_chart_get_level_color:
 * @sheet: a sheet
 * @level: 0 for nothing, to 4 for much
 * @color: (out): the colour of its mark
 *
 * The more, the stronger; but the size of the mark says it without any colour.
 */
void
bx_chart_get_level_color (const BxChartSheet *sheet,
                          guint level,
                          GdkRGBA *color)
{
  static const float strengths[] = { 0.0f, 0.55f, 0.7f, 0.85f, 1.0f };

  if (level == 0)
    {
      *color = sheet->paints.base;
      return;
    }
  *color = sheet->paints.accent;
  if (!sheet->paints.high_contrast)
    color->alpha *= strengths[MIN (level, G_N_ELEMENTS (strengths) - 1)];
}

static void
draw_line_sign (const BxChartSheet *sheet,
                const Entry *entry,
                double x,
                double y,
                double height)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) mark = NULL;
  const GdkRGBA *color = &sheet->paints.series[entry->series % BX_CHART_N_SERIES_COLORS];
  double middle = y + height / 2.0;

  if (entry->sign == BX_CHART_SIGN_PLAN)
    color = &sheet->paints.text;
  bx_chart_sheet_append_line (sheet, x, middle, x + SIGN_WIDTH, middle, 2.0,
                              entry->sign == BX_CHART_SIGN_PLAN ? 2.0 : bx_chart_get_dash (entry->series), color);
  bx_chart_add_mark (builder, entry->series, bx_chart_sheet_mirror_x (sheet, x + SIGN_WIDTH / 2.0), middle, 3.5);
  mark = gsk_path_builder_to_path (builder);
  if (entry->sign == BX_CHART_SIGN_PLAN)
    bx_chart_sheet_append_stroke (sheet, mark, 1.5, 0.0, color);
  else
    bx_chart_sheet_append_fill (sheet, mark, color);
}

static void
draw_levels_sign (const BxChartSheet *sheet,
                  double x,
                  double y,
                  double height)
{
  double size = height * 0.8;

  for (guint level = 0; level < G_N_ELEMENTS (level_sizes); level++)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;
      double side = size * level_sizes[level];
      double middle = bx_chart_sheet_mirror_x (sheet, x + (level + 0.5) * (size + 2.0));
      graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (middle - side / 2.0), (float) (y + (height - side) / 2.0), (float) side, (float) side);
      GskRoundedRect rounded;
      GdkRGBA color;

      gsk_rounded_rect_init_from_rect (&rounded, &rect, (float) (side * 0.25));
      gsk_path_builder_add_rounded_rect (builder, &rounded);
      path = gsk_path_builder_to_path (builder);
      bx_chart_get_level_color (sheet, level, &color);
      bx_chart_sheet_append_fill (sheet, path, &color);
    }
}

static void
draw_sign (const BxChartSheet *sheet,
           const Entry *entry,
           double x,
           double y,
           double height)
{
  const BxChartPaints *paints = &sheet->paints;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) (y + height * 0.2), (float) SIGN_WIDTH, (float) (height * 0.6));

  switch (entry->sign)
    {
    case BX_CHART_SIGN_FULL:
    case BX_CHART_SIGN_HATCHED:
      bx_chart_sheet_mirror (sheet, &rect);
      bx_chart_add_bar (builder, &rect, 3.0, GTK_POS_TOP);
      path = gsk_path_builder_to_path (builder);
      if (entry->sign == BX_CHART_SIGN_FULL)
        bx_chart_sheet_append_fill (sheet, path, &paints->series[entry->series % BX_CHART_N_SERIES_COLORS]);
      else
        bx_chart_sheet_append_hatch (sheet, path, &rect, &paints->accent);
      break;

    case BX_CHART_SIGN_BAND:
    case BX_CHART_SIGN_TREND:
      bx_chart_sheet_append_rect (sheet, &rect, &paints->band);
      if (entry->sign == BX_CHART_SIGN_BAND)
        {
          bx_chart_sheet_append_line (sheet, x, rect.origin.y, x + SIGN_WIDTH, rect.origin.y, 1.0, 3.0, &paints->band_edge);
          bx_chart_sheet_append_line (sheet, x, rect.origin.y + rect.size.height, x + SIGN_WIDTH, rect.origin.y + rect.size.height,
                                      1.0, 3.0, &paints->band_edge);
        }
      else
        {
          bx_chart_sheet_append_line (sheet, x, y + height / 2.0, x + SIGN_WIDTH, y + height / 2.0, 1.5, 0.0, &paints->dim);
        }
      break;

    case BX_CHART_SIGN_STAR:
      bx_chart_add_star (builder, bx_chart_sheet_mirror_x (sheet, x + SIGN_WIDTH / 2.0), y + height / 2.0, 7.5);
      path = gsk_path_builder_to_path (builder);
      bx_chart_sheet_append_fill (sheet, path, &paints->series[entry->series % BX_CHART_N_SERIES_COLORS]);
      break;

    case BX_CHART_SIGN_LINE:
    case BX_CHART_SIGN_PLAN:
      draw_line_sign (sheet, entry, x, y, height);
      break;

    case BX_CHART_SIGN_LEVELS:
      draw_levels_sign (sheet, x, y, height);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* ---- the legend ----------------------------------------------------------------- */

/**
 * bx_chart_legend_new:
 * @sheet: what it is to be laid out on
 *
 * Returns: (transfer full): an empty legend
 */
BxChartLegend *
bx_chart_legend_new (const BxChartSheet *sheet)
{
  BxChartLegend *self = g_new0 (BxChartLegend, 1);

  self->sheet = *sheet;
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

/**
 * bx_chart_legend_free:
 * @self: (transfer full): a legend
 *
 * Frees a legend.
 */
void
bx_chart_legend_free (BxChartLegend *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * bx_chart_legend_add:
 * @self: a legend
 * @sign: what stands before the words
 * @series: which of several series is meant
 * @text: the words; those of levels are of the most there can be
 *
 * Adds an entry.
 */
void
bx_chart_legend_add (BxChartLegend *self,
                     BxChartSign sign,
                     guint series,
                     const char *text)
{
  Entry entry = { .sign = sign, .series = series };

  if (sign == BX_CHART_SIGN_LEVELS)
    {
      /* Translators: before the marks of a chart for none, a little, … a lot */
      entry.text = bx_chart_sheet_create_text (&self->sheet, C_("levels", "Less"));
      entry.after = bx_chart_sheet_create_text (&self->sheet, text);
      entry.width = bx_chart_sheet_get_text_width (entry.text) + SIGN_GAP
                    + G_N_ELEMENTS (level_sizes) * (self->sheet.line * 0.8 + 2.0) + SIGN_GAP
                    + bx_chart_sheet_get_text_width (entry.after);
    }
  else
    {
      entry.text = bx_chart_sheet_create_text (&self->sheet, text);
      entry.width = SIGN_WIDTH + SIGN_GAP + bx_chart_sheet_get_text_width (entry.text);
    }
  g_array_append_val (self->entries, entry);
}

/* Words that are wider than the chart go on below. Returns how high they are then. */
static double
wrap (Entry *entry,
      double width)
{
  int height;

  pango_layout_set_wrap (entry->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (entry->text, (int) (width * PANGO_SCALE));
  pango_layout_get_pixel_size (entry->text, NULL, &height);

  return height;
}

/**
 * bx_chart_legend_lay_out:
 * @self: a legend
 * @width: how much room there is
 *
 * Puts the entries into rows.
 *
 * Returns: the height of the legend
 */
double
bx_chart_legend_lay_out (BxChartLegend *self,
                         double width)
{
  double x = 0.0;
  double y = 0.0;
  double row = self->sheet.line + ROW_GAP;

  if (self->entries->len == 0)
    return 0.0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (x > 0.0 && x + entry->width > width)
        {
          x = 0.0;
          y += row;
          row = self->sheet.line + ROW_GAP;
        }
      if (entry->width > width && entry->sign != BX_CHART_SIGN_LEVELS)
        row = MAX (row, wrap (entry, MAX (width - SIGN_WIDTH - SIGN_GAP, 1.0)) + ROW_GAP);
      entry->x = x;
      entry->y = y;
      x += entry->width + ENTRY_GAP;
    }

  return y + row;
}

/**
 * bx_chart_legend_draw:
 * @self: a legend that was laid out
 * @sheet: the sheet to draw on
 * @x: its start
 * @y: its upper edge
 *
 * Draws the legend.
 */
void
bx_chart_legend_draw (BxChartLegend *self,
                      const BxChartSheet *sheet,
                      double x,
                      double y)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      double start = x + entry->x;

      if (entry->after != NULL)
        {
          bx_chart_sheet_append_text (sheet, entry->text, start, y + entry->y, &sheet->paints.dim);
          start += bx_chart_sheet_get_text_width (entry->text) + SIGN_GAP;
          draw_sign (sheet, entry, start, y + entry->y, sheet->line);
          start += G_N_ELEMENTS (level_sizes) * (sheet->line * 0.8 + 2.0) + SIGN_GAP;
          bx_chart_sheet_append_text (sheet, entry->after, start, y + entry->y, &sheet->paints.dim);
        }
      else
        {
          draw_sign (sheet, entry, start, y + entry->y, sheet->line);
          bx_chart_sheet_append_text (sheet, entry->text, start + SIGN_WIDTH + SIGN_GAP, y + entry->y, &sheet->paints.dim);
        }
    }
}
