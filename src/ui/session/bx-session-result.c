/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-picture.h"
#include "bx-feel-check.h"
#include "bx-log-words.h"
#include "bx-session-result.h"

/**
 * BxSessionResult:
 *
 * What came of a session that was just finished: how many sets, how much, how
 * long, and the best set of each exercise.
 */
struct _BxSessionResult
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *title_label;
  GtkLabel *sets_label;
  GtkLabel *sets_caption;
  GtkWidget *volume_card;
  GtkLabel *volume_label;
  GtkLabel *duration_label;
  GtkListBox *list;
  AdwBin *feel_place;
  GtkActionable *log_button;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (BxSessionResult, bx_session_result, ADW_TYPE_BIN)

static gboolean
bx_session_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BX_SESSION_RESULT (widget)->close_button);
}

static void
bx_session_result_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_SESSION_RESULT);

  G_OBJECT_CLASS (bx_session_result_parent_class)->dispose (object);
}

static void
bx_session_result_class_init (BxSessionResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_session_result_dispose;
  widget_class->grab_focus = bx_session_result_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/session/bx-session-result.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, sets_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, sets_caption);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, volume_card);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, volume_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, duration_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, list);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, feel_place);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, log_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionResult, close_button);
}

static void
bx_session_result_init (BxSessionResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer none) (nullable): the best set that was done */
static const BxSet *
find_best (const BxSessionExercise *exercise,
           BxMeasure measure)
{
  const BxSet *best = NULL;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);

      if (bx_set_counts (set) && (best == NULL || bx_set_compare (set, best, measure) > 0))
        best = set;
    }

  return best;
}

static void
add_row (BxSessionResult *self,
         BxSessionRunner *runner,
         const BxSessionExercise *exercise)
{
  BxExercise *about = bx_catalogue_find_exercise (bx_session_runner_get_catalogue (runner), exercise->exercise_id);
  BxMeasure measure = about != NULL ? bx_exercise_get_measure (about) : BX_MEASURE_WEIGHT_REPS;
  const BxSet *best = find_best (exercise, measure);
  guint n_done = bx_session_exercise_count_sets (exercise, BX_SET_STATE_DONE);
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (n_done == 0)
    return;

  title = bx_log_dup_exercise_title (exercise->exercise_id, exercise->variation);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new_any (exercise->exercise_id, 48));

  subtitle = g_strdup_printf (ngettext ("%u set", "%u sets", n_done), n_done);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  if (best != NULL)
    {
      g_autofree char *text = bx_set_format (best, measure, bx_session_runner_get_unit (runner));
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", text,
                                       "wrap", TRUE,
                                       "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                       "xalign", 1.0f,
                                       "justify", GTK_JUSTIFY_RIGHT,
                                       NULL);

      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_tooltip_text (label, _("Best Set"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  gtk_list_box_append (self->list, row);
}

/* Asks once, of the first exercise that is like the back extension. */
static void
show_feel_check (BxSessionResult *self,
                 BxSessionRunner *runner,
                 const BxSession *session)
{
  adw_bin_set_child (self->feel_place, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->feel_place), FALSE);

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      BxExercise *about = bx_catalogue_find_exercise (bx_session_runner_get_catalogue (runner), exercise->exercise_id);

      if (about != NULL && bx_feel_check_is_for (about) && bx_session_exercise_count_sets (exercise, BX_SET_STATE_DONE) > 0)
        {
          adw_bin_set_child (self->feel_place, bx_feel_check_new_after (about, exercise->variation, session->id));
          gtk_widget_set_visible (GTK_WIDGET (self->feel_place), TRUE);
          return;
        }
    }
}

/**
 * bx_session_result_show:
 * @self: a result
 * @runner: a runner whose session is finished
 *
 * Shows what came of the session.
 */
void
bx_session_result_show (BxSessionResult *self,
                        BxSessionRunner *runner)
{
  g_autoptr (BxSession) session = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *volume = NULL;
  g_autofree char *duration = NULL;
  double volume_kg;
  guint n_sets = 0;

  g_return_if_fail (BX_IS_SESSION_RESULT (self));
  g_return_if_fail (BX_IS_SESSION_RUNNER (runner));

  session = bx_session_runner_dup_session (runner);
  if (session == NULL)
    return;

  n_sets = bx_session_count_sets (session, BX_SET_STATE_DONE);
  volume_kg = bx_session_runner_get_volume_kg (runner);
  sets = g_strdup_printf ("%u", n_sets);
  volume = bx_log_format_volume (volume_kg, bx_session_runner_get_unit (runner));
  duration = bx_log_format_length (bx_moment_seconds_between (session->started, session->ended));

  gtk_label_set_label (self->title_label, session->title);
  gtk_label_set_label (self->sets_label, sets);
  /* Translators: the caption of a number of sets */
  gtk_label_set_label (self->sets_caption, ngettext ("Set", "Sets", n_sets));
  gtk_label_set_label (self->volume_label, volume);
  gtk_widget_set_visible (self->volume_card, volume_kg > 0);
  gtk_label_set_label (self->duration_label, duration);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < session->exercises->len; i++)
    add_row (self, runner, g_ptr_array_index (session->exercises, i));

  show_feel_check (self, runner, session);

  gtk_actionable_set_action_target (self->log_button, "s", session->id);
  gtk_actionable_set_action_name (self->log_button, "session.show-in-log");
}
