# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's texts as the tools of gettext take them out of its files."""

import ast
import os
import re
import subprocess

from tap import ROOT


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options)


def extract(pot):
    """Extracts as the target backext-pot does; returns what xgettext complains of."""
    return run('xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
               '--keyword=NC_:1c,2', '--keyword=ngettext:1,2', '--files-from=po/POTFILES',
               '--package-name=Back Extension', '--output=' + pot,
               cwd=ROOT, env=dict(os.environ, GETTEXTDATADIRS=os.path.join(ROOT, 'po'), LC_ALL='C.UTF-8'),
               text=True).stderr


def messages(pot):
    """The messages of a file but its head, as dictionaries: context, text, plural."""
    names = {'msgctxt': 'context', 'msgid': 'text', 'msgid_plural': 'plural'}
    text = run('msgcat', '--no-wrap', '--no-location', pot, text=True, encoding='utf-8').stdout
    for block in text.split('\n\n'):
        message, field = {}, None
        for line in block.split('\n'):
            found = re.match(r'(msg\S+) (".*")$', line)
            if found:
                field = names.get(found[1])
                line = found[2]
                message.setdefault(field, '')
            if line.startswith('"') and field is not None:
                # A C string that is a Python one, too
                message[field] += ast.literal_eval(line)
        message.pop(None, None)
        if message.get('text'):
            yield message


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t') + '"'


def compile_po(po, mo):
    os.makedirs(os.path.dirname(mo), exist_ok=True)
    run('msgfmt', '--output-file=' + mo, po)


def a_locale():
    """Any locale but C, where gettext does nothing; one of English if there is any."""
    found = [line for line in run('locale', '-a', text=True).stdout.split()
             if line.lower().endswith(('.utf8', '.utf-8')) and not line.startswith(('C.', 'POSIX'))]
    return min(found, key=lambda name: (not name.startswith('en_US'), not name.startswith('en_'), name), default=None)
