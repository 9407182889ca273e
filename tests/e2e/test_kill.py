# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of a session, a hundred times. Each set
that it had called done is in the log, once, and the session goes on from there.

BACKEXT_TEST_SEED repeats a run, BACKEXT_TEST_ROUNDS makes it longer.
"""

import os
import random
import re
import sqlite3
import sys
import time
import uuid

import desktop

ROUNDS = int(os.environ.get("BACKEXT_TEST_ROUNDS", 100))
SEED = int(os.environ.get("BACKEXT_TEST_SEED", random.SystemRandom().randrange(1 << 32)))

# Repetitions alone confirm a set of these: no weight has to be known.
EXERCISES = ["back-extension", "floor-back-extension", "pull-up"]
SLOTS = 3 * (ROUNDS // 30 + 1)
SETS_A_SLOT = 25

# From nothing to well after the set is on the disk.
LONGEST_WAIT = 0.2

# Two presses within 0.2 seconds are taken for one that bounced.
BOUNCE = 0.25

CURRENT = re.compile(r"^(.+) · set (\d+) of (\d+)$")

TOLD = re.compile(r"^Set \d+ done")

SETS = (
    "SELECT e.position, s.position, s.id, s.state FROM session_set s"
    " JOIN session_exercise e ON e.key = s.session_exercise_key JOIN session t ON t.key = e.session_key"
    " WHERE s.deleted_ms IS NULL AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL AND t.ended_ms IS NULL"
    " ORDER BY e.position, s.position")


class Kill(desktop.Test):
    SETTINGS = {"place": "workouts"}

    def write_long_workout(self):
        """A workout with enough sets for all rounds, as if made in the editor."""
        program = self.start()
        program.see("Start Back Workout", role="button")
        program.quit()
        connection = sqlite3.connect(self.home.log)
        with connection:
            now = int(time.time() * 1000)
            workout = connection.execute(
                "INSERT INTO workout (id, name, created_ms, modified_ms) VALUES (?, 'Many Sets', ?, ?)",
                (str(uuid.uuid4()), now, now)).lastrowid
            for position in range(SLOTS):
                slot = connection.execute(
                    "INSERT INTO slot (id, workout_key, position, exercise_id, modified_ms) VALUES (?, ?, ?, ?, ?)",
                    (str(uuid.uuid4()), workout, position, EXERCISES[position % 3], now)).lastrowid
                connection.executemany(
                    "INSERT INTO slot_target (slot_key, position, kind, reps_min, reps_max) VALUES (?, ?, 'work', 10, 10)",
                    [(slot, target) for target in range(SETS_A_SLOT)])
        connection.close()

    def sets(self):
        return self.home.query(SETS)

    def read_current(self, program):
        """What the bar calls the current set, or None."""
        label = program.window.find(CURRENT, role="label")
        return label.name if label is not None else None

    def count_told(self):
        """How many sets this program called done, in the words that are spoken."""
        self.reader.listen()
        return sum(bool(TOLD.match(words)) for words in self.reader.announcements)

    def check_log(self, told, pressed):
        """What was told is there, and nothing that was not asked for."""
        rows = self.sets()
        done = [row for row in rows if row[3] == "done"]
        self.assertEqual(len(rows), SLOTS * SETS_A_SLOT)
        self.assertEqual(len({row[2] for row in rows}), len(rows))
        self.assertEqual(rows[:len(done)], done, "a set was done out of turn")
        self.assertGreaterEqual(len(done), told, "a set that was called done is lost")
        self.assertLessEqual(len(done), pressed, "a set was done that nobody confirmed")
        return len(done)

    def check_place(self, done, current):
        """The session goes on at the first set that is not done."""
        _, number, of = CURRENT.match(current).groups()
        self.assertEqual((int(number), int(of)), (done % SETS_A_SLOT + 1, SETS_A_SLOT))

    def test_kill(self):
        print(f"seed {SEED}, {ROUNDS} rounds", file=sys.stderr, flush=True)
        chance = random.Random(SEED)
        self.write_long_workout()

        program = self.start()
        program.press("Start Many Sets")
        program.wait(lambda: len(self.sets()) == SLOTS * SETS_A_SLOT, "the session in the log")
        program.kill()

        done = 0
        for _ in range(ROUNDS):
            program = self.start()
            current = program.wait(lambda: self.read_current(program), "the session to go on")
            self.check_place(done, current)

            del self.reader.announcements[:]
            pressed = done
            for _ in range(chance.randint(0, 1)):
                start = time.monotonic()
                program.press("Done")
                pressed += 1
                program.wait(self.count_told, "the set to be called done")
                program.wait(lambda: time.monotonic() - start > BOUNCE, "the bounce of a key to be over")

            # A moment at random after the last press; nothing can be waited for.
            program.press("Done")
            pressed += 1
            time.sleep(chance.uniform(0, LONGEST_WAIT))
            told = done + self.count_told()
            program.kill()
            done = self.check_log(told, pressed)

        self.assertGreaterEqual(done, ROUNDS // 3, "hardly a set came to be confirmed")
        self.assertEqual(self.home.query("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.home.query("SELECT count(*) FROM session"), [(1,)])


if __name__ == "__main__":
    desktop.main()
