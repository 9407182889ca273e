#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-import-export.py PROGRAM DEMO-LOG: files in and out, as the command line does it."""

import ast
import json
import os
import random
from collections import Counter

from home import Home

from tap import Tap

STRONG = '''Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Bench Press (Barbell)",1,45.0,5,0,0,"","",
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Bench Press (Barbell)",2,45.0,4,0,0,"","",
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Deadlift (Barbell)",W,60.0,5,0,0,"","",
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Deadlift (Barbell)",1,100.0,5,0,0,"=HYPERLINK()","",8
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Deadlift (Barbell)",Rest Timer,0,0.0,0,180.0,"","",
2020-09-15 11:22:57,"Chest, Back",1h 43m,"Deadlift (Barbell)",2,abc,5,0,0,"","",8
2020-09-17 18:00:00,"Hold",20m,"Side Plank",1,0,0,0,60,"","",
'''


def importing(tap):
    with Home() as home:
        path = home.file('strong.csv', STRONG)

        tap.ok(home.run('import', path) == 5 and 'kilogram' in home.messages and '--unit' in home.messages and home.output == '',
               'a file without a unit is not guessed', home.messages)
        tap.ok(not os.path.exists(home.log), 'a file that is not read makes no log')

        trial = home.json('import', '--dry-run', '--unit', 'kg', path)
        tap.ok(trial['sessions'] == 2 and trial['sets'] == 5 and trial['dry_run'] is True, 'a dry run counts', trial)
        tap.ok(not os.path.exists(home.log), 'a dry run makes no log')
        tap.ok(home.run('import', '--undo', 'none') == 3 and not os.path.exists(home.log), 'where there is none, nothing is taken back, and none is made', home.messages)

        done = home.json('import', '--unit', 'kg', path)
        tap.ok(home.status == 0 and [done[k] for k in ('format', 'dialect', 'unit', 'sessions', 'sets', 'warmups', 'duplicates')] ==
               ['strong', 'plain', 'kg', 2, 5, 1, 0], 'an import tells what it did', done)
        tap.ok(done['skipped'] == [
            {'reason': 'rest', 'count': 1, 'line': 6, 'column': 'set order', 'value': 'Rest Timer'},
            {'reason': 'number', 'count': 1, 'line': 7, 'column': 'weight', 'value': 'abc'}], 'what was skipped has its line', done['skipped'])

        stats = home.json('stats')
        tap.ok((stats['sessions'], stats['sets'], stats['warmups']) == (2, 4, 1), 'stats count', stats)
        tap.ok({k: v for k, v in stats['exercises']['deadlift'].items() if k != 'id'} ==
               {'sets': 1, 'reps': 5, 'volume_kg': 500, 'best_kg': 100, 'first': '2020-09-15', 'last': '2020-09-15'},
               'an exercise of ours is found', stats)
        bench = stats['exercises']['Bench Press (Barbell)']
        tap.ok((bench['sets'], bench['reps'], bench['volume_kg'], bench['best_kg']) == (2, 9, 405, 45), 'another one becomes their own', bench)
        tap.ok(home.query("SELECT name, measure FROM exercise ORDER BY name") == [('Bench Press (Barbell)', 'weight-reps'), ('Side Plank', 'time')],
               'their own exercises are measured as their sets are')

        before = home.content()
        again = home.json('import', '--unit', 'kg', path)
        tap.ok((again['sessions'], again['sets'], again['duplicates'], again['import']) == (0, 0, 5, None), 'a second time adds nothing', again)
        home.json('import', '--unit', 'lb', path, '--dry-run')
        tap.ok(home.content() == before, 'nothing changed')

        undone = home.json('import', '--undo', done['import'])
        tap.ok(home.status == 0 and undone == {'undone': done['import']} and home.json('stats')['sessions'] == 0, 'an import is taken back', undone, home.messages)
        tap.ok(home.run('import', '--undo', done['import']) == 3, 'but once only', home.messages)
        pounds = home.json('import', '--unit', 'lb', '-', stdin=STRONG)
        tap.ok(pounds['sets'] == 5 and home.json('stats')['exercises']['deadlift']['best_kg'] == 45.359, 'then it comes otherwise, over a pipe', pounds)
        tap.ok(home.query("SELECT name FROM exercise WHERE deleted_ms IS NULL ORDER BY name") == [('Bench Press (Barbell)',), ('Side Plank',)],
               'and what became their own is so again')

    with Home() as home:
        path = home.file('strong.csv', STRONG)
        done = home.json('import', '--unit', 'kg', '--map', 'Bench Press (Barbell)=dumbbell-row', '--skip-unknown', path)
        tap.ok(done['sets'] == 4 and done['unknown_sets'] == 1, 'a name is told, another left out', done)
        tap.ok(home.json('stats')['exercises']['dumbbell-row']['sets'] == 2, 'what was told counts')
        other = home.file('hevy.csv', '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type",'
                          '"weight_kg","reps","distance_km","duration_seconds","rpe"\n'
                          '"A","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Bench Press (Barbell)",,"",0,"normal",48,13,,,\n')
        home.json('import', other)
        tap.ok(home.json('stats')['exercises']['dumbbell-row']['sets'] == 3, 'and is remembered for another file')


def ties(tap):
    """A name that several exercises have is taken for none of them."""
    own = {'format': 'backext', 'version': 1, 'exercises': [{'id': 'mine', 'name': 'Superman', 'measure': 'reps'}]}
    with Home() as home:
        done = home.json('import', home.file('own.json', json.dumps(own)))
        tap.ok(home.status == 0 and done['own_exercises'] == 1 and home.query('SELECT name FROM exercise') == [('Superman',)],
               'a document of exercises alone is read', done, home.messages)
        path = home.file('strong.csv', STRONG.splitlines()[0] + '\n2020-09-15 11:22:57,Back,1h,Superman,1,0,12,0,0,,,\n')
        home.run('import', '--unit', 'kg', '--dry-run', path)
        tap.ok('“Superman” could be one of floor-back-extension, mine: choose with --map' in home.output, 'a tie is told', home.output)
        tie = home.json('import', '--unit', 'kg', '--dry-run', path)['exercises'][0]
        tap.ok(tie['could_be'] == ['floor-back-extension', 'mine'] and tie['made'], 'with what it could be', tie)
        done = home.json('import', '--unit', 'kg', '--map', 'Superman=floor-back-extension', path)['exercises'][0]
        tap.ok(done['exercise'] == 'floor-back-extension' and done['could_be'] == [] and not done['made'], 'until it is chosen', done)
        again = home.json('import', '--unit', 'kg', path)['exercises'][0]
        tap.ok(again['exercise'] == 'floor-back-extension' and again['could_be'] == [], 'which is remembered', again)


def refusing(tap):
    cases = [
        (['import'], 2), (['import', 'a', 'b'], 2), (['import', '--unit', 'stone', 'a'], 2), (['import', '--frob', 'a'], 2),
        (['import', '--map', 'x', 'a'], 2), (['import', '--map', 'x=nothing', 'a'], 2), (['import', '--format', 'x', 'a'], 2),
        (['import', '--column', 'date=A', 'a'], 2), (['import', '--column', 'what=A', 'a'], 2), (['import', '--dates', 'x', 'a'], 2),
        (['import', 'missing.csv'], 5), (['stats', 'x'], 2), (['export', '--format', 'x', 'a'], 2), (['export', 'a'], 3),
    ]
    with Home() as home:
        for arguments, status in cases:
            tap.ok(home.run(*arguments) == status and home.messages.startswith('backext: ') and home.output == '', f'refused: {arguments}', home.status, home.messages)

        header = STRONG.splitlines()[0]
        files = {
            'empty.csv': '', 'words.csv': 'hello\nworld\n', 'header.csv': header + '\n', 'binary.csv': b'\0\1\2\3' * 100,
            'bad.csv': header + '\nyesterday,a,1h,Deadlift,1,4,5,0,0,,,\n', 'json.json': '{"workouts": [', 'quote.csv': header + '\n"2020',
            'newer.json': '{"format": "backext", "version": 2, "sessions": []}',
        }
        for name, text in files.items():
            home.file(name, text)
            tap.ok(home.run('import', '--unit', 'kg', home.file(name)) == 5 and home.messages.startswith('backext: ') and home.output == '' and
                   not os.path.exists(home.log), f'refused: {name}', home.status, home.messages)
        home.run('import', '--unit', 'kg', home.file('bad.csv'))
        tap.ok('line 2' in home.messages and 'yesterday' in home.messages, 'with the line', home.messages)
        home.run('import', home.file('quote.csv'))
        tap.ok('line 2' in home.messages, 'with the line of an open quotation mark', home.messages)


def in_kg(text):
    """A row with its weight in the one unit that a file of Hevy's has."""
    row = list(ast.literal_eval(text))
    for i in (6, 8, 10):
        if row[i] == 'lb':
            row[i - 1:i + 1] = [round(row[i - 1] * 0.45359237), 'kg']
    return str(tuple(row))


FEELS = 'SELECT id, exercise_id, variation, session_id, answer, said_ms, said_offset_s FROM feel WHERE deleted_ms IS NULL ORDER BY id'


def feel(home, seed):
    """Answers how exercises felt, after sessions and without, with awkward moments."""
    chance = random.Random(seed)
    sessions = [row[0] for row in home.query('SELECT id FROM session')]
    home.insert('INSERT INTO feel (id, exercise_id, variation, session_id, answer, said_ms, said_offset_s, modified_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                [(f'{seed}-{n}', chance.choice(['back-extension', 'deadlift', 'no-longer-there']),
                  chance.choice([None, 'arms:hips', 'load:chest tempo:hold']), chance.choice([None, *sessions[:5]]),
                  chance.choice(['pump', 'ache', 'well']), chance.randrange(1_500_000_000_000, 1_800_000_000_000),
                  chance.choice([0, 3600, -12600, 20700]), 1) for n in range(40)])


def round_trips(tap):
    for seed in (1, 2, 3):
        with Home() as home, Home() as other:
            home.demo(1, seed)
            home.change("UPDATE session_exercise SET tempo = '3-1-X-0', superset = 1 + key % 2 WHERE key % 3 = 0",
                        'UPDATE session_set SET target_rpe_tenths = 85 WHERE key % 5 = 0',
                        "INSERT INTO exercise_note (id, note, modified_ms) VALUES ('deadlift', 'Hook grip', 1), ('pull-up', 'All the way' || char (10) || 'up', 1)",
                        "INSERT INTO exercise_note (id, note, modified_ms, deleted_ms) VALUES ('good-morning', 'Gone', 1, 2)")
            feel(home, seed)
            before = home.content()
            for form in ('csv', 'json'):
                tap.ok(home.run('export', '--format', form, home.file(f'log.{form}')) == 0, f'{form} is written', home.messages)
                tap.ok(other.run('import', home.file(f'log.{form}')) == 0, f'{form} is read', other.messages)
                tap.ok(other.content() == before, f'what is read from {form} is what was written (seed {seed})')
                tap.ok(other.query(FEELS) == home.query(FEELS) and len(home.query(FEELS)) >= 40, f'{form} keeps how exercises felt',
                       len(home.query(FEELS)), *sorted(set(map(str, other.query(FEELS))) ^ set(map(str, home.query(FEELS))))[:4])
                planned = "SELECT id, tempo, superset FROM session_exercise ORDER BY id"
                tap.ok(other.query(planned) == home.query(planned), f'{form} keeps tempo and supersets')
                tap.ok(other.json('stats') == home.json('stats') | {'workouts': other.json('stats')['workouts']}, 'and sums up to the same')
                done = other.json('import', home.file(f'log.{form}'))
                tap.ok(done['sets'] == 0 and done['sessions'] == 0 and done['duplicates'] > 100, f'{form} twice adds nothing', done)
                other.run('export', '--format', form, other.file(f'again.{form}'))
                tap.ok(other.read(f'again.{form}') == home.read(f'log.{form}'), f'{form} written again is the same, byte for byte')
                if form == 'json':
                    notes = 'SELECT id, note FROM exercise_note WHERE deleted_ms IS NULL ORDER BY id'
                    tap.ok(other.query(notes) == home.query(notes) and len(home.query(notes)) == 2, 'pinned notes travel along')
                os.unlink(other.log)

            loose = home.content(exact=False)
            for form, extension in (('strong', 'csv'), ('hevy', 'csv'), ('openweight', 'json')):
                path = home.file(f'{form}.{extension}')
                home.run('export', '--format', form, path)
                done = other.json('import', path)
                tap.ok(done['format'] == form, f'{form} is known for what it is', done['format'])
                expected = [in_kg(row) for row in loose] if form == 'hevy' else loose
                # Counted: many sets are equal.
                expected, found = Counter(expected), Counter(other.content(exact=False))
                missing, extra = expected - found, found - expected
                tap.ok(not missing and not extra, f'{form} holds every set that was done (seed {seed})',
                       missing.total(), *sorted(missing)[:3], extra.total(), *sorted(extra)[:3])
                os.unlink(other.log)

    with Home() as home, Home() as other:
        home.json('import', '--unit', 'kg', home.file('strong.csv', STRONG))
        for form in ('csv', 'strong', 'hevy'):
            home.run('export', '--format', form, '-')
            tap.ok("'=HYPERLINK" in home.output, f'a formula is guarded in {form}', home.output)
        home.run('export', '--format', 'json', home.file('log.json'))
        other.json('import', home.file('log.json'))
        tap.ok(other.query('SELECT id, name, measure FROM exercise ORDER BY id') == home.query('SELECT id, name, measure FROM exercise ORDER BY id'),
               'their own exercises come along')
        tap.ok(json.loads(home.read('log.json'))['format'] == 'backext', 'the document says what it is')


def main():
    tap = Tap()
    importing(tap)
    ties(tap)
    refusing(tap)
    round_trips(tap)
    tap.done()


main()
