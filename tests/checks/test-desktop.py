#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-desktop.py DESKTOP-FILE TYPES: what the desktop is told is there in every language:
all words of the desktop file but the program's name, which is the same everywhere, and
the names of the types of files."""

import os
import re
import sys
import xml.etree.ElementTree as ET

from tap import ROOT, Tap

MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'
XML_LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
NAME = re.compile(r'(\w+)(?:\[(.+)\])?=(.*)')


def read(path):
    """The keys of each group, by language; None is English."""
    groups, group = {}, None
    with open(path, encoding='utf-8') as file:
        for line in file:
            found = NAME.match(line.strip())
            if line.startswith('['):
                group = groups.setdefault(line.strip()[1:-1], {})
            elif found and group is not None:
                group.setdefault(found[1], {})[found[2]] = found[3]
    return groups


def main():
    tap = Tap()
    with open(os.path.join(ROOT, 'po', 'LINGUAS'), encoding='utf-8') as file:
        languages = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    groups = read(sys.argv[1])
    entry = groups['Desktop Entry']
    actions = {name: keys for name, keys in groups.items() if name.startswith('Desktop Action ')}

    tap.ok(list(entry['Name']) == [None], 'the name of the program is not translated', str(entry['Name']))
    tap.ok(len(actions) == len(entry['Actions'][None].strip(';').split(';')), 'every action has its group')
    for language in languages:
        tap.none([f'{name}: {key}' for name, keys in {'Desktop Entry': {'Comment': entry['Comment'], 'Keywords': entry['Keywords']},
                                                      **actions}.items()
                  for key in ('Name', 'Comment', 'Keywords') if key in keys and language not in keys[key]],
                 f'{language} has its comment, keywords and names of actions')
        tap.ok(entry['Keywords'].get(language, ';').endswith(';'), f'the keywords of {language} end in a semicolon')
    for kind in ET.parse(sys.argv[2]).iter(MIME + 'mime-type'):
        named = {comment.get(XML_LANGUAGE) for comment in kind.iter(MIME + 'comment')}
        tap.ok(named == {None, *languages}, f'{kind.get("type")} is named in every language', named)
    tap.done()


main()
