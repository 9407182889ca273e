#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of a translation: what xgettext extracts from all files is what
the program looks up. A made-up language puts «» round every text; then every
text of the catalogue must come out of the program with them."""

import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from gettexts import a_locale, extract, messages, run  # noqa: E402
from tap import Tap, read  # noqa: E402

LANGUAGE = 'xx'

# Where to find a text of each kind of file.
SAMPLES = {
    'the catalogue': ('data/catalogue/exercise-back-extension.xml', r'<name>([^<]+)</name>'),
    'a template': ('src/ui/bx-window.ui', r'translatable="yes"[^>]*>([^<_]+)<'),
    'C': ('src/catalogue/bx-words.c', r'C_\("choice", "([^"]+)"\)'),
    'the desktop file': ('data/com.example.BackExt.desktop.in.in', r'(?m)^Comment=(.+)$'),
    'the metainfo': ('data/com.example.BackExt.metainfo.xml.in.in', r'<summary>([^<]+)</summary>'),
    'the settings': ('data/com.example.BackExt.gschema.xml.in', r'<summary>([^<]+)</summary>'),
}


def dump(program, locales, locale):
    env = dict(os.environ, LC_ALL=locale, LANGUAGE=LANGUAGE)
    return run(program, locales, env=env, text=True, encoding='utf-8').stdout.splitlines()


def main():
    program = sys.argv[1]
    tap = Tap()
    missing = [tool for tool in ('xgettext', 'msgen', 'msgfilter', 'msgfmt', 'msgcat') if not shutil.which(tool)]
    if missing:
        print('1..0 # SKIP not here: ' + ', '.join(missing))
        return

    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, 'backext.pot')
        warnings = extract(pot).splitlines()
        tap.none(warnings, 'xgettext has nothing to complain about')

        found = [text for message in messages(pot) for text in (message['text'], message.get('plural')) if text]
        for what, (path, pattern) in SAMPLES.items():
            sample = re.search(pattern, read(path)).group(1)
            tap.ok(sample in found, f'a text of {what} is extracted', f'not found: {sample}')
        tap.none([text for text in found if 'Journal of' in text or re.search(r'\b10\.[0-9]{4}', text)],
                 'references are not translated')

        locale = a_locale()
        if locale is None:
            tap.without_locale('every text of the catalogue comes back translated', 'only the C locale is installed')
            tap.done()

        po = os.path.join(folder, 'xx.po')
        catalogue = os.path.join(folder, LANGUAGE, 'LC_MESSAGES')
        os.makedirs(catalogue)
        run('msgen', '--output-file=' + po, pot)
        run('msgfilter', '--keep-header', '--input=' + po, '--output-file=' + po + '2',
            'sed', '-e', '1s/^/«/', '-e', '$s/$/»/', env=dict(os.environ, LC_ALL='C.UTF-8'))
        run('msgfmt', '--output-file=' + os.path.join(catalogue, 'backext.mo'), po + '2')

        texts = dump(program, folder, locale)
        plain = dump(program, folder, 'C')
        tap.ok(len(texts) > 400 and len(texts) == len(plain), 'the catalogue has texts', f'{len(texts)}, {len(plain)}')
        tap.none([text for text in texts if not (text.startswith('«') and text.endswith('»'))],
                 'every text of the catalogue comes back translated')
        tap.none([text for text in plain if '«' in text], 'in English no text is')
    tap.done()


if __name__ == '__main__':
    main()
