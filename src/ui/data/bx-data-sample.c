/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-data-sample.h"

#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-sample-log.h"

/* A year of somebody else's training, to look at and to throw away. */

typedef struct
{
  GtkWidget *parent; /* (owned) */
  BxStore *store;    /* (owned) */
  char *id;          /* (owned) (nullable): the import */
} Trial;

static void
trial_free (gpointer data)
{
  Trial *trial = data;

  g_object_unref (trial->parent);
  g_object_unref (trial->store);
  g_free (trial->id);
  g_free (trial);
}

static void
thrown_away_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!bx_store_undo_import_finish (BX_STORE (source), result, &error))
    bx_feedback_error (parent, _("The Sample Could Not Be Thrown Away"), error);
}

static void
undo_cb (gpointer data)
{
  Trial *trial = data;

  bx_store_undo_import_async (trial->store, trial->id, NULL, thrown_away_cb, g_object_ref (trial->parent));
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Trial *trial = user_data;
  g_autoptr (GError) error = NULL;
  BxImportOutcome *outcome = bx_store_import_finish (BX_STORE (source), result, &error);

  if (outcome == NULL)
    {
      bx_feedback_error (trial->parent, _("The Sample Could Not Be Added"), error);
      trial_free (trial);
      return;
    }

  trial->id = g_strdup (outcome->id);
  bx_import_outcome_free (outcome);
  if (trial->id == NULL)
    {
      bx_feedback_tell (trial->parent, _("The sample is in your log already"));
      trial_free (trial);
      return;
    }

  bx_feedback_undoable (trial->parent, _("A year of sample data is in your log"), undo_cb, trial, trial_free);
}

/**
 * bx_data_try_sample:
 * @parent: a widget of the window
 * @store: the log
 *
 * Adds a year of sample data to the log. It is an import: it can be undone at once,
 * and later where imports are taken back.
 */
void
bx_data_try_sample (GtkWidget *parent,
                    BxStore   *store)
{
  Trial *trial;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (BX_IS_STORE (store));

  trial = g_new0 (Trial, 1);
  trial->parent = g_object_ref (parent);
  trial->store = g_object_ref (store);
  /* Translators: what sample data is called in the list of imports */
  bx_store_import_async (store, _("Sample data"), BX_SAMPLE_LOG_FORMAT, bx_sample_log_feed, NULL, NULL, NULL, added_cb, trial);
}
