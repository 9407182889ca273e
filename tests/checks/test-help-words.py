#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help in the languages of the program: whole, marked up as in English,
and with the names that buttons and pages have in the program."""

import ast
import os
import re
import shutil
import tempfile
import xml.etree.ElementTree as ET

from gettexts import compile_po, run
from tap import ROOT, Tap, read

PAGES = os.path.join(ROOT, 'help', 'C')
MALLARD = '{http://projectmallard.org/1.0/}'
# What is typed or clicked through as it stands, in every language
LITERAL = ('cmd', 'code', 'file')


def po_of(language, folder='help'):
    name = language + '.po'
    return os.path.join(ROOT, folder, language, name) if folder == 'help' else os.path.join(ROOT, folder, name)


def messages(path):
    """The messages of a file of gettext: their fields, and whether they are fuzzy.

    Neither the head nor what itstool asks for beside the words: the translators'
    names, and the sums of pictures, which all languages share."""
    text = run('msgcat', '--no-wrap', path, text=True, encoding='utf-8').stdout
    for block in text.split('\n\n'):
        fields, name = {}, None
        for line in block.split('\n'):
            found = re.match(r'(?:(msg\S+) )?(".*")$', line)
            if found:
                name = found[1] or name
                # A C string that is a Python one, too
                fields[name] = fields.get(name, '') + ast.literal_eval(found[2])
        if fields.get('msgid') and fields.get('msgctxt') != '_':
            fields['fuzzy'] = bool(re.search('^#,.*fuzzy', block, re.M))
            yield fields


def key(message):
    return message.get('msgctxt', ''), message['msgid']


def elements(text):
    """The tags of a text, and the words of those which are the same everywhere."""
    return sorted(re.findall(r'</?[^>]+>', text)) + sorted(
        word for tag in LITERAL for word in re.findall(rf'<{tag}>(.*?)</{tag}>', text))


def is_well_formed(text):
    try:
        ET.fromstring(f'<text>{text}</text>')
        return True
    except ET.ParseError:
        return False


def plain(label):
    """A label without its mnemonic."""
    return label.replace('_', '')


def names_of(language):
    """From each label of the program to what it may be called in a language.

    One with a mnemonic is surely pressed, and hides one of the same words that
    only tells something, such as a state."""
    names, pressed = {}, {}
    for message in messages(po_of(language, 'po')):
        if 'msgid_plural' not in message and not message['fuzzy']:
            into = pressed if '_' in message['msgid'] else names
            into.setdefault(plain(message['msgid']), set()).add(plain(message['msgstr']))
    return {**names, **pressed}


def misnamed(text, translation, names):
    """The labels of a text that its translation calls otherwise than the program."""
    told = re.findall('<gui>(.*?)</gui>', translation)
    wrong = []
    for label in re.findall('<gui>(.*?)</gui>', text):
        known = names.get(label, set())
        found = next((name for name in told if name in known), None)
        if found is None:
            wrong.append(f'{label}: {sorted(known)}, not {told}')
        else:
            told.remove(found)
    return wrong


def shape(element):
    """The tree of a page: its tags and attributes, where text has no part."""
    return element.tag, sorted(element.attrib.items()), sorted(str(shape(child)) for child in element)


def check_pages(tap, language, pages, scratch):
    """The pages as they are installed."""
    mo = os.path.join(scratch, language + '.mo')
    made = os.path.join(scratch, language)
    os.mkdir(made)
    compile_po(po_of(language), mo)
    run('itstool', '-l', language, '-m', mo, '-o', made, *pages)

    problems = []
    for page in pages:
        name = os.path.basename(page)
        try:
            there = ET.parse(os.path.join(made, name)).getroot()
        except (OSError, ET.ParseError) as error:
            problems.append(f'{name}: {error}')
            continue
        here = ET.parse(page).getroot()
        there.attrib.pop('{http://www.w3.org/XML/1998/namespace}lang', None)
        if shape(here) != shape(there):
            problems.append(f'{name} is built otherwise')
        # Not the first page's: that is a name.
        if name != 'index.page' and here.find(MALLARD + 'title').text == there.find(MALLARD + 'title').text:
            problems.append(f'{name} has an English title')
    tap.none(problems, f'the pages in {language} are made, and are built as in English')


def main():
    tap = Tap()
    languages = [line for line in read('help/LINGUAS').split('\n') if line and not line.startswith('#')]
    tap.ok(languages == read('po/LINGUAS').split(), 'the help has the languages of the program', languages)
    for tool in ('itstool', 'msgcat', 'msgfmt'):
        if not shutil.which(tool):
            tap.skip('the help is translated', f'{tool} is not here')
            tap.done()

    with tempfile.TemporaryDirectory() as scratch:
        pot = os.path.join(scratch, 'help.pot')
        pages = sorted(os.path.join(PAGES, name) for name in os.listdir(PAGES) if name.endswith('.page'))
        run('itstool', '-o', pot, *pages)
        wanted = {key(message): message['msgid'] for message in messages(pot)}
        tap.ok(len(wanted) > 50, 'the help has texts', len(wanted))

        for language in languages:
            there = {key(message): message for message in messages(po_of(language))}
            texts = {each: message['msgstr'] for each, message in there.items() if each in wanted}
            tap.none([wanted[each] for each in wanted if not texts.get(each)], f'every text of the help is there in {language}')
            tap.none([message['msgid'] for message in there.values() if message['fuzzy']], f'nothing in {language} waits for a second look')
            tap.none([message['msgid'] for each, message in there.items() if each not in wanted], f'nothing in {language} is of no page')
            tap.none([text for each, text in texts.items() if elements(wanted[each]) != elements(text) or not is_well_formed(text)],
                     f'keys, commands and names are marked in {language} as they are in English')
            names = names_of(language)
            tap.none([wrong for each, text in texts.items() for wrong in misnamed(wanted[each], text, names)],
                     f'what is pressed has its name of the program in {language}')
            check_pages(tap, language, pages, scratch)
    tap.done()


main()
