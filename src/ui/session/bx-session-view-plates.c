/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-view-private.h"
#include "bx-session-words.h"

/* What goes on the bar for the set that the person is at. */

void
_bx_session_view_update_plates (BxSessionView *self)
{
  BxSessionExerciseItem *exercise = bx_session_runner_get_current_exercise (self->runner);
  BxSetItem *item = bx_session_runner_get_current_set (self->runner);
  g_autoptr (BxPlateChange) change = NULL;
  g_autoptr (BxLoading) loading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *todo = NULL;

  if (exercise != NULL)
    loading = bx_session_runner_dup_loading (self->runner, exercise);
  bx_set_editor_set_loading (self->editor, loading);

  if (exercise != NULL && item != NULL && bx_set_item_get_state (item) == BX_SET_ITEM_STATE_PLANNED)
    change = bx_session_runner_dup_plates (self->runner, exercise, item);

  bx_bar_picture_set_load (self->bar_picture, change != NULL ? change->load : NULL);
  gtk_widget_set_visible (self->plates_box, change != NULL);
  if (change == NULL)
    return;

  text = bx_session_words_format_plates (change->load);
  gtk_label_set_label (self->plates_label, text);

  /* From an empty bar, what to put on is what is on it then. */
  if (change->off->len > 0 || (change->on->len > 0 && change->load->plates->len > change->on->len))
    todo = bx_plate_change_format (change);
  gtk_label_set_label (self->change_label, todo != NULL ? todo : "");
  gtk_widget_set_visible (GTK_WIDGET (self->change_label), todo != NULL);
}
