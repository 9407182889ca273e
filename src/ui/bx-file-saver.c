/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-file-saver.h"

#include "bx-feedback.h"
#include "bx-output-file.h"

/**
 * bx_file_dup_path:
 * @file: a file that the person chose
 *
 * Gets its path. Every place that the desktop offers has one as a rule. One that has none
 * can't be read or written, which is told by the name that it has.
 *
 * Returns: (transfer full): the path, or a name
 */
char *
bx_file_dup_path (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return g_file_peek_path (file) != NULL ? g_file_get_path (file) : g_file_get_parse_name (file);
}

/* Bytes that are whole already, and a place that the person chooses for them. Nothing of
 * the page that asked is needed meanwhile: it may be left while the place is chosen, and
 * what was asked for is saved all the same. */

typedef struct
{
  GtkWidget *widget; /* (owned) */
  char *told;        /* (owned) */
  char *failed;      /* (owned) */
  GBytes *bytes;     /* (owned) */
  AdwDialog *dialog; /* (owned) (nullable) */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->widget);
  g_clear_pointer (&saving->told, g_free);
  g_clear_pointer (&saving->failed, g_free);
  g_clear_pointer (&saving->bytes, g_bytes_unref);
  g_clear_object (&saving->dialog);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gboolean
write_file (GFile *file,
            GBytes *bytes,
            GError **error)
{
  g_autoptr (BxOutputFile) output = NULL;
  GError *cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* Where the desktop has no path for it, it knows itself how to write there. */
  if (g_file_peek_path (file) == NULL)
    return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);

  /* Whether a file there may go was asked when the place was chosen. */
  output = bx_output_file_open (g_file_peek_path (file), TRUE, error);
  if (output == NULL)
    return FALSE;

  if (!g_output_stream_write_all (bx_output_file_get_stream (output), data, length, NULL, NULL, &cause))
    {
      bx_output_file_take_error (output, cause, error);
      return FALSE;
    }

  return bx_output_file_commit (output, error);
}

static void
write_in_thread (GTask *task,
                 gpointer source,
                 gpointer task_data,
                 GCancellable *cancellable)
{
  const Saving *saving = task_data;
  GError *error = NULL;

  if (write_file (G_FILE (source), saving->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      bx_feedback_error (saving->widget, saving->failed, error);
      return;
    }

  /* It may have been left already. */
  if (saving->dialog != NULL && gtk_widget_get_root (GTK_WIDGET (saving->dialog)) != NULL)
    adw_dialog_close (saving->dialog);
  bx_feedback_tell (saving->widget, saving->told);
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      bx_feedback_error (saving->widget, saving->failed, error);
      return;
    }

  /* Let go where it is told, not by the task: that may end on its thread, where no widget
   * must. */
  task = g_task_new (file, NULL, written_cb, saving);
  g_task_set_source_tag (task, place_chosen_cb);
  g_task_set_task_data (task, g_steal_pointer (&saving), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * bx_file_saver_ask:
 * @widget: a widget in the window that asks
 * @words: what the person reads
 * @name: how the file is called if the person has no other name for it; what can't be in
 *   a name is replaced
 * @bytes: what is saved
 * @dialog: (nullable): what asks, to be closed once it is saved; else it stays as it is
 *
 * Asks for a place and saves a file there, which appears whole or not at all. What became
 * of it is told in the window that asked, or if it is gone, in another one.
 */
void
bx_file_saver_ask (GtkWidget *widget,
                   const BxSaveWords *words,
                   const char *name,
                   GBytes *bytes,
                   AdwDialog *dialog)
{
  g_autoptr (GtkFileDialog) file_dialog = NULL;
  g_autofree char *file_name = NULL;
  GtkRoot *root;
  Saving *saving;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (words != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  root = gtk_widget_get_root (widget);
  saving = g_new0 (Saving, 1);
  saving->widget = g_object_ref (widget);
  saving->told = g_strdup (words->saved);
  saving->failed = g_strdup (words->failed);
  saving->bytes = g_bytes_ref (bytes);
  g_set_object (&saving->dialog, dialog);

  /* Not every file system takes all of these. */
  file_name = g_strdelimit (g_strdup (name), "/\\:\n", '-');
  file_dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (file_dialog, words->title);
  gtk_file_dialog_set_initial_name (file_dialog, file_name);
  gtk_file_dialog_save (file_dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, place_chosen_cb, saving);
}
