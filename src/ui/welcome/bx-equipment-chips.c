/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-equipment-chips.h"

/* A line’s only chip must fit it: AdwWrapBox of libadwaita 1.7 puts a wider one
 * outside, where it does not begin at the left. */
#define MAX_CHARS 26
#define MAX_CHARS_NARROW 14

/**
 * BxEquipmentChips:
 *
 * All equipment that there is, as small buttons that stay down for what is at
 * hand.
 */
struct _BxEquipmentChips
{
  AdwBin parent_instance;

  GPtrArray *chips; /* (element-type GtkToggleButton): one a piece of equipment */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (BxEquipmentChips, bx_equipment_chips, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS
} BxEquipmentChipsProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chip_toggled_cb (BxEquipmentChips *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_narrow (BxEquipmentChips *self,
            gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;

  for (guint i = 0; i < self->chips->len; i++)
    gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (g_ptr_array_index (self->chips, i))),
                                   narrow ? MAX_CHARS_NARROW : MAX_CHARS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
bx_equipment_chips_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((BxEquipmentChipsProperty) property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, BX_EQUIPMENT_CHIPS (object)->narrow);
      break;

    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
bx_equipment_chips_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((BxEquipmentChipsProperty) property_id)
    {
    case PROP_NARROW:
      set_narrow (BX_EQUIPMENT_CHIPS (object), g_value_get_boolean (value));
      break;

    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
bx_equipment_chips_dispose (GObject *object)
{
  BxEquipmentChips *self = BX_EQUIPMENT_CHIPS (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_equipment_chips_parent_class)->dispose (object);
}

static void
bx_equipment_chips_class_init (BxEquipmentChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bx_equipment_chips_dispose;
  object_class->get_property = bx_equipment_chips_get_property;
  object_class->set_property = bx_equipment_chips_set_property;

  /**
   * BxEquipmentChips:narrow:
   *
   * Whether long names break early, for a phone with large text.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BxEquipmentChips::changed:
   *
   * Something else is at hand.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_equipment_chips_init (BxEquipmentChips *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 0.5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Equipment"), -1);

  self->chips = g_ptr_array_new ();
  for (guint i = 0; i < equipment->len; i++)
    {
      const BxEquipment *each = g_ptr_array_index (equipment, i);
      GtkWidget *chip = gtk_toggle_button_new_with_label (each->title);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (chip));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (chip, "equipment-chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (box), chip);
      g_ptr_array_add (self->chips, chip);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * bx_equipment_chips_set_all:
 * @self: the chips
 * @at_hand: whether everything is at hand, or nothing
 *
 * Says the same of all equipment.
 */
void
bx_equipment_chips_set_all (BxEquipmentChips *self,
                            gboolean          at_hand)
{
  g_return_if_fail (BX_IS_EQUIPMENT_CHIPS (self));

  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i), at_hand);
}

/**
 * bx_equipment_chips_dup_ids:
 * @self: the chips
 *
 * Returns: (transfer full): ids of the equipment that is at hand
 */
GStrv
bx_equipment_chips_dup_ids (BxEquipmentChips *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (BX_IS_EQUIPMENT_CHIPS (self), NULL);

  for (guint i = 0; i < self->chips->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->chips, i)))
      g_strv_builder_add (builder, ((const BxEquipment *) g_ptr_array_index (equipment, i))->id);

  return g_strv_builder_end (builder);
}
