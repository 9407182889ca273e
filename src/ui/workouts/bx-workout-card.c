/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-drag-claim.h"
#include "bx-text.h"
#include "bx-workout-card.h"
#include "bx-workout-comparison.h"
#include "bx-workout-duration.h"
#include "bx-workout-muscles.h"
#include "bx-workout-slots.h"

/**
 * BxWorkoutCard:
 *
 * A workout at a glance: its name, what it asks, its exercises as pictures,
 * and the button that starts it.
 *
 * The card's menu activates `workouts.edit`, `workouts.duplicate` and others
 * with the workout's id; the page that holds it answers. The person's own can be
 * dragged by its head, to what accepts this type.
 */
struct _BxWorkoutCard
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkLabel *due_label;
  BxBodyMap *map;
  GtkLabel *description_label;
  GtkLabel *credit_label;
  GtkBox *slots_box;
  GtkButton *start_button;
  GtkMenuButton *menu_button;
  GtkWidget *header;
  GtkWidget *handle;

  /* Owned References */
  BxWorkout *workout;
  GStrv folders; /* (nullable): all there are */
};

#define MAP_HEIGHT 78
/* As wide as both sides beside each other ask */
#define MAP_WIDTH 132

G_DEFINE_FINAL_TYPE (BxWorkoutCard, bx_workout_card, ADW_TYPE_BIN)

static char *
format_facts (const BxWorkout *workout)
{
  g_autofree char *exercises = NULL;
  g_autofree char *sets = NULL;
  g_autofree char *duration = NULL;

  exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", workout->slots->len),
                               workout->slots->len);
  sets = g_strdup_printf (ngettext ("%u set", "%u sets", bx_workout_count_sets (workout)),
                          bx_workout_count_sets (workout));
  duration = bx_workout_format_duration (workout);

  /* Translators: facts of a workout: exercises, sets, duration */
  return g_strdup_printf (_("%s · %s · %s"), exercises, sets, duration);
}

static void
append (GMenu *menu,
        const char *label,
        const char *action,
        const BxWorkout *workout)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", workout->id);
  g_menu_append_item (menu, item);
}

static void
append_folder (GMenu *menu,
               const char *label,
               const BxWorkout *workout,
               const char *folder)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "workouts.move-to", "(ss)", workout->id, folder);
  g_menu_append_item (menu, item);
}

/* The other folders, none, and one that isn't there yet */
static GMenuModel *
create_folder_menu (const BxWorkout *workout,
                    GStrv folders) /* (nullable) */
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    if (g_strcmp0 (folders[i], workout->folder) != 0)
      {
        g_auto (GStrv) parts = g_strsplit (folders[i], "_", -1);
        g_autofree char *label = g_strjoinv ("__", parts);

        append_folder (others, label, workout, folders[i]);
      }
  if (workout->folder != NULL)
    append_folder (rest, _("N_o Folder"), workout, "");
  append (rest, _("_New Folder…"), "workouts.folder", workout);
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (const BxWorkout *workout,
             GStrv folders) /* (nullable) */
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) folder_menu = create_folder_menu (workout, folders);

  append (first, workout->shipped ? _("_Make It Yours") : _("_Edit"), "workouts.edit", workout);
  append (first, _("_Duplicate"), "workouts.duplicate", workout);
  if (!workout->shipped)
    g_menu_append_submenu (first, _("Move to _Folder"), folder_menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));

  if (bx_workout_comparison_find_original (workout) != NULL)
    append (second, _("Show the _Original"), "workouts.compare", workout);
  if (workout->slots->len > 0)
    {
      append (second, _("The _Next Sessions"), "workouts.future", workout);
      append (second, _("_Print…"), "workouts.print", workout);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));

  if (!workout->shipped)
    append (last, _("De_lete"), "workouts.delete", workout);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static void
update_menu (BxWorkoutCard *self)
{
  g_autoptr (GMenuModel) menu = create_menu (self->workout, self->folders);

  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

/* ---- dragging ------------------------------------------------------------------------- */

static GdkContentProvider *
drag_prepare_cb (BxWorkoutCard *self)
{
  return self->workout->shipped ? NULL : gdk_content_provider_new_typed (BX_TYPE_WORKOUT_CARD, self);
}

static void
drag_begin_cb (BxWorkoutCard *self,
               GdkDrag *drag,
               GtkDragSource *source)
{
  GtkWidget *icon = gtk_label_new (self->workout->name);

  gtk_widget_add_css_class (icon, "card");
  gtk_widget_add_css_class (icon, "workout-drag");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), icon);
  gtk_widget_activate_action (GTK_WIDGET (self), "workouts.drag", "s", self->workout->id);
}

static void
drag_end_cb (BxWorkoutCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "workouts.drag", "s", "");
}

static void
add_dragging (BxWorkoutCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  bx_drag_claim (self->header, source);
}

static void
show_muscles (BxWorkoutCard *self)
{
  g_autoptr (GArray) amounts = bx_workout_count_muscle_sets (self->workout);

  bx_workout_show_on_map (amounts, self->map);
}

static void
bx_workout_card_dispose (GObject *object)
{
  BxWorkoutCard *self = BX_WORKOUT_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_WORKOUT_CARD);
  g_clear_pointer (&self->workout, bx_workout_free);
  g_clear_pointer (&self->folders, g_strfreev);

  G_OBJECT_CLASS (bx_workout_card_parent_class)->dispose (object);
}

static void
bx_workout_card_class_init (BxWorkoutCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_workout_card_dispose;

  g_type_ensure (BX_TYPE_BODY_MAP);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/workouts/bx-workout-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, facts_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, due_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, map);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, description_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, credit_label);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, slots_box);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, start_button);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, header);
  gtk_widget_class_bind_template_child (widget_class, BxWorkoutCard, handle);
}

static void
bx_workout_card_init (BxWorkoutCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_dragging (self);
  bx_body_map_set_natural_height (self->map, MAP_HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self->map), MAP_WIDTH, -1);
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", self->map, "athlete", G_SETTINGS_BIND_GET);
}

/**
 * bx_workout_card_new:
 * @workout: the workout to show
 *
 * Creates a card for @workout.
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
bx_workout_card_new (const BxWorkout *workout)
{
  BxWorkoutCard *self = g_object_new (BX_TYPE_WORKOUT_CARD, NULL);

  bx_workout_card_set_workout (self, workout);

  return GTK_WIDGET (self);
}

/**
 * bx_workout_card_get_workout:
 * @self: a card
 *
 * Gets the workout that is shown.
 *
 * Returns: (transfer none): the workout
 */
const BxWorkout *
bx_workout_card_get_workout (BxWorkoutCard *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_CARD (self), NULL);

  return self->workout;
}

/**
 * bx_workout_card_set_workout:
 * @self: a card
 * @workout: the workout to show; copied
 *
 * Shows another workout, or the same one after it changed.
 */
void
bx_workout_card_set_workout (BxWorkoutCard *self,
                             const BxWorkout *workout)
{
  g_autofree char *facts = NULL;
  g_autofree char *start_label = NULL;
  g_autofree char *menu_label = NULL;
  GtkWidget *child;
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());

  g_return_if_fail (BX_IS_WORKOUT_CARD (self));
  g_return_if_fail (workout != NULL);

  if (self->workout != NULL && bx_workout_equal (self->workout, workout))
    return;

  g_clear_pointer (&self->workout, bx_workout_free);
  self->workout = bx_workout_copy (workout);

  facts = format_facts (workout);
  gtk_label_set_label (self->name_label, workout->name);
  gtk_label_set_label (self->facts_label, facts);
  gtk_label_set_label (self->description_label, workout->description != NULL ? workout->description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), workout->description != NULL && *workout->description != '\0');
  gtk_label_set_label (self->credit_label, workout->credit != NULL ? workout->credit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->credit_label), workout->credit != NULL && *workout->credit != '\0');

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->slots_box))) != NULL)
    gtk_box_remove (self->slots_box, child);
  for (guint i = 0; i < workout->slots->len; i++)
    gtk_box_append (self->slots_box, bx_workout_slot_tile_make (g_ptr_array_index (workout->slots, i), unit));

  show_muscles (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button), workout->slots->len > 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start_button), "s", workout->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->start_button), "win.start-workout");

  update_menu (self);
  gtk_widget_set_visible (self->handle, !workout->shipped);
  gtk_widget_set_cursor_from_name (self->header, workout->shipped ? NULL : "grab");

  /* The button is labelled by its text, which says less; that goes before a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->start_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* Translators: spoken name of a button; %s is a workout */
  start_label = g_strdup_printf (_("Start %s"), workout->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, start_label,
                                  -1);
  /* Translators: spoken name of a menu; %s is a workout */
  menu_label = g_strdup_printf (_("More about %s"), workout->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, menu_label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, workout->name,
                                  -1);
}

/**
 * bx_workout_card_set_folders:
 * @self: a card
 * @folders: all folders there are
 *
 * Tells what the workout can be moved to.
 */
void
bx_workout_card_set_folders (BxWorkoutCard *self,
                             const char *const *folders)
{
  g_return_if_fail (BX_IS_WORKOUT_CARD (self));
  g_return_if_fail (folders != NULL);

  if (self->folders != NULL && bx_strv_equal ((const char *const *) self->folders, folders))
    return;

  g_strfreev (self->folders);
  self->folders = g_strdupv ((char **) folders);
  update_menu (self);
}

/**
 * bx_workout_card_set_due:
 * @self: a card
 * @last_day: (nullable): the day it was done last
 * @today: today
 *
 * Tells when the workout was done last and when it is due.
 */
void
bx_workout_card_set_due (BxWorkoutCard *self,
                         const char *last_day,
                         const char *today)
{
  g_autofree char *text = NULL;

  g_return_if_fail (BX_IS_WORKOUT_CARD (self));
  g_return_if_fail (today != NULL);

  text = bx_workout_format_due (self->workout, last_day, today);
  gtk_label_set_label (self->due_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->due_label), text != NULL);
}
