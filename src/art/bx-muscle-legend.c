/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-stylesheet.h"
#include "bx-muscle-legend.h"

/* ---- The sample of a colour and its pattern --------------------------------- */

#define BX_TYPE_MUSCLE_SWATCH (bx_muscle_swatch_get_type ())
G_DECLARE_FINAL_TYPE (BxMuscleSwatch, bx_muscle_swatch, BX, MUSCLE_SWATCH, GtkWidget)

struct _BxMuscleSwatch
{
  GtkWidget parent_instance;

  gboolean secondary;
};

G_DEFINE_FINAL_TYPE (BxMuscleSwatch, bx_muscle_swatch, GTK_TYPE_WIDGET)

#define SWATCH_SIZE 14

static void
bx_muscle_swatch_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = SWATCH_SIZE;
}

static void
bx_muscle_swatch_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  BxMuscleSwatch *self = BX_MUSCLE_SWATCH (widget);
  const BxArtLook *look = bx_art_theme_get_look (bx_art_theme_get_default ());
  float size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((gtk_widget_get_width (widget) - size) / 2.0f,
                                               (gtk_widget_get_height (widget) - size) / 2.0f,
                                               size,
                                               size);
  GskRoundedRect disc;
  GdkRGBA ground;
  GdkRGBA line;
  GdkRGBA rim;

  bx_art_stylesheet_get_ink (look, self->secondary ? BX_ART_INK_SECONDARY : BX_ART_INK_PRIMARY, &ground);
  bx_art_stylesheet_get_ink (look, BX_ART_INK_HATCH, &line);
  bx_art_stylesheet_get_ink (look, BX_ART_INK_OUTLINE, &rim);

  gsk_rounded_rect_init_from_rect (&disc, &bounds, size / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  if (self->secondary)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;
      g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);

      /* The same diagonal as in the pictures */
      for (float x = -size; x < size; x += 4.5f)
        {
          gsk_path_builder_move_to (builder, bounds.origin.x + x, bounds.origin.y);
          gsk_path_builder_line_to (builder, bounds.origin.x + x + size, bounds.origin.y + size);
        }
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (snapshot, path, stroke, &line);
    }
  gtk_snapshot_pop (snapshot);

  if (look->high_contrast)
    gtk_snapshot_append_border (snapshot, &disc, (float[4]){ 1.0f, 1.0f, 1.0f, 1.0f }, (GdkRGBA[4]){ rim, rim, rim, rim });
}

static void
bx_muscle_swatch_class_init (BxMuscleSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bx_muscle_swatch_measure;
  widget_class->snapshot = bx_muscle_swatch_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bx_muscle_swatch_init (BxMuscleSwatch *self)
{
  g_signal_connect_object (bx_art_theme_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

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
  BxMuscleSwatch *swatch = g_object_new (BX_TYPE_MUSCLE_SWATCH, "valign", GTK_ALIGN_START, "margin-top", 3, NULL);
  GtkWidget *heading = gtk_label_new (secondary ? _ ("Muscles that assist") : _ ("Muscles that work most"));
  GtkWidget *names = gtk_label_new (NULL);

  swatch->secondary = secondary;
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
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (swatch));
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
