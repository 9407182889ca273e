/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-import-json-private.h"

/* This program's own document, as bx-log-json.c writes and describes it. What is read
 * is what was written. A set that makes no sense is skipped and counted; members that
 * are not known are passed over. "line" is the number of the session. */

#define VERSION 1

/* ---- members ---------------------------------------------------------------------- */

static char *
dup_text (JsonObject *object,
          const char *name)
{
  return g_strdup (bx_import_json_get_text (object, name));
}

/* An id or word that has to be there */
static char *
dup_needed (BxImportRun *run,
            JsonObject  *object,
            const char  *name)
{
  char *text = dup_text (object, name);

  if (text == NULL || *text == '\0')
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, name, NULL);
      g_clear_pointer (&text, g_free);
    }

  return text;
}

static guint
count (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

/* Returns: (transfer none) (nullable): %NULL if it was skipped */
static JsonObject *
get_object (BxImportRun *run,
            JsonArray   *array,
            guint        i,
            const char  *what)
{
  JsonNode *node = json_array_get_element (array, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  bx_import_skip_value (run, BX_IMPORT_REASON_ROW, what, NULL);
  return NULL;
}

static GStrv
dup_strv (JsonObject *object,
          const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = bx_import_json_get_array (object, name);

  if (count (array) == 0)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

static gboolean
read_count (BxImportRun *run,
            JsonObject  *object,
            const char  *name,
            int          maximum,
            int         *value)
{
  gint64 thousandths;
  gboolean is_there;

  *value = BX_COUNT_NONE;
  if (!bx_import_json_get_number (run, object, name, 0, maximum * G_GINT64_CONSTANT (1000), &thousandths, &is_there))
    return FALSE;

  if (is_there)
    *value = (int) (thousandths / 1000);
  return TRUE;
}

static gboolean
read_weight (BxImportRun *run,
             JsonObject  *object,
             const char  *name,
             const char  *unit_name,
             BxWeight    *weight)
{
  g_autofree char *unit_text = dup_text (object, unit_name);
  BxUnit unit = unit_text != NULL ? bx_unit_from_nick (unit_text) : BX_UNIT_NONE;
  gint64 thousandths;
  gboolean is_there;

  *weight = BX_WEIGHT_NONE;
  if (!bx_import_json_get_number (run, object, name, 0, BX_WEIGHT_MAX_THOUSANDTHS, &thousandths, &is_there))
    return FALSE;
  if (!is_there)
    return TRUE;

  if (unit == BX_UNIT_NONE)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, unit_name, unit_text);
      return FALSE;
    }

  *weight = (BxWeight) { thousandths, unit };
  return TRUE;
}

static gboolean
read_moment (BxImportRun *run,
             JsonObject  *object,
             const char  *name,
             BxMoment    *moment)
{
  g_autofree char *text = dup_text (object, name);

  *moment = BX_MOMENT_NONE;
  if (text == NULL || bx_moment_from_text (text, moment))
    return TRUE;

  bx_import_skip_value (run, BX_IMPORT_REASON_NO_DATE, name, text);
  return FALSE;
}

static gboolean
read_kind (BxImportRun *run,
           JsonObject  *object,
           BxSetKind   *kind)
{
  g_autofree char *text = dup_text (object, "kind");

  if (text != NULL && bx_set_kind_from_nick (text, kind))
    return TRUE;

  bx_import_skip_value (run, BX_IMPORT_REASON_ROW, "kind", text);
  return FALSE;
}

static gboolean
read_target (BxImportRun *run,
             JsonNode    *node,
             BxSetTarget *target)
{
  JsonObject *object;
  gint64 rpe;
  gboolean has_rpe;

  bx_set_target_init (target);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;

  object = json_node_get_object (node);

  if (!read_kind (run, object, &target->kind) ||
      !read_count (run, object, "reps_min", BX_REPS_MAX, &target->reps_min) ||
      !read_count (run, object, "reps_max", BX_REPS_MAX, &target->reps_max) ||
      !read_count (run, object, "seconds", BX_SECONDS_MAX, &target->seconds) ||
      !read_weight (run, object, "weight", "weight_unit", &target->weight) ||
      !bx_import_json_get_number (run, object, "rpe", 0, 10000, &rpe, &has_rpe))
    return FALSE;

  if (has_rpe)
    target->rpe_tenths = (int) (rpe / 100);
  return TRUE;
}

static guint
read_superset (BxImportRun *run,
               JsonObject  *object)
{
  int superset;

  return read_count (run, object, "superset", G_MAXINT16, &superset) && superset > 0 ? (guint) superset : 0;
}

/* One that is not known, of a newer program, is the usual one. */
static void
read_progression (BxImportRun       *run,
                  JsonObject        *object,
                  BxProgressionRule *rule)
{
  JsonNode *node = json_object_get_member (object, "progression");
  BxProgressionRule read = { 0 };
  g_autofree char *kind = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  kind = dup_text (object, "kind");
  if (!bx_progression_kind_from_nick (kind, &read.kind) ||
      !read_weight (run, object, "step", "step_unit", &read.step) ||
      !read_count (run, object, "percent", 100, &read.percent))
    return;

  read.percent = MAX (read.percent, 0);
  *rule = read;
}

/* ---- sessions ------------------------------------------------------------------------ */

/* Returns: (transfer full) (nullable): the set, or %NULL if it was skipped */
static BxSet *
read_set (BxImportRun *run,
          JsonObject  *object)
{
  g_autoptr (BxSet) set = bx_set_new ();
  g_autofree char *state = dup_text (object, "state");
  char *id = dup_text (object, "id");
  gint64 rpe;
  gboolean has_rpe;

  if (id != NULL && *id != '\0')
    {
      g_free (set->id);
      set->id = id;
    }
  else
    {
      g_free (id);
    }

  if (state == NULL || !bx_set_state_from_nick (state, &set->state))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, "state", state);
      return NULL;
    }

  if (!read_kind (run, object, &set->kind) ||
      !read_count (run, object, "reps", BX_REPS_MAX, &set->reps) ||
      !read_count (run, object, "seconds", BX_SECONDS_MAX, &set->seconds) ||
      !read_weight (run, object, "weight", "weight_unit", &set->weight) ||
      !read_weight (run, object, "bodyweight", "bodyweight_unit", &set->bodyweight) ||
      !read_weight (run, object, "added", "added_unit", &set->added) ||
      !read_weight (run, object, "assistance", "assistance_unit", &set->assistance) ||
      !bx_import_json_get_number (run, object, "rpe", 0, 10000, &rpe, &has_rpe) ||
      !read_moment (run, object, "done_at", &set->done_at) ||
      !read_target (run, json_object_get_member (object, "target"), &set->target))
    return NULL;

  if (has_rpe)
    set->rpe_tenths = (int) (rpe / 100);
  set->note = dup_text (object, "note");

  return g_steal_pointer (&set);
}

/* Keeps what the exercise is called, for one of the person's own that the document
 * does not list. */
static void
note_name (BxImportRun *run,
           JsonObject  *object,
           const char  *exercise_id,
           guint        n_sets)
{
  g_autofree char *text = dup_text (object, "name");
  BxImportName *name = bx_import_find_name (run, text != NULL && *text != '\0' ? text : exercise_id);

  if (name == NULL)
    return;

  if (name->n_sets == 0)
    {
      g_set_str (&name->exercise_id, exercise_id);
      name->tie = FALSE;
    }
  name->n_sets += n_sets;
}

/* n_sets: (inout): how many sets of the session were read before */
static void
read_exercise (BxImportRun *run,
               JsonObject  *object,
               BxSession   *session,
               guint       *n_sets)
{
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *exercise_id = dup_needed (run, object, "exercise_id");
  BxSessionExercise *exercise;
  JsonArray *sets;

  if (id == NULL || exercise_id == NULL)
    return;

  exercise = bx_session_exercise_new (exercise_id);
  g_set_str (&exercise->id, id);
  exercise->variation = dup_text (object, "variation");
  exercise->slot_id = dup_text (object, "slot_id");
  exercise->alternatives = dup_strv (object, "alternatives");
  exercise->note = dup_text (object, "note");
  if (!read_count (run, object, "rest_seconds", BX_REST_MAX_SECONDS, &exercise->rest_seconds))
    exercise->rest_seconds = BX_REST_DEFAULT;
  exercise->tempo = dup_text (object, "tempo");
  exercise->superset = read_superset (run, object);
  g_ptr_array_add (session->exercises, exercise);

  sets = bx_import_json_get_array (object, "sets");
  for (guint i = 0; i < count (sets); i++)
    {
      JsonObject *member = get_object (run, sets, i, "sets");
      BxSet *set;

      run->report->n_rows++;
      if (member == NULL)
        continue;

      if (*n_sets >= BX_IMPORT_MAX_SESSION_SETS)
        {
          bx_import_skip_value (run, BX_IMPORT_REASON_TOO_MANY, NULL, NULL);
          continue;
        }

      set = read_set (run, member);
      if (set == NULL)
        continue;

      g_ptr_array_add (exercise->sets, set);
      (*n_sets)++;
    }

  note_name (run, object, exercise_id, exercise->sets->len);
}

static gboolean
read_session (BxImportRun  *run,
              JsonObject   *object,
              GError      **error)
{
  g_autoptr (BxSession) session = NULL;
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *title = dup_text (object, "title");
  JsonArray *exercises;
  BxMoment started;
  BxMoment ended;
  guint n_sets = 0;

  if (id == NULL ||
      !read_moment (run, object, "started", &started) ||
      !read_moment (run, object, "ended", &ended))
    return TRUE;

  if (!bx_moment_is_set (started))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NO_DATE, "started", NULL);
      return TRUE;
    }

  session = bx_session_new_at (title != NULL ? title : "", started);
  g_set_str (&session->id, id);
  session->workout_id = dup_text (object, "workout_id");
  session->ended = ended;
  session->note = dup_text (object, "note");

  exercises = bx_import_json_get_array (object, "exercises");
  for (guint i = 0; i < count (exercises); i++)
    {
      JsonObject *exercise = get_object (run, exercises, i, "exercises");

      if (exercise != NULL)
        read_exercise (run, exercise, session, &n_sets);
    }

  return bx_import_hand_out (run, &session, error) &&
         !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

/* ---- workouts and exercises ------------------------------------------------------------ */

static void
read_slot (BxImportRun *run,
           JsonObject  *object,
           BxWorkout   *workout)
{
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *exercise_id = dup_needed (run, object, "exercise_id");
  JsonArray *targets;
  BxSlot *slot;

  if (id == NULL || exercise_id == NULL)
    return;

  slot = bx_slot_new (exercise_id);
  g_set_str (&slot->id, id);
  slot->variation = dup_text (object, "variation");
  g_strfreev (slot->alternatives);
  slot->alternatives = dup_strv (object, "alternatives");
  slot->note = dup_text (object, "note");
  if (!read_count (run, object, "rest_seconds", BX_REST_MAX_SECONDS, &slot->rest_seconds))
    slot->rest_seconds = BX_REST_DEFAULT;
  slot->tempo = dup_text (object, "tempo");
  slot->superset = read_superset (run, object);
  read_progression (run, object, &slot->progression);

  g_array_set_size (slot->targets, 0);
  targets = bx_import_json_get_array (object, "targets");
  for (guint i = 0; i < count (targets); i++)
    {
      BxSetTarget target;

      if (read_target (run, json_array_get_element (targets, i), &target))
        g_array_append_val (slot->targets, target);
    }
  g_ptr_array_add (workout->slots, slot);
}

static gboolean
read_workout (BxImportRun  *run,
              JsonObject   *object,
              GError      **error)
{
  g_autoptr (BxWorkout) workout = NULL;
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *name = dup_text (object, "name");
  g_autofree char *schedule = NULL;
  JsonArray *slots;

  if (id == NULL)
    return TRUE;

  workout = bx_workout_new (name != NULL ? name : "");
  g_set_str (&workout->id, id);
  workout->description = dup_text (object, "description");
  workout->credit = dup_text (object, "credit");
  workout->folder = dup_text (object, "folder");
  workout->original_id = dup_text (object, "original_id");
  schedule = dup_text (object, "schedule");
  bx_schedule_from_text (schedule, &workout->schedule);
  slots = bx_import_json_get_array (object, "slots");
  for (guint i = 0; i < count (slots); i++)
    {
      JsonObject *slot = get_object (run, slots, i, "slots");

      if (slot != NULL)
        read_slot (run, slot, workout);
    }

  run->report->n_workouts++;

  return run->options->workout == NULL || run->options->workout (workout, run->options->workout_data, error);
}

static gboolean
read_note (BxImportRun  *run,
           JsonObject   *object,
           GError      **error)
{
  g_autofree char *exercise_id = dup_needed (run, object, "exercise_id");
  g_autofree char *note = dup_needed (run, object, "note");

  if (exercise_id == NULL || note == NULL || run->options->note == NULL)
    return TRUE;

  return run->options->note (exercise_id, note, run->options->note_data, error);
}

static gboolean
read_measurement (BxImportRun  *run,
                  JsonObject   *object,
                  GError      **error)
{
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *kind = dup_needed (run, object, "kind");
  g_autofree char *unit = dup_text (object, "unit");
  g_autoptr (BxMeasurement) measurement = NULL;
  gint64 thousandths;
  gboolean has_value;
  BxMoment taken;

  if (id == NULL || kind == NULL || run->options->measurement == NULL ||
      !bx_import_json_get_number (run, object, "value", 0, BX_MEASUREMENT_MAX_THOUSANDTHS, &thousandths, &has_value) || !has_value ||
      !read_moment (run, object, "taken", &taken) || !bx_moment_is_set (taken))
    return TRUE;

  measurement = bx_measurement_new (kind, 0, unit != NULL ? unit : "");
  g_set_str (&measurement->id, id);
  measurement->thousandths = thousandths;
  measurement->taken = taken;
  measurement->note = dup_text (object, "note");

  return run->options->measurement (measurement, run->options->measurement_data, error);
}

static GBytes *
read_picture (BxImportRun *run,
              JsonObject  *object)
{
  g_autofree char *text = dup_text (object, "picture");
  g_autofree guchar *data = NULL;
  gsize length;

  if (text == NULL)
    return NULL;

  data = g_base64_decode (text, &length);
  if (length == 0 || length > BX_IMPORT_MAX_PICTURE_LENGTH)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_LEFT_OUT, "picture", NULL);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static gboolean
read_own_exercise (BxImportRun  *run,
                   JsonObject   *object,
                   GError      **error)
{
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *text = dup_needed (run, object, "name");
  g_autofree char *measure = dup_text (object, "measure");
  g_autoptr (BxOwnExercise) exercise = NULL;
  BxImportName *name;

  if (id == NULL || text == NULL)
    return TRUE;

  /* Two may have one name, and an exercise may be called as another program calls one of
   * ours: then the first is meant where only a name is told. */
  name = bx_import_find_name (run, text);
  if (name == NULL)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_TOO_MANY, "exercises", text);
      return TRUE;
    }

  exercise = bx_own_exercise_new (id, text, BX_MEASURE_WEIGHT_REPS);
  if (measure != NULL)
    bx_measure_from_nick (measure, &exercise->measure);
  exercise->primary = dup_strv (object, "muscles");
  exercise->secondary = dup_strv (object, "assisting");
  exercise->equipment = dup_strv (object, "equipment");
  exercise->note = dup_text (object, "note");
  exercise->picture = read_picture (run, object);
  exercise->deleted = bx_import_json_get_flag (object, "deleted");
  exercise->merged_into = dup_text (object, "merged_into");
  /* It can't have become itself, nor anything while it is there. */
  if (!exercise->deleted || g_strcmp0 (exercise->merged_into, id) == 0 || g_strcmp0 (exercise->merged_into, "") == 0)
    g_clear_pointer (&exercise->merged_into, g_free);

  if (!exercise->deleted)
    {
      g_set_str (&name->exercise_id, id);
      name->tie = FALSE;
      name->measure = exercise->measure;
    }

  return run->options->exercise == NULL || run->options->exercise (exercise, run->options->exercise_data, error);
}

static gboolean
read_alias (BxImportRun  *run,
            JsonObject   *object,
            GError      **error)
{
  g_autofree char *name = dup_needed (run, object, "name");
  g_autofree char *exercise_id = dup_needed (run, object, "exercise_id");
  g_autofree char *variation = dup_text (object, "variation");
  g_autofree char *text = dup_text (object, "measure");
  g_autoptr (BxExerciseAlias) alias = NULL;
  BxMeasure measure = BX_MEASURE_WEIGHT_REPS;

  if (name == NULL || exercise_id == NULL || run->options->alias == NULL)
    return TRUE;

  if (text != NULL)
    bx_measure_from_nick (text, &measure);
  alias = bx_exercise_alias_new (name, exercise_id, variation, measure, bx_import_json_get_flag (object, "assisted"));

  return run->options->alias (alias, run->options->alias_data, error);
}

/* How an exercise felt. An answer that this version does not know is left out. */
static gboolean
read_feel (BxImportRun  *run,
           JsonObject   *object,
           GError      **error)
{
  g_autofree char *id = dup_needed (run, object, "id");
  g_autofree char *exercise_id = dup_needed (run, object, "exercise_id");
  g_autofree char *text = dup_needed (run, object, "answer");
  g_autoptr (BxFeel) feel = NULL;
  BxFeelAnswer answer;
  BxMoment said;

  if (id == NULL || exercise_id == NULL || text == NULL || !read_moment (run, object, "said", &said))
    return TRUE;

  if (!bx_moment_is_set (said) || !bx_feel_answer_from_nick (text, &answer))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_ROW, "feels", text);
      return TRUE;
    }

  feel = bx_feel_new (exercise_id, answer);
  g_set_str (&feel->id, id);
  feel->variation = dup_text (object, "variation");
  feel->session_id = dup_text (object, "session_id");
  feel->said = said;

  return run->options->feel == NULL || run->options->feel (feel, run->options->feel_data, error);
}

static gboolean
check_version (BxImportRun   *run,
               BxJsonStream  *json,
               GError       **error)
{
  g_autoptr (JsonNode) version = bx_json_stream_load (json, "version", error);

  if (version == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_VALUE (version) &&
      (json_node_get_value_type (version) == G_TYPE_INT64 || json_node_get_value_type (version) == G_TYPE_DOUBLE) &&
      json_node_get_double (version) >= 0 && json_node_get_double (version) <= VERSION)
    return TRUE;

  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                       _("The file was written by a newer version of the program. Nothing was read. Update the program to read it."));
  return FALSE;
}

typedef gboolean (*ReadFunc) (BxImportRun  *run,
                              JsonObject   *object,
                              GError      **error);

/* What a document holds, in the order in which it is read wherever it stands */
static const struct
{
  const char *name;
  ReadFunc read;
} sections[] = {
  { "exercises", read_own_exercise },
  { "aliases", read_alias },
  { "workouts", read_workout },
  { "notes", read_note },
  { "measurements", read_measurement },
  { "sessions", read_session },
  { "feels", read_feel },
};

static gboolean
read_section (BxImportRun   *run,
              BxJsonStream  *json,
              const char    *name,
              ReadFunc       read,
              GError       **error)
{
  gboolean is_sessions = g_str_equal (name, "sessions");

  while (TRUE)
    {
      g_autoptr (JsonNode) element = NULL;

      switch (bx_import_json_next (run, json, &element, error))
        {
        case BX_JSON_STATUS_ELEMENT:
          break;
        case BX_JSON_STATUS_END:
          return TRUE;
        case BX_JSON_STATUS_ERROR:
        default:
          return FALSE;
        }

      if (is_sessions)
        run->line++;
      if (!JSON_NODE_HOLDS_OBJECT (element))
        bx_import_skip_value (run, BX_IMPORT_REASON_ROW, name, NULL);
      else if (!read (run, json_node_get_object (element), error))
        return FALSE;
    }
}

static gboolean
read_document (BxImportRun   *run,
               BxJsonStream  *json,
               GError       **error)
{
  if (!check_version (run, json, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (bx_json_stream_get_kind (json, sections[i].name) != JSON_NODE_ARRAY)
        continue;

      if (!bx_json_stream_open (json, sections[i].name, error) ||
          !read_section (run, json, sections[i].name, sections[i].read, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_import_log_json:
 * @run: an import
 * @stream: what to read
 * @error: return location for an error
 *
 * Reads this program's own document.
 *
 * Returns: whether that succeeded; else @error is set
 */
gboolean
bx_import_log_json (BxImportRun   *run,
                    GInputStream  *stream,
                    GError       **error)
{
  g_autoptr (BxJsonStream) json = bx_import_json_open (run, stream, error);
  gboolean done;

  if (json == NULL)
    return FALSE;

  bx_import_build_begin (run);
  done = read_document (run, json, error);
  bx_import_build_free (run);

  return done;
}
