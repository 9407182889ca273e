-- SPDX-FileCopyrightText: 2026 The Back Extension authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE one (a INTEGER PRIMARY KEY) STRICT;
INSERT INTO one VALUES (1);
