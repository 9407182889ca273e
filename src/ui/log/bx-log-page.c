/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-log-example.h"
#include "bx-log-overview.h"
#include "bx-log-page.h"
#include "bx-session-list.h"
#include "bx-session-records.h"

/**
 * BxLogPage:
 *
 * The Log place: the overview, and under it all sessions by month, read as one
 * scrolls. The overview is the first item of the list, so that both scroll as one
 * and the list may be as long as it likes.
 */
struct _BxLogPage
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwSpinner *spinner;
  AdwBin *list_place;
  AdwBin *empty_place;
  AdwStatusPage *failed_page;

  /* Owned References */
  GtkWidget *overview; /* also the item at the head of the list */
  BxSessionListModel *model;
  BxSessionRecords *records;
  guint spinner_source;
};

G_DEFINE_FINAL_TYPE (BxLogPage, bx_log_page, ADW_TYPE_BIN)

/* Who reads faster than this needs no spinner. */
#define SPINNER_DELAY_MS 400

/* ---- states --------------------------------------------------------------------- */

static void
show_spinner_cb (gpointer user_data)
{
  BxLogPage *self = BX_LOG_PAGE (user_data);

  self->spinner_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
}

static void
state_changed_cb (BxLogPage *self)
{
  const GError *error = bx_session_list_model_get_error (self->model);

  switch (bx_session_list_model_get_state (self->model))
    {
    case BX_SESSION_LIST_READY:
      gtk_stack_set_visible_child_name (self->stack, "list");
      break;

    case BX_SESSION_LIST_EMPTY:
      if (adw_bin_get_child (self->empty_place) == NULL)
        adw_bin_set_child (self->empty_place, bx_log_example_new ());
      gtk_stack_set_visible_child_name (self->stack, "empty");
      break;

    case BX_SESSION_LIST_FAILED:
      bx_feedback_explain (self->failed_page, error != NULL ? error->message : NULL);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      break;

    case BX_SESSION_LIST_LOADING:
    default:
      gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
      if (self->spinner_source == 0)
        self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, show_spinner_cb, self);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
}

static void
retry_clicked_cb (BxLogPage *self)
{
  bx_session_list_model_retry (self->model);
  bx_log_overview_refresh (BX_LOG_OVERVIEW (self->overview));
}

/* All that is written is written anew in the other unit. */
static void
unit_changed_cb (BxLogPage *self)
{
  bx_log_overview_refresh (BX_LOG_OVERVIEW (self->overview));
  bx_session_list_write_anew (BX_SESSION_LIST (adw_bin_get_child (self->list_place)));
  if (adw_bin_get_child (self->empty_place) != NULL)
    adw_bin_set_child (self->empty_place, bx_log_example_new ());
}

/* ---- the type ------------------------------------------------------------------- */

static void
bx_log_page_dispose (GObject *object)
{
  BxLogPage *self = BX_LOG_PAGE (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  /* It would be taken away from under the bin's hands. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_LOG_PAGE);
  g_clear_object (&self->records);
  g_clear_object (&self->model);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (bx_log_page_parent_class)->dispose (object);
}

static void
bx_log_page_class_init (BxLogPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_log_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-log-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
bx_log_page_init (BxLogPage *self)
{
  BxApplication *application = bx_application_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->overview = g_object_ref_sink (bx_log_overview_new ());
  self->model = bx_session_list_model_new (bx_application_get_store (application), G_OBJECT (self->overview));
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);

  self->records = bx_session_records_new (self->model, GTK_WIDGET (self));
  adw_bin_set_child (self->list_place, bx_session_list_new (self->model, self->overview));

  g_signal_connect_object (bx_application_get_settings (application), "changed::weight-unit",
                           G_CALLBACK (unit_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_log_page_new:
 *
 * Creates the Log place.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
bx_log_page_new (void)
{
  return g_object_new (BX_TYPE_LOG_PAGE, NULL);
}
