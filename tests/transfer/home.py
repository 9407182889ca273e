# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A home for one test, with the real program run in it, without a display."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

PROGRAM = sys.argv[1]
DEMO_LOG = sys.argv[2]


class Home:
    def __init__(self):
        self.path = tempfile.mkdtemp(prefix='backext-')
        self.log = os.path.join(self.path, 'data', 'backext', 'log.db')
        self.status = None
        self.output = ''
        self.messages = ''

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def file(self, name, text=None):
        path = os.path.join(self.path, name)
        if text is not None:
            with open(path, 'w' if isinstance(text, str) else 'wb', **({'encoding': 'utf-8'} if isinstance(text, str) else {})) as file:
                file.write(text)
        return path

    def read(self, name):
        with open(self.file(name), encoding='utf-8') as file:
            return file.read()

    def run(self, *arguments, stdin=''):
        env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}
        for name in ('data', 'config', 'cache', 'state'):
            env[f'XDG_{name.upper()}_HOME'] = os.path.join(self.path, name)
        env.update(HOME=self.path, LC_ALL='C.UTF-8', TZ='Europe/Berlin', GSETTINGS_BACKEND='keyfile')
        result = subprocess.run([PROGRAM, *arguments], env=env, input=stdin, capture_output=True, text=True, timeout=100, check=False)
        self.status, self.output, self.messages = result.returncode, result.stdout, result.stderr
        return self.status

    def json(self, *arguments, stdin=''):
        self.run(*arguments, '--json', stdin=stdin)
        return json.loads(self.output)

    def demo(self, years=1, seed=1):
        os.makedirs(os.path.dirname(self.log), exist_ok=True)
        subprocess.run([DEMO_LOG, '--years', str(years), '--seed', str(seed), '--last-day', '2026-03-01', self.log], check=True, capture_output=True)

    def query(self, sql):
        database = sqlite3.connect(self.log)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def change(self, *statements):
        database = sqlite3.connect(self.log)
        try:
            with database:
                for sql in statements:
                    database.execute(sql)
        finally:
            database.close()

    def insert(self, sql, rows):
        database = sqlite3.connect(self.log)
        try:
            database.executemany(sql, rows)
            database.commit()
        finally:
            database.close()

    def content(self, exact=True):
        """What is in the log, as nothing but a person would know it."""
        of_session = 's.id, s.workout_id, s.title, s.day, s.started_ms, s.started_offset_s, s.ended_ms, s.note' if exact else 's.day, s.title, (s.started_ms / 1000 + s.started_offset_s) / 60'
        of_exercise = 'e.id, e.position, e.exercise_id, e.variation, e.slot_id, e.alternatives, e.rest_s, e.note, e.tempo, e.superset' if exact else 'e.exercise_id'
        of_set = ('t.id, t.position, t.kind, t.state, t.weight, t.weight_unit, t.bodyweight, t.bodyweight_unit, t.added, t.added_unit, '
                  't.assistance, t.assistance_unit, t.reps, t.seconds, t.rpe_tenths, t.done_ms, t.done_offset_s, t.note, t.target_kind, '
                  't.target_reps_min, t.target_reps_max, t.target_seconds, t.target_weight, t.target_weight_unit, t.target_rpe_tenths' if exact else
                  "t.kind, ifnull (t.weight, 0), t.weight_unit, ifnull (t.added, 0), iif (t.added > 0, t.added_unit, ''), ifnull (t.assistance, 0), iif (t.assistance > 0, t.assistance_unit, ''), t.reps, t.seconds, t.rpe_tenths")
        only = '' if exact else " AND t.state = 'done'"
        return sorted(map(str, self.query(
            f'SELECT {of_session}, {of_exercise}, {of_set} FROM session s '
            'LEFT JOIN session_exercise e ON e.session_key = s.key AND e.deleted_ms IS NULL '
            'LEFT JOIN session_set t ON t.session_exercise_key = e.key AND t.deleted_ms IS NULL '
            f'WHERE s.deleted_ms IS NULL AND s.ended_ms IS NOT NULL{only}')))
