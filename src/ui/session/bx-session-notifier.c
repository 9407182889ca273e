/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-session-awake.h"
#include "bx-session-notifier.h"
#include "bx-sounds.h"
#include "bx-window.h"

/**
 * BxSessionNotifier:
 *
 * Where a running session meets the desktop: word when the rest is over and
 * nobody looks at a window of the program. The word is taken back as soon as it
 * is old: when the rest is begun again, the next set is done, or the session ends.
 *
 * A rest is heard at its end, and the screen stays on as long as the session runs.
 *
 * It adds actions to the program: `app.show-running-session` shows the session in a
 * window, `app.add-rest` makes the rest longer by so many seconds, and
 * `app.skip-rest` ends it.
 */
struct _BxSessionNotifier
{
  GObject parent_instance;

  /* Borrowed References */
  GtkApplication *application; /* it owns this */

  /* Owned References */
  BxSessionRunner *runner;
  BxSessionAwake *awake;
  gboolean told;
  gboolean standing; /* no window draws, though it was asked to */
  guint64 frames;    /* how many were drawn when that was looked at last */
  guint prepare_id;
  guint sight_id;
};

G_DEFINE_FINAL_TYPE (BxSessionNotifier, bx_session_notifier, G_TYPE_OBJECT)

static guint notified_signal;

#define NOTIFICATION_ID "rest"
#define MORE_SECONDS 15
#define SIGHT_SECONDS 3

static gboolean
is_looked_at (BxSessionNotifier *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (gtk_window_is_active (l->data))
      return TRUE;

  return FALSE;
}

/* How many frames all windows have drawn so far */
static guint64
count_frames (BxSessionNotifier *self)
{
  guint64 n = 0;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (l->data);

      if (clock != NULL)
        n += (guint64) gdk_frame_clock_get_frame_counter (clock);
    }

  return n;
}

static void
ask_for_frames (BxSessionNotifier *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (l->data);

      if (clock != NULL)
        gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
    }
}

/* Whether nothing of the program can be seen: minimised, or on another workspace */
static gboolean
is_hidden (BxSessionNotifier *self)
{
  if (self->standing)
    return TRUE;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data) && !gtk_window_is_suspended (l->data))
      return FALSE;

  return TRUE;
}

/* What comes after the rest, or NULL */
static char *
describe_next (BxSessionNotifier *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  BxSetItem *set = bx_session_runner_get_current_set (self->runner);
  g_autofree char *numbers = NULL;

  if (exercise == NULL || set == NULL)
    return NULL;

  numbers = bx_set_item_dup_label (set);
  /* Translators: what comes after a rest: the exercise, the number of the set and of
   * all sets, and what is planned, such as Deadlift, set 2 of 3: 100 kg × 5 */
  return g_strdup_printf (_("%1$s, set %2$u of %3$u: %4$s"),
                          bx_session_exercise_item_get_name (exercise),
                          bx_set_item_get_number (set),
                          g_list_model_get_n_items (bx_session_exercise_item_get_sets (exercise)), numbers);
}

static void
send (BxSessionNotifier *self,
      const char *title,
      GNotificationPriority priority,
      gboolean can_skip)
{
  g_autoptr (GNotification) notification = g_notification_new (title);
  g_autofree char *body = describe_next (self);
  g_autofree char *more = NULL;

  if (body != NULL)
    g_notification_set_body (notification, body);
  g_notification_set_priority (notification, priority);
  g_notification_set_default_action (notification, "app.show-running-session");
  /* Translators: makes the rest longer by so many seconds */
  more = g_strdup_printf (ngettext ("+%d Second", "+%d Seconds", MORE_SECONDS), MORE_SECONDS);
  g_notification_add_button_with_target (notification, more, "app.add-rest", "i", MORE_SECONDS);
  if (can_skip)
    g_notification_add_button (notification, _("Skip the Rest"), "app.skip-rest");

  g_application_send_notification (G_APPLICATION (self->application), NOTIFICATION_ID, notification);
  self->told = TRUE;
  g_signal_emit (self, notified_signal, 0, notification);
}

/* GStreamer's first start takes its time, which the end of a rest has not. */
static void
prepare_sound_cb (gpointer user_data)
{
  BX_SESSION_NOTIFIER (user_data)->prepare_id = 0;
  bx_sounds_prepare (bx_sounds_get_default (), BX_SOUND_REST_OVER);
}

static void watch_sight (BxSessionNotifier *self);

static void
rest_ended_cb (BxSessionNotifier *self)
{
  watch_sight (self);
  bx_sounds_play (bx_sounds_get_default (), BX_SOUND_REST_OVER);
  if (!is_looked_at (self))
    send (self, _("The Rest Is Over"), G_NOTIFICATION_PRIORITY_HIGH, FALSE);
}

static void
take_back (BxSessionNotifier *self)
{
  if (!self->told)
    return;

  self->told = FALSE;
  g_application_withdraw_notification (G_APPLICATION (self->application), NOTIFICATION_ID);
}

/* While the rest lasts and nothing of it can be seen, it can be led from the notification. That one
 * makes no noise: nothing has happened yet. */
static void
rest_changed_cb (BxSessionNotifier *self)
{
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);
  g_autofree char *title = NULL;
  g_autofree char *until = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) end = NULL;

  watch_sight (self);
  if (bx_rest_clock_is_running (clock) && self->prepare_id == 0)
    self->prepare_id = g_idle_add_once (prepare_sound_cb, self);
  if (bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING || !is_hidden (self) ||
      !bx_rest_clock_is_running (clock) || gtk_application_get_windows (self->application) == NULL)
    {
      take_back (self);
      return;
    }

  now = g_date_time_new_now_local ();
  end = g_date_time_add_seconds (now, bx_rest_clock_get_remaining_seconds (clock));
  until = g_date_time_format (end, "%X");
  /* Translators: %s is the time of day at which the rest between two sets ends */
  title = g_strdup_printf (_("Resting Until %s"), until);
  send (self, title, G_NOTIFICATION_PRIORITY_LOW, TRUE);
}

static void
sight_changed (BxSessionNotifier *self)
{
  if (!self->told && is_hidden (self))
    rest_changed_cb (self);
  else if (self->told && is_looked_at (self))
    take_back (self);
}

/* A window that waits for the compositor to draw is not told that it is suspended: GTK
 * takes the new state with the next frame, which does not come. During a rest there is
 * always such a frame. So one that should draw and doesn't is taken for hidden. */
static gboolean
look_for_frames_cb (gpointer user_data)
{
  BxSessionNotifier *self = user_data;
  guint64 frames = count_frames (self);

  self->standing = frames == self->frames;
  self->frames = frames;
  ask_for_frames (self);
  sight_changed (self);

  return G_SOURCE_CONTINUE;
}

/* Frames are counted only while there is a rest and another window is in front. */
static void
watch_sight (BxSessionNotifier *self)
{
  gboolean wanted = bx_rest_clock_is_running (bx_session_runner_get_rest_clock (self->runner)) &&
                    gtk_application_get_windows (self->application) != NULL && !is_looked_at (self);

  if (wanted == (self->sight_id != 0))
    return;

  self->standing = FALSE;
  if (wanted)
    {
      self->frames = count_frames (self);
      ask_for_frames (self);
      self->sight_id = g_timeout_add_seconds (SIGHT_SECONDS, look_for_frames_cb, self);
    }
  else
    {
      g_clear_handle_id (&self->sight_id, g_source_remove);
    }
}

static void
window_seen_changed_cb (BxSessionNotifier *self)
{
  watch_sight (self);
  sight_changed (self);
}

static void
window_added_cb (BxSessionNotifier *self,
                 GtkWindow *window)
{
  take_back (self);
  g_signal_connect_object (window, "notify::suspended", G_CALLBACK (window_seen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (window_seen_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
skip_rest_action (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  bx_session_runner_skip_rest (BX_SESSION_NOTIFIER (user_data)->runner);
}

static void
add_rest_action (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  BxSessionNotifier *self = BX_SESSION_NOTIFIER (user_data);

  bx_session_runner_add_rest (self->runner, g_variant_get_int32 (parameter));
}

static void
show_running_session_action (GSimpleAction *action,
                             GVariant *parameter,
                             gpointer user_data)
{
  BxSessionNotifier *self = BX_SESSION_NOTIFIER (user_data);
  GtkWindow *window;

  take_back (self);
  g_application_activate (G_APPLICATION (self->application));
  window = gtk_application_get_active_window (self->application);
  if (BX_IS_WINDOW (window))
    bx_window_set_session_open (BX_WINDOW (window), TRUE);
}

static const GActionEntry actions[] = {
  { .name = "add-rest", .activate = add_rest_action, .parameter_type = "i" },
  { .name = "skip-rest", .activate = skip_rest_action },
  { .name = "show-running-session", .activate = show_running_session_action },
};

static void
bx_session_notifier_dispose (GObject *object)
{
  BxSessionNotifier *self = BX_SESSION_NOTIFIER (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->sight_id, g_source_remove);
  g_clear_object (&self->awake);
  g_clear_object (&self->runner);

  G_OBJECT_CLASS (bx_session_notifier_parent_class)->dispose (object);
}

static void
bx_session_notifier_class_init (BxSessionNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_session_notifier_dispose;

  /**
   * BxSessionNotifier::notified:
   * @self: a notifier
   * @notification: what was said
   *
   * Word was sent to the desktop.
   */
  notified_signal =
      g_signal_new ("notified", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_NOTIFICATION);
}

static void
bx_session_notifier_init (BxSessionNotifier *self)
{
}

/**
 * bx_session_notifier_new:
 * @application: the program, which outlives the notifier
 * @runner: what runs the session
 *
 * Creates a notifier that speaks for @runner.
 *
 * Returns: (transfer full): a new notifier
 */
BxSessionNotifier *
bx_session_notifier_new (GtkApplication *application,
                         BxSessionRunner *runner)
{
  BxSessionNotifier *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  self = g_object_new (BX_TYPE_SESSION_NOTIFIER, NULL);
  self->application = application;
  self->runner = g_object_ref (runner);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (runner, "rest-ended", G_CALLBACK (rest_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "notify::state", G_CALLBACK (take_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (runner, "confirmed", G_CALLBACK (take_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_session_runner_get_rest_clock (runner), "moved", G_CALLBACK (rest_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-added", G_CALLBACK (window_added_cb), self, G_CONNECT_SWAPPED);

  self->awake = bx_session_awake_new (application, runner, bx_application_get_settings (bx_application_get_default ()));

  return self;
}
