/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-decoration.h"

/**
 * bx_decoration_new:
 * @icon_name: (nullable): an icon
 *
 * Creates a picture that says nothing which is not said in words beside it.
 * Assistive technology passes it by.
 *
 * Returns: (transfer floating): a new `GtkImage`
 */
GtkWidget *
bx_decoration_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", icon_name,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}
