# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of a running session have in common."""

import re
import time

import desktop

# Two presses within 0.2 seconds are taken for one that bounced.
BOUNCE = 0.25

SETS = (
    "SELECT e.exercise_id, s.state, s.weight, s.weight_unit, s.added, s.reps"
    " FROM session_set s JOIN session_exercise e ON e.key = s.session_exercise_key"
    " JOIN session t ON t.key = e.session_key"
    " WHERE s.deleted_ms IS NULL AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL AND t.key = ?"
    " ORDER BY e.position, s.position")


class Training(desktop.Test):
    """A test with a session in it; the program and its keyboard are at hand."""

    program = None
    keyboard = None
    pressed = 0.0

    def start_training(self):
        self.program, self.keyboard = self.start_with_keyboard()

    def running(self):
        """The key of the session that runs, or None."""
        rows = self.home.query("SELECT key FROM session WHERE ended_ms IS NULL AND deleted_ms IS NULL")
        self.assertLessEqual(len(rows), 1)
        return rows[0][0] if rows else None

    def sets(self, session):
        """(exercise, state, weight, unit, added weight, repetitions) of each set."""
        return self.home.query(SETS, session)

    def count_done(self, session):
        return sum(row[1] == "done" for row in self.sets(session))

    def press_key(self, keys):
        """Presses a key as a person does, never twice in a blink."""
        self.program.wait(lambda: time.monotonic() - self.pressed > BOUNCE, "the bounce of a key to be over")
        self.keyboard.press(keys)
        self.pressed = time.monotonic()

    def enter(self, field, text):
        """Goes to a number and types it."""
        self.program.reach(self.keyboard, field, "text")
        self.keyboard.press("Control+a")
        self.keyboard.type(text)
        self.press_key("Return")
        self.program.wait(lambda: self.program.get_focus().role == "button", "the number to be taken")

    def confirm(self, session):
        """Confirms the current set with the one key, and gives its row. It is in
        the log before anything says that it is done."""
        before = self.sets(session)
        done = sum(row[1] == "done" for row in before)
        self.press_key("space")
        self.program.wait(lambda: self.count_done(session) > done, "the set in the log")
        after = self.sets(session)
        changed = [(old, new) for old, new in zip(before, after) if old[1] != new[1]]
        self.assertEqual([(old[1], new[1]) for old, new in changed], [("planned", "done")])
        return changed[0][1]

    def see_set(self, number, words, state):
        """A set as it is read: `Set 2, 62.5 kg × 5, Done`."""
        return self.program.see(f"Set {number}, {words}, {state}", role="button")

    def see_current(self, exercise, number, of):
        self.program.see(exercise, role="heading")
        self.program.see(f"Set {number} of {of}", role="label")
        self.program.see(re.compile(f"^Set {number}, .*"), role="button", states=("selected",))
