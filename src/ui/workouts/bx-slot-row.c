/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-picture.h"
#include "bx-slot-row.h"
#include "bx-variation.h"

/**
 * BxSlotRow:
 *
 * One exercise of a workout in the editor: closed it tells what is asked, open
 * it changes it. It edits the slot it was given, in place.
 *
 * # Signals
 *
 * `changed` after each edit; `move` with −1 or 1; `dropped` with the row that
 * was dropped here; `removed`.
 *
 * # Shortcuts
 *
 * Alt+Up and Alt+Down move the row, Delete removes it.
 */
struct _BxSlotRow
{
  AdwExpanderRow parent_instance;

  /* Template Widgets */
  GtkWidget *handle;
  AdwBin *picture_place;
  GtkMenuButton *menu_button;
  AdwSpinRow *sets_row;
  AdwSpinRow *reps_min_row;
  AdwSpinRow *reps_max_row;
  AdwSpinRow *seconds_row;
  AdwSwitchRow *own_rest_row;
  AdwSpinRow *rest_row;
  AdwEntryRow *note_row;
  AdwWrapBox *alternatives_box;
  GtkButton *add_alternative_button;

  /* Borrowed References */
  BxSlot *slot;

  gboolean filling;
};

G_DEFINE_FINAL_TYPE (BxSlotRow, bx_slot_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  MOVE,
  DROPPED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_exercise_name (const char *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
}

static gboolean
is_held (BxSlotRow *self)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), self->slot->exercise_id);

  return exercise != NULL && bx_measure_has_time (bx_exercise_get_measure (exercise));
}

static char *
format_rest (int seconds)
{
  if (seconds == 0)
    return g_strdup (_("no rest"));

  /* Translators: rest between sets, minutes and seconds */
  return g_strdup_printf (_("%d:%02d rest"), seconds / 60, seconds % 60);
}

static void
update_subtitle (BxSlotRow *self)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  g_autofree char *targets = bx_slot_format_targets (self->slot, unit);
  g_autoptr (GString) text = g_string_new (targets);

  if (self->slot->rest_seconds != BX_REST_DEFAULT)
    {
      g_autofree char *rest = format_rest (self->slot->rest_seconds);

      g_string_append_printf (text, " · %s", rest);
    }

  if (self->slot->variation != NULL)
    {
      BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), self->slot->exercise_id);
      g_autofree char *variation = exercise != NULL ? bx_variation_dup_name (exercise, self->slot->variation) : NULL;

      if (variation != NULL)
        g_string_append_printf (text, " · %s", variation);
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->str);
}

static void
emit_changed (BxSlotRow *self)
{
  update_subtitle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
alternative_removed_cb (BxSlotRow *self,
                        GtkButton *button);

static void
fill_alternatives (BxSlotRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->alternatives_box))) != NULL)
    adw_wrap_box_remove (self->alternatives_box, child);

  for (guint i = 0; self->slot->alternatives != NULL && self->slot->alternatives[i] != NULL; i++)
    {
      const char *name = get_exercise_name (self->slot->alternatives[i]);
      GtkWidget *button = gtk_button_new ();
      /* No AdwButtonContent: it names the button by its text, which says less. */
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      /* Translators: spoken name and tooltip of a button; %s is an exercise */
      g_autofree char *label = g_strdup_printf (_("Remove Alternative %s"), name);

      gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE,
                                                       "icon-name", "window-close-symbolic",
                                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                       NULL));
      gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL,
                                                       "label", name,
                                                       "wrap", TRUE,
                                                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                       "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                                       "xalign", 0.0f,
                                                       NULL));
      gtk_button_set_child (GTK_BUTTON (button), content);
      gtk_widget_add_css_class (button, "image-text-button");
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_set_name (button, self->slot->alternatives[i]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (alternative_removed_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->alternatives_box, button);
    }

  adw_wrap_box_append (self->alternatives_box, GTK_WIDGET (self->add_alternative_button));
}

static void
alternative_removed_cb (BxSlotRow *self,
                        GtkButton *button)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (button));
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; self->slot->alternatives[i] != NULL; i++)
    if (!g_str_equal (self->slot->alternatives[i], id))
      g_strv_builder_add (kept, self->slot->alternatives[i]);

  g_strfreev (self->slot->alternatives);
  self->slot->alternatives = g_strv_builder_end (kept);
  fill_alternatives (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_alternative_button));
  emit_changed (self);
}

static void
alternative_chosen_cb (BxSlotRow *self,
                       BxExercise *exercise)
{
  g_autoptr (GStrvBuilder) alternatives = g_strv_builder_new ();

  if (self->slot->alternatives != NULL)
    g_strv_builder_addv (alternatives, (const char **) self->slot->alternatives);
  g_strv_builder_add (alternatives, bx_exercise_get_id (exercise));

  g_strfreev (self->slot->alternatives);
  self->slot->alternatives = g_strv_builder_end (alternatives);
  fill_alternatives (self);
  emit_changed (self);
}

static void
add_alternative_cb (BxSlotRow *self)
{
  g_autoptr (GStrvBuilder) left_out = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  AdwDialog *chooser;

  g_strv_builder_add (left_out, self->slot->exercise_id);
  if (self->slot->alternatives != NULL)
    g_strv_builder_addv (left_out, (const char **) self->slot->alternatives);
  ids = g_strv_builder_end (left_out);

  chooser = bx_exercise_chooser_new (_("Add Alternative"), (const char *const *) ids);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (alternative_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static int
get_value (AdwSpinRow *row)
{
  return (int) adw_spin_row_get_value (row);
}

/* More sets are like the last one; the rest keep what they ask. */
static void
set_target_count (GArray *targets,
                  guint count)
{
  BxSetTarget last;

  bx_set_target_init (&last);
  if (targets->len > 0)
    last = g_array_index (targets, BxSetTarget, targets->len - 1);

  while (targets->len < count)
    g_array_append_val (targets, last);
  g_array_set_size (targets, count);
}

static void
targets_edited_cb (BxSlotRow *self,
                   GParamSpec *pspec,
                   AdwSpinRow *row)
{
  GArray *targets = self->slot->targets;

  if (self->filling)
    return;

  if (row == self->sets_row)
    {
      set_target_count (targets, (guint) get_value (row));
    }
  else
    {
      /* Each end of the range pushes the other before it. */
      self->filling = TRUE;
      if (row == self->reps_min_row && get_value (self->reps_max_row) < get_value (row))
        adw_spin_row_set_value (self->reps_max_row, get_value (row));
      else if (row == self->reps_max_row && get_value (self->reps_min_row) > get_value (row))
        adw_spin_row_set_value (self->reps_min_row, get_value (row));
      self->filling = FALSE;

      for (guint i = 0; i < targets->len; i++)
        {
          BxSetTarget *target = &g_array_index (targets, BxSetTarget, i);

          if (row == self->seconds_row)
            {
              target->seconds = get_value (self->seconds_row);
            }
          else
            {
              target->reps_min = get_value (self->reps_min_row);
              target->reps_max = get_value (self->reps_max_row);
            }
        }
    }

  emit_changed (self);
}

static void
rest_edited_cb (BxSlotRow *self)
{
  if (self->filling)
    return;

  self->slot->rest_seconds = adw_switch_row_get_active (self->own_rest_row) ? get_value (self->rest_row)
                                                                             : BX_REST_DEFAULT;
  emit_changed (self);
}

static void
note_edited_cb (BxSlotRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note_row));

  if (self->filling)
    return;

  if (g_set_str (&self->slot->note, *text != '\0' ? text : NULL))
    emit_changed (self);
}

static gboolean
rest_output_cb (AdwSpinRow *row)
{
  int seconds = get_value (row);
  g_autofree char *text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (row))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);

  return TRUE;
}

/* "1:30" and "90" are the same rest. */
static int
rest_input_cb (AdwSpinRow *row,
               double *value)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (row)), ":", 2);
  guint64 first = 0;
  guint64 second = 0;

  if (!g_ascii_string_to_unsigned (g_strstrip (parts[0]), 10, 0, BX_REST_MAX_SECONDS, &first, NULL))
    return GTK_INPUT_ERROR;
  if (parts[1] != NULL && !g_ascii_string_to_unsigned (g_strstrip (parts[1]), 10, 0, 59, &second, NULL))
    return GTK_INPUT_ERROR;

  *value = parts[1] != NULL ? (double) (first * 60 + second) : (double) first;

  return TRUE;
}

static void
move_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_variant_get_int32 (parameter));
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static GdkContentProvider *
drag_prepare_cb (BxSlotRow *self,
                 double x,
                 double y)
{
  return gdk_content_provider_new_typed (BX_TYPE_SLOT_ROW, self);
}

static void
drag_begin_cb (BxSlotRow *self,
               GdkDrag *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 24, gtk_widget_get_height (GTK_WIDGET (self)) / 2);
}

static gboolean
drop_cb (BxSlotRow *self,
         const GValue *value)
{
  BxSlotRow *dropped = g_value_get_object (value);

  if (dropped == NULL || dropped == self)
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, dropped);

  return TRUE;
}

static void
fill (BxSlotRow *self)
{
  BxSlot *slot = self->slot;
  const BxSetTarget *first = slot->targets->len > 0 ? &g_array_index (slot->targets, BxSetTarget, 0) : NULL;
  const char *name = get_exercise_name (slot->exercise_id);
  /* Translators: spoken name of a menu; %s is an exercise */
  g_autofree char *menu_label = g_strdup_printf (_("Move or Remove %s"), name);
  gboolean held = is_held (self);

  self->filling = TRUE;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_label, -1);
  adw_bin_set_child (self->picture_place, bx_exercise_picture_new_any (slot->exercise_id, 42));
  adw_spin_row_set_value (self->sets_row, slot->targets->len);
  adw_spin_row_set_value (self->reps_min_row, first != NULL && first->reps_min > 0 ? first->reps_min : 10);
  adw_spin_row_set_value (self->reps_max_row, first != NULL && first->reps_max > 0 ? first->reps_max : 10);
  adw_spin_row_set_value (self->seconds_row, first != NULL && first->seconds > 0 ? first->seconds : 30);
  gtk_widget_set_visible (GTK_WIDGET (self->reps_min_row), !held);
  gtk_widget_set_visible (GTK_WIDGET (self->reps_max_row), !held);
  gtk_widget_set_visible (GTK_WIDGET (self->seconds_row), held);
  adw_switch_row_set_active (self->own_rest_row, slot->rest_seconds != BX_REST_DEFAULT);
  adw_spin_row_set_value (self->rest_row, slot->rest_seconds != BX_REST_DEFAULT ? slot->rest_seconds : 120);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), slot->note != NULL ? slot->note : "");
  fill_alternatives (self);
  update_subtitle (self);

  self->filling = FALSE;
}

static void
bx_slot_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_SLOT_ROW);

  G_OBJECT_CLASS (bx_slot_row_parent_class)->dispose (object);
}

static void
bx_slot_row_class_init (BxSlotRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_slot_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, BX_TYPE_SLOT_ROW);
  signals[REMOVED] = g_signal_new ("removed", BX_TYPE_SLOT_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/workouts/bx-slot-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, handle);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, picture_place);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, sets_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, reps_min_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, reps_max_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, seconds_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, own_rest_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, rest_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, note_row);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, alternatives_box);
  gtk_widget_class_bind_template_child (widget_class, BxSlotRow, add_alternative_button);
  gtk_widget_class_bind_template_callback (widget_class, targets_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_alternative_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);

  gtk_widget_class_install_action (widget_class, "slot.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "slot.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "slot.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "slot.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "slot.remove", NULL);
}

static void
bx_slot_row_init (BxSlotRow *self)
{
  GtkDropTarget *target;

  /* The rows speak of their values while they are made. */
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  target = gtk_drop_target_new (BX_TYPE_SLOT_ROW, GDK_ACTION_MOVE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * bx_slot_row_new:
 * @slot: the slot to edit; it must outlive the row
 *
 * Creates a row that edits @slot in place.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
bx_slot_row_new (BxSlot *slot)
{
  BxSlotRow *self;

  g_return_val_if_fail (slot != NULL, NULL);

  self = g_object_new (BX_TYPE_SLOT_ROW, NULL);
  self->slot = slot;
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * bx_slot_row_get_slot:
 * @self: a row
 *
 * Gets the slot that is edited.
 *
 * Returns: (transfer none): the slot
 */
BxSlot *
bx_slot_row_get_slot (BxSlotRow *self)
{
  g_return_val_if_fail (BX_IS_SLOT_ROW (self), NULL);

  return self->slot;
}
