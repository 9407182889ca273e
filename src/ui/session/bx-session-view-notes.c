/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-session-view-private.h"
#include "bx-store-notes.h"

/* Three notes, read above the numbers and written below: one pinned to the exercise,
 * for every time; one on it in this session; one on this set. */

static void
show_note (GtkWidget *box,
           GtkLabel *label,
           const char *note)
{
  gtk_label_set_label (label, note != NULL ? note : "");
  gtk_widget_set_visible (box, note != NULL && *note != '\0');
}

/* ---- on the exercise, and on the set --------------------------------------------------- */

/* What is being typed is on its way already. */
static void
show_in_row (BxSessionView *self,
             AdwEntryRow *row,
             const char *note)
{
  if (note == NULL)
    note = "";
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), note) == 0)
    return;

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row), note);
  self->updating = FALSE;
}

void
_bx_session_view_update_notes (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  const char *note = exercise != NULL ? bx_session_exercise_item_get_note (exercise) : NULL;

  show_in_row (self, self->note_row, note);
  show_note (self->note_box, self->note_label, note);

  if (item != NULL)
    {
      /* Translators: the title of an entry; %u is the number of a set */
      g_autofree char *title = g_strdup_printf (_("Note on Set %u"), bx_set_item_get_number (item));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->set_note_row), title);
      show_in_row (self, self->set_note_row, bx_set_item_get_set (item)->note);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->set_note_row), item != NULL);
}

void
_bx_session_view_note_changed_cb (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  if (!self->updating && exercise != NULL)
    bx_session_runner_set_note (self->runner, exercise, gtk_editable_get_text (GTK_EDITABLE (self->note_row)));
}

void
_bx_session_view_set_note_changed_cb (BxSessionView *self)
{
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->set_note_row));
  g_autoptr (BxSet) set = NULL;

  if (self->updating || item == NULL)
    return;

  set = bx_set_copy (bx_set_item_get_set (item));
  g_set_str (&set->note, *note != '\0' ? note : NULL);
  bx_session_runner_change_set (self->runner, item, set);
}

/* ---- pinned to the exercise --------------------------------------------------------------- */

static void
show_pinned (BxSessionView *self,
             const char *note)
{
  show_note (self->pinned_box, self->pinned_label, note);
}

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
  show_pinned (self, note);
}

void
_bx_session_view_update_pinned (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);

  if (self->pinned_cancellable != NULL)
    g_cancellable_cancel (self->pinned_cancellable);
  g_clear_object (&self->pinned_cancellable);
  gtk_editable_set_text (GTK_EDITABLE (self->pinned_row), "");
  show_pinned (self, NULL);
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

  show_pinned (self, note);
  if (exercise != NULL)
    bx_store_save_pinned_note_async (bx_application_get_store (bx_application_get_default ()),
                                     bx_session_exercise_item_get_exercise_id (exercise),
                                     *note != '\0' ? note : NULL, NULL, pinned_saved_cb, g_object_ref (self));
}
