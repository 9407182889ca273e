#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_print.py PROGRAM LOCALEDIR: what hangs beside the rack. Every exercise and
every workout is printed in every language, on the paper that is usual there, by the code
that prints it; an exercise must fit on two pages, a workout that ships on one, and its
words and pictures must be in them."""

import glob
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from pdf import Pdf  # noqa: E402
from tap import ROOT, Tap, read  # noqa: E402

LOCALES = ['en_US.UTF-8', 'de_DE.UTF-8', 'es_ES.UTF-8', 'fr_FR.UTF-8', 'sv_SE.UTF-8']
# In points
LETTER = (612, 792)
A4 = (595, 842)
MAX_PAGES = 2


def get_max_pages(path):
    name = os.path.basename(path)
    if name == 'workout-hard.pdf':
        return 99
    return 1 if name.startswith('workout-') else MAX_PAGES


# The simplest picture, a body with a bar, has many more shapes than this.
SHAPES = 25


def get_expected():
    """All that is to be printed: what the catalogue holds, and two that are hard to lay out."""
    folder = os.path.join(ROOT, 'data', 'catalogue')
    workouts = re.findall(r'<workout id="([^"]+)"', read('data/catalogue/workouts.xml'))
    exercises = [os.path.basename(path)[len('exercise-'):-len('.xml')] for path in glob.glob(os.path.join(folder, 'exercise-*.xml'))]
    return {'variation', 'workout-hard', *exercises, *(f'workout-{name}' for name in workouts)}


def get_sentences(folder):
    """What must be read on the sheets of exercises"""
    lines = set()
    for path in glob.glob(os.path.join(folder, '*.txt')):
        if not os.path.basename(path).startswith('workout-'):
            with open(path, encoding='utf-8') as file:
                lines.update(file.read().splitlines()[2:])
    return {line for line in lines if ' ' in line}


def squeeze(text):
    """Without blanks, and with ligatures taken apart, as lines break anywhere."""
    return ''.join(c for c in unicodedata.normalize('NFKC', text) if not c.isspace() and c not in '\u00ad\u200b')


def look(path, size):
    """What is wrong with a print on paper of a size"""
    pdf = Pdf(path)
    with open(path[:-len('pdf')] + 'txt', encoding='utf-8') as file:
        n_pages, n_pictures, *words = file.read().splitlines()
    if not pdf.is_pdf:
        yield 'is no PDF'
        return
    if len(pdf.pages) != int(n_pages) or not 1 <= len(pdf.pages) <= get_max_pages(path):
        yield f'has {len(pdf.pages)} pages, and says {n_pages}'
    if any(pdf.get_size(page) != size for page in range(len(pdf.pages))):
        yield f'is on paper of {pdf.get_size(0)} points, not {size}'
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
    english = set()
    known = subprocess.run(['locale', '-a'], check=True, capture_output=True, text=True).stdout.lower().replace('utf8', 'utf-8').split()

    with tempfile.TemporaryDirectory() as scratch:
        for locale in LOCALES:
            what = f'in {locale} every exercise and workout is printed, whole, on as few pages as it should'
            if locale.lower() not in known:
                tap.without_locale(what, f'there is no locale {locale} here')
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
            size = LETTER if locale.startswith('en_US') else A4
            problems += [f'{os.path.basename(path)} {problem}' for path in printed for problem in look(path, size)]
            problems += [f'{name} is not printed' for name in sorted(get_expected() - {os.path.basename(path)[:-len(".pdf")] for path in printed})]
            tap.none(problems[:20], what)

            # The words that were looked for are the language's own.
            sentences = get_sentences(folder)
            if locale.startswith('en_'):
                english = sentences
            else:
                # But for names and sources
                same = sorted(sentences & english)
                tap.ok(10 * len(same) < len(sentences), f'what is printed in {locale} is not English', *same[:20])
    tap.done()


if __name__ == '__main__':
    main()
