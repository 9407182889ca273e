/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-combo-row.h"

/* As much as a word; what is longer may end in an ellipsis. */
#define MIN_CHARS 10

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               "xalign", 1.0f,
                                               NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (label, text);
  /* One more, for letters that are wider than most */
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1) + 1, MIN_CHARS));
}

/**
 * bx_combo_row_keep_choice:
 * @row: a row that chooses among strings
 *
 * Lets what is chosen be read, where a long subtitle or large text would leave it no
 * more than an ellipsis.
 */
void
bx_combo_row_keep_choice (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  /* The list stays as it is. */
  adw_combo_row_set_list_factory (row, adw_combo_row_get_factory (row));
  adw_combo_row_set_factory (row, factory);
}
