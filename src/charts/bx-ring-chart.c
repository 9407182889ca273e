/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-chart-axis.h"
#include "bx-chart-private.h"
#include "bx-ring-chart.h"

/**
 * BxRingChart:
 *
 * A ring that fills as a value nears its goal, with the number in the middle.
 *
 * What is beyond the goal fills a second, thinner ring inside the first, so that one
 * and a half times the goal is not mistaken for a half. From three times the goal
 * on, only the number tells.
 *
 * A value that is `NAN` is not known: the ring is empty, and a dash stands in its
 * middle.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * ring-chart.chart
 * ├── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 * ]|
 *
 * # Accessibility
 *
 * The point of the chart has the role %GTK_ACCESSIBLE_ROLE_METER, the chart around
 * it the role %GTK_ACCESSIBLE_ROLE_GROUP.
 *
 * See [class@Chart] for what all charts have in common.
 */
struct _BxRingChart
{
  BxChart parent_instance;

  double value;
  double goal;
  char *unit; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (BxRingChart, bx_ring_chart, BX_TYPE_CHART)

#define MINIMUM_LINES 6
#define NATURAL_LINES 9
#define RING_SHARE 0.2
#define LAP_SHARE 0.09
#define LAP_GAP_SHARE 0.05
#define NUMBER_SHARE 0.36

typedef enum
{
  PROP_UNIT = 1,
} BxRingChartProperty;

static GParamSpec *props[PROP_UNIT + 1];

typedef struct
{
  graphene_rect_t area;
  double x;
  double y;
  double radius;
  PangoLayout *number;  /* (owned) */
  PangoLayout *caption; /* (owned) */
  double number_y;
  double caption_y;
  GskPath *track;
  GskPath *done;
  GskPath *beyond_track; /* (nullable) */
  GskPath *beyond;       /* (nullable) */
} Layout;

/* ---- words ------------------------------------------------------------------------- */

static char *
format_value (double value)
{
  return bx_chart_format_number (value, value == floor (value) ? 0 : 1);
}

static char *
dup_caption (BxRingChart *self)
{
  g_autofree char *goal = format_value (self->goal);

  if (self->unit == NULL || *self->unit == '\0')
    /* Translators: under a number in a ring; %s is the goal, as in “of 4” */
    return g_strdup_printf (C_("goal", "of %s"), goal);

  /* Translators: under a number in a ring: the goal and its unit, as in “of 4 sets” */
  return g_strdup_printf (C_("goal", "of %1$s %2$s"), goal, self->unit);
}

static void
bx_ring_chart_describe (BxChart *chart,
                        guint index,
                        char **value,
                        char **where)
{
  BxRingChart *self = BX_RING_CHART (chart);
  g_autofree char *number = format_value (self->value);
  g_autofree char *caption = dup_caption (self);
  const char *title = bx_chart_get_title (chart);

  /* Translators: how much of a goal is reached: the number, the goal, and the share in
   * percent, as in “3 of 4 sets, 75 %” */
  *value = g_strdup_printf (C_("goal", "%1$s %2$s, %3$d %%"), number, caption,
                            (int) MIN (round (self->value / self->goal * 100.0), G_MAXINT));
  *where = g_strdup (title != NULL ? title : "");
}

static char *
bx_ring_chart_dup_summary (BxChart *chart)
{
  g_autofree char *value = NULL;
  g_autofree char *where = NULL;

  bx_ring_chart_describe (chart, 0, &value, &where);

  return g_steal_pointer (&value);
}

/* ---- the layout --------------------------------------------------------------------- */

static void
bx_ring_chart_request (BxChart *chart,
                       const BxChartSheet *sheet,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural)
{
  *minimum = (int) ceil (sheet->line * MINIMUM_LINES);
  *natural = (int) ceil (sheet->line * NATURAL_LINES);
}

/* A piece of a ring, from the top on in the direction of reading. */
static GskPath *
create_piece (const Layout *layout,
              const BxChartSheet *sheet,
              double outer,
              double inner,
              double share)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double x = bx_chart_sheet_mirror_x (sheet, layout->x);
  double end = CLAMP (share, 0.0, 1.0) * 2.0 * G_PI;
  int steps = MAX ((int) ceil (end / 0.03), 1);
  double way = sheet->rtl ? -1.0 : 1.0;

  if (share <= 0.0)
    return gsk_path_builder_to_path (builder);

  for (int i = 0; i <= steps; i++)
    {
      double angle = end * i / steps;
      float px = (float) (x + way * outer * sin (angle));
      float py = (float) (layout->y - outer * cos (angle));

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  for (int i = steps; i >= 0; i--)
    {
      double angle = end * i / steps;

      gsk_path_builder_line_to (builder, (float) (x + way * inner * sin (angle)), (float) (layout->y - inner * cos (angle)));
    }
  gsk_path_builder_close (builder);

  return gsk_path_builder_to_path (builder);
}

static void
set_scale (PangoLayout *text,
           double scale,
           gboolean bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (text, attributes);
}

/* As large as there is room for. */
static double
fit (PangoLayout *text,
     double width,
     double height,
     double scale,
     gboolean bold)
{
  PangoRectangle extents;

  set_scale (text, scale, bold);
  pango_layout_get_extents (text, NULL, &extents);
  scale *= MIN (1.0, width / MAX ((double) extents.width / PANGO_SCALE, 1.0));
  scale *= MIN (1.0, height / MAX ((double) extents.height / PANGO_SCALE, 1.0));
  set_scale (text, scale, bold);
  pango_layout_get_extents (text, NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

static gpointer
bx_ring_chart_lay_out (BxChart *chart,
                       const BxChartSheet *sheet)
{
  BxRingChart *self = BX_RING_CHART (chart);
  Layout *layout = g_new0 (Layout, 1);
  double size = MAX (MIN (sheet->width, sheet->height), 8.0);
  gboolean known = isfinite (self->value) && isfinite (self->goal);
  double share = known ? self->value / self->goal : 0.0;
  g_autofree char *number = known ? format_value (self->value) : g_strdup ("–");
  g_autofree char *caption = known ? dup_caption (self) : g_strdup ("");
  double ring;
  double room;
  double number_height;
  double caption_height;

  graphene_rect_init (&layout->area, (float) ((sheet->width - size) / 2.0), (float) ((sheet->height - size) / 2.0), (float) size, (float) size);
  layout->x = sheet->width / 2.0;
  layout->y = sheet->height / 2.0;
  layout->radius = size / 2.0 - 2.0;
  ring = layout->radius * RING_SHARE;
  layout->track = create_piece (layout, sheet, layout->radius, layout->radius - ring, 1.0);
  layout->done = create_piece (layout, sheet, layout->radius, layout->radius - ring, share);
  room = layout->radius - ring;
  if (share > 1.0)
    {
      double outer = room - layout->radius * LAP_GAP_SHARE;
      double inner = outer - layout->radius * LAP_SHARE;

      layout->beyond_track = create_piece (layout, sheet, outer, inner, 1.0);
      layout->beyond = create_piece (layout, sheet, outer, inner, share - 1.0);
      room = inner;
    }

  layout->number = pango_layout_new (sheet->pango);
  pango_layout_set_text (layout->number, number, -1);
  layout->caption = pango_layout_new (sheet->pango);
  pango_layout_set_text (layout->caption, caption, -1);
  number_height = fit (layout->number, room * 1.5, room * 0.95, 2.0 * layout->radius * NUMBER_SHARE / sheet->line, TRUE);
  caption_height = *caption != '\0' ? fit (layout->caption, room * 1.5, room * 0.5, 0.9, FALSE) : 0.0;
  layout->number_y = layout->y - (number_height + caption_height) / 2.0;
  layout->caption_y = layout->number_y + number_height;

  return layout;
}

static void
bx_ring_chart_free_layout (gpointer data)
{
  Layout *layout = data;

  g_clear_object (&layout->number);
  g_clear_object (&layout->caption);
  g_clear_pointer (&layout->track, gsk_path_unref);
  g_clear_pointer (&layout->done, gsk_path_unref);
  g_clear_pointer (&layout->beyond_track, gsk_path_unref);
  g_clear_pointer (&layout->beyond, gsk_path_unref);
  g_free (layout);
}

static void
append_middle (const BxChartSheet *sheet,
               const Layout *layout,
               PangoLayout *text,
               double y,
               const GdkRGBA *color)
{
  bx_chart_sheet_append_text (sheet, text, layout->x - bx_chart_sheet_get_text_width (text) / 2.0, y, color);
}

static void
bx_ring_chart_draw (BxChart *chart,
                    gpointer data,
                    const BxChartSheet *sheet)
{
  Layout *layout = data;
  gboolean says_nothing = bx_chart_get_n_shown (chart) == 0
                          && (bx_chart_get_loading (chart) || bx_chart_get_empty_text (chart) != NULL);

  bx_chart_sheet_append_fill (sheet, layout->track, &sheet->paints.grid);
  /* Without colours, what is to come still has an edge. */
  if (sheet->paints.high_contrast)
    bx_chart_sheet_append_stroke (sheet, layout->track, 1.0, 0.0, &sheet->paints.text);

  bx_chart_sheet_push_fade (sheet);
  bx_chart_sheet_append_fill (sheet, layout->done, &sheet->paints.accent);
  bx_chart_sheet_append_fill (sheet, layout->beyond_track, &sheet->paints.grid);
  bx_chart_sheet_append_fill (sheet, layout->beyond, &sheet->paints.text);
  if (!says_nothing)
    {
      append_middle (sheet, layout, layout->number, layout->number_y, &sheet->paints.text);
      append_middle (sheet, layout, layout->caption, layout->caption_y, &sheet->paints.dim);
    }
  bx_chart_sheet_pop_fade (sheet);
}

static void
bx_ring_chart_get_area (BxChart *chart,
                        gpointer data,
                        graphene_rect_t *area)
{
  *area = ((Layout *) data)->area;
}

static gboolean
bx_ring_chart_get_place (BxChart *chart,
                         gpointer data,
                         guint index,
                         graphene_rect_t *place)
{
  *place = ((Layout *) data)->area;
  graphene_rect_inset (place, 1.0f, 1.0f);

  return TRUE;
}

static guint
bx_ring_chart_find (BxChart *chart,
                    gpointer data,
                    double x,
                    double y)
{
  Layout *layout = data;

  return hypot (x - layout->x, y - layout->y) <= layout->radius ? 0 : GTK_INVALID_LIST_POSITION;
}

/* ---- the type ------------------------------------------------------------------------ */

static void
bx_ring_chart_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch ((BxRingChartProperty) property_id)
    {
    case PROP_UNIT:
      g_value_set_string (value, BX_RING_CHART (object)->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_ring_chart_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch ((BxRingChartProperty) property_id)
    {
    case PROP_UNIT:
      bx_ring_chart_set_unit (BX_RING_CHART (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_ring_chart_finalize (GObject *object)
{
  BxRingChart *self = BX_RING_CHART (object);

  g_free (self->unit);

  G_OBJECT_CLASS (bx_ring_chart_parent_class)->finalize (object);
}

static void
bx_ring_chart_class_init (BxRingChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BxChartClass *chart_class = BX_CHART_CLASS (klass);

  object_class->get_property = bx_ring_chart_get_property;
  object_class->set_property = bx_ring_chart_set_property;
  object_class->finalize = bx_ring_chart_finalize;
  chart_class->describe = bx_ring_chart_describe;
  chart_class->dup_summary = bx_ring_chart_dup_summary;
  chart_class->request = bx_ring_chart_request;
  chart_class->lay_out = bx_ring_chart_lay_out;
  chart_class->free_layout = bx_ring_chart_free_layout;
  chart_class->draw = bx_ring_chart_draw;
  chart_class->get_area = bx_ring_chart_get_area;
  chart_class->get_place = bx_ring_chart_get_place;
  chart_class->find = bx_ring_chart_find;

  /**
   * BxRingChart:unit:
   *
   * The unit of the value and the goal, such as “sets”.
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "ring-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bx_ring_chart_init (BxRingChart *self)
{
  self->value = NAN;
  self->goal = NAN;
  _bx_chart_get_private (BX_CHART (self))->point_role = GTK_ACCESSIBLE_ROLE_METER;
}

/* ---- what the owner says -------------------------------------------------------------- */

/* Says the point again, with its number for those who want it as one. */
static void
update_point (BxRingChart *self)
{
  GtkWidget *point;
  g_autofree char *value = NULL;
  g_autofree char *where = NULL;

  _bx_chart_describe_again (BX_CHART (self));
  point = bx_chart_get_point_widget (BX_CHART (self), 0);
  if (point == NULL)
    return;

  bx_chart_describe_point (BX_CHART (self), 0, &value, &where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (point),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, MAX (self->goal, self->value),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value,
                                  -1);
}

/**
 * bx_ring_chart_new:
 *
 * Creates an empty ring.
 *
 * Returns: (transfer floating): a new chart
 */
GtkWidget *
bx_ring_chart_new (void)
{
  return g_object_new (BX_TYPE_RING_CHART, NULL);
}

/**
 * bx_ring_chart_get_value:
 * @self: a chart
 *
 * Returns: how much there is; `NAN` where it is not known
 */
double
bx_ring_chart_get_value (BxRingChart *self)
{
  g_return_val_if_fail (BX_IS_RING_CHART (self), NAN);

  return self->value;
}

/**
 * bx_ring_chart_get_goal:
 * @self: a chart
 *
 * Returns: how much is wanted; `NAN` where that is not known
 */
double
bx_ring_chart_get_goal (BxRingChart *self)
{
  g_return_val_if_fail (BX_IS_RING_CHART (self), NAN);

  return self->goal;
}

/**
 * bx_ring_chart_set_value:
 * @self: a chart
 * @value: how much there is, or `NAN` where it is not known
 * @goal: how much is wanted, more than 0; or `NAN` where that is not known
 *
 * Shows how much of a goal is reached.
 */
void
bx_ring_chart_set_value (BxRingChart *self,
                         double value,
                         double goal)
{
  GArray *shown;
  guint index = 0;

  g_return_if_fail (BX_IS_RING_CHART (self));
  g_return_if_fail (!(goal <= 0.0));
  g_return_if_fail (!(value < 0.0));

  self->value = value;
  self->goal = goal;
  shown = g_array_new (FALSE, FALSE, sizeof (guint));
  if (isfinite (value) && isfinite (goal))
    g_array_append_val (shown, index);
  _bx_chart_set_shown (BX_CHART (self), shown, bx_chart_get_selected_index (BX_CHART (self)));
  update_point (self);
}

/**
 * bx_ring_chart_get_unit:
 * @self: a chart
 *
 * Returns: (nullable): the unit of the value and the goal
 */
const char *
bx_ring_chart_get_unit (BxRingChart *self)
{
  g_return_val_if_fail (BX_IS_RING_CHART (self), NULL);

  return self->unit;
}

/**
 * bx_ring_chart_set_unit:
 * @self: a chart
 * @unit: (nullable): the unit of the value and the goal, such as “sets”
 *
 * Sets what is written after the goal.
 */
void
bx_ring_chart_set_unit (BxRingChart *self,
                        const char *unit)
{
  g_return_if_fail (BX_IS_RING_CHART (self));

  if (!g_set_str (&self->unit, unit))
    return;

  _bx_chart_queue_layout (BX_CHART (self));
  update_point (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}
