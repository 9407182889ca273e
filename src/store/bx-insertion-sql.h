/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What bx-insertion.c says to SQLite about rows that are added, are there, or come again. */

/* Which workouts, notes, measurements and names an import brought, each with a prefix, and
 * which answers: they are few, so they are listed. Workouts had no prefix at first. */
#define WORKOUT_PREFIX "workout:"
#define NOTE_PREFIX "note:"
#define MEASUREMENT_PREFIX "measurement:"
#define ALIAS_PREFIX "alias:"
#define WORKOUTS_META "import-workouts:"
#define FEELS_META "import-feels:"

#define WAS_UNDONE(table) \
  table ".deleted_ms = (SELECT i.deleted_ms FROM import i WHERE i.key = " table ".import_key)"

/* ?10: the moment of the edit; ?11: the import */
#define ADD_SESSION_SQL                                                             \
  "INSERT INTO session (id, workout_id, title, day, started_ms, started_offset_s, "  \
  "  ended_ms, ended_offset_s, note, modified_ms, import_key) "                     \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "                          \
  "ON CONFLICT (id) DO NOTHING"

#define REVIVE_SESSION_SQL \
  "UPDATE session SET (workout_id, title, day, started_ms, "            \
  "  started_offset_s, ended_ms, ended_offset_s, note, deleted_ms, modified_ms, "   \
  "  import_key) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, "                         \
  "  max (?10, session.modified_ms + 1), ?11) "                                     \
  "WHERE session.id = ?1 AND " WAS_UNDONE ("session")

#define FIND_SESSION_SQL \
  "SELECT key, deleted_ms IS NOT NULL, ifnull (" WAS_UNDONE ("session") ", 0) FROM session WHERE id = ?1"

#define ADD_EXERCISE_SQL                                                            \
  "INSERT INTO session_exercise (session_key, position, exercise_id, variation, "   \
  "  slot_id, alternatives, rest_s, note, tempo, superset, id, modified_ms, import_key) "  \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "                \
  "ON CONFLICT (id) DO NOTHING"

#define REVIVE_EXERCISE_SQL \
  "UPDATE session_exercise SET (position, exercise_id, variation, slot_id, "     \
  "  alternatives, rest_s, note, tempo, superset, deleted_ms, modified_ms, import_key) = "  \
  "  (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, "                                  \
  "  max (?12, session_exercise.modified_ms + 1), ?13) "                            \
  "WHERE session_exercise.id = ?11 AND session_exercise.session_key = ?1 AND " WAS_UNDONE ("session_exercise")

#define FIND_EXERCISE_SQL \
  "SELECT key FROM session_exercise WHERE id = ?1 AND session_key = ?2 AND deleted_ms IS NULL"

#define ADD_SET_SQL                                                                 \
  "INSERT INTO session_set (session_exercise_key, position, kind, state, "          \
  "  weight, weight_unit, bodyweight, bodyweight_unit, added, added_unit, "         \
  "  assistance, assistance_unit, reps, seconds, rpe_tenths, done_ms, "             \
  "  done_offset_s, note, target_kind, target_reps_min, target_reps_max, "          \
  "  target_seconds, target_weight, target_weight_unit, target_rpe_tenths, id, "    \
  "  modified_ms, import_key) "                                                     \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "      \
  "  ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28) "             \
  "ON CONFLICT (id) DO NOTHING"

#define REVIVE_SET_SQL \
  "UPDATE session_set SET (position, kind, state, weight, weight_unit, "    \
  "  bodyweight, bodyweight_unit, added, added_unit, assistance, assistance_unit, " \
  "  reps, seconds, rpe_tenths, done_ms, done_offset_s, note, target_kind, "        \
  "  target_reps_min, target_reps_max, target_seconds, target_weight, "             \
  "  target_weight_unit, target_rpe_tenths, deleted_ms, modified_ms, import_key) = (?2, ?3, ?4, ?5, "  \
  "  ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "  \
  "  ?22, ?23, ?24, ?25, NULL, max (?27, session_set.modified_ms + 1), ?28) "       \
  "WHERE session_set.id = ?26 AND session_set.session_exercise_key = ?1 AND " WAS_UNDONE ("session_set")

#define FIND_SET_SQL \
  "SELECT ifnull (" WAS_UNDONE ("session_set") ", 0) FROM session_set WHERE id = ?1"

/* Of one that was deleted only what names its history is added. */
#define ADD_OWN_SQL                                                                 \
  "INSERT INTO exercise (id, name, measure, modified_ms, import_key, "              \
  "  primary_muscles, secondary_muscles, equipment, note, picture, merged_into, deleted_ms) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "                     \
  "ON CONFLICT (id) DO UPDATE SET (name, measure, deleted_ms, modified_ms, import_key, "  \
  "  primary_muscles, secondary_muscles, equipment, note, picture, merged_into) = "  \
  "  (?2, ?3, NULL, max (?4, exercise.modified_ms + 1), ?5, ?6, ?7, ?8, ?9, ?10, NULL) "  \
  "WHERE exercise.deleted_ms IS NOT NULL AND excluded.deleted_ms IS NULL"

#define HAS_OWN_SQL "SELECT 1 FROM exercise WHERE id = ?1 AND deleted_ms IS NULL"

#define HAD_OWN_SQL "SELECT 1 FROM exercise WHERE id = ?1"

#define HAS_ALIAS_SQL "SELECT 1 FROM exercise_alias WHERE id = ?1 AND deleted_ms IS NULL"

#define HAS_WORKOUT_SQL \
  "SELECT 1 FROM workout w WHERE w.id = ?1 AND NOT (w.deleted_ms IS NOT NULL AND EXISTS " \
  "  (SELECT 1 FROM import i WHERE i.deleted_ms IS NOT NULL AND w.deleted_ms BETWEEN i.deleted_ms AND i.modified_ms))"

#define HAS_NOTE_SQL \
  "SELECT 1 FROM exercise_note n WHERE n.id = ?1 AND NOT (n.deleted_ms IS NOT NULL AND EXISTS " \
  "  (SELECT 1 FROM import i WHERE i.deleted_ms IS NOT NULL AND n.deleted_ms BETWEEN i.deleted_ms AND i.modified_ms))"

#define HAS_MEASUREMENT_SQL \
  "SELECT 1 FROM measurement m WHERE m.id = ?1 AND NOT (m.deleted_ms IS NOT NULL AND EXISTS " \
  "  (SELECT 1 FROM import i WHERE i.deleted_ms IS NOT NULL AND m.deleted_ms BETWEEN i.deleted_ms AND i.modified_ms))"

#define HAS_FEEL_SQL \
  "SELECT 1 FROM feel f WHERE f.id = ?1 AND NOT (f.deleted_ms IS NOT NULL AND EXISTS " \
  "  (SELECT 1 FROM import i WHERE i.deleted_ms IS NOT NULL AND f.deleted_ms BETWEEN i.deleted_ms AND i.modified_ms))"
