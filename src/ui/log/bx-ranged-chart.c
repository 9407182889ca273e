/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-ranged-chart.h"

#include "bx-chart-menu.h"
#include "bx-chart-table.h"
#include "bx-log-words.h"

/**
 * BxRangedChart:
 *
 * A large chart of a page of the Log place: over it how much time it shows, from four
 * weeks to all; under it the same in a sentence, a button that shows it as a table
 * instead, and a menu that copies and saves it.
 *
 * What is on the chart, and between which days, is the page's to say whenever
 * [property@RangedChart:range] changes.
 */
struct _BxRangedChart
{
  AdwBin parent_instance;

  /* Template Widgets */
  AdwToggleGroup *range_group;
  GtkStack *chart_stack;
  AdwBin *chart_place;
  AdwBin *table_place;
  GtkLabel *summary_label;
  AdwBin *menu_place;
  GtkToggleButton *table_button;
  AdwBin *words_place;
};

G_DEFINE_FINAL_TYPE (BxRangedChart, bx_ranged_chart, ADW_TYPE_BIN)

typedef enum
{
  PROP_CHART = 1,
  PROP_RANGE,
  PROP_WORDS,
} BxRangedChartProperty;

static GParamSpec *props[PROP_WORDS + 1];

static BxChart *
get_chart (BxRangedChart *self)
{
  return BX_CHART (adw_bin_get_child (self->chart_place));
}

static void
range_changed_cb (BxRangedChart *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANGE]);
}

static void
table_toggled_cb (BxRangedChart *self)
{
  gboolean active = gtk_toggle_button_get_active (self->table_button);

  /* Made when it is first asked for: it has a row for each point. */
  if (active && adw_bin_get_child (self->table_place) == NULL)
    adw_bin_set_child (self->table_place, bx_chart_table_new (get_chart (self)));
  gtk_stack_set_visible_child_name (self->chart_stack, active ? "table" : "chart");
}

static void
set_chart (BxRangedChart *self,
           BxChart       *chart)
{
  adw_bin_set_child (self->chart_place, GTK_WIDGET (chart));
  adw_bin_set_child (self->menu_place, bx_chart_menu_new (chart));
}

/* They take no room while there are none. */
static void
set_words (BxRangedChart *self,
           GtkWidget     *words)
{
  adw_bin_set_child (self->words_place, words);
  if (words != NULL)
    g_object_bind_property (words, "visible", self->words_place, "visible", G_BINDING_SYNC_CREATE);
}

/* ---- the type --------------------------------------------------------------------------- */

static void
bx_ranged_chart_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BxRangedChart *self = BX_RANGED_CHART (object);

  switch ((BxRangedChartProperty) property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, get_chart (self));
      break;
    case PROP_RANGE:
      g_value_set_string (value, bx_ranged_chart_get_range (self));
      break;
    case PROP_WORDS:
      g_value_set_object (value, adw_bin_get_child (self->words_place));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_ranged_chart_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BxRangedChart *self = BX_RANGED_CHART (object);

  switch ((BxRangedChartProperty) property_id)
    {
    case PROP_CHART:
      if (g_value_get_object (value) != NULL)
        set_chart (self, g_value_get_object (value));
      break;
    case PROP_RANGE:
      if (g_value_get_string (value) != NULL)
        bx_ranged_chart_set_range (self, g_value_get_string (value));
      break;
    case PROP_WORDS:
      set_words (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_ranged_chart_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_RANGED_CHART);

  G_OBJECT_CLASS (bx_ranged_chart_parent_class)->dispose (object);
}

static void
bx_ranged_chart_class_init (BxRangedChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_ranged_chart_get_property;
  object_class->set_property = bx_ranged_chart_set_property;
  object_class->dispose = bx_ranged_chart_dispose;

  /**
   * BxRangedChart:chart:
   *
   * The chart; it is given once.
   */
  props[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, BX_TYPE_CHART,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * BxRangedChart:range:
   *
   * How much time is shown; see bx_log_get_range_start().
   */
  props[PROP_RANGE] = g_param_spec_string ("range", NULL, NULL, "year",
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * BxRangedChart:words:
   *
   * What else is said of it, under the sentence.
   */
  props[PROP_WORDS] = g_param_spec_object ("words", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-ranged-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, range_group);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, chart_place);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, table_place);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, menu_place);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, table_button);
  gtk_widget_class_bind_template_child (widget_class, BxRangedChart, words_place);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
bx_ranged_chart_init (BxRangedChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_toggle_group_set_active_name (self->range_group, "year");
}

/**
 * bx_ranged_chart_get_range:
 * @self: a chart with ranges
 *
 * Gets how much time is shown.
 *
 * Returns: `weeks` for four of them, `quarter`, `year`, or `all`
 */
const char *
bx_ranged_chart_get_range (BxRangedChart *self)
{
  g_return_val_if_fail (BX_IS_RANGED_CHART (self), NULL);

  return adw_toggle_group_get_active_name (self->range_group);
}

/**
 * bx_ranged_chart_set_range:
 * @self: a chart with ranges
 * @range: `weeks` for four of them, `quarter`, `year`, or `all`
 *
 * Sets how much time is shown.
 */
void
bx_ranged_chart_set_range (BxRangedChart *self,
                           const char    *range)
{
  g_return_if_fail (BX_IS_RANGED_CHART (self));
  g_return_if_fail (range != NULL);

  adw_toggle_group_set_active_name (self->range_group, range);
}

/**
 * bx_ranged_chart_get_days:
 * @self: a chart with ranges
 * @oldest_day: the day of the oldest point that there is
 * @first_day: (out): the first day that is to be shown
 * @last_day: (out): the last one, which is today
 *
 * Gets the days of the range, as charts count them.
 */
void
bx_ranged_chart_get_days (BxRangedChart *self,
                          double         oldest_day,
                          double        *first_day,
                          double        *last_day)
{
  g_return_if_fail (BX_IS_RANGED_CHART (self));
  g_return_if_fail (first_day != NULL && last_day != NULL);

  *last_day = bx_log_get_today ();
  *first_day = bx_log_get_range_start (bx_ranged_chart_get_range (self), oldest_day, *last_day);
}

/**
 * bx_ranged_chart_set_summary:
 * @self: a chart with ranges
 * @summary: a sentence
 *
 * Says in words what the chart shows, to all who read it.
 */
void
bx_ranged_chart_set_summary (BxRangedChart *self,
                             const char    *summary)
{
  g_return_if_fail (BX_IS_RANGED_CHART (self));
  g_return_if_fail (get_chart (self) != NULL);

  bx_chart_set_summary (get_chart (self), summary);
  gtk_label_set_label (self->summary_label, summary);
}

/**
 * bx_ranged_chart_set_failed:
 * @self: a chart with ranges
 * @message: why there is nothing to show
 *
 * Says that the numbers of the chart could not be read.
 */
void
bx_ranged_chart_set_failed (BxRangedChart *self,
                            const char    *message)
{
  g_return_if_fail (BX_IS_RANGED_CHART (self));

  bx_ranged_chart_set_summary (self, message);
  bx_chart_set_loading (get_chart (self), FALSE);
}
