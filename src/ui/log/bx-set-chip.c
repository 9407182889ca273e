/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bx-effort.h"
#include "bx-set-chip.h"

/* A set as a button as wide as its words. What is no plain work set says so by
 * a word and by its form, not by colour. */

/**
 * bx_set_kind_get_name:
 * @kind: a kind of set
 *
 * Returns: what it is called
 */
const char *
bx_set_kind_get_name (BxSetKind kind)
{
  switch (kind)
    {
    case BX_SET_KIND_WARM_UP:
      return _("Warm-Up");
    case BX_SET_KIND_DROP:
      return _("Drop Set");
    case BX_SET_KIND_TO_FAILURE:
      return _("To Failure");
    case BX_SET_KIND_WORK:
    default:
      return _("Work Set");
    }
}

/**
 * bx_set_chip_make:
 *
 * Returns: (transfer floating): a button for a set
 */
GtkWidget *
bx_set_chip_make (void)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *tag = gtk_label_new (NULL);

  gtk_widget_add_css_class (chip, "set-chip");
  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_add_css_class (tag, "caption");
  gtk_widget_add_css_class (tag, "dimmed");
  /* With large text, the word goes below the numbers. */
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (tag), 0.0f);
  adw_wrap_box_append (ADW_WRAP_BOX (box), text);
  adw_wrap_box_append (ADW_WRAP_BOX (box), tag);
  gtk_button_set_child (GTK_BUTTON (chip), box);

  return chip;
}

/**
 * bx_set_chip_show:
 * @chip: a button for a set
 * @set: the set
 * @measure: what is written down about the exercise
 * @unit: the unit to show weights in
 * @place: where it stands, in words: “Set 2”
 *
 * Shows a set.
 */
void
bx_set_chip_show (GtkWidget *chip,
                  const BxSet *set,
                  BxMeasure measure,
                  BxUnit unit,
                  const char *place)
{
  GtkWidget *text;
  GtkWidget *tag;
  const char *kind = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *effort = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (GTK_IS_BUTTON (chip));
  g_return_if_fail (set != NULL && place != NULL);

  text = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)));
  tag = gtk_widget_get_next_sibling (text);

  if (set->state == BX_SET_STATE_SKIPPED)
    kind = C_("set", "Skipped");
  else if (set->state == BX_SET_STATE_PLANNED)
    kind = _("Not Done");
  else if (set->kind != BX_SET_KIND_WORK)
    kind = bx_set_kind_get_name (set->kind);

  numbers = bx_set_format (set, measure, unit);
  effort = bx_effort_format_number (set->rpe_tenths, BX_EFFORT_RPE);
  words = effort != NULL ? g_strconcat (numbers, " @", effort, NULL) : g_steal_pointer (&numbers);
  gtk_label_set_label (GTK_LABEL (text), set->state == BX_SET_STATE_DONE ? words : "–");
  gtk_label_set_label (GTK_LABEL (tag), kind != NULL ? kind : "");
  gtk_widget_set_visible (tag, kind != NULL);
  if (bx_set_counts (set))
    gtk_widget_remove_css_class (chip, "aside");
  else
    gtk_widget_add_css_class (chip, "aside");
  gtk_widget_set_tooltip_text (chip, set->note);

  if (kind != NULL)
    /* Translators: a set as it is spoken: “Set 2”, its numbers, and what kind of set it was */
    label = g_strdup_printf (_("%1$s: %2$s, %3$s"), place, set->state == BX_SET_STATE_DONE ? words : "–", kind);
  else
    /* Translators: a set as it is spoken: “Set 2” and its numbers */
    label = g_strdup_printf (_("%1$s: %2$s"), place, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
