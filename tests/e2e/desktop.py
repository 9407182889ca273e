# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built program as a person would: looks through the accessibility
interface, acts with it or with a keyboard, and reads the log on disk."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 20.0  # seconds until a thing that should come has not come

Atspi.init()


class Timeout(AssertionError):
    """What was waited for did not come."""


class Wakeups:
    """Runs the main context until something the program says makes a
    condition true. Any accessibility event is a reason to look again."""

    EVENTS = (
        "object:state-changed",
        "object:children-changed",
        "object:property-change",
        "object:text-changed",
        "window",
    )

    def __init__(self):
        self.listener = Atspi.EventListener.new(lambda event: None)
        for event in self.EVENTS:
            self.listener.register(event)

    def wait(self, condition, what, patience=PATIENCE):
        deadline = time.monotonic() + patience
        context = GLib.MainContext.default()
        while True:
            try:
                result = condition()
            except GLib.Error:
                result = None  # a node went away while it was looked at
            if result:
                return result
            if time.monotonic() > deadline:
                raise Timeout(f"waited {patience:.0f} s for {what}")
            # At most this long without an event, for what says nothing.
            timer = GLib.timeout_add(50, lambda: True)
            context.iteration(True)
            GLib.source_remove(timer)


class Keyboard:
    """A keyboard of the compositor's, as a hand would use it."""

    NAME = "org.gnome.Mutter.RemoteDesktop"
    KEYSYMS = {
        "space": 0x20, "Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "BackSpace": 0xFF08,
        "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54,
        "Page_Up": 0xFF55, "Page_Down": 0xFF56, "Home": 0xFF50, "End": 0xFF57, "Delete": 0xFFFF,
        "Control": 0xFFE3, "Alt": 0xFFE9, "Shift": 0xFFE1, "F10": 0xFFC7,
    }

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.session = self._call("/org/gnome/Mutter/RemoteDesktop", self.NAME, "CreateSession")[0]
        self._call(self.session, self.NAME + ".Session", "Start")
        self.press("Shift")  # the first key makes the keyboard appear

    def _call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(self.NAME, path, interface, method, arguments, None, 0, 5000, None).unpack()

    def _notify(self, keysym, down):
        self._call(self.session, self.NAME + ".Session", "NotifyKeyboardKeysym",
                   GLib.Variant("(ub)", (keysym, down)))

    def press(self, keys):
        """Presses a key or a chord such as `Control+f`."""
        codes = [self.KEYSYMS.get(key, ord(key[0])) for key in keys.split("+")]
        for code in codes:
            self._notify(code, True)
        for code in reversed(codes):
            self._notify(code, False)

    def type(self, text):
        for character in text:
            self._notify(ord(character), True)
            self._notify(ord(character), False)


class Node:
    """A thing on the screen, as assistive technology reads it."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def text(self):
        interface = self.accessible.get_text_iface()
        return interface.get_text(0, -1) if interface else ""

    def has_state(self, name):
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, name.upper()))

    @property
    def is_showing(self):
        return self.has_state("showing") and self.has_state("visible")

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def walk(self, showing=True):
        """This node and all below it, in reading order."""
        yield self
        for child in self.children():
            if not showing or child.is_showing:
                yield from child.walk(showing)

    def find(self, name=None, role=None, states=(), showing=True):
        """The first node below that fits, or None. A name is a whole name or
        a compiled pattern."""
        roles = (role,) if isinstance(role, str) else role
        for node in self.walk(showing):
            try:
                if roles and node.role not in roles:
                    continue
                if isinstance(name, re.Pattern):
                    if not name.search(node.name):
                        continue
                elif name is not None and node.name != name:
                    continue
                if all(node.has_state(state) for state in states):
                    return node
            except GLib.Error:
                continue
        return None

    def find_all(self, name=None, role=None, showing=True):
        roles = (role,) if isinstance(role, str) else role
        found = []
        for node in self.walk(showing):
            if (not roles or node.role in roles) and (
                    name is None or (name.search(node.name) if isinstance(name, re.Pattern) else node.name == name)):
                found.append(node)
        return found

    def press(self):
        """Does what a click does."""
        interface = self.accessible.get_action_iface()
        assert interface is not None and interface.get_n_actions() > 0, f"{self} can't be pressed"
        assert interface.do_action(0), f"{self} refused to be pressed"

    def focus(self):
        assert self.accessible.get_component_iface().grab_focus(), f"{self} refused the focus"

    def set_text(self, text):
        assert self.accessible.get_editable_text_iface().set_text_contents(text), f"{self} refused the text"

    def tree(self, depth=0):
        """All that shows below, a line each, for a failure's message."""
        lines = ["  " * depth + str(self)]
        for child in self.children():
            if child.is_showing:
                lines.append(child.tree(depth + 1))
        return "\n".join(lines)

    def __str__(self):
        return f"[{self.role}] “{self.name}”" + (f" ({self.description})" if self.description else "")


BUTTONS = ("button", "push button", "toggle button", "radio button", "tab", "page tab", "menu button")


class Home:
    """A fresh home, with the log that the program keeps in it."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="backext-home.")

    def environment(self):
        environment = dict(os.environ)
        for name in ("GTK_A11Y", "DISPLAY", "LC_ALL", "LANGUAGE"):
            environment.pop(name, None)
        environment.update(
            HOME=self.path,
            XDG_DATA_HOME=self.path + "/data",
            XDG_CONFIG_HOME=self.path + "/config",
            XDG_CACHE_HOME=self.path + "/cache",
            XDG_STATE_HOME=self.path + "/state",
            GSETTINGS_BACKEND="keyfile",
            GDK_DEBUG="no-portals",
            G_DEBUG="fatal-criticals",
            LANG=os.environ.get("BACKEXT_TEST_LANG", "C.UTF-8"),
        )
        return environment

    @property
    def log(self):
        return self.path + "/data/backext/log.db"

    def query(self, sql, *arguments):
        """Rows of the log, read as another program would."""
        connection = sqlite3.connect(f"file:{self.log}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(sql, arguments).fetchall()
        finally:
            connection.close()

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Program:
    """The running program."""

    def __init__(self, home, *arguments, wakeups=None):
        self.home = home
        self.wakeups = wakeups or Wakeups()
        self.process = subprocess.Popen([os.environ["BACKEXT"], *arguments], env=home.environment(),
                                        stdin=subprocess.DEVNULL)
        self.application = self.wait(self._find_application, "the program on the accessibility bus")
        self.window = self.wait(lambda: self.application.find(role="frame"), "its window")

    def _find_application(self):
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid \
                    and application.get_child_count() > 0:
                return Node(application)
        return None

    def wait(self, condition, what, patience=PATIENCE):
        try:
            return self.wakeups.wait(condition, what, patience)
        except Timeout as error:
            if self.process.poll() is not None:
                raise AssertionError(f"{error}: the program ended with {self.process.returncode}") from error
            if hasattr(self, "window"):
                raise Timeout(f"{error}; what shows is:\n{self.window.tree()}") from error
            raise

    def see(self, name=None, role=None, states=(), patience=PATIENCE):
        """Waits until a thing shows, and gives it."""
        return self.wait(lambda: self.window.find(name, role, states), f"{role or 'anything'} named {name!r}", patience)

    def see_gone(self, name=None, role=None):
        self.wait(lambda: self.window.find(name, role) is None, f"{name!r} to go away")

    def press(self, name, role=BUTTONS):
        """Waits for a button, and presses it."""
        button = self.see(name, role, states=("sensitive",))
        button.press()
        return button

    def quit(self):
        """Ends the program as Ctrl+Q does, and waits until it is gone."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)
