#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py PROGRAM: runs PROGRAM in a language that is made here and now.

Every text of the project, as xgettext finds it, gets accents, about 40 % more length
and brackets round it: on a picture, where the end bracket is missing, the text is cut
off; where both are, it was never translated."""

import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from gettexts import a_locale, compile_po, extract, messages, quote, run  # noqa: E402
from tap import Tap  # noqa: E402

LANGUAGE = 'xx'

ACCENTED = str.maketrans('AEIOUYCNSZaeiouycnsz', 'ÅÉÎÖÛÝÇÑŠŽåéîöûýçñšž')

# What must stay as it is: formats (also those of dates), marks, entities.
KEPT = re.compile(r"%%|%(?:\d+\$)?[-+ #0'_^E]*(?:\d+|\*)?(?:\.\d+)?(?:ll|[lhzjt])?[A-Za-z]|<[^<>]+>|&#?\w+;")

VOWELS = 'AEIOUaeiou'


def lengthen(text, wanted):
    """The text with vowels said twice, until it is so much longer."""
    result = ''
    for letter in text:
        result += letter
        if wanted > 0 and letter in VOWELS:
            result += letter.lower()
            wanted -= 1
    return result, wanted


def pseudo(text):
    """A text as the language says it."""
    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [(text[end:kept.start()], True), (kept[0], False)]
        end = kept.end()
    parts.append((text[end:], True))
    words = ''.join(part for part, free in parts if free)
    letters = sum(letter.isalpha() for letter in words)
    if letters == 0:
        return text

    wanted = round(letters * 0.4)
    result = ''
    for part, free in parts:
        if free:
            part, wanted = lengthen(part, wanted)
            part = part.translate(ACCENTED)
        result += part
    start = re.match(r'\s*', result)[0]
    end = re.search(r'\s*$', result)[0]
    return start + '[' + result.strip() + ']' + end


def write_po(path, pot):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n\n')
        for message in messages(pot):
            if 'context' in message:
                file.write(f'msgctxt {quote(message["context"])}\n')
            file.write(f'msgid {quote(message["text"])}\n')
            if 'plural' in message:
                file.write(f'msgid_plural {quote(message["plural"])}\n'
                           f'msgstr[0] {quote(pseudo(message["text"]))}\n'
                           f'msgstr[1] {quote(pseudo(message["plural"]))}\n\n')
            else:
                file.write(f'msgstr {quote(pseudo(message["text"]))}\n\n')


def main():
    locale = a_locale()
    if locale is None:
        tap = Tap()
        tap.without_locale('every page in a language that nobody speaks', 'only the C locale is installed')
        tap.done()

    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, 'backext.pot')
        po = os.path.join(folder, 'xx.po')
        catalogue = os.path.join(folder, LANGUAGE, 'LC_MESSAGES')
        os.makedirs(catalogue)
        extract(pot)
        write_po(po, pot)
        compile_po(po, os.path.join(catalogue, 'backext.mo'))

        env = dict(os.environ, LC_ALL=locale, LANGUAGE=LANGUAGE, BACKEXT_TEST_LOCALES=folder)
        for place in ('data', 'config', 'cache', 'state'):
            env[f'XDG_{place.upper()}_HOME'] = os.path.join(folder, place)
        # All pages are looked at, also after one that failed.
        return subprocess.run([*sys.argv[1:], '-k'], env=env, check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
