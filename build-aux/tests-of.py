#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests-of.py BUILD [--suite NAME]… [TEST]…: what to build for these tests.

Prints the targets as ninja names them, on one line.
"""

import fnmatch
import json
import os
import subprocess
import sys


def introspect(build, what):
    return json.loads(subprocess.check_output(['meson', 'introspect', build, what]))


def main():
    build = sys.argv[1]
    arguments = [a for a in sys.argv[2:] if a != '--suite']
    files = {}
    for target in introspect(build, '--targets'):
        files[target['id']] = [os.path.relpath(f, build) for f in target['filename']]
    wanted = set()
    for test in introspect(build, '--tests'):
        names = {test['name']} | {suite.split(':')[-1] for suite in test['suite']}
        # A test's name may be a pattern, as for meson.
        if any(fnmatch.filter(names, argument.split(':')[-1]) for argument in arguments):
            for dependency in test['depends']:
                wanted.update(files.get(dependency, []))
    print(' '.join(sorted(wanted)))


main()
