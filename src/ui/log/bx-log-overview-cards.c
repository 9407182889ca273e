/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-chart-axis.h"
#include "bx-chart-menu.h"
#include "bx-log-aches.h"
#include "bx-log-muscles.h"
#include "bx-log-overview-private.h"
#include "bx-log-records.h"
#include "bx-log-words.h"
#include "bx-measures-words.h"
#include "bx-store-activity.h"
#include "bx-store-measurements.h"

/* The cards of the overview: the muscles of the last seven days, the year, the latest
 * records, the bodyweight, and what ached. */

#define MUSCLES_NAMED 4
#define YEAR_DAYS 371
#define STEADY_WEEKS 8
#define RECORDS_SHOWN 5
#define RECORD_DAYS 84
#define BODY_DAYS 182
#define ACHE_DAYS 56
#define ACHES_SHOWN 3

static void
remove_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* ---- muscles ------------------------------------------------------------------------ */

static void
muscles_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  g_autoptr (BxMuscleLoad) groups = NULL;
  g_autoptr (BxMuscleLoad) muscles = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  BxLogOverview *self;

  if (weeks == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  groups = bx_log_muscles_sum (weeks, NULL, TRUE);
  muscles = bx_log_muscles_sum (weeks, NULL, FALSE);
  list = bx_log_muscles_describe (groups, MUSCLES_NAMED);
  /* Translators: %s is a list of muscles with their numbers of sets: “Lower back 9, glutes 7.5” */
  text = *list != '\0' ? g_strdup_printf (_("Sets in the last seven days: %s"), list)
                       : g_strdup (_("No sets in the last seven days"));
  bx_log_card_set_text (self->muscles_card, text);
  bx_body_map_set_description (self->body_map, text);
  bx_log_muscles_show_on_map (self->body_map, muscles);
}

/* ---- the year ------------------------------------------------------------------------- */

/* How many of the last weeks had a session; a missed one breaks nothing. */
static void
show_steadiness (BxLogOverview *self,
                 GArray *days)
{
  double start = bx_log_get_week_start (bx_log_get_today ());
  gboolean trained[STEADY_WEEKS] = { FALSE };
  double first = NAN;
  guint n_weeks = 0;
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    {
      double day = bx_log_get_chart_day (g_array_index (days, BxActivityDay, i).day);
      int back = (int) ceil ((start - day) / 7.0);

      if (isnan (first))
        first = day;
      if (back >= 1 && back <= STEADY_WEEKS)
        trained[back - 1] = TRUE;
    }

  for (guint i = 0; i < STEADY_WEEKS; i++)
    if (start - 7.0 * (i + 1) + 6 >= first)
      {
        n_weeks++;
        n += trained[i];
      }

  gtk_widget_set_visible (GTK_WIDGET (self->steady_label), n_weeks >= 3 && n > 0);
  if (n_weeks >= 3 && n > 0)
    {
      /* Translators: in how many of the last weeks the person trained, as in “In 7 of the last 8 weeks” */
      g_autofree char *text = g_strdup_printf (_("Trained in %1$u of the last %2$u weeks"), n, n_weeks);

      gtk_label_set_label (self->steady_label, text);
    }
}

static void
days_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = bx_store_list_days_finish (BX_STORE (source), result, &error);
  g_autofree BxChartDatum *data = NULL;
  g_autoptr (BxChartSeries) series = NULL;
  g_autofree char *text = NULL;
  double today = bx_log_get_today ();
  guint n_year = 0;
  BxLogOverview *self;

  if (days == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  data = g_new0 (BxChartDatum, MAX (days->len, 1));
  for (guint i = 0; i < days->len; i++)
    {
      const BxActivityDay *day = &g_array_index (days, BxActivityDay, i);

      data[i].day = bx_log_get_chart_day (day->day);
      data[i].value = day->n_sets;
      if (data[i].day > today - 365)
        n_year++;
    }

  series = bx_chart_series_new (_("Sets"), BX_CHART_STYLE_BARS, data, days->len);
  text = g_strdup_printf (ngettext ("%u day with training in the last twelve months",
                                    "%u days with training in the last twelve months", n_year), n_year);
  bx_log_card_set_text (self->calendar_card, text);
  bx_calendar_chart_set_series (self->calendar, series);
  bx_calendar_chart_set_range (self->calendar, today - YEAR_DAYS, today);
  bx_chart_set_loading (BX_CHART (self->calendar), FALSE);
  show_steadiness (self, days);
}

static void
day_activated_cb (BxLogOverview *self,
                  guint index)
{
  char day[BX_DAY_LENGTH];
  g_autofree char *page = NULL;

  bx_log_get_day_text (index, day);
  page = g_strconcat ("history/", day, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-log-page", "s", page);
}

/* ---- records ---------------------------------------------------------------------------- */

typedef struct
{
  BxLogOverview *overview; /* (unowned): not asked for once the request is cancelled */
  GStrv ids;
  guint next;
} Search;

static void
search_free (Search *search)
{
  g_strfreev (search->ids);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static int
compare_newest_cb (gconstpointer a,
                   gconstpointer b)
{
  const BxRecordEntry *entry_a = *(BxRecordEntry *const *) a;
  const BxRecordEntry *entry_b = *(BxRecordEntry *const *) b;

  return (entry_b->started.utc_ms > entry_a->started.utc_ms) - (entry_b->started.utc_ms < entry_a->started.utc_ms);
}

static void
show_records (BxLogOverview *self)
{
  remove_rows (self->records_list);
  g_ptr_array_sort (self->records, compare_newest_cb);
  for (guint i = 0; i < MIN (self->records->len, RECORDS_SHOWN); i++)
    gtk_list_box_append (self->records_list, bx_log_records_new_row (g_ptr_array_index (self->records, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->records_card), self->records->len > 0);
}

static void read_next_records (Search *search);

static void
records_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = bx_store_list_records_finish (BX_STORE (source), result, &error);
  gint64 since = bx_moment_now ().utc_ms - G_GINT64_CONSTANT (86400000) * RECORD_DAYS;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Of a session's records of an exercise the most telling one stands for all. */
  for (guint i = records != NULL ? records->len : 0; i > 0; i--)
    {
      const BxRecordEntry *entry = g_ptr_array_index (records, i - 1);
      const BxRecordEntry *previous = search->overview->records->len > 0
                                        ? g_ptr_array_index (search->overview->records, search->overview->records->len - 1)
                                        : NULL;

      if (entry->started.utc_ms < since)
        break;
      if (previous != NULL && g_str_equal (previous->exercise_id, entry->exercise_id)
          && g_str_equal (previous->session_id, entry->session_id))
        {
          if (bx_log_records_is_more_telling (entry, previous))
            {
              g_ptr_array_remove_index (search->overview->records, search->overview->records->len - 1);
              g_ptr_array_add (search->overview->records, bx_record_entry_copy (entry));
            }
          continue;
        }
      g_ptr_array_add (search->overview->records, bx_record_entry_copy (entry));
    }

  read_next_records (g_steal_pointer (&search));
}

/* One exercise at a time: what a person confirms meanwhile comes in between. */
static void
read_next_records (Search *search) /* (transfer full) */
{
  const char *id = search->ids[search->next];

  if (id == NULL)
    {
      show_records (search->overview);
      search_free (search);
      return;
    }

  search->next++;
  bx_store_list_records_async (bx_get_store (), id, NULL, bx_log_get_exercise_measure (id), bx_log_get_e1rm_formula (),
                               search->overview->cancellable, records_read_cb, search);
}

/* Of the exercises that were trained in the last sessions, once it is known which. */
void
_bx_log_overview_read_records (BxLogOverview *self)
{
  Search *search = g_new0 (Search, 1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->work);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (ids, id);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_record_entry_free);
  search->overview = self;
  search->ids = g_strv_builder_end (ids);
  read_next_records (search);
}

/* ---- the body ----------------------------------------------------------------------------- */

static char *
format_weight_cb (BxChartSeries *series,
                  guint index,
                  gpointer user_data)
{
  BxLogOverview *self = user_data;

  return bx_measures_format_value (bx_chart_series_get_datum (series, index)->value,
                                   bx_measures_get_unit (self->weights, bx_get_unit ()));
}

static void
weights_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weights = bx_store_list_measurements_finish (BX_STORE (source), result, &error);
  g_autoptr (BxChartSeries) series = NULL;
  g_autofree char *text = NULL;
  double today = bx_log_get_today ();
  const char *unit;
  BxLogOverview *self;

  if (weights == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  self->weights = g_steal_pointer (&weights);
  gtk_widget_set_visible (GTK_WIDGET (self->body_chart), self->weights->len > 1);
  if (self->weights->len == 0)
    {
      bx_log_card_set_text (self->body_card, _("Write it down now and then, and see how it goes."));
      return;
    }

  unit = bx_measures_get_unit (self->weights, bx_get_unit ());
  series = bx_measures_make_series (self->weights, unit);
  text = bx_measures_summarize (self->weights, unit, today - BODY_DAYS, today);
  bx_log_card_set_text (self->body_card, text);
  bx_line_chart_set_unit (self->body_chart, unit);
  bx_chart_set_summary (BX_CHART (self->body_chart), text);
  bx_line_chart_set_series (self->body_chart, series);
  bx_line_chart_set_range (self->body_chart, today - BODY_DAYS, today);
  bx_chart_set_loading (BX_CHART (self->body_chart), FALSE);
}

/* ---- what ached ----------------------------------------------------------------------------- */

static void show_next_ache (BxLogOverview *self);

static void
ache_load_read_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  g_autoptr (BxFeel) ache = NULL;
  g_autofree char *title = NULL;
  g_autofree char *load = NULL;
  char first[BX_DAY_LENGTH];
  char last[BX_DAY_LENGTH];
  GtkWidget *row;
  BxLogOverview *self;

  if (weeks == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  ache = g_ptr_array_steal_index (self->aches, 0);
  bx_log_aches_get_days (ache, first, last);
  title = bx_log_aches_format_title (ache);
  load = bx_log_aches_describe_load (weeks, first);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), load);
  if (ache->session_id != NULL)
    bx_log_lead_to_session (row, ache->session_id);
  gtk_list_box_append (self->aches_list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->aches_card), TRUE);
  show_next_ache (self);
}

static void
show_next_ache (BxLogOverview *self)
{
  const BxFeel *ache;
  char last[BX_DAY_LENGTH];
  char first[BX_DAY_LENGTH];

  if (self->aches->len == 0)
    return;

  ache = g_ptr_array_index (self->aches, 0);
  bx_log_aches_get_days (ache, first, last);
  bx_store_list_exercise_weeks_async (bx_get_store (), first, last, self->cancellable, ache_load_read_cb, self);
}

static void
feels_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feels = bx_store_list_feels_finish (BX_STORE (source), result, &error);
  BxLogOverview *self;

  if (feels == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  remove_rows (self->aches_list);
  gtk_widget_set_visible (GTK_WIDGET (self->aches_card), FALSE);
  g_clear_pointer (&self->aches, g_ptr_array_unref);
  self->aches = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_feel_free);
  for (guint i = feels->len; i > 0 && self->aches->len < ACHES_SHOWN; i--)
    {
      const BxFeel *feel = g_ptr_array_index (feels, i - 1);

      if (feel->answer == BX_FEEL_ACHE)
        g_ptr_array_add (self->aches, bx_feel_copy (feel));
    }
  show_next_ache (self);
}

/* ---- all of them ------------------------------------------------------------------------------ */

void
_bx_log_overview_class_init_cards (GtkWidgetClass *widget_class)
{
  g_type_ensure (BX_TYPE_LOG_CARD);
  g_type_ensure (BX_TYPE_BODY_MAP);
  g_type_ensure (BX_TYPE_CALENDAR_CHART);
  g_type_ensure (BX_TYPE_LINE_CHART);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, steady_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, muscles_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, body_map);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, calendar_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, calendar);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, records_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, records_list);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, body_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, body_chart);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, aches_card);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, aches_list);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
}

void
_bx_log_overview_init_cards (BxLogOverview *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());

  bx_log_card_set_more (self->muscles_card, _("Show Muscles Over Time"), "win.show-log-page", "muscles");
  bx_log_card_set_more (self->calendar_card, _("Find Sessions"), "win.show-log-page", "history");
  bx_log_card_set_more (self->body_card, _("Show Measurements"), "win.show-log-page", "measures");
  g_settings_bind (settings, "athlete", self->body_map, "athlete", G_SETTINGS_BIND_GET);
  bx_calendar_chart_set_text_func (self->calendar, bx_log_format_day_sets, NULL, NULL);
  bx_calendar_chart_set_legend (self->calendar, _("Sets a day"));
  bx_chart_set_title (BX_CHART (self->calendar), _("The Year"));
  bx_line_chart_set_point_func (self->body_chart, format_weight_cb, self, NULL);
  bx_chart_set_title (BX_CHART (self->body_chart), _("Bodyweight"));
  bx_log_card_set_menu (self->calendar_card, bx_chart_menu_new (BX_CHART (self->calendar)));
  bx_log_card_set_menu (self->body_card, bx_chart_menu_new (BX_CHART (self->body_chart)));
}

void
_bx_log_overview_dispose_cards (BxLogOverview *self)
{
  /* A picture of it may be saved meanwhile. */
  if (self->body_chart != NULL)
    bx_line_chart_set_point_func (self->body_chart, NULL, NULL, NULL);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->aches, g_ptr_array_unref);
}

void
_bx_log_overview_read_cards (BxLogOverview *self)
{
  double today = bx_log_get_today ();
  BxMoment since = bx_moment_now ();
  char first[BX_DAY_LENGTH];
  char last[BX_DAY_LENGTH];

  bx_log_get_day_text (today, last);
  bx_log_get_day_text (today - 6, first);
  bx_store_list_exercise_weeks_async (bx_get_store (), first, last, self->cancellable, muscles_read_cb, self);
  bx_log_get_day_text (today - YEAR_DAYS, first);
  bx_store_list_days_async (bx_get_store (), first, last, self->cancellable, days_read_cb, self);
  bx_store_list_measurements_async (bx_get_store (), BX_MEASUREMENT_BODYWEIGHT, self->cancellable, weights_read_cb, self);
  since.utc_ms -= G_GINT64_CONSTANT (86400000) * ACHE_DAYS;
  bx_store_list_feels_async (bx_get_store (), since, self->cancellable, feels_read_cb, self);
}
