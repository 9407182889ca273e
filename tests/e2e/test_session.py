# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with a real keyboard: one key from set to set, everything by keys,
and a program that is killed in the middle goes on where it was."""

import desktop


class Session(desktop.Test):
    SETTINGS = {"place": "workouts", "window_width": 1100, "window_height": 760}

    def sets(self, state="done"):
        """The sets of the log in this state, in their order."""
        return self.home.query(
            "SELECT e.exercise_id, t.weight, t.weight_unit, t.reps FROM session_set t"
            " JOIN session_exercise e ON e.key = t.session_exercise_key JOIN session s ON s.key = e.session_key"
            " WHERE t.state = ? AND t.deleted_ms IS NULL AND e.deleted_ms IS NULL AND s.deleted_ms IS NULL"
            " ORDER BY e.position, t.position", state)

    def wait_for_sets(self, program, expected):
        program.wait(lambda: self.sets() == expected, f"{expected} in the log")

    def begin(self):
        program, keyboard = self.start_with_keyboard()
        program.press("Start Back Workout")
        program.see("Deadlift", role="heading")
        program.wait_for_focus("Done")
        return program, keyboard

    def test_one_key(self):
        program, keyboard = self.begin()

        # Without a weight the key asks for it, where it can be typed at once.
        keyboard.press("space")
        program.wait_for_focus("Weight, kg")
        program.see("The weight is missing. Type it first; 0 is a weight too.")
        self.assertEqual(self.sets(), [])
        # In a number a space and letters are text.
        keyboard.type("n 100,5")
        program.wait(lambda: program.see("Weight, kg").text == "n 100,5", "what was typed to stand there")
        keyboard.press("Return")
        program.wait_for_focus("Weight, kg")
        self.assertEqual(self.sets(), [])
        keyboard.press("Control+a")
        keyboard.type("100,5")
        keyboard.press("Return")
        program.wait_for_focus("Done")

        keyboard.press("space")
        program.hear("Set 1 done")
        self.wait_for_sets(program, [("deadlift", 100500, "kg", 5)])
        program.see("Set 2 of 3")
        rest = program.see("Rest", role="level bar")
        self.assertGreater(rest.value, 170)

        # More, by what can be loaded; and fewer.
        keyboard.press("Up")
        keyboard.press("Left")
        program.see("Set 2, 102.5 kg × 4, Planned")
        keyboard.press("Return")
        program.hear("Set 2 done")
        self.wait_for_sets(program, [("deadlift", 100500, "kg", 5), ("deadlift", 102500, "kg", 4)])

        # One key takes back.
        keyboard.press("BackSpace")
        self.wait_for_sets(program, [("deadlift", 100500, "kg", 5)])
        program.see("Set 2 of 3")
        program.wait_for_focus("Done")
        keyboard.press("space")
        program.hear("Set 2 done")

        # A number begins to be typed.
        keyboard.type("110")
        program.wait_for_focus("Weight, kg")
        keyboard.press("Return")
        program.wait_for_focus("Done")
        keyboard.press("space")
        self.wait_for_sets(program, [("deadlift", 100500, "kg", 5), ("deadlift", 102500, "kg", 4), ("deadlift", 110000, "kg", 5)])
        program.see("Pull-Up", role="heading")

    def test_killed(self):
        program, keyboard = self.begin()
        keyboard.type("100")
        keyboard.press("Return")
        program.wait_for_focus("Done")
        keyboard.press("space")
        program.hear("Set 1 done")
        keyboard.press("Page_Down")
        program.see("Pull-Up", role="heading")
        keyboard.press("space")
        program.hear("Set 1 done")
        expected = [("deadlift", 100000, "kg", 5), ("pull-up", None, None, 8)]
        self.wait_for_sets(program, expected)
        program.kill()

        # What was confirmed is there, and it goes on where it was.
        self.assertEqual(self.sets(), expected)
        program, keyboard = self.start_with_keyboard()
        program.see("Pull-Up · set 2 of 3, 8 reps", role="button")
        keyboard.press("Control+space")
        program.see("Pull-Up", role="heading")
        program.see("Set 2 of 3")
        rest = program.see("Rest", role="level bar")
        self.assertLessEqual(rest.value, 120)
        self.assertGreater(rest.value, 60)
        program.wait_for_focus("Done")
        keyboard.press("space")
        program.hear("Set 2 done")
        self.wait_for_sets(program, expected + [("pull-up", None, None, 8)])

    def test_to_the_end(self):
        program, keyboard = self.begin()
        keyboard.type("60")
        keyboard.press("Return")
        program.wait_for_focus("Done")
        keyboard.press("space")
        program.hear("Set 1 done")

        # All else is left out, and the same key ends it.
        for n in range(14):
            keyboard.press("s")
            program.wait(lambda: len(self.sets("skipped")) == n + 1, f"{n + 1} sets to be skipped")
        program.see("All sets are done")
        program.wait_for_focus("Finish Workout")
        keyboard.press("space")
        program.see("Workout Finished")
        program.wait(lambda: self.home.query("SELECT ended_ms IS NOT NULL FROM session") == [(1,)], "the end in the log")
        program.wait_for_focus("Close")
        keyboard.press("Return")
        program.see_gone("Workout Finished")
        program.see_gone("Running Workout")

        # Next time it is all there.
        program.press("Start Back Workout")
        program.see("Last time 60 kg × 5")
        program.see("Set 1, 60 kg × 5, Planned")

    def test_discard(self):
        program, keyboard = self.begin()
        keyboard.type("60")
        keyboard.press("Return")
        program.wait_for_focus("Done")
        keyboard.press("space")
        program.hear("Set 1 done")
        program.choose("Workout Menu", "_Discard Workout")
        program.see_gone("Running Workout")
        self.assertEqual(self.sets(), [])
        program.press("Undo")
        program.see("Running Workout")
        self.wait_for_sets(program, [("deadlift", 60000, "kg", 5)])

        # When another begins, nothing lies over its button.
        keyboard.press("F5")
        program.choose("Workout Menu", "_Discard Workout")
        program.see("“Back Workout” discarded")
        program.press("Start Back Workout")
        program.see("Set 1 of 3", role="label")
        program.wait(lambda: program.window.find("“Back Workout” discarded") is None, "the word of the last to go", 3)


if __name__ == "__main__":
    desktop.main()
