/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-session-loading.h"
#include "bx-slot-words.h"
#include "bx-store-activity.h"
#include "bx-store-notes.h"
#include "bx-progression-suggest.h"
#include "bx-workout-future.h"

/**
 * BxWorkoutFuture:
 *
 * What a workout will ask the next times if all goes well, and why, exercise by
 * exercise. It is asked of the log, and changes nothing.
 */
struct _BxWorkoutFuture
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkBox *groups;

  /* Owned References */
  GCancellable *cancellable;
  BxWorkout *workout;
  GPtrArray *answers; /* (element-type Answer): one a slot */

  guint n_waiting;
};

G_DEFINE_FINAL_TYPE (BxWorkoutFuture, bx_workout_future, ADW_TYPE_DIALOG)

/* Without a schedule, the workout is taken to be done about twice a week. */
#define USUAL_DAYS_APART 3

/* What the log says about one slot */
typedef struct
{
  GPtrArray *history; /* (nullable) */
  BxFeel *feel;       /* (nullable) */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->history, g_ptr_array_unref);
  g_clear_pointer (&answer->feel, bx_feel_free);
  g_free (answer);
}

/* ---- what is foretold --------------------------------------------------------------- */

static GPtrArray *
foretell (BxWorkoutFuture *self,
          guint            position)
{
  BxApplication *application = bx_application_get_default ();
  GSettings *settings = bx_application_get_settings (application);
  const BxSlot *slot = g_ptr_array_index (self->workout->slots, position);
  const Answer *answer = g_ptr_array_index (self->answers, position);
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);
  BxUnit unit = bx_application_get_unit (application);
  g_autofree char *formula_nick = g_settings_get_string (settings, "e1rm-formula");
  g_autoptr (BxLoading) loading = bx_session_runner_dup_loading_for (bx_application_get_runner (application), exercise);
  guint days_apart = bx_schedule_get_days_apart (self->workout->schedule);
  BxE1rmFormula formula = 0;
  char today[BX_DAY_LENGTH];

  bx_e1rm_formula_from_nick (formula_nick, &formula);
  bx_moment_get_day (bx_moment_now (), today);

  return bx_progression_preview (&(BxProgressionQuery) {
                                     .slot = slot,
                                     .measure = exercise != NULL ? bx_exercise_get_measure (exercise) : BX_MEASURE_WEIGHT_REPS,
                                     .history = answer->history,
                                     .loading = loading,
                                     .usual_step = exercise != NULL ? bx_weight_new (bx_set_step_in_unit (bx_exercise_get_weight_step_kg (exercise), unit), unit)
                                                                    : BX_WEIGHT_NONE,
                                     .unit = unit,
                                     .feel = answer->feel,
                                     .formula = formula,
                                     .today = today,
                                 },
                                 BX_WORKOUT_FUTURE_SESSIONS,
                                 days_apart > 0 ? days_apart : USUAL_DAYS_APART);
}

/* Ordinals don't bend well in other languages, so they are figures. */
static GtkWidget *
new_row (const BxSlot       *slot,
         const BxSuggestion *suggestion,
         guint               index)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *targets = bx_slot_words_format_suggestion (slot, suggestion, unit);
  g_autofree char *reason = bx_suggestion_format (suggestion, unit);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget *badge = gtk_label_new (number);
  g_autofree char *spoken = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), targets);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason != NULL ? reason : _("The targets stay as they are"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (badge, "future-badge");
  gtk_widget_add_css_class (badge, "numeric");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);
  gtk_widget_add_css_class (row, "numeric");
  /* Translators: the first is a number: which of the next sessions; the second what it asks */
  spoken = g_strdup_printf (_("Session %1$u: %2$s"), index + 1, targets);
  /* The row is labelled by its title alone; that goes before a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/* Whether there is more to say than what the workout says itself */
static gboolean
is_known (GPtrArray *suggestions)
{
  for (guint i = 0; i < suggestions->len; i++)
    if (bx_suggestion_has_history (g_ptr_array_index (suggestions, i)))
      return TRUE;

  return FALSE;
}

static void
conclude (BxWorkoutFuture *self)
{
  gboolean known = FALSE;

  for (guint i = 0; i < self->workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (self->workout->slots, i);
      g_autoptr (GPtrArray) suggestions = foretell (self, i);
      GtkWidget *group = adw_preferences_group_new ();
      g_autofree char *title = g_markup_escape_text (bx_slot_words_get_name (slot), -1);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      for (guint j = 0; j < suggestions->len; j++)
        {
          const BxSuggestion *suggestion = g_ptr_array_index (suggestions, j);

          /* What follows a first time depends on the load that is chosen there. */
          if (j > 0 && suggestion->reason == BX_SUGGESTION_FIRST_TIME)
            break;
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (slot, suggestion, j));
        }
      gtk_box_append (self->groups, group);
      known = known || is_known (suggestions);
    }

  gtk_stack_set_visible_child_name (self->stack, known ? "future" : "empty");
}

/* ---- asking the log ----------------------------------------------------------------- */

typedef struct
{
  BxWorkoutFuture *self; /* (owned) */
  guint position;
} Request;

static Request *
request_new (BxWorkoutFuture *self,
             guint            position)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->position = position;
  self->n_waiting++;

  return request;
}

/* What can't be read is taken for nothing: then less is foretold. */
static void
answered (Request      *request, /* (transfer full) */
          const GError *error)   /* (nullable) */
{
  BxWorkoutFuture *self = request->self;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && --self->n_waiting == 0)
    conclude (self);
  g_object_unref (self);
  g_free (request);
}

static void
performances_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;

  ((Answer *) g_ptr_array_index (request->self->answers, request->position))->history =
      bx_store_load_performances_finish (BX_STORE (source), result, &error);
  answered (request, error);
}

static void
feel_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;

  ((Answer *) g_ptr_array_index (request->self->answers, request->position))->feel =
      bx_store_load_feel_finish (BX_STORE (source), result, &error);
  answered (request, error);
}

static void
ask (BxWorkoutFuture *self)
{
  BxStore *store = bx_application_get_store (bx_application_get_default ());

  for (guint i = 0; i < self->workout->slots->len; i++)
    g_ptr_array_add (self->answers, g_new0 (Answer, 1));
  for (guint i = 0; i < self->workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (self->workout->slots, i);

      bx_store_load_performances_async (store, slot->exercise_id, slot->variation != NULL ? slot->variation : "",
                                        BX_PROGRESSION_HISTORY, self->cancellable, performances_loaded_cb, request_new (self, i));
      bx_store_load_feel_async (store, slot->exercise_id, self->cancellable, feel_loaded_cb, request_new (self, i));
    }
  if (self->workout->slots->len == 0)
    conclude (self);
}

/* ---- the dialog --------------------------------------------------------------------- */

static GtkWidget *
new_future (BxWorkoutFuture *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *hint = gtk_label_new (_("If each session goes as it is asked. Nothing is forced: what really happened is looked at each time."));

  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_box_append (self->groups, hint);
  gtk_widget_set_margin_top (GTK_WIDGET (self->groups), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->groups), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->groups), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->groups), 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 600);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->groups));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static GtkWidget *
new_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "bx-log-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Go By Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Do this workout once. From what you lifted, the next four sessions are worked out and shown here, each with its reason."));

  return page;
}

static void
bx_workout_future_dispose (GObject *object)
{
  BxWorkoutFuture *self = BX_WORKOUT_FUTURE (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (bx_workout_future_parent_class)->dispose (object);
}

static void
bx_workout_future_finalize (GObject *object)
{
  BxWorkoutFuture *self = BX_WORKOUT_FUTURE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->workout, bx_workout_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_workout_future_parent_class)->finalize (object);
}

static void
closed_cb (BxWorkoutFuture *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
bx_workout_future_class_init (BxWorkoutFutureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bx_workout_future_dispose;
  object_class->finalize = bx_workout_future_finalize;
}

static void
bx_workout_future_init (BxWorkoutFuture *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->cancellable = g_cancellable_new ();
  self->answers = g_ptr_array_new_with_free_func (answer_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, adw_spinner_new (), "loading");
  gtk_stack_add_named (self->stack, new_future (self), "future");
  gtk_stack_add_named (self->stack, new_empty (), "empty");
  adw_dialog_set_title (ADW_DIALOG (self), _("The Next Sessions"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 620);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * bx_workout_future_new:
 * @workout: a workout; copied
 *
 * Creates a dialog that foretells what @workout will ask.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_workout_future_new (const BxWorkout *workout)
{
  BxWorkoutFuture *self;

  g_return_val_if_fail (workout != NULL, NULL);

  self = g_object_new (BX_TYPE_WORKOUT_FUTURE, NULL);
  self->workout = bx_workout_copy (workout);
  ask (self);

  return ADW_DIALOG (self);
}
