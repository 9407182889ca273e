/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-exercise-picture.h"
#include "bx-figure.h"

/* Which picture stands for an exercise, and which muscles are lit in it. */

static const char *const kinds[] = {
  [BX_EXERCISE_PICTURE_SMALL] = "small",
  [BX_EXERCISE_PICTURE_STILL] = "still",
};

static GStrv
list_muscles (BxExercise *exercise,
              BxMuscleRole role)
{
  GListModel *muscles = bx_exercise_get_muscles (exercise, role);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      g_strv_builder_add (ids, bx_muscle_get_id (muscle));
    }

  return g_strv_builder_end (ids);
}

static void
athlete_changed_cb (BxFigure *figure,
                    const char *key,
                    GSettings *settings)
{
  const char *stem = g_object_get_data (G_OBJECT (figure), "bx-picture-stem");
  g_autofree char *athlete = g_settings_get_string (settings, "athlete");
  g_autofree char *name = g_strdup_printf ("%s-%s", stem, athlete);

  bx_figure_set_picture (figure, name);
}

/**
 * bx_exercise_picture_set:
 * @figure: a figure
 * @exercise_id: an exercise; one that is not in the catalogue has no picture
 * @kind: which picture
 *
 * Shows an exercise in @figure, by the athlete of the settings, with the muscles
 * it trains lit.
 */
void
bx_exercise_picture_set (BxFigure *figure,
                         const char *exercise_id,
                         BxExercisePictureKind kind)
{
  BxApplication *application = bx_application_get_default ();
  BxExercise *exercise;
  GSettings *settings;

  g_return_if_fail (BX_IS_FIGURE (figure));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail ((guint) kind < G_N_ELEMENTS (kinds));

  exercise = bx_catalogue_find_exercise (bx_application_get_catalogue (application), exercise_id);
  settings = bx_application_get_settings (application);

  if (exercise != NULL)
    {
      g_auto (GStrv) primary = list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
      g_auto (GStrv) secondary = list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);

      bx_figure_set_primary (figure, (const char *const *) primary);
      bx_figure_set_secondary (figure, (const char *const *) secondary);
    }

  if (g_object_get_data (G_OBJECT (figure), "bx-picture-stem") == NULL)
    g_signal_connect_object (settings, "changed::athlete", G_CALLBACK (athlete_changed_cb), figure, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (figure), "bx-picture-stem",
                          g_strdup_printf ("%s-%s", kinds[kind], exercise_id), g_free);
  athlete_changed_cb (figure, NULL, settings);
}

/**
 * bx_exercise_picture_new:
 * @exercise_id: an exercise
 * @size: width and height, in pixels of the application
 *
 * Creates the small picture of an exercise, as lists show it. It says nothing
 * to assistive technology: the name beside it does.
 *
 * Returns: (transfer floating): a new [class@Figure]
 */
GtkWidget *
bx_exercise_picture_new (const char *exercise_id,
                         int size)
{
  GtkWidget *figure;

  g_return_val_if_fail (exercise_id != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  figure = g_object_new (BX_TYPE_FIGURE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_size_request (figure, size, size);
  bx_exercise_picture_set (BX_FIGURE (figure), exercise_id, BX_EXERCISE_PICTURE_SMALL);

  return figure;
}
