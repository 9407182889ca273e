/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-due-notice.h"
#include "bx-due-notifier.h"
#include "bx-workout-duration.h"

/**
 * BxDueNotifier:
 *
 * Tells the desktop of a workout that is due, once a day, if the person wants that.
 * It does so while the program runs: nothing is left behind that would wake it.
 *
 * The word is taken back when it is old: the workout was begun or isn't due any more, or
 * another day began.
 *
 * It adds actions to the program: `app.start-due-workout` starts a workout, and
 * `app.show-workouts` shows the Workouts place.
 */
struct _BxDueNotifier
{
  GObject parent_instance;

  /* Borrowed References */
  GApplication *application; /* it owns this */
  BxDueClock clock;
  gpointer clock_data;

  /* Owned References */
  BxStore *store;
  BxSessionRunner *runner;
  GSettings *settings;
  GCancellable *cancellable;
  GPtrArray *workouts; /* (nullable): while the days are asked for */
  char *told_id;       /* (nullable): the workout that the desktop shows */

  gboolean may_be_left; /* the desktop may show what was told before this start */
  guint source;
};

G_DEFINE_FINAL_TYPE (BxDueNotifier, bx_due_notifier, G_TYPE_OBJECT)

enum
{
  NOTIFIED,
  WITHDRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define NOTIFICATION_ID "due"

static BxMoment
now (BxDueNotifier *self)
{
  return self->clock != NULL ? self->clock (self->clock_data) : bx_moment_now ();
}

static gboolean
is_wanted (BxDueNotifier *self)
{
  return g_settings_get_boolean (self->settings, "due-notification");
}

static void
take_back (BxDueNotifier *self)
{
  gboolean told = self->told_id != NULL;

  if (!told && !self->may_be_left)
    return;

  self->may_be_left = FALSE;
  g_clear_pointer (&self->told_id, g_free);
  g_application_withdraw_notification (self->application, NOTIFICATION_ID);
  if (told)
    g_signal_emit (self, signals[WITHDRAWN], 0);
}

static void
tell (BxDueNotifier   *self,
      const BxWorkout *workout,
      const BxDue     *due,
      const char      *today)
{
  g_autofree char *duration = bx_workout_format_duration (workout);
  g_autofree char *due_text = bx_due_format (due);
  /* Translators: when a workout is due, and how long it takes */
  g_autofree char *body = g_strdup_printf (_("%1$s · %2$s"), due_text != NULL ? due_text : "", duration);
  g_autoptr (GNotification) notification = g_notification_new (workout->name);

  g_notification_set_body (notification, body);
  g_notification_set_category (notification, "x-gnome.calendar");
  g_notification_set_default_action (notification, "app.show-workouts");
  /* Translators: a button that starts the workout */
  g_notification_add_button_with_target (notification, C_("notification", "Start"), "app.start-due-workout", "s", workout->id);
  g_application_send_notification (self->application, NOTIFICATION_ID, notification);

  g_set_str (&self->told_id, workout->id);
  g_settings_set_string (self->settings, "due-told", today);
  g_signal_emit (self, signals[NOTIFIED], 0, notification);
}

/* What was told and is not so any more is taken back. Which workout was told of before
 * this start is not known: that word stays for the day, while any is due. */
static void
check_told (BxDueNotifier *self,
            GHashTable    *days,
            const char    *today,
            const char    *told_day)
{
  for (guint i = 0; i < self->workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (self->workouts, i);
      BxDueState state;
      BxDue due;

      if (self->told_id != NULL ? !g_str_equal (workout->id, self->told_id) : g_strcmp0 (told_day, today) != 0)
        continue;
      state = bx_schedule_get_due (workout->schedule, g_hash_table_lookup (days, workout->id), today, &due);
      if (state == BX_DUE_TODAY || state == BX_DUE_WAITING)
        return;
    }

  take_back (self);
}

static void plan (BxDueNotifier *self);

static void
days_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BxDueNotifier) self = BX_DUE_NOTIFIER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) days = bx_store_list_workout_days_finish (BX_STORE (source), result, &error);
  g_autofree char *told_day = NULL;
  char today[BX_DAY_LENGTH];
  const BxWorkout *workout;
  BxMoment moment;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (days != NULL && self->workouts != NULL)
    {
      moment = now (self);
      bx_moment_get_day (moment, today);
      told_day = g_settings_get_string (self->settings, "due-told");
      check_told (self, days, today, told_day);
      workout = bx_due_notice_choose (self->workouts, days, moment, told_day);
      /* Who trains needs no word of training. */
      if (workout != NULL && !bx_session_runner_is_running (self->runner))
        {
          BxDue due;

          bx_schedule_get_due (workout->schedule, g_hash_table_lookup (days, workout->id), today, &due);
          tell (self, workout, &due, today);
        }
    }
  plan (self);
}

static void
workouts_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (BxDueNotifier) self = BX_DUE_NOTIFIER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* A log that isn't open is nothing to trouble anybody with here. */
  if (workouts == NULL)
    {
      plan (self);
      return;
    }

  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  self->workouts = g_steal_pointer (&workouts);
  bx_store_list_workout_days_async (self->store, self->cancellable, days_listed_cb, g_object_ref (self));
}

/**
 * bx_due_notifier_look:
 * @self: a notifier
 *
 * Looks whether there is something to tell, if that is wanted.
 */
void
bx_due_notifier_look (BxDueNotifier *self)
{
  g_return_if_fail (BX_IS_DUE_NOTIFIER (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!is_wanted (self))
    {
      take_back (self);
      return;
    }

  self->cancellable = g_cancellable_new ();
  bx_store_list_workouts_async (self->store, self->cancellable, workouts_listed_cb, g_object_ref (self));
}

static gboolean
time_to_look_cb (gpointer user_data)
{
  BxDueNotifier *self = user_data;

  self->source = 0;
  bx_due_notifier_look (self);

  return G_SOURCE_REMOVE;
}

static void
plan (BxDueNotifier *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_seconds (bx_due_notice_get_wait_seconds (now (self)), time_to_look_cb, self);
}

static void
store_changed_cb (BxDueNotifier *self,
                  guint          changes)
{
  if ((changes & (BX_STORE_CHANGE_WORKOUTS | BX_STORE_CHANGE_SESSIONS)) != 0)
    bx_due_notifier_look (self);
}

static void
state_changed_cb (BxDueNotifier *self)
{
  if (bx_session_runner_is_running (self->runner))
    take_back (self);
}

static void
start_due_workout_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  BxDueNotifier *self = user_data;

  take_back (self);
  bx_application_start_workout (BX_APPLICATION (self->application), g_variant_get_string (parameter, NULL));
}

static void
show_workouts_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  BxDueNotifier *self = user_data;
  GtkWindow *window;

  take_back (self);
  g_application_activate (self->application);
  window = gtk_application_get_active_window (GTK_APPLICATION (self->application));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "workouts");
}

static const GActionEntry actions[] = {
  { .name = "start-due-workout", .activate = start_due_workout_action, .parameter_type = "s" },
  { .name = "show-workouts", .activate = show_workouts_action },
};

static void
bx_due_notifier_dispose (GObject *object)
{
  BxDueNotifier *self = BX_DUE_NOTIFIER (object);

  if (self->application != NULL)
    g_object_set_data (G_OBJECT (self->application), "bx-due-notifier", NULL);
  self->application = NULL;
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->runner);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  g_clear_pointer (&self->told_id, g_free);

  G_OBJECT_CLASS (bx_due_notifier_parent_class)->dispose (object);
}

static void
bx_due_notifier_class_init (BxDueNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_due_notifier_dispose;

  /**
   * BxDueNotifier::notified:
   * @self: a notifier
   * @notification: what was said
   *
   * Word was sent to the desktop.
   */
  signals[NOTIFIED] = g_signal_new ("notified", BX_TYPE_DUE_NOTIFIER, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_NOTIFICATION);
  /**
   * BxDueNotifier::withdrawn:
   *
   * What was said is taken back.
   */
  signals[WITHDRAWN] = g_signal_new ("withdrawn", BX_TYPE_DUE_NOTIFIER, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_due_notifier_init (BxDueNotifier *self)
{
}

/**
 * bx_due_notifier_new:
 * @application: the program, which outlives the notifier
 * @store: the log
 * @runner: what runs the session
 * @settings: the person's settings
 *
 * Creates a notifier. It looks for the first time when the log tells of a change, or
 * with bx_due_notifier_look().
 *
 * Returns: (transfer full): a new notifier
 */
BxDueNotifier *
bx_due_notifier_new (GApplication    *application,
                     BxStore         *store,
                     BxSessionRunner *runner,
                     GSettings       *settings)
{
  g_autofree char *told_day = NULL;
  BxDueNotifier *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_DUE_NOTIFIER, NULL);
  self->application = application;
  g_object_set_data (G_OBJECT (application), "bx-due-notifier", self);
  self->store = g_object_ref (store);
  self->runner = g_object_ref (runner);
  self->settings = g_object_ref (settings);
  told_day = g_settings_get_string (settings, "due-told");
  self->may_be_left = *told_day != '\0';
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::due-notification", G_CALLBACK (bx_due_notifier_look), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * bx_due_notifier_get:
 * @application: the program
 *
 * Returns: (transfer none) (nullable): the notifier that speaks for it
 */
BxDueNotifier *
bx_due_notifier_get (GApplication *application)
{
  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  return g_object_get_data (G_OBJECT (application), "bx-due-notifier");
}

/**
 * bx_due_notifier_set_clock:
 * @self: a notifier
 * @clock: (nullable) (scope forever): tells the time, or %NULL for the machine's clock
 * @user_data: passed to @clock
 *
 * Sets what tells the time.
 */
void
bx_due_notifier_set_clock (BxDueNotifier *self,
                           BxDueClock     clock,
                           gpointer       user_data)
{
  g_return_if_fail (BX_IS_DUE_NOTIFIER (self));

  self->clock = clock;
  self->clock_data = user_data;
}
