/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-print.h"
#include "bx-exercise-sheet.h"
#include "bx-feedback.h"

/* An exercise's page on paper, to hang beside the rack. */

#define MARGIN_MM 14.0

typedef struct
{
  BxExerciseChoice *choice; /* (owned): of its own, so that a choice meanwhile changes nothing */
  BxExerciseSheet *sheet;   /* (owned) (nullable) */
  int n_pages;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->choice);
  g_clear_pointer (&printing->sheet, bx_exercise_sheet_free);
  g_free (printing);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext *context,
                Printing *printing)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_autofree char *athlete = g_settings_get_string (settings, "athlete");
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  /* Type is measured in points as everything is, whatever the printer's dots. */
  pango_cairo_context_set_resolution (pango, 72.0);
  g_clear_pointer (&printing->sheet, bx_exercise_sheet_free);
  printing->sheet = bx_exercise_sheet_new (printing->choice, athlete, pango,
                                           gtk_print_context_get_width (context),
                                           gtk_print_context_get_height (context));
  printing->n_pages = bx_exercise_sheet_get_pages (printing->sheet);
  gtk_print_operation_set_n_pages (operation, printing->n_pages);
  g_object_unref (pango);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              Printing *printing)
{
  bx_exercise_sheet_draw (printing->sheet, page, gtk_print_context_get_cairo_context (context));
}

static GtkPrintOperation *
new_operation (BxExerciseChoice *choice,
               Printing **printing_place)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->choice = bx_exercise_choice_new (exercise);
  bx_exercise_choice_set_variation (printing->choice, bx_exercise_choice_get_variation (choice));
  bx_exercise_choice_set_hold (printing->choice, bx_exercise_choice_get_hold (choice));

  gtk_page_setup_set_top_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, bx_exercise_get_name (exercise));
  g_object_set_data_full (G_OBJECT (operation), "bx-printing", printing, printing_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  *printing_place = printing;

  return operation;
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  bx_feedback_error (widget, _("The page could not be printed"), error);
}

/**
 * bx_exercise_print:
 * @widget: a widget in the window that asks
 * @choice: an exercise and what is chosen about it
 *
 * Asks for a printer, or for a file to save a PDF in, and prints the exercise.
 */
void
bx_exercise_print (GtkWidget *widget,
                   BxExerciseChoice *choice)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  Printing *printing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (BX_IS_EXERCISE_CHOICE (choice));

  operation = new_operation (choice, &printing);
  settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          bx_exercise_get_name (bx_exercise_choice_get_exercise (choice)));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/**
 * bx_exercise_print_file:
 * @choice: an exercise and what is chosen about it
 * @path: a file
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Writes the exercise's sheet as a PDF.
 *
 * Returns: whether it was written
 */
gboolean
bx_exercise_print_file (BxExerciseChoice *choice,
                        const char *path,
                        int *n_pages,
                        GError **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  Printing *printing;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  operation = new_operation (choice, &printing);
  gtk_print_operation_set_export_filename (operation, path);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    return FALSE;

  if (n_pages != NULL)
    *n_pages = printing->n_pages;

  return TRUE;
}
