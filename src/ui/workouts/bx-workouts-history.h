/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-store.h"

G_BEGIN_DECLS

#define BX_TYPE_WORKOUTS_HISTORY (bx_workouts_history_get_type ())

G_DECLARE_FINAL_TYPE (BxWorkoutsHistory, bx_workouts_history, BX, WORKOUTS_HISTORY, GObject)

/* A change of one or more workouts that is done and taken back as one. */
typedef struct _BxWorkoutsChange BxWorkoutsChange;

BxWorkoutsChange  *bx_workouts_change_new            (const char        *text,
                                                      const char        *failure) G_GNUC_WARN_UNUSED_RESULT;
void               bx_workouts_change_add            (BxWorkoutsChange  *self,
                                                      const BxWorkout   *before,
                                                      const BxWorkout   *after);
gboolean           bx_workouts_change_is_empty       (BxWorkoutsChange  *self);
void               bx_workouts_change_free           (BxWorkoutsChange  *self);
BxWorkout         *bx_workouts_change_merge          (const BxWorkout   *now,
                                                      const BxWorkout   *from,
                                                      const BxWorkout   *to) G_GNUC_WARN_UNUSED_RESULT;

BxWorkoutsHistory *bx_workouts_history_get           (BxStore           *store);
void               bx_workouts_history_set_workouts  (BxWorkoutsHistory *self,
                                                      GPtrArray         *workouts);
void               bx_workouts_history_take          (BxWorkoutsHistory *self,
                                                      BxWorkoutsChange  *change,
                                                      GtkWidget         *widget);
void               bx_workouts_history_note          (BxWorkoutsHistory *self,
                                                      BxWorkoutsChange  *change);
gboolean           bx_workouts_history_undo          (BxWorkoutsHistory *self,
                                                      GtkWidget         *widget);
gboolean           bx_workouts_history_redo          (BxWorkoutsHistory *self,
                                                      GtkWidget         *widget);
const char        *bx_workouts_history_get_undo_text (BxWorkoutsHistory *self);
const char        *bx_workouts_history_get_redo_text (BxWorkoutsHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxWorkoutsChange, bx_workouts_change_free)

G_END_DECLS
