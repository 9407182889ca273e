/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-bar.h"

struct _BxSessionBar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BxSessionBar, bx_session_bar, ADW_TYPE_BIN)

static void
bx_session_bar_class_init (BxSessionBarClass *klass)
{
}

static void
bx_session_bar_init (BxSessionBar *self)
{
}

GtkWidget *
bx_session_bar_new (BxSessionRunner *runner)
{
  return g_object_new (BX_TYPE_SESSION_BAR, NULL);
}
