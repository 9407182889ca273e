# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute: what the program asks once, and never again."""

import configparser
import os

import desktop


class Welcome(desktop.Test):
    SETTINGS = {"welcomed": False}

    def read_settings(self):
        file = configparser.ConfigParser()
        file.read(os.path.join(self.home.path, "config/glib-2.0/settings/keyfile"))
        return dict(file[desktop.Home.SCHEMA])

    def wait_for_setting(self, program, key, value):
        program.wait(lambda: self.read_settings().get(key) == value, f"{key} to be {value}")

    def test_answers_are_kept(self):
        program = self.start()
        dialog = program.see("Welcome", role="dialog")
        program.press("Pounds", role="radio button")
        self.wait_for_setting(program, "weight-unit", "'lb'")
        program.press("Next")
        program.press("Woman", role="radio button")
        program.wait(lambda: [name for name in ("Woman", "Man") if dialog.find(name, "radio button", ("checked",))] == ["Woman"], "the woman to be chosen")
        self.wait_for_setting(program, "athlete", "'woman'")
        program.press("Next")
        program.press("Kettlebell", role="toggle button")
        self.wait_for_setting(program, "equipment-at-hand", "['kettlebell']")
        self.wait_for_setting(program, "equipment-known", "true")
        program.press("Done")
        program.see_close(dialog)
        self.wait_for_setting(program, "welcomed", "true")

        # It asks once.
        program.quit()
        program = self.start()
        program.see("Start Back Workout", role="button")
        self.assertIsNone(program.window.find("Welcome", role="dialog"))

    def test_all_can_be_skipped(self):
        program = self.start()
        dialog = program.see("Welcome", role="dialog")
        program.press("Skip All")
        program.see_close(dialog)
        self.wait_for_setting(program, "welcomed", "true")
        self.assertNotIn("equipment-known", self.read_settings())

    def test_keyboard_alone(self):
        program, keyboard = self.start_with_keyboard()
        dialog = program.see("Welcome", role="dialog")
        program.reach(keyboard, "Next", "button")
        keyboard.press("Return")
        program.see("Who Shows You How?")
        program.reach(keyboard, "Next", "button")
        keyboard.press("Return")
        program.see("What Stands in Your Gym?")
        program.reach(keyboard, "A Whole Gym", "button")
        keyboard.press("Return")
        self.wait_for_setting(program, "equipment-known", "true")

        # Escape goes back a step; there is none before the first.
        keyboard.press("Escape")
        program.see("Who Shows You How?")
        keyboard.press("Escape")
        program.see("A Strong Back Starts Here")
        keyboard.press("Escape")
        program.see_close(dialog)

    def test_who_comes_for_something_gets_that(self):
        program = self.start("show", "deadlift")
        program.see_title("Deadlift – Back Extension")
        self.assertIsNone(program.window.find("Welcome", role="dialog"))

    def test_who_has_trained_is_known(self):
        self.home.fill_log()
        program = self.start()
        self.wait_for_setting(program, "welcomed", "true")
        self.assertIsNone(program.window.find("Welcome", role="dialog"))

    def test_sample_can_be_thrown_away(self):
        self.move_to(place="log")
        program = self.start()
        program.press("Look Around with Sample Data")
        program.see("A year of sample data is in your log")
        sets = self.home.query("SELECT count(*) FROM session_set WHERE deleted_ms IS NULL")[0][0]
        self.assertGreater(sets, 1000)

        program.press("Undo")
        program.wait(lambda: self.home.query("SELECT count(*) FROM session_set WHERE deleted_ms IS NULL") == [(0,)],
                     "the sample to be gone")
        program.see("Look Around with Sample Data", role="button")


if __name__ == "__main__":
    desktop.main()
