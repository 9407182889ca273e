/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-page.h"

struct _BxExercisePage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (BxExercisePage, bx_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

static void
bx_exercise_page_class_init (BxExercisePageClass *klass)
{
}

static void
bx_exercise_page_init (BxExercisePage *self)
{
}

AdwNavigationPage *
bx_exercise_page_new (BxExercise *exercise)
{
  return g_object_new (BX_TYPE_EXERCISE_PAGE, "title", "…", NULL);
}
