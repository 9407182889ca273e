# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random input, as from somebody who leans on everything.

What it does is decided by a seed, which is told first; BACKEXT_MONKEY_SEED does it
again, BACKEXT_MONKEY_MINUTES makes it longer or shorter. Like a person it looks at
what it has done before it does the next thing, for BACKEXT_MONKEY_PAUSE seconds on
average; so the other tests hardly feel it. It must not end the program, make it
complain (G_DEBUG=fatal-criticals ends it then; GTK only warns where a link or a print
preview finds no program to show it), let its memory grow without bound or
harm the log. `build-aux/monkey` runs it for hours, with the sanitizers.
"""

import os
import random
import subprocess
import time

import atspi
import desktop

MINUTES = float(os.environ.get("BACKEXT_MONKEY_MINUTES", "10"))
PAUSE = float(os.environ.get("BACKEXT_MONKEY_PAUSE", "0.25"))
SEED = int(os.environ.get("BACKEXT_MONKEY_SEED", "1"))

# Links lead out of the program.
PRESSABLE = tuple(role for role in desktop.BUTTONS if role != "link") + ("menu item", "table cell", "entry")
KEYS = ("Tab", "Tab", "Tab", "Shift+Tab", "Return", "space", "Escape", "Up", "Down", "Left", "Right", "Home", "End",
        "Page_Up", "Page_Down", "Delete", "BackSpace", "F1", "F10", "Control+z", "Control+Shift+z", "Control+f", "Control+n", "Control+d",
        "Control+a", "Control+,", "Alt+1", "Alt+2", "Alt+3", "Alt+Left", "Alt+Up", "Alt+Down", "F11", "1", "5", "0", ",", "-")
WORDS = ("", "100", "100,5", "5", "-3", "1e9", "back", "Rückenstrecker", "100x5x3", "‏תרגיל", "x" * 300, "'; DROP TABLE session; --")

# Buttons of a mouse, as Linux numbers them
LEFT, RIGHT = 0x110, 0x111

# What leads out of the program, where nothing can be learned of it.
OUT = ("Quit", "Close", "_Quit", "Print…", "_Print…", "Help", "_Help", "About Back Extension", "_About Back Extension")

# What a program may grow, from when it has run for a quarter of the time: pictures are
# cached within a bound that the first minutes don't reach.
GROWTH_MB = 150

# Between two looks whether the program still works, and how long it may go on before
# it is disturbed: a picture moves for ever.
GLANCE = 0.05
BUSY = 0.5


def read_memory(pid):
    """What the program alone holds, in MB."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith(("Private_Dirty", "Private_Clean"))) / 1024


def read_work(pid):
    """How long the program has worked, in ticks of the kernel."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


class Monkey(desktop.Test):
    def setUp(self):
        super().setUp()
        environment = self.home.environment
        self.home.environment = lambda: {**environment(), "G_DEBUG": "fatal-criticals"}

    def act(self, program, keyboard, dice):
        """Does one thing, and tells which."""
        chance = dice.random()
        if chance < 0.15:
            keyboard.point(dice.uniform(-400, 400), dice.uniform(-300, 300), dice.choice((None, LEFT, LEFT, RIGHT)))
            return "the pointer"
        if chance < 0.5:
            key = dice.choice(KEYS)
            keyboard.press(key)
            return key
        things = [node for node in program.window.find_all(role=PRESSABLE, states=("sensitive",)) if node.name not in OUT]
        if not things:
            keyboard.press("Escape")
            return "Escape"
        thing = dice.choice(things).now
        told = str(thing)
        try:
            if "editable" in thing.states and dice.random() < 0.8:
                thing.set_text(dice.choice(WORDS))
            else:
                thing.press()
        except AssertionError:
            pass  # it went away meanwhile
        return told

    def rest(self, program, dice):
        """Until the program stands still, and as long as a person looks at it."""
        if not PAUSE:
            return
        worked = None
        disturb = time.monotonic() + BUSY
        while program.process.poll() is None and time.monotonic() < disturb and (now := read_work(program.process.pid)) != worked:
            worked = now
            self.reader.listen()
            time.sleep(GLANCE)
        time.sleep(min(dice.expovariate(1 / PAUSE), 10 * PAUSE))

    def revive(self, program):
        """A monkey may close the window or quit; the program must end well then."""
        program.wait_for_end()
        again, keyboard = self.start_with_keyboard()
        return again, keyboard

    def check_log(self):
        if os.path.exists(self.home.log):
            self.assertEqual(self.home.query("PRAGMA integrity_check"), [("ok",)])
            self.assertEqual(self.home.query("PRAGMA foreign_key_check"), [])
            done = subprocess.run([os.environ["BACKEXT"], "check"], env=self.home.environment(), capture_output=True,
                                  text=True, timeout=120, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_lean_on_everything(self):
        print(f"seed {SEED}, {MINUTES:g} minutes", flush=True)
        # How long it rests changes nothing of what it does.
        dice, clock = random.Random(SEED), random.Random(SEED)
        self.home.fill_log()
        program, keyboard = self.start_with_keyboard()
        started = time.monotonic()
        deadline = started + MINUTES * 60
        memory = None
        last = []
        n_acts = 0
        while time.monotonic() < deadline:
            try:
                last.append(self.act(program, keyboard, dice))
                n_acts += 1
                del last[:-30]
                if program.process.poll() is not None:
                    self.assertEqual(program.process.returncode, 0, "the last things done:\n" + "\n".join(last))
                    program, keyboard = self.revive(program)
                    started, memory = time.monotonic(), None
                self.rest(program, clock)
            except (atspi.Timeout, desktop.Gone) as error:
                self.fail(f"{error}\nthe last things done:\n" + "\n".join(last))
            if memory is None and time.monotonic() > started + MINUTES * 15:
                memory = read_memory(program.process.pid)
        self.assertGreater(n_acts, MINUTES * 30, "hardly anything was done")

        if memory is not None:
            self.assertLess(read_memory(program.process.pid), memory + GROWTH_MB, "memory grows")
        program.quit()
        self.check_log()
        print(f"{n_acts} things done", flush=True)


if __name__ == "__main__":
    desktop.main()
