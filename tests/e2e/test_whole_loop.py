# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One whole loop through the program: learn a lift, train the back workout, see
it in the log and on the chart, and find it all again after a restart."""

import re

import desktop
from training import Training

STEPS = ["Set the pad", "Step on", "Hang over the edge", "Take the weight, if any", "Lift to a straight line",
         "Hold, then lower"]

# What the back workout asks: exercise, its name, sets and repetitions.
WORKOUT = [
    ("deadlift", "Deadlift", 3, 5),
    ("pull-up", "Pull-Up", 3, 8),
    ("dumbbell-row", "Dumbbell Row", 3, 10),
    ("back-extension", "Back Extension", 3, 12),
    ("reverse-dumbbell-fly", "Reverse Dumbbell Fly", 3, 15),
]


# What is read in the log afterwards.
READ = {
    "Deadlift": ["62.5 kg × 6", "62.5 kg × 5", "65 kg × 5"],
    "Lat Pulldown": ["50 kg × 8"] * 3,
    "Dumbbell Row": ["22.5 kg × 10", "22.5 kg × 10", "–, Skipped"],
    "Back Extension": ["12 reps"] * 4,
    "Reverse Dumbbell Fly": ["7.5 kg × 15"] * 3,
}


class WholeLoop(Training):
    SETTINGS = {"window_width": 1100, "window_height": 800}

    def test_learn_train_and_look_back(self):
        self.start_training()
        self.learn()
        first = self.train()
        [[self.day]] = self.home.query("SELECT ltrim(strftime('%d', day), '0') || ' ' FROM session")
        [[self.year]] = self.home.query("SELECT strftime('%Y', day) FROM session")
        self.look_back(from_log=False)

        self.program.quit()
        self.start_training()
        self.assertEqual(self.sets(first), self.first_sets)
        self.look_back()
        self.train_again(first)

    # ---- learn ---------------------------------------------------------------------------

    def learn(self):
        program = self.program
        program.see_title("Exercises – Back Extension")
        program.press("Learn")
        program.see_title("Back Extension – Back Extension")

        # The steps, in their order, each with a sentence. The page is filled from above.
        program.see("Sources", role="heading")
        words = program.window.words()
        self.assertEqual([word for word in words if word in STEPS], STEPS)
        self.assertIn("Set the top pad against the top of your thighs, below the crease of your hips."
                      " Your hips must be free to bend.", words)

        # The muscles: in words, and the picture says the same.
        most = words[words.index("Muscles that work most") + 1]
        assist = words[words.index("Muscles that assist") + 1]
        self.assertEqual(most, "Lower back")
        self.assertIn("glutes, hamstrings", assist)
        body_map = program.see("Muscles, from the front and from the back", role="grouping")
        self.assertEqual(body_map.description, f"Work most: {most}. Assist: {assist}.")
        program.see("An athlete doing the exercise “Back Extension”", role="image")

        self.keyboard.press("Alt+Left")
        program.see_title("Exercises – Back Extension")

    # ---- train ---------------------------------------------------------------------------

    def train(self):
        program = self.program
        program.press("Workouts", role="page tab")
        program.press("Start Back Workout")
        self.see_current("Deadlift", 1, 3)
        session = self.running()
        self.assertEqual([(row[0], row[1], row[2], row[5]) for row in self.sets(session)],
                         [(exercise, "planned", None, reps) for exercise, _, n, reps in WORKOUT for _ in range(n)])

        # Nothing was ever lifted: the weight is asked for, and the set stays as it was.
        self.press_key("space")
        program.hear(re.compile("^The weight is missing"))
        self.assertEqual(self.count_done(session), 0)

        # Typed with a comma; a point would do as well.
        self.keyboard.type("62,5")
        self.press_key("Return")
        self.see_set(1, "62.5 kg × 5", "Planned")
        self.assertEqual(self.confirm(session), ("deadlift", "done", 62500, "kg", None, 5))
        program.hear("Set 1 done")
        self.see_set(1, "62.5 kg × 5", "Done")
        self.see_current("Deadlift", 2, 3)
        program.see("Rest", role="level bar")

        # The next one goes along with the weight. Then the first is put right.
        self.assertEqual(self.confirm(session), ("deadlift", "done", 62500, "kg", None, 5))
        self.see_current("Deadlift", 3, 3)
        program.press("Set 1, 62.5 kg × 5, Done")
        program.see("Next Set", role="button")
        self.enter("Repetitions", "6")
        program.wait(lambda: self.sets(session)[0] == ("deadlift", "done", 62500, "kg", None, 6), "what was put right in the log")
        self.see_set(1, "62.5 kg × 6", "Done")
        self.press_key("space")
        self.see_current("Deadlift", 3, 3)
        self.assertEqual(self.count_done(session), 2)
        self.enter("Weight, kg", "65")
        self.assertEqual(self.confirm(session), ("deadlift", "done", 65000, "kg", None, 5))

        # No bar to hang from: the pull-up is swapped for its alternative.
        self.see_current("Pull-Up", 1, 3)
        program.press("Swap Exercise", role="toggle button")
        program.press("Lat Pulldown", role="menu item")
        self.see_current("Lat Pulldown", 1, 3)
        self.assertEqual([row[0] for row in self.sets(session)][3:6], ["lat-pulldown"] * 3)
        self.enter("Weight, kg", "50")
        for number in (1, 2, 3):
            self.see_current("Lat Pulldown", number, 3)
            self.assertEqual(self.confirm(session), ("lat-pulldown", "done", 50000, "kg", None, 8))

        # One is skipped.
        self.see_current("Dumbbell Row", 1, 3)
        self.enter("Weight, kg", "22,5")
        for number in (1, 2):
            self.see_current("Dumbbell Row", number, 3)
            self.assertEqual(self.confirm(session), ("dumbbell-row", "done", 22500, "kg", None, 10))
        self.see_current("Dumbbell Row", 3, 3)
        program.press("Skip the Set (S)")
        program.wait(lambda: self.sets(session)[8][1] == "skipped", "the skipped set in the log")

        # One is added, with the body alone.
        self.see_current("Back Extension", 1, 3)
        program.press("Add a Set (A)")
        self.see_current("Back Extension", 1, 4)
        for number in (1, 2, 3, 4):
            self.see_current("Back Extension", number, 4)
            row = self.confirm(session)
            self.assertEqual((row[0], row[1], row[5]), ("back-extension", "done", 12))

        self.see_current("Reverse Dumbbell Fly", 1, 3)
        self.enter("Weight, kg", "7.5")
        for number in (1, 2, 3):
            self.see_current("Reverse Dumbbell Fly", number, 3)
            self.assertEqual(self.confirm(session), ("reverse-dumbbell-fly", "done", 7500, "kg", None, 15))

        # The same key finishes.
        program.see("Finish Workout", role="button")
        self.assertEqual(self.running(), session)
        self.press_key("space")
        program.see("Workout Finished")
        program.wait(lambda: self.running() is None, "the end of the session in the log")
        self.first_sets = self.sets(session)
        self.assertEqual(self.count_done(session), 15)
        program.see("Back Workout", role="heading")
        program.press("Show in Log")
        program.see_title(re.compile("^Back Workout"))
        return session

    def train_again(self, first):
        """The last time's weights and repetitions are filled in, and stand beside
        the set as well. Space is all it takes."""
        program = self.program
        program.press("Workouts", role="page tab")
        program.press("Start Back Workout")
        self.see_current("Deadlift", 1, 3)
        program.see(re.compile("^Last time 62.5 kg × 6"))
        session = self.running()
        self.assertNotEqual(session, first)
        self.assertEqual(self.confirm(session), ("deadlift", "done", 62500, "kg", None, 6))
        self.see_current("Deadlift", 2, 3)
        program.see(re.compile("^Last time 62.5 kg × 5"))
        self.assertEqual(self.confirm(session), ("deadlift", "done", 62500, "kg", None, 5))
        self.see_current("Deadlift", 3, 3)
        program.see(re.compile("^Last time 65 kg × 5"))
        self.assertEqual(self.confirm(session), ("deadlift", "done", 65000, "kg", None, 5))

        # The workout itself was not changed by the swap.
        self.see_current("Pull-Up", 1, 3)
        program.choose("Workout Menu", "_Finish Workout")
        program.see("Workout Finished")
        program.wait(lambda: self.running() is None, "the end of the session in the log")
        self.assertEqual(self.count_done(session), 3)

    # ---- look back -----------------------------------------------------------------------

    def look_back(self, from_log=True):
        """Goes through the log to the session, and on to the chart."""
        program = self.program
        if from_log:
            program.press("Log", role="page tab")
            program.see_title("Log – Back Extension")
            program.see("1 session this week", role="heading")
            row = program.reach(self.keyboard, re.compile("Back Workout, .* 15 sets"), "list item")
            self.assertRegex(row.name, self.day)
            self.press_key("Return")

        program.see_title("Back Workout – Back Extension")
        for exercise, sets in READ.items():
            group = program.see(exercise, role="grouping")
            read = [node.name for node in group.find_all(re.compile("^Set "), role="button")]
            self.assertEqual(read, [f"Set {number}: {words}" for number, words in enumerate(sets, 1)])
        self.assertIsNone(program.window.find("Pull-Up"))

        program.press("Show Progress of Deadlift")
        program.see_title("Deadlift – Back Extension")
        chart = program.see("Deadlift · Best Set", role="list")
        points = chart.find_all(role="list item")
        self.assertEqual([point.name for point in points], ["65 kg × 5"])
        self.assertRegex(points[0].description, self.year)
        self.keyboard.press("Alt+Left")
        program.see_title("Back Workout – Back Extension")
        self.keyboard.press("Alt+Left")
        program.see_title(re.compile("^(Log|Workouts) – "))


if __name__ == "__main__":
    desktop.main()
