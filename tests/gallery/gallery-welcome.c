/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gallery.h"

#include "bx-application.h"
#include "bx-welcome-dialog.h"

/* The first minute: its steps one after another. */

static GtkWidget *
open_step (BxWindow   *window,
           const char *tag)
{
  GtkWidget *dialog;

  gallery_go_home (window, "exercises");
  adw_dialog_present (bx_welcome_dialog_new (bx_application_get_settings (bx_application_get_default ())), GTK_WIDGET (window));
  gallery_settle ();
  dialog = gallery_find (GTK_WIDGET (window), BX_TYPE_WELCOME_DIALOG, 0);
  if (tag != NULL)
    gtk_widget_activate_action (gallery_find (dialog, GTK_TYPE_BUTTON, 0), "navigation.push", "s", tag);
  return NULL;
}

GtkWidget *
gallery_open_welcome (BxWindow *window)
{
  return open_step (window, NULL);
}

GtkWidget *
gallery_open_welcome_athlete (BxWindow *window)
{
  return open_step (window, "athlete");
}

GtkWidget *
gallery_open_welcome_equipment (BxWindow *window)
{
  return open_step (window, "equipment");
}
