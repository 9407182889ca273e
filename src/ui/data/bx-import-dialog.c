/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-dialog.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-column-memory.h"
#include "bx-column-page.h"
#include "bx-decoration.h"
#include "bx-exercise-chooser.h"
#include "bx-feedback.h"
#include "bx-import-tie-row.h"
#include "bx-log-import.h"

/**
 * BxImportDialog:
 *
 * Another program's file, before it is read into the log: what is in it, what is there
 * already, what can't be read and which exercises nobody knows. What the file doesn't
 * tell is asked. Then it is read, all of it or nothing, and can be taken back.
 */
struct _BxImportDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  GtkButton *cancel_button;
  GtkButton *import_button;
  AdwStatusPage *reading_page;
  AdwStatusPage *question_page;
  AdwStatusPage *failed_page;
  GtkProgressBar *progress_bar;
  GtkButton *first_answer;
  GtkButton *second_answer;
  AdwPreferencesGroup *ties_group;
  AdwPreferencesGroup *names_group;
  AdwPreferencesGroup *issues_group;
  AdwPreferencesGroup *known_group;
  AdwActionRow *added_row;
  AdwActionRow *duplicates_row;
  AdwExpanderRow *known_row;
  AdwActionRow *others_row;
  AdwButtonRow *columns_row;
  BxColumnPage *column_page;

  /* Owned References */
  BxStore *store;
  GFile *file;
  char *shown;        /* the name of the file */
  GPtrArray *aliases; /* element-type BxExerciseAlias: what the person says */
  BxLogImport *preview; /* (nullable) */
  GCancellable *cancellable;
  GPtrArray *rows; /* element-type GtkWidget: of the preview */
  char *asked_name; /* (nullable): what the chooser is open for */
  BxImportColumns *columns; /* (nullable): of a table that is not known */
  GSettings *settings;

  BxLogImportOptions options;
  BxImportMapping mapping; /* its texts are of @columns */
  gboolean asks_dates;
  gboolean importing;
  guint progress_id;
  guint64 size;
  guint64 *n_read; /* (owned): shared with who reads, by a job that outlives the dialog */
};

G_DEFINE_FINAL_TYPE (BxImportDialog, bx_import_dialog, ADW_TYPE_DIALOG)

#define PROGRESS_MS 100

/* ---- reading ----------------------------------------------------------------------- */

/* What a thread needs; nothing of it is the dialog's. */
typedef struct
{
  char *log_path;
  GFile *file;
  GPtrArray *aliases;
  BxLogImport *result;
  BxLogImportOptions options;
  BxImportMapping mapping;  /* its texts are of @columns */
  BxImportColumns *columns; /* (owned) (nullable) */
  guint64 *n_read; /* (owned): an atomic reference-counted box */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->log_path);
  g_object_unref (job->file);
  g_ptr_array_unref (job->aliases);
  bx_log_import_free (job->result);
  g_clear_pointer (&job->columns, bx_import_columns_unref);
  g_atomic_rc_box_release (job->n_read);
  g_free (job);
}

static void
progress_cb (guint64  n_read,
             gpointer user_data)
{
  Job *job = user_data;

  __atomic_store_n (job->n_read, n_read, __ATOMIC_RELAXED);
}

static gpointer
copy_alias (gconstpointer alias,
            gpointer      user_data)
{
  return bx_exercise_alias_copy (alias);
}

static Job *
job_new (BxImportDialog *self)
{
  Job *job = g_new0 (Job, 1);

  job->log_path = g_strdup (bx_store_get_path (self->store));
  job->file = g_object_ref (self->file);
  job->aliases = g_ptr_array_copy (self->aliases, (GCopyFunc) copy_alias, NULL);
  g_ptr_array_set_free_func (job->aliases, (GDestroyNotify) bx_exercise_alias_free);
  job->result = bx_log_import_new ();
  job->options = self->options;
  job->options.aliases = job->aliases;
  if (self->options.format == BX_IMPORT_FORMAT_MAPPED)
    {
      job->columns = bx_import_columns_ref (self->columns);
      job->mapping = self->mapping;
      job->options.mapping = &job->mapping;
    }
  job->options.progress = progress_cb;
  job->options.progress_data = job;
  job->n_read = g_atomic_rc_box_acquire (self->n_read);

  return job;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  BxImportDialog *self = user_data;
  guint64 n_read = __atomic_load_n (self->n_read, __ATOMIC_RELAXED);

  if (self->size > 0 && n_read > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, MIN ((double) n_read / (double) self->size, 1.0));
  else
    gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
begin_progress (BxImportDialog *self,
                const char     *title)
{
  __atomic_store_n (self->n_read, 0, __ATOMIC_RELAXED);
  adw_status_page_set_title (self->reading_page, title);
  bx_feedback_explain (self->reading_page, self->shown);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_button_set_label (self->import_button, _("_Import"));
  gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  if (self->progress_id == 0)
    self->progress_id = g_timeout_add (PROGRESS_MS, show_progress_cb, self);
}

static void
end_progress (BxImportDialog *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
}

static void
show_failure (BxImportDialog *self,
              const GError   *error)
{
  bx_feedback_explain (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), FALSE);
  gtk_button_set_label (self->cancel_button, _("_Close"));
}

/* ---- the preview ---------------------------------------------------------------------- */

static void try_file (BxImportDialog *self);

static char *
format_sets (guint64 n)
{
  return g_strdup_printf (ngettext ("%lu set", "%lu sets", (gulong) n), (gulong) n);
}

static void
take_answer (BxImportDialog *self,
             const char     *name,
             const char     *exercise_id,
             BxMeasure       measure)
{
  g_ptr_array_add (self->aliases, bx_exercise_alias_new (name, exercise_id, NULL, measure, FALSE));
  try_file (self);
}

static void
name_chosen_cb (BxImportDialog *self,
                BxExercise     *exercise)
{
  g_autofree char *name = g_steal_pointer (&self->asked_name);

  if (name != NULL)
    take_answer (self, name, bx_exercise_get_id (exercise), bx_exercise_get_measure (exercise));
}

static void
name_activated_cb (BxImportDialog *self,
                   AdwActionRow   *row)
{
  AdwDialog *chooser = bx_exercise_chooser_new (_("Which Exercise Is It?"), NULL);

  g_set_str (&self->asked_name, g_object_get_data (G_OBJECT (row), "name"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (name_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static gboolean
is_made (BxImportDialog *self,
         const char     *name)
{
  for (guint i = 0; i < self->preview->made->len; i++)
    {
      if (g_str_equal (((const BxExerciseAlias *) g_ptr_array_index (self->preview->made, i))->name, name))
        return TRUE;
    }

  return FALSE;
}

static void
add_row (BxImportDialog *self,
         GtkWidget      *row)
{
  g_ptr_array_add (self->rows, g_object_ref (row));
}

/* Lets the person say which exercise it is. */
static void
make_answerable (BxImportDialog *self,
                 GtkWidget      *row,
                 const char     *name)
{
  GtkWidget *arrow = bx_decoration_new ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (name_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
add_unknown (BxImportDialog     *self,
             const BxImportName *name)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sets = format_sets (name->n_sets);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sets);
  make_answerable (self, row, name->name);
  adw_preferences_group_add (self->names_group, row);
  add_row (self, row);
}

static void
tie_decided_cb (BxImportDialog   *self,
                const char       *exercise_id,
                BxImportTieRow   *row)
{
  g_autofree char *name = g_strdup (bx_import_tie_row_get_name (row));
  g_autofree char *id = g_strdup (exercise_id);
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), id);

  take_answer (self, name, id, exercise != NULL ? bx_exercise_get_measure (exercise) : bx_import_tie_row_get_measure (row));
}

static void
add_tie (BxImportDialog     *self,
         const BxImportName *name)
{
  GtkWidget *row = bx_import_tie_row_new (name);
  GtkWidget *other = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (other), _("Another Exercise"));
  make_answerable (self, other, name->name);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), other);
  g_signal_connect_object (row, "decided", G_CALLBACK (tie_decided_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->ties_group, row);
  add_row (self, row);
}

static void
add_known (BxImportDialog     *self,
           const BxImportName *name)
{
  BxExercise *exercise = name->exercise_id != NULL ? bx_catalogue_find_exercise (bx_catalogue_get_default (), name->exercise_id) : NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *count;
  g_autofree char *sets = format_sets (name->n_sets);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name->name);
  if (exercise != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bx_exercise_get_name (exercise));
  count = gtk_label_new (sets);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  /* This program's own files tell which exercise it is. */
  if (self->preview->report->format != BX_IMPORT_FORMAT_BACKEXT)
    make_answerable (self, row, name->name);
  adw_expander_row_add_row (self->known_row, row);
  add_row (self, row);
}

static void
add_issue (BxImportDialog      *self,
           const BxImportIssue *issue)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%lu", (gulong) issue->count);
  g_autofree char *place = NULL;
  GtkWidget *count;

  if (issue->column != NULL && issue->value != NULL)
    /* Translators: a number of a line, the name of a column, and what stands there */
    place = g_strdup_printf (_("First on line %1$lu: “%2$s” has “%3$s”"), (gulong) issue->line, issue->column, issue->value);
  else
    /* Translators: a number of a line */
    place = g_strdup_printf (_("First on line %lu"), (gulong) issue->line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bx_import_reason_get_text (issue->reason));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  count = gtk_label_new (number);
  gtk_widget_add_css_class (count, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_preferences_group_add (self->issues_group, row);
  add_row (self, row);
}

static void
clear_rows (BxImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->ties_group)))
        adw_preferences_group_remove (self->ties_group, row);
      else if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->names_group)))
        adw_preferences_group_remove (self->names_group, row);
      else if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->issues_group)))
        adw_preferences_group_remove (self->issues_group, row);
      else
        adw_expander_row_remove (self->known_row, row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static char *
format_days (const BxImportReport *report)
{
  g_autoptr (GDateTime) first = bx_day_to_date_time (report->first_day);
  g_autoptr (GDateTime) last = bx_day_to_date_time (report->last_day);
  g_autofree char *from = first != NULL ? g_date_time_format (first, "%x") : NULL;
  g_autofree char *to = last != NULL ? g_date_time_format (last, "%x") : NULL;

  if (from == NULL || to == NULL)
    return NULL;

  /* Translators: two dates */
  return g_strdup_printf (_("%1$s to %2$s"), from, to);
}

static void
show_summary (BxImportDialog *self)
{
  const BxImportReport *report = self->preview->report;
  const BxInsertionCounts *counts = &self->preview->counts;
  g_autofree char *sessions = g_strdup_printf (ngettext ("%lu session", "%lu sessions", (gulong) counts->n_sessions), (gulong) counts->n_sessions);
  g_autofree char *sets = format_sets (counts->n_sets);
  g_autofree char *duplicates = g_strdup_printf (ngettext ("%lu set is in your log already", "%lu sets are in your log already", (gulong) counts->n_duplicates),
                                                 (gulong) counts->n_duplicates);
  g_autofree char *days = format_days (report);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  const char *program = bx_import_format_get_name (report->format);

  if (counts->n_sets == 0 && counts->n_duplicates > 0)
    title = g_strdup (_("Nothing new"));
  else
    /* Translators: a number of sessions and a number of sets */
    title = g_strdup_printf (_("%1$s with %2$s"), sessions, sets);

  if (program != NULL && days != NULL)
    /* Translators: the name of a program such as Strong, and from when to when */
    subtitle = g_strdup_printf (_("%1$s, %2$s"), program, days);
  else
    subtitle = g_strdup (days != NULL ? days : program);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->added_row), title);
  adw_action_row_set_subtitle (self->added_row, subtitle != NULL ? subtitle : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->duplicates_row), duplicates);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates_row), counts->n_duplicates > 0);
}

/* What comes along beside the sessions, of this program's own document */
static void
show_others (BxImportDialog *self)
{
  const BxInsertionCounts *counts = &self->preview->counts;
  const gulong workouts = (gulong) counts->n_workouts;
  const gulong measurements = (gulong) counts->n_measurements;
  const gulong others = (gulong) (counts->n_notes + counts->n_feels + counts->n_aliases);
  g_autofree char *text = NULL;
  g_autofree char *of_workouts = g_strdup_printf (ngettext ("%lu workout", "%lu workouts", workouts), workouts);
  g_autofree char *of_measurements = g_strdup_printf (ngettext ("%lu measurement", "%lu measurements", measurements), measurements);
  g_autofree char *of_others = g_strdup_printf (ngettext ("%lu other entry", "%lu other entries", others), others);

  /* Translators: numbers of workouts, measurements and other entries of a log */
  text = g_strdup_printf (_("Also %1$s, %2$s and %3$s"), of_workouts, of_measurements, of_others);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->others_row), text);
  gtk_widget_set_visible (GTK_WIDGET (self->others_row), workouts + measurements + others > 0);
}

static gboolean
has_something (const BxInsertionCounts *counts)
{
  return counts->n_sets + counts->n_sessions + counts->n_workouts + counts->n_feels + counts->n_notes +
             counts->n_measurements + counts->n_aliases + counts->n_exercises >
         0;
}

/* Keys go on with what is asked, or else with the import. */
static void
focus_preview (BxImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if ((gtk_widget_is_ancestor (row, GTK_WIDGET (self->ties_group)) || gtk_widget_is_ancestor (row, GTK_WIDGET (self->names_group))) &&
          gtk_widget_grab_focus (row))
        return;
    }

  gtk_widget_grab_focus (gtk_widget_get_sensitive (GTK_WIDGET (self->import_button)) ? GTK_WIDGET (self->import_button)
                                                                                     : GTK_WIDGET (self->cancel_button));
}

static void
show_preview (BxImportDialog *self)
{
  const BxImportReport *report = self->preview->report;
  guint n_ties = 0;
  guint n_unknown = 0;
  guint n_known = 0;
  g_autofree char *known = NULL;

  clear_rows (self);
  show_summary (self);
  show_others (self);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_row), report->format == BX_IMPORT_FORMAT_MAPPED);

  for (guint i = 0; i < report->names->len; i++)
    {
      const BxImportName *name = g_ptr_array_index (report->names, i);

      if (name->candidates != NULL && (name->exercise_id == NULL || is_made (self, name->name)))
        {
          add_tie (self, name);
          n_ties++;
        }
      else if (name->exercise_id == NULL || is_made (self, name->name))
        {
          add_unknown (self, name);
          n_unknown++;
        }
      else
        {
          add_known (self, name);
          n_known++;
        }
    }
  for (guint i = 0; i < report->issues->len; i++)
    add_issue (self, g_ptr_array_index (report->issues, i));

  known = g_strdup_printf (ngettext ("%u exercise is known", "%u exercises are known", n_known), n_known);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->known_row), known);
  gtk_widget_set_visible (GTK_WIDGET (self->ties_group), n_ties > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names_group), n_unknown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known_group), n_known > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->issues_group), report->issues->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), has_something (&self->preview->counts));
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), TRUE);
  focus_preview (self);
}

/* ---- columns of a table that is not known ------------------------------------------------ */

static void
columns_changed_cb (BxImportDialog *self)
{
  int chosen[BX_IMPORT_N_FIELDS];

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), bx_column_page_get_chosen (self->column_page, chosen));
}

static void
choose_columns_cb (BxImportDialog *self)
{
  gtk_button_set_label (self->import_button, _("_Continue"));
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "columns");
  columns_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->column_page));
}

static void
ask_columns (BxImportDialog  *self,
             BxImportColumns *columns)
{
  int chosen[BX_IMPORT_N_FIELDS];

  bx_import_columns_ref (columns);
  g_clear_pointer (&self->columns, bx_import_columns_unref);
  self->columns = columns;
  bx_column_memory_recall (self->settings, self->columns, chosen);
  bx_column_page_set_columns (self->column_page, columns, chosen);
  choose_columns_cb (self);
}

static void
take_columns (BxImportDialog *self)
{
  int chosen[BX_IMPORT_N_FIELDS];

  if (!bx_column_page_get_chosen (self->column_page, chosen))
    return;

  bx_column_memory_keep (self->settings, self->columns, chosen);
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    bx_import_mapping_set (&self->mapping, (BxImportField) i,
                           chosen[i] >= 0 ? ((const BxImportColumn *) g_ptr_array_index (self->columns->columns, chosen[i]))->name : NULL);
  self->options.format = BX_IMPORT_FORMAT_MAPPED;
  /* Another column may need another answer. */
  self->options.unit = BX_UNIT_NONE;
  self->options.date_order = BX_DATE_ORDER_UNKNOWN;
  try_file (self);
}

/* ---- what the file doesn't tell -------------------------------------------------------- */

static void
ask (BxImportDialog *self,
     gboolean        dates,
     const GError   *error)
{
  self->asks_dates = dates;
  adw_status_page_set_title (self->question_page,
                             dates ? _("Does the Day or the Month Come First?") : _("Are the Weights in Kilograms or Pounds?"));
  adw_status_page_set_description (self->question_page, _("The file doesn’t tell."));
  gtk_button_set_label (self->first_answer, dates ? _("_Day First: 31/12") : _("_Kilograms"));
  gtk_button_set_label (self->second_answer, dates ? _("_Month First: 12/31") : _("_Pounds"));
  gtk_stack_set_visible_child_name (self->stack, "question");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_answer));
}

static void
answered_cb (BxImportDialog *self,
             GtkButton      *button)
{
  gboolean first = button == self->first_answer;

  if (self->asks_dates)
    self->options.date_order = first ? BX_DATE_ORDER_DAY_FIRST : BX_DATE_ORDER_MONTH_FIRST;
  else
    self->options.unit = first ? BX_UNIT_KG : BX_UNIT_LB;

  try_file (self);
}

static void
try_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  BxLogImport *result = bx_log_import_try (job->log_path, job->file, &job->options, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) bx_log_import_free);
  else
    {
      if (g_error_matches (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT) && job->columns == NULL)
        job->columns = bx_log_import_look_at_columns (job->file, cancellable);
      g_task_return_error (task, error);
    }
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BxImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  BxLogImport *preview = g_task_propagate_pointer (G_TASK (result), &error);
  const Job *job = g_task_get_task_data (G_TASK (result));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_progress (self);
  if (g_error_matches (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNIT_NEEDED))
    {
      ask (self, FALSE, error);
    }
  else if (g_error_matches (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED))
    {
      ask (self, TRUE, error);
    }
  else if (error != NULL && self->columns == NULL && job->columns != NULL)
    {
      ask_columns (self, job->columns);
    }
  else if (error != NULL)
    {
      show_failure (self, error);
    }
  else
    {
      bx_log_import_free (self->preview);
      self->preview = preview;
      show_preview (self);
    }
}

/* Reads the file without storing anything. */
static void
try_file (BxImportDialog *self)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  begin_progress (self, _("Reading"));
  /* Let go by the callback: the task may end on its thread, where no widget must. */
  task = g_task_new (NULL, self->cancellable, tried_cb, g_object_ref (self));
  g_task_set_source_tag (task, try_file);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, try_thread);
}

/* ---- importing ------------------------------------------------------------------------- */

typedef struct
{
  BxStore *store;
  GtkWidget *window; /* (owned) */
  char *id;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_object_unref (undo->store);
  g_object_unref (undo->window);
  g_free (undo->id);
  g_free (undo);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_undo_import_finish (BX_STORE (source), result, &error))
    bx_feedback_error (window, _("The Import Could Not Be Taken Back"), error);
}

static void
undo_cb (gpointer user_data)
{
  Undo *undo = user_data;

  bx_store_undo_import_async (undo->store, undo->id, NULL, undone_cb, g_object_ref (undo->window));
}

static gboolean
feed (BxInsertion   *insertion,
      gpointer       user_data,
      GCancellable  *cancellable,
      GError       **error)
{
  Job *job = user_data;
  g_autoptr (GError) local_error = NULL;

  if (bx_log_import_feed (insertion, job->file, &job->options, job->result, cancellable, &local_error))
    return TRUE;

  if (local_error == NULL)
    g_set_error_literal (&local_error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED,
                         _("The file changed since it was shown. Nothing was added. Open it again."));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BxImportDialog) self = user_data;
  g_autoptr (BxImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  end_progress (self);
  self->importing = FALSE;
  outcome = bx_store_import_finish (BX_STORE (source), result, &error);
  if (outcome == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, error);
      return;
    }

  if (outcome->id != NULL && root != NULL)
    {
      Undo *undo = g_new0 (Undo, 1);

      undo->store = g_object_ref (self->store);
      undo->window = g_object_ref (GTK_WIDGET (root));
      undo->id = g_strdup (outcome->id);
      text = g_strdup_printf (ngettext ("%lu set imported", "%lu sets imported", (gulong) outcome->counts.n_sets), (gulong) outcome->counts.n_sets);
      bx_feedback_undoable (GTK_WIDGET (root), text, undo_cb, undo, undo_free);
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
import_clicked_cb (BxImportDialog *self)
{
  Job *job;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "columns") == 0)
    {
      take_columns (self);
      return;
    }

  if (self->preview == NULL || self->importing)
    return;

  self->importing = TRUE;
  self->options.format = self->preview->report->format;
  job = job_new (self);
  for (guint i = 0; i < self->preview->made->len; i++)
    g_ptr_array_add (job->result->made, bx_exercise_alias_copy (g_ptr_array_index (self->preview->made, i)));

  begin_progress (self, _("Importing"));
  bx_store_import_async (self->store, self->shown, bx_import_format_to_nick (self->options.format),
                         feed, job, job_free, self->cancellable, imported_cb, g_object_ref (self));
}

/* ---- the dialog ------------------------------------------------------------------------ */

static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (BxImportDialog) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL)
    self->size = (guint64) g_file_info_get_size (info);
}

static void
bx_import_dialog_closed (AdwDialog *dialog)
{
  BxImportDialog *self = BX_IMPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  end_progress (self);
}

static void
bx_import_dialog_dispose (GObject *object)
{
  BxImportDialog *self = BX_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  end_progress (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->file);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->asked_name, g_free);
  g_clear_pointer (&self->columns, bx_import_columns_unref);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->preview, bx_log_import_free);
  g_clear_pointer (&self->n_read, g_atomic_rc_box_release);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (bx_import_dialog_parent_class)->dispose (object);
}

static void
bx_import_dialog_class_init (BxImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = bx_import_dialog_closed;

  g_type_ensure (BX_TYPE_COLUMN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/data/bx-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, reading_page);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, question_page);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, first_answer);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, second_answer);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, ties_group);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, names_group);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, issues_group);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, known_group);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, added_row);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, duplicates_row);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, known_row);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, others_row);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, BxImportDialog, column_page);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "adw_dialog_close", G_CALLBACK (adw_dialog_close));
}

static void
bx_import_dialog_init (BxImportDialog *self)
{
  self->aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_alias_free);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->n_read = g_atomic_rc_box_new0 (guint64);
  self->settings = g_settings_new (APP_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_import_dialog_new:
 * @store: the log
 * @file: another program's file
 *
 * Shows what reading @file into the log comes to, and reads it if the person wants.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_import_dialog_new (BxStore *store,
                      GFile   *file)
{
  BxImportDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (BX_TYPE_IMPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->file = g_object_ref (file);
  name = g_file_get_basename (file);
  self->shown = g_filename_display_name (name != NULL ? name : "");
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           size_known_cb, g_object_ref (self));
  try_file (self);

  return ADW_DIALOG (self);
}

/**
 * bx_import_dialog_is_busy:
 * @self: a dialog
 *
 * Returns: whether it reads or writes just now
 */
gboolean
bx_import_dialog_is_busy (BxImportDialog *self)
{
  g_return_val_if_fail (BX_IS_IMPORT_DIALOG (self), FALSE);

  return self->progress_id != 0;
}
