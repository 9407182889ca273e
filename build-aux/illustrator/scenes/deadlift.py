# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deadlift with a barbell from the floor."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="deadlift", stage="stand_bar", camera=(-122, 12), telling=0.0,
    keys={"floor": dict(shin=14, thigh=66, trunk=66, spine=4, neck=-30, bar_z=.115),
          "upright": dict(shin=2, thigh=1, trunk=-1, spine=-1, neck=0, bar_z=.135)},
    primary=("gluteus-maximus", "erector-spinae-lumbar", "erector-spinae-thoracic", "hamstrings"),
    secondary=("quadriceps", "adductors", "trapezius-upper", "trapezius-middle", "latissimus", "forearms"),
)
