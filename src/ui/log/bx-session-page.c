/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-page.h"

struct _BxSessionPage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (BxSessionPage, bx_session_page, ADW_TYPE_NAVIGATION_PAGE)

static void
bx_session_page_class_init (BxSessionPageClass *klass)
{
}

static void
bx_session_page_init (BxSessionPage *self)
{
}

AdwNavigationPage *
bx_session_page_new (const char *session_id)
{
  return g_object_new (BX_TYPE_SESSION_PAGE, "title", "…", NULL);
}
