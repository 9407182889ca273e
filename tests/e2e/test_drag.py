# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged with a mouse: exercises of a workout and of a session, in and out of a
superset, workouts into folders. What the window shows and what the log has is the same,
and one step back brings all of it back."""

import re
import time

import desktop
from training import Training

BACK = ["deadlift", "pull-up", "dumbbell-row", "back-extension", "reverse-dumbbell-fly"]
NAMES = ["Deadlift", "Pull-Up", "Dumbbell Row", "Back Extension", "Reverse Dumbbell Fly"]
HANDLE = 62  # pixels from the middle of a row's handle to its name


class Drag(Training):
    SETTINGS = {"place": "workouts", "window_maximized": True}

    def start_with_pointer(self):
        self.start_training()
        self.pointer = desktop.Pointer(self.keyboard)

    # ---- the builder ---------------------------------------------------------------

    def slots(self):
        """The exercises of the workout in the log, and the superset of each."""
        return self.home.query(
            "SELECT s.exercise_id, s.superset FROM slot s JOIN workout w ON w.key = s.workout_key"
            " WHERE w.name = 'My Back Workout' AND w.deleted_ms IS NULL AND s.deleted_ms IS NULL ORDER BY s.position")

    def rows(self):
        """The exercises that the builder shows, from above: what is read of each."""
        slots = self.program.window.find("Exercises of the workout", role="list")
        return [row.now for row in slots.find_all(re.compile("."), role="list item") if "expandable" in row.states]

    def shown(self):
        return [row.name for row in self.rows()]

    def row(self, name):
        return self.program.wait(lambda: next((row for row in self.rows() if row.name == name), None), f"the row {name}")

    def drag_row(self, name, other, share):
        """Drags a row by its handle over another one, to a share of its height."""
        self.pointer.drag(self.program, self.handle(name), lambda: self.part_of(self.row(other), share))

    @staticmethod
    def part_of(row, share):
        x, y, width, height = row.extents
        return x + width / 3, y + height * share

    def handle(self, name):
        row = self.row(name)
        _, y, _, height = row.extents
        return row.find(name, role="label").extents[0] - HANDLE, y + height / 2

    def wait_for(self, exercises, names):
        """The order in the log, and in the window."""
        self.program.wait(lambda: [slot[0] for slot in self.slots()] == exercises, f"{exercises} in the log")
        self.program.wait(lambda: self.shown() == names, f"{names} in the window")

    def edit_back_workout(self):
        self.program.choose("More about Back Workout", "_Make It Yours")
        self.program.see_title("My Back Workout – Back Extension")
        self.program.wait(lambda: self.shown() == NAMES, "the rows")

    def test_order(self):
        self.start_with_pointer()
        self.edit_back_workout()

        # Down, below the middle of another; up, above it
        self.drag_row("Deadlift", "Dumbbell Row", 0.8)
        moved = ["pull-up", "dumbbell-row", "deadlift", "back-extension", "reverse-dumbbell-fly"]
        names = ["Pull-Up", "Dumbbell Row", "Deadlift", "Back Extension", "Reverse Dumbbell Fly"]
        self.wait_for(moved, names)
        self.drag_row("Reverse Dumbbell Fly", "Pull-Up", 0.2)
        self.wait_for(moved[-1:] + moved[:-1], names[-1:] + names[:-1])

        self.keyboard.press("Control+z")
        self.wait_for(moved, names)
        self.keyboard.press("Control+z")
        # Untouched again, it is as it ships and in no log.
        self.program.wait(lambda: self.shown() == NAMES, "the order at first")
        self.keyboard.press("Control+Shift+z")
        self.wait_for(moved, names)

    def test_nowhere(self):
        """Let go where nothing takes it, it is where it was."""
        self.start_with_pointer()
        self.edit_back_workout()
        self.pointer.drag(self.program, self.handle("Deadlift"), lambda: (1100, 20))
        self.program.see("Deadlift", role="list item")
        self.drag_row("Pull-Up", "Dumbbell Row", 0.8)
        self.wait_for(["deadlift", "dumbbell-row", "pull-up", "back-extension", "reverse-dumbbell-fly"],
                      ["Deadlift", "Dumbbell Row", "Pull-Up", "Back Extension", "Reverse Dumbbell Fly"])

    def supersets(self):
        """For each slot whether it is in a superset."""
        return [slot[1] is not None and slot[1] != 0 for slot in self.slots()]

    def wait_for_supersets(self, expected, description):
        self.program.wait(lambda: self.supersets() == expected, description)

    def test_superset(self):
        self.start_with_pointer()
        self.edit_back_workout()
        self.program.choose("More about Deadlift", "Superset _With the Next")
        self.wait_for_supersets([True, True, False, False, False], "a superset of two in the log")

        # Between the two it is in; A3 after the last half of the first's height
        self.drag_row("Back Extension", "Deadlift", 0.7)
        inside = ["deadlift", "back-extension", "pull-up", "dumbbell-row", "reverse-dumbbell-fly"]
        inside_names = ["Deadlift", "Back Extension", "Pull-Up", "Dumbbell Row", "Reverse Dumbbell Fly"]
        self.wait_for(inside, inside_names)
        self.wait_for_supersets([True, True, True, False, False], "a superset of three")
        self.program.see(re.compile("A2"), within=self.row("Back Extension"))

        # Over the outer quarter of the last one it is out again.
        self.drag_row("Back Extension", "Pull-Up", 0.9)
        outside = ["deadlift", "pull-up", "back-extension", "dumbbell-row", "reverse-dumbbell-fly"]
        outside_names = ["Deadlift", "Pull-Up", "Back Extension", "Dumbbell Row", "Reverse Dumbbell Fly"]
        self.wait_for(outside, outside_names)
        self.wait_for_supersets([True, True, False, False, False], "a superset of two again")

        self.keyboard.press("Control+z")
        self.wait_for(inside, inside_names)
        self.wait_for_supersets([True, True, True, False, False], "a superset of three after a step back")
        self.keyboard.press("Control+z")
        self.wait_for(BACK, NAMES)
        self.wait_for_supersets([True, True, False, False, False], "a superset of two after two steps back")

    # ---- folders -------------------------------------------------------------------

    def folder(self):
        rows = self.home.query("SELECT folder FROM workout WHERE name = 'Back Workout (Copy)' AND deleted_ms IS NULL")
        return rows[0][0] if rows else "deleted"

    def head(self, name):
        """Where a card can be taken: its head. GTK does not count the card's padding."""
        x, y, width, height = self.program.see(name, role="heading").extents
        return x + width / 3, y + height + 12

    def middle(self, name):
        x, y, width, height = self.program.see(name, role="toggle button").extents
        return x + width / 2, y + height / 2

    def place(self, name):
        """The middle of a place on the bar, once that has come up."""
        def settled():
            before = self.program.see(name, role="label").extents
            time.sleep(2 * desktop.FRAME)
            return before if self.program.see(name, role="label").extents == before else None

        x, y, width, height = self.program.wait(settled, f"the place {name}")
        return x + width / 2, y + height / 2

    def is_still(self, name):
        before = self.middle(name)
        time.sleep(4 * desktop.FRAME)
        return self.middle(name) == before

    def test_folder(self):
        self.start_with_pointer()
        program = self.program
        program.choose("More about Back Workout", "_Duplicate")
        program.see("Start Back Workout (Copy)", role="button")
        program.choose("More about Back Extension Only", "_Duplicate")
        program.see("Start Back Extension Only (Copy)", role="button")
        program.choose("More about Back Extension Only (Copy)", "Move to _Folder", "_New Folder…")
        program.see("Folder", role="text").set_text("Gym")
        self.keyboard.press("Return")
        program.see("Gym", role="toggle button")
        self.assertIsNone(self.folder())

        # Where the bar that comes while a workout is dragged does not cover it
        self.pointer.move(640, 450)
        self.pointer.scroll(3)
        program.wait(lambda: 0 < self.middle("Gym")[1] < 700 and self.is_still("Gym"), "the folder to come up")
        self.pointer.drag(program, self.head("Back Workout (Copy)"), lambda: self.middle("Gym"))
        program.wait(lambda: self.folder() == "Gym", "the workout in the folder")
        program.see("Moved to Gym")
        program.see_gone("New Folder…", role="label")
        self.keyboard.press("Control+z")
        program.wait(lambda: self.folder() is None, "the workout out of it again")
        self.keyboard.press("Control+Shift+z")
        program.wait(lambda: self.folder() == "Gym", "the workout in it once more")

        # Out of it: over the bar that comes up from below, or it goes into a new one there.
        program.wait(lambda: self.is_still("Gym"), "the cards to lie still")
        self.pointer.drag(program, self.head("Back Workout (Copy)"), lambda: self.place("No Folder"))
        program.wait(lambda: self.folder() is None, "the workout in no folder")
        program.see_gone("No Folder", role="label")
        self.keyboard.press("Control+z")
        program.wait(lambda: self.folder() == "Gym", "the workout in its folder again")
        program.wait(lambda: self.is_still("Gym"), "the cards to lie still again")
        self.pointer.drag(program, self.head("Back Workout (Copy)"), lambda: self.place("New Folder…"))
        program.see("Folder", role="text").set_text("Home")
        self.keyboard.press("Return")
        program.wait(lambda: self.folder() == "Home", "the workout in a new folder")

    # ---- a session ------------------------------------------------------------------

    def order(self, session):
        return [row[0] for row in self.home.query(
            "SELECT exercise_id FROM session_exercise e JOIN session s ON s.key = e.session_key"
            " WHERE s.key = ? AND e.deleted_ms IS NULL ORDER BY e.position", session)]

    def session_rows(self):
        rows = {}
        for node in self.program.window.find_all(re.compile("|".join(NAMES)), role="list item"):
            for name in NAMES:
                if node.name.startswith(name):
                    rows[name] = node.now
        return rows

    def test_session(self):
        self.start_with_pointer()
        program = self.program
        program.press("Start Back Workout")
        program.see("Deadlift", role="heading")
        session = program.wait(self.running, "the session in the log")
        program.wait(lambda: len(self.session_rows()) == len(NAMES), "the rows")

        rows = self.session_rows()
        self.pointer.drag(program, self.part_of(rows["Back Extension"], 0.5), lambda: self.part_of(rows["Pull-Up"], 0.2))
        moved = ["deadlift", "back-extension", "pull-up", "dumbbell-row", "reverse-dumbbell-fly"]
        program.wait(lambda: self.order(session) == moved, f"{moved} in the log")
        program.wait(lambda: list(self.session_rows()) == ["Deadlift", "Back Extension", "Pull-Up", "Dumbbell Row",
                                                           "Reverse Dumbbell Fly"], "the order in the window")
        # The set that is to be done is the same.
        self.see_current("Deadlift", 1, 3)
        self.keyboard.press("BackSpace")
        program.wait(lambda: self.order(session) == BACK, "the order at first")
        program.wait(lambda: list(self.session_rows()) == NAMES, "the order at first in the window")


if __name__ == "__main__":
    desktop.main()
