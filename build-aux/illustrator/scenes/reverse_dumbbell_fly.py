# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverse dumbbell fly, bent over."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="reverse-dumbbell-fly", stage="stand_dumbbells", camera=(-150, 26),
    keys={"hang": {"shin": 4, "thigh": 34, "trunk": 74, "spine": 2, "neck": -16, "raise": 4, "protract": 8},
          "out": {"shin": 4, "thigh": 34, "trunk": 74, "spine": 0, "neck": -16, "raise": 84, "protract": -10}},
    primary=("deltoid-rear",), secondary=("trapezius-middle", "trapezius-lower", "rhomboids", "infraspinatus", "teres"),
)
