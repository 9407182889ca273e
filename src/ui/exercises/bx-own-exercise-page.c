/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-section.h"
#include "bx-feedback.h"
#include "bx-feel-check.h"
#include "bx-muscle-legend.h"
#include "bx-own-exercise-dialog.h"
#include "bx-own-exercise-page.h"

/**
 * BxOwnExercisePage:
 *
 * An exercise of the person's own: its picture, note and muscles, and what can be
 * done about it: change it, make it one with another, delete it.
 */
struct _BxOwnExercisePage
{
  AdwNavigationPage parent_instance;

  AdwBin *place; /* (unowned): what is shown of the exercise */

  char *exercise_id; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxOwnExercisePage, bx_own_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

#define STAGE_HEIGHT 300
#define MAP_HEIGHT 260

static BxExercise *
get_exercise (BxOwnExercisePage *self)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), self->exercise_id);
}

static GtkWidget *
new_stage (const BxOwnExercise *own)
{
  g_autoptr (GdkTexture) texture = own->picture != NULL ? gdk_texture_new_from_bytes (own->picture, NULL) : NULL;
  GtkWidget *picture;

  if (texture == NULL)
    return NULL;

  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), own->name);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "own-picture");

  return g_object_new (ADW_TYPE_CLAMP,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "maximum-size", STAGE_HEIGHT,
                       "tightening-threshold", STAGE_HEIGHT,
                       "child", picture,
                       NULL);
}

static GtkWidget *
new_muscles (BxExercise *exercise)
{
  GtkWidget *section = bx_exercise_section_new (_("Muscles"));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *map = bx_body_map_new ();
  GtkWidget *legend = g_object_new (BX_TYPE_MUSCLE_LEGEND, NULL);

  bx_body_map_set_natural_height (BX_BODY_MAP (map), MAP_HEIGHT);
  bx_exercise_picture_show_on_map (exercise, BX_BODY_MAP (map));
  bx_exercise_picture_fill_legend (exercise, BX_MUSCLE_LEGEND (legend));
  gtk_box_append (GTK_BOX (card), map);
  gtk_box_append (GTK_BOX (card), legend);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "muscle-card");
  gtk_box_append (GTK_BOX (section), card);

  return section;
}

static GtkWidget *
new_feel (BxExercise *exercise)
{
  GtkWidget *section = bx_exercise_section_new (_("Pump or Ache?"));

  gtk_widget_set_name (section, "feel");
  gtk_box_append (GTK_BOX (section), bx_feel_check_new (exercise));

  return section;
}

static void
show (BxOwnExercisePage *self)
{
  BxExercise *exercise = get_exercise (self);
  const BxOwnExercise *own = exercise != NULL ? bx_exercise_get_own (exercise) : NULL;
  GtkWidget *content;
  GtkWidget *stage;
  GtkWidget *name;
  GtkWidget *progress;
  g_autofree char *equipment = NULL;

  if (own == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), own->name);
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  stage = new_stage (own);
  if (stage != NULL)
    gtk_box_append (GTK_BOX (content), stage);

  name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", own->name,
                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (name, "title-1");
  gtk_box_append (GTK_BOX (content), name);

  if (own->note != NULL)
    bx_exercise_section_add_words (content, own->note, "lead");
  equipment = bx_exercise_dup_equipment_names (exercise);
  if (*equipment != '\0')
    {
      /* Translators: a list of equipment, such as “barbell, weight plates” */
      g_autofree char *line = g_strdup_printf (_("Equipment: %s"), equipment);

      bx_exercise_section_add_words (content, line, "dimmed");
    }

  progress = gtk_button_new_with_mnemonic (_("Show _Progress"));
  gtk_widget_set_halign (progress, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (progress), "win.show-progress");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (progress), "s", self->exercise_id);
  gtk_box_append (GTK_BOX (content), progress);

  if (own->primary != NULL || own->secondary != NULL)
    gtk_box_append (GTK_BOX (content), new_muscles (exercise));

  /* Asked after a session, it must be answered anew somewhere. */
  if (bx_feel_check_has_place (exercise))
    gtk_box_append (GTK_BOX (content), new_feel (exercise));

  adw_bin_set_child (self->place, content);
}

/* ---- What can be done ----------------------------------------------------------- */

static void
edit_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  BxExercise *exercise = get_exercise (BX_OWN_EXERCISE_PAGE (widget));

  if (exercise != NULL && bx_exercise_is_own (exercise))
    adw_dialog_present (bx_own_exercise_dialog_new (bx_exercise_get_own (exercise)), widget);
}

typedef struct
{
  GtkWidget *window; /* (owned) */
  char *id;          /* (owned) */
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_object_unref (deletion->window);
  g_free (deletion->id);
  g_free (deletion);
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_own_exercise_deleted_finish (BX_STORE (source), result, &error))
    bx_feedback_error (window, _("The Exercise Could Not Be Brought Back"), error);
}

static void
undo_delete (gpointer data)
{
  const Deletion *deletion = data;

  bx_store_set_own_exercise_deleted_async (bx_application_get_store (bx_application_get_default ()), deletion->id, FALSE, NULL,
                                           restored_cb, g_object_ref (deletion->window));
}

static void
deleted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (BxOwnExercisePage) self = BX_OWN_EXERCISE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  BxExercise *exercise = get_exercise (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Deletion *deletion;

  if (!bx_store_set_own_exercise_deleted_finish (BX_STORE (source), result, &error))
    {
      bx_feedback_error (GTK_WIDGET (self), _("The Exercise Could Not Be Deleted"), error);
      return;
    }
  if (root == NULL)
    return;

  /* Translators: %s is the name of an exercise */
  words = g_strdup_printf (_("“%s” deleted; its history stays"), exercise != NULL ? bx_exercise_get_name (exercise) : "");
  deletion = g_new0 (Deletion, 1);
  deletion->window = g_object_ref (GTK_WIDGET (root));
  deletion->id = g_strdup (self->exercise_id);
  bx_feedback_undoable (GTK_WIDGET (root), words, undo_delete, deletion, deletion_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
delete_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  BxOwnExercisePage *self = BX_OWN_EXERCISE_PAGE (widget);

  bx_store_set_own_exercise_deleted_async (bx_application_get_store (bx_application_get_default ()), self->exercise_id,
                                           TRUE, NULL, deleted_cb, g_object_ref (self));
}

typedef struct
{
  BxOwnExercisePage *page; /* (owned) */
  char *into;              /* (owned) */
} Merge;

static void
merge_free (Merge *merge)
{
  g_clear_object (&merge->page);
  g_free (merge->into);
  g_free (merge);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merge, merge_free)

static void
merged_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Merge) merge = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_merge_own_exercise_finish (BX_STORE (source), result, &error))
    {
      bx_feedback_error (GTK_WIDGET (merge->page), _("The Exercises Could Not Be Merged"), error);
      return;
    }

  if (gtk_widget_get_root (GTK_WIDGET (merge->page)) == NULL)
    return;
  bx_feedback_tell (GTK_WIDGET (merge->page), _("The exercises are one now"));
  gtk_widget_activate_action (GTK_WIDGET (merge->page), "navigation.pop", NULL);
}

static void
merge_answered_cb (AdwAlertDialog *dialog,
                   const char *response,
                   Merge *merge)
{
  if (!g_str_equal (response, "merge"))
    {
      merge_free (merge);
      return;
    }

  bx_store_merge_own_exercise_async (bx_application_get_store (bx_application_get_default ()), merge->page->exercise_id,
                                     merge->into, NULL, merged_cb, merge);
}

/* It can't be taken back, so it is asked. */
static void
merge_chosen_cb (BxOwnExercisePage *self,
                 BxExercise *into)
{
  BxExercise *exercise = get_exercise (self);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;
  Merge *merge;

  if (exercise == NULL)
    return;

  /* Translators: both are names of exercises */
  heading = g_strdup_printf (_("Merge “%s” Into “%s”?"), bx_exercise_get_name (exercise), bx_exercise_get_name (into));
  /* Translators: both are names of exercises */
  body = g_strdup_printf (_("Everything done and planned of “%s” becomes “%s”. This can’t be undone."),
                          bx_exercise_get_name (exercise), bx_exercise_get_name (into));
  dialog = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "merge", _("_Merge"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "merge", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");

  merge = g_new0 (Merge, 1);
  merge->page = g_object_ref (self);
  merge->into = g_strdup (bx_exercise_get_id (into));
  g_signal_connect (dialog, "response", G_CALLBACK (merge_answered_cb), merge);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Only what is written down the same way can become one. */
static void
merge_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  BxOwnExercisePage *self = BX_OWN_EXERCISE_PAGE (widget);
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  BxExercise *exercise = get_exercise (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left_out = NULL;
  AdwDialog *chooser;

  if (bx_session_runner_is_running (bx_application_get_runner (bx_application_get_default ())))
    {
      bx_feedback_tell (widget, _("Finish the running workout first"));
      return;
    }

  for (guint i = 0; exercise != NULL && i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) each = g_list_model_get_item (exercises, i);

      if (each == exercise || bx_exercise_get_measure (each) != bx_exercise_get_measure (exercise))
        g_strv_builder_add (builder, bx_exercise_get_id (each));
    }
  left_out = g_strv_builder_end (builder);

  chooser = bx_exercise_chooser_new (_("Merge Into"), (const char *const *) left_out);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (merge_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

/* ---- The page --------------------------------------------------------------------- */

static void
bx_own_exercise_page_finalize (GObject *object)
{
  g_free (BX_OWN_EXERCISE_PAGE (object)->exercise_id);

  G_OBJECT_CLASS (bx_own_exercise_page_parent_class)->finalize (object);
}

static void
bx_own_exercise_page_class_init (BxOwnExercisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bx_own_exercise_page_finalize;

  gtk_widget_class_install_action (widget_class, "own.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "own.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "own.delete", NULL, delete_action);
}

static void
bx_own_exercise_page_init (BxOwnExercisePage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  GtkWidget *more = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Merge Into Another…"), "own.merge");
  g_menu_append (menu, _("_Delete"), "own.delete");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (more, _("More"));
  gtk_widget_set_tooltip_text (edit, _("Edit"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "own.edit");
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), more);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), edit);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);

  self->place = ADW_BIN (adw_bin_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->place), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->place), 30);
  gtk_widget_set_margin_start (GTK_WIDGET (self->place), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->place), 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->place));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);

  g_signal_connect_object (bx_catalogue_get_exercises (bx_catalogue_get_default ()), "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

/**
 * bx_own_exercise_page_new:
 * @exercise: an exercise of the person's own
 *
 * Creates the page of an exercise of the person's own.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_own_exercise_page_new (BxExercise *exercise)
{
  BxOwnExercisePage *self;

  g_return_val_if_fail (BX_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (bx_exercise_is_own (exercise), NULL);

  self = g_object_new (BX_TYPE_OWN_EXERCISE_PAGE, NULL);
  self->exercise_id = g_strdup (bx_exercise_get_id (exercise));
  show (self);

  return ADW_NAVIGATION_PAGE (self);
}
