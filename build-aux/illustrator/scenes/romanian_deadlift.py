# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Romanian deadlift: from standing, the bar close to the legs, hips back."""
from engine.scene import Exercise, Mistake, Step, Timing, View

EXERCISE = Exercise(
    id="romanian-deadlift", stage="stand_bar", camera=(-122, 14), telling=0.0, starts="top", options=dict(plates=("blue",)),
    keys={"bent": dict(shin=3, thigh=31, trunk=74, spine=2, neck=-20, bar_z=.112),
          "upright": dict(shin=4, thigh=6, trunk=1, spine=-1, neck=0, bar_z=.135)},
    primary=("hamstrings", "gluteus-maximus"),
    secondary=("erector-spinae-lumbar", "erector-spinae-thoracic", "adductors", "forearms"),
    timing=Timing(2.6, 0.3, 1.5, 0.6),
    views=(View((-152, 18)),),
    steps=(
        Step("start", 1.0, marks=(("straight", "ear", "shoulder", "hip", "ankle"), ("contact", "hand", .06))),
        Step("brace", 1.0, marks=(("angle", "hip", "knee", "ankle"), ("breath", "in"))),
        Step("hinge", .55, marks=(("push", "hip", (-1, -.35), .24, (-.08, .05)), ("path", "hand", .9, .15, (.54, .0)))),
        Step("bottom", 0.0, marks=(("straight", "hip", "shoulder", "ear"), ("angle", "shoulder", "hip", "knee"))),
        Step("rise", .45, marks=(("push", "hip", (1, .35), .24, (-.33, -.04)), ("path", "hand", .1, .9, (.54, .0)),
                                 ("breath", "out"))),
    ),
    mistakes=(
        Mistake("rounding", .1, dict(spine=60, trunk=44, neck=10),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("bar-away", .15, dict(bar_z=.33), marks_wrong=(("wrong-plumb", "bar"), ("wrong-contact", "midfoot", .06)),
                marks_right=(("plumb", "bar"), ("contact", "midfoot", .06))),
        Mistake("squatting", .1, dict(shin=25, thigh=64, trunk=46, neck=-14, bar_z=.16),
                marks_wrong=(("wrong-angle", "hip", "knee", "ankle"),), marks_right=(("angle", "hip", "knee", "ankle"),)),
        Mistake("bent-arms", .5, dict(bend=.13), marks_wrong=(("wrong-line", "shoulder", "elbow", "hand"),),
                marks_right=(("straight", "shoulder", "elbow", "hand"),)),
    ),
)
