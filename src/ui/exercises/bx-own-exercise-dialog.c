/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-dialog-title.h"
#include "bx-exercise-picture.h"
#include "bx-feedback.h"
#include "bx-muscle-legend.h"
#include "bx-own-exercise-dialog.h"
#include "bx-small-picture.h"
#include "bx-words.h"

/**
 * BxOwnExerciseDialog:
 *
 * Makes an exercise of the person's own, or changes one: its name, what is
 * written down of a set, the muscles, picked on the body, equipment, a picture
 * and a note.
 */
struct _BxOwnExerciseDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name_row;     /* (unowned) */
  AdwComboRow *measure_row;  /* (unowned) */
  AdwEntryRow *note_row;     /* (unowned) */
  BxBodyMap *map;            /* (unowned) */
  BxMuscleLegend *legend;    /* (unowned) */
  AdwActionRow *picture_row; /* (unowned) */
  GtkPicture *preview;       /* (unowned) */
  GtkWidget *remove_button;  /* (unowned) */
  GtkWidget *save_button;    /* (unowned) */
  GPtrArray *equipment_rows; /* (owned) (element-type AdwSwitchRow) */

  BxOwnExercise *exercise; /* (owned) */
  BxOwnExercise *before;   /* (owned): as it was when the dialog came */
  gboolean is_new;
  GPtrArray *primary;      /* (owned) (element-type utf8): ids */
  GPtrArray *secondary;    /* (owned) (element-type utf8): ids */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxOwnExerciseDialog, bx_own_exercise_dialog, ADW_TYPE_DIALOG)

/* In the order of the row's choices */
static const BxMeasure measures[] = {
  BX_MEASURE_WEIGHT_REPS,
  BX_MEASURE_BODYWEIGHT_REPS,
  BX_MEASURE_REPS,
  BX_MEASURE_TIME,
};

#define MAP_HEIGHT 260
#define PREVIEW_SIZE 64

/* ---- Muscles ------------------------------------------------------------------ */

static gboolean
take_out (GPtrArray *ids,
          const char *id)
{
  guint index;

  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &index) && g_ptr_array_remove_index (ids, index) != NULL;
}

static GStrv
dup_ids (GPtrArray *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, i));

  return g_strv_builder_end (builder);
}

static char *
dup_names (GPtrArray *ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      BxMuscle *muscle = bx_catalogue_find_muscle (bx_catalogue_get_default (), g_ptr_array_index (ids, i));

      if (muscle != NULL)
        g_ptr_array_add (names, (gpointer) bx_muscle_get_plain_name (muscle));
    }
  list = bx_words_list (names);

  return bx_words_capitalize (list);
}

static void
show_muscles (BxOwnExerciseDialog *self)
{
  g_auto (GStrv) primary = dup_ids (self->primary);
  g_auto (GStrv) secondary = dup_ids (self->secondary);
  g_autofree char *primary_names = dup_names (self->primary);
  g_autofree char *secondary_names = dup_names (self->secondary);
  g_autofree char *words = NULL;

  bx_body_map_set_primary (self->map, (const char *const *) primary);
  bx_body_map_set_secondary (self->map, (const char *const *) secondary);
  bx_muscle_legend_set_names (self->legend, primary_names, secondary_names);

  /* Translators: both are lists of muscles, such as “glutes, hamstrings” */
  words = g_strdup_printf (_("Work most: %s. Assist: %s."), primary_names, secondary_names);
  bx_body_map_set_description (self->map, words);
}

/* Once for the main work, twice for help, three times for neither. */
static void
muscle_activated_cb (BxOwnExerciseDialog *self,
                     const char *muscle_id)
{
  BxMuscle *muscle = bx_catalogue_find_muscle (bx_catalogue_get_default (), muscle_id);
  g_autofree char *words = NULL;

  if (muscle == NULL)
    return;

  if (take_out (self->primary, muscle_id))
    {
      g_ptr_array_add (self->secondary, g_strdup (muscle_id));
      /* Translators: said, not shown; %s is a muscle */
      words = g_strdup_printf (_("%s: assists"), bx_muscle_get_title (muscle));
    }
  else if (take_out (self->secondary, muscle_id))
    /* Translators: said, not shown; %s is a muscle */
    words = g_strdup_printf (_("%s: not trained"), bx_muscle_get_title (muscle));
  else
    {
      g_ptr_array_add (self->primary, g_strdup (muscle_id));
      /* Translators: said, not shown; %s is a muscle */
      words = g_strdup_printf (_("%s: works most"), bx_muscle_get_title (muscle));
    }

  show_muscles (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->map), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- Picture ------------------------------------------------------------------ */

static void
show_picture (BxOwnExerciseDialog *self)
{
  g_autoptr (GdkTexture) texture = NULL;

  if (self->exercise->picture != NULL)
    texture = gdk_texture_new_from_bytes (self->exercise->picture, NULL);

  gtk_picture_set_paintable (self->preview, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), texture != NULL);
  gtk_widget_set_visible (self->remove_button, texture != NULL);
}

static void
picture_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (BxOwnExerciseDialog) self = BX_OWN_EXERCISE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  GBytes *picture = bx_small_picture_load_finish (G_FILE (source), result, &error);

  if (picture == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        bx_feedback_error (GTK_WIDGET (self), _("The Picture Could Not Be Read"), error);
      return;
    }

  g_clear_pointer (&self->exercise->picture, g_bytes_unref);
  self->exercise->picture = picture;
  show_picture (self);
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (BxOwnExerciseDialog) self = BX_OWN_EXERCISE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    bx_small_picture_load_async (file, self->cancellable, picture_loaded_cb, g_object_ref (self));
  else
    bx_feedback_error (GTK_WIDGET (self), _("The Picture Could Not Be Read"), error);
}

static void
choose_picture (BxOwnExerciseDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_add_mime_type (filter, "image/*");
  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_dialog_set_title (dialog, _("Choose a Picture"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, file_chosen_cb, g_object_ref (self));
}

static void
remove_picture (BxOwnExerciseDialog *self)
{
  g_clear_pointer (&self->exercise->picture, g_bytes_unref);
  show_picture (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->picture_row));
}

/* ---- Saving ------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;     /* (owned) */
  BxOwnExercise *before; /* (owned) */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->window);
  bx_own_exercise_free (change->before);
  g_free (change);
}

static void
put_back_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_own_exercise_finish (BX_STORE (source), result, &error))
    bx_feedback_error (window, _("The Exercise Could Not Be Saved"), error);
}

static void
undo_change (gpointer data)
{
  const Change *change = data;

  bx_store_save_own_exercise_async (bx_application_get_store (bx_application_get_default ()), change->before, NULL,
                                    put_back_cb, g_object_ref (change->window));
}

/* On the window, as the dialog goes */
static void
tell_of_change (BxOwnExerciseDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  Change *change;

  if (root == NULL)
    return;

  change = g_new0 (Change, 1);
  change->window = g_object_ref (GTK_WIDGET (root));
  change->before = bx_own_exercise_copy (self->before);
  /* Translators: %s is the name of an exercise */
  words = g_strdup_printf (_("“%s” changed"), self->before->name);
  bx_feedback_undoable (GTK_WIDGET (root), words, undo_change, change, change_free);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (BxOwnExerciseDialog) self = BX_OWN_EXERCISE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (bx_store_save_own_exercise_finish (BX_STORE (source), result, &error))
    {
      if (!self->is_new)
        tell_of_change (self);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  gtk_widget_set_sensitive (self->save_button, TRUE);
  bx_feedback_error (GTK_WIDGET (self), _("The Exercise Could Not Be Saved"), error);
}

static char *
dup_name (BxOwnExerciseDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

/* From the rows to the exercise */
static void
read_rows (BxOwnExerciseDialog *self)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = dup_name (self);
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_row))));

  for (guint i = 0; i < equipment->len; i++)
    if (adw_switch_row_get_active (g_ptr_array_index (self->equipment_rows, i)))
      g_strv_builder_add (builder, ((const BxEquipment *) g_ptr_array_index (equipment, i))->id);

  g_set_str (&self->exercise->name, name);
  g_set_str (&self->exercise->note, *note != '\0' ? note : NULL);
  self->exercise->measure = measures[adw_combo_row_get_selected (self->measure_row)];
  g_clear_pointer (&self->exercise->primary, g_strfreev);
  g_clear_pointer (&self->exercise->secondary, g_strfreev);
  g_clear_pointer (&self->exercise->equipment, g_strfreev);
  self->exercise->primary = dup_ids (self->primary);
  self->exercise->secondary = dup_ids (self->secondary);
  self->exercise->equipment = g_strv_builder_end (builder);
}

static void
save (BxOwnExerciseDialog *self)
{
  /* Not without a name, nor while it is being saved */
  if (!gtk_widget_get_sensitive (self->save_button))
    return;

  read_rows (self);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  bx_store_save_own_exercise_async (bx_application_get_store (bx_application_get_default ()), self->exercise, NULL,
                                    saved_cb, g_object_ref (self));
}

static void
name_changed_cb (BxOwnExerciseDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

/* ---- Leaving ------------------------------------------------------------------ */

/* What was written is not lost by one key. */
static gboolean
is_changed (AdwDialog *dialog)
{
  BxOwnExerciseDialog *self = BX_OWN_EXERCISE_DIALOG (dialog);
  const BxOwnExercise *before = self->before;
  const BxOwnExercise *now = self->exercise;

  read_rows (self);

  return g_strcmp0 (before->name, now->name) != 0 || g_strcmp0 (before->note, now->note) != 0 ||
         before->measure != now->measure || before->picture != now->picture ||
         !g_strv_equal ((const char *const *) before->primary, (const char *const *) now->primary) ||
         !g_strv_equal ((const char *const *) before->secondary, (const char *const *) now->secondary) ||
         !g_strv_equal ((const char *const *) before->equipment, (const char *const *) now->equipment);
}

/* ---- The dialog --------------------------------------------------------------- */

static void
bx_own_exercise_dialog_dispose (GObject *object)
{
  BxOwnExerciseDialog *self = BX_OWN_EXERCISE_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->exercise, bx_own_exercise_free);
  g_clear_pointer (&self->before, bx_own_exercise_free);
  g_clear_pointer (&self->primary, g_ptr_array_unref);
  g_clear_pointer (&self->secondary, g_ptr_array_unref);
  g_clear_pointer (&self->equipment_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_own_exercise_dialog_parent_class)->dispose (object);
}

static void
bx_own_exercise_dialog_class_init (BxOwnExerciseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_own_exercise_dialog_dispose;
}

static void
add_name (BxOwnExerciseDialog *self,
          AdwPreferencesPage *page)
{
  const char *choices[] = { _("Weight and Repetitions"), _("Bodyweight and Repetitions"), _("Repetitions"), _("Time"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);
  GtkWidget *group = adw_preferences_group_new ();

  self->name_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _("Name"));
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_row, "entry-activated", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->name_row));

  self->measure_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->measure_row), _("A Set Is"));
  /* Beside the title the long ones would be cut. Of a list that is there already the
   * first would not be told. */
  adw_combo_row_set_use_subtitle (self->measure_row, TRUE);
  adw_combo_row_set_model (self->measure_row, G_LIST_MODEL (list));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->measure_row));

  self->note_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), _("Note"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->note_row));

  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_muscles (BxOwnExerciseDialog *self,
             AdwPreferencesPage *page)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Muscles"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Choose one for the main work, again for help, and once more for neither."));

  self->map = BX_BODY_MAP (bx_body_map_new ());
  bx_body_map_set_natural_height (self->map, MAP_HEIGHT);
  bx_exercise_picture_name_muscles (self->map);
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", self->map, "athlete", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->map, "muscle-activated", G_CALLBACK (muscle_activated_cb), self, G_CONNECT_SWAPPED);

  self->legend = g_object_new (BX_TYPE_MUSCLE_LEGEND, NULL);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->map));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->legend));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "muscle-card");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), card);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_more (BxOwnExerciseDialog *self,
          AdwPreferencesPage *page)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *expander = adw_expander_row_new ();

  self->picture_row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->picture_row), _("Picture"));
  adw_action_row_set_subtitle (self->picture_row, _("A small copy is kept, without place and date"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->picture_row), TRUE);
  g_signal_connect_object (self->picture_row, "activated", G_CALLBACK (choose_picture), self, G_CONNECT_SWAPPED);

  self->preview = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_content_fit (self->preview, GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (GTK_WIDGET (self->preview), PREVIEW_SIZE, PREVIEW_SIZE);
  gtk_widget_set_overflow (GTK_WIDGET (self->preview), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self->preview), "own-picture");
  gtk_picture_set_alternative_text (self->preview, _("The picture that was chosen"));
  adw_action_row_add_prefix (self->picture_row, GTK_WIDGET (self->preview));

  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (self->remove_button, _("Remove Picture"));
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove_button, "flat");
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_picture), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->picture_row, self->remove_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->picture_row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("Equipment"));
  for (guint i = 0; i < equipment->len; i++)
    {
      const BxEquipment *each = g_ptr_array_index (equipment, i);
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), each->title);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
      g_ptr_array_add (self->equipment_rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
bx_own_exercise_dialog_init (BxOwnExerciseDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->cancellable = g_cancellable_new ();
  self->primary = g_ptr_array_new_with_free_func (g_free);
  self->secondary = g_ptr_array_new_with_free_func (g_free);
  self->equipment_rows = g_ptr_array_new ();

  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 680);
  bx_feedback_ask_to_leave (ADW_DIALOG (self), is_changed);

  self->save_button = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_sensitive (self->save_button, FALSE);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (adw_dialog_close), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  bx_dialog_title_fold (ADW_DIALOG (self), ADW_TOOLBAR_VIEW (view), ADW_HEADER_BAR (header));

  add_name (self, ADW_PREFERENCES_PAGE (page));
  add_muscles (self, ADW_PREFERENCES_PAGE (page));
  add_more (self, ADW_PREFERENCES_PAGE (page));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

static void
take_ids (GPtrArray *ids,
          GStrv from)
{
  for (guint i = 0; from != NULL && from[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (from[i]));
}

/**
 * bx_own_exercise_dialog_new:
 * @exercise: (nullable): an exercise of the person's own, or %NULL for a new one
 *
 * Creates a dialog that makes or changes an exercise.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_own_exercise_dialog_new (const BxOwnExercise *exercise)
{
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  BxOwnExerciseDialog *self = g_object_new (BX_TYPE_OWN_EXERCISE_DIALOG, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), exercise != NULL ? _("Edit Exercise") : _("New Exercise"));
  self->exercise = exercise != NULL ? bx_own_exercise_copy (exercise) : bx_own_exercise_new (NULL, "", BX_MEASURE_WEIGHT_REPS);

  take_ids (self->primary, self->exercise->primary);
  take_ids (self->secondary, self->exercise->secondary);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (measures[i] == self->exercise->measure)
      adw_combo_row_set_selected (self->measure_row, i);
  for (guint i = 0; self->exercise->equipment != NULL && i < equipment->len; i++)
    adw_switch_row_set_active (g_ptr_array_index (self->equipment_rows, i),
                               g_strv_contains ((const char *const *) self->exercise->equipment,
                                                ((const BxEquipment *) g_ptr_array_index (equipment, i))->id));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->exercise->name);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), self->exercise->note != NULL ? self->exercise->note : "");
  show_muscles (self);
  show_picture (self);

  /* As the rows have it */
  read_rows (self);
  self->before = bx_own_exercise_copy (self->exercise);
  self->is_new = exercise == NULL;

  return ADW_DIALOG (self);
}
