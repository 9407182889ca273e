#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""access.py PROGRAM: runs PROGRAM, which goes from page to page, and tells it what is
wrong with what a screen reader hears there.

A page comes as a line with its name and the title of its window; what is wrong goes
back as a line each, and an empty one."""

import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'e2e'))

import gi  # noqa: E402

gi.require_version('Gio', '2.0')

import atspi  # noqa: E402
import desktop  # noqa: E402
import faults  # noqa: E402

# What comes or goes may have no name for a moment; what is wrong stays so.
SETTLED = 6.0


def find_window(reader, pid, title):
    application = reader.find_application(pid)
    windows = [node for node in application.outline() if node.depth == 1] if application else []
    # One that comes late is waited for.
    return next((node for node in windows if node.now.name == title), None)


def look(reader, pid, title):
    """What is wrong with the window, and stays so."""
    deadline = time.monotonic() + SETTLED
    while True:
        reader.listen()
        window = find_window(reader, pid, title)
        problems = faults.find(window.walk()) if window else [f'a screen reader finds no window “{title}”']
        if not problems or time.monotonic() > deadline:
            return problems
        time.sleep(0.1)


def main():
    reader = atspi.Reader()
    # Without one no window is active.
    keyboard = desktop.Keyboard(reader)
    questions, ask = os.pipe()
    answer, answers = os.pipe()
    env = dict(os.environ, GTK_A11Y='atspi', BACKEXT_TEST_QUESTIONS=str(ask), BACKEXT_TEST_ANSWERS=str(answer))
    # All pages are looked at, also after one that failed.
    with subprocess.Popen([*sys.argv[1:], '-k'], env=env, pass_fds=(ask, answer)) as process:
        os.close(ask)
        os.close(answer)
        with open(questions, encoding='utf-8') as pages, open(answers, 'w', encoding='utf-8') as told:
            for line in pages:
                _, title = line.rstrip('\n').split('\t')
                for problem in look(reader, process.pid, title):
                    print(str(problem).replace('\n', ' '), file=told)
                print(file=told, flush=True)
        del keyboard
        return process.wait()


if __name__ == '__main__':
    sys.exit(main())
