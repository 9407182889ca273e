# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader of the accessibility bus (AT-SPI), as a screen reader is one.

It keeps nothing in mind: each look asks the program anew, with all questions
on their way at once, so that what is read is what the program says now.
"""

import re
import time

from gi.repository import Gio, GLib

ANSWER_MS = 15000  # until a program that is asked something hangs, on a busy machine, too
GLANCE_MS = 40  # between two looks when nothing is heard

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
NOTHING = "/org/a11y/atspi/null"

STATES = (
    "invalid", "active", "armed", "busy", "checked", "collapsed", "defunct", "editable", "enabled", "expandable",
    "expanded", "focusable", "focused", "has-tooltip", "horizontal", "iconified", "modal", "multi-line",
    "multiselectable", "opaque", "pressed", "resizable", "selectable", "selected", "sensitive", "showing",
    "single-line", "stale", "transient", "vertical", "visible", "manages-descendants", "indeterminate", "required",
    "truncated", "animated", "invalid-entry", "supports-autocompletion", "selectable-text", "is-default", "visited",
    "checkable", "has-popup", "read-only",
)

# By number, as the bus tells them.
ROLES = (
    "invalid|accelerator label|alert|animation|arrow|calendar|canvas|check box|check menu item|"
    "color chooser|column header|combo box|date editor|desktop icon|desktop frame|dial|dialog|directory pane|"
    "drawing area|file chooser|filler|focus traversable|font chooser|frame|glass pane|html container|icon|"
    "image|internal frame|label|layered pane|list|list item|menu|menu bar|menu item|option pane|page tab|"
    "page tab list|panel|password text|popup menu|progress bar|button|radio button|radio menu item|root pane|"
    "row header|scroll bar|scroll pane|separator|slider|spin button|split pane|status bar|table|table cell|"
    "table column header|table row header|tearoff menu item|terminal|text|toggle button|tool bar|tool tip|"
    "tree|tree table|unknown|viewport|window|extended|header|footer|paragraph|ruler|application|"
    "autocomplete|editbar|embedded|entry|chart|caption|document frame|heading|page|section|"
    "redundant object|form|link|input method window|table row|tree item|document spreadsheet|"
    "document presentation|document text|document web|document email|comment|list box|grouping|image map|"
    "notification|info bar|level bar|title bar|block quote|audio|video|definition|article|landmark|log|"
    "marquee|math|rating|timer|static|math fraction|math root|subscript|superscript|description list|"
    "description term|description value|footnote|content deletion|content insertion|mark|suggestion|"
    "push button menu|switch"
).split("|")

UNHEARD = {0x00a0: " ", 0x202f: " ", 0x2060: None, 0x200e: None, 0x200f: None, 0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


class Timeout(AssertionError):
    """What was waited for did not come."""


class Reader:
    """Reads the accessibility bus. Whatever is said on it is a reason to look
    again."""

    # A program says only what somebody asked to hear.
    EVENTS = (
        "object:state-changed", "object:children-changed", "object:property-change", "object:text-changed",
        "object:announcement", "object:selection-changed", "window:activate", "window:deactivate",
    )

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0,
                                    ANSWER_MS, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.context = GLib.MainContext.default()
        self.announcements = []
        self.gone = set()
        self.focused = None
        for event in self.EVENTS:
            self.ask(("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent",
                      GLib.Variant("(sass)", (event, [], ""))))
        self.connection.signal_subscribe("org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", None, None,
                                         Gio.DBusSignalFlags.NONE, self._see_off)
        for interface in ("Object", "Window"):
            self.connection.signal_subscribe(None, "org.a11y.atspi.Event." + interface, None, None, None,
                                             Gio.DBusSignalFlags.NONE, self._hear)

    def _hear(self, connection, sender, path, interface, signal, parameters):
        detail, number = parameters.get_child_value(0).get_string(), parameters.get_child_value(1).get_int32()
        if signal == "StateChanged" and detail == "focused" and number:
            self.focused = (sender, path)
        elif signal == "Announcement":
            self.announcements.append(plain(parameters.unpack()[3]))

    def _see_off(self, connection, sender, path, interface, signal, parameters):
        name, _, owner = parameters.unpack()
        if not owner:
            self.gone.add(name)

    def ask(self, *calls):
        """Asks all at once; each call is (who, path, interface, method,
        arguments). Gives their answers, with None for what was not answered."""
        answers = [None] * len(calls)
        open_calls = set(range(len(calls)))

        def answered(connection, result, index):
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass  # it went away, or hangs
            open_calls.discard(index)

        for index, (who, path, interface, method, arguments) in enumerate(calls):
            self.connection.call(who, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                 ANSWER_MS, None, answered, index)
        while open_calls:
            self.context.iteration(True)
        return answers

    def listen(self):
        """Takes in what was said already."""
        while self.context.iteration(False):
            pass

    def wait(self, condition, what, patience):
        """Looks until a condition is true, and gives what made it so."""
        deadline = time.monotonic() + patience
        while True:
            self.listen()
            result = condition()
            if result:
                return result
            if time.monotonic() > deadline:
                raise Timeout(f"waited {patience:.0f} s for {what}")
            # Some things say nothing when they change.
            timer = GLib.timeout_add(GLANCE_MS, lambda: GLib.SOURCE_CONTINUE)
            self.context.iteration(True)
            GLib.source_remove(timer)

    def find_application(self, pid):
        """The program with this process id, or None while it is not here."""
        root = "/org/a11y/atspi/accessible/root"
        [children] = self.ask(("org.a11y.atspi.Registry", root, ACCESSIBLE, "GetChildren", None))
        applications = children[0] if children else []
        pids = self.ask(*(("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "GetConnectionUnixProcessID", GLib.Variant("(s)", (who,))) for who, _ in applications))
        for (who, path), found in zip(applications, pids):
            if found == (pid,):
                return Node(self, who, path)
        return None


def name_role(number):
    if number is None:
        return "gone"
    return ROLES[number] if number < len(ROLES) else f"role {number}"


def plain(text):
    """Words as they are heard: spaces that don't break a line are spaces, and
    what only tells the direction is nothing."""
    return (text or "").translate(UNHEARD)


def unpack_states(words):
    bits = sum(word << (32 * index) for index, word in enumerate(words))
    return {name for index, name in enumerate(STATES) if bits >> index & 1}


class Node:
    """A thing on the screen, as assistive technology reads it. One that a look
    at several things gave (walk, find_all) goes on saying what it said then."""

    def __init__(self, reader, who, path):
        self.reader = reader
        self.who = who
        self.path = path
        self.depth = 0
        self.seen = None

    def __eq__(self, other):
        return isinstance(other, Node) and (self.who, self.path) == (other.who, other.path)

    def __hash__(self):
        return hash((self.who, self.path))

    def _call(self, interface, method, arguments=None):
        return self.who, self.path, interface, method, arguments

    def _get(self, interface, name):
        [answer] = self.reader.ask(self._call(PROPERTIES, "Get", GLib.Variant("(ss)", ("org.a11y.atspi." + interface, name))))
        return answer[0] if answer else None

    def _do(self, interface, method, arguments=None):
        [answer] = self.reader.ask(self._call("org.a11y.atspi." + interface, method, arguments))
        return answer[0] if answer and len(answer) == 1 else answer

    @property
    def now(self):
        """The same, to be asked anew."""
        return Node(self.reader, self.who, self.path)

    @property
    def name(self):
        return self.seen["name"] if self.seen else plain(self._get("Accessible", "Name"))

    @property
    def description(self):
        return self.seen["description"] if self.seen else plain(self._get("Accessible", "Description"))

    @property
    def role(self):
        if self.seen:
            return self.seen["role"]
        return name_role(self._do("Accessible", "GetRole"))

    @property
    def states(self):
        return self.seen["states"] if self.seen else unpack_states(self._do("Accessible", "GetState") or [])

    @property
    def interfaces(self):
        return {name.rpartition(".")[2] for name in self._do("Accessible", "GetInterfaces") or []}

    @property
    def attributes(self):
        return self._do("Accessible", "GetAttributes") or {}

    @property
    def parent(self):
        who, path = self._get("Accessible", "Parent") or ("", NOTHING)
        return Node(self.reader, who, path) if path != NOTHING else None

    @property
    def text(self):
        """What stands in a field."""
        # Not every field takes -1 for its end.
        end = self._get("Text", "CharacterCount") or 0
        return plain(self._do("Text", "GetText", GLib.Variant("(ii)", (0, end))))

    @property
    def value(self):
        return self._get("Value", "CurrentValue")

    @property
    def actions(self):
        return [self._do("Action", "GetName", GLib.Variant("(i)", (index,)))
                for index in range(self._get("Action", "NActions") or 0)]

    @property
    def extents(self):
        """x, y, width and height in the window."""
        return self._do("Component", "GetExtents", GLib.Variant("(u)", (1,)))

    @property
    def is_showing(self):
        return {"showing", "visible"} <= self.states

    def outline(self):
        """This and all below it that shows, in reading order; only the states
        are known. Everything is asked for as soon as it is heard of."""
        below = {}
        waiting = [0]

        def ask(node, method, answered):
            def answer(connection, result, _):
                try:
                    answered(node, connection.call_finish(result).unpack()[0])
                except GLib.Error:
                    pass  # it went away
                finally:
                    waiting[0] -= 1

            waiting[0] += 1
            self.reader.connection.call(node.who, node.path, ACCESSIBLE, method, None, None, Gio.DBusCallFlags.NONE,
                                        ANSWER_MS, None, answer, None)

        def take_children(node, children):
            below[node] = [Node(self.reader, *child) for child in children if child[1] != NOTHING]
            for child in below[node]:
                ask(child, "GetState", take_states)

        def take_states(node, words):
            node.seen = {"states": unpack_states(words)}
            if node.is_showing:
                ask(node, "GetChildren", take_children)

        top = self.now
        ask(top, "GetState", lambda node, words: setattr(node, "seen", {"states": unpack_states(words)}))
        ask(top, "GetChildren", take_children)
        while waiting[0]:
            self.reader.context.iteration(True)

        ordered = []
        stack = [top]
        while stack:
            node = stack.pop()
            ordered.append(node)
            for child in reversed(below.get(node, [])):
                if child.seen and child.is_showing:
                    child.depth = node.depth + 1
                    stack.append(child)
        if top.seen is None:
            top.seen = {"states": set()}
        return ordered

    def _learn_roles(self, nodes):
        answers = self.reader.ask(*(node._call(ACCESSIBLE, "GetRole") for node in nodes))
        for node, answer in zip(nodes, answers):
            node.seen["role"] = name_role(answer and answer[0])

    def _learn_names(self, nodes):
        everything = GLib.Variant("(s)", (ACCESSIBLE,))
        answers = self.reader.ask(*(node._call(PROPERTIES, "GetAll", everything) for node in nodes))
        for node, answer in zip(nodes, answers):
            facts = answer[0] if answer else {}
            node.seen["name"] = plain(facts.get("Name"))
            node.seen["description"] = plain(facts.get("Description"))

    def walk(self):
        """This and all below it that shows, in reading order, at one look."""
        nodes = self.outline()
        self._learn_roles(nodes)
        self._learn_names(nodes)
        # What was on its way out, as a page that fades, has lost its name meanwhile.
        nameless = [node for node in nodes if not node.seen["name"]]
        answers = self.reader.ask(*(node._call(ACCESSIBLE, "GetState") for node in nameless))
        gone = {id(node) for node, answer in zip(nameless, answers)
                if not {"showing", "visible"} <= unpack_states(answer[0] if answer else [])}
        return [node for node in nodes if id(node) not in gone]

    def fits(self, name=None, role=None, states=()):
        """A name is a whole name or a compiled pattern, a role one or several."""
        if role is not None and self.role not in ((role,) if isinstance(role, str) else role):
            return False
        if isinstance(name, re.Pattern):
            if not name.search(self.name):
                return False
        elif name is not None and self.name != name:
            return False
        return not states or set(states) <= self.states

    def find_all(self, name=None, role=None, states=()):
        """All below that fit, at one look. Only what may fit is asked more."""
        nodes = [node for node in self.outline() if set(states) <= node.states]
        self._learn_roles(nodes)
        nodes = [node for node in nodes if node.fits(None, role)]
        self._learn_names(nodes)
        return [node for node in nodes if node.fits(name)]

    def find(self, name=None, role=None, states=()):
        """The first thing below that fits, to be asked anew, or None."""
        return next((node.now for node in self.find_all(name, role, states)), None)

    def words(self):
        """All that is read here, in order."""
        return [node.name for node in self.walk() if node.name]

    def press(self):
        """Does what a click does."""
        assert self._get("Action", "NActions"), f"{self} can't be pressed"
        assert self._do("Action", "DoAction", GLib.Variant("(i)", (0,))), f"{self} refused to be pressed"

    def set_text(self, text):
        assert self._do("EditableText", "SetTextContents", GLib.Variant("(s)", (text,))), f"{self} refused the text"

    def tree(self):
        """All that shows below, a line each, for a failure's message. What is
        only there to hold other things is left out."""
        lines = []
        hidden = [0]  # how many of the holders above each depth are left out
        for node in self.walk():
            plain = node.role in ("panel", "grouping", "filler", "unknown") and not node.name
            del hidden[node.depth + 1:]
            hidden.append(hidden[node.depth] + plain)
            if not plain:
                lines.append("  " * (node.depth - hidden[node.depth]) + str(node))
        return "\n".join(lines)

    def __str__(self):
        states = self.states
        text = f"[{self.role}] “{self.name}”"
        if self.description:
            text += f" ({self.description})"
        if "editable" in states:
            text += f" = “{self.text}”"
        marks = sorted(states & {"focused", "checked", "selected", "pressed", "expanded"})
        if "sensitive" not in states:
            marks.append("insensitive")
        return " ".join([text, *marks])
