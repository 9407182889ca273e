#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom.

The build refuses most wrong arrows by its include paths; this sees the ones
that a path by way of a folder, or a library of the same package, lets through.
"""

import os
import re

from tap import Tap, files, read

# Each floor, and those below it that it may use.
FLOORS = {
    'core': set(),
    'catalogue': {'core'},
    'store': {'core', 'catalogue'},
    'exchange': {'core', 'catalogue'},
    'art': set(),
    'charts': set(),
    'transfer': {'core', 'catalogue', 'store', 'exchange'},
    'ui': {'core', 'catalogue', 'store', 'exchange', 'transfer', 'art', 'charts'},
    'cli': {'core', 'catalogue', 'store', 'exchange', 'transfer'},
    # Runs while the program is built; what it makes goes into the provider.
    'drawing': {'core', 'catalogue', 'art'},
    'provider': {'core', 'catalogue', 'store'},
    'main.c': {'ui', 'cli'},
}

# System headers that belong to a library, and who may see it.
LIBRARIES = [
    ('GIO', r'(gio/.*|glib-unix\.h)', set(FLOORS) - {'core'}),
    ('GTK', r'(gtk/.*|gdk/.*|gsk/.*|adwaita\.h|libadwaita.*|pango/.*|cairo.*|graphene.*)', {'art', 'charts', 'ui', 'drawing', 'main.c'}),
    ('libadwaita', r'(adwaita\.h|libadwaita.*)', {'charts', 'ui', 'main.c'}),
    ('librsvg', r'librsvg/.*', {'art', 'drawing'}),
    ('SQLite', r'sqlite3.*\.h', {'store'}),
    ('json-glib', r'json-glib/.*', {'exchange'}),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
SQL = re.compile(r'\b(SELECT\s.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER)|'
                 r'DROP\s+TABLE|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE)\b')


def floor_of(path):
    return path.split('/')[1]


def main():
    tap = Tap()
    sources = [f for f in files('.c', '.h') if f.startswith('src/')]
    tap.ok(len(sources) > 20, f'there are sources to look at ({len(sources)})')

    unknown = sorted({floor_of(f) for f in sources} - set(FLOORS))
    tap.none(unknown, 'every folder of src is a known floor')

    owner = {}
    doubles = []
    for path in sources:
        if path.endswith('.h'):
            name = os.path.basename(path)
            if name in owner:
                doubles.append(f'{path} has the name of another header, of {owner[name]}')
            owner[name] = floor_of(path)
    tap.none(doubles, 'no two headers share a name')

    arrows = []
    libraries = []
    sql = []
    for path in sources:
        floor = floor_of(path)
        text = read(path)
        for match in INCLUDE.finditer(text):
            own, system = match.groups()
            header = own or system
            target = owner.get(os.path.basename(header))
            if own and '/' in own:
                arrows.append(f'{path} includes "{own}" by way of a folder')
            elif target and target != floor and target not in FLOORS.get(floor, set()):
                arrows.append(f'{path} includes {header} of {target}')
            for library, pattern, allowed in LIBRARIES:
                if re.fullmatch(pattern, header) and floor not in allowed:
                    libraries.append(f'{path} includes <{header}> of {library}')
        if floor != 'store':
            # Strings that follow one another are one.
            joined = re.sub(r'"\s*\n?\s*"', '', text)
            sql += [f'{path}: {found.group(0)[:70]}' for found in STRING.finditer(joined) if SQL.search(found.group(0))]
    tap.none(arrows, 'every include goes down the floors')
    tap.none(libraries, 'each library is seen by its own floors alone')
    tap.none(sql, 'no SQL outside the store')

    stray = [f for f in files('.sql') if not f.startswith(('data/sql/', 'tests/'))]
    tap.none(stray, 'all .sql files are in data/sql')

    long = [f'{f}: {n} lines' for f in files('.c', '.h', '.py') for n in [read(f).count('\n')] if n > 1000]
    tap.none(long, 'no source file is longer than 1000 lines')
    tap.done()


main()
