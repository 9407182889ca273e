#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_sounds.py PROGRAM: what a session plays is heard. A sound server of the test's own
has a loudspeaker that nobody hears and an ear at it; what comes there is measured: how
many blows, how loud, how regular. Skipped where GTK has no media module or there is no
PulseAudio."""

import array
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'checks'))

from tap import Tap  # noqa: E402

RATE = 48000
WINDOW = RATE // 200
SILENCE = 32768 * 0.002
APART = 0.3  # seconds without a sound are between two of them

ITEMS = ['block@100', 'clave@100', 'knock@100', 'block@50', 'block@0', '1-1-1-0x2@100']
EXPECTED = ['block', 'clave', 'knock', 'block'] + ['tick'] * 3 + ['tock'] * 6
# The machine that tests may be busy; a metronome that stumbles is off by more.
EVEN = 0.2


def wait_for(condition):
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


def split(samples):
    """The sounds as (begin in seconds, peak of 1)"""
    sounds, quiet = [], math.inf
    for start in range(0, len(samples) - WINDOW, WINDOW):
        peak = max(map(abs, samples[start:start + WINDOW]))
        if peak <= SILENCE:
            quiet += WINDOW / RATE
            continue
        if quiet >= APART:
            sounds.append([start / RATE, 0.0])
        sounds[-1][1] = max(sounds[-1][1], peak / 32768)
        quiet = 0
    return sounds


def listen(program, place):
    """What the program says, and what is heard of it"""
    socket = os.path.join(place, 'native')
    env = dict(os.environ, PULSE_SERVER='unix:' + socket, XDG_DATA_HOME=place, XDG_CACHE_HOME=place)
    # Its own place, so that no other server takes it for itself.
    server_env = dict(env, XDG_RUNTIME_DIR=place, HOME=place)
    server_env.pop('PULSE_SERVER')
    server = subprocess.Popen(
        ['pulseaudio', '-n', '--daemonize=no', '--exit-idle-time=-1', '--disable-shm=yes',
         '-L', f'module-null-sink sink_name=ear rate={RATE}', '-L', f'module-native-protocol-unix socket={socket}'],
        env=server_env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ear = None
    recording = os.path.join(place, 'heard.raw')
    try:
        wait_for(lambda: os.path.exists(socket))
        with open(recording, 'wb') as file:
            ear = subprocess.Popen(['parec', '-d', 'ear.monitor', f'--rate={RATE}', '--channels=1', '--format=s16ne', '--raw',
                                    '--latency-msec=10'], env=env, stdout=file)
        wait_for(lambda: os.path.getsize(recording) > 0)
        said = subprocess.run([program, *ITEMS], env=env, capture_output=True, text=True, timeout=120)
    finally:
        for process in (ear, server):
            if process is not None:
                process.terminate()
                process.wait()
    samples = array.array('h')
    with open(recording, 'rb') as file:
        content = file.read()
    samples.frombytes(content[:len(content) // 2 * 2])
    return said, split(samples)


def main():
    program = sys.argv[1]
    tap = Tap()
    what = 'three sounds and the metronome are heard'
    missing = [tool for tool in ('pulseaudio', 'parec') if shutil.which(tool) is None]
    with tempfile.TemporaryDirectory() as place:
        env = dict(os.environ, PULSE_SERVER='unix:/nowhere', XDG_DATA_HOME=place, XDG_CACHE_HOME=place)
        first = subprocess.run([program], env=env, capture_output=True, text=True, timeout=60)
        if missing or 'Sounds can be played' not in first.stdout:
            tap.skip(what, f'{", ".join(missing)} is missing' if missing else first.stdout.splitlines()[0])
            tap.done()
            return
        said, heard = listen(program, place)

    asked = [line.split() for line in said.stdout.splitlines()[1:-1]]
    tap.ok(said.returncode == 0 and [name for name, _ in asked] == EXPECTED, 'the program asks for each', said.stdout, said.stderr)
    same = len(heard) == len(EXPECTED)
    tap.ok(same, what, f'{len(heard)} sounds: {heard}')
    if same:
        loud, soft = heard[0][1], heard[3][1]
        tap.ok(loud > 0.5 and 0.02 < soft < loud / 2, 'half the volume is softer', loud, soft)
        ticks = [peak for _, peak in heard[4:]]
        tap.ok(max(ticks) / min(ticks) < 1.1, 'the metronome is as loud each time', ticks)
        late = [begin - int(ms) / 1000 for (begin, _), (_, ms) in zip(heard[5:], asked[5:])]
        tap.ok(max(late) - min(late) < EVEN, 'the metronome is even', late)
    tap.done()


if __name__ == '__main__':
    main()
