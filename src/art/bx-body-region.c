/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-body-region.h"

/**
 * BxBodyRegion:
 *
 * One muscle of a body map, for the keyboard and for assistive technology. It
 * draws nothing: its map does. It is as large as a box around the muscle.
 *
 * # CSS nodes
 *
 * `BxBodyRegion` has a single node with the name `muscle`.
 *
 * # Accessibility
 *
 * `BxBodyRegion` has the role %GTK_ACCESSIBLE_ROLE_LIST_ITEM and the action
 * `muscle.activate`.
 */
struct _BxBodyRegion
{
  GtkWidget parent_instance;

  const char *muscle; /* (unowned): interned */
};

G_DEFINE_FINAL_TYPE (BxBodyRegion, bx_body_region, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activate_action_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
bx_body_region_class_init (BxBodyRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * BxBodyRegion::activated:
   * @self: a region
   *
   * Somebody has chosen the muscle.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "muscle.activate", NULL, activate_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "muscle.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "muscle.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "muscle.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "muscle.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "muscle.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "muscle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
bx_body_region_init (BxBodyRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * bx_body_region_new:
 * @muscle: id of a muscle
 *
 * Creates the region of a muscle.
 *
 * Returns: (transfer floating): a new region
 */
GtkWidget *
bx_body_region_new (const char *muscle)
{
  BxBodyRegion *self = g_object_new (BX_TYPE_BODY_REGION, NULL);

  self->muscle = g_intern_string (muscle);

  return GTK_WIDGET (self);
}

/**
 * bx_body_region_get_muscle:
 * @self: a region
 *
 * Gets the muscle that it stands for.
 *
 * Returns: (transfer none): id of the muscle, interned
 */
const char *
bx_body_region_get_muscle (BxBodyRegion *self)
{
  g_return_val_if_fail (BX_IS_BODY_REGION (self), NULL);

  return self->muscle;
}
