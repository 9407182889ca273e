/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-muscle-legend.h"
#include "bx-muscle-swatch.h"

/* ---- The legend ---------------------------------------------------------------- */

/**
 * BxMuscleLegend:
 *
 * Names the muscles that a picture lights, each role beside a sample of how the
 * picture draws it. It knows names only, in words.
 *
 * # CSS nodes
 *
 * `BxMuscleLegend` has the name `legend`. Each row has a label with the class
 * `heading` and one with the names.
 */
struct _BxMuscleLegend
{
  GtkWidget parent_instance;

  GtkWidget *rows[2];  /* (owned): primary, secondary */
  GtkWidget *names[2]; /* (unowned): in the rows */
};

G_DEFINE_FINAL_TYPE (BxMuscleLegend, bx_muscle_legend, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (BxMuscleLegend *self,
            gboolean secondary)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *swatch = bx_muscle_swatch_new (secondary ? BX_MUSCLE_SWATCH_SECONDARY : BX_MUSCLE_SWATCH_PRIMARY);
  GtkWidget *heading = gtk_label_new (secondary ? _ ("Muscles that assist") : _ ("Muscles that work most"));
  GtkWidget *names = gtk_label_new (NULL);

  gtk_widget_set_valign (swatch, GTK_ALIGN_START);
  gtk_widget_set_margin_top (swatch, 3);
  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (heading), 12);
  gtk_widget_add_css_class (heading, "caption");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (names), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (names), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (names), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (names), 14);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), heading);
  gtk_box_append (GTK_BOX (words), names);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_visible (row, FALSE);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  self->names[secondary ? 1 : 0] = names;

  return row;
}

static void
bx_muscle_legend_dispose (GObject *object)
{
  BxMuscleLegend *self = BX_MUSCLE_LEGEND (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_clear_pointer (&self->rows[i], gtk_widget_unparent);

  G_OBJECT_CLASS (bx_muscle_legend_parent_class)->dispose (object);
}

static void
bx_muscle_legend_class_init (BxMuscleLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_muscle_legend_dispose;

  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
bx_muscle_legend_init (BxMuscleLegend *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = create_row (self, i == 1);
}

/**
 * bx_muscle_legend_new:
 *
 * Creates a legend without names.
 *
 * Returns: (transfer floating): a new legend
 */
GtkWidget *
bx_muscle_legend_new (void)
{
  return g_object_new (BX_TYPE_MUSCLE_LEGEND, NULL);
}

/**
 * bx_muscle_legend_set_names:
 * @self: a legend
 * @primary: (nullable): names of the muscles that do the main work, as a list
 *   in words
 * @secondary: (nullable): names of the muscles that assist
 *
 * Sets the names. A role without any is not shown.
 */
void
bx_muscle_legend_set_names (BxMuscleLegend *self,
                            const char *primary,
                            const char *secondary)
{
  const char *lists[2] = { primary, secondary };

  g_return_if_fail (BX_IS_MUSCLE_LEGEND (self));

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      gtk_label_set_label (GTK_LABEL (self->names[i]), lists[i] != NULL ? lists[i] : "");
      gtk_widget_set_visible (self->rows[i], lists[i] != NULL && *lists[i] != '\0');
    }
}
