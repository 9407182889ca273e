/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-import-json-private.h"

/* openweight, an open format in JSON. A document is a workout, a list of workouts, or
 * an object with such a list as "workouts", "workoutLogs" or "logs". A workout has
 *
 *   date         ISO 8601, with a zone
 *   name, notes, durationSeconds
 *   exercises    each with exercise.name, supersetId, notes, and sets:
 *     reps, weight, unit (kg or lb), durationSeconds, distance, distanceUnit,
 *     rpe, rir, toFailure, type, restSeconds, tempo, targetReps, targetWeight, notes
 *
 * Members that are not known are passed over, as the format asks. Templates and
 * programs hold nothing that was done, and are not read. Where repetitions in reserve
 * are told for want of a rating, the rating is ten less those: that is how the scale
 * is defined. One workout at a time is held in memory; its length and depth have
 * limits. */

static const BxImportDialect openweight = {
  .format = BX_IMPORT_FORMAT_OPENWEIGHT,
};

/* ---- members ---------------------------------------------------------------------- */

static const char *
get_text (JsonObject *object,
          const char *name)
{
  const char *text = bx_import_json_get_text (object, name);

  return text != NULL ? text : "";
}

/* From @minimum to @maximum whole ones; else the set is skipped */
static gboolean
get_number (BxImportRun *run,
            JsonObject  *object,
            const char  *name,
            int          minimum,
            int          maximum,
            gint64      *thousandths,
            gboolean    *is_there)
{
  return bx_import_json_get_number (run, object, name, minimum * G_GINT64_CONSTANT (1000), maximum * G_GINT64_CONSTANT (1000),
                                    thousandths, is_there);
}

static gboolean
get_count (BxImportRun *run,
           JsonObject  *object,
           const char  *name,
           int          maximum,
           int         *count)
{
  gint64 thousandths;
  gboolean is_there;

  *count = BX_COUNT_NONE;
  if (!get_number (run, object, name, 0, maximum, &thousandths, &is_there))
    return FALSE;

  /* A time may have a fraction. */
  if (is_there)
    *count = (int) ((thousandths + 500) / 1000);
  return TRUE;
}

/* ---- sets ------------------------------------------------------------------------------ */

static gboolean
get_rpe (BxImportRun *run,
         JsonObject  *set,
         BxImportRow *row)
{
  gint64 rpe;
  gint64 rir;
  gboolean has_rpe;
  gboolean has_rir;

  if (!get_number (run, set, "rpe", 0, 10, &rpe, &has_rpe) ||
      !get_number (run, set, "rir", 0, 100, &rir, &has_rir))
    return FALSE;

  if (!has_rpe && has_rir && rir <= 9000)
    rpe = 10000 - rir;
  if (rpe >= 1000)
    row->rpe_tenths = (int) ((rpe + 50) / 100);

  return TRUE;
}

static gboolean
add_set (BxImportRun        *run,
         const BxImportRow  *common,
         JsonNode           *node,
         GError            **error)
{
  BxImportRow row = *common;
  JsonObject *set;
  gint64 target;
  gboolean has_target;
  gboolean known;
  gint64 distance;
  gboolean has_distance;
  g_autofree char *distance_text = NULL;

  run->report->n_rows++;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, "sets", NULL);
      return TRUE;
    }

  set = json_node_get_object (node);
  if (!get_number (run, set, "weight", -2000, 2000, &row.weight, &row.has_weight) ||
      !get_number (run, set, "targetWeight", 0, 2000, &target, &has_target) ||
      !get_number (run, set, "distance", 0, 1000000, &distance, &has_distance) ||
      !get_count (run, set, "reps", BX_REPS_MAX, &row.reps) ||
      !get_count (run, set, "targetReps", BX_REPS_MAX, &row.target.reps_min) ||
      !get_count (run, set, "durationSeconds", BX_SECONDS_MAX, &row.seconds) ||
      !get_count (run, set, "restSeconds", BX_SECONDS_MAX, &row.rest_seconds) ||
      !get_rpe (run, set, &row))
    return TRUE;

  row.unit = bx_import_parse_unit (get_text (set, "unit"));
  row.target.reps_max = row.target.reps_min;
  if (has_target && row.unit != BX_UNIT_NONE)
    row.target.weight = (BxWeight) { target, row.unit };

  row.kind = bx_import_parse_kind (get_text (set, "type"), &known);
  if (row.kind == BX_SET_KIND_WORK && bx_import_json_get_flag (set, "toFailure"))
    row.kind = BX_SET_KIND_TO_FAILURE;
  row.tempo = get_text (set, "tempo");
  row.set_note = get_text (set, "notes");

  if (has_distance && distance > 0)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.10g", (double) distance / 1000);
      distance_text = g_strconcat (number, " ", get_text (set, "distanceUnit"), NULL);
      row.distance = g_strchomp (distance_text);
    }

  return bx_import_add (run, &row, error);
}

/* A whole number by the format, a word from some. Returns: (transfer full) (nullable) */
static char *
dup_superset (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "supersetId");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return g_strdup (json_node_get_string (node));
}

static gboolean
add_exercise (BxImportRun        *run,
              const BxImportRow  *common,
              JsonNode           *node,
              GError            **error)
{
  BxImportRow row = *common;
  g_autofree char *name = NULL;
  g_autofree char *superset = NULL;
  JsonObject *object;
  JsonNode *exercise;
  JsonArray *sets;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, "exercises", NULL);
      return TRUE;
    }

  object = json_node_get_object (node);
  exercise = json_object_get_member (object, "exercise");
  if (exercise != NULL && JSON_NODE_HOLDS_OBJECT (exercise))
    name = g_strdup (get_text (json_node_get_object (exercise), "name"));
  else
    name = g_strdup (get_text (object, "exercise"));

  row.exercise = bx_import_strip (name);
  row.exercise_note = get_text (object, "notes");
  superset = dup_superset (object);
  row.superset = superset;

  sets = bx_import_json_get_array (object, "sets");
  for (guint i = 0; sets != NULL && i < json_array_get_length (sets); i++)
    {
      row.order = (int) i;
      if (!add_set (run, &row, json_array_get_element (sets, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_workout (BxImportRun  *run,
             JsonNode     *node,
             GError      **error)
{
  BxImportRow row;
  JsonObject *workout;
  JsonArray *exercises;
  const char *date;

  run->line++;
  bx_import_row_init (&row);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, NULL, NULL);
      return TRUE;
    }

  workout = json_node_get_object (node);
  date = get_text (workout, "date");
  switch (bx_import_time_parse (date, run->date_order, &row.start))
    {
    case BX_IMPORT_TIME_READ:
      break;
    case BX_IMPORT_TIME_UNDECIDED:
      bx_import_set_date_order_error (date, error);
      return FALSE;
    case BX_IMPORT_TIME_UNREADABLE:
    default:
      bx_import_skip_value (run, BX_IMPORT_REASON_NO_DATE, "date", date);
      return TRUE;
    }

  row.title = get_text (workout, "name");
  row.session_note = get_text (workout, "notes");
  if (!get_count (run, workout, "durationSeconds", G_MAXINT / 1000, &row.duration))
    row.duration = -1;

  exercises = bx_import_json_get_array (workout, "exercises");
  for (guint i = 0; exercises != NULL && i < json_array_get_length (exercises); i++)
    {
      if (!add_exercise (run, &row, json_array_get_element (exercises, i), error))
        return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gboolean
add_list (BxImportRun   *run,
          BxJsonStream  *json,
          const char    *name,
          GError       **error)
{
  if (!bx_json_stream_open (json, name, error))
    return FALSE;

  while (TRUE)
    {
      g_autoptr (JsonNode) workout = NULL;

      switch (bx_import_json_next (run, json, &workout, error))
        {
        case BX_JSON_STATUS_ELEMENT:
          break;
        case BX_JSON_STATUS_END:
          return TRUE;
        case BX_JSON_STATUS_ERROR:
        default:
          return FALSE;
        }

      if (!add_workout (run, workout, error))
        return FALSE;
    }
}

static gboolean
add_workouts (BxImportRun   *run,
              BxJsonStream  *json,
              GError       **error)
{
  static const char *const lists[] = { NULL, "workouts", "workoutLogs", "logs" };

  if (bx_json_stream_get_kind (json, "date") == JSON_NODE_VALUE &&
      bx_json_stream_get_kind (json, "exercises") == JSON_NODE_ARRAY)
    {
      g_autoptr (JsonNode) workout = bx_json_stream_load (json, NULL, error);

      return workout != NULL && add_workout (run, workout, error);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (bx_json_stream_get_kind (json, lists[i]) == JSON_NODE_ARRAY)
        return add_list (run, json, lists[i], error);
    }

  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                       _("The file holds no workouts that were done. Nothing was read. Templates and programs are not read."));

  return FALSE;
}

/**
 * bx_import_openweight:
 * @run: an import
 * @stream: what to read
 * @error: return location for an error
 *
 * Reads openweight JSON.
 *
 * Returns: whether that succeeded; else @error is set
 */
gboolean
bx_import_openweight (BxImportRun   *run,
                      GInputStream  *stream,
                      GError       **error)
{
  g_autoptr (BxJsonStream) json = NULL;
  gboolean done;

  run->dialect = &openweight;

  json = bx_import_json_open (run, stream, error);
  if (json == NULL)
    return FALSE;

  bx_import_build_begin (run);
  done = add_workouts (run, json, error) && bx_import_build_finish (run, error);
  bx_import_build_free (run);

  return done;
}
