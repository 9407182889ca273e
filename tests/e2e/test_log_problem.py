# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log that can't be opened: what the person is told, and what becomes of it."""

import os
import random
import re
import shutil
import sqlite3

import desktop

HEADING = "Your Log Can’t Be Opened"
BANNER = re.compile("^Your log is not open")


class LogProblem(desktop.Test):
    SETTINGS = {"place": "workouts"}

    @property
    def folder(self):
        return os.path.dirname(self.home.log)

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def write(self, content):
        os.makedirs(self.folder, exist_ok=True)
        with open(self.home.log, "wb") as file:
            file.write(content)

    def make_log(self):
        """A log with one workout in it."""
        program = self.start()
        program.choose("More about Back Workout", "_Duplicate")
        program.see("Start Back Workout (Copy)")
        program.quit()

    def see_problem(self, program, *words):
        """The dialog, in which each of these patterns is read."""
        dialog = program.see(HEADING, role=("alert", "dialog"))
        read = "\n".join(dialog.words())
        for word in words:
            self.assertRegex(read, word)
        return dialog

    def buttons(self, dialog):
        return [button.name for button in dialog.find_all(role="button")]

    def see_that_it_logs(self, program):
        program.see_gone(BANNER)
        program.choose("More about Back Workout", "_Duplicate")
        program.see("Start Back Workout (Copy)")
        self.assertEqual(self.home.query("SELECT count(*) FROM workout WHERE deleted_ms IS NULL"), [(1,)])
        self.assertEqual(self.home.query("PRAGMA integrity_check"), [("ok",)])

    def test_damaged(self):
        damaged = random.Random(1).randbytes(40000)
        self.write(damaged)
        program = self.start()
        dialog = self.see_problem(program, "damaged", "left as it is", "no copy to go back to", "you can read the guide")
        self.assertEqual(self.buttons(dialog), ["Not Now", "Try Again", "Start a New Log"])

        # Not now: the log stays closed, and says so; the guide can be read.
        program.press("Not Now")
        program.see_gone(HEADING)
        program.see(BANNER)
        program.see("Start Back Workout")
        self.assertEqual(self.read(self.home.log), damaged)

        # To try again changes nothing.
        program.press("What Now?")
        first = self.see_problem(program, "damaged")
        program.press("Try Again")
        program.see_close(first)
        second = self.see_problem(program, "damaged")
        self.assertEqual(self.read(self.home.log), damaged)

        # A new one, with the damaged file beside it, byte for byte.
        program.press("Start a New Log", within=second)
        program.see_gone(HEADING)
        self.see_that_it_logs(program)
        aside = [name for name in os.listdir(self.folder) if name.startswith("log-damaged-")]
        self.assertEqual(len(aside), 1, os.listdir(self.folder))
        self.assertEqual(self.read(os.path.join(self.folder, aside[0])), damaged)
        program.quit()

        again = self.start()
        again.see("Start Back Workout (Copy)")
        self.assertIsNone(again.window.find(BANNER))

    def test_back_to_the_copy(self):
        self.make_log()
        os.mkdir(os.path.join(self.folder, "backups"))
        shutil.copy(self.home.log, os.path.join(self.folder, "backups/log-2026-11-20.db"))
        with open(self.home.log, "r+b") as file:
            file.write(b"no log at all")
        damaged = self.read(self.home.log)

        program = self.start()
        dialog = self.see_problem(program, "damaged", "There is a good copy of", "is kept beside the new one")
        self.assertEqual(self.buttons(dialog), ["Not Now", "Try Again", "Start a New Log", "Go Back to the Copy"])
        program.press("Go Back to the Copy")
        program.see_gone(HEADING)
        program.see("Start Back Workout (Copy)")
        self.see_that_it_logs_again(program)
        aside = [name for name in os.listdir(self.folder) if name.startswith("log-damaged-")]
        self.assertEqual([self.read(os.path.join(self.folder, name)) for name in aside], [damaged])

        # A log that is gone is missed.
        program.quit()
        os.remove(self.home.log)
        program = self.start()
        self.see_problem(program, "is gone", "There is a good copy of")
        program.press("Go Back to the Copy")
        program.see_gone(HEADING)
        program.see("Start Back Workout (Copy)")

    def see_that_it_logs_again(self, program):
        program.see_gone(BANNER)
        program.choose("More about Back Workout (Copy)", "De_lete")
        program.wait(lambda: self.home.query("SELECT count(*) FROM workout WHERE deleted_ms IS NULL") == [(0,)],
                     "the deletion in the log")
        program.press("Undo")
        program.see("Start Back Workout (Copy)")

    def test_newer(self):
        self.make_log()
        connection = sqlite3.connect(self.home.log)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA user_version = 9999")
        connection.close()
        before = {name: self.read(os.path.join(self.folder, name))
                  for name in os.listdir(self.folder) if name.startswith("log")}

        program = self.start()
        dialog = self.see_problem(program, "newer version", "was not touched", "Update the program")
        # Nothing is offered that would put it at risk.
        self.assertEqual(self.buttons(dialog), ["Not Now", "Try Again"])
        program.press("Not Now")
        program.see_close(dialog)
        program.see(BANNER)
        # What can't be done is said, and does not crash.
        program.press("Start Back Workout")
        refusal = program.see(role=("alert", "dialog"))
        program.press("Close", within=refusal)
        program.see_close(refusal)
        program.quit()
        after = {name: self.read(os.path.join(self.folder, name))
                 for name in os.listdir(self.folder) if name.startswith("log")}
        self.assertEqual(before.keys(), after.keys())
        self.assertTrue(before == after, "the log of a newer version was written to")

    def test_no_permission(self):
        os.makedirs(self.folder)
        os.chmod(self.folder, 0o500)
        self.addCleanup(os.chmod, self.folder, 0o700)
        program = self.start()
        dialog = self.see_problem(program, "could not be made|permissions")
        self.assertEqual(self.buttons(dialog), ["Not Now", "Try Again"])
        self.assertEqual(os.listdir(self.folder), [])

        program.see("Your Workouts Can’t Be Read")

        # When it was put right, trying again is all it takes.
        os.chmod(self.folder, 0o700)
        program.press("Try Again")
        program.see_gone(HEADING)
        program.see_gone("Your Workouts Can’t Be Read")
        self.see_that_it_logs(program)


if __name__ == "__main__":
    desktop.main()
