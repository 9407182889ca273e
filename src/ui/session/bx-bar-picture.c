/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "bx-bar-picture.h"

/**
 * BxBarPicture:
 *
 * One side of a bar with its plates, in the colors and proportions that plates
 * have: so that a load is known at a glance, and its plates at a second.
 *
 * It keeps its proportions in whatever place it is given.
 *
 * ## CSS nodes
 *
 * ```
 * bar-picture
 * ```
 *
 * ## Accessibility
 *
 * It is an image, described by the plates of a side in words.
 */
struct _BxBarPicture
{
  GtkWidget parent_instance;

  BxPlateLoad *load; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (BxBarPicture, bx_bar_picture, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LOAD = 1,
} BxBarPictureProperty;

static GParamSpec *properties[PROP_LOAD + 1];

/* In millimetres: the largest plate is 450 across, a sleeve 415 long, and a bar
 * 50 thick there and 28 in the middle (IWF Technical and Competition Rules,
 * “Barbell”). The middle is cut off after a hand's breadth. */
#define LARGEST 450.0
#define SLEEVE 415.0
#define SLEEVE_THICKNESS 50.0
#define SHAFT 120.0
#define SHAFT_THICKNESS 28.0
#define FLANGE 30.0
#define FLANGE_HEIGHT 80.0
#define GAP 2.0

typedef struct
{
  gint64 thousandths;
  const char *color;
  float height; /* in millimetres */
  float width;
} Look;

/* From a distance the thickness is what is counted by; plates are drawn a third
 * thicker than they are. */
#define THICKER 1.35

/* The colors of the IWF: discs of 25 kg are red, of 20 blue, of 15 yellow, of 10
 * green, of 5 white; the small ones repeat them. What it has no disc for is steel. */
static const Look looks_kg[] = {
  { 25000, "#c01c28", 450, 63 },
  { 20000, "#1a5fb4", 450, 54 },
  { 15000, "#f5c211", 450, 42 },
  { 10000, "#26a269", 450, 34 },
  { 5000, "#f6f5f4", 230, 27 },
  { 2500, "#c01c28", 210, 19 },
  { 2000, "#1a5fb4", 190, 19 },
  { 1500, "#f5c211", 175, 18 },
  { 1250, "#9a9996", 170, 16 },
  { 1000, "#26a269", 160, 15 },
  { 500, "#f6f5f4", 135, 13 },
  { 250, "#9a9996", 115, 12 },
};

/* Plates in pounds follow those of 25, 20, 15 and 10 kg. */
static const Look looks_lb[] = {
  { 55000, "#c01c28", 450, 63 },
  { 45000, "#1a5fb4", 450, 54 },
  { 35000, "#f5c211", 450, 42 },
  { 25000, "#26a269", 450, 36 },
  { 10000, "#f6f5f4", 230, 29 },
  { 5000, "#5e5c64", 200, 22 },
  { 2500, "#9a9996", 170, 18 },
  { 1250, "#9a9996", 150, 15 },
};

/* The plate itself, or, for one that nobody has heard of, the next lighter one in
 * steel */
static Look
find_look (BxWeight weight)
{
  const Look *looks = weight.unit == BX_UNIT_LB ? looks_lb : looks_kg;
  gsize n_looks = weight.unit == BX_UNIT_LB ? G_N_ELEMENTS (looks_lb) : G_N_ELEMENTS (looks_kg);
  Look look = looks[n_looks - 1];

  for (gsize i = 0; i < n_looks; i++)
    if (looks[i].thousandths <= weight.thousandths)
      {
        look = looks[i];
        break;
      }

  if (look.thousandths != weight.thousandths)
    look.color = "#77767b";
  return look;
}

static double
get_plates_length (BxBarPicture *self)
{
  double length = 0;

  for (guint i = 0; self->load != NULL && i < self->load->plates->len; i++)
    {
      const BxPlate *plate = &g_array_index (self->load->plates, BxPlate, i);

      length += plate->count * (find_look (plate->weight).width * THICKER + GAP);
    }

  return length;
}

/* The sleeve is as long as it takes: a person may own more plates than fit. */
static double
get_length (BxBarPicture *self)
{
  return SHAFT + FLANGE + MAX (SLEEVE, get_plates_length (self) + 40);
}

static void
append_box (GtkSnapshot *snapshot,
            double x,
            double centre,
            double width,
            double height,
            double radius,
            const GdkRGBA *color,
            const GdkRGBA *edge,
            double edge_width)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) (centre - height / 2), (float) width, (float) height),
                                   (float) MIN (radius, width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, color, &box.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &box,
                              (const float[4]) { (float) edge_width, (float) edge_width, (float) edge_width, (float) edge_width },
                              (const GdkRGBA[4]) { *edge, *edge, *edge, *edge });
}

/* What the plate weighs, along it, where it is broad enough to be read. */
static void
append_number (BxBarPicture *self,
               GtkSnapshot *snapshot,
               BxWeight weight,
               const GdkRGBA *plate_color,
               double x,
               double centre,
               double width,
               double height)
{
  double size = MIN (width * 0.72, height * 0.2);
  double luminance = 0.299 * plate_color->red + 0.587 * plate_color->green + 0.114 * plate_color->blue;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  int text_width;
  int text_height;

  if (size < 9)
    return;

  text = bx_weight_format_amount (weight, BX_UNIT_NONE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  font = pango_font_description_copy (pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + width / 2), (float) centre));
  gtk_snapshot_rotate (snapshot, -90);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -text_width / 2, (float) -text_height / 2));
  gtk_snapshot_append_layout (snapshot, layout,
                              luminance > 0.55 ? &(GdkRGBA) { 0, 0, 0, 0.85f } : &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
bx_bar_picture_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  BxBarPicture *self = BX_BAR_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA steel = { 0.60f, 0.60f, 0.62f, 1 };
  GdkRGBA dark_steel = { 0.47f, 0.46f, 0.48f, 1 };
  /* A white plate on white and a dark one on black need an edge. */
  GdkRGBA edge = dark ? (GdkRGBA) { 1, 1, 1, 0.35f } : (GdkRGBA) { 0, 0, 0, 0.45f };
  double scale;
  double centre = height / 2.0;
  double x;

  if (self->load == NULL || width <= 0 || height <= 0)
    return;

  scale = MIN (height / LARGEST, width / get_length (self));
  x = (width - get_length (self) * scale) / 2;

  append_box (snapshot, x, centre, SHAFT * scale, SHAFT_THICKNESS * scale, 0, &steel, &edge, 0);
  x += SHAFT * scale;
  append_box (snapshot, x, centre, (get_length (self) - SHAFT) * scale, SLEEVE_THICKNESS * scale, 8 * scale, &steel, &edge, 1);
  append_box (snapshot, x, centre, FLANGE * scale, FLANGE_HEIGHT * scale, 6 * scale, &dark_steel, &edge, 1);
  x += FLANGE * scale;

  for (guint i = 0; i < self->load->plates->len; i++)
    {
      const BxPlate *plate = &g_array_index (self->load->plates, BxPlate, i);
      Look look = find_look (plate->weight);
      GdkRGBA color;

      gdk_rgba_parse (&color, look.color);
      for (guint j = 0; j < plate->count; j++)
        {
          double plate_width = look.width * THICKER * scale;
          double plate_height = look.height * scale;

          append_box (snapshot, x, centre, plate_width, plate_height, 9 * scale, &color, &edge, 1);
          append_number (self, snapshot, plate->weight, &color, x, centre, plate_width, plate_height);
          x += (look.width * THICKER + GAP) * scale;
        }
    }
}

static void
bx_bar_picture_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  double share = get_length (BX_BAR_PICTURE (widget)) / LARGEST;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = (int) ceil (for_size >= 0 ? for_size * share : 60 * share);
  else
    *natural = for_size >= 0 ? (int) MIN (for_size / share, 60) : 60;
}

static GtkSizeRequestMode
bx_bar_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
bx_bar_picture_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch ((BxBarPictureProperty) property_id)
    {
    case PROP_LOAD:
      g_value_set_boxed (value, BX_BAR_PICTURE (object)->load);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_picture_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch ((BxBarPictureProperty) property_id)
    {
    case PROP_LOAD:
      bx_bar_picture_set_load (BX_BAR_PICTURE (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_picture_finalize (GObject *object)
{
  g_clear_pointer (&BX_BAR_PICTURE (object)->load, bx_plate_load_free);

  G_OBJECT_CLASS (bx_bar_picture_parent_class)->finalize (object);
}

static void
bx_bar_picture_class_init (BxBarPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_bar_picture_get_property;
  object_class->set_property = bx_bar_picture_set_property;
  object_class->finalize = bx_bar_picture_finalize;
  widget_class->measure = bx_bar_picture_measure;
  widget_class->get_request_mode = bx_bar_picture_get_request_mode;
  widget_class->snapshot = bx_bar_picture_snapshot;

  /**
   * BxBarPicture:load:
   *
   * The plates, or nothing.
   */
  properties[PROP_LOAD] =
      g_param_spec_boxed ("load", NULL, NULL, BX_TYPE_PLATE_LOAD,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "bar-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bx_bar_picture_init (BxBarPicture *self)
{
}

/**
 * bx_bar_picture_new:
 *
 * Creates a picture of nothing.
 *
 * Returns: (transfer floating): a new picture
 */
GtkWidget *
bx_bar_picture_new (void)
{
  return g_object_new (BX_TYPE_BAR_PICTURE, NULL);
}

/**
 * bx_bar_picture_get_load:
 * @self: a picture of a bar
 *
 * Returns: (transfer none) (nullable): the plates
 */
const BxPlateLoad *
bx_bar_picture_get_load (BxBarPicture *self)
{
  g_return_val_if_fail (BX_IS_BAR_PICTURE (self), NULL);

  return self->load;
}

/**
 * bx_bar_picture_set_load:
 * @self: a picture of a bar
 * @load: (nullable): the plates
 *
 * Loads the bar.
 */
void
bx_bar_picture_set_load (BxBarPicture *self,
                         const BxPlateLoad *load)
{
  g_autofree char *plates = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (BX_IS_BAR_PICTURE (self));

  if (load == NULL && self->load == NULL)
    return;

  g_clear_pointer (&self->load, bx_plate_load_free);
  if (load != NULL)
    {
      self->load = bx_plate_load_copy (load);
      plates = bx_plate_load_format (load);
      /* Translators: describes a picture of a bar; %s are its plates, such as
       * 20 + 20 a side */
      words = g_strdup_printf (_("A bar with %s"), plates);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOAD]);
}
