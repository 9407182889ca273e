# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trap bar deadlift with the high handles."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="trap-bar-deadlift", stage="stand_trap_bar", camera=(-118, 18), telling=0.0,
    keys={"floor": dict(shin=22, thigh=62, trunk=44, spine=3, neck=-18, bar_z=.075),
          "upright": dict(shin=2, thigh=1, trunk=-1, spine=-1, neck=0, bar_z=.05)},
    primary=("quadriceps", "gluteus-maximus"),
    secondary=("hamstrings", "erector-spinae-lumbar", "erector-spinae-thoracic", "trapezius-upper", "forearms"),
)
