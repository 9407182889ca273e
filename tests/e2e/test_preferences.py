# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every preference is found by the words that a person types for it."""

import os
import subprocess

import desktop

# What is typed, and the row that is meant
WORDS = {
    "kilo": "Weights",
    "pound": "Weights",
    "dark": "Style",
    "theme": "Style",
    "woman": "Athlete",
    "timer": "Rest Clock",
    "seconds": "Seconds of Rest",
    "sound": "Sound at the End of a Rest",
    "volume": "Volume",
    "loud": "Volume",
    "rpe": "Effort of a Set",
    "effort": "Effort of a Set",
    "screen": "Keep the Screen On",
    "sleep": "Keep the Screen On",
    "remind": "Notify When a Workout Is Due",
    "login": "Also While It Is Closed",
    "at hand": "Only What Is at Hand",
    "collar": "One Collar",
    "plates": "Plates in Kilograms",
    "kettlebells": "Kettlebells",
    "machine": "Step of a Machine",
    "usual": "Back to What a Gym Usually Has",
    "hevy": "Import a File…",
    "csv": "Format",
    "spreadsheet": "Export…",
    "backup": "Restore…",
    "pictures": "Back Up…",
    "merge": "Merge…",
    "shared": "Shared Folder",
}


class Preferences(desktop.Test):
    def test_every_row_is_found(self):
        program, keyboard = self.start_with_keyboard()
        program.see("Start Back Workout", role="button")
        keyboard.press("Control+,")
        dialog = program.see("Preferences", role="dialog")
        for word, title in WORDS.items():
            keyboard.press("Control+f")
            program.wait_for_focus(role="entry")
            keyboard.press("Control+a")
            keyboard.type(word)
            # What is found with half the word, and is first then, is so with the whole one.
            found = program.wait(lambda: title in (rows := self.found(dialog)) and rows, f"{word!r} to find {title}")
            # In the search, Enter goes to the first that was found; on another, to that.
            if found[0] != title:
                self.go_to(program, keyboard, dialog, title)
            keyboard.press("Return")
            self.see_row(program, dialog, title)
            self.assertEqual(program.window.name, "Exercises – Back Extension")
        program.leave(keyboard, dialog)

    def test_enter_on_a_row(self):
        """Of a page, it does what a click on the row does."""
        program, keyboard = self.start_with_keyboard()
        program.see("Start Back Workout", role="button")
        keyboard.press("Control+,")
        dialog = program.see("Preferences", role="dialog")
        keyboard.press("Control+f")
        program.wait_for_focus(role="entry")
        # Nobody waits until the rows are there.
        keyboard.type("timer")
        keyboard.press("Return")
        self.see_row(program, dialog, "Rest Clock")
        row = program.wait_for_focus("Rest Clock")
        before = row.states
        keyboard.press("Return")
        program.wait(lambda: row.now.states ^ before == {"checked"}, "the clock to be turned over")

    def test_background(self):
        """Where the desktop lets it, the program stays when its window closes, and ends when it is quit."""
        self.move_to(due_notification=True, due_in_background=True)
        program, keyboard = self.start_with_keyboard()
        program.see("Start Back Workout", role="button")
        keyboard.press("Control+w")
        program.wait(lambda: program.application.find(role="frame") is None, "the window to go")

        subprocess.run([os.environ["BACKEXT"]], env=self.home.environment(), check=True, timeout=60)
        program.window = program.wait(lambda: program.application.find(role="frame"), "the window to be back")
        program.see("Start Back Workout", role="button")
        program.wait_until_active()
        keyboard.press("Control+q")
        program.wait_for_end()

    def see_row(self, program, dialog, title):
        """Waits until the page with what was found is back, with its row; one that can't be
        chosen now has no focus."""
        program.wait(lambda: dialog.find("Search", "toggle button", ("pressed",)) is None, "the end of the search")
        program.wait(lambda: dialog.find(title) is not None or self.has_focus(program, title), f"{title} to show")

    @staticmethod
    def found(dialog):
        """The titles of the rows that were found, while the search shows."""
        if dialog.find(role="entry") is None:
            return []
        return [row.name for row in dialog.find_all(role="list item") if row.name]

    def go_to(self, program, keyboard, dialog, title):
        """Goes to a row that was found, up or down, while what half the word found may still
        give way to what the whole one finds."""
        passed = []
        while (focused := program.get_focus()) is None or not focused.fits(title, "list item"):
            rows = self.found(dialog)
            name = focused.name if focused is not None else None
            passed.append(str(focused))
            self.assertLess(len(passed), 40, f"never came to {title}, but to {passed}")
            key = "Tab"
            if name in rows and title in rows:
                key = "Down" if rows.index(name) < rows.index(title) else "Up"
            keyboard.press(key)
            program.wait(lambda before=focused, listed=rows: program.get_focus() != before or self.found(dialog) != listed,
                         f"{key} to move the focus away from {focused}")

    @staticmethod
    def has_focus(program, title):
        node = program.get_focus()
        while node is not None:
            if title in (node.name or ""):
                return True
            node = node.parent
        return False


if __name__ == "__main__":
    desktop.main()
