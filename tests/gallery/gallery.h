/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-window.h"

G_BEGIN_DECLS

/**
 * GalleryLog:
 * @GALLERY_LOG_FULL: years of training
 * @GALLERY_LOG_EMPTY: nothing yet
 *
 * What is in the log while a page is drawn.
 */
typedef enum
{
  GALLERY_LOG_FULL,
  GALLERY_LOG_EMPTY,
} GalleryLog;

/**
 * GalleryPage:
 * @name: the first part of the names of its pictures
 * @log: what is in the log
 * @main: whether it is drawn in every combination, not only along each axis
 * @open: goes there from any place; afterwards the gallery waits until nothing
 *   moves. Returns the window to draw, or `NULL` for the main one.
 *
 * One page of the gallery.
 */
typedef struct
{
  const char *name;
  GalleryLog log;
  gboolean main;
  GtkWidget *(*open) (BxWindow *window);
} GalleryPage;

/**
 * GalleryIsFunc:
 * @widget: a widget
 * @what: what it should be
 *
 * Returns: whether it is
 */
typedef gboolean (*GalleryIsFunc) (GtkWidget  *widget,
                                   const char *what);

const GalleryPage *gallery_get_pages   (guint      *n_pages);

void               gallery_set_patience (guint quiet_ms,
                                        guint patience_ms);
void               gallery_set_other_log (gboolean is_other);
BxWindow          *gallery_begin       (gboolean rtl,
                                        int      text_percent);
void               gallery_end         (void);
void               gallery_settle      (void);
void               gallery_go_home     (BxWindow   *window,
                                        const char *place);
GtkWidget         *gallery_find        (GtkWidget  *root,
                                        GType       type,
                                        guint       nth);
gboolean           gallery_has_id      (GtkWidget  *widget,
                                        const char *id);
GtkWidget         *gallery_require     (GtkWidget  *root,
                                        GType       type,
                                        GalleryIsFunc is,
                                        const char *what,
                                        guint       nth);
void               gallery_scroll      (BxWindow   *window,
                                        double      fraction);

BxSessionRunner   *gallery_begin_session       (BxWindow *window);
void               gallery_do_set              (BxSessionRunner *runner);
GtkWidget         *gallery_open_gym            (BxWindow *window);
GtkWidget         *gallery_open_old_workout    (BxWindow *window);
GtkWidget         *gallery_open_kit            (BxWindow *window);
GtkWidget         *gallery_open_gym_work       (BxWindow *window);
GtkWidget         *gallery_open_gym_720        (BxWindow *window);
GtkWidget         *gallery_open_gym_1080       (BxWindow *window);
GtkWidget         *gallery_open_gym_tablet     (BxWindow *window);
GtkWidget         *gallery_open_gym_bodyweight (BxWindow *window);
GtkWidget         *gallery_open_gym_complete   (BxWindow *window);
GtkWidget         *gallery_open_gym_everything (BxWindow *window);
GtkWidget         *gallery_open_gym_everything_tablet (BxWindow *window);
GtkWidget         *gallery_open_gym_record     (BxWindow *window);
GtkWidget         *gallery_open_gym_superset   (BxWindow *window);
GtkWidget         *gallery_open_gym_silent     (BxWindow *window);
GtkWidget         *gallery_open_gym_hold_ready (BxWindow *window);
GtkWidget         *gallery_open_gym_hold       (BxWindow *window);
GtkWidget         *gallery_open_gym_hold_tablet (BxWindow *window);
GtkWidget         *gallery_open_session_everything (BxWindow *window);
GtkWidget         *gallery_open_session_record (BxWindow *window);
GtkWidget         *gallery_open_session_superset (BxWindow *window);

GtkWidget         *gallery_open_player_paused  (BxWindow *window);
GtkWidget         *gallery_open_player_playing (BxWindow *window);
GtkWidget         *gallery_open_body_map       (BxWindow *window);

GtkWidget         *gallery_open_log_history (BxWindow *window);
GtkWidget         *gallery_open_log_history_records (BxWindow *window);
GtkWidget         *gallery_open_log_muscles (BxWindow *window);
GtkWidget         *gallery_open_log_muscles_all (BxWindow *window);
GtkWidget         *gallery_open_log_muscles_end (BxWindow *window);
GtkWidget         *gallery_open_log_measures (BxWindow *window);
GtkWidget         *gallery_open_log_measure_new (BxWindow *window);
GtkWidget         *gallery_open_log_together (BxWindow *window);
GtkWidget         *gallery_open_log_workout_plan (BxWindow *window);
GtkWidget         *gallery_open_log_workout_plan_end (BxWindow *window);
GtkWidget         *gallery_open_log_report (BxWindow *window);
GtkWidget         *gallery_open_log_reps_at (BxWindow *window);
GtkWidget         *gallery_open_log_plan (BxWindow *window);

GtkWidget         *gallery_open_browse (BxWindow *window);
GtkWidget         *gallery_open_browse_pictures (BxWindow *window);
GtkWidget         *gallery_open_browse_found (BxWindow *window);
GtkWidget         *gallery_open_muscles (BxWindow *window);
GtkWidget         *gallery_open_muscle (BxWindow *window);
GtkWidget         *gallery_open_alternatives (BxWindow *window);
GtkWidget         *gallery_open_alternatives_found (BxWindow *window);
GtkWidget         *gallery_open_compare (BxWindow *window);
GtkWidget         *gallery_open_compare_end (BxWindow *window);
GtkWidget         *gallery_open_equipment (BxWindow *window);
GtkWidget         *gallery_open_import (BxWindow *window);
GtkWidget         *gallery_open_import_tie (BxWindow *window);
GtkWidget         *gallery_open_import_question (BxWindow *window);
GtkWidget         *gallery_open_import_columns (BxWindow *window);
GtkWidget         *gallery_open_import_failed (BxWindow *window);
GtkWidget         *gallery_open_your_data (BxWindow *window);
GtkWidget         *gallery_open_shared_folder (BxWindow *window);
GtkWidget         *gallery_open_conflicts (BxWindow *window);
GtkWidget         *gallery_open_own_new (BxWindow *window);
GtkWidget         *gallery_open_own (BxWindow *window);
GtkWidget         *gallery_open_own_edit (BxWindow *window);
GtkWidget         *gallery_open_own_listed (BxWindow *window);

GtkWidget         *gallery_open_welcome (BxWindow *window);
GtkWidget         *gallery_open_welcome_athlete (BxWindow *window);
GtkWidget         *gallery_open_welcome_equipment (BxWindow *window);

GtkWidget         *gallery_open_workout_editor (BxWindow *window);
GtkWidget         *gallery_open_workout_superset (BxWindow *window);
GtkWidget         *gallery_open_workout_slot (BxWindow *window);
GtkWidget         *gallery_open_workout_several (BxWindow *window);
GtkWidget         *gallery_open_workout_new (BxWindow *window);
GtkWidget         *gallery_open_workout_end (BxWindow *window);
GtkWidget         *gallery_open_workout_schedule (BxWindow *window);
GtkWidget         *gallery_open_workout_compare (BxWindow *window);
GtkWidget         *gallery_open_workout_future (BxWindow *window);
GtkWidget         *gallery_open_workout_drag (BxWindow *window);
GtkWidget         *gallery_open_workout_next (BxWindow *window);
GtkWidget         *gallery_open_workout_folder (BxWindow *window);

G_END_DECLS
