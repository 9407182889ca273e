/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-movement.h"

G_BEGIN_DECLS

#define BX_TYPE_PLAYER (bx_player_get_type ())

G_DECLARE_FINAL_TYPE (BxPlayer, bx_player, BX, PLAYER, GtkWidget)

GtkWidget        *bx_player_new                  (const char         *exercise);
const char       *bx_player_get_exercise         (BxPlayer           *self);
void              bx_player_set_exercise         (BxPlayer           *self,
                                                  const char         *exercise);
const char       *bx_player_get_athlete          (BxPlayer           *self);
void              bx_player_set_athlete          (BxPlayer           *self,
                                                  const char         *athlete);
void              bx_player_set_variation        (BxPlayer           *self,
                                                  const char * const *chosen,
                                                  const char * const *plain);
const char       *bx_player_get_viewpoint        (BxPlayer           *self);
void              bx_player_set_viewpoint        (BxPlayer           *self,
                                                  const char         *viewpoint);
void              bx_player_set_muscles          (BxPlayer           *self,
                                                  const char * const *primary,
                                                  const char * const *secondary);
const char       *bx_player_get_tempo            (BxPlayer           *self);
void              bx_player_set_tempo            (BxPlayer           *self,
                                                  const char         *tempo);
char             *bx_player_dup_shown_tempo      (BxPlayer           *self) G_GNUC_WARN_UNUSED_RESULT;
void              bx_player_set_breathing        (BxPlayer           *self,
                                                  const char         *breathing);
double            bx_player_get_speed            (BxPlayer           *self);
void              bx_player_set_speed            (BxPlayer           *self,
                                                  double              speed);
gboolean          bx_player_get_show_muscles     (BxPlayer           *self);
void              bx_player_set_show_muscles     (BxPlayer           *self,
                                                  gboolean            show_muscles);
gboolean          bx_player_get_show_controls    (BxPlayer           *self);
void              bx_player_set_show_controls    (BxPlayer           *self,
                                                  gboolean            show_controls);
void              bx_player_set_alternative_text (BxPlayer           *self,
                                                  const char         *text);
const BxMovement *bx_player_get_movement         (BxPlayer           *self);
double            bx_player_get_time             (BxPlayer           *self);
double            bx_player_get_duration         (BxPlayer           *self);
void              bx_player_seek                 (BxPlayer           *self,
                                                  double              seconds);
void              bx_player_step_frame           (BxPlayer           *self,
                                                  int                 direction);
void              bx_player_step_phase           (BxPlayer           *self,
                                                  int                 direction);
gboolean          bx_player_get_playing          (BxPlayer           *self);
void              bx_player_play                 (BxPlayer           *self);
void              bx_player_pause                (BxPlayer           *self);
gboolean          bx_player_is_moving            (BxPlayer           *self);

G_END_DECLS
