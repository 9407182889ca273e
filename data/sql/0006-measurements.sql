-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the person measures of the body: the bodyweight, the waist, anything.
--
-- kind is one of the words that the program knows ('bodyweight') or a name of the
-- person's own. value is in thousandths of unit, as it was entered: 'kg', 'lb',
-- 'cm', 'in', '%', a word of the person's own, or nothing. day is the local day of
-- the moment it was taken, for ever.

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

CREATE INDEX measurement_by_kind ON measurement (kind, day, taken_ms, id)
  WHERE deleted_ms IS NULL;

-- Notes are few: looking for a word in them must not mean reading every set.
CREATE INDEX session_exercise_noted ON session_exercise (session_key)
  WHERE note IS NOT NULL AND deleted_ms IS NULL;

CREATE INDEX session_set_noted ON session_set (session_exercise_key)
  WHERE note IS NOT NULL AND deleted_ms IS NULL;

-- The aches, by date.
CREATE INDEX feel_by_moment ON feel (said_ms)
  WHERE deleted_ms IS NULL;
