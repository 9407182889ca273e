#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-command-line.py PROGRAM DEMO-LOG: what the program understands, what a shell
completes and what the manual tells are the same; names in JSON are those that are promised."""

import os
import re
import shutil
import subprocess

from home import Home

from tap import Tap

DATA = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', 'data')
COMMANDS = ['backup', 'check', 'export', 'import', 'merge', 'restore', 'show', 'stats']

COUNTS = {'sessions', 'sets', 'warmups', 'workouts', 'first', 'last'}
# These are an interface: what is here is never taken away.
NAMES = {
    'import': {'format', 'dialect', 'unit', 'dry_run', 'import', 'rows', 'sessions', 'sets', 'warmups', 'duplicates', 'duplicate_sessions', 'unfinished',
               'workouts', 'own_exercises', 'measurements', 'notes', 'feels', 'aliases', 'unknown_sets', 'first', 'last', 'skipped', 'exercises'},
    'import.skipped': {'reason', 'count', 'line', 'column', 'value'},
    'import.exercises': {'name', 'exercise', 'variation', 'sets', 'line', 'made', 'could_be'},
    'stats': {'sessions', 'sets', 'warmups', 'workouts', 'exercises'},
    'stats.exercises': {'id', 'sets', 'reps', 'volume_kg', 'best_kg', 'first', 'last'},
    'backup': COUNTS | {'file'},
    'restore': COUNTS | {'dry_run', 'replaced', 'kept'},
    'restore.replaced': COUNTS,
    'merge': {'dry_run', 'added', 'changed', 'deleted', 'sessions', 'sets', 'running', 'conflict_count', 'conflicts'},
    'merge of a folder': {'dry_run', 'added', 'changed', 'deleted', 'sessions', 'sets', 'running', 'conflict_count', 'conflicts', 'files', 'written'},
    'merge.files': {'name', 'problem'},
    'merge.conflicts': {'table', 'id', 'name', 'day', 'kept', 'our_ms', 'their_ms'},
    'check': {'state', 'repaired', 'kept', 'sessions', 'sets', 'warmups', 'workouts', 'problems'},
}


def read(name):
    with open(os.path.join(DATA, name), encoding='utf-8') as file:
        return file.read()


def complete(*words):
    script = '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _backext; printf "%s\\n" "${COMPREPLY[@]}"'
    result = subprocess.run(['bash', '-c', script, 'bash', os.path.join(DATA, 'backext.bash-completion'), 'backext', *words],
                            capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def understands(home, command, option):
    home.run(command, option)
    return 'nknown option' not in home.messages and 'has no option' not in home.messages


def options(tap, home, manual):
    shown = complete('')
    tap.ok({word for word in shown if not word.startswith('-')} == set(COMMANDS), 'every command is completed', sorted(shown))
    home.run('--help')
    words = home.output
    for command in COMMANDS:
        tap.ok(f'.B {command}' in manual or f'.B backext {command}' in manual, f'the manual tells of {command}')
        tap.ok(f'backext {command}' in words, f'and the help, of {command}')

    known = set().union(*(complete(command, '--') for command in COMMANDS)) | set(re.findall(r'--[a-z-]+', words)) | \
        {option.replace('\\', '') for option in re.findall(r'\\-\\-[a-z\\-]+', manual)}
    known -= {'--version'}
    tap.ok(not understands(home, 'stats', '--frobnicate'), 'an option that is none is refused', home.messages)
    for command in COMMANDS:
        taken = {option for option in known if understands(home, command, option)}
        tap.ok(taken | {'--help'} == complete(command, '--') | {'--help'}, f'what {command} takes is what is completed',
               sorted(taken ^ complete(command, '--')))
    for option in sorted(known - {'--help'}):
        tap.ok(option.replace('-', '\\-') in manual and option in words, f'{option} is in the manual and the help')
        tap.ok(any(understands(home, command, option) for command in COMMANDS), f'{option} is taken by a command')

    for command in ('import', 'export'):
        for form in complete(command, '--format', ''):
            home.run(command, '--format', form, home.file('no-such'))
            tap.ok(home.status != 2, f'{command} knows {form}', home.messages)
            tap.ok(form.split('-')[0] in manual.lower(), f'and the manual tells of it: {form}')
    tap.ok(complete('import', '--unit', '') == {'kg', 'lb'} and complete('import', '--dates', '') == {'day-first', 'month-first'}, 'words are completed')
    for field in ('date', 'exercise', 'title', 'weight', 'unit', 'reps', 'seconds', 'kind', 'rpe', 'note'):
        home.run('import', '--column', f'{field}=A', home.file('no-such'))
        tap.ok('tells no column' not in home.messages and field in manual, f'a column can be told to hold {field}', home.messages)


def names(tap, manual):
    with Home() as home, Home() as other:
        home.demo(1, 1)
        other.demo(1, 1)
        seen = {}
        path = home.file('some.csv', 'Tag,Lift,Kg,Reps\n2026-02-01,Deadlift,100,5\n2026-02-01,Deadlift,x,5\n')
        columns = [word for pair in ('date=Tag', 'exercise=Lift', 'weight=Kg', 'reps=Reps') for word in ('--column', pair)]
        seen['import'] = home.json('import', *columns, path)
        seen['import.skipped'] = seen['import']['skipped'][0]
        seen['import.exercises'] = seen['import']['exercises'][0]
        seen['stats'] = home.json('stats')
        seen['stats.exercises'] = next(iter(seen['stats']['exercises'].values()))
        seen['backup'] = home.json('backup', home.file('a.backup'))
        seen['restore'] = other.json('restore', '--dry-run', home.file('a.backup'))
        seen['restore.replaced'] = seen['restore']['replaced']
        seen['check'] = home.json('check')
        key = home.query('SELECT id FROM session_set LIMIT 1')[0][0]
        for place, reps in ((home, 3), (other, 4)):
            place.change(f"UPDATE session_set SET reps = {reps}, modified_ms = unixepoch () * 1000 + {reps} WHERE id = '{key}'")
        seen['merge'] = other.json('merge', home.log)
        seen['merge.conflicts'] = seen['merge']['conflicts'][0]
        os.mkdir(home.file('shared'))
        home.json('merge', home.file('shared'))
        seen['merge of a folder'] = other.json('merge', home.file('shared'))
        seen['merge.files'] = seen['merge of a folder']['files'][0]
        shutil.rmtree(home.file('shared'))

    tap.ok(set(seen) == set(NAMES), 'every result is looked at', sorted(set(seen) ^ set(NAMES)))
    words = set(re.findall(r'[a-z_]+', manual))
    for what, expected in NAMES.items():
        tap.ok(set(seen[what]) == expected, f'{what} has the names that are promised', sorted(set(seen[what]) ^ expected))
        tap.ok(expected <= words, f'and the manual tells of them: {what}', sorted(expected - words))


def main():
    tap = Tap()
    manual = read('backext.1')
    with Home() as home:
        options(tap, home, manual)
    names(tap, manual)
    tap.done()


main()
