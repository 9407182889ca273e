# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built program as a person would: looks through the accessibility
interface, acts with it or with a keyboard, and reads the log on disk.

Whatever is waited for has a deadline. A test that fails tells what the program
shows; a program that hangs is ended.
"""

import ctypes
import faulthandler
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from atspi import ANSWER_MS, Node, Reader, Timeout  # noqa: E402

FRAME = 0.017  # seconds
PATIENCE = 40.0  # seconds until a thing that should come has not come; only a failure takes them


class TooLong(AssertionError):
    """The test takes longer than it may."""


class Gone(AssertionError):
    """The program ended when it should not have."""


class Keyboard:
    """A keyboard of the compositor's, as a hand would use it."""

    NAME = "org.gnome.Mutter.RemoteDesktop"
    KEYSYMS = {
        "space": 0x20, "Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "BackSpace": 0xFF08,
        "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54,
        "Page_Up": 0xFF55, "Page_Down": 0xFF56, "Home": 0xFF50, "End": 0xFF57, "Delete": 0xFFFF,
        "Control": 0xFFE3, "Alt": 0xFFE9, "Shift": 0xFFE1, "Super": 0xFFEB, "F1": 0xFFBE, "F5": 0xFFC2, "F10": 0xFFC7, "F11": 0xFFC8, "plus": ord("+"), "minus": ord("-"),
    }

    def __init__(self, reader):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        reader.wait(self._is_there, "the compositor's remote keyboard", PATIENCE)
        self.session = self._call("/org/gnome/Mutter/RemoteDesktop", self.NAME, "CreateSession")[0]
        self._call(self.session, self.NAME + ".Session", "Start")
        self.press("Shift")  # the first key makes the keyboard appear

    def _is_there(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (self.NAME,)), None, 0, ANSWER_MS, None).unpack()[0]

    def _call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(self.NAME, path, interface, method, arguments, None, 0, ANSWER_MS, None).unpack()

    def _notify(self, keysym, down):
        self._call(self.session, self.NAME + ".Session", "NotifyKeyboardKeysym",
                   GLib.Variant("(ub)", (keysym, down)))

    def press(self, keys):
        """Presses a key or a chord such as `Control+f`."""
        codes = [self.KEYSYMS[key] if len(key) > 1 else ord(key) for key in keys.split("+")]
        for code in codes:
            self._notify(code, True)
        for code in reversed(codes):
            self._notify(code, False)

    def point(self, x, y, button=None):
        """Moves the pointer by so much, and clicks."""
        session = self.NAME + ".Session"
        self._call(self.session, session, "NotifyPointerMotionRelative", GLib.Variant("(dd)", (x, y)))
        if button is not None:
            for down in (True, False):
                self._call(self.session, session, "NotifyPointerButton", GLib.Variant("(ib)", (button, down)))

    def type(self, text):
        for character in text:
            self._notify(ord(character), True)
            self._notify(ord(character), False)


class Pointer:
    """A mouse of the compositor's, as a hand would use it. The window has the whole screen
    (`window_maximized=True`), so that a place in it is a place on the screen."""

    LEFT = 0x110
    STEP = 12.0  # pixels that a hand goes between two looks

    def __init__(self, keyboard):
        self.keyboard = keyboard
        self.x = self.y = 0.0
        # Wherever it was, it is in the corner now.
        self.keyboard.point(-20000, -20000)

    def _press(self, down):
        self.keyboard._call(self.keyboard.session, self.keyboard.NAME + ".Session", "NotifyPointerButton",
                            GLib.Variant("(ib)", (self.LEFT, down)))

    def move(self, x, y, look=lambda: None):
        """Goes there on a straight line, and looks after every step."""
        steps = max(int(max(abs(x - self.x), abs(y - self.y)) / self.STEP), 1)
        dx, dy = (x - self.x) / steps, (y - self.y) / steps
        for _ in range(steps):
            self.keyboard.point(dx, dy)
            look()
        self.x, self.y = x, y

    def scroll(self, notches):
        """Turns the wheel; down is more."""
        self.keyboard._call(self.keyboard.session, self.keyboard.NAME + ".Session", "NotifyPointerAxisDiscrete",
                            GLib.Variant("(ui)", (0, notches)))

    def click(self, x, y):
        self.move(x, y)
        self._press(True)
        self._press(False)

    def drag(self, program, start, find_end):
        """Presses at a place, goes to another, and lets go there. What is to be dropped on
        may come or move when a drag begins, so it is looked for then. A program takes some
        frames until it knows that it is a drag, and what it is over: a look at it between
        the steps takes about as long as a hand."""
        def look():
            assert program.window.extents
            time.sleep(FRAME)

        self.move(*start)
        self._press(True)
        look()
        self.move(start[0] + 2 * self.STEP, start[1] + 2 * self.STEP, look)
        for _ in range(20):
            look()
        # GTK begins a drag with the first movement after a tenth of a second.
        self.move(start[0] + 3 * self.STEP, start[1] + 3 * self.STEP, look)
        for _ in range(10):
            look()
        try:
            self.move(*find_end(), look)
            for _ in range(10):
                look()
        finally:
            self._press(False)
        # While something is dragged the keys go nowhere.
        program.wait_until_active()


MENU_ITEMS = ("menu item", "radio menu item", "check menu item")
BUTTONS = ("button", "toggle button", "radio button", "page tab", "menu button", "link", "list item", "check box", "switch")


class Home:
    """A fresh home, with the settings and the log that the program keeps in it."""

    SCHEMA = "com/example/BackExt"

    def __init__(self, language="C.UTF-8", **settings):
        """Settings are given as `window_width=360, place="workouts"`; who comes is known already."""
        self.path = tempfile.mkdtemp(prefix="backext-home.")
        self.language = language
        # It is noon, wherever this runs: no day, and no week, begins in the middle of a test.
        self.time_zone = f"<noon>{time.gmtime().tm_hour - 12:+d}"
        settings.setdefault("welcomed", True)
        folder = os.path.join(self.path, "config/glib-2.0/settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[{self.SCHEMA}]\n")
            for key, value in settings.items():
                value = str(value).lower() if isinstance(value, (bool, int)) else f"'{value}'"
                file.write(f"{key.replace('_', '-')}={value}\n")

    def environment(self):
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith(("LC_", "GTK_", "ADW_", "BACKEXT_")) and name not in ("DISPLAY", "LANGUAGE")}
        environment.update(
            HOME=self.path,
            XDG_DATA_HOME=self.path + "/data",
            XDG_CONFIG_HOME=self.path + "/config",
            XDG_CACHE_HOME=self.path + "/cache",
            XDG_STATE_HOME=self.path + "/state",
            GSETTINGS_BACKEND="keyfile",
            GDK_DEBUG="no-portals",
            G_DEBUG="fatal-warnings",
            LANG=self.language,
            TZ=self.time_zone,
        )
        return environment

    @property
    def log(self):
        return self.path + "/data/backext/log.db"

    def fill_log(self, years=1):
        """A log as of somebody who has trained for years."""
        os.makedirs(os.path.dirname(self.log), mode=0o700)
        subprocess.run([os.environ["BACKEXT_DEMO_LOG"], self.log, "--years", str(years)],
                       env=dict(os.environ, TZ=self.time_zone), check=True, stdout=subprocess.DEVNULL)

    def query(self, sql, *arguments):
        """Rows of the log, read as another program would."""
        connection = sqlite3.connect(f"file:{self.log}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(sql, arguments).fetchall()
        finally:
            connection.close()

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


def be_a_person():
    """A program whose test is killed ends with it (PR_SET_PDEATHSIG), and what
    may not be read or written can't be, whoever runs the test (PR_CAPBSET_DROP
    of CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH; only root has any)."""
    libc = ctypes.CDLL(None)
    libc.prctl(1, signal.SIGKILL)
    for capability in (1, 2):
        libc.prctl(24, capability)


class Program:
    """The running program."""

    def __init__(self, home, reader, *arguments):
        self.home = home
        self.reader = reader
        self.window = None
        # What is saved without a place, such as a print into a file, goes to the home.
        self.process = subprocess.Popen([os.environ["BACKEXT"], *arguments], env=home.environment(), cwd=home.path,
                                        stdin=subprocess.DEVNULL, preexec_fn=be_a_person)
        try:
            self.application = self.wait(lambda: reader.find_application(self.process.pid),
                                         "the program on the accessibility bus")
            self.window = self.wait(lambda: self.application.find(role="frame"), "its window")
        except BaseException:
            self.kill()
            raise

    def wait(self, condition, what, patience=PATIENCE):
        """Waits until a condition is true, and gives what made it so."""
        def check():
            if self.process.poll() is not None:
                raise Gone(f"the program ended with {self.process.returncode} while it was waited for {what}")
            return condition()

        return self.reader.wait(check, what, patience)

    def see(self, name=None, role=None, states=(), within=None, patience=PATIENCE):
        """Waits until a thing shows, and gives it."""
        return self.wait(lambda: (within or self.window).find(name, role, states),
                         f"{role or 'anything'} named {name!r}", patience)

    def see_gone(self, name=None, role=None, states=()):
        self.wait(lambda: self.window.find(name, role, states) is None, f"{name!r} to go away")

    def see_title(self, title):
        self.wait(lambda: self.window.fits(title), f"the title {title!r}")

    def press(self, name, role=BUTTONS, within=None):
        """Waits for a button, and presses it."""
        def press():
            button = (within or self.window).find(name, role, ("sensitive",))
            if button is None:
                return None
            try:
                button.press()
            except AssertionError:
                # What went away between the look and the click comes again, or not at all.
                if button.role != "gone":
                    raise
                return None
            return button

        return self.wait(press, f"{name!r} to be pressed")

    def see_close(self, node, what="a dialog"):
        """Waits until a thing is no more, even when another like it comes."""
        self.wait(lambda: not node.is_showing, f"{what} to close")

    def leave(self, keyboard, node, what="a dialog"):
        """Leaves a dialog or a window with Escape, once it has the focus. A dialog takes
        no Escape in its first frames, which may be long ones, so it is pressed again."""
        self.wait(lambda: "active" in node.now.states or node.now.find(states=("focused",)), f"the focus in {what}")
        for attempt in (1, 2, 3):
            keyboard.press("Escape")
            try:
                self.wait(lambda: not node.now.is_showing, f"{what} to close", PATIENCE / 4 if attempt < 3 else PATIENCE)
                return
            except Timeout:
                if attempt == 3:
                    raise

    def choose(self, menu, *items):
        """Opens a menu and chooses from it, through its submenus. Items are given with
        their mnemonics, as in `_Delete`: some versions of GTK tell their key alone."""
        self.press(menu, role="toggle button")
        for item in items:
            name = item.replace("_", "")
            keys = "Alt+" + item[item.index("_") + 1].lower()

            def find():
                return next((node for node in self.window.find_all(role=MENU_ITEMS, states=("sensitive",))
                             if node.name == name or (not node.name and keys in node.attributes.get("keyshortcuts", "").split())), None)

            self.wait(find, f"the menu item {name!r} ({keys})").press()

    def hear(self, text):
        """Waits until a text was announced, and forgets what was until then."""
        def heard():
            for index, announcement in enumerate(self.reader.announcements):
                if text.search(announcement) if isinstance(text, re.Pattern) else announcement == text:
                    del self.reader.announcements[:index + 1]
                    return True
            return False

        self.wait(heard, f"the announcement {text!r}")

    def wait_until_active(self):
        """Waits until keys come here."""
        self.wait(lambda: "active" in self.window.states, "the keyboard's focus")

    def get_focus(self):
        """What has the keyboard's focus, or None."""
        self.reader.listen()
        if self.reader.focused is not None:
            focused = Node(self.reader, *self.reader.focused)
            if {"focused", "showing"} <= focused.states:
                return focused
        return self.window.find(states=("focused",))

    def wait_for_focus(self, name=None, role=None):
        """Waits until the focus is on such a thing, and gives it."""
        def check():
            focused = self.get_focus()
            return focused if focused is not None and focused.fits(name, role) else None

        return self.wait(check, f"the focus on {role or 'anything'} named {name!r}")

    def move_focus(self, keyboard, key="Tab"):
        """Presses a key that moves the focus, and gives what has it then. While
        a page comes in a key may be lost, so it is pressed again."""
        before = self.get_focus()

        def moved():
            focused = self.get_focus()
            return focused if focused is not None and focused != before else None

        for attempt in (1, 2, 3):
            keyboard.press(key)
            try:
                return self.wait(moved, f"{key} to move the focus away from {before}", PATIENCE / 4)
            except Timeout:
                if attempt == 3:
                    raise
        return None

    def reach(self, keyboard, name=None, role=None, key="Tab", limit=60):
        """Goes on with a key until such a thing has the focus; in a list that has it, as
        the arrows do, since Tab may leave the list."""
        focused = self.get_focus()
        passed = []
        while focused is None or not focused.fits(name, role):
            passed.append(str(focused))
            assert len(passed) <= limit, f"{key} never came to {role or 'anything'} named {name!r}, but to:\n" + "\n".join(passed)
            in_list = key == "Tab" and role == "list item" and focused is not None and focused.role == role and focused.parent.find(name, role)
            focused = self.move_focus(keyboard, "Down" if in_list else key)
        return focused

    def quit(self):
        """Ends the program as a session's end does, and waits until it is gone."""
        self.process.terminate()
        self.wait_for_end()

    def wait_for_end(self):
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Timeout(f"the program did not end in {PATIENCE:.0f} s") from None
        if status != 0:
            raise Gone(f"the program ended with {status}")

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.kill()
        self.process.wait()

    def describe(self):
        """What shows, for a failure's message."""
        if self.process.poll() is not None:
            return f"the program ended with {self.process.returncode}"
        if self.window is None:
            return "there is no window"
        return self.window.tree()


class Test(unittest.TestCase):
    """One test in a home of its own."""

    maxDiff = None
    reader = None
    SETTINGS = {}

    def setUp(self):
        if Test.reader is None:
            Test.reader = Reader()
        self.programs = []
        self.home = None
        self.move_to(**self.SETTINGS)
        self.addCleanup(lambda: self.home.remove())
        self.addCleanup(self.end_programs)

    def move_to(self, **settings):
        """Another fresh home, with these settings."""
        if self.home is not None:
            self.home.remove()
        self.home = Home(**settings)

    def start(self, *arguments):
        program = Program(self.home, self.reader, *arguments)
        self.programs.append(program)
        return program

    def start_with_keyboard(self):
        """The program, and a keyboard whose keys it gets."""
        program = self.start()
        keyboard = Keyboard(self.reader)
        program.wait_until_active()
        return program, keyboard

    def check_focus(self, focused):
        # Who listens asks as soon as the focus is there.
        name = focused.now.name
        self.assertTrue(name, f"the focus is on something without a name: {focused} in {focused.parent}")
        self.assertIn("showing", focused.states, f"the focus is on something that can't be seen: {focused}")

    def go_round(self, program, keyboard, *names, limit=150):
        """Goes on with Tab until it comes round, and back one step. Passes all
        the things with these names."""
        ring = []
        passed = []
        focused = program.wait(program.get_focus, "a focus")
        while focused not in ring:
            self.check_focus(focused)
            ring.append(focused)
            passed.append(focused.name)
            self.assertLess(len(ring), limit, "Tab does not come round")
            focused = program.move_focus(keyboard)
        for name in names:
            self.assertTrue(any(name.search(other) if isinstance(name, re.Pattern) else name == other for other in passed),
                            f"Tab does not come to {name}, but to {passed}")
        self.assertGreater(len(ring), 1)
        self.check_focus(program.move_focus(keyboard, "Shift+Tab"))
        return ring

    def end_programs(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()

    def describe(self):
        for program in self.programs[-1:]:
            print(f"What shows in {self.id()}:\n{program.describe()}", file=sys.stderr, flush=True)


class Result(unittest.TextTestResult):
    """Tells what shows as soon as something is wrong, while it still does."""

    def addError(self, test, error):
        super().addError(test, error)
        self._describe(test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._describe(test)

    @staticmethod
    def _describe(test):
        try:
            test.describe()
        except Exception as error:  # the failure itself matters more
            print(f"(what shows can't be told: {error!r})", file=sys.stderr)


def end(number, frame):
    raise TooLong("the test was told to end")


def main():
    # What a test may take is bounded from outside. When that is over, it tells
    # where it stood.
    signal.signal(signal.SIGTERM, end)
    faulthandler.register(signal.SIGTERM, chain=True)
    unittest.main(testRunner=unittest.TextTestRunner(verbosity=2, resultclass=Result), buffer=False)
