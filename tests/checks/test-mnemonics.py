#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No letter is underlined twice where both can be seen: in a menu, in a question, on a
page of a template. In English and in every translation."""

import gettext
import os
import re
import tempfile
import xml.etree.ElementTree as ET

from gettexts import compile_po
from tap import ROOT, Tap, files, read

# What stands in a template in place of its siblings, not beside them
SCOPES = {'GtkStackPage', 'AdwNavigationPage', 'AdwPreferencesPage', 'AdwViewStackPage'}

# Functions of the program that add to a menu, to a question, or ask one that can be left
# by Cancel
MENU = re.compile(r'\b(?:g_menu_(?:append(?:_submenu)?|item_new)|append(?:_folder)?) \(')
ANSWERS = re.compile(r'\badw_alert_dialog_add_responses? \(')
QUESTION = re.compile(r'\bbx_feedback_ask\w* \(')
TEXT = re.compile(r'\b(?:_|N_|C_\("(\w+)",)\s?\(?"((?:[^"\\]|\\.)*)"')
CANCEL = (None, '_Cancel')


def letter(text):
    """The underlined letter, or None."""
    found = re.search(r'_(.)', text.replace('__', ''))
    return found[1].casefold() if found and found[1].isalnum() else None


def translatable(node):
    return (node.get('context'), node.text or '') if node.get('translatable') else None


def menus_of(menu):
    """The labels of a menu and, each by itself, of the menus in it."""
    labels = []

    def walk(node):
        for child in node:
            if child.tag == 'attribute' and child.get('name') == 'label' and node.tag in ('item', 'submenu'):
                labels.append(translatable(child))
            elif child.tag == 'submenu':
                labels.append(translatable(child.find('attribute[@name="label"]')))
                yield from menus_of(child)
            elif child.tag in ('item', 'section'):
                yield from walk(child)

    inner = list(walk(menu)) if menu.tag == 'menu' else [found for child in menu if child.tag != 'attribute' for found in walk(child)]
    yield [label for label in labels if label]
    yield from inner


def pages_of(node, above=()):
    """What can be seen at once of a template, one list a page of it."""
    own = list(above)
    inner = []

    def walk(at):
        if at.tag == 'object':
            names = {each.get('name'): each for each in at.findall('property')}
            if (names['use-underline'].text if 'use-underline' in names else '').lower() == 'true':
                own.extend(found for found in (translatable(names[name]) for name in ('label', 'title') if name in names) if found)
            if 'button-label' in names:
                own.append(translatable(names['button-label']))
        for child in at:
            if child.tag == 'object' and child.get('class') in SCOPES:
                inner.append(child)
            elif child.tag != 'menu':
                walk(child)

    for child in node:
        walk(child)
    if not inner:
        yield own
    for child in inner:
        yield from pages_of(child, own)


def calls(code, which):
    """The texts in the calls of some functions."""
    found = []
    for call in which.finditer(code):
        depth, end = 1, call.end()
        while depth > 0:
            depth += {'(': 1, ')': -1}.get(code[end], 0)
            end += 1
        found += [(context or None, text) for context, text in TEXT.findall(code[call.end():end])]
    return found


def groups():
    """Where texts stand together: a name and the texts."""
    for path in files('.ui'):
        root = ET.parse(os.path.join(ROOT, path)).getroot()
        for menu in root.iter('menu'):
            for texts in menus_of(menu):
                yield f'{path}, menu {menu.get("id")}', texts
        for template in [*root.findall('template'), *root.findall('object')]:
            for texts in pages_of(template):
                yield path, texts
    for path in files('.c'):
        if not path.startswith('src/'):
            continue
        for function in re.split(r'^}$', read(path), flags=re.M):
            name = re.search(r'^(\w+) \(', function, re.M)
            where = f'{path}, {name[1] if name else ""}'
            yield where, calls(function, MENU)
            yield where, calls(function, ANSWERS)
            for text in calls(function, QUESTION):
                yield where, [CANCEL, text]


def doubles(places, translate):
    for where, texts in places:
        seen = {}
        for context, text in dict.fromkeys(texts):
            words = translate(context, text)
            key = letter(words) if letter(text) else None
            if key and key in seen:
                yield f'{where}: “{seen[key]}” and “{words}”'
            elif key:
                seen[key] = words


def main():
    tap = Tap()
    places = [(where, texts) for where, texts in groups() if sum(letter(text) is not None for _, text in texts) > 1]
    tap.ok(len(places) > 25, f'{len(places)} places have several underlined letters')
    tap.none(sorted(set(doubles(places, lambda context, text: text))), 'English underlines a letter once a place')
    with tempfile.TemporaryDirectory() as folder:
        for language in read('po/LINGUAS').split():
            if language.startswith('#'):
                continue
            mo = os.path.join(folder, language + '.mo')
            compile_po(os.path.join(ROOT, 'po', language + '.po'), mo)
            with open(mo, 'rb') as file:
                words = gettext.GNUTranslations(file)

            def translate(context, text):
                return words.pgettext(context, text) if context else words.gettext(text)

            tap.none(sorted(set(doubles(places, translate))), f'{language} underlines a letter once a place')
    tap.done()


main()
