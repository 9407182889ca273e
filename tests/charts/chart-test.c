/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "bx-chart-point.h"
#include "chart-test.h"

/* What the tests of all charts need. */

void
chart_test_set_up (ChartTest *test,
                   GtkWidget *chart,
                   int width,
                   int height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* Nothing is to be seen half. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  test->chart = chart;
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), width, height);
  /* Takes the focus that a window gives as it opens. */
  gtk_box_append (GTK_BOX (box), gtk_button_new ());
  gtk_box_append (GTK_BOX (box), chart);
  gtk_widget_set_vexpand (chart, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (test->window), scroller);
}

void
chart_test_tear_down (ChartTest *test,
                      gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_pointer (&test->pixels, g_free);
}

void
chart_test_show (ChartTest *test)
{
  gtk_window_present (GTK_WINDOW (test->window));
  gtk_test_widget_wait_for_draw (test->window);
}

/* Does what the key is bound to, and fails if it is bound to nothing. */
void
chart_test_press (ChartTest *test,
                  guint key,
                  GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (test->chart);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, test->chart,
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }

  g_error ("%s is bound to nothing", gdk_keyval_name (key));
}

guint
chart_test_get_focused (ChartTest *test)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  return BX_IS_CHART_POINT (focus) ? bx_chart_point_get_index (BX_CHART_POINT (focus)) : GTK_INVALID_LIST_POSITION;
}

gboolean
chart_test_has_text (GtkWidget *widget,
                     const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (chart_test_has_text (child, text))
      return TRUE;

  return FALSE;
}

/* Draws the chart, without what is around it, to be looked at pixel by pixel. */
void
chart_test_draw (ChartTest *test)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gtk_test_widget_wait_for_draw (test->window);
  paintable = gtk_widget_paintable_new (test->chart);
  test->width = gtk_widget_get_width (test->chart);
  test->height = gtk_widget_get_height (test->chart);
  g_free (test->pixels);
  test->pixels = g_new0 (guint32, test->width * test->height);

  gdk_paintable_snapshot (paintable, snapshot, test->width, test->height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (test->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, test->width, test->height));
  gdk_texture_download (texture, (guchar *) test->pixels, test->width * 4);
}

/* How much of a place is painted, 0 to 1. */
double
chart_test_get_ink (ChartTest *test,
                    const graphene_rect_t *where)
{
  int left = MAX ((int) roundf (where->origin.x), 0);
  int top = MAX ((int) roundf (where->origin.y), 0);
  int right = MIN ((int) roundf (where->origin.x + where->size.width), test->width);
  int bottom = MIN ((int) roundf (where->origin.y + where->size.height), test->height);
  double sum = 0.0;

  g_assert_nonnull (test->pixels);
  g_assert_cmpint (right, >, left);
  g_assert_cmpint (bottom, >, top);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += (test->pixels[y * test->width + x] >> 24) / 255.0;

  return sum / ((right - left) * (bottom - top));
}

void
chart_test_assert_point (ChartTest *test,
                         guint index,
                         const char *value,
                         const char *where)
{
  GtkWidget *point = bx_chart_get_point_widget (BX_CHART (test->chart), index);

  g_assert_nonnull (point);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_LABEL, value);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where);
}

void
chart_test_get_bounds (ChartTest *test,
                       guint index,
                       graphene_rect_t *bounds)
{
  g_assert_true (bx_chart_get_point_bounds (BX_CHART (test->chart), index, bounds));
}
