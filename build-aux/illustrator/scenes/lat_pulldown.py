# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lat pulldown on a machine with a moving stack, seen from behind."""
from engine.scene import Exercise, Frame, Mistake, Step, Timing, View

CLOSE = Frame(cut=("top",))                     # without the top of the tower, which teaches nothing

EXERCISE = Exercise(
    id="lat-pulldown", stage="seated_pulldown", camera=(-148, 12),
    keys={"stretch": dict(pull=0, trunk=-6, spine=2, neck=-6), "chest": dict(pull=1, trunk=-14, spine=-4, neck=2)},
    primary=("latissimus",),
    secondary=("biceps", "brachialis", "trapezius-middle", "trapezius-lower", "rhomboids", "deltoid-rear", "teres"),
    timing=Timing(2.0, 0.3, 1.4, 0.6),
    views=(View((-116, 12)),),
    steps=(
        Step("set-pad", 0.0, frame=CLOSE, camera=(-112, 12), marks=(("contact", "pad", .075), ("contact", "toe", .06))),
        Step("grip", 0.0, frame=CLOSE, marks=(("contact", "left-hand", .065), ("contact", "right-hand", .065))),
        Step("sit", 0.0, frame=CLOSE, camera=(-110, 10), marks=(("line", "hip", "shoulder", "hand"), ("contact", "pad", .065))),
        Step("pull", .28, frame=CLOSE, camera=(-128, 10), marks=(("path", "left-elbow", .1, .9, (-.12, .0)), ("path", "right-elbow", .1, .9, (.12, .0)),
                                 ("breath", "out"))),
        Step("bottom", 1.0, frame=CLOSE, camera=(-70, 10), marks=(("contact", "bar", .075),)),
        Step("return", .3, frame=CLOSE, camera=(-128, 10), marks=(("path", "left-hand", .9, .15, (-.10, .0)),
                                   ("path", "right-hand", .9, .15, (.10, .0)),
                                   ("breath", "in"))),
    ),
    mistakes=(
        Mistake("leaning-back", 1.0, dict(trunk=-46, spine=-4, neck=14), frame=CLOSE, camera=(-100, 10),
                marks_wrong=(("wrong-line", "hip", "shoulder", "ear"),), marks_right=(("straight", "hip", "shoulder",
                                                            "ear"),)),
        Mistake("momentum", .45, dict(trunk=-38, spine=-10, neck=18), frame=CLOSE, camera=(-104, 10),
                marks_wrong=(("wrong-line", "hip", "shoulder", "ear"), ("wrong-push", "shoulder", (-1, -.15), .26, (-.14, .10))),
                marks_right=(("straight", "hip", "shoulder", "ear"), ("path", "hand", .1, .9, (.14, .0)))),
        Mistake("behind-neck", .92, dict(behind=.265, trunk=4, spine=6, neck=34), frame=CLOSE, camera=(-110, 10),
                marks_wrong=(("wrong-contact", "bar", .075),), marks_right=(("contact", "bar", .075),)),
        Mistake("half-range", 1.0, dict(pull=.5, trunk=-8, spine=-1), frame=CLOSE,
                marks_wrong=(("wrong-line", "left-hand", "right-hand"),),
                marks_right=(("line", "left-hand", "right-hand"),)),
    ),
)
