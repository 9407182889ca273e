/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-page.h"
#include "look.h"

/* What is wrong with a page as it lies on the screen. Everything that is found is
 * told with g_test_message(), and counted. */

/**
 * look_is_complete:
 * @widget: a window
 *
 * A page of an exercise is made bit by bit.
 *
 * Returns: whether all of it is there
 */
gboolean
look_is_complete (GtkWidget *widget)
{
  gboolean complete = TRUE;

  if (!gtk_widget_get_mapped (widget))
    return TRUE;
  if (BX_IS_EXERCISE_PAGE (widget))
    g_object_get (widget, "complete", &complete, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && complete; child = gtk_widget_get_next_sibling (child))
    complete = look_is_complete (child);

  return complete;
}

/* ---- what sticks out ---------------------------------------------------------------- */

/* What is scrolled to the side may well be wider. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);

  return policy != GTK_POLICY_NEVER || GTK_IS_TEXT (widget) || GTK_IS_SCROLLBAR (widget);
}

static gboolean
is_beside (GtkWidget *widget,
           GtkWidget *window,
           int width)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0
      || !gtk_widget_compute_bounds (widget, window, &bounds))
    return FALSE;

  /* The style lets some things reach a pixel over each edge. */
  return bounds.origin.x < -1.5f || bounds.origin.x + bounds.size.width > width + 1.5f;
}

/**
 * look_dup_ancestry:
 * @widget: a widget
 *
 * Returns: (transfer full): in what the widget is, as far as that helps to find it
 */
char *
look_dup_ancestry (GtkWidget *widget)
{
  GString *where = g_string_new (NULL);

  for (GtkWidget *above = gtk_widget_get_parent (widget); above != NULL && where->len < 120; above = gtk_widget_get_parent (above))
    if (!GTK_IS_BOX (above))
      g_string_append_printf (where, " < %s", G_OBJECT_TYPE_NAME (above));

  return g_string_free_and_steal (where);
}

static guint
count_beside (GtkWidget *widget,
              GtkWidget *window,
              int width,
              const char *page)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) <= 0.0)
    return 0;

  if (!scrolls_sideways (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      n += count_beside (child, window, width, page);

  if (n == 0 && is_beside (widget, window, width))
    {
      g_autofree char *where = look_dup_ancestry (widget);
      graphene_rect_t bounds;
      int minimum;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (!gtk_widget_compute_bounds (widget, window, &bounds))
        return 0;
      g_test_message ("%s: %s “%s” from %g to %g, at least %d wide%s", page, G_OBJECT_TYPE_NAME (widget),
                      GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : gtk_widget_get_css_name (widget),
                      bounds.origin.x, bounds.origin.x + bounds.size.width, minimum, where);
      n++;
    }

  return n;
}

/**
 * look_for_beside:
 * @window: a window
 * @width: how wide it should be
 * @page: what it shows, for the reader
 *
 * Tells of the innermost things that reach out of the window, and of the window
 * when it had to grow.
 *
 * Returns: how many there are
 */
guint
look_for_beside (GtkWidget *window,
                 int width,
                 const char *page)
{
  guint n = count_beside (window, window, width, page);

  if (gtk_widget_get_width (window) != width)
    {
      g_test_message ("%s: the window is %d wide", page, gtk_widget_get_width (window));
      n++;
    }

  return n;
}

/* ---- what is cut off ---------------------------------------------------------------- */

/* Text that may end in an ellipsis: the title of a window or page between buttons,
 * the choice of a list that opens in full, the bar that opens the session, what an
 * empty entry is for, and a toast, which says again what the person just did and
 * is read out in full. */
static gboolean
may_be_short (GtkWidget *label)
{
  static const char *const within[] = {
    "AdwHeaderBar",
    "AdwComboRow",
    "GtkDropDown",
    "BxSessionBar",
    "AdwToastWidget",
    "GtkText",
  };

  for (GtkWidget *above = gtk_widget_get_parent (label); above != NULL; above = gtk_widget_get_parent (above))
    for (guint i = 0; i < G_N_ELEMENTS (within); i++)
      if (g_str_equal (G_OBJECT_TYPE_NAME (above), within[i]))
        return TRUE;

  return FALSE;
}

static const char *
cut_off (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width;
  int height;

  if (pango_layout_is_ellipsized (layout) && !may_be_short (GTK_WIDGET (label)))
    return "ends in an ellipsis";

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1)
    return "is too wide for its place";
  if (height > gtk_widget_get_height (GTK_WIDGET (label)) + 1)
    return "is too high for its place";

  return NULL;
}

/**
 * look_for_cut_off:
 * @window: a window
 * @page: what it shows, for the reader
 *
 * Tells of the texts that can't be read to their end.
 *
 * Returns: how many there are
 */
guint
look_for_cut_off (GtkWidget *window,
                  const char *page)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (window) || gtk_widget_get_opacity (window) <= 0.0)
    return 0;

  if (GTK_IS_LABEL (window))
    {
      const char *how = cut_off (GTK_LABEL (window));

      if (how != NULL)
        {
          g_autofree char *where = look_dup_ancestry (window);

          g_test_message ("%s: “%s” %s%s", page, gtk_label_get_text (GTK_LABEL (window)), how, where);
          n++;
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += look_for_cut_off (child, page);

  return n;
}
