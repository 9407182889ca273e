/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-muscle-scale.h"
#include "bx-muscle-swatch.h"

/**
 * BxMuscleScale:
 *
 * Says what the levels of a [class@BodyMap] mean: a sample of each, from none to
 * much, beside its words.
 *
 * # CSS nodes
 *
 * `BxMuscleScale` has the name `muscle-scale`. Each row has a label with the class
 * `caption`.
 */
struct _BxMuscleScale
{
  GtkWidget parent_instance;

  GtkWidget *rows[BX_ART_N_LEVELS + 1];  /* (owned) */
  GtkWidget *words[BX_ART_N_LEVELS + 1]; /* (unowned): in the rows */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (BxMuscleScale, bx_muscle_scale, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum
{
  PROP_ORIENTATION = 1,
} BxMuscleScaleProperty;

static void
bx_muscle_scale_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (object));

  switch ((BxMuscleScaleProperty) property_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_muscle_scale_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (object));
  GtkOrientation orientation;

  switch ((BxMuscleScaleProperty) property_id)
    {
    case PROP_ORIENTATION:
      orientation = (GtkOrientation) g_value_get_enum (value);
      if (gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == orientation)
        break;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), orientation);
      gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), orientation == GTK_ORIENTATION_VERTICAL ? 6 : 12);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_muscle_scale_dispose (GObject *object)
{
  BxMuscleScale *self = BX_MUSCLE_SCALE (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_clear_pointer (&self->rows[i], gtk_widget_unparent);

  G_OBJECT_CLASS (bx_muscle_scale_parent_class)->dispose (object);
}

static void
bx_muscle_scale_class_init (BxMuscleScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_muscle_scale_get_property;
  object_class->set_property = bx_muscle_scale_set_property;
  object_class->dispose = bx_muscle_scale_dispose;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_css_name (widget_class, "muscle-scale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
bx_muscle_scale_init (BxMuscleScale *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (guint level = 0; level < G_N_ELEMENTS (self->rows); level++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *words = gtk_label_new (NULL);
      GtkWidget *swatch = bx_muscle_swatch_new (BX_MUSCLE_SWATCH_LEVEL_0 + level);

      gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
      gtk_label_set_xalign (GTK_LABEL (words), 0.0f);
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_widget_add_css_class (words, "caption");
      gtk_box_append (GTK_BOX (row), swatch);
      gtk_box_append (GTK_BOX (row), words);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
      self->rows[level] = row;
      self->words[level] = words;
    }
}

/**
 * bx_muscle_scale_new:
 *
 * Creates a scale without words.
 *
 * Returns: (transfer floating): a new scale
 */
GtkWidget *
bx_muscle_scale_new (void)
{
  return g_object_new (BX_TYPE_MUSCLE_SCALE, NULL);
}

/**
 * bx_muscle_scale_set_words:
 * @self: a scale
 * @words: (array zero-terminated=1): what each level means, from none to much, such
 *   as “1–4 sets”
 *
 * Sets the words. A level without any is not shown.
 */
void
bx_muscle_scale_set_words (BxMuscleScale *self,
                           const char *const *words)
{
  guint n;

  g_return_if_fail (BX_IS_MUSCLE_SCALE (self));
  g_return_if_fail (words != NULL);

  n = g_strv_length ((GStrv) words);
  for (guint level = 0; level < G_N_ELEMENTS (self->rows); level++)
    {
      gtk_label_set_label (GTK_LABEL (self->words[level]), level < n ? words[level] : "");
      gtk_widget_set_visible (self->rows[level], level < n && *words[level] != '\0');
    }
}
