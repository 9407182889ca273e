# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lat pulldown on a machine with a moving stack, seen from behind."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="lat-pulldown", stage="seated_pulldown", camera=(-148, 12),
    keys={"stretch": dict(pull=0, trunk=-6, spine=2, neck=-6), "chest": dict(pull=1, trunk=-16, spine=-4, neck=4)},
    primary=("latissimus",),
    secondary=("biceps", "brachialis", "trapezius-middle", "trapezius-lower", "rhomboids", "deltoid-rear", "teres"),
)
