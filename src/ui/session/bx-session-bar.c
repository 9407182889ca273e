/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-bounce.h"
#include "bx-exercise-picture.h"
#include "bx-rest-ring.h"
#include "bx-session-bar.h"

/**
 * BxSessionBar:
 *
 * The running session as a bar along the bottom: which set it is, what is
 * planned, what is left of the rest, and one button for what comes next. All
 * else of the bar opens the session whole.
 */
struct _BxSessionBar
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkWidget *open_button;
  AdwBin *picture_place;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  BxRestRing *rest_ring;
  GtkButton *primary_button;

  /* Owned References */
  BxSessionRunner *runner;
  GSignalGroup *set_signals;
  GSignalGroup *exercise_signals;
  char *shown_exercise; /* (nullable): an id */

  BxBounce bounce; /* the last press of the button */
};

G_DEFINE_FINAL_TYPE (BxSessionBar, bx_session_bar, ADW_TYPE_BIN)

typedef enum
{
  PROP_RUNNER = 1,
} BxSessionBarProperty;

static GParamSpec *properties[PROP_RUNNER + 1];


#define PICTURE_SIZE 42

static void
update_rest (BxSessionBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rest_ring),
                          bx_rest_clock_is_running (bx_session_runner_get_rest_clock (self->runner)));
}

static void
update_picture (BxSessionBar *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  const char *id = exercise != NULL ? bx_session_exercise_item_get_exercise_id (exercise) : NULL;

  if (id == NULL || !g_set_str (&self->shown_exercise, id))
    return;

  if (adw_bin_get_child (self->picture_place) == NULL)
    adw_bin_set_child (self->picture_place, bx_exercise_picture_new (id, PICTURE_SIZE));
  else
    bx_exercise_picture_set (BX_FIGURE (adw_bin_get_child (self->picture_place)), id, BX_EXERCISE_PICTURE_SMALL);
}

static void
update (BxSessionBar *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  BxSetItem *set = bx_session_runner_get_current_set (self->runner);
  gboolean finished = bx_session_runner_get_state (self->runner) == BX_SESSION_RUNNER_STATE_FINISHED;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  const char *primary = _("_Done");

  /* That it goes on says that the set before is done: so it waits for the disk. */
  if (bx_session_runner_is_saving (self->runner) && *gtk_label_get_label (self->title_label) != '\0')
    return;

  update_picture (self);

  if (set != NULL && exercise != NULL)
    {
      guint n_sets = g_list_model_get_n_items (bx_session_exercise_item_get_sets (exercise));

      /* Translators: an exercise, the number of a set, and how many sets there
       * are, such as Deadlift · set 2 of 3 */
      title = g_strdup_printf (_("%1$s · set %2$u of %3$u"),
                               bx_session_exercise_item_get_name (exercise), bx_set_item_get_number (set), n_sets);
      subtitle = bx_set_item_get_error (set) != NULL ? g_strdup (_("Not saved yet")) : bx_set_item_dup_label (set);

      switch (bx_set_item_get_state (set))
        {
        case BX_SET_ITEM_STATE_PLANNED:
          if (bx_set_item_get_error (set) != NULL)
            primary = _("Try _Again");
          break;
        case BX_SET_ITEM_STATE_UNSAVED:
          primary = _("Try _Again");
          break;
        case BX_SET_ITEM_STATE_SAVING:
        case BX_SET_ITEM_STATE_DONE:
        case BX_SET_ITEM_STATE_SKIPPED:
        default:
          primary = bx_session_runner_is_complete (self->runner) ? _("_Finish") : _("_Next");
          break;
        }
    }
  else
    {
      guint n_done = bx_session_runner_get_n_done (self->runner);

      title = g_strdup (bx_session_runner_get_title (self->runner));
      if (finished)
        subtitle = g_strdup (_("Finished"));
      else
        subtitle = g_strdup_printf (ngettext ("%u set done", "%u sets done", n_done), n_done);
      primary = _("_Finish");
    }

  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_button_set_label (self->primary_button, primary);
  gtk_widget_set_visible (GTK_WIDGET (self->primary_button), !finished);

  /* Translators: the running workout as it is spoken: where it is, such as
   * Deadlift · set 2 of 3, and what is planned, such as 100 kg × 5 */
  name = g_strdup_printf (_("%1$s, %2$s"), title != NULL ? title : "", subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
current_changed_cb (BxSessionBar *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  g_signal_group_set_target (self->set_signals, bx_session_runner_get_current_set (self->runner));
  g_signal_group_set_target (self->exercise_signals, exercise);
  update (self);
}

static void
primary_clicked_cb (BxSessionBar *self)
{
  BxSetItem *set = bx_session_runner_get_current_set (self->runner);

  if (bx_session_runner_is_saving (self->runner) ||
      !bx_bounce_take (&self->bounce, bx_bounce_get_time (GTK_WIDGET (self->primary_button))))
    return;

  if (set == NULL)
    {
      /* The result is shown where the session was. */
      if (bx_session_runner_finish (self->runner) || bx_session_runner_get_n_done (self->runner) == 0)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session-sheet", NULL);
      return;
    }

  switch (bx_set_item_get_state (set))
    {
    case BX_SET_ITEM_STATE_PLANNED:
      /* What is missing is asked for where it can be typed. */
      if (!bx_session_runner_confirm (self->runner, NULL))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session-sheet", NULL);
      break;
    case BX_SET_ITEM_STATE_UNSAVED:
      bx_session_runner_retry (self->runner);
      break;
    case BX_SET_ITEM_STATE_SAVING:
    case BX_SET_ITEM_STATE_DONE:
    case BX_SET_ITEM_STATE_SKIPPED:
    default:
      if (bx_session_runner_is_complete (self->runner))
        {
          if (bx_session_runner_finish (self->runner))
            gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session-sheet", NULL);
        }
      else
        {
          bx_session_runner_go_on (self->runner);
        }
      break;
    }
}

static void
bx_session_bar_constructed (GObject *object)
{
  BxSessionBar *self = BX_SESSION_BAR (object);
  BxRestClock *clock = bx_session_runner_get_rest_clock (self->runner);

  G_OBJECT_CLASS (bx_session_bar_parent_class)->constructed (object);

  self->set_signals = g_signal_group_new (BX_TYPE_SET_ITEM);
  g_signal_group_connect_swapped (self->set_signals, "notify", G_CALLBACK (update), self);
  self->exercise_signals = g_signal_group_new (BX_TYPE_SESSION_EXERCISE_ITEM);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::exercise", G_CALLBACK (current_changed_cb), self);
  g_signal_group_connect_swapped (self->exercise_signals, "notify::n-sets", G_CALLBACK (update), self);

  bx_rest_ring_set_clock (self->rest_ring, clock);
  g_signal_connect_object (clock, "moved", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "ended", G_CALLBACK (update_rest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::current-exercise", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::current-set", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::n-done", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  current_changed_cb (self);
  update_rest (self);
}

static void
bx_session_bar_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  BxSessionBar *self = BX_SESSION_BAR (object);

  switch ((BxSessionBarProperty) property_id)
    {
    case PROP_RUNNER:
      g_value_set_object (value, self->runner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_bar_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  BxSessionBar *self = BX_SESSION_BAR (object);

  switch ((BxSessionBarProperty) property_id)
    {
    case PROP_RUNNER:
      self->runner = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_bar_dispose (GObject *object)
{
  BxSessionBar *self = BX_SESSION_BAR (object);

  g_clear_object (&self->set_signals);
  g_clear_object (&self->exercise_signals);
  g_clear_pointer (&self->shown_exercise, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SESSION_BAR);
  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  g_clear_object (&self->runner);

  G_OBJECT_CLASS (bx_session_bar_parent_class)->dispose (object);
}

static void
bx_session_bar_class_init (BxSessionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bx_session_bar_constructed;
  object_class->get_property = bx_session_bar_get_property;
  object_class->set_property = bx_session_bar_set_property;
  object_class->dispose = bx_session_bar_dispose;

  /**
   * BxSessionBar:runner:
   *
   * What runs the session.
   */
  properties[PROP_RUNNER] =
      g_param_spec_object ("runner", NULL, NULL,
                           BX_TYPE_SESSION_RUNNER,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BX_TYPE_REST_RING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/session/bx-session-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, open_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, picture_place);
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, rest_ring);
  gtk_widget_class_bind_template_child (widget_class, BxSessionBar, primary_button);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_session_bar_init (BxSessionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_session_bar_new:
 * @runner: what runs the session
 *
 * Creates a bar for the session of @runner.
 *
 * Returns: (transfer floating): a new bar
 */
GtkWidget *
bx_session_bar_new (BxSessionRunner *runner)
{
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  return g_object_new (BX_TYPE_SESSION_BAR, "runner", runner, NULL);
}
