# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Back extension: the 45° bench, the horizontal bench, machine and mat, with every hold, load and spine."""
from engine.scene import Exercise, Mistake, Step, Timing, Variation, View

HANGING = dict(fold=78, flex=8, neck=-6)
ROLLED = {"hanging": dict(fold=62, flex=58, neck=14, wave=0), "straight": dict(fold=0, flex=-4, neck=-2, wave=0)}
ROLLED_WITH_PLATE = {**ROLLED, "hanging": dict(fold=64, flex=46, neck=10, wave=0)}    # the plate stays clear of the pad
ROLLED_LEVEL = {**ROLLED, "hanging": dict(fold=40, flex=50, neck=12, wave=0)}     # clear of the bench's post
HOLDS = {"crossed": ("arms", "crossed"), "hips": ("arms", "hips"), "head": ("arms", "behind-head"),
         "plate": ("load", "chest"), "bar": ("load", "barbell")}
FRAMES, LOADED_FRAMES = 12, 13
LEVEL_CAMERA, LEVEL_BAR_CAMERA = (-66, 28), (-80, 26)     # more from the side, a bar takes less of the page


def _variations():
    """Every combination that makes sense."""
    out = []
    for bench, angle in (("bench-45", 45), ("bench-horizontal", 90)):
        for hold, (family, option) in HOLDS.items():
            for spine in ("stiff", "roll-up"):
                if (bench, hold, spine) == ("bench-45", "crossed", "stiff"):
                    continue
                rolled = ROLLED_LEVEL if angle == 90 else ROLLED_WITH_PLATE if hold == "plate" else ROLLED
                out.append(Variation(
                    id="-".join((bench, option, spine)), options=dict(angle=angle, hold=hold),
                    keys={} if spine == "stiff" else rolled,
                    camera=None if angle == 45 else LEVEL_BAR_CAMERA if hold == "bar" else LEVEL_CAMERA,
                    chosen={"equipment": bench, family: option, "spine": spine},
                    frames=LOADED_FRAMES if family == "load" else FRAMES))
    out.append(Variation(
        id="machine", stage="on_machine", camera=(-112, 14), options=dict(hold="crossed"),
        keys={"hanging": dict(trunk=52, flex=14, neck=-14), "straight": dict(trunk=-14, flex=0, neck=2)},
        chosen={"equipment": "machine"}, frames=FRAMES))
    for option, hold in (("behind-head", "temples"), ("hips", "along")):
        out.append(Variation(
            id=f"mat-{option}", stage="on_floor", camera=(-116, 30), options=dict(hold=hold),
            keys={"hanging": dict(lift=4, neck=-18), "straight": dict(lift=27, neck=-6)},
            chosen={"equipment": "mat", "arms": option}, frames=FRAMES))
    return tuple(out)


EXERCISE = Exercise(
    id="back-extension", stage="on_roman_chair", camera=(-102, 25),
    keys={"hanging": HANGING, "straight": dict(fold=0, flex=-4, neck=-2)},
    primary=("erector-spinae-lumbar",),
    secondary=("erector-spinae-thoracic", "gluteus-maximus", "hamstrings", "adductors"),
    timing=Timing(3.0, 0.3, 2.0, 1.0),
    tempos={"hold": Timing(3.0, 0.3, 2.0, 10.0), "slow-lowering": Timing(6.0, 0.3, 2.0, 1.0)},
    variations=_variations(),
    views=(View((-152, 32)),),
    steps=(
        Step("set-pad", 1.0, options=dict(hold="hips"), marks=(("contact", "pad", .075), ("line", "hip", "knee"))),
        Step("step-on", 1.0, options=dict(hold="hips"),
             marks=(("contact", "pad", .06), ("contact", "roller", .06), ("contact", "toe", .05))),
        Step("start", 0.0, marks=(("angle", "shoulder", "hip", "knee"), ("plumb", "crown"))),
        Step("load", 1.0, options=dict(hold="plate"), camera=(-48, 10), marks=(("contact", "plate", .085),)),
        Step("lift", 1.0, marks=(("straight", "ear", "shoulder", "hip", "ankle"),
                                 ("path", "ear", .15, .95, (.16, -.02)),
                                 ("breath", "out"))),
        Step("lower", .5, marks=(("path", "ear", .6, .05, (.23, .0)), ("breath", "in"))),
    ),
    mistakes=(
        Mistake("past-straight", 1.0, dict(fold=-9, flex=-46, neck=-14),
                marks_wrong=(("wrong-line", "ear", "shoulder", "waist", "hip", "knee"),),
                marks_right=(("straight", "ear", "shoulder", "hip", "ankle"),)),
        Mistake("swinging", .62, dict(flex=-24, neck=-40),
                marks_wrong=(("wrong-path", "ear", .0, .80, (.24, -.03)),
                             ("wrong-line", "hip", "waist", "shoulder", "neck", "crown")),
                marks_right=(("path", "ear", .3, .75, (.24, -.02)), ("straight", "hip", "shoulder", "ear"))),
        Mistake("pad-too-high", 0.0, dict(pad=.20, fold=12, flex=68, neck=6), dict(fold=78, flex=8),
                options_wrong=dict(hold="head"), options_right=dict(hold="head"),
                marks_wrong=(("wrong-contact", "pad", .075),), marks_right=(("contact", "pad", .075),)),
        Mistake("rounding", .25, dict(flex=66, fold=40, neck=22), dict(flex=6),
                marks_wrong=(("wrong-line", "hip", "waist", "chest", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
        Mistake("head-back", 1.0, dict(neck=-84), marks_wrong=(("wrong-line", "hip", "shoulder", "neck", "crown"),),
                marks_right=(("straight", "hip", "shoulder", "ear"),)),
    ),
)
