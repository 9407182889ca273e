/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercises-page.h"

struct _BxExercisesPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BxExercisesPage, bx_exercises_page, ADW_TYPE_BIN)

static void
bx_exercises_page_class_init (BxExercisesPageClass *klass)
{
}

static void
bx_exercises_page_init (BxExercisesPage *self)
{
}

GtkWidget *
bx_exercises_page_new (void)
{
  return g_object_new (BX_TYPE_EXERCISES_PAGE, NULL);
}
