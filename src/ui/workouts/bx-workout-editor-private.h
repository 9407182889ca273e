/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-slot-row.h"
#include "bx-workout-document.h"
#include "bx-workout-editor.h"
#include "bx-workout-facts.h"

G_BEGIN_DECLS

struct _BxWorkoutEditor
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwEntryRow *name_row;
  AdwActionRow *schedule_row;
  GtkListBox *slots_list;
  GtkStack *slots_stack;
  GtkWidget *beside;
  AdwBin *facts_beside;
  AdwBin *facts_below;
  GtkLabel *selection_label;
  GtkButton *start_button;

  /* Owned References */
  BxWorkoutFacts *facts; /* (nullable): until it is loaded */
  BxWorkoutDocument *document; /* (nullable): until it is loaded */
  GMenuModel *slot_menu;
  char *workout_id;
  BxWorkout *kept; /* (nullable): as it was before what the history doesn't know yet */

  gboolean touched; /* whether it is in the log */
  gboolean filling;
  gboolean saving;
  gboolean dirty;
};

AdwToolbarView *_bx_workout_editor_get_view          (BxWorkoutEditor      *self);
void       _bx_workout_editor_class_install_actions (BxWorkoutEditorClass *klass);
void       _bx_workout_editor_add_history_keys      (BxWorkoutEditor      *self);
void       _bx_workout_editor_update_actions        (BxWorkoutEditor      *self);
BxSlotRow *_bx_workout_editor_get_row               (BxWorkoutEditor      *self,
                                                     guint                 position);
BxSlotRow *_bx_workout_editor_find_row              (BxWorkoutEditor      *self,
                                                     const char           *slot_id);
GStrv      _bx_workout_editor_dup_selected          (BxWorkoutEditor      *self) G_GNUC_WARN_UNUSED_RESULT;
void       _bx_workout_editor_tell                  (BxWorkoutEditor      *self,
                                                     const char           *text,
                                                     guint                 depth);

G_END_DECLS
