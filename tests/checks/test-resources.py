#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources, interfaces and icons: listed, there, and well formed."""

import os
import re
import zlib
import xml.etree.ElementTree as ET

from tap import ROOT, Tap, files, read

# Where a resource bundle finds its files, beside its own folder.
ALSO = {'src/ui/ui.gresource.xml': ['data']}

# What a bundle has that is made while the program is built.
MADE = {'search-pictures.gvariant'}

# What all pictures together may take, in bytes
MAX_PICTURES = 24_000_000
MAX_PACKED = 8_000_000

# What GTK recolours in a symbolic icon.
FILLED = {'svg', 'g', 'path', 'rect', 'circle', 'defs', 'title'}


def local(tag):
    return tag.rsplit('}', 1)[-1]


def main():
    tap = Tap()

    broken = []
    for path in files('.xml', '.xml.in', '.xml.in.in', '.ui', '.svg', '.its', '.loc', '.rnc.xml'):
        try:
            ET.parse(os.path.join(ROOT, path))
        except ET.ParseError as error:
            broken.append(f'{path}: {error}')
    tap.none(broken, 'every XML file is well formed')

    missing = []
    doubles = []
    listed = set()
    bundles = files('.gresource.xml')
    for bundle in bundles:
        seen = set()
        for resource in ET.parse(os.path.join(ROOT, bundle)).getroot().iter('gresource'):
            for file in resource.iter('file'):
                name = file.text.strip()
                places = [os.path.join(folder, name) for folder in [os.path.dirname(bundle), *ALSO.get(bundle, [])]]
                found = [place for place in places if os.path.isfile(os.path.join(ROOT, place))]
                if not found and name not in MADE:
                    missing.append(f'{bundle} lists {name}')
                listed.update(os.path.normpath(place) for place in found)
                key = f'{resource.get("prefix")}/{file.get("alias") or name}'
                if key in seen:
                    doubles.append(f'{bundle}: {key}')
                seen.add(key)
    tap.ok(bundles, 'there are resource bundles')
    tap.none(missing, 'every file that a bundle lists is there')
    tap.none(doubles, 'no resource is listed twice')

    forgotten = [f for f in files('.ui', '.css', '.sql') if f.startswith(('src/', 'data/')) and f not in listed]
    forgotten += [f for f in files('.svg') if f.startswith('data/icons/scalable/') and f not in listed]
    tap.none(forgotten, 'every interface, style, migration and action icon is in a bundle')

    art = 'data/illustrations/'
    pictures = [f for f in files('.svg') if f.startswith(art)] + [art + 'index.xml']
    tap.none([f for f in pictures if f not in listed], 'every picture is in the program')
    repository = packed = 0
    for path in pictures:
        with open(os.path.join(ROOT, path), 'rb') as file:
            data = file.read()
        repository += len(data)
        packed += len(zlib.compress(data))
    tap.ok(repository <= MAX_PICTURES, f'the pictures take {repository / 1e6:.1f} MB in the repository', f'more than {MAX_PICTURES / 1e6} MB')
    tap.ok(packed <= MAX_PACKED, f'the pictures take {packed / 1e6:.1f} MB in the program', f'more than {MAX_PACKED / 1e6} MB')
    bare = [file.text for bundle in files('.gresource.xml') if bundle.startswith(art)
            for file in ET.parse(os.path.join(ROOT, bundle)).getroot().iter('file') if file.get('compressed') != 'true']
    tap.none(bare, 'every picture in the program is packed')

    wrong = []
    for path in files('-symbolic.svg'):
        root = ET.parse(os.path.join(ROOT, path)).getroot()
        if root.get('width') != '16' or root.get('height') != '16':
            wrong.append(f'{path}: not 16 by 16')
        for element in root.iter():
            if local(element.tag) not in FILLED or element.get('stroke') or element.get('style'):
                wrong.append(f'{path}: <{local(element.tag)}> would not take the colour of the text')
    tap.none(wrong, 'symbolic icons are made of filled shapes on a grid of 16')

    known = {os.path.basename(f)[:-len('.svg')] for f in files('-symbolic.svg')}
    absent = []
    for path in files('.c', '.ui'):
        if path.startswith('src/'):
            absent += [f'{path}: {name}' for name in re.findall(r'\bbx-[a-z-]+-symbolic\b', read(path)) if name not in known]
    tap.none(absent, 'every icon of our own that the sources name is there')

    unbalanced = []
    for path in files('.css'):
        depth = 0
        for number, line in enumerate(re.sub(r'/\*.*?\*/', lambda m: '\n' * m.group(0).count('\n'), read(path), flags=re.DOTALL).splitlines(), 1):
            for character in line:
                depth += {'{': 1, '}': -1}.get(character, 0)
                if depth not in (0, 1):
                    unbalanced.append(f'{path}:{number}: a brace too many or too few')
                    depth = 0
        if depth:
            unbalanced.append(f'{path}: the last block has no end')
    tap.none(unbalanced, 'the braces of every stylesheet match')

    tap.done()


main()
