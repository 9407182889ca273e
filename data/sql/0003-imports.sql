-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What came from other programs' files, so that it can be taken back.
--
-- import_key says with which import a row came. What is taken back is marked as
-- deleted at the same millisecond as its import: merging with another machine keeps
-- it away there too, and the same file can be read anew.

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

-- Exercises of the person's own. The catalogue's are not here.
CREATE TABLE exercise (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  measure TEXT NOT NULL CHECK (measure <> ''),
  import_key INTEGER REFERENCES import (key),
  modified_ms INTEGER NOT NULL,
  deleted_ms INTEGER
) STRICT;

-- What the person said that another program's name (id) stands for.
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
