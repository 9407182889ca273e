# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Good morning with a barbell across the upper back."""
from engine.scene import Exercise, Frame, Mistake, Step, Timing, View

EXERCISE = Exercise(
    id="good-morning", stage="stand_bar_on_back", camera=(-132, 14), telling=0.0, starts="top",
    keys={"bent": dict(shin=0, thigh=27, trunk=74, spine=2, neck=-18),
          "upright": dict(shin=4, thigh=6, trunk=3, spine=0, neck=0)},
    primary=("hamstrings", "gluteus-maximus"),
    secondary=("erector-spinae-lumbar", "erector-spinae-thoracic", "adductors", "abdominals"),
    timing=Timing(2.6, 0.3, 1.6, 0.6),
    views=(View((180, 18)),),
    steps=(
        Step("set-bar", 1.0, marks=(("contact", "bar", .075), ("contact", "hand", .055))),
        Step("stance", 1.0, camera=(-98, 12), marks=(("angle", "hip", "knee", "ankle"), ("contact", "midfoot", .06))),
        Step("hinge", .5, camera=(-98, 12), marks=(("path", "hip", .95, .1, (-.24, .02)), ("straight", "hip", "shoulder", "ear"),
                                 ("breath", "in"))),
        Step("bottom", 0.0, marks=(("straight", "hip", "shoulder", "ear"), ("angle", "shoulder", "hip", "knee"))),
        Step("rise", .45, camera=(-98, 12), marks=(("path", "hip", .1, .95, (-.24, .02)), ("path", "ear", .3, .95, (.20, .02)),
                                 ("breath", "out"))),
    ),
    mistakes=(
        Mistake("rounding", .1, dict(spine=54, trunk=32, neck=12), camera=(-124, 14),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("squatting", .1, dict(shin=27, thigh=62, trunk=48, neck=-10),
                marks_wrong=(("wrong-angle", "hip", "knee", "ankle"),),
                marks_right=(("angle", "hip", "knee", "ankle"),)),
        Mistake("too-heavy", .25, dict(spine=34, trunk=56, shin=14, thigh=40, neck=-26), options_wrong=dict(plates=("red",)),
                options_right=dict(plates=()), camera=(-136, 12),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"), ("wrong-push", "bar", (0, -1), .22, (.50, -.38))),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("bar-on-neck", 1.0, dict(bar_up=.070), frame=Frame(cut=("left", "right"), above="mid-hip"), camera=(-140, 16),
                marks_wrong=(("wrong-contact", "bar", .075),),
                marks_right=(("contact", "bar", .075),)),
    ),
)
