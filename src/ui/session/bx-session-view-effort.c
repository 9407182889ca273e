/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-session-view-private.h"

/* How hard the set was that is done: asked where the person wants it, never required. */

void
_bx_session_view_update_effort (BxSessionView *self)
{
  BxEffortScale scale = bx_session_runner_get_effort_scale (self->runner);
  BxSetItem *item = scale != BX_EFFORT_OFF ? bx_session_runner_get_rated_set (self->runner) : NULL;

  if (item != NULL)
    {
      /* Translators: asks how hard a set was; %u is its number */
      g_autofree char *caption = g_strdup_printf (_("How hard was set %u?"), bx_set_item_get_number (item));

      bx_effort_row_show (self->effort_row, caption, bx_set_item_get_set (item)->rpe_tenths, scale);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->effort_row), item != NULL);
}

void
_bx_session_view_effort_changed_cb (BxSessionView *self,
                                    int rpe_tenths)
{
  bx_session_runner_rate (self->runner, rpe_tenths);
  _bx_session_view_update_effort (self);
}

/* One key is enough: each press is a step. */
void
_bx_session_view_step_effort (BxSessionView *self,
                              int direction)
{
  g_autofree char *words = bx_session_runner_step_effort (self->runner, direction);

  if (words == NULL)
    return;

  _bx_session_view_update_effort (self);
  _bx_session_view_say (self, words);
}
