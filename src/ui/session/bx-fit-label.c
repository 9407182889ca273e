/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-fit-label.h"

/**
 * BxFitLabel:
 *
 * A text as large as its place allows: for what is read from across the room. It
 * asks for no place of its own; the font grows and shrinks with what it is given.
 *
 * ## CSS nodes
 *
 * ```
 * fit-label
 * ```
 *
 * Font, weight and color come from the node; the size does not.
 */
struct _BxFitLabel
{
  GtkWidget parent_instance;

  /* Owned References */
  char *text;
  PangoLayout *layout; /* (nullable): as large as fits, for the size below */

  int width;
  int height;
  int font_size; /* in pixels */
  guint max_lines;
};

G_DEFINE_FINAL_TYPE (BxFitLabel, bx_fit_label, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TEXT = 1,
  PROP_MAX_LINES,
} BxFitLabelProperty;

static GParamSpec *properties[PROP_MAX_LINES + 1];

#define MIN_FONT_SIZE 6

static PangoLayout *
create_layout (BxFitLabel *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Digits that stand still while they count */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);

  return layout;
}

static void
set_font_size (BxFitLabel *self,
               PangoLayout *layout,
               int size)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));

  pango_font_description_set_absolute_size (font, (double) size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
}

static gboolean
fits (BxFitLabel *self,
      PangoLayout *layout,
      int size)
{
  int width;
  int height;

  set_font_size (self, layout, size);
  pango_layout_set_width (layout, self->max_lines > 1 ? self->width * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (layout, &width, &height);

  return width <= self->width && height <= self->height &&
         pango_layout_get_line_count (layout) <= (int) self->max_lines;
}

static void
ensure_layout (BxFitLabel *self)
{
  int low = MIN_FONT_SIZE;
  int high;

  if (self->layout != NULL)
    return;

  self->layout = create_layout (self);
  high = MAX (self->height, low);
  while (low < high)
    {
      int size = (low + high + 1) / 2;

      if (fits (self, self->layout, size))
        low = size;
      else
        high = size - 1;
    }

  self->font_size = low;
  set_font_size (self, self->layout, low);
  pango_layout_set_width (self->layout, self->width * PANGO_SCALE);
  /* Where even the smallest is too wide, the end of it goes. */
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -(int) self->max_lines);
}

static void
forget_layout (BxFitLabel *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bx_fit_label_css_changed (GtkWidget *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (bx_fit_label_parent_class)->css_changed (widget, change);

  forget_layout (BX_FIT_LABEL (widget));
}

static void
bx_fit_label_system_setting_changed (GtkWidget *widget,
                                     GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (bx_fit_label_parent_class)->system_setting_changed (widget, setting);

  forget_layout (BX_FIT_LABEL (widget));
}

static void
bx_fit_label_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
bx_fit_label_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  BxFitLabel *self = BX_FIT_LABEL (widget);

  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  g_clear_object (&self->layout);
}

static void
bx_fit_label_snapshot (GtkWidget *widget,
                       GtkSnapshot *snapshot)
{
  BxFitLabel *self = BX_FIT_LABEL (widget);
  GdkRGBA color;
  int height;

  if (self->text == NULL || *self->text == '\0' || self->width <= 0 || self->height <= 0)
    return;

  ensure_layout (self);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (self->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
bx_fit_label_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BxFitLabel *self = BX_FIT_LABEL (object);

  switch ((BxFitLabelProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_MAX_LINES:
      g_value_set_uint (value, self->max_lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_fit_label_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BxFitLabel *self = BX_FIT_LABEL (object);

  switch ((BxFitLabelProperty) property_id)
    {
    case PROP_TEXT:
      bx_fit_label_set_text (self, g_value_get_string (value));
      break;
    case PROP_MAX_LINES:
      bx_fit_label_set_max_lines (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_fit_label_dispose (GObject *object)
{
  g_clear_object (&BX_FIT_LABEL (object)->layout);

  G_OBJECT_CLASS (bx_fit_label_parent_class)->dispose (object);
}

static void
bx_fit_label_finalize (GObject *object)
{
  g_free (BX_FIT_LABEL (object)->text);

  G_OBJECT_CLASS (bx_fit_label_parent_class)->finalize (object);
}

static void
bx_fit_label_class_init (BxFitLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_fit_label_get_property;
  object_class->set_property = bx_fit_label_set_property;
  object_class->dispose = bx_fit_label_dispose;
  object_class->finalize = bx_fit_label_finalize;
  widget_class->measure = bx_fit_label_measure;
  widget_class->size_allocate = bx_fit_label_size_allocate;
  widget_class->snapshot = bx_fit_label_snapshot;
  widget_class->css_changed = bx_fit_label_css_changed;
  widget_class->system_setting_changed = bx_fit_label_system_setting_changed;

  /**
   * BxFitLabel:text:
   *
   * What is read.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /**
   * BxFitLabel:max-lines:
   *
   * Over how many lines it may go, if that makes it larger.
   */
  properties[PROP_MAX_LINES] = g_param_spec_uint ("max-lines", NULL, NULL, 1, 10, 1, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fit-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
bx_fit_label_init (BxFitLabel *self)
{
  self->max_lines = 1;
}

/**
 * bx_fit_label_new:
 *
 * Creates an empty label.
 *
 * Returns: (transfer floating): a new label
 */
GtkWidget *
bx_fit_label_new (void)
{
  return g_object_new (BX_TYPE_FIT_LABEL, NULL);
}

/**
 * bx_fit_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): what is read
 */
const char *
bx_fit_label_get_text (BxFitLabel *self)
{
  g_return_val_if_fail (BX_IS_FIT_LABEL (self), NULL);

  return self->text;
}

/**
 * bx_fit_label_set_text:
 * @self: a label
 * @text: (nullable): what is read
 *
 * Chooses the text.
 */
void
bx_fit_label_set_text (BxFitLabel *self,
                       const char *text)
{
  g_return_if_fail (BX_IS_FIT_LABEL (self));

  if (!g_set_str (&self->text, text))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  forget_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * bx_fit_label_set_max_lines:
 * @self: a label
 * @max_lines: at least 1
 *
 * Chooses over how many lines the text may go, if that makes it larger.
 */
void
bx_fit_label_set_max_lines (BxFitLabel *self,
                            guint max_lines)
{
  g_return_if_fail (BX_IS_FIT_LABEL (self));
  g_return_if_fail (max_lines > 0);

  if (self->max_lines == max_lines)
    return;

  self->max_lines = max_lines;
  forget_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_LINES]);
}

/**
 * bx_fit_label_get_font_size:
 * @self: a label
 *
 * Returns: the size of the font in the place that the label has, in pixels
 */
int
bx_fit_label_get_font_size (BxFitLabel *self)
{
  g_return_val_if_fail (BX_IS_FIT_LABEL (self), 0);

  ensure_layout (self);

  return self->font_size;
}
