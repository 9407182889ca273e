/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-art-geometry.h"
#include "bx-body-map.h"

G_BEGIN_DECLS

#define BX_BODY_MAP_N_SIDES 2

/* A muscle that is marked, as it was drawn last. */
typedef struct
{
  const char *muscle; /* (unowned): interned */
  double scale;
  GdkRGBA ink;
  GdkTexture *texture; /* (owned) (nullable) */
  graphene_rect_t place;
} BxBodyMapMark;

struct _BxBodyMap
{
  GtkWidget parent_instance;

  GtkWidget *sides[BX_BODY_MAP_N_SIDES]; /* (owned): front, back */
  BxArtGeometry *geometries[BX_BODY_MAP_N_SIDES];

  char *athlete;     /* (owned) */
  char *description; /* (owned) (nullable) */
  GHashTable *amounts; /* (owned) (nullable): words by muscle, in place of the roles */
  int natural_height;

  /* While it is interactive */
  gboolean interactive;
  GtkWidget *label;                      /* (owned) (nullable): names the muscle */
  GtkWidget *lists[BX_BODY_MAP_N_SIDES]; /* (owned) (nullable): of regions, from head to foot */
  const char *pointed;                   /* (unowned): interned; under the pointer */
  const char *focused;                   /* (unowned): interned */
  const char *selected;                  /* (unowned): interned */
  BxBodyMapMark marks[BX_BODY_MAP_N_SIDES][2]; /* of the selected one, of the one that is looked at */
  BxMuscleNameFunc name_func;
  gpointer name_data;
  GDestroyNotify name_destroy;
  GCancellable *reading; /* (owned) (nullable): of the geometries */
  guint read_id;
  guint forget_id;
};

void     _bx_body_map_set_interactive   (BxBodyMap       *self,
                                         gboolean         interactive);
void     _bx_body_map_forget_pictures   (BxBodyMap       *self);
void     _bx_body_map_roles_changed     (BxBodyMap       *self);
int      _bx_body_map_get_label_height  (BxBodyMap       *self,
                                         int              width);
void     _bx_body_map_allocate_regions  (BxBodyMap       *self,
                                         int              width,
                                         int              height);
void     _bx_body_map_snapshot_marks    (BxBodyMap       *self,
                                         GtkSnapshot     *snapshot);
gboolean _bx_body_map_focus             (GtkWidget       *widget,
                                         GtkDirectionType direction);
void     _bx_body_map_select            (BxBodyMap       *self,
                                         const char      *muscle);
void     _bx_body_map_clear_interaction (BxBodyMap       *self);
void     _bx_body_map_activate          (BxBodyMap       *self,
                                         const char      *muscle);
void     _bx_body_map_notify_selected   (BxBodyMap       *self);
void     _bx_body_map_emit_activated    (BxBodyMap       *self,
                                         const char      *muscle);

G_END_DECLS
