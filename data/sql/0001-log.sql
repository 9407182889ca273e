-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The log, version 1.
--
-- Rows that a person makes have a UUID (id), the moment of their last edit
-- (modified_ms) and, once deleted, the moment of that (deleted_ms): deleting can
-- be undone, and two machines' logs can be merged, the newest edit winning. Within
-- this file rows refer to each other by a number (key), which means nothing
-- outside it: it is small, and keeps what was done together close together.
--
-- Milliseconds (_ms) count from the Unix epoch; offsets (_offset_s) are the
-- seconds that local time was ahead of UTC. Weights are thousandths of the unit
-- they were entered in. Lists of ids hold one id a line.
--
-- Nothing refers to the catalogue: history outlives the exercises it is about.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE workout (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL,
  description TEXT,
  credit TEXT,
  created_ms INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;

CREATE TABLE slot (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  workout_key INTEGER NOT NULL REFERENCES workout (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  variation TEXT,
  alternatives TEXT,
  rest_s INTEGER CHECK (rest_s >= 0),
  note TEXT,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;

CREATE INDEX slot_by_workout ON slot (workout_key, position);

-- The targets of a slot are a part of it and are written anew with it.
CREATE TABLE slot_target (
  slot_key INTEGER NOT NULL REFERENCES slot (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  reps_min INTEGER CHECK (reps_min >= 0),
  reps_max INTEGER CHECK (reps_max >= 0),
  seconds INTEGER CHECK (seconds >= 0),
  weight INTEGER CHECK (weight >= 0),
  weight_unit TEXT CHECK (weight_unit IN ('kg', 'lb')),
  PRIMARY KEY (slot_key, position),
  CHECK ((weight IS NULL) = (weight_unit IS NULL))
) STRICT, WITHOUT ROWID;

-- day is the local day of the start, for ever. A session without ended_ms is
-- running; rest_* say where such a session stands.
CREATE TABLE session (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  workout_id TEXT,
  title TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  started_ms INTEGER NOT NULL,
  started_offset_s INTEGER NOT NULL,
  ended_ms INTEGER,
  ended_offset_s INTEGER,
  note TEXT,
  rest_exercise_id TEXT,
  rest_deadline_ms INTEGER,
  rest_total_s INTEGER CHECK (rest_total_s >= 0),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER,
  CHECK ((ended_ms IS NULL) = (ended_offset_s IS NULL))
) STRICT;

-- At most one session runs.
CREATE UNIQUE INDEX session_running ON session (ended_ms IS NULL)
  WHERE ended_ms IS NULL AND deleted_ms IS NULL;

-- The log by date.
CREATE INDEX session_by_day ON session (day, started_ms, id)
  WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL;

CREATE TABLE session_exercise (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  session_key INTEGER NOT NULL REFERENCES session (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  variation TEXT,
  slot_id TEXT,
  alternatives TEXT,
  rest_s INTEGER CHECK (rest_s >= 0),
  note TEXT,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;

CREATE INDEX session_exercise_by_session ON session_exercise (session_key, position);

-- What was done of an exercise; the session has the date.
CREATE INDEX session_exercise_by_exercise ON session_exercise (exercise_id, session_key, position, variation)
  WHERE deleted_ms IS NULL;

-- kind is left open, so that another kind of set needs no new table.
CREATE TABLE session_set (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  session_exercise_key INTEGER NOT NULL REFERENCES session_exercise (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'skipped')),
  weight INTEGER CHECK (weight >= 0),
  weight_unit TEXT CHECK (weight_unit IN ('kg', 'lb')),
  bodyweight INTEGER CHECK (bodyweight >= 0),
  bodyweight_unit TEXT CHECK (bodyweight_unit IN ('kg', 'lb')),
  added INTEGER CHECK (added >= 0),
  added_unit TEXT CHECK (added_unit IN ('kg', 'lb')),
  assistance INTEGER CHECK (assistance >= 0),
  assistance_unit TEXT CHECK (assistance_unit IN ('kg', 'lb')),
  reps INTEGER CHECK (reps >= 0),
  seconds INTEGER CHECK (seconds >= 0),
  rpe_tenths INTEGER CHECK (rpe_tenths >= 0),
  done_ms INTEGER,
  done_offset_s INTEGER,
  note TEXT,
  target_kind TEXT NOT NULL CHECK (target_kind <> ''),
  target_reps_min INTEGER CHECK (target_reps_min >= 0),
  target_reps_max INTEGER CHECK (target_reps_max >= 0),
  target_seconds INTEGER CHECK (target_seconds >= 0),
  target_weight INTEGER CHECK (target_weight >= 0),
  target_weight_unit TEXT CHECK (target_weight_unit IN ('kg', 'lb')),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER,
  CHECK ((weight IS NULL) = (weight_unit IS NULL)),
  CHECK ((bodyweight IS NULL) = (bodyweight_unit IS NULL)),
  CHECK ((added IS NULL) = (added_unit IS NULL)),
  CHECK ((assistance IS NULL) = (assistance_unit IS NULL)),
  CHECK ((done_ms IS NULL) = (done_offset_s IS NULL)),
  CHECK ((target_weight IS NULL) = (target_weight_unit IS NULL))
) STRICT;

CREATE INDEX session_set_by_exercise ON session_set (session_exercise_key, position);
