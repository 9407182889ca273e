/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

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
 * is defined. The document is read as a whole; its length and depth have limits. */

static const BxImportDialect openweight = {
  .format = BX_IMPORT_FORMAT_OPENWEIGHT,
};

#define READ_SIZE (256 * 1024)

static GBytes *
read_all (BxImportRun   *run,
          GInputStream  *stream,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (TRUE)
    {
      guint before = bytes->len;
      gsize n_read;

      g_byte_array_set_size (bytes, before + READ_SIZE);
      if (!g_input_stream_read_all (stream, bytes->data + before, READ_SIZE, &n_read, run->cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, before + (guint) n_read);
      if (n_read < READ_SIZE)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

      if (bytes->len > BX_IMPORT_MAX_JSON_LENGTH)
        {
          g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                               _("The file is too large to be read as one. Nothing was read. Divide it, or export it as CSV."));
          return NULL;
        }
    }
}

/* How deep brackets are nested, without building anything */
static gboolean
is_shallow (const char *text,
            gsize       length)
{
  gboolean quoted = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted)
        {
          if (text[i] == '\\')
            i++;
          else if (text[i] == '"')
            quoted = FALSE;
        }
      else if (text[i] == '"')
        {
          quoted = TRUE;
        }
      else if (text[i] == '{' || text[i] == '[')
        {
          if (++depth > BX_IMPORT_MAX_JSON_DEPTH)
            return FALSE;
        }
      else if (text[i] == '}' || text[i] == ']')
        {
          depth--;
        }
    }

  return TRUE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JsonNode *root;

  if (length >= 3 && memcmp (text, "\357\273\277", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
                           _("The file is not the text that it should be. Nothing was read. It may be damaged: export it anew."));
      return NULL;
    }

  if (!is_shallow (text, length))
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                           _("The file is nested deeper than a log can be. Nothing was read. Look whether this is the right file."));
      return NULL;
    }

  if (!json_parser_load_from_data (parser, text, (gssize) length, &cause))
    {
      g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
                   /* Translators: %s is a place in the file and what is wrong there, in English */
                   _("The file is not whole JSON. Nothing was read. It may be cut off: export it anew. (%s)"), cause->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  return root != NULL ? json_node_ref (root) : json_node_new (JSON_NODE_NULL);
}

/**
 * bx_import_json_load:
 * @run: an import
 * @stream: what to read
 * @length: (out): how long it is
 * @error: return location for an error
 *
 * Reads a JSON document as a whole, within the limits.
 *
 * Returns: (transfer full) (nullable): its root
 */
JsonNode *
bx_import_json_load (BxImportRun   *run,
                     GInputStream  *stream,
                     gsize         *length,
                     GError       **error)
{
  g_autoptr (GBytes) bytes = read_all (run, stream, error);

  if (bytes == NULL)
    return NULL;

  *length = g_bytes_get_size (bytes);
  return parse (bytes, error);
}

/* ---- members ---------------------------------------------------------------------- */

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return "";

  return json_node_get_string (node);
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
get_flag (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/* A number in thousandths, from @minimum to @maximum whole ones.
 * Returns %FALSE if there is something else; then the set is skipped. */
static gboolean
get_number (BxImportRun *run,
            JsonObject  *object,
            const char  *name,
            int          minimum,
            int          maximum,
            gint64      *thousandths,
            gboolean    *is_there)
{
  JsonNode *node = json_object_get_member (object, name);
  double value;

  *thousandths = 0;
  *is_there = node != NULL && !JSON_NODE_HOLDS_NULL (node);
  if (!*is_there)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, name, NULL);
      return FALSE;
    }

  value = json_node_get_double (node);
  if (!isfinite (value) || value < minimum || value > maximum)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, name, g_ascii_dtostr (text, sizeof text, value));
      return FALSE;
    }

  *thousandths = llround (value * 1000);
  return TRUE;
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
  if (row.kind == BX_SET_KIND_WORK && get_flag (set, "toFailure"))
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

  sets = get_array (object, "sets");
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

  exercises = get_array (workout, "exercises");
  for (guint i = 0; exercises != NULL && i < json_array_get_length (exercises); i++)
    {
      if (!add_exercise (run, &row, json_array_get_element (exercises, i), error))
        return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gboolean
add_workouts (BxImportRun  *run,
              JsonNode     *root,
              GError      **error)
{
  static const char *const lists[] = { "workouts", "workoutLogs", "logs" };
  JsonArray *workouts = NULL;

  if (JSON_NODE_HOLDS_ARRAY (root))
    workouts = json_node_get_array (root);

  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObject *object = json_node_get_object (root);

      if (json_object_has_member (object, "date") && get_array (object, "exercises") != NULL)
        return add_workout (run, root, error);

      for (gsize i = 0; i < G_N_ELEMENTS (lists) && workouts == NULL; i++)
        workouts = get_array (object, lists[i]);
    }

  if (workouts == NULL)
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("The file holds no workouts that were done. Nothing was read. Templates and programs are not read."));
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (workouts); i++)
    {
      if (!add_workout (run, json_array_get_element (workouts, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_import_json:
 * @run: an import
 * @stream: what to read
 * @error: return location for an error
 *
 * Reads openweight JSON.
 *
 * Returns: whether that succeeded; else @error is set
 */
gboolean
bx_import_json (BxImportRun   *run,
                GInputStream  *stream,
                GError       **error)
{
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  gboolean done;

  run->dialect = &openweight;

  root = bx_import_json_load (run, stream, &length, error);
  if (root == NULL)
    return FALSE;

  bx_import_build_begin (run);
  done = add_workouts (run, root, error) && bx_import_build_finish (run, error);
  bx_import_build_free (run);

  if (done && run->options->progress != NULL)
    run->options->progress (length, run->options->progress_data);

  return done;
}
