/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-section.h"
#include "bx-feedback.h"
#include "bx-feel-check.h"

/**
 * BxFeelCheck:
 *
 * Asks where an exercise is felt: a pump in the muscles is as it should be, an
 * ache deep in the lower back leads to what to do about it. The answer is kept in
 * the log, and after an ache nothing grows for the exercise until the person says
 * otherwise.
 *
 * On an exercise's page the question is asked in two steps; after a session one
 * tap is enough, and none is asked for.
 */
struct _BxFeelCheck
{
  AdwBin parent_instance;

  GtkWidget *box; /* (unowned): in the bin */

  BxExercise *exercise;      /* (owned) */
  char *variation;           /* (owned) (nullable) */
  char *session_id;          /* (owned) (nullable): after which it is asked */
  BxFeel *feel;              /* (owned) (nullable): the newest answer */
  GCancellable *cancellable; /* (owned) (nullable): of the request under way */
};

G_DEFINE_FINAL_TYPE (BxFeelCheck, bx_feel_check, ADW_TYPE_BIN)

/* Whose work this muscle leads is felt in the lower back. */
#define MUSCLE "erector-spinae-lumbar"

static void show_question (BxFeelCheck *self);
static void show_second_question (BxFeelCheck *self);

static char *
format_day (GDateTime *date)
{
  /* Translators: a day as g_date_time_format() writes it: “14 November 2026” */
  return g_date_time_format (date, _("%-d %B %Y"));
}

/* ---- parts ------------------------------------------------------------------------ */

static void
clear (BxFeelCheck *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
add_line (BxFeelCheck *self,
          const char *icon,
          const char *css_class,
          const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (line), bx_exercise_section_new_icon (icon, css_class));
  bx_exercise_section_add_words (line, text, NULL);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
add_buttons (BxFeelCheck *self,
             GtkWidget *first,
             GtkWidget *second)
{
  GtkWidget *row = g_object_new (ADW_TYPE_WRAP_BOX,
                                 "child-spacing", 6,
                                 "line-spacing", 6,
                                 "margin-top", 3,
                                 NULL);

  adw_wrap_box_append (ADW_WRAP_BOX (row), first);
  if (second != NULL)
    adw_wrap_box_append (ADW_WRAP_BOX (row), second);
  gtk_box_append (GTK_BOX (self->box), row);
}

static GtkWidget *
new_button (BxFeelCheck *self,
            const char *label,
            GCallback clicked)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL,
                                   "label", label,
                                   "use-underline", TRUE,
                                   "wrap", TRUE,
                                   /* A line's only button must fit it: in right-to-left text AdwWrapBox of
                                    * libadwaita 1.7 puts a wider one outside. */
                                   "max-width-chars", 26,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_label_set_mnemonic_widget (GTK_LABEL (words), button);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words, NULL, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

/* Moves the focus to what took the place of the button that was pressed. */
static void
focus_first_button (BxFeelCheck *self)
{
  gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

/* ---- answers ------------------------------------------------------------------------ */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (BxFeelCheck) self = BX_FEEL_CHECK (user_data);
  g_autoptr (GError) error = NULL;

  /* What was saved is read again when the store tells of it. */
  if (!bx_store_save_feel_finish (BX_STORE (source), result, &error))
    bx_feedback_error (GTK_WIDGET (self), _("The answer could not be kept"), error);
}

static void
answer (BxFeelCheck *self,
        BxFeelAnswer said)
{
  g_autoptr (BxFeel) feel = bx_feel_new (bx_exercise_get_id (self->exercise), said);

  g_set_str (&feel->variation, self->variation);
  g_set_str (&feel->session_id, self->session_id);
  bx_store_save_feel_async (bx_get_store (), feel, NULL, saved_cb, g_object_ref (self));
}

static void
pump_clicked_cb (BxFeelCheck *self)
{
  answer (self, BX_FEEL_PUMP);
}

static void
ache_clicked_cb (BxFeelCheck *self)
{
  answer (self, BX_FEEL_ACHE);
}

static void
well_clicked_cb (BxFeelCheck *self)
{
  answer (self, BX_FEEL_WELL);
}

static void
deep_clicked_cb (BxFeelCheck *self)
{
  show_second_question (self);
  focus_first_button (self);
}

static void
again_clicked_cb (BxFeelCheck *self)
{
  show_question (self);
  focus_first_button (self);
}

static void
taken_back_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (BxFeelCheck) self = BX_FEEL_CHECK (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_feel_deleted_finish (BX_STORE (source), result, &error))
    bx_feedback_error (GTK_WIDGET (self), _("The answer could not be taken back"), error);
}

static void
take_back_clicked_cb (BxFeelCheck *self)
{
  if (self->feel != NULL)
    bx_store_set_feel_deleted_async (bx_get_store (), self->feel->id, TRUE, NULL, taken_back_cb, g_object_ref (self));
}

/* ---- what is shown -------------------------------------------------------------------- */

static void
show_question (BxFeelCheck *self)
{
  GtkWidget *good;
  GtkWidget *bad;

  clear (self);
  if (self->session_id != NULL)
    {
      /* Translators: %s is the name of an exercise, never inflected: where it would
       * need an article, put it elsewhere, as in “%s: how did it feel?” */
      g_autofree char *question = g_strdup_printf (_("How did the %s feel?"), bx_exercise_get_name (self->exercise));

      bx_exercise_section_add_title (self->box, question);
      good = new_button (self, _("A _Pump, or Tired Muscles"), G_CALLBACK (pump_clicked_cb));
      bad = new_button (self, _("An _Ache Deep in the Lower Back"), G_CALLBACK (ache_clicked_cb));
    }
  else
    {
      if (self->feel != NULL && self->feel->answer == BX_FEEL_WELL)
        add_line (self, "emblem-ok-symbolic", "success",
                  _("You are back. Begin with fewer sets and less weight than before the ache, and look at your form."));
      bx_exercise_section_add_words (self->box, _("Think of your last sets. Where did you feel them most?"), NULL);
      good = new_button (self, _("_Glutes, Hamstrings, Muscles of the Back"), G_CALLBACK (pump_clicked_cb));
      bad = new_button (self, _("_Deep in the Lower Back"), G_CALLBACK (deep_clicked_cb));
    }
  add_buttons (self, good, bad);
}

static void
show_second_question (BxFeelCheck *self)
{
  clear (self);
  bx_exercise_section_add_words (self->box, _("And how does it feel there?"), NULL);
  add_buttons (self,
               new_button (self, _("_Pumped or Tired, as After Work"), G_CALLBACK (pump_clicked_cb)),
               new_button (self, _("It _Aches"), G_CALLBACK (ache_clicked_cb)));
}

static void
show_pump (BxFeelCheck *self)
{
  clear (self);
  add_line (self, "object-select-symbolic", "success",
            _("That is how it should feel: a pump or tiredness in glutes, lower back and hamstrings."));
  if (self->session_id != NULL)
    add_buttons (self, new_button (self, _("_Take Back"), G_CALLBACK (take_back_clicked_cb)), NULL);
  else
    add_buttons (self, new_button (self, _("_Ask Me Again"), G_CALLBACK (again_clicked_cb)), NULL);
}

static void
show_ache (BxFeelCheck *self)
{
  g_autoptr (GDateTime) said = bx_moment_to_date_time (self->feel->said);
  g_autoptr (GDateTime) from = g_date_time_add_days (said, BX_FEEL_PAUSE_MIN_DAYS);
  g_autoptr (GDateTime) to = g_date_time_add_days (said, BX_FEEL_PAUSE_MAX_DAYS);
  g_autofree char *said_day = format_day (said);
  g_autofree char *from_day = format_day (from);
  g_autofree char *to_day = format_day (to);
  g_autofree char *noted = NULL;
  g_autofree char *pause = NULL;

  clear (self);
  /* Translators: %s is a day */
  noted = g_strdup_printf (_("You noted an ache on %s."), said_day);
  bx_exercise_section_add_title (self->box, noted);
  /* Translators: both are days, one and two weeks after the ache */
  pause = g_strdup_printf (_("Leave this exercise out for one or two weeks: until about %1$s, or %2$s."), from_day, to_day);
  add_line (self, "x-office-calendar-symbolic", "accent", pause);
  add_line (self, "go-down-symbolic", "accent", _("Then come back with fewer sets and less weight than before."));
  add_line (self, "view-reveal-symbolic", "accent", _("Look at your form again, step by step, and at the common mistakes."));
  add_line (self, "system-users-symbolic", "accent", _("Perhaps ask a trainer to watch you."));
  bx_exercise_section_add_words (self->box,
                                 _("Until you say otherwise, the program holds back here: it suggests no more, and less if you do it all the same."),
                                 NULL);
  bx_exercise_section_add_words (self->box,
                                 _("This is information, not medical advice. If the pain is sharp, runs into a leg or stays, ask a doctor or a physiotherapist."),
                                 "dimmed");
  add_buttons (self,
               new_button (self, _("I Am _Ready Again"), G_CALLBACK (well_clicked_cb)),
               new_button (self, _("_Take Back"), G_CALLBACK (take_back_clicked_cb)));
}

static void
update (BxFeelCheck *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  const BxFeel *feel = self->feel;

  /* What was said before this session is no answer to it. */
  if (feel != NULL && self->session_id != NULL && g_strcmp0 (feel->session_id, self->session_id) != 0)
    feel = NULL;

  if (feel != NULL && feel->answer == BX_FEEL_ACHE)
    show_ache (self);
  else if (feel != NULL && feel->answer == BX_FEEL_PUMP && (self->session_id != NULL || had_focus))
    show_pump (self);
  else
    show_question (self);

  if (had_focus)
    focus_first_button (self);
}

static void
feel_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (BxFeelCheck) self = BX_FEEL_CHECK (user_data);
  g_autoptr (GError) error = NULL;
  BxFeel *feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);

  if (error != NULL)
    return;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->feel, bx_feel_free);
  self->feel = feel;
  update (self);
}

static void
refresh (BxFeelCheck *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  bx_store_load_feel_async (bx_get_store (), bx_exercise_get_id (self->exercise), self->cancellable,
                            feel_loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (BxFeelCheck *self,
                  BxStoreChange change)
{
  if ((change & BX_STORE_CHANGE_FEEL) != 0)
    refresh (self);
}

static void
bx_feel_check_dispose (GObject *object)
{
  BxFeelCheck *self = BX_FEEL_CHECK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->exercise);
  g_clear_pointer (&self->variation, g_free);
  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->feel, bx_feel_free);

  G_OBJECT_CLASS (bx_feel_check_parent_class)->dispose (object);
}

static void
bx_feel_check_class_init (BxFeelCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_feel_check_dispose;
}

static void
bx_feel_check_init (BxFeelCheck *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "padded");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * bx_feel_check_is_for:
 * @exercise: an exercise
 *
 * Tells whether to ask after an exercise: after those like the back extension,
 * which the lower back leads.
 *
 * Returns: whether to ask
 */
gboolean
bx_feel_check_is_for (BxExercise *exercise)
{
  GListModel *muscles;
  g_autoptr (BxMuscle) first = NULL;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), FALSE);

  muscles = bx_exercise_get_muscles (exercise, BX_MUSCLE_ROLE_PRIMARY);
  first = g_list_model_get_item (muscles, 0);

  return first != NULL && g_str_equal (bx_muscle_get_id (first), MUSCLE);
}

/**
 * bx_feel_check_has_place:
 * @exercise: an exercise
 *
 * Tells whether the page of an exercise asks: those that [func@FeelCheck.is_for]
 * names, and those that the hips and the lower back do together, such as the
 * deadlift.
 *
 * Returns: whether its page asks
 */
gboolean
bx_feel_check_has_place (BxExercise *exercise)
{
  BxMuscleRole back;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), FALSE);

  back = bx_exercise_get_role (exercise, MUSCLE);

  return back == BX_MUSCLE_ROLE_PRIMARY
         || (back == BX_MUSCLE_ROLE_SECONDARY
             && (bx_exercise_get_role (exercise, "gluteus-maximus") == BX_MUSCLE_ROLE_PRIMARY
                 || bx_exercise_get_role (exercise, "hamstrings") == BX_MUSCLE_ROLE_PRIMARY));
}

static GtkWidget *
new_check (BxExercise *exercise,
           const char *variation,
           const char *session_id)
{
  BxFeelCheck *self = g_object_new (BX_TYPE_FEEL_CHECK, NULL);

  self->exercise = g_object_ref (exercise);
  self->variation = g_strdup (variation);
  self->session_id = g_strdup (session_id);
  show_question (self);
  refresh (self);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * bx_feel_check_new:
 * @exercise: an exercise
 *
 * Creates the check for the exercise's page.
 *
 * Returns: (transfer floating): a new check
 */
GtkWidget *
bx_feel_check_new (BxExercise *exercise)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);

  return new_check (exercise, NULL, NULL);
}

/**
 * bx_feel_check_new_after:
 * @exercise: an exercise
 * @variation: (nullable): how it was done
 * @session_id: the session that it was done in
 *
 * Creates the check for the end of a session.
 *
 * Returns: (transfer floating): a new check
 */
GtkWidget *
bx_feel_check_new_after (BxExercise *exercise,
                         const char *variation,
                         const char *session_id)
{
  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (session_id != NULL, NULL);

  return new_check (exercise, variation, session_id);
}
