/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-picture.h"
#include "bx-log-words.h"
#include "bx-session-exercise-card.h"
#include "bx-set-plan.h"
#include "bx-set-chip.h"

/**
 * BxSessionExerciseCard:
 *
 * An exercise of a finished session, with its sets as buttons that open them.
 *
 * It asks the page above for what it can't do itself: `session.edit-set`,
 * `session.add-set`, `session.edit-exercise-note` and `session.remove-exercise`, each
 * with an id.
 */
struct _BxSessionExerciseCard
{
  AdwBin parent_instance;

  /* Template Widgets */
  AdwBin *picture_place;
  GtkLabel *name_label;
  GtkLabel *note_label;
  GtkLabel *plan_label;
  GtkButton *progress_button;
  GtkMenuButton *menu_button;
  AdwWrapBox *sets_box;

  char *shown_exercise_id; /* (nullable): whose picture is there */
};

G_DEFINE_FINAL_TYPE (BxSessionExerciseCard, bx_session_exercise_card, ADW_TYPE_BIN)

#define PICTURE_SIZE 48

static void
bx_session_exercise_card_dispose (GObject *object)
{
  BxSessionExerciseCard *self = BX_SESSION_EXERCISE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SESSION_EXERCISE_CARD);
  g_clear_pointer (&self->shown_exercise_id, g_free);

  G_OBJECT_CLASS (bx_session_exercise_card_parent_class)->dispose (object);
}

static void
bx_session_exercise_card_class_init (BxSessionExerciseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_session_exercise_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-session-exercise-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, picture_place);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, plan_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, progress_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionExerciseCard, sets_box);
}

static void
bx_session_exercise_card_init (BxSessionExerciseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_session_exercise_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
bx_session_exercise_card_new (void)
{
  return g_object_new (BX_TYPE_SESSION_EXERCISE_CARD, NULL);
}

/* (nullable): what the plan asked, and what became of it */
static char *
describe_plan (const BxSessionExercise *exercise,
               BxUnit unit)
{
  const BxSetTarget *target = NULL;
  gboolean same = TRUE;
  guint n_planned = 0;
  guint n_met = 0;
  g_autofree char *asked = NULL;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (!bx_set_is_planned (set))
        continue;
      same &= target == NULL || bx_set_target_equal (target, &set->target);
      target = &set->target;
      n_planned++;
      n_met += bx_set_meets_target (set);
    }
  if (n_planned == 0)
    return NULL;

  asked = same ? bx_set_target_format (target, unit) : NULL;
  if (asked != NULL)
    /* Translators: the plan of an exercise in a session: how many sets of what, as in
     * “Planned 3 × 5 · 100 kg”, and how many of these were done as asked */
    return g_strdup_printf (ngettext ("Planned %1$u × %2$s, %3$u done as asked", "Planned %1$u × %2$s, %3$u done as asked", n_planned),
                            n_planned, asked, n_met);

  /* Translators: the plan of an exercise in a session: how many sets, and how many of
   * these were done as asked */
  return g_strdup_printf (ngettext ("Planned %1$u set, %2$u done as asked", "Planned %1$u sets, %2$u done as asked", n_planned),
                          n_planned, n_met);
}

/* Buttons that stay keep the focus. */
static void
show_sets (BxSessionExerciseCard *self,
           const BxSessionExercise *exercise,
           BxUnit unit)
{
  BxMeasure measure = bx_log_get_exercise_measure (exercise->exercise_id);
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->sets_box));
  guint n_work = 0;
  guint n_warm_ups = 0;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);
      g_autofree char *place = NULL;

      if (set->kind == BX_SET_KIND_WARM_UP)
        /* Translators: the place of a warm-up set among the warm-ups of an exercise */
        place = g_strdup_printf (_("Warm-up %u"), ++n_warm_ups);
      else
        /* Translators: the place of a set among the sets of an exercise */
        place = g_strdup_printf (_("Set %u"), ++n_work);

      if (chip == NULL)
        {
          chip = bx_set_chip_make ();
          adw_wrap_box_append (self->sets_box, chip);
        }
      bx_set_chip_show (chip, set, measure, unit, place);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", set->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "session.edit-set");
      chip = gtk_widget_get_next_sibling (chip);
    }

  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      adw_wrap_box_remove (self->sets_box, chip);
      chip = next;
    }
}

static GMenuModel *
create_menu (const BxSessionExercise *exercise)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) add = g_menu_item_new (_("_Add Set"), NULL);
  g_autoptr (GMenuItem) note = g_menu_item_new (_("Edit _Note…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_("_Remove Exercise"), NULL);

  g_menu_item_set_action_and_target (add, "session.add-set", "s", exercise->id);
  g_menu_append_item (menu, add);
  g_menu_item_set_action_and_target (note, "session.edit-exercise-note", "s", exercise->id);
  g_menu_append_item (menu, note);
  g_menu_item_set_action_and_target (remove, "session.remove-exercise", "s", exercise->id);
  g_menu_append_item (menu, remove);

  return G_MENU_MODEL (menu);
}

/**
 * bx_session_exercise_card_set_exercise:
 * @self: a card
 * @exercise: an exercise of a session
 * @unit: the unit to show weights in
 *
 * Shows an exercise and its sets.
 */
void
bx_session_exercise_card_set_exercise (BxSessionExerciseCard *self,
                                       const BxSessionExercise *exercise,
                                       BxUnit unit)
{
  g_autofree char *name = NULL;
  g_autofree char *menu_label = NULL;
  g_autofree char *progress_label = NULL;
  g_autofree char *plan = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (BX_IS_SESSION_EXERCISE_CARD (self));
  g_return_if_fail (exercise != NULL);

  name = bx_log_dup_exercise_title (exercise->exercise_id, exercise->variation);
  gtk_label_set_label (self->name_label, name);
  plan = describe_plan (exercise, unit);
  gtk_label_set_label (self->plan_label, plan != NULL ? plan : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_label), plan != NULL);
  gtk_label_set_label (self->note_label, exercise->note != NULL ? exercise->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), exercise->note != NULL && *exercise->note != '\0');
  if (g_set_str (&self->shown_exercise_id, exercise->exercise_id))
    adw_bin_set_child (self->picture_place, bx_exercise_picture_new_any (exercise->exercise_id, PICTURE_SIZE));

  if (exercise->variation != NULL)
    {
      g_autofree char *target = g_strconcat (exercise->exercise_id, "?", exercise->variation, NULL);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->progress_button), "s", target);
    }
  else
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->progress_button), "s", exercise->exercise_id);
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->progress_button), "win.show-progress");
  menu = create_menu (exercise);
  gtk_menu_button_set_menu_model (self->menu_button, menu);

  /* Translators: spoken name of a button; %s is an exercise */
  progress_label = g_strdup_printf (_("Show Progress of %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_button), GTK_ACCESSIBLE_PROPERTY_LABEL, progress_label, -1);
  /* Translators: spoken name of a menu; %s is an exercise */
  menu_label = g_strdup_printf (_("More about %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  show_sets (self, exercise, unit);
}
