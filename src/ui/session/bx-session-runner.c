/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner-private.h"

/**
 * BxSessionRunner:
 *
 * The running session, without a widget: what is done next, what was done, the
 * rest clock, and the way to the disk. There is one for the whole program, so
 * that two windows show the same session.
 *
 * A set goes from planned to saving in the moment it is confirmed, and to done
 * only once it is on the disk. What can't be written did not happen, and says
 * why; see [property@SetItem:error] and [property@SessionRunner:error].
 *
 * How it begins and ends is in bx-session-runner-start.c, what the person does in
 * bx-session-runner-edit.c, how it is written in bx-session-runner-write.c, and
 * how it is taken back in bx-session-runner-undo.c.
 */
G_DEFINE_FINAL_TYPE (BxSessionRunner, bx_session_runner, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (BxSessionRunnerState, bx_session_runner_state,
                    G_DEFINE_ENUM_VALUE (BX_SESSION_RUNNER_STATE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (BX_SESSION_RUNNER_STATE_STARTING, "starting"),
                    G_DEFINE_ENUM_VALUE (BX_SESSION_RUNNER_STATE_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (BX_SESSION_RUNNER_STATE_FINISHED, "finished"))

static GParamSpec *properties[BX_SESSION_RUNNER_N_PROPS];

typedef enum
{
  SIGNAL_STARTED,
  SIGNAL_FAILED,
  SIGNAL_CONFIRMED,
  SIGNAL_DISCARDED,
  SIGNAL_REST_ENDED,
} BxSessionRunnerSignal;

static guint signals[SIGNAL_REST_ENDED + 1];

static void
rest_ended_cb (BxSessionRunner *self)
{
  if (self->state == BX_SESSION_RUNNER_STATE_RUNNING)
    g_signal_emit (self, signals[SIGNAL_REST_ENDED], 0);
}

static void
rest_moved_cb (BxSessionRunner *self)
{
  _bx_session_runner_rest_changed (self);
}

static void
unit_changed_cb (BxSessionRunner *self)
{
  BxUnit unit = (BxUnit) g_settings_get_enum (self->settings, "weight-unit");

  if (self->unit == unit)
    return;

  self->unit = unit;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->exercises)); i++)
    _bx_session_exercise_item_set_unit (_bx_session_runner_get_nth (self, i), unit);
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_UNIT);
}

/* Other plates, or another scale: what is shown of the same numbers may be another. */
static void
kit_changed_cb (BxSessionRunner *self)
{
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_UNIT);
}

static void
bx_session_runner_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  BxSessionRunner *self = BX_SESSION_RUNNER (object);

  switch ((BxSessionRunnerProperty) property_id)
    {
    case BX_SESSION_RUNNER_PROP_RUNNING:
      g_value_set_boolean (value, bx_session_runner_is_running (self));
      break;
    case BX_SESSION_RUNNER_PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case BX_SESSION_RUNNER_PROP_TITLE:
      g_value_set_string (value, bx_session_runner_get_title (self));
      break;
    case BX_SESSION_RUNNER_PROP_EXERCISES:
      g_value_set_object (value, self->exercises);
      break;
    case BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE:
      g_value_set_object (value, self->current_exercise);
      break;
    case BX_SESSION_RUNNER_PROP_CURRENT_SET:
      g_value_set_object (value, self->current_set);
      break;
    case BX_SESSION_RUNNER_PROP_REST_CLOCK:
      g_value_set_object (value, self->rest_clock);
      break;
    case BX_SESSION_RUNNER_PROP_UNIT:
      g_value_set_uint (value, self->unit);
      break;
    case BX_SESSION_RUNNER_PROP_N_SETS:
      g_value_set_uint (value, bx_session_runner_get_n_sets (self));
      break;
    case BX_SESSION_RUNNER_PROP_N_DONE:
      g_value_set_uint (value, bx_session_runner_get_n_done (self));
      break;
    case BX_SESSION_RUNNER_PROP_COMPLETE:
      g_value_set_boolean (value, bx_session_runner_is_complete (self));
      break;
    case BX_SESSION_RUNNER_PROP_CAN_UNDO:
      g_value_set_boolean (value, bx_session_runner_can_undo (self));
      break;
    case BX_SESSION_RUNNER_PROP_MAY_SLEEP:
      g_value_set_boolean (value, self->may_sleep);
      break;
    case BX_SESSION_RUNNER_PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case BX_SESSION_RUNNER_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_runner_dispose (GObject *object)
{
  BxSessionRunner *self = BX_SESSION_RUNNER (object);

  _bx_session_runner_stop_writing (self);
  g_clear_object (&self->current_set);
  g_clear_object (&self->current_exercise);
  if (self->exercises != NULL)
    g_list_store_remove_all (self->exercises);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_session_runner_parent_class)->dispose (object);
}

static void
bx_session_runner_finalize (GObject *object)
{
  BxSessionRunner *self = BX_SESSION_RUNNER (object);

  g_clear_object (&self->exercises);
  g_clear_object (&self->rest_clock);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->session, bx_session_free);
  g_clear_pointer (&self->undo_steps, g_ptr_array_unref);
  g_clear_pointer (&self->asked, bx_workout_free);
  g_free (self->rest_set_id);
  g_free (self->error);

  G_OBJECT_CLASS (bx_session_runner_parent_class)->finalize (object);
}

static void
bx_session_runner_class_init (BxSessionRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_session_runner_get_property;
  object_class->dispose = bx_session_runner_dispose;
  object_class->finalize = bx_session_runner_finalize;

  /**
   * BxSessionRunner:running:
   *
   * Whether there is a session to look at: one that runs, or one that was
   * finished and not yet dismissed.
   */
  properties[BX_SESSION_RUNNER_PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  /**
   * BxSessionRunner:state:
   *
   * What the runner is at.
   */
  properties[BX_SESSION_RUNNER_PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, BX_TYPE_SESSION_RUNNER_STATE, BX_SESSION_RUNNER_STATE_IDLE, flags);
  /**
   * BxSessionRunner:title:
   *
   * What is trained.
   */
  properties[BX_SESSION_RUNNER_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * BxSessionRunner:exercises:
   *
   * The exercises in order, of [class@SessionExerciseItem].
   */
  properties[BX_SESSION_RUNNER_PROP_EXERCISES] =
      g_param_spec_object ("exercises", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * BxSessionRunner:current-exercise:
   *
   * The exercise that the person is at.
   */
  properties[BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE] =
      g_param_spec_object ("current-exercise", NULL, NULL, BX_TYPE_SESSION_EXERCISE_ITEM, flags);
  /**
   * BxSessionRunner:current-set:
   *
   * The set that the person is at; nothing once all is done.
   */
  properties[BX_SESSION_RUNNER_PROP_CURRENT_SET] =
      g_param_spec_object ("current-set", NULL, NULL, BX_TYPE_SET_ITEM, flags);
  /**
   * BxSessionRunner:rest-clock:
   *
   * The rest between two sets.
   */
  properties[BX_SESSION_RUNNER_PROP_REST_CLOCK] =
      g_param_spec_object ("rest-clock", NULL, NULL, BX_TYPE_REST_CLOCK, flags);
  /**
   * BxSessionRunner:unit:
   *
   * The unit that weights are shown and entered in, a [enum@Unit].
   */
  properties[BX_SESSION_RUNNER_PROP_UNIT] =
      g_param_spec_uint ("unit", NULL, NULL, BX_UNIT_KG, BX_UNIT_LB, BX_UNIT_KG, flags);
  /**
   * BxSessionRunner:n-sets:
   *
   * How many sets there are that were not left out.
   */
  properties[BX_SESSION_RUNNER_PROP_N_SETS] = g_param_spec_uint ("n-sets", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BxSessionRunner:n-done:
   *
   * How many sets are done and on the disk.
   */
  properties[BX_SESSION_RUNNER_PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BxSessionRunner:complete:
   *
   * Whether every set is done or left out.
   */
  properties[BX_SESSION_RUNNER_PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  /**
   * BxSessionRunner:can-undo:
   *
   * Whether there is something to take back.
   */
  properties[BX_SESSION_RUNNER_PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /**
   * BxSessionRunner:error:
   *
   * Why the last changes are not on the disk, as a sentence, where no set says it.
   */
  properties[BX_SESSION_RUNNER_PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);

  /**
   * BxSessionRunner:may-sleep:
   *
   * Whether the screen may turn off by itself though it should not.
   */
  properties[BX_SESSION_RUNNER_PROP_MAY_SLEEP] = g_param_spec_boolean ("may-sleep", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxSessionRunner::started:
   *
   * The session that the person asked for runs. Not emitted when one is gone on
   * with at the program's start.
   */
  signals[SIGNAL_STARTED] =
      g_signal_new ("started", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxSessionRunner::failed:
   * @self: a session runner
   * @what: what could not be done, as a heading
   * @error: why; its message is a whole sentence
   *
   * Something that was asked for could not be done, and nothing has changed.
   */
  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);

  /**
   * BxSessionRunner::confirmed:
   * @self: a session runner
   * @item: a set
   *
   * A set is done, and on the disk.
   */
  signals[SIGNAL_CONFIRMED] =
      g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, BX_TYPE_SET_ITEM);

  /**
   * BxSessionRunner::discarded:
   * @self: a session runner
   * @session_id: the session
   * @title: what it was called
   *
   * The session was thrown away. See [method@SessionRunner.take_back].
   */
  signals[SIGNAL_DISCARDED] =
      g_signal_new ("discarded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * BxSessionRunner::rest-ended:
   *
   * The rest is over.
   */
  signals[SIGNAL_REST_ENDED] =
      g_signal_new ("rest-ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_session_runner_init (BxSessionRunner *self)
{
  self->unit = BX_UNIT_KG;
  self->exercises = g_list_store_new (BX_TYPE_SESSION_EXERCISE_ITEM);
  self->undo_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) _bx_undo_step_free);
  self->rest_clock = bx_rest_clock_new ();
  g_signal_connect_object (self->rest_clock, "ended", G_CALLBACK (rest_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rest_clock, "moved", G_CALLBACK (rest_moved_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_session_runner_new:
 * @store: the log
 * @catalogue: the exercises
 * @settings: (nullable): the person's settings, or %NULL for the defaults
 *
 * Creates a runner without a session.
 *
 * Returns: (transfer full): a new runner
 */
BxSessionRunner *
bx_session_runner_new (BxStore *store,
                       BxCatalogue *catalogue,
                       GSettings *settings)
{
  BxSessionRunner *self;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (BX_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_SESSION_RUNNER, NULL);
  self->store = g_object_ref (store);
  self->catalogue = g_object_ref (catalogue);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_signal_connect_object (settings, "changed::weight-unit", G_CALLBACK (unit_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::kit", G_CALLBACK (kit_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::effort", G_CALLBACK (kit_changed_cb), self, G_CONNECT_SWAPPED);
      unit_changed_cb (self);
    }

  return self;
}

/* ---- for the other files of the runner ------------------------------------------ */

void
_bx_session_runner_notify (BxSessionRunner *self,
                           BxSessionRunnerProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
_bx_session_runner_set_state (BxSessionRunner *self,
                              BxSessionRunnerState state)
{
  gboolean was_running = bx_session_runner_is_running (self);

  if (self->state == state)
    return;

  self->state = state;
  g_object_freeze_notify (G_OBJECT (self));
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_STATE);
  if (was_running != bx_session_runner_is_running (self))
    {
      _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_TITLE);
      _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_RUNNING);
    }
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CAN_UNDO);
  _bx_session_runner_update (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
_bx_session_runner_set_error (BxSessionRunner *self,
                              const char *error)
{
  if (g_set_str (&self->error, error))
    _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_ERROR);
}

void
_bx_session_runner_tell_started (BxSessionRunner *self)
{
  g_signal_emit (self, signals[SIGNAL_STARTED], 0);
}

void
_bx_session_runner_tell_failed (BxSessionRunner *self,
                                const char *what,
                                const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, what, error);
}

void
_bx_session_runner_tell_confirmed (BxSessionRunner *self,
                                   BxSetItem *item)
{
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0, item);
}

void
_bx_session_runner_tell_discarded (BxSessionRunner *self,
                                   const char *session_id,
                                   const char *title)
{
  g_signal_emit (self, signals[SIGNAL_DISCARDED], 0, session_id, title);
}

/* Notifies what is counted over all sets. */
void
_bx_session_runner_update (BxSessionRunner *self)
{
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_N_SETS);
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_N_DONE);
  _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_COMPLETE);
}

/* Moves the person to a set, or to an exercise with nothing left to do. */
void
_bx_session_runner_go_to (BxSessionRunner *self,
                          BxSessionExerciseItem *exercise,
                          BxSetItem *set)
{
  g_autoptr (BxSessionExerciseItem) old_exercise = NULL;
  g_autoptr (BxSetItem) old_set = NULL;

  if (self->current_exercise == exercise && self->current_set == set)
    return;

  old_exercise = g_steal_pointer (&self->current_exercise);
  old_set = g_steal_pointer (&self->current_set);
  g_set_object (&self->current_exercise, exercise);
  g_set_object (&self->current_set, set);

  if (old_set != NULL && old_set != set)
    _bx_set_item_set_current (old_set, FALSE);
  if (set != NULL)
    _bx_set_item_set_current (set, TRUE);
  if (old_exercise != NULL && old_exercise != exercise)
    _bx_session_exercise_item_set_current (old_exercise, FALSE);
  if (exercise != NULL)
    _bx_session_exercise_item_set_current (exercise, TRUE);

  g_object_freeze_notify (G_OBJECT (self));
  if (old_exercise != exercise)
    {
      _bx_session_runner_rest_changed (self);
      _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CURRENT_EXERCISE);
    }
  if (old_set != set)
    _bx_session_runner_notify (self, BX_SESSION_RUNNER_PROP_CURRENT_SET);
  g_object_thaw_notify (G_OBJECT (self));
}
