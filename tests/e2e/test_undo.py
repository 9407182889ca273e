# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written down by mistake is taken back: a measurement that was added, changed
or deleted, an ache, and an import, at once and later. After each step the log is read as
another program would."""

import os
import re

import desktop
from gi.repository import Gio, GLib

TABLE = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE
2020-09-15 11:22:57,Back,1h 43m,Deadlift (Barbell),1,100,5,0,0,,,
2020-09-15 11:22:57,Back,1h 43m,Deadlift (Barbell),2,105,5,0,0,,,
2020-09-17 18:00:00,Back,50m,Pull Up,1,0,8,0,0,,,
"""

MEASUREMENT = re.compile(r"^77[.]7\s")

MEASURED = "SELECT kind, value, unit FROM measurement WHERE deleted_ms IS NULL ORDER BY key"
FELT = "SELECT exercise_id, answer FROM feel WHERE deleted_ms IS NULL ORDER BY key"
LOGGED = ("SELECT (SELECT count(*) FROM session WHERE deleted_ms IS NULL),"
          " (SELECT count(*) FROM session_set s JOIN session_exercise e ON e.key = s.session_exercise_key"
          "  JOIN session t ON t.key = e.session_key"
          "  WHERE s.deleted_ms IS NULL AND e.deleted_ms IS NULL AND t.deleted_ms IS NULL)")


class Undo(desktop.Test):
    SETTINGS = {"window_width": 1000, "window_height": 800}

    program = None
    keyboard = None

    def wait_for_rows(self, sql, rows):
        self.program.wait(lambda: self.home.query(sql) == rows, f"{sql} to be {rows}")

    def undo(self, told):
        """Takes back what the program has just told of."""
        self.program.see(told)
        self.program.press("Undo")
        self.program.see_gone(told)

    def type_value(self, text):
        field = self.program.see("Value", role="text")
        self.program.reach(self.keyboard, "Value", "text")
        self.keyboard.press("Control+a")
        self.keyboard.type(text)
        self.program.wait(lambda: field.text == text, f"{text} to be typed")

    def is_row(self, node):
        """A point of the chart has the same name, and no button."""
        return node.fits(MEASUREMENT, "list item") and node.find("Delete", "button") is not None

    def find_row(self):
        return next(filter(self.is_row, self.program.window.find_all(MEASUREMENT, "list item")), None)

    def reach_row(self):
        self.program.wait(self.find_row, "the measurement")
        focused = self.program.get_focus()
        for _ in range(60):
            if focused is not None and self.is_row(focused):
                return
            focused = self.program.move_focus(self.keyboard)
        self.fail("Tab never came to the measurement")

    def test_measurement(self):
        self.home.fill_log()
        self.program, self.keyboard = program, keyboard = self.start_with_keyboard()
        before = self.home.query(MEASURED)
        keyboard.press("Alt+3")
        program.see_title("Log – Back Extension")
        program.press("Show Measurements")
        program.see_title("Measurements – Back Extension")

        # Added, and not
        program.press("New Measurement")
        self.type_value("77.7")
        program.press("Save")
        added = [*before, ("bodyweight", 77700, "kg")]
        self.wait_for_rows(MEASURED, added)
        self.undo("Measurement added")
        self.wait_for_rows(MEASURED, before)

        # Added, changed, and not
        program.press("New Measurement")
        self.type_value("77.7")
        program.press("Save")
        self.wait_for_rows(MEASURED, added)
        program.see("Measurement added")
        self.reach_row()
        keyboard.press("Return")
        program.see("Edit Measurement")
        self.type_value("88.8")
        program.press("Save")
        self.wait_for_rows(MEASURED, [*before, ("bodyweight", 88800, "kg")])
        self.undo("Measurement changed")
        self.wait_for_rows(MEASURED, added)

        # Deleted, and not
        program.press("Delete", within=program.wait(self.find_row, "the measurement"))
        self.wait_for_rows(MEASURED, before)
        self.undo("Measurement deleted")
        self.wait_for_rows(MEASURED, added)
        program.wait(self.find_row, "the measurement")
        program.quit()

    def test_ache(self):
        self.program, self.keyboard = program, keyboard = self.start_with_keyboard()
        program.press("Learn")
        program.see_title("Back Extension – Back Extension")
        program.reach(keyboard, "Deep in the Lower Back", "button", limit=150)
        keyboard.press("Return")
        program.wait_for_focus("Pumped or Tired, as After Work", "button")
        program.reach(keyboard, "It Aches", "button")
        keyboard.press("Return")
        self.wait_for_rows(FELT, [("back-extension", "ache")])
        program.see(re.compile("^You noted an ache on "))
        program.reach(keyboard, "Take Back", "button")
        keyboard.press("Return")
        self.wait_for_rows(FELT, [])
        program.see("Deep in the Lower Back", role="button")
        program.see_gone(re.compile("^You noted an ache on "))
        program.quit()

    def do_import(self, path):
        self.program = program = self.start(path)
        self.keyboard = desktop.Keyboard(self.reader)
        program.wait_until_active()
        program.see("Import", role="button")
        program.press("Import")
        program.see("3 sets imported")

    def test_import(self):
        path = os.path.join(self.home.path, "strong.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(TABLE)
        self.do_import(path)
        self.assertEqual(self.home.query(LOGGED), [(2, 3)])
        self.undo("3 sets imported")
        self.wait_for_rows(LOGGED, [(0, 0)])
        self.program.quit()

        # It can be imported again, and be taken back in another run.
        self.do_import(path)
        self.assertEqual(self.home.query(LOGGED), [(2, 3)])
        self.program.quit()
        self.program = program = self.start()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync("com.example.BackExt", "/com/example/BackExt", "org.freedesktop.Application", "ActivateAction",
                      GLib.Variant("(sava{sv})", ("your-data", [], {})), None, 0, desktop.ANSWER_MS, None)
        program.press("Take Back", role="button")
        program.see("Take This Import Back?")
        self.assertEqual(self.home.query(LOGGED), [(2, 3)])
        program.press("Take Back", role="button", within=program.see("Take This Import Back?", role="alert"))
        program.see("Import taken back")
        self.wait_for_rows(LOGGED, [(0, 0)])
        program.see(re.compile("taken back$"))
        program.quit()


if __name__ == "__main__":
    desktop.main()
