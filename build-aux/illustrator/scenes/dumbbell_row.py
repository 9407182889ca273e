# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One-arm dumbbell row with the other hand and knee on a bench."""
from engine.scene import Exercise, Mistake, Step, Timing, View

EXERCISE = Exercise(
    id="dumbbell-row", stage="row_on_bench", camera=(-118, 20),
    keys={"hang": dict(pull=0, lean=0, turn=0, spine=3, neck=-8),
          "hip": dict(pull=1, lean=0, turn=0, spine=1, neck=-8)},
    primary=("latissimus", "trapezius-middle", "rhomboids"), secondary=("biceps", "brachialis", "deltoid-rear",
                                                            "teres"),
    timing=Timing(2.0, 0.3, 1.2, 0.6),
    views=(View((-154, 26)),),
    steps=(
        Step("support", 0.0, camera=(58, 22), marks=(("contact", "left-knee", .06), ("contact", "left-hand", .06),
                                    ("contact", "right-toe", .055))),
        Step("flat-back", 0.0, marks=(("straight", "right-hip", "right-shoulder", "ear"),
                                      ("line", "right-shoulder", "right-hand"))),
        Step("pull", .6, marks=(("path", "right-elbow", .0, .95, (-.12, .06)), ("breath", "out"))),
        Step("top", 1.0, marks=(("contact", "right-hand", .07),)),
        Step("lower", .6, marks=(("path", "right-hand", .95, .35, (.16, .02)), ("breath", "in"))),
    ),
    mistakes=(
        Mistake("twisting", 1.0, dict(turn=-36), marks_wrong=(("wrong-line", "left-shoulder", "right-shoulder"),),
                camera=(-20, 14), marks_right=(("line", "left-shoulder", "right-shoulder"),)),
        Mistake("rounding", 0.0, dict(spine=52, lean=-22, neck=8),
                marks_wrong=(("wrong-line", "right-hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "right-hip", "right-shoulder", "ear"),)),
        Mistake("shrugging", .55, dict(shrug=30, neck=-22), dict(shrug=-6), camera=(-112, 22),
                marks_wrong=(("wrong-push", "right-shoulder", (1, .35), .14, (-.24, .21)),),
                marks_right=(("push", "right-shoulder", (-1, -.35), .14, (-.11, .25)),)),
        Mistake("elbow-out", 1.0, dict(flare=.8), camera=(-150, 24),
                marks_wrong=(("wrong-line", "right-shoulder", "right-elbow", "right-hand"),),
                marks_right=(("line", "right-shoulder", "right-elbow", "right-hand"),)),
    ),
)
