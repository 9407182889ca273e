#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_print.py PROGRAM LOCALEDIR: what hangs beside the rack. Every exercise and
every workout is printed in every language, on the paper that is usual there, by the code
that prints it; an exercise must fit on two pages, a workout that ships on one, and its
words and pictures must be in them."""

import glob
import os
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from pdf import Pdf  # noqa: E402
from tap import Tap  # noqa: E402

# The first one prints on Letter, the others on A4.
LOCALES = ['en_US.UTF-8', 'de_DE.UTF-8', 'es_ES.UTF-8', 'fr_FR.UTF-8', 'sv_SE.UTF-8']
MAX_PAGES = 2


def get_max_pages(path):
    name = os.path.basename(path)
    if name == 'workout-hard.pdf':
        return 99
    return 1 if name.startswith('workout-') else MAX_PAGES


# The simplest picture, a body with a bar, has many more shapes than this.
SHAPES = 25


def squeeze(text):
    """Without blanks, and with ligatures taken apart, as lines break anywhere."""
    return ''.join(c for c in unicodedata.normalize('NFKC', text) if not c.isspace() and c not in '\u00ad\u200b')


def look(path):
    """What is wrong with a print"""
    pdf = Pdf(path)
    with open(path[:-len('pdf')] + 'txt', encoding='utf-8') as file:
        n_pages, n_pictures, *words = file.read().splitlines()
    if not pdf.is_pdf:
        yield 'is no PDF'
        return
    if len(pdf.pages) != int(n_pages) or not 1 <= len(pdf.pages) <= get_max_pages(path):
        yield f'has {len(pdf.pages)} pages, and says {n_pages}'
    if pdf.has_pixels():
        yield 'has a picture made of pixels'

    pages = [pdf.read(page) for page in range(len(pdf.pages))]
    text = squeeze(''.join(words for words, _ in pages))
    painted = sum(painted for _, painted in pages)
    yield from (f'lacks: {line}' for line in words if squeeze(line) not in text)
    if painted < SHAPES * int(n_pictures):
        yield f'has {painted} shapes, too few for {n_pictures} pictures'


def main():
    program, locales = sys.argv[1:3]
    keep = os.environ.get('BX_TEST_PRINT_FOLDER')
    tap = Tap()
    known = subprocess.run(['locale', '-a'], check=True, capture_output=True, text=True).stdout.lower().replace('utf8', 'utf-8').split()

    with tempfile.TemporaryDirectory() as scratch:
        for locale in LOCALES:
            what = f'in {locale} every exercise and workout is printed, whole, on as few pages as it should'
            if locale.lower() not in known:
                tap.skip(what, 'there is no such locale here')
                continue
            folder = os.path.join(keep or scratch, locale.split('.')[0])
            os.makedirs(folder, exist_ok=True)
            home = os.path.join(scratch, 'home')
            env = dict(os.environ, LC_ALL=locale, XDG_DATA_HOME=home)
            env.pop('LANGUAGE', None)
            # Text is what counts here; a warning of a printer that is not there is none.
            done = subprocess.run([program, folder, locales], env=env, capture_output=True, text=True)
            problems = [done.stderr] if done.returncode != 0 else []
            printed = sorted(glob.glob(os.path.join(folder, '*.pdf')))
            problems += [f'{os.path.basename(path)} {problem}' for path in printed for problem in look(path)]
            tap.ok(not problems and len(printed) >= 12, what, *problems[:20])
    tap.done()


if __name__ == '__main__':
    main()
