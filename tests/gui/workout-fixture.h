/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-slot-row.h"
#include "bx-window.h"
#include "bx-workout-editor.h"

G_BEGIN_DECLS

extern BxApplication *wf_application;

int              wf_run               (int              argc,
                                       char            *argv[],
                                       void           (*add_tests) (void));
gpointer         wf_get               (gpointer         widget,
                                       GType            type,
                                       guint            nth);
BxWindow        *wf_open_window       (int              width);
void             wf_close_window      (BxWindow        *window);
BxWorkoutEditor *wf_open_editor       (BxWindow        *window,
                                       const char      *workout_id);
BxSlotRow       *wf_get_row           (BxWorkoutEditor *editor,
                                       guint            position);
const BxWorkout *wf_get_workout       (BxWorkoutEditor *editor);
const BxSlot    *wf_get_slot          (BxWorkoutEditor *editor,
                                       guint            position);
void             wf_act               (BxWorkoutEditor *editor,
                                       const char      *action);
void             wf_choose            (BxWorkoutEditor *editor,
                                       guint            first,
                                       guint            n);
BxWorkout       *wf_load              (const char      *id) G_GNUC_WARN_UNUSED_RESULT;
void             wf_wait_until_stored (BxWorkoutEditor *editor);
void             wf_type_into         (gpointer         entry,
                                       const char      *text);
GtkWidget       *wf_find_titled       (GtkWidget       *widget,
                                       const char      *title);
BxWorkout       *wf_create_hard_workout (const char    *name,
                                         const char    *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
