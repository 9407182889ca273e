# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trap bar deadlift with the high handles."""
from engine.scene import Exercise, Mistake, Step, Timing, Variation, View

FLOOR = dict(shin=23, thigh=62, trunk=44, spine=3, neck=-18, bar_z=.075, floor=1)
READY = dict(shin=4, thigh=5, trunk=2, spine=0, neck=4, bar_z=.07)

EXERCISE = Exercise(
    id="trap-bar-deadlift", stage="stand_trap_bar", camera=(-128, 22), telling=0.0,
    options=dict(floor_key=FLOOR),
    keys={"floor": FLOOR,
          "upright": dict(shin=2, thigh=1, trunk=-1, spine=-1, neck=0, bar_z=.05, floor=0)},
    primary=("quadriceps", "gluteus-maximus"),
    secondary=("hamstrings", "erector-spinae-lumbar", "erector-spinae-thoracic", "trapezius-upper", "trapezius-middle",
               "forearms"),
    timing=Timing(2.0, 0.5, 1.4, 0.6),
    variations=(Variation(id="low-handles", options=dict(high=False), keys={"floor": dict(trunk=54, own=1)},
                          chosen={"handles": "low"}),),
    views=(View((-32, 14)),),
    steps=(
        Step("step-in", 0.0, READY, stage="stand_free", options=dict(beside="trap-bar", plates=("blue", "blue")),
             camera=(-32, 22), marks=(("contact", "midfoot-left", .06), ("contact", "midfoot-right", .06))),
        Step("grip", 0.0, dict(spine=12, trunk=38), camera=(-32, 16),
             marks=(("contact", "left-hand", .06), ("contact", "right-hand", .06))),
        Step("set-back", 0.0, marks=(("straight", "hip", "shoulder", "ear"),)),
        Step("push", .35, marks=(("path", "shoulder", .25, .85, (-.44, .06)), ("contact", "midfoot", .06),
                                 ("breath", "out"))),
        Step("stand", 1.0, marks=(("straight", "ear", "shoulder", "hip", "ankle"),)),
        Step("lower", .5, marks=(("path", "shoulder", .9, .45, (-.44, .10)), ("breath", "in"))),
    ),
    mistakes=(
        Mistake("rounding", 0.0, dict(spine=58, trunk=16, neck=6), camera=(-118, 18),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("off-centre", .10, dict(tilt=15, off=-.10, own=0), camera=(-100, 26),
                marks_wrong=(("wrong-line", "bar-back", "bar-front"), ("wrong-contact", "hand", .06)),
                marks_right=(("line", "bar-back", "bar-front"), ("contact", "hand", .06))),
        Mistake("too-heavy", .14, dict(spine=46, trunk=44, shin=8, thigh=34, neck=-24), camera=(-108, 16),
                options_wrong=dict(plates=("red", "red", "red")), options_right=dict(plates=("blue",)),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),
                             ("wrong-push", "hand", (0, -1), .20, (.44, .04))),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("knees-in", .15, dict(knees_out=-.28), dict(knees_out=.26), camera=(-25, 10),
                marks_wrong=(("wrong-line", "left-hip", "left-knee", "left-ankle"),
                             ("wrong-line", "right-hip", "right-knee", "right-ankle")),
                marks_right=(("line", "left-hip", "left-knee", "left-ankle"),
                             ("line", "right-hip", "right-knee", "right-ankle"))),
    ),
)
