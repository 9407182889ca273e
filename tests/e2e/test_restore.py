# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The next start goes on where the last one was: size, place, pages and session."""

import configparser
import os
import re

import desktop


class Restore(desktop.Test):
    SETTINGS = {"window_width": 900, "window_height": 640}

    def read_settings(self):
        file = configparser.ConfigParser()
        file.read(os.path.join(self.home.path, "config/glib-2.0/settings/keyfile"))
        return dict(file[desktop.Home.SCHEMA])

    def test_pages(self):
        self.home.fill_log()
        program, keyboard = self.start_with_keyboard()
        program.see("Start Back Workout", role="button")
        keyboard.press("Alt+3")
        program.see_title("Log – Back Extension")
        program.press("Find Sessions…")
        program.see_title("Find Sessions – Back Extension")
        row = re.compile(r" min · \d+ sets")
        program.see(row, role="list item")
        program.reach(keyboard, row, "list item")
        keyboard.press("Return")
        program.see("Delete Session", role="button")
        title = program.window.now.name
        program.quit()

        settings = self.read_settings()
        self.assertEqual((settings["window-width"], settings["window-height"]), ("900", "640"))
        self.assertEqual(settings["place"], "'log'")

        program, keyboard = self.start_with_keyboard()
        program.see_title(title)
        program.see("Delete Session", role="button")
        for before in ("Find Sessions", "Log"):
            keyboard.press("Alt+Left")
            program.see_title(f"{before} – Back Extension")
        program.quit()

        # What was left is not opened again.
        program = self.start()
        program.see("Find Sessions…", role="button")
        program.see_title("Log – Back Extension")

    def test_session_over_a_page(self):
        program = self.start()
        program.press("Learn")
        program.see_title("Back Extension – Back Extension")
        program.press("Start", role="button")
        program.see("Set and Exercise Menu", role="toggle button")
        program.quit()

        program = self.start()
        program.see_title("Back Extension – Back Extension")
        program.see(re.compile("^Back Extension · set 1 of "), role="button")

    def test_link_comes_first(self):
        program = self.start()
        program.press("Learn")
        program.see_title("Back Extension – Back Extension")
        program.quit()

        program, keyboard = self.start("show", "deadlift"), desktop.Keyboard(self.reader)
        program.wait_until_active()
        program.see_title("Deadlift – Back Extension")
        keyboard.press("Alt+Left")
        program.see_title("Exercises – Back Extension")


if __name__ == "__main__":
    desktop.main()
