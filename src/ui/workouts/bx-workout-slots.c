/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-exercise-picture.h"
#include "bx-number.h"
#include "bx-workout-slots.h"

/* The slots of a workout as small pictures with what each asks. */

#define TILE_WIDTH 120
#define PICTURE_SIZE 96

/**
 * bx_workout_slot_tile_new:
 * @slot: a slot of a workout
 * @unit: the unit weights are shown in
 *
 * Creates a small picture of the slot's exercise over its name and sets. It
 * leads to the exercise's page.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_workout_slot_tile_new (const BxSlot *slot,
                          BxUnit unit)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  const char *name = exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
  g_autofree char *targets = bx_slot_format_targets (slot, unit);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *targets_label = gtk_label_new (targets);

  gtk_label_set_wrap (GTK_LABEL (name_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (name_label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (name_label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), 1);
  gtk_widget_add_css_class (name_label, "caption-heading");
  gtk_widget_add_css_class (targets_label, "caption");
  gtk_widget_add_css_class (targets_label, "numeric");
  gtk_widget_add_css_class (targets_label, "dimmed");
  gtk_box_append (GTK_BOX (box), bx_exercise_picture_new_any (slot->exercise_id, PICTURE_SIZE));
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), targets_label);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_size_request (button, TILE_WIDTH, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "slot-tile");
  gtk_widget_set_sensitive (button, exercise != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", slot->exercise_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exercise");

  return button;
}

/* "3 × 5 · 100 kg", and what kind of sets they are where they are no usual ones */
static char *
format_run (const BxSlot *run,
            BxUnit        unit)
{
  const BxSetTarget *target = &g_array_index (run->targets, BxSetTarget, 0);
  g_autofree char *sets = NULL;
  g_autofree char *hard = NULL;
  BxSetKind kind = target->kind;

  /* Warm-ups would be told without what is asked of them. */
  for (guint i = 0; i < run->targets->len; i++)
    g_array_index (run->targets, BxSetTarget, i).kind = BX_SET_KIND_WORK;
  sets = bx_slot_format_targets (run, unit);

  if (target->rpe_tenths >= 0)
    {
      g_autofree char *rpe = bx_number_format (target->rpe_tenths / 10.0, 1);

      /* Translators: planned sets, such as 3 × 5 · 100 kg, and how hard they shall be from 1 to 10 */
      hard = g_strdup_printf (_("%1$s · RPE %2$s"), sets, rpe);
      g_free (sets);
      sets = g_steal_pointer (&hard);
    }

  switch (kind)
    {
    case BX_SET_KIND_WARM_UP:
      /* Translators: %s are planned sets, such as 2 × 8 */
      return g_strdup_printf (_("Warm-up %s"), sets);
    case BX_SET_KIND_DROP:
      return g_strdup_printf (_("Drop %s"), sets);
    case BX_SET_KIND_TO_FAILURE:
      return g_strdup_printf (_("%s to failure"), sets);
    case BX_SET_KIND_WORK:
    default:
      return g_steal_pointer (&sets);
    }
}

/**
 * bx_workout_slot_list_sets:
 * @slot: a slot of a workout
 * @unit: the unit weights are shown in
 *
 * Tells the planned sets in order, those that are alike together.
 *
 * Returns: (transfer full): a text for each run of equal sets
 */
GStrv
bx_workout_slot_list_sets (const BxSlot *slot,
                           BxUnit        unit)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (slot != NULL, NULL);

  for (guint i = 0; i < slot->targets->len;)
    {
      g_autoptr (BxSlot) run = bx_slot_new (slot->exercise_id);
      guint begin = i;

      while (i < slot->targets->len && bx_set_target_equal (&g_array_index (slot->targets, BxSetTarget, begin),
                                                            &g_array_index (slot->targets, BxSetTarget, i)))
        i++;
      g_array_append_vals (run->targets, &g_array_index (slot->targets, BxSetTarget, begin), i - begin);
      g_strv_builder_take (texts, format_run (run, unit));
    }

  return g_strv_builder_end (texts);
}

/**
 * bx_workout_format_due:
 * @workout: a workout
 * @last_day: (nullable): the day it was done last
 * @today: today
 *
 * Tells when a workout was done last, and when it is due where it has a schedule of
 * the person's own.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there is nothing to tell
 */
char *
bx_workout_format_due (const BxWorkout *workout,
                       const char      *last_day,
                       const char      *today)
{
  g_autofree char *last = NULL;
  g_autofree char *due_text = NULL;
  BxDue due;

  g_return_val_if_fail (workout != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (last_day != NULL)
    {
      int days = bx_day_get_number (today) - bx_day_get_number (last_day);

      if (days <= 0)
        last = g_strdup (_("Done today"));
      else if (days == 1)
        last = g_strdup (_("Done yesterday"));
      else
        last = g_strdup_printf (ngettext ("Done %d day ago", "Done %d days ago", days), days);
    }

  if (!workout->shipped && bx_schedule_get_due (workout->schedule, last_day, today, &due) != BX_DUE_NONE)
    due_text = bx_due_format (&due);

  if (last != NULL && due_text != NULL)
    /* Translators: when a workout was done last, and when it is due */
    return g_strdup_printf (_("%1$s · %2$s"), last, due_text);

  return last != NULL ? g_steal_pointer (&last) : g_steal_pointer (&due_text);
}
