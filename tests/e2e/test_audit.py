# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every page as a screen reader does, wide and narrow, from left to right
and from right to left: whatever can be acted on has a name, pictures have words,
there are headings to jump to, and nothing sticks out of the window."""

import re

import desktop
import faults


class Audit(desktop.Test):
    # Those that Tab comes to one by one; of a list it comes to one.
    STOPS = {"button", "toggle button", "link", "text", "entry", "switch", "spin button", "slider", "combo box", "check box"}

    # …unless their keys are elsewhere: the window's own, and what ↑ and ↓ do in the number beside.
    NO_STOPS = re.compile(r"^((Less|More|Fewer) (Weight|Time|Repetitions|Bodyweight)|Running Workout)$")

    WIDE = {"window_width": 1100, "window_height": 760}
    NARROW = {"window_width": 360, "window_height": 640}

    # What comes or goes may have no name for a moment; what is wrong stays so.
    SETTLED = 20.0

    def look(self, program, page, within=None, headings=True):
        """What is wrong with what shows, and stays wrong."""
        problems = []

        def is_right():
            problems[:] = self.find_problems(program, within, headings)
            return not problems

        try:
            program.wait(is_right, f"{page} to have no problem", self.SETTLED)
        except desktop.Timeout:
            self.problems += [f"{page}: {problem}" for problem in problems]

    def find_problems(self, program, within, headings):
        """What is wrong with what shows now."""
        nodes = (within or program.window).walk()
        width = program.window.extents[2]
        problems = faults.find(nodes)
        scrolled = []  # depths of the scrolled places around
        for node in nodes:
            while scrolled and node.depth <= scrolled[-1]:
                scrolled.pop()
            # In a scrolled place of a scrolled place things may be beside it.
            if node.role in faults.INTERACTIVE and len(scrolled) < 2:
                # What has gone meanwhile is nowhere.
                x, _, w, _ = node.extents or (0, 0, 0, 0)
                if x < -1 or x + w > width + 1:
                    problems.append(f"{node} sticks out of the window: {x} to {x + w} of {width}")
            if node.role == "scroll pane":
                scrolled.append(node.depth)
        if headings and not any(node.role == "heading" for node in nodes):
            problems.append("there is no heading to jump to")
        return problems

    def look_round(self, program, page, within=None, headings=True):
        """What is wrong with what shows, and with the way round it by Tab, which
        comes to all that can be acted on."""
        self.look(program, page, within, headings)
        missed = self.find_missed(program, within)
        if missed:
            # What came only after Tab was there is met the next time round.
            missed = [node for node in self.find_missed(program, within) if node in missed]
        self.problems += [f"{page}: Tab does not come to {node}" for node in missed]

    def find_missed(self, program, within):
        """What can be acted on, but is not on the way round by Tab."""
        self.ring = self.go_round(program, program.keyboard)
        return [node for node in (within or program.window).walk()
                if node.role in self.STOPS and {"focusable", "sensitive"} <= node.states and node not in self.ring
                and not self.NO_STOPS.search(node.name) and node.description != "Close the window"]

    def look_round_sheet(self, program, page):
        """The same for what lies over the rest, which Tab must not come to."""
        sheet = program.get_focus()
        while sheet.parent is not None and sheet.parent.find("Main Menu") is None:
            sheet = sheet.parent
        self.look_round(program, page, sheet)
        self.assertTrue(set(self.ring) <= set(sheet.outline()), f"{page}: Tab leads to what is covered")

    def look_at_dialog(self, program, page, name, around=False):
        dialog = program.see(name, role=("dialog", "alert"))
        (self.look_round if around else self.look)(program, page, dialog, headings=False)
        program.leave(program.keyboard, dialog)

    def go(self, program, shortcut, title):
        program.keyboard.press(shortcut)
        program.see_title(re.compile(title))

    def back(self, program, title):
        program.keyboard.press("Alt+Right" if self.mirrored else "Alt+Left")
        program.see_title(re.compile(title))

    def look_for_exercises(self, program):
        program.press("All Exercises", role="button")
        program.see("Exercises found", role="list")
        self.look(program, "all exercises", headings=False)
        program.press("New Exercise")
        self.look_at_dialog(program, "an own exercise", "New Exercise")
        self.back(program, "^Exercises")
        program.press("Muscles", role="button")
        program.press("Lats", role="button")
        program.see("Latissimus dorsi")
        self.look(program, "the muscles")
        self.back(program, "^Exercises")
        program.press("Alternatives", role="button")
        self.look_at_dialog(program, "the alternatives", "Find an Alternative")

    def walk_everything(self):
        self.problems = []
        program, program.keyboard = self.start_with_keyboard()

        tabs = [program.see(name, role="page tab").extents[0] for name in ("Exercises", "Workouts", "Log")]
        self.mirrored = self.home.language.startswith("ar")
        self.assertEqual(tabs, sorted(tabs, reverse=self.mirrored))
        program.see_title("Exercises – Back Extension")
        program.see("Learn", role="button")
        self.look(program, "Exercises")
        program.press("Learn")
        program.see_title("Back Extension – Back Extension")
        program.see("Sources", role="heading")
        self.look(program, "an exercise")
        self.back(program, "^Exercises")
        program.keyboard.press("Control+f")
        program.wait_for_focus("Search exercises")
        program.keyboard.type("row")
        program.see("Exercises found", role="list")
        self.look(program, "a search", headings=False)
        program.keyboard.press("Escape")
        self.look_for_exercises(program)

        self.go(program, "Alt+2", "^Workouts")
        program.see("Start Back Workout", role="button")
        self.look(program, "Workouts")
        program.choose("More about Back Workout", "_Make It Yours")
        program.see_title("My Back Workout – Back Extension")
        program.see("Exercises of the workout", role="list")
        program.reach(program.keyboard, "Deadlift", "list item")
        program.keyboard.press("Return")
        program.see("Add Alternative", role="button")
        self.look(program, "the editor", headings=False)
        program.press("Add Exercise")
        self.look_at_dialog(program, "the chooser", "Add Exercise")
        self.back(program, "^Workouts")

        self.go(program, "Alt+3", "^Log")
        self.look_at_log(program)

        program.choose("Main Menu", "_Preferences")
        self.look_at_dialog(program, "the preferences", "Preferences")
        program.choose("Main Menu", "_About Back Extension")
        self.look_at_dialog(program, "About", re.compile("About"))

        self.assertEqual(self.problems, [], "\n".join(self.problems))
        program.quit()

    def look_at_log(self, program):
        program.see(role="heading")
        self.look(program, "the empty log")

    def test_filled(self):
        """With a log of a year, and with the way round each page by Tab."""
        self.move_to(place="log", **self.WIDE)
        self.home.fill_log()
        self.problems = []
        self.mirrored = False
        program, program.keyboard = self.start_with_keyboard()
        row = re.compile(r" min · \d+ sets")

        program.see("Find Sessions…", role="button")
        self.look(program, "the log", headings=False)
        program.press("Find Sessions…")
        program.see(row, role="list item")
        self.look(program, "finding sessions", headings=False)
        program.reach(program.keyboard, row, "list item")
        program.keyboard.press("Return")
        program.see("Delete Session", role="button")
        self.look_round(program, "a session of the log")
        program.press(re.compile("^Set 1: "))
        self.look_at_dialog(program, "a set of the log", None, around=True)
        program.press(re.compile("^Show Progress of "))
        program.see("Best Set", role=("list", "table", "radio button"))
        self.look_round(program, "progress", headings=False)
        program.press("Show as Table")
        program.see(role="table row")
        self.look(program, "progress as a table", headings=False)
        self.back(program, "– Back Extension")
        program.see("Delete Session", role="button")
        self.back(program, "^Find Sessions")
        self.back(program, "^Log")

        self.go(program, "Alt+1", "^Exercises")
        program.see("Learn", role="button")
        self.look_round(program, "the exercises")
        program.press("Learn")
        program.see("Sources", role="heading")
        self.look_round(program, "an exercise that was trained")
        self.back(program, "^Exercises")

        self.go(program, "Alt+2", "^Workouts")
        program.see("Start Back Workout", role="button")
        self.look_round(program, "the workouts")
        program.choose("Main Menu", "_Keyboard Shortcuts")
        self.look_at_shortcuts(program)

        program.press("Start Back Workout")
        program.wait_for_focus("Done")
        self.look_round_sheet(program, "the running session")
        program.keyboard.press("space")
        program.hear("Set 1 done")
        self.look_round_sheet(program, "a rest")
        program.keyboard.press("Escape")
        program.see_gone("Set and Exercise Menu", role="toggle button")
        self.look_round(program, "the bar")
        program.keyboard.press("F5")
        program.see("Set and Exercise Menu", role="toggle button")
        program.choose("Workout Menu", "_Finish Workout")
        program.see("Workout Finished")
        program.wait_for_focus("Close")
        self.look_round_sheet(program, "the end of a session")

        self.assertEqual(self.problems, [], "\n".join(self.problems))
        program.quit()

    def look_at_shortcuts(self, program):
        def others():
            return [node.now for node in program.application.outline() if node.depth == 1 and node != program.window]

        window = program.wait(lambda: next(iter(others()), None), "the window of shortcuts")
        program.wait(lambda: len(window.words()) > 10, "the shortcuts")
        self.look(program, "the shortcuts", window, headings=False)
        program.leave(program.keyboard, window, "the window of shortcuts")
        program.wait_until_active()

    def test_wide(self):
        self.move_to(**self.WIDE)
        self.walk_everything()

    def test_narrow(self):
        self.move_to(**self.NARROW)
        self.walk_everything()

    def test_from_right_to_left(self):
        self.move_to(language="ar_EG.UTF-8", **self.NARROW)
        self.walk_everything()


if __name__ == "__main__":
    desktop.main()
