/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-progress-page.h"

struct _BxProgressPage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (BxProgressPage, bx_progress_page, ADW_TYPE_NAVIGATION_PAGE)

static void
bx_progress_page_class_init (BxProgressPageClass *klass)
{
}

static void
bx_progress_page_init (BxProgressPage *self)
{
}

AdwNavigationPage *
bx_progress_page_new (const char *exercise_id)
{
  return g_object_new (BX_TYPE_PROGRESS_PAGE, "title", "…", NULL);
}
