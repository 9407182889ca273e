/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-session-view-private.h"
#include "bx-store-notes.h"

/* What the log has to say: what to try, and why, and records as they are made. */

void
_bx_session_view_update_advice (BxSessionView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  g_autofree char *sentence = NULL;

  /* Once the sets are done there is nothing to be said about them. */
  if (item != NULL && bx_set_item_get_state (item) == BX_SET_ITEM_STATE_PLANNED)
    sentence = bx_session_advice_dup_sentence (self->advice);
  gtk_label_set_label (self->advice_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->advice_box, sentence != NULL);
  gtk_widget_set_visible (self->advice_button, sentence != NULL && bx_session_advice_can_apply (self->advice));
}

static void
record_cb (BxSessionView *self,
           BxSetItem *item,
           const BxRecordFinding *finding)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autofree char *record = bx_session_advice_format_record (finding, bx_session_runner_get_unit (self->runner));

  /* Of several windows the one that was used last says it. */
  if (application != NULL && gtk_application_get_active_window (application) == GTK_WINDOW (root))
    bx_feedback_tell (GTK_WIDGET (self), record);
}

void
_bx_session_view_add_advice (BxSessionView *self)
{
  BxApplication *application = bx_application_get_default ();

  self->advice = bx_session_advice_new (self->runner,
                                        bx_application_get_store (application),
                                        bx_application_get_settings (application));
  g_signal_connect_object (self->advice, "changed", G_CALLBACK (_bx_session_view_update_advice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->advice, "record", G_CALLBACK (record_cb), self, G_CONNECT_SWAPPED);
}

/* ---- a note that is pinned to the exercise -------------------------------------------- */

static void
pinned_loaded_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (BxSessionView) self = BX_SESSION_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *note = bx_store_load_pinned_note_finish (BX_STORE (source), result, &error);

  /* Who has typed meanwhile, or is elsewhere by now, wants to see something else. */
  if (self->pinned_row == NULL || g_task_get_cancellable (G_TASK (result)) != self->pinned_cancellable)
    return;
  if (error != NULL)
    g_debug ("The pinned note could not be read: %s", error->message);
  gtk_editable_set_text (GTK_EDITABLE (self->pinned_row), note != NULL ? note : "");
}

void
_bx_session_view_update_pinned (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  if (self->pinned_cancellable != NULL)
    g_cancellable_cancel (self->pinned_cancellable);
  g_clear_object (&self->pinned_cancellable);
  gtk_editable_set_text (GTK_EDITABLE (self->pinned_row), "");
  if (exercise == NULL)
    return;

  self->pinned_cancellable = g_cancellable_new ();
  bx_store_load_pinned_note_async (bx_application_get_store (bx_application_get_default ()),
                                   bx_session_exercise_item_get_exercise_id (exercise),
                                   self->pinned_cancellable, pinned_loaded_cb, g_object_ref (self));
}

static void
pinned_saved_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (BxSessionView) self = BX_SESSION_VIEW (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_pinned_note_finish (BX_STORE (source), result, &error))
    bx_feedback_error (GTK_WIDGET (self), _("The note could not be saved"), error);
}

void
_bx_session_view_save_pinned (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->pinned_row));

  if (exercise != NULL)
    bx_store_save_pinned_note_async (bx_application_get_store (bx_application_get_default ()),
                                     bx_session_exercise_item_get_exercise_id (exercise),
                                     *note != '\0' ? note : NULL, NULL, pinned_saved_cb, g_object_ref (self));
}
