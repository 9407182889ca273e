#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py FAILED [TESTLOG]…: what meson's test logs say, added up.
summary.py --again TESTLOG: the tests that are worth another run, alone.

Beside a TESTLOG stand the names of the tests that were to run (`listed`) and meson's
exit status (`ended`), and maybe what another run gave (`again.json`). The last line is
"N passed, N failed"; FAILED builds, and a run that did not come to its end, each count
as one of the latter. The exit status says the same.
"""

import json
import os
import re
import sys

GOOD = ('OK', 'EXPECTEDFAIL')

# What these see depends on how busy the machine is: they share it with other tests.
ON_A_DESKTOP = re.compile(r':(gui|e2e) / (?!monkey)')
# When more than these fail, it is not the machine.
FEW = 6

# The lines that say why, of Python, GLib and the sanitizers.
REASON = re.compile(r'^(\w+\.)*\w*(Error|Timeout|TooLong|Gone)\b.*:|^not ok|^Bail out|-(CRITICAL|WARNING|ERROR) \*\*|ERROR: |'
                    r'^in-desktop: |^FAIL: ')
MOST_REASONS = 4

# A part of a test that was left out, and why.
SKIPPED = re.compile(r'^ok \d+ (?:- )?(.+?) # SKIP *(.*)', re.MULTILINE)
MOST_NAMES = 10


def read_lines(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as file:
        return file.read().splitlines()


def read(path):
    tests = []
    for line in read_lines(path):
        try:
            tests.append(json.loads(line))
        except ValueError:
            pass  # Its writer was ended in the middle of it.
    return tests


def is_bad(test):
    return test['result'] not in GOOD and test['result'] != 'SKIP'


def get_reasons(test):
    lines = (test.get('stdout', '') + '\n' + test.get('stderr', '')).splitlines()
    return [line[:240] for line in lines if REASON.search(line)][:MOST_REASONS]


def get_breach(path, tests):
    """Why a run did not come to its end, or None."""
    place = os.path.dirname(path)
    names = read_lines(os.path.join(place, 'listed'))
    status = ''.join(read_lines(os.path.join(place, 'ended')))
    if not names:
        return 'which tests there are is not known'
    if len(tests) < len(names):
        gone = [name for name in names if name not in {test['name'] for test in tests}]
        more = ', …' if len(gone) > MOST_NAMES else ''
        return f'meson ended (status {status}) after {len(tests)} of {len(names)} tests, without: {", ".join(gone[:MOST_NAMES])}{more}'
    # The number of tests that failed, as far as a status can tell it.
    bad = len(list(filter(is_bad, tests)))
    if status not in {'0', str(min(bad, 1)), str(bad % 256)}:
        return f'meson ended with status {status}, which {bad} failed tests do not explain'
    return None


def list_again(path):
    bad = [test['name'] for test in read(path) if is_bad(test)]
    if len(bad) <= FEW:
        for name in filter(ON_A_DESKTOP.search, bad):
            print(name.rpartition(' / ')[2])


def add_up(failed, paths):
    passed = 0
    notes = []
    if failed:
        notes.append(f'builds that failed, or ran no test: {failed}')
    for path in filter(os.path.exists, paths):
        place = os.path.basename(os.path.dirname(os.path.dirname(path)))
        again = {test['name']: test for test in read(os.path.join(os.path.dirname(path), 'again.json'))}
        counts = {'passed': 0, 'failed': 0, 'skipped': 0}
        tests = read(path)
        breach = get_breach(path, tests)
        if breach:
            failed += 1
            notes.append(f'{place}: {breach}')
        for test in tests:
            name = test['name']
            if test['result'] == 'SKIP':
                counts['skipped'] += 1
                notes.append(f'skipped  {place}: {name}')
            elif not is_bad(test):
                counts['passed'] += 1
                notes += [f'skipped in part  {place}: {name}: {part}: {why}' for part, why in SKIPPED.findall(test.get('stdout', ''))]
            elif name in again and not is_bad(again[name]):
                counts['passed'] += 1
                notes.append(f'passed only when run again by itself  {place}: {name}')
                notes += [f'    {line}' for line in get_reasons(test)]
            else:
                counts['failed'] += 1
                notes.append(f'{test["result"]:8} {place}: {name}')
                notes += [f'    {line}' for line in get_reasons(again.get(name, test))]
        passed += counts['passed']
        failed += counts['failed']
        print(f'{place}: {counts["passed"]} passed, {counts["failed"]} failed, {counts["skipped"]} skipped')
    if paths and not passed and not failed:
        failed = 1
        notes.append('no test was run: all were skipped')
    for note in notes:
        print(note)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if sys.argv[1] == '--again':
    list_again(sys.argv[2])
else:
    sys.exit(add_up(int(sys.argv[1]), sys.argv[2:]))
