# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leads into the program from outside: commands, links and the desktop's actions."""

import contextlib
import os
import re
import subprocess

import desktop
from gi.repository import Gio, GLib

NAME = "com.example.BackExt"
PATH = "/com/example/BackExt"


class Links(desktop.Test):
    @contextlib.contextmanager
    def run_beside(self, *arguments):
        """Runs the program while it runs, as a click on a link does."""
        with subprocess.Popen([os.environ["BACKEXT"], *arguments], env=self.home.environment(), stdin=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as beside:
            yield
            _, complaints = beside.communicate(timeout=desktop.PATIENCE)
        self.assertEqual((beside.returncode, complaints), (0, ""))

    def activate(self, action):
        """Does what the desktop does for an action of the program's entry."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(NAME, PATH, "org.freedesktop.Application", "ActivateAction",
                      GLib.Variant("(sava{sv})", (action, [], {})), None, 0, desktop.ANSWER_MS, None)

    def test_links(self):
        program = self.start("show", "dedlift")
        program.see_title("Deadlift – Back Extension")

        with self.run_beside("backext://exercise/pull-up"):
            program.see_title("Pull-Up – Back Extension")

        with self.run_beside("backext://workout/back-workout"):
            program.see_title("Workouts – Back Extension")

        with self.run_beside("backext://exercise/no-such-thing"):
            program.hear(re.compile("There is no such exercise$"))
            # What is told next waits for this to go, and it may stay while the window is not looked at.
            program.press("Dismiss")
        with self.run_beside("backext://nowhere"):
            program.hear(re.compile("The link leads nowhere$"))

    def test_actions(self):
        program = self.start()
        self.activate("log")
        program.see_title("Log – Back Extension")

        self.activate("start-back-workout")
        program.wait(lambda: self.home.query("SELECT count(*) FROM session WHERE ended_ms IS NULL") == [(1,)],
                     "the session in the log")

        # Once is enough.
        self.activate("start-back-workout")
        program.hear(re.compile("A workout is already running$"))
        self.assertEqual(self.home.query("SELECT count(*) FROM session"), [(1,)])


if __name__ == "__main__":
    desktop.main()
