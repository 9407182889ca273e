#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the help: well formed, all of them installed, each reached from
the first, and every link leads somewhere."""

import os
import re
import xml.etree.ElementTree as ET

from tap import ROOT, Tap, read

NS = '{http://projectmallard.org/1.0/}'
FOLDER = os.path.join(ROOT, 'help', 'C')
MAX_SENTENCE_WORDS = 30


def main():
    tap = Tap()
    names = sorted(name for name in os.listdir(FOLDER) if name.endswith('.page'))
    installed = sorted(re.findall(r"'([a-z-]+\.page)'", read('help/meson.build')))
    tap.ok(names == installed, 'every page is installed, and only such', f'{names} {installed}')

    pages = {}
    for name in names:
        root = ET.parse(os.path.join(FOLDER, name)).getroot()
        pages[root.get('id')] = root
        tap.ok(root.tag == NS + 'page' and root.get('id') + '.page' == name, f'{name} is the page that its name says')

    shown = sorted({media.get('src') for root in pages.values() for media in root.iter(NS + 'media')})
    listed = sorted(re.findall(r"'(figures/[a-z-]+\.png)'", read('help/meson.build')))
    there = sorted('figures/' + name for name in os.listdir(os.path.join(FOLDER, 'figures')))
    tap.ok(shown == listed == there, 'every picture is shown, installed and there', f'{shown} {listed} {there}')
    tap.ok(len(there) <= 12 and all(os.path.getsize(os.path.join(FOLDER, name)) <= 120 * 1024 for name in there), 'the pictures are few and small')
    tap.none([media.get('src') for root in pages.values() for media in root.iter(NS + 'media')
              if not ''.join(media.itertext()).strip()], 'every picture is told in words, too')

    sections = {section.get('id') for section in pages['index'].iter(NS + 'section')}
    for page_id, root in pages.items():
        links = [link for link in root.find(NS + 'info') if link.tag == NS + 'link']
        lost = [link.get('xref') for link in links
                if link.get('xref').split('#')[0] not in pages
                or ('#' in link.get('xref') and link.get('xref').split('#')[1] not in sections)]
        tap.none(lost, f'the links of {page_id} lead somewhere')
        tap.ok(page_id == 'index' or any(link.get('type') == 'guide' for link in links), f'{page_id} is reached from the first page')
        tap.ok(root.find(NS + 'info').find(NS + 'desc') is not None and root.find(NS + 'title') is not None,
               f'{page_id} has a title and says what it is about')
        long = []
        for paragraph in root.iter(NS + 'p'):
            text = ' '.join(''.join(paragraph.itertext()).split())
            long += [sentence for sentence in re.split(r'(?<=[.?:]) ', text) if len(sentence.split()) > MAX_SENTENCE_WORDS]
        tap.none(long, f'the sentences of {page_id} are short')
    tap.done()


main()
