/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-link.h"
#include "bx-log-words.h"
#include "bx-session-aches.h"
#include "bx-store-activity.h"

/**
 * BxSessionAches:
 *
 * A line for each exercise of a session that ached afterwards, with the way to what
 * to do about it. It is nothing at all where nothing ached.
 */
struct _BxSessionAches
{
  AdwBin parent_instance;

  GtkListBox *list; /* (unowned): in the bin */

  BxSession *session;        /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable): of the request under way */
};

G_DEFINE_FINAL_TYPE (BxSessionAches, bx_session_aches, ADW_TYPE_BIN)

static gboolean
has_exercise (const BxSession *session,
              const char *exercise_id)
{
  for (guint i = 0; i < session->exercises->len; i++)
    if (g_strcmp0 (((BxSessionExercise *) g_ptr_array_index (session->exercises, i))->exercise_id, exercise_id) == 0)
      return TRUE;

  return FALSE;
}

/* What was said at its end, or later on the same day on the exercise's own page */
static gboolean
is_of_session (const BxFeel *feel,
               const BxSession *session)
{
  char said[BX_DAY_LENGTH];
  char trained[BX_DAY_LENGTH];

  if (feel->session_id != NULL)
    return g_strcmp0 (feel->session_id, session->id) == 0;

  bx_moment_get_day (feel->said, said);
  bx_moment_get_day (session->started, trained);

  return g_str_equal (said, trained) && has_exercise (session, feel->exercise_id);
}

static void
add_row (BxSessionAches *self,
         const BxFeel *ache)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = bx_decoration_new ("dialog-information-symbolic");
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), ache->exercise_id);
  g_autofree char *name = bx_log_dup_exercise_name (ache->exercise_id);
  /* Translators: %s is the name of an exercise, never inflected */
  g_autofree char *title = g_strdup_printf (_("%s: an ache was noted"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  /* Of what is gone there is no page. */
  if (exercise != NULL)
    {
      g_autoptr (BxLink) link = bx_link_new (BX_LINK_EXERCISE, ache->exercise_id);
      g_autofree char *uri = NULL;

      link->part = g_strdup ("feel");
      uri = bx_link_format (link);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("What helps, and when to come back"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), bx_decoration_new ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-link");
    }

  gtk_list_box_append (self->list, row);
}

static void
feels_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (BxSessionAches) self = BX_SESSION_ACHES (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feels = bx_store_list_feels_finish (BX_STORE (source), result, &error);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  if (feels == NULL || self->session == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("How the exercises felt could not be read: %s", error != NULL ? error->message : "the page is gone");
      return;
    }

  /* They come in order, so that the last word on an exercise counts. That somebody
   * was well again later does not undo what the session was like. */
  for (guint i = 0; i < feels->len; i++)
    {
      const BxFeel *feel = g_ptr_array_index (feels, i);

      if (feel->answer != BX_FEEL_WELL && is_of_session (feel, self->session))
        g_hash_table_insert (last, feel->exercise_id, (gpointer) feel);
    }

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < feels->len; i++)
    {
      const BxFeel *feel = g_ptr_array_index (feels, i);

      if (feel->answer == BX_FEEL_ACHE && g_hash_table_lookup (last, feel->exercise_id) == feel)
        add_row (self, feel);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static void
refresh (BxSessionAches *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* All of them: a session may have been moved since. */
  bx_store_list_feels_async (bx_get_store (), (BxMoment) { .utc_ms = 1 }, self->cancellable, feels_read_cb, g_object_ref (self));
}

static void
store_changed_cb (BxSessionAches *self,
                  BxStoreChange changes)
{
  if ((changes & BX_STORE_CHANGE_FEEL) != 0 && self->session != NULL)
    refresh (self);
}

static void
bx_session_aches_dispose (GObject *object)
{
  BxSessionAches *self = BX_SESSION_ACHES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->session, bx_session_free);

  G_OBJECT_CLASS (bx_session_aches_parent_class)->dispose (object);
}

static void
bx_session_aches_class_init (BxSessionAchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_session_aches_dispose;
}

static void
bx_session_aches_init (BxSessionAches *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_session_aches_set_session:
 * @self: the aches
 * @session: a session that is in the log
 *
 * Shows what ached after @session, as soon as the log has answered.
 */
void
bx_session_aches_set_session (BxSessionAches *self,
                              const BxSession *session)
{
  g_return_if_fail (BX_IS_SESSION_ACHES (self));
  g_return_if_fail (session != NULL);

  g_clear_pointer (&self->session, bx_session_free);
  self->session = bx_session_copy (session);
  refresh (self);
}
