/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-workout-file-private.h"

#include "bx-exchange-error.h"
#include "bx-json-value.h"
#include "bx-number.h"
#include "bx-tempo.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Reads what somebody gave, maybe written by hand: what is wrong is told with its line,
 * and then nothing of the file is taken. */

#define MAX_DEPTH 12
#define MAX_TEXT 10000
#define MAX_LIST 100
#define MAX_SUPERSET 99

typedef struct
{
  GHashTable *ids; /* what the file calls an exercise → its id */
  guint line;
  GError *error;
} Reader;

static gboolean
fail_value (Reader            *self,
            const BxJsonValue *value,
            const char        *name)
{
  if (self->error != NULL)
    return FALSE;

  self->line = value->line;
  /* Translators: the first is the number of a line, the second a word of the file format, such as tempo */
  g_set_error (&self->error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
               _("Line %1$u: what stands for “%2$s” can’t be read. Nothing was opened."), value->line, name);
  return FALSE;
}

static gboolean
fail_missing (Reader            *self,
              const BxJsonValue *object,
              const char        *name)
{
  if (self->error != NULL)
    return FALSE;

  self->line = object->line;
  /* Translators: the first is the number of a line, the second a word of the file format, such as name */
  g_set_error (&self->error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
               _("Line %1$u: “%2$s” is missing in what begins here. Nothing was opened."), object->line, name);
  return FALSE;
}

static gboolean
fail_limit (Reader            *self,
            const BxJsonValue *value,
            const char        *name)
{
  if (self->error != NULL)
    return FALSE;

  self->line = value->line;
  /* Translators: the first is the number of a line, the second a word of the file format, such as sets */
  g_set_error (&self->error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
               _("Line %1$u: “%2$s” holds more than a workout can. Nothing was opened."), value->line, name);
  return FALSE;
}

/* A member that is there; null is as good as none */
static const BxJsonValue *
find (const BxJsonValue *object,
      const char        *name)
{
  const BxJsonValue *value = bx_json_value_get_member (object, name);

  return value != NULL && value->kind != BX_JSON_KIND_NULL ? value : NULL;
}

static gboolean
read_text (Reader             *self,
           const BxJsonValue  *object,
           const char         *name,
           gboolean            needed,
           char              **text)
{
  const BxJsonValue *value = find (object, name);

  if (value == NULL)
    return !needed || fail_missing (self, object, name);
  if (value->kind != BX_JSON_KIND_TEXT || (needed && *value->text == '\0'))
    return fail_value (self, value, name);
  if (strlen (value->text) > MAX_TEXT)
    return fail_limit (self, value, name);

  g_set_str (text, value->text);
  return TRUE;
}

static gboolean
read_int (Reader            *self,
          const BxJsonValue *object,
          const char        *name,
          int                minimum,
          int                maximum,
          int               *number)
{
  const BxJsonValue *value = find (object, name);

  if (value == NULL)
    return TRUE;
  if (value->kind != BX_JSON_KIND_NUMBER || value->number < minimum || value->number > maximum ||
      value->number != floor (value->number))
    return fail_value (self, value, name);

  *number = (int) value->number;
  return TRUE;
}

static gboolean
read_list (Reader            *self,
           const BxJsonValue *object,
           const char        *name,
           GStrv             *list)
{
  const BxJsonValue *value = find (object, name);
  g_autoptr (GStrvBuilder) builder = NULL;

  if (value == NULL)
    return TRUE;
  if (value->kind != BX_JSON_KIND_ARRAY)
    return fail_value (self, value, name);
  if (value->values->len > MAX_LIST)
    return fail_limit (self, value, name);
  if (value->values->len == 0)
    return TRUE;

  builder = g_strv_builder_new ();
  for (guint i = 0; i < value->values->len; i++)
    {
      const BxJsonValue *item = g_ptr_array_index (value->values, i);

      /* The log keeps one a line. */
      if (item->kind != BX_JSON_KIND_TEXT || *item->text == '\0' || strlen (item->text) > MAX_TEXT ||
          strchr (item->text, '\n') != NULL)
        return fail_value (self, item, name);
      g_strv_builder_add (builder, item->text);
    }
  g_clear_pointer (list, g_strfreev);
  *list = g_strv_builder_end (builder);

  return TRUE;
}

/* Whether @array is one of objects, and not too many of them */
static gboolean
check_objects (Reader            *self,
               const BxJsonValue *array,
               const char        *name,
               guint              maximum)
{
  if (array->kind != BX_JSON_KIND_ARRAY)
    return fail_value (self, array, name);
  if (array->values->len > maximum)
    return fail_limit (self, array, name);

  for (guint i = 0; i < array->values->len; i++)
    {
      const BxJsonValue *item = g_ptr_array_index (array->values, i);

      if (item->kind != BX_JSON_KIND_OBJECT)
        return fail_value (self, item, name);
    }

  return TRUE;
}

static gboolean
read_weight (Reader            *self,
             const BxJsonValue *object,
             const char        *name,
             BxWeight          *weight)
{
  const BxJsonValue *value = find (object, name);

  if (value == NULL)
    return TRUE;
  /* A number alone would need a unit to be guessed. */
  if (value->kind != BX_JSON_KIND_TEXT || !bx_weight_parse (value->text, BX_UNIT_NONE, weight, NULL))
    return fail_value (self, value, name);

  return TRUE;
}

static gboolean
parse_rep (const char *text,
           int        *reps)
{
  guint64 number;

  *reps = BX_COUNT_NONE;
  if (*text == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, BX_REPS_MAX, &number, NULL))
    return FALSE;

  *reps = (int) number;
  return TRUE;
}

static gboolean
read_reps (Reader            *self,
           const BxJsonValue *object,
           BxSetTarget       *target)
{
  const BxJsonValue *value = find (object, "reps");
  g_auto (GStrv) parts = NULL;

  if (value == NULL)
    return TRUE;

  if (value->kind == BX_JSON_KIND_NUMBER)
    {
      if (!read_int (self, object, "reps", 0, BX_REPS_MAX, &target->reps_min))
        return FALSE;
      target->reps_max = target->reps_min;
      return TRUE;
    }

  if (value->kind != BX_JSON_KIND_TEXT)
    return fail_value (self, value, "reps");

  parts = g_strsplit (value->text, strstr (value->text, "–") != NULL ? "–" : "-", 3);
  if (parts[0] == NULL || !parse_rep (g_strstrip (parts[0]), &target->reps_min) ||
      (parts[1] != NULL && !parse_rep (g_strstrip (parts[1]), &target->reps_max)) ||
      (parts[1] != NULL && parts[2] != NULL))
    return fail_value (self, value, "reps");
  if (parts[1] == NULL)
    target->reps_max = target->reps_min;

  if ((target->reps_min < 0 && target->reps_max < 0) ||
      (target->reps_min >= 0 && target->reps_max >= 0 && target->reps_max < target->reps_min))
    return fail_value (self, value, "reps");

  return TRUE;
}

static gboolean
read_kind (Reader            *self,
           const BxJsonValue *object,
           BxSetKind         *kind)
{
  const BxJsonValue *value = find (object, "kind");

  if (value == NULL)
    return TRUE;

  return (value->kind == BX_JSON_KIND_TEXT && bx_set_kind_from_nick (value->text, kind)) ||
         fail_value (self, value, "kind");
}

static gboolean
read_rpe (Reader            *self,
          const BxJsonValue *object,
          int               *rpe_tenths)
{
  const BxJsonValue *value = find (object, "rpe");

  if (value == NULL)
    return TRUE;
  if (value->kind != BX_JSON_KIND_NUMBER || value->number < 0 || value->number > 10)
    return fail_value (self, value, "rpe");

  *rpe_tenths = (int) lround (value->number * 10);
  return TRUE;
}

static gboolean
read_sets (Reader            *self,
           const BxJsonValue *object,
           BxSlot            *slot)
{
  const BxJsonValue *sets = find (object, "sets");

  if (sets == NULL)
    return TRUE;
  if (!check_objects (self, sets, "sets", BX_WORKOUT_FILE_MAX_SETS))
    return FALSE;

  for (guint i = 0; i < sets->values->len; i++)
    {
      const BxJsonValue *item = g_ptr_array_index (sets->values, i);
      BxSetTarget target;
      int count = 1;

      bx_set_target_init (&target);
      if (!read_int (self, item, "count", 1, BX_WORKOUT_FILE_MAX_SETS, &count) ||
          !read_kind (self, item, &target.kind) ||
          !read_reps (self, item, &target) ||
          !read_int (self, item, "seconds", 0, BX_SECONDS_MAX, &target.seconds) ||
          !read_weight (self, item, "weight", &target.weight) ||
          !read_rpe (self, item, &target.rpe_tenths))
        return FALSE;
      if (slot->targets->len + (guint) count > BX_WORKOUT_FILE_MAX_SETS)
        return fail_limit (self, item, "sets");

      for (int j = 0; j < count; j++)
        g_array_append_val (slot->targets, target);
    }

  return TRUE;
}

static gboolean
read_tempo (Reader            *self,
            const BxJsonValue *object,
            BxSlot            *slot)
{
  const BxJsonValue *value = find (object, "tempo");
  BxTempo tempo;

  if (value == NULL)
    return TRUE;
  if (value->kind != BX_JSON_KIND_TEXT || !bx_tempo_parse (value->text, &tempo, NULL))
    return fail_value (self, value, "tempo");

  slot->tempo = bx_tempo_to_text (&tempo);
  return TRUE;
}

static gboolean
read_progression (Reader            *self,
                  const BxJsonValue *object,
                  BxProgressionRule *rule)
{
  const BxJsonValue *value = find (object, "progression");
  const BxJsonValue *kind;

  if (value == NULL)
    return TRUE;
  if (value->kind != BX_JSON_KIND_OBJECT)
    return fail_value (self, value, "progression");

  kind = find (value, "kind");
  if (kind != NULL && (kind->kind != BX_JSON_KIND_TEXT || !bx_progression_kind_from_nick (kind->text, &rule->kind)))
    return fail_value (self, kind, "kind");

  return read_weight (self, value, "step", &rule->step) &&
         read_int (self, value, "percent", 0, 100, &rule->percent);
}

static char *
resolve (Reader     *self,
         const char *name)
{
  const char *id = g_hash_table_lookup (self->ids, name);

  return g_strdup (id != NULL ? id : name);
}

static gboolean
read_slot (Reader            *self,
           const BxJsonValue *object,
           BxWorkout         *workout)
{
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  int superset = 0;
  BxSlot *slot;

  if (!read_text (self, object, "exercise", TRUE, &name))
    return FALSE;

  id = resolve (self, name);
  slot = bx_slot_new (id);
  g_ptr_array_add (workout->slots, slot);

  if (!read_text (self, object, "variation", FALSE, &slot->variation) ||
      !read_list (self, object, "alternatives", &slot->alternatives) ||
      !read_int (self, object, "rest", 0, BX_REST_MAX_SECONDS, &slot->rest_seconds) ||
      !read_tempo (self, object, slot) ||
      !read_int (self, object, "superset", 0, MAX_SUPERSET, &superset) ||
      !read_progression (self, object, &slot->progression) ||
      !read_text (self, object, "note", FALSE, &slot->note) ||
      !read_sets (self, object, slot))
    return FALSE;

  slot->superset = (guint) superset;
  for (guint i = 0; slot->alternatives != NULL && slot->alternatives[i] != NULL; i++)
    {
      g_autofree char *alternative = slot->alternatives[i];

      slot->alternatives[i] = resolve (self, alternative);
    }

  return TRUE;
}

static gboolean
read_schedule (Reader            *self,
               const BxJsonValue *object,
               BxSchedule        *schedule)
{
  const BxJsonValue *value = find (object, "schedule");

  if (value == NULL)
    return TRUE;

  return (value->kind == BX_JSON_KIND_TEXT && bx_schedule_from_text (value->text, schedule)) ||
         fail_value (self, value, "schedule");
}

static gboolean
read_workout (Reader            *self,
              const BxJsonValue *object,
              BxWorkoutFile     *file)
{
  g_autofree char *name = NULL;
  const BxJsonValue *exercises;
  BxWorkout *workout;

  if (!read_text (self, object, "name", TRUE, &name))
    return FALSE;

  workout = bx_workout_new (name);
  g_ptr_array_add (file->workouts, workout);
  if (!read_text (self, object, "description", FALSE, &workout->description) ||
      !read_text (self, object, "credit", FALSE, &workout->credit) ||
      !read_text (self, object, "folder", FALSE, &workout->folder) ||
      !read_text (self, object, "original", FALSE, &workout->original_id) ||
      !read_schedule (self, object, &workout->schedule))
    return FALSE;

  exercises = find (object, "exercises");
  if (exercises == NULL)
    return fail_missing (self, object, "exercises");
  if (!check_objects (self, exercises, "exercises", BX_WORKOUT_FILE_MAX_SLOTS))
    return FALSE;

  for (guint i = 0; i < exercises->values->len; i++)
    {
      if (!read_slot (self, g_ptr_array_index (exercises->values, i), workout))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_exercise (Reader            *self,
               const BxJsonValue *object,
               BxWorkoutFile     *file)
{
  const BxJsonValue *measure_value = find (object, "measure");
  BxMeasure measure = BX_MEASURE_WEIGHT_REPS;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  BxOwnExercise *exercise;

  if (!read_text (self, object, "name", TRUE, &name) || !read_text (self, object, "id", FALSE, &id))
    return FALSE;
  if (measure_value != NULL &&
      (measure_value->kind != BX_JSON_KIND_TEXT || !bx_measure_from_nick (measure_value->text, &measure)))
    return fail_value (self, measure_value, "measure");

  /* What is no UUID is a name within the file: it must not take the place of an exercise
   * of the catalogue. */
  exercise = bx_own_exercise_new (id != NULL && g_uuid_string_is_valid (id) ? id : NULL, name, measure);
  g_ptr_array_add (file->exercises, exercise);
  /* An id before a name, the first before another */
  if (!g_hash_table_contains (self->ids, name))
    g_hash_table_insert (self->ids, g_strdup (name), g_strdup (exercise->id));
  if (id != NULL && *id != '\0')
    g_hash_table_insert (self->ids, g_strdup (id), g_strdup (exercise->id));

  return read_list (self, object, "primary", &exercise->primary) &&
         read_list (self, object, "secondary", &exercise->secondary) &&
         read_list (self, object, "equipment", &exercise->equipment) &&
         read_text (self, object, "note", FALSE, &exercise->note);
}

static gboolean
check_head (Reader            *self,
            const BxJsonValue *root)
{
  const BxJsonValue *format = find (root, "format");
  const BxJsonValue *version = find (root, "version");

  self->line = root->line;
  if (format == NULL || format->kind != BX_JSON_KIND_TEXT || !g_str_equal (format->text, BX_WORKOUT_FILE_FORMAT))
    {
      g_set_error_literal (&self->error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("The file holds no workout of this program. Nothing was opened."));
      return FALSE;
    }
  if (version == NULL)
    return fail_missing (self, root, "version");
  if (version->kind != BX_JSON_KIND_NUMBER || version->number < 1)
    return fail_value (self, version, "version");
  if (version->number > BX_WORKOUT_FILE_VERSION)
    {
      self->line = version->line;
      g_set_error_literal (&self->error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                           _("The file was written by a newer version of the program. Nothing was opened. Update the program to open it."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_root (Reader            *self,
           const BxJsonValue *root,
           BxWorkoutFile     *file)
{
  const BxJsonValue *exercises = find (root, "exercises");
  const BxJsonValue *workouts = find (root, "workouts");

  if (!check_head (self, root))
    return FALSE;
  if (workouts == NULL)
    return fail_missing (self, root, "workouts");
  if (!check_objects (self, workouts, "workouts", BX_WORKOUT_FILE_MAX_WORKOUTS) ||
      (exercises != NULL && !check_objects (self, exercises, "exercises", BX_WORKOUT_FILE_MAX_EXERCISES)))
    return FALSE;

  for (guint i = 0; exercises != NULL && i < exercises->values->len; i++)
    {
      if (!read_exercise (self, g_ptr_array_index (exercises->values, i), file))
        return FALSE;
    }
  for (guint i = 0; i < workouts->values->len; i++)
    {
      if (!read_workout (self, g_ptr_array_index (workouts->values, i), file))
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_workout_file_read:
 * @text: (array length=length): what is in the file
 * @length: its length in bytes
 * @line: (out) (optional): the line of what is wrong, from 1; 0 if no line is
 * @error: return location for an error
 *
 * Reads a file of workouts. Each workout and slot gets an id of its own. An exercise of the
 * file keeps its id, so that opening the file twice makes no second one; one without an id
 * gets a new one. Whether the other exercises are known here is for the caller to look up.
 *
 * Returns: (transfer full) (nullable): what is in it; or %NULL with @error set in the
 *   `BX_EXCHANGE_ERROR` domain to a sentence that tells the line
 */
BxWorkoutFile *
bx_workout_file_read (const char  *text,
                      gsize        length,
                      guint       *line,
                      GError     **error)
{
  g_autoptr (BxWorkoutFile) file = NULL;
  g_autoptr (BxJsonValue) root = NULL;
  g_autoptr (GHashTable) ids = NULL;
  Reader self = { NULL, 0, NULL };
  gboolean done = FALSE;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (line != NULL)
    *line = 0;
  if (length > BX_WORKOUT_FILE_MAX_BYTES)
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                           _("The file is too large for a workout. Nothing was opened."));
      return NULL;
    }

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.ids = ids;
  file = g_new0 (BxWorkoutFile, 1);
  file->workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  file->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_own_exercise_free);

  root = bx_json_value_parse (text, length, MAX_DEPTH, &self.line);
  if (root != NULL)
    done = read_root (&self, root, file);
  else
    g_set_error (&self.error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
                 _("Line %u is damaged, or something before it is missing. Nothing was opened."), self.line);

  if (!done)
    {
      if (line != NULL)
        *line = self.line;
      g_propagate_error (error, self.error);
      return NULL;
    }

  return g_steal_pointer (&file);
}
