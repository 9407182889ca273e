# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floor back extension, face down on a mat."""
from engine.scene import Exercise, Mistake, Step, Timing, View

EXERCISE = Exercise(
    id="floor-back-extension", stage="on_floor", camera=(-116, 30),
    keys={"down": dict(lift=4, neck=-18), "up": dict(lift=27, neck=-6)},
    primary=("erector-spinae-lumbar",), secondary=("erector-spinae-thoracic", "gluteus-maximus", "hamstrings"),
    timing=Timing(2.0, 0.4, 1.2, 1.5),
    views=(View((-158, 42)),),
    steps=(
        Step("lie-down", 0.0, options=dict(hold="along"), marks=(("contact", "face", .05), ("contact", "toe", .05))),
        Step("place-hands", 0.0, marks=(("contact", "hand", .055),)),
        Step("lift", 1.0, camera=(-72, 24), marks=(("path", "ear", .0, .95, (.20, .02)), ("breath", "out"), ("contact", "toe", .05))),
        Step("hold", 1.0, marks=(("straight", "hip", "shoulder", "ear"),)),
        Step("lower", .6, camera=(-72, 24), marks=(("path", "ear", 1.0, .1, (.20, .04)), ("breath", "in"))),
    ),
    mistakes=(
        Mistake("head-up", 1.0, dict(neck=-62), marks_wrong=(("wrong-line", "hip", "shoulder", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("too-high", 1.0, dict(lift=62, tilt=6, neck=-20),
                marks_wrong=(("wrong-line", "knee", "hip", "waist", "shoulder", "ear"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("jerking", 1.0, dict(lift=40, neck=-34), marks_wrong=(("wrong-push", "ear", (-.10, 1), .26, (.22, -.14)),),
                marks_right=(("path", "ear", .0, .95, (.20, .02)), ("straight", "hip", "shoulder", "ear"))),
        Mistake("pulling-head", 1.0, dict(neck=34), options_wrong=dict(hold="pulling"), camera=(-108, 26),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),
                             ("wrong-push", "crown", (.55, -1), .17, (.06, .14))),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
    ),
)
