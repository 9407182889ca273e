# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place where a file is chosen: what is in the file then, what the person is told,
and that it is told and whole, too, where the page that asked was left meanwhile.

Without a portal the dialogs are the toolkit's own: a name is typed, and a place in which
to open something after Ctrl+L."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import zlib

import desktop
from gi.repository import Gio, GLib

NAME = "com.example.BackExt"
PATH = "/com/example/BackExt"

NO_PERMISSION = re.compile("can’t be written, because there is no permission to. Nothing was changed. Choose another folder.$")

SESSIONS = "SELECT count(*) FROM session WHERE deleted_ms IS NULL"

# What the sets of an exercise were done with, in the order in which they are exported
LIFTED = (
    "SELECT t.weight, t.weight_unit FROM session_set t JOIN session_exercise e ON e.key = t.session_exercise_key"
    " JOIN session s ON s.key = e.session_key WHERE e.exercise_id = ? AND t.state = 'done'"
    " AND t.deleted_ms IS NULL AND e.deleted_ms IS NULL AND s.deleted_ms IS NULL"
    " ORDER BY s.day, s.started_ms, s.id, e.position, t.position")

KG_PER_LB = 0.45359237


class Files(desktop.Test):
    SETTINGS = {"window_width": 1000, "window_height": 800, "weight_unit": "lb"}

    program = None
    keyboard = None

    def setUp(self):
        super().setUp()
        # libadwaita 1.7 warns of its own where the heading of an alert is longer than a line.
        environment = self.home.environment
        self.home.environment = lambda: {**environment(), "G_DEBUG": "fatal-criticals"}

    # ---- hands ---------------------------------------------------------------------------

    def begin(self, *arguments, years=0):
        if years:
            self.home.fill_log(years)
        self.program = self.start(*arguments)
        self.keyboard = desktop.Keyboard(self.reader)
        self.program.wait_until_active()
        self.place = os.path.join(self.home.path, "place")
        os.makedirs(self.place)
        self.closed = os.path.join(self.home.path, "closed")
        os.makedirs(self.closed, mode=0o500)

    def at(self, name, folder=None):
        return os.path.join(folder or self.place, name)

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def write(self, name, text):
        with open(self.at(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.at(name)

    def follow(self, link):
        """Leads the program elsewhere, as a click on a link in another program does."""
        subprocess.run([os.environ["BACKEXT"], link], env=self.home.environment(), stdin=subprocess.DEVNULL, check=True,
                       timeout=desktop.PATIENCE)

    def activate(self, action):
        """Does what the desktop does for an action of the program's entry."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(NAME, PATH, "org.freedesktop.Application", "ActivateAction",
                      GLib.Variant("(sava{sv})", (action, [], {})), None, 0, desktop.ANSWER_MS, None)

    def see_chooser(self, title):
        """The dialog of the toolkit, as soon as it has the keys."""
        chooser = self.program.wait(lambda: self.program.application.find(title, "dialog", ("active",)), f"the dialog {title!r}")
        self.program.wait(lambda: chooser.find(states=("focused",)), f"the focus in {title!r}")
        return chooser

    def type_path(self, chooser, path):
        """Puts a path where one is typed, at once: letter by letter, the toolkit would list
        each folder on the way, and end where a file is removed from one as it does, as other
        tests do in the folder of temporary files."""
        field = self.program.wait(lambda: chooser.find(role="text", states=("focused", "editable")), "the field for a path")
        field.set_text(path)
        # What the toolkit completes is selected behind the focus.
        self.program.wait(lambda: field.text.startswith(path), f"{path} to be typed")
        for attempt in (1, 2, 3):
            self.keyboard.press("Return")
            try:
                # While it reads a folder it takes no Return. It may ask something.
                self.program.wait(lambda: "active" not in chooser.now.states, "the path to be taken", desktop.PATIENCE / 4)
                return
            except desktop.Timeout:
                if attempt == 3:
                    raise

    def save_as(self, title, path):
        chooser = self.see_chooser(title)
        self.type_path(chooser, path)
        return chooser

    def save(self, title, path):
        self.program.see_close(self.save_as(title, path), title)
        self.program.wait_until_active()

    def open(self, title, path):
        chooser = self.see_chooser(title)
        self.keyboard.press("Control+l")
        self.type_path(chooser, path)
        self.program.see_close(chooser, title)
        self.program.wait_until_active()

    def cancel(self, title):
        """Leaves the dialog: nothing is told, and nothing is in the way."""
        self.reader.listen()
        self.reader.announcements.clear()
        self.program.leave(self.keyboard, self.see_chooser(title), title)
        self.program.wait_until_active()
        self.reader.listen()
        self.assertEqual([text for text in self.reader.announcements if "toast" in text], [])
        self.assertIsNone(self.program.window.find("Close", "button", ("focused",)))

    def replace(self, title, path):
        """Saves where there is a file already, after a second thought."""
        chooser = self.save_as(title, path)
        for answer in ("Cancel", "Replace"):
            question = self.program.wait(self.find_question, "the question whether to replace the file")
            self.program.press(answer, within=question)
            self.program.see_close(question, "the question")
            if answer == "Cancel":
                self.assertTrue(chooser.now.is_showing)
                self.type_path(chooser, path)
        self.program.see_close(chooser, title)
        self.program.wait_until_active()

    def find_question(self):
        """Whether a file shall be replaced"""
        words = self.program.application.find(re.compile("already exists"), "label")
        window = words
        while window is not None and window.role != "dialog":
            window = window.parent
        return window

    def hear(self, text):
        """Hears what is told, and dismisses it, so that the next thing is told at once."""
        self.program.hear(re.compile(f"\\b{text}(\\W|$)"))
        self.program.press("Dismiss")

    def undo(self, text, told):
        """Hears what is told, takes it back, and hears that, too."""
        self.program.hear(re.compile(f"\\b{text}(\\W|$)"))
        self.program.press("Undo")
        self.hear(told)

    def read_refusal(self, heading, why=NO_PERMISSION):
        """Sees what could not be done and why, and closes it."""
        self.program.see(heading, role=("heading", "label"))
        self.program.see(why)
        self.program.press("Close")
        self.program.see_gone(heading)

    # ---- the report ----------------------------------------------------------------------

    def check_report(self, path):
        pdf = self.read(path)
        self.assertTrue(pdf.startswith(b"%PDF-1.4"))
        self.assertTrue(pdf.rstrip().endswith(b"%%EOF"))
        self.assertGreater(len(re.findall(rb"/Type\s*/Page\b", pdf)), 1)
        title = bytes.fromhex(re.search(rb"/Title <FEFF([0-9A-F]+)>", pdf)[1].decode()).decode("utf-16-be")
        self.assertRegex(title, "^Training Report( of Ada)?, ")

    def ask_for_report(self):
        self.keyboard.press("Control+p")
        dialog = self.program.see("Training Report", role="dialog")
        self.program.press("Save as PDF…")
        return dialog

    def test_report(self):
        self.begin(years=1)
        self.keyboard.press("Alt+3")
        program = self.program
        path = self.at("report.pdf")
        program.see("Make a Report…")
        dialog = self.ask_for_report()
        self.cancel("Save Report")
        self.assertEqual(os.listdir(self.place), [])

        # No permission: the answers stay, to be saved elsewhere.
        name = program.see("Your Name (Optional)", role="text", within=dialog)
        name.set_text("Ada")
        program.press("Save as PDF…")
        self.save("Save Report", self.at("report.pdf", self.closed))
        self.read_refusal("The report could not be saved")
        self.assertEqual(os.listdir(self.closed), [])
        self.assertEqual(name.now.text, "Ada")
        program.press("Save as PDF…")
        self.save("Save Report", path)
        self.hear("Report saved")
        program.see_close(dialog)
        self.check_report(path)

        # The same place again
        before = os.stat(path)
        dialog = self.ask_for_report()
        self.replace("Save Report", path)
        self.hear("Report saved")
        program.see_close(dialog)
        self.assertNotEqual(os.stat(path).st_mtime_ns, before.st_mtime_ns)
        self.check_report(path)

        # Led elsewhere meanwhile
        self.ask_for_report()
        chooser = self.see_chooser("Save Report")
        self.follow("backext://exercise/pull-up")
        program.see_title("Pull-Up – Back Extension")
        self.type_path(chooser, self.at("later.pdf"))
        self.hear("Report saved")
        self.check_report(self.at("later.pdf"))

        # Ended meanwhile
        self.keyboard.press("Alt+3")
        self.ask_for_report()
        self.see_chooser("Save Report")
        program.quit()
        self.assertEqual(sorted(os.listdir(self.place)), ["later.pdf", "report.pdf"])

    # ---- a chart -------------------------------------------------------------------------

    def check_png(self, path):
        png = self.read(path)
        self.assertEqual(png[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(int.from_bytes(png[16:20]), 1800)
        self.assertEqual(png[-8:-4], b"IEND")
        return png

    def show_progress(self):
        """Shows the progress of an exercise, and gives its name: what was trained most depends
        on the day on which the log ends. A card that is made anew as its answer comes forgets
        that it was pressed, so it is pressed again."""
        for attempt in (1, 2, 3):
            self.program.press("Show Progress")
            try:
                return self.program.wait(lambda: re.fullmatch("(?!Log )(.+) – Back Extension", self.program.window.now.name),
                                         "the page of an exercise", desktop.PATIENCE / 4)[1]
            except desktop.Timeout:
                if attempt == 3:
                    raise
        return None

    def test_chart(self):
        self.begin(years=1)
        self.keyboard.press("Alt+3")
        program, menu = self.program, "Table, Copy or Save"
        program.see_title("Log – Back Extension")
        exercise = self.show_progress()
        self.assertIn((exercise.lower().replace(" ", "-"),), self.home.query("SELECT exercise_id FROM session_exercise"))
        program.see(menu)

        program.choose(menu, "Show as _Table")
        table = program.see(re.compile(f"^{exercise}"), role="dialog")
        program.leave(self.keyboard, table)
        program.choose(menu, "_Copy Chart")
        self.hear("Chart copied")

        program.choose(menu, "Save as _PNG…")
        self.cancel("Save Chart")
        program.choose(menu, "Save as _PNG…")
        self.save("Save Chart", self.at("chart.png", self.closed))
        self.read_refusal("The chart could not be saved")
        program.choose(menu, "Save as _PNG…")
        self.save("Save Chart", self.at("chart.png"))
        self.hear("Chart saved")
        png = self.check_png(self.at("chart.png"))
        program.choose(menu, "Save as _SVG…")
        self.save("Save Chart", self.at("chart.svg"))
        self.hear("Chart saved")
        svg = self.read(self.at("chart.svg")).decode()
        self.assertRegex(svg, f"<svg[^>]*>\n<title>{exercise}")
        self.assertTrue(svg.rstrip().endswith("</svg>"))

        # The page is left while a place is chosen: it is the same chart.
        program.choose(menu, "Save as _PNG…")
        chooser = self.see_chooser("Save Chart")
        self.follow("backext://workout/back-workout")
        program.see_title("Workouts – Back Extension")
        self.type_path(chooser, self.at("later.png"))
        self.hear("Chart saved")
        self.assertEqual(self.check_png(self.at("later.png")), png)

    # ---- the person's data ---------------------------------------------------------------

    ROWS = ("Import a File…", "Format", "Export…", "Back Up…", "Restore…", "Merge…", "Shared Folder")

    def press_row(self, name):
        """Goes to a row, the shorter way, and activates it."""
        focused = self.program.wait(self.program.get_focus, "a focus").name
        up = focused in self.ROWS and self.ROWS.index(focused) > self.ROWS.index(name)
        self.program.reach(self.keyboard, name, key="Shift+Tab" if up else "Tab")
        self.keyboard.press("Return")

    def show_data(self):
        self.activate("your-data")
        self.program.see("Export…")
        self.program.wait_for_focus()

    def choose_next_format(self, name):
        self.press_row("Format")
        self.program.wait_for_focus(role="list item")
        self.program.move_focus(self.keyboard, "Down")
        self.keyboard.press("Return")
        row = self.program.wait_for_focus("Format", "combo box")
        self.program.see(name, role="label", within=row)

    def export(self, name, fmt=None):
        if fmt:
            self.choose_next_format(fmt)
        self.press_row("Export…")
        self.save("Export Log", self.at(name))
        self.hear(r"\d+ sessions exported")
        return self.read(self.at(name)).decode("utf-8-sig")

    @staticmethod
    def find_swings(rows, column):
        """Swings are in every log, whatever its first and its last day, and have the same name everywhere."""
        return [row for row in rows if row[column] == "Kettlebell Swing"]

    def test_export(self):
        self.begin(years=1)
        [[n_sets]] = self.home.query("SELECT count(*) FROM session_set WHERE deleted_ms IS NULL")
        [[n_done]] = self.home.query("SELECT count(*) FROM session_set WHERE deleted_ms IS NULL AND state = 'done'")
        [[n_sessions]] = self.home.query(SESSIONS)
        self.show_data()
        rows = csv.DictReader(io.StringIO(self.export("log.csv")))
        self.assertEqual(sum(row["set_order"] != "" for row in rows), n_sets)
        everything = json.loads(self.export("log.json", "Everything (JSON)"))
        self.assertEqual((everything["format"], len(everything["sessions"])), ("backext", n_sessions))
        rows = list(csv.DictReader(io.StringIO(self.export("strong.csv", "For Strong (CSV)")), delimiter=";"))
        self.assertEqual(len(rows), n_done)
        swings = self.home.query(LIFTED, "kettlebell-swing")
        self.assertGreater(len(swings), 0)
        self.assertEqual([(round(float(row["Weight"]) * 1000), {"kg": "kg", "lbs": "lb"}[row["Weight Unit"]])
                          for row in self.find_swings(rows, "Exercise Name")], swings)
        # What has one unit for all has that of the person.
        rows = list(csv.DictReader(io.StringIO(self.export("hevy.csv", "For Hevy (CSV)"))))
        self.assertEqual(len(rows), n_done)
        self.assertEqual([float(row["weight_lbs"]) for row in self.find_swings(rows, "exercise_title")],
                         [round(weight / 1000 / (1 if unit == "lb" else KG_PER_LB), 3) for weight, unit in swings])
        self.assertEqual(len(json.loads(self.export("openweight.json", "openweight (JSON)"))), n_sessions)

        self.press_row("Export…")
        self.cancel("Export Log")
        self.press_row("Export…")
        self.save("Export Log", self.at("log.csv", self.closed))
        self.read_refusal("The Log Could Not Be Exported")
        self.assertEqual(os.listdir(self.closed), [])
        self.assertEqual(len(os.listdir(self.place)), 5)

        # Led elsewhere meanwhile
        self.press_row("Export…")
        chooser = self.see_chooser("Export Log")
        self.follow("backext://exercise/pull-up")
        self.program.see_title("Pull-Up – Back Extension")
        self.type_path(chooser, self.at("later.json"))
        self.hear(r"\d+ sessions exported")
        self.assertEqual(self.read(self.at("later.json")), self.read(self.at("openweight.json")))

    # ---- copies of everything ------------------------------------------------------------

    def count(self, path=None):
        """How many sessions there are, in the log or in another one."""
        connection = sqlite3.connect(f"file:{path or self.home.log}?mode=ro", uri=True, timeout=10)
        try:
            self.assertEqual(connection.execute("PRAGMA quick_check").fetchall(), [("ok",)])
            return connection.execute(SESSIONS).fetchone()[0]
        finally:
            connection.close()

    def back_up(self, path):
        self.press_row("Back Up…")
        self.save("Back Up Everything", path)

    def answer(self, heading, words, answer):
        """Reads what a question says before it is answered."""
        dialog = self.program.see(heading, role=("alert", "dialog"))
        self.program.see(words, within=dialog)
        self.program.press(answer, within=dialog)
        self.program.see_close(dialog, heading)

    def test_backup(self):
        self.begin(years=1)
        program, path = self.program, self.at("backup.db")
        sessions = self.count()
        self.show_data()

        self.press_row("Back Up…")
        self.cancel("Back Up Everything")
        self.back_up(self.at("backup.db", self.closed))
        self.read_refusal("The Backup Could Not Be Written", re.compile("could not be written: .* The log itself was not changed.$"))
        self.assertEqual(os.listdir(self.place) + os.listdir(self.closed), [])
        self.back_up(path)
        self.hear("Backed up")
        self.assertEqual(self.count(path), sessions)

        # The log is no place for a copy of the log, nor for a table.
        before = os.stat(self.home.log)
        self.press_row("Back Up…")
        self.replace("Back Up Everything", self.home.log)
        self.read_refusal("The Backup Could Not Be Written", re.compile("could not be written: .* The log itself was not changed.$"))
        self.press_row("Export…")
        self.replace("Export Log", self.home.log)
        self.read_refusal("The Log Could Not Be Exported", re.compile("could not be written: .* The log itself was not changed.$"))
        self.assertEqual(os.stat(self.home.log).st_ino, before.st_ino)
        self.assertEqual(self.count(), sessions)

        # Two sessions more, from a file
        table = self.write("log.csv", "date,exercise,weight,weight_unit,reps\n2020-09-15,Deadlift,100,kg,5\n2020-09-17,Deadlift,105,kg,5\n")
        self.press_row("Import a File…")
        self.cancel("Import Workouts")
        self.press_row("Import a File…")
        self.open("Import Workouts", table)
        program.press("Continue")
        program.press("Import")
        self.hear("2 sets imported")
        self.assertEqual(self.count(), sessions + 2)

        # Nothing is restored that is no backup.
        self.press_row("Restore…")
        self.cancel("Restore a Backup")
        self.press_row("Restore…")
        self.open("Restore a Backup", table)
        self.read_refusal("The Backup Can’t Be Used", re.compile("log.csv"))
        self.press_row("Restore…")
        self.open("Restore a Backup", path)
        self.answer("Restore This Backup?", re.compile(f"^It holds {sessions} sessions with "), "Cancel")
        self.assertEqual(self.count(), sessions + 2)
        self.press_row("Restore…")
        self.open("Restore a Backup", path)
        self.answer("Restore This Backup?", re.compile(f"^It holds {sessions} sessions with "), "Restore")
        self.undo("Restored. What was there is kept beside it.", "Your log is as it was before")
        self.assertEqual(self.count(), sessions + 2)
        self.press_row("Restore…")
        self.open("Restore a Backup", path)
        self.answer("Restore This Backup?", re.compile(f"^It holds {sessions} sessions with "), "Restore")
        self.hear("Restored. What was there is kept beside it.")
        self.assertEqual(self.count(), sessions)
        folder = os.path.dirname(self.home.log)
        # The one from before the first time, what was there in between, and the one from before this time
        names = sorted(name for name in os.listdir(folder) if re.fullmatch(r"log-replaced-[-0-9]+\.db", name))
        self.assertEqual([self.count(os.path.join(folder, name)) for name in sorted(names, key=len)],
                         [sessions + 2, sessions, sessions + 2])
        kept = os.path.join(folder, min(names, key=len))

        # What was there comes back.
        self.press_row("Merge…")
        self.cancel("Merge Another Log")
        self.press_row("Merge…")
        self.open("Merge Another Log", table)
        self.read_refusal("The Other Log Could Not Be Merged", re.compile("log.csv"))
        self.press_row("Merge…")
        self.open("Merge Another Log", kept)
        self.answer("Merge This Log?", re.compile(f"^It holds {sessions + 2} sessions with "), "Merge")
        self.undo("2 sessions merged", "Your log is as it was before")
        self.assertEqual(self.count(), sessions)
        self.press_row("Merge…")
        self.open("Merge Another Log", kept)
        self.answer("Merge This Log?", re.compile(f"^It holds {sessions + 2} sessions with "), "Merge")
        self.hear("2 sessions merged")
        self.assertEqual(self.count(), sessions + 2)
        self.press_row("Merge…")
        self.open("Merge Another Log", self.home.log)
        self.answer("Merge This Log?", re.compile(f"^It holds {sessions + 2} sessions with "), "Merge")
        self.hear("Nothing new there")

    def test_shared_folder(self):
        self.begin(years=1)
        program = self.program
        self.show_data()
        self.press_row("Shared Folder")
        self.cancel("Shared Folder")
        program.see(re.compile("^Choose one that is kept the same"))
        self.press_row("Shared Folder")
        self.open("Shared Folder", self.closed)
        program.see(re.compile("^closed\n.*/closed” could not be written: Permission denied."))
        self.press_row("Shared Folder")
        self.open("Shared Folder", self.place)
        program.see(re.compile("^place\nThe same as of"))
        [name] = os.listdir(self.place)
        self.assertRegex(name, r"^back-extension-.*\.backext-log$")
        self.assertEqual(self.count(self.at(name)), self.count())
        program.press("Stop Sharing")
        self.hear("The folder is no longer shared")
        program.see(re.compile("^Choose one that is kept the same"))

    # ---- workouts ------------------------------------------------------------------------

    def count_workouts(self):
        return self.home.query("SELECT count(*) FROM workout WHERE deleted_ms IS NULL")[0][0]

    def test_workout(self):
        self.begin()
        program, menu = self.program, "More About This Workout"
        path = self.at("mine.backext-workout")
        self.follow("backext://workout/back-workout")
        program.see_title("Workouts – Back Extension")
        program.choose("More about Back Workout", "_Make It Yours")
        program.see_title("My Back Workout – Back Extension")

        program.choose(menu, "Save _as File…")
        self.cancel("Save Workout as File")
        program.choose(menu, "Save _as File…")
        self.save("Save Workout as File", self.at("mine.backext-workout", self.closed))
        self.read_refusal("The workout could not be saved as a file")
        program.choose(menu, "Save _as File…")
        self.save("Save Workout as File", path)
        self.hear("Saved as a file")
        self.assertEqual([workout["name"] for workout in json.loads(self.read(path))["workouts"]], ["My Back Workout"])

        # Led elsewhere meanwhile
        program.choose(menu, "Save _as File…")
        chooser = self.see_chooser("Save Workout as File")
        self.follow("backext://exercise/pull-up")
        program.see_title("Pull-Up – Back Extension")
        self.type_path(chooser, self.at("later.backext-workout"))
        self.hear("Saved as a file")
        self.assertEqual(self.read(self.at("later.backext-workout")), self.read(path))

        # Back again, from the file
        before = self.count_workouts()
        self.follow(path)
        self.answer("Add This Workout?", "My Back Workout", "Cancel")
        self.assertEqual(self.count_workouts(), before)
        self.follow(path)
        self.answer("Add This Workout?", "My Back Workout", "Add")
        program.wait(lambda: self.count_workouts() == before + 1, "the workout in the log")
        program.hear(re.compile("1 workout added"))
        program.press("Undo")
        program.wait(lambda: self.count_workouts() == before, "the workout to go again")
        self.follow(path)
        self.answer("Add This Workout?", "My Back Workout", "Add")
        self.hear("1 workout added")
        self.assertEqual(self.count_workouts(), before + 1)
        self.follow(self.write("bad.backext-workout", "{\n\"workouts\": nonsense"))
        self.read_refusal("The Workout Can’t Be Opened", re.compile("2"))
        self.follow(self.at("none.backext-workout"))
        self.read_refusal("The Workout Can’t Be Opened", re.compile("."))

    def test_print(self):
        self.begin("show", "deadlift")
        program = self.program
        program.see_title("Deadlift – Back Extension")
        self.keyboard.press("Control+p")
        self.cancel("Print")
        self.assertEqual([name for name in os.listdir(self.home.path) if name.endswith(".pdf")], [])
        self.keyboard.press("Control+p")
        dialog = self.see_chooser("Print")
        # The only printer there is; the page is left meanwhile.
        self.follow("backext://workout/back-workout")
        program.see_title("Workouts – Back Extension")
        program.see("Print to File", role="table cell", within=dialog)
        program.wait(lambda: self.move_on(dialog).role == "table row", "the focus on the printer")
        self.keyboard.press("Down")
        self.keyboard.press("space")
        program.press("Print", within=dialog)
        program.see_close(dialog)
        path = os.path.join(self.home.path, "Deadlift.pdf")
        program.wait(lambda: os.path.exists(path) and self.read(path).rstrip().endswith(b"%%EOF"), "the print")
        self.assertTrue(self.read(path).startswith(b"%PDF-"))

    def move_on(self, dialog):
        self.keyboard.press("Tab")
        return self.program.wait(lambda: dialog.find(states=("focused",)), "a focus")

    # ---- measurements ----------------------------------------------------------------------

    def measurements(self):
        return self.home.query("SELECT day, kind, value, unit FROM measurement WHERE deleted_ms IS NULL ORDER BY day, kind")

    def test_measurements(self):
        self.begin(years=1)
        program, menu = self.program, "More"
        before = self.measurements()
        table = self.write("table.csv", "date,measure,value,unit,note\n2020-01-02,bodyweight,81.5,kg,\n2020-01-03,waist,84,cm,\n")
        path = self.at("measurements.csv")
        self.keyboard.press("Alt+3")
        program.press("Show Measurements")
        program.see_title("Measurements – Back Extension")

        program.choose(menu, "_Import From a Table…")
        self.cancel("Import Measurements")
        program.choose(menu, "_Import From a Table…")
        self.open("Import Measurements", self.write("bad.csv", "nothing"))
        program.see("The file could not be imported")
        program.press("Close")
        program.see_gone("The file could not be imported")
        self.assertEqual(self.measurements(), before)
        program.choose(menu, "_Import From a Table…")
        self.open("Import Measurements", table)
        program.hear(re.compile("2 measurements added"))
        self.assertEqual(self.measurements(), [("2020-01-02", "bodyweight", 81500, "kg"), ("2020-01-03", "waist", 84000, "cm")] + before)
        program.press("Undo")
        program.wait(lambda: self.measurements() == before, "the import to be undone")

        program.choose(menu, "_Export as a Table…")
        self.cancel("Export Measurements")
        program.choose(menu, "_Export as a Table…")
        self.save("Export Measurements", self.at("measurements.csv", self.closed))
        self.read_refusal("The measurements could not be exported")
        program.choose(menu, "_Export as a Table…")
        self.save("Export Measurements", path)
        self.hear("Measurements exported")
        rows = list(csv.DictReader(io.StringIO(self.read(path).decode())))
        self.assertEqual(sorted(row["date"][:10] for row in rows), [row[0] for row in before])

        # The page is left while a file is chosen: it is read all the same.
        program.choose(menu, "_Import From a Table…")
        chooser = self.see_chooser("Import Measurements")
        self.follow("backext://workout/back-workout")
        program.see_title("Workouts – Back Extension")
        self.keyboard.press("Control+l")
        self.type_path(chooser, table)
        program.hear(re.compile("2 measurements added"))
        program.press("Undo")
        program.wait(lambda: self.measurements() == before, "the import to be undone")

    # ---- an own exercise's picture -----------------------------------------------------------

    def write_png(self, name, width=40, height=30):
        def chunk(kind, data):
            return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

        with open(self.at(name), "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])) +
                       chunk(b"IDAT", zlib.compress((b"\0" + b"\x20\x80\xc0" * width) * height)) + chunk(b"IEND", b""))
        return self.at(name)

    def test_picture(self):
        self.begin()
        program = self.program
        program.press("New Exercise…")
        dialog = program.see("New Exercise", role="dialog")
        program.wait_for_focus("Name", "text")
        self.keyboard.type("Superman")
        program.reach(self.keyboard, re.compile("^Picture"), "list item")
        self.keyboard.press("Return")
        self.cancel("Choose a Picture")
        self.assertTrue(dialog.now.is_showing)
        self.keyboard.press("Return")
        self.open("Choose a Picture", self.write("bad.png", "no picture"))
        self.read_refusal("The Picture Could Not Be Read", re.compile("."))
        self.assertIsNone(dialog.find("Remove Picture"))
        program.reach(self.keyboard, re.compile("^Picture"), "list item")
        self.keyboard.press("Return")
        chooser = self.see_chooser("Choose a Picture")
        self.follow("backext://exercise/pull-up")
        self.keyboard.press("Control+l")
        self.type_path(chooser, self.write_png("good.png"))
        program.see("Remove Picture", within=dialog)
        program.press("Save", within=dialog)
        program.see_close(dialog)
        [[name, picture]] = self.home.query("SELECT name, picture FROM exercise WHERE deleted_ms IS NULL")
        self.assertEqual((name, picture[:2]), ("Superman", b"\xff\xd8"))

if __name__ == "__main__":
    desktop.main()
