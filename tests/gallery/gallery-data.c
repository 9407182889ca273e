/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-data-import.h"
#include "bx-import-dialog.h"
#include "gallery.h"

/* The person's data: a file before it is imported, and the page of the preferences. */

#define HEADER "Date,Workout Name,Duration,Exercise Name,Set Order,%s,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
#define ROWS \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Bench Press (Barbell)\",1,45.0,5,0,0,\"\",\"\",\n"  \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Bench Press (Barbell)\",2,45.0,4,0,0,\"\",\"\",\n"  \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Squat (Barbell)\",1,80.0,5,0,0,\"\",\"\",\n"        \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Deadlift (Barbell)\",W,60.0,5,0,0,\"\",\"\",\n"     \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Deadlift (Barbell)\",1,100.0,5,0,0,\"\",\"\",8\n"   \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Deadlift (Barbell)\",Rest Timer,0,0.0,0,180.0,\"\",\"\",\n"  \
  "2020-09-15 11:22:57,\"Chest, Back\",1h 43m,\"Deadlift (Barbell)\",2,heavy,5,0,0,\"\",\"\",8\n"   \
  "2020-09-17 18:00:00,\"Back\",50m,\"Pull Up\",1,0,8,0,0,\"\",\"\",\n"

#define TABLE \
  "Datum;Übung;Gewicht;Wdh.;Anstrengung;Satzart;Bemerkung\n"                       \
  "15.09.2025;Kreuzheben;100;5;8;;Griff hielt gerade noch\n"                       \
  "15.09.2025;Klimmzug;;8;;Aufwärmen;\n"                                           \
  "17.09.2025;Reverse Hyper;22,5;12;7,5;;\n"

static void
open_text (BxWindow   *window,
           const char *name,
           const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  gallery_go_home (window, "log");
  bx_data_import_file (GTK_WIDGET (window), bx_application_get_store (bx_application_get_default ()), file);
  gallery_settle ();
  dialog = gallery_find (GTK_WIDGET (window), BX_TYPE_IMPORT_DIALOG, 0);
  while (bx_import_dialog_is_busy (BX_IMPORT_DIALOG (dialog)))
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
}

static void
open_file (BxWindow   *window,
           const char *weight_column)
{
  g_autofree char *header = NULL;
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  header = g_strdup_printf (HEADER, weight_column);
#pragma GCC diagnostic pop
  text = g_strconcat (header, ROWS, NULL);
  open_text (window, "strong.csv", text);
}

GtkWidget *
gallery_open_import_columns (BxWindow *window)
{
  open_text (window, "Training.csv", TABLE);
  return NULL;
}

GtkWidget *
gallery_open_import (BxWindow *window)
{
  open_file (window, "Weight (kg)");
  return NULL;
}

GtkWidget *
gallery_open_import_question (BxWindow *window)
{
  open_file (window, "Weight");
  return NULL;
}

GtkWidget *
gallery_open_import_failed (BxWindow *window)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/status");
  GtkWidget *dialog;

  gallery_go_home (window, "log");
  bx_data_import_file (GTK_WIDGET (window), bx_application_get_store (bx_application_get_default ()), file);
  gallery_settle ();
  dialog = gallery_find (GTK_WIDGET (window), BX_TYPE_IMPORT_DIALOG, 0);
  while (bx_import_dialog_is_busy (BX_IMPORT_DIALOG (dialog)))
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_your_data (BxWindow *window)
{
  gallery_go_home (window, "log");
  g_action_group_activate_action (G_ACTION_GROUP (bx_application_get_default ()), "your-data", NULL);
  return NULL;
}
