# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One-arm dumbbell row with the other hand and knee on a bench."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="dumbbell-row", stage="row_on_bench", camera=(-118, 20),
    keys={"hang": dict(pull=0, trunk=73, turn=0, spine=3, neck=-14), "hip": dict(pull=1, trunk=73, turn=0, spine=1, neck=-14)},
    primary=("latissimus", "trapezius-middle", "rhomboids"),
    secondary=("biceps", "brachialis", "deltoid-rear", "teres", "trapezius-lower"),
)
