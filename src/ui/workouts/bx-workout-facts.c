/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-decoration.h"
#include "bx-application.h"
#include "bx-exercise-picture.h"
#include "bx-muscle-load.h"
#include "bx-words.h"
#include "bx-workout-facts.h"
#include "bx-workout-balance.h"
#include "bx-workout-duration.h"
#include "bx-workout-equipment.h"
#include "bx-workout-muscles.h"

/**
 * BxWorkoutFacts:
 *
 * What a workout comes to while it is made: how long it takes, what it trains on
 * a body map that fills, what it needs, and what it leaves out.
 */
struct _BxWorkoutFacts
{
  AdwBin parent_instance;

  GtkLabel *minutes_label;
  GtkLabel *sets_label;
  BxBodyMap *map;
  GtkGrid *muscles;
  GtkLabel *equipment_label;
  GtkBox *notes;
};

G_DEFINE_FINAL_TYPE (BxWorkoutFacts, bx_workout_facts, ADW_TYPE_BIN)

#define MAP_HEIGHT 220
#define N_MUSCLES 6

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);

  return label;
}

static GtkLabel *
new_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return GTK_LABEL (label);
}

static void
show_time (BxWorkoutFacts  *self,
           const BxWorkout *workout)
{
  guint n_sets = bx_workout_count_sets (workout);
  g_autofree char *duration = bx_workout_format_duration_heading (workout);
  g_autofree char *exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", workout->slots->len), workout->slots->len);
  g_autofree char *sets = g_strdup_printf (ngettext ("%u set", "%u sets", n_sets), n_sets);
  /* Translators: facts of a workout: exercises, sets */
  g_autofree char *facts = g_strdup_printf (_("%s · %s"), exercises, sets);

  gtk_label_set_label (self->minutes_label, duration);
  gtk_label_set_label (self->sets_label, facts);
}

static void
show_muscles (BxWorkoutFacts *self,
              GArray         *amounts)
{
  GtkWidget *child;
  double most = amounts->len > 0 ? g_array_index (amounts, BxWorkoutMuscle, 0).sets : 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->muscles))) != NULL)
    gtk_grid_remove (self->muscles, child);

  for (guint i = 0; i < amounts->len && i < N_MUSCLES; i++)
    {
      const BxWorkoutMuscle *amount = &g_array_index (amounts, BxWorkoutMuscle, i);
      g_autofree char *sets = bx_muscle_sets_format (amount->sets);
      g_autofree char *title = bx_words_capitalize (bx_muscle_get_plain_name (amount->muscle));
      GtkWidget *name = gtk_label_new (title);
      GtkWidget *bar = gtk_level_bar_new_for_interval (0, most);
      GtkWidget *number = gtk_label_new (sets);

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), amount->sets);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), NULL);
      gtk_widget_set_hexpand (bar, TRUE);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (bar, "muscle-amount");
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_widget_add_css_class (number, "numeric");
      gtk_grid_attach (self->muscles, name, 0, (int) i, 1, 1);
      gtk_grid_attach (self->muscles, bar, 1, (int) i, 1, 1);
      gtk_grid_attach (self->muscles, number, 2, (int) i, 1, 1);
    }
}

static void
bx_workout_facts_class_init (BxWorkoutFactsClass *klass)
{
}

static void
bx_workout_facts_init (BxWorkoutFacts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *time = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *hint;

  self->minutes_label = new_text ();
  gtk_widget_add_css_class (GTK_WIDGET (self->minutes_label), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->minutes_label), "numeric");
  gtk_box_append (GTK_BOX (time), GTK_WIDGET (self->minutes_label));
  self->sets_label = new_text ();
  gtk_widget_add_css_class (GTK_WIDGET (self->sets_label), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->sets_label), "numeric");
  gtk_box_append (GTK_BOX (time), GTK_WIDGET (self->sets_label));
  gtk_box_append (GTK_BOX (box), time);

  self->map = BX_BODY_MAP (bx_body_map_new ());
  bx_body_map_set_natural_height (self->map, MAP_HEIGHT);
  bx_exercise_picture_name_muscles (self->map);
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", self->map, "athlete", G_SETTINGS_BIND_GET);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->map));

  gtk_box_append (GTK_BOX (box), new_heading (_("Sets a Muscle")));
  self->muscles = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->muscles, 12);
  gtk_grid_set_row_spacing (self->muscles, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->muscles));
  hint = GTK_WIDGET (new_text ());
  gtk_label_set_label (GTK_LABEL (hint), _("A set counts one for what works most, and a half for what assists."));
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_box_append (GTK_BOX (box), hint);

  self->notes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notes));

  gtk_box_append (GTK_BOX (box), new_heading (_("What You Need")));
  self->equipment_label = new_text ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->equipment_label));

  gtk_widget_add_css_class (GTK_WIDGET (self), "workout-facts");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_notes (BxWorkoutFacts  *self,
            const BxWorkout *workout)
{
  g_auto (GStrv) notes = bx_workout_list_balance_notes (workout);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);

  for (guint i = 0; notes[i] != NULL; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      GtkWidget *icon = bx_decoration_new ("dialog-information-symbolic");
      GtkLabel *label = new_text ();

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_add_css_class (icon, "dimmed");
      gtk_label_set_label (label, notes[i]);
      gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
      gtk_box_append (GTK_BOX (row), icon);
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (label));
      gtk_box_append (self->notes, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes[0] != NULL);
}

/**
 * bx_workout_facts_new:
 *
 * Creates facts of no workout yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_workout_facts_new (void)
{
  return g_object_new (BX_TYPE_WORKOUT_FACTS, NULL);
}

/**
 * bx_workout_facts_set_workout:
 * @self: facts
 * @workout: a workout
 *
 * Tells what @workout comes to.
 */
void
bx_workout_facts_set_workout (BxWorkoutFacts  *self,
                              const BxWorkout *workout)
{
  g_autoptr (GArray) amounts = NULL;
  g_autofree char *equipment = NULL;

  g_return_if_fail (BX_IS_WORKOUT_FACTS (self));
  g_return_if_fail (workout != NULL);

  amounts = bx_workout_count_muscle_sets (workout);
  show_time (self, workout);
  bx_workout_show_amounts_on_map (amounts, self->map);
  show_muscles (self, amounts);
  show_notes (self, workout);
  equipment = bx_workout_format_equipment (workout);
  gtk_label_set_label (self->equipment_label, equipment);
}
