/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-print.h"
#include "bx-chart-picture.h"
#include "bx-paper-private.h"

/* Rows on pages, and pages on paper. A row is never divided; a heading does not stay
 * behind alone. */

/* What is few on a page, as a share of its height */
#define FEW_LINES 0.15
/* How close rows may move, as a share of the space between them */
#define CLOSE_GAPS 0.55

/* Charts are laid out as on the screen, and made smaller as a whole: lines and marks go
 * with the type. */
double
_bx_paper_get_chart_scale (BxPaper *self)
{
  return self->size * CHART_TYPE_SCALE / CHART_TYPE_SIZE;
}

/* How much of what comes after a row belongs on its page: a heading does not stay behind
 * alone. What is more than a page in any case is divided where a page ends. */
static double
measure_chain (BxPaper *self,
               guint index,
               double page_height,
               double gaps)
{
  const BxPaperRow *row = g_ptr_array_index (self->rows, index);
  double first = 0;
  double height = 0;

  for (guint k = index; k + 1 < self->rows->len && ((BxPaperRow *) g_ptr_array_index (self->rows, k))->keeps_next; k++)
    {
      const BxPaperRow *next = g_ptr_array_index (self->rows, k + 1);

      height += next->before * gaps + next->height;
      if (k == index)
        first = height;
    }
  if (row->height + height <= page_height)
    return height;

  return row->heads && row->height + first <= page_height ? first : 0;
}

/* Returns: how far down the last page is filled */
static double
put_on_pages (BxPaper *self,
              double gaps) /* of the space between rows */
{
  double bottom = self->height - FOOTER_HEIGHT;
  double y = 0;
  int page = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      BxPaperRow *row = g_ptr_array_index (self->rows, i);
      double needed = (y > 0 ? row->before * gaps : 0) + row->height + measure_chain (self, i, bottom, gaps);

      if (y > 0 && (row->breaks_page || y + needed > bottom))
        {
          page++;
          y = 0;
        }
      if (y > 0)
        y += row->before * gaps;
      row->page = page;
      row->y = y;
      y += row->height;
    }

  self->n_pages = page + 1;

  return y;
}

/**
 * bx_paper_paginate:
 * @self: a paper
 *
 * Puts the rows on pages. They move closer where a few lines would be alone on the last
 * page else.
 *
 * Returns: how many pages there are
 */
int
bx_paper_paginate (BxPaper *self)
{
  int n_pages;
  double filled;

  g_return_val_if_fail (self != NULL, 0);

  filled = put_on_pages (self, 1.0);
  n_pages = self->n_pages;
  if (n_pages > 1 && filled < self->height * FEW_LINES)
    {
      put_on_pages (self, CLOSE_GAPS);
      if (self->n_pages == n_pages)
        put_on_pages (self, 1.0);
    }

  return self->n_pages;
}

/**
 * bx_paper_get_pages:
 * @self: a paper
 *
 * Returns: how many pages there are
 */
int
bx_paper_get_pages (BxPaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

static char *
format_footer (BxPaper *self,
               int page)
{
  if (self->title == NULL)
    return g_strdup ("");

  /* Translators: at the foot of a printed page: %1$s is what it is about, such as an
   * exercise, %2$d the page, %3$d how many there are */
  return g_strdup_printf (_("%1$s · page %2$d of %3$d · made with Back Extension"), self->title, page + 1, self->n_pages);
}

static void
draw_footer (BxPaper *self,
             int page,
             cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILY);
  g_autofree char *text = format_footer (self, page);

  pango_font_description_set_absolute_size (font, FOOTER_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (self->width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_move_to (cr, 0, self->height - 11);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_picture (const Picture *picture,
              const graphene_rect_t *place,
              cairo_t *cr)
{
  g_autoptr (GError) error = NULL;
  gboolean drawn;

  if (picture->levels != NULL)
    drawn = bx_art_print_levels (cr, picture->name, picture->levels, place, &error);
  else
    drawn = bx_art_print (cr, picture->name, picture->frame, (const char *const *) picture->primary,
                          (const char *const *) picture->secondary, place, &error);
  if (!drawn)
    g_debug ("A picture is missing on paper: %s", error != NULL ? error->message : picture->name);
}

/**
 * bx_paper_draw_ahead:
 * @self: a paper
 *
 * Draws the next picture, for the page that it will be on. A picture takes as long as
 * all else of a page, so this is for whoever has time between pages; nobody has to.
 *
 * Returns: whether there was one
 */
gboolean
bx_paper_draw_ahead (BxPaper *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      BxPaperRow *row = g_ptr_array_index (self->rows, i);

      for (guint k = 0; k < row->pictures->len; k++)
        {
          Picture *picture = &g_array_index (row->pictures, Picture, k);
          graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, picture->place.size.width, picture->place.size.height);
          cairo_rectangle_t extents = { 0, 0, place.size.width, place.size.height };
          cairo_t *cr;

          if (picture->drawn != NULL)
            continue;
          picture->drawn = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
          cr = cairo_create (picture->drawn);
          draw_picture (picture, &place, cr);
          cairo_destroy (cr);
          return TRUE;
        }
    }

  return FALSE;
}

static void
draw_pictures (BxPaperRow *row,
               cairo_t *cr)
{
  for (guint i = 0; i < row->pictures->len; i++)
    {
      const Picture *picture = &g_array_index (row->pictures, Picture, i);
      graphene_rect_t place = picture->place;

      graphene_rect_offset (&place, 0, (float) row->y);
      if (picture->drawn == NULL)
        {
          draw_picture (picture, &place, cr);
          continue;
        }
      cairo_set_source_surface (cr, picture->drawn, place.origin.x, place.origin.y);
      cairo_paint (cr);
    }
}

static void
draw_boxes (BxPaperRow *row,
            cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_set_line_width (cr, BOX_LINE_WIDTH);
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const Box *box = &g_array_index (row->boxes, Box, i);

      cairo_rectangle (cr, box->place.origin.x, row->y + box->place.origin.y, box->place.size.width, box->place.size.height);
      if (box->filled)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
}

static void
draw_row (BxPaper *self,
          BxPaperRow *row,
          cairo_t *cr)
{
  double scale = _bx_paper_get_chart_scale (self);

  draw_pictures (row, cr);
  draw_boxes (row, cr);

  for (guint i = 0; i < row->charts->len; i++)
    {
      const Chart *item = &g_array_index (row->charts, Chart, i);

      cairo_save (cr);
      cairo_translate (cr, item->place.origin.x, row->y + item->place.origin.y);
      cairo_scale (cr, scale, scale);
      bx_chart_draw_on_paper (item->chart, cr, item->place.size.width / scale, item->place.size.height / scale, CHART_TYPE_SIZE);
      cairo_restore (cr);
    }

  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  for (guint i = 0; i < row->rules->len; i++)
    {
      const graphene_rect_t *rule = &g_array_index (row->rules, graphene_rect_t, i);

      cairo_rectangle (cr, rule->origin.x, row->y + rule->origin.y, rule->size.width, rule->size.height);
      cairo_fill (cr);
    }

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < row->words->len; i++)
    {
      const Words *words = &g_array_index (row->words, Words, i);

      cairo_move_to (cr, words->x, row->y + words->y);
      pango_cairo_show_layout (cr, words->layout);
    }
}

/**
 * bx_paper_draw:
 * @self: a paper
 * @page: one of its pages, from 0
 * @cr: where to draw, in points from the corner inside the margins
 *
 * Draws a page.
 */
void
bx_paper_draw (BxPaper *self,
               int page,
               cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page >= 0 && page < self->n_pages);
  g_return_if_fail (cr != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      BxPaperRow *row = g_ptr_array_index (self->rows, i);

      if (row->page == page)
        draw_row (self, row, cr);
    }

  draw_footer (self, page, cr);
}

/**
 * bx_paper_dup_text:
 * @self: a paper
 * @page: one of its pages, from 0
 *
 * Puts together what is written on a page: a line for each paragraph, and the title
 * and the summary of each chart.
 *
 * Returns: (transfer full): the text
 */
char *
bx_paper_dup_text (BxPaper *self,
                   int page)
{
  GString *text = g_string_new (NULL);
  g_autofree char *footer = NULL;

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->rows->len; i++)
    {
      BxPaperRow *row = g_ptr_array_index (self->rows, i);

      if (row->page != page)
        continue;
      for (guint k = 0; k < row->words->len; k++)
        g_string_append_printf (text, "%s\n", pango_layout_get_text (g_array_index (row->words, Words, k).layout));
      for (guint k = 0; k < row->charts->len; k++)
        {
          BxChart *chart = g_array_index (row->charts, Chart, k).chart;
          const char *title = bx_chart_get_title (chart);
          g_autofree char *summary = bx_chart_dup_summary (chart);

          g_string_append_printf (text, "[%s] %s\n", title != NULL ? title : "", summary != NULL ? summary : "");
        }
    }
  footer = format_footer (self, page);
  g_string_append (text, footer);

  return g_string_free (text, FALSE);
}

/* Where words are in their row: what is black of them */
static graphene_rect_t
get_ink (const Words *words)
{
  PangoRectangle ink;

  pango_layout_get_extents (words->layout, &ink, NULL);

  return GRAPHENE_RECT_INIT ((float) (words->x + (double) ink.x / PANGO_SCALE), (float) (words->y + (double) ink.y / PANGO_SCALE),
                             (float) ((double) ink.width / PANGO_SCALE), (float) ((double) ink.height / PANGO_SCALE));
}

/**
 * bx_paper_find_cut:
 * @self: a paper
 *
 * Looks whether all that was put on the pages is on them: within the margins, above the
 * foot, and no words over others of their row.
 *
 * Returns: (transfer full) (nullable): what is cut or written over, or %NULL
 */
char *
bx_paper_find_cut (BxPaper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BxPaperRow *row = g_ptr_array_index (self->rows, i);

      if (row->y + row->height > self->height - FOOTER_HEIGHT + 0.5)
        return g_strdup_printf ("row %u on page %d ends at %.0f of %.0f", i, row->page + 1, row->y + row->height, self->height);
      for (guint k = 0; k < row->words->len; k++)
        {
          const Words *words = &g_array_index (row->words, Words, k);
          graphene_rect_t place = get_ink (words);

          if (place.origin.x < -1.5 || place.origin.x + place.size.width > self->width + 1.5 ||
              place.origin.y + place.size.height > row->height + 1.5)
            return g_strdup_printf ("“%s” runs off its row: %.1f…%.1f of %.1f, down to %.1f of %.1f", pango_layout_get_text (words->layout),
                                    place.origin.x, place.origin.x + place.size.width, self->width,
                                    place.origin.y + place.size.height, row->height);
          for (guint j = 0; j < k; j++)
            {
              const Words *others = &g_array_index (row->words, Words, j);
              graphene_rect_t other = get_ink (others);

              if (graphene_rect_intersection (&place, &other, NULL))
                return g_strdup_printf ("“%s” is written over “%s”", pango_layout_get_text (words->layout),
                                        pango_layout_get_text (others->layout));
            }
        }
    }

  return NULL;
}
