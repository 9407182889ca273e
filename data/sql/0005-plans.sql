-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a workout plans beyond its sets, and what a session keeps of that.
--
-- superset is 0, or a number that neighbours share whose sets are done in turn.
-- schedule is a list of weekdays ("mon,thu") or an interval ("every 3").
-- progression is left open, so that another rule needs no new table; without a
-- step it takes the smallest that the plates allow.

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

-- What is pinned to an exercise (id), to be read whenever it is done.
CREATE TABLE exercise_note (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  note TEXT NOT NULL,
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;
