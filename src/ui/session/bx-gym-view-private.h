/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-bar-picture.h"
#include "bx-bounce.h"
#include "bx-fit-label.h"
#include "bx-gym-view.h"
#include "bx-hold-clock.h"
#include "bx-rest-frame.h"
#include "bx-session-advice.h"
#include "bx-set-rules.h"
#include "bx-tempo-coach.h"

G_BEGIN_DECLS

struct _BxGymView
{
  GtkWidget parent_instance;

  /* Owned References */
  BxSessionRunner *runner;
  BxSessionAdvice *advice;
  BxTempoCoach *coach;
  BxHoldClock *hold;
  GSignalGroup *exercise_signals; /* of the current exercise */
  GSignalGroup *set_signals;      /* of the current set */

  /* Children */
  GtkWidget *figure;
  GtkWidget *name_label;
  GtkWidget *set_label;
  GtkWidget *frame;
  GtkWidget *number_label;
  GtkWidget *rest_label;
  GtkWidget *bar_picture;
  GtkWidget *plates_label;
  GtkWidget *next_label;
  GtkWidget *error_label;
  GtkWidget *steps_box;
  GtkWidget *load_box;
  GtkWidget *count_box;
  GtkWidget *count_caption;
  GtkWidget *effort_box;
  GtkWidget *effort_caption;
  GtkWidget *note_label;
  GtkWidget *done_box;
  GtkWidget *undo_button;
  GtkWidget *rest_box;
  GtkWidget *primary_button;

  gboolean time_is_known; /* of this hold: measured, or set by hand */
  char *record;         /* (nullable): what the last set beat */
  char *shown_exercise; /* that @figure is of */
  guint scale; /* how large what is touched is */
  guint scale_id;
  guint second_id;
  BxBounce bounce;          /* the last press of the one key */
  guint held_key;           /* the key that is down, and repeats; or 0 */
};

/* bx-gym-view.c */
void _bx_gym_view_do_primary (BxGymView  *self,
                              guint32     time);
void _bx_gym_view_undo       (BxGymView  *self);
void _bx_gym_view_step       (BxGymView  *self,
                              BxSetField  field,
                              int         n_steps);
void _bx_gym_view_add_rest   (BxGymView  *self,
                              int         seconds);
void _bx_gym_view_skip_rest  (BxGymView  *self);
void _bx_gym_view_coach      (BxGymView  *self);
void _bx_gym_view_leave      (BxGymView  *self);
void _bx_gym_view_say        (BxGymView  *self,
                              const char *text);
void _bx_gym_view_show_text  (GtkWidget  *label,
                              const char *text);
void _bx_gym_view_update_set (BxGymView  *self);

/* bx-gym-view-controls.c */
void     _bx_gym_view_create_controls (BxGymView         *self);

/* bx-gym-view-warnings.c */
void     _bx_gym_view_update_note     (BxGymView         *self);
void     _bx_gym_view_show_error      (BxGymView         *self,
                                       const char        *text);
void     _bx_gym_view_update_error    (BxGymView         *self);

/* bx-gym-view-coach.c */
void     _bx_gym_view_beat_cb         (BxGymView         *self,
                                       const BxTempoBeat *beat);

/* bx-gym-view-hold.c */
void     _bx_gym_view_add_hold        (BxGymView *self);
void     _bx_gym_view_toggle_hold     (BxGymView *self);
gboolean _bx_gym_view_take_hold       (BxGymView *self);
gboolean _bx_gym_view_cancel_hold     (BxGymView *self);
gboolean _bx_gym_view_is_to_be_held   (BxGymView *self);
gboolean _bx_gym_view_show_hold       (BxGymView *self);

/* bx-gym-view-effort.c */
void     _bx_gym_view_step_effort     (BxGymView *self,
                                       int        direction);
void     _bx_gym_view_update_effort   (BxGymView *self);

/* bx-gym-view-layout.c */
void _bx_gym_view_allocate   (GtkWidget  *widget,
                              int         width,
                              int         height,
                              int         baseline);

G_END_DECLS
