# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The movement of an exercise and its body map, by the keyboard and as a screen reader hears them."""

import desktop

SECONDS = 6  # of a back extension at 3-0-2-1


class Movement(desktop.Test):
    def open(self):
        program, keyboard = self.start_with_keyboard()
        program.press("Back Extension")
        program.see_title("Back Extension – Back Extension")
        return program, keyboard

    def spoken(self, program):
        return program.see("Time in the repetition", role="slider").description

    def test_plays(self):
        program, keyboard = self.open()
        program.see("An athlete doing the exercise “Back Extension”", role="image")
        slider = program.see("Time in the repetition", role="slider")
        self.assertEqual(slider.description, "Lifting, 1 of 2")

        # It moves, and is silent about it.
        program.press("Pause")
        program.see("Play", role=desktop.BUTTONS)
        program.reach(keyboard, "Time in the repetition", role="slider", key="Tab")

        keyboard.press("Home")
        program.wait(lambda: slider.now.value == 0, "the beginning")
        keyboard.press("Page_Down")
        program.wait(lambda: self.spoken(program) == "Hold, 1 of 1", "the phase after the lift")
        keyboard.press("Page_Down")
        program.wait(lambda: self.spoken(program) == "Lowering, 1 of 3", "the lowering")
        program.hear("Lowering, 1 of 3")
        self.assertEqual(slider.now.value, 3)
        keyboard.press(".")
        program.wait(lambda: abs(slider.now.value - 3.2) < 0.02, "the next picture")
        keyboard.press(",")
        # The picture before is that of the whole pause.
        program.wait(lambda: slider.now.value == 2, "the picture before")
        keyboard.press("Right")
        program.wait(lambda: abs(slider.now.value - 3.2) < 0.02, "the picture to the right")
        keyboard.press("End")
        program.wait(lambda: slider.now.value > SECONDS - 0.02, "the end")
        keyboard.press("space")
        program.see("Pause", role=desktop.BUTTONS)
        keyboard.press("space")
        program.see("Play", role=desktop.BUTTONS)

    def test_body_map(self):
        program, keyboard = self.open()
        front = program.see("Muscles from the front", role="list")
        back = program.see("Muscles from the back", role="list")
        names = program.wait(lambda: [node.name for node in back.now.find_all(role="list item")], "the muscles of the back")
        self.assertGreater(len(names), 12)
        self.assertEqual(names[-1], "Calves")
        glutes = program.see("Glutes", role="list item", within=back.now)
        self.assertEqual(glutes.description, "assists")

        # One stop for Tab; the arrow keys walk.
        program.reach(keyboard, role="list item", key="Tab")
        first = program.get_focus()
        self.assertEqual(first.name, front.now.find_all(role="list item")[0].name)
        second = program.move_focus(keyboard, "Down")
        self.assertEqual(second.name, front.now.find_all(role="list item")[1].name)
        across = program.move_focus(keyboard, "Right")
        self.assertIn(across.name, names)

        # A muscle leads to what it does, and to what else trains it; from there
        # one comes back.
        keyboard.press("Return")
        program.see(across.name, role="heading")
        program.see("All Muscles", role="heading")
        keyboard.press("Escape")
        program.see("Glutes", role="list item", within=program.see("Muscles from the back", role="list").now).press()
        program.see("Glutes", role="heading")


if __name__ == "__main__":
    desktop.main()
