/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-dialog-title.h"

/* The same as in the dialogs that have a template. */
#define NARROW "max-width: 400sp"
#define MIN_WIDTH 300
#define MIN_HEIGHT 200

/**
 * bx_dialog_title_fold:
 * @dialog: a dialog without breakpoints; it gets a minimum size
 * @view: what is in it
 * @header: the bar at its top
 *
 * Lets the title go below the buttons, in as many lines as it needs, where there
 * is no room for it between them: on a phone.
 */
void
bx_dialog_title_fold (AdwDialog *dialog,
                      AdwToolbarView *view,
                      AdwHeaderBar *header)
{
  AdwBreakpoint *breakpoint;
  GtkWidget *title;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (ADW_IS_TOOLBAR_VIEW (view));
  g_return_if_fail (ADW_IS_HEADER_BAR (header));

  title = g_object_new (GTK_TYPE_LABEL,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "css-classes", (const char *const[]){ "title-4", "folded-title", NULL },
                        "justify", GTK_JUSTIFY_CENTER,
                        "visible", FALSE,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        NULL);
  g_object_bind_property (dialog, "title", title, "label", G_BINDING_SYNC_CREATE);
  adw_toolbar_view_add_top_bar (view, title);

  /* Without one, no breakpoint is kept to. */
  gtk_widget_set_size_request (GTK_WIDGET (dialog), MIN_WIDTH, MIN_HEIGHT);
  breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));
  adw_breakpoint_add_setters (breakpoint,
                              G_OBJECT (header), "show-title", FALSE,
                              G_OBJECT (title), "visible", TRUE,
                              NULL);
  adw_dialog_add_breakpoint (dialog, breakpoint);
}
