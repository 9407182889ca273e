# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kettlebell swing: a hinge, from between the legs to chest height."""
from engine.scene import Exercise, Mistake, Step, Timing, View

WIDE = dict(stance=.23, toe=18, knees_out=.35)
FLOOR = dict(shin=20, thigh=67, trunk=65.5, spine=4, neck=-26, arm=20, bell=6)

EXERCISE = Exercise(
    id="kettlebell-swing", stage="stand_kettlebell", camera=(-100, 14), telling=0.9,
    keys={"back": dict(WIDE, shin=8, thigh=44, trunk=68, spine=3, neck=-26, arm=-36),
          "hip": dict(WIDE, shin=5, thigh=20, trunk=30, spine=2, neck=-12, arm=18),
          "chest": dict(WIDE, shin=2, thigh=0, trunk=-1, spine=-2, neck=0, arm=84)},
    primary=("gluteus-maximus", "hamstrings"),
    secondary=("erector-spinae-lumbar", "abdominals", "quadriceps", "forearms", "deltoid-front"),
    timing=Timing(0.75, 0.05, 0.7, 0.1), frames=20,
    views=(View((-35, 20), frames=16),),
    steps=(
        Step("setup", 0.0, dict(WIDE, shin=3, thigh=4, trunk=1, spine=0, neck=4, bar_z=.42), stage="stand_free",
             options=dict(beside="kettlebell"), marks=(("contact", "left-toe", .05), ("contact", "right-toe", .05))),
        Step("grip", 0.0, FLOOR, marks=(("contact", "hand", .06), ("straight", "hip", "shoulder", "ear"))),
        Step("hike", 0.0, marks=(("path", "hand", .5, .0, (.0, -.16)), ("straight", "hip", "shoulder", "ear"),
                                 ("breath", "in"))),
        Step("snap", .5, marks=(("push", "hip", (1, .12), .20, (-.36, 0)), ("path", "bell", .3, .75, (.26, -.04)))),
        Step("float", 1.0, marks=(("straight", "ear", "shoulder", "hip", "ankle"),
                                  ("path", "bell", .62, .97, (.06, -.17)),
                                  ("breath", "out"))),
        Step("return", .35, marks=(("path", "bell", .8, .3, (.24, .04)), ("push", "hip", (-1, .1), .18, (-.08, .10)))),
    ),
    mistakes=(
        Mistake("squatting", 0.0, dict(shin=30, thigh=74, trunk=40, neck=-10, arm=-14),
                marks_wrong=(("wrong-angle", "hip", "knee", "ankle"),), marks_right=(("angle", "hip", "knee", "ankle"),)),
        Mistake("lifting-with-arms", .85, dict(shin=4, thigh=12, trunk=14, straight=.70, shrug=16, arm=66),
                marks_wrong=(("wrong-line", "shoulder", "elbow", "hand"),), marks_right=(("straight", "shoulder",
                                                            "elbow", "hand"),)),
        Mistake("rounding", 0.0, dict(spine=60, trunk=38, neck=4),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("leaning-back", 1.0, dict(trunk=-12, spine=-18, shin=7, thigh=-3, neck=-12),
                marks_wrong=(("wrong-line", "ear", "shoulder", "waist", "hip", "ankle"),),
                marks_right=(("straight", "ear", "shoulder", "hip", "ankle"),)),
    ),
)
