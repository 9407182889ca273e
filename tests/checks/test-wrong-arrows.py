#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-wrong-arrows.py BUILD: the build itself refuses a wrong arrow.

For each it takes the real command that compiles a file of the floor, lets it
compile one that includes what the floor must not see, and expects that the
header is not found. The same command must compile a harmless file.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

from tap import Tap

# Floor, and a header that it must not see.
WRONG = [
    ('core', 'bx-catalogue.h'),
    ('core', 'bx-store.h'),
    ('core', 'gtk/gtk.h'),
    ('catalogue', 'bx-store.h'),
    ('catalogue', 'gtk/gtk.h'),
    ('store', 'bx-window.h'),
    ('store', 'gtk/gtk.h'),
    ('exchange', 'bx-store.h'),
    ('exchange', 'gtk/gtk.h'),
    ('exchange', 'bx-log-import.h'),
    ('store', 'bx-log-import.h'),
    ('transfer', 'bx-window.h'),
    ('transfer', 'gtk/gtk.h'),
    ('art', 'bx-store.h'),
    ('art', 'bx-catalogue.h'),
    ('charts', 'bx-store.h'),
    ('charts', 'bx-session.h'),
    ('charts', 'bx-window.h'),
    ('cli', 'bx-window.h'),
    ('cli', 'gtk/gtk.h'),
    ('provider', 'bx-window.h'),
    ('provider', 'gtk/gtk.h'),
]


def command_of(commands, floor):
    """The compile command of some file of this floor, without input and outputs."""
    for entry in commands:
        if f'/src/{floor}/' not in os.path.realpath(os.path.join(entry['directory'], entry['file'])):
            continue
        words = shlex.split(entry['command'])
        kept = []
        skip = False
        for word in words:
            if skip:
                skip = False
            elif word in ('-o', '-MF', '-MQ'):
                skip = True
            elif word not in ('-c', '-MD', entry['file']):
                kept.append(word)
        return kept, entry['directory']
    return None, None


def compiles(command, directory, text):
    with tempfile.NamedTemporaryFile('w', suffix='.c') as source:
        source.write(text)
        source.flush()
        result = subprocess.run([*command, '-Wno-error', '-fsyntax-only', source.name], cwd=directory,
                                capture_output=True, text=True, check=False, env={**os.environ, 'LC_ALL': 'C'})
    return result.returncode == 0, result.stderr


def main():
    tap = Tap()
    with open(os.path.join(sys.argv[1], 'compile_commands.json'), encoding='utf-8') as file:
        commands = json.load(file)
    for floor in sorted({floor for floor, _ in WRONG}):
        command, directory = command_of(commands, floor)
        tap.ok(command is not None, f'{floor}: its compile command is known')
        if command is None:
            continue
        good, said = compiles(command, directory, '#include "config.h"\nint harmless;\n')
        tap.ok(good, f'{floor}: a harmless file compiles', *said.splitlines()[:3])
        for header in [h for f, h in WRONG if f == floor]:
            good, said = compiles(command, directory, f'#include <{header}>\nint wrong;\n')
            refused = not good and f'{os.path.basename(header)}' in said and ('No such file' in said or 'not found' in said)
            tap.ok(refused, f'{floor}: {header} is refused', *said.splitlines()[:3])
    tap.done()


main()
