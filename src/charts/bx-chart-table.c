/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-chart-table.h"
#include "bx-line-chart-private.h"

/* ---- one row -------------------------------------------------------------------- */

#define BX_TYPE_CHART_ROW (bx_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (BxChartRow, bx_chart_row, BX, CHART_ROW, GObject)

/* A point of the series as the list holds it: its index, no more. */
struct _BxChartRow
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (BxChartRow, bx_chart_row, G_TYPE_OBJECT)

static void
bx_chart_row_class_init (BxChartRowClass *klass)
{
}

static void
bx_chart_row_init (BxChartRow *self)
{
}

/* ---- the rows ------------------------------------------------------------------- */

#define BX_TYPE_CHART_ROWS (bx_chart_rows_get_type ())
G_DECLARE_FINAL_TYPE (BxChartRows, bx_chart_rows, BX, CHART_ROWS, GObject)

/* The points that the chart shows, the newest first, made when they are asked
 * for. */
struct _BxChartRows
{
  GObject parent_instance;

  BxChartPlot *plot; /* (owned) (nullable) */
  guint n_items;
};

static GType
bx_chart_rows_get_item_type (GListModel *model)
{
  return BX_TYPE_CHART_ROW;
}

static guint
bx_chart_rows_get_n_items (GListModel *model)
{
  return BX_CHART_ROWS (model)->n_items;
}

static gpointer
bx_chart_rows_get_item (GListModel *model,
                        guint position)
{
  BxChartRows *self = BX_CHART_ROWS (model);
  BxChartRow *row;

  if (position >= self->n_items)
    return NULL;

  row = g_object_new (BX_TYPE_CHART_ROW, NULL);
  row->index = bx_chart_plot_get_shown (self->plot, self->n_items - 1 - position);

  return row;
}

static void
bx_chart_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bx_chart_rows_get_item_type;
  iface->get_n_items = bx_chart_rows_get_n_items;
  iface->get_item = bx_chart_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BxChartRows, bx_chart_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bx_chart_rows_list_model_init))

static void
bx_chart_rows_finalize (GObject *object)
{
  g_clear_object (&BX_CHART_ROWS (object)->plot);

  G_OBJECT_CLASS (bx_chart_rows_parent_class)->finalize (object);
}

static void
bx_chart_rows_class_init (BxChartRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_chart_rows_finalize;
}

static void
bx_chart_rows_init (BxChartRows *self)
{
}

static void
bx_chart_rows_refresh (BxChartRows *self)
{
  guint before = self->n_items;

  self->n_items = bx_chart_plot_get_n_shown (self->plot);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n_items);
}

/* ---- the table ------------------------------------------------------------------ */

/**
 * BxChartTable:
 *
 * The points that a [class@LineChart] shows, as a table: the newest first, day
 * and value in words. It follows its chart.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * chart-table
 * ╰── scrolledwindow
 *     ╰── columnview
 * ]|
 */
struct _BxChartTable
{
  GtkWidget parent_instance;

  BxLineChart *chart; /* (owned) */
  BxChartRows *rows;  /* (owned) */
  GtkColumnViewColumn *value_column;
};

G_DEFINE_FINAL_TYPE (BxChartTable, bx_chart_table, GTK_TYPE_WIDGET)

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item,
               gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_date_cb (BxChartTable *self,
              GtkListItem *item)
{
  BxChartRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = bx_chart_format_day (bx_chart_series_get_datum (self->chart->series, row->index)->day);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_value_cb (BxChartTable *self,
               GtkListItem *item)
{
  BxChartRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = bx_line_chart_describe_point (self->chart, row->index);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkColumnViewColumn *
add_column (BxChartTable *self,
            GtkColumnView *view,
            const char *title,
            GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);

  return column;
}

static void
chart_changed_cb (BxChartTable *self)
{
  BxChartSeries *series = bx_line_chart_get_series (self->chart);

  gtk_column_view_column_set_title (self->value_column,
                                    series != NULL ? bx_chart_series_get_name (series) : "");
  bx_chart_rows_refresh (self->rows);
}

static void
row_activated_cb (BxChartTable *self,
                  guint position)
{
  g_autoptr (BxChartRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    g_signal_emit_by_name (self->chart, "point-activated", row->index);
}

static void
bx_chart_table_dispose (GObject *object)
{
  BxChartTable *self = BX_CHART_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (bx_chart_table_parent_class)->dispose (object);
}

static void
bx_chart_table_class_init (BxChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_chart_table_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chart-table");
}

static void
bx_chart_table_init (BxChartTable *self)
{
}

/**
 * bx_chart_table_new:
 * @chart: the chart whose points to show
 *
 * Creates a table that follows @chart.
 *
 * Returns: (transfer floating): a new table
 */
GtkWidget *
bx_chart_table_new (BxLineChart *chart)
{
  BxChartTable *self;
  GtkWidget *view;
  GtkWidget *scroller;
  GtkSelectionModel *selection;

  g_return_val_if_fail (BX_IS_LINE_CHART (chart), NULL);

  self = g_object_new (BX_TYPE_CHART_TABLE, NULL);
  self->chart = g_object_ref (chart);
  self->rows = g_object_new (BX_TYPE_CHART_ROWS, NULL);
  self->rows->plot = g_object_ref (chart->plot);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  view = gtk_column_view_new (selection);
  add_column (self, GTK_COLUMN_VIEW (view), _("Date"), G_CALLBACK (bind_date_cb));
  self->value_column = add_column (self, GTK_COLUMN_VIEW (view), "", G_CALLBACK (bind_value_cb));
  g_signal_connect_object (view, "activate", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));

  g_signal_connect_object (chart, "shown-changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  chart_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * bx_chart_table_get_chart:
 * @self: a table
 *
 * Returns: (transfer none): the chart that the table follows
 */
BxLineChart *
bx_chart_table_get_chart (BxChartTable *self)
{
  g_return_val_if_fail (BX_IS_CHART_TABLE (self), NULL);

  return self->chart;
}

/**
 * bx_chart_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): a list with one item a row
 */
GListModel *
bx_chart_table_get_rows (BxChartTable *self)
{
  g_return_val_if_fail (BX_IS_CHART_TABLE (self), NULL);

  return G_LIST_MODEL (self->rows);
}
