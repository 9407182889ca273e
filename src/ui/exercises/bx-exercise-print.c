/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-exercise-print.h"
#include "bx-exercise-sheet.h"
#include "bx-paper-print.h"

/* An exercise's page on paper, to hang beside the rack. */

typedef struct
{
  BxExerciseChoice *choice; /* (owned): of its own, so that a choice meanwhile changes nothing */
  char *athlete;            /* (owned) */
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->choice);
  g_free (printing->athlete);
  g_free (printing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static Printing *
printing_new (BxExerciseChoice *choice)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->athlete = g_settings_get_string (bx_application_get_settings (bx_application_get_default ()), "athlete");
  printing->choice = bx_exercise_choice_new (bx_exercise_choice_get_exercise (choice));
  bx_exercise_choice_set_variation (printing->choice, bx_exercise_choice_get_variation (choice));
  bx_exercise_choice_set_hold (printing->choice, bx_exercise_choice_get_hold (choice));

  return printing;
}

static BxPaper *
lay_out (PangoContext *context,
         double width,
         double height,
         gpointer user_data)
{
  const Printing *printing = user_data;

  return bx_exercise_sheet_new (printing->choice, printing->athlete, context, width, height);
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
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (BX_IS_EXERCISE_CHOICE (choice));

  bx_paper_print (widget, bx_exercise_get_name (bx_exercise_choice_get_exercise (choice)), NULL,
                  lay_out, printing_new (choice), printing_free);
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
  g_autoptr (Printing) printing = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  printing = printing_new (choice);
  pdf = bx_paper_render (bx_exercise_get_name (bx_exercise_choice_get_exercise (choice)), NULL,
                         lay_out, printing, n_pages, error);

  return pdf != NULL
         && g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), error);
}
