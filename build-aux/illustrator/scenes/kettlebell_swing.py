# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kettlebell swing: a hinge, from between the legs to chest height."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="kettlebell-swing", stage="stand_kettlebell", camera=(-72, 12),
    keys={"back": dict(stance=.23, toe=18, knees_out=.35, shin=8, thigh=42, trunk=66, spine=4, neck=-26, arm=-34),
          "hip": dict(stance=.23, toe=18, knees_out=.35, shin=5, thigh=20, trunk=30, spine=2, neck=-12, arm=14),
          "chest": dict(stance=.23, toe=18, knees_out=.35, shin=2, thigh=0, trunk=-1, spine=-2, neck=0, arm=86)},
    primary=("gluteus-maximus", "hamstrings"),
    secondary=("erector-spinae-lumbar", "erector-spinae-thoracic", "abdominals", "quadriceps", "forearms", "deltoid-front"),
)
