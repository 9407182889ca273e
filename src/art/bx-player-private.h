/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-movement-view.h"
#include "bx-player-readout.h"
#include "bx-player-timeline.h"
#include "bx-player-words.h"
#include "bx-player.h"

G_BEGIN_DECLS

#define BX_N_VIEWPOINTS 3

struct _BxPlayer
{
  GtkWidget parent_instance;

  GtkWidget *view;     /* (owned) BxMovementView */
  GtkWidget *controls; /* (owned) (nullable): made when they are first shown */

  /* In the controls */
  BxPlayerReadout *readout;
  BxPlayerTimeline *timeline;
  GtkWidget *play_button;
  GtkWidget *tempo_button;
  GtkWidget *tempo_label;
  GtkWidget *muscles_button;
  GtkWidget *viewpoints; /* the row of these */
  GtkWidget *viewpoint_buttons[BX_N_VIEWPOINTS]; /* from the side, the front, the back */
  GtkWidget *beats[BX_N_PHASES]; /* (nullable): spin buttons of the popover */
  GtkWidget *speeds[3];
  gboolean updating;

  /* What is shown */
  char *exercise; /* (owned) (nullable) */
  char *athlete;  /* (owned) */
  GStrv chosen;   /* (owned) (nullable) */
  GStrv plain;    /* (owned) (nullable) */
  GStrv primary;
  GStrv secondary;
  char *viewpoint; /* (owned) (nullable): from where it is asked to be seen */
  gboolean show_muscles;
  char *tempo;     /* (owned) (nullable): what the owner asks for */
  char *own_tempo; /* (owned) (nullable): what the person asks for */
  BxBreath breaths[BX_N_PHASES];

  /* Its time */
  BxMovementClock *clock; /* (owned) (nullable) */
  double seconds;
  double speed;
  gboolean playing;  /* whether it is meant to move */
  gboolean started;  /* whether anybody has moved it, or it has begun by itself */
  gboolean held;     /* the knob is being dragged */
  guint tick_id;
  gint64 last_tick;
};

/* Its time */
void _bx_player_advance               (BxPlayer   *self,
                                       gint64      frame_time);
void _bx_player_show_moment           (BxPlayer   *self);
void _bx_player_begin                 (BxPlayer   *self);
void _bx_player_animations_changed_cb (BxPlayer   *self);
void _bx_player_update_clock          (BxPlayer   *self);
void _bx_player_update_motion         (BxPlayer   *self);
void _bx_player_set_playing           (BxPlayer   *self,
                                       gboolean    playing);
void _bx_player_set_own_tempo         (BxPlayer   *self,
                                       const char *tempo);
void _bx_player_take_over             (BxPlayer   *self);
void _bx_player_hold                  (BxPlayer   *self,
                                       gboolean    held);

/* What a person does with it */
void _bx_player_create_controls (BxPlayer *self);
void _bx_player_update_controls (BxPlayer *self);
void _bx_player_install_actions (GtkWidgetClass *widget_class);

GtkWidget *_bx_player_create_viewpoints (BxPlayer *self);
void       _bx_player_update_viewpoints (BxPlayer *self);
void       _bx_player_next_viewpoint    (BxPlayer *self);

G_END_DECLS
