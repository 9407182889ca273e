/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-art-picture.h"
#include "bx-art-theme.h"
#include "bx-exercise-picture.h"
#include "bx-movement.h"

static void
style_changed_cb (AdwStyleManager *style,
                  GParamSpec *pspec,
                  BxArtTheme *theme)
{
  gboolean dark = adw_style_manager_get_dark (style);
  GdkRGBA accent;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), dark, &accent);
  g_object_set (theme,
                "dark",
                dark,
                "high-contrast",
                adw_style_manager_get_high_contrast (style),
                "accent",
                &accent,
                NULL);
}

/**
 * bx_exercise_picture_follow_style:
 *
 * Lets the pictures follow the style of the program: dark, high contrast and
 * accent colour. Once is enough; more does no harm.
 */
void
bx_exercise_picture_follow_style (void)
{
  static gboolean following;
  AdwStyleManager *style = adw_style_manager_get_default ();
  BxArtTheme *theme = bx_art_theme_get_default ();

  if (following)
    return;
  following = TRUE;

  g_signal_connect (style, "notify::dark", G_CALLBACK (style_changed_cb), theme);
  g_signal_connect (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), theme);
  g_signal_connect (style, "notify::accent-color", G_CALLBACK (style_changed_cb), theme);
  style_changed_cb (style, NULL, theme);
}

/* Which picture stands for an exercise, and which muscles are lit in it. */

static const char *const kinds[] = {
  [BX_EXERCISE_PICTURE_SMALL] = "small",
  [BX_EXERCISE_PICTURE_STILL] = "still",
};

/**
 * bx_exercise_picture_list_muscles:
 * @exercise: an exercise
 * @role: what the muscles do in it
 *
 * Lists the ids of the muscles that an exercise trains.
 *
 * Returns: (transfer full): their ids
 */
GStrv
bx_exercise_picture_list_muscles (BxExercise *exercise,
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

/* Shows the picture whose name begins with @stem and ends with the athlete. */
static void
show_stem (BxFigure *figure,
           BxExercise *exercise,
           char *stem)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  if (exercise != NULL)
    {
      g_auto (GStrv) primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
      g_auto (GStrv) secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);

      bx_figure_set_primary (figure, (const char *const *) primary);
      bx_figure_set_secondary (figure, (const char *const *) secondary);
    }

  if (g_object_get_data (G_OBJECT (figure), "bx-picture-stem") == NULL)
    g_signal_connect_object (settings, "changed::athlete", G_CALLBACK (athlete_changed_cb), figure, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (figure), "bx-picture-stem", stem, g_free);
  athlete_changed_cb (figure, NULL, settings);
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
  BxExercise *exercise;

  g_return_if_fail (BX_IS_FIGURE (figure));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail ((guint) kind < G_N_ELEMENTS (kinds));

  exercise = bx_catalogue_find_exercise (bx_application_get_catalogue (bx_application_get_default ()), exercise_id);
  show_stem (figure, exercise, g_strdup_printf ("%s-%s", kinds[kind], exercise_id));
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
  double width;
  double height;

  g_return_val_if_fail (exercise_id != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  figure = g_object_new (BX_TYPE_FIGURE,
                         "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION,
                         "natural-width",
                         size,
                         "can-shrink",
                         TRUE,
                         "width-request",
                         size,
                         "height-request",
                         size,
                         NULL);
  bx_exercise_picture_set (BX_FIGURE (figure), exercise_id, BX_EXERCISE_PICTURE_SMALL);

  /* A picture taller than wide asks for less width, so that it fits a square. */
  if (bx_art_picture_get_size (bx_figure_get_picture (BX_FIGURE (figure)), &width, &height))
    bx_figure_set_natural_width (BX_FIGURE (figure), (int) (size * MIN (1.0, width / height)));

  return figure;
}

/* A picture of the person's own, or a sign where there is none */
static GtkWidget *
new_own (const BxOwnExercise *own,
         int size)
{
  g_autoptr (GdkTexture) texture = own->picture != NULL ? gdk_texture_new_from_bytes (own->picture, NULL) : NULL;
  GtkWidget *picture;

  if (texture != NULL)
    {
      picture = g_object_new (GTK_TYPE_PICTURE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "paintable", texture,
                              "content-fit", GTK_CONTENT_FIT_COVER,
                              "overflow", GTK_OVERFLOW_HIDDEN,
                              NULL);
      gtk_widget_add_css_class (picture, "own-picture");
    }
  else
    {
      picture = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "icon-name", "bx-exercises-symbolic",
                              "pixel-size", size / 2,
                              NULL);
      gtk_widget_add_css_class (picture, "dimmed");
    }
  gtk_widget_set_size_request (picture, size, size);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);

  return picture;
}

/**
 * bx_exercise_picture_new_any:
 * @exercise_id: an exercise, which may be the person's own
 * @size: width and height, in pixels of the application
 *
 * Creates the small picture of an exercise, as lists show it, whoever drew it. It
 * says nothing to assistive technology: the name beside it does.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_exercise_picture_new_any (const char *exercise_id,
                             int size)
{
  BxExercise *exercise;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  if (exercise != NULL && bx_exercise_is_own (exercise))
    return new_own (bx_exercise_get_own (exercise), size);

  return bx_exercise_picture_new (exercise_id, size);
}

/**
 * bx_exercise_picture_describe:
 * @name: the name of an exercise
 *
 * Says what its large picture shows, to those who don't see it.
 *
 * Returns: (transfer full): the words
 */
char *
bx_exercise_picture_describe (const char *name)
{
  /* Translators: what a picture shows; %s is the name of an exercise */
  return g_strdup_printf (_ ("An athlete doing the exercise “%s”"), name);
}

/**
 * bx_exercise_picture_new_still:
 * @exercise: an exercise
 *
 * Creates the large picture of an exercise at its most telling moment.
 *
 * Returns: (transfer floating): a new [class@Figure]
 */
GtkWidget *
bx_exercise_picture_new_still (BxExercise *exercise)
{
  g_autofree char *words = NULL;
  GtkWidget *figure;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  figure = bx_figure_new (NULL);
  bx_exercise_picture_set (BX_FIGURE (figure), bx_exercise_get_id (exercise), BX_EXERCISE_PICTURE_STILL);
  words = bx_exercise_picture_describe (bx_exercise_get_name (exercise));
  bx_figure_set_alternative_text (BX_FIGURE (figure), words);

  return figure;
}

/* The picture whose name begins with @stem, where somebody has drawn it. */
static GtkWidget *
new_part (BxExercise *exercise,
          char *stem)
{
  g_autofree char *picture = g_strconcat (stem, "-man", NULL);
  GtkWidget *figure;

  if (!bx_art_picture_exists (picture))
    {
      g_free (stem);
      return NULL;
    }

  figure = g_object_new (BX_TYPE_FIGURE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  show_stem (BX_FIGURE (figure), exercise, stem);

  return figure;
}

/**
 * bx_exercise_picture_new_step:
 * @exercise: an exercise
 * @step_id: one of its steps
 *
 * Creates the picture of a step. The step's words stand beside it.
 *
 * Returns: (transfer floating) (nullable): a new [class@Figure], or %NULL where
 *   nobody has drawn that step
 */
GtkWidget *
bx_exercise_picture_new_step (BxExercise *exercise,
                              const char *step_id)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (step_id != NULL, NULL);

  return new_part (exercise, g_strdup_printf ("step-%s-%s", bx_exercise_get_id (exercise), step_id));
}

static void
show_end (BxFigure *figure,
          const char *key,
          GSettings *settings)
{
  BxExercise *exercise = g_object_get_data (G_OBJECT (figure), "bx-picture-exercise");
  const char *const *chosen = g_object_get_data (G_OBJECT (figure), "bx-picture-chosen");
  const char *const *plain = g_object_get_data (G_OBJECT (figure), "bx-picture-plain");
  BxStepEnd end = (BxStepEnd) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (figure), "bx-picture-end"));
  g_autofree char *athlete = g_settings_get_string (settings, "athlete");
  const BxMovement *movement = bx_movement_find (bx_exercise_get_id (exercise), athlete, chosen, plain);

  if (movement == NULL)
    return;

  bx_figure_set_frame (figure, end == BX_STEP_END_HIGH ? (int) movement->n_frames - 1 : 0);
  bx_figure_set_picture (figure, movement->picture);
}

/* One end of the movement of a variation, unless that is the plain one's, whose
 * steps have better pictures. */
static GtkWidget *
new_end (BxExerciseChoice *choice,
         BxStepEnd end)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (choice);
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_auto (GStrv) primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  g_auto (GStrv) secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  g_auto (GStrv) plain = NULL;
  g_auto (GStrv) chosen = bx_variation_list_words (exercise, bx_exercise_choice_get_options (choice), &plain);
  const BxMovement *usual = bx_movement_find (bx_exercise_get_id (exercise), "man",
                                              (const char *const *) plain, (const char *const *) plain);
  const BxMovement *movement = bx_movement_find (bx_exercise_get_id (exercise), "man",
                                                 (const char *const *) chosen, (const char *const *) plain);
  GtkWidget *figure;

  if (movement == NULL || movement == usual)
    return NULL;

  figure = g_object_new (BX_TYPE_FIGURE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_object_set_data_full (G_OBJECT (figure), "bx-picture-exercise", g_object_ref (exercise), g_object_unref);
  g_object_set_data_full (G_OBJECT (figure), "bx-picture-chosen", g_steal_pointer (&chosen), (GDestroyNotify) g_strfreev);
  g_object_set_data_full (G_OBJECT (figure), "bx-picture-plain", g_steal_pointer (&plain), (GDestroyNotify) g_strfreev);
  g_object_set_data (G_OBJECT (figure), "bx-picture-end", GINT_TO_POINTER (end));
  bx_figure_set_primary (BX_FIGURE (figure), (const char *const *) primary);
  bx_figure_set_secondary (BX_FIGURE (figure), (const char *const *) secondary);
  show_end (BX_FIGURE (figure), NULL, settings);
  g_signal_connect_object (settings, "changed::athlete", G_CALLBACK (show_end), figure, G_CONNECT_SWAPPED);

  return figure;
}

/**
 * bx_exercise_picture_new_step_of:
 * @choice: an exercise and what is chosen about it
 * @step: a step of that variation
 *
 * Creates the picture of a step as it is done in a variation. The step's words
 * stand beside it.
 *
 * Returns: (transfer floating) (nullable): a new picture, or %NULL where nobody has
 *   drawn that step
 */
GtkWidget *
bx_exercise_picture_new_step_of (BxExerciseChoice *choice,
                                 const BxStep *step)
{
  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (step->picture != NULL)
    return new_part (bx_exercise_choice_get_exercise (choice), g_strdup_printf ("step-%s", step->picture));
  if (step->end != BX_STEP_END_NONE && bx_exercise_choice_get_variation (choice) != NULL)
    {
      GtkWidget *figure = new_end (choice, step->end);

      if (figure != NULL)
        return figure;
    }

  return bx_exercise_picture_new_step (bx_exercise_choice_get_exercise (choice), step->id);
}

/**
 * bx_exercise_picture_new_mistake:
 * @exercise: an exercise
 * @mistake_id: one of its mistakes
 * @right: whether to show how it is done instead
 *
 * Creates one of the two pictures of a mistake. Its words stand beside it.
 *
 * Returns: (transfer floating) (nullable): a new [class@Figure], or %NULL where
 *   nobody has drawn that mistake
 */
GtkWidget *
bx_exercise_picture_new_mistake (BxExercise *exercise,
                                 const char *mistake_id,
                                 gboolean right)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (mistake_id != NULL, NULL);

  return new_part (exercise, g_strdup_printf ("mistake-%s-%s-%s", bx_exercise_get_id (exercise), mistake_id, right ? "right" : "wrong"));
}

/**
 * bx_exercise_picture_show_on_map:
 * @exercise: an exercise
 * @map: a body map
 *
 * Lights the muscles of @exercise on @map, on the athlete of the settings, and
 * says in words which they are.
 */
void
bx_exercise_picture_show_on_map (BxExercise *exercise,
                                 BxBodyMap *map)
{
  g_auto (GStrv) primary = NULL;
  g_auto (GStrv) secondary = NULL;
  g_autofree char *primary_names = NULL;
  g_autofree char *secondary_names = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (BX_IS_EXERCISE (exercise));
  g_return_if_fail (BX_IS_BODY_MAP (map));

  primary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary = bx_exercise_picture_list_muscles (exercise, BX_MUSCLE_ROLE_SECONDARY);
  primary_names = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary_names = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_SECONDARY);
  if (secondary[0] != NULL)
    /* Translators: both are lists of muscles, such as “glutes, hamstrings” */
    words = g_strdup_printf (_ ("Work most: %s. Assist: %s."), primary_names, secondary_names);
  else
    /* Translators: a list of muscles, such as “glutes, hamstrings” */
    words = g_strdup_printf (_ ("Work most: %s."), primary_names);

  bx_body_map_set_primary (map, (const char *const *) primary);
  bx_body_map_set_secondary (map, (const char *const *) secondary);
  bx_body_map_set_description (map, words);
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", map, "athlete", G_SETTINGS_BIND_GET);
}

static char *
dup_muscle_title (const char *muscle_id,
                  gpointer user_data)
{
  BxMuscle *muscle = bx_catalogue_find_muscle (bx_application_get_catalogue (bx_application_get_default ()), muscle_id);

  return muscle != NULL ? g_strdup (bx_muscle_get_title (muscle)) : NULL;
}

/**
 * bx_exercise_picture_name_muscles:
 * @map: a body map
 *
 * Lets @map name its muscles by the catalogue, to whoever points at one or walks
 * there with the keyboard.
 */
void
bx_exercise_picture_name_muscles (BxBodyMap *map)
{
  g_return_if_fail (BX_IS_BODY_MAP (map));

  bx_body_map_set_name_func (map, dup_muscle_title, NULL, NULL);
  bx_body_map_set_interactive (map, TRUE);
}

/**
 * bx_exercise_picture_fill_legend:
 * @exercise: an exercise
 * @legend: a legend
 *
 * Names the muscles of @exercise in @legend.
 */
void
bx_exercise_picture_fill_legend (BxExercise *exercise,
                                 BxMuscleLegend *legend)
{
  g_autofree char *primary = NULL;
  g_autofree char *secondary = NULL;

  g_return_if_fail (BX_IS_EXERCISE (exercise));
  g_return_if_fail (BX_IS_MUSCLE_LEGEND (legend));

  primary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_PRIMARY);
  secondary = bx_exercise_dup_muscle_names (exercise, BX_MUSCLE_ROLE_SECONDARY);
  bx_muscle_legend_set_names (legend, primary, secondary);
}
