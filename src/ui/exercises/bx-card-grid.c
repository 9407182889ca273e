/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-card-grid.h"

/**
 * BxCardGrid:
 *
 * Cards of one width in as many columns as there is room for, two at least.
 * Cards of a row share their height.
 *
 * The cards are its plain children, each a control of its own, so that Tab and
 * the arrow keys walk over them and nothing else.
 */
struct _BxCardGrid
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BxCardGrid, bx_card_grid, GTK_TYPE_WIDGET)

#define GAP 12

/* The width that a card would like, and the least that it is given */
#define IDEAL_WIDTH 158
#define LEAST_WIDTH 132

/* A card that is wider than this has too much room around its picture. */
#define MOST_WIDTH 250

static guint
count_cards (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (widget); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (gtk_widget_should_layout (card))
      n++;

  return n;
}

/* The least width that all cards can have, which grows with the text. */
static int
get_least_width (GtkWidget *widget)
{
  int widest = LEAST_WIDTH;

  for (GtkWidget *card = gtk_widget_get_first_child (widget); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      int least = 0;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      widest = MAX (widest, least);
    }

  return widest;
}

static guint
count_columns (guint n_cards,
               int width,
               int least_width)
{
  guint columns = (guint) MAX (1, (width + GAP) / (MAX (IDEAL_WIDTH, least_width) + GAP));
  guint rows;
  guint even;

  if (columns < 2 && width >= 2 * least_width + GAP)
    columns = 2;

  /* Rather two rows of three than four and two, while cards stay cards. */
  rows = (n_cards + columns - 1) / columns;
  even = rows > 0 ? (n_cards + rows - 1) / rows : columns;
  if (rows > 1 && even < columns && (width + GAP) / (int) even - GAP <= MOST_WIDTH)
    columns = even;

  return columns;
}

/* Lays the cards out in @width, or only measures where @direction is none. */
static int
lay_out (GtkWidget *widget,
         int width,
         GtkTextDirection direction)
{
  guint columns = count_columns (count_cards (widget), width, get_least_width (widget));
  int card_width = MAX (1, (width - (int) (columns - 1) * GAP) / (int) columns);
  GtkWidget *card = gtk_widget_get_first_child (widget);
  int y = 0;

  while (card != NULL)
    {
      GtkWidget *first = card;
      int row_height = 0;
      guint n = 0;

      for (; card != NULL && n < columns; card = gtk_widget_get_next_sibling (card))
        {
          int height = 0;

          if (!gtk_widget_should_layout (card))
            continue;

          gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, card_width, NULL, &height, NULL, NULL);
          row_height = MAX (row_height, height);
          n++;
        }

      if (direction != GTK_TEXT_DIR_NONE)
        {
          int column = 0;

          for (GtkWidget *each = first; each != card; each = gtk_widget_get_next_sibling (each))
            {
              /* Rounded each for itself, so that the last ends where the grid does */
              int start = column * (width + GAP) / (int) columns;
              int end = (column + 1) * (width + GAP) / (int) columns - GAP;
              int x = direction == GTK_TEXT_DIR_RTL ? width - end : start;

              if (!gtk_widget_should_layout (each))
                continue;

              gtk_widget_size_allocate (each, &(GtkAllocation){ x, y, end - start, row_height }, -1);
              column++;
            }
        }

      if (n > 0)
        y += row_height + GAP;
    }

  return MAX (0, y - GAP);
}

static GtkSizeRequestMode
bx_card_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bx_card_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_least_width (widget);
      *natural = MAX (*minimum, (int) count_cards (widget) * (IDEAL_WIDTH + GAP) - GAP);
    }
  else
    {
      int width = for_size;

      if (width < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      *minimum = *natural = lay_out (widget, width, GTK_TEXT_DIR_NONE);
    }
}

static void
bx_card_grid_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  lay_out (widget, width, gtk_widget_get_direction (widget));
}

static void
bx_card_grid_dispose (GObject *object)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (card);

  G_OBJECT_CLASS (bx_card_grid_parent_class)->dispose (object);
}

static void
bx_card_grid_class_init (BxCardGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_card_grid_dispose;
  widget_class->get_request_mode = bx_card_grid_get_request_mode;
  widget_class->measure = bx_card_grid_measure;
  widget_class->size_allocate = bx_card_grid_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "cardgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_card_grid_init (BxCardGrid *self)
{
}

/**
 * bx_card_grid_new:
 *
 * Creates an empty grid.
 *
 * Returns: (transfer floating): a new grid
 */
GtkWidget *
bx_card_grid_new (void)
{
  return g_object_new (BX_TYPE_CARD_GRID, NULL);
}

/**
 * bx_card_grid_append:
 * @self: a grid
 * @card: (transfer floating): a card
 *
 * Adds a card after the others.
 */
void
bx_card_grid_append (BxCardGrid *self,
                     GtkWidget *card)
{
  g_return_if_fail (BX_IS_CARD_GRID (self));
  g_return_if_fail (GTK_IS_WIDGET (card));

  gtk_widget_set_parent (card, GTK_WIDGET (self));
}
