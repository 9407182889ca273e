/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-kit-page.h"
#include "bx-kit.h"

/**
 * BxKitPage:
 *
 * What the person has to lift: bars, plates and how many of them, dumbbells,
 * kettlebells, the step of a machine. Until they say so, it is what a gym usually has.
 */
struct _BxKitPage
{
  AdwPreferencesPage parent_instance;

  /* Owned References */
  GSettings *settings;
  BxKit *kit;
  GPtrArray *plate_rows; /* of unowned AdwSpinRow, with their plates as data */

  /* Borrowed References */
  AdwSpinRow *bar_row;
  AdwSpinRow *trap_bar_row;
  AdwSpinRow *collar_row;
  AdwSpinRow *stack_row;
  AdwEntryRow *dumbbells_row;
  AdwEntryRow *kettlebells_row;
  GtkWidget *usual_button;

  gboolean loading;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (BxKitPage, bx_kit_page, ADW_TYPE_PREFERENCES_PAGE)

static const double plates_kg[] = { 25, 20, 15, 10, 5, 2.5, 2, 1.5, 1.25, 1, 0.5, 0.25 };
static const double plates_lb[] = { 55, 45, 35, 25, 10, 5, 2.5, 1.25 };

static BxUnit
get_unit (BxKitPage *self)
{
  return (BxUnit) g_settings_get_enum (self->settings, "weight-unit");
}

static guint
find_plate (BxKitPage *self,
            BxWeight weight)
{
  for (guint i = 0; i < self->kit->plates->len; i++)
    {
      BxWeight each = g_array_index (self->kit->plates, BxPlate, i).weight;

      if (each.thousandths == weight.thousandths && each.unit == weight.unit)
        return i;
    }

  return G_MAXUINT;
}

/* ---- from the settings to the rows ------------------------------------------------- */

static char *
list_weights (const GArray *weights)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < weights->len; i++)
    g_strv_builder_take (builder, bx_weight_format (g_array_index (weights, BxWeight, i), BX_UNIT_NONE));
  texts = g_strv_builder_end (builder);

  return g_strjoinv ("; ", texts);
}

static void
show (BxKitPage *self)
{
  BxUnit unit = get_unit (self);
  BxWeight bar = self->kit->bars->len > 0 ? g_array_index (self->kit->bars, BxWeight, 0) : BX_WEIGHT_NONE;
  g_autofree char *dumbbells = list_weights (self->kit->dumbbells);
  g_autofree char *kettlebells = list_weights (self->kit->kettlebells);
  /* Translators: what numbers are in; %s is kg or lb */
  g_autofree char *in_unit = g_strdup_printf (_("In %s"), bx_unit_get_symbol (unit));

  self->loading = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->bar_row), in_unit);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->trap_bar_row), in_unit);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->stack_row), in_unit);
  adw_spin_row_set_value (self->bar_row, bx_weight_get_amount (bar, unit));
  adw_spin_row_set_value (self->trap_bar_row, bx_weight_get_amount (self->kit->trap_bar, unit));
  adw_spin_row_set_value (self->collar_row, bx_weight_get_amount (self->kit->collar, unit));
  adw_spin_row_set_value (self->stack_row, bx_weight_get_amount (self->kit->stack_step, unit));
  for (guint i = 0; i < self->plate_rows->len; i++)
    {
      AdwSpinRow *row = g_ptr_array_index (self->plate_rows, i);
      const BxWeight *weight = g_object_get_data (G_OBJECT (row), "weight");
      guint position = find_plate (self, *weight);

      adw_spin_row_set_value (row, position != G_MAXUINT ? g_array_index (self->kit->plates, BxPlate, position).count : 0);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->dumbbells_row), dumbbells);
  gtk_editable_set_text (GTK_EDITABLE (self->kettlebells_row), kettlebells);
  gtk_widget_remove_css_class (GTK_WIDGET (self->dumbbells_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->kettlebells_row), "error");
  self->loading = FALSE;
}

static void
load (BxKitPage *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, "kit");
  BxKit *kit = bx_kit_new_from_text (text);

  bx_kit_free (self->kit);
  self->kit = kit != NULL ? kit : bx_kit_new_usual (get_unit (self));
  gtk_widget_set_sensitive (self->usual_button, *text != '\0');
  show (self);
}

/* ---- from the rows to the settings --------------------------------------------------- */

static void
save (BxKitPage *self)
{
  g_autofree char *text = bx_kit_to_text (self->kit);

  self->saving = TRUE;
  g_settings_set_string (self->settings, "kit", text);
  self->saving = FALSE;
  gtk_widget_set_sensitive (self->usual_button, TRUE);
}

/* As when a backup is restored: what is shown then is what an edit goes on from. */
static void
kit_changed_cb (BxKitPage *self)
{
  if (!self->saving)
    load (self);
}

/* What was entered in another unit and not touched stays what it was. */
static BxWeight
read_row (BxKitPage *self,
          AdwSpinRow *row,
          BxWeight before)
{
  double amount = adw_spin_row_get_value (row);
  double shown = bx_weight_get_amount (before, get_unit (self));

  if (bx_weight_is_set (before) && ABS (amount - shown) < 0.005)
    return before;

  return amount > 0 ? bx_weight_new (amount, get_unit (self)) : BX_WEIGHT_NONE;
}

static void
weight_changed_cb (BxKitPage *self)
{
  BxWeight bar;

  if (self->loading)
    return;

  bar = read_row (self, self->bar_row, self->kit->bars->len > 0 ? g_array_index (self->kit->bars, BxWeight, 0) : BX_WEIGHT_NONE);
  if (self->kit->bars->len > 0)
    g_array_remove_index (self->kit->bars, 0);
  if (bx_weight_is_set (bar))
    g_array_prepend_val (self->kit->bars, bar);
  self->kit->trap_bar = read_row (self, self->trap_bar_row, self->kit->trap_bar);
  self->kit->collar = read_row (self, self->collar_row, self->kit->collar);
  self->kit->stack_step = read_row (self, self->stack_row, self->kit->stack_step);
  save (self);
}

static void
plate_changed_cb (BxKitPage *self,
                  GParamSpec *pspec,
                  AdwSpinRow *row)
{
  BxPlate plate = { *(const BxWeight *) g_object_get_data (G_OBJECT (row), "weight"), (guint) adw_spin_row_get_value (row) };
  guint position;

  if (self->loading)
    return;

  position = find_plate (self, plate.weight);
  if (position != G_MAXUINT)
    g_array_remove_index (self->kit->plates, position);
  if (plate.count > 0)
    g_array_append_val (self->kit->plates, plate);
  save (self);
}

/* Weights between semicolons, or spaces where no unit is written */
static gboolean
parse_weights (const char *text,
               BxUnit unit,
               GArray *weights)
{
  g_auto (GStrv) parts = g_strsplit_set (text, strchr (text, ';') != NULL ? ";" : " ;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      BxWeight weight;

      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        continue;
      if (weights->len == BX_KIT_MAX_WEIGHTS || !bx_weight_parse (parts[i], unit, &weight, NULL) || weight.thousandths == 0)
        return FALSE;
      g_array_append_val (weights, weight);
    }

  return TRUE;
}

static void
weights_applied_cb (BxKitPage *self,
                    AdwEntryRow *row)
{
  GArray **weights = row == self->dumbbells_row ? &self->kit->dumbbells : &self->kit->kettlebells;
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (BxWeight));

  if (!parse_weights (gtk_editable_get_text (GTK_EDITABLE (row)), get_unit (self), read))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      return;
    }

  gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
  g_array_unref (*weights);
  *weights = g_steal_pointer (&read);
  save (self);
  show (self);
}

typedef struct
{
  BxKitPage *page; /* (owned) */
  char *kit;       /* (owned): as it was */
} Before;

static void
before_free (gpointer data)
{
  Before *before = data;

  g_object_unref (before->page);
  g_free (before->kit);
  g_free (before);
}

static void
undo_usual (gpointer data)
{
  const Before *before = data;

  g_settings_set_string (before->page->settings, "kit", before->kit);
}

static void
usual_clicked_cb (BxKitPage *self)
{
  Before *before = g_new0 (Before, 1);

  before->page = g_object_ref (self);
  before->kit = g_settings_get_string (self->settings, "kit");
  g_settings_reset (self->settings, "kit");
  bx_feedback_undoable (GTK_WIDGET (self), _("Back to the usual weights"), undo_usual, before, before_free);
}

/* ---- the rows -------------------------------------------------------------------------- */

static AdwSpinRow *
add_weight_row (BxKitPage *self,
                AdwPreferencesGroup *group,
                const char *title,
                const char *subtitle)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, 100, 0.5);

  adw_spin_row_set_digits (ADW_SPIN_ROW (row), 2);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (weight_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return ADW_SPIN_ROW (row);
}

static void
add_plate_rows (BxKitPage *self,
                AdwPreferencesGroup *group,
                const char *title,
                BxUnit unit,
                const double *amounts,
                gsize n_amounts)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), unit == get_unit (self));
  for (gsize i = 0; i < n_amounts; i++)
    {
      GtkWidget *row = adw_spin_row_new_with_range (0, BX_KIT_MAX_PLATES, 2);
      BxWeight *weight = g_new (BxWeight, 1);
      g_autofree char *name = NULL;

      *weight = bx_weight_new (amounts[i], unit);
      name = bx_weight_format (*weight, BX_UNIT_NONE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      g_object_set_data_full (G_OBJECT (row), "weight", weight, g_free);
      g_signal_connect_object (row, "notify::value", G_CALLBACK (plate_changed_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
      g_ptr_array_add (self->plate_rows, row);
    }
  adw_preferences_group_add (group, expander);
}

static AdwEntryRow *
add_list_row (BxKitPage *self,
              AdwPreferencesGroup *group,
              const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (weights_applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return ADW_ENTRY_ROW (row);
}

static AdwPreferencesGroup *
add_group (BxKitPage *self,
           const char *title,
           const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);

  return group;
}

static void
create_rows (BxKitPage *self)
{
  AdwPreferencesGroup *group;

  group = add_group (self, _("Bars"), NULL);
  self->bar_row = add_weight_row (self, group, _("Barbell"), "");
  self->trap_bar_row = add_weight_row (self, group, _("Trap Bar"), "");
  self->collar_row = add_weight_row (self, group, _("One Collar"), _("0 if you don’t count them"));

  group = add_group (self, _("Plates"), _("How many there are in all, on both sides"));
  add_plate_rows (self, group, _("Plates in Kilograms"), BX_UNIT_KG, plates_kg, G_N_ELEMENTS (plates_kg));
  add_plate_rows (self, group, _("Plates in Pound"), BX_UNIT_LB, plates_lb, G_N_ELEMENTS (plates_lb));

  group = add_group (self, _("Dumbbells and Machines"), _("Weights with a space between them"));
  self->dumbbells_row = add_list_row (self, group, _("Dumbbells"));
  self->kettlebells_row = add_list_row (self, group, _("Kettlebells"));
  self->stack_row = add_weight_row (self, group, _("Step of a Machine"), "");

  group = add_group (self, "", NULL);
  self->usual_button = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->usual_button), _("Back to What a Gym Usually Has"));
  g_signal_connect_object (self->usual_button, "activated", G_CALLBACK (usual_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->usual_button);
}

static void
bx_kit_page_dispose (GObject *object)
{
  BxKitPage *self = BX_KIT_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->kit, bx_kit_free);
  g_clear_pointer (&self->plate_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_kit_page_parent_class)->dispose (object);
}

static void
bx_kit_page_class_init (BxKitPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_kit_page_dispose;
}

static void
bx_kit_page_init (BxKitPage *self)
{
  self->plate_rows = g_ptr_array_new ();
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "kit");
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _("Weights"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "bx-plates-symbolic");
}

/**
 * bx_kit_page_new:
 * @settings: the person's settings
 *
 * Creates a page of what the person has to lift.
 *
 * Returns: (transfer floating): a new page
 */
AdwPreferencesPage *
bx_kit_page_new (GSettings *settings)
{
  BxKitPage *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_KIT_PAGE, NULL);
  self->settings = g_object_ref (settings);
  create_rows (self);
  load (self);
  g_signal_connect_object (settings, "changed::weight-unit", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::kit", G_CALLBACK (kit_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_PREFERENCES_PAGE (self);
}
