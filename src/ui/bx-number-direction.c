/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-number-direction.h"

/**
 * bx_number_direction_keep:
 * @editable: an entry for numbers, with its alignment set and nothing in it
 *
 * Writes what is typed from left to right, as numbers are in every script, and leaves it
 * at the side where the entry begins. A sign or a dash has no direction of its own: among
 * words from right to left “−15” would be drawn as “15−” and “6–8” as “8–6”.
 */
void
bx_number_direction_keep (GtkEditable *editable)
{
  GtkEditable *text;

  g_return_if_fail (GTK_IS_EDITABLE (editable));

  text = gtk_editable_get_delegate (editable);
  if (gtk_widget_get_direction (GTK_WIDGET (editable)) == GTK_TEXT_DIR_RTL)
    gtk_editable_set_alignment (text, 1.0f - gtk_editable_get_alignment (text));
  gtk_widget_set_direction (GTK_WIDGET (text), GTK_TEXT_DIR_LTR);

  /* What stands in an empty entry is a label, made with the first words of it, and keeps
   * to the same side. */
  if (GTK_IS_ENTRY (editable))
    gtk_entry_set_placeholder_text (GTK_ENTRY (editable), "");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (text)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_direction (child, GTK_TEXT_DIR_LTR);
}
