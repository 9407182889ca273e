/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-log-words.h"
#include "bx-progress-next.h"
#include "bx-session-loading.h"
#include "bx-session-suggest.h"
#include "bx-slot-words.h"
#include "bx-store-activity.h"
#include "bx-store-notes.h"

/**
 * BxProgressNext:
 *
 * What is suggested for the next time of an exercise, and why: what a session will say,
 * if it is begun from the same workout as the last one.
 */
struct _BxProgressNext
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* (unowned) */
  AdwActionRow *row;          /* (unowned) */

  /* Owned References */
  GCancellable *cancellable;
  char *exercise_id;  /* (nullable) */
  char *variation;    /* (nullable): %NULL for whichever was done */
  BxSession *session; /* (nullable): the last one of the exercise */
  BxSlot *slot;       /* (nullable): what will be asked */
  GPtrArray *history; /* (nullable) (element-type BxPerformance): newest first */
};

G_DEFINE_FINAL_TYPE (BxProgressNext, bx_progress_next, ADW_TYPE_BIN)

static void
hide (BxProgressNext *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* What can't be read is not told; the page says why the log can't be read. */
static gboolean
has_failed (gpointer user_data,
            const GError *error) /* (nullable) */
{
  /* Whoever asked may be gone. */
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hide (BX_PROGRESS_NEXT (user_data));

  return error != NULL;
}

/* ---- what it says ----------------------------------------------------------------- */

static void
show_suggestion (BxProgressNext *self,
                 const BxFeel *feel) /* (nullable) */
{
  BxApplication *application = bx_application_get_default ();
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), self->slot->exercise_id);
  g_autoptr (BxLoading) loading = bx_session_runner_dup_loading_for (bx_application_get_runner (application), exercise);
  g_autoptr (BxSuggestion) suggestion =
    bx_session_suggest (self->slot, exercise, self->history, feel, loading, bx_get_unit (), bx_log_get_e1rm_formula ());
  g_autofree char *targets = NULL;
  g_autofree char *reason = NULL;

  if (!bx_suggestion_has_history (suggestion))
    {
      hide (self);
      return;
    }

  targets = bx_slot_words_format_suggestion (self->slot, suggestion, bx_get_unit ());
  reason = bx_suggestion_format (suggestion, bx_get_unit ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), targets);
  adw_action_row_set_subtitle (self->row, reason);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* ---- asking the log ----------------------------------------------------------------- */

static void
feel_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxFeel) feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);

  if (has_failed (user_data, error))
    return;

  show_suggestion (BX_PROGRESS_NEXT (user_data), feel);
}

static void
performances_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = bx_store_load_performances_finish (BX_STORE (source), result, &error);
  BxProgressNext *self;

  if (has_failed (user_data, error))
    return;

  self = BX_PROGRESS_NEXT (user_data);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = g_steal_pointer (&history);
  bx_store_load_feel_async (bx_get_store (), self->slot->exercise_id, self->cancellable, feel_loaded_cb, self);
}

static const BxWorkout *
find_workout (GPtrArray *workouts,
              const char *id) /* (nullable) */
{
  for (guint i = 0; i < workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (workouts, i);

      if (g_strcmp0 (workout->id, id) == 0)
        return workout;
    }

  return id != NULL ? bx_catalogue_find_workout (bx_catalogue_get_default (), id) : NULL;
}

/* (nullable): as it was done in the last session */
static const BxSessionExercise *
find_exercise (BxProgressNext *self)
{
  for (guint i = self->session->exercises->len; i > 0; i--)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (self->session->exercises, i - 1);

      if (g_strcmp0 (exercise->exercise_id, self->exercise_id) == 0
          && (self->variation == NULL || g_str_equal (exercise->variation != NULL ? exercise->variation : "", self->variation)))
        return exercise;
    }

  return NULL;
}

/* The place in the workout as it is now; where there is none any more, what was done. */
static BxSlot *
make_slot (const BxSessionExercise *exercise,
           const BxWorkout *workout) /* (nullable) */
{
  for (guint i = 0; workout != NULL && i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      if (exercise->slot_id != NULL && g_strcmp0 (slot->id, exercise->slot_id) == 0
          && g_strcmp0 (slot->exercise_id, exercise->exercise_id) == 0
          && g_strcmp0 (slot->variation, exercise->variation) == 0)
        return bx_slot_copy (slot);
    }

  return bx_session_suggest_make_slot (exercise, workout);
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  const BxSessionExercise *exercise;
  BxProgressNext *self;

  if (has_failed (user_data, error))
    return;

  self = BX_PROGRESS_NEXT (user_data);
  exercise = find_exercise (self);
  if (exercise == NULL)
    {
      hide (self);
      return;
    }

  g_clear_pointer (&self->slot, bx_slot_free);
  self->slot = make_slot (exercise, find_workout (workouts, self->session->workout_id));
  bx_store_load_performances_async (bx_get_store (), self->slot->exercise_id,
                                    self->slot->variation != NULL ? self->slot->variation : "", BX_PROGRESSION_HISTORY,
                                    self->cancellable, performances_loaded_cb, self);
}

static void
session_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSession) session = bx_store_load_session_finish (BX_STORE (source), result, &error);
  BxProgressNext *self;

  if (has_failed (user_data, error))
    return;

  self = BX_PROGRESS_NEXT (user_data);
  if (session == NULL)
    {
      hide (self);
      return;
    }

  g_clear_pointer (&self->session, bx_session_free);
  self->session = g_steal_pointer (&session);
  bx_store_list_workouts_async (bx_get_store (), self->cancellable, workouts_listed_cb, self);
}

/* ---- the type --------------------------------------------------------------------- */

static void
bx_progress_next_dispose (GObject *object)
{
  BxProgressNext *self = BX_PROGRESS_NEXT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->exercise_id, g_free);
  g_clear_pointer (&self->variation, g_free);
  g_clear_pointer (&self->session, bx_session_free);
  g_clear_pointer (&self->slot, bx_slot_free);
  g_clear_pointer (&self->history, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_progress_next_parent_class)->dispose (object);
}

static void
bx_progress_next_class_init (BxProgressNextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_progress_next_dispose;
}

static void
bx_progress_next_init (BxProgressNext *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->row = ADW_ACTION_ROW (adw_action_row_new ());

  /* Translators: above what is suggested for the next time that an exercise is done */
  adw_preferences_group_set_title (self->group, _("Next Time"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_action_row_set_title_lines (self->row, 0);
  adw_action_row_set_subtitle_lines (self->row, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->row), "numeric");
  adw_preferences_group_add (self->group, GTK_WIDGET (self->row));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  hide (self);
}

/**
 * bx_progress_next_set_session:
 * @self: a widget
 * @exercise_id: an exercise
 * @variation: (nullable): one of its variations, the empty text for none of them, or
 *   %NULL for the one that was done last
 * @session_id: the last session that it was done in
 *
 * Asks the log what is suggested for the next time, and shows it. Where nothing is, it
 * hides itself.
 */
void
bx_progress_next_set_session (BxProgressNext *self,
                              const char *exercise_id,
                              const char *variation,
                              const char *session_id)
{
  g_return_if_fail (BX_IS_PROGRESS_NEXT (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (session_id != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* Of another exercise nothing is to be seen meanwhile. */
  if (g_set_str (&self->exercise_id, exercise_id))
    hide (self);
  g_set_str (&self->variation, variation);

  bx_store_load_session_async (bx_get_store (), session_id, self->cancellable, session_loaded_cb, self);
}
