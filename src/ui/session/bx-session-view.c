/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-decoration.h"
#include "bx-exercise-picture.h"
#include "bx-log-words.h"
#include "bx-session-view-private.h"
#include "bx-session-words.h"
#include "bx-set-button.h"

/**
 * BxSessionView:
 *
 * The running session, whole: what is lifted now as large as it goes, the rest,
 * the sets and the other exercises. One key does what comes next.
 *
 * ## Shortcuts and Gestures
 *
 * Where no text has the keyboard focus: <kbd>Space</kbd> or <kbd>Enter</kbd>
 * confirms the set; <kbd>↑</kbd> and <kbd>↓</kbd> step the weight by what can be
 * loaded; <kbd>←</kbd> and <kbd>→</kbd> step the repetitions, and so do all four where
 * nothing is loaded; a digit begins to type the weight; <kbd>E</kbd> says how hard
 * the set was that was done; <kbd>Ctrl</kbd>+<kbd>Z</kbd> or <kbd>Backspace</kbd> takes
 * the last thing back; <kbd>N</kbd> and <kbd>P</kbd>, or <kbd>Page Down</kbd>
 * and <kbd>Page Up</kbd>, go to the next and the last exercise; <kbd>S</kbd>
 * skips the set, <kbd>A</kbd> adds one, <kbd>R</kbd> skips the rest,
 * <kbd>+</kbd> and <kbd>−</kbd> make it longer and shorter, <kbd>T</kbd> starts
 * and stops a hold. A control that was gone to with <kbd>Tab</kbd> keeps its own
 * keys.
 */
G_DEFINE_FINAL_TYPE (BxSessionView, bx_session_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_RUNNER = 1,
} BxSessionViewProperty;

static GParamSpec *properties[PROP_RUNNER + 1];


/* ---- what is shown --------------------------------------------------------------- */

static void
update_title (BxSessionView *self)
{
  GListModel *exercises = bx_session_runner_get_exercises (self->runner);
  BxSessionExerciseItem *current = bx_session_runner_get_current_exercise (self->runner);
  guint n_exercises = g_list_model_get_n_items (exercises);
  guint position = 0;
  const char *title = bx_session_runner_get_title (self->runner);
  gint64 seconds = bx_session_runner_get_elapsed_seconds (self->runner);
  g_autofree char *place = NULL;
  g_autofree char *duration = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < n_exercises; i++)
    {
      g_autoptr (BxSessionExerciseItem) item = g_list_model_get_item (exercises, i);

      if (item == current)
        position = i + 1;
    }

  /* Translators: which exercise of the workout it is, and how many there are */
  place = g_strdup_printf (ngettext ("%1$u of %2$u exercise", "%1$u of %2$u exercises", n_exercises), position, n_exercises);
  duration = bx_log_format_length (seconds);
  /* Translators: under the name of the workout: the place in it, such as 2 of 5
   * exercises, and how long it has run, such as 18 min */
  subtitle = g_strdup_printf (_("%1$s · %2$s"), place, duration);

  adw_window_title_set_title (self->title, title != NULL ? title : "");
  adw_window_title_set_subtitle (self->title, n_exercises > 0 ? subtitle : "");
}

static void wait_for_minute (BxSessionView *self);

static void
minute_passed_cb (gpointer user_data)
{
  BxSessionView *self = BX_SESSION_VIEW (user_data);

  self->minute_id = 0;
  update_title (self);
  wait_for_minute (self);
}

static void
wait_for_minute (BxSessionView *self)
{
  g_clear_handle_id (&self->minute_id, g_source_remove);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      bx_session_runner_get_state (self->runner) == BX_SESSION_RUNNER_STATE_RUNNING)
    {
      guint second = (guint) (bx_session_runner_get_elapsed_seconds (self->runner) % 60);

      self->minute_id = g_timeout_add_once ((60 - second) * 1000, minute_passed_cb, self);
    }
}

static void
update_rest (BxSessionView *self)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  gboolean shown = bx_rest_clock_is_running (clock) || bx_rest_clock_is_over (clock);

  gtk_stack_set_visible_child_name (self->rest_stack, shown ? "rest" : "none");
  _bx_session_view_update_actions (self);
}

static void
update_next (BxSessionView *self)
{
  g_autofree char *text = bx_session_words_format_next (self->runner);

  gtk_label_set_label (self->next_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next_label), text != NULL);
}

static void
update_primary (BxSessionView *self)
{
  BxSetItem *set = bx_session_runner_get_current_set (self->runner);
  const char *label;
  gboolean suggested = TRUE;

  if (set == NULL)
    {
      label = _("_Finish Workout");
    }
  else
    {
      switch (bx_set_item_get_state (set))
        {
        case BX_SET_ITEM_STATE_UNSAVED:
          label = _("Try _Again");
          break;
        case BX_SET_ITEM_STATE_SKIPPED:
          label = _("_Do Set After All");
          suggested = FALSE;
          break;
        case BX_SET_ITEM_STATE_DONE:
        case BX_SET_ITEM_STATE_SAVING:
          label = bx_session_runner_is_complete (self->runner) ? _("_Finish Workout") : _("_Next Set");
          break;
        case BX_SET_ITEM_STATE_PLANNED:
        default:
          label = bx_set_item_get_error (set) != NULL ? _("Try _Again") : _("_Done");
          break;
        }
    }

  gtk_label_set_label (self->primary_label, label);
  if (suggested)
    gtk_widget_add_css_class (self->primary_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->primary_button, "suggested-action");
}

static void
update_set (BxSessionView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  const char *error = item != NULL ? bx_set_item_get_error (item) : NULL;
  gboolean holds = item != NULL && bx_measure_has_time (bx_set_item_get_measure (item)) &&
                   bx_set_item_get_state (item) == BX_SET_ITEM_STATE_PLANNED;
  g_autofree char *text = NULL;

  self->updating = TRUE;

  gtk_widget_set_visible (GTK_WIDGET (self->editor), item != NULL);
  gtk_widget_set_visible (self->skip_button, item != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hold_timer), holds);
  bx_hold_timer_set_planned (self->hold_timer, holds ? bx_set_item_get_set (item)->seconds : BX_COUNT_NONE);
  if (!holds && bx_hold_timer_is_running (self->hold_timer))
    bx_hold_timer_cancel (self->hold_timer);

  if (item != NULL)
    {
      BxExercise *about = bx_session_exercise_item_get_exercise (exercise);
      g_autofree char *previous = bx_set_item_dup_previous_label (item);

      text = bx_session_words_format_place (self->runner);

      bx_set_editor_set_measure (self->editor, bx_set_item_get_measure (item));
      bx_set_editor_set_unit (self->editor, bx_session_runner_get_unit (self->runner));
      bx_set_editor_set_step_kg (self->editor, about != NULL ? bx_exercise_get_weight_step_kg (about) : 0);
      bx_set_editor_set_set (self->editor, bx_set_item_get_set (item));

      if (previous != NULL)
        {
          /* Translators: what was lifted in the same set of the last time, such as 97.5 kg × 5 */
          g_autofree char *last_time = g_strdup_printf (_("Last time %s"), previous);

          gtk_label_set_label (self->previous_label, last_time);
        }
      gtk_widget_set_visible (GTK_WIDGET (self->previous_label), previous != NULL);
    }
  else
    {
      bx_set_editor_set_set (self->editor, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->previous_label), FALSE);
      text = g_strdup (bx_session_runner_is_complete (self->runner) ? _("All sets are done") : _("No sets left"));
    }
  gtk_label_set_label (self->set_label, text);

  if (error != NULL)
    {
      /* Translators: %s is a sentence that says why, and what to do */
      g_autofree char *sentence = g_strdup_printf (_("This set is not saved yet. %s"), error);

      if (!gtk_widget_get_visible (self->error_box))
        gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      gtk_label_set_label (self->error_label, sentence);
    }
  gtk_widget_set_visible (self->error_box, error != NULL);

  self->updating = FALSE;

  _bx_session_view_update_plates (self);
  _bx_session_view_update_advice (self);
  _bx_session_view_update_notes (self);
  _bx_session_view_update_effort (self);
  update_primary (self);
  _bx_session_view_update_actions (self);
}

static void
set_state_changed_cb (BxSessionView *self)
{
  _bx_session_view_update_menus (self);
}

static void
current_set_changed_cb (BxSessionView *self)
{
  /* What is being held is another set. */
  bx_hold_timer_cancel (self->hold_timer);
  g_signal_group_set_target (self->set_signals, bx_session_runner_get_current_set (self->runner));
  update_set (self);
  update_title (self);
  bx_moving_picture_play (self->movement, BX_SESSION_VIEW_REPETITIONS);
  _bx_session_view_update_menus (self);
}

static void
chip_clicked_cb (BxSessionView *self,
                 BxSetButton *chip)
{
  bx_session_runner_go_to_set (self->runner, bx_set_button_get_item (chip));
}

/* (transfer none) (nullable): the button of @item among what is there */
static GtkWidget *
find_chip (BxSessionView *self,
           BxSetItem *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (BX_IS_SET_BUTTON (child) && bx_set_button_get_item (BX_SET_BUTTON (child)) == item)
      return child;

  return NULL;
}

/* What goes hands the keyboard on to what comes next: a widget that is gone would keep it. */
static void
remove_chip (BxSessionView *self,
             GtkWidget *chip)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) == chip)
    gtk_widget_grab_focus (self->primary_button);
  adw_wrap_box_remove (self->chips, chip);
}

/* What stays is left where it is, with the keyboard if it has that. */
static void
update_chips (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  GListModel *sets = exercise != NULL ? bx_session_exercise_item_get_sets (exercise) : NULL;
  guint n_sets = sets != NULL ? g_list_model_get_n_items (sets) : 0;
  GtkWidget *last = NULL;
  GtkWidget *chip;

  for (guint i = 0; i < n_sets; i++)
    {
      g_autoptr (BxSetItem) item = g_list_model_get_item (sets, i);

      chip = find_chip (self, item);
      if (chip != NULL)
        {
          adw_wrap_box_reorder_child_after (self->chips, chip, last);
        }
      else
        {
          chip = bx_set_button_new (item);
          g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
          adw_wrap_box_insert_child_after (self->chips, chip, last);
        }
      last = chip;
    }

  while ((chip = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != self->add_button)
    remove_chip (self, chip);
  gtk_widget_set_visible (self->add_button, exercise != NULL);
}

static void
sets_changed_cb (BxSessionView *self)
{
  update_chips (self);
  update_set (self);
}

static void
update_exercise (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  gtk_label_set_label (self->exercise_label, exercise != NULL ? bx_session_exercise_item_get_name (exercise) : "");
  if (exercise != NULL)
    {
      g_autofree char *words = bx_exercise_picture_describe (bx_session_exercise_item_get_name (exercise));

      bx_exercise_picture_set (self->figure, bx_session_exercise_item_get_exercise_id (exercise), BX_EXERCISE_PICTURE_STILL);
      bx_figure_set_alternative_text (self->figure, words);
      bx_moving_picture_set_exercise (self->movement,
                                      bx_session_exercise_item_get_exercise (exercise),
                                      bx_session_exercise_item_get_variation (exercise),
                                      bx_session_exercise_item_get_tempo (exercise));
    }
}

static void
current_exercise_changed_cb (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  _bx_session_view_update_order (self);
  g_signal_group_set_target (self->exercise_signals, exercise);
  g_signal_group_set_target (self->chip_signals, exercise != NULL ? bx_session_exercise_item_get_sets (exercise) : NULL);
  update_exercise (self);
  _bx_session_view_update_notes (self);
  _bx_session_view_update_pinned (self);
  update_chips (self);
  update_next (self);
  update_title (self);
  current_set_changed_cb (self);
}

static void
exercise_changed_cb (BxSessionView *self)
{
  update_exercise (self);
  _bx_session_view_update_pinned (self);
  update_set (self);
  _bx_session_view_update_menus (self);
}

static void
counts_changed_cb (BxSessionView *self)
{
  update_next (self);
  _bx_session_view_update_effort (self);
  update_primary (self);
  if (bx_session_runner_get_current_set (self->runner) == NULL)
    update_set (self);
}

static void
error_changed_cb (BxSessionView *self)
{
  const char *error = bx_session_runner_get_error (self->runner);
  g_autofree char *text = NULL;

  if (error != NULL)
    /* Translators: %s is a sentence that says why, and what to do */
    text = g_strdup_printf (_("The last changes are not saved yet. %s"), error);
  adw_banner_set_title (self->error_banner, text != NULL ? text : "");
  adw_banner_set_revealed (self->error_banner, text != NULL);
}

/* Where one key does what comes next. In a moment, since what asks for it may be
 * about to move the focus itself. */
static void
focus_primary_cb (gpointer user_data)
{
  g_autoptr (BxSessionView) self = BX_SESSION_VIEW (user_data);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (bx_session_runner_get_state (self->runner) == BX_SESSION_RUNNER_STATE_FINISHED)
    gtk_widget_grab_focus (GTK_WIDGET (self->result));
  else
    gtk_widget_grab_focus (self->primary_button);
}

static void
focus_primary (BxSessionView *self)
{
  g_idle_add_once (focus_primary_cb, g_object_ref (self));
}

static void
state_changed_cb (BxSessionView *self)
{
  BxSessionRunnerState state = bx_session_runner_get_state (self->runner);

  if (state == BX_SESSION_RUNNER_STATE_FINISHED)
    {
      bx_session_result_show (self->result, self->runner);
      gtk_stack_set_visible_child_name (self->stack, "finished");
      focus_primary (self);
    }
  else if (state == BX_SESSION_RUNNER_STATE_RUNNING)
    {
      gtk_stack_set_visible_child_name (self->stack, "running");
      update_title (self);
      focus_primary (self);
    }
  wait_for_minute (self);
}

/* Says it to assistive technology, be the sheet open or closed to its bar. */
void
_bx_session_view_say (BxSessionView *self,
                      const char *text)
{
  GtkWidget *speaker = GTK_WIDGET (self);

  /* Across the room it is said there. */
  if (self->gym_window != NULL)
    return;

  while (speaker != NULL && !gtk_widget_get_mapped (speaker))
    speaker = gtk_widget_get_parent (speaker);

  if (speaker != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (speaker), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
confirmed_cb (BxSessionView *self,
              BxSetItem *item)
{
  /* Translators: spoken when a set is done: its number */
  g_autofree char *text = g_strdup_printf (_("Set %u done"), bx_set_item_get_number (item));

  _bx_session_view_say (self, text);
}

static void
rest_ended_cb (BxSessionView *self)
{
  _bx_session_view_say (self, _("The rest is over"));
}

static void
may_sleep_changed_cb (BxSessionView *self)
{
  gtk_widget_set_visible (self->sleep_label, bx_session_runner_get_may_sleep (self->runner));
}

static void
discarded_cb (BxSessionView *self,
              const char *session_id,
              const char *title)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  /* Of several windows the one that was used last says it. */
  if (application != NULL && gtk_application_get_active_window (application) == GTK_WINDOW (root))
    _bx_session_view_told_discarded (self, session_id, title);
}

/* ---- what the person does -------------------------------------------------------------- */

static void
exercise_row_activated_cb (BxSessionView *self,
                           GtkListBoxRow *row)
{
  bx_session_runner_go_to_exercise (self->runner, g_object_get_data (G_OBJECT (row), "item"));
  gtk_widget_grab_focus (self->primary_button);
}

static void
editor_changed_cb (BxSessionView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  const BxSet *set = bx_set_editor_get_set (self->editor);

  if (!self->updating && item != NULL && set != NULL && g_strcmp0 (set->id, bx_set_item_get_id (item)) == 0)
    bx_session_runner_change_set (self->runner, item, set);
}

/* At once: the next key is already for the button. */
static void
editor_activate_cb (BxSessionView *self)
{
  gtk_widget_grab_focus (self->primary_button);
}

static void
held_cb (BxSessionView *self,
         int seconds)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  g_autoptr (BxSet) set = NULL;

  if (item == NULL)
    return;

  set = bx_set_copy (bx_set_item_get_set (item));
  set->seconds = seconds;
  bx_session_runner_change_set (self->runner, item, set);
  focus_primary (self);
}

/* What the large button says. @time: when it was asked for, as the event tells */
void
_bx_session_view_do_primary (BxSessionView *self,
                             guint32 time)
{
  BxSetItem *set = bx_session_runner_get_current_set (self->runner);

  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING ||
      !bx_bounce_take (&self->bounce, time))
    return;

  /* Nothing was held yet. */
  if (bx_hold_timer_is_getting_ready (self->hold_timer))
    {
      bx_hold_timer_cancel (self->hold_timer);
      return;
    }
  if (bx_hold_timer_is_running (self->hold_timer))
    bx_hold_timer_stop (self->hold_timer);

  if (set == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "session.finish", NULL);
      return;
    }

  switch (bx_set_item_get_state (set))
    {
    case BX_SET_ITEM_STATE_PLANNED:
      _bx_session_view_show_record (self, NULL);
      if (bx_set_editor_check (self->editor, TRUE))
        bx_session_runner_confirm (self->runner, NULL);
      break;
    case BX_SET_ITEM_STATE_UNSAVED:
      bx_session_runner_retry (self->runner);
      break;
    case BX_SET_ITEM_STATE_SKIPPED:
      bx_session_runner_set_skipped (self->runner, set, FALSE);
      break;
    case BX_SET_ITEM_STATE_SAVING:
    case BX_SET_ITEM_STATE_DONE:
    default:
      if (bx_set_editor_check (self->editor, TRUE))
        {
          if (bx_session_runner_is_complete (self->runner))
            gtk_widget_activate_action (GTK_WIDGET (self), "session.finish", NULL);
          else
            bx_session_runner_go_on (self->runner);
        }
      break;
    }
}

static void
primary_clicked_cb (BxSessionView *self)
{
  _bx_session_view_do_primary (self, bx_bounce_get_time (self->primary_button));
}

/* ---- the widget --------------------------------------------------------------------------- */

static void
dismiss_unseen_cb (gpointer user_data)
{
  g_autoptr (BxSessionView) self = BX_SESSION_VIEW (user_data);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    bx_session_runner_dismiss (self->runner);
}

static void
bx_session_view_map (GtkWidget *widget)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  GTK_WIDGET_CLASS (bx_session_view_parent_class)->map (widget);

  self->primary_is_held = FALSE;
  update_title (self);
  wait_for_minute (self);
  focus_primary (self);
}

static void
bx_session_view_unmap (GtkWidget *widget)
{
  BxSessionView *self = BX_SESSION_VIEW (widget);

  GTK_WIDGET_CLASS (bx_session_view_parent_class)->unmap (widget);

  wait_for_minute (self);
  /* Who closes the sheet has seen the result. */
  if (bx_session_runner_get_state (self->runner) == BX_SESSION_RUNNER_STATE_FINISHED)
    g_idle_add_once (dismiss_unseen_cb, g_object_ref (self));
}

static gboolean
bx_session_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BX_SESSION_VIEW (widget)->primary_button);
}

static void
bx_session_view_constructed (GObject *object)
{
  BxSessionView *self = BX_SESSION_VIEW (object);
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);

  G_OBJECT_CLASS (bx_session_view_parent_class)->constructed (object);

  _bx_session_view_add_advice (self);
  bx_rest_ring_set_clock (self->rest_ring, clock);
  g_signal_connect_object (clock, "moved", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "ended", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);

  self->exercise_signals = g_signal_group_new (BX_TYPE_SESSION_EXERCISE_ITEM);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::exercise", G_CALLBACK (exercise_changed_cb), self);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::name", G_CALLBACK (exercise_changed_cb), self);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::note", G_CALLBACK (_bx_session_view_update_notes), self);
  self->set_signals = g_signal_group_new (BX_TYPE_SET_ITEM);
  g_signal_group_connect_swapped (self->set_signals, "notify", G_CALLBACK (update_set), self);
  g_signal_group_connect_swapped (self->set_signals, "notify::state", G_CALLBACK (set_state_changed_cb), self);
  self->chip_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->chip_signals, "items-changed", G_CALLBACK (sets_changed_cb), self);

  g_signal_connect_object (self->runner, "notify::current-exercise", G_CALLBACK (current_exercise_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::current-set", G_CALLBACK (current_set_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::unit", G_CALLBACK (update_set), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::n-done", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::can-undo", G_CALLBACK (_bx_session_view_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::error", G_CALLBACK (error_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "rest-ended", G_CALLBACK (rest_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "discarded", G_CALLBACK (discarded_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->runner, "notify::may-sleep", G_CALLBACK (may_sleep_changed_cb), self, G_CONNECT_SWAPPED);
  may_sleep_changed_cb (self);

  gtk_list_box_bind_model (self->exercise_list, bx_session_runner_get_exercises (self->runner), _bx_session_view_create_exercise_row, self, NULL);
  g_signal_connect_object (bx_session_runner_get_exercises (self->runner), "items-changed",
                           G_CALLBACK (_bx_session_view_update_order), self, G_CONNECT_SWAPPED);
  _bx_session_view_update_order (self);

  _bx_session_view_add_keys (self);
  current_exercise_changed_cb (self);
  update_rest (self);
  error_changed_cb (self);
  state_changed_cb (self);
  _bx_session_view_update_layout (self);
}

static void
bx_session_view_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  BxSessionView *self = BX_SESSION_VIEW (object);

  switch ((BxSessionViewProperty) property_id)
    {
    case PROP_RUNNER:
      g_value_set_object (value, self->runner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_view_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  BxSessionView *self = BX_SESSION_VIEW (object);

  switch ((BxSessionViewProperty) property_id)
    {
    case PROP_RUNNER:
      self->runner = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_view_dispose (GObject *object)
{
  BxSessionView *self = BX_SESSION_VIEW (object);

  g_clear_handle_id (&self->minute_id, g_source_remove);
  g_clear_weak_pointer (&self->gym_window);
  if (self->advice != NULL)
    g_signal_handlers_disconnect_by_data (self->advice, self);
  g_clear_object (&self->advice);
  g_clear_object (&self->pinned_cancellable);
  g_clear_object (&self->exercise_signals);
  g_clear_object (&self->set_signals);
  g_clear_object (&self->chip_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SESSION_VIEW);
  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  g_clear_object (&self->runner);

  G_OBJECT_CLASS (bx_session_view_parent_class)->dispose (object);
}

static void
bx_session_view_class_init (BxSessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bx_session_view_constructed;
  object_class->get_property = bx_session_view_get_property;
  object_class->set_property = bx_session_view_set_property;
  object_class->dispose = bx_session_view_dispose;
  widget_class->map = bx_session_view_map;
  widget_class->unmap = bx_session_view_unmap;
  widget_class->grab_focus = bx_session_view_grab_focus;

  /**
   * BxSessionView:runner:
   *
   * What runs the session.
   */
  properties[PROP_RUNNER] =
      g_param_spec_object ("runner", NULL, NULL,
                           BX_TYPE_SESSION_RUNNER,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BX_TYPE_BAR_PICTURE);
  g_type_ensure (BX_TYPE_EFFORT_ROW);
  g_type_ensure (BX_TYPE_FIGURE);
  g_type_ensure (BX_TYPE_MOVING_PICTURE);
  g_type_ensure (BX_TYPE_REST_RING);
  g_type_ensure (BX_TYPE_SET_EDITOR);
  g_type_ensure (BX_TYPE_HOLD_TIMER);
  g_type_ensure (BX_TYPE_SESSION_RESULT);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/session/bx-session-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, short_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, narrow_short_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, compact_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, compact_short_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, tiny_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, stack);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, title);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, error_banner);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, clamp);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, grid);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, figure);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, movement);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, figure_clamp);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, work_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, head_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, exercise_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, set_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, swap_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, exercise_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, rest_stack);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, rest_ring);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, rest_buttons);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, editor);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, previous_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, advice_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, advice_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, advice_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, plates_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, bar_picture);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, plates_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, change_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, sleep_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, hold_timer);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, error_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, error_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, chips);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, add_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, next_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, pinned_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, pinned_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, note_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, note_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, record_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, record_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, effort_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, note_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, set_note_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, pinned_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, exercise_list);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, primary_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, primary_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, primary_key_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, skip_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionView, result);
  gtk_widget_class_bind_template_callback (widget_class, _bx_session_view_update_layout);
  gtk_widget_class_bind_template_callback (widget_class, editor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, editor_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, _bx_session_view_note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, _bx_session_view_set_note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, _bx_session_view_effort_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_bind_template_callback (widget_class, _bx_session_view_save_pinned);
  gtk_widget_class_bind_template_callback (widget_class, exercise_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked_cb);

  _bx_session_view_class_install_actions (klass);
}

static void
bx_session_view_init (BxSessionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), _bx_session_view_layout_new ());
}

/**
 * bx_session_view_new:
 * @runner: what runs the session
 *
 * Creates a view of the session of @runner.
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
bx_session_view_new (BxSessionRunner *runner)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  return g_object_new (BX_TYPE_SESSION_VIEW, "runner", runner, NULL);
}
