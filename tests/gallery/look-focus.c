/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bx-body-region.h"
#include "look.h"
#include "wait.h"

/* The way round a page by Tab. */

/* More than any page has */
#define LONGEST_RING 200

/* How far a ring of focus lies outside of what has it */
#define RING_WIDTH 6

static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer n_frames)
{
  (*(guint *) n_frames)++;

  return G_SOURCE_CONTINUE;
}

/**
 * look_wait_for_frames:
 * @window: a window
 *
 * Waits until what was changed is on the screen. Breakpoints take a frame, and what
 * they change another.
 */
void
look_wait_for_frames (GtkWidget *window)
{
  guint n_frames = 0;
  guint source = gtk_widget_add_tick_callback (window, frame_cb, &n_frames, NULL);

  WAIT_UNTIL_SAYING (n_frames >= 3, "frames of the window");
  gtk_widget_remove_tick_callback (window, source);
}

static char *
describe (GtkWidget *widget)
{
  g_autofree char *where = look_dup_ancestry (widget);
  const char *words = gtk_widget_get_tooltip_text (widget);

  if (words == NULL && GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  if (words == NULL && ADW_IS_PREFERENCES_ROW (widget))
    words = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return g_strdup_printf ("%s “%s”%s", G_OBJECT_TYPE_NAME (widget), words != NULL ? words : "", where);
}

static GtkWidget *
move (GtkWidget *window,
      GtkDirectionType direction)
{
  /* As the key does */
  g_signal_emit_by_name (window, "move-focus", direction);

  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* (transfer container): everything that a key leads to, from the first on, until it
 * comes to one for the second time */
static GPtrArray *
go_round (GtkWidget *window,
          GtkDirectionType direction,
          GtkWidget **again)
{
  GPtrArray *ring = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *focus;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  while ((focus = move (window, direction)) != NULL && !g_ptr_array_find (ring, focus, NULL) && ring->len < LONGEST_RING)
    g_ptr_array_add (ring, g_object_ref (focus));
  *again = focus;

  return ring;
}

/* The rows of a long list are made while Tab goes through them, in a frame's time
 * each: those are for a test that takes its time. */
static gboolean
is_long (GPtrArray *ring)
{
  guint n = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      const char *type = G_OBJECT_TYPE_NAME (g_ptr_array_index (ring, i));

      n += g_str_equal (type, "GtkListItemWidget") || g_str_equal (type, "GtkColumnViewRowWidget");
    }

  return n > 4;
}

/* Of a list, one key comes to its first row, and the other to its last. */
static gboolean
has_neighbour (GPtrArray *ring,
               GtkWidget *widget)
{
  static const char *const lists[] = { "GtkListBox", "GtkListView", "GtkGridView", "GtkFlowBox", "GtkColumnListView", NULL };
  GtkWidget *list = widget;

  while (list != NULL && !g_strv_contains (lists, G_OBJECT_TYPE_NAME (list)))
    list = gtk_widget_get_parent (list);
  for (guint i = 0; i < ring->len; i++)
    if (g_ptr_array_index (ring, i) == widget || (list != NULL && gtk_widget_is_ancestor (g_ptr_array_index (ring, i), list)))
      return TRUE;

  return FALSE;
}

/* ---- whether it can be seen ---------------------------------------------------------- */

static GBytes *
draw (GtkWidget *window,
      const graphene_rect_t *place)
{
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  gsize stride;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, place);
  downloader = gdk_texture_downloader_new (texture);

  return gdk_texture_downloader_download_bytes (downloader, &stride);
}

static GBytes *
draw_now (GtkWidget *window,
          const graphene_rect_t *place)
{
  GBytes *bytes = NULL;

  look_wait_for_frames (window);
  WAIT_UNTIL_SAYING ((bytes = draw (window, place)) != NULL, "what the window draws");

  return bytes;
}

/* Things of one kind look alike when they have the focus. */
static char *
dup_kind (GtkWidget *widget)
{
  GString *kind = g_string_new (NULL);
  guint n = 0;

  for (GtkWidget *above = widget; above != NULL && n < 3; above = gtk_widget_get_parent (above), n++)
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (above);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (kind, "%s.%s ", G_OBJECT_TYPE_NAME (above), joined);
    }

  return g_string_free_and_steal (kind);
}

/* Whether it took the focus, and has a place in the window */
static gboolean
give_focus (GtkWidget *window,
            GtkWidget *widget,
            graphene_rect_t *place)
{
  /* What frames an entry is around its text. */
  GtkWidget *framed = GTK_IS_TEXT (widget) ? gtk_widget_get_parent (widget) : widget;

  /* A map of the body is drawn by another thread, when that has time. */
  if (BX_IS_BODY_REGION (widget))
    return FALSE;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  look_wait_for_frames (window);
  gtk_widget_grab_focus (widget);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  /* It is scrolled to. */
  look_wait_for_frames (window);

  return gtk_window_get_focus (GTK_WINDOW (window)) == widget && gtk_widget_compute_bounds (framed, window, place);
}

/* Whether it shows that what lies in the place has the focus */
static gboolean
is_seen (GtkWidget *window,
         graphene_rect_t place)
{
  g_autoptr (GBytes) with = NULL;
  g_autoptr (GBytes) without = NULL;

  graphene_rect_inset (&place, -RING_WIDTH, -RING_WIDTH);
  graphene_rect_round_extents (&place, &place);
  if (!graphene_rect_intersection (&place, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window)), &place))
    return FALSE;

  with = draw_now (window, &place);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  without = draw_now (window, &place);

  return !g_bytes_equal (with, without);
}

static guint
look_for_unseen (GtkWidget *window,
                 GPtrArray *ring,
                 const char *page)
{
  static GHashTable *seen_kinds;
  guint n = 0;

  if (seen_kinds == NULL)
    seen_kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ring->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (ring, i);
      g_autofree char *kind = dup_kind (widget);
      graphene_rect_t place;

      if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLED_WINDOW (widget) || g_hash_table_contains (seen_kinds, kind)
          || !give_focus (window, widget, &place))
        continue;

      /* Others of the kind are looked at until one took the focus. */
      g_hash_table_add (seen_kinds, g_steal_pointer (&kind));
      if (!is_seen (window, place))
        {
          g_autofree char *what = describe (widget);

          g_test_message ("%s: nobody sees that the focus is on %s", page, what);
          n++;
        }
    }

  return n;
}

/* ---- in which order ------------------------------------------------------------------ */

/* These lay their parts out in an order that is not that of reading: bars above and
 * below what they are for, what lies over something else. */
static gboolean
has_own_order (GtkWidget *widget)
{
  return ADW_IS_TOOLBAR_VIEW (widget) || ADW_IS_BOTTOM_SHEET (widget) || ADW_IS_NAVIGATION_VIEW (widget)
         || GTK_IS_OVERLAY (widget) || GTK_IS_WINDOW (widget) || ADW_IS_BREAKPOINT_BIN (widget);
}

/* Whether who reads would come to @b before @a */
static gboolean
is_backwards (GtkWidget *a,
              GtkWidget *b)
{
  GtkWidget *common = b;
  gboolean rtl = gtk_widget_get_direction (a) == GTK_TEXT_DIR_RTL;
  graphene_rect_t from;
  graphene_rect_t to;
  gboolean beside;

  while (common != NULL && common != a && !gtk_widget_is_ancestor (a, common))
    common = gtk_widget_get_parent (common);
  if (common == NULL || common == a || common == b || has_own_order (common))
    return FALSE;
  /* Within what scrolls they may be anywhere. */
  while (gtk_widget_get_parent (a) != common)
    a = gtk_widget_get_parent (a);
  while (gtk_widget_get_parent (b) != common)
    b = gtk_widget_get_parent (b);
  if (!gtk_widget_compute_bounds (a, common, &from) || !gtk_widget_compute_bounds (b, common, &to))
    return FALSE;

  beside = rtl ? to.origin.x + to.size.width <= from.origin.x + 1.0f : to.origin.x >= from.origin.x + from.size.width - 1.0f;
  if (to.origin.y + to.size.height <= from.origin.y + 1.0f)
    return !beside;
  if (to.origin.y >= from.origin.y + from.size.height - 1.0f)
    return FALSE;

  return rtl ? to.origin.x >= from.origin.x + from.size.width - 1.0f : to.origin.x + to.size.width <= from.origin.x + 1.0f;
}

static guint
look_for_leaps (GPtrArray *ring,
                const char *page)
{
  guint n = 0;

  for (guint i = 1; i < ring->len; i++)
    {
      GtkWidget *a = g_ptr_array_index (ring, i - 1);
      GtkWidget *b = g_ptr_array_index (ring, i);

      if (gtk_widget_get_mapped (a) && gtk_widget_get_mapped (b) && is_backwards (a, b))
        {
          g_autofree char *from = describe (a);
          g_autofree char *to = describe (b);

          g_test_message ("%s: Tab leaps back from %s to %s", page, from, to);
          n++;
        }
    }

  return n;
}

/* What only holds other things */
static gboolean
tells_nothing (GtkAccessibleRole role)
{
  return role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_GROUP || role == GTK_ACCESSIBLE_ROLE_NONE
         || role == GTK_ACCESSIBLE_ROLE_PRESENTATION || role == GTK_ACCESSIBLE_ROLE_WIDGET || role == GTK_ACCESSIBLE_ROLE_WINDOW;
}

/**
 * look_for_lost_focus:
 * @window: a window
 * @page: what it shows, for the reader
 *
 * Goes round by Tab, and back. Tells where that is a trap, goes to what is not there
 * or against the order of reading, and of what nobody sees that it has the focus.
 *
 * Returns: how many such things there are
 */
guint
look_for_lost_focus (GtkWidget *window,
                     const char *page)
{
  GtkWidget *again;
  GtkWidget *back_again;
  g_autoptr (GPtrArray) ring = NULL;
  g_autoptr (GPtrArray) back = NULL;
  guint n = 0;

  ring = go_round (window, GTK_DIR_TAB_FORWARD, &again);
  if (is_long (ring))
    return 0;
  if (ring->len == 0)
    {
      g_test_message ("%s: Tab leads nowhere", page);
      return 1;
    }
  for (guint i = 0; i < ring->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (ring, i);

      const char *how = NULL;

      if (!gtk_widget_get_mapped (widget))
        how = "is not there";
      /* An entry's text is told of by the entry; keys scroll what scrolls. */
      else if (!GTK_IS_TEXT (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && tells_nothing (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget))))
        how = "tells not what it is";
      if (how != NULL)
        {
          g_autofree char *what = describe (widget);

          g_test_message ("%s: Tab leads to %s, which %s", page, what, how);
          n++;
        }
    }
  if (again != NULL && again != g_ptr_array_index (ring, 0))
    {
      g_autofree char *what = describe (again);

      g_test_message ("%s: Tab comes to %s again, and not round", page, what);
      n++;
    }

  back = go_round (window, GTK_DIR_TAB_BACKWARD, &back_again);
  if (is_long (back))
    return 0;
  for (guint i = 0; i < ring->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (ring, i)) && !GTK_IS_SCROLLED_WINDOW (g_ptr_array_index (ring, i)) && !has_neighbour (back, g_ptr_array_index (ring, i)))
      {
        g_autofree char *what = describe (g_ptr_array_index (ring, i));

        g_test_message ("%s: Shift+Tab does not come back to %s", page, what);
        n++;
      }

  n += look_for_leaps (ring, page);
  n += look_for_unseen (window, ring, page);

  return n;
}
