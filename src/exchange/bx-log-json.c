/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-writer-private.h"

/* The log as JSON: this program's own document, from which the same log can be made
 * again, and openweight for others.
 *
 * {
 *   "format": "backext", "version": 1,
 *   "exercises": [ { id, name, measure, muscles, assisting, equipment, note, picture,
 *     deleted, merged_into } ],
 *   "aliases": [ { name, exercise_id, variation, measure, assisted } ],
 *   "workouts": [ { id, name, description, credit, folder, original_id, schedule,
 *     slots: [ { id, exercise_id, variation, alternatives, rest_seconds, tempo, superset,
 *     progression: { kind, step, step_unit, percent }, note, targets: [ target ] } ] } ],
 *   "notes": [ { exercise_id, note } ],
 *   "measurements": [ { id, kind, value, unit, taken, note } ],
 *   "sessions": [ { id, workout_id, title, started, ended, note, exercises: [ { id,
 *     exercise_id, name, variation, slot_id, alternatives, rest_seconds, tempo, superset,
 *     note, sets:
 *     [ { id, kind, state, reps, seconds, weight, weight_unit, bodyweight, …_unit,
 *     added, …_unit, assistance, …_unit, rpe, done_at, note, target } ] } ] } ],
 *   "feels": [ { id, exercise_id, variation, session_id, answer, said } ]
 * }
 *
 * target: { kind, reps_min, reps_max, seconds, weight, weight_unit, rpe }
 *
 * An exercise of the person's own that is deleted keeps the name of its history; its
 * picture is a PNG or JPEG file in base64. An alias is what the person said that a name of
 * another program stands for.
 *
 * Words, moments and numbers are those of the table (bx-log-csv.c); what there is no
 * value for is left out. */

enum
{
  SECTION_NONE,
  SECTION_EXERCISES,
  SECTION_ALIASES,
  SECTION_WORKOUTS,
  SECTION_NOTES,
  SECTION_MEASUREMENTS,
  SECTION_SESSIONS,
  SECTION_FEELS,
};

static void
add_count (BxJsonWriter *json,
           const char   *name,
           int           count)
{
  if (count >= 0)
    bx_json_writer_int (json, name, count);
}

static void
add_weight (BxJsonWriter *json,
            const char   *name,
            const char   *unit_name,
            BxWeight      weight)
{
  if (!bx_weight_is_set (weight))
    return;

  bx_json_writer_name (json, name);
  bx_json_writer_add_thousandths (json, weight.thousandths);
  bx_json_writer_text (json, unit_name, bx_unit_to_nick (weight.unit));
}

static void
add_moment (BxJsonWriter *json,
            const char   *name,
            BxMoment      moment)
{
  if (bx_moment_is_set (moment))
    {
      g_autofree char *text = bx_moment_to_text (moment);

      bx_json_writer_text (json, name, text);
    }
}

static void
add_rpe (BxJsonWriter *json,
         int           rpe_tenths)
{
  if (rpe_tenths >= 0)
    {
      bx_json_writer_name (json, "rpe");
      bx_json_writer_add_thousandths (json, rpe_tenths * 100);
    }
}

static void
add_superset (BxJsonWriter *json,
              guint         superset)
{
  if (superset != 0)
    bx_json_writer_int (json, "superset", superset);
}

/* The usual progression is left out. */
static void
add_progression (BxJsonWriter            *json,
                 const BxProgressionRule *rule)
{
  const BxProgressionRule usual = { 0 };

  if (bx_progression_rule_equal (rule, &usual))
    return;

  bx_json_writer_name (json, "progression");
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "kind", bx_progression_kind_to_nick (rule->kind));
  add_weight (json, "step", "step_unit", rule->step);
  if (rule->percent > 0)
    bx_json_writer_int (json, "percent", rule->percent);
  bx_json_writer_end_object (json);
}

static void
add_strv (BxJsonWriter      *json,
          const char        *name,
          const char *const *strv)
{
  if (strv == NULL || strv[0] == NULL)
    return;

  bx_json_writer_name (json, name);
  bx_json_writer_begin_array (json);
  for (guint i = 0; strv[i] != NULL; i++)
    bx_json_writer_add_text (json, strv[i]);
  bx_json_writer_end_array (json);
}

static void
add_target (BxJsonWriter      *json,
            const BxSetTarget *target)
{
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "kind", bx_set_kind_to_nick (target->kind));
  add_count (json, "reps_min", target->reps_min);
  add_count (json, "reps_max", target->reps_max);
  add_count (json, "seconds", target->seconds);
  add_weight (json, "weight", "weight_unit", target->weight);
  add_rpe (json, target->rpe_tenths);
  bx_json_writer_end_object (json);
}

/* ---- this program's document ---------------------------------------------------------- */

static void
json_begin (BxLogWriter *self)
{
  self->json = bx_json_writer_new (self->stream);
  bx_json_writer_begin_object (self->json);
  bx_json_writer_text (self->json, "format", "backext");
  bx_json_writer_int (self->json, "version", 1);
}

/* Each section is there, if it is empty, too. */
static void
turn_to_section (BxLogWriter *self,
                 int          section)
{
  static const char *const names[] = { NULL, "exercises", "aliases", "workouts", "notes", "measurements", "sessions", "feels" };

  while (self->section < section)
    {
      if (self->section != SECTION_NONE)
        bx_json_writer_end_array (self->json);
      self->section++;
      bx_json_writer_name (self->json, names[self->section]);
      bx_json_writer_begin_array (self->json);
    }
}

static void
json_add_exercise (BxLogWriter         *self,
                   const BxOwnExercise *exercise)
{
  BxJsonWriter *json = self->json;

  turn_to_section (self, SECTION_EXERCISES);
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "id", exercise->id);
  bx_json_writer_text (json, "name", exercise->name);
  bx_json_writer_text (json, "measure", bx_measure_to_nick (exercise->measure));
  add_strv (json, "muscles", (const char *const *) exercise->primary);
  add_strv (json, "assisting", (const char *const *) exercise->secondary);
  add_strv (json, "equipment", (const char *const *) exercise->equipment);
  bx_json_writer_text (json, "note", exercise->note);
  if (exercise->picture != NULL)
    {
      gsize length;
      const guchar *data = g_bytes_get_data (exercise->picture, &length);
      g_autofree char *text = g_base64_encode (data, length);

      bx_json_writer_text (json, "picture", text);
    }
  if (exercise->deleted)
    {
      bx_json_writer_name (json, "deleted");
      bx_json_writer_add_boolean (json, TRUE);
    }
  bx_json_writer_text (json, "merged_into", exercise->merged_into);
  bx_json_writer_end_object (json);
}

static void
json_add_alias (BxLogWriter           *self,
                const BxExerciseAlias *alias)
{
  BxJsonWriter *json = self->json;

  turn_to_section (self, SECTION_ALIASES);
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "name", alias->name);
  bx_json_writer_text (json, "exercise_id", alias->exercise_id);
  bx_json_writer_text (json, "variation", alias->variation);
  bx_json_writer_text (json, "measure", bx_measure_to_nick (alias->measure));
  if (alias->assisted)
    {
      bx_json_writer_name (json, "assisted");
      bx_json_writer_add_boolean (json, TRUE);
    }
  bx_json_writer_end_object (json);
}

static void
json_add_workout (BxLogWriter     *self,
                  const BxWorkout *workout)
{
  BxJsonWriter *json = self->json;
  g_autofree char *schedule = bx_schedule_to_text (workout->schedule);

  turn_to_section (self, SECTION_WORKOUTS);
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "id", workout->id);
  bx_json_writer_text (json, "name", workout->name);
  bx_json_writer_text (json, "description", workout->description);
  bx_json_writer_text (json, "credit", workout->credit);
  bx_json_writer_text (json, "folder", workout->folder);
  bx_json_writer_text (json, "original_id", workout->original_id);
  bx_json_writer_text (json, "schedule", schedule);
  bx_json_writer_name (json, "slots");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      bx_json_writer_begin_object (json);
      bx_json_writer_text (json, "id", slot->id);
      bx_json_writer_text (json, "exercise_id", slot->exercise_id);
      bx_json_writer_text (json, "variation", slot->variation);
      add_strv (json, "alternatives", (const char *const *) slot->alternatives);
      add_count (json, "rest_seconds", slot->rest_seconds);
      bx_json_writer_text (json, "tempo", slot->tempo);
      add_superset (json, slot->superset);
      add_progression (json, &slot->progression);
      bx_json_writer_text (json, "note", slot->note);
      bx_json_writer_name (json, "targets");
      bx_json_writer_begin_array (json);
      for (guint j = 0; j < slot->targets->len; j++)
        add_target (json, &g_array_index (slot->targets, BxSetTarget, j));
      bx_json_writer_end_array (json);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
  bx_json_writer_end_object (json);
}

static void
json_add_note (BxLogWriter *self,
               const char  *exercise_id,
               const char  *note)
{
  turn_to_section (self, SECTION_NOTES);
  bx_json_writer_begin_row (self->json);
  bx_json_writer_text (self->json, "exercise_id", exercise_id);
  bx_json_writer_text (self->json, "note", note);
  bx_json_writer_end_object (self->json);
}

static void
json_add_measurement (BxLogWriter         *self,
                      const BxMeasurement *measurement)
{
  turn_to_section (self, SECTION_MEASUREMENTS);
  bx_json_writer_begin_row (self->json);
  bx_json_writer_text (self->json, "id", measurement->id);
  bx_json_writer_text (self->json, "kind", measurement->kind);
  bx_json_writer_name (self->json, "value");
  bx_json_writer_add_thousandths (self->json, measurement->thousandths);
  bx_json_writer_text (self->json, "unit", measurement->unit);
  add_moment (self->json, "taken", measurement->taken);
  bx_json_writer_text (self->json, "note", measurement->note);
  bx_json_writer_end_object (self->json);
}

static void
add_set (BxJsonWriter *json,
         const BxSet  *set)
{
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "id", set->id);
  bx_json_writer_text (json, "kind", bx_set_kind_to_nick (set->kind));
  bx_json_writer_text (json, "state", bx_set_state_to_nick (set->state));
  add_count (json, "reps", set->reps);
  add_count (json, "seconds", set->seconds);
  add_weight (json, "weight", "weight_unit", set->weight);
  add_weight (json, "bodyweight", "bodyweight_unit", set->bodyweight);
  add_weight (json, "added", "added_unit", set->added);
  add_weight (json, "assistance", "assistance_unit", set->assistance);
  add_rpe (json, set->rpe_tenths);
  add_moment (json, "done_at", set->done_at);
  bx_json_writer_text (json, "note", set->note);
  bx_json_writer_name (json, "target");
  add_target (json, &set->target);
  bx_json_writer_end_object (json);
}

static gboolean
json_write_session (BxLogWriter      *self,
                    const BxSession  *session,
                    GCancellable     *cancellable,
                    GError          **error)
{
  BxJsonWriter *json = self->json;

  turn_to_section (self, SECTION_SESSIONS);
  bx_json_writer_begin_object (json);
  bx_json_writer_text (json, "id", session->id);
  bx_json_writer_text (json, "workout_id", session->workout_id);
  bx_json_writer_text (json, "title", session->title);
  add_moment (json, "started", session->started);
  add_moment (json, "ended", session->ended);
  bx_json_writer_text (json, "note", session->note);
  bx_json_writer_name (json, "exercises");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      bx_json_writer_begin_object (json);
      bx_json_writer_text (json, "id", exercise->id);
      bx_json_writer_text (json, "exercise_id", exercise->exercise_id);
      if (self->get_name != NULL)
        bx_json_writer_text (json, "name", self->get_name (exercise->exercise_id, self->user_data));
      bx_json_writer_text (json, "variation", exercise->variation);
      bx_json_writer_text (json, "slot_id", exercise->slot_id);
      add_strv (json, "alternatives", (const char *const *) exercise->alternatives);
      add_count (json, "rest_seconds", exercise->rest_seconds);
      bx_json_writer_text (json, "tempo", exercise->tempo);
      add_superset (json, exercise->superset);
      bx_json_writer_text (json, "note", exercise->note);
      bx_json_writer_name (json, "sets");
      bx_json_writer_begin_array (json);
      for (guint j = 0; j < exercise->sets->len; j++)
        add_set (json, g_ptr_array_index (exercise->sets, j));
      bx_json_writer_end_array (json);
      bx_json_writer_end_object (json);
    }
  bx_json_writer_end_array (json);
  bx_json_writer_end_object (json);

  return bx_json_writer_flush_if_full (json, cancellable, error);
}

static gboolean
json_write_feel (BxLogWriter   *self,
                 const BxFeel  *feel,
                 GCancellable  *cancellable,
                 GError       **error)
{
  BxJsonWriter *json = self->json;

  turn_to_section (self, SECTION_FEELS);
  bx_json_writer_begin_row (json);
  bx_json_writer_text (json, "id", feel->id);
  bx_json_writer_text (json, "exercise_id", feel->exercise_id);
  bx_json_writer_text (json, "variation", feel->variation);
  bx_json_writer_text (json, "session_id", feel->session_id);
  bx_json_writer_text (json, "answer", bx_feel_answer_to_nick (feel->answer));
  add_moment (json, "said", feel->said);
  bx_json_writer_end_object (json);

  return bx_json_writer_flush_if_full (json, cancellable, error);
}

static gboolean
json_finish (BxLogWriter   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  turn_to_section (self, SECTION_FEELS);
  bx_json_writer_end_array (self->json);
  bx_json_writer_end_object (self->json);

  return bx_json_writer_flush (self->json, cancellable, error);
}

const BxLogWriterClass bx_log_writer_json = {
  .begin = json_begin,
  .add_exercise = json_add_exercise,
  .add_alias = json_add_alias,
  .add_workout = json_add_workout,
  .add_note = json_add_note,
  .add_measurement = json_add_measurement,
  .write_feel = json_write_feel,
  .write_session = json_write_session,
  .finish = json_finish,
};

/* ---- openweight ------------------------------------------------------------------------ */

static void
openweight_begin (BxLogWriter *self)
{
  self->json = bx_json_writer_new (self->stream);
  bx_json_writer_begin_array (self->json);
}

static void
openweight_add_set (BxJsonWriter            *json,
                    const BxSessionExercise *exercise,
                    const BxSet             *set)
{
  static const char *const types[] = {
    [BX_SET_KIND_WORK] = "working",
    [BX_SET_KIND_WARM_UP] = "warmup",
    [BX_SET_KIND_DROP] = "dropset",
    [BX_SET_KIND_TO_FAILURE] = "failure",
  };
  BxWeight weight = bx_log_writer_get_weight (set);

  bx_json_writer_begin_row (json);
  add_count (json, "reps", set->reps);
  add_weight (json, "weight", "unit", weight);
  add_count (json, "durationSeconds", set->seconds);
  add_rpe (json, set->rpe_tenths);
  bx_json_writer_text (json, "type", types[set->kind]);
  if (set->kind == BX_SET_KIND_TO_FAILURE)
    {
      bx_json_writer_name (json, "toFailure");
      bx_json_writer_add_boolean (json, TRUE);
    }
  bx_json_writer_text (json, "tempo", exercise->tempo);
  add_count (json, "targetReps", set->target.reps_min);
  bx_json_writer_text (json, "notes", set->note);
  bx_json_writer_end_object (json);
}

/* An exercise that was done with help is another one there. */
static void
openweight_add_exercise (BxLogWriter             *self,
                         const BxSessionExercise *exercise)
{
  BxJsonWriter *json = self->json;
  g_autofree char *last_name = NULL;

  for (guint i = 0; i < exercise->sets->len; i++)
    {
      const BxSet *set = g_ptr_array_index (exercise->sets, i);
      g_autofree char *name = NULL;

      if (set->state != BX_SET_STATE_DONE)
        continue;

      name = bx_log_writer_dup_name (self, exercise, set);
      if (g_strcmp0 (name, last_name) != 0)
        {
          if (last_name != NULL)
            {
              bx_json_writer_end_array (json);
              bx_json_writer_end_object (json);
            }

          bx_json_writer_begin_object (json);
          bx_json_writer_name (json, "exercise");
          bx_json_writer_begin_row (json);
          bx_json_writer_text (json, "name", name);
          bx_json_writer_end_object (json);
          if (exercise->superset != 0)
            bx_json_writer_int (json, "supersetId", exercise->superset);
          bx_json_writer_text (json, "notes", exercise->note);
          bx_json_writer_name (json, "sets");
          bx_json_writer_begin_array (json);
          g_free (last_name);
          last_name = g_steal_pointer (&name);
        }

      openweight_add_set (json, exercise, set);
    }

  if (last_name != NULL)
    {
      bx_json_writer_end_array (json);
      bx_json_writer_end_object (json);
    }
}

static gboolean
openweight_write_session (BxLogWriter      *self,
                          const BxSession  *session,
                          GCancellable     *cancellable,
                          GError          **error)
{
  BxJsonWriter *json = self->json;

  bx_json_writer_begin_object (json);
  add_moment (json, "date", session->started);
  bx_json_writer_text (json, "name", session->title);
  bx_json_writer_text (json, "notes", session->note);
  if (bx_moment_is_set (session->ended))
    bx_json_writer_int (json, "durationSeconds", MAX (bx_moment_seconds_between (session->started, session->ended), 0));
  bx_json_writer_name (json, "exercises");
  bx_json_writer_begin_array (json);
  for (guint i = 0; i < session->exercises->len; i++)
    openweight_add_exercise (self, g_ptr_array_index (session->exercises, i));
  bx_json_writer_end_array (json);
  bx_json_writer_end_object (json);

  return bx_json_writer_flush_if_full (json, cancellable, error);
}

static gboolean
openweight_finish (BxLogWriter   *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  bx_json_writer_end_array (self->json);

  return bx_json_writer_flush (self->json, cancellable, error);
}

const BxLogWriterClass bx_log_writer_openweight = {
  .begin = openweight_begin,
  .write_session = openweight_write_session,
  .finish = openweight_finish,
};
