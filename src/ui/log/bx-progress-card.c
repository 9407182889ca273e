/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-chart-menu.h"
#include "bx-line-chart.h"
#include "bx-log-words.h"
#include "bx-progress-card.h"

/**
 * BxProgressCard:
 *
 * A small chart of one exercise, with a way to the large one.
 */
struct _BxProgressCard
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *name_label;
  GtkLabel *example_label;
  GtkLabel *summary_label;
  AdwBin *menu_place;
  GtkButton *progress_button;
  BxLineChart *chart;

  /* Owned References */
  BxProgress *progress; /* (nullable) */
  gboolean example;
};

G_DEFINE_FINAL_TYPE (BxProgressCard, bx_progress_card, ADW_TYPE_BIN)

static char *
format_point_cb (BxChartSeries *series,
                 guint index,
                 gpointer user_data)
{
  BxProgressCard *self = user_data;

  /* Not while the chart still has the numbers before. */
  if (self->progress == NULL || bx_progress_get_series (self->progress) != series)
    return g_strdup ("");

  return bx_progress_format_point (self->progress, index);
}

static void
point_activated_cb (BxProgressCard *self,
                    guint index)
{
  if (!self->example)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s",
                                bx_progress_get_day (self->progress, index)->session_id);
}

static void
bx_progress_card_dispose (GObject *object)
{
  BxProgressCard *self = BX_PROGRESS_CARD (object);

  /* The chart may outlive it: a picture of it is being saved, or its numbers are shown in a dialog. */
  if (self->chart != NULL)
    bx_line_chart_set_point_func (self->chart, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_PROGRESS_CARD);
  g_clear_object (&self->progress);

  G_OBJECT_CLASS (bx_progress_card_parent_class)->dispose (object);
}

static void
bx_progress_card_class_init (BxProgressCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_progress_card_dispose;

  g_type_ensure (BX_TYPE_LINE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-progress-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, example_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, menu_place);
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, progress_button);
  gtk_widget_class_bind_template_child (widget_class, BxProgressCard, chart);
  gtk_widget_class_bind_template_callback (widget_class, point_activated_cb);
}

static void
bx_progress_card_init (BxProgressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->menu_place, bx_chart_menu_new (BX_CHART (self->chart)));
  bx_line_chart_set_max_gap (self->chart, BX_PROGRESS_MAX_GAP_DAYS);
  bx_line_chart_set_point_func (self->chart, format_point_cb, self, NULL);
}

/**
 * bx_progress_card_new:
 *
 * Returns: (transfer floating): a card that waits for its numbers
 */
GtkWidget *
bx_progress_card_new (void)
{
  return g_object_new (BX_TYPE_PROGRESS_CARD, NULL);
}

/**
 * bx_progress_card_set_progress:
 * @self: a card
 * @exercise_id: the exercise
 * @progress: what to show of it
 * @first_day: first day of the chart, as charts count days
 * @last_day: last day of the chart
 *
 * Shows the progress of an exercise.
 */
void
bx_progress_card_set_progress (BxProgressCard *self,
                               const char *exercise_id,
                               BxProgress *progress,
                               double first_day,
                               double last_day)
{
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (BX_IS_PROGRESS_CARD (self));
  g_return_if_fail (exercise_id != NULL);
  g_return_if_fail (BX_IS_PROGRESS (progress));

  g_set_object (&self->progress, progress);
  name = bx_log_dup_exercise_name (exercise_id);
  bx_chart_set_title (BX_CHART (self->chart), name);
  summary = bx_progress_summarize (progress, first_day, last_day);
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->summary_label, summary);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->progress_button), "s", exercise_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->progress_button), "win.show-progress");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  bx_line_chart_set_value_flags (self->chart, bx_progress_get_value_flags (progress));
  bx_line_chart_set_unit (self->chart, bx_progress_get_unit_symbol (progress));
  bx_chart_set_summary (BX_CHART (self->chart), summary);
  bx_line_chart_set_series (self->chart, bx_progress_get_series (progress));
  bx_line_chart_set_range (self->chart, first_day, last_day);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);
}

/**
 * bx_progress_card_set_example:
 * @self: a card
 * @example: whether what is shown was made up
 *
 * Labels the card as an example, which leads nowhere.
 */
void
bx_progress_card_set_example (BxProgressCard *self,
                              gboolean example)
{
  g_return_if_fail (BX_IS_PROGRESS_CARD (self));

  self->example = example;
  gtk_widget_set_visible (GTK_WIDGET (self->example_label), example);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_button), !example);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_place), !example);
}
