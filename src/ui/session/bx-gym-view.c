/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-duration.h"
#include "bx-exercise-player.h"
#include "bx-gym-view-private.h"
#include "bx-session-words.h"
#include "bx-variation.h"

/**
 * BxGymView:
 *
 * The running session, to be read at three metres and led with one key: the
 * movement, the set, its numbers, what is on the bar, the rest around the number,
 * and what comes next. Black or white, and nothing else.
 *
 * Where things stand is in bx-gym-view-layout.c, what the keys do in
 * bx-gym-view-keys.c. What is done is said to assistive technology: the set, the
 * rest's begin and end, and what comes next.
 *
 * ## CSS nodes
 *
 * ```
 * gym-view
 * ├── fit-label.name
 * ├── fit-label.set
 * ├── rest-frame
 * ├── fit-label.number
 * ├── fit-label.rest
 * ├── bar-picture
 * ├── fit-label.plates
 * ├── fit-label.next
 * ├── fit-label.note
 * ╰── box.controls
 * ```
 */
G_DEFINE_FINAL_TYPE (BxGymView, bx_gym_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_RUNNER = 1,
} BxGymViewProperty;

static GParamSpec *properties[PROP_RUNNER + 1];

typedef enum
{
  SIGNAL_LEAVE,
  SIGNAL_FINISH,
} BxGymViewSignal;

static guint signals[SIGNAL_FINISH + 1];

static BxSetItem *
get_set (BxGymView *self)
{
  return bx_session_runner_get_current_set (self->runner);
}

static BxSessionExerciseItem *
get_exercise (BxGymView *self)
{
  return bx_session_runner_get_current_exercise (self->runner);
}

void
_bx_gym_view_say (BxGymView *self,
                  const char *text)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
_bx_gym_view_show_text (GtkWidget *label,
                        const char *text)
{
  bx_fit_label_set_text (BX_FIT_LABEL (label), text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* ---- what is shown ------------------------------------------------------------------ */

static void
update_figure (BxGymView *self)
{
  BxSessionExerciseItem *exercise = get_exercise (self);
  BxExercise *about = exercise != NULL ? bx_session_exercise_item_get_exercise (exercise) : NULL;

  if (about != NULL && g_strcmp0 (self->shown_exercise, bx_exercise_get_id (about)) == 0)
    return;

  g_clear_pointer (&self->figure, gtk_widget_unparent);
  g_set_str (&self->shown_exercise, about != NULL ? bx_exercise_get_id (about) : NULL);
  if (about == NULL)
    return;

  self->figure = bx_exercise_player_new (about, FALSE);
  gtk_widget_insert_after (self->figure, GTK_WIDGET (self), NULL);
  if (BX_IS_PLAYER (self->figure))
    {
      const char *tempo = bx_session_exercise_item_get_tempo (exercise);

      bx_exercise_player_set_variation (self->figure, about, bx_session_exercise_item_get_variation (exercise));
      if (tempo != NULL)
        bx_player_set_tempo (BX_PLAYER (self->figure), tempo);
    }
}

static void
update_next (BxGymView *self)
{
  g_autofree char *text = self->record != NULL ? g_strdup (self->record) : bx_session_words_format_next (self->runner);

  if (self->record != NULL)
    gtk_widget_add_css_class (self->next_label, "record");
  else
    gtk_widget_remove_css_class (self->next_label, "record");
  _bx_gym_view_show_text (self->next_label, text);
}

static void
update_plates (BxGymView *self)
{
  BxSetItem *item = get_set (self);
  g_autoptr (BxPlateChange) change = item != NULL ? bx_session_runner_dup_plates (self->runner, get_exercise (self), item) : NULL;
  const BxPlateLoad *load = change != NULL ? change->load : NULL;
  g_autofree char *text = load != NULL ? bx_session_words_format_plates (load) : NULL;

  bx_bar_picture_set_load (BX_BAR_PICTURE (self->bar_picture), load);
  gtk_widget_set_visible (self->bar_picture, load != NULL);
  _bx_gym_view_show_text (self->plates_label, text);
}

static void
update_primary (BxGymView *self)
{
  BxSetItem *item = get_set (self);
  const char *label = _("_Done");

  if (item == NULL)
    label = _("_Finish Workout");
  else if (bx_set_item_get_state (item) == BX_SET_ITEM_STATE_UNSAVED || bx_set_item_get_error (item) != NULL)
    label = _("Try _Again");
  else if (bx_set_item_get_state (item) == BX_SET_ITEM_STATE_SKIPPED)
    label = _("_Do Set After All");
  else if (bx_hold_clock_is_running (self->hold))
    label = bx_hold_clock_is_held (self->hold) ? _("_Stop") : _("_Cancel");
  else if (_bx_gym_view_is_to_be_held (self))
    label = _("_Start Hold");
  else if (bx_set_item_get_state (item) != BX_SET_ITEM_STATE_PLANNED)
    label = bx_session_runner_is_complete (self->runner) ? _("_Finish Workout") : _("_Next Set");

  gtk_button_set_label (GTK_BUTTON (self->primary_button), label);
  gtk_widget_set_sensitive (self->undo_button, bx_session_runner_can_undo (self->runner));
}

void
_bx_gym_view_update_set (BxGymView *self)
{
  BxSetItem *item = get_set (self);
  g_autofree char *place = bx_session_words_format_place (self->runner);
  g_autofree char *label = NULL;
  BxMeasure measure;

  _bx_gym_view_update_error (self);
  update_plates (self);
  update_primary (self);
  _bx_gym_view_update_note (self);
  _bx_gym_view_update_effort (self);
  gtk_widget_set_visible (self->steps_box, item != NULL);

  if (item == NULL)
    {
      _bx_gym_view_show_text (self->set_label, NULL);
      _bx_gym_view_show_text (self->number_label, _("All sets are done"));
      return;
    }

  measure = bx_set_item_get_measure (item);
  label = bx_set_item_dup_label (item);
  if (!_bx_gym_view_show_hold (self))
    {
      _bx_gym_view_show_text (self->set_label, place);
      _bx_gym_view_show_text (self->number_label, label);
    }
  /* Translators: the caption between two buttons, one less and one more */
  gtk_label_set_label (GTK_LABEL (self->count_caption), bx_measure_has_time (measure) ? _("Time") : _("Reps"));
  gtk_widget_set_visible (self->load_box, bx_set_has_field (BX_SET_FIELD_LOAD, measure));
}

static void
update_exercise (BxGymView *self)
{
  BxSessionExerciseItem *exercise = get_exercise (self);

  update_figure (self);
  _bx_gym_view_show_text (self->name_label, exercise != NULL ? bx_session_exercise_item_get_name (exercise) : NULL);
}

static void
set_changed_cb (BxGymView *self)
{
  _bx_gym_view_cancel_hold (self);
  self->time_is_known = FALSE;
  g_signal_group_set_target (self->set_signals, get_set (self));
  _bx_gym_view_update_set (self);
}

static void
exercise_changed_cb (BxGymView *self)
{
  bx_tempo_coach_stop (self->coach);
  g_signal_group_set_target (self->exercise_signals, get_exercise (self));
  update_exercise (self);
  update_next (self);
  set_changed_cb (self);
}

static void
counts_changed_cb (BxGymView *self)
{
  update_next (self);
  _bx_gym_view_update_set (self);
}

/* ---- the rest ---------------------------------------------------------------------------- */

static void wait_for_second (BxGymView *self);

static void
update_rest (BxGymView *self)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  g_autofree char *text = NULL;

  if (bx_rest_clock_is_running (clock))
    text = bx_duration_format_clock (bx_rest_clock_get_remaining_seconds (clock));
  else if (bx_rest_clock_is_over (clock))
    /* Translators: the rest between two sets */
    text = g_strdup (_("Rest is over"));

  if (bx_rest_clock_is_over (clock))
    gtk_widget_add_css_class (self->rest_label, "over");
  else
    gtk_widget_remove_css_class (self->rest_label, "over");
  _bx_gym_view_show_text (self->rest_label, text);
  gtk_widget_set_visible (self->rest_box, bx_rest_clock_is_running (clock));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  wait_for_second (self);
}

static void
second_passed_cb (gpointer user_data)
{
  BxGymView *self = BX_GYM_VIEW (user_data);

  self->second_id = 0;
  update_rest (self);
}

static void
wait_for_second (BxGymView *self)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  guint wake_ms;

  g_clear_handle_id (&self->second_id, g_source_remove);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !bx_rest_clock_is_running (clock))
    return;

  wake_ms = bx_rest_clock_get_next_change_ms (clock);
  if (wake_ms > 0)
    self->second_id = g_timeout_add_once (wake_ms, second_passed_cb, self);
}

/* ---- what is said -------------------------------------------------------------------------- */

/* Comes right after the set is confirmed. It stays until the next one is. */
static void
record_cb (BxGymView *self,
           BxSetItem *item,
           const BxRecordFinding *finding)
{
  g_free (self->record);
  self->record = bx_session_advice_format_record (finding, bx_session_runner_get_unit (self->runner));
  update_next (self);
  _bx_gym_view_say (self, self->record);
}

static void
confirmed_cb (BxGymView *self,
              BxSetItem *item)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  g_autofree char *numbers = bx_set_item_dup_label (item);
  g_autofree char *text = NULL;

  if (bx_rest_clock_is_running (clock))
    {
      g_autofree char *rest = bx_duration_format_clock (bx_rest_clock_get_remaining_seconds (clock));

      /* Translators: spoken when a set is done: its number, what was lifted, and the
       * rest that begins, such as Set 2 done: 100 kg × 5. Rest 2:00 */
      text = g_strdup_printf (_("Set %1$u done: %2$s. Rest %3$s"), bx_set_item_get_number (item), numbers, rest);
    }
  else
    {
      /* Translators: spoken when a set is done: its number, and what was lifted */
      text = g_strdup_printf (_("Set %1$u done: %2$s"), bx_set_item_get_number (item), numbers);
    }
  _bx_gym_view_say (self, text);
}

static void
rest_ended_cb (BxGymView *self)
{
  BxSetItem *item = get_set (self);
  g_autofree char *place = bx_session_words_format_place (self->runner);
  g_autofree char *numbers = item != NULL ? bx_set_item_dup_label (item) : NULL;
  g_autofree char *text = NULL;

  if (item == NULL)
    {
      _bx_gym_view_say (self, _("The rest is over"));
      return;
    }

  /* Translators: spoken after a rest: the exercise, the place of the set, and what is
   * planned, such as The rest is over. Deadlift, set 2 of 3: 100 kg × 5 */
  text = g_strdup_printf (_("The rest is over. %1$s, %2$s: %3$s"),
                          bx_session_exercise_item_get_name (get_exercise (self)), place, numbers);
  _bx_gym_view_say (self, text);
}

/* ---- what the person does ---------------------------------------------------------------------- */

/* @time: when it was asked for, as the event tells */
void
_bx_gym_view_do_primary (BxGymView *self,
                         guint32 time)
{
  BxSetItem *item = get_set (self);
  g_autoptr (GError) error = NULL;

  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING ||
      !bx_bounce_take (&self->bounce, time))
    return;

  if (item == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FINISH], 0);
      return;
    }

  bx_tempo_coach_stop (self->coach);
  if (g_set_str (&self->record, NULL))
    update_next (self);
  if (_bx_gym_view_is_to_be_held (self))
    {
      _bx_gym_view_toggle_hold (self);
      return;
    }
  /* Before it began there is nothing that was held. */
  if (bx_hold_clock_is_running (self->hold) && !_bx_gym_view_take_hold (self))
    return;

  switch (bx_set_item_get_state (item))
    {
    case BX_SET_ITEM_STATE_PLANNED:
      if (!bx_session_runner_confirm (self->runner, &error))
        _bx_gym_view_show_error (self, error->message);
      break;
    case BX_SET_ITEM_STATE_UNSAVED:
      bx_session_runner_retry (self->runner);
      break;
    case BX_SET_ITEM_STATE_SKIPPED:
      bx_session_runner_set_skipped (self->runner, item, FALSE);
      break;
    case BX_SET_ITEM_STATE_SAVING:
    case BX_SET_ITEM_STATE_DONE:
    default:
      if (bx_session_runner_is_complete (self->runner))
        g_signal_emit (self, signals[SIGNAL_FINISH], 0);
      else
        bx_session_runner_go_on (self->runner);
      break;
    }
}

void
_bx_gym_view_undo (BxGymView *self)
{
  if (_bx_gym_view_cancel_hold (self) || !bx_session_runner_can_undo (self->runner))
    return;

  bx_bounce_clear (&self->bounce);
  bx_session_runner_undo (self->runner);
  _bx_gym_view_say (self, _("Taken back"));
}

void
_bx_gym_view_step (BxGymView *self,
                   BxSetField field,
                   int n_steps)
{
  BxSetItem *item = get_set (self);
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  /* Where nothing is loaded there is only one number to step. */
  if (!bx_set_has_field (field, bx_set_item_get_measure (item)))
    field = BX_SET_FIELD_COUNT;
  if (field == BX_SET_FIELD_COUNT)
    self->time_is_known = TRUE;

  bx_session_runner_step_set (self->runner, item, field, n_steps);
  label = bx_set_item_dup_label (item);
  _bx_gym_view_say (self, label);
}

void
_bx_gym_view_add_rest (BxGymView *self,
                       int seconds)
{
  bx_session_runner_add_rest (self->runner, seconds);
}

void
_bx_gym_view_skip_rest (BxGymView *self)
{
  bx_session_runner_skip_rest (self->runner);
}

void
_bx_gym_view_leave (BxGymView *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
}

/* ---- the widget ------------------------------------------------------------------------------------ */

static GtkWidget *
create_label (BxGymView *self,
              const char *css_class,
              guint max_lines)
{
  GtkWidget *label = bx_fit_label_new ();

  bx_fit_label_set_max_lines (BX_FIT_LABEL (label), max_lines);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
bx_gym_view_map (GtkWidget *widget)
{
  BxGymView *self = BX_GYM_VIEW (widget);

  GTK_WIDGET_CLASS (bx_gym_view_parent_class)->map (widget);

  self->held_key = 0;
  update_rest (self);
}

static void
bx_gym_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bx_gym_view_parent_class)->unmap (widget);

  wait_for_second (BX_GYM_VIEW (widget));
  if (BX_GYM_VIEW (widget)->coach != NULL)
    bx_tempo_coach_stop (BX_GYM_VIEW (widget)->coach);
  if (BX_GYM_VIEW (widget)->hold != NULL)
    _bx_gym_view_cancel_hold (BX_GYM_VIEW (widget));
}

static void
bx_gym_view_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  BxGymView *self = BX_GYM_VIEW (widget);
  int steps;
  int done;

  gtk_widget_measure (self->steps_box, orientation, -1, &steps, NULL, NULL, NULL);
  gtk_widget_measure (self->done_box, orientation, -1, &done, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (steps, done) + 12;
      *natural = MAX (*minimum, 1024);
    }
  else
    {
      *minimum = steps + done + 60;
      *natural = MAX (*minimum, 640);
    }
}

static void
bx_gym_view_constructed (GObject *object)
{
  BxGymView *self = BX_GYM_VIEW (object);
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);

  G_OBJECT_CLASS (bx_gym_view_parent_class)->constructed (object);

  self->name_label = create_label (self, "name", 1);
  self->set_label = create_label (self, "set", 1);
  self->frame = bx_rest_frame_new (clock);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  self->number_label = create_label (self, "number", 2);
  self->rest_label = create_label (self, "rest", 1);
  self->error_label = create_label (self, "error", 3);
  self->bar_picture = bx_bar_picture_new ();
  gtk_widget_set_parent (self->bar_picture, GTK_WIDGET (self));
  self->plates_label = create_label (self, "plates", 1);
  self->next_label = create_label (self, "next", 1);
  self->note_label = create_label (self, "note", 3);
  _bx_gym_view_create_controls (self);

  self->advice = bx_session_advice_new (self->runner,
                                        bx_application_get_store (bx_application_get_default ()),
                                        bx_application_get_settings (bx_application_get_default ()));
  g_signal_connect_object (self->advice, "record", G_CALLBACK (record_cb), self, G_CONNECT_SWAPPED);
  _bx_gym_view_add_hold (self);
  g_signal_connect_object (self->advice, "changed", G_CALLBACK (_bx_gym_view_update_note), self, G_CONNECT_SWAPPED);
  self->coach = bx_tempo_coach_new ();
  g_signal_connect_object (self->coach, "beat", G_CALLBACK (_bx_gym_view_beat_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->coach, "stopped", G_CALLBACK (_bx_gym_view_update_set), self, G_CONNECT_SWAPPED);
  self->exercise_signals = g_signal_group_new (BX_TYPE_SESSION_EXERCISE_ITEM);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::exercise", G_CALLBACK (exercise_changed_cb), self);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::note", G_CALLBACK (_bx_gym_view_update_note), self);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::name", G_CALLBACK (update_exercise), self);
  self->set_signals = g_signal_group_new (BX_TYPE_SET_ITEM);
  g_signal_group_connect_swapped (self->set_signals, "notify", G_CALLBACK (_bx_gym_view_update_set), self);

  g_signal_connect_object (self->runner, "notify::current-exercise", G_CALLBACK (exercise_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::current-set", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::unit", G_CALLBACK (_bx_gym_view_update_set), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::n-done", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::can-undo", G_CALLBACK (update_primary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::error", G_CALLBACK (_bx_gym_view_update_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::may-sleep", G_CALLBACK (_bx_gym_view_update_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "rest-ended", G_CALLBACK (rest_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "moved", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "ended", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::running", G_CALLBACK (_bx_gym_view_update_note), self, G_CONNECT_SWAPPED);

  exercise_changed_cb (self);
  update_rest (self);
}

static void
bx_gym_view_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  switch ((BxGymViewProperty) property_id)
    {
    case PROP_RUNNER:
      g_value_set_object (value, BX_GYM_VIEW (object)->runner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_gym_view_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  switch ((BxGymViewProperty) property_id)
    {
    case PROP_RUNNER:
      BX_GYM_VIEW (object)->runner = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_gym_view_dispose (GObject *object)
{
  BxGymView *self = BX_GYM_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->second_id, g_source_remove);
  g_clear_handle_id (&self->scale_id, g_source_remove);
  if (self->advice != NULL)
    g_signal_handlers_disconnect_by_data (self->advice, self);
  g_clear_object (&self->advice);
  if (self->coach != NULL)
    g_signal_handlers_disconnect_by_data (self->coach, self);
  g_clear_object (&self->coach);
  if (self->hold != NULL)
    g_signal_handlers_disconnect_by_data (self->hold, self);
  g_clear_object (&self->hold);
  g_clear_object (&self->exercise_signals);
  g_clear_object (&self->set_signals);
  if (self->runner != NULL)
    {
      g_signal_handlers_disconnect_by_data (bx_session_runner_get_rest_clock (self->runner), self);
      g_signal_handlers_disconnect_by_data (self->runner, self);
    }
  g_clear_object (&self->runner);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->figure = NULL;
  g_clear_pointer (&self->shown_exercise, g_free);
  g_clear_pointer (&self->record, g_free);

  G_OBJECT_CLASS (bx_gym_view_parent_class)->dispose (object);
}

static void
bx_gym_view_class_init (BxGymViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bx_gym_view_constructed;
  object_class->get_property = bx_gym_view_get_property;
  object_class->set_property = bx_gym_view_set_property;
  object_class->dispose = bx_gym_view_dispose;
  widget_class->map = bx_gym_view_map;
  widget_class->unmap = bx_gym_view_unmap;
  widget_class->measure = bx_gym_view_measure;
  widget_class->size_allocate = _bx_gym_view_allocate;

  /**
   * BxGymView:runner:
   *
   * What runs the session.
   */
  properties[PROP_RUNNER] =
      g_param_spec_object ("runner", NULL, NULL,
                           BX_TYPE_SESSION_RUNNER,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxGymView::leave:
   *
   * The person wants to go back.
   */
  signals[SIGNAL_LEAVE] =
      g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * BxGymView::finish:
   *
   * The person is through with the workout.
   */
  signals[SIGNAL_FINISH] =
      g_signal_new ("finish", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "gym-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_gym_view_init (BxGymView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Gym Mode"), -1);
}

/**
 * bx_gym_view_new:
 * @runner: what runs the session
 *
 * Creates a view of the session of @runner.
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
bx_gym_view_new (BxSessionRunner *runner)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  return g_object_new (BX_TYPE_GYM_VIEW, "runner", runner, NULL);
}
