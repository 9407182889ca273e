/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exchange-error.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"
#include "bx-measures-csv.h"
#include "bx-measures-import.h"
#include "bx-store-measurements.h"

/* A table of measurements: chosen, read in a thread, written in one go, undone in one. */

typedef struct
{
  GtkWidget *parent; /* (owned) */
  GFile *file;       /* (nullable) (owned) */
  char *kind;        /* (owned) */
  char *unit;        /* (owned) */
  BxDateOrder order;
  guint n_unreadable;
  guint64 first_unreadable;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->parent);
  g_clear_object (&import->file);
  g_free (import->kind);
  g_free (import->unit);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

typedef struct
{
  GtkWidget *widget; /* (owned) */
  GStrv ids;         /* (owned) */
} Added;

static void
added_free (gpointer data)
{
  Added *added = data;

  g_clear_object (&added->widget);
  g_strfreev (added->ids);
  g_free (added);
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_set_measurements_deleted_finish (BX_STORE (source), result, &error))
    bx_feedback_error (widget, _("The import could not be undone"), error);
}

static void
undo_import (gpointer user_data)
{
  Added *added = user_data;

  bx_store_set_measurements_deleted_async (bx_get_store (),
                                           (const char *const *) added->ids, TRUE, NULL, undone_cb,
                                           g_object_ref (added->widget));
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = bx_store_add_measurements_finish (BX_STORE (source), result, &error);
  g_autofree char *text = NULL;
  guint n;

  if (ids == NULL)
    {
      bx_feedback_error (import->parent, _("The file could not be imported"), error);
      return;
    }

  n = g_strv_length (ids);
  if (import->n_unreadable > 0)
    /* Translators: after an import: how many were added, and how many lines of the file
     * could not be read */
    text = g_strdup_printf (ngettext ("%1$u measurement added; %2$u line could not be read, the first is line %3$u",
                                      "%1$u measurements added; lines that could not be read: %2$u, the first is line %3$u", n),
                            n, import->n_unreadable, (guint) import->first_unreadable);
  else if (n == 0)
    text = g_strdup (_("All of it was there already"));
  else
    text = g_strdup_printf (ngettext ("%u measurement added", "%u measurements added", n), n);

  if (n == 0)
    {
      bx_feedback_tell (import->parent, text);
    }
  else
    {
      Added *added = g_new0 (Added, 1);

      added->widget = g_object_ref (import->parent);
      added->ids = g_steal_pointer (&ids);
      bx_feedback_undoable (import->parent, text, undo_import, added, added_free);
    }
}

static void read_file (Import *import);

static void
order_chosen_cb (AdwAlertDialog *dialog,
                 const char *response,
                 gpointer user_data)
{
  g_autoptr (Import) import = user_data;

  if (g_str_equal (response, "day"))
    import->order = BX_DATE_ORDER_DAY_FIRST;
  else if (g_str_equal (response, "month"))
    import->order = BX_DATE_ORDER_MONTH_FIRST;
  else
    return;

  read_file (g_steal_pointer (&import));
}

static void
ask_order (Import *import) /* (transfer full) */
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Which Comes First?"),
                                            _("The dates in the file can be read in two ways. Is 04/03/2026 the fourth of March, or the third of April?"));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Cancel"),
                                  "day", _("_Day, 4 March"),
                                  "month", _("_Month, April 3"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (order_chosen_cb), import);
  adw_dialog_present (dialog, bx_feedback_get_place (import->parent));
}

static void
read_in_thread (GTask *task,
                gpointer source,
                gpointer task_data,
                GCancellable *cancellable)
{
  const Import *import = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (import->file, cancellable, &error);
  BxMeasuresCsv *table = NULL;

  if (stream != NULL)
    table = bx_measures_csv_read (G_INPUT_STREAM (stream), import->kind, import->unit, import->order, cancellable, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) bx_measures_csv_free);
  else
    g_task_return_error (task, bx_exchange_error_of_unreadable (import->file, g_steal_pointer (&error)));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxMeasuresCsv) table = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED))
    {
      ask_order (g_steal_pointer (&import));
      return;
    }
  if (table == NULL)
    {
      bx_feedback_error (import->parent, _("The file could not be imported"), error);
      return;
    }

  import->n_unreadable = table->n_unreadable;
  import->first_unreadable = table->first_unreadable;
  bx_store_add_measurements_async (bx_get_store (), table->measurements, NULL,
                                   added_cb, g_steal_pointer (&import));
}

static void
read_file (Import *import) /* (transfer full) */
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, import);

  g_task_set_source_tag (task, read_file);
  g_task_set_task_data (task, import, NULL);
  g_task_run_in_thread (task, read_in_thread);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;

  import->file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  if (import->file != NULL)
    read_file (g_steal_pointer (&import));
  else
    bx_feedback_error (import->parent, _("The file could not be imported"), error);
}

/**
 * bx_measures_choose_import:
 * @parent: a widget of the window
 * @kind: what was measured, where the table does not say so
 * @unit: in which unit, where the table does not say so
 *
 * Lets the person choose a table of measurements to import.
 */
void
bx_measures_choose_import (GtkWidget *parent,
                           const char *kind,
                           const char *unit)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root;
  Import *import;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (kind != NULL && unit != NULL);

  root = gtk_widget_get_root (parent);
  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import Measurements"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  import = g_new0 (Import, 1);
  import->parent = g_object_ref (parent);
  import->kind = g_strdup (kind);
  import->unit = g_strdup (unit);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, import);
}

/* ---- the other way --------------------------------------------------------------------- */

/**
 * bx_measures_choose_export:
 * @parent: a widget of the window
 * @measurements: (element-type BxMeasurement): measurements
 *
 * Lets the person choose where to write measurements as a table, which can be imported
 * again.
 */
void
bx_measures_choose_export (GtkWidget *parent,
                           GPtrArray *measurements)
{
  const BxSaveWords words = { _("Export Measurements"), _("Measurements exported"), _("The measurements could not be exported") };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (measurements != NULL);

  if (!bx_measures_csv_write (stream, measurements, NULL, &error) || !g_output_stream_close (stream, NULL, &error))
    {
      bx_feedback_error (parent, words.failed, error);
      return;
    }

  table = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  /* Translators: a name for a file */
  bx_file_saver_ask (parent, &words, _("measurements.csv"), table, NULL);
}
