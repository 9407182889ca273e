#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each language is whole: it compiles, its formats fit, nothing is unsure, and hardly
anything is left in English."""

import os
import re
import subprocess

from tap import ROOT, Tap

# New words may come before their translation, but not many of them.
LEAST = 0.95

COUNT = re.compile(r'(\d+) (translated|fuzzy|untranslated)')


def unescape(text):
    return text.replace('\\n', '\n').replace('\\t', '\t').replace('\\"', '"').replace('\\\\', '\\')


def read(path):
    """The messages of a file as dictionaries: msgid, msgid_plural, msgstr, msgstr[0] …"""
    message, field = {}, None
    with open(path, encoding='utf-8') as file:
        for line in [*file, '']:
            line = line.strip()
            found = re.match(r'(msg\S+) +"(.*)"$', line)
            if found:
                field = found[1]
                message[field] = unescape(found[2])
            elif line.startswith('"'):
                message[field] += unescape(line[1:-1])
            elif not line and message:
                if message.get('msgid'):
                    yield message
                message, field = {}, None


def edges(text):
    """What a text begins and ends with, if it is no letter that is read."""
    return text[:1] == '\n', text[-1:] == '\n', text[:1] == ' ', text[-1:] == ' '


def check(tap, language):
    path = os.path.join(ROOT, 'po', language + '.po')
    done = subprocess.run(['msgfmt', '--check', '--statistics', '-o', os.devnull, path],
                          capture_output=True, text=True, check=False, env={**os.environ, 'LC_ALL': 'C', 'LANGUAGE': ''})
    tap.ok(done.returncode == 0, f'{language} compiles, and its formats fit', done.stderr)
    counts = {what: int(count) for count, what in COUNT.findall(done.stderr)}
    total = sum(counts.values())
    tap.ok(counts.get('fuzzy', 0) == 0, f'{language} has nothing unsure')
    tap.ok(counts.get('translated', 0) >= LEAST * total, f'{language} has {counts.get("translated", 0)} of {total} messages')

    wrong = []
    for message in read(path):
        for field, text in message.items():
            if not field.startswith('msgstr') or not text:
                continue
            if edges(text) != edges(message['msgid']):
                wrong.append(f'begins or ends otherwise: {text!r}')
            if re.match(r'[^_]*_\w[^_]*$', message['msgid']) and message['msgid'].count(' ') < 6 and text.count('_') != 1:
                wrong.append(f'has not one mnemonic: {text!r}')
            if '!' in text and '!' not in message['msgid']:
                wrong.append(f'shouts: {text!r}')
    tap.none(wrong, f'{language} keeps line ends, spaces and mnemonics, and does not shout')


def main():
    tap = Tap()
    with open(os.path.join(ROOT, 'po', 'LINGUAS'), encoding='utf-8') as file:
        languages = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    tap.ok(sorted(languages) == languages, 'the languages are in order')
    for language in languages:
        check(tap, language)
    tap.done()


main()
