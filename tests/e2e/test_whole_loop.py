# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One whole loop through the program: learn a lift, train the back workout,
see it in the log and on the chart, and find it all again after a restart."""

import re
import unittest

from desktop import Home, Keyboard, Program, Wakeups

BACK_WORKOUT = [
    ("Deadlift", "deadlift", 3, 5),
    ("Pull-Up", "pull-up", 3, 8),
    ("Dumbbell Row", "dumbbell-row", 3, 10),
    ("Back Extension", "back-extension", 3, 12),
    ("Reverse Dumbbell Fly", "reverse-dumbbell-fly", 3, 15),
]
N_SETS = sum(n for _, _, n, _ in BACK_WORKOUT)

DONE = "SELECT count(*) FROM session_set WHERE state = 'done' AND deleted_ms IS NULL"
RUNNING = "SELECT count(*) FROM session WHERE ended_ms IS NULL AND deleted_ms IS NULL"


class WholeLoop(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.remove)
        self.wakeups = Wakeups()

    def start(self):
        program = Program(self.home, wakeups=self.wakeups)
        self.addCleanup(lambda: program.process.poll() is None and program.kill())
        return program

    def count_done(self):
        return self.home.query(DONE)[0][0]

    def test_learn_train_and_look_back(self):
        program = self.start()
        keyboard = Keyboard()

        # Learn: the first screen leads to the back extension and what it trains.
        program.press(re.compile("^Learn"))
        program.see(re.compile("top of your thighs"))
        program.see(re.compile("Erector Spinae|erector spinae"))
        self.assertIn("Back Extension", program.window.name)
        keyboard.press("Alt+Left")

        # Train.
        program.press("Workouts")
        program.press("Start Back Workout")
        program.see(re.compile("Set 1 of 3", re.I))
        self.assertEqual(self.home.query(RUNNING), [(1,)])

        keyboard.press("Shift")
        for confirmed in range(1, N_SETS + 1):
            keyboard.press("space")
            program.wait(lambda: self.count_done() == confirmed, f"set {confirmed} in the log")
        rows = self.home.query(
            "SELECT e.exercise_id, s.reps FROM session_set s"
            " JOIN session_exercise e ON e.id = s.session_exercise_id"
            " WHERE s.state = 'done' ORDER BY e.position, s.position")
        self.assertEqual(rows, [(exercise, reps) for _, exercise, n, reps in BACK_WORKOUT for _ in range(n)])

        program.press(re.compile("^Finish"))
        program.wait(lambda: self.home.query(RUNNING) == [(0,)], "the session to be finished")

        # Look back: in the log, in detail, and on a chart.
        self.look_back(program)

        # And again after a restart.
        program.quit()
        self.assertEqual(program.process.returncode, 0)
        again = self.start()
        self.look_back(again)
        self.assertEqual(self.count_done(), N_SETS)

    def look_back(self, program):
        program.press("Log")
        program.press(re.compile("Back Workout"), role=("button", "list item", "push button"))
        program.see("Deadlift")
        program.see(re.compile("Reverse Dumbbell Fly"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
