-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE two (a INTEGER NOT NULL REFERENCES one (a)) STRICT;
INSERT INTO two SELECT a FROM one;
