/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-figure-private.h"

/**
 * BxFigure:
 *
 * Shows one picture in the colours of the theme, with the muscles of an
 * exercise lit.
 *
 * The picture is drawn on a worker at the exact number of device pixels that it
 * covers, and only while it is in view. Until the first drawing is there the
 * place is empty; after that, whatever changes, the last drawing stays until
 * the next one is ready, and fades into it. While the size changes the last
 * drawing is stretched. A picture that can't be drawn becomes a placeholder.
 *
 * # CSS nodes
 *
 * `BxFigure` has a single node with the name `figure`.
 *
 * # Accessibility
 *
 * `BxFigure` has the role %GTK_ACCESSIBLE_ROLE_IMG, and its alternative text is
 * its label. Beside words that say the same, construct it with
 * %GTK_ACCESSIBLE_ROLE_PRESENTATION.
 */
G_DEFINE_FINAL_TYPE (BxFigure, bx_figure, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PICTURE = 1,
  PROP_PRIMARY,
  PROP_SECONDARY,
  PROP_ALTERNATIVE_TEXT,
  PROP_NATURAL_WIDTH,
  PROP_CAN_SHRINK,
  PROP_STATE,
} BxFigureProperty;

static GParamSpec *properties[PROP_STATE + 1];

/* Narrower than this no picture tells anything. */
#define MIN_WIDTH 24

GType
bx_figure_state_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { BX_FIGURE_STATE_EMPTY, "BX_FIGURE_STATE_EMPTY", "empty" },
        { BX_FIGURE_STATE_DRAWING, "BX_FIGURE_STATE_DRAWING", "drawing" },
        { BX_FIGURE_STATE_SHOWN, "BX_FIGURE_STATE_SHOWN", "shown" },
        { BX_FIGURE_STATE_FAILED, "BX_FIGURE_STATE_FAILED", "failed" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("BxFigureState", values));
    }

  return type;
}

void
_bx_figure_set_state (BxFigure *self,
                      BxFigureState state)
{
  if (self->state == state)
    return;

  if (state == BX_FIGURE_STATE_FAILED)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ ("This picture can’t be shown"),
                                    -1);
  else if (self->state == BX_FIGURE_STATE_FAILED)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
theme_changed_cb (BxFigure *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    _bx_figure_restyle (self);
  else
    g_clear_pointer (&self->stylesheet, g_ref_string_release);
}

static GtkSizeRequestMode
bx_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bx_figure_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  BxFigure *self = BX_FIGURE (widget);
  double picture_width = 2.0 * MIN_WIDTH;
  double picture_height = 2.0 * MIN_WIDTH;
  double width;

  if (self->picture != NULL && !bx_art_picture_get_size (self->picture, &picture_width, &picture_height))
    picture_width = picture_height = 120.0;
  width = self->natural_width > 0 ? self->natural_width : picture_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX (MIN_WIDTH, (int) ceil (width));
    }
  else
    {
      double aspect = picture_width / picture_height;
      double smallest = for_size < 0 ? MIN_WIDTH : for_size;

      /* Where it does not fill the width it stays at its own. */
      if (gtk_widget_get_halign (widget) != GTK_ALIGN_FILL)
        smallest = MIN (smallest, MAX (width, MIN_WIDTH));

      *natural = (int) ceil ((for_size < 0 ? MAX (width, MIN_WIDTH) : smallest) / aspect);
      *minimum = self->can_shrink ? MIN (MIN_WIDTH, *natural) : (int) ceil (smallest / aspect);
    }
}

static void
bx_figure_size_allocate (GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  BxFigure *self = BX_FIGURE (widget);
  int device_width;
  int device_height;

  if (self->picture == NULL || !gtk_widget_get_mapped (widget) || !_bx_figure_get_device_size (self, &device_width, &device_height))
    return;

  /* A page that comes back has its pictures in its first frame. */
  if (!_bx_figure_show_known_drawing (self, device_width, device_height))
    _bx_figure_queue_update (self);
}

static void
bx_figure_map (GtkWidget *widget)
{
  BxFigure *self = BX_FIGURE (widget);
  GtkNative *native = gtk_widget_get_native (widget);
  int width;
  int height;

  GTK_WIDGET_CLASS (bx_figure_parent_class)->map (widget);

  self->sight = bx_art_sight_new (widget, _bx_figure_sight_moved_cb, self);
  g_set_object (&self->surface, gtk_native_get_surface (native));
  g_signal_connect_object (self->surface, "notify::scale", G_CALLBACK (_bx_figure_queue_update), self, G_CONNECT_SWAPPED);

  if (self->picture != NULL && _bx_figure_get_device_size (self, &width, &height) && !_bx_figure_show_known_drawing (self, width, height))
    _bx_figure_queue_update (self);
}

static void
bx_figure_unmap (GtkWidget *widget)
{
  BxFigure *self = BX_FIGURE (widget);

  g_clear_handle_id (&self->update_id, g_source_remove);
  _bx_figure_stop_drawing (self);
  bx_art_fade_stop (&self->fade);
  g_clear_pointer (&self->sight, bx_art_sight_free);
  if (self->surface != NULL)
    g_signal_handlers_disconnect_by_func (self->surface, _bx_figure_queue_update, self);
  g_clear_object (&self->surface);

  /* The renderer keeps the drawing for as long as it has room. */
  g_clear_object (&self->texture);
  g_clear_pointer (&self->shown_picture, g_free);
  g_clear_pointer (&self->shown_stylesheet, g_ref_string_release);
  _bx_figure_set_state (self, BX_FIGURE_STATE_EMPTY);

  GTK_WIDGET_CLASS (bx_figure_parent_class)->unmap (widget);
}

static void
bx_figure_get_property (GObject *object,
                        guint property_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  BxFigure *self = BX_FIGURE (object);

  switch ((BxFigureProperty) property_id)
    {
    case PROP_PICTURE:
      g_value_set_string (value, self->picture);
      break;
    case PROP_PRIMARY:
      g_value_set_boxed (value, self->primary);
      break;
    case PROP_SECONDARY:
      g_value_set_boxed (value, self->secondary);
      break;
    case PROP_ALTERNATIVE_TEXT:
      g_value_set_string (value, self->alternative_text);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_CAN_SHRINK:
      g_value_set_boolean (value, self->can_shrink);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_figure_set_property (GObject *object,
                        guint property_id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  BxFigure *self = BX_FIGURE (object);

  switch ((BxFigureProperty) property_id)
    {
    case PROP_PICTURE:
      bx_figure_set_picture (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY:
      bx_figure_set_primary (self, g_value_get_boxed (value));
      break;
    case PROP_SECONDARY:
      bx_figure_set_secondary (self, g_value_get_boxed (value));
      break;
    case PROP_ALTERNATIVE_TEXT:
      bx_figure_set_alternative_text (self, g_value_get_string (value));
      break;
    case PROP_NATURAL_WIDTH:
      bx_figure_set_natural_width (self, g_value_get_int (value));
      break;
    case PROP_CAN_SHRINK:
      bx_figure_set_can_shrink (self, g_value_get_boolean (value));
      break;
    case PROP_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_figure_finalize (GObject *object)
{
  BxFigure *self = BX_FIGURE (object);

  g_clear_pointer (&self->picture, g_free);
  g_clear_pointer (&self->primary, g_strfreev);
  g_clear_pointer (&self->secondary, g_strfreev);
  g_clear_pointer (&self->levels, g_free);
  g_clear_pointer (&self->alternative_text, g_free);
  g_clear_pointer (&self->stylesheet, g_ref_string_release);
  g_clear_pointer (&self->shown_picture, g_free);
  g_clear_pointer (&self->shown_stylesheet, g_ref_string_release);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (bx_figure_parent_class)->finalize (object);
}

static void
bx_figure_class_init (BxFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_figure_get_property;
  object_class->set_property = bx_figure_set_property;
  object_class->finalize = bx_figure_finalize;
  widget_class->get_request_mode = bx_figure_get_request_mode;
  widget_class->measure = bx_figure_measure;
  widget_class->size_allocate = bx_figure_size_allocate;
  widget_class->snapshot = _bx_figure_snapshot;
  widget_class->map = bx_figure_map;
  widget_class->unmap = bx_figure_unmap;

  /**
   * BxFigure:picture:
   *
   * Name of the picture, such as `still-deadlift-man`, or a resource path.
   */
  properties[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:primary:
   *
   * Ids of the muscles that do the main work.
   */
  properties[PROP_PRIMARY] = g_param_spec_boxed ("primary", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:secondary:
   *
   * Ids of the muscles that assist.
   */
  properties[PROP_SECONDARY] = g_param_spec_boxed ("secondary", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:alternative-text:
   *
   * What the picture shows, in words.
   */
  properties[PROP_ALTERNATIVE_TEXT] = g_param_spec_string ("alternative-text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:natural-width:
   *
   * The width it asks for, or −1 for the picture's own.
   */
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:can-shrink:
   *
   * Whether it may get less height than its width asks for.
   */
  properties[PROP_CAN_SHRINK] = g_param_spec_boolean ("can-shrink", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxFigure:state:
   *
   * What is on screen.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, BX_TYPE_FIGURE_STATE, BX_FIGURE_STATE_EMPTY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bx_figure_init (BxFigure *self)
{
  self->natural_width = -1;
  g_signal_connect_object (bx_art_theme_get_default (), "changed", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_figure_new:
 * @picture: (nullable): a picture's name or resource path
 *
 * Creates a figure.
 *
 * Returns: (transfer floating): a new figure
 */
GtkWidget *
bx_figure_new (const char *picture)
{
  return g_object_new (BX_TYPE_FIGURE, "picture", picture, NULL);
}

/**
 * bx_figure_get_picture:
 * @self: a figure
 *
 * Gets the picture's name or resource path.
 *
 * Returns: (nullable): the name
 */
const char *
bx_figure_get_picture (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), NULL);

  return self->picture;
}

/**
 * bx_figure_set_picture:
 * @self: a figure
 * @picture: (nullable): a picture's name or resource path
 *
 * Sets what it shows. The last picture stays until the new one is drawn.
 */
void
bx_figure_set_picture (BxFigure *self,
                       const char *picture)
{
  g_return_if_fail (BX_IS_FIGURE (self));

  if (!g_set_str (&self->picture, picture))
    return;

  if (picture == NULL)
    {
      _bx_figure_stop_drawing (self);
      bx_art_fade_stop (&self->fade);
      g_clear_object (&self->texture);
      g_clear_pointer (&self->shown_picture, g_free);
      _bx_figure_set_state (self, BX_FIGURE_STATE_EMPTY);
    }
  else
    {
      /* A drawing under way is of the last picture. */
      _bx_figure_stop_drawing (self);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        _bx_figure_ensure_stylesheet (self);
      _bx_figure_queue_update (self);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICTURE]);
}

static gboolean
set_muscles (BxFigure *self,
             GStrv *field,
             const char *const *muscles)
{
  if (*field == NULL && muscles == NULL)
    return FALSE;
  if (*field != NULL && muscles != NULL && g_strv_equal ((const char *const *) *field, muscles))
    return FALSE;

  g_strfreev (*field);
  *field = g_strdupv ((GStrv) muscles);
  theme_changed_cb (self);

  return TRUE;
}

/*< private >
 * _bx_figure_set_levels:
 * @self: a figure
 * @levels: (nullable): how much each muscle was trained, as
 *   [func@art_stylesheet_build_levels] takes it; %NULL for the roles
 *
 * Colours the muscles by how much they were trained, in place of their roles.
 */
void
_bx_figure_set_levels (BxFigure *self,
                       const char *levels)
{
  if (g_set_str (&self->levels, levels))
    theme_changed_cb (self);
}

/**
 * bx_figure_get_primary:
 * @self: a figure
 *
 * Gets the muscles that do the main work.
 *
 * Returns: (transfer none) (nullable): their ids
 */
const char *const *
bx_figure_get_primary (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), NULL);

  return (const char *const *) self->primary;
}

/**
 * bx_figure_set_primary:
 * @self: a figure
 * @muscles: (nullable): ids of muscles
 *
 * Sets the muscles that do the main work.
 */
void
bx_figure_set_primary (BxFigure *self,
                       const char *const *muscles)
{
  g_return_if_fail (BX_IS_FIGURE (self));

  if (set_muscles (self, &self->primary, muscles))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIMARY]);
}

/**
 * bx_figure_get_secondary:
 * @self: a figure
 *
 * Gets the muscles that assist.
 *
 * Returns: (transfer none) (nullable): their ids
 */
const char *const *
bx_figure_get_secondary (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), NULL);

  return (const char *const *) self->secondary;
}

/**
 * bx_figure_set_secondary:
 * @self: a figure
 * @muscles: (nullable): ids of muscles
 *
 * Sets the muscles that assist.
 */
void
bx_figure_set_secondary (BxFigure *self,
                         const char *const *muscles)
{
  g_return_if_fail (BX_IS_FIGURE (self));

  if (set_muscles (self, &self->secondary, muscles))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDARY]);
}

/**
 * bx_figure_get_alternative_text:
 * @self: a figure
 *
 * Gets what the picture shows, in words.
 *
 * Returns: (nullable): the words
 */
const char *
bx_figure_get_alternative_text (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), NULL);

  return self->alternative_text;
}

/**
 * bx_figure_set_alternative_text:
 * @self: a figure
 * @text: (nullable): the words
 *
 * Says what the picture shows to those who don't see it.
 */
void
bx_figure_set_alternative_text (BxFigure *self,
                                const char *text)
{
  g_return_if_fail (BX_IS_FIGURE (self));

  if (!g_set_str (&self->alternative_text, text))
    return;

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALTERNATIVE_TEXT]);
}

/**
 * bx_figure_get_natural_width:
 * @self: a figure
 *
 * Gets the width it asks for.
 *
 * Returns: pixels, or −1 for the picture's own width
 */
int
bx_figure_get_natural_width (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), -1);

  return self->natural_width;
}

/**
 * bx_figure_set_natural_width:
 * @self: a figure
 * @width: pixels, or −1 for the picture's own width
 *
 * Sets the width it asks for.
 */
void
bx_figure_set_natural_width (BxFigure *self,
                             int width)
{
  g_return_if_fail (BX_IS_FIGURE (self));
  g_return_if_fail (width >= -1);

  if (self->natural_width == width)
    return;

  self->natural_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NATURAL_WIDTH]);
}

/**
 * bx_figure_get_can_shrink:
 * @self: a figure
 *
 * Tells whether it may get less height than its width asks for.
 *
 * Returns: %TRUE if it may
 */
gboolean
bx_figure_get_can_shrink (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), FALSE);

  return self->can_shrink;
}

/**
 * bx_figure_set_can_shrink:
 * @self: a figure
 * @can_shrink: whether it may get less height than its width asks for
 *
 * In a page that scrolls a figure keeps its height; where the height is given
 * it may have to do with less, and is then drawn smaller.
 */
void
bx_figure_set_can_shrink (BxFigure *self,
                          gboolean can_shrink)
{
  g_return_if_fail (BX_IS_FIGURE (self));

  if (self->can_shrink == can_shrink)
    return;

  self->can_shrink = can_shrink;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SHRINK]);
}

/**
 * bx_figure_get_state:
 * @self: a figure
 *
 * Tells what is on screen.
 *
 * Returns: the state
 */
BxFigureState
bx_figure_get_state (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), BX_FIGURE_STATE_EMPTY);

  return self->state;
}

/**
 * bx_figure_get_texture:
 * @self: a figure
 *
 * Gets the drawing on screen.
 *
 * Returns: (transfer none) (nullable): the drawing
 */
GdkTexture *
bx_figure_get_texture (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), NULL);

  return self->texture;
}

/**
 * bx_figure_find_place:
 * @self: a figure
 * @x: a place in the widget
 * @y: a place in the widget
 * @picture_x: (out): that place in the picture, in the picture's unit
 * @picture_y: (out): that place in the picture, in the picture's unit
 *
 * Finds which place of the picture lies under a place of the widget.
 *
 * Returns: %FALSE beside the picture
 */
gboolean
bx_figure_find_place (BxFigure *self,
                      double x,
                      double y,
                      double *picture_x,
                      double *picture_y)
{
  graphene_rect_t place;
  double width;
  double height;

  g_return_val_if_fail (BX_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (picture_x != NULL && picture_y != NULL, FALSE);

  if (self->picture == NULL || !bx_art_picture_get_size (self->picture, &width, &height))
    return FALSE;

  _bx_figure_get_place (self, width / height, &place);
  if (!graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return FALSE;

  *picture_x = (x - place.origin.x) / place.size.width * width;
  *picture_y = (y - place.origin.y) / place.size.height * height;

  return TRUE;
}
