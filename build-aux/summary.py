#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py FAILED-BUILDS [TESTLOG]…: what meson's test logs say, added up.
summary.py --again TESTLOG: the tests that are worth another run, alone.

Beside a TESTLOG may stand what such a run gave (`again.json`). The last line is
"N passed, N failed", a build that failed counting as one of the latter; the exit
status says the same.
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


def read(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as log:
        return [json.loads(line) for line in log]


def is_bad(test):
    return test['result'] not in GOOD and test['result'] != 'SKIP'


def get_reasons(test):
    lines = (test.get('stdout', '') + '\n' + test.get('stderr', '')).splitlines()
    return [line[:240] for line in lines if REASON.search(line)][:MOST_REASONS]


def list_again(path):
    bad = [test['name'] for test in read(path) if is_bad(test)]
    if len(bad) <= FEW:
        for name in filter(ON_A_DESKTOP.search, bad):
            print(name.rpartition(' / ')[2])


def add_up(failed_builds, paths):
    passed = 0
    failed = failed_builds
    notes = []
    for path in filter(os.path.exists, paths):
        place = os.path.basename(os.path.dirname(os.path.dirname(path)))
        again = {test['name']: test for test in read(os.path.join(os.path.dirname(path), 'again.json'))}
        counts = {'passed': 0, 'failed': 0, 'skipped': 0}
        for test in read(path):
            name = test['name']
            if test['result'] == 'SKIP':
                counts['skipped'] += 1
                notes.append(f'skipped  {place}: {name}')
            elif not is_bad(test):
                counts['passed'] += 1
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
    if failed_builds:
        notes.append(f'builds that failed: {failed_builds}')
    for note in notes:
        print(note)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or (paths and not passed) else 0


if sys.argv[1] == '--again':
    list_again(sys.argv[2])
else:
    sys.exit(add_up(int(sys.argv[1]), sys.argv[2:]))
