/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-art-fade.h"
#include "bx-art-sight.h"
#include "bx-figure.h"

G_BEGIN_DECLS

struct _BxFigure
{
  GtkWidget parent_instance;

  char *picture;          /* (owned) (nullable) */
  GStrv primary;          /* (owned) (nullable) */
  GStrv secondary;        /* (owned) (nullable) */
  char *levels;           /* (owned) (nullable): in place of the roles */
  char *alternative_text; /* (owned) (nullable) */
  int natural_width;
  gboolean can_shrink;
  int frame; /* of a movement */

  BxFigureState state;
  GRefString *stylesheet; /* (owned) (nullable): of the roles in this look */

  /* The drawing on screen, and what it is of */
  GdkTexture *texture;          /* (owned) (nullable) */
  char *shown_picture;          /* (owned) (nullable) */
  GRefString *shown_stylesheet; /* (owned) (nullable) */

  BxArtFade fade; /* from a GdkTexture */

  /* The drawing under way */
  GCancellable *cancellable; /* (owned) (nullable) */
  GRefString *asked_stylesheet;
  int asked_width;
  int asked_height;

  /* While mapped */
  BxArtSight *sight;   /* (owned) (nullable) */
  GdkSurface *surface; /* (owned) (nullable) */
  guint update_id;
  guint settle_id;
};

/* The type itself */
void         _bx_figure_set_state            (BxFigure              *self,
                                              BxFigureState          state);
void         _bx_figure_set_levels           (BxFigure              *self,
                                              const char            *levels);

/* What is drawn, and when */
gboolean     _bx_figure_get_device_size      (BxFigure              *self,
                                              int                   *width,
                                              int                   *height);
gboolean     _bx_figure_show_known_drawing   (BxFigure              *self,
                                              int                    width,
                                              int                    height);
void         _bx_figure_queue_update         (BxFigure              *self);
void         _bx_figure_sight_moved_cb       (gpointer               user_data);
void         _bx_figure_stop_drawing         (BxFigure              *self);
void         _bx_figure_restyle              (BxFigure              *self);

/* The style of a frame */
GRefString  *_bx_figure_ensure_stylesheet    (BxFigure              *self);

/* Where the picture lies, and what is put on the screen */
double       _bx_figure_get_scale            (BxFigure              *self);
double       _bx_figure_get_aspect           (BxFigure              *self);
void         _bx_figure_get_place            (BxFigure              *self,
                                              double                 aspect,
                                              graphene_rect_t       *place);
void         _bx_figure_snapshot             (GtkWidget             *widget,
                                              GtkSnapshot           *snapshot);
void         _bx_figure_snapshot_placeholder (GtkWidget             *widget,
                                              GtkSnapshot           *snapshot,
                                              const graphene_rect_t *place);

G_END_DECLS
