/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "bx-popover-focus.h"

static void
activate_default_cb (GtkPopover *popover,
                     gpointer    user_data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));

  /* GTK 4.18 looks where the focus is without asking whether there is one. */
  if (root != NULL && gtk_root_get_focus (root) != NULL)
    g_signal_chain_from_overridden_handler (popover);
  else
    gtk_widget_child_focus (GTK_WIDGET (popover), GTK_DIR_TAB_FORWARD);
}

/**
 * bx_popover_focus_init:
 *
 * Lets Enter move the focus into an open popover where its window has none, as when
 * what had it is gone. Before, it was lost for the keyboard, and GTK complained.
 */
void
bx_popover_focus_init (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER));
  g_signal_override_class_handler ("activate-default", GTK_TYPE_POPOVER, G_CALLBACK (activate_default_cb));
}
