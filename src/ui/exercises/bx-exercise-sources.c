/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-section.h"

/* What an exercise's page was written from. */

/**
 * bx_exercise_source_new:
 * @source: what something was written from
 *
 * Creates what names a source, with its address below it.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_exercise_source_new (const BxSource *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = NULL;
  g_autofree char *shown = NULL;
  GtkWidget *address;
  GtkWidget *link;

  g_return_val_if_fail (source != NULL, NULL);

  bx_exercise_section_add_words (box, source->text, "caption");
  if (source->url == NULL)
    return box;

  link = gtk_link_button_new (source->url);
  shown = source->doi != NULL ? g_strconcat ("doi.org/", source->doi, NULL) : g_strdup (source->url);
  address = g_object_new (GTK_TYPE_LABEL,
                          "label", shown,
                          "wrap", TRUE,
                          "wrap-mode", PANGO_WRAP_CHAR,
                          "xalign", 0.0f,
                          NULL);
  /* Translators: for assistive technology; %s is the address or DOI of a source */
  label = g_strdup_printf (_("Open %s"), source->doi != NULL ? source->doi : source->url);
  gtk_button_set_child (GTK_BUTTON (link), address);
  /* It would be called as the label that it came with, which is gone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source->text,
                                  -1);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "source-link");
  gtk_box_append (GTK_BOX (box), link);

  return box;
}

/**
 * bx_exercise_sources:
 * @choice: an exercise and what is chosen about it
 *
 * What the page was written from.
 *
 * Returns: (transfer floating) (nullable): a section, or %NULL where the exercise has none
 */
GtkWidget *
bx_exercise_sources (BxExerciseChoice *choice)
{
  GPtrArray *sources = bx_exercise_get_sources (bx_exercise_choice_get_exercise (choice));
  GtkWidget *section;
  GtkWidget *print;

  if (sources->len == 0)
    return NULL;

  section = bx_exercise_section_new (_("Sources"));
  gtk_widget_set_name (section, "sources");
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (section), bx_exercise_source_new (g_ptr_array_index (sources, i)));

  /* The header bar has no room for it in a narrow window. */
  print = gtk_button_new_with_mnemonic (_("_Print This Page…"));
  gtk_widget_set_halign (print, GTK_ALIGN_START);
  gtk_widget_set_margin_top (print, 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "exercise.print");
  gtk_box_append (GTK_BOX (section), print);

  return section;
}
