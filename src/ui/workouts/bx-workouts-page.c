/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workouts-page.h"

struct _BxWorkoutsPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BxWorkoutsPage, bx_workouts_page, ADW_TYPE_BIN)

static void
bx_workouts_page_class_init (BxWorkoutsPageClass *klass)
{
}

static void
bx_workouts_page_init (BxWorkoutsPage *self)
{
}

GtkWidget *
bx_workouts_page_new (void)
{
  return g_object_new (BX_TYPE_WORKOUTS_PAGE, NULL);
}
