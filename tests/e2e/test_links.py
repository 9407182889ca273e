# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leads into the program from outside: commands, links and the desktop's actions."""

import contextlib
import os
import subprocess

import atspi
import desktop
from gi.repository import Gio, GLib

NAME = "com.example.BackExt"
PATH = "/com/example/BackExt"


class Links(desktop.Test):
    @contextlib.contextmanager
    def run_beside(self, *arguments):
        """Runs the program while it runs, as a click on a link does. What follows from
        it may be gone again when that ends."""
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

    def see_told(self, program, words, ask):
        """Waits for words that go away by themselves: on a busy machine perhaps before
        anybody looked, and then one asks again."""
        for _ in range(2):
            with ask():
                try:
                    return program.see(words, patience=8)
                except atspi.Timeout:
                    pass
        with ask():
            return program.see(words)

    def test_links(self):
        program = self.start("show", "dedlift")
        program.see_title("Deadlift – Back Extension")

        with self.run_beside("backext://exercise/pull-up"):
            program.see_title("Pull-Up – Back Extension")

        with self.run_beside("backext://workout/back-workout"):
            program.see_title("Workouts – Back Extension")

        self.see_told(program, "There is no such exercise", lambda: self.run_beside("backext://exercise/no-such-thing"))
        self.see_told(program, "The link leads nowhere", lambda: self.run_beside("backext://nowhere"))

    def test_actions(self):
        program = self.start()
        self.activate("log")
        program.see_title("Log – Back Extension")

        self.activate("start-back-workout")
        program.wait(lambda: self.home.query("SELECT count(*) FROM session WHERE ended_ms IS NULL") == [(1,)],
                     "the session in the log")

        # Once is enough.
        self.see_told(program, "A workout is already running",
                      lambda: contextlib.nullcontext(self.activate("start-back-workout")))
        self.assertEqual(self.home.query("SELECT count(*) FROM session"), [(1,)])


if __name__ == "__main__":
    desktop.main()
