/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-workout-card.h"
#include "bx-workout-folders.h"

/* Workouts of one folder, below its name, which shows and hides them; and the question
 * for a folder's name. */

/* ---- dropping ------------------------------------------------------------------------- */

static GdkDragAction
drop_entered_cb (GtkWidget *widget)
{
  gtk_widget_add_css_class (widget, "dropping");

  return GDK_ACTION_MOVE;
}

static void
drop_left_cb (GtkWidget *widget)
{
  gtk_widget_remove_css_class (widget, "dropping");
}

static gboolean
dropped_cb (GtkWidget    *widget,
            const GValue *value)
{
  BxWorkoutCard *card = g_value_get_object (value);
  const char *action_name = g_object_get_data (G_OBJECT (widget), "bx-drop-action");
  const char *folder = g_object_get_data (G_OBJECT (widget), "bx-drop-folder");
  const char *id;

  gtk_widget_remove_css_class (widget, "dropping");
  if (card == NULL)
    return FALSE;

  id = bx_workout_card_get_workout (card)->id;

  return folder != NULL ? gtk_widget_activate_action (widget, action_name, "(ss)", id, folder)
                        : gtk_widget_activate_action (widget, action_name, "s", id);
}

/**
 * bx_folder_take_drops:
 * @widget: what a workout can be dropped on
 * @action_name: (transfer none): an action; a constant
 * @folder: (nullable): a folder that is told to the action after the workout
 *
 * Lets a workout's card be dropped on @widget, which has the class `dropping` while one
 * is over it.
 */
void
bx_folder_take_drops (GtkWidget  *widget,
                      const char *action_name,
                      const char *folder)
{
  GtkDropTarget *target = gtk_drop_target_new (BX_TYPE_WORKOUT_CARD, GDK_ACTION_MOVE);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (action_name != NULL);

  g_object_set_data (G_OBJECT (widget), "bx-drop-action", (gpointer) g_intern_string (action_name));
  g_object_set_data_full (G_OBJECT (widget), "bx-drop-folder", g_strdup (folder), g_free);
  g_signal_connect_object (target, "enter", G_CALLBACK (drop_entered_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_left_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), widget, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* ---- sections ------------------------------------------------------------------------- */

/**
 * bx_folder_section_new:
 * @folder: (nullable): the folder, or %NULL for what is in none
 *
 * Creates a section of the Workouts place, open. Its name has a button that activates
 * `workouts.rename-folder` with the folder.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_folder_section_new (const char *folder)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_object_set_data_full (G_OBJECT (section), "bx-folder", g_strdup (folder), g_free);
  g_object_set_data (G_OBJECT (section), "bx-box", box);
  if (folder != NULL)
    {
      GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *toggle = gtk_toggle_button_new ();
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *name = gtk_label_new (folder);
      GtkWidget *rename = gtk_button_new_from_icon_name ("document-edit-symbolic");
      /* Translators: tooltip and spoken name of a button; %s is a folder */
      g_autofree char *rename_label = g_strdup_printf (_("Rename Folder %s"), folder);

      gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE,
                                                       "icon-name", "folder-symbolic",
                                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                       NULL));
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (content), name);
      gtk_button_set_child (GTK_BUTTON (toggle), content);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
      gtk_widget_set_tooltip_text (toggle, _("Show or hide what is in this folder"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, folder, -1);
      gtk_widget_add_css_class (toggle, "flat");
      g_object_bind_property (toggle, "active", box, "visible", G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (header), toggle);
      gtk_widget_add_css_class (rename, "flat");
      gtk_widget_set_tooltip_text (rename, rename_label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (rename), GTK_ACCESSIBLE_PROPERTY_LABEL, rename_label, -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (rename), "s", folder);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (rename), "workouts.rename-folder");
      gtk_box_append (GTK_BOX (header), rename);
      gtk_box_append (GTK_BOX (section), header);
    }
  gtk_box_append (GTK_BOX (section), box);
  gtk_widget_add_css_class (section, "folder-section");
  bx_folder_take_drops (section, "workouts.move-to", folder != NULL ? folder : "");

  return section;
}

/**
 * bx_folder_section_get_folder:
 * @section: a section
 *
 * Returns: (transfer none) (nullable): its folder
 */
const char *
bx_folder_section_get_folder (GtkWidget *section)
{
  return g_object_get_data (G_OBJECT (section), "bx-folder");
}

/**
 * bx_folder_section_get_box:
 * @section: a section
 *
 * Returns: (transfer none): what the workouts go into
 */
GtkBox *
bx_folder_section_get_box (GtkWidget *section)
{
  return GTK_BOX (g_object_get_data (G_OBJECT (section), "bx-box"));
}

typedef struct
{
  BxFolderFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question);
}

static void
response_cb (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
{
  Question *question = user_data;
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "bx-entry");
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "move"))
    question->func (*name != '\0' ? name : NULL, question->user_data);
}

/**
 * bx_folder_ask:
 * @widget: a widget in the window that asks
 * @title: what is asked
 * @folder: (nullable): the folder as it is
 * @func: takes the answer; not called where there is none
 * @user_data: passed to @func
 * @destroy: (nullable): frees @user_data
 *
 * Asks for the name of a folder. An empty one is none.
 */
void
bx_folder_ask (GtkWidget      *widget,
               const char     *title,
               const char     *folder,
               BxFolderFunc    func,
               gpointer        user_data,
               GDestroyNotify  destroy)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, _("Workouts of one name lie together. Leave it empty for no folder."));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();
  Question *question = g_new0 (Question, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  question->func = func;
  question->user_data = user_data;
  question->destroy = destroy;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Folder"));
  gtk_editable_set_text (GTK_EDITABLE (entry), folder != NULL ? folder : "");
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (entry), 80);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "move", _("_Move"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "move", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "move");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "bx-entry", entry);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
  gtk_widget_grab_focus (entry);
}
