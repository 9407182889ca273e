/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether numbers are written from left to right in a window that goes the other way. */

#include "config.h"

#include <adwaita.h>

#include "bx-number-direction.h"
#include "wait.h"

/* Where the cursor stands before a character, in pixels from the left */
static float
get_x (GtkWidget *editable,
       gsize      position)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (editable));
  graphene_rect_t strong;

  gtk_text_compute_cursor_extents (GTK_TEXT (text), position, &strong, NULL);

  return strong.origin.x;
}

/* Whether what stands in an empty entry is at the right */
static gboolean
is_placeholder_at_right (GtkWidget *entry)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)));
  GtkWidget *label = gtk_widget_get_first_child (text);
  int x;

  g_assert_true (GTK_IS_LABEL (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "RPE");
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);

  return x > gtk_widget_get_width (text) / 2;
}

static void
check (GtkWidget *editable,
       gboolean   rtl,
       gboolean   keeps)
{
  GtkWidget *window;
  const char *written[] = { "−15", "6–8", "3-1-1-0" };

  gtk_editable_set_enable_undo (GTK_EDITABLE (editable), FALSE);
  if (keeps)
    bx_number_direction_keep (GTK_EDITABLE (editable));
  if (GTK_IS_ENTRY (editable))
    gtk_entry_set_placeholder_text (GTK_ENTRY (editable), "RPE");
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 400, -1);
  gtk_window_set_child (GTK_WINDOW (window), editable);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (editable) > 0);
  if (GTK_IS_ENTRY (editable))
    g_assert_cmpint (is_placeholder_at_right (editable), ==, rtl);

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      gsize length = (gsize) g_utf8_strlen (written[i], -1);

      gtk_editable_set_text (GTK_EDITABLE (editable), written[i]);
      if (rtl && !keeps)
        g_assert_cmpfloat (get_x (editable, 0), >, get_x (editable, length));
      else
        for (gsize j = 0; j < length; j++)
          g_assert_cmpfloat (get_x (editable, j), <, get_x (editable, j + 1));

      /* At the side where the entry begins */
      if (rtl)
        g_assert_cmpfloat (MAX (get_x (editable, 0), get_x (editable, length)), >, 200);
      else
        g_assert_cmpfloat (get_x (editable, length), <, 200);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_directions (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    for (int keeps = 0; keeps < 2; keeps++)
      {
        gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
        check (gtk_entry_new (), rtl, keeps);
        if (keeps)
          check (adw_entry_row_new (), rtl, keeps);
      }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gui/number-direction/directions", test_directions);

  return g_test_run ();
}
