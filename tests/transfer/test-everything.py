#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-everything.py PROGRAM DEMO-LOG: a log with something in each of its tables goes
out as JSON, into an empty log, away again and back, and is the same each time."""

import json
import os
import random
import uuid

from home import Home

from tap import Tap

WORDS = [None, 'Heavy', 'a, "b"', 'two\nlines', 'デッドリフト', '\\', '=1+1', ' blank ', '🏋']
MUSCLES = ['erector-spinae', 'gluteus-maximus', 'hamstrings', 'latissimus-dorsi', 'no-longer-there']
UNITS = [('bodyweight', 'kg'), ('bodyweight', 'lb'), ('waist', 'cm'), ('body-fat', '%'), ('Sit, "reach"', ''), ('Bein\nlinks', 'Ellen')]

# What a row says, by table; the keys of this file alone are translated into ids. What is
# deleted leaves a gap, which says nothing.
CONTENT = {
    'session': 'SELECT id, workout_id, title, day, started_ms, started_offset_s, ended_ms, ended_offset_s, note FROM session WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL',
    'session_exercise': 'SELECT e.id, s.id, row_number () OVER (PARTITION BY s.key ORDER BY e.position), e.exercise_id, e.variation, e.slot_id, e.alternatives, e.rest_s, e.note, e.tempo, e.superset '
                        'FROM session_exercise e JOIN session s ON s.key = e.session_key WHERE e.deleted_ms IS NULL AND s.deleted_ms IS NULL AND s.ended_ms IS NOT NULL',
    'session_set': 'SELECT t.id, e.id, row_number () OVER (PARTITION BY e.key ORDER BY t.position), t.kind, t.state, t.weight, t.weight_unit, t.bodyweight, t.bodyweight_unit, t.added, t.added_unit, '
                   't.assistance, t.assistance_unit, t.reps, t.seconds, t.rpe_tenths, t.done_ms, t.done_offset_s, t.note, t.target_kind, t.target_reps_min, '
                   't.target_reps_max, t.target_seconds, t.target_weight, t.target_weight_unit, t.target_rpe_tenths FROM session_set t '
                   'JOIN session_exercise e ON e.key = t.session_exercise_key JOIN session s ON s.key = e.session_key '
                   'WHERE t.deleted_ms IS NULL AND e.deleted_ms IS NULL AND s.deleted_ms IS NULL AND s.ended_ms IS NOT NULL',
    'workout': 'SELECT id, name, description, credit, folder, original_id, schedule FROM workout WHERE deleted_ms IS NULL',
    'slot': 'SELECT p.id, w.id, row_number () OVER (PARTITION BY w.key ORDER BY p.position), p.exercise_id, p.variation, p.alternatives, p.rest_s, p.note, p.tempo, p.superset, p.progression, p.step, p.step_unit, '
            'p.percent FROM slot p JOIN workout w ON w.key = p.workout_key WHERE p.deleted_ms IS NULL AND w.deleted_ms IS NULL',
    'slot_target': 'SELECT p.id, t.position, t.kind, t.reps_min, t.reps_max, t.seconds, t.weight, t.weight_unit, t.rpe_tenths FROM slot_target t '
                   'JOIN slot p ON p.key = t.slot_key JOIN workout w ON w.key = p.workout_key WHERE p.deleted_ms IS NULL AND w.deleted_ms IS NULL',
    'exercise': 'SELECT id, name, measure, primary_muscles, secondary_muscles, equipment, note, picture, merged_into, deleted_ms IS NOT NULL FROM exercise',
    'exercise_alias': 'SELECT id, exercise_id, variation, measure, assisted FROM exercise_alias WHERE deleted_ms IS NULL',
    'exercise_note': 'SELECT id, note FROM exercise_note WHERE deleted_ms IS NULL',
    'measurement': 'SELECT id, kind, value, unit, day, taken_ms, taken_offset_s, note FROM measurement WHERE deleted_ms IS NULL',
    'feel': 'SELECT id, exercise_id, variation, session_id, answer, said_ms, said_offset_s FROM feel WHERE deleted_ms IS NULL',
}
# Of one alone, such as which machine it is
NOT_CONTENT = {'meta', 'import'}


def everything(home):
    return {table: sorted(map(str, home.query(sql))) for table, sql in CONTENT.items()}


def lines(chance, some, most):
    return '\n'.join(chance.sample(some, chance.randrange(1, most + 1))) if chance.random() < 0.7 else None


def fill(home, seed):
    """Puts what a demo log lacks into each table."""
    chance = random.Random(seed)
    new = lambda: str(uuid.UUID(int=chance.getrandbits(128), version=4))
    moment = lambda: chance.randrange(1_500_000_000_000, 1_800_000_000_000)
    own = [new() for _ in range(12)]

    home.insert('INSERT INTO exercise (id, name, measure, primary_muscles, secondary_muscles, equipment, note, picture, merged_into, modified_ms, deleted_ms) '
                'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)',
                [(id, chance.choice(['Reverse hyper', 'Jefferson, "curl"', 'Suitcase\ncarry', 'Deadlift', '背']) + ('' if n % 4 == 0 else f' {n}'),
                  chance.choice(['weight-reps', 'bodyweight-reps', 'reps', 'time']), lines(chance, MUSCLES, 3), lines(chance, MUSCLES, 2),
                  lines(chance, ['barbell', 'bench', 'band'], 2), chance.choice(WORDS), chance.choice([None, chance.randbytes(chance.randrange(1, 5000))]),
                  *([None, None], [None, 7], ['deadlift', 7])[n % 3]) for n, id in enumerate(own)])
    home.insert('INSERT INTO exercise_alias (id, exercise_id, variation, measure, assisted, modified_ms) VALUES (?, ?, ?, ?, ?, 1)',
                [(name, chance.choice([*own, 'pull-up']), chance.choice([None, 'arms:hips']), chance.choice(['weight-reps', 'bodyweight-reps']), n % 2)
                 for n, name in enumerate(['Kreuzheben', 'Row, "bent"', 'Soulevé\nde terre', 'Pull Up (Band)'])])
    home.insert('INSERT INTO exercise_note (id, note, modified_ms, deleted_ms) VALUES (?, ?, 1, ?)',
                [('deadlift', 'Hook grip', None), (own[0], 'Slowly,\n"slowly"', None), ('good-morning', 'Gone', 2)])
    home.insert('INSERT INTO measurement (id, kind, value, unit, day, taken_ms, taken_offset_s, note, modified_ms, deleted_ms) '
                "SELECT ?1, ?2, ?3, ?4, strftime ('%Y-%m-%d', ?5 / 1000 + ?6, 'unixepoch'), ?5, ?6, ?7, 1, ?8",
                [(new(), *(lambda k: (k[0], chance.choice([80000, chance.randrange(0, 300000)]), k[1]))(chance.choice(UNITS)),
                  chance.choice([1_700_000_000_000, moment()]), chance.choice([0, 3600, -12600, 20700]), chance.choice(WORDS), chance.choice([None, None, None, 9]))
                 for _ in range(60)])
    sessions = [row[0] for row in home.query('SELECT id FROM session')]
    home.insert('INSERT INTO feel (id, exercise_id, variation, session_id, answer, said_ms, said_offset_s, modified_ms) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
                [(new(), chance.choice([*own, 'deadlift']), chance.choice([None, 'load:chest']), chance.choice([None, *sessions[:9]]),
                  chance.choice(['pump', 'ache', 'well']), moment(), chance.choice([0, 7200])) for _ in range(40)])
    keys = lambda table, part: [row[0] for row in home.query(f'SELECT key FROM {table}') if chance.random() < part]
    home.insert('UPDATE session_exercise SET exercise_id = ?, tempo = ?, superset = ?, note = ?, rest_s = ? WHERE key = ?',
                [(chance.choice(own), chance.choice([None, '3-1-X-0']), chance.randrange(4), chance.choice(WORDS), chance.choice([None, 0, 90]), key)
                 for key in keys('session_exercise', 0.2)])
    home.insert("UPDATE session_set SET note = ?, rpe_tenths = ?, target_rpe_tenths = ?, seconds = ?, weight = ?, weight_unit = iif (?5 IS NULL, NULL, 'lb'), "
                'deleted_ms = ? WHERE key = ?',
                [(chance.choice(WORDS), chance.choice([None, 75]), chance.choice([None, 85]), chance.choice([None, 0, 61]),
                  chance.choice([None, 0, 2501, 2_000_000]), chance.choice([None, None, 5]), key) for key in keys('session_set', 0.1)])
    home.insert("UPDATE slot SET exercise_id = ?, tempo = ?, superset = ?, progression = ?, step = ?, step_unit = iif (?5 IS NULL, NULL, 'kg'), percent = ?, note = ? "
                'WHERE key = ?',
                [(chance.choice([*own, 'deadlift']), chance.choice([None, '2-0-1-0']), chance.randrange(3), chance.choice(['usual', 'double', 'linear']),
                  chance.choice([None, 1250]), chance.choice([0, 5]), chance.choice(WORDS), key) for key in keys('slot', 1)])
    home.insert('UPDATE workout SET folder = ?, original_id = ?, schedule = ?, description = ? WHERE key = ?',
                [(chance.choice([None, 'Gym']), chance.choice([None, 'hinge-day']), chance.choice([None, 'mon,thu', 'every 3']), chance.choice(WORDS), key)
                 for key in keys('workout', 1)])


def main():
    tap = Tap()
    for seed in range(1, 4):
        with Home() as home, Home() as other:
            home.demo(1, seed)
            fill(home, seed)
            tables = {row[0] for row in home.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")}
            tap.ok(tables == set(CONTENT) | NOT_CONTENT, 'every table is looked at', sorted(tables ^ (set(CONTENT) | NOT_CONTENT)))
            before = everything(home)
            tap.ok(all(len(rows) > 0 for rows in before.values()), 'and has something in it', {table: len(rows) for table, rows in before.items()})

            tap.ok(home.run('export', '--format', 'json', home.file('log.json')) == 0, 'everything is written', home.messages)
            trial = other.json('import', '--dry-run', home.file('log.json'))
            done = other.json('import', home.file('log.json'))
            tap.ok(other.status == 0, 'and read', other.messages)
            counts = ('sessions', 'sets', 'workouts', 'own_exercises', 'measurements', 'notes', 'feels', 'aliases')
            tap.ok([trial[k] for k in counts] == [done[k] for k in counts] and min(done[k] for k in counts) > 0, 'a dry run counts the same', trial, done)
            after = everything(other)
            for table, rows in before.items():
                tap.ok(after[table] == rows, f'{table}: what is read is what was written (seed {seed})',
                       *sorted(set(rows) - set(after[table]))[:2], *sorted(set(after[table]) - set(rows))[:2])
            other.run('export', '--format', 'json', other.file('again.json'))
            tap.ok(other.read('again.json') == home.read('log.json'), 'and written again byte for byte')
            again = other.json('import', home.file('log.json'))
            tap.ok(sum(again[k] for k in counts) == 0 and again['import'] is None, 'a second time adds nothing', again)

            tap.ok(other.run('import', '--undo', done['import']) == 0, 'it is taken back', other.messages)
            left = {table: len([row for row in rows if table != 'exercise' or row.endswith(' 0)')]) for table, rows in everything(other).items()}
            tap.ok(not any(left.values()), 'with all that came of it', left)
            tap.ok(other.json('import', home.file('log.json'))['sets'] == done['sets'], 'and read once more')
            tap.ok(everything(other) == before, 'as if nothing had been', [t for t in before if everything(other)[t] != before[t]])
            tap.ok(json.loads(home.read('log.json'))['format'] == 'backext' and not [n for n in os.listdir(home.path) if n.startswith('.new')], 'nothing is left')
    tap.done()


main()
