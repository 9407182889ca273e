/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-data-page.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-combo-row.h"
#include "bx-conflicts-dialog.h"
#include "bx-data-import.h"
#include "bx-data-other-log.h"
#include "bx-decoration.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"
#include "bx-log-export.h"
#include "bx-transfer-backup.h"

/**
 * BxDataPage:
 *
 * The person's data: files in and out, copies of everything, and another machine's log.
 */
struct _BxDataPage
{
  AdwPreferencesPage parent_instance;

  /* Owned References */
  BxStore *store;
  BxSessionRunner *runner;
  BxSync *sync; /* (nullable) */

  AdwActionRow *folder_row;           /* (unowned) */
  AdwActionRow *conflicts_row;        /* (unowned) */
  GtkWidget *stop_button;             /* (unowned) */
  AdwComboRow *format_row;            /* (unowned) */
  AdwPreferencesGroup *imports_group; /* (unowned) */
  GPtrArray *import_rows;             /* element-type GtkWidget */
};

G_DEFINE_FINAL_TYPE (BxDataPage, bx_data_page, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the row that chooses among them */
static const struct
{
  BxLogFormat format;
  const char *name;
  const char *file_name;
} formats[] = {
  { BX_LOG_FORMAT_CSV, N_("Table, Complete (CSV)"), "back-extension.csv" },
  { BX_LOG_FORMAT_JSON, N_("Everything (JSON)"), "back-extension.json" },
  { BX_LOG_FORMAT_STRONG, N_("For Strong (CSV)"), "strong.csv" },
  { BX_LOG_FORMAT_HEVY, N_("For Hevy (CSV)"), "hevy.csv" },
  { BX_LOG_FORMAT_OPENWEIGHT, N_("openweight (JSON)"), "openweight.json" },
};

/* ---- work in a thread ------------------------------------------------------------------ */

typedef struct
{
  char *log_path;
  char *path;
  BxLogFormat format;
  BxUnit unit;
  guint64 n_sessions;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->log_path);
  g_free (job->path);
  g_free (job);
}

/* The page is the callback's to let go: the task may end on its thread, where no widget
 * must. */
static GTask *
task_new (BxDataPage          *self,
          GFile               *file,
          GAsyncReadyCallback  callback)
{
  GTask *task = g_task_new (NULL, NULL, callback, g_object_ref (self));
  Job *job = g_new0 (Job, 1);

  job->log_path = g_strdup (bx_store_get_path (self->store));
  job->path = bx_file_dup_path (file);
  g_task_set_source_tag (task, callback);
  g_task_set_task_data (task, job, job_free);

  return task;
}

static void
return_result (GTask  *task,
               GError *error) /* (transfer full) (nullable) */
{
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GtkWidget *
get_window (BxDataPage *self)
{
  return GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- export ---------------------------------------------------------------------------- */

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  bx_log_export_to_file (job->log_path, job->path, job->format, job->unit, TRUE, &job->n_sessions, cancellable, &error);
  return_result (task, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      bx_feedback_error (GTK_WIDGET (self), _("The Log Could Not Be Exported"), error);
      return;
    }

  text = g_strdup_printf (ngettext ("%lu session exported", "%lu sessions exported", (gulong) job->n_sessions), (gulong) job->n_sessions);
  bx_feedback_tell (GTK_WIDGET (self), text);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (file == NULL)
    {
      bx_feedback_error (GTK_WIDGET (self), _("The Log Could Not Be Exported"), error);
      return;
    }

  task = task_new (self, file, exported_cb);
  job = g_task_get_task_data (task);
  job->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  /* The other programs take a table without a unit for one in theirs, which is the person's. */
  job->unit = bx_get_unit ();
  g_task_run_in_thread (task, export_thread);
}

static void
export_cb (BxDataPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Export Log"));
  gtk_file_dialog_set_initial_name (dialog, formats[adw_combo_row_get_selected (self->format_row)].file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (self)), NULL, export_chosen_cb, g_object_ref (self));
}

/* ---- backup ---------------------------------------------------------------------------- */

static void
back_up_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  bx_transfer_back_up (job->log_path, job->path, TRUE, &error);
  return_result (task, error);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    bx_feedback_tell (GTK_WIDGET (self), _("Backed up"));
  else
    bx_feedback_error (GTK_WIDGET (self), _("The Backup Could Not Be Written"), error);
}

static void
backup_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      bx_feedback_error (GTK_WIDGET (self), _("The Backup Could Not Be Written"), error);
      return;
    }

  task = task_new (self, file, backed_up_cb);
  g_task_run_in_thread (task, back_up_thread);
}

static void
back_up_cb (BxDataPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (bx_moment_now (), day);
  name = g_strdup_printf ("back-extension-%s.db", day);
  gtk_file_dialog_set_title (dialog, _("Back Up Everything"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (get_window (self)), NULL, backup_chosen_cb, g_object_ref (self));
}

/* ---- another log ------------------------------------------------------------------------ */

static void
restore_cb (BxDataPage *self)
{
  bx_data_choose_backup (GTK_WIDGET (self), self->store, self->runner);
}

static void
merge_cb (BxDataPage *self)
{
  bx_data_choose_other_log (GTK_WIDGET (self), self->store, self->runner);
}

/* ---- a folder that both computers reach --------------------------------------------------- */

static char *
describe_sync (BxDataPage *self)
{
  g_autofree char *folder = bx_sync_dup_folder (self->sync);
  g_autofree char *name = folder != NULL ? g_path_get_basename (folder) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autoptr (GDateTime) done = NULL;
  g_autofree char *moment = NULL;

  if (folder == NULL)
    return g_strdup (_("Choose one that is kept the same on both computers, such as that of a file sharing program"));
  if (bx_sync_get_problem (self->sync) != NULL)
    return g_strdup_printf ("%s\n%s", shown, bx_sync_get_problem (self->sync));
  if (bx_sync_is_busy (self->sync))
    /* Translators: %s is the name of a folder */
    return g_strdup_printf (_("%s\nReading and writing"), shown);
  if (bx_sync_get_done_at (self->sync) == 0)
    /* Translators: %s is the name of a folder */
    return g_strdup_printf (_("%s\nIt is read and written at the next quiet moment"), shown);

  done = g_date_time_new_from_unix_local (bx_sync_get_done_at (self->sync));
  moment = g_date_time_format (done, "%R");
  /* Translators: the name of a folder, and a time of day */
  return g_strdup_printf (_("%1$s\nThe same as of %2$s"), shown, moment);
}

static void
show_sync (BxDataPage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *conflicts = NULL;
  guint n;

  if (self->sync == NULL || self->folder_row == NULL)
    return;

  text = describe_sync (self);
  folder = bx_sync_dup_folder (self->sync);
  n = bx_sync_get_conflicts (self->sync)->len;
  conflicts = g_strdup_printf (ngettext ("%u entry was edited on both", "%u entries were edited on both", n), n);
  adw_action_row_set_subtitle (self->folder_row, text);
  gtk_widget_set_visible (self->stop_button, folder != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->conflicts_row), conflicts);
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts_row), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->folder_row), TRUE);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;

  if (file == NULL)
    {
      bx_feedback_error (GTK_WIDGET (self), _("Shared Folder"), error);
      return;
    }

  /* Whether it is of use, the row tells. A name that is no text can't be kept as one. */
  path = bx_file_dup_path (file);
  shown = g_filename_display_name (path);
  bx_sync_set_folder (self->sync, shown);
}

static void
folder_activated_cb (BxDataPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Shared Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (get_window (self)), NULL, folder_chosen_cb, g_object_ref (self));
}

typedef struct
{
  BxSync *sync; /* (owned) */
  char *folder; /* (owned) */
} Shared;

static void
shared_free (gpointer data)
{
  Shared *shared = data;

  g_object_unref (shared->sync);
  g_free (shared->folder);
  g_free (shared);
}

static void
share_again (gpointer data)
{
  const Shared *shared = data;

  bx_sync_set_folder (shared->sync, shared->folder);
}

static void
stop_clicked_cb (BxDataPage *self)
{
  Shared *shared = g_new0 (Shared, 1);

  shared->sync = g_object_ref (self->sync);
  shared->folder = bx_sync_dup_folder (self->sync);
  bx_sync_set_folder (self->sync, NULL);
  bx_feedback_undoable (GTK_WIDGET (self), _("The folder is no longer shared"), share_again, shared, shared_free);
}

static void
conflicts_activated_cb (BxDataPage *self)
{
  adw_dialog_present (bx_conflicts_dialog_new (bx_sync_get_conflicts (self->sync)), GTK_WIDGET (self));
}

static AdwActionRow *
add_row (BxDataPage          *self,
         AdwPreferencesGroup *group,
         const char          *title,
         GCallback            callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_visible (row, FALSE);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return ADW_ACTION_ROW (row);
}

static void
add_sync_rows (BxDataPage          *self,
               AdwPreferencesGroup *group)
{
  self->folder_row = add_row (self, group, _("Shared Folder"), G_CALLBACK (folder_activated_cb));
  self->stop_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->stop_button, _("Stop Sharing"));
  gtk_widget_set_valign (self->stop_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->stop_button, "flat");
  g_signal_connect_object (self->stop_button, "clicked", G_CALLBACK (stop_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->folder_row, self->stop_button);
  adw_action_row_add_suffix (self->folder_row, bx_decoration_new ("go-next-symbolic"));
  self->conflicts_row = add_row (self, group, "", G_CALLBACK (conflicts_activated_cb));
  adw_action_row_add_suffix (self->conflicts_row, bx_decoration_new ("go-next-symbolic"));
}

static void
import_cb (BxDataPage *self)
{
  bx_data_choose_import (GTK_WIDGET (self), self->store);
}

/* ---- past imports ----------------------------------------------------------------------- */

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (bx_store_undo_import_finish (BX_STORE (source), result, &error))
    bx_feedback_tell (GTK_WIDGET (self), _("Import taken back"));
  else
    bx_feedback_error (GTK_WIDGET (self), _("The Import Could Not Be Taken Back"), error);
}

typedef struct
{
  BxDataPage *page; /* (owned) */
  char *id;         /* (owned) */
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->page);
  g_free (import->id);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
undo_answered_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Import) import = user_data;

  if (bx_feedback_ask_finish (source, result))
    bx_store_undo_import_async (import->page->store, import->id, NULL, undone_cb, g_object_ref (import->page));
}

/* It may be long ago, and what was edited since goes with it. */
static void
undo_clicked_cb (BxDataPage *self,
                 GtkButton  *button)
{
  Import *import = g_new0 (Import, 1);

  import->page = g_object_ref (self);
  import->id = g_strdup (g_object_get_data (G_OBJECT (button), "import"));
  bx_feedback_ask (GTK_WIDGET (self),
                   _("Take This Import Back?"),
                   _("What came with it leaves your log, and what you changed in it since."),
                   C_("import", "_Take Back"), ADW_RESPONSE_DESTRUCTIVE,
                   undo_answered_cb, import);
}

static void
add_import (BxDataPage           *self,
            const BxImportRecord *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (record->made_ms / 1000);
  g_autofree char *day = g_date_time_format (made, "%x");
  g_autofree char *sets = g_strdup_printf (ngettext ("%lu set", "%lu sets", (gulong) record->n_sets), (gulong) record->n_sets);
  g_autofree char *subtitle = NULL;

  /* Translators: a date and a number of sets */
  subtitle = record->undone ? g_strdup_printf (_("%1$s, %2$s, taken back"), day, sets) : g_strdup_printf (_("%1$s, %2$s"), day, sets);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), record->source);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!record->undone)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");

      gtk_widget_set_tooltip_text (button, _("Take Back"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "import", g_strdup (record->id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->imports_group, row);
  g_ptr_array_add (self->import_rows, row);
}

static void
imports_listed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (BxDataPage) self = user_data;
  g_autoptr (GPtrArray) records = bx_store_list_imports_finish (BX_STORE (source), result, NULL);

  if (records == NULL || self->imports_group == NULL)
    return;

  for (guint i = 0; i < self->import_rows->len; i++)
    adw_preferences_group_remove (self->imports_group, g_ptr_array_index (self->import_rows, i));
  g_ptr_array_set_size (self->import_rows, 0);
  for (guint i = 0; i < records->len; i++)
    add_import (self, g_ptr_array_index (records, i));
  gtk_widget_set_visible (GTK_WIDGET (self->imports_group), records->len > 0);
}

static void
list_imports (BxDataPage *self)
{
  bx_store_list_imports_async (self->store, NULL, imports_listed_cb, g_object_ref (self));
}

/* ---- the page --------------------------------------------------------------------------- */

static AdwPreferencesGroup *
add_group (BxDataPage *self,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

/* The search of the preferences looks at titles and subtitles, not at what a group says. */
static void
add_button (BxDataPage          *self,
            AdwPreferencesGroup *group,
            const char          *title,
            const char          *subtitle,
            GCallback            callback)
{
  AdwActionRow *row = add_row (self, group, title, callback);

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
}

static void
bx_data_page_dispose (GObject *object)
{
  BxDataPage *self = BX_DATA_PAGE (object);

  self->imports_group = NULL;
  self->folder_row = NULL;
  g_clear_object (&self->sync);
  g_clear_object (&self->store);
  g_clear_object (&self->runner);
  g_clear_pointer (&self->import_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_data_page_parent_class)->dispose (object);
}

static void
bx_data_page_class_init (BxDataPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_data_page_dispose;
}

static void
bx_data_page_init (BxDataPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AdwPreferencesGroup *group;
  GtkWidget *row;

  self->import_rows = g_ptr_array_new ();
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "data");
  /* Translators: a page of the preferences, as short as can be: the person's data */
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), C_("preferences", "Data"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "drive-harddisk-symbolic");

  group = add_group (self, _("Import"), NULL);
  add_button (self, group, _("_Import a File…"),
              _("The log of another program: Strong, Hevy, FitNotes, StrengthLog, Liftosaur, LiftLog, Flexify, StrongLifts, JEFIT or openweight"),
              G_CALLBACK (import_cb));

  group = add_group (self, _("Export"), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_string_list_append (names, _(formats[i].name));
  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Format"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("CSV or JSON"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_group_add (group, row);
  self->format_row = ADW_COMBO_ROW (row);
  bx_combo_row_keep_choice (self->format_row);
  add_button (self, group, _("_Export…"), _("A file for a spreadsheet, or for another program"), G_CALLBACK (export_cb));

  group = add_group (self, _("Backup"), NULL);
  add_button (self, group, _("_Back Up…"),
              _("Log, pictures and settings in one file. Copies of the last days are also kept beside the log."),
              G_CALLBACK (back_up_cb));
  add_button (self, group, _("_Restore…"),
              _("A backup takes the place of your log, which is kept beside it"),
              G_CALLBACK (restore_cb));

  group = add_group (self, _("Two Computers"), NULL);
  add_button (self, group, _("_Merge…"),
              _("Take what is newer in another computer’s log or backup. The later edit of each entry is kept."),
              G_CALLBACK (merge_cb));
  add_sync_rows (self, group);

  self->imports_group = add_group (self, _("Imported Before"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->imports_group), FALSE);
}

/**
 * bx_data_page_new:
 * @store: the log
 * @runner: what runs the session
 * @sync: (nullable): what keeps the log the same as another computer's
 *
 * Creates a page for the person's data.
 *
 * Returns: (transfer floating): a new page
 */
AdwPreferencesPage *
bx_data_page_new (BxStore         *store,
                  BxSessionRunner *runner,
                  BxSync          *sync)
{
  BxDataPage *self;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (BX_IS_SESSION_RUNNER (runner), NULL);

  self = g_object_new (BX_TYPE_DATA_PAGE, NULL);
  self->store = g_object_ref (store);
  self->runner = g_object_ref (runner);
  if (sync != NULL)
    {
      self->sync = g_object_ref (sync);
      g_signal_connect_object (sync, "changed", G_CALLBACK (show_sync), self, G_CONNECT_SWAPPED);
      show_sync (self);
    }
  g_signal_connect_object (store, "changed", G_CALLBACK (list_imports), self, G_CONNECT_SWAPPED);
  list_imports (self);

  return ADW_PREFERENCES_PAGE (self);
}
