/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-alternative-finder.h"
#include "bx-application.h"
#include "bx-exercise-chooser.h"
#include "bx-feedback.h"
#include "bx-gym-window.h"
#include "bx-session-view-private.h"

/* As many as a menu shows without scrolling */
#define MAX_SWAPS 8

/* ---- the set ------------------------------------------------------------------- */

static BxSetItem *
get_set (BxSessionView *self)
{
  return bx_session_runner_get_current_set (self->runner);
}

static BxSessionExerciseItem *
get_exercise (BxSessionView *self)
{
  return bx_session_runner_get_current_exercise (self->runner);
}

static void
skip_set_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (get_set (self) != NULL)
    bx_session_runner_set_skipped (self->runner, get_set (self), TRUE);
}

static void
unskip_set_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (get_set (self) != NULL)
    bx_session_runner_set_skipped (self->runner, get_set (self), FALSE);
}

static void
add_set_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (get_exercise (self) != NULL)
    bx_session_runner_add_set (self->runner, get_exercise (self));
}

typedef struct
{
  BxSessionRunner *runner;   /* (owned) */
  char *session_exercise_id; /* (owned) */
  BxSet *set;                /* (owned) */
  guint position;
} RemovedSet;

static void
removed_set_free (gpointer data)
{
  RemovedSet *removed = data;

  g_clear_object (&removed->runner);
  g_free (removed->session_exercise_id);
  bx_set_free (removed->set);
  g_free (removed);
}

static void
put_back (gpointer data)
{
  RemovedSet *removed = data;

  bx_session_runner_insert_set (removed->runner, removed->session_exercise_id, removed->position, removed->set);
}

static void
remove_set_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);
  BxSetItem *item = get_set (self);
  RemovedSet *removed;

  if (item == NULL)
    return;

  removed = g_new0 (RemovedSet, 1);
  removed->runner = g_object_ref (self->runner);
  removed->session_exercise_id = g_strdup (bx_session_exercise_item_get_id (get_exercise (self)));
  removed->set = bx_set_copy (bx_set_item_get_set (item));
  removed->position = bx_set_item_get_number (item) - 1;

  if (bx_session_runner_remove_set (self->runner, item))
    bx_feedback_undoable (GTK_WIDGET (self->work_box), _("Set removed"), put_back, removed, removed_set_free);
  else
    removed_set_free (removed);
}

typedef struct
{
  BxSessionRunner *runner; /* (owned) */
  guint64 number;          /* of the step */
} LastStep;

static void
last_step_free (gpointer data)
{
  g_clear_object (&((LastStep *) data)->runner);
  g_free (data);
}

/* Only as long as nothing else was done since: that would be taken back instead. */
static void
undo_last (gpointer data)
{
  LastStep *step = data;

  if (bx_session_runner_get_undo_step (step->runner) == step->number)
    bx_session_runner_undo (step->runner);
}

static void
offer_undo (BxSessionView *self,
            const char *text)
{
  LastStep *step = g_new0 (LastStep, 1);

  step->runner = g_object_ref (self->runner);
  step->number = bx_session_runner_get_undo_step (self->runner);
  bx_feedback_undoable (GTK_WIDGET (self->work_box), text, undo_last, step, last_step_free);
}

static void
add_warm_ups_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);
  guint n_sets;
  g_autofree char *text = NULL;

  if (get_exercise (self) == NULL)
    return;

  n_sets = bx_session_runner_add_warm_ups (self->runner, get_exercise (self));
  /* Translators: how many warm-up sets were put before the work sets */
  text = g_strdup_printf (ngettext ("%u warm-up set added", "%u warm-up sets added", n_sets), n_sets);
  if (n_sets > 0)
    offer_undo (self, text);
}

static guint
get_exercise_position (BxSessionView *self)
{
  GListModel *exercises = bx_session_runner_get_exercises (self->runner);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (exercises, i);

      if (item == get_exercise (self))
        position = i;
    }

  return position;
}

static void
move_exercise_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);
  int position = (int) get_exercise_position (self) + g_variant_get_int32 (parameter);

  if (get_exercise (self) != NULL && position >= 0)
    bx_session_runner_move_exercise (self->runner, get_exercise (self), (guint) position);
}

static void
remove_exercise_action (GtkWidget *widget,
                        const char *action_name,
                        GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);
  g_autofree char *text = NULL;

  if (get_exercise (self) == NULL)
    return;

  /* Translators: %s is the name of an exercise */
  text = g_strdup_printf (_("“%s” removed"), bx_session_exercise_item_get_name (get_exercise (self)));
  if (bx_session_runner_remove_exercise (self->runner, get_exercise (self)))
    offer_undo (self, text);
}

static void
use_suggestion_action (GtkWidget *widget,
                       const char *action_name,
                       GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (bx_session_advice_can_apply (self->advice))
    bx_session_advice_apply (self->advice);
}

static void
undo_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  bx_session_runner_undo (BX_SESSION_VIEW (widget)->runner);
}

static void
retry_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  bx_session_runner_retry (BX_SESSION_VIEW (widget)->runner);
}

static void
hold_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->hold_timer)))
    return;

  if (bx_hold_timer_is_running (self->hold_timer))
    bx_hold_timer_stop (self->hold_timer);
  else
    bx_hold_timer_start (self->hold_timer);
}

/* ---- the rest -------------------------------------------------------------------- */

static void
add_rest_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  bx_session_runner_add_rest (BX_SESSION_VIEW (widget)->runner, g_variant_get_int32 (parameter));
}

static void
skip_rest_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  bx_session_runner_skip_rest (BX_SESSION_VIEW (widget)->runner);
}

/* ---- exercises --------------------------------------------------------------------- */

static void
next_exercise_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  bx_session_runner_go_by (BX_SESSION_VIEW (widget)->runner, 1);
}

static void
previous_exercise_action (GtkWidget *widget,
                          const char *action_name,
                          GVariant *parameter)
{
  bx_session_runner_go_by (BX_SESSION_VIEW (widget)->runner, -1);
}

static void
swap_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (get_exercise (self) == NULL)
    return;

  bx_session_runner_swap_exercise (self->runner, get_exercise (self), g_variant_get_string (parameter, NULL));
  _bx_session_view_tell_of_ache (self, g_variant_get_string (parameter, NULL));
}

static void
exercise_chosen_cb (BxSessionView *self,
                    BxExercise *exercise)
{
  bx_session_runner_add_exercise (self->runner, bx_exercise_get_id (exercise));
  _bx_session_view_tell_of_ache (self, bx_exercise_get_id (exercise));
}

static void
add_exercise_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  AdwDialog *dialog = bx_exercise_chooser_new (_("Add Exercise"), NULL);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (exercise_chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
instructions_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (get_exercise (self) != NULL)
    gtk_widget_activate_action (widget, "win.show-exercise", "s",
                                bx_session_exercise_item_get_exercise_id (get_exercise (self)));
}

/* ---- the session --------------------------------------------------------------------- */

static void
nothing_done_answered_cb (BxSessionView *self,
                          const char *response)
{
  if (g_strcmp0 (response, "discard") == 0)
    bx_session_runner_discard (self->runner);
}

static void
ask_nothing_done (BxSessionView *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Nothing to Keep"),
                                            _("No set of this workout was done, so there is nothing to keep in the log."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Go On"),
                                  "discard", _("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (nothing_done_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
finish_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (!bx_session_runner_finish (self->runner) && bx_session_runner_get_n_done (self->runner) == 0)
    ask_nothing_done (self);
}

static void
gym_finish_cb (BxSessionView *self)
{
  gtk_window_close (self->gym_window);
  gtk_widget_activate_action (GTK_WIDGET (self), "session.finish", NULL);
}

static void
gym_mode_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING)
    return;

  if (self->gym_window == NULL)
    {
      GtkRoot *root = gtk_widget_get_root (widget);

      g_set_weak_pointer (&self->gym_window, bx_gym_window_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->runner));
      g_signal_connect_object (self->gym_window, "finish", G_CALLBACK (gym_finish_cb), self, G_CONNECT_SWAPPED);
      gtk_window_fullscreen (self->gym_window);
    }
  gtk_window_present (self->gym_window);
}

static void
discard_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  bx_session_runner_discard (BX_SESSION_VIEW (widget)->runner);
}

static void
reopen_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  bx_session_runner_reopen (BX_SESSION_VIEW (widget)->runner);
}

static void
dismiss_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  bx_session_runner_dismiss (BX_SESSION_VIEW (widget)->runner);
}

static void
show_in_log_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  g_autoptr (GVariant) session_id = g_variant_ref (parameter);

  bx_session_runner_dismiss (BX_SESSION_VIEW (widget)->runner);
  gtk_widget_activate_action (widget, "win.show-place", "s", "log");
  gtk_widget_activate_action_variant (widget, "win.show-session", session_id);
}

typedef struct
{
  GtkWidget *view;  /* (owned) */
  char *session_id; /* (owned) */
} Discarded;

static void
discarded_free (gpointer data)
{
  Discarded *discarded = data;

  g_clear_object (&discarded->view);
  g_free (discarded->session_id);
  g_free (discarded);
}

static void
take_back (gpointer data)
{
  Discarded *discarded = data;
  BxSessionView *self = BX_SESSION_VIEW (discarded->view);

  if (!bx_session_runner_take_back (self->runner, discarded->session_id))
    bx_feedback_tell (discarded->view, _("Another workout is running; finish it first"));
}

/* While another session runs nothing is brought back, and the word of it would lie over
 * the button for its sets. */
static void
another_begun_cb (AdwToast *toast,
                  GParamSpec *pspec,
                  BxSessionRunner *runner)
{
  if (bx_session_runner_get_state (runner) == BX_SESSION_RUNNER_STATE_RUNNING)
    adw_toast_dismiss (toast);
}

/* Offers to bring a session back that was thrown away. */
void
_bx_session_view_told_discarded (BxSessionView *self,
                                 const char *session_id,
                                 const char *title)
{
  Discarded *discarded = g_new0 (Discarded, 1);
  g_autofree char *text = NULL;
  AdwToast *toast;

  discarded->view = g_object_ref (GTK_WIDGET (self));
  discarded->session_id = g_strdup (session_id);
  /* Translators: %s is the name of a workout */
  text = g_strdup_printf (_("“%s” discarded"), title);
  toast = bx_feedback_undoable (GTK_WIDGET (self), text, take_back, discarded, discarded_free);
  if (toast != NULL)
    g_signal_connect_object (self->runner, "notify::state", G_CALLBACK (another_begun_cb), toast, G_CONNECT_SWAPPED);
}

/* ---- what can be done now --------------------------------------------------------------- */

void
_bx_session_view_update_actions (BxSessionView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BxSetItem *set = get_set (self);
  BxSetItemState state = set != NULL ? bx_set_item_get_state (set) : BX_SET_ITEM_STATE_DONE;
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  BxSessionExerciseItem *exercise = get_exercise (self);
  gboolean planned = state == BX_SET_ITEM_STATE_PLANNED;
  gboolean skipped = state == BX_SET_ITEM_STATE_SKIPPED;

  gtk_widget_action_set_enabled (widget, "session.skip-set", planned);
  gtk_widget_action_set_enabled (widget, "session.unskip-set", skipped);
  gtk_widget_action_set_enabled (widget, "session.remove-set", planned || skipped);
  gtk_widget_action_set_enabled (widget, "session.add-set", exercise != NULL);
  gtk_widget_action_set_enabled (widget, "session.add-warm-ups", exercise != NULL && bx_session_runner_can_warm_up (self->runner, exercise));
  gtk_widget_action_set_enabled (widget, "session.move-exercise", exercise != NULL);
  gtk_widget_action_set_enabled (widget, "session.remove-exercise", exercise != NULL);
  gtk_widget_action_set_enabled (widget, "session.swap", exercise != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->swap_button),
                            exercise != NULL && bx_session_runner_can_swap_exercise (self->runner, exercise));
  gtk_widget_action_set_enabled (widget, "session.undo", bx_session_runner_can_undo (self->runner));
  gtk_widget_action_set_enabled (widget, "session.skip-rest", bx_rest_clock_is_running (clock));
}

/* What the workout names, then what the finder ranks; of both first what can be done
 * with the equipment at hand. */
static GStrv
list_swaps (BxSessionView *self,
            BxSessionExerciseItem *exercise)
{
  BxCatalogue *catalogue = bx_session_runner_get_catalogue (self->runner);
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  BxExercise *about = bx_session_exercise_item_get_exercise (exercise);
  g_auto (GStrv) at_hand = g_settings_get_boolean (settings, "equipment-known") ? g_settings_get_strv (settings, "equipment-at-hand") : NULL;
  g_auto (GStrv) named = bx_session_exercise_item_dup_alternatives (exercise);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_listed = 0;

  for (guint i = 0; named[i] != NULL; i++)
    g_ptr_array_add (ids, named[i]);
  if (about != NULL)
    found = bx_alternative_find (bx_catalogue_get_exercises (catalogue), about, BX_ALTERNATIVE_NEED_VARIETY, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const BxAlternative *alternative = g_ptr_array_index (found, i);
      const char *id = bx_exercise_get_id (alternative->exercise);

      if (alternative->exercise != about && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }

  for (guint in_kit = 2; in_kit > 0; in_kit--)
    for (guint i = 0; i < ids->len && n_listed < MAX_SWAPS; i++)
      {
        BxExercise *each = bx_catalogue_find_exercise (catalogue, g_ptr_array_index (ids, i));

        if (each == NULL ||
            (at_hand == NULL || bx_exercise_can_do_with (each, (const char *const *) at_hand)) != (in_kit == 2))
          continue;
        g_strv_builder_add (builder, bx_exercise_get_id (each));
        n_listed++;
      }

  return g_strv_builder_end (builder);
}

static void
append_swaps (BxSessionView *self,
              GMenu *menu,
              const char *const *alternatives)
{
  BxCatalogue *catalogue = bx_session_runner_get_catalogue (self->runner);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      BxExercise *exercise = bx_catalogue_find_exercise (catalogue, alternatives[i]);
      g_autoptr (GMenuItem) item = NULL;

      if (exercise == NULL)
        continue;

      item = g_menu_item_new (bx_exercise_get_name (exercise), NULL);
      g_menu_item_set_action_and_target (item, "session.swap", "s", alternatives[i]);
      g_menu_append_item (menu, item);
    }
}

/* The menus of the exercise that the person is at */
void
_bx_session_view_update_menus (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = get_exercise (self);
  BxSetItem *set = get_set (self);
  g_autoptr (GMenu) swap_menu = g_menu_new ();
  g_autoptr (GMenu) swaps = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) set_section = g_menu_new ();
  g_autoptr (GMenu) rest_section = g_menu_new ();
  g_autoptr (GMenu) exercise_section = g_menu_new ();

  if (exercise != NULL)
    {
      g_auto (GStrv) alternatives = list_swaps (self, exercise);

      append_swaps (self, swaps, (const char *const *) alternatives);
    }
  /* Translators: above a list of exercises to do in place of this one */
  g_menu_append_section (swap_menu, _("Do Instead"), G_MENU_MODEL (swaps));
  gtk_menu_button_set_menu_model (self->swap_button, G_MENU_MODEL (swap_menu));
  gtk_widget_set_visible (GTK_WIDGET (self->swap_button), g_menu_model_get_n_items (G_MENU_MODEL (swaps)) > 0);

  if (set != NULL && bx_set_item_get_state (set) == BX_SET_ITEM_STATE_SKIPPED)
    g_menu_append (set_section, _("_Do Set After All"), "session.unskip-set");
  else
    g_menu_append (set_section, _("_Skip Set"), "session.skip-set");
  g_menu_append (set_section, _("_Remove Set"), "session.remove-set");
  g_menu_append (set_section, _("_Add Set"), "session.add-set");
  g_menu_append (set_section, _("Add _Warm-Up Sets"), "session.add-warm-ups");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (set_section));
  g_menu_append (rest_section, _("15 Seconds _More Rest"), "session.add-rest(15)");
  g_menu_append (rest_section, _("Skip the R_est"), "session.skip-rest");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest_section));
  g_menu_append (exercise_section, _("Show _Instructions"), "session.instructions");
  g_menu_append (exercise_section, _("Move _Up"), "session.move-exercise(-1)");
  g_menu_append (exercise_section, _("Move Dow_n"), "session.move-exercise(1)");
  g_menu_append (exercise_section, _("Remove E_xercise"), "session.remove-exercise");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (exercise_section));
  gtk_menu_button_set_menu_model (self->exercise_button, G_MENU_MODEL (menu));
}

void
_bx_session_view_class_install_actions (BxSessionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "session.skip-set", NULL, skip_set_action);
  gtk_widget_class_install_action (widget_class, "session.unskip-set", NULL, unskip_set_action);
  gtk_widget_class_install_action (widget_class, "session.add-set", NULL, add_set_action);
  gtk_widget_class_install_action (widget_class, "session.remove-set", NULL, remove_set_action);
  gtk_widget_class_install_action (widget_class, "session.use-suggestion", NULL, use_suggestion_action);
  gtk_widget_class_install_action (widget_class, "session.add-warm-ups", NULL, add_warm_ups_action);
  gtk_widget_class_install_action (widget_class, "session.move-exercise", "i", move_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.remove-exercise", NULL, remove_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "session.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "session.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "session.add-rest", "i", add_rest_action);
  gtk_widget_class_install_action (widget_class, "session.skip-rest", NULL, skip_rest_action);
  gtk_widget_class_install_action (widget_class, "session.next-exercise", NULL, next_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.previous-exercise", NULL, previous_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.swap", "s", swap_action);
  gtk_widget_class_install_action (widget_class, "session.add-exercise", NULL, add_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.instructions", NULL, instructions_action);
  gtk_widget_class_install_action (widget_class, "session.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "session.gym-mode", NULL, gym_mode_action);
  gtk_widget_class_install_action (widget_class, "session.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "session.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "session.dismiss", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "session.show-in-log", "s", show_in_log_action);
}
