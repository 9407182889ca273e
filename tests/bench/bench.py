#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD ROUNDS: measure, and print a table of ratios and limits.

Runs in a graphical session, with XDG_DATA_HOME on a real disk.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

FRAME_US = 1_000_000 / 60


def run(program, *arguments):
    """Runs a program that prints "name number" lines, and gives them."""
    environment = {**os.environ, 'BENCH_START_US': str(time.monotonic_ns() // 1000)}
    try:
        done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        sys.exit(f'{program} did not come to its end within a minute')
    if done.returncode != 0:
        sys.exit(f'{program} failed with status {done.returncode}:\n{done.stderr}')
    values = {}
    for line in done.stdout.splitlines():
        words = line.split()
        if len(words) == 2:
            values[words[0]] = float(words[1])
    return values


class Table:
    """One line a measurement, and whether any was over its limit."""

    def __init__(self):
        self.over = 0
        print(f'{"":48} {"ours":>12} {"beside it":>12} {"ratio":>7} {"limit":>7}')

    def ratio(self, what, ours, other, limit, unit):
        value = ours / other
        good = value <= limit
        self.over += not good
        print(f'{what:48} {ours:>9.1f} {unit:2} {other:>9.1f} {unit:2} {value:>7.2f} {limit:>7.2f} {"ok" if good else "OVER"}')

    def number(self, what, value, limit, unit):
        good = value <= limit
        self.over += not good
        print(f'{what:48} {value:>9.2f} {unit:2} {"":12} {"":7} {limit:>7.2f} {"ok" if good else "OVER"}')

    def note(self, what, ours, other, unit):
        print(f'{what:48} {ours:>9.1f} {unit:2} {other:>9.1f} {unit:2} {ours / other:>7.2f}')


def measure_start(table, build, rounds):
    bench = os.path.join(build, 'tests', 'bench')
    programs = {'bare': os.path.join(bench, 'bench-bare'), 'ours': os.path.join(bench, 'bench-start')}
    words = {name: [] for name in programs}
    frames = {name: [] for name in programs}
    memory = {name: [] for name in programs}
    for turn in range(rounds + 1):
        order = list(programs) if turn % 2 else list(reversed(programs))
        for name in order:
            values = run(programs[name])
            # The first of each warms the caches and starts the session's services.
            if turn > 0:
                words[name].append(values['first_words_us'] / 1000)
                frames[name].append(values['first_frame_us'] / 1000)
                memory[name].append(values['pss_kb'] / 1024)
    words, frames, memory = ({name: statistics.median(values) for name, values in measured.items()}
                             for measured in (words, frames, memory))
    table.note('start to the first frame with the page’s words', words['ours'], words['bare'], 'ms')
    table.ratio('start to first full frame, log of 20 years', frames['ours'], frames['bare'], 1.25, 'ms')
    table.ratio('memory at rest (PSS), log of 20 years', memory['ours'], memory['bare'], 1.25, 'MB')


def measure_confirm(table, build, rounds):
    program = os.path.join(build, 'tests', 'bench', 'bench-confirm')
    values = run(program, os.environ['HOME'], str(rounds * 20))
    table.number('confirming a set: main thread, median', values['main_thread_median_us'] / 1000, FRAME_US / 1000, 'ms')
    table.number('confirming a set: main thread, worst', values['main_thread_worst_us'] / 1000, FRAME_US / 1000, 'ms')
    table.number('confirming a set: syncs of the disk', values['syncs_a_set'], 1, '')
    table.note('confirming a set: until it is on the disk', values['durable_median_us'] / 1000, values['disk_median_us'] / 1000, 'ms')


def measure_pictures(table, build, rounds):
    program = os.path.join(build, 'tests', 'bench', 'bench-pictures')
    values = run(program, str(rounds))
    table.ratio('one figure at 800×800, against rsvg-convert', values['figure_us'] / 1000, values['figure_beside_us'] / 1000, 1.1, 'ms')
    table.note('one figure at 800×800, against the bare library', values['figure_us'] / 1000, values['figure_plain_us'] / 1000, 'ms')
    table.number('movement at 800×800: main thread a frame, median', values['player_median_us'] / 1000, 2, 'ms')
    table.number('movement at 800×800: main thread a frame, 95 %', values['player_slow_us'] / 1000, 2, 'ms')
    table.number('movement at 800×800: time between two frames', 1000 / values['player_frames_a_second'], FRAME_US / 1000 * 1.05, 'ms')
    table.number('change of exercise page: main thread', values['page_us'] / 1000, 2 * FRAME_US / 1000, 'ms')
    table.number('change of exercise page: longest piece', values['page_longest_us'] / 1000, 8, 'ms')


def timed(arguments, environment):
    """Seconds of processor time and megabytes at most, of a program that is run once."""
    script = ('import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); '
              'used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, used.ru_maxrss)')
    done = subprocess.run([sys.executable, '-c', script, *arguments], env=environment, check=True, capture_output=True, text=True, timeout=600)
    seconds, kilobytes = map(float, done.stdout.split())
    return seconds, kilobytes / 1024


def measure_import(table, build):
    with tempfile.TemporaryDirectory(dir=os.environ['HOME']) as folder:
        program = os.path.join(build, 'src', 'backext')
        peaks = []
        for rows in (100000, 1000000):
            csv = os.path.join(folder, f'{rows}.csv')
            subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), 'make-import.py'), csv, str(rows)], check=True)
            environment = {**os.environ, 'XDG_DATA_HOME': os.path.join(folder, f'data-{rows}')}
            ours, peak = timed([program, 'import', csv], environment)
            other, _ = timed(['sqlite3', os.path.join(folder, f'{rows}.db'), f'.import --csv {csv} rows'], environment)
            peaks.append(peak)
        table.ratio('import of 1,000,000 rows, against .import', ours, other, 2, 's')
        table.ratio('memory of that, against 100,000 rows', peaks[1], peaks[0], 1.25, 'MB')


def make_log(build):
    """A log of twenty years, for the program to start with."""
    path = os.path.join(os.environ['XDG_DATA_HOME'], 'backext', 'log.db')
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    subprocess.run([os.path.join(build, 'tests', 'demo', 'backext-demo-log'), '--years', '20', path],
                   check=True, stdout=subprocess.DEVNULL)


def main():
    build, rounds = sys.argv[1], int(sys.argv[2])
    make_log(build)
    table = Table()
    measure_confirm(table, build, rounds)
    measure_pictures(table, build, rounds)
    measure_start(table, build, rounds)
    measure_import(table, build)
    return 1 if table.over else 0


sys.exit(main())
