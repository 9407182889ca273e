/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-stylesheet.h"
#include "bx-muscle-swatch.h"

/**
 * BxMuscleSwatch:
 *
 * A sample of how pictures draw a muscle, for a legend.
 */
struct _BxMuscleSwatch
{
  GtkWidget parent_instance;

  BxMuscleSwatchKind kind;
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
  GdkRGBA outline;
  gboolean secondary = self->kind == BX_MUSCLE_SWATCH_SECONDARY;

  bx_art_stylesheet_get_ink (look, secondary ? BX_ART_INK_SECONDARY : BX_ART_INK_PRIMARY, &ground);
  bx_art_stylesheet_get_ink (look, BX_ART_INK_HATCH, &line);
  bx_art_stylesheet_get_ink (look, BX_ART_INK_OUTLINE, &outline);

  gsk_rounded_rect_init_from_rect (&disc, &bounds, size / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  if (secondary)
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
    gtk_snapshot_append_border (snapshot, &disc, (float[4]){ 1.0f, 1.0f, 1.0f, 1.0f }, (GdkRGBA[4]){ outline, outline, outline, outline });
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

/**
 * bx_muscle_swatch_new:
 * @kind: what it shows
 *
 * Creates a sample.
 *
 * Returns: (transfer floating): a new sample
 */
GtkWidget *
bx_muscle_swatch_new (BxMuscleSwatchKind kind)
{
  BxMuscleSwatch *self = g_object_new (BX_TYPE_MUSCLE_SWATCH, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}
