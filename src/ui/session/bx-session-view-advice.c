/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-session-view-private.h"

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

/* Shows what the last set beat, above the numbers of the next; nothing that has to be
 * pressed is covered. */
void
_bx_session_view_show_record (BxSessionView *self,
                              const char *record)
{
  gtk_label_set_label (self->record_label, record != NULL ? record : "");
  gtk_widget_set_visible (self->record_box, record != NULL);
}

static void
record_cb (BxSessionView *self,
           BxSetItem *item,
           const BxRecordFinding *finding)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autofree char *record = bx_session_advice_format_record (finding, bx_session_runner_get_unit (self->runner));

  _bx_session_view_show_record (self, record);
  /* Of several windows the one that was used last says it. */
  if (application != NULL && gtk_application_get_active_window (application) == GTK_WINDOW (root))
    _bx_session_view_say (self, record);
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
