/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-window.h"

/* The response to a question that says yes */
#define ANSWER_DO_IT "do-it"

typedef struct
{
  BxUndoFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Undo;

static void
undo_free (gpointer data,
           GClosure *closure)
{
  Undo *undo = data;

  if (undo->destroy != NULL)
    undo->destroy (undo->user_data);
  g_free (undo);
}

static void
undo_clicked_cb (AdwToast *toast,
                 gpointer data)
{
  Undo *undo = data;

  undo->func (undo->user_data);
}

/**
 * bx_feedback_get_place:
 * @widget: any widget
 *
 * Gets where something that concerns @widget can be told. What asked may be gone by then,
 * as a page that was left while a file was chosen: then its window tells it, and if that
 * was closed, another one.
 *
 * Returns: (transfer none): @widget, or a window if @widget shows nothing any more
 */
GtkWidget *
bx_feedback_get_place (GtkWidget *widget)
{
  GApplication *application = g_application_get_default ();
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  if ((root != NULL && gtk_widget_get_realized (GTK_WIDGET (root))) || !GTK_IS_APPLICATION (application))
    return widget;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (BX_IS_WINDOW (l->data))
      return l->data;

  return widget;
}

/* The nearest place for toasts: a page may have one of its own, so that they don't
 * lie over what is needed next. */
static AdwToast *
show (GtkWidget *asking,
      AdwToast *toast)
{
  GtkWidget *widget = bx_feedback_get_place (asking);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else if (BX_IS_WINDOW (root))
    bx_window_add_toast (BX_WINDOW (root), toast);
  else
    g_clear_object (&toast);

  return toast;
}

/**
 * bx_feedback_tell:
 * @widget: any widget in a window
 * @text: what happened, in a few words
 *
 * Tells the person something that needs no answer.
 */
void
bx_feedback_tell (GtkWidget *widget,
                  const char *text)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  show (widget, toast);
}

/**
 * bx_feedback_undoable:
 * @widget: any widget in a window
 * @text: what happened, in a few words
 * @undo: takes it back
 * @user_data: (nullable): data for @undo
 * @destroy: (nullable): frees @user_data
 *
 * Tells the person what was done and offers to take it back.
 *
 * Returns: (transfer none) (nullable): what tells it, to be dismissed where it was taken
 *   back by other means; %NULL where nothing could be shown
 */
AdwToast *
bx_feedback_undoable (GtkWidget *widget,
                      const char *text,
                      BxUndoFunc undo,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  AdwToast *toast;
  Undo *closure;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (undo != NULL, NULL);

  closure = g_new0 (Undo, 1);
  closure->func = undo;
  closure->user_data = user_data;
  closure->destroy = destroy;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), closure, undo_free, G_CONNECT_DEFAULT);

  return show (widget, toast);
}

/**
 * bx_feedback_lead:
 * @widget: any widget in a window
 * @text: what the person should know, in a few words
 * @label: the button, with a mnemonic
 * @action: an action of the window
 * @target: the action's target, a string
 *
 * Tells the person something and offers to lead to more of it.
 */
void
bx_feedback_lead (GtkWidget *widget,
                  const char *text,
                  const char *label,
                  const char *action,
                  const char *target)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);
  g_return_if_fail (target != NULL);

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, g_variant_new_string (target));
  show (widget, toast);
}

/**
 * bx_feedback_ask:
 * @widget: any widget in a window
 * @question: what is asked, as a heading
 * @body: what it would mean, in whole sentences
 * @label: what to press for it, with a mnemonic; the other one is Cancel
 * @appearance: of what is pressed for it
 * @callback: told of the answer; see bx_feedback_ask_finish()
 * @user_data: data for @callback
 *
 * Asks before something is done that the person should think about. What Enter presses is
 * Cancel.
 */
void
bx_feedback_ask (GtkWidget *widget,
                 const char *question,
                 const char *body,
                 const char *label,
                 AdwResponseAppearance appearance,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  AdwAlertDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (question != NULL);
  g_return_if_fail (body != NULL);
  g_return_if_fail (label != NULL);

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (question, body));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), ANSWER_DO_IT, label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, ANSWER_DO_IT, appearance);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, bx_feedback_get_place (widget), NULL, callback, user_data);
}

/**
 * bx_feedback_ask_finish:
 * @source: what the callback was given
 * @result: the answer
 *
 * Takes the answer of bx_feedback_ask().
 *
 * Returns: whether it shall be done
 */
gboolean
bx_feedback_ask_finish (GObject *source,
                        GAsyncResult *result)
{
  g_return_val_if_fail (ADW_IS_ALERT_DIALOG (source), FALSE);

  return g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), ANSWER_DO_IT);
}

static void
leave_answered_cb (AdwDialog *dialog,
                   const char *response)
{
  if (g_str_equal (response, ANSWER_DO_IT))
    adw_dialog_force_close (dialog);
}

static void
close_attempted_cb (AdwDialog *dialog,
                    gpointer user_data)
{
  BxChangedFunc is_changed = (BxChangedFunc) user_data;
  AdwAlertDialog *question;

  if (!is_changed (dialog))
    {
      adw_dialog_force_close (dialog);
      return;
    }

  question = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you entered here is not saved yet.")));
  adw_alert_dialog_add_responses (question, "keep", _("_Keep Editing"), ANSWER_DO_IT, _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (question, ANSWER_DO_IT, ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (leave_answered_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (dialog));
}

/**
 * bx_feedback_ask_to_leave:
 * @dialog: a dialog in which something is entered
 * @is_changed: (scope forever): tells whether it would be lost
 *
 * Asks before @dialog closes with what was entered: that is not lost by one key. Who has
 * saved it closes with adw_dialog_force_close().
 */
void
bx_feedback_ask_to_leave (AdwDialog *dialog,
                          BxChangedFunc is_changed)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (is_changed != NULL);

  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (close_attempted_cb), (gpointer) is_changed);
}

/**
 * bx_feedback_error:
 * @widget: any widget in a window
 * @what: what could not be done, as a heading
 * @error: why; its message is a whole sentence
 *
 * Tells the person that something failed, and waits until it was read.
 * A cancelled request is not worth a word, nor is a dialog for files that was closed.
 */
void
bx_feedback_error (GtkWidget *widget,
                   const char *what,
                   const GError *error)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (what != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  dialog = adw_alert_dialog_new (what, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, bx_feedback_get_place (widget));
}

/**
 * bx_feedback_explain:
 * @page: stands where there is nothing else to show
 * @text: (nullable): why, in plain words
 *
 * Says on @page why it is there. Names and messages come as they are: the page itself
 * would take them for markup.
 */
void
bx_feedback_explain (AdwStatusPage *page,
                     const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ADW_IS_STATUS_PAGE (page));

  escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;
  adw_status_page_set_description (page, escaped);
}
