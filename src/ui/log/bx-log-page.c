/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-page.h"

struct _BxLogPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BxLogPage, bx_log_page, ADW_TYPE_BIN)

static void
bx_log_page_class_init (BxLogPageClass *klass)
{
}

static void
bx_log_page_init (BxLogPage *self)
{
}

GtkWidget *
bx_log_page_new (void)
{
  return g_object_new (BX_TYPE_LOG_PAGE, NULL);
}
