/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-row.h"
#include "bx-exercise-section.h"
#include "bx-muscle-explorer.h"

/**
 * BxMuscleExplorer:
 *
 * The body as a way in: point at a muscle, read what it does, and see which
 * exercises train it first and which train it, too. The same muscles stand in a
 * list, for those who don't point.
 */
struct _BxMuscleExplorer
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkScrolledWindow *scroller;
  GtkBox *columns;
  BxBodyMap *map;
  GtkWidget *map_box;
  GtkWidget *muscle_box;
  GtkLabel *name_label;
  GtkLabel *latin_label;
  GtkLabel *function_label;
  GtkBox *exercises_box;
  GtkBox *groups_box;

  char *muscle_id; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (BxMuscleExplorer, bx_muscle_explorer, ADW_TYPE_NAVIGATION_PAGE)

#define PICTURE_SIZE 64

static void
add_exercises (BxMuscleExplorer *self,
               const char *muscle_id,
               BxMuscleRole role,
               const char *title)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  GtkWidget *section = NULL;
  GtkWidget *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (bx_exercise_get_role (exercise, muscle_id) != role)
        continue;

      if (section == NULL)
        {
          section = bx_exercise_section_new (title);
          list = bx_exercise_row_new_list (title);
          gtk_box_append (GTK_BOX (section), list);
          gtk_box_append (self->exercises_box, section);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), bx_exercise_row_new (exercise, NULL, PICTURE_SIZE));
    }
}

static void
add_nothing (BxMuscleExplorer *self)
{
  GtkWidget *label = gtk_label_new (_("No exercise here trains it yet."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->exercises_box, label);
}

static void
muscle_activated_cb (BxMuscleExplorer *self,
                     const char *muscle_id)
{
  bx_muscle_explorer_show_muscle (self, muscle_id);
}

static void
chip_clicked_cb (BxMuscleExplorer *self,
                 GtkWidget *chip)
{
  bx_muscle_explorer_show_muscle (self, g_object_get_data (G_OBJECT (chip), "bx-muscle-id"));
}

static void
add_group (BxMuscleExplorer *self,
           const BxMuscleGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *wrap = adw_wrap_box_new ();

  bx_exercise_section_add_title (box, group->title);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  gtk_box_append (GTK_BOX (box), wrap);

  for (guint i = 0; i < g_list_model_get_n_items (group->muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (group->muscles, i);
      GtkWidget *chip = gtk_button_new_with_label (bx_muscle_get_title (muscle));

      gtk_widget_add_css_class (chip, "chip");
      gtk_button_set_can_shrink (GTK_BUTTON (chip), TRUE);
      gtk_widget_set_tooltip_text (chip, bx_muscle_get_name (muscle));
      g_object_set_data_full (G_OBJECT (chip), "bx-muscle-id", g_strdup (bx_muscle_get_id (muscle)), g_free);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), chip);
    }

  gtk_box_append (self->groups_box, box);
}

static void
bx_muscle_explorer_dispose (GObject *object)
{
  BxMuscleExplorer *self = BX_MUSCLE_EXPLORER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_MUSCLE_EXPLORER);
  g_clear_pointer (&self->muscle_id, g_free);

  G_OBJECT_CLASS (bx_muscle_explorer_parent_class)->dispose (object);
}

static void
bx_muscle_explorer_class_init (BxMuscleExplorerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_muscle_explorer_dispose;

  g_type_ensure (BX_TYPE_BODY_MAP);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-muscle-explorer.ui");
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, scroller);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, columns);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, map);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, map_box);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, muscle_box);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, name_label);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, latin_label);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, function_label);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, exercises_box);
  gtk_widget_class_bind_template_child (widget_class, BxMuscleExplorer, groups_box);
}

static void
bx_muscle_explorer_init (BxMuscleExplorer *self)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < groups->len; i++)
    add_group (self, g_ptr_array_index (groups, i));

  bx_body_map_set_description (self->map, _("The body from the front and from the back"));
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", self->map, "athlete", G_SETTINGS_BIND_GET);
  bx_exercise_picture_name_muscles (self->map);
  g_signal_connect_object (self->map, "muscle-activated", G_CALLBACK (muscle_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_muscle_explorer_new:
 * @muscle_id: (nullable): a muscle to begin with
 *
 * Creates a page of the muscles.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_muscle_explorer_new (const char *muscle_id)
{
  BxMuscleExplorer *self = g_object_new (BX_TYPE_MUSCLE_EXPLORER, NULL);

  if (muscle_id != NULL)
    bx_muscle_explorer_show_muscle (self, muscle_id);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * bx_muscle_explorer_show_muscle:
 * @self: a page of the muscles
 * @muscle_id: a muscle; one that is not known changes nothing
 *
 * Shows what a muscle does, and what trains it.
 */
void
bx_muscle_explorer_show_muscle (BxMuscleExplorer *self,
                                const char *muscle_id)
{
  BxMuscle *muscle;
  g_autofree char *words = NULL;
  GtkWidget *child;

  g_return_if_fail (BX_IS_MUSCLE_EXPLORER (self));
  g_return_if_fail (muscle_id != NULL);

  muscle = bx_catalogue_find_muscle (bx_catalogue_get_default (), muscle_id);
  if (muscle == NULL || !g_set_str (&self->muscle_id, muscle_id))
    return;

  gtk_label_set_label (self->name_label, bx_muscle_get_title (muscle));
  gtk_label_set_label (self->latin_label, bx_muscle_get_name (muscle));
  gtk_label_set_label (self->function_label, bx_muscle_get_function (muscle));
  gtk_widget_set_visible (GTK_WIDGET (self->latin_label),
                          !g_str_equal (bx_muscle_get_name (muscle), bx_muscle_get_title (muscle)));
  gtk_widget_set_visible (self->muscle_box, TRUE);

  bx_body_map_set_selected_muscle (self->map, muscle_id);
  /* Translators: which muscle is lit on a picture of the body; %s is a muscle */
  words = g_strdup_printf (_("The body from the front and from the back. Lit: %s."), bx_muscle_get_plain_name (muscle));
  bx_body_map_set_description (self->map, words);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->exercises_box))) != NULL)
    gtk_box_remove (self->exercises_box, child);
  add_exercises (self, muscle_id, BX_MUSCLE_ROLE_PRIMARY, _("Train It Above All"));
  add_exercises (self, muscle_id, BX_MUSCLE_ROLE_SECONDARY, _("Train It, Too"));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->exercises_box)) == NULL)
    add_nothing (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), bx_muscle_get_function (muscle), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
