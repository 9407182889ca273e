/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-print.h"
#include "bx-catalogue.h"
#include "bx-log-muscles.h"
#include "bx-muscle-picture.h"

/* The body by what a week did for its muscles, as a picture to keep or to give away: both
 * sides of it, and beside them the sets of each group. */

#define WIDTH 900
#define BODY_WIDTH 220.0
#define BODY_HEIGHT 440.0
#define GAP 36.0
#define LINE_SCALE 1.8

typedef struct
{
  PangoContext *pango; /* (owned) */
  PangoLayout *title;  /* (owned) */
  double title_height;
  double line;
  const BxMuscleLoad *groups;
  char *levels; /* (owned) */
  char *front;  /* (owned) */
  char *back;   /* (owned) */
  gboolean rtl;
  gboolean broken; /* whether a picture of the body could not be read */
} Drawing;

static double
get_height (PangoLayout *text)
{
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

/* Places are worked out from the leading edge. */
static void
draw_text (cairo_t *cr,
           const Drawing *drawing,
           PangoLayout *text,
           double x,
           double y,
           double width,
           PangoAlignment alignment)
{
  if (drawing->rtl)
    alignment = alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_width (text, (int) (width * PANGO_SCALE));
  pango_layout_set_auto_dir (text, FALSE);
  pango_layout_set_alignment (text, alignment);
  cairo_move_to (cr, drawing->rtl ? WIDTH - x - width : x, y);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.9);
  pango_cairo_show_layout (cr, text);
}

static void
draw_words (cairo_t *cr,
            const Drawing *drawing,
            const char *words,
            double x,
            double y,
            double width,
            PangoAlignment alignment)
{
  g_autoptr (PangoLayout) text = pango_layout_new (drawing->pango);

  pango_layout_set_text (text, words, -1);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  draw_text (cr, drawing, text, x, y, width, alignment);
}

static void
draw_body (cairo_t *cr,
           Drawing *drawing,
           const char *picture,
           double x,
           double y)
{
  graphene_rect_t place;

  graphene_rect_init (&place, (float) (drawing->rtl ? WIDTH - x - BODY_WIDTH : x), (float) y, (float) BODY_WIDTH, (float) BODY_HEIGHT);
  if (!bx_art_print_levels (cr, picture, drawing->levels, &place, NULL))
    drawing->broken = TRUE;
}

static void
draw_picture (cairo_t *cr,
              gpointer user_data)
{
  Drawing *drawing = user_data;
  GPtrArray *all = bx_catalogue_get_groups (bx_catalogue_get_default ());
  double y = BX_PICTURE_MARGIN + drawing->title_height + BX_PICTURE_MARGIN / 2.0;
  double x = BX_PICTURE_MARGIN + 2.0 * BODY_WIDTH + GAP;
  double width = WIDTH - x - BX_PICTURE_MARGIN;

  draw_text (cr, drawing, drawing->title, BX_PICTURE_MARGIN, BX_PICTURE_MARGIN, WIDTH - 2.0 * BX_PICTURE_MARGIN, PANGO_ALIGN_LEFT);
  draw_body (cr, drawing, drawing->front, BX_PICTURE_MARGIN, y);
  draw_body (cr, drawing, drawing->back, BX_PICTURE_MARGIN + BODY_WIDTH, y);

  y += (BODY_HEIGHT - all->len * drawing->line) / 2.0;
  for (guint i = 0; i < all->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (all, i);
      g_autofree char *total = bx_log_muscles_format_sets (bx_muscle_sets_get_total (bx_muscle_load_get (drawing->groups, group->id)));

      draw_words (cr, drawing, group->title, x, y, width * 0.6, PANGO_ALIGN_LEFT);
      draw_words (cr, drawing, total, x + width * 0.6, y, width * 0.4, PANGO_ALIGN_RIGHT);
      y += drawing->line;
    }
}

/**
 * bx_muscle_picture_render:
 * @widget: what shows the body, for its font and direction
 * @title: what stands above
 * @muscles: sets of muscles
 * @groups: sets of their groups
 * @athlete: whose body it is
 * @format: the format of the picture
 * @error: return location for an error
 *
 * Draws the body with its muscles coloured by the hard sets of a week, and the sets of
 * each group in words.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL, with a whole sentence in
 *   @error, where it could not be drawn
 */
GBytes *
bx_muscle_picture_render (GtkWidget *widget,
                          const char *title,
                          const BxMuscleLoad *muscles,
                          const BxMuscleLoad *groups,
                          const char *athlete,
                          BxPictureFormat format,
                          GError **error)
{
  Drawing drawing = { 0 };
  g_autofree char *description = NULL;
  GBytes *picture;
  int height;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (title != NULL && athlete != NULL, NULL);
  g_return_val_if_fail (muscles != NULL && groups != NULL, NULL);

  drawing.pango = bx_picture_create_pango_context (widget, BX_PICTURE_FONT_SIZE);
  drawing.title = bx_picture_create_title (drawing.pango, title, WIDTH - 2.0 * BX_PICTURE_MARGIN);
  drawing.title_height = get_height (drawing.title);
  drawing.line = BX_PICTURE_FONT_SIZE * LINE_SCALE;
  drawing.groups = groups;
  drawing.levels = bx_log_muscles_dup_levels (muscles, 1);
  drawing.front = g_strconcat ("body-front-", athlete, NULL);
  drawing.back = g_strconcat ("body-back-", athlete, NULL);
  drawing.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  height = (int) (drawing.title_height + BODY_HEIGHT + 2.5 * BX_PICTURE_MARGIN);
  description = bx_log_muscles_describe (groups, G_MAXUINT);
  picture = bx_picture_render (format, WIDTH, height, title, description, draw_picture, &drawing, error);
  if (picture != NULL && drawing.broken)
    {
      g_clear_pointer (&picture, g_bytes_unref);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("A picture of the body could not be read. Nothing was changed."));
    }

  g_object_unref (drawing.pango);
  g_object_unref (drawing.title);
  g_free (drawing.levels);
  g_free (drawing.front);
  g_free (drawing.back);

  return picture;
}
