/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-chooser.h"
#include "bx-feedback.h"
#include "bx-log-words.h"
#include "bx-moment-dialog.h"
#include "bx-session-aches.h"
#include "bx-session-edit.h"
#include "bx-session-exercise-card.h"
#include "bx-session-page.h"
#include "bx-set-dialog.h"

/**
 * BxSessionPage:
 *
 * One finished session: what was done, and how to put it right. Every change is
 * written at once and can be taken back.
 *
 * Actions, each with an id: `session.edit-set`, `session.add-set`,
 * `session.edit-exercise-note`, `session.remove-exercise`; and
 * `session.add-exercise`, `session.delete`.
 */
struct _BxSessionPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  GtkButton *compare_button;
  GtkLabel *title_label;
  GtkLabel *date_label;
  GtkLabel *facts_label;
  GtkLabel *note_label;
  BxSessionAches *aches;
  GtkBox *exercises_box;
  AdwEntryRow *title_row;
  AdwActionRow *plan_row;
  AdwActionRow *start_row;
  AdwEntryRow *note_row;
  AdwStatusPage *failed_page;

  /* Owned References */
  GCancellable *cancellable;
  char *session_id;
  BxSession *session; /* (nullable): as it is shown */
};

G_DEFINE_FINAL_TYPE (BxSessionPage, bx_session_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- showing -------------------------------------------------------------------- */

static double
get_volume_kg (const BxSession *session,
               guint *n_sets)
{
  double volume = 0.0;

  *n_sets = 0;
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      BxMeasure measure = bx_log_get_exercise_measure (exercise->exercise_id);

      for (guint k = 0; k < exercise->sets->len; k++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, k);

          *n_sets += bx_set_counts (set) ? 1 : 0;
          volume += bx_set_get_volume_kg (set, measure);
        }
    }

  return volume;
}

static void
show_head (BxSessionPage *self)
{
  const BxSession *session = self->session;
  g_autofree char *date = bx_log_format_date (session->started);
  g_autofree char *time = bx_log_format_time (session->started);
  /* Translators: when a session began: its day and its time of day */
  g_autofree char *when = g_strdup_printf (_("%1$s, %2$s"), date, time);
  guint n_sets;
  double volume_kg = get_volume_kg (session, &n_sets);
  g_autofree char *facts =
    bx_log_format_facts (bx_moment_seconds_between (session->started, session->ended), n_sets, volume_kg, bx_get_unit ());
  const char *note = session->note != NULL ? session->note : "";
  g_autofree char *compare = g_strconcat ("compare/", session->id, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), session->title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_button), "s", compare);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "win.show-log-page");
  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), TRUE);
  gtk_label_set_label (self->title_label, session->title);
  gtk_label_set_label (self->date_label, when);
  gtk_label_set_label (self->facts_label, facts);
  gtk_label_set_label (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *note != '\0');

  gtk_widget_set_visible (GTK_WIDGET (self->plan_row), session->workout_id != NULL);
  if (session->workout_id != NULL)
    {
      g_autofree char *plan = g_strconcat ("plan/", session->workout_id, NULL);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_row), "s", plan);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_row), "win.show-log-page");
    }
  adw_action_row_set_subtitle (self->start_row, when);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), session->title);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), note);
}

/* Cards that stay keep the focus. */
static void
show_exercises (BxSessionPage *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->exercises_box));

  for (guint i = 0; i < self->session->exercises->len; i++)
    {
      if (card == NULL)
        {
          card = bx_session_exercise_card_new ();
          gtk_box_append (self->exercises_box, card);
        }
      bx_session_exercise_card_set_exercise (BX_SESSION_EXERCISE_CARD (card),
                                             g_ptr_array_index (self->session->exercises, i),
                                             bx_get_unit ());
      card = gtk_widget_get_next_sibling (card);
    }

  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (self->exercises_box, card);
      card = next;
    }
}

static void
show (BxSessionPage *self)
{
  show_head (self);
  bx_session_aches_set_session (self->aches, self->session);
  show_exercises (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static void
take_session (BxSessionPage *self,
              BxSession *session)
{
  if (self->session != NULL && bx_session_equal (self->session, session))
    {
      bx_session_free (session);
      return;
    }

  g_clear_pointer (&self->session, bx_session_free);
  self->session = session;
  show (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  BxSession *session = bx_store_load_session_finish (BX_STORE (source), result, &error);
  BxSessionPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_SESSION_PAGE (user_data);
  if (session != NULL)
    {
      take_session (self, session);
      return;
    }

  bx_feedback_explain (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
load (BxSessionPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  bx_store_load_session_async (bx_get_store (), self->session_id, self->cancellable, loaded_cb, self);
}

static void
store_changed_cb (BxSessionPage *self,
                  guint changes)
{
  if (changes & BX_STORE_CHANGE_SESSIONS)
    load (self);
}

static void
unit_changed_cb (BxSessionPage *self)
{
  if (self->session != NULL)
    show (self);
}

/* ---- changing -------------------------------------------------------------------- */

/* A change on its way, and afterwards what takes it back. It outlives the page:
 * what is under way is finished, and a toast may still offer the way back. */
typedef struct
{
  GWeakRef page;
  GWeakRef window;
  char *session_id;
  BxSessionEdit *edit;
  char *done; /* (nullable): what to say afterwards; nothing when undoing */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_weak_ref_clear (&change->page);
  g_weak_ref_clear (&change->window);
  g_free (change->session_id);
  g_clear_pointer (&change->edit, bx_session_edit_free);
  g_free (change->done);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
change_failed (Change *change,
               const GError *error)
{
  g_autoptr (GtkWidget) window = g_weak_ref_get (&change->window);
  g_autoptr (BxSessionPage) page = g_weak_ref_get (&change->page);

  if (window != NULL)
    bx_feedback_error (window, _("The session could not be changed"), error);
  /* What is shown is what is in the log. */
  if (page != NULL && gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    load (page);
}

static void undo_change (gpointer user_data);

static void
change_saved_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&change->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = g_steal_pointer (&change->done);

  if (!bx_store_save_session_finish (BX_STORE (source), result, &error))
    change_failed (change, error);
  else if (done != NULL && window != NULL)
    bx_feedback_undoable (window, done, undo_change, g_steal_pointer (&change), change_free);
}

static void
undo_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSession) session = bx_store_load_session_finish (BX_STORE (source), result, &error);

  if (session == NULL)
    change_failed (change, error);
  else if (bx_session_edit_apply (change->edit, session))
    bx_store_save_session_async (BX_STORE (source), session, NULL, change_saved_cb, g_steal_pointer (&change));
}

/* Toasts hold their data until they are gone, and may be pressed once. */
static void
undo_change (gpointer user_data)
{
  Change *told = user_data;
  Change *change = g_new0 (Change, 1);
  g_autoptr (GObject) page = g_weak_ref_get (&told->page);
  g_autoptr (GObject) window = g_weak_ref_get (&told->window);

  g_weak_ref_init (&change->page, page);
  g_weak_ref_init (&change->window, window);
  change->session_id = g_strdup (told->session_id);
  change->edit = g_steal_pointer (&told->edit);
  if (change->edit == NULL)
    {
      change_free (change);
      return;
    }
  bx_store_load_session_async (bx_get_store (), change->session_id, NULL, undo_loaded_cb, change);
}

/* Changes the session, shows it, and writes it. */
static void
apply (BxSessionPage *self,
       BxSessionEdit *edit,
       const char *done)
{
  g_autoptr (BxSession) session = bx_session_copy (self->session);
  Change *change;

  if (!bx_session_edit_apply (edit, session) || bx_session_equal (session, self->session))
    {
      bx_session_edit_free (edit);
      return;
    }

  change = g_new0 (Change, 1);
  g_weak_ref_init (&change->page, self);
  g_weak_ref_init (&change->window, gtk_widget_get_root (GTK_WIDGET (self)));
  change->session_id = g_strdup (self->session_id);
  change->edit = edit;
  change->done = g_strdup (done);

  bx_store_save_session_async (bx_get_store (), session, NULL, change_saved_cb, change);
  take_session (self, g_steal_pointer (&session));
}

/* ---- the sets -------------------------------------------------------------------- */

static void
set_saved_cb (BxSessionPage *self,
              const BxSet *set)
{
  apply (self, bx_session_edit_new_change_set (set), _("Set changed"));
}

static void
set_removed_cb (BxSessionPage *self,
                const char *set_id)
{
  apply (self, bx_session_edit_new_remove_set (set_id), _("Set deleted"));
}

static void
edit_set_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  BxSessionPage *self = BX_SESSION_PAGE (widget);
  BxSessionExercise *exercise;
  BxSet *set;
  AdwDialog *dialog;

  if (self->session == NULL || !bx_session_find_set (self->session, g_variant_get_string (parameter, NULL), &exercise, &set))
    return;

  dialog = bx_set_dialog_new (exercise->exercise_id, set, bx_get_unit ());
  bx_set_dialog_set_removable (BX_SET_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (set_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "removed", G_CALLBACK (set_removed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static BxSessionExercise *
find_exercise (BxSessionPage *self,
               const char *id)
{
  for (guint i = 0; self->session != NULL && i < self->session->exercises->len; i++)
    {
      BxSessionExercise *exercise = g_ptr_array_index (self->session->exercises, i);

      if (g_str_equal (exercise->id, id))
        return exercise;
    }

  return NULL;
}

static void
set_added_cb (AdwDialog *dialog,
              const BxSet *set,
              BxSessionPage *self)
{
  apply (self,
         bx_session_edit_new_add_set (g_object_get_data (G_OBJECT (dialog), "bx-session-exercise"), set),
         _("Set added"));
}

/* A new set is like the last one, and was done right after it. */
static void
add_set_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  BxSessionPage *self = BX_SESSION_PAGE (widget);
  BxSessionExercise *exercise = find_exercise (self, g_variant_get_string (parameter, NULL));
  g_autoptr (BxSet) set = NULL;
  const BxSet *last;
  AdwDialog *dialog;

  if (exercise == NULL)
    return;

  set = bx_set_new ();
  last = exercise->sets->len > 0 ? g_ptr_array_index (exercise->sets, exercise->sets->len - 1) : NULL;
  if (last != NULL)
    {
      bx_set_take_performance (set, last);
      set->kind = last->kind;
    }
  set->state = BX_SET_STATE_DONE;
  set->done_at = last != NULL && bx_moment_is_set (last->done_at) ? last->done_at : self->session->started;

  dialog = bx_set_dialog_new (exercise->exercise_id, set, bx_get_unit ());
  g_object_set_data_full (G_OBJECT (dialog), "bx-session-exercise", g_strdup (exercise->id), g_free);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (set_added_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

static void
remove_exercise_action (GtkWidget *widget,
                        const char *action_name,
                        GVariant *parameter)
{
  BxSessionPage *self = BX_SESSION_PAGE (widget);

  if (self->session != NULL)
    apply (self, bx_session_edit_new_remove_exercise (g_variant_get_string (parameter, NULL)), _("Exercise removed"));
}

static void
exercise_added_cb (AdwDialog *dialog,
                   const BxSet *set,
                   BxSessionPage *self)
{
  g_autoptr (BxSessionExercise) exercise =
    bx_session_exercise_new (g_object_get_data (G_OBJECT (dialog), "bx-exercise"));

  g_ptr_array_add (exercise->sets, bx_set_copy (set));
  apply (self, bx_session_edit_new_add_exercise (exercise), _("Exercise added"));
}

/* An exercise is one with a set: its first is asked for at once. */
static void
exercise_chosen_cb (BxSessionPage *self,
                    BxExercise *exercise)
{
  g_autoptr (BxSet) set = NULL;
  AdwDialog *dialog;

  if (self->session == NULL)
    return;

  set = bx_set_new ();
  set->state = BX_SET_STATE_DONE;
  set->done_at = bx_moment_is_set (self->session->ended) ? self->session->ended : self->session->started;
  dialog = bx_set_dialog_new (bx_exercise_get_id (exercise), set, bx_get_unit ());
  g_object_set_data_full (G_OBJECT (dialog), "bx-exercise", g_strdup (bx_exercise_get_id (exercise)), g_free);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (exercise_added_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_exercise_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  AdwDialog *chooser = bx_exercise_chooser_new (_("Add Exercise"), NULL);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (exercise_chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

static void
exercise_note_answered_cb (AdwAlertDialog *dialog,
                           const char *response,
                           BxSessionPage *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "save"))
    apply (self, bx_session_edit_new_exercise_note (g_object_get_data (G_OBJECT (dialog), "bx-session-exercise"), note),
           _("Note changed"));
}

static void
edit_exercise_note_action (GtkWidget *widget,
                           const char *action_name,
                           GVariant *parameter)
{
  BxSessionPage *self = BX_SESSION_PAGE (widget);
  BxSessionExercise *exercise = find_exercise (self, g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;
  AdwDialog *dialog;
  GtkWidget *entry;

  if (exercise == NULL)
    return;

  name = bx_log_dup_exercise_name (exercise->exercise_id);
  dialog = adw_alert_dialog_new (_("Note"), name);
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), exercise->note != NULL ? exercise->note : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "bx-session-exercise", g_strdup (exercise->id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (exercise_note_answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

/* ---- the details ------------------------------------------------------------------ */

static void
title_applied_cb (BxSessionPage *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));

  if (*title == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->title_row), self->session->title);
  else
    apply (self, bx_session_edit_new_title (title), _("Title changed"));
}

static void
note_applied_cb (BxSessionPage *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_row))));

  apply (self, bx_session_edit_new_note (note), _("Note changed"));
}

static void
moment_saved_cb (BxSessionPage *self,
                 BxMomentDialog *dialog)
{
  apply (self, bx_session_edit_new_started (bx_moment_dialog_get_moment (dialog)), _("Session moved"));
}

static void
start_activated_cb (BxSessionPage *self)
{
  AdwDialog *dialog = bx_moment_dialog_new (self->session->started);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (moment_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- deleting --------------------------------------------------------------------- */

/* What an Undo of a deletion needs when the page is gone. */
typedef struct
{
  GWeakRef window;
  char *session_id;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_weak_ref_clear (&deletion->window);
  g_free (deletion->session_id);
  g_free (deletion);
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_session_deleted_finish (BX_STORE (source), result, &error) && window != NULL)
    bx_feedback_error (window, _("The session could not be brought back"), error);
}

static void
undo_deletion (gpointer user_data)
{
  Deletion *deletion = user_data;

  bx_store_set_session_deleted_async (bx_get_store (), deletion->session_id, FALSE, NULL,
                                      restored_cb, g_weak_ref_get (&deletion->window));
}

static void
deleted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  Deletion *deletion = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&deletion->window);
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_session_deleted_finish (BX_STORE (source), result, &error))
    {
      if (window != NULL)
        bx_feedback_error (window, _("The session could not be deleted"), error);
      deletion_free (deletion);
    }
  else if (window != NULL)
    {
      bx_feedback_undoable (window, _("Session deleted"), undo_deletion, deletion, deletion_free);
    }
  else
    {
      deletion_free (deletion);
    }
}

static void
delete_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxSessionPage *self = BX_SESSION_PAGE (widget);
  Deletion *deletion = g_new0 (Deletion, 1);

  g_weak_ref_init (&deletion->window, gtk_widget_get_root (widget));
  deletion->session_id = g_strdup (self->session_id);

  /* The page leaves with its session, once. */
  gtk_widget_action_set_enabled (widget, "session.delete", FALSE);
  g_cancellable_cancel (self->cancellable);
  g_signal_handlers_disconnect_by_func (bx_get_store (), store_changed_cb, self);
  bx_store_set_session_deleted_async (bx_get_store (), self->session_id, TRUE, NULL, deleted_cb, deletion);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

/* ---- the type ---------------------------------------------------------------------- */

static void
bx_session_page_dispose (GObject *object)
{
  BxSessionPage *self = BX_SESSION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SESSION_PAGE);
  g_clear_pointer (&self->session, bx_session_free);
  g_clear_pointer (&self->session_id, g_free);

  G_OBJECT_CLASS (bx_session_page_parent_class)->dispose (object);
}

static void
bx_session_page_class_init (BxSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_session_page_dispose;

  g_type_ensure (BX_TYPE_SESSION_ACHES);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, note_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, aches);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, exercises_box);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, plan_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, start_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, BxSessionPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, note_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_applied_cb);

  gtk_widget_class_install_action (widget_class, "session.edit-set", "s", edit_set_action);
  gtk_widget_class_install_action (widget_class, "session.add-set", "s", add_set_action);
  gtk_widget_class_install_action (widget_class, "session.add-exercise", NULL, add_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.edit-exercise-note", "s", edit_exercise_note_action);
  gtk_widget_class_install_action (widget_class, "session.remove-exercise", "s", remove_exercise_action);
  gtk_widget_class_install_action (widget_class, "session.delete", NULL, delete_action);
}

static void
bx_session_page_init (BxSessionPage *self)
{
  BxApplication *application = bx_application_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (bx_application_get_store (application), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_settings (application), "changed::weight-unit",
                           G_CALLBACK (unit_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_session_page_new:
 * @session_id: a finished session
 *
 * Creates a page that shows a session.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_session_page_new (const char *session_id)
{
  BxSessionPage *self;

  g_return_val_if_fail (session_id != NULL, NULL);

  self = g_object_new (BX_TYPE_SESSION_PAGE, NULL);
  self->session_id = g_strdup (session_id);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}
