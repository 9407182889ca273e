/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-exercise-picture.h"
#include "bx-number.h"
#include "bx-workout-duration.h"
#include "bx-workout-slots.h"

/* The slots of a workout as small pictures with what each asks. */

#define TILE_WIDTH 120
#define PICTURE_SIZE 96

/**
 * bx_workout_slot_tile_make:
 * @slot: a slot of a workout
 * @unit: the unit weights are shown in
 *
 * Creates a small picture of the slot's exercise over its name and sets. It
 * leads to the exercise's page.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_workout_slot_tile_make (const BxSlot *slot,
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

/* What a target is, with its kind and how hard it shall be: @sets is what it asks */
static char *
qualify (const BxSetTarget *target,
         char              *sets) /* (transfer full) */
{
  g_autofree char *text = sets;

  if (target->rpe_tenths >= 0)
    {
      g_autofree char *rpe = bx_number_format (target->rpe_tenths / 10.0, 1);
      /* Translators: planned sets, such as 3 × 5 · 100 kg, and how hard they shall be from 1 to 10 */
      char *hard = g_strdup_printf (_("%1$s · RPE %2$s"), text, rpe);

      g_free (text);
      text = hard;
    }

  switch (target->kind)
    {
    case BX_SET_KIND_WARM_UP:
      /* Translators: %s are planned sets, such as 2 × 8 */
      return g_strdup_printf (_("Warm-up %s"), text);
    case BX_SET_KIND_DROP:
      return g_strdup_printf (_("Drop %s"), text);
    case BX_SET_KIND_TO_FAILURE:
      return g_strdup_printf (_("%s to failure"), text);
    case BX_SET_KIND_WORK:
    default:
      return g_steal_pointer (&text);
    }
}

/* "3 × 5 · 100 kg", and what kind of sets they are where they are no usual ones */
static char *
format_run (const BxSlot *run,
            BxUnit        unit)
{
  BxSetTarget target = g_array_index (run->targets, BxSetTarget, 0);

  /* Warm-ups would be told without what is asked of them. */
  for (guint i = 0; i < run->targets->len; i++)
    g_array_index (run->targets, BxSetTarget, i).kind = BX_SET_KIND_WORK;

  return qualify (&target, bx_slot_format_targets (run, unit));
}

/**
 * bx_workout_format_set:
 * @target: what is asked of a set
 * @unit: the unit weights are shown in
 *
 * Tells what is planned for one set: “8–12 · 60 kg · RPE 8”.
 *
 * Returns: (transfer full): the words, a dash where nothing is asked
 */
char *
bx_workout_format_set (const BxSetTarget *target,
                       BxUnit             unit)
{
  g_return_val_if_fail (target != NULL, NULL);

  return qualify (target, bx_set_target_format (target, unit));
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
 * bx_workout_dup_superset_words:
 * @workout: a workout
 * @begin: the first position of a superset
 * @end: the position after its last
 *
 * Tells what a superset or circuit is, and the rest after a round: the longest of its
 * parts.
 *
 * Returns: (transfer full): the words
 */
char *
bx_workout_dup_superset_words (const BxWorkout *workout,
                               guint            begin,
                               guint            end)
{
  guint n = end - begin;
  int rest = 0;

  for (guint i = begin; i < end; i++)
    rest = MAX (rest, bx_workout_get_rest (g_ptr_array_index (workout->slots, i)));

  if (rest == 0 && n == 2)
    return g_strdup (_("Superset: a set of each in turn, without rest"));
  if (rest == 0)
    return g_strdup (_("Circuit: a set of each in turn, without rest"));
  if (n == 2)
    /* Translators: minutes and seconds of rest */
    return g_strdup_printf (_("Superset: a set of each, then %d:%02d rest"), rest / 60, rest % 60);

  /* Translators: minutes and seconds of rest */
  return g_strdup_printf (_("Circuit: a set of each, then %d:%02d rest"), rest / 60, rest % 60);
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
