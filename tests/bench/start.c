/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program itself, all but its command line, watched for its first full frame. */

#include "config.h"

#include <locale.h>

#include "bx-application.h"
#include "bx-catalogue.h"
#include "bx-figure.h"
#include "first-frame.h"

/* So many exercises named on the page make it a page of exercises. */
#define ENOUGH_NAMES 3

static GHashTable *names;

typedef struct
{
  guint n_names;
  guint n_drawing; /* pictures in view that are not there yet */
} Content;

/* Whether this is a picture that a person sees a place for, but not yet itself. */
static gboolean
is_being_drawn (BxFigure *figure)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (figure)));
  BxFigureState state = bx_figure_get_state (figure);
  graphene_rect_t place;

  if (bx_figure_get_picture (figure) == NULL || state == BX_FIGURE_STATE_SHOWN || state == BX_FIGURE_STATE_FAILED)
    return FALSE;

  return gtk_widget_compute_bounds (GTK_WIDGET (figure), window, &place)
         && graphene_rect_intersection (&place,
                                        &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window), (float) gtk_widget_get_height (window)),
                                        NULL);
}

static void
add_content (GtkWidget *widget,
             Content *content)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    content->n_names += g_hash_table_contains (names, gtk_label_get_text (GTK_LABEL (widget)));
  else if (BX_IS_FIGURE (widget))
    content->n_drawing += is_being_drawn (BX_FIGURE (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_content (child, content);
}

static FirstFrameContent
look (GtkWindow *window)
{
  Content content = { 0 };

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

  add_content (GTK_WIDGET (window), &content);
  if (content.n_names < ENOUGH_NAMES)
    return FIRST_FRAME_BLANK;

  return content.n_drawing == 0 ? FIRST_FRAME_FULL : FIRST_FRAME_WORDS;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (BxApplication) application = NULL;

  setlocale (LC_ALL, "");
  application = bx_application_new ();
  first_frame_watch (GTK_APPLICATION (application), look);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
