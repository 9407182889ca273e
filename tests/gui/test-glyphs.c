/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether letters that another thread drew are those that the page shows. */

#include "config.h"

#include <adwaita.h>

#include "bx-glyphs-private.h"
#include "wait.h"

static cairo_scaled_font_t *
get_font (PangoLayout *layout)
{
  GSList *runs = pango_layout_get_line_readonly (layout, 0)->runs;

  g_assert_nonnull (runs);

  return pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (((PangoLayoutRun *) runs->data)->item->analysis.font));
}

/* Cairo keeps glyphs by the font at its size and with its options: the same one in both
 * font maps, or all is drawn twice. */
static void
test_same_font (void)
{
  static const char *const classes[] = { "title-1", "title-3", "heading", "body", "caption", "dimmed", "numeric" };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      GtkWidget *label = gtk_label_new ("Back Extension 3 × 12");

      gtk_widget_add_css_class (label, classes[i]);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (box) > 0);

  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    {
      PangoContext *context = gtk_widget_get_pango_context (label);
      BxGlyphsStyle *style = _bx_glyphs_style_new (label);
      g_autoptr (PangoLayout) layout =
        _bx_glyphs_create_layout (fonts, style, pango_context_get_font_description (context), gtk_label_get_text (GTK_LABEL (label)));

      g_assert_true (pango_layout_get_context (layout) != context);
      g_assert_true (get_font (layout) == get_font (gtk_label_get_layout (GTK_LABEL (label))));
      _bx_glyphs_style_free (style);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whatever a page holds, it may go again at once. */
static void
test_any_page (void)
{
  static const char *const texts[] = { "", "Rückenstrecken", "שלום 12", "背筋", "🏋️ 100", "\n\n", "  " };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *long_text = g_strnfill (20000, 'm');

  bx_glyphs_draw_ahead (box);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new (texts[i]));
  gtk_box_append (GTK_BOX (box), gtk_label_new (long_text));
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (box)), PANGO_ELLIPSIZE_END);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  bx_glyphs_draw_ahead (window);
  WAIT_UNTIL (gtk_widget_get_width (box) > 0);
  gtk_window_destroy (GTK_WINDOW (window));

  /* The threads of what ended so are the next ones' too. */
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Deadlift"));
  gtk_window_present (GTK_WINDOW (window));
  bx_glyphs_draw_ahead (window);
  WAIT_UNTIL (gtk_widget_get_width (gtk_window_get_child (GTK_WINDOW (window))) > 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gui/glyphs/same-font", test_same_font);
  g_test_add_func ("/gui/glyphs/any-page", test_any_page);

  return g_test_run ();
}
