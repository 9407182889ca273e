/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-view-private.h"

/* What goes on the bar for the set that the person is at. */

static char *
describe (const BxPlateChange *change)
{
  g_autofree char *plates = bx_plate_load_format (change->load);
  g_autofree char *weight = NULL;

  if (change->load->exact)
    return g_steal_pointer (&plates);

  weight = bx_weight_format (change->load->weight, BX_UNIT_NONE);
  /* Translators: the weight asked for can't be loaded: the nearest that can, and its
   * plates, such as Nearest loadable 97.5 kg: 20 + 15 + 2.5 + 1.25 a side */
  return g_strdup_printf (_("Nearest loadable %1$s: %2$s"), weight, plates);
}

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

  text = describe (change);
  gtk_label_set_label (self->plates_label, text);

  /* From an empty bar, what to put on is what is on it then. */
  if (change->off->len > 0 || (change->on->len > 0 && change->load->plates->len > change->on->len))
    todo = bx_plate_change_format (change);
  gtk_label_set_label (self->change_label, todo != NULL ? todo : "");
  gtk_widget_set_visible (GTK_WIDGET (self->change_label), todo != NULL);
}
