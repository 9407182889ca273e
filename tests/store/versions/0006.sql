-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A log of version 6, as the program of then left it. Never change it.

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
CREATE UNIQUE INDEX session_running ON session (ended_ms IS NULL)
  WHERE ended_ms IS NULL AND deleted_ms IS NULL;
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
CREATE INDEX session_exercise_by_exercise ON session_exercise (exercise_id, session_key, position, variation)
  WHERE deleted_ms IS NULL;
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
CREATE TABLE feel (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  variation TEXT,
  session_id TEXT CHECK (session_id <> ''),
  answer TEXT NOT NULL CHECK (answer <> ''),
  said_ms INTEGER NOT NULL,
  said_offset_s INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
CREATE INDEX feel_by_exercise ON feel (exercise_id, said_ms)
  WHERE deleted_ms IS NULL;
PRAGMA application_id = 1115180135;
INSERT INTO meta VALUES ('device-id', '00000000-0000-4000-8000-000000000001');
INSERT INTO workout VALUES
  (1, '33333333-3333-4333-8333-333333333333', 'Mine', 'Heavy', 'The Back Extension authors', 1763700000000, 1763700000000, NULL),
  (2, '33333333-3333-4333-8333-333333333334', 'Deleted', NULL, NULL, 1763700000000, 1763700000001, 1763700000001);
INSERT INTO slot VALUES
  (1, '44444444-4444-4444-8444-444444444444', 1, 0, 'deadlift', NULL, NULL, 180, 'Belt', 1763700000000, NULL),
  (2, '44444444-4444-4444-8444-444444444445', 1, 1, 'pull-up', NULL, 'lat-pulldown', NULL, NULL, 1763700000000, 1763700000001);
INSERT INTO slot_target VALUES
  (1, 0, 'warm-up', 5, 5, NULL, NULL, NULL),
  (1, 1, 'work', 5, 8, NULL, 100000, 'kg'),
  (2, 0, 'work', 8, 8, NULL, NULL, NULL);
INSERT INTO session VALUES
  (1, '11111111-1111-4111-8111-111111111111', 'back-workout', 'Back Workout', '2025-11-21', 1763712000123, 3600, 1763715600000, 3600, 'Slept well — “easy”', NULL, NULL, NULL, 1763715600000, NULL),
  (2, '22222222-2222-4222-8222-222222222222', NULL, 'Running', '2025-11-22', 1763798400000, 3600, NULL, NULL, NULL, '55555555-5555-4555-8555-555555555557', 1763798580000, 180, 1763798400000, NULL),
  (3, '22222222-2222-4222-8222-222222222223', NULL, 'Deleted', '2025-11-20', 1763625600000, 3600, 1763629200000, 3600, NULL, NULL, NULL, NULL, 1763629200001, 1763629200001);
INSERT INTO session_exercise VALUES
  (1, '55555555-5555-4555-8555-555555555555', 1, 0, 'deadlift', NULL, '44444444-4444-4444-8444-444444444444', NULL, 180, NULL, 1763712000123, NULL),
  (2, '55555555-5555-4555-8555-555555555556', 1, 1, 'pull-up', 'grip:neutral', NULL, 'lat-pulldown
barbell-row', NULL, 'slow', 1763712000123, NULL),
  (3, '55555555-5555-4555-8555-555555555557', 2, 0, 'deadlift', NULL, NULL, NULL, 180, NULL, 1763798400000, NULL);
INSERT INTO session_set VALUES
  (1, '66666666-6666-4666-8666-666666666661', 1, 0, 'warm-up', 'done', 60000, 'kg', NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL, NULL, 1763712300000, 3600, NULL, 'warm-up', 5, 5, NULL, NULL, NULL, 1763712300000, NULL),
  (2, '66666666-6666-4666-8666-666666666662', 1, 1, 'work', 'done', 225500, 'lb', NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL, 85, 1763712600000, 3600, 'grip', 'work', 5, 8, NULL, 100000, 'kg', 1763712600000, NULL),
  (3, '66666666-6666-4666-8666-666666666663', 1, 2, 'work', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL, NULL, NULL, NULL, NULL, 'work', 5, 8, NULL, NULL, NULL, 1763712600000, 1763712600001),
  (4, '66666666-6666-4666-8666-666666666664', 2, 0, 'to-failure', 'done', NULL, NULL, 81300, 'kg', 0, 'kg', NULL, NULL, 9, NULL, NULL, 1763713200000, 3600, NULL, 'work', 8, 8, NULL, NULL, NULL, 1763713200000, NULL),
  (5, '66666666-6666-4666-8666-666666666665', 3, 0, 'work', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL, NULL, NULL, NULL, NULL, 'work', 5, 5, NULL, NULL, NULL, 1763798400000, NULL);
INSERT INTO feel VALUES
  (1, '77777777-7777-4777-8777-777777777771', 'back-extension', NULL, '11111111-1111-4111-8111-111111111111', 'ache', 1763715700000, 3600, 1763715700000, NULL),
  (2, '77777777-7777-4777-8777-777777777772', 'back-extension', 'arms:hips', NULL, 'well', 1763715800000, 3600, 1763715800000, 1763715800001);
CREATE TABLE import (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  made_ms INTEGER NOT NULL,
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  sets INTEGER NOT NULL CHECK (sets >= 0),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
ALTER TABLE session ADD COLUMN import_key INTEGER REFERENCES import (key);
ALTER TABLE session_exercise ADD COLUMN import_key INTEGER REFERENCES import (key);
ALTER TABLE session_set ADD COLUMN import_key INTEGER REFERENCES import (key);
CREATE TABLE exercise (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  measure TEXT NOT NULL CHECK (measure <> ''),
  import_key INTEGER REFERENCES import (key),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
CREATE TABLE exercise_alias (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  variation TEXT,
  measure TEXT NOT NULL CHECK (measure <> ''),
  assisted INTEGER NOT NULL CHECK (assisted IN (0, 1)),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
INSERT INTO import VALUES
  (1, '77777777-7777-4777-8777-777777777777', 'strong.csv', 'strong', 1763800000000, 1, 1, 1763800000000, NULL),
  (2, '77777777-7777-4777-8777-777777777778', 'hevy.csv', 'hevy', 1763800000000, 0, 0, 1763900000000, 1763900000000);
UPDATE session SET import_key = 1 WHERE key = 1;
UPDATE session_set SET import_key = 1 WHERE key = 1;
INSERT INTO exercise VALUES
  (1, '88888888-8888-5888-8888-888888888888', 'Bench Press', 'weight-reps', 1, 1763800000000, NULL),
  (2, '88888888-8888-5888-8888-888888888889', 'Deleted', 'time', 2, 1763900000000, 1763900000000);
INSERT INTO exercise_alias VALUES
  (1, 'Bench Press (Barbell)', '88888888-8888-5888-8888-888888888888', NULL, 'weight-reps', 0, 1763800000000, NULL);
ALTER TABLE exercise ADD COLUMN primary_muscles TEXT;
ALTER TABLE exercise ADD COLUMN secondary_muscles TEXT;
ALTER TABLE exercise ADD COLUMN equipment TEXT;
ALTER TABLE exercise ADD COLUMN note TEXT;
ALTER TABLE exercise ADD COLUMN picture BLOB;
ALTER TABLE exercise ADD COLUMN merged_into TEXT CHECK (merged_into <> id);
UPDATE exercise SET primary_muscles = 'pectorals', secondary_muscles = 'triceps' || char (10) || 'deltoid-front',
  equipment = 'barbell' || char (10) || 'flat-bench', note = 'Feet flat', picture = x'89504e47' WHERE key = 1;
UPDATE exercise SET merged_into = 'deadlift' WHERE key = 2;
ALTER TABLE workout ADD COLUMN folder TEXT CHECK (folder <> '');
ALTER TABLE workout ADD COLUMN original_id TEXT CHECK (original_id <> '');
ALTER TABLE workout ADD COLUMN schedule TEXT CHECK (schedule <> '');
ALTER TABLE slot ADD COLUMN tempo TEXT CHECK (tempo <> '');
ALTER TABLE slot ADD COLUMN superset INTEGER NOT NULL DEFAULT 0 CHECK (superset >= 0);
ALTER TABLE slot ADD COLUMN progression TEXT NOT NULL DEFAULT 'usual' CHECK (progression <> '');
ALTER TABLE slot ADD COLUMN step INTEGER CHECK (step >= 0);
ALTER TABLE slot ADD COLUMN step_unit TEXT CHECK (step_unit IN ('kg', 'lb'));
ALTER TABLE slot ADD COLUMN percent INTEGER NOT NULL DEFAULT 0 CHECK (percent >= 0);
ALTER TABLE slot_target ADD COLUMN rpe_tenths INTEGER CHECK (rpe_tenths >= 0);
ALTER TABLE session_exercise ADD COLUMN tempo TEXT CHECK (tempo <> '');
ALTER TABLE session_exercise ADD COLUMN superset INTEGER NOT NULL DEFAULT 0 CHECK (superset >= 0);
ALTER TABLE session_set ADD COLUMN target_rpe_tenths INTEGER CHECK (target_rpe_tenths >= 0);
CREATE TABLE exercise_note (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  note TEXT NOT NULL,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
UPDATE workout SET folder = 'Winter', original_id = 'back-workout', schedule = 'every 3';
UPDATE slot SET tempo = '3-1-1-0', superset = 1, progression = 'double', step = 2500, step_unit = 'kg';
UPDATE slot_target SET rpe_tenths = 80;
UPDATE session_exercise SET tempo = '3-1-1-0', superset = 1;
UPDATE session_set SET target_rpe_tenths = 80;
INSERT INTO exercise_note VALUES (1, 'deadlift', 'Bar over the mid-foot', 1763715700000, NULL);
CREATE TABLE measurement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  value INTEGER NOT NULL CHECK (value >= 0),
  unit TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  taken_ms INTEGER NOT NULL,
  taken_offset_s INTEGER NOT NULL,
  note TEXT,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
CREATE INDEX measurement_by_kind ON measurement (kind, day, taken_ms, id) WHERE deleted_ms IS NULL;
CREATE INDEX session_exercise_noted ON session_exercise (session_key) WHERE note IS NOT NULL AND deleted_ms IS NULL;
CREATE INDEX session_set_noted ON session_set (session_exercise_key) WHERE note IS NOT NULL AND deleted_ms IS NULL;
CREATE INDEX feel_by_moment ON feel (said_ms) WHERE deleted_ms IS NULL;
INSERT INTO measurement VALUES
  (1, '99999999-9999-4999-8999-999999999991', 'bodyweight', 81300, 'kg', '2025-11-21', 1763712600000, 3600, 'Before breakfast', 1763715700000, NULL),
  (2, '99999999-9999-4999-8999-999999999992', 'Sit and reach', 12500, 'cm', '2025-11-21', 1763712600000, 3600, NULL, 1763800000000, 1763800000000);
PRAGMA user_version = 6;
