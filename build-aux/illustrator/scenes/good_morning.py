# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Good morning with a barbell across the upper back."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="good-morning", stage="stand_bar_on_back", camera=(-118, 14), telling=0.0, starts="top",
    keys={"bent": dict(shin=0, thigh=26, trunk=74, spine=2, neck=-22), "upright": dict(shin=2, thigh=1, trunk=2, spine=0, neck=0)},
    primary=("hamstrings", "gluteus-maximus"), secondary=("erector-spinae-lumbar", "erector-spinae-thoracic", "adductors"),
)
