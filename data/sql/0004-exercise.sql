-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- More about the person's own exercises. What was done of one names it by its id,
-- as with those that ship, so that it can be renamed; it is kept when it is
-- deleted, so that its history keeps its name. One that became another
-- (merged_into) is kept for the same reason: another machine may still send sets
-- of it.
--
-- Lists of ids hold one id a line. picture is a small PNG or JPEG file.

ALTER TABLE exercise ADD COLUMN primary_muscles TEXT;
ALTER TABLE exercise ADD COLUMN secondary_muscles TEXT;
ALTER TABLE exercise ADD COLUMN equipment TEXT;
ALTER TABLE exercise ADD COLUMN note TEXT;
ALTER TABLE exercise ADD COLUMN picture BLOB;
ALTER TABLE exercise ADD COLUMN merged_into TEXT CHECK (merged_into <> id);
