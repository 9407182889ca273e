# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Workouts place: a workout of one's own, from the first change to the last."""

import re

import desktop

BACK = ["deadlift", "pull-up", "dumbbell-row", "back-extension", "reverse-dumbbell-fly"]


class Workouts(desktop.Test):
    SETTINGS = {"place": "workouts"}

    def slots(self, name):
        """The exercises of a workout, in order."""
        return [row[0] for row in self.home.query(
            "SELECT s.exercise_id FROM slot s JOIN workout w ON w.key = s.workout_key"
            " WHERE w.name = ? AND w.deleted_ms IS NULL AND s.deleted_ms IS NULL ORDER BY s.position", name)]

    def slot(self, name, exercise):
        """The sets of a slot as (at least, at most), its rest and its note."""
        rows = self.home.query(
            "SELECT t.reps_min, t.reps_max, s.rest_s, s.note"
            " FROM slot s JOIN workout w ON w.key = s.workout_key JOIN slot_target t ON t.slot_key = s.key"
            " WHERE w.name = ? AND s.exercise_id = ? AND s.deleted_ms IS NULL ORDER BY t.position", name, exercise)
        return [row[:2] for row in rows], *rows[0][2:]

    def names(self):
        return [row[0] for row in self.home.query("SELECT name FROM workout WHERE deleted_ms IS NULL ORDER BY name")]

    def wait_for_slots(self, program, name, exercises):
        program.wait(lambda: self.slots(name) == exercises, f"the slots {exercises} in the log")

    def wait_for_slot(self, program, name, exercise, expected):
        program.wait(lambda: self.slot(name, exercise) == expected, f"{expected} in the log")

    def test_make_one_yours(self):
        program, keyboard = self.start_with_keyboard()

        # A workout that ships is never changed: a copy is, from its first change.
        program.choose("More about Back Workout", "_Make It Yours")
        program.see_title("My Back Workout – Back Extension")
        self.assertEqual(self.names(), [])
        name = program.see("Name", role="text")
        self.assertEqual(name.text, "My Back Workout")
        name.set_text("Monday")
        program.see_title("Monday – Back Extension")
        program.wait(lambda: self.names() == ["Monday"], "the workout in the log")
        self.assertEqual(self.slots("Monday"), BACK)
        self.assertEqual(self.slot("Monday", "deadlift"), ([(5, 5)] * 3, 180, None))

        # Another exercise, found by a few letters.
        program.press("Add Exercise")
        program.wait_for_focus("Search exercises")
        keyboard.type("pulld")
        program.wait(lambda: self.offered(program)[:1] == ["Lat Pulldown"], "what fits best to come first")
        keyboard.press("Return")
        program.see_gone("Add Exercise", role="dialog")
        self.wait_for_slots(program, "Monday", BACK + ["lat-pulldown"])
        self.assertEqual(self.slot("Monday", "lat-pulldown"), ([(8, 12)] * 3, None, None))

        # Up, by keys alone; the focus goes along.
        program.reach(keyboard, "Lat Pulldown", "list item")
        for position in (4, 3):
            keyboard.press("Alt+Up")
            moved = BACK[:position] + ["lat-pulldown"] + BACK[position:]
            self.wait_for_slots(program, "Monday", moved)
            program.wait_for_focus("Lat Pulldown", "list item")
        self.assertEqual(self.rows(program), ["Deadlift", "Pull-Up", "Dumbbell Row", "Lat Pulldown", "Back Extension",
                                              "Reverse Dumbbell Fly"])

        # What is asked of it, set by set.
        keyboard.press("Return")
        program.see("Repetitions of Set 1", role="text")  # what is still opening takes no focus
        self.enter(program, keyboard, "Repetitions of Set 1", "text", "15")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (8, 12), (8, 12)], None, None))
        program.press("Remove Set 2")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (8, 12)], None, None))
        program.see("Repetitions of Set 2", role="text").set_text("15-20")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20)], None, None))
        program.press("Add Set")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], None, None))
        program.reach(keyboard, "Rest of Its Own", "check box")
        keyboard.press("space")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], 120, None))
        self.enter(program, keyboard, "Rest After Each Set", "spin button", "1:45")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], 105, None))
        program.reach(keyboard, "Note, Shown While You Lift", "text")
        keyboard.type("slowly")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], 105, "slowly"))
        program.see("2 × 15–20", role="label")

        # Back and forth by keys, also from within a field.
        keyboard.press("Control+z")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], 105, None))
        keyboard.press("Control+Shift+z")
        self.wait_for_slot(program, "Monday", "lat-pulldown", ([(15, 15), (15, 20), (15, 20)], 105, "slowly"))

        # Away with one, and back again to where it was.
        program.choose("More about Deadlift", "_Remove")
        program.see_gone("Deadlift", role="list item")
        self.wait_for_slots(program, "Monday", moved[1:])
        self.press_undo(program)
        self.wait_for_slots(program, "Monday", moved)
        program.wait(lambda: self.rows(program)[0] == "Deadlift", "the row to come back")
        self.assertEqual(self.slot("Monday", "deadlift"), ([(5, 5)] * 3, 180, None))

        # An alternative less, by its name.
        program.reach(keyboard, role="list item", limit=100)
        keyboard.press("Home")
        program.wait_for_focus("Deadlift", "list item")
        keyboard.press("Return")
        program.press("Remove Alternative Good Morning")
        program.wait(lambda: self.home.query(
            "SELECT s.alternatives FROM slot s WHERE s.exercise_id = 'deadlift' AND s.deleted_ms IS NULL")
            == [("trap-bar-deadlift\nromanian-deadlift\nkettlebell-swing",)], "the alternatives in the log")
        program.wait_for_focus("Add Alternative")

        keyboard.press("Alt+Left")
        program.see_title("Workouts – Back Extension")
        self.duplicate_and_delete(program)

        # All of it is there after a restart, in the place that was looked at.
        program.quit()
        again = self.start()
        again.see_title("Workouts – Back Extension")
        card = again.see("Monday", role="grouping")
        self.assertIsNotNone(card.find(re.compile("Lat Pulldown")), card.tree())
        again.see("Start Monday", role="button")
        again.see("Monday (Copy)", role="grouping")

    def press_undo(self, program):
        """Takes back what was told last; what told of the thing before it goes first."""
        program.wait(lambda: len(program.window.find_all("Undo", role="button")) == 1, "a single button that takes back")
        program.press("Undo")

    def duplicate_and_delete(self, program):
        program.choose("More about Monday", "_Duplicate")
        program.see("Start Monday (Copy)", role="button")
        self.assertEqual(self.names(), ["Monday", "Monday (Copy)"])
        self.assertEqual(self.slots("Monday (Copy)"), self.slots("Monday"))
        ids = self.home.query("SELECT id FROM slot WHERE deleted_ms IS NULL")
        self.assertEqual(len(ids), len(set(ids)))

        program.choose("More about Monday (Copy)", "De_lete")
        program.see_gone("Start Monday (Copy)")
        self.assertEqual(self.names(), ["Monday"])
        self.press_undo(program)
        program.see("Start Monday (Copy)", role="button")
        self.assertEqual(self.names(), ["Monday", "Monday (Copy)"])
        self.assertEqual(self.slots("Monday (Copy)"), self.slots("Monday"))

    def test_begin_with_nothing(self):
        program, keyboard = self.start_with_keyboard()
        program.press("Choose Exercises")
        program.see_title("New Workout – Back Extension")
        program.wait_for_focus("Name", "text")
        self.assertNotIn("sensitive", program.see("Start", role="button").states)
        keyboard.type("A")
        program.see_title("A – Back Extension")
        program.see("What Will You Train?")
        program.press("Add Exercise")
        program.wait_for_focus("Search exercises")

        # Nothing that fits is said so, and Enter then takes nothing.
        keyboard.type("zzz")
        program.see("No Exercise Found")
        keyboard.press("Return")
        for _ in range(3):
            keyboard.press("BackSpace")
        program.wait(lambda: "Back Extension" in self.offered(program), "all exercises to be offered again")
        program.leave(keyboard, program.see("Add Exercise", role="dialog"))
        self.assertEqual(self.slots("A"), [])

        program.press("Add Exercise")
        program.wait_for_focus("Search exercises")
        program.reach(keyboard, "Floor Back Extension", "list item")
        keyboard.press("Return")
        self.wait_for_slots(program, "A", ["floor-back-extension"])
        program.see("Floor Back Extension", role="list item")
        program.see("Start", role="button", states=("sensitive",))

    def test_compare_and_look_ahead(self):
        program, keyboard = self.start_with_keyboard()

        program.choose("More about Back Workout", "_Make It Yours")
        program.see_title("My Back Workout – Back Extension")
        program.choose("More about Deadlift", "_Remove")
        self.wait_for_slots(program, "My Back Workout", BACK[1:])

        # Beside the original, in words; and back to it, which is a step like another.
        program.choose("More About This Workout", "Show the _Original")
        program.see("Compared With the Original", role="dialog")
        program.see("Left Out: Deadlift", role="list item")
        program.see("Same: Pull-Up", role="list item")
        program.see("1 left out · 4 the same", role="label")
        program.press("Back to the Original")
        program.see_gone("Compared With the Original", role="dialog")
        self.wait_for_slots(program, "My Back Workout", BACK)
        keyboard.press("Control+z")
        self.wait_for_slots(program, "My Back Workout", BACK[1:])

        # What comes next, with reasons
        program.choose("More About This Workout", "The _Next Sessions")
        dialog = program.see("The Next Sessions", role="dialog")
        program.see(re.compile("Session 2: .?3 × 9–12"), role="list item")
        program.see(re.compile("8, 8, 8 last time"))
        program.leave(keyboard, dialog)

        # Back on the place, the whole visit is one step.
        keyboard.press("Alt+Left")
        program.see_title("Workouts – Back Extension")
        program.see("Start My Back Workout", role="button")
        keyboard.press("Control+z")
        program.see_gone("Start My Back Workout")
        self.assertEqual(self.names(), [])
        keyboard.press("Control+Shift+z")
        program.see("Start My Back Workout", role="button")
        self.assertEqual(self.slots("My Back Workout"), BACK[1:])

    def folder(self, name):
        rows = self.home.query("SELECT folder FROM workout WHERE name = ? AND deleted_ms IS NULL", name)
        return rows[0][0] if rows else "deleted"

    def test_folders(self):
        program, keyboard = self.start_with_keyboard()
        program.choose("More about Back Workout", "_Duplicate")
        program.see("Start Back Workout (Copy)", role="button")

        # Into a folder that is not there yet, by the menu and the keyboard
        program.choose("More about Back Workout (Copy)", "Move to _Folder", "_New Folder…")
        program.see("Folder", role="text").set_text("Gym")
        keyboard.press("Return")
        program.wait(lambda: self.folder("Back Workout (Copy)") == "Gym", "the workout in its folder")
        program.see("Gym", role="toggle button")

        # Out again, and all of it back and forth by keys
        program.choose("More about Back Workout (Copy)", "Move to _Folder", "N_o Folder")
        program.wait(lambda: self.folder("Back Workout (Copy)") is None, "the workout in no folder")
        program.see_gone("Gym", role="toggle button")
        keyboard.press("Control+z")
        program.wait(lambda: self.folder("Back Workout (Copy)") == "Gym", "the workout in its folder again")
        program.see("Gym", role="toggle button")
        keyboard.press("Control+z")
        program.wait(lambda: self.folder("Back Workout (Copy)") is None, "the workout out of it again")
        keyboard.press("Control+z")
        program.wait(lambda: self.names() == [], "the copy to be gone")
        for _ in range(2):
            keyboard.press("Control+Shift+z")
        program.wait(lambda: self.folder("Back Workout (Copy)") == "Gym", "the copy in the folder")

    def enter(self, program, keyboard, name, role, text):
        program.reach(keyboard, name, role)
        keyboard.press("Control+a")
        keyboard.type(text)
        keyboard.press("Return")

    @staticmethod
    def offered(program):
        dialog = program.window.find("Add Exercise", role="dialog")
        return [row.name for row in dialog.find_all(role="list item")] if dialog is not None else []

    @staticmethod
    def rows(program):
        slots = program.window.find("Exercises of the workout", role="list")
        return [row.name for row in slots.find_all(re.compile("."), role="list item")
                if "expandable" in row.states]


if __name__ == "__main__":
    desktop.main()
