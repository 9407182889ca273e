/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-bar-picture.h"
#include "bx-bounce.h"
#include "bx-effort-row.h"
#include "bx-figure.h"
#include "bx-hold-timer.h"
#include "bx-moving-picture.h"
#include "bx-rest-ring.h"
#include "bx-session-advice.h"
#include "bx-session-result.h"
#include "bx-session-view.h"
#include "bx-set-editor.h"

G_BEGIN_DECLS

/* When a set comes up its movement is shown so many times, at its tempo. */
#define BX_SESSION_VIEW_REPETITIONS 8

struct _BxSessionView
{
  AdwBin parent_instance;

  /* Template Widgets */
  AdwBreakpoint *short_breakpoint;
  AdwBreakpoint *narrow_breakpoint;
  AdwBreakpoint *narrow_short_breakpoint;
  AdwBreakpoint *compact_breakpoint;
  AdwBreakpoint *compact_short_breakpoint;
  AdwBreakpoint *tiny_breakpoint;
  GtkStack *stack;
  AdwWindowTitle *title;
  AdwBanner *error_banner;
  GtkScrolledWindow *scrolled_window;
  AdwClamp *clamp;
  GtkGrid *grid;
  AdwClamp *figure_clamp;
  BxFigure *figure;
  BxMovingPicture *movement;
  GtkBox *work_box;
  GtkBox *head_box;
  GtkLabel *exercise_label;
  GtkLabel *set_label;
  GtkMenuButton *swap_button;
  GtkMenuButton *exercise_button;
  GtkStack *rest_stack;
  BxRestRing *rest_ring;
  GtkWidget *rest_buttons;
  BxSetEditor *editor;
  GtkLabel *previous_label;
  GtkWidget *advice_box;
  GtkLabel *advice_label;
  GtkWidget *advice_button;
  GtkWidget *plates_box;
  BxBarPicture *bar_picture;
  GtkLabel *plates_label;
  GtkLabel *change_label;
  GtkWidget *sleep_label;
  BxHoldTimer *hold_timer;
  GtkWidget *error_box;
  GtkLabel *error_label;
  AdwWrapBox *chips;
  GtkWidget *add_button; /* behind the chips */
  GtkLabel *next_label;
  GtkWidget *pinned_box;
  GtkLabel *pinned_label;
  GtkWidget *note_box;
  GtkLabel *note_label;
  GtkWidget *record_box;
  GtkLabel *record_label;
  BxEffortRow *effort_row;
  AdwEntryRow *note_row;
  AdwEntryRow *set_note_row;
  AdwEntryRow *pinned_row;
  GtkListBox *exercise_list;
  GtkWidget *primary_button;
  GtkLabel *primary_label;
  GtkWidget *primary_key_label;
  GtkWidget *skip_button;
  BxSessionResult *result;

  /* Owned References */
  BxSessionRunner *runner;
  BxSessionAdvice *advice;
  GCancellable *pinned_cancellable; /* (nullable) */
  GSignalGroup *exercise_signals; /* of the current exercise */
  GSignalGroup *set_signals;      /* of the current set */
  GSignalGroup *chip_signals;     /* of the list of its sets */

  GtkWindow *gym_window;          /* (weak) (nullable): the same from across the room */

  guint minute_id;
  BxBounce bounce;          /* the last press of the one key */
  gboolean primary_is_held; /* the key is down, and repeats */
  gboolean updating;        /* widgets are being told, and tell nothing back */
};

/* bx-session-view-ache.c */
void _bx_session_view_tell_of_ache   (BxSessionView *self,
                                      const char    *exercise_id);

/* bx-session-view-advice.c */
void _bx_session_view_add_advice     (BxSessionView *self);
void _bx_session_view_update_advice  (BxSessionView *self);
void _bx_session_view_show_record    (BxSessionView *self,
                                      const char    *record);

/* bx-session-view-effort.c */
void _bx_session_view_update_effort     (BxSessionView *self);
void _bx_session_view_effort_changed_cb (BxSessionView *self,
                                         int            rpe_tenths);
void _bx_session_view_step_effort       (BxSessionView *self,
                                         int            direction);

/* bx-session-view-layout.c */
void              _bx_session_view_update_layout (BxSessionView *self);
GtkLayoutManager *_bx_session_view_layout_new    (void) G_GNUC_WARN_UNUSED_RESULT;

/* bx-session-view-notes.c */
void _bx_session_view_update_pinned       (BxSessionView *self);
void _bx_session_view_save_pinned         (BxSessionView *self);
void _bx_session_view_update_notes        (BxSessionView *self);
void _bx_session_view_note_changed_cb     (BxSessionView *self);
void _bx_session_view_set_note_changed_cb (BxSessionView *self);

/* bx-session-view-list.c */
GtkWidget *_bx_session_view_create_exercise_row (gpointer object,
                                                 gpointer user_data);

void _bx_session_view_update_order   (BxSessionView *self);

/* bx-session-view-plates.c */
void _bx_session_view_update_plates  (BxSessionView *self);

/* bx-session-view.c */
void _bx_session_view_do_primary     (BxSessionView *self,
                                      guint32        time);
void _bx_session_view_say            (BxSessionView *self,
                                      const char    *text);

/* bx-session-view-actions.c */
void _bx_session_view_class_install_actions (BxSessionViewClass *klass);
void _bx_session_view_update_actions        (BxSessionView      *self);
void _bx_session_view_update_menus          (BxSessionView      *self);
void _bx_session_view_told_discarded        (BxSessionView      *self,
                                             const char         *session_id,
                                             const char         *title);

/* bx-session-view-keys.c */
void _bx_session_view_add_keys       (BxSessionView *self);

G_END_DECLS
