/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-conflicts-dialog.h"
#include "bx-data-import.h"
#include "bx-data-page.h"
#include "bx-import-dialog.h"
#include "bx-merge.h"
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
open_contents (BxWindow   *window,
               const char *name,
               const char *contents,
               gssize      length)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));

  gallery_go_home (window, "log");
  bx_data_import_file (GTK_WIDGET (window), bx_application_get_store (bx_application_get_default ()), file);
  gallery_settle ();
  dialog = gallery_find (GTK_WIDGET (window), BX_TYPE_IMPORT_DIALOG, 0);
  while (bx_import_dialog_is_busy (BX_IMPORT_DIALOG (dialog)))
    g_main_context_iteration (NULL, TRUE);
  gallery_settle ();
}

static void
open_text (BxWindow   *window,
           const char *name,
           const char *text)
{
  open_contents (window, name, text, -1);
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

/* With an exercise of the person's own that is called as another one is */
GtkWidget *
gallery_open_import_tie (BxWindow *window)
{
  BxStore *store = bx_application_get_store (bx_application_get_default ());
  g_autoptr (BxOwnExercise) own = bx_own_exercise_new ("11111111-1111-4111-8111-111111111111", "Superman", BX_MEASURE_REPS);

  bx_store_save_own_exercise_async (store, own, NULL, NULL, NULL);
  gallery_settle ();
  open_text (window, "strong.csv",
             "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
             "2020-09-15 11:22:57,Back,1h 43m,Superman,1,0,12,0,0,,,\n"
             "2020-09-15 11:22:57,Back,1h 43m,Superman,2,0,12,0,0,,,\n"
             "2020-09-15 11:22:57,Back,1h 43m,Reverse Hyper,1,20,12,0,0,,,\n"
             "2020-09-15 11:22:57,Back,1h 43m,Deadlift (Barbell),1,100,5,0,0,,,\n");
  return NULL;
}

GtkWidget *
gallery_open_import_question (BxWindow *window)
{
  open_file (window, "Weight");
  return NULL;
}

/* A picture, taken for a table */
GtkWidget *
gallery_open_import_failed (BxWindow *window)
{
  static const char picture[] = "\211PNG\r\n\032\n\0\0\0\rIHDR";

  open_contents (window, "Rack.png", picture, sizeof picture);
  return NULL;
}

/* The end of the page, with a folder that isn't there */
GtkWidget *
gallery_open_shared_folder (BxWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "Gym", NULL);
  GtkWidget *page;
  GtkAdjustment *adjustment;

  gallery_open_your_data (window);
  gallery_settle ();
  g_settings_set_string (settings, "sync-folder", folder);
  gallery_settle ();
  page = gallery_find (GTK_WIDGET (window), BX_TYPE_DATA_PAGE, 0);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gallery_find (page, GTK_TYPE_SCROLLED_WINDOW, 0)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gallery_settle ();
  return NULL;
}

GtkWidget *
gallery_open_conflicts (BxWindow *window)
{
  static const BxMergeConflict told[] = {
    { (char *) "session_set", (char *) "a", (char *) "deadlift", (char *) "2025-09-15", TRUE, G_GINT64_CONSTANT (1757930400000), G_GINT64_CONSTANT (1757934000000) },
    { (char *) "session", (char *) "b", (char *) "Back Day", (char *) "2025-09-17", FALSE, G_GINT64_CONSTANT (1758110400000), G_GINT64_CONSTANT (1758103200000) },
    { (char *) "workout", (char *) "c", (char *) "Back Workout", NULL, TRUE, G_GINT64_CONSTANT (1757930400000), G_GINT64_CONSTANT (1757934000000) },
    { (char *) "measurement", (char *) "d", NULL, NULL, TRUE, G_GINT64_CONSTANT (1757930400000), G_GINT64_CONSTANT (1757934000000) },
  };
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    g_ptr_array_add (conflicts, (gpointer) &told[i]);
  gallery_go_home (window, "log");
  adw_dialog_present (bx_conflicts_dialog_new (conflicts), GTK_WIDGET (window));
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
