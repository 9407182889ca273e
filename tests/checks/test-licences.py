#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence (reuse.software)."""

import os
import re
import tomllib

from tap import ROOT, Tap, files

# In parts, so that this file does not seem to carry these very tags.
TAG = re.compile('SPDX-' + r'License-Identifier:[ \t]*([A-Za-z0-9.+-]+)')
OWNER = 'SPDX-' + 'FileCopyrightText:'


def pattern(glob):
    """A REUSE glob: * within a folder, ** across."""
    escaped = re.escape(glob).replace(r'\*\*', '\0').replace(r'\*', '[^/]*').replace('\0', '.*')
    return re.compile(escaped + r'\Z')


def main():
    tap = Tap()
    with open(os.path.join(ROOT, 'REUSE.toml'), 'rb') as file:
        annotations = tomllib.load(file)['annotations']
    covered = []
    for annotation in annotations:
        paths = annotation['path']
        for glob in [paths] if isinstance(paths, str) else paths:
            covered.append((pattern(glob), annotation['SPDX-' + 'License-Identifier']))

    bare = []
    used = set()
    for path in files():
        if path == 'COPYING' or path.startswith('LICENSES/') or path.endswith('.license'):
            continue
        head = ''
        for place in (path, path + '.license'):
            if os.path.isfile(os.path.join(ROOT, place)):
                with open(os.path.join(ROOT, place), 'rb') as file:
                    head += file.read(4000).decode('utf-8', 'replace')
        tag = TAG.search(head)
        if tag and OWNER in head:
            used.add(tag.group(1))
            continue
        licences = [licence for glob, licence in covered if glob.match(path)]
        if licences:
            used.update(licences)
        else:
            bare.append(path)
    tap.none(bare, 'every file has a copyright and a licence line, or is named in REUSE.toml')

    there = {name[:-len('.txt')] for name in os.listdir(os.path.join(ROOT, 'LICENSES'))}
    tap.none(sorted(used - there), 'the text of every licence used is in LICENSES')
    tap.none(sorted(there - used), 'every licence in LICENSES is used')
    tap.done()


main()
