/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "bx-store-problem.h"

/* A log that can't be opened. The person decides what becomes of it; nothing
 * is ever overwritten. */

typedef struct
{
  BxStore *store;    /* (owned) */
  char *backup_path; /* (owned) (nullable) */
  BxStoreOpenedFunc opened;
  gpointer user_data;
} Problem;

static void
problem_free (Problem *problem)
{
  g_clear_object (&problem->store);
  g_free (problem->backup_path);
  g_free (problem);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Problem, problem_free)

static void
reopened_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Problem) problem = user_data;
  g_autoptr (GError) error = NULL;

  bx_store_open_finish (BX_STORE (source), result, &error);
  problem->opened (error, problem->user_data);
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Problem) problem = user_data;
  g_autoptr (GError) error = NULL;

  bx_store_restore_backup_finish (BX_STORE (source), result, &error);
  problem->opened (error, problem->user_data);
}

static void
started_afresh_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (Problem) problem = user_data;
  g_autoptr (GError) error = NULL;

  bx_store_start_afresh_finish (BX_STORE (source), result, &error);
  problem->opened (error, problem->user_data);
}

static void
response_cb (AdwAlertDialog *dialog,
             const char *response,
             Problem *problem)
{
  if (g_str_equal (response, "retry"))
    bx_store_open_async (problem->store, NULL, reopened_cb, problem);
  else if (g_str_equal (response, "restore"))
    bx_store_restore_backup_async (problem->store, problem->backup_path, NULL, restored_cb, problem);
  else if (g_str_equal (response, "afresh"))
    bx_store_start_afresh_async (problem->store, NULL, started_afresh_cb, problem);
  else
    problem_free (problem);
}

/* The day a copy was made, as a person reads it. */
static char *
format_backup_day (const char *path)
{
  GStatBuf status;
  g_autoptr (GDateTime) made = NULL;

  if (g_stat (path, &status) != 0)
    return NULL;

  made = g_date_time_new_from_unix_local (status.st_mtime);

  return made != NULL ? g_date_time_format (made, "%x") : NULL;
}

static char *
format_body (const Problem *problem,
             const GError *error)
{
  GString *body = g_string_new (error->message);

  if (g_error_matches (error, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    {
      g_autofree char *day = problem->backup_path != NULL ? format_backup_day (problem->backup_path) : NULL;

      g_string_append (body, "\n\n");
      if (day != NULL)
        /* Translators: %s is a date */
        g_string_append_printf (body, _("There is a good copy of %s. Whatever you choose, the damaged file is kept beside the new one."), day);
      else
        g_string_append (body, _("There is no copy to go back to. If you start a new log, the damaged file is kept beside it."));
    }

  g_string_append (body, "\n\n");
  g_string_append (body, _("Until the log is open you can read the guide, but nothing is logged."));

  return g_string_free_and_steal (body);
}

/**
 * bx_store_problem_present:
 * @parent: a widget of the window to show it over
 * @store: the store that could not be opened
 * @problem: why
 * @opened: (scope notified): told after each attempt
 * @user_data: data for @opened
 *
 * Explains why the log is not open, and offers what can be done: to try again,
 * to go back to the newest good copy, or to start a new log.
 */
void
bx_store_problem_present (GtkWidget *parent,
                          BxStore *store,
                          const GError *problem,
                          BxStoreOpenedFunc opened,
                          gpointer user_data)
{
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;
  Problem *data;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));
  g_return_if_fail (problem != NULL);
  g_return_if_fail (opened != NULL);

  data = g_new0 (Problem, 1);
  data->store = g_object_ref (store);
  data->opened = opened;
  data->user_data = user_data;

  if (g_error_matches (problem, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    data->backup_path = bx_store_dup_newest_backup_path (store);

  body = format_body (data, problem);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Your Log Can’t Be Opened"), body));
  adw_alert_dialog_add_response (dialog, "close", _("_Not Now"));
  adw_alert_dialog_add_response (dialog, "retry", _("_Try Again"));

  if (g_error_matches (problem, BX_STORE_ERROR, BX_STORE_ERROR_DAMAGED))
    {
      adw_alert_dialog_add_response (dialog, "afresh", _("Start a New _Log"));
      if (data->backup_path != NULL)
        {
          adw_alert_dialog_add_response (dialog, "restore", _("_Go Back to the Copy"));
          adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
          adw_alert_dialog_set_default_response (dialog, "restore");
        }
    }

  adw_alert_dialog_set_close_response (dialog, "close");
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), data);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
