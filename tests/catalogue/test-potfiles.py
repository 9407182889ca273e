#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for people is in po/POTFILES, and only such files are."""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from tap import ROOT, Tap, files, read  # noqa: E402

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
# A call of gettext with a literal text, as the tools that extract it know it.
# The string itself is "" here: what is in strings was taken out before.
CALL = re.compile(r'\b(?:_|N_|Q_|gettext|ngettext)\s*\(\s*""'
                  r'|\b(?:C_|NC_|dgettext|g_dgettext|pgettext)\s*\([^();]*?""'
                  r'|\b(?:dngettext|g_dngettext|g_dpgettext2)\s*\([^();]*?""')
TRANSLATABLE = re.compile(r'\btranslatable\s*=\s*["\'](?:yes|true|1)["\']')


def has_words(path):
    if path.endswith(('.desktop.in', '.desktop.in.in', '.metainfo.xml.in', '.metainfo.xml.in.in', '.mime.xml.in')):
        return True
    if path.startswith('data/catalogue/') and path.endswith('.xml'):
        return not path.endswith('.gresource.xml')
    text = read(path)
    if path.endswith('.c'):
        # Strings first, since "//" may be in one; then a comment can't hide one.
        return CALL.search(COMMENT.sub(' ', STRING.sub('""', text))) is not None
    if path.endswith('.ui'):
        return TRANSLATABLE.search(re.sub(r'<!--.*?-->', '', text, flags=re.S)) is not None
    if path.endswith('.gschema.xml.in'):
        return False if '<summary>' not in text else 'gettext-domain' in text
    return False


def main():
    tap = Tap()
    listed = [line.strip() for line in read('po/POTFILES').splitlines()]
    listed = [line for line in listed if line and not line.startswith('#')]

    tap.none([path for path in listed if not os.path.isfile(os.path.join(ROOT, path))],
             'every file of po/POTFILES is there')
    tap.none(sorted({path for path in listed if listed.count(path) > 1}), 'no file is in po/POTFILES twice')

    with_words = [path for path in files('.c', '.ui', '.in', '.xml')
                  if path.startswith(('src/', 'data/')) and has_words(path)]
    tap.ok(len(with_words) > 20, 'the check finds files with words',
           'it found ' + ', '.join(with_words))
    tap.none([path for path in with_words if path not in listed],
             'every file with words for people is in po/POTFILES (add these lines to it)')
    tap.none([path for path in listed if path not in with_words and os.path.isfile(os.path.join(ROOT, path))],
             'every file of po/POTFILES has words for people')
    tap.done()


if __name__ == '__main__':
    main()
