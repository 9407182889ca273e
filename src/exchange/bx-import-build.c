/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-catalogue.h"
#include "bx-import-private.h"
#include "bx-tempo.h"

/* Makes sessions of rows.
 *
 * Rows of a session follow each other, so one session is in memory at a time: it
 * is handed out as soon as a row of another one comes. Where that is not so,
 * which the first reading finds out, all are held until the end.
 *
 * Ids are made from what a program will always say of the same thing: when the
 * session was and what it was called, which exercise it is, which set of that. */

/* A clock that was left running for longer than this says nothing. */
#define MAX_SESSION_SECONDS (5 * 3600)

typedef struct
{
  BxImportName *name; /* (unowned) */
  BxSessionExercise *exercise; /* (unowned) */
  int last_order;
} Block;

typedef struct
{
  BxSession *session; /* (owned): its id comes last */
  GArray *blocks;
  GPtrArray *supersets; /* (nullable): what the file calls those of the session; owned */
  char *key; /* (owned) */
  BxImportTime start;
  char *title;       /* (owned): as the file has it */
  char *session_key; /* (owned) (nullable) */
  BxImportTime end;
  int duration;
  BxMoment latest;
  guint n_sets;
} Building;

typedef struct
{
  Building *current;    /* (nullable): owned unless it is gathered */
  GHashTable *seen;     /* hash of a key to how often it was begun */
  GHashTable *gathered; /* (nullable): key to Building */
  GPtrArray *order;     /* (nullable): the gathered ones, owned */
  GHashTable *names;    /* text to BxImportName, which the report owns */
  BxImportName *last_name;
  BxExerciseNames *own_names; /* (owned) (nullable) */
  BxSet *blank;                      /* (owned): without an id */
  BxSessionExercise *blank_exercise; /* (owned): without an id and an exercise */
  GString *key;
  guint64 n_gathered;
} Build;

static void
building_free (gpointer data)
{
  Building *building = data;

  if (building == NULL)
    return;

  bx_session_free (building->session);
  g_array_unref (building->blocks);
  g_clear_pointer (&building->supersets, g_ptr_array_unref);
  g_free (building->key);
  g_free (building->title);
  g_free (building->session_key);
  g_free (building);
}

void
bx_import_build_begin (BxImportRun *run)
{
  Build *build = g_new0 (Build, 1);

  build->seen = g_hash_table_new (NULL, NULL);
  build->names = g_hash_table_new (g_str_hash, g_str_equal);
  build->blank = bx_set_new ();
  build->blank->state = BX_SET_STATE_DONE;
  g_clear_pointer (&build->blank->id, g_free);
  build->blank_exercise = bx_session_exercise_new ("");
  g_clear_pointer (&build->blank_exercise->id, g_free);
  g_clear_pointer (&build->blank_exercise->exercise_id, g_free);
  build->key = g_string_new (NULL);

  if (run->gather)
    {
      build->gathered = g_hash_table_new (g_str_hash, g_str_equal);
      build->order = g_ptr_array_new_with_free_func (building_free);
    }

  run->build = build;
}

void
bx_import_build_free (BxImportRun *run)
{
  Build *build = run->build;

  if (build == NULL)
    return;

  if (build->gathered == NULL)
    building_free (build->current);
  g_hash_table_unref (build->seen);
  g_clear_pointer (&build->gathered, g_hash_table_unref);
  g_clear_pointer (&build->order, g_ptr_array_unref);
  g_hash_table_unref (build->names);
  g_clear_pointer (&build->own_names, bx_exercise_names_free);
  bx_set_free (build->blank);
  bx_session_exercise_free (build->blank_exercise);
  g_string_free (build->key, TRUE);
  g_free (build);
  run->build = NULL;
}

/* ---- names ---------------------------------------------------------------------- */

/* What a name stands for: first what the person said, then what the aliases say.
 * Returns: (transfer none) (nullable): %NULL beyond the limit of names. */
BxImportName *
bx_import_find_name (BxImportRun *run,
                     const char  *text)
{
  Build *build = run->build;
  const BxImportOptions *options = run->options;
  BxExerciseMatch match = { 0 };
  BxNameResult result;
  BxImportName *name;

  if (build->last_name != NULL && strcmp (build->last_name->name, text) == 0)
    return build->last_name;

  name = g_hash_table_lookup (build->names, text);
  if (name != NULL)
    {
      build->last_name = name;
      return name;
    }

  if (run->report->names->len >= BX_IMPORT_MAX_NAMES)
    return NULL;

  name = g_new0 (BxImportName, 1);
  name->name = g_strdup (text);
  name->line = bx_import_get_line (run);
  name->measure = BX_MEASURE_REPS;

  if (options->map != NULL && options->map (text, &match, options->map_data))
    {
      result = BX_NAME_KNOWN;
    }
  else
    {
      if (options->names == NULL && build->own_names == NULL)
        build->own_names = bx_exercise_names_new (bx_catalogue_get_default ());

      result = bx_exercise_names_find (options->names != NULL ? options->names : build->own_names, text, &match);
      if (result == BX_NAME_TIE)
        name->candidates = bx_exercise_names_dup_tie (options->names != NULL ? options->names : build->own_names, text);
    }

  if (result == BX_NAME_KNOWN)
    {
      name->exercise_id = g_strdup (match.exercise_id);
      name->variation = g_strdup (match.variation);
      name->measure = match.measure;
      name->assisted = match.assisted;
    }
  name->tie = result == BX_NAME_TIE;

  g_ptr_array_add (run->report->names, name);
  g_hash_table_insert (build->names, name->name, name);
  build->last_name = name;

  return name;
}

/* How an exercise seems to be measured that nobody knows: what its rows have
 * tells, and a weight tells more than repetitions. */
static void
learn_measure (BxImportName      *name,
               const BxImportRow *row)
{
  if ((row->has_weight && row->weight > 0) || bx_weight_is_set (row->added))
    name->measure = BX_MEASURE_WEIGHT_REPS;
  else if (name->n_sets == 0 && row->reps <= 0 && row->seconds > 0)
    name->measure = BX_MEASURE_TIME;
  else if (name->measure == BX_MEASURE_TIME && row->reps > 0)
    name->measure = BX_MEASURE_REPS;
}

/* ---- sessions -------------------------------------------------------------------- */

/* Hands a session out, which is gone from @place then where it is taken for good. */
gboolean
bx_import_hand_out (BxImportRun  *run,
                    BxSession   **place,
                    GError      **error)
{
  const BxImportOptions *options = run->options;
  BxImportReport *report = run->report;
  const BxSession *session = *place;
  char day[BX_DAY_LENGTH];

  report->n_sessions++;
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      report->n_sets += exercise->sets->len;
      for (guint j = 0; j < exercise->sets->len; j++)
        report->n_warm_ups += ((const BxSet *) g_ptr_array_index (exercise->sets, j))->kind == BX_SET_KIND_WARM_UP;
    }

  bx_moment_get_day (session->started, day);
  if (report->first_day[0] == '\0' || strcmp (day, report->first_day) < 0)
    g_strlcpy (report->first_day, day, sizeof report->first_day);
  if (strcmp (day, report->last_day) > 0)
    g_strlcpy (report->last_day, day, sizeof report->last_day);

  if (options->take_session != NULL)
    return options->take_session (g_steal_pointer (place), options->session_data, error);

  return options->session == NULL || options->session (session, options->session_data, error);
}

/* FNV-1a. A log has too many sessions for 32 bits. */
static gpointer
hash_key (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *key != '\0'; key++)
    hash = (hash ^ (guchar) *key) * G_GUINT64_CONSTANT (0x100000001b3);

  return GSIZE_TO_POINTER ((gsize) hash);
}

static void
make_ids (BxImportRun *run,
          Building    *building)
{
  Build *build = run->build;
  BxSession *session = building->session;
  gpointer hash = hash_key (building->key);
  guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (build->seen, hash));
  g_autofree char *key = n_before == 0 ? g_strdup (building->key) : g_strdup_printf ("%s\n%u", building->key, n_before);

  g_hash_table_insert (build->seen, hash, GUINT_TO_POINTER (n_before + 1));

  g_free (session->id);
  session->id = bx_import_make_session_id (bx_import_format_to_nick (run->dialect->format), key);

  for (guint i = 0; i < building->blocks->len; i++)
    {
      const Block *block = &g_array_index (building->blocks, Block, i);
      BxSessionExercise *exercise = block->exercise;
      g_autofree char *name = NULL;
      guint n_same = 0;

      for (guint j = 0; j < i; j++)
        n_same += g_array_index (building->blocks, Block, j).name == block->name;

      name = g_strdup_printf ("%s\n%u", block->name->name, n_same);
      g_free (exercise->id);
      exercise->id = bx_import_make_part_id (session->id, name);

      for (guint j = 0; j < exercise->sets->len; j++)
        {
          BxSet *set = g_ptr_array_index (exercise->sets, j);

          g_free (set->id);
          set->id = bx_import_make_numbered_id (exercise->id, j + 1);
        }
    }
}

static gboolean
is_believable (BxMoment from,
               BxMoment to)
{
  gint64 seconds = bx_moment_seconds_between (from, to);

  return bx_moment_is_set (to) && seconds >= 0 && seconds <= MAX_SESSION_SECONDS;
}

/* Here the exercises of a superset stand together: what other programs let stand
 * between was not done between, as these are done in turn. One alone is none. */
static void
arrange_supersets (BxSession *session)
{
  GPtrArray *exercises = session->exercises;
  guint number = 0;

  for (guint i = 0; i < exercises->len; i++)
    {
      BxSessionExercise *first = g_ptr_array_index (exercises, i);
      guint superset = first->superset;
      guint end = i + 1;

      if (superset == 0)
        continue;

      for (guint j = end; j < exercises->len; j++)
        {
          BxSessionExercise *exercise = g_ptr_array_index (exercises, j);

          if (exercise->superset != superset)
            continue;

          g_ptr_array_insert (exercises, (int) end++, g_ptr_array_steal_index (exercises, j));
          exercise->superset = number + 1;
        }

      first->superset = end > i + 1 ? ++number : 0;
      i = end - 1;
    }
}

static gboolean
finish_session (BxImportRun  *run,
                Building     *building,
                GError      **error)
{
  BxSession *session = building->session;
  BxMoment end = building->end.year != 0 ? bx_import_time_to_moment (&building->end, run->zone) : BX_MOMENT_NONE;

  if (session->exercises->len == 0)
    return TRUE;

  session->ended = session->started;
  if (is_believable (session->started, end))
    {
      session->ended = end;
    }
  else if (building->duration > 0 && building->duration <= MAX_SESSION_SECONDS)
    {
      session->ended.utc_ms += building->duration * G_GINT64_CONSTANT (1000);
    }
  else if (is_believable (session->started, building->latest))
    {
      session->ended = building->latest;
    }

  make_ids (run, building);
  if (building->supersets != NULL)
    arrange_supersets (session);
  return bx_import_hand_out (run, &building->session, error);
}

/* What tells a session from others; it lasts until the next one is made */
static const char *
make_key (BxImportRun       *run,
          const BxImportRow *row)
{
  Build *build = run->build;

  g_string_truncate (build->key, 0);

  if (row->session_key != NULL)
    {
      g_string_append (build->key, row->session_key);
    }
  else if (row->by_day)
    {
      char day[BX_DAY_LENGTH];

      bx_import_time_get_day (&row->start, run->zone, day);
      g_string_append_printf (build->key, "%s\n%s", day, row->title);
    }
  else
    {
      bx_import_time_append_key (&row->start, build->key);
      g_string_append_c (build->key, '\n');
      g_string_append (build->key, row->title);
    }

  return build->key->str;
}

static gboolean
is_same_session (const Building    *building,
                 const BxImportRow *row)
{
  if (building == NULL)
    return FALSE;

  if (row->session_key != NULL)
    return g_strcmp0 (building->session_key, row->session_key) == 0;

  if (strcmp (building->title, row->title) != 0)
    return FALSE;

  if (!row->by_day || row->start.is_utc)
    return bx_import_time_equal (&building->start, &row->start);

  return building->start.year == row->start.year && building->start.month == row->start.month && building->start.day == row->start.day;
}

static Building *
begin_session (BxImportRun       *run,
               const BxImportRow *row)
{
  Building *building = g_new0 (Building, 1);
  const char *title = row->title;

  /* Not every program gives a workout a name. */
  if (*title == '\0')
    title = bx_import_format_get_name (run->dialect->format);

  building->session = bx_session_new_at (title, bx_import_time_to_moment (&row->start, run->zone));
  building->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  building->start = row->start;
  building->title = g_strdup (row->title);
  building->session_key = g_strdup (row->session_key);
  building->duration = -1;

  return building;
}

/* Makes @build->current the session that @row belongs to. */
static gboolean
turn_to_session (BxImportRun        *run,
                 const BxImportRow  *row,
                 GError            **error)
{
  Build *build = run->build;
  const char *key;
  Building *building;

  if (is_same_session (build->current, row))
    return TRUE;

  key = make_key (run, row);
  if (build->current != NULL && strcmp (build->current->key, key) == 0)
    return TRUE;

  if (run->looking)
    {
      if (!g_hash_table_add (build->seen, hash_key (key)))
        run->gather = TRUE;
    }
  else if (build->gathered != NULL)
    {
      build->current = g_hash_table_lookup (build->gathered, key);
      if (build->current != NULL)
        return TRUE;
    }
  else if (build->current != NULL && !finish_session (run, build->current, error))
    {
      return FALSE;
    }

  building = begin_session (run, row);
  building->key = g_strdup (key);

  if (build->gathered != NULL)
    {
      g_ptr_array_add (build->order, building);
      g_hash_table_insert (build->gathered, building->key, building);
    }
  else
    {
      building_free (build->current);
    }

  build->current = building;
  return TRUE;
}

/* What is said once of a session, in any of its rows */
static void
add_session_facts (BxImportRun       *run,
                   Building          *building,
                   const BxImportRow *row)
{
  BxSession *session = building->session;

  if (session->note == NULL && row->session_note != NULL && *row->session_note != '\0')
    session->note = g_strdup (row->session_note);
  if (row->end.year != 0)
    building->end = row->end;
  if (row->duration > 0)
    building->duration = row->duration;

  if ((row->by_day || row->session_key != NULL) && !bx_import_time_equal (&building->start, &row->start))
    {
      BxMoment moment = bx_import_time_to_moment (&row->start, run->zone);

      if (bx_moment_seconds_between (moment, session->started) > 0)
        session->started = moment;
    }
}

/* ---- sets ---------------------------------------------------------------------- */

static Block *
find_block (Build             *build,
            BxImportName      *name,
            const BxImportRow *row)
{
  Building *building = build->current;
  Block block;

  for (guint i = building->blocks->len; i > 0; i--)
    {
      Block *there = &g_array_index (building->blocks, Block, i - 1);
      gboolean is_last = i == building->blocks->len;

      if (there->name != name)
        continue;

      /* A program that numbers the sets begins anew with an exercise. */
      if (row->order != BX_IMPORT_NO_ORDER ? row->order > there->last_order : is_last || there->last_order == BX_IMPORT_NO_ORDER)
        return there;
      break;
    }

  block = (Block) {
    .name = name,
    .exercise = bx_session_exercise_copy (build->blank_exercise),
    .last_order = BX_IMPORT_NO_ORDER,
  };
  block.exercise->exercise_id = g_strdup (name->exercise_id);
  block.exercise->variation = g_strdup (name->variation);
  g_ptr_array_add (building->session->exercises, block.exercise);
  g_array_append_val (building->blocks, block);

  return &g_array_index (building->blocks, Block, building->blocks->len - 1);
}

/* Some programs write the note of an exercise into each of its rows. */
static void
add_exercise_note (BxSessionExercise *exercise,
                   const char        *note)
{
  g_autofree char *both = NULL;

  if (note == NULL || *note == '\0')
    return;

  if (exercise->note == NULL)
    {
      exercise->note = g_strdup (note);
      return;
    }

  if (strstr (exercise->note, note) != NULL || strlen (exercise->note) > BX_CSV_MAX_CELL_LENGTH)
    return;

  both = g_strconcat (exercise->note, "\n", note, NULL);
  g_set_str (&exercise->note, both);
}

static guint
find_superset (Building   *building,
               const char *name)
{
  guint i;

  if (name == NULL || *name == '\0')
    return 0;

  if (building->supersets == NULL)
    building->supersets = g_ptr_array_new_with_free_func (g_free);
  if (!g_ptr_array_find_with_equal_func (building->supersets, name, g_str_equal, &i))
    {
      i = building->supersets->len;
      g_ptr_array_add (building->supersets, g_strdup (name));
    }

  return i + 1;
}

/* What can't be read as one is left out: no set is worth less for it. */
static char *
dup_tempo (const char *text)
{
  BxTempo tempo;

  return bx_tempo_parse (text, &tempo, NULL) ? bx_tempo_to_text (&tempo) : NULL;
}

/* Puts a weight where the exercise has its weights. A weight is never negative: what
 * is below zero was taken off the body. */
static gboolean
place_weight (BxSet              *set,
              const BxImportName *name,
              const BxImportRow  *row)
{
  BxWeight weight = { ABS (row->weight), row->unit };

  set->bodyweight = row->bodyweight;
  set->added = row->added;
  set->assistance = row->assistance;

  if (!row->has_weight)
    {
      /* An exercise of ours with an outside weight, which the other program has
       * added to the body */
      if (name->measure == BX_MEASURE_WEIGHT_REPS && bx_weight_is_set (row->added))
        {
          set->weight = row->added;
          set->added = BX_WEIGHT_NONE;
        }
      return TRUE;
    }

  switch (name->measure)
    {
    case BX_MEASURE_BODYWEIGHT_REPS:
      if (row->weight == 0)
        return TRUE;
      if (row->weight < 0 || name->assisted)
        set->assistance = weight;
      else
        set->added = weight;
      return TRUE;

    case BX_MEASURE_REPS:
    case BX_MEASURE_TIME:
      if (row->weight > 0)
        set->added = weight;
      return row->weight >= 0;

    case BX_MEASURE_WEIGHT_REPS:
    default:
      set->weight = weight;
      return row->weight >= 0;
    }
}

/* The row with the unit of its weight, or without a weight where it weighs nothing
 * and nobody knows in what */
static gboolean
resolve_unit (BxImportRun  *run,
              BxImportRow  *row,
              GError      **error)
{
  if (!row->has_weight)
    return TRUE;

  if (row->unit == BX_UNIT_NONE)
    row->unit = run->unit;

  if (row->unit != BX_UNIT_NONE)
    return TRUE;

  row->has_weight = FALSE;
  if (row->weight == 0)
    return TRUE;

  bx_import_set_unit_error (error);
  return FALSE;
}

static void
add_exercise_facts (Building          *building,
                    Block             *block,
                    const BxImportRow *row)
{
  BxSessionExercise *exercise = block->exercise;

  if (row->order != BX_IMPORT_NO_ORDER)
    block->last_order = row->order;
  add_exercise_note (exercise, row->exercise_note);
  if (exercise->sets->len == 0)
    exercise->superset = find_superset (building, row->superset);
  if (exercise->tempo == NULL && row->tempo != NULL && *row->tempo != '\0')
    exercise->tempo = dup_tempo (row->tempo);
  if (row->rest_seconds > 0)
    exercise->rest_seconds = MIN (row->rest_seconds, BX_REST_MAX_SECONDS);
}

static void
add_set_facts (BxImportRun       *run,
               Building          *building,
               BxSet             *set,
               const BxImportRow *row)
{
  gboolean has_note = row->set_note != NULL && *row->set_note != '\0';

  set->kind = row->kind;
  set->state = row->skipped ? BX_SET_STATE_SKIPPED : BX_SET_STATE_DONE;
  set->reps = row->reps > 0 || (row->reps == 0 && row->skipped) ? row->reps : BX_COUNT_NONE;
  set->seconds = row->seconds > 0 ? row->seconds : BX_COUNT_NONE;
  set->rpe_tenths = row->rpe_tenths;
  set->target = row->target;
  set->target.kind = row->kind;
  set->done_at = row->done_at.year != 0 ? bx_import_time_to_moment (&row->done_at, run->zone) : building->session->started;

  if (row->done_at.year != 0 && bx_moment_seconds_between (building->latest, set->done_at) >= 0)
    building->latest = set->done_at;

  /* There is no place for a distance but the note. */
  if (has_note && row->distance != NULL)
    set->note = g_strconcat (row->set_note, "\n", row->distance, NULL);
  else
    set->note = g_strdup (has_note ? row->set_note : row->distance);
}

/**
 * bx_import_add:
 * @run: an import
 * @given: a set
 * @error: return location for an error
 *
 * Adds a set to its session. The session before it is handed out where @given
 * begins another one.
 *
 * Returns: whether the import goes on; else @error is set
 */
gboolean
bx_import_add (BxImportRun        *run,
               const BxImportRow  *given,
               GError            **error)
{
  Build *build = run->build;
  BxImportRow row = *given;
  BxImportName *name;
  Building *building;
  Block *block;
  BxSet *set;

  if (run->looking)
    return turn_to_session (run, &row, error);

  if (*row.exercise == '\0')
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NO_EXERCISE, NULL, NULL);
      return TRUE;
    }

  if (row.reps <= 0 && row.seconds <= 0 && !row.skipped)
    {
      bx_import_skip_value (run, row.distance != NULL ? BX_IMPORT_REASON_DISTANCE : BX_IMPORT_REASON_NOTHING_DONE, NULL, row.distance);
      return TRUE;
    }

  if (!resolve_unit (run, &row, error))
    return FALSE;

  name = bx_import_find_name (run, row.exercise);
  if (name == NULL)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_TOO_MANY, NULL, row.exercise);
      return TRUE;
    }

  if (name->exercise_id == NULL)
    {
      learn_measure (name, &row);
      name->n_sets++;
      run->report->n_unmatched++;
      return TRUE;
    }

  if (!turn_to_session (run, &row, error))
    return FALSE;

  building = build->current;
  if (building->n_sets >= BX_IMPORT_MAX_SESSION_SETS)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_TOO_MANY, NULL, NULL);
      return TRUE;
    }

  if (build->gathered != NULL && build->n_gathered++ >= BX_IMPORT_MAX_GATHERED_SETS)
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                           _("The file is very large, and its rows are not in the order of their dates. Nothing was read. Sort it by date, or divide it."));
      return FALSE;
    }

  set = bx_set_copy (build->blank);
  if (!place_weight (set, name, &row))
    {
      bx_set_free (set);
      bx_import_skip_value (run, BX_IMPORT_REASON_NEGATIVE, NULL, NULL);
      return TRUE;
    }

  add_session_facts (run, building, &row);
  block = find_block (build, name, &row);
  add_exercise_facts (building, block, &row);
  add_set_facts (run, building, set, &row);

  g_ptr_array_add (block->exercise->sets, set);
  name->n_sets++;
  building->n_sets++;

  return TRUE;
}

/**
 * bx_import_build_finish:
 * @run: an import
 * @error: return location for an error
 *
 * Hands out what is still in memory.
 *
 * Returns: whether that succeeded; else @error is set
 */
gboolean
bx_import_build_finish (BxImportRun  *run,
                        GError      **error)
{
  Build *build = run->build;

  if (build->gathered == NULL)
    {
      Building *building = g_steal_pointer (&build->current);
      gboolean done = building == NULL || run->looking || finish_session (run, building, error);

      building_free (building);
      return done;
    }

  for (guint i = 0; i < build->order->len; i++)
    {
      if (!finish_session (run, g_ptr_array_index (build->order, i), error))
        return FALSE;
    }

  return TRUE;
}
