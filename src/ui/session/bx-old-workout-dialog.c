/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-day-row.h"
#include "bx-dialog-title.h"
#include "bx-exercise-search.h"
#include "bx-feedback.h"
#include "bx-old-workout-dialog.h"
#include "bx-set-line.h"

/**
 * BxOldWorkoutDialog:
 *
 * A workout of another day, written down from a notebook: when it was, how long, and
 * a line an exercise, such as `deadlift 100x5x3`. It needs nothing but a keyboard.
 */
struct _BxOldWorkoutDialog
{
  AdwDialog parent_instance;

  /* Owned References */
  GPtrArray *exercises; /* of BxSessionExercise */

  /* Borrowed References */
  AdwEntryRow *title_row;
  BxDayRow *day_row;
  AdwSpinRow *hour_row;
  AdwSpinRow *minute_row;
  AdwSpinRow *duration_row;
  GtkLabel *future_label;
  AdwEntryRow *line_row;
  GtkLabel *error_label;
  AdwPreferencesGroup *list;
  GtkWidget *save_button;

  gboolean saving;
};

G_DEFINE_FINAL_TYPE (BxOldWorkoutDialog, bx_old_workout_dialog, ADW_TYPE_DIALOG)

/* Whether something was typed that was not added yet */
static gboolean
has_line (BxOldWorkoutDialog *self)
{
  g_autofree char *line = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line_row))));

  return *line != '\0';
}

static gboolean
is_changed (AdwDialog *dialog)
{
  BxOldWorkoutDialog *self = BX_OLD_WORKOUT_DIALOG (dialog);

  return self->exercises->len > 0 || has_line (self);
}

static BxMoment
get_started (BxOldWorkoutDialog *self)
{
  char day[BX_DAY_LENGTH];

  bx_day_row_get_day (self->day_row, day);

  return bx_moment_from_local (day, (int) adw_spin_row_get_value (self->hour_row),
                                    (int) adw_spin_row_get_value (self->minute_row));
}

static void
update (BxOldWorkoutDialog *self)
{
  gboolean future = get_started (self).utc_ms > bx_moment_now ().utc_ms;

  gtk_widget_set_visible (GTK_WIDGET (self->future_label), future);
  gtk_widget_set_sensitive (self->save_button, !self->saving && !future && is_changed (ADW_DIALOG (self)));
}

/* Of today, or where that hour is still to come, of the day before */
static void
choose_day (BxOldWorkoutDialog *self)
{
  char day[BX_DAY_LENGTH];

  if (get_started (self).utc_ms <= bx_moment_now ().utc_ms)
    return;

  bx_day_row_get_day (self->day_row, day);
  bx_day_from_number (bx_day_get_number (day) - 1, day);
  bx_day_row_set_day (self->day_row, day);
}

/* ---- a line ------------------------------------------------------------------------------ */

/* Where the sets begin: at the first word that starts like a number, or says that the
 * body alone was lifted. */
static const char *
find_sets (const char *line)
{
  const char *word = line;

  while (*word != '\0')
    {
      while (g_unichar_isspace (g_utf8_get_char (word)))
        word = g_utf8_next_char (word);
      if (g_ascii_isdigit (*word) || *word == '+' || *word == '-' ||
          ((g_ascii_strncasecmp (word, "bw", 2) == 0) && !g_ascii_isalpha (word[2])))
        return word;
      while (*word != '\0' && !g_unichar_isspace (g_utf8_get_char (word)))
        word = g_utf8_next_char (word);
    }

  return word;
}

/* The one whose name fits best */
static BxExercise *
find_exercise (const char *name)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  g_autoptr (GPtrArray) found = bx_exercise_search (exercises, name);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

static void
remove_clicked_cb (BxOldWorkoutDialog *self,
                   GtkWidget *button)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (button), "row");

  g_ptr_array_remove (self->exercises, g_object_get_data (G_OBJECT (button), "exercise"));
  adw_preferences_group_remove (self->list, row);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->line_row));
}

static void
append_row (BxOldWorkoutDialog *self,
            const char *name,
            BxSessionExercise *exercise,
            BxMeasure measure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *sets = bx_set_line_format (exercise->sets, measure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sets);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "row", row);
  g_object_set_data (G_OBJECT (button), "exercise", exercise);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->list, row);
}

/**
 * bx_old_workout_dialog_add_line:
 * @self: a dialog
 * @line: an exercise and its sets, such as `deadlift 100x5x3`
 * @error: return location for an error
 *
 * Adds what was typed.
 *
 * Returns: whether it could be read; else @error is a whole sentence
 */
gboolean
bx_old_workout_dialog_add_line (BxOldWorkoutDialog *self,
                                const char *line,
                                GError **error)
{
  const char *sets_text;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) sets = NULL;
  g_autoptr (BxSessionExercise) exercise = NULL;
  BxExercise *about;

  g_return_val_if_fail (BX_IS_OLD_WORKOUT_DIALOG (self), FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  sets_text = find_sets (line);
  name = g_strstrip (g_strndup (line, (gsize) (sets_text - line)));
  if (*name == '\0')
    {
      g_set_error_literal (error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_EMPTY,
                           _("The exercise is missing. Type its name first, then its sets."));
      return FALSE;
    }
  about = find_exercise (name);
  if (about == NULL)
    {
      g_set_error (error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_SYNTAX,
                   /* Translators: %s is what somebody typed */
                   _("There is no exercise like “%s”. Try another word of its name."), name);
      return FALSE;
    }

  sets = bx_set_line_parse (sets_text, bx_exercise_get_measure (about),
                            bx_application_get_unit (bx_application_get_default ()), NULL, error);
  if (sets == NULL)
    return FALSE;

  exercise = bx_session_exercise_new (bx_exercise_get_id (about));
  for (guint i = 0; i < sets->len; i++)
    g_ptr_array_add (exercise->sets, bx_set_copy (g_ptr_array_index (sets, i)));
  append_row (self, bx_exercise_get_name (about), exercise, bx_exercise_get_measure (about));
  g_ptr_array_add (self->exercises, g_steal_pointer (&exercise));
  update (self);

  return TRUE;
}

/* Adds what is typed, or says why it can't be read. Returns: whether it was added */
static gboolean
take_line (BxOldWorkoutDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean added = bx_old_workout_dialog_add_line (self, gtk_editable_get_text (GTK_EDITABLE (self->line_row)), &error);

  if (added)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->line_row), "");
      gtk_widget_remove_css_class (GTK_WIDGET (self->line_row), "error");
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->line_row), "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  gtk_label_set_label (self->error_label, added ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), !added);

  return added;
}

static void
line_activated_cb (BxOldWorkoutDialog *self)
{
  take_line (self);
}

/* ---- to the log ---------------------------------------------------------------------------- */

static BxSession *
make_session (BxOldWorkoutDialog *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  BxSession *session = bx_session_new (*title != '\0' ? title : _("Workout"));
  gint64 duration_ms = (gint64) adw_spin_row_get_value (self->duration_row) * 60000;
  guint n_sets = 0;
  guint n = 0;

  session->started = get_started (self);
  session->ended = session->started;
  session->ended.utc_ms += duration_ms;
  for (guint i = 0; i < self->exercises->len; i++)
    n_sets += ((BxSessionExercise *) g_ptr_array_index (self->exercises, i))->sets->len;

  /* Nobody wrote down when each set was: they are spread over the time. */
  for (guint i = 0; i < self->exercises->len; i++)
    {
      BxSessionExercise *exercise = bx_session_exercise_copy (g_ptr_array_index (self->exercises, i));

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          BxSet *set = g_ptr_array_index (exercise->sets, j);

          set->state = BX_SET_STATE_DONE;
          set->done_at = session->started;
          set->done_at.utc_ms += duration_ms * ++n / n_sets;
        }
      g_ptr_array_add (session->exercises, exercise);
    }

  return session;
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (BxOldWorkoutDialog) self = BX_OLD_WORKOUT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (!bx_store_save_session_finish (BX_STORE (source), result, &error))
    {
      self->saving = FALSE;
      update (self);
      bx_feedback_error (GTK_WIDGET (self), _("The workout could not be saved"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_clicked_cb (BxOldWorkoutDialog *self)
{
  g_autoptr (BxSession) session = NULL;

  /* The last line is meant, too, though nobody pressed Enter. */
  if (has_line (self) && !take_line (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->line_row));
      return;
    }

  session = make_session (self);
  /* Once, whatever is changed until it is written */
  self->saving = TRUE;
  update (self);
  bx_store_save_session_async (bx_application_get_store (bx_application_get_default ()), session, NULL, saved_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (BxOldWorkoutDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the widget -------------------------------------------------------------------------------- */

static AdwSpinRow *
add_spin_row (AdwPreferencesGroup *group,
              const char *title,
              double lower,
              double upper,
              double step,
              double value)
{
  GtkWidget *row = adw_spin_row_new_with_range (lower, upper, step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  adw_preferences_group_add (group, row);

  return ADW_SPIN_ROW (row);
}

static GtkWidget *
create_when (BxOldWorkoutDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->title_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), _("Name"));
  adw_preferences_group_add (group, GTK_WIDGET (self->title_row));

  self->day_row = BX_DAY_ROW (bx_day_row_new ());
  adw_preferences_group_add (group, GTK_WIDGET (self->day_row));

  self->hour_row = add_spin_row (group, _("Hour"), 0, 23, 1, 18);
  self->minute_row = add_spin_row (group, _("Minute"), 0, 59, 5, 0);
  self->duration_row = add_spin_row (group, _("Length in Minutes"), 1, 600, 5, 60);

  return GTK_WIDGET (group);
}

static GtkWidget *
create_what (BxOldWorkoutDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What You Did"));
  /* Translators: keep 100x5x3 and bw x 12 as they are: 100 kg, 5 repetitions, 3 sets */
  adw_preferences_group_set_description (group, _("A line an exercise, such as deadlift 100x5x3 or pull-up bw x 12; Enter adds it"));
  self->line_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->line_row), _("Exercise and Sets"));
  g_signal_connect_object (self->line_row, "entry-activated", G_CALLBACK (line_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line_row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->line_row));

  self->list = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  return GTK_WIDGET (group);
}

static void
bx_old_workout_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (BX_OLD_WORKOUT_DIALOG (object)->exercises);

  G_OBJECT_CLASS (bx_old_workout_dialog_parent_class)->finalize (object);
}

static void
bx_old_workout_dialog_class_init (BxOldWorkoutDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_old_workout_dialog_finalize;
}

static void
bx_old_workout_dialog_init (BxOldWorkoutDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_session_exercise_free);

  adw_dialog_set_title (ADW_DIALOG (self), _("Log an Old Workout"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->save_button = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  bx_dialog_title_fold (ADW_DIALOG (self), ADW_TOOLBAR_VIEW (view), ADW_HEADER_BAR (header));

  gtk_box_append (GTK_BOX (box), create_what (self));
  self->error_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->error_label, TRUE);
  gtk_label_set_xalign (self->error_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->error_label), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->error_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->future_label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL));
  gtk_label_set_label (self->future_label, _("A session can’t begin in the future."));
  gtk_label_set_wrap (self->future_label, TRUE);
  gtk_label_set_xalign (self->future_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->future_label), "error");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->future_label));
  gtk_box_append (GTK_BOX (box), create_when (self));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->line_row));
  bx_feedback_ask_to_leave (ADW_DIALOG (self), is_changed);
  choose_day (self);
  update (self);
  g_signal_connect_object (self->day_row, "notify::day", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hour_row, "notify::value", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->minute_row, "notify::value", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * bx_old_workout_dialog_new:
 *
 * Creates a dialog for a workout of another day.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_old_workout_dialog_new (void)
{
  return g_object_new (BX_TYPE_OLD_WORKOUT_DIALOG, NULL);
}
