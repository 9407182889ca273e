# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking for exercises by the keyboard alone: all of them, by muscle, in place of another; and one's own."""

import desktop


class Explore(desktop.Test):
    def test_look_through_all(self):
        program, keyboard = self.start_with_keyboard()
        program.reach(keyboard, "All Exercises", "button")
        keyboard.press("Return")
        program.see_title("All Exercises – Back Extension")
        program.wait_for_focus("Search exercises")

        # A wrong letter does no harm, and each says why it was found.
        keyboard.type("supermen")
        program.see("Also called: Superman")
        keyboard.press("Return")
        program.see_title("Floor Back Extension – Back Extension")

    def test_alternative(self):
        program, keyboard = self.start_with_keyboard()
        program.reach(keyboard, "Alternatives", "button")
        keyboard.press("Return")
        program.see("Find an Alternative", role="dialog")
        program.reach(keyboard, "It Is Too Easy", "list item")
        keyboard.press("Return")
        program.see("Instead of Back Extension")
        program.see("Good Morning", role="list item")
        program.reach(keyboard, "Good Morning", "list item")
        keyboard.press("Return")
        program.see_title("Good Morning – Back Extension")

    def test_muscle(self):
        program, keyboard = self.start_with_keyboard()
        program.reach(keyboard, "Muscles", "button")
        keyboard.press("Return")
        program.see_title("Muscles – Back Extension")
        program.reach(keyboard, "Lats", "button", limit=120)
        keyboard.press("Return")
        program.see("Latissimus dorsi")
        program.see("Pull-Up", role="list item")

    def test_own(self):
        program, keyboard = self.start_with_keyboard()
        program.reach(keyboard, "New Exercise…", "button", limit=120)
        keyboard.press("Return")
        program.see("New Exercise", role="dialog")
        program.wait_for_focus("Name")
        keyboard.type("Towel Row")
        keyboard.press("Return")
        program.see_gone("New Exercise", role="dialog")
        program.wait(lambda: self.home.query("SELECT name FROM exercise") == [("Towel Row",)], "the exercise in the log")
        program.see("Towel Row", role="button")

        # It is there at the next start, and where the command line points.
        program.quit()
        again = self.start("show", "towel")
        again.see_title("Towel Row – Back Extension")


if __name__ == "__main__":
    desktop.main()
