/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-picture.h"
#include "bx-art-renderer.h"
#include "bx-art-theme.h"
#include "bx-body-map.h"
#include "bx-figure.h"
#include "bx-muscle-legend.h"

static const char *const lower_back[] = { "erector-spinae-lumbar", NULL };
static const char *const helpers[] = { "hamstrings", "gluteus-maximus", NULL };

static GtkWindow *
show (GtkWidget *child,
      int width,
      int height)
{
  GtkWidget *window = gtk_window_new ();

  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

static void
wait_for_state (BxFigure *figure,
                BxFigureState state)
{
  while (bx_figure_get_state (figure) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_other_texture (BxFigure *figure,
                        GdkTexture *texture)
{
  while (bx_figure_get_texture (figure) == texture)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_true_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* A figure asks for its drawing between two frames, before idle work; from then on its
 * state tells so. So after two frames, and what was to be done behind them, whatever has
 * not asked does not ask. */
static void
settle (GtkWidget *widget)
{
  gboolean idle = FALSE;

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_queue_allocate (widget);
      gtk_test_widget_wait_for_draw (widget);
    }
  g_idle_add_once (set_true_cb, &idle);
  while (!idle)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_draws (void)
{
  GtkWidget *figure = bx_figure_new ("still-back-extension-man");
  GtkWindow *window = show (figure, 300, 300);
  double width;
  double height;
  double scale;
  GdkTexture *texture;

  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_SHOWN);
  texture = bx_figure_get_texture (BX_FIGURE (figure));
  scale = gdk_surface_get_scale (gtk_native_get_surface (GTK_NATIVE (window)));
  g_assert_true (bx_art_picture_get_size ("still-back-extension-man", &width, &height));

  /* As large as fits, in device pixels, with its own proportions */
  g_assert_cmpint (MAX (gdk_texture_get_width (texture), gdk_texture_get_height (texture)), ==, (int) ceil (MAX (gtk_widget_get_width (figure), gtk_widget_get_height (figure)) * scale));
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_width (texture) / gdk_texture_get_height (texture),
                                  width / height,
                                  0.01);

  gtk_window_destroy (window);
}

static GBytes *
download (BxFigure *figure)
{
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (bx_figure_get_texture (figure));
  gsize stride;

  return gdk_texture_downloader_download_bytes (downloader, &stride);
}

/* A movement shows its first frame unless it is told another. */
static void
test_frame (void)
{
  const char *picture = "move-back-extension--machine-man";
  GtkWidget *figure = bx_figure_new (picture);
  GtkWindow *window = show (figure, 200, 200);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) first_again = NULL;
  GdkTexture *texture;

  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_SHOWN);
  first = download (BX_FIGURE (figure));
  g_assert_cmpint (bx_figure_get_frame (BX_FIGURE (figure)), ==, 0);

  texture = bx_figure_get_texture (BX_FIGURE (figure));
  bx_figure_set_frame (BX_FIGURE (figure), 9);
  wait_for_other_texture (BX_FIGURE (figure), texture);
  last = download (BX_FIGURE (figure));
  g_assert_false (g_bytes_equal (first, last));

  texture = bx_figure_get_texture (BX_FIGURE (figure));
  bx_figure_set_frame (BX_FIGURE (figure), 0);
  wait_for_other_texture (BX_FIGURE (figure), texture);
  first_again = download (BX_FIGURE (figure));
  g_assert_true (g_bytes_equal (first, first_again));

  gtk_window_destroy (window);
}

static void
test_failed (void)
{
  GtkWidget *figure = bx_figure_new ("no-such-picture");
  GtkWindow *window = show (figure, 200, 200);

  bx_figure_set_alternative_text (BX_FIGURE (figure), "Nothing");
  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_FAILED);
  gtk_test_widget_wait_for_draw (figure);
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_LABEL, "Nothing");
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "This picture can’t be shown");

  /* It asks for room like any other, and recovers with the next picture. */
  bx_figure_set_picture (BX_FIGURE (figure), "small-deadlift-man");
  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_SHOWN);
  gtk_window_destroy (window);
}

static void
test_changes (void)
{
  BxArtTheme *theme = bx_art_theme_get_default ();
  GtkWidget *figure = bx_figure_new ("body-back-man");
  GtkWindow *window = show (figure, 200, 300);
  g_autoptr (GdkTexture) plain = NULL;
  g_autoptr (GdkTexture) lit = NULL;
  g_autoptr (GdkTexture) dark = NULL;

  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_SHOWN);
  plain = g_object_ref (bx_figure_get_texture (BX_FIGURE (figure)));

  /* Roles */
  bx_figure_set_primary (BX_FIGURE (figure), lower_back);
  bx_figure_set_secondary (BX_FIGURE (figure), helpers);
  g_assert_true (bx_figure_get_texture (BX_FIGURE (figure)) == plain);
  wait_for_other_texture (BX_FIGURE (figure), plain);
  lit = g_object_ref (bx_figure_get_texture (BX_FIGURE (figure)));

  /* Look */
  g_object_set (theme, "dark", TRUE, NULL);
  wait_for_other_texture (BX_FIGURE (figure), lit);
  dark = g_object_ref (bx_figure_get_texture (BX_FIGURE (figure)));
  g_object_set (theme, "high-contrast", TRUE, NULL);
  wait_for_other_texture (BX_FIGURE (figure), dark);
  g_object_set (theme, "high-contrast", FALSE, "dark", FALSE, NULL);

  /* What was drawn before comes back as it was. */
  while (bx_figure_get_texture (BX_FIGURE (figure)) != lit)
    g_main_context_iteration (NULL, TRUE);

  /* Size */
  gtk_window_set_default_size (window, 120, 180);
  wait_for_other_texture (BX_FIGURE (figure), lit);
  g_assert_cmpint (gdk_texture_get_height (bx_figure_get_texture (BX_FIGURE (figure))), <, gdk_texture_get_height (lit));

  gtk_window_destroy (window);
}

/* Hidden pictures hold no drawing and ask for none. */
static void
test_hidden (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *seen = bx_figure_new ("small-deadlift-man");
  GtkWidget *hidden = bx_figure_new ("small-pull-up-man");
  GtkWindow *window;

  gtk_stack_add_child (GTK_STACK (stack), seen);
  gtk_stack_add_child (GTK_STACK (stack), hidden);
  window = show (stack, 128, 128);

  wait_for_state (BX_FIGURE (seen), BX_FIGURE_STATE_SHOWN);
  settle (stack);
  g_assert_cmpint (bx_figure_get_state (BX_FIGURE (hidden)), ==, BX_FIGURE_STATE_EMPTY);

  gtk_stack_set_visible_child (GTK_STACK (stack), hidden);
  wait_for_state (BX_FIGURE (hidden), BX_FIGURE_STATE_SHOWN);
  g_assert_cmpint (bx_figure_get_state (BX_FIGURE (seen)), ==, BX_FIGURE_STATE_EMPTY);
  g_assert_null (bx_figure_get_texture (BX_FIGURE (seen)));

  gtk_window_destroy (window);
}

/* In a long page only what is looked at is drawn, and the rest in time. */
static void
test_scrolled (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = bx_figure_new ("small-dumbbell-row-man");
  GtkWidget *last = bx_figure_new ("small-good-morning-man");
  GtkWidget *space = gtk_label_new (NULL);
  GtkAdjustment *adjustment;
  GtkWindow *window;

  gtk_widget_set_size_request (space, -1, 4000);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), last);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  window = show (scroller, 200, 300);

  wait_for_state (BX_FIGURE (first), BX_FIGURE_STATE_SHOWN);
  settle (last);
  g_assert_true (gtk_widget_get_mapped (last));
  g_assert_cmpint (bx_figure_get_state (BX_FIGURE (last)), ==, BX_FIGURE_STATE_EMPTY);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  wait_for_state (BX_FIGURE (last), BX_FIGURE_STATE_SHOWN);

  gtk_window_destroy (window);
}

static void
test_measure (void)
{
  GtkWidget *figure = g_object_ref_sink (bx_figure_new ("still-floor-back-extension-man"));
  double width;
  double height;
  int minimum;
  int natural;

  g_assert_true (bx_art_picture_get_size ("still-floor-back-extension-man", &width, &height));
  gtk_widget_measure (figure, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, (int) ceil (width));
  bx_figure_set_natural_width (BX_FIGURE (figure), 150);
  gtk_widget_measure (figure, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 150);
  gtk_widget_measure (figure, GTK_ORIENTATION_VERTICAL, 300, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, (int) ceil (300.0 * height / width));
  g_assert_cmpint (minimum, ==, natural);
  bx_figure_set_can_shrink (BX_FIGURE (figure), TRUE);
  gtk_widget_measure (figure, GTK_ORIENTATION_VERTICAL, 300, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);

  g_assert_finalize_object (figure);
}

static void
test_fades (void)
{
  GtkWidget *figure = bx_figure_new ("body-front-woman");
  GtkWindow *window = show (figure, 100, 200);
  g_autoptr (GdkTexture) plain = NULL;

  g_object_set (gtk_widget_get_settings (figure), "gtk-enable-animations", TRUE, NULL);
  wait_for_state (BX_FIGURE (figure), BX_FIGURE_STATE_SHOWN);
  plain = g_object_ref (bx_figure_get_texture (BX_FIGURE (figure)));
  g_object_add_weak_pointer (G_OBJECT (plain), (gpointer *) &plain);
  bx_art_renderer_clear (bx_art_renderer_get_default ());
  bx_figure_set_primary (BX_FIGURE (figure), lower_back);
  wait_for_other_texture (BX_FIGURE (figure), plain);

  /* The old drawing goes when the fade is over. */
  {
    GdkTexture *old = plain;

    g_object_unref (old);
    while (plain != NULL)
      g_main_context_iteration (NULL, TRUE);
  }

  g_object_set (gtk_widget_get_settings (figure), "gtk-enable-animations", FALSE, NULL);
  gtk_window_destroy (window);
}

static void
test_accessible (void)
{
  GtkWidget *figure = g_object_ref_sink (bx_figure_new ("small-deadlift-man"));
  GtkWidget *map = g_object_ref_sink (bx_body_map_new ());

  gtk_test_accessible_assert_role (figure, GTK_ACCESSIBLE_ROLE_IMG);
  bx_figure_set_alternative_text (BX_FIGURE (figure), "Deadlift");
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_LABEL, "Deadlift");

  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_LABEL, "Muscles, from the front and from the back");
  bx_body_map_set_description (BX_BODY_MAP (map), "Lower back");
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Lower back");
  for (GtkWidget *side = gtk_widget_get_first_child (map); side != NULL; side = gtk_widget_get_next_sibling (side))
    gtk_test_accessible_assert_role (side, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  g_assert_finalize_object (figure);
  g_assert_finalize_object (map);
}

static void
test_body_map (void)
{
  GtkWidget *map = bx_body_map_new ();
  GtkWindow *window = show (map, 360, 400);
  GtkWidget *front = gtk_widget_get_first_child (map);
  GtkWidget *back = gtk_widget_get_next_sibling (front);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  graphene_rect_t front_bounds;
  graphene_rect_t back_bounds;

  bx_body_map_set_primary (BX_BODY_MAP (map), lower_back);
  bx_body_map_set_secondary (BX_BODY_MAP (map), helpers);
  g_assert_true (g_strv_equal (bx_figure_get_primary (BX_FIGURE (back)), lower_back));
  wait_for_state (BX_FIGURE (front), BX_FIGURE_STATE_SHOWN);
  wait_for_state (BX_FIGURE (back), BX_FIGURE_STATE_SHOWN);

  /* Side by side */
  g_assert_true (gtk_widget_compute_bounds (front, map, &front_bounds));
  g_assert_true (gtk_widget_compute_bounds (back, map, &back_bounds));
  g_assert_cmpfloat (back_bounds.origin.x, >=, front_bounds.origin.x + front_bounds.size.width);

  /* Hit testing: the chest is in front, the lower back behind. */
  for (int y = 0; y < gtk_widget_get_height (map); y += 4)
    for (int x = 0; x < gtk_widget_get_width (map); x += 2)
      {
        const char *muscle = bx_body_map_pick_muscle (BX_BODY_MAP (map), x, y);

        if (muscle == NULL)
          continue;
        g_hash_table_add (found, (gpointer) muscle);
        if (g_str_equal (muscle, "pectorals"))
          g_assert_cmpfloat (x, <, back_bounds.origin.x);
        if (g_str_equal (muscle, "erector-spinae-lumbar"))
          g_assert_cmpfloat (x, >=, back_bounds.origin.x);
      }
  g_assert_true (g_hash_table_contains (found, "pectorals"));
  g_assert_true (g_hash_table_contains (found, "erector-spinae-lumbar"));
  g_assert_true (g_hash_table_contains (found, "gluteus-maximus"));
  g_assert_cmpuint (g_hash_table_size (found), >, 20);
  g_assert_null (bx_body_map_pick_muscle (BX_BODY_MAP (map), -5.0, -5.0));

  /* The other athlete */
  bx_body_map_set_athlete (BX_BODY_MAP (map), "woman");
  g_assert_cmpstr (bx_figure_get_picture (BX_FIGURE (back)), ==, "body-back-woman");
  wait_for_state (BX_FIGURE (back), BX_FIGURE_STATE_SHOWN);

  gtk_window_destroy (window);
}

static void
test_body_map_narrow (void)
{
  GtkWidget *map = bx_body_map_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;
  graphene_rect_t front;
  graphene_rect_t back;

  gtk_box_append (GTK_BOX (box), map);
  window = show (box, 120, 600);
  while (gtk_widget_get_width (map) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (map), map, &front));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (map), map, &back));
  g_assert_cmpfloat (back.origin.y, >=, front.origin.y + front.size.height);
  g_assert_cmpfloat (back.origin.x, ==, front.origin.x);

  gtk_window_destroy (window);
}

static void
test_legend (void)
{
  GtkWidget *legend = g_object_ref_sink (bx_muscle_legend_new ());
  GtkWidget *primary = gtk_widget_get_first_child (legend);
  GtkWidget *secondary = gtk_widget_get_last_child (legend);

  g_assert_false (gtk_widget_get_visible (primary));
  bx_muscle_legend_set_names (BX_MUSCLE_LEGEND (legend), "Lower back", "Glutes, hamstrings");
  g_assert_true (gtk_widget_get_visible (primary));
  g_assert_true (gtk_widget_get_visible (secondary));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_last_child (secondary)))),
                   ==,
                   "Glutes, hamstrings");
  bx_muscle_legend_set_names (BX_MUSCLE_LEGEND (legend), "Lower back", NULL);
  g_assert_false (gtk_widget_get_visible (secondary));

  g_assert_finalize_object (legend);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/art/figure/draws", test_draws);
  g_test_add_func ("/art/figure/frame", test_frame);
  g_test_add_func ("/art/figure/failed", test_failed);
  g_test_add_func ("/art/figure/changes", test_changes);
  g_test_add_func ("/art/figure/hidden", test_hidden);
  g_test_add_func ("/art/figure/scrolled", test_scrolled);
  g_test_add_func ("/art/figure/measure", test_measure);
  g_test_add_func ("/art/figure/fades", test_fades);
  g_test_add_func ("/art/figure/accessible", test_accessible);
  g_test_add_func ("/art/body-map/both-sides", test_body_map);
  g_test_add_func ("/art/body-map/narrow", test_body_map_narrow);
  g_test_add_func ("/art/legend/names", test_legend);

  return g_test_run ();
}
