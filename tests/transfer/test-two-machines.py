#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-two-machines.py PROGRAM DEMO-LOG: backup, restore, merge and repair, as the
command line does them."""

import os
import shutil
import sqlite3
import subprocess

from home import Home

from tap import Tap


def change(path, sql):
    database = sqlite3.connect(path)
    database.execute(sql)
    database.commit()
    database.close()


def backup(tap):
    with Home() as home, Home() as other:
        home.demo(1)
        path = home.file('mine.backext')
        env = os.environ | {'XDG_CONFIG_HOME': os.path.join(home.path, 'config'), 'GSETTINGS_BACKEND': 'keyfile'}
        told = subprocess.run(['gsettings', 'set', 'com.example.BackExt', 'weight-unit', 'lb'], env=env, capture_output=True, check=False).returncode == 0
        stats = home.json('stats')
        done = home.json('backup', path)
        tap.ok(home.status == 0 and (done['sessions'], done['sets']) == (stats['sessions'], stats['sets']), 'a backup tells what it holds', done)
        tap.ok(os.stat(path).st_mode & 0o777 == 0o600, 'a backup is for its owner')
        tap.ok(home.run('backup', path) == 4 and '--force' in home.messages, 'it takes no file’s place', home.messages)
        tap.ok(home.run('backup', '--force', path) == 0, 'unless that is said', home.messages)
        tap.ok(not any(n.startswith('.new') for n in os.listdir(home.path)), 'nothing is left')

        other.demo(1, seed=2)
        before = other.content()
        trial = other.json('restore', '--dry-run', path)
        tap.ok(trial['sessions'] == stats['sessions'] and trial['replaced']['sessions'] == other.json('stats')['sessions'] and trial['kept'] is None,
               'a preview tells both', trial)
        tap.ok(other.content() == before, 'and changes nothing')
        done = other.json('restore', path)
        tap.ok(other.status == 0 and other.content() == home.content(), 'what is restored is what was there', done, other.messages)
        tap.ok('replaced' in os.path.basename(done['kept']), 'what was there is kept', done)
        other.run('restore', done['kept'])
        tap.ok(other.content() == before, 'and can be had back', other.messages)
        if told:
            env['XDG_CONFIG_HOME'] = os.path.join(other.path, 'config')
            unit = subprocess.run(['gsettings', 'get', 'com.example.BackExt', 'weight-unit'], env=env, capture_output=True, text=True, check=True).stdout
            tap.ok('lb' in unit, 'settings come along', unit)
        who = "SELECT value FROM meta WHERE key = 'device-id'"
        tap.ok(len(home.query(who)) == 1 and home.query(who) != other.query(who), 'two machines stay two')

        before = other.content()
        with open(path, 'rb') as file:
            whole = file.read()
        bad = {
            'half.backext': whole[:len(whole) // 2], 'words.backext': b'words', 'empty.backext': b'',
            'holes.backext': whole[:8192] + b'\xa5' * 4096 + whole[12288:],
        }
        for name, content in bad.items():
            other.file(name, content)
        shutil.copy(path, other.file('newer.backext'))
        change(other.file('newer.backext'), 'PRAGMA user_version = 9999')
        change(other.file('foreign.backext'), 'CREATE TABLE cats (name TEXT)')
        for name in [*bad, 'newer.backext', 'foreign.backext', 'missing.backext']:
            for command in ('restore', 'merge'):
                tap.ok(other.run(command, other.file(name)) == 5 and other.messages.startswith('backext: ') and other.output == '' and other.content() == before,
                       f'{command} refuses {name}', other.status, other.messages)
        other.run('restore', other.file('newer.backext'))
        tap.ok('newer' in other.messages, 'in words', other.messages)


def merge(tap):
    with Home() as desk, Home() as gym:
        desk.demo(1, 1)
        gym.demo(1, 2)
        desk.run('backup', desk.file('desk.backext'))
        gym.run('backup', gym.file('gym.backext'))
        stats = (desk.json('stats'), gym.json('stats'))

        trial = desk.json('merge', '--dry-run', gym.file('gym.backext'))
        tap.ok(trial['sessions'] == stats[1]['sessions'] and desk.json('stats') == stats[0], 'a dry run changes nothing', trial)
        done = desk.json('merge', gym.file('gym.backext'))
        tap.ok(done['sessions'] == stats[1]['sessions'] and done['conflicts'] == [], 'all that is there comes here', done)
        gym.json('merge', desk.file('desk.backext'))
        tap.ok(desk.content() == gym.content() and desk.json('stats')['sessions'] == stats[0]['sessions'] + stats[1]['sessions'], 'both have the same')
        again = desk.json('merge', gym.log)
        tap.ok((again['added'], again['changed'], again['deleted']) == (0, 0, 0), 'once more adds nothing', again)
        tap.ok(any('before-merge' in n for n in os.listdir(os.path.join(os.path.dirname(desk.log), 'backups'))), 'a copy was made before')
        tap.ok(not any(n.startswith('.new') for n in os.listdir(os.path.dirname(desk.log))), 'nothing is left')

        key = desk.query("SELECT id FROM session_set WHERE state = 'done' LIMIT 1")[0][0]
        for home, reps, later in ((desk, 3, 1000), (gym, 4, 2000)):
            change(home.log, f"UPDATE session_set SET reps = {reps}, modified_ms = CAST (unixepoch () AS INTEGER) * 1000 + {later + 5000} WHERE id = '{key}'")
        done = desk.json('merge', gym.log)
        tap.ok(done['conflict_count'] == 1 and done['conflicts'][0]['id'] == key and done['conflicts'][0]['kept'] == 'theirs' and done['conflicts'][0]['table'] == 'session_set',
               'a conflict is told', done)
        tap.ok(desk.query(f"SELECT reps FROM session_set WHERE id = '{key}'") == [(4,)], 'the later edit is kept')

    with Home() as fresh, Home() as gym:
        gym.demo(1, 3)
        trial = fresh.json('merge', '--dry-run', gym.log)
        tap.ok(trial['sessions'] == gym.json('stats')['sessions'], 'a dry run tells what a new log would take', trial)
        os.mkdir(gym.file('shared'))
        gym.run('merge', gym.file('shared'))
        shared_trial = fresh.json('merge', '--dry-run', gym.file('shared'))
        tap.ok(shared_trial['sessions'] == trial['sessions'] and len(os.listdir(gym.file('shared'))) == 1, 'also over a folder', shared_trial)
        tap.ok(not os.path.exists(fresh.log), 'and makes none')
        tap.ok(fresh.run('merge', gym.log) == 0 and fresh.content() == gym.content(), 'a new log takes it all', fresh.messages)


def repair(tap):
    with Home() as home:
        nothing = home.json('check')
        tap.ok(home.status == 0 and nothing['state'] == 'none' and nothing['sessions'] == 0, 'no log is no problem', nothing)
        home.demo(1)
        sound = home.json('check', '--repair')
        tap.ok(home.status == 0 and sound['state'] == 'sound' and sound['repaired'] is None and sound['problems'] == [] and sound['sets'] > 100, 'a sound log is left alone', sound)
        before = home.content()

        # An index that lacks a row: its rows are taken away behind its back.
        database = sqlite3.connect(home.log)
        database.execute('PRAGMA writable_schema = ON')
        database.execute("UPDATE sqlite_schema SET sql = replace (sql, 'ON session_set (session_exercise_key, position)', 'ON session_set (position, session_exercise_key)') WHERE name = 'session_set_by_exercise'")
        database.commit()
        database.close()
        broken = home.json('check')
        tap.ok(home.status == 1 and broken['state'] == 'damaged' and broken['problems'] and home.messages != '', 'a damaged index is found', broken)
        done = home.json('check', '--repair')
        tap.ok(home.status == 0 and done['repaired'] == 'indices' and done['state'] == 'sound' and home.content() == before, 'and made anew', done, home.messages)

        # A row that belongs to none, and no backup: nothing helps, and nothing is promised.
        database = sqlite3.connect(home.log)
        database.execute("UPDATE session_set SET session_exercise_key = 999999 WHERE key = 1")
        database.commit()
        rows = database.execute('SELECT * FROM session_set').fetchall()
        database.close()
        tap.ok(home.run('check', '--repair') == 1 and 'no good backup' in home.messages and 'It was not changed' not in home.messages, 'what can’t be repaired says so', home.messages)
        tap.ok(home.query('SELECT * FROM session_set') == rows, 'and keeps its rows')
        tap.ok(home.run('check') == 1 and 'It was not changed' in home.messages, 'only looking changes nothing, and says so', home.messages)
        database = sqlite3.connect(home.log)
        database.execute('UPDATE session_set SET session_exercise_key = (SELECT min (key) FROM session_exercise) WHERE key = 1')
        database.commit()
        database.close()
        before = home.content()

        backups = os.path.join(os.path.dirname(home.log), 'backups')
        os.makedirs(backups, exist_ok=True)
        home.run('backup', os.path.join(backups, 'log-2026-03-01.db'))
        with open(home.log, 'r+b') as file:
            file.seek(4096)
            file.write(b'\xa5' * 8192)
        tap.ok(home.run('check') == 1, 'a damaged log is found', home.messages)
        done = home.json('check', '--repair')
        tap.ok(home.status == 0 and done['repaired'] == 'backup' and os.path.exists(done['kept']) and home.content() == before, 'the newest backup takes its place', done, home.messages)
        os.unlink(home.log)
        tap.ok(home.json('check')['state'] == 'missing' and home.status == 1, 'a log that is gone is missed')
        done = home.json('check', '--repair')
        tap.ok(home.status == 0 and done['repaired'] == 'backup' and home.content() == before, 'and comes back', done, home.messages)


def shared(tap):
    """A folder that both reach: each writes a file of its own, and reads the others'."""
    with Home() as desk, Home() as gym:
        folder = desk.file('shared')
        os.mkdir(folder)
        desk.demo(1, 1)
        gym.demo(1, 2)
        n = desk.json('stats')['sessions'] + gym.json('stats')['sessions']

        first = desk.json('merge', folder)
        tap.ok(desk.status == 0 and first['files'] == [] and first['written'] is True, 'the first finds nothing, and writes', first, desk.messages)
        names = os.listdir(folder)
        tap.ok(len(names) == 1 and names[0].endswith('.backext-log') and os.stat(os.path.join(folder, names[0])).st_mode & 0o777 == 0o600, 'one file, for its owner', names)
        trial = gym.json('merge', '--dry-run', folder)
        tap.ok(trial['sessions'] > 0 and trial['written'] is False and os.listdir(folder) == names, 'a dry run writes nothing', trial)
        gym.json('merge', folder)
        desk.json('merge', folder)
        tap.ok(len(os.listdir(folder)) == 2 and desk.content() == gym.content() and desk.json('stats')['sessions'] == n, 'then both have the same', os.listdir(folder))
        again = gym.json('merge', folder)
        tap.ok((again['added'], again['changed'], again['deleted'], again['conflicts']) == (0, 0, 0, []), 'and nothing goes round', again)
        tap.ok(not [name for name in os.listdir(folder) if not name.endswith('.backext-log')], 'nothing else is left in the folder', os.listdir(folder))

        # What is half written, foreign, newer or no log keeps nobody from the others.
        before = desk.content()
        with open(os.path.join(folder, names[0]), 'rb') as file:
            whole = file.read()
        bad = {'half': whole[:len(whole) // 2], 'words': b'words', 'empty': b''}
        for name, content in bad.items():
            desk.file(f'shared/back-extension-{name}.backext-log', content)
        for name, sql in (('newer', 'PRAGMA user_version = 9999'), ('foreign', 'CREATE TABLE cats (name TEXT)')):
            if name == 'newer':
                shutil.copy(os.path.join(folder, names[0]), desk.file('shared/back-extension-newer.backext-log'))
            change(desk.file(f'shared/back-extension-{name}.backext-log'), sql)
        desk.file('shared/holiday.jpg', b'jpeg')
        gym.change("UPDATE session SET title = 'Renamed', modified_ms = modified_ms + 1000000 WHERE key = 1")
        gym.run('merge', folder)
        tap.ok(gym.status == 5 and gym.messages.count('backext: ') == 5 and 'newer' in gym.messages, 'each is refused in words', gym.messages)
        done = desk.json('merge', folder)
        problems = {f['name'].removeprefix('back-extension-').removesuffix('.backext-log'): f['problem'] for f in done['files']}
        tap.ok(all(problems[name] for name in [*bad, 'newer', 'foreign']) and sum(p is None for p in problems.values()) == 1, 'and told', problems)
        tap.ok(done['changed'] == 1 and desk.content() != before and desk.content() == gym.content(), 'what is whole is merged all the same', done)
        tap.ok(os.path.exists(desk.file('shared/holiday.jpg')) and len(os.listdir(folder)) == 8, 'what is not ours is left alone', os.listdir(folder))
        tap.ok(desk.run('merge', desk.file('nowhere')) == 5, 'a folder that is not there is refused', desk.messages)


def main():
    tap = Tap()
    shared(tap)
    backup(tap)
    merge(tap)
    repair(tap)
    tap.done()


main()
