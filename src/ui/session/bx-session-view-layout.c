/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-view-private.h"

/* Where things stand, on a screen as on a phone */

/* Higher than any screen */
#define TALL 16384

#define RING_SIZE 120
#define RING_SIZE_COMPACT 84
#define RING_SIZE_SHORT 54

#define PICTURE_SIZE 300
#define PICTURE_SIZE_NARROW 180
#define PICTURE_SIZE_COMPACT 108

static void
place (BxSessionView *self,
       GtkWidget *child,
       int column,
       int row,
       int height)
{
  GtkLayoutChild *layout_child = gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (GTK_WIDGET (self->grid)), child);

  g_object_set (layout_child, "column", column, "row", row, "row-span", height, NULL);
}

static void
set_class (BxSessionView *self,
           const char *css_class,
           gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* Wide, the picture and the other exercises stand beside what is lifted; narrow,
 * everything is in one column; short, the picture goes, so that what is lifted is
 * seen; compact is a phone; and tiny is a phone with large text. */
void
_bx_session_view_update_layout (BxSessionView *self)
{
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (ADW_BREAKPOINT_BIN (adw_bin_get_child (ADW_BIN (self))));
  gboolean is_tiny = current == self->tiny_breakpoint;
  gboolean is_compact = is_tiny || current == self->compact_breakpoint || current == self->compact_short_breakpoint;
  gboolean is_short = current == self->short_breakpoint || current == self->narrow_short_breakpoint ||
                      current == self->compact_short_breakpoint;
  gboolean is_narrow = current != NULL && current != self->short_breakpoint;
  int picture_size = is_compact ? PICTURE_SIZE_COMPACT : is_narrow || is_short ? PICTURE_SIZE_NARROW : PICTURE_SIZE;

  place (self, GTK_WIDGET (self->figure_clamp), 0, 0, 1);
  if (is_narrow)
    {
      place (self, GTK_WIDGET (self->work_box), 0, 1, 1);
      place (self, GTK_WIDGET (self->exercise_list), 0, 2, 1);
    }
  else
    {
      place (self, GTK_WIDGET (self->exercise_list), 0, 1, 1);
      place (self, GTK_WIDGET (self->work_box), 1, 0, 2);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->figure_clamp), !is_tiny && !(is_short && is_narrow));
  adw_clamp_set_maximum_size (self->figure_clamp, picture_size);
  bx_figure_set_natural_width (self->figure, picture_size);
  adw_clamp_set_maximum_size (self->clamp, is_narrow ? 600 : 1080);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box), is_tiny ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->work_box, is_short ? 9 : 18);
  bx_rest_ring_set_size (self->rest_ring, is_short || is_tiny ? RING_SIZE_SHORT : is_compact ? RING_SIZE_COMPACT : RING_SIZE);
  gtk_widget_set_visible (self->rest_buttons, !is_short && !is_tiny);
  bx_set_editor_set_shape (self->editor,
                           is_tiny                  ? BX_SET_EDITOR_SHAPE_COLUMN
                           : is_compact && is_short ? BX_SET_EDITOR_SHAPE_BARE
                           : is_narrow && !is_short ? BX_SET_EDITOR_SHAPE_STACKED
                                                    : BX_SET_EDITOR_SHAPE_ROW);
  gtk_widget_set_visible (self->primary_key_label, !is_compact);

  set_class (self, "compact", is_compact);
  set_class (self, "short", is_short);
  set_class (self, "tiny", is_tiny);
  set_class (self, "roomy", current == NULL);
}

/* As high as there is room for: the sheet is the session and nothing else. */
static void
measure_tall (GtkWidget *widget,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*natural, TALL);
}

static void
allocate_tall (GtkWidget *widget,
               int width,
               int height,
               int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/* The sheet is as high as its window. */
GtkLayoutManager *
_bx_session_view_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure_tall, allocate_tall);
}
