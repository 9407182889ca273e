#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py FAILED-BUILDS [TESTLOG]…: what meson's test logs say, added up.

The last line is "N passed, N failed", a build that failed counting as one of
the latter; the exit status says the same.
"""

import json
import os
import sys

GOOD = ('OK', 'EXPECTEDFAIL')


def main():
    passed = 0
    failed = int(sys.argv[1])
    notes = []
    for path in filter(os.path.exists, sys.argv[2:]):
        place = os.path.basename(os.path.dirname(os.path.dirname(path)))
        counts = {'passed': 0, 'failed': 0, 'skipped': 0}
        with open(path, encoding='utf-8') as log:
            for line in log:
                test = json.loads(line)
                if test['result'] in GOOD:
                    counts['passed'] += 1
                elif test['result'] == 'SKIP':
                    counts['skipped'] += 1
                    notes.append(f'skipped  {place}: {test["name"]}')
                else:
                    counts['failed'] += 1
                    notes.append(f'{test["result"]:8} {place}: {test["name"]}')
        passed += counts['passed']
        failed += counts['failed']
        print(f'{place}: {counts["passed"]} passed, {counts["failed"]} failed, {counts["skipped"]} skipped')
    if sys.argv[1] != '0':
        notes.append(f'builds that failed: {sys.argv[1]}')
    for note in notes:
        print(note)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


sys.exit(main())
