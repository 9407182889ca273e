/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-drag-claim.h"
#include "bx-exercise-picture.h"
#include "bx-slot-details.h"
#include "bx-slot-row.h"
#include "bx-variation.h"
#include "bx-workout-slots.h"

/**
 * BxSlotRow:
 *
 * One exercise of a workout in the editor: closed it tells what is asked, open
 * it changes it, in its place. What it shows it gets told; what is edited it
 * tells.
 *
 * # Signals
 *
 * `edited` with the changed slot and the field, or %NULL where the edit is whole;
 * `dropped` with the row that was dropped here, whether below the middle, and whether
 * outside of the superset that this row is at the edge of;
 * `menu-asked` before the menu is shown.
 *
 * # CSS nodes
 *
 * The row has the class `slot-row`, and while something is dragged over it
 * `drop-above` or `drop-below`, and `drop-outside` with it. Its bracket has the class `slot-bracket`, and
 * `first` and `last` at the ends of a superset.
 */
struct _BxSlotRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *caption;
  GtkWidget *bracket;
  AdwBin *picture_place;
  GtkLabel *name_label;
  GtkLabel *variation_label;
  AdwWrapBox *chips;
  GtkMenuButton *menu_button;
  GtkWidget *arrow;
  GtkRevealer *revealer;
  BxSlotDetails *details; /* (nullable): until it is opened first */

  BxSlot *slot; /* (owned) */
  gboolean rests;
  gboolean first; /* of a superset */
  gboolean last;
};

G_DEFINE_FINAL_TYPE (BxSlotRow, bx_slot_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  EDITED,
  DROPPED,
  MENU_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PICTURE_SIZE 48

static BxExercise *
get_exercise (BxSlotRow *self)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), self->slot->exercise_id);
}

static const char *
get_name (BxSlotRow *self)
{
  BxExercise *exercise = get_exercise (self);

  return exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
}

static void
details_changed_cb (BxSlotRow  *self,
                    const char *field)
{
  /* The row is told of the change by the answer, and then shows it. */
  g_signal_emit (self, signals[EDITED], 0, bx_slot_details_get_slot (self->details), field);
}

/* ---- opening ------------------------------------------------------------------------- */

static void
ensure_details (BxSlotRow *self)
{
  if (self->details != NULL)
    return;

  self->details = BX_SLOT_DETAILS (bx_slot_details_new (self->slot, self->rests));
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "slot-details");
  g_signal_connect_object (self->details, "changed", G_CALLBACK (details_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
}

static void
header_released_cb (BxSlotRow       *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    bx_slot_row_set_expanded (self, !bx_slot_row_get_expanded (self));
}

/* Enter and Space; a double click is the list's. */
static void
bx_slot_row_activate (GtkListBoxRow *row)
{
  BxSlotRow *self = BX_SLOT_ROW (row);

  bx_slot_row_set_expanded (self, !bx_slot_row_get_expanded (self));
}

/* ---- the menu ------------------------------------------------------------------------- */

static void
menu_toggled_cb (BxSlotRow *self)
{
  if (gtk_menu_button_get_active (self->menu_button))
    g_signal_emit (self, signals[MENU_ASKED], 0);
}

static void
secondary_pressed_cb (BxSlotRow       *self,
                      int              n_press,
                      double           x,
                      double           y,
                      GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  bx_slot_row_popup_menu (self);
}

/* ---- dragging ------------------------------------------------------------------------- */

static GdkContentProvider *
drag_prepare_cb (BxSlotRow *self,
                 double     x,
                 double     y)
{
  return gdk_content_provider_new_typed (BX_TYPE_SLOT_ROW, self);
}

static void
drag_begin_cb (BxSlotRow     *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 24, MIN (gtk_widget_get_height (GTK_WIDGET (self)) / 2, 36));
}

static gboolean
is_below (BxSlotRow *self,
          double     y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* The outer quarter of the first and the last part of a superset is outside of it. */
static gboolean
is_outside (BxSlotRow *self,
            double     y)
{
  double quarter = gtk_widget_get_height (GTK_WIDGET (self)) / 4.0;

  return (self->first && y < quarter) || (self->last && y > 3 * quarter);
}

static void
show_drop (BxSlotRow  *self,
           const char *css_class) /* (nullable) */
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-below");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-outside");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static GdkDragAction
drop_motion_cb (BxSlotRow *self,
                double     x,
                double     y)
{
  show_drop (self, is_below (self, y) ? "drop-below" : "drop-above");
  if (is_outside (self, y))
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-outside");

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (BxSlotRow *self)
{
  show_drop (self, NULL);
}

static gboolean
drop_cb (BxSlotRow    *self,
         const GValue *value,
         double        x,
         double        y)
{
  BxSlotRow *dropped = g_value_get_object (value);

  show_drop (self, NULL);
  if (dropped == NULL || dropped == self)
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, dropped, is_below (self, y), is_outside (self, y));

  return TRUE;
}

static void
add_dragging (BxSlotRow *self,
              GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (BX_TYPE_SLOT_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  bx_drag_claim (handle, source);

  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- what it shows ----------------------------------------------------------------------- */

static char *
format_rest (int seconds)
{
  if (seconds == 0)
    return g_strdup (_("no rest"));

  /* Translators: rest between sets, minutes and seconds */
  return g_strdup_printf (_("%d:%02d rest"), seconds / 60, seconds % 60);
}

static void
add_chip (BxSlotRow  *self,
          const char *text,
          const char *css_class) /* (nullable) */
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "slot-chip");
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  adw_wrap_box_append (self->chips, label);
}

static void
fill_chips (BxSlotRow *self)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_auto (GStrv) texts = bx_workout_slot_list_sets (self->slot, unit);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      add_chip (self, texts[i], NULL);
      g_string_append_printf (spoken, "%s%s", i > 0 ? ", " : "", texts[i]);
    }
  if (self->slot->tempo != NULL)
    {
      add_chip (self, self->slot->tempo, "quiet");
      g_string_append_printf (spoken, ", %s", self->slot->tempo);
    }
  if (self->slot->rest_seconds != BX_REST_DEFAULT && self->rests)
    {
      g_autofree char *rest = format_rest (self->slot->rest_seconds);

      add_chip (self, rest, "quiet");
      g_string_append_printf (spoken, ", %s", rest);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
}

static void
show_slot (BxSlotRow *self)
{
  const char *name = get_name (self);
  BxExercise *exercise = get_exercise (self);
  g_autofree char *variation = NULL;
  /* Translators: spoken name of a menu; %s is an exercise */
  g_autofree char *menu_label = g_strdup_printf (_("More about %s"), name);

  if (self->slot->variation != NULL && exercise != NULL)
    variation = bx_variation_dup_name (exercise, self->slot->variation);
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->variation_label, variation != NULL ? variation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->variation_label), variation != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  fill_chips (self);
}

static void
show_place (BxSlotRow         *self,
            const BxSlotPlace *place)
{
  self->first = place->first;
  self->last = place->last;
  gtk_label_set_label (GTK_LABEL (self->caption), place->caption != NULL ? place->caption : "");
  gtk_widget_set_visible (self->caption, place->caption != NULL);
  gtk_label_set_label (GTK_LABEL (self->bracket), place->order != NULL ? place->order : "");
  gtk_widget_set_visible (self->bracket, place->order != NULL);
  if (place->first)
    gtk_widget_add_css_class (self->bracket, "first");
  else
    gtk_widget_remove_css_class (self->bracket, "first");
  if (place->last)
    gtk_widget_add_css_class (self->bracket, "last");
  else
    gtk_widget_remove_css_class (self->bracket, "last");
  if (place->order != NULL && !place->last)
    gtk_widget_add_css_class (GTK_WIDGET (self), "joined");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "joined");
}

static GtkWidget *
new_texts (BxSlotRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name_label, 0);
  gtk_label_set_wrap (self->name_label, TRUE);
  gtk_label_set_wrap_mode (self->name_label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "heading");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->name_label));
  self->variation_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->variation_label, 0);
  gtk_label_set_wrap (self->variation_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->variation_label), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->variation_label), "caption");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->variation_label));
  self->chips = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 3);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->chips));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  return texts;
}

static GtkWidget *
new_header (BxSlotRow *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *handle = bx_decoration_new ("list-drag-handle-symbolic");
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_add_css_class (handle, "slot-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_box_append (GTK_BOX (header), handle);
  self->picture_place = ADW_BIN (adw_bin_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->picture_place), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->picture_place));
  gtk_box_append (GTK_BOX (header), new_texts (self));

  self->menu_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), _("More"));
  gtk_widget_set_valign (GTK_WIDGET (self->menu_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu_button), "flat");
  g_signal_connect_object (self->menu_button, "notify::active", G_CALLBACK (menu_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->menu_button));
  self->arrow = bx_decoration_new ("adw-expander-arrow-symbolic");
  gtk_widget_add_css_class (self->arrow, "slot-arrow");
  gtk_box_append (GTK_BOX (header), self->arrow);
  gtk_widget_add_css_class (header, "slot-header");

  g_signal_connect_object (click, "released", G_CALLBACK (header_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (header, GTK_EVENT_CONTROLLER (click));
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (header, GTK_EVENT_CONTROLLER (click));
  add_dragging (self, handle);

  return header;
}

static void
bx_slot_row_finalize (GObject *object)
{
  BxSlotRow *self = BX_SLOT_ROW (object);

  g_clear_pointer (&self->slot, bx_slot_free);

  G_OBJECT_CLASS (bx_slot_row_parent_class)->finalize (object);
}

static void
bx_slot_row_class_init (BxSlotRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_slot_row_finalize;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = bx_slot_row_activate;

  signals[EDITED] = g_signal_new ("edited", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  BX_TYPE_SLOT | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 3, BX_TYPE_SLOT_ROW, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  signals[MENU_ASKED] = g_signal_new ("menu-asked", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_slot_row_init (BxSlotRow *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "slot-row");
  self->bracket = gtk_label_new (NULL);
  gtk_label_set_yalign (GTK_LABEL (self->bracket), 0);
  gtk_widget_add_css_class (self->bracket, "slot-bracket");
  gtk_widget_add_css_class (self->bracket, "numeric");
  gtk_box_append (GTK_BOX (columns), self->bracket);

  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_widget_add_css_class (self->caption, "slot-caption");
  gtk_widget_add_css_class (self->caption, "caption-heading");
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_box_append (GTK_BOX (box), new_header (self));
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->revealer));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (columns), box);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), columns);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * bx_slot_row_new:
 * @slot: the slot to show; copied
 *
 * Creates a closed row, which doesn't stand in a superset.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
bx_slot_row_new (const BxSlot *slot)
{
  static const BxSlotPlace alone = { NULL, NULL, FALSE, FALSE };
  BxSlotRow *self;

  g_return_val_if_fail (slot != NULL, NULL);

  self = g_object_new (BX_TYPE_SLOT_ROW, NULL);
  bx_slot_row_update (self, slot, &alone);

  return GTK_WIDGET (self);
}

/**
 * bx_slot_row_get_slot:
 * @self: a row
 *
 * Returns: (transfer none): the slot that it shows
 */
const BxSlot *
bx_slot_row_get_slot (BxSlotRow *self)
{
  g_return_val_if_fail (BX_IS_SLOT_ROW (self), NULL);

  return self->slot;
}

/**
 * bx_slot_row_update:
 * @self: a row
 * @slot: the slot to show; copied
 * @place: where it stands
 *
 * Shows a slot, or what changed of it.
 */
void
bx_slot_row_update (BxSlotRow         *self,
                    const BxSlot      *slot,
                    const BxSlotPlace *place)
{
  gboolean rests = place->order == NULL || place->last;
  gboolean other;

  g_return_if_fail (BX_IS_SLOT_ROW (self));
  g_return_if_fail (slot != NULL);
  g_return_if_fail (place != NULL);

  show_place (self, place);
  if (self->slot != NULL && bx_slot_equal (self->slot, slot) && self->rests == rests)
    return;

  other = self->slot == NULL || g_strcmp0 (self->slot->exercise_id, slot->exercise_id) != 0;
  g_clear_pointer (&self->slot, bx_slot_free);
  self->slot = bx_slot_copy (slot);
  self->rests = rests;
  if (other)
    {
      adw_bin_set_child (self->picture_place, bx_exercise_picture_new_any (slot->exercise_id, PICTURE_SIZE));
      if (self->details != NULL)
        {
          self->details = NULL;
          gtk_revealer_set_child (self->revealer, NULL);
          if (bx_slot_row_get_expanded (self))
            ensure_details (self);
        }
    }
  else if (self->details != NULL)
    {
      bx_slot_details_set_slot (self->details, slot, rests);
    }
  show_slot (self);
}

/**
 * bx_slot_row_get_expanded:
 * @self: a row
 *
 * Returns: whether it is open
 */
gboolean
bx_slot_row_get_expanded (BxSlotRow *self)
{
  g_return_val_if_fail (BX_IS_SLOT_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * bx_slot_row_set_expanded:
 * @self: a row
 * @expanded: whether it shall be open
 *
 * Opens the row, or closes it.
 */
void
bx_slot_row_set_expanded (BxSlotRow *self,
                          gboolean   expanded)
{
  g_return_if_fail (BX_IS_SLOT_ROW (self));

  if (expanded)
    {
      ensure_details (self);
      gtk_widget_set_state_flags (self->arrow, GTK_STATE_FLAG_CHECKED, FALSE);
    }
  else
    {
      gtk_widget_unset_state_flags (self->arrow, GTK_STATE_FLAG_CHECKED);
    }
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

/**
 * bx_slot_row_set_menu:
 * @self: a row
 * @menu: what can be done with it
 *
 * Gives the row its menu.
 */
void
bx_slot_row_set_menu (BxSlotRow  *self,
                      GMenuModel *menu)
{
  g_return_if_fail (BX_IS_SLOT_ROW (self));

  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

/**
 * bx_slot_row_popup_menu:
 * @self: a row
 *
 * Shows the row's menu.
 */
void
bx_slot_row_popup_menu (BxSlotRow *self)
{
  g_return_if_fail (BX_IS_SLOT_ROW (self));

  gtk_menu_button_popup (self->menu_button);
}
