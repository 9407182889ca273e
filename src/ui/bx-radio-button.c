/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-radio-button.h"

static void
tell_choice (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/**
 * bx_radio_button_tell_choice:
 * @button: a button of a group, of the role `GTK_ACCESSIBLE_ROLE_RADIO`
 *
 * Lets those who listen hear whether a button is the one that is chosen. GTK says of its
 * toggle buttons that they are pressed, but a radio button is asked whether it is checked.
 */
void
bx_radio_button_tell_choice (GtkToggleButton *button)
{
  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (button));

  g_signal_connect (button, "notify::active", G_CALLBACK (tell_choice), NULL);
  tell_choice (button);
}
