/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-editor.h"

struct _BxWorkoutEditor
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (BxWorkoutEditor, bx_workout_editor, ADW_TYPE_NAVIGATION_PAGE)

static void
bx_workout_editor_class_init (BxWorkoutEditorClass *klass)
{
}

static void
bx_workout_editor_init (BxWorkoutEditor *self)
{
}

AdwNavigationPage *
bx_workout_editor_new (const char *workout_id)
{
  return g_object_new (BX_TYPE_WORKOUT_EDITOR, "title", "…", NULL);
}
