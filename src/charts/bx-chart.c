/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-chart-point.h"
#include "bx-chart-private.h"

/**
 * BxChart:
 *
 * What all charts have in common: points that can be seen, walked with the
 * keyboard and listened to.
 *
 * A chart knows numbers and words, not what they mean. A point is known by its
 * index, whose meaning is that of the kind of chart. A point without a value is a
 * gap: it is neither drawn nor walked, nor read out.
 *
 * The size of a chart depends on its font and on how many rows its owner asks
 * for, never on its numbers, so that nothing moves when they arrive. Without
 * points it shows [property@Chart:empty-text]; while they are
 * [property@Chart:loading] it shows its grid alone. What has been loaded appears
 * by and by, where animations are enabled.
 *
 * # Shortcuts and Gestures
 *
 * The chart is one stop of the <kbd>Tab</kbd> key: it enters at the selected
 * point, or at the newest. The following signals have default keybindings:
 *
 * - [signal@Chart::move-cursor]
 * - [signal@Chart::activate-cursor-point]
 *
 * Pointing at the chart shows what the point there says, as does the focus; a
 * click selects it, a double click activates it.
 *
 * # CSS nodes
 *
 * |[<!-- language="plain" -->
 * chart
 * ├── point[:selected]
 * ├── label.empty
 * ╰── box.callout
 *     ├── label.value
 *     ╰── label.where
 * ]|
 *
 * Each kind of chart has a name of its own in place of `chart`, and the style
 * class `.chart`.
 *
 * # Accessibility
 *
 * A chart has the role %GTK_ACCESSIBLE_ROLE_LIST, points the role
 * %GTK_ACCESSIBLE_ROLE_LIST_ITEM. A point's label is its value in words, its
 * description the day or category. Of many points, those around the selected one
 * are in the accessible tree, and each tells its place among all of them.
 *
 * The chart's description is its [property@Chart:summary], or one that it makes
 * from its numbers.
 *
 * # Text direction
 *
 * Right to left, time runs from the right to the left and the values are at the
 * left side. The arrow keys follow what is seen.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BxChart, bx_chart, GTK_TYPE_WIDGET)

#define CALLOUT_GAP 6.0
#define CALLOUT_SIDE_GAP 16.0
#define APPEARING_MS 250

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUMMARY,
  PROP_EMPTY_TEXT,
  PROP_LOADING,
  PROP_SELECTED_INDEX,
} BxChartProperty;

static GParamSpec *props[PROP_SELECTED_INDEX + 1];

typedef enum
{
  SIGNAL_POINT_ACTIVATED,
  SIGNAL_SHOWN_CHANGED,
  SIGNAL_ACTIVATE_CURSOR_POINT,
  SIGNAL_MOVE_CURSOR,
} BxChartSignal;

static guint signals[SIGNAL_MOVE_CURSOR + 1];

/* ---- for the kinds of chart ------------------------------------------------------- */

BxChartPrivate *
_bx_chart_get_private (BxChart *self)
{
  return bx_chart_get_instance_private (self);
}

gboolean
_bx_chart_is_rtl (BxChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

gpointer
_bx_chart_get_layout (BxChart *self)
{
  return _bx_chart_get_private (self)->layout;
}

void
_bx_chart_activate (BxChart *self,
                    guint index)
{
  g_signal_emit (self, signals[SIGNAL_POINT_ACTIVATED], 0, index);
}

static void
clear_layout (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);

  if (priv->layout != NULL)
    BX_CHART_GET_CLASS (self)->free_layout (priv->layout);
  priv->layout = NULL;
}

/* Everything is to be worked out again. */
void
_bx_chart_queue_layout (BxChart *self)
{
  clear_layout (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_description (BxChart *self)
{
  g_autofree char *summary = bx_chart_dup_summary (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary != NULL ? summary : "",
                                  -1);
}

static void
set_fade (double value,
          BxChart *self)
{
  _bx_chart_get_private (self)->fade = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Puts all points into words again, as after a change of unit. */
void
_bx_chart_describe_again (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  guint position;

  if (!bx_chart_find_shown (self, priv->selected, &position))
    position = priv->shown->len > 0 ? priv->shown->len - 1 : 0;
  _bx_chart_update_points (self, position, TRUE);
  _bx_chart_update_callout (self);
  update_description (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN_CHANGED], 0);
}

static guint
find_neighbour (GArray *shown,
                guint index)
{
  guint p = 0;

  while (p + 1 < shown->len && g_array_index (shown, guint, p) < index)
    p++;

  return g_array_index (shown, guint, p);
}

/* Other points are to be walked: @shown, which is taken over. @selected is where
 * the person is among them now. */
void
_bx_chart_set_shown (BxChart *self,
                     GArray *shown,
                     guint selected)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  gboolean had_focus = BX_IS_CHART_POINT (gtk_widget_get_focus_child (GTK_WIDGET (self)));
  gboolean appears = priv->shown->len == 0 && shown->len > 0 && priv->loading;

  g_array_unref (priv->shown);
  priv->shown = shown;
  /* Where the keyboard is there is a point. */
  if (had_focus && shown->len > 0 && !bx_chart_find_shown (self, selected, NULL))
    selected = find_neighbour (shown, selected != GTK_INVALID_LIST_POSITION ? selected : priv->selected);
  priv->pointed = GTK_INVALID_LIST_POSITION;
  if (priv->selected != selected)
    {
      priv->selected = selected;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_INDEX]);
    }

  _bx_chart_queue_layout (self);
  _bx_chart_describe_again (self);
  if (had_focus)
    _bx_chart_focus_point (self, selected);

  if (appears && gtk_widget_get_mapped (GTK_WIDGET (self)))
    adw_animation_play (priv->appearing);
}

/* ---- the callout --------------------------------------------------------------- */

/* The point whose value is written beside it: where the pointer is, else where
 * the keyboard is. */
guint
_bx_chart_get_called_out (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);

  if (bx_chart_find_shown (self, priv->pointed, NULL))
    return priv->pointed;
  if (priv->focused && BX_IS_CHART_POINT (gtk_widget_get_focus_child (GTK_WIDGET (self)))
      && bx_chart_find_shown (self, priv->selected, NULL))
    return priv->selected;

  return GTK_INVALID_LIST_POSITION;
}

void
_bx_chart_update_callout (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  guint index = _bx_chart_get_called_out (self);

  if (priv->callout == NULL)
    return;

  gtk_widget_set_visible (priv->callout, index != GTK_INVALID_LIST_POSITION);
  if (index != GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *value = NULL;
      g_autofree char *where = NULL;

      bx_chart_describe_point (self, index, &value, &where);
      gtk_label_set_label (GTK_LABEL (priv->callout_value), value);
      gtk_label_set_label (GTK_LABEL (priv->callout_where), where);
      gtk_widget_set_visible (priv->callout_where, *where != '\0');
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
allocate_callout (BxChart *self,
                  int width,
                  int height)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  guint index = _bx_chart_get_called_out (self);
  graphene_rect_t place;
  GtkAllocation allocation;
  double middle;
  gboolean on_top = priv->callout_on_top;

  if (index == GTK_INVALID_LIST_POSITION || !bx_chart_get_point_bounds (self, index, &place))
    return;

  gtk_widget_measure (priv->callout, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &allocation.width, NULL, NULL);
  allocation.width = MIN (allocation.width, width);
  gtk_widget_measure (priv->callout, GTK_ORIENTATION_VERTICAL, allocation.width, NULL, &allocation.height, NULL, NULL);

  middle = place.origin.x + place.size.width / 2.0;
  allocation.x = (int) (middle - allocation.width / 2.0);
  if (place.origin.y - CALLOUT_GAP > allocation.height)
    {
      allocation.y = on_top ? 0 : (int) (place.origin.y - CALLOUT_GAP - allocation.height);
    }
  else if (!on_top && place.origin.y + place.size.height + CALLOUT_GAP + allocation.height <= height)
    {
      allocation.y = (int) (place.origin.y + place.size.height + CALLOUT_GAP);
    }
  else
    {
      /* Beside a point that is up there itself, where there is more room. */
      allocation.y = 0;
      if (middle < width / 2.0)
        allocation.x = (int) (place.origin.x + place.size.width + CALLOUT_SIDE_GAP);
      else
        allocation.x = (int) (place.origin.x - CALLOUT_SIDE_GAP - allocation.width);
    }
  allocation.x = CLAMP (allocation.x, 0, MAX (width - allocation.width, 0));
  gtk_widget_size_allocate (priv->callout, &allocation, -1);
}

/* ---- the widget ------------------------------------------------------------------ */

void
_bx_chart_init_sheet (BxChart *self,
                      BxChartSheet *sheet,
                      double width,
                      double height)
{
  bx_chart_sheet_init (sheet, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                       width, height, _bx_chart_is_rtl (self));
}

static GtkSizeRequestMode
bx_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bx_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  BxChart *self = BX_CHART (widget);
  BxChartSheet sheet;

  /* Points and words lie over the chart; they want to be asked, no more. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int ignored;

      gtk_widget_measure (child, orientation, -1, &ignored, NULL, NULL, NULL);
    }

  _bx_chart_init_sheet (self, &sheet, 0, 0);
  BX_CHART_GET_CLASS (self)->request (self, &sheet, orientation, for_size, minimum, natural);
}

static void
bx_chart_size_allocate (GtkWidget *widget,
                        int width,
                        int height,
                        int baseline)
{
  BxChart *self = BX_CHART (widget);
  BxChartClass *klass = BX_CHART_GET_CLASS (self);
  BxChartPrivate *priv = _bx_chart_get_private (self);
  BxChartSheet sheet;
  graphene_rect_t area;
  GtkAllocation allocation;

  _bx_chart_init_sheet (self, &sheet, width, height);
  if (priv->layout == NULL || priv->layout_width != width || priv->layout_height != height)
    {
      clear_layout (self);
      priv->layout = klass->lay_out (self, &sheet);
      priv->layout_width = width;
      priv->layout_height = height;
    }

  _bx_chart_allocate_points (self, &sheet);
  if (klass->allocate != NULL)
    klass->allocate (self, priv->layout, &sheet);

  klass->get_area (self, priv->layout, &area);
  bx_chart_sheet_mirror (&sheet, &area);
  allocation = (GtkAllocation) { (int) area.origin.x, (int) area.origin.y, (int) area.size.width, (int) area.size.height };
  gtk_widget_set_child_visible (priv->empty_label, !priv->loading && priv->shown->len == 0);
  gtk_widget_size_allocate (priv->empty_label, &allocation, -1);

  allocate_callout (self, width, height);
}

static void
bx_chart_snapshot (GtkWidget *widget,
                   GtkSnapshot *snapshot)
{
  BxChart *self = BX_CHART (widget);
  BxChartPrivate *priv = _bx_chart_get_private (self);
  BxChartSheet sheet;

  if (priv->layout != NULL)
    {
      _bx_chart_init_sheet (self, &sheet, priv->layout_width, priv->layout_height);
      bx_chart_sheet_take_paints (&sheet, widget);
      sheet.snapshot = snapshot;
      sheet.fade = priv->fade;
      BX_CHART_GET_CLASS (self)->draw (self, priv->layout, &sheet);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
bx_chart_css_changed (GtkWidget *widget,
                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (bx_chart_parent_class)->css_changed (widget, change);
  /* The font may be another. */
  _bx_chart_queue_layout (BX_CHART (widget));
}

static void
bx_chart_system_setting_changed (GtkWidget *widget,
                                 GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (bx_chart_parent_class)->system_setting_changed (widget, setting);
  _bx_chart_queue_layout (BX_CHART (widget));
}

static void
bx_chart_direction_changed (GtkWidget *widget,
                            GtkTextDirection previous)
{
  _bx_chart_queue_layout (BX_CHART (widget));
  GTK_WIDGET_CLASS (bx_chart_parent_class)->direction_changed (widget, previous);
}

/* ---- the type ---------------------------------------------------------------------- */

static guint
bx_chart_real_get_n_columns (BxChart *self)
{
  return 2;
}

static void
bx_chart_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  BxChartPrivate *priv = _bx_chart_get_private (BX_CHART (object));

  switch ((BxChartProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, priv->summary);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, priv->empty_text);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, priv->loading);
      break;
    case PROP_SELECTED_INDEX:
      g_value_set_uint (value, priv->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_chart_set_property (GObject *object,
                       guint property_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  BxChart *self = BX_CHART (object);

  switch ((BxChartProperty) property_id)
    {
    case PROP_TITLE:
      bx_chart_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUMMARY:
      bx_chart_set_summary (self, g_value_get_string (value));
      break;
    case PROP_EMPTY_TEXT:
      bx_chart_set_empty_text (self, g_value_get_string (value));
      break;
    case PROP_LOADING:
      bx_chart_set_loading (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_INDEX:
      bx_chart_set_selected_index (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_chart_dispose (GObject *object)
{
  BxChart *self = BX_CHART (object);
  BxChartPrivate *priv = _bx_chart_get_private (self);
  GtkWidget *child;

  clear_layout (self);
  g_clear_object (&priv->appearing);
  /* The focus leaves while they go. */
  priv->callout = NULL;
  priv->empty_label = NULL;
  g_array_set_size (priv->shown, 0);
  g_ptr_array_set_size (priv->points, 0);
  priv->n_positions = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bx_chart_parent_class)->dispose (object);
}

static void
bx_chart_finalize (GObject *object)
{
  BxChartPrivate *priv = _bx_chart_get_private (BX_CHART (object));

  g_array_unref (priv->shown);
  g_ptr_array_unref (priv->points);
  g_free (priv->title);
  g_free (priv->summary);
  g_free (priv->empty_text);

  G_OBJECT_CLASS (bx_chart_parent_class)->finalize (object);
}

static void
bx_chart_class_init (BxChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bx_chart_get_property;
  object_class->set_property = bx_chart_set_property;
  object_class->dispose = bx_chart_dispose;
  object_class->finalize = bx_chart_finalize;
  widget_class->get_request_mode = bx_chart_get_request_mode;
  widget_class->measure = bx_chart_measure;
  widget_class->size_allocate = bx_chart_size_allocate;
  widget_class->snapshot = bx_chart_snapshot;
  widget_class->css_changed = bx_chart_css_changed;
  widget_class->system_setting_changed = bx_chart_system_setting_changed;
  widget_class->direction_changed = bx_chart_direction_changed;
  widget_class->focus = _bx_chart_focus;
  widget_class->grab_focus = _bx_chart_grab_focus;
  klass->get_n_columns = bx_chart_real_get_n_columns;

  /**
   * BxChart:title:
   *
   * What the chart is of: its accessible name, and its heading on paper.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * BxChart:summary:
   *
   * What the chart shows, in prose: its accessible description. Without one, the
   * chart makes one from its numbers; see [method@Chart.dup_summary].
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  /**
   * BxChart:empty-text:
   *
   * What is written where there is no point to show.
   */
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);

  /**
   * BxChart:loading:
   *
   * Whether the numbers are on their way, so that there being none says nothing.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);

  /**
   * BxChart:selected-index:
   *
   * The selected point, or %GTK_INVALID_LIST_POSITION.
   */
  props[PROP_SELECTED_INDEX] = g_param_spec_uint ("selected-index", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * BxChart::point-activated:
   * @self: a chart
   * @index: a point
   *
   * Emitted when a point is double-clicked, or <kbd>Enter</kbd> or
   * <kbd>Space</kbd> is pressed on it.
   */
  signals[SIGNAL_POINT_ACTIVATED] =
    g_signal_new ("point-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * BxChart::shown-changed:
   * @self: a chart
   *
   * Emitted when other points are shown, or the same in other words.
   */
  signals[SIGNAL_SHOWN_CHANGED] =
    g_signal_new ("shown-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxChart::activate-cursor-point:
   * @self: a chart
   *
   * Activates the selected point. The default bindings are <kbd>Enter</kbd> and
   * <kbd>Space</kbd>.
   */
  signals[SIGNAL_ACTIVATE_CURSOR_POINT] =
    g_signal_new_class_handler ("activate-cursor-point", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_chart_activate_cursor_point),
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * BxChart::move-cursor:
   * @self: a chart
   * @step: the kind of step
   * @count: how many steps, and which way
   *
   * Moves to another point. The default bindings are:
   *
   * - <kbd>←</kbd>, <kbd>→</kbd>: the next point to that side
   * - <kbd>Ctrl</kbd><kbd>←</kbd>, <kbd>Ctrl</kbd><kbd>→</kbd>: the tenth point to that side
   * - <kbd>↑</kbd>, <kbd>↓</kbd>: the point before, the point after
   * - <kbd>Page Up</kbd>, <kbd>Page Down</kbd>: the tenth point before, after
   * - <kbd>Home</kbd>, <kbd>End</kbd>: the first point, the last point
   *
   * Charts of more than one row give some of these a meaning of their own.
   */
  signals[SIGNAL_MOVE_CURSOR] =
    g_signal_new_class_handler ("move-cursor", G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                G_CALLBACK (_bx_chart_move_cursor),
                                NULL, NULL, NULL, G_TYPE_NONE, 2, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT);

  _bx_chart_class_add_bindings (widget_class);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE_CURSOR_POINT]);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
create_callout (BxChart *self,
                BxChartPrivate *priv)
{
  priv->callout = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (priv->callout, "callout");
  gtk_widget_set_can_target (priv->callout, FALSE);
  gtk_widget_set_visible (priv->callout, FALSE);
  gtk_widget_set_parent (priv->callout, GTK_WIDGET (self));

  priv->callout_value = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->callout_value), TRUE);
  gtk_label_set_justify (GTK_LABEL (priv->callout_value), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (priv->callout_value, "value");
  gtk_widget_add_css_class (priv->callout_value, "numeric");
  gtk_box_append (GTK_BOX (priv->callout), priv->callout_value);

  priv->callout_where = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->callout_where), TRUE);
  gtk_label_set_justify (GTK_LABEL (priv->callout_where), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (priv->callout_where, "where");
  gtk_box_append (GTK_BOX (priv->callout), priv->callout_where);

  /* The point says the same. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->callout), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static void
bx_chart_init (BxChart *self)
{
  BxChartPrivate *priv = _bx_chart_get_private (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  priv->selected = GTK_INVALID_LIST_POSITION;
  priv->pointed = GTK_INVALID_LIST_POSITION;
  priv->point_role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
  priv->points = g_ptr_array_new ();
  priv->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  priv->fade = 1.0;
  gtk_widget_add_css_class (GTK_WIDGET (self), "chart");

  priv->empty_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (priv->empty_label, "empty");
  gtk_label_set_wrap (GTK_LABEL (priv->empty_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (priv->empty_label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (priv->empty_label, FALSE);
  gtk_widget_set_parent (priv->empty_label, GTK_WIDGET (self));
  create_callout (self, priv);

  priv->appearing = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, APPEARING_MS,
                                             adw_callback_animation_target_new ((AdwAnimationTargetFunc) set_fade, self, NULL));

  _bx_chart_add_controllers (self);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* ---- what the owner says ------------------------------------------------------------ */

/**
 * bx_chart_get_title:
 * @self: a chart
 *
 * Returns: (nullable): what the chart is of
 */
const char *
bx_chart_get_title (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  return _bx_chart_get_private (self)->title;
}

/**
 * bx_chart_set_title:
 * @self: a chart
 * @title: (nullable): what the chart is of, such as “Sets a Week”
 *
 * Names the chart, to assistive technology and on paper. On the screen its owner
 * writes a heading over it, or none.
 */
void
bx_chart_set_title (BxChart *self,
                    const char *title)
{
  BxChartPrivate *priv;

  g_return_if_fail (BX_IS_CHART (self));

  priv = _bx_chart_get_private (self);
  if (!g_set_str (&priv->title, title))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * bx_chart_get_summary:
 * @self: a chart
 *
 * Returns: (nullable): what its owner says that the chart shows
 */
const char *
bx_chart_get_summary (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  return _bx_chart_get_private (self)->summary;
}

/**
 * bx_chart_set_summary:
 * @self: a chart
 * @summary: (nullable): what the chart shows, in prose; %NULL to let it say so itself
 *
 * Sets the accessible description of the chart: say what an eye sees at a
 * glance.
 */
void
bx_chart_set_summary (BxChart *self,
                      const char *summary)
{
  BxChartPrivate *priv;

  g_return_if_fail (BX_IS_CHART (self));

  priv = _bx_chart_get_private (self);
  if (!g_set_str (&priv->summary, summary))
    return;

  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
}

/**
 * bx_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full) (nullable): what the chart shows, in prose: in the
 *   words of its owner, else in its own. Without points there is nothing to say.
 */
char *
bx_chart_dup_summary (BxChart *self)
{
  BxChartPrivate *priv;

  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  priv = _bx_chart_get_private (self);
  if (priv->summary != NULL)
    return g_strdup (priv->summary);
  if (priv->shown->len == 0)
    return g_strdup (priv->loading ? NULL : priv->empty_text);

  return BX_CHART_GET_CLASS (self)->dup_summary != NULL ? BX_CHART_GET_CLASS (self)->dup_summary (self) : NULL;
}

/**
 * bx_chart_get_empty_text:
 * @self: a chart
 *
 * Returns: (nullable): what is written where there is no point to show
 */
const char *
bx_chart_get_empty_text (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), NULL);

  return _bx_chart_get_private (self)->empty_text;
}

/**
 * bx_chart_set_empty_text:
 * @self: a chart
 * @text: (nullable): a short sentence
 *
 * Sets what is written where there is no point to show.
 */
void
bx_chart_set_empty_text (BxChart *self,
                         const char *text)
{
  BxChartPrivate *priv;

  g_return_if_fail (BX_IS_CHART (self));

  priv = _bx_chart_get_private (self);
  if (!g_set_str (&priv->empty_text, text))
    return;

  gtk_label_set_label (GTK_LABEL (priv->empty_label), text != NULL ? text : "");
  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMPTY_TEXT]);
}

/**
 * bx_chart_get_loading:
 * @self: a chart
 *
 * Returns: whether the numbers are on their way
 */
gboolean
bx_chart_get_loading (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), FALSE);

  return _bx_chart_get_private (self)->loading;
}

/**
 * bx_chart_set_loading:
 * @self: a chart
 * @loading: whether the numbers are on their way
 *
 * While this is set, a chart without points does not say that there are none.
 * Give the numbers first and unset this then, so that they appear by and by.
 */
void
bx_chart_set_loading (BxChart *self,
                      gboolean loading)
{
  BxChartPrivate *priv;

  g_return_if_fail (BX_IS_CHART (self));

  priv = _bx_chart_get_private (self);
  loading = !!loading;
  if (priv->loading == loading)
    return;

  priv->loading = loading;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, loading, -1);
  update_description (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/* ---- the selection ------------------------------------------------------------------- */

/**
 * bx_chart_get_selected_index:
 * @self: a chart
 *
 * Returns: the selected point, or %GTK_INVALID_LIST_POSITION
 */
guint
bx_chart_get_selected_index (BxChart *self)
{
  g_return_val_if_fail (BX_IS_CHART (self), GTK_INVALID_LIST_POSITION);

  return _bx_chart_get_private (self)->selected;
}

/**
 * bx_chart_set_selected_index:
 * @self: a chart
 * @index: a point that is shown, or %GTK_INVALID_LIST_POSITION for none
 *
 * Selects a point. A gap can't be selected.
 */
void
bx_chart_set_selected_index (BxChart *self,
                             guint index)
{
  BxChartPrivate *priv;
  guint position;

  g_return_if_fail (BX_IS_CHART (self));

  priv = _bx_chart_get_private (self);
  position = _bx_chart_get_position (self, index);
  if (position == GTK_INVALID_LIST_POSITION)
    index = GTK_INVALID_LIST_POSITION;
  if (priv->selected == index)
    return;

  priv->selected = index;
  if (index != GTK_INVALID_LIST_POSITION)
    _bx_chart_update_points (self, position, FALSE);
  _bx_chart_mark_selected (self);
  _bx_chart_update_callout (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED_INDEX]);
}
