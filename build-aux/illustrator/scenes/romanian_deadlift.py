# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Romanian deadlift: from standing, the bar close to the legs, hips back."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="romanian-deadlift", stage="stand_bar", camera=(-112, 12), telling=0.0, starts="top",
    options=dict(plates=("blue",)),
    keys={"bent": dict(shin=3, thigh=31, trunk=76, spine=2, neck=-24, bar_z=.115),
          "upright": dict(shin=2, thigh=1, trunk=-1, spine=-1, neck=0, bar_z=.135)},
    primary=("hamstrings", "gluteus-maximus"),
    secondary=("erector-spinae-lumbar", "erector-spinae-thoracic", "adductors", "forearms"),
)
