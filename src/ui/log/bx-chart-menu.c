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

typedef struct
{
  GtkWidget *widget; /* (owned): what is shown */
  char *title;       /* (owned) (nullable): of what is no chart, and so knows none */
  BxPictureRenderFunc render;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->widget);
  g_clear_pointer (&subject->title, g_free);
  g_free (subject);
}

static const Subject *
get_subject (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "bx-subject");
}

static GBytes *
render_chart (GtkWidget *widget,
              BxPictureFormat format,
              GError **error)
{
  return bx_chart_render (BX_CHART (widget), format, 0, 0, error);
}

static void
save (GtkWidget *button,
      BxPictureFormat format)
{
  const Subject *subject = get_subject (button);
  const BxSaveWords words = { _("Save Chart"), _("Chart saved"), _("The chart could not be saved") };
  const char *title = subject->title != NULL ? subject->title : bx_chart_get_title (BX_CHART (subject->widget));
  g_autofree char *name = bx_picture_dup_file_name (title, format);
  g_autoptr (GError) error = NULL;
  /* As it is now: the chart may show something else when the place is chosen, or be gone. */
  g_autoptr (GBytes) picture = subject->render (subject->widget, format, &error);

  if (picture == NULL)
    bx_feedback_error (button, words.failed, error);
  else
    bx_file_saver_ask (button, &words, name, picture, NULL);
}

static gboolean
copy (GtkWidget *button,
      GError **error)
{
  const Subject *subject = get_subject (button);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  svg = subject->render (subject->widget, BX_PICTURE_SVG, error);
  if (svg == NULL)
    return FALSE;
  png = subject->render (subject->widget, BX_PICTURE_PNG, error);
  if (png == NULL)
    return FALSE;
  content = bx_picture_create_content (png, svg);

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (button), content);
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
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "save-png"))
    save (button, BX_PICTURE_PNG);
  else if (g_str_equal (name, "save-svg"))
    save (button, BX_PICTURE_SVG);
  else if (g_str_equal (name, "table"))
    show_table (button, BX_CHART (get_subject (button)->widget));
  else if (copy (button, &error))
    bx_feedback_tell (button, _("Chart copied"));
  else
    bx_feedback_error (button, _("The chart could not be copied"), error);
}

static GtkWidget *
new_menu (GtkWidget *widget,
          const char *title,
          BxPictureRenderFunc render)
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
  Subject *subject = g_new0 (Subject, 1);

  subject->widget = g_object_ref (widget);
  subject->title = g_strdup (title);
  subject->render = render;
  g_object_set_data_full (G_OBJECT (button), "bx-subject", subject, subject_free);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), button);
  gtk_widget_insert_action_group (button, "chart", G_ACTION_GROUP (actions));

  if (BX_IS_CHART (widget))
    g_menu_append (menu, _("Show as _Table"), "chart.table");
  else
    g_action_map_remove_action (G_ACTION_MAP (actions), "table");
  g_menu_append (menu, _("_Copy Chart"), "chart.copy");
  g_menu_append (menu, _("Save as _PNG…"), "chart.save-png");
  g_menu_append (menu, _("Save as _SVG…"), "chart.save-svg");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, BX_IS_CHART (widget) ? _("Table, Copy or Save") : _("Copy or Save"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return button;
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
  g_return_val_if_fail (BX_IS_CHART (chart), NULL);

  return new_menu (GTK_WIDGET (chart), NULL, render_chart);
}

/**
 * bx_chart_menu_new_for_picture:
 * @widget: what is shown, with its numbers beside it in words
 * @title: what it is
 * @render: (scope forever): draws it as a picture
 *
 * Creates a button with a menu that copies what @widget shows, or saves it as PNG or SVG.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
bx_chart_menu_new_for_picture (GtkWidget *widget,
                               const char *title,
                               BxPictureRenderFunc render)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (render != NULL, NULL);

  return new_menu (widget, title, render);
}
