/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program itself, all but its command line, watched for its first full frame. */

#include "config.h"

#include <locale.h>

#include "bx-application.h"
#include "bx-catalogue.h"
#include "first-frame.h"

/* So many exercises named on the page make it a page of exercises. */
#define ENOUGH_NAMES 3

static GHashTable *names;

static guint
count_names (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && g_hash_table_contains (names, gtk_label_get_text (GTK_LABEL (widget))))
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_names (child);

  return n;
}

static gboolean
page_is_full (GtkWindow *window)
{
  if (names == NULL)
    {
      GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

      names = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
        {
          g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

          g_hash_table_add (names, (char *) bx_exercise_get_name (exercise));
        }
    }

  return count_names (GTK_WIDGET (window)) >= ENOUGH_NAMES;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (BxApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = bx_application_new ();
  first_frame_watch (GTK_APPLICATION (application), page_is_full);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
