# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deadlift with a barbell from the floor."""
from engine.scene import Exercise, Mistake, Step, Timing, View

FLOOR = dict(shin=14, thigh=66, trunk=66, spine=4, neck=-30, bar_z=.115, floor=1)
READY = dict(shin=4, thigh=5, trunk=2, spine=0, neck=6, bar_z=.115)

EXERCISE = Exercise(
    id="deadlift", stage="stand_bar", camera=(-122, 14), telling=0.0,
    options=dict(floor_key=FLOOR, plates=("blue",)),
    keys={"floor": FLOOR,
          "knee": dict(shin=3, thigh=33, trunk=53, spine=3, neck=-22, bar_z=.118, floor=0),
          "upright": dict(shin=2, thigh=1, trunk=-1, spine=-1, neck=0, bar_z=.135, floor=0)},
    primary=("gluteus-maximus", "erector-spinae-lumbar", "hamstrings"),
    secondary=("quadriceps", "adductors", "erector-spinae-thoracic", "trapezius-upper", "trapezius-middle",
               "latissimus",
               "forearms"),
    timing=Timing(2.0, 0.5, 1.5, 0.6),
    views=(View((-38, 14)),),
    steps=(
        Step("stance", 0.0, READY, stage="stand_free", options=dict(beside="barbell"),
             marks=(("contact", "midfoot", .06), ("plumb", "bar"))),
        Step("grip", 0.0, dict(spine=16, trunk=58, shin=8, thigh=60, neck=-14), marks=(("contact", "hand", .06),)),
        Step("set-back", 0.0, marks=(("straight", "hip", "shoulder", "ear"), ("plumb", "shoulder"))),
        Step("pull", .22, marks=(("path", "hand", .05, .8, (.17, .0)), ("path", "hip", .05, .8, (-.16, .0)),
                                 ("breath", "out"))),
        Step("stand", 1.0, marks=(("straight", "ear", "shoulder", "hip", "ankle"),
                                  ("push", "hip", (1, 0), .16, (-.30, 0)))),
        Step("lower", .55, marks=(("path", "hip", .95, .35, (-.16, .02)), ("path", "hand", .9, .1, (.17, .0)),
                                  ("breath", "in"))),
    ),
    mistakes=(
        Mistake("rounding", 0.0, dict(spine=62, trunk=34, thigh=60, neck=6),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("bar-away", .2, dict(bar_z=.30), marks_wrong=(("wrong-plumb", "bar"), ("wrong-contact", "midfoot", .06)),
                marks_right=(("plumb", "bar"), ("contact", "midfoot", .06))),
        Mistake("hips-first", .12, dict(shin=2, thigh=40, trunk=84, neck=-30),
                marks_wrong=(("wrong-push", "hip", (-.25, 1), .22, (-.05, .12)),),
                marks_right=(("push", "hip", (-.05, 1), .16, (-.14, .08)),
                             ("push", "shoulder", (.05, 1), .16, (-.10, .13)))),
        Mistake("jerking", 0.0, dict(own=1, bend=.085, shrug=14, spine=24, trunk=50, neck=-34),
                marks_wrong=(("wrong-line", "shoulder", "elbow", "hand"), ("wrong-push", "hand", (0, 1), .24, (.15, .02))),
                marks_right=(("straight", "shoulder", "elbow", "hand"), ("push", "hand", (0, 1), .16, (.15, .02)))),
        Mistake("leaning-back", 1.0, dict(trunk=-13, spine=-16, shin=6, thigh=-2, neck=-10, bar_z=.16),
                marks_wrong=(("wrong-line", "ear", "shoulder", "waist", "hip", "ankle"),),
                marks_right=(("straight", "ear", "shoulder", "hip", "ankle"),)),
    ),
)
