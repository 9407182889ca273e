/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-link.h"
#include "bx-session-view-private.h"

/* Who brings an exercise into the session that ached hears of it, and is led to
 * what to do about it. It is the person who decides. */

typedef struct
{
  BxSessionView *view; /* (owned) */
  char *exercise_id;   /* (owned) */
} Asked;

static void
asked_free (Asked *asked)
{
  g_clear_object (&asked->view);
  g_free (asked->exercise_id);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
feel_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxFeel) feel = bx_store_load_feel_finish (BX_STORE (source), result, &error);
  BxExercise *about;
  g_autoptr (BxLink) link = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *text = NULL;

  if (error != NULL)
    g_debug ("How the exercise felt could not be read: %s", error->message);
  /* Of a view that is gone there is nothing to tell. */
  if (!bx_feel_holds_back (feel) || asked->view->runner == NULL)
    return;
  about = bx_catalogue_find_exercise (bx_session_runner_get_catalogue (asked->view->runner), asked->exercise_id);
  if (about == NULL)
    return;

  link = bx_link_new (BX_LINK_EXERCISE, asked->exercise_id);
  link->part = g_strdup ("feel");
  uri = bx_link_format (link);
  /* Translators: %s is the name of an exercise, never inflected */
  text = g_strdup_printf (_("%s: it ached last time"), bx_exercise_get_name (about));
  bx_feedback_lead (GTK_WIDGET (asked->view->work_box), text, _("_Advice"), "win.open-link", uri);
}

/* After an ache the program proposes less; here it says why, once. */
void
_bx_session_view_tell_of_ache (BxSessionView *self,
                               const char *exercise_id)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->view = g_object_ref (self);
  asked->exercise_id = g_strdup (exercise_id);
  bx_store_load_feel_async (bx_application_get_store (bx_application_get_default ()), exercise_id, NULL,
                            feel_loaded_cb, asked);
}
