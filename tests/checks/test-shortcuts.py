#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of keyboard shortcuts lists every key that the program takes, where it
takes it, and none besides."""

import glob
import os
import re
import xml.etree.ElementTree as ET

from tap import ROOT, Tap, read

WINDOW = 'src/ui/bx-help-overlay.ui'

# Which part of the window tells of whose keys
SECTIONS = {
    'general': ['src/ui/bx-application.c'],
    'workouts': ['src/ui/workouts/bx-workouts-page.c', 'src/ui/workouts/bx-workout-editor-actions.c'],
    'session': ['src/ui/session/bx-session-view-keys.c', 'src/ui/session/bx-session-view-list.c', 'src/ui/session/bx-number-field.c'],
    'gym': ['src/ui/session/bx-gym-view-keys.c', 'src/ui/session/bx-gym-window.c'],
    'pictures': ['src/art/bx-player-controls.c', 'src/art/bx-body-region.c', 'src/charts/bx-chart-input.c', 'src/charts/bx-line-chart-input.c'],
}

# What GTK and libadwaita do, and what is told apart by what it types
OTHERS = {'general': {'F10', '<Alt>Left'}, 'session': {'0...9'}}

# Only Enter, for what it does everywhere
NO_OTHERS = {'src/ui/preferences/bx-preferences-dialog.c'}

# The list of a session looks for Alt before it looks for the key.
HELD = {'src/ui/session/bx-session-view-list.c': '<Alt>'}

# The same key elsewhere on a keyboard, or what it types unshifted
TWINS = re.compile(r'KP_|ISO_|equal$')

MODIFIERS = {'GDK_CONTROL_MASK': '<Control>', 'GDK_SHIFT_MASK': '<Shift>', 'GDK_ALT_MASK': '<Alt>'}
ORDER = ['<Control>', '<Shift>', '<Alt>']
MOST = 30


def chord(text):
    """One spelling of a key with its modifiers."""
    held = re.findall(r'<\w+>', text)
    return ''.join(sorted(held, key=ORDER.index)) + re.sub(r'<\w+>', '', text)


def modifiers(text):
    return ''.join(MODIFIERS.get(word, '') for word in re.findall(r'GDK_\w+_MASK', text))


def keys_of(path):
    """The keys that a file of the program asks for."""
    code = re.sub(r'/\*.*?\*/', '', read(path), flags=re.S)
    found = set()

    def add(key, held=''):
        if not TWINS.match(key):
            found.add(chord(HELD.get(path, '') + held + key))

    # Triggers and accelerators in words
    for text in re.findall(r'"((?:<\w+>)+\w+(?:\|(?:<\w+>)*\w+)*|F\d+)"', code):
        for each in text.split('|'):
            add(*reversed((re.match(r'(?:<\w+>)*', each)[0], re.sub(r'<\w+>', '', each))))
    # Calls that name one key, or one and its twin
    for names, held in re.findall(r'\((?:klass|widget_class|controller), ((?:GDK_KEY_\w+, )+)((?:0|GDK_\w+)(?: \| GDK_\w+)*|")', code):
        for name in re.findall(r'GDK_KEY_(\w+)', names):
            add(name, modifiers(held))
    # Calls over a table of keys
    for table, held in re.findall(r'\(klass, (\w+)\[i\](?:\.key)?, ((?:0|GDK_\w+))', code):
        for name in re.findall(r'GDK_KEY_(\w+)', re.search(table + r'(?:\[\])? = \{(.*?)\};', code, re.S)[1]):
            add(name, modifiers(held))
    # What is compared with one at a time
    for held, names in re.findall(r'(GDK_CONTROL_MASK\) != 0 && )?\(?((?:keyval == GDK_KEY_\w+(?: \|\|\s+)?)+)', code):
        names = re.findall(r'GDK_KEY_(\w+)', names)
        for name in names:
            if not (name.isupper() and name.lower() in names):
                add(name, '<Control>' if held else '')
    # Labels that stand together; a capital alone is one with Shift
    for labels in re.findall(r'(?:case GDK_KEY_\w+:\s+)+', code):
        names = re.findall(r'GDK_KEY_(\w+)', labels)
        for name in names:
            if len(name) > 1 or not name.isupper():
                add(name)
            elif name.lower() not in names:
                add(name.lower(), '<Shift>')

    return found


def accelerators():
    """The accelerators of the application's actions."""
    return {action: {chord(key) for key in re.findall(r'"([^"]+)"', keys)}
            for action, keys in re.findall(r'\{ "((?:app|win)\.[^"]+)", \{ (.*?) \} \}', read('src/ui/bx-application.c'))}


def property_of(node, name):
    found = node.find(f'property[@name="{name}"]')
    return found.text if found is not None else None


def main():
    tap = Tap()
    window = ET.parse(os.path.join(ROOT, WINDOW)).getroot()
    actions = accelerators()
    sections = {property_of(node, 'section-name'): node for node in window.iter('object') if node.get('class') == 'GtkShortcutsSection'}
    tap.ok(list(sections) == list(SECTIONS), 'the window has the parts that this looks at', list(sections))

    looked_at = {path for paths in SECTIONS.values() for path in paths} | NO_OTHERS
    takes = re.compile(r'GDK_KEY_\w|gtk_shortcut_trigger_parse_string|set_accels_for_action')
    paths = (os.path.relpath(path, ROOT) for path in glob.glob(os.path.join(ROOT, 'src/**/*.c'), recursive=True))
    tap.none(sorted(path for path in paths if path not in looked_at and takes.search(read(path))), 'no other file takes keys')

    for name, node in sections.items():
        rows = [row for row in node.iter('object') if row.get('class') == 'GtkShortcutsShortcut']
        listed = set()
        unknown = []
        for row in rows:
            action = property_of(row, 'action-name')
            if action is None:
                listed |= {chord(key) for key in property_of(row, 'accelerator').split()}
            elif action in actions:
                listed |= actions[action]
            else:
                unknown.append(action)
        taken = set().union(*(keys_of(path) for path in SECTIONS[name])) | OTHERS.get(name, set())

        tap.none(unknown, f'{name} names actions that have accelerators')
        tap.none(sorted(taken - listed), f'{name} lists every key that is taken')
        tap.none(sorted(listed - taken), f'{name} lists no key that does nothing')
        tap.ok(0 < len(rows) <= MOST, f'{name} has {len(rows)} shortcuts, {MOST} at most')
        for group in node.iter('object'):
            if group.get('class') != 'GtkShortcutsGroup':
                continue
            titles = [property_of(row, 'title') for row in group.iter('object') if row.get('class') == 'GtkShortcutsShortcut']
            tap.ok(len(set(titles)) == len(titles), f'{name}, {property_of(group, "title")}: each thing once')
    tap.done()


main()
