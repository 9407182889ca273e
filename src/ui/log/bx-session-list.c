/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-log-words.h"
#include "bx-session-list.h"
#include "bx-session-row.h"

/**
 * BxSessionList:
 *
 * Sessions by month, read as one scrolls. A widget may come before them, as the first
 * item of the list, so that both scroll as one and the list may be as long as it likes.
 */
struct _BxSessionList
{
  AdwBin parent_instance;

  GtkListView *list_view; /* (unowned) */
  GtkWidget *overview;    /* (nullable) (owned): also the item at the head of the list */
  BxSessionListModel *model; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxSessionList, bx_session_list, ADW_TYPE_BIN)

/* ---- rows ----------------------------------------------------------------------- */

static void
describe_row (GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = BX_IS_SESSION_ITEM (item) ? bx_session_row_describe (BX_SESSION_ITEM (item), bx_get_unit ()) : NULL;

  gtk_list_item_set_accessible_label (list_item, label != NULL ? label : "");
}

static void
bind_row_cb (BxSessionList *self,
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
  bx_session_row_set_unit (BX_SESSION_ROW (child), bx_get_unit ());
  bx_session_row_set_item (BX_SESSION_ROW (child), BX_SESSION_ITEM (item));
  describe_row (list_item);
  g_signal_connect_object (item, "notify", G_CALLBACK (describe_row), list_item, G_CONNECT_SWAPPED);
}

static void
unbind_row_cb (BxSessionList *self,
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
row_activated_cb (BxSessionList *self,
                  guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const BxSessionSummary *summary = BX_IS_SESSION_ITEM (item) ? bx_session_item_get_summary (BX_SESSION_ITEM (item)) : NULL;

  if (summary != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", summary->id);
}

/* ---- where it begins ------------------------------------------------------------ */

static void
laid_out_cb (BxSessionList *self,
             GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  if (self->list_view != NULL)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);
}

static gboolean
before_layout_cb (GtkWidget *widget,
                  GdkFrameClock *clock,
                  gpointer user_data)
{
  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), user_data, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return G_SOURCE_REMOVE;
}

/* Of rows that are all new GTK puts the first one at the top, and so the month that stands
 * over it out of sight: it is brought back before that is drawn. */
static void
begin_at_month (BxSessionList *self)
{
  if (self->overview == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), before_layout_cb, self, NULL);
}

static void
items_changed_cb (BxSessionList *self,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GListModel *model)
{
  if (n_added > 0 && n_added == g_list_model_get_n_items (model))
    begin_at_month (self);
}

/* ---- the type ------------------------------------------------------------------- */

static void
bx_session_list_dispose (GObject *object)
{
  BxSessionList *self = BX_SESSION_LIST (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  self->list_view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (bx_session_list_parent_class)->dispose (object);
}

static void
bx_session_list_class_init (BxSessionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_session_list_dispose;
}

static void
bx_session_list_init (BxSessionList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "log-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sessions"), -1);
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (row_activated_cb), self);

  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  g_signal_connect (headers, "unbind", G_CALLBACK (unbind_header_cb), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);

  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 760);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list_view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * bx_session_list_new:
 * @model: the sessions
 * @head: (nullable): what comes before them, which is also the head of @model
 *
 * Returns: (transfer floating): a new list
 */
GtkWidget *
bx_session_list_new (BxSessionListModel *model,
                     GtkWidget *head)
{
  BxSessionList *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (BX_IS_SESSION_LIST_MODEL (model), NULL);

  self = g_object_new (BX_TYPE_SESSION_LIST, NULL);
  self->model = g_object_ref (model);
  self->overview = head != NULL ? g_object_ref (head) : NULL;
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (model)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  /* From a head Tab goes on to the sessions; among them the arrows do. */
  if (head == NULL)
    gtk_list_view_set_tab_behavior (self->list_view, GTK_LIST_TAB_ITEM);

  return GTK_WIDGET (self);
}

/**
 * bx_session_list_write_anew:
 * @self: a list of sessions
 *
 * Writes all rows anew, as in another unit.
 */
void
bx_session_list_write_anew (BxSessionList *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_if_fail (BX_IS_SESSION_LIST (self));

  selection = g_object_ref (gtk_list_view_get_model (self->list_view));
  gtk_list_view_set_model (self->list_view, NULL);
  gtk_list_view_set_model (self->list_view, selection);
  begin_at_month (self);
}
