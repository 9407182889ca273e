/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-data-import.h"

#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-import-dialog.h"
#include "bx-workout-file.h"
#include "bx-workout-share.h"

/* The ways in which a file comes to be imported: chosen, dropped on the window, or
 * opened from elsewhere. */

/**
 * bx_data_import_file:
 * @parent: a widget of the window
 * @store: the log
 * @file: another program's file
 *
 * Shows what is in a file, to be imported.
 */
void
bx_data_import_file (GtkWidget *parent,
                     BxStore   *store,
                     GFile     *file)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  adw_dialog_present (bx_import_dialog_new (store, file), parent);
}

typedef struct
{
  GtkWidget *parent; /* (owned) */
  BxStore *store;    /* (owned) */
} Choice;

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    bx_data_import_file (bx_feedback_get_place (choice->parent), choice->store, file);
  else
    bx_feedback_error (choice->parent, _("The file could not be imported"), error);

  g_object_unref (choice->parent);
  g_object_unref (choice->store);
  g_free (choice);
}

/**
 * bx_data_choose_import:
 * @parent: a widget of the window
 * @store: the log
 *
 * Lets the person choose a file to import.
 */
void
bx_data_choose_import (GtkWidget *parent,
                       BxStore   *store)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) logs = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root;
  Choice *choice;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));

  root = gtk_widget_get_root (parent);
  gtk_file_filter_set_name (logs, _("Workout Logs (CSV, JSON)"));
  gtk_file_filter_add_suffix (logs, "csv");
  gtk_file_filter_add_suffix (logs, "json");
  gtk_file_filter_add_suffix (logs, "txt");
  gtk_file_filter_add_suffix (logs, "tsv");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, logs);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Import Workouts"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  choice = g_new0 (Choice, 1);
  choice->parent = g_object_ref (parent);
  choice->store = g_object_ref (store);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, choice);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GSList *files = g_value_get_boxed (value);
  g_autofree char *name = files != NULL ? g_file_get_basename (files->data) : NULL;

  if (name == NULL)
    return FALSE;

  /* As when it is opened from outside */
  if (g_str_has_suffix (name, BX_WORKOUT_FILE_SUFFIX))
    bx_workout_share_open (window, files->data);
  else
    bx_data_import_file (window, BX_STORE (user_data), files->data);
  if (files->next != NULL)
    bx_feedback_tell (window, _("One file at a time: the first one is opened"));

  return TRUE;
}

/**
 * bx_data_accept_drops:
 * @window: a window
 * @store: the log
 *
 * Lets a file be dropped on @window: a log to be imported, or a workout to be added.
 */
void
bx_data_accept_drops (GtkWidget *window,
                      BxStore   *store)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (BX_IS_STORE (store));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), store, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
