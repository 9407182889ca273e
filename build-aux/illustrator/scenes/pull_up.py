# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pull-up with an overhand grip, seen from behind."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="pull-up", stage="hang_from_bar", camera=(-160, 4),
    keys={"hang": dict(pull=0, trunk=0, spine=0, neck=0, legs=6, knee=14),
          "chin": dict(pull=1, trunk=-12, spine=-8, neck=-8, legs=-2, knee=22)},
    primary=("latissimus",),
    secondary=("biceps", "brachialis", "trapezius-middle", "trapezius-lower", "rhomboids", "deltoid-rear", "teres"),
)
