/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bx-chart-menu.h"
#include "bx-chart-picture.h"
#include "bx-chart-table.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"

/* A button that shows a chart as a table, copies it, or saves it as a picture. */

static void
save (GtkWidget *button,
      BxChart *chart,
      BxChartFormat format)
{
  const BxSaveWords words = { _("Save Chart"), _("Chart saved"), _("The chart could not be saved") };
  g_autofree char *name = bx_chart_dup_file_name (chart, format);
  g_autoptr (GError) error = NULL;
  /* As it is now: the chart may show something else when the place is chosen, or be gone. */
  g_autoptr (GBytes) picture = bx_chart_render (chart, format, 0, 0, &error);

  if (picture == NULL)
    bx_feedback_error (button, words.failed, error);
  else
    bx_file_saver_ask (button, &words, name, picture, NULL);
}

/* The same numbers, for those who read them rather than see them. */
static void
show_table (GtkWidget *button,
            BxChart *chart)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  const char *title = bx_chart_get_title (chart);

  adw_dialog_set_title (dialog, title != NULL && *title != '\0' ? title : _("Table"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), bx_chart_table_new (chart));
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, button);
}

static void
action_activated_cb (GSimpleAction *action,
                     GVariant *parameter,
                     gpointer user_data)
{
  GtkWidget *button = GTK_WIDGET (user_data);
  BxChart *chart = g_object_get_data (G_OBJECT (button), "bx-chart");
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "save-png"))
    save (button, chart, BX_CHART_FORMAT_PNG);
  else if (g_str_equal (name, "save-svg"))
    save (button, chart, BX_CHART_FORMAT_SVG);
  else if (g_str_equal (name, "table"))
    show_table (button, chart);
  else if (bx_chart_copy (chart, &error))
    bx_feedback_tell (button, _("Chart copied"));
  else
    bx_feedback_error (button, _("The chart could not be copied"), error);
}

/**
 * bx_chart_menu_new:
 * @chart: a chart
 *
 * Creates a button with a menu that shows @chart as a table, copies it, or saves it as
 * PNG or SVG.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_chart_menu_new (BxChart *chart)
{
  static const GActionEntry entries[] = {
    { .name = "copy", .activate = action_activated_cb },
    { .name = "table", .activate = action_activated_cb },
    { .name = "save-png", .activate = action_activated_cb },
    { .name = "save-svg", .activate = action_activated_cb },
  };
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_val_if_fail (BX_IS_CHART (chart), NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), button);
  gtk_widget_insert_action_group (button, "chart", G_ACTION_GROUP (actions));
  g_object_set_data_full (G_OBJECT (button), "bx-chart", g_object_ref (chart), g_object_unref);

  g_menu_append (menu, _("Show as _Table"), "chart.table");
  g_menu_append (menu, _("_Copy Chart"), "chart.copy");
  g_menu_append (menu, _("Save as _PNG…"), "chart.save-png");
  g_menu_append (menu, _("Save as _SVG…"), "chart.save-svg");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("Table, Copy or Save"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return button;
}
