# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole loop by the keyboard alone. Wherever Tab leads there is something
that shows and has a name, and from everywhere there is a way on."""

import re

import desktop
from training import Training


class Keyboard(Training):
    SETTINGS = {"window_width": 1100, "window_height": 760}

    def round(self, *names):
        return [node.name for node in self.go_round(self.program, self.keyboard, *names)]

    def see_place(self, title):
        """Waits until a place shows, and no other does any more."""
        self.program.see_title(f"{title} – Back Extension")
        self.program.wait(lambda: [place.name for place in self.program.window.find_all(role="panel")
                                   if place.name in ("Exercises", "Workouts", "Log") and len(place.now.outline()) > 1] == [title],
                          f"only {title} to show")

    def press_on(self, name, role=None):
        """Goes to a control and presses it."""
        self.program.reach(self.keyboard, name, role)
        self.press_key("Return")

    def choose(self, menu, item):
        """Opens a menu, goes to the item, and takes it."""
        self.press_on(menu, "toggle button")
        self.program.wait_for_focus(role="menu item")
        focused = self.program.get_focus()
        for _ in range(12):
            if focused.name == item:
                break
            focused = self.program.move_focus(self.keyboard, "Down")
        self.assertEqual(focused.name, item)
        self.press_key("Return")

    def test_keyboard_alone(self):
        self.start_training()
        self.learn()
        self.search()
        self.look_around()
        session = self.train()
        self.look_back(session)

        self.keyboard.press("Control+q")
        self.program.wait_for_end()

    def learn(self):
        program, keyboard = self.program, self.keyboard
        self.see_place("Exercises")
        self.round("Learn", "Start Back Workout", "Good Morning", "Exercises", "Main Menu", "Search Exercises")
        self.press_on("Learn")
        program.see_title("Back Extension – Back Extension")
        self.round("Back", "Start", "Pause", "Show Muscles")
        keyboard.press("Alt+Left")
        program.see_title("Exercises – Back Extension")

    def search(self):
        program, keyboard = self.program, self.keyboard
        keyboard.press("Control+f")
        program.wait_for_focus("Search exercises")
        keyboard.type("lats")
        program.see("Lat Pulldown", role="list item")
        program.reach(keyboard, "Lat Pulldown", "list item")
        keyboard.press("Return")
        program.see_title("Lat Pulldown – Back Extension")
        keyboard.press("Alt+Left")
        program.see_title("Exercises – Back Extension")
        program.reach(keyboard, "Search exercises", "entry", key="Shift+Tab")
        keyboard.press("Escape")
        program.see("Learn", role="button")
        # The entry keeps the focus for a moment, while it goes away.
        program.wait(lambda: (focused := program.get_focus()) is not None and focused.name and "showing" in focused.states,
                     "the focus on something with a name")

    def look_around(self):
        program, keyboard = self.program, self.keyboard
        keyboard.press("F10")
        program.wait_for_focus(role="menu item")
        keyboard.press("Escape")
        program.see_gone(role="menu item")
        self.check_focus(program.wait(program.get_focus, "a focus"))

        keyboard.press("Control+,")
        preferences = program.see("Preferences", role="dialog")
        self.round("Weights", "Style", "Athlete")
        program.leave(keyboard, preferences)

        for key, title in (("Alt+3", "Log"), ("Alt+2", "Workouts"), ("Alt+1", "Exercises"), ("Alt+2", "Workouts")):
            keyboard.press(key)
            self.see_place(title)
            self.check_focus(program.wait(program.get_focus, "a focus"))
        self.round("Start Back Workout", "More about Back Workout", "New Workout", "Workouts", "Main Menu")

    def train(self):
        program, keyboard = self.program, self.keyboard
        self.press_on("Start Back Workout", "button")
        self.see_current("Deadlift", 1, 3)
        session = self.running()
        keyboard.type("100")
        self.press_key("Return")
        self.see_set(1, "100 kg × 5", "Planned")

        # Round the sheet, which covers the rest; what was gone to keeps its keys.
        passed = self.round("Done", "Weight, kg", "Repetitions", re.compile("^Set 1, "), "Add a Set (A)", "Workout Menu",
                               "Skip the Set (S)", "Swap Exercise", "Close (Esc)")
        self.assertNotIn("Start Back Workout", passed)
        program.reach(keyboard, "Done", "button")
        self.assertEqual(self.confirm(session), ("deadlift", "done", 100000, "kg", None, 5))
        self.see_current("Deadlift", 2, 3)

        # Arrows step, S skips, A adds, Ctrl+Z takes back.
        keyboard.press("Left")
        self.see_set(2, "100 kg × 4", "Planned")
        keyboard.press("Up")
        program.see(re.compile("^Set 2, 10[0-9.]+ kg × 4, Planned"), role="button")
        self.press_key("s")
        program.wait(lambda: self.sets(session)[1][1] == "skipped", "the skipped set in the log")
        self.see_current("Deadlift", 3, 3)
        self.press_key("Control+z")
        program.wait(lambda: self.sets(session)[1][1] == "planned", "the set to be planned again")
        self.see_current("Deadlift", 2, 3)
        self.press_key("a")
        program.wait(lambda: len(self.sets(session)) == 16, "one more set in the log")
        self.see_current("Deadlift", 2, 4)

        # To the next exercise and back.
        self.press_key("n")
        self.see_current("Pull-Up", 1, 3)
        self.press_key("p")
        self.see_current("Deadlift", 2, 4)

        # Down to the bar, and up again. The bar can be reached, too.
        keyboard.press("Escape")
        program.see_gone("Set and Exercise Menu", role="toggle button")
        self.check_focus(program.wait(program.get_focus, "a focus"))
        program.reach(keyboard, re.compile("^Deadlift · set 2 of 4"), "button")
        keyboard.press("Return")
        program.see("Set and Exercise Menu", role="toggle button")
        keyboard.press("F5")
        program.see_gone("Set and Exercise Menu", role="toggle button")
        keyboard.press("F5")
        self.see_current("Deadlift", 2, 4)

        self.choose("Workout Menu", "Finish Workout")
        program.see("Workout Finished")
        program.wait(lambda: self.running() is None, "the end of the session in the log")
        self.assertEqual(self.count_done(session), 1)
        self.check_focus(program.wait(program.get_focus, "a focus"))
        self.press_on("Show in Log", "button")
        return session

    def look_back(self, session):
        program, keyboard = self.program, self.keyboard
        program.see_title("Back Workout – Back Extension")
        self.round("Back", "Set 1: 100 kg × 5", "Show Progress of Deadlift", "Title", "Note", "Delete Session")
        self.press_on("Show Progress of Deadlift", "button")
        program.see_title("Deadlift – Back Extension")
        program.reach(keyboard, "100 kg × 5", "list item")
        keyboard.press("Alt+Left")
        program.see_title("Back Workout – Back Extension")
        keyboard.press("Alt+Left")
        self.see_place("Log")
        self.round("Show Progress", "Show Muscles Over Time", "Show Measurements", "Find Sessions…", "Log", "Main Menu")
        self.press_on("Find Sessions…")
        program.see_title("Find Sessions – Back Extension")
        program.see(re.compile("Back Workout, .* 1 set"), role="list item")
        self.press_on(re.compile("Back Workout, .* 1 set"), "list item")
        program.see_title("Back Workout – Back Extension")


if __name__ == "__main__":
    desktop.main()
