/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "bx-paper.h"

G_BEGIN_DECLS

#define TYPE_SIZE 10.5
#define FOOTER_HEIGHT 16.0
#define FOOTER_SIZE 7.5
/* Charts are laid out as on the screen, and made smaller as a whole: lines and marks
 * go with the type. */
#define CHART_TYPE_SCALE 0.95
#define CHART_TYPE_SIZE 13.0
#define RULE_WIDTH 0.5
#define BOX_LINE_WIDTH 0.9
/* As Adwaita's own type, in what a machine has of it */
#define FONT_FAMILY "Cantarell, Adwaita Sans, Noto Sans, sans-serif"

typedef struct
{
  PangoLayout *layout; /* (owned) */
  double x;
  double y;
} Words;

typedef struct
{
  char *name;   /* (owned) */
  char *levels; /* (owned) (nullable): of a body, how much muscles were trained */
  int frame;
  GStrv primary;   /* (owned) (nullable) */
  GStrv secondary; /* (owned) (nullable) */
  cairo_surface_t *drawn; /* (owned) (nullable): see bx_paper_draw_ahead() */
  graphene_rect_t place;
} Picture;

typedef struct
{
  graphene_rect_t place;
  gboolean filled;
} Box;

typedef struct
{
  BxChart *chart; /* (owned) */
  graphene_rect_t place;
} Chart;

struct _BxPaperRow
{
  BxPaper *paper; /* (unowned) */
  GArray *words;
  GArray *pictures;
  GArray *charts;
  GArray *rules; /* (element-type graphene_rect_t) */
  GArray *boxes;
  double before; /* space above it, but not at the head of a page */
  double height;
  gboolean keeps_next;
  gboolean heads; /* it says what the next one is */
  gboolean breaks_page;
  int page;
  double y;
};

struct _BxPaper
{
  PangoContext *context;
  double width;
  double height;
  double size; /* of the type */
  GPtrArray *rows;
  int n_pages;
  GStrv primary;
  GStrv secondary;
  char *title; /* (nullable) */
  gboolean rtl;
};

double _bx_paper_get_chart_scale (BxPaper *self);

G_END_DECLS
