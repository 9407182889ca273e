/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-chart-picture.h"
#include "bx-paper-private.h"

/* Whatever is printed is a column of rows. A row is never divided; a heading does not
 * stay behind alone. Where the text runs from right to left, all places are mirrored. */

static void
clear_words (gpointer data)
{
  g_clear_object (&((Words *) data)->layout);
}

static void
clear_picture (gpointer data)
{
  g_clear_pointer (&((Picture *) data)->name, g_free);
  g_clear_pointer (&((Picture *) data)->levels, g_free);
  g_clear_pointer (&((Picture *) data)->primary, g_strfreev);
  g_clear_pointer (&((Picture *) data)->secondary, g_strfreev);
  g_clear_pointer (&((Picture *) data)->drawn, cairo_surface_destroy);
}

static void
clear_chart (gpointer data)
{
  g_clear_object (&((Chart *) data)->chart);
}

static void
row_free (gpointer data)
{
  BxPaperRow *row = data;

  g_array_unref (row->words);
  g_array_unref (row->pictures);
  g_array_unref (row->charts);
  g_array_unref (row->rules);
  g_array_unref (row->boxes);
  g_free (row);
}

/* ---- the paper ---------------------------------------------------------------------- */

/**
 * bx_paper_new:
 * @context: for the type, at 72 dots an inch
 * @width: the width of a page without its margins, in points
 * @height: the height of a page without its margins, in points
 *
 * Creates pages without anything on them.
 *
 * Returns: (transfer full): the paper
 */
BxPaper *
bx_paper_new (PangoContext *context,
              double width,
              double height)
{
  BxPaper *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (BxPaper, 1);
  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->size = TYPE_SIZE;
  self->n_pages = 1;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  pango_context_set_base_dir (context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return self;
}

/**
 * bx_paper_free:
 * @self: (transfer full) (nullable): a paper
 *
 * Frees it.
 */
void
bx_paper_free (BxPaper *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_strfreev (self->primary);
  g_strfreev (self->secondary);
  g_free (self->title);
  g_free (self);
}

/**
 * bx_paper_clear:
 * @self: a paper
 * @type_size: the size of the type from now on, in points
 *
 * Takes everything off the pages, to lay it out anew.
 */
void
bx_paper_clear (BxPaper *self,
                double type_size)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (type_size > 0);

  g_ptr_array_set_size (self->rows, 0);
  self->size = type_size;
}

/**
 * bx_paper_get_width:
 * @self: a paper
 *
 * Returns: the width of a page without its margins, in points
 */
double
bx_paper_get_width (BxPaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * bx_paper_get_type_size:
 * @self: a paper
 *
 * Returns: the size of the type, in points
 */
double
bx_paper_get_type_size (BxPaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/**
 * bx_paper_set_muscles:
 * @self: a paper
 * @primary: (nullable) (array zero-terminated=1): muscles that do the main work
 * @secondary: (nullable) (array zero-terminated=1): muscles that assist
 *
 * Sets what is marked on the pictures of exercises that are added from now on.
 */
void
bx_paper_set_muscles (BxPaper *self,
                      const char *const *primary,
                      const char *const *secondary)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->primary);
  g_strfreev (self->secondary);
  self->primary = g_strdupv ((GStrv) primary);
  self->secondary = g_strdupv ((GStrv) secondary);
}

/**
 * bx_paper_set_title:
 * @self: a paper
 * @title: (nullable): what it is about
 *
 * Sets what stands at the foot of each page.
 */
void
bx_paper_set_title (BxPaper *self,
                    const char *title)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->title, title);
}

/* ---- rows --------------------------------------------------------------------------- */

/**
 * bx_paper_add_row:
 * @self: a paper
 * @before: the space above it, but not at the head of a page
 *
 * Adds a row after all others.
 *
 * Returns: (transfer none): the row, the paper's own until it is cleared
 */
BxPaperRow *
bx_paper_add_row (BxPaper *self,
                  double before)
{
  BxPaperRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  row = g_new0 (BxPaperRow, 1);
  row->paper = self;
  row->words = g_array_new (FALSE, TRUE, sizeof (Words));
  g_array_set_clear_func (row->words, clear_words);
  row->pictures = g_array_new (FALSE, TRUE, sizeof (Picture));
  g_array_set_clear_func (row->pictures, clear_picture);
  row->charts = g_array_new (FALSE, TRUE, sizeof (Chart));
  g_array_set_clear_func (row->charts, clear_chart);
  row->rules = g_array_new (FALSE, TRUE, sizeof (graphene_rect_t));
  row->boxes = g_array_new (FALSE, TRUE, sizeof (Box));
  row->before = before;
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * bx_paper_add_heading:
 * @self: a paper
 * @text: the heading
 *
 * Adds a heading, which stays on the page of what follows.
 */
void
bx_paper_add_heading (BxPaper *self,
                      const char *text)
{
  BxPaperRow *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  row = bx_paper_add_row (self, self->size * 1.1);
  bx_paper_row_add_words (row, text, 1.25, PANGO_WEIGHT_BOLD, 0, 0, self->width);
  bx_paper_row_add_space (row, self->size * 0.25);
  bx_paper_row_keep_next (row);
}

/**
 * bx_paper_break_page:
 * @self: a paper
 *
 * Lets what is added next begin on a page of its own.
 */
void
bx_paper_break_page (BxPaper *self)
{
  g_return_if_fail (self != NULL);

  bx_paper_add_row (self, 0)->breaks_page = TRUE;
}

/**
 * bx_paper_row_set_before:
 * @row: a row
 * @before: the space above it, but not at the head of a page
 *
 * Sets its distance from the row before.
 */
void
bx_paper_row_set_before (BxPaperRow *row,
                         double before)
{
  g_return_if_fail (row != NULL);

  row->before = before;
}

/**
 * bx_paper_row_keep_next:
 * @row: a row
 *
 * Keeps it on the page of the row that follows.
 */
void
bx_paper_row_keep_next (BxPaperRow *row)
{
  g_return_if_fail (row != NULL);

  row->keeps_next = TRUE;
  row->heads = TRUE;
}

/**
 * bx_paper_row_join_next:
 * @row: a row
 *
 * Keeps it on the page of the row that follows, where one page has room for all rows
 * that are joined.
 */
void
bx_paper_row_join_next (BxPaperRow *row)
{
  g_return_if_fail (row != NULL);

  row->keeps_next = TRUE;
}

/**
 * bx_paper_row_get_height:
 * @row: a row
 *
 * Returns: how high it is, with what it has by now
 */
double
bx_paper_row_get_height (BxPaperRow *row)
{
  g_return_val_if_fail (row != NULL, 0);

  return row->height;
}

/**
 * bx_paper_row_add_space:
 * @row: a row
 * @height: how much higher it is to be
 *
 * Adds space below what the row has by now.
 */
void
bx_paper_row_add_space (BxPaperRow *row,
                        double height)
{
  g_return_if_fail (row != NULL);

  row->height += height;
}

/**
 * bx_paper_row_add_words:
 * @row: a row
 * @text: what to write
 * @scale: its size, as a multiple of the paper's type
 * @weight: its weight
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: the width of its lines
 *
 * Writes words, in as many lines as they need.
 *
 * Returns: how far down they reach in the row
 */
double
bx_paper_row_add_words (BxPaperRow *row,
                        const char *text,
                        double scale,
                        PangoWeight weight,
                        double x,
                        double y,
                        double width)
{
  return bx_paper_row_add_aligned (row, text, scale, weight, PANGO_ALIGN_LEFT, x, y, width);
}

/* Columns begin where the paper is read from, whatever the language of a word in them;
 * Pango takes the other side for words that run against the direction of its context. */
static PangoAlignment
get_alignment (BxPaper *self,
               PangoLayout *layout,
               PangoAlignment alignment)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoDirection direction = line != NULL ? (PangoDirection) line->resolved_dir : PANGO_DIRECTION_NEUTRAL;
  gboolean against = direction == (self->rtl ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL);

  if (alignment == PANGO_ALIGN_CENTER || self->rtl == against)
    return alignment;

  return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoLayout *
create_layout (BxPaper *self,
               const char *text,
               double scale,
               PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, FONT_FAMILY);
  pango_font_description_set_absolute_size (font, self->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/**
 * bx_paper_measure_words:
 * @self: a paper
 * @text: what would be written
 * @scale: its size, as a multiple of the paper's type
 * @weight: its weight
 *
 * Returns: the width of @text on one line
 */
double
bx_paper_measure_words (BxPaper *self,
                        const char *text,
                        double scale,
                        PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  layout = create_layout (self, text, scale, weight);
  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

/**
 * bx_paper_row_add_aligned:
 * @row: a row
 * @text: what to write
 * @scale: its size, as a multiple of the paper's type
 * @weight: its weight
 * @alignment: where its lines begin; left is where reading begins
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: the width of its lines
 *
 * Writes words, in as many lines as they need.
 *
 * Returns: how far down they reach in the row
 */
double
bx_paper_row_add_aligned (BxPaperRow *row,
                          const char *text,
                          double scale,
                          PangoWeight weight,
                          PangoAlignment alignment,
                          double x,
                          double y,
                          double width)
{
  Words words = { .x = x, .y = y };
  PangoRectangle extents;

  g_return_val_if_fail (row != NULL, y);
  g_return_val_if_fail (text != NULL, y);

  words.layout = create_layout (row->paper, text, scale, weight);
  pango_layout_set_width (words.layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (words.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (words.layout, 1.15f);
  pango_layout_set_alignment (words.layout, get_alignment (row->paper, words.layout, alignment));
  pango_layout_get_extents (words.layout, NULL, &extents);
  if (row->paper->rtl)
    words.x = row->paper->width - x - width;
  g_array_append_val (row->words, words);

  y += (double) extents.height / PANGO_SCALE;
  row->height = MAX (row->height, y);

  return y;
}

static double
add_picture (BxPaperRow *row,
             const char *name,
             int frame,
             const char *levels,
             double x,
             double y,
             double width,
             double max_height)
{
  Picture picture = {
    .name = g_strdup (name),
    .frame = frame,
    .levels = g_strdup (levels),
    .primary = g_strdupv (row->paper->primary),
    .secondary = g_strdupv (row->paper->secondary),
  };
  double natural_width = 1;
  double natural_height = 1;
  double height;

  bx_art_picture_get_size (name, &natural_width, &natural_height);
  height = width * natural_height / natural_width;
  height = MIN (height, max_height);
  if (row->paper->rtl)
    x = row->paper->width - x - width;
  picture.place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  g_array_append_val (row->pictures, picture);
  row->height = MAX (row->height, y + height);

  return y + height;
}

/**
 * bx_paper_row_add_picture:
 * @row: a row
 * @name: the name of a picture
 * @frame: which frame, where it is a movement
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: the width that it may have
 * @max_height: the height that it may have
 *
 * Adds a picture, see bx_paper_set_muscles().
 *
 * Returns: how far down it reaches in the row
 */
double
bx_paper_row_add_picture (BxPaperRow *row,
                          const char *name,
                          int frame,
                          double x,
                          double y,
                          double width,
                          double max_height)
{
  g_return_val_if_fail (row != NULL, y);
  g_return_val_if_fail (name != NULL, y);

  return add_picture (row, name, frame, NULL, x, y, width, max_height);
}

/**
 * bx_paper_row_add_body:
 * @row: a row
 * @name: the name of a picture of the body
 * @levels: how much each muscle was trained, as [func@art_stylesheet_build_levels]
 *   takes it
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: the width that it may have
 * @max_height: the height that it may have
 *
 * Adds a body whose muscles tell how much they were trained.
 *
 * Returns: how far down it reaches in the row
 */
double
bx_paper_row_add_body (BxPaperRow *row,
                       const char *name,
                       const char *levels,
                       double x,
                       double y,
                       double width,
                       double max_height)
{
  g_return_val_if_fail (row != NULL, y);
  g_return_val_if_fail (name != NULL, y);
  g_return_val_if_fail (levels != NULL, y);

  return add_picture (row, name, 0, levels, x, y, width, max_height);
}

/**
 * bx_paper_row_add_chart:
 * @row: a row
 * @chart: a chart, which needs not be on the screen
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: its width
 * @height: its height, or 0 for what suits the width
 *
 * Adds a chart, as lines and outlines.
 *
 * Returns: how far down it reaches in the row
 */
double
bx_paper_row_add_chart (BxPaperRow *row,
                        BxChart *chart,
                        double x,
                        double y,
                        double width,
                        double height)
{
  Chart item = { 0 };

  g_return_val_if_fail (row != NULL, y);
  g_return_val_if_fail (BX_IS_CHART (chart), y);

  item.chart = g_object_ref_sink (chart);
  if (height <= 0)
    height = bx_chart_get_paper_height (chart, width / _bx_paper_get_chart_scale (row->paper), CHART_TYPE_SIZE) * _bx_paper_get_chart_scale (row->paper);
  if (row->paper->rtl)
    x = row->paper->width - x - width;
  item.place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  g_array_append_val (row->charts, item);
  row->height = MAX (row->height, y + height);

  return y + height;
}

/**
 * bx_paper_row_add_rule:
 * @row: a row
 * @x: where it begins, from the leading edge
 * @y: where it is, from the head of the row
 * @width: how long it is
 *
 * Adds a thin line.
 */
void
bx_paper_row_add_rule (BxPaperRow *row,
                       double x,
                       double y,
                       double width)
{
  graphene_rect_t rule;

  g_return_if_fail (row != NULL);

  if (row->paper->rtl)
    x = row->paper->width - x - width;
  rule = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) RULE_WIDTH);
  g_array_append_val (row->rules, rule);
  row->height = MAX (row->height, y + RULE_WIDTH);
}

/**
 * bx_paper_row_add_box:
 * @row: a row
 * @x: where it begins, from the leading edge
 * @y: where it begins, from the head of the row
 * @width: its width
 * @height: its height
 * @filled: whether it is filled, and no outline to write into
 *
 * Adds a box to write into by hand, or a bar.
 */
void
bx_paper_row_add_box (BxPaperRow *row,
                      double x,
                      double y,
                      double width,
                      double height,
                      gboolean filled)
{
  Box box = { .filled = filled };

  g_return_if_fail (row != NULL);

  if (row->paper->rtl)
    x = row->paper->width - x - width;
  box.place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  g_array_append_val (row->boxes, box);
  row->height = MAX (row->height, y + height);
}
