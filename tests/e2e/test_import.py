# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program's file by the keyboard alone: which columns hold what, what the file
doesn't tell, which exercise a name stands for, and the import itself."""

import json
import os
import subprocess

import desktop

TABLE = """Tag;Was;Last;Wdh.;Bemerkung
2020-09-15;Superman;0;12;langsam
2020-09-15;Reverse Hyper;20;12;
2020-09-17;Deadlift (Barbell);100;5;
"""

OWN = {"format": "backext", "version": 1,
       "exercises": [{"id": "11111111-1111-4111-8111-111111111111", "name": "Superman", "measure": "reps"}]}


class Import(desktop.Test):
    SETTINGS = {"window_width": 1000, "window_height": 800}

    def write(self, name, text):
        path = os.path.join(self.home.path, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_keyboard_alone(self):
        own = self.write("own.json", json.dumps(OWN))
        subprocess.run([os.environ["BACKEXT"], "import", own], env=self.home.environment(), check=True, stdout=subprocess.DEVNULL)

        program = self.start(self.write("table.csv", TABLE))
        keyboard = desktop.Keyboard(self.reader)
        program.wait_until_active()

        # The columns: the focus is on the first one; the note is left out.
        program.wait_for_focus("Tag")
        program.reach(keyboard, "Bemerkung")
        keyboard.press("Return")
        program.wait_for_focus(role="list item")
        keyboard.press("Home")
        keyboard.press("Return")
        program.wait_for_focus("Bemerkung")
        program.reach(keyboard, "Continue", "button")
        keyboard.press("Return")

        # The unit, with the focus on an answer
        program.wait_for_focus("Kilograms", "button")
        keyboard.press("Return")

        # A name that two exercises have is none of them until somebody says which.
        program.see("1 set, could be Floor Back Extension or Superman: choose")
        program.reach(keyboard, "Floor Back Extension")
        keyboard.press("Return")
        program.see_gone("1 set, could be Floor Back Extension or Superman: choose")
        program.see("Reverse Hyper")

        # A name that nobody knows
        program.reach(keyboard, "Reverse Hyper")
        keyboard.press("Return")
        program.see("Which Exercise Is It?")
        keyboard.type("good morning")
        program.see("Good Morning", role="list item")
        keyboard.press("Return")
        program.see("3 exercises are known")

        program.reach(keyboard, "Import", "button")
        keyboard.press("Return")
        program.see("3 sets imported")
        rows = self.home.query("SELECT e.exercise_id, s.reps, s.note FROM session_set s"
                               " JOIN session_exercise e ON e.key = s.session_exercise_key ORDER BY s.key")
        self.assertEqual(rows, [("floor-back-extension", 12, None), ("good-morning", 12, None), ("deadlift", 5, None)])

        keyboard.press("Control+q")
        program.wait_for_end()


if __name__ == "__main__":
    desktop.main()
