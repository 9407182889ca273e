# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of an exercise by the keyboard alone: a variation, training it, and
what to do about an ache."""

import desktop


class ExercisePage(desktop.Test):
    SETTINGS = {"window_width": 1100, "window_height": 760}

    def learn(self):
        program, keyboard = self.start_with_keyboard()
        program.reach(keyboard, "Learn", "button")
        keyboard.press("Return")
        program.see_title("Back Extension – Back Extension")
        return program, keyboard

    def test_variation(self):
        program, keyboard = self.learn()
        program.see("Step on", role="heading")

        # Open what can be chosen, and choose: pictures and steps follow, and what
        # does not go together says why.
        program.reach(keyboard, "Choose a Variation", "list item")
        keyboard.press("Return")
        program.reach(keyboard, "Mat on the floor", "radio button")
        keyboard.press("space")
        program.see("Lift your chest", role="heading")
        program.see_gone("Step on", role="heading")
        program.see("Arms: now “On the hips”. You would lie on your own arms.")

        # What is chosen is what a session records.
        program.reach(keyboard, "Start", "button", key="Shift+Tab")
        keyboard.press("Return")
        program.wait(lambda: self.home.query("SELECT exercise_id, variation FROM session_exercise")
                     == [("back-extension", "equipment:mat arms:hips")], "the variation in the log")
        program.see("Back Extension: Mat on the floor, On the hips")

    def test_read_through(self):
        program, keyboard = self.learn()

        # A question opens where it is asked.
        program.reach(keyboard, "How often should I do them?", "list item")
        keyboard.press("Return")
        program.see("Once or twice a week with 2 to 3 sets suits most people. Very light sets can be daily. After a very "
                    "hard session your back may want a week.")

        # And a neighbour is a page of its own, with a way back.
        program.reach(keyboard, "Good Morning", "button")
        keyboard.press("Return")
        program.see_title("Good Morning – Back Extension")
        keyboard.press("Alt+Left")
        program.see_title("Back Extension – Back Extension")

    def test_ache(self):
        program, keyboard = self.learn()
        program.reach(keyboard, "Deep in the Lower Back", "button")
        keyboard.press("Return")
        program.see("And how does it feel there?")
        program.reach(keyboard, "It Aches", "button")
        keyboard.press("Return")
        program.wait(lambda: self.home.query("SELECT exercise_id, answer FROM feel WHERE deleted_ms IS NULL")
                     == [("back-extension", "ache")], "the ache in the log")
        program.see("Perhaps ask a trainer to watch you.")

        # Until the person says otherwise
        program.reach(keyboard, "I Am Ready Again", "button")
        keyboard.press("Return")
        program.wait(lambda: [row[0] for row in self.home.query("SELECT answer FROM feel ORDER BY said_ms, key")]
                     == ["ache", "well"], "that it is over in the log")


if __name__ == "__main__":
    desktop.main()
