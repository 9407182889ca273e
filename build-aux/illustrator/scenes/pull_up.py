# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pull-up with an overhand grip, seen from behind."""
from engine.scene import Exercise, Frame, Mistake, Step, Timing, View

EXERCISE = Exercise(
    id="pull-up", stage="hang_from_bar", camera=(-160, 4),
    keys={"hang": dict(pull=0, trunk=0, spine=0, neck=0, legs=6, knee=14),
          "chin": dict(pull=1, trunk=-12, spine=-8, neck=-8, legs=-2, knee=22)},
    primary=("latissimus",),
    secondary=("biceps", "brachialis", "trapezius-middle", "trapezius-lower", "rhomboids", "deltoid-rear", "teres"),
    timing=Timing(2.0, 0.4, 1.3, 0.6),
    views=(View((-43, -3)),),
    steps=(
        Step("grip", 0.0, marks=(("contact", "left-hand", .065), ("contact", "right-hand", .065))),
        Step("hang", 0.0, marks=(("straight", "mid-shoulder", "mid-hip", "mid-ankle"),
                                 ("line", "left-shoulder", "left-hand"),
                                 ("line", "right-shoulder", "right-hand"))),
        Step("shoulders-down", .08, dict(shrug=-16), marks=(("push", "left-shoulder", (0, -1), .16, (-.12, .20)),
                                                            ("push", "right-shoulder", (0, -1), .16, (.12, .20)))),
        Step("pull", .4, camera=(-142, 2), marks=(("push", "left-elbow", (.3, -1), .20, (-.12, .06)),
                                ("push", "right-elbow", (-.3, -1), .20, (.12, .06)),
                                ("path", "mid-hip", .15, .9, (.30, .0)), ("breath", "out"))),
        Step("top", 1.0, camera=(-35, 2), marks=(("push", "mouth", (0, 1), .16, (.17, -.14)),)),
        Step("lower", .4, camera=(-142, 2), marks=(("path", "mid-hip", .9, .15, (.30, .0)), ("breath", "in"))),
    ),
    mistakes=(
        Mistake("swinging", .35, dict(legs=-42, knee=46, trunk=22, spine=10),
                marks_wrong=(("wrong-line", "shoulder", "hip", "knee", "ankle"),), camera=(-112, 6),
                marks_right=(("straight", "shoulder", "hip", "ankle"),)),
        Mistake("half-range", 1.0, dict(pull=.52, trunk=-4, spine=-3),
                marks_wrong=(("wrong-line", "left-hand", "right-hand"),),
                marks_right=(("line", "left-hand", "right-hand"),)),
        Mistake("shrugging", .12, dict(shrug=28, neck=14), dict(shrug=-29), frame=Frame(above="mid-hip"),
                marks_wrong=(("wrong-push", "mid-shoulder", (0, 1), .13, (-.13, .045)),
                             ("wrong-push", "mid-shoulder", (0, 1), .13, (.13, .045))),
                marks_right=(("push", "mid-shoulder", (0, -1), .13, (-.13, .21)),
                             ("push", "mid-shoulder", (0, -1), .13, (.13, .21)))),
        Mistake("dropping", .5, dict(pull=0, shrug=12, neck=14, spine=8, legs=2, knee=6),
                marks_wrong=(("wrong-push", "mid-hip", (0, -1), .60, (.30, .50)),),
                marks_right=(("push", "mid-hip", (0, -1), .20, (.30, .18)), ("breath", "in"))),
    ),
)
