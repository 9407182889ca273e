/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BX_TYPE_BODY_MAP (bx_body_map_get_type ())

/**
 * BxMuscleNameFunc:
 * @muscle: id of a muscle
 * @user_data: data of the caller
 *
 * Names a muscle as it is written where it stands alone.
 *
 * Returns: (transfer full) (nullable): its name
 */
typedef char *(*BxMuscleNameFunc) (const char *muscle,
                                   gpointer    user_data);

/**
 * BxMuscleAmount:
 * @muscle: id of a muscle
 * @level: how much it was trained: 0 for not at all, to 4 for much
 * @words: (nullable): how much, in words, such as “12 sets”
 *
 * How much a muscle was trained.
 */
typedef struct
{
  const char *muscle;
  guint level;
  const char *words;
} BxMuscleAmount;

G_DECLARE_FINAL_TYPE (BxBodyMap, bx_body_map, BX, BODY_MAP, GtkWidget)

char               *bx_muscle_amounts_dup_levels (const BxMuscleAmount *amounts,
                                                  guint               n_amounts) G_GNUC_WARN_UNUSED_RESULT;

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
void                bx_body_map_set_amounts     (BxBodyMap          *self,
                                                 const BxMuscleAmount *amounts,
                                                 guint               n_amounts);
const char         *bx_body_map_get_amount_words (BxBodyMap         *self,
                                                 const char         *muscle);
const char         *bx_body_map_get_description (BxBodyMap          *self);
void                bx_body_map_set_description (BxBodyMap          *self,
                                                 const char         *description);
int                 bx_body_map_get_natural_height (BxBodyMap       *self);
void                bx_body_map_set_natural_height (BxBodyMap       *self,
                                                    int              height);
const char         *bx_body_map_pick_muscle     (BxBodyMap          *self,
                                                 double              x,
                                                 double              y);
void                bx_body_map_set_interactive (BxBodyMap          *self,
                                                 gboolean            interactive);
void                bx_body_map_set_name_func   (BxBodyMap          *self,
                                                 BxMuscleNameFunc    func,
                                                 gpointer            user_data,
                                                 GDestroyNotify      destroy);
const char         *bx_body_map_get_selected_muscle (BxBodyMap      *self);
void                bx_body_map_set_selected_muscle (BxBodyMap      *self,
                                                     const char     *muscle);

G_END_DECLS
