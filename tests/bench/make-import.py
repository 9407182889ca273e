#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-import.py PATH [ROWS]: a table of sets as another program exports it, to import."""

import datetime
import random
import sys

EXERCISES = ['Deadlift (Barbell)', 'Pull Up', 'Lat Pulldown (Cable)', 'Back Extension', 'Good Morning (Barbell)', 'Romanian Deadlift (Barbell)']


def main():
    path = sys.argv[1]
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1000000
    chance = random.Random(1)
    start = datetime.datetime(1990, 1, 1, 18)
    n = 0
    with open(path, 'w', encoding='utf-8') as file:
        file.write('Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE\n')
        while n < rows:
            start += datetime.timedelta(hours=5 + chance.randrange(3), minutes=chance.randrange(60))
            for exercise in chance.sample(EXERCISES, 5):
                for i in range(4):
                    if n < rows:
                        file.write(f'{start:%Y-%m-%d %H:%M:%S},Back Workout,1h 2m,{exercise},{i + 1},{60 + 2.5 * chance.randrange(40)},{5 + chance.randrange(8)},0,0,,,{7 + chance.randrange(3)}\n')
                        n += 1


main()
