# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverse dumbbell fly, bent over."""
from engine.scene import Exercise, Mistake, Step, Timing, View

BENT = dict(shin=4, thigh=34, trunk=72, spine=2, neck=-12)

EXERCISE = Exercise(
    id="reverse-dumbbell-fly", stage="stand_dumbbells", camera=(-150, 26),
    keys={"hang": dict(BENT, protract=8, **{"raise": 4}), "out": dict(BENT, protract=-10, **{"raise": 82})},
    primary=("deltoid-rear",), secondary=("trapezius-middle", "trapezius-lower", "rhomboids", "infraspinatus", "teres"),
    timing=Timing(2.0, 0.3, 1.3, 0.5),
    views=(View((-98, 14)),),
    steps=(
        Step("stand", 0.0, dict(shin=4, thigh=6, trunk=2, spine=0, neck=0, protract=0),
             marks=(("contact", "left-toe", .06), ("contact", "right-toe", .06))),
        Step("hinge", 0.0, camera=(-112, 12), marks=(("straight", "hip", "shoulder", "ear"),
                                                     ("angle", "shoulder", "hip", "knee"))),
        Step("soft-elbows", 0.06, camera=(-40, 10), marks=(("contact", "left-elbow", .05),
                                                           ("contact", "right-elbow", .05))),
        Step("open", .6, camera=(-35, 20), marks=(("path", "left-hand", .1, .95, (.06, -.10)),
                                ("path", "right-hand", .1, .95, (-.06, -.10)),
                                ("breath", "out"))),
        Step("squeeze", 1.0, marks=(("push", "left-shoulder", (1, 0), .12, (-.10, .10)),
                                    ("push", "right-shoulder", (-1, 0), .12, (.20, .09)))),
        Step("lower", .5, camera=(-35, 20), marks=(("path", "left-hand", .95, .15, (.10, -.04)),
                                 ("path", "right-hand", .95, .15, (-.10, -.04)),
                                 ("breath", "in"))),
    ),
    mistakes=(
        Mistake("swinging", .8, dict(trunk=38, thigh=20, neck=-16), camera=(-118, 14),
                marks_wrong=(("wrong-line", "hip", "shoulder", "ear"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("too-heavy", .8, dict(trunk=46, thigh=24, spine=16, shrug=18, bend=.80, neck=-20, **{"raise": 44}),
                options_wrong=dict(head=.086),
                marks_wrong=(("wrong-line", "left-shoulder", "left-elbow", "left-hand"),
                             ("wrong-line", "right-shoulder", "right-elbow", "right-hand")),
                marks_right=(("line", "left-shoulder", "left-elbow", "left-hand"),
                             ("line", "right-shoulder", "right-elbow", "right-hand"))),
        Mistake("shrugging", 1.0, dict(shrug=20),
                marks_wrong=(("wrong-push", "left-shoulder", (0, 1), .12, (0, .05)),
                             ("wrong-push", "right-shoulder", (0, 1), .12, (.06, .05))),
                marks_right=(("push", "left-shoulder", (0, -1), .12, (-.03, .19)),
                             ("push", "right-shoulder", (0, -1), .12, (.09, .18)))),
        Mistake("rowing", .85, dict(bend=.66),
                marks_wrong=(("wrong-line", "left-shoulder", "left-elbow", "left-hand"),
                             ("wrong-line", "right-shoulder", "right-elbow", "right-hand")),
                marks_right=(("line", "left-shoulder", "left-elbow", "left-hand"),
                             ("line", "right-shoulder", "right-elbow", "right-hand"))),
    ),
)
