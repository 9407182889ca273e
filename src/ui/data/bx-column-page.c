/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-column-page.h"

#include <glib/gi18n.h>

/**
 * BxColumnPage:
 *
 * The columns of a table that the program doesn't know, each with some of its values, and
 * what the person says that it holds. Two columns never hold the same: who chooses it for
 * another one takes it from the first.
 */
struct _BxColumnPage
{
  AdwBin parent_instance;

  AdwBanner *banner;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group;

  BxImportColumns *columns; /* (owned) (nullable) */
  GListModel *choices;      /* (owned) */
  GPtrArray *rows;          /* element-type AdwComboRow; not owned */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BxColumnPage, bx_column_page, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
} BxColumnPageSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* What stands first in the list holds nothing. */
static int
get_field (BxColumnPage *self,
           guint         i)
{
  guint selected = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));

  return selected == GTK_INVALID_LIST_POSITION ? BX_IMPORT_FIELD_NONE : (int) selected - 1;
}

static void
show_missing (BxColumnPage *self)
{
  int chosen[BX_IMPORT_N_FIELDS];
  const char *title = NULL;

  if (!bx_column_page_get_chosen (self, chosen))
    {
      if (chosen[BX_IMPORT_FIELD_DATE] >= 0)
        title = _("Which column names the exercise?");
      else if (chosen[BX_IMPORT_FIELD_EXERCISE] >= 0)
        title = _("Which column holds the date?");
      else
        title = _("Which columns hold the date and name the exercise?");
      adw_banner_set_title (self->banner, title);
    }

  adw_banner_set_revealed (self->banner, title != NULL);
}

static void
selected_cb (BxColumnPage *self,
             GParamSpec   *pspec,
             AdwComboRow  *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->setting)
    return;

  self->setting = TRUE;
  for (guint i = 0; i < self->rows->len && selected != 0; i++)
    {
      AdwComboRow *other = g_ptr_array_index (self->rows, i);

      if (other != row && adw_combo_row_get_selected (other) == selected)
        adw_combo_row_set_selected (other, 0);
    }
  self->setting = FALSE;

  show_missing (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
describe (const BxImportColumn *column)
{
  GString *text = g_string_new (NULL);

  /* Each value keeps its own direction. */
  for (guint i = 0; column->samples[i] != NULL; i++)
    g_string_append_printf (text, "%s\342\201\250%s\342\201\251", i > 0 ? " · " : "", column->samples[i]);
  if (text->len == 0)
    /* Translators: in place of the first values of a column that has none */
    g_string_append (text, C_("column", "Empty"));

  return g_string_free_and_steal (text);
}

/* GTK complains of a line that may end in dots and is shorter than they are. */
static int
get_lines (const char *text)
{
  return g_utf8_strlen (text, -1) > 8 ? 2 : 0;
}

static void
add_column (BxColumnPage         *self,
            const BxImportColumn *column)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *subtitle = describe (column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), column->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), get_lines (column->name));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), get_lines (subtitle));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), self->choices);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * bx_column_page_set_columns:
 * @self: a page
 * @columns: the columns of a table
 * @chosen: (array fixed-size=10): the position of each field, or -1
 *
 * Shows the columns of a table, and what they seem to hold.
 */
void
bx_column_page_set_columns (BxColumnPage    *self,
                            BxImportColumns *columns,
                            const int       *chosen)
{
  g_return_if_fail (BX_IS_COLUMN_PAGE (self));
  g_return_if_fail (columns != NULL);
  g_return_if_fail (chosen != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  bx_import_columns_ref (columns);
  g_clear_pointer (&self->columns, bx_import_columns_unref);
  self->columns = columns;

  self->setting = TRUE;
  for (guint i = 0; i < columns->columns->len; i++)
    add_column (self, g_ptr_array_index (columns->columns, i));
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      if (chosen[i] >= 0 && (guint) chosen[i] < self->rows->len)
        adw_combo_row_set_selected (g_ptr_array_index (self->rows, chosen[i]), i + 1);
    }
  self->setting = FALSE;

  show_missing (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * bx_column_page_get_chosen:
 * @self: a page
 * @chosen: (out caller-allocates) (array fixed-size=10): the position of each field, or -1
 *
 * Gets what the person says.
 *
 * Returns: whether that is enough to read the table
 */
gboolean
bx_column_page_get_chosen (BxColumnPage *self,
                           int          *chosen)
{
  gboolean enough = TRUE;

  g_return_val_if_fail (BX_IS_COLUMN_PAGE (self), FALSE);
  g_return_val_if_fail (chosen != NULL, FALSE);

  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    chosen[i] = -1;
  for (guint i = 0; i < self->rows->len; i++)
    {
      int field = get_field (self, i);

      if (field != BX_IMPORT_FIELD_NONE)
        chosen[field] = (int) i;
    }
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    enough &= chosen[i] >= 0 || !bx_import_field_is_needed ((BxImportField) i);

  return enough;
}

static gboolean
bx_column_page_grab_focus (GtkWidget *widget)
{
  BxColumnPage *self = BX_COLUMN_PAGE (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static void
bx_column_page_dispose (GObject *object)
{
  BxColumnPage *self = BX_COLUMN_PAGE (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->columns, bx_import_columns_unref);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (bx_column_page_parent_class)->dispose (object);
}

static void
bx_column_page_finalize (GObject *object)
{
  g_ptr_array_unref (BX_COLUMN_PAGE (object)->rows);

  G_OBJECT_CLASS (bx_column_page_parent_class)->finalize (object);
}

static void
bx_column_page_class_init (BxColumnPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_column_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = bx_column_page_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = bx_column_page_grab_focus;

  /**
   * BxColumnPage::changed:
   *
   * The person says something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_column_page_init (BxColumnPage *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* Translators: what a column of a table holds that is not imported */
  gtk_string_list_append (choices, C_("column", "Left Out"));
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    gtk_string_list_append (choices, bx_import_field_get_name ((BxImportField) i));
  self->choices = G_LIST_MODEL (choices);
  self->rows = g_ptr_array_new ();

  self->banner = ADW_BANNER (adw_banner_new (""));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("What the Columns Hold"));
  adw_preferences_group_set_description (self->group,
                                         _("This table is not from a program that is known. Each row has to be a set. A date and an exercise are needed, all else is as you like. Your answer is remembered for the next such file."));
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_preferences_page_add (self->page, self->group);
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_bin_set_child (ADW_BIN (self), box);
}
