/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_BODY_MAP (bx_body_map_get_type ())

G_DECLARE_FINAL_TYPE (BxBodyMap, bx_body_map, BX, BODY_MAP, GtkWidget)

GtkWidget          *bx_body_map_new             (void);
const char         *bx_body_map_get_athlete     (BxBodyMap          *self);
void                bx_body_map_set_athlete     (BxBodyMap          *self,
                                                 const char         *athlete);
const char * const *bx_body_map_get_primary     (BxBodyMap          *self);
void                bx_body_map_set_primary     (BxBodyMap          *self,
                                                 const char * const *muscles);
const char * const *bx_body_map_get_secondary   (BxBodyMap          *self);
void                bx_body_map_set_secondary   (BxBodyMap          *self,
                                                 const char * const *muscles);
const char         *bx_body_map_get_description (BxBodyMap          *self);
void                bx_body_map_set_description (BxBodyMap          *self,
                                                 const char         *description);
int                 bx_body_map_get_natural_height (BxBodyMap       *self);
void                bx_body_map_set_natural_height (BxBodyMap       *self,
                                                    int              height);
const char         *bx_body_map_pick_muscle     (BxBodyMap          *self,
                                                 double              x,
                                                 double              y);

G_END_DECLS
