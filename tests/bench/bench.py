#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD ROUNDS: measure, and print a table of ratios and limits.

Runs in a graphical session, with XDG_DATA_HOME on a real disk.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

FRAME_US = 1_000_000 / 60
IDLE_SECONDS = 10


def run(program, *arguments):
    """Runs a program that prints "name number" lines, and gives them."""
    environment = {**os.environ, 'BENCH_START_US': str(time.monotonic_ns() // 1000)}
    try:
        done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, timeout=300, check=False)
    except subprocess.TimeoutExpired:
        sys.exit(f'{program} did not come to its end within five minutes')
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

    def value(self, what, value, unit):
        print(f'{what:48} {value:>9.2f} {unit:2}')


def measure_start(table, build, rounds):
    bench = os.path.join(build, 'tests', 'bench')
    programs = {'bare': os.path.join(bench, 'bench-bare'), 'ours': os.path.join(bench, 'bench-start')}
    words = {name: [] for name in programs}
    frames = {name: [] for name in programs}
    work = {name: [] for name in programs}
    memory = {name: [] for name in programs}
    own = {name: [] for name in programs}
    for turn in range(rounds + 1):
        order = list(programs) if turn % 2 else list(reversed(programs))
        for name in order:
            values = run(programs[name])
            # The first of each warms the caches and starts the session's services.
            if turn > 0:
                words[name].append(values['first_words_us'] / 1000)
                frames[name].append(values['first_frame_us'] / 1000)
                work[name].append(values['first_frame_main_us'] / 1000)
                memory[name].append(values['pss_kb'] / 1024)
                own[name].append(values['own_kb'] / 1024)
    words, frames, work, memory, own = ({name: statistics.median(values) for name, values in measured.items()}
                                        for measured in (words, frames, work, memory, own))
    table.note('start to the first frame with the page’s words', words['ours'], words['bare'], 'ms')
    table.ratio('start to first full frame, log of 20 years', frames['ours'], frames['bare'], 1.25, 'ms')
    table.note('main thread until then', work['ours'], work['bare'], 'ms')
    table.ratio('memory at rest (PSS), log of 20 years', memory['ours'], memory['bare'], 1.25, 'MB')
    table.note('of which no file holds', own['ours'], own['bare'], 'MB')


def read_threads(process, kind, key):
    """A number of each of a process's threads, by the thread's number."""
    values = {}
    for thread in os.listdir(f'/proc/{process.pid}/task'):
        try:
            with open(f'/proc/{process.pid}/task/{thread}/{kind}', encoding='ascii') as file:
                values[thread] = key(file.read())
        except OSError:
            pass  # It ended meanwhile.
    return values


def read_sleeps(status):
    """How often a thread gave the processor back by itself."""
    return int(re.search(r'\nvoluntary_ctxt_switches:\s*(\d+)', status)[1])


def watch_from_outside(program, idle_seconds):
    """Milliseconds until a program gives the compositor its first picture, the processor
    time of its main thread until then, and its wake-ups at rest."""
    begun = time.monotonic()
    process = subprocess.Popen(program, env={**os.environ, 'WAYLAND_DEBUG': 'client', 'BENCH_REST_MS': '120000'},
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    shown = worked = None
    try:
        for line in process.stderr:
            if b'.attach(wl_buffer' in line:
                shown = (time.monotonic() - begun) * 1000
                worked = read_threads(process, 'schedstat', lambda text: int(text.split()[0]))[str(process.pid)] / 1e6
                break
        threading.Thread(target=process.stderr.read, daemon=True).start()
        sleeps = None
        if idle_seconds > 0:
            time.sleep(6)
            before = read_threads(process, 'status', read_sleeps)
            time.sleep(idle_seconds)
            sleeps = sum(n - before.get(thread, 0) for thread, n in read_threads(process, 'status', read_sleeps).items())
    finally:
        process.terminate()
        process.wait()
    if shown is None:
        sys.exit(f'{program} showed nothing')
    return shown, worked, sleeps


def measure_beside(table, build, rounds):
    """The same program beside the bare one and beside one that people have, each seen from outside."""
    programs = {'ours': [os.path.join(build, 'src', 'backext')], 'bare': [os.path.join(build, 'tests', 'bench', 'bench-bare')]}
    if shutil.which('gnome-text-editor'):
        programs['editor'] = ['gnome-text-editor', '--standalone']
    shown = {name: [] for name in programs}
    worked = {name: [] for name in programs}
    for turn in range(rounds + 1):
        for name in programs:
            milliseconds, main_thread, _ = watch_from_outside(programs[name], 0)
            if turn > 0:
                shown[name].append(milliseconds)
                worked[name].append(main_thread)
    for name, words in {'bare': 'the bare program', 'editor': 'Text Editor'}.items():
        if name in programs:
            table.note(f'start to the first picture, against {words}', statistics.median(shown['ours']), statistics.median(shown[name]), 'ms')
            table.note(f'main thread until then, against {words}', statistics.median(worked['ours']), statistics.median(worked[name]), 'ms')

    sleeps = {name: watch_from_outside(programs[name], IDLE_SECONDS)[2] for name in programs}
    for name, words in {'bare': 'the bare program', 'editor': 'Text Editor'}.items():
        if name in programs:
            print(f'{f"at rest for {IDLE_SECONDS} s: wake-ups, against {words}":48} {sleeps["ours"]:>9}    {sleeps[name]:>9}')


def measure_idle(table, build):
    """No timer ticks where nothing moves."""
    program = os.path.join(build, 'tests', 'bench', 'bench-idle')
    for words, arguments in {'': [], ', without animations': ['still']}.items():
        values = run(program, str(IDLE_SECONDS), *arguments)
        sleeps = max(value for name, value in values.items() if name.endswith('_sleeps'))
        frames = max(value for name, value in values.items() if name.endswith('_frames'))
        table.number(f'at rest for {IDLE_SECONDS} s{words}: frames, worst place', frames, 0, '')
        table.number(f'at rest for {IDLE_SECONDS} s{words}: wake-ups, worst place', sleeps, 5, '')


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
    table.number('… longest piece in one go, median of pages', values['page_longest_us'] / 1000, 8, 'ms')
    table.value('… longest piece of all pages, also the first', values['page_longest_of_all_us'] / 1000, 'ms')
    narrow = run(program, '1', 'pages', '360')
    table.number('change of exercise page, 360 px: main thread', narrow['page_us'] / 1000, 2 * FRAME_US / 1000, 'ms')
    table.number('… longest piece in one go, median of pages', narrow['page_longest_us'] / 1000, 8, 'ms')
    table.value('… longest piece of all pages, also the first', narrow['page_longest_of_all_us'] / 1000, 'ms')
    table.number('progress page, log of 20 years: first chart', values['progress_first_wait_us'] / 1000, 100, 'ms')
    table.value('progress page: main thread', values['progress_us'] / 1000, 'ms')
    table.value('… longest piece in one go, median of pages', values['progress_longest_us'] / 1000, 'ms')
    table.value('… longest piece of all pages, also the first', values['progress_longest_of_all_us'] / 1000, 'ms')


def timed(arguments, environment):
    """Seconds of processor time, seconds by the clock, and megabytes at most, of a program that is run once."""
    script = ('import resource, subprocess, sys, time; begun = time.monotonic(); '
              'subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); elapsed = time.monotonic() - begun; '
              'used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, elapsed, used.ru_maxrss)')
    done = subprocess.run([sys.executable, '-c', script, *arguments], env=environment, check=True, capture_output=True, text=True, timeout=600)
    seconds, elapsed, kilobytes = map(float, done.stdout.split())
    return seconds, elapsed, kilobytes / 1024


# What bench-history asks of a log, and which charts show it
CHARTS = {
    'progress': 'progress of an exercise',
    'records': 'records of an exercise',
    'muscles': 'muscles of a year, by week',
    'year': 'days of a year',
}


def ask_shell(log, statements):
    """Seconds of processor time that the sqlite3 shell takes for each of NAME, SQL."""
    script = '.output /dev/null\n.timer on\n' + ''.join(f'{sql};\n' for _, sql in statements)
    done = subprocess.run(['sqlite3', '-batch', '-readonly', log], input=script, check=True, capture_output=True, text=True, timeout=300)
    times = [float(user) + float(system) for user, system in re.findall(r'Run Time: real \S+ user (\S+) sys (\S+)', done.stdout + done.stderr)]
    if len(times) != len(statements):
        sys.exit(f'The sqlite3 shell was asked {len(statements)} times and told {len(times)} times')
    seconds = {}
    for (name, _), used in zip(statements, times):
        seconds[name] = seconds.get(name, 0) + used
    return seconds


def measure_history(table, build, rounds, log):
    """Charts and the list of sessions over a log of 1,000,000 sets, in turns with the shell."""
    program = os.path.join(build, 'tests', 'bench', 'bench-history')
    ours = {name: [] for name in CHARTS}
    shell = {name: [] for name in CHARTS}
    main_thread = {name: [] for name in CHARTS}
    with tempfile.NamedTemporaryFile(dir=os.environ['HOME']) as sql:
        for _ in range(min(rounds, 5)):
            values = run(program, log, sql.name)
            with open(sql.name, encoding='utf-8') as file:
                beside = ask_shell(log, [line.rstrip('\n').split('\t', 1) for line in file])
            for name in CHARTS:
                ours[name].append(values[f'{name}_query_us'] / 1000)
                main_thread[name].append(values[f'{name}_main_us'] / 1000)
                shell[name].append(beside[name] * 1000)
        # What else runs can only add to the time of a processor.
        for name, words in CHARTS.items():
            table.ratio(f'1,000,000 sets: {words}', min(ours[name]), min(shell[name]), 1.2, 'ms')
        worst = max(statistics.median(times) for times in main_thread.values())
        table.number('1,000,000 sets: main thread for a chart’s query', worst, 0.5, 'ms')

        short = run(program, os.path.join(os.environ['XDG_DATA_HOME'], 'backext', 'log.db'), sql.name)
    table.number('1,000,000 sets: rows of the list in memory', values['list_kept'], 700, '')
    table.number('1,000,000 sets: main thread for a page of the list', values['list_longest_us'] / 1000, 8, 'ms')
    grown = (values['list_grown_kb'] - short['list_grown_kb']) / (values['list_rows'] - short['list_rows']) * 1000
    table.number('the list’s memory for 1,000 sessions more', grown, 8, 'kB')


def measure_import(table, build, rounds):
    """A file of another program's into a new log, beside `.import` of the same file into a new
    database: each to its end, with all on the disk. The first makes sessions of the rows, with
    indices by id, exercise and day; the second makes one table of texts, without any."""
    with tempfile.TemporaryDirectory(dir=os.environ['HOME']) as folder:
        program = os.path.join(build, 'src', 'backext')
        data = os.path.join(folder, 'data')
        log = os.path.join(data, 'backext', 'log.db')
        environment = {**os.environ, 'XDG_DATA_HOME': data}
        ours, other, peaks = [], [], []
        for rows, turns in ((100000, 1), (1000000, min(rounds, 3))):
            csv = os.path.join(folder, f'{rows}.csv')
            subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), 'make-import.py'), csv, str(rows)], check=True)
            ours.clear()
            other.clear()
            for _ in range(turns):
                shutil.rmtree(data, ignore_errors=True)
                ours.append(timed([program, 'import', csv], environment))
                plain = os.path.join(folder, 'plain.db')
                other.append(timed(['sqlite3', plain, f'.import --csv {csv} rows'], environment))
                os.remove(plain)
            peaks.append(max(peak for _, _, peak in ours))
        # What else runs can only add to either time.
        our_seconds, our_elapsed, _ = map(min, zip(*ours))
        seconds, elapsed, _ = map(min, zip(*other))
        table.ratio('import of 1,000,000 rows, against .import: by the clock', our_elapsed, elapsed, 2, 's')
        table.note('… processor time, of all threads', our_seconds, seconds, 's')
        table.note('… against the same rows, copied between logs', our_seconds, time_copy(folder, log), 's')
        table.ratio('memory of that, against 100,000 rows', peaks[1], peaks[0], 1.25, 'MB')
        measure_history(table, build, rounds, log)
        measure_large_start(table, build, rounds, data)


def measure_large_start(table, build, rounds, data):
    """The program's start with a log of 1,000,000 sets, in turns with that of twenty years."""
    program = os.path.join(build, 'tests', 'bench', 'bench-start')
    twenty, large = [], []
    for _ in range(min(rounds, 5)):
        for times, environment in ((twenty, os.environ), (large, {**os.environ, 'XDG_DATA_HOME': data})):
            begun = str(time.monotonic_ns() // 1000)
            done = subprocess.run([program], env={**environment, 'BENCH_START_US': begun}, stdout=subprocess.PIPE, text=True, timeout=300, check=True)
            times.append(float(re.search(r'^first_frame_us (.*)$', done.stdout, re.MULTILINE)[1]) / 1000)
    # What else runs can only add to either time.
    table.ratio('1,000,000 sets: start, against the log of 20 years', min(large), min(twenty), 1.1, 'ms')


def time_copy(folder, log):
    """What the tables of the log, their indices and checks cost alone: the same rows put
    into an empty log by SQL."""
    copy = os.path.join(folder, 'copy.db')
    schema = subprocess.run(['sqlite3', log, '.schema'], check=True, capture_output=True, text=True).stdout
    with open(copy + '.sql', 'w', encoding='utf-8') as file:
        file.write(f"PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;\n{schema}\n"
                   f"ATTACH '{log}' AS source;\nBEGIN IMMEDIATE;\n")
        for name in ('import', 'session', 'session_exercise', 'session_set'):
            file.write(f'INSERT INTO main.{name} SELECT * FROM source.{name};\n')
        file.write('COMMIT;\n')
    return timed(['sqlite3', copy, f'.read {copy}.sql'], os.environ)[0]


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
    measure_beside(table, build, rounds)
    measure_idle(table, build)
    measure_import(table, build, rounds)
    return 1 if table.over else 0


sys.exit(main())
