/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-exercise-section.h"
#include "bx-variation-chooser.h"
#include "bx-variation-section.h"

/**
 * BxVariationSection:
 *
 * Everything that can be chosen about an exercise, folded away under what is
 * chosen and how hard that is.
 */
struct _BxVariationSection
{
  AdwBin parent_instance;

  AdwExpanderRow *expander; /* (unowned): in the bin, as are the others once they are there */
  GtkLabel *reasons;
  GtkWidget *reset;
  gboolean filled;

  BxExerciseChoice *choice; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxVariationSection, bx_variation_section, ADW_TYPE_BIN)

static const char *
describe_difficulty (int difficulty,
                     gboolean plain)
{
  if (plain)
    /* Translators: how hard a variation is: the plain exercise itself */
    return _("The usual way");
  if (difficulty <= -2)
    return _("Much easier");
  if (difficulty < 0)
    return _("Easier");
  if (difficulty == 0)
    /* Translators: how hard a variation is: as hard as the plain exercise */
    return _("About as hard");
  if (difficulty == 1)
    return _("Harder");

  return _("Much harder");
}

/* (nullable): the names of the options that make it harder, or easier */
static char *
list_options (GPtrArray *options,
              int sign)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const BxVariationOption *option = g_ptr_array_index (options, i);

      if (option->difficulty * sign <= 0)
        continue;
      if (names->len > 0)
        /* Translators: between the items of a list */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, option->name);
    }

  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

static char *
describe_reasons (GPtrArray *options)
{
  g_autofree char *harder = list_options (options, 1);
  g_autofree char *easier = list_options (options, -1);

  if (harder != NULL && easier != NULL)
    /* Translators: both are lists of what was chosen, such as “Behind the head, Roll-up” */
    return g_strdup_printf (_("Harder by: %1$s. Easier by: %2$s."), harder, easier);
  if (harder != NULL)
    /* Translators: a list of what was chosen, such as “Behind the head, Roll-up” */
    return g_strdup_printf (_("Harder by: %s."), harder);
  if (easier != NULL)
    /* Translators: a list of what was chosen, such as “On the hips” */
    return g_strdup_printf (_("Easier by: %s."), easier);

  return g_strdup (_("Choose something else, and pictures, steps and cues follow."));
}

static void
update (BxVariationSection *self)
{
  BxExercise *exercise = bx_exercise_choice_get_exercise (self->choice);
  GPtrArray *options = bx_exercise_choice_get_options (self->choice);
  const char *variation = bx_exercise_choice_get_variation (self->choice);
  g_autofree char *name = bx_variation_dup_name (exercise, variation);
  g_autofree char *reasons = describe_reasons (options);
  const char *difficulty = describe_difficulty (bx_variation_get_difficulty (exercise, variation), variation == NULL);

  if (name != NULL)
    {
      /* Translators: how hard a variation is, and what is chosen: “Harder · Behind the head, Roll-up” */
      g_autofree char *subtitle = g_strdup_printf (C_("variation", "%1$s · %2$s"), difficulty, name);

      adw_expander_row_set_subtitle (self->expander, subtitle);
    }
  else
    {
      adw_expander_row_set_subtitle (self->expander, difficulty);
    }
  if (!self->filled)
    return;

  gtk_label_set_label (self->reasons, reasons);
  gtk_widget_set_visible (self->reset, variation != NULL);
}

static void
reset_clicked_cb (BxVariationSection *self)
{
  bx_exercise_choice_set_variation (self->choice, NULL);
  /* The button that had the focus is gone. */
  gtk_widget_grab_focus (GTK_WIDGET (self->expander));
}

static void
bx_variation_section_dispose (GObject *object)
{
  BxVariationSection *self = BX_VARIATION_SECTION (object);

  g_clear_object (&self->choice);

  G_OBJECT_CLASS (bx_variation_section_parent_class)->dispose (object);
}

static void
bx_variation_section_class_init (BxVariationSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_variation_section_dispose;
}

static void
bx_variation_section_init (BxVariationSection *self)
{
}

static GtkLabel *
new_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0f,
                       "css-classes", (const char *const[]){ css_class, NULL },
                       NULL);
}

static void
add_row (BxVariationSection *self,
         GtkWidget *child)
{
  gtk_widget_add_css_class (child, "padded");
  adw_expander_row_add_row (self->expander,
                            g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                          "activatable", FALSE,
                                          "focusable", FALSE,
                                          "child", child,
                                          NULL));
}

/* What is folded away is made when it is first looked at. */
static void
expanded_cb (BxVariationSection *self)
{
  GPtrArray *families = bx_exercise_get_variations (bx_exercise_choice_get_exercise (self->choice));
  GtkWidget *summary;
  GtkLabel *hint;

  if (self->filled)
    return;
  self->filled = TRUE;

  for (guint i = 0; i < families->len; i++)
    add_row (self, bx_variation_chooser_new (self->choice, i));

  summary = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->reasons = new_label ("body");
  self->reset = gtk_button_new_with_mnemonic (_("Back to the _Usual Way"));
  gtk_widget_set_halign (self->reset, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->reset))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->reset))), GTK_JUSTIFY_CENTER);
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (summary), GTK_WIDGET (self->reasons));
  gtk_box_append (GTK_BOX (summary), self->reset);
  hint = new_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (hint), "dimmed");
  gtk_label_set_label (hint, _("A dashed rim: that does not go together with the rest. Choose it all the same, and the rest gives way and says why."));
  gtk_box_append (GTK_BOX (summary), GTK_WIDGET (hint));
  add_row (self, summary);
  update (self);
}

static void
fill (BxVariationSection *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Variation"), -1);
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _("Choose a Variation"));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->expander));

  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * bx_variation_section_new:
 * @choice: what is chosen
 *
 * Creates a section that follows @choice and changes it.
 *
 * Returns: (transfer floating): a new section
 */
GtkWidget *
bx_variation_section_new (BxExerciseChoice *choice)
{
  BxVariationSection *self;

  g_return_val_if_fail (BX_IS_EXERCISE_CHOICE (choice), NULL);

  self = g_object_new (BX_TYPE_VARIATION_SECTION, NULL);
  self->choice = g_object_ref (choice);
  fill (self);
  update (self);
  g_signal_connect_object (choice, "notify::variation", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * bx_variation_section_set_open:
 * @self: a section
 * @open: whether what can be chosen is in sight
 *
 * Opens or folds the section.
 */
void
bx_variation_section_set_open (BxVariationSection *self,
                               gboolean open)
{
  g_return_if_fail (BX_IS_VARIATION_SECTION (self));

  adw_expander_row_set_expanded (self->expander, open);
}
