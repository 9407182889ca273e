# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole workout from across the room: the screen in gym mode, and in the hand a
presenter's clicker, which has two keys: Page Down and Page Up. And a second start of
the program, which never forks the session."""

import os
import re
import subprocess

import training


class Clicker(training.Training):
    SETTINGS = {"place": "workouts", "window_width": 1100, "window_height": 760}

    def test_clicker(self):
        self.start_training()
        program, keyboard = self.program, self.keyboard
        program.press("Start Back Workout")
        program.see("Deadlift", role="heading")
        session = program.wait(self.running, "the session in the log")
        program.wait_for_focus("Done")

        total = len(self.sets(session))
        self.open_gym_mode()

        done = 0
        first = True
        while done < total:
            row = self.sets(session)[done]
            if row[2] is None and row[0] not in ("pull-up", "back-extension", "floor-back-extension"):
                # No weight is known yet: the first step up is the least there is.
                self.press_key("Up")
                program.wait(lambda: self.weight(session, done) is not None, "a weight")
            self.press_key("Page_Down")
            done += 1
            program.wait(lambda n=done: self.count_done(session) == n, f"{done} sets in the log")
            program.hear(re.compile("^Set .* done"))

            # What was pressed too much is taken back with the other key.
            if first:
                first = False
                self.press_key("Page_Up")
                program.wait(lambda: self.count_done(session) == 0, "the set to be taken back")
                done = 0

        # The same key ends it.
        self.press_key("Page_Down")
        program.see("Workout Finished")
        program.wait(lambda: self.home.query("SELECT ended_ms IS NOT NULL FROM session") == [(1,)], "the end in the log")
        self.assertEqual(self.home.query("SELECT count(*) FROM session"), [(1,)])
        self.assertEqual(self.count_done(session), total)

    def test_second_start(self):
        """Starting the program again shows the session that runs; nothing forks it."""
        self.start_training()
        self.program.press("Start Back Workout")
        self.program.see("Deadlift", role="heading")
        session = self.program.wait(self.running, "the session in the log")
        before = self.sets(session)
        for arguments in ([], ["backext://workout/back-workout"]):
            ended = subprocess.run([os.environ["BACKEXT"], *arguments], env=self.home.environment(),
                                   stdin=subprocess.DEVNULL, timeout=60, check=False)
            self.assertEqual(ended.returncode, 0)
        # A link shows what it leads to; the bar of the session is still there.
        self.program.see(re.compile("^Deadlift · set 1 of 3"))
        self.assertEqual(self.running(), session)
        self.assertEqual(self.sets(session), before)
        self.assertEqual(self.home.query("SELECT count(*) FROM session"), [(1,)])

    def test_end_in_gym_mode(self):
        """Told to end while it keeps the screen on, the program ends well, and goes on with
        the session the next time. It did keep it on from a window that was gone then."""
        self.start_training()
        self.program.press("Start Back Workout")
        self.program.see("Deadlift", role="heading")
        session = self.program.wait(self.running, "the session in the log")
        for _ in range(2):
            self.open_gym_mode()
            self.keyboard.press("Escape")
            self.program.wait(lambda: self.program.application.find("Gym Mode", "frame") is None, "gym mode to end")
            self.program.wait_until_active()
        self.open_gym_mode()
        self.program.quit()
        self.assertEqual(self.running(), session)

    def open_gym_mode(self):
        """Opens gym mode, and waits until it gets the keys."""
        self.keyboard.press("F11")
        gym = self.program.see("Gym Mode", role="frame", within=self.program.application)
        self.program.wait(lambda: "active" in gym.states, "the keyboard's focus in gym mode")

    def weight(self, session, position):
        return self.sets(session)[position][2]


if __name__ == "__main__":
    training.desktop.main()
