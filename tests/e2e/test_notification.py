# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told of a rest while another window is in front, and what is pressed
there: the test stands in for the desktop's notifications."""

import os
import re
import subprocess

from gi.repository import Gio, GLib

import training

INTERFACE = """
<node><interface name='org.freedesktop.Notifications'>
  <method name='Notify'>
    <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
    <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/>
  </method>
  <method name='CloseNotification'><arg type='u' direction='in'/></method>
  <method name='GetCapabilities'><arg type='as' direction='out'/></method>
  <method name='GetServerInformation'>
    <arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/>
  </method>
  <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
</interface></node>"""


class Desktop:
    """Shows nothing, and remembers what it should show."""

    NAME = "org.freedesktop.Notifications"
    PATH = "/org/freedesktop/Notifications"

    def __init__(self, reader):
        self.shown = {}
        self.last = 0
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.object_id = self.bus.register_object(self.PATH, interface, self._called, None, None)
        owned = []
        self.name_id = Gio.bus_own_name_on_connection(self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE,
                                                      lambda *_: owned.append(True), None)
        reader.wait(lambda: owned, "the name of the notifications", 20)

    def _called(self, connection, sender, path, interface, method, parameters, invocation):
        if method == "Notify":
            _, replaces, _, title, body, actions, _, _ = parameters.unpack()
            self.last = replaces or self.last + 1
            names = dict(zip(actions[1::2], actions[::2]))
            self.shown[self.last] = (title, body, names, sender)
            invocation.return_value(GLib.Variant("(u)", (self.last,)))
        elif method == "CloseNotification":
            self.shown.pop(parameters.unpack()[0], None)
            invocation.return_value(None)
        elif method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["actions", "body"],)))
        else:
            invocation.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))

    def find(self, title):
        return next((number for number, shown in self.shown.items() if re.search(title, shown[0])), None)

    def press(self, number, label):
        """Presses a button of what is shown; None is the notification itself."""
        _, _, names, sender = self.shown[number]
        key = "default" if label is None else names[label]
        self.bus.emit_signal(sender, self.PATH, self.NAME, "ActionInvoked", GLib.Variant("(us)", (number, key)))

    def end(self):
        Gio.bus_unown_name(self.name_id)
        self.bus.unregister_object(self.object_id)


class Notification(training.Training):
    SETTINGS = {"place": "workouts", "window_width": 1100, "window_height": 760, "rest_sound": "none"}

    def setUp(self):
        super().setUp()
        self.desktop = Desktop(self.reader)
        self.addCleanup(self.desktop.end)

    def rest_end(self):
        """When the rest in the log is over, in milliseconds, or None."""
        rows = self.home.query("SELECT rest_deadline_ms FROM session WHERE ended_ms IS NULL AND deleted_ms IS NULL")
        return rows[0][0] if rows else None

    def begin_rest(self):
        self.start_training()
        program = self.program
        program.press("Start Back Workout")
        program.see("Deadlift", role="heading")
        program.wait_for_focus("Done")
        self.session = program.wait(self.running, "the session in the log")
        self.keyboard.type("60")
        self.press_key("Return")
        program.wait_for_focus("Done")
        self.press_key("space")
        program.wait(lambda: self.count_done(self.session) == 1, "the set in the log")
        self.assertEqual(self.desktop.shown, {})

    def look_elsewhere(self):
        """Another window comes in front: one of the program, which without a bus knows
        nothing of the first."""
        home = training.desktop.Home()
        self.addCleanup(home.remove)
        environment = home.environment()
        for name in ("DBUS_SESSION_BUS_ADDRESS", "G_DEBUG"):
            environment.pop(name, None)
        environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        other = subprocess.Popen([os.environ["BACKEXT"]], env=environment,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        self.program.wait(lambda: "active" not in self.program.window.states, "another window in front")

    def test_rest_is_over(self):
        self.begin_rest()
        program, desktop = self.program, self.desktop
        # Three minutes less two and three quarters
        for _ in range(11):
            self.press_key("minus")
        end = program.wait(self.rest_end, "the rest in the log")
        self.look_elsewhere()

        number = program.wait(lambda: desktop.find("^The Rest Is Over$"), "the end of the rest to be told")
        title, body, names, _ = desktop.shown[number]
        self.assertRegex(body, "Deadlift, set 2 of 3")
        self.assertEqual([name for name in names if name], ["+15 Seconds"])

        # A quarter of a minute more by a press: the word of it is old, and comes again.
        desktop.press(number, "+15 Seconds")
        program.wait(lambda: desktop.shown == {}, "the word to be taken back")
        program.wait(lambda: self.rest_end() > end, f"a later end than {end} in the log")
        number = program.wait(lambda: desktop.find("^The Rest Is Over$"), "the end of the rest to be told again")

        # The notification itself leads to the session, and is gone.
        desktop.press(number, None)
        program.wait(lambda: desktop.shown == {}, "the word to be taken back")
        program.see("Set 2 of 3")
        self.assertEqual(self.count_done(self.session), 1)

    def test_rest_goes_on(self):
        """While the window is hidden the rest is led from the notification."""
        self.begin_rest()
        program, desktop = self.program, self.desktop
        end = program.wait(self.rest_end, "the rest in the log")

        self.keyboard.press("Super+h")
        number = program.wait(lambda: desktop.find("^Resting Until "), "the rest to be told of")
        title, body, names, _ = desktop.shown[number]
        self.assertRegex(title, r"^Resting Until \d\d:\d\d:\d\d$")
        self.assertRegex(body, "Deadlift, set 2 of 3")
        self.assertEqual([name for name in names if name], ["+15 Seconds", "Skip the Rest"])

        # Longer: the same word tells the later end.
        desktop.press(number, "+15 Seconds")
        later = program.wait(lambda: self.rest_end() >= end + 14000 and self.rest_end(), f"a later end than {end} in the log")
        program.wait(lambda: desktop.shown.get(number, (title,))[0] != title, "the later end to be told")

        # Over now: nothing is left to tell, and the word of the end does not come either. The
        # log has now for its end, however much of the rest a slow machine has left of it.
        desktop.press(number, "Skip the Rest")
        program.wait(lambda: desktop.shown == {}, "the word to be taken back")
        program.wait(lambda: self.rest_end() < later, f"an earlier end than {later} in the log")
        self.assertEqual(self.count_done(self.session), 1)


class Due(training.Training):
    """Word of a workout for every day, at noon: its eighth hour is over."""

    SETTINGS = {"place": "workouts", "window_width": 1100, "window_height": 760, "rest_sound": "none", "keep_awake": False}
    NAME = "My Back Extension Only"
    WANTED = "Notify When a Workout Is Due"

    def setUp(self):
        super().setUp()
        self.desktop = Desktop(self.reader)
        self.addCleanup(self.desktop.end)

    def start_due(self, **settings):
        self.move_to(**self.SETTINGS, **settings)
        self.start_training()

    def make_due(self):
        program = self.program
        program.choose("More about Back Extension Only", "_Make It Yours")
        program.see_title(f"{self.NAME} – Back Extension")
        program.choose("More About This Workout", "_Schedule…")
        program.press("Every Few Days")
        program.wait(self.interval, "the days between in the log")
        self.keyboard.press("Escape")
        program.see_gone("Schedule", role="dialog")

    def interval(self):
        rows = self.home.query("SELECT schedule FROM workout WHERE name = ? AND deleted_ms IS NULL", self.NAME)
        return rows and rows[0][0]

    def see_told(self):
        number = self.program.wait(lambda: self.desktop.find(f"^{self.NAME}$"), "the workout to be told of")
        _, body, names, _ = self.desktop.shown[number]
        self.assertRegex(body, "^Due today · about \\d+ minutes$")
        self.assertEqual([name for name in names if name], ["Start"])
        return number

    def see_taken_back(self):
        self.program.wait(lambda: self.desktop.shown == {}, "the word to be taken back")

    def test_asked_for(self):
        """It comes only to who asks for it, and goes when it isn't so any more."""
        self.start_due()
        self.make_due()
        program = self.program
        self.assertEqual(self.desktop.shown, {})
        self.keyboard.press("Control+,")
        program.see("Preferences", role="dialog")
        program.reach(self.keyboard, self.WANTED, "check box")
        self.keyboard.press("space")
        self.see_told()

        self.keyboard.press("Escape")
        program.see_gone("Preferences", role="dialog")
        self.keyboard.press("Control+z")
        self.see_taken_back()

    def test_leads_to_the_workouts(self):
        self.start_due(due_notification=True)
        self.make_due()
        number = self.see_told()
        self.keyboard.press("Alt+Left")
        self.program.see_title("Workouts – Back Extension")
        self.keyboard.press("Alt+3")
        self.program.see_title("Log – Back Extension")
        self.desktop.press(number, None)
        self.program.see_title("Workouts – Back Extension")
        self.see_taken_back()

    def test_starts(self):
        self.start_due(due_notification=True)
        self.make_due()
        self.desktop.press(self.see_told(), "Start")
        session = self.program.wait(self.running, "the session in the log")
        self.see_taken_back()
        self.assertEqual({row[0] for row in self.sets(session)}, {"back-extension"})
        self.program.see("Back Extension", role="heading")

    def test_starts_anew(self):
        """Pressed when the program has ended, it comes again, and the log is not open yet."""
        self.start_due(due_notification=True)
        self.make_due()
        self.see_told()
        self.program.quit()
        [[workout]] = self.home.query("SELECT id FROM workout WHERE name = ? AND deleted_ms IS NULL", self.NAME)
        process = subprocess.Popen([os.environ["BACKEXT"], "--gapplication-service"], env=self.home.environment(),
                                   stdin=subprocess.DEVNULL, preexec_fn=training.desktop.be_a_person)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        bus, name = self.desktop.bus, "com.example.BackExt"
        owned = []
        Gio.bus_watch_name_on_connection(bus, name, Gio.BusNameWatcherFlags.NONE, lambda *_: owned.append(True), None)
        self.reader.wait(lambda: owned, "the program on the bus", training.desktop.PATIENCE)
        arguments = GLib.Variant("(sava{sv})", ("start-due-workout", [GLib.Variant("s", workout)], {}))
        bus.call_sync(name, "/com/example/BackExt", "org.freedesktop.Application", "ActivateAction", arguments, None, 0, 20000, None)
        session = self.reader.wait(self.running, "the session in the log", training.desktop.PATIENCE)
        self.assertEqual({row[0] for row in self.sets(session)}, {"back-extension"})


if __name__ == "__main__":
    training.desktop.main()
