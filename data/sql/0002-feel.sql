-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How an exercise felt: the person's answers, each a row of its own. The newest
-- answer of an exercise tells how it stands. An answer may have been given after
-- a session, which it names by its id; it outlives that session.
--
-- answer is left open, so that another answer needs no new table.

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
