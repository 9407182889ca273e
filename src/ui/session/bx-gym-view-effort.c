/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-gym-view-private.h"

/* How hard the last set was, where the person writes it down */

void
_bx_gym_view_update_effort (BxGymView *self)
{
  BxEffortScale scale = bx_session_runner_get_effort_scale (self->runner);
  BxSetItem *item = scale != BX_EFFORT_OFF ? bx_session_runner_get_rated_set (self->runner) : NULL;

  if (item != NULL)
    {
      g_autofree char *effort = bx_effort_format (bx_set_item_get_set (item)->rpe_tenths, scale);

      gtk_label_set_label (GTK_LABEL (self->effort_caption),
                           effort != NULL                ? effort
                           : scale == BX_EFFORT_RIR ? C_("effort", "RIR –")
                                                    : C_("effort", "RPE –"));
    }
  gtk_widget_set_visible (self->effort_box, item != NULL);
}

void
_bx_gym_view_step_effort (BxGymView *self,
                          int direction)
{
  g_autofree char *words = bx_session_runner_step_effort (self->runner, direction);

  if (words == NULL)
    return;

  _bx_gym_view_update_effort (self);
  _bx_gym_view_say (self, words);
}
