/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-menu-names.h"

static gboolean
widget_mapped_cb (GSignalInvocationHint *hint,
                  guint n_values,
                  const GValue *values,
                  gpointer user_data)
{
  GObject *widget = g_value_get_object (&values[0]);
  g_autofree char *text = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return G_SOURCE_CONTINUE;

  g_object_get (widget, "text", &text, NULL);
  if (text == NULL || *text == '\0')
    return G_SOURCE_CONTINUE;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return G_SOURCE_CONTINUE;
}

/**
 * bx_menu_names_init:
 *
 * Lets assistive technology read the items of menus. GTK 4.18 labels them by a
 * label that it hides from it, so that they have no name.
 */
void
bx_menu_names_init (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, widget_mapped_cb, NULL, NULL);
}
