/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-log-example.h"
#include "bx-log-overview.h"
#include "bx-log-page.h"
#include "bx-log-words.h"
#include "bx-session-list-model.h"
#include "bx-session-row.h"

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
  GtkListView *list_view;
  AdwBin *empty_place;
  AdwStatusPage *failed_page;

  /* Owned References */
  GtkWidget *overview; /* also the item at the head of the list */
  BxSessionListModel *model;
  guint spinner_source;
};

G_DEFINE_FINAL_TYPE (BxLogPage, bx_log_page, ADW_TYPE_BIN)

/* Who reads faster than this needs no spinner. */
#define SPINNER_DELAY_MS 400

static BxUnit
get_unit (void)
{
  return bx_application_get_unit (bx_application_get_default ());
}

/* ---- rows ----------------------------------------------------------------------- */

static void
describe_row (GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  const BxSessionSummary *summary = BX_IS_SESSION_ITEM (item) ? bx_session_item_get_summary (BX_SESSION_ITEM (item)) : NULL;
  g_autofree char *label = summary != NULL ? bx_session_row_describe (summary, get_unit ()) : NULL;

  gtk_list_item_set_accessible_label (list_item, label != NULL ? label : "");
}

static void
bind_row_cb (BxLogPage *self,
             GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  gboolean is_session = BX_IS_SESSION_ITEM (item);
  GtkWidget *child = gtk_list_item_get_child (list_item);

  gtk_list_item_set_activatable (list_item, is_session);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_focusable (list_item, is_session);

  if (!is_session)
    {
      gtk_list_item_set_child (list_item, self->overview);
      gtk_list_item_set_accessible_label (list_item, _("Overview"));
      return;
    }

  if (!BX_IS_SESSION_ROW (child))
    {
      child = bx_session_row_new ();
      gtk_list_item_set_child (list_item, child);
    }
  bx_session_row_set_unit (BX_SESSION_ROW (child), get_unit ());
  bx_session_row_set_item (BX_SESSION_ROW (child), BX_SESSION_ITEM (item));
  describe_row (list_item);
  g_signal_connect_object (item, "notify::summary", G_CALLBACK (describe_row), list_item, G_CONNECT_SWAPPED);
}

static void
unbind_row_cb (BxLogPage *self,
               GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (BX_IS_SESSION_ROW (child))
    bx_session_row_set_item (BX_SESSION_ROW (child), NULL);
  else
    gtk_list_item_set_child (list_item, NULL);
  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, describe_row, list_item);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader *header,
                 gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "title-3");
  gtk_list_header_set_child (header, label);
}

static void
update_header (GtkListHeader *header)
{
  GObject *item = gtk_list_header_get_item (header);
  GtkWidget *label = gtk_list_header_get_child (header);
  const BxSessionSummary *summary = BX_IS_SESSION_ITEM (item) ? bx_session_item_get_summary (BX_SESSION_ITEM (item)) : NULL;
  g_autofree char *month = NULL;

  gtk_widget_set_visible (label, BX_IS_SESSION_ITEM (item));
  if (summary != NULL)
    /* Translators: a month and its year, as in “March 2026”; see g_date_time_format(). */
    /* xgettext:no-c-format */
    month = bx_log_format_moment (summary->started, _("%OB %Y"));
  gtk_label_set_label (GTK_LABEL (label), month != NULL ? month : "…");
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader *header,
                gpointer user_data)
{
  GObject *item = gtk_list_header_get_item (header);

  update_header (header);
  g_signal_connect_object (item, "notify::summary", G_CALLBACK (update_header), header, G_CONNECT_SWAPPED);
}

static void
unbind_header_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader *header,
                  gpointer user_data)
{
  GObject *item = gtk_list_header_get_item (header);

  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, update_header, header);
}

static void
row_activated_cb (BxLogPage *self,
                  guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const BxSessionSummary *summary = BX_IS_SESSION_ITEM (item) ? bx_session_item_get_summary (BX_SESSION_ITEM (item)) : NULL;

  if (summary != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", summary->id);
}

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
      adw_status_page_set_description (self->failed_page, error != NULL ? error->message : NULL);
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
  GtkSelectionModel *selection = g_object_ref (gtk_list_view_get_model (self->list_view));

  bx_log_overview_refresh (BX_LOG_OVERVIEW (self->overview));
  gtk_list_view_set_model (self->list_view, NULL);
  gtk_list_view_set_model (self->list_view, selection);
  g_object_unref (selection);
  if (adw_bin_get_child (self->empty_place) != NULL)
    adw_bin_set_child (self->empty_place, bx_log_example_new ());
}

/* ---- the type ------------------------------------------------------------------- */

static void
bx_log_page_dispose (GObject *object)
{
  BxLogPage *self = BX_LOG_PAGE (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  /* It would be taken away from under the bin's hands. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_LOG_PAGE);
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
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxLogPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
bx_log_page_init (BxLogPage *self)
{
  BxApplication *application = bx_application_get_default ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->overview = g_object_ref_sink (bx_log_overview_new ());
  self->model = bx_session_list_model_new (bx_application_get_store (application), G_OBJECT (self->overview));
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);

  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  g_signal_connect (headers, "unbind", G_CALLBACK (unbind_header_cb), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

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
