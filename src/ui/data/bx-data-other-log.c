/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-data-other-log.h"

#include <glib/gi18n.h>

#include "bx-conflicts-dialog.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"
#include "bx-transfer-backup.h"

/*
 * Another log: a backup that takes the place of the person's, or another machine's that is
 * merged into it. Both are chosen, looked into and asked about in the same way, and can be
 * taken back until something is saved.
 */

typedef struct _OtherLog OtherLog;

/* In what the two differ */
typedef struct
{
  const char *title;    /* while the file is chosen */
  const char *unusable; /* where it is none */
  const char *question;
  char *(*describe) (const char *what_it_holds); /* and what becomes of the log */
  const char *label;
  AdwResponseAppearance appearance;
  void (*run) (OtherLog *other);
} Way;

/* Goes from one step to the next, and stays with what is told at the end. */
struct _OtherLog
{
  const Way *way;
  GtkWidget *parent;       /* (owned) */
  BxStore *store;          /* (owned) */
  BxSessionRunner *runner; /* (owned) */
  char *path;              /* (owned) (nullable) */
  BxLogSummary summary;
  char *before_path; /* (owned) (nullable): the log from before */
  char *settings;    /* (owned) (nullable): and what was set then */
};

static void
other_log_clear (gpointer data)
{
  OtherLog *other = data;

  g_object_unref (other->parent);
  g_object_unref (other->store);
  g_object_unref (other->runner);
  g_free (other->path);
  g_free (other->before_path);
  g_free (other->settings);
}

static void
other_log_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, other_log_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OtherLog, other_log_release)

/* A session in the middle of it belongs to this log. */
static gboolean
is_in_the_way (OtherLog *other)
{
  if (bx_session_runner_get_session_id (other->runner) == NULL)
    return FALSE;

  bx_feedback_tell (other->parent, _("Finish the session that is running first"));
  return TRUE;
}

/* ---- taking back ------------------------------------------------------------------------- */

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_take_back_finish (BX_STORE (source), result, &error))
    {
      bx_feedback_error (other->parent, _("It Could Not Be Taken Back"), error);
      return;
    }

  if (other->settings != NULL)
    bx_transfer_put_back_settings (other->settings);
  bx_session_runner_resume (other->runner);
  bx_feedback_tell (other->parent, _("Your log is as it was before"));
}

static void
take_back (gpointer user_data)
{
  OtherLog *other = user_data;

  if (!is_in_the_way (other))
    bx_store_take_back_async (other->store, other->before_path, NULL, taken_back_cb, g_atomic_rc_box_acquire (other));
}

static void
tell (OtherLog   *other,
      const char *text)
{
  if (other->before_path != NULL && bx_store_can_take_back (other->store, other->before_path) &&
      bx_session_runner_get_session_id (other->runner) == NULL)
    bx_feedback_undoable (other->parent, text, take_back, g_atomic_rc_box_acquire (other), other_log_release);
  else
    bx_feedback_tell (other->parent, text);
}

/* ---- restoring --------------------------------------------------------------------------- */

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_restore_backup_finish (BX_STORE (source), result, &error))
    {
      bx_feedback_error (other->parent, _("The Backup Could Not Be Restored"), error);
      return;
    }

  other->before_path = bx_store_dup_set_aside_path (other->store);
  other->settings = bx_transfer_dup_settings ();
  bx_transfer_restore_settings (other->path);
  tell (other, _("Restored. What was there is kept beside it."));
  bx_session_runner_resume (other->runner);
}

static void
restore (OtherLog *other)
{
  /* One may have begun while the question stood. */
  if (!is_in_the_way (other))
    bx_store_restore_backup_async (other->store, other->path, NULL, restored_cb, g_atomic_rc_box_acquire (other));
}

static char *
describe_restoring (const char *what_it_holds)
{
  /* Translators: %s is a sentence about what the backup holds */
  return g_strdup_printf (_("%s It takes the place of your log, which is kept beside it under another name."), what_it_holds);
}

static const Way restoring = {
  .title = N_("Restore a Backup"),
  .unusable = N_("The Backup Can’t Be Used"),
  .question = N_("Restore This Backup?"),
  .describe = describe_restoring,
  .label = N_("_Restore"),
  .appearance = ADW_RESPONSE_DESTRUCTIVE,
  .run = restore,
};

/* ---- merging ----------------------------------------------------------------------------- */

static char *
describe_result (const BxMergeResult *merge)
{
  if (merge->n_added + merge->n_changed == 0)
    return g_strdup (_("Nothing new there"));
  if (merge->n_conflicts > 0)
    return g_strdup_printf (ngettext ("Merged; %lu entry was edited on both, the later edit is kept",
                                      "Merged; %lu entries were edited on both, the later edits are kept", (gulong) merge->n_conflicts),
                            (gulong) merge->n_conflicts);

  return g_strdup_printf (ngettext ("%lu session merged", "%lu sessions merged", (gulong) merge->n_sessions), (gulong) merge->n_sessions);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;
  g_autoptr (BxMergeResult) merge = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  merge = bx_store_merge_finish (BX_STORE (source), result, &error);
  if (merge == NULL)
    {
      bx_feedback_error (other->parent, _("The Other Log Could Not Be Merged"), error);
      return;
    }

  if (merge->conflicts->len > 0)
    adw_dialog_present (bx_conflicts_dialog_new (merge->conflicts), bx_feedback_get_place (other->parent));
  text = describe_result (merge);
  other->before_path = g_steal_pointer (&merge->before_path);
  tell (other, text);
}

static void
merge_into (OtherLog *other)
{
  bx_store_merge_async (other->store, other->path, NULL, merged_cb, g_atomic_rc_box_acquire (other));
}

static char *
describe_merging (const char *what_it_holds)
{
  /* Translators: %s is a sentence about what the other log holds */
  return g_strdup_printf (_("%s What is newer there comes into your log. A copy of yours from before is kept among the backups."), what_it_holds);
}

static const Way merging = {
  .title = N_("Merge Another Log"),
  .unusable = N_("The Other Log Could Not Be Merged"),
  .question = N_("Merge This Log?"),
  .describe = describe_merging,
  .label = N_("_Merge"),
  .appearance = ADW_RESPONSE_SUGGESTED,
  .run = merge_into,
};

/* ---- choosing and asking ----------------------------------------------------------------- */

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;

  if (bx_feedback_ask_finish (source, result))
    other->way->run (other);
}

static char *
describe_summary (const BxLogSummary *summary)
{
  g_autofree char *sessions = g_strdup_printf (ngettext ("%lu session", "%lu sessions", (gulong) summary->counts.sessions), (gulong) summary->counts.sessions);
  g_autofree char *sets = g_strdup_printf (ngettext ("%lu set", "%lu sets", (gulong) summary->counts.sets), (gulong) summary->counts.sets);
  g_autoptr (GDateTime) first = bx_day_to_date_time (summary->first_day);
  g_autoptr (GDateTime) last = bx_day_to_date_time (summary->last_day);
  g_autofree char *from = first != NULL ? g_date_time_format (first, "%x") : NULL;
  g_autofree char *to = last != NULL ? g_date_time_format (last, "%x") : NULL;

  if (from == NULL || to == NULL)
    return g_strdup (_("It holds no sessions."));

  /* Translators: a number of sessions, a number of sets, and two dates */
  return g_strdup_printf (_("It holds %1$s with %2$s, from %3$s to %4$s."), sessions, sets, from, to);
}

static void
summarised_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *body = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      bx_feedback_error (other->parent, _(other->way->unusable), error);
      return;
    }

  what = describe_summary (&other->summary);
  body = other->way->describe (what);
  bx_feedback_ask (other->parent, _(other->way->question), body, _(other->way->label), other->way->appearance,
                   answered_cb, g_atomic_rc_box_acquire (other));
}

/* What it holds, which is read through for it */
static void
summarise_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  OtherLog *other = task_data;
  GError *error = NULL;

  if (bx_transfer_summarise (other->path, &other->summary, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OtherLog) other = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      bx_feedback_error (other->parent, _(other->way->unusable), error);
      return;
    }

  other->path = bx_file_dup_path (file);
  /* Let go by the callback: the task may end on its thread, where no widget must. */
  task = g_task_new (NULL, NULL, summarised_cb, other);
  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, g_steal_pointer (&other), NULL);
  g_task_run_in_thread (task, summarise_thread);
}

static void
choose (GtkWidget       *parent,
        BxStore         *store,
        BxSessionRunner *runner,
        const Way       *way)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);
  OtherLog *other = g_atomic_rc_box_new0 (OtherLog);

  other->way = way;
  other->parent = g_object_ref (parent);
  other->store = g_object_ref (store);
  other->runner = g_object_ref (runner);
  gtk_file_dialog_set_title (dialog, _(way->title));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, other);
}

/**
 * bx_data_choose_backup:
 * @parent: a widget of the window
 * @store: the log
 * @runner: what runs the session
 *
 * Lets the person choose a backup to restore; not while a session runs.
 */
void
bx_data_choose_backup (GtkWidget       *parent,
                       BxStore         *store,
                       BxSessionRunner *runner)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));
  g_return_if_fail (BX_IS_SESSION_RUNNER (runner));

  if (bx_session_runner_get_session_id (runner) != NULL)
    bx_feedback_tell (parent, _("Finish the session that is running first"));
  else
    choose (parent, store, runner, &restoring);
}

/**
 * bx_data_choose_other_log:
 * @parent: a widget of the window
 * @store: the log
 * @runner: what runs the session
 *
 * Lets the person choose another machine's log to merge.
 */
void
bx_data_choose_other_log (GtkWidget       *parent,
                          BxStore         *store,
                          BxSessionRunner *runner)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));
  g_return_if_fail (BX_IS_SESSION_RUNNER (runner));

  choose (parent, store, runner, &merging);
}
