/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "bx-application.h"
#include "bx-log-overview-private.h"
#include "bx-log-words.h"

/**
 * BxLogOverview:
 *
 * What is to be known before any history: this week against the usual one, the muscles
 * of the last seven days, the year, the latest records, the chart of the exercise that
 * is trained most, the bodyweight, and what ached beside the load before it. The cards
 * are in bx-log-overview-cards.c.
 */
G_DEFINE_FINAL_TYPE (BxLogOverview, bx_log_overview, ADW_TYPE_BIN)

/* Weeks that tell what is usual, and what is “lately” on the chart. */
#define USUAL_WEEKS 8
#define RECENT_DAYS 91
#define SESSIONS_READ 80
#define RECENT_SESSIONS 12

typedef struct
{
  guint n_sets;
  double volume_kg;
} Work;

static double
get_session_day (const BxSessionSummary *session)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);

  return bx_log_get_chart_day (day);
}

/* ---- the week ------------------------------------------------------------------- */

static int
get_weekday (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);

  return (int) g_date_get_weekday (&date);
}

static char *
format_usual (guint n_sessions,
              guint n_weeks)
{
  guint usual;

  /* Two weeks are no habit yet. */
  if (n_weeks < 3)
    return NULL;

  usual = (guint) round ((double) n_sessions / n_weeks);
  if (usual == 0)
    return g_strdup (_("Usually less than one a week"));

  return g_strdup_printf (ngettext ("Usually %u a week", "Usually %u a week", usual), usual);
}

static void
show_week (BxLogOverview *self,
           GPtrArray *sessions)
{
  double today = bx_log_get_today ();
  int weekday = get_weekday (today);
  double week_start = bx_log_get_week_start (today);
  double usual_start = week_start - 7 * USUAL_WEEKS;
  guint n_now = 0;
  guint n_sets = 0;
  double volume_kg = 0.0;
  gint64 seconds = 0;
  guint n_before = 0;
  guint n_weeks = 0;
  guint trained = 0;
  g_autofree char *week = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      const BxSessionSummary *session = g_ptr_array_index (sessions, i);
      double day = get_session_day (session);

      if (!isfinite (day) || day > today)
        continue;
      if (day >= week_start)
        {
          n_now++;
          n_sets += session->n_sets;
          volume_kg += session->volume_kg;
          seconds += bx_moment_seconds_between (session->started, session->ended);
          trained |= 1u << get_weekday (day);
        }
      else if (day >= usual_start)
        {
          n_before++;
          /* Weeks before the first session are not weeks off. */
          n_weeks = MAX (n_weeks, (guint) ceil ((week_start - day) / 7.0));
        }
    }

  if (n_now == 0)
    week = g_strdup (_("No session yet this week"));
  else
    week = g_strdup_printf (ngettext ("%u session this week", "%u sessions this week", n_now), n_now);

  facts = n_now > 0 ? bx_log_format_facts (seconds, n_sets, volume_kg, bx_get_unit ()) : NULL;
  usual = format_usual (n_before, n_weeks);
  if (facts != NULL && usual != NULL)
    /* Translators: facts of this week, as in “52 min · 15 sets”; and the usual week, as in “Usually 3 a week” */
    text = g_strdup_printf (_("%1$s · %2$s"), facts, usual);

  gtk_label_set_label (self->week_label, week);
  gtk_label_set_label (self->usual_label,
                       text != NULL ? text : facts != NULL ? facts : usual != NULL ? usual : _("Every week is a new one."));
  bx_week_strip_set_days (self->week_strip, trained, weekday);
}

/* ---- the exercise that is trained most -------------------------------------------- */

/* Looked for in the last few sessions, so that it takes no longer in a long log. */

static void look_at_next (BxLogOverview *self);

static void
days_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = bx_store_load_exercise_days_finish (BX_STORE (source), result, &error);
  g_autoptr (BxProgress) progress = NULL;
  BxLogOverview *self;
  double today = bx_log_get_today ();
  double newest;

  if (days == NULL || days->len == 0)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  progress = bx_progress_new (days, bx_log_get_exercise_measure (self->most_trained), BX_PROGRESS_BEST, bx_get_unit ());
  /* After a long break the last weeks before it say more than an empty chart. */
  newest = bx_log_get_chart_day (((BxExerciseDay *) g_ptr_array_index (days, days->len - 1))->day);
  bx_progress_card_set_progress (self->progress_card, self->most_trained, progress,
                                 (newest < today - RECENT_DAYS ? newest : today) - RECENT_DAYS, today);
}

/* The most volume; where there is none, the most sets. */
static void
show_most_trained (BxLogOverview *self)
{
  GHashTableIter iter;
  gpointer id;
  gpointer value;
  const Work *most = NULL;

  g_clear_pointer (&self->most_trained, g_free);
  g_hash_table_iter_init (&iter, self->work);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Work *work = value;

      if (most == NULL || work->volume_kg > most->volume_kg
          || (work->volume_kg == most->volume_kg && work->n_sets > most->n_sets)
          || (work->volume_kg == most->volume_kg && work->n_sets == most->n_sets && strcmp (id, self->most_trained) < 0))
        {
          most = work;
          g_set_str (&self->most_trained, id);
        }
    }

  if (self->most_trained != NULL)
    bx_store_load_exercise_days_async (bx_get_store (), self->most_trained, NULL, self->cancellable, days_loaded_cb, self);
}

static void
add_work (BxLogOverview *self,
          const BxSession *session)
{
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);
      BxMeasure measure = bx_log_get_exercise_measure (exercise->exercise_id);

      for (guint k = 0; k < exercise->sets->len; k++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, k);
          Work *work;

          if (!bx_set_counts (set))
            continue;
          work = g_hash_table_lookup (self->work, exercise->exercise_id);
          if (work == NULL)
            {
              work = g_new0 (Work, 1);
              g_hash_table_insert (self->work, g_strdup (exercise->exercise_id), work);
            }
          work->n_sets++;
          work->volume_kg += bx_set_get_volume_kg (set, measure);
        }
    }
}

static void
session_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSession) session = bx_store_load_session_finish (BX_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (session != NULL)
    add_work (BX_LOG_OVERVIEW (user_data), session);
  look_at_next (BX_LOG_OVERVIEW (user_data));
}

static void
look_at_next (BxLogOverview *self)
{
  g_autofree char *id = NULL;

  if (self->recent->len == 0)
    {
      show_most_trained (self);
      _bx_log_overview_read_records (self);
      return;
    }

  id = g_ptr_array_steal_index (self->recent, 0);
  bx_store_load_session_async (bx_get_store (), id, self->cancellable, session_loaded_cb, self);
}

/* ---- reading ---------------------------------------------------------------------- */

static void
sessions_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = bx_store_list_sessions_finish (BX_STORE (source), result, &error);
  BxLogOverview *self;

  /* The list below says why it can't be read. */
  if (sessions == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  show_week (self, sessions);
  for (guint i = 0; i < MIN (sessions->len, RECENT_SESSIONS); i++)
    g_ptr_array_add (self->recent, g_strdup (((BxSessionSummary *) g_ptr_array_index (sessions, i))->id));
  look_at_next (self);
}

/* ---- the type --------------------------------------------------------------------- */

static void
store_changed_cb (BxLogOverview *self,
                  guint changes)
{
  if (changes & (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_EXERCISES | BX_STORE_CHANGE_FEEL | BX_STORE_CHANGE_MEASUREMENTS
                 | BX_STORE_CHANGE_WORKOUTS))
    bx_log_overview_refresh (self);
}

static void
bx_log_overview_dispose (GObject *object)
{
  BxLogOverview *self = BX_LOG_OVERVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_pointer (&self->work, g_hash_table_unref);
  g_clear_pointer (&self->most_trained, g_free);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  _bx_log_overview_dispose_cards (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_LOG_OVERVIEW);

  G_OBJECT_CLASS (bx_log_overview_parent_class)->dispose (object);
}

static void
bx_log_overview_class_init (BxLogOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_log_overview_dispose;

  g_type_ensure (BX_TYPE_WEEK_STRIP);
  g_type_ensure (BX_TYPE_PROGRESS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-log-overview.ui");
  _bx_log_overview_class_init_cards (widget_class);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, week_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, usual_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, week_strip);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, next_box);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, next_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, next_due_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, next_button);
  gtk_widget_class_bind_template_child (widget_class, BxLogOverview, progress_card);
}

static void
bx_log_overview_init (BxLogOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _bx_log_overview_init_cards (self);

  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  bx_log_overview_refresh (self);
}

/**
 * bx_log_overview_new:
 *
 * Returns: (transfer floating): a new overview of the log
 */
GtkWidget *
bx_log_overview_new (void)
{
  return g_object_new (BX_TYPE_LOG_OVERVIEW, NULL);
}

/**
 * bx_log_overview_refresh:
 * @self: an overview
 *
 * Reads the log again. What is shown stays until the answers are there.
 */
void
bx_log_overview_refresh (BxLogOverview *self)
{
  g_return_if_fail (BX_IS_LOG_OVERVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  g_clear_pointer (&self->recent, g_ptr_array_unref);
  self->recent = g_ptr_array_new_with_free_func (g_free);
  g_clear_pointer (&self->work, g_hash_table_unref);
  self->work = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  bx_store_list_sessions_async (bx_get_store (), NULL, SESSIONS_READ, self->cancellable, sessions_listed_cb, self);
  _bx_log_overview_read_cards (self);
  _bx_log_overview_read_next (self);
}
