/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-chart-axis.h"
#include "bx-log-overview-private.h"
#include "bx-log-words.h"
#include "bx-schedule.h"
#include "bx-workout-next.h"

/* The next workout, under the week: what is due first, or where nothing has a day, what
 * was done last. Its place is kept until that is known, so that nothing jumps. */

static void
show (BxLogOverview *self,
      const BxWorkout *workout,
      const char *text)
{
  /* Translators: %s is a workout */
  g_autofree char *title = g_strdup_printf (_("Next: %s"), workout->name);

  gtk_label_set_label (self->next_label, title);
  gtk_label_set_label (self->next_due_label, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", workout->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "win.start-workout");
  gtk_widget_set_opacity (GTK_WIDGET (self->next_box), 1.0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->next_box), TRUE);
}

/* (nullable) */
static const BxWorkout *
find_workout (BxLogOverview *self,
              const char *id)
{
  for (guint i = 0; i < self->workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (self->workouts, i);

      if (g_str_equal (workout->id, id))
        return workout->slots->len > 0 ? workout : NULL;
    }

  return bx_catalogue_find_workout (bx_catalogue_get_default (), id);
}

/* (nullable): of those that are still there */
static const BxWorkout *
find_last (BxLogOverview *self,
           GHashTable *days,
           const char **last_day)
{
  GHashTableIter iter;
  gpointer id;
  gpointer day;
  const BxWorkout *last = NULL;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &id, &day))
    {
      const BxWorkout *workout = find_workout (self, id);

      if (workout != NULL && (last == NULL || g_strcmp0 (day, *last_day) > 0
                              || (g_strcmp0 (day, *last_day) == 0 && g_strcmp0 (id, last->id) < 0)))
        {
          last = workout;
          *last_day = day;
        }
    }

  return last;
}

static void
days_listed_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) days = bx_store_list_workout_days_finish (BX_STORE (source), result, &error);
  BxLogOverview *self;
  const BxWorkout *workout;
  const char *last_day = NULL;
  char today[BX_DAY_LENGTH];

  if (days == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  bx_moment_get_day (bx_moment_now (), today);
  workout = bx_workout_next_find (self->workouts, days, today);
  if (workout != NULL)
    {
      BxDue due;
      g_autofree char *text = NULL;

      bx_schedule_get_due (workout->schedule, g_hash_table_lookup (days, workout->id), today, &due);
      text = bx_due_format (&due);
      show (self, workout, text != NULL ? text : "");
      return;
    }

  workout = find_last (self, days, &last_day);
  if (workout != NULL)
    {
      g_autofree char *day = bx_chart_format_day (bx_log_get_chart_day (last_day));
      /* Translators: %s is a day: when a workout was done last */
      g_autofree char *text = g_strdup_printf (_("Last done on %s; no day is set"), day);

      show (self, workout, text);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->next_box), FALSE);
}

static void
workouts_listed_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *workouts = bx_store_list_workouts_finish (BX_STORE (source), result, &error);
  BxLogOverview *self;

  if (workouts == NULL)
    return;

  self = BX_LOG_OVERVIEW (user_data);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  self->workouts = workouts;
  bx_store_list_workout_days_async (bx_get_store (), self->cancellable, days_listed_cb, self);
}

void
_bx_log_overview_read_next (BxLogOverview *self)
{
  bx_store_list_workouts_async (bx_get_store (), self->cancellable, workouts_listed_cb, self);
}
