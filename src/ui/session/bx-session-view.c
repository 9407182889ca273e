/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-view.h"

struct _BxSessionView
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BxSessionView, bx_session_view, ADW_TYPE_BIN)

static void
bx_session_view_class_init (BxSessionViewClass *klass)
{
}

static void
bx_session_view_init (BxSessionView *self)
{
}

GtkWidget *
bx_session_view_new (BxSessionRunner *runner)
{
  return g_object_new (BX_TYPE_SESSION_VIEW, NULL);
}
