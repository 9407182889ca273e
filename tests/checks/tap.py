# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks have in common: results as TAP, and the project's files."""

import os
import subprocess
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))


class Tap:
    """Counts results; a check that never ran fails by its missing plan."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def ok(self, good, what, *problems):
        self.count += 1
        print('ok' if good else 'not ok', self.count, '-', what)
        if not good:
            self.failed += 1
            sys.stdout.flush()
            for problem in problems:
                # Where meson shows it.
                print('  ', problem, file=sys.stderr)

    def skip(self, what, why):
        self.count += 1
        print(f'ok {self.count} - {what} # SKIP {why}')

    def without_locale(self, what, why):
        """What can't be checked here for lack of a locale: skipped, but in the root that
        build-aux/sdk makes, which has them all."""
        if os.environ.get('BACKEXT_IN_SDK') == 'root':
            self.ok(False, what, why)
        else:
            self.skip(what, why)

    def none(self, problems, what):
        """Good when the list of problems is empty."""
        self.ok(not problems, what, *problems)

    def done(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def files(*endings):
    """The project's own files, by path from its root: those git has or would
    take in, or all that are not a build's where there is no git. A release may be
    unpacked inside another tree, whose git knows nothing of it."""
    try:
        if not os.path.exists(os.path.join(ROOT, '.git')):
            raise OSError
        listed = subprocess.run(
            ['git', '-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
            cwd=ROOT, check=True, capture_output=True, text=True).stdout.split('\0')
    except (OSError, subprocess.CalledProcessError):
        listed = []
        for place, folders, names in os.walk(ROOT):
            folders[:] = [f for f in folders if not f.startswith(('_build', '_flatpak', '.git', '.flatpak', '__pycache__'))]
            listed += [os.path.relpath(os.path.join(place, name), ROOT) for name in names]
    listed = sorted(f for f in listed if f and os.path.isfile(os.path.join(ROOT, f)))
    return [f for f in listed if not endings or f.endswith(endings)]
