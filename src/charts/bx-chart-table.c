/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-chart-table.h"

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

/* The points that the chart shows, made when they are asked for. */
struct _BxChartRows
{
  GObject parent_instance;

  GArray *indices; /* (owned) (element-type guint) */
};

static GType
bx_chart_rows_get_item_type (GListModel *model)
{
  return BX_TYPE_CHART_ROW;
}

static guint
bx_chart_rows_get_n_items (GListModel *model)
{
  return BX_CHART_ROWS (model)->indices->len;
}

static gpointer
bx_chart_rows_get_item (GListModel *model,
                        guint position)
{
  BxChartRows *self = BX_CHART_ROWS (model);
  BxChartRow *row;

  if (position >= self->indices->len)
    return NULL;

  row = g_object_new (BX_TYPE_CHART_ROW, NULL);
  row->index = g_array_index (self->indices, guint, position);

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
  g_array_unref (BX_CHART_ROWS (object)->indices);

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
  self->indices = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
bx_chart_rows_take (BxChartRows *self,
                    GArray *indices)
{
  guint before = self->indices->len;

  g_array_unref (self->indices);
  self->indices = indices;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, indices->len);
}

/* ---- the table ------------------------------------------------------------------ */

/**
 * BxChartTable:
 *
 * The points that a [class@Chart] shows, as a table: what has days, the newest
 * first. It follows its chart.
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

  BxChart *chart;    /* (owned) */
  BxChartRows *rows; /* (owned) */
  GtkColumnView *view;
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

/* The factory knows which column it is of. */
#define COLUMN_KEY "bx-chart-column"

static void
bind_cell_cb (BxChartTable *self,
              GtkListItem *item,
              GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  BxChartRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = NULL;

  /* A row can be bound once more while the chart already has other points. */
  if (self->chart != NULL && bx_chart_find_shown (self->chart, row->index, NULL))
    text = bx_chart_dup_cell (self->chart, row->index, column);
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
append_column (BxChartTable *self,
               guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (number));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
chart_changed_cb (BxChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n = bx_chart_get_n_columns (self->chart);

  while (g_list_model_get_n_items (columns) > n)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, n);

      gtk_column_view_remove_column (self->view, column);
    }
  while (g_list_model_get_n_items (columns) < n)
    append_column (self, g_list_model_get_n_items (columns));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *title = bx_chart_dup_column_title (self->chart, i);

      gtk_column_view_column_set_title (column, title);
    }
  bx_chart_rows_take (self->rows, bx_chart_dup_rows (self->chart));
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
bx_chart_table_new (BxChart *chart)
{
  BxChartTable *self;
  GtkWidget *view;
  GtkWidget *scroller;
  GtkSelectionModel *selection;

  g_return_val_if_fail (BX_IS_CHART (chart), NULL);

  self = g_object_new (BX_TYPE_CHART_TABLE, NULL);
  self->chart = g_object_ref (chart);
  self->rows = g_object_new (BX_TYPE_CHART_ROWS, NULL);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  view = gtk_column_view_new (selection);
  self->view = GTK_COLUMN_VIEW (view);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
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
