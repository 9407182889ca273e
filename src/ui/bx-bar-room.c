/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-bar-room.h"

/**
 * BxBarRoom:
 *
 * The layout of what a bottom sheet lies over: its children end above the sheet's bar.
 *
 * A sheet knows how high its bar is only when it is given its place. A margin that is
 * set from there asks for another size in the midst of it, and what is shown in the
 * same moment, such as the shadow of a page that slides in, gets no place at all. Here
 * nothing asks for another size: what the bar leaves is given on in the same pass.
 */
struct _BxBarRoom
{
  GtkLayoutManager parent_instance;

  AdwBottomSheet *sheet; /* (nullable) (unowned): it has what is laid out here */
};

G_DEFINE_FINAL_TYPE (BxBarRoom, bx_bar_room, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_SHEET = 1,
} BxBarRoomProperty;

static GParamSpec *props[PROP_SHEET + 1];

static void
height_changed_cb (BxBarRoom *self)
{
  GtkWidget *widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  if (widget != NULL)
    gtk_widget_queue_allocate (widget);
}

/* The bar takes nothing from what there must be, as little as the sheet over it. */
static void
bx_bar_room_measure (GtkLayoutManager *manager,
                     GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
bx_bar_room_allocate (GtkLayoutManager *manager,
                      GtkWidget *widget,
                      int width,
                      int height,
                      int baseline)
{
  BxBarRoom *self = BX_BAR_ROOM (manager);
  int room = height - (self->sheet != NULL ? adw_bottom_sheet_get_bottom_bar_height (self->sheet) : 0);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (child, width, MAX (room, minimum), -1, NULL);
    }
}

static GtkSizeRequestMode
bx_bar_room_get_request_mode (GtkLayoutManager *manager,
                              GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
bx_bar_room_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BxBarRoom *self = BX_BAR_ROOM (object);

  switch ((BxBarRoomProperty) property_id)
    {
    case PROP_SHEET:
      g_assert (self->sheet == NULL);
      if (!g_set_weak_pointer (&self->sheet, g_value_get_object (value)))
        return;
      g_signal_connect_object (self->sheet, "notify::bottom-bar-height", G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_room_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  switch ((BxBarRoomProperty) property_id)
    {
    case PROP_SHEET:
      g_value_set_object (value, BX_BAR_ROOM (object)->sheet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_bar_room_dispose (GObject *object)
{
  g_clear_weak_pointer (&BX_BAR_ROOM (object)->sheet);

  G_OBJECT_CLASS (bx_bar_room_parent_class)->dispose (object);
}

static void
bx_bar_room_class_init (BxBarRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = bx_bar_room_set_property;
  object_class->get_property = bx_bar_room_get_property;
  object_class->dispose = bx_bar_room_dispose;
  manager_class->measure = bx_bar_room_measure;
  manager_class->allocate = bx_bar_room_allocate;
  manager_class->get_request_mode = bx_bar_room_get_request_mode;

  /**
   * BxBarRoom:sheet:
   *
   * The sheet that lies over what is laid out. It is set once.
   */
  props[PROP_SHEET] =
    g_param_spec_object ("sheet", NULL, NULL, ADW_TYPE_BOTTOM_SHEET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bx_bar_room_init (BxBarRoom *self)
{
}
