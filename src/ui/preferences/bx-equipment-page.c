/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-equipment-page.h"

/**
 * BxEquipmentPage:
 *
 * What stands in the person's gym. Until they say so, anything is taken to be
 * there.
 */
struct _BxEquipmentPage
{
  AdwPreferencesPage parent_instance;

  AdwPreferencesGroup *group; /* (unowned) */
  AdwSwitchRow *known_row;    /* (unowned) */
  GPtrArray *rows;            /* (element-type AdwSwitchRow): one a piece of equipment */
  GSettings *settings;        /* (owned) */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (BxEquipmentPage, bx_equipment_page, ADW_TYPE_PREFERENCES_PAGE)

static void
row_changed_cb (BxEquipmentPage *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) at_hand = NULL;

  if (self->loading)
    return;

  for (guint i = 0; i < equipment->len; i++)
    if (adw_switch_row_get_active (g_ptr_array_index (self->rows, i)))
      g_strv_builder_add (builder, ((const BxEquipment *) g_ptr_array_index (equipment, i))->id);

  at_hand = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "equipment-at-hand", (const char *const *) at_hand);
}

static void
load (BxEquipmentPage *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  g_auto (GStrv) at_hand = g_settings_get_strv (self->settings, "equipment-at-hand");

  self->loading = TRUE;
  for (guint i = 0; i < equipment->len; i++)
    adw_switch_row_set_active (g_ptr_array_index (self->rows, i),
                               g_strv_contains ((const char *const *) at_hand,
                                                ((const BxEquipment *) g_ptr_array_index (equipment, i))->id));
  self->loading = FALSE;
}

static void
bx_equipment_page_dispose (GObject *object)
{
  BxEquipmentPage *self = BX_EQUIPMENT_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_equipment_page_parent_class)->dispose (object);
}

static void
bx_equipment_page_class_init (BxEquipmentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_equipment_page_dispose;
}

static void
bx_equipment_page_init (BxEquipmentPage *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  AdwPreferencesGroup *first = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "equipment");
  /* Translators: a page of the preferences, as short as can be: the equipment at hand */
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), C_("preferences", "Gear"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "bx-workouts-symbolic");

  self->known_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->known_row), _("Only What Is at Hand"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->known_row), _("Alternatives keep to the equipment chosen here"));
  adw_preferences_group_add (first, GTK_WIDGET (self->known_row));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), first);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("At Hand"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->group);

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < equipment->len; i++)
    {
      const BxEquipment *each = g_ptr_array_index (equipment, i);
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), each->title);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * bx_equipment_page_new:
 * @settings: the person's settings
 *
 * Creates a page of the equipment at hand.
 *
 * Returns: (transfer floating): a new page
 */
AdwPreferencesPage *
bx_equipment_page_new (GSettings *settings)
{
  BxEquipmentPage *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_EQUIPMENT_PAGE, NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "equipment-known", self->known_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (self->known_row, "active", self->group, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (settings, "changed::equipment-at-hand", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_PREFERENCES_PAGE (self);
}
