/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-log-words.h"
#include "bx-session-row.h"

/**
 * BxSessionRow:
 *
 * A session in the history: its day, its name, what was done in a line, and how many
 * records were made, if that is known. It is as high without a session as with one, so that rows that are being read don't
 * move the others.
 *
 * ## CSS nodes
 *
 * `BxSessionRow` has a single CSS node named `session-row`.
 */
struct _BxSessionRow
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkLabel *weekday_label;
  GtkLabel *day_label;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkWidget *records;
  GtkLabel *records_label;

  BxSessionItem *item; /* (nullable) (owned) */
  BxUnit unit;
};

G_DEFINE_FINAL_TYPE (BxSessionRow, bx_session_row, GTK_TYPE_WIDGET)

static char *
format_facts (const BxSessionSummary *summary,
              BxUnit unit)
{
  return bx_log_format_facts (bx_moment_seconds_between (summary->started, summary->ended),
                              summary->n_sets, summary->volume_kg, unit);
}

static void
update (BxSessionRow *self)
{
  const BxSessionSummary *summary = self->item != NULL ? bx_session_item_get_summary (self->item) : NULL;
  g_autofree char *weekday = NULL;
  g_autofree char *day = NULL;
  g_autofree char *facts = NULL;
  guint n_records = self->item != NULL ? bx_session_item_get_n_records (self->item) : 0;
  g_autofree char *records = g_strdup_printf ("%u", n_records);

  gtk_label_set_label (self->records_label, records);
  gtk_widget_set_visible (self->records, summary != NULL && n_records > 0);
  if (summary == NULL)
    {
      gtk_label_set_label (self->weekday_label, "");
      gtk_label_set_label (self->day_label, "");
      gtk_label_set_label (self->title_label, "…");
      gtk_label_set_label (self->facts_label, "");
      return;
    }

  weekday = bx_log_format_moment (summary->started, "%a");
  day = bx_log_format_moment (summary->started, "%-e");
  facts = format_facts (summary, self->unit);
  gtk_label_set_label (self->weekday_label, weekday);
  gtk_label_set_label (self->day_label, day);
  gtk_label_set_label (self->title_label, summary->title);
  gtk_label_set_label (self->facts_label, facts);
}

static void
bx_session_row_dispose (GObject *object)
{
  BxSessionRow *self = BX_SESSION_ROW (object);

  GtkWidget *child;

  bx_session_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SESSION_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bx_session_row_parent_class)->dispose (object);
}

static void
bx_session_row_class_init (BxSessionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_session_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, weekday_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, records);
  gtk_widget_class_bind_template_child (widget_class, BxSessionRow, records_label);
  gtk_widget_class_set_css_name (widget_class, "session-row");
}

static void
bx_session_row_init (BxSessionRow *self)
{
  self->unit = BX_UNIT_KG;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_session_row_new:
 *
 * Returns: (transfer floating): a row without a session
 */
GtkWidget *
bx_session_row_new (void)
{
  return g_object_new (BX_TYPE_SESSION_ROW, NULL);
}

/**
 * bx_session_row_set_item:
 * @self: a row
 * @item: (nullable): the session to show
 *
 * Shows another session, and what becomes of it.
 */
void
bx_session_row_set_item (BxSessionRow *self,
                         BxSessionItem *item)
{
  g_return_if_fail (BX_IS_SESSION_ROW (self));
  g_return_if_fail (item == NULL || BX_IS_SESSION_ITEM (item));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
}

/**
 * bx_session_row_set_unit:
 * @self: a row
 * @unit: the unit to show weights in
 *
 * Shows weights in another unit.
 */
void
bx_session_row_set_unit (BxSessionRow *self,
                         BxUnit unit)
{
  g_return_if_fail (BX_IS_SESSION_ROW (self));

  self->unit = unit;
  update (self);
}

/**
 * bx_session_row_describe:
 * @item: a session
 * @unit: the unit that weights are shown in
 *
 * Puts a row into words for those who listen.
 *
 * Returns: (transfer full) (nullable): what the row says; nothing while it is being read
 */
char *
bx_session_row_describe (BxSessionItem *item,
                         BxUnit unit)
{
  const BxSessionSummary *summary;
  g_autofree char *date = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *text = NULL;
  g_autofree char *records = NULL;
  guint n_records;

  g_return_val_if_fail (BX_IS_SESSION_ITEM (item), NULL);

  summary = bx_session_item_get_summary (item);
  if (summary == NULL)
    return NULL;

  date = bx_log_format_date (summary->started);
  facts = format_facts (summary, unit);
  /* Translators: a session as it is spoken: its day, its name, and facts such as “52 min · 15 sets” */
  text = g_strdup_printf (_("%1$s, %2$s, %3$s"), date, summary->title, facts);

  n_records = bx_session_item_get_n_records (item);
  if (n_records == 0)
    return g_steal_pointer (&text);

  records = g_strdup_printf (ngettext ("%u record", "%u records", n_records), n_records);

  /* Translators: the same with “2 records” after it */
  return g_strdup_printf (_("%1$s, %2$s"), text, records);
}
