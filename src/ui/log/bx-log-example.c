/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-calendar-chart.h"
#include "bx-line-chart.h"
#include "bx-log-card.h"
#include "bx-log-example.h"
#include "bx-log-records.h"
#include "bx-log-words.h"
#include "bx-progress-card.h"
#include "bx-session-row.h"

/**
 * BxLogExample:
 *
 * The Log place before there is a log: what it will show, drawn from an example
 * that is labelled as one, and a button to begin.
 */
struct _BxLogExample
{
  AdwBin parent_instance;

  /* Template Widgets */
  BxProgressCard *progress_card;
  BxLogCard *records_card;
  BxLogCard *muscles_card;
  BxBodyMap *body_map;
  BxLogCard *calendar_card;
  BxCalendarChart *calendar;
  BxLogCard *body_card;
  BxLineChart *body_chart;
  GtkBox *rows_box;
};

G_DEFINE_FINAL_TYPE (BxLogExample, bx_log_example, ADW_TYPE_BIN)

/* Twelve weeks of a beginner's deadlift, in kilograms: twice a week. */
static const double example_weights[] = {
  40, 42.5, 45, 45, 47.5, 50, 50, 52.5, 55, 55, 57.5, 57.5,
  60, 57.5, 60, 62.5, 62.5, 65, 65, 67.5, 65, 67.5, 70, 72.5,
};

static GDateTime *
days_ago (int n)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_add_days (now, -n);
}

static void
show_chart (BxProgressCard *card)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_exercise_day_free);
  g_autoptr (BxProgress) progress = NULL;
  BxUnit unit = bx_get_unit ();
  guint n = G_N_ELEMENTS (example_weights);

  for (guint i = 0; i < n; i++)
    {
      BxExerciseDay *day = g_new0 (BxExerciseDay, 1);
      /* Twice a week: three days, four days. */
      g_autoptr (GDateTime) date = days_ago ((int) ((n - 1 - i) / 2 * 7 + (n - 1 - i) % 2 * 3 + 1));

      day->session_id = g_strdup ("");
      day->started = bx_moment_from_date_time (date);
      bx_moment_get_day (day->started, day->day);
      day->best = bx_set_new ();
      day->best->state = BX_SET_STATE_DONE;
      day->best->reps = 5;
      day->best->weight = bx_weight_new (unit == BX_UNIT_LB ? example_weights[i] * 2.0 : example_weights[i], unit);
      g_ptr_array_add (days, day);
    }

  progress = bx_progress_new (days, BX_MEASURE_WEIGHT_REPS, BX_PROGRESS_BEST, unit);
  bx_progress_card_set_example (card, TRUE);
  bx_progress_card_set_progress (card, "deadlift", progress,
                                 bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (days, 0))->day),
                                 bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (days, n - 1))->day));
}

/* What the line above beat last, and records of other kinds */
static void
show_records (BxLogCard *card)
{
  static const struct
  {
    const char *exercise_id;
    int days_ago;
    BxRecordKinds kind;
    double value;
    double before;
  } records[] = {
    { "deadlift", 1, BX_RECORD_LOAD, 72.5, 70 },
    { "back-extension", 4, BX_RECORD_REPS, 15, 13 },
    { "floor-back-extension", 8, BX_RECORD_HOLD, 45, 40 },
  };
  BxUnit unit = bx_get_unit ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "log-card-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Latest Records"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GDateTime) date = days_ago (records[i].days_ago);
      guint index = bx_record_kind_get_index (records[i].kind);
      /* As round in pounds as in kilograms */
      double scale = records[i].kind == BX_RECORD_LOAD && unit == BX_UNIT_LB ? 2.0 * BX_KG_PER_LB : 1.0;
      BxRecordEntry entry = {
        .exercise_id = (char *) records[i].exercise_id,
        .started = bx_moment_from_date_time (date),
        .finding = { .kinds = records[i].kind },
      };

      entry.finding.value[index] = records[i].value * scale;
      entry.finding.before[index] = records[i].before * scale;
      gtk_list_box_append (GTK_LIST_BOX (list), bx_log_records_new_row (&entry));
    }

  bx_log_card_set_text (card, _("What you beat last, and what it was before"));
  bx_log_card_set_content (card, list);
  bx_log_card_set_example (card, TRUE);
}

static void
show_rows (BxLogExample *self)
{
  static const struct
  {
    int days_ago;
    int minutes;
    double volume_kg;
  } sessions[] = {
    { 1, 52, 4820 },
    { 4, 55, 4710 },
    { 8, 49, 4655 },
  };
  BxUnit unit = bx_get_unit ();

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (GDateTime) date = days_ago (sessions[i].days_ago);
      BxSessionSummary summary = {
        .id = (char *) "",
        .title = (char *) _("Back Workout"),
        .started = bx_moment_from_date_time (date),
        .n_exercises = 5,
        .n_sets = 15,
        .volume_kg = sessions[i].volume_kg,
      };
      g_autoptr (BxSessionItem) item = NULL;
      GtkWidget *row = bx_session_row_new ();

      summary.ended = summary.started;
      summary.ended.utc_ms += sessions[i].minutes * G_GINT64_CONSTANT (60000);
      item = bx_session_item_new (&summary);
      bx_session_row_set_unit (BX_SESSION_ROW (row), unit);
      bx_session_row_set_item (BX_SESSION_ROW (row), item);
      gtk_widget_set_sensitive (row, FALSE);
      gtk_box_append (self->rows_box, row);
    }
}

/* What a week of the back workout does. */
static void
show_muscles (BxLogCard *card,
              BxBodyMap *body_map)
{
  static const BxMuscleAmount amounts[] = {
    { "erector-spinae-lumbar", 4, NULL },
    { "gluteus-maximus", 3, NULL },
    { "hamstrings", 3, NULL },
    { "latissimus", 2, NULL },
    { "trapezius-middle", 2, NULL },
    { "rhomboids", 2, NULL },
    { "biceps", 1, NULL },
    { "forearms", 1, NULL },
  };
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  g_settings_bind (settings, "athlete", body_map, "athlete", G_SETTINGS_BIND_GET);
  bx_body_map_set_amounts (body_map, amounts, G_N_ELEMENTS (amounts));
  bx_log_card_set_text (card, _("How many sets each muscle had in seven days"));
  bx_body_map_set_description (body_map, _("How many sets each muscle had in seven days"));
  bx_log_card_set_example (card, TRUE);
}

/* The days of the line above, as a year has them. */
static void
show_calendar (BxLogExample *self)
{
  double today = bx_log_get_today ();
  BxChartDatum data[G_N_ELEMENTS (example_weights)] = { 0 };
  guint n = G_N_ELEMENTS (example_weights);
  g_autoptr (BxChartSeries) series = NULL;

  for (guint i = 0; i < n; i++)
    {
      data[i].day = today - ((n - 1 - i) / 2 * 7 + (n - 1 - i) % 2 * 3 + 1);
      data[i].value = 9 + 3 * (i % 4);
    }
  series = bx_chart_series_new (_("Sets"), BX_CHART_STYLE_BARS, data, n);
  bx_calendar_chart_set_text_func (self->calendar, bx_log_format_day_sets, NULL, NULL);
  bx_calendar_chart_set_legend (self->calendar, _("Sets a day"));
  bx_chart_set_title (BX_CHART (self->calendar), _("The Year"));
  bx_calendar_chart_set_series (self->calendar, series);
  bx_calendar_chart_set_range (self->calendar, today - 182, today);
  bx_log_card_set_text (self->calendar_card, _("On which days you trained, and how much"));
  bx_log_card_set_example (self->calendar_card, TRUE);
}

static void
show_body (BxLogExample *self)
{
  BxUnit unit = bx_get_unit ();
  static const double weights[] = { 78.4, 78.1, 78.6, 78.2, 77.9, 78.0, 77.6, 77.8, 77.3, 77.4, 77.1, 77.2 };
  double today = bx_log_get_today ();
  BxChartDatum data[G_N_ELEMENTS (weights)] = { 0 };
  g_autoptr (BxChartSeries) series = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      data[i].day = today - 7.0 * (G_N_ELEMENTS (weights) - 1 - i);
      data[i].value = unit == BX_UNIT_LB ? weights[i] / BX_KG_PER_LB : weights[i];
    }
  series = bx_chart_series_new (_("Bodyweight"), BX_CHART_STYLE_LINE, data, G_N_ELEMENTS (weights));
  bx_line_chart_set_unit (self->body_chart, bx_unit_get_symbol (unit));
  bx_line_chart_set_series (self->body_chart, series);
  bx_log_card_set_text (self->body_card, _("What the scales said, where you write it down"));
  bx_log_card_set_example (self->body_card, TRUE);
}

static void
bx_log_example_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_LOG_EXAMPLE);

  G_OBJECT_CLASS (bx_log_example_parent_class)->dispose (object);
}

static void
bx_log_example_class_init (BxLogExampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_log_example_dispose;

  g_type_ensure (BX_TYPE_PROGRESS_CARD);
  g_type_ensure (BX_TYPE_LOG_CARD);
  g_type_ensure (BX_TYPE_BODY_MAP);
  g_type_ensure (BX_TYPE_CALENDAR_CHART);
  g_type_ensure (BX_TYPE_LINE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-log-example.ui");
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, progress_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, records_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, muscles_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, body_map);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, calendar_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, calendar);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, body_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, body_chart);
  gtk_widget_class_bind_template_child (widget_class, BxLogExample, rows_box);
}

static void
bx_log_example_init (BxLogExample *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_chart (self->progress_card);
  show_records (self->records_card);
  show_muscles (self->muscles_card, self->body_map);
  show_calendar (self);
  show_body (self);
  show_rows (self);
}

/**
 * bx_log_example_new_progress:
 *
 * Makes what the progress of an exercise will show, as an example: its line and what was
 * beaten.
 *
 * Returns: (transfer floating): the example
 */
GtkWidget *
bx_log_example_new_progress (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *card = g_object_new (BX_TYPE_PROGRESS_CARD, NULL);
  GtkWidget *records = bx_log_card_new (_("Latest Records"));

  show_chart (BX_PROGRESS_CARD (card));
  show_records (BX_LOG_CARD (records));
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), records);

  return box;
}

/**
 * bx_log_example_new_muscles:
 *
 * Makes what the muscles over time will show, as an example.
 *
 * Returns: (transfer floating): the example
 */
GtkWidget *
bx_log_example_new_muscles (void)
{
  GtkWidget *card = bx_log_card_new (_("Muscles"));
  GtkWidget *map = bx_body_map_new ();

  g_object_set (map, "natural-height", 300, NULL);
  bx_log_card_set_content (BX_LOG_CARD (card), map);
  show_muscles (BX_LOG_CARD (card), BX_BODY_MAP (map));

  return card;
}

/**
 * bx_log_example_new:
 *
 * Returns: (transfer floating): a new example of a log
 */
GtkWidget *
bx_log_example_new (void)
{
  return g_object_new (BX_TYPE_LOG_EXAMPLE, NULL);
}
