#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grammar that editors use takes all files of the catalogue and refuses bad ones."""

import glob
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from tap import ROOT, Tap, read  # noqa: E402

FOLDER = os.path.join(ROOT, 'data', 'catalogue')

# What xmllint ends with for a file that is XML, but not as the grammar says
REFUSED = (3, 4)

# A file, what to change in it, and into what. It stays XML: that it is not would be
# refused without a grammar, too.
BAD = [
    ('exercise-deadlift.xml', 'summary>', 'sumary>'),
    ('exercise-deadlift.xml', 'role="primary"', 'role="main"'),
    ('exercise-deadlift.xml', 'measure="weight-reps"', 'measure="weights"'),
    ('exercise-deadlift.xml', 'tempo="2-1-1-1"', 'tempo="2111"'),
    ('exercise-deadlift.xml', 'level="5"', 'level="6"'),
    ('exercise-deadlift.xml', 'back-load="high"', 'back-load="heavy"'),
    ('exercise-deadlift.xml', '<step id="grip">', '<step id="The Grip">'),
    ('exercise-deadlift.xml', '<cue>Push the floor away.</cue>', '<cue/>'),
    ('exercise-deadlift.xml', 'doi="10.', 'doi="doi:10.'),
    ('exercise-deadlift.xml', '<step id="grip">', '<step id="grip" colour="red">'),
    ('exercise-back-extension.xml', 'difficulty="-2"', 'difficulty="-5"'),
    ('exercise-back-extension.xml', 'end="low"', 'end="bottom"'),
    ('exercise-back-extension.xml', 'with="arms:hips"', 'with="arms"'),
    ('exercise-back-extension.xml', 'tempo="3-0-2-10"', 'tempo="3-0-2-100"'),
    ('exercise-back-extension.xml', '<no-step ref="load"/>', '<no-step/>'),
    ('muscles.xml', '<plain>lats</plain>', ''),
    ('equipment.xml', '<name>mat</name>', 'mat'),
    ('workouts.xml', 'reps="5"', 'reps="five"'),
    ('workouts.xml', 'sets="3"', 'sets="0"'),
    ('workouts.xml', 'kind="warm-up"', 'kind="warm"'),
    ('workouts.xml', 'rpe="8"', 'rpe="80"'),
    ('workouts.xml', 'superset="1"', 'superset="A"'),
    ('workouts.xml', 'schedule="every 7"', 'schedule="weekly"'),
    ('workouts.xml', 'progression="double"', 'progression="twice"'),
]


def check(path):
    result = subprocess.run(['xmllint', '--noout', '--relaxng', os.path.join(FOLDER, 'catalogue.rng'), path],
                            capture_output=True, text=True, check=False)
    return result.returncode, result.stderr.strip().splitlines()


def main():
    if not shutil.which('xmllint'):
        print('1..0 # SKIP xmllint is not here')
        return

    tap = Tap()
    for path in sorted(glob.glob(os.path.join(FOLDER, '*.xml'))):
        name = os.path.basename(path)
        if name.endswith('.gresource.xml'):
            continue
        status, problems = check(path)
        tap.ok(status == 0, name + ' is as the grammar says', *problems)
        tap.ok('<?xml-model href="catalogue.rng"' in read('data/catalogue/' + name), name + ' names its grammar')

    with tempfile.TemporaryDirectory() as folder:
        for name, before, after in BAD:
            text = read('data/catalogue/' + name)
            changed = os.path.join(folder, name)
            with open(changed, 'w', encoding='utf-8') as file:
                file.write(text.replace(before, after))
            status, problems = check(changed)
            tap.ok(before in text and status in REFUSED, f'{name} with {after or "nothing"} is refused',
                   f'xmllint ended with {status}', *problems)
    tap.done()


if __name__ == '__main__':
    main()
