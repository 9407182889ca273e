/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include <string.h>

gboolean
map_some (const char      *name,
          BxExerciseMatch *match,
          gpointer         user_data)
{
  static const struct
  {
    const char *name;
    BxExerciseMatch match;
  } known[] = {
    { "Bench Press", { "bench-press", NULL, BX_MEASURE_WEIGHT_REPS, FALSE } },
    { "Squat", { "squat", NULL, BX_MEASURE_WEIGHT_REPS, FALSE } },
    { "Highrow", { "highrow", NULL, BX_MEASURE_WEIGHT_REPS, FALSE } },
    { "Plank", { "plank", NULL, BX_MEASURE_TIME, FALSE } },
    { "Running", { "running", NULL, BX_MEASURE_TIME, FALSE } },
    { "Dip", { "dip", NULL, BX_MEASURE_BODYWEIGHT_REPS, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (strstr (name, known[i].name) != NULL)
        {
          *match = known[i].match;
          return TRUE;
        }
    }

  return FALSE;
}

static void
add_weight (GString    *text,
            const char *before,
            BxWeight    weight)
{
  if (bx_weight_is_set (weight))
    g_string_append_printf (text, " %s%g%s", before, (double) weight.thousandths / 1000, bx_unit_to_nick (weight.unit));
}

static void
add_set (GString         *text,
         const BxSession *session,
         const BxSet     *set)
{
  static const char letters[] = { 0, 'W', 'D', 'F' };
  gint64 after = bx_moment_seconds_between (session->started, set->done_at);

  g_string_append (text, "   ");
  if (set->state != BX_SET_STATE_DONE)
    g_string_append_printf (text, " %s", bx_set_state_to_nick (set->state));
  if (letters[set->kind] != 0)
    g_string_append_printf (text, " %c", letters[set->kind]);
  add_weight (text, "", set->weight);
  add_weight (text, "body ", set->bodyweight);
  add_weight (text, "+", set->added);
  add_weight (text, "-", set->assistance);
  if (set->reps != BX_COUNT_NONE)
    g_string_append_printf (text, " x%d", set->reps);
  if (set->seconds != BX_COUNT_NONE)
    g_string_append_printf (text, " %ds", set->seconds);
  if (set->rpe_tenths != BX_COUNT_NONE)
    g_string_append_printf (text, " @%g", set->rpe_tenths / 10.0);
  if (set->target.reps_min != BX_COUNT_NONE)
    g_string_append_printf (text, " target x%d", set->target.reps_min);
  add_weight (text, "target ", set->target.weight);
  if (after != 0)
    g_string_append_printf (text, " after %" G_GINT64_FORMAT "s", after);
  if (set->note != NULL)
    g_string_append_printf (text, " \"%s\"", set->note);
  g_string_append_c (text, '\n');
}

static gboolean
take_session (const BxSession  *session,
              gpointer          user_data,
              GError          **error)
{
  GString *text = user_data;
  g_autofree char *started = bx_moment_to_text (session->started);

  g_string_append (text, started);
  if (bx_moment_is_set (session->ended))
    g_string_append_printf (text, " %" G_GINT64_FORMAT "s", bx_moment_seconds_between (session->started, session->ended));
  g_string_append_printf (text, " \"%s\"", session->title);
  if (session->note != NULL)
    g_string_append_printf (text, " \"%s\"", session->note);
  g_string_append_c (text, '\n');

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      g_string_append_printf (text, "  %s", exercise->exercise_id);
      if (exercise->variation != NULL)
        g_string_append_printf (text, " (%s)", exercise->variation);
      if (exercise->superset != 0)
        g_string_append_printf (text, " superset %u", exercise->superset);
      if (exercise->tempo != NULL)
        g_string_append_printf (text, " tempo %s", exercise->tempo);
      if (exercise->note != NULL)
        g_string_append_printf (text, " \"%s\"", exercise->note);
      g_string_append_c (text, '\n');

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, j);

          g_assert_true (g_uuid_string_is_valid (set->id));
          g_assert_cmpint (set->weight.thousandths, >=, 0);
          add_set (text, session, set);
        }
    }

  return TRUE;
}

char *
import_text (const char             *file,
             gssize                  length,
             const BxImportOptions  *options,
             BxImportReport        **report,
             GError                **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (file, length, NULL);
  g_autoptr (BxImportReport) result = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  BxImportOptions own = { 0 };

  if (options != NULL)
    own = *options;
  if (own.map == NULL)
    own.map = map_some;
  own.session = take_session;
  own.session_data = text;

  result = bx_import_run (stream, &own, NULL, error);
  if (result == NULL)
    return NULL;

  if (report != NULL)
    *report = g_steal_pointer (&result);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
assert_import (const char             *file,
               const BxImportOptions  *options,
               const char             *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, options, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

void
assert_issue (BxImportReport *report,
              BxImportReason  reason,
              guint64         count,
              guint64         line,
              const char     *value)
{
  for (guint i = 0; i < report->issues->len; i++)
    {
      const BxImportIssue *issue = g_ptr_array_index (report->issues, i);

      if (issue->reason != reason)
        continue;

      g_assert_cmpuint (issue->count, ==, count);
      g_assert_cmpuint (issue->line, ==, line);
      g_assert_cmpstr (issue->value, ==, value);
      return;
    }

  g_assert_cmpuint (count, ==, 0);
}

BxImportName *
find_name (BxImportReport *report,
           const char     *name)
{
  for (guint i = 0; i < report->names->len; i++)
    {
      BxImportName *there = g_ptr_array_index (report->names, i);

      if (strcmp (there->name, name) == 0)
        return there;
    }

  return NULL;
}

void
assert_guess (const char     *file,
              BxImportFormat  format,
              const char     *dialect,
              BxUnit          unit,
              gboolean        unit_in_rows,
              gboolean        unit_needed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportGuess) guess = bx_import_guess_new (file, strlen (file), &error);

  g_assert_no_error (error);
  g_assert_cmpint (guess->format, ==, format);
  g_assert_cmpstr (guess->dialect, ==, dialect);
  g_assert_cmpint (guess->unit, ==, unit);
  g_assert_cmpint (guess->unit_in_rows, ==, unit_in_rows);
  g_assert_cmpint (guess->unit_needed, ==, unit_needed);
}
