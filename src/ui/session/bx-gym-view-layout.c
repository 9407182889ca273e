/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-gym-view-private.h"

/* Where everything stands. All of it is a share of the height, so that what can be
 * read at three metres on one screen can be on any other of its size. Wide, the
 * figure has the left third; high, the upper quarter. What isn't there leaves its
 * place empty rather than moving the rest: the number is where it was. */

typedef struct
{
  double name;
  double set;
  double numbers;
  double bar;
  double plates;
  double next;
} Shares;

static const Shares wide_shares = { 0.09, 0.06, 0.35, 0.20, 0.065, 0.06 };
static const Shares high_shares = { 0.06, 0.045, 0.25, 0.13, 0.04, 0.04 };

static const struct
{
  const char *css_class;
  int side; /* of the screen, the shorter one, from which on it is taken */
} scales[] = {
  { "near", 0 },
  { "far", 700 },
  { "farther", 1000 },
};

#define HIGH_FIGURE 0.26
#define HIGH_NOTE 0.05
#define WIDE_NOTE 0.2
#define MIN_TARGET 44

static void
place (BxGymView *self,
       GtkWidget *child,
       double x,
       double y,
       double width,
       double height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int minimum_width = 0;
  int minimum_height = 0;
  int w;
  int h;
  g_autoptr (GskTransform) transform = NULL;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  w = MAX ((int) width, minimum_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, w, &minimum_height, NULL, NULL, NULL);
  h = MAX ((int) height, minimum_height);

  /* What needs more than its place goes beyond it on all sides alike. */
  x -= (w - width) / 2;
  y -= (h - height) / 2;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - w;

  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y));
  gtk_widget_allocate (child, w, h, -1, g_steal_pointer (&transform));
}

static int
get_min_size (GtkWidget *child,
              GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_min_width (GtkWidget *child)
{
  return get_min_size (child, GTK_ORIENTATION_HORIZONTAL);
}

/* Both boxes of buttons have the same height: Tab goes by where their middles are. */
static double
get_strip_height (BxGymView *self,
                  double     wanted)
{
  int needed = MAX (get_min_size (self->steps_box, GTK_ORIENTATION_VERTICAL), get_min_size (self->done_box, GTK_ORIENTATION_VERTICAL));

  return MAX (wanted, MAX (needed, MIN_TARGET));
}

static gboolean
take_scale_cb (gpointer user_data)
{
  BxGymView *self = user_data;

  self->scale_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (i == self->scale)
      gtk_widget_add_css_class (GTK_WIDGET (self), scales[i].css_class);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), scales[i].css_class);

  return G_SOURCE_REMOVE;
}

/* What is touched, and the words on it, grow with the screen. A class can't be given while
 * sizes are, so it comes right after. */
static void
choose_scale (BxGymView *self,
              int        width,
              int        height)
{
  guint scale = 0;

  while (scale + 1 < G_N_ELEMENTS (scales) && MIN (width, height) >= scales[scale + 1].side)
    scale++;
  if (scale == self->scale)
    return;

  self->scale = scale;
  if (self->scale_id == 0)
    self->scale_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_scale_cb, self, NULL);
}

void
_bx_gym_view_allocate (GtkWidget *widget,
                       int width,
                       int height,
                       int baseline)
{
  BxGymView *self = BX_GYM_VIEW (widget);
  gboolean high = height > width;
  gboolean has_note = gtk_widget_get_visible (self->note_label);
  const Shares *shares = high ? &high_shares : &wide_shares;
  double margin = MAX (MIN (width, height) * 0.03, 6);
  double strip = get_strip_height (self, height * (high ? 0.06 : 0.085));
  gboolean two_strips = get_min_width (self->steps_box) + get_min_width (self->done_box) + 3 * margin > width;
  double strips = two_strips ? 2 * strip + margin / 2 : strip;
  double bottom = height - margin / 2 - strips;
  double left = high ? margin : width / 3.0 + margin;
  double right = width - margin;
  double top = margin / 2;
  double total;
  double unit;
  double y;

  choose_scale (self, width, height);

  /* The person's own words stand under the figure. */
  if (high)
    {
      double note = has_note ? height * HIGH_NOTE : 0;

      place (self, self->figure, margin, top, width - 2 * margin, height * HIGH_FIGURE - note);
      top += height * HIGH_FIGURE;
      place (self, self->note_label, margin, top - note, width - 2 * margin, note);
    }
  else
    {
      double column = bottom - top - margin;
      double note = has_note ? column * WIDE_NOTE : 0;

      place (self, self->figure, margin, top, width / 3.0 - margin, column - note);
      place (self, self->note_label, margin, top + column - note, width / 3.0 - margin, note);
    }

  /* The shares are of the whole height where there is room for them. */
  total = shares->name + shares->set + shares->numbers + shares->bar + shares->plates + shares->next;
  unit = MIN (height, (bottom - top - margin / 2) / total);
  y = top + MAX ((bottom - top - margin / 2 - unit * total) / 2, 0);

  place (self, self->name_label, left, y, right - left, unit * shares->name);
  y += unit * shares->name;
  place (self, self->set_label, left, y + unit * shares->set * 0.08, right - left, unit * shares->set * 0.84);
  y += unit * shares->set;

  {
    double box = unit * shares->numbers;
    double inset = box * 0.08;
    double inner_left = left + box * 0.17;
    double inner_width = right - left - box * 0.34;
    gboolean resting = gtk_widget_get_visible (self->rest_label);
    gboolean failed = gtk_widget_get_visible (self->error_label);
    double number = box * (resting || failed ? 0.54 : 0.8);

    place (self, self->frame, left, y + box * 0.02, right - left, box * 0.96);
    if (!resting && !failed)
      {
        inner_left = left + (right - left) * 0.02;
        inner_width = (right - left) * 0.96;
      }
    place (self, self->number_label, inner_left, y + inset, inner_width, number);
    place (self, resting ? self->rest_label : self->error_label, inner_left, y + inset + number, inner_width, box * 0.28);
    y += box;
  }

  place (self, self->bar_picture, left, y + unit * shares->bar * 0.06, right - left, unit * shares->bar * 0.88);
  y += unit * shares->bar;
  place (self, self->plates_label, left, y, right - left, unit * shares->plates * 0.86);
  y += unit * shares->plates;
  place (self, self->next_label, left, y, right - left, unit * shares->next * 0.8);

  if (two_strips)
    {
      place (self, self->steps_box, margin, bottom, width - 2 * margin, strip);
      place (self, self->done_box, margin, bottom + strip + margin / 2, width - 2 * margin, strip);
    }
  else
    {
      /* With nothing to change, what is left has the whole strip. */
      double needed = get_min_width (self->steps_box);
      double steps = needed > 0 ? CLAMP (width - 3 * margin - get_min_width (self->done_box), needed, MAX (width * 0.4, needed)) : -margin;

      place (self, self->steps_box, margin, bottom, steps, strip);
      place (self, self->done_box, margin * 2 + steps, bottom, width - steps - 3 * margin, strip);
    }
}
