# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stages: how a body stands, hangs, sits or lies with its equipment.

A stage takes an athlete and a dictionary of named numbers (a key of a scene, or a mix of two) and
gives the posture, and a function that makes the equipment once the skeleton is solved. Everything
is measured on the athlete, so that the same numbers do for every body.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from . import gym
from .equipment import Part
from .figure import SOLE, Figure
from .maths import rotation, unit
from .pose import Arm, Leg, Posture, Skeleton


@dataclass
class Staged:
    """A posture with its equipment; still holds those parts that do not move between frames."""
    posture: Posture
    moving: Callable[[Skeleton], list[Part]] = lambda s: []
    still: list[Part] = field(default_factory=list)
    points: Callable[[Skeleton], dict[str, np.ndarray]] = lambda s: {}


Numbers = dict[str, float]
PLATE_AT = (0, 1.345, .180)                       # of the plate that is hugged, on the chest
BAR_GRIP_WIDE = .12                              # how much wider than a squat's grip, clear of the face
STACK_LOW, STACK_RISE = 52.0, .0045              # where the machine's plates rest, and metres a degree
SIDED = (("left", 1.0), ("right", -1.0))


# -- measures ----------------------------------------------------------------
class Measures:
    """Lengths of one athlete."""

    def __init__(self, figure: Figure) -> None:
        b = figure.body
        at = lambda n: b.heads[b.bone[n]]
        self.thigh, self.shin = figure.length("LeftUpLeg", "LeftLeg"), figure.length("LeftLeg", "LeftFoot")
        self.leg = self.thigh + self.shin
        self.ankle = float(at("LeftFoot")[1]) + SOLE
        self.hip_x = float(at("LeftUpLeg")[0])
        self.arm = figure.length("LeftArm", "LeftForeArm") + figure.length("LeftForeArm", "LeftHand")
        self.palm = figure.length("LeftHand", "LeftHandMiddle1")
        self.shoulder_x = float(at("LeftArm")[0])
        self.torso = float(at("LeftArm")[1] - at("LeftUpLeg")[1])
        self.stature = float(b.vertices[:, 1].max())
        self.size = self.stature / 1.748

    def chest(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """A point of the man's chest at rest, carried over to this athlete by proportion."""
        return (x * self.shoulder_x / .214, y * self.size, z * self.size)


def grip_arm(target, fingers, palm, pole, **keywords) -> Arm:
    """An arm whose fist closes on a point."""
    return Arm(target=tuple(target), at="palm", fingers=tuple(fingers), palm=tuple(palm), pole=tuple(pole), grip=True,
               thumb="grip", **keywords)


def palm_point(figure: Figure, s: Skeleton, side: str) -> np.ndarray:
    """Where the middle of the grip is."""
    return s.at(side + "Hand") + s.turn(side + "Hand") @ figure.rig.limbs[side]["grip"]


# -- standing ----------------------------------------------------------------
def _standing(m: Measures, n: Numbers) -> Posture:
    """Feet flat; shin leans forward, thigh backward, the trunk forward, all in degrees."""
    stance = n.get("stance", .125) * m.size
    knees_out = n.get("knees_out", .16)
    spread = (stance - m.hip_x) / m.leg
    flat = np.sqrt(1 - spread * spread)
    a, b = np.radians(n["shin"]), np.radians(n["thigh"])
    y = m.ankle + flat * (m.shin * np.cos(a) + m.thigh * np.cos(b))
    z = flat * (m.shin * np.sin(a) - m.thigh * np.sin(b))
    leg = Leg(ankle=(stance, m.ankle, 0.0), toe_out=n.get("toe", 12), pole=(knees_out, 0, 1))
    return Posture(hips=(0, float(y), float(z)), pelvis=[("x", n.get("trunk", 0.0))], spine=(n.get("spine", 0.0), 0, 0),
                   neck=(n.get("neck", 0.0), 0, 0), legs={"both": leg})


def _hang(figure: Figure, n: Numbers, grip_x: float, bar_z: float, palm, fingers=(0, -1, .02), **keywords):
    """Straight arms hanging to a bar at the given side distance and depth; its height follows."""
    def arm(s: Skeleton, side: str) -> Arm:
        sign = 1.0 if side == "Left" else -1.0
        shoulder = s.at(side + "Arm")
        point, turned = (0, fingers[1], fingers[2]), (palm[0] * sign, palm[1], palm[2])
        # the grip's middle lies off the wrist
        off = figure.rig.hand_turn(side, point, turned, True) @ figure.rig.limbs[side]["grip"]
        drop = figure.rig.arm_drop(s, side, sign * grip_x - off[0] - shoulder[0], bar_z - off[2] - shoulder[2])
        y = shoulder[1] - drop + off[1] + n.get("bend", 0.0)
        return grip_arm((sign * grip_x, y, bar_z), point, turned, (.7 * sign, 0, -.7), clavicle=(n.get("shrug", 0.0), 0),
                        **keywords)
    return {"Left": arm, "Right": arm}


def _hanging_posture(figure: Figure, n: Numbers, grip_x: float, palm, floor_key: Numbers | None,
                     floor_height: float) -> Posture:
    """Standing with the hands hanging to a bar.

    The floor key says how the body is when the bar rests on the floor; its thighs are turned until the
    hands are at that height, whatever the athlete's proportions. The number "floor" (1 there, 0 higher up)
    fades the correction out. With "own" the hands are let down by these numbers, not the floor key's: a fault's.
    """
    def at(numbers: Numbers, more: float) -> Posture:
        posture = _standing(Measures(figure), {**numbers, "thigh": numbers["thigh"] + more})
        posture.arms = _hang(figure, numbers, grip_x, numbers["bar_z"], palm)
        return posture

    share = n.get("floor", 0.0)
    if not floor_key or not share:
        return at(n, 0.0)
    low, high = -35.0, 25.0
    for _ in range(14):
        middle = (low + high) / 2
        if _between(figure, figure.rig.solve(at(n if n.get("own") else floor_key, middle)))[1] > floor_height:
            low = middle
        else:
            high = middle
    return at(n, (low + high) / 2 * share)


def _by_foot(s: Skeleton, bar: np.ndarray | None = None) -> dict[str, np.ndarray]:
    """The middle of each foot, and where a bar that lies across passes over it; marks take the nearer foot's."""
    out = {}
    for side in ("Left", "Right"):
        middle = (s.at(side + "Foot") + s.at(side + "ToeBase")) / 2
        out[f"midfoot-{side.lower()}"] = middle
        if bar is not None:
            out[f"bar-{side.lower()}"] = np.array([middle[0], bar[1], bar[2]])
    return out


def stand_bar(figure: Figure, n: Numbers, plates=("red",), floor_key: Numbers | None = None) -> Staged:
    """A barbell hanging from straight arms: deadlift, Romanian deadlift."""
    m = Measures(figure)
    posture = _hanging_posture(figure, n, n.get("grip", .245) * m.size, (0, 0, -1), floor_key, gym.BAR_HEIGHT)

    def parts(s: Skeleton) -> list[Part]:
        return gym.barbell(_between(figure, s), plates)

    return Staged(posture, parts, points=lambda s: _by_foot(s, _between(figure, s)))


def _between(figure: Figure, s: Skeleton) -> np.ndarray:
    return (palm_point(figure, s, "Left") + palm_point(figure, s, "Right")) / 2


def stand_trap_bar(figure: Figure, n: Numbers, plates=("blue", "blue"), high: bool = True,
                   floor_key: Numbers | None = None) -> Staged:
    """Inside a trap bar, by the high or the low handles."""
    drop = .09 if high else 0.0
    posture = _hanging_posture(figure, n, .325, (-1, 0, 0), floor_key, gym.BAR_HEIGHT + drop)

    tilt, off = n.get("tilt", 0.0), n.get("off", 0.0)          # held off its middle, the bar tips

    def frame(s: Skeleton) -> np.ndarray:
        return _between(figure, s) - rotation("x", tilt) @ (0, drop, off)

    def points(s: Skeleton) -> dict[str, np.ndarray]:
        ends = {"bar-front": rotation("x", tilt) @ (0, 0, .33), "bar-back": rotation("x", tilt) @ (0, 0, -.33)}
        return {**_by_foot(s), **{k: frame(s) + v + (-.23, 0, 0) for k, v in ends.items()}}

    return Staged(posture, lambda s: gym.trap_bar(frame(s), plates, True, tilt), points=points)


def stand_bar_on_back(figure: Figure, n: Numbers, plates=("white",)) -> Staged:
    """A barbell across the upper back: good morning."""
    m = Measures(figure)
    posture = _standing(m, n)
    x, y, z = m.chest(.345, 1.435 + n.get("bar_up", 0.0), -.105 + n.get("bar_up", 0.0) * .35)
    arm = bar_on_back_arm(m, n.get("bar_up", 0.0))
    arm.target = (arm.target[0] + m.chest(BAR_GRIP_WIDE, 0, 0)[0], *arm.target[1:])
    posture.arms = {"both": arm}
    return Staged(posture, lambda s: gym.barbell(s.chest_point((0, y, z)), plates, s.turn("Spine2")[:, 0]),
                  points=lambda s: {"bar": s.chest_point((0, y, z))})


def bar_on_back_arm(m: Measures, up: float = 0.0) -> Arm:
    x, y, z = m.chest(.355, 1.435 + up, -.105 + up * .35)
    return Arm(target=(x, y, z), space="chest", at="palm", axes="chest", fingers=(0, .92, -.38), palm=(0, .25, 1),
               pole=(.35, -1, -.35), grip=True, thumb="grip", clavicle=(4, -14))


def stand_kettlebell(figure: Figure, n: Numbers) -> Staged:
    """Both hands on one kettlebell; arm is the angle of the straight arms from straight down, forward positive."""
    m = Measures(figure)
    posture = _standing(m, n)
    angle = np.radians(n["arm"])
    direction = np.array([0, -np.cos(angle), np.sin(angle)])
    palm = np.array([0, -np.sin(angle), -np.cos(angle)])

    def arm(s: Skeleton, side: str) -> Arm:
        sign = 1.0 if side == "Left" else -1.0
        shoulder = s.at(side + "Arm")
        inward = abs(shoulder[0]) - .045
        reach = np.sqrt(max((m.arm * n.get("straight", .996)) ** 2 - inward**2, .01))
        target = np.array([sign * .045, shoulder[1], shoulder[2]]) + direction * (reach + m.palm * .90)
        # raised, the elbows point down rather than out, so that the front of the shoulder comes to the top
        return grip_arm(target, direction, palm,
                        (sign * (.80 - .45 * max(direction[2], 0)), -1.0 * max(direction[2], 0), -.28),
                        clavicle=(n.get("shrug", 0.0), 14))

    posture.arms = {"Left": arm, "Right": arm}
    bell = np.radians(n.get("bell", n["arm"]))
    hang = np.array([0, -np.cos(bell), np.sin(bell)])
    return Staged(posture, lambda s: gym.kettlebell(_between(figure, s), hang),
                  points=lambda s: {"bell": _between(figure, s)})


def stand_dumbbells(figure: Figure, n: Numbers, head: float = .058) -> Staged:
    """Bent over, a dumbbell in each hand; raise lifts the arms sideways from hanging, in degrees."""
    m = Measures(figure)
    posture = _standing(m, n)
    lift = np.radians(n["raise"])

    def arm(s: Skeleton, side: str) -> Arm:
        sign = 1.0 if side == "Left" else -1.0
        chest = s.turn("Spine2")
        down = np.array([0, -1.0, 0])
        outward = unit(np.array([sign, 0, 0]) + chest[:, 1] * .10)
        d = unit(np.cos(lift) * down + np.sin(lift) * outward)
        wrist = s.at(side + "Arm") + d * m.arm * n.get("bend", .965)
        up = unit(np.cos(lift) * np.array([sign, 0, 0]) * 1.0 + np.sin(lift) * np.array([0, 1.0, 0]))
        return Arm(target=tuple(wrist), fingers=tuple(d), palm=tuple(-up), pole=tuple(up * .8 - chest[:, 1] * .35),
                   grip=True, thumb="grip", clavicle=(2 + n.get("shrug", 0.0), n.get("protract", 0.0)))

    posture.arms = {"Left": arm, "Right": arm}

    def parts(s: Skeleton) -> list[Part]:
        out = []
        for side in ("Left", "Right"):
            g = figure.rig.limbs[side]
            out += gym.dumbbell(palm_point(figure, s, side), s.turn(side + "Hand") @ g["bar"], head)
        return out

    return Staged(posture, parts)


def row_on_bench(figure: Figure, n: Numbers) -> Staged:
    """Left hand and left knee on the bench, the right arm rows; pull 0 hangs, 1 is at the hip."""
    m = Measures(figure)
    bench = .45
    knee = bench + .055
    stand = m.ankle + float(np.sqrt((m.leg * .985) ** 2 - .09**2))
    hip_y = min(knee + m.thigh * .997, stand)                 # who is shorter kneels lower
    tilt = float(np.degrees(np.arccos(np.clip((hip_y - knee) / m.thigh, -1, 1))))
    # the trunk leans so that the supporting arm is straight
    level = np.clip((bench + .085 + m.arm * .985 - hip_y) / m.torso, .12, .45)
    trunk = float(np.degrees(np.arccos(level))) + n.get("lean", 0.0)
    posture = Posture(hips=(0, hip_y, 0), pelvis=[("x", trunk), ("y", n.get("turn", 0.0))],
                      spine=(n.get("spine", 2), 0, 0), neck=(n.get("neck", -14), 0, 0))
    posture.legs = {"Left": Leg(chain=[("x", -tilt)], together=0, knee=88 + tilt, foot_pitch=48, toe_out=0),
                    "Right": Leg(ankle=(-m.hip_x - .085, m.ankle, -.02), toe_out=14, pole=(-.15, 0, 1))}
    pull = n["pull"]

    def support(s: Skeleton, side: str) -> Arm:
        shoulder = s.at("LeftArm")
        drop = shoulder[1] - bench - .085
        ahead = float(np.sqrt(max((m.arm * .985) ** 2 - drop**2, 0.0)))
        return Arm(target=(m.hip_x + .03, bench + .085, shoulder[2] + min(ahead, .06)), fingers=(.1, -.15, 1),
                   palm=(0, -1, -.15), pole=(.4, 0, -1), curl=(4, 6, 4), thumb="flat")

    posture.arms = {"Left": support}

    # the forearm hangs under the elbow, which goes up and back beside the ribs, or out to the side where it flares
    g, flare = figure.rig.limbs["Right"], n.get("flare", 0.0)
    top = (1 - flare) * np.array([-.24, .34, -.90]) + flare * np.array([-1, .20, -.15])
    upper = unit((1 - pull) * np.array([-.04, -1, -.06]) + pull * top)
    fore = unit((.03 * pull, -1, .12 * (1 - pull)))
    grip = figure.rig.hand_turn("Right", fore, (1, 0, 0), True) @ g["grip"]
    posture.arms["Right"] = grip_arm(upper * g["upper_length"] + fore * g["fore_length"] + grip, fore, (1, 0, 0), upper,
                                     space="shoulder", clavicle=(n.get("shrug", 0.0), -10 * pull + 8 * (1 - pull)))

    def parts(s: Skeleton) -> list[Part]:
        return gym.dumbbell(palm_point(figure, s, "Right"), s.turn("RightHand") @ g["bar"])

    return Staged(posture, parts, still=gym.flat_bench(-.50, .78, bench, m.hip_x + .03))


# -- hanging and sitting -------------------------------------------------------
def hang_from_bar(figure: Figure, n: Numbers) -> Staged:
    """Pull-up; pull 0 is the dead hang, 1 the chin over the bar."""
    m = Measures(figure)
    height = 2.50 * m.size
    grip = n.get("grip", .34) * m.size
    pull = n["pull"]
    hang = m.arm * .985 + m.palm * .90
    drop = float(np.sqrt(hang**2 - (grip - m.shoulder_x) ** 2)) * (1 - pull) + pull * .055
    back = -.02 * (1 - pull) - .135 * pull
    posture = Posture(hips=(0, 0, 0), pelvis=[("x", n.get("trunk", 0.0))], spine=(n.get("spine", 0.0), 0, 0),
                      neck=(n.get("neck", 0.0), 0, 0))
    posture.legs = {"both": Leg(chain=[("x", n.get("legs", 4))], knee=n.get("knee", 12), together=4, foot_pitch=30)}
    posture.arms = {"both": grip_arm((grip, height, 0), (0, 1, .12), (0, -.12, 1), (.75, -.55, -.35 + .2 * pull),
                                     clavicle=(16 * (1 - pull) - 2 * pull + n.get("shrug", 0.0), -8 * pull))}
    probe = figure.rig.solve(posture)
    middle = (probe.at("LeftArm") + probe.at("RightArm")) / 2
    posture.hips = tuple(np.array([0, height - drop, back]) - middle)
    return Staged(posture, still=gym.pull_up_bar(height, .54 * m.size))


def seated_pulldown(figure: Figure, n: Numbers) -> Staged:
    """Lat pulldown; pull 0 has the arms up, 1 the bar at the upper chest."""
    m = Measures(figure)
    seat = .47 * m.size
    hip = np.array([0, seat + .085, -.02])
    grip = n.get("grip", .42) * m.size
    pull = n["pull"]
    posture = Posture(hips=tuple(hip), pelvis=[("x", n.get("trunk", -8))], spine=(n.get("spine", 0.0), 0, 0),
                      neck=(n.get("neck", 0.0), 0, 0))
    posture.legs = {"both": Leg(ankle=(.17, m.ankle, .40 * m.size), toe_out=12, pole=(.2, 1, .6))}
    probe = figure.rig.solve(posture)
    shoulder = (probe.at("LeftArm") + probe.at("RightArm")) / 2
    reach = m.arm * .985 + m.palm * .92
    bar_z = .20 * m.size
    high = reach**2 - (grip - m.shoulder_x) ** 2 - (bar_z - shoulder[2]) ** 2
    up = shoulder[1] + .035 + float(np.sqrt(max(high, .04)))          # less only when one leans far back
    chest = probe.chest_point(m.chest(0, 1.415, .11))
    height = up + (chest[1] - up) * pull
    bar = np.array([0, height, bar_z + (chest[2] + .035 - bar_z) * pull - n.get("behind", 0.0)])
    lean = .12 * pull
    below, slope = gym.pulldown_grip(.56 * m.size, grip)
    posture.arms = {"both": grip_arm((grip, bar[1] + below, bar[2]), (-slope, 1, .05 - lean), (0, -.05, 1),
                                     (.8, -.65, -.30),
                                     clavicle=(15 * (1 - pull) - 3 * pull, -6 * pull))}
    knee_y = seat + .085 + .135
    machine = gym.pulldown_machine(bar_z, seat, knee_y, hip[2] + m.thigh * .80)
    thigh = {f"pad-{side}": np.array([sign * .14, knee_y - .02, hip[2] + m.thigh * .80]) for side, sign in SIDED}
    roller = gym.thigh_roller(knee_y, hip[2] + m.thigh * .80)
    return Staged(posture, lambda s: roller + gym.pulldown_bar(bar, up - height, bar_z, half=.56 * m.size), still=machine,
                  points=lambda s: {"bar": bar, **thigh})


# -- on the bench and on the floor -----------------------------------------------
def held_arms(figure: Figure, hold: str) -> dict[str, Arm]:
    """Arms on the hips, crossed on the chest, behind the head, hugging a plate, at the temples, or bar on the back."""
    m = Measures(figure)
    if hold == "crossed":
        return {"Left": Arm(target=m.chest(-.045, 1.315, .170), space="chest", axes="chest", pole=(.55, -1, .25),
                            fingers=(-.86, .42, -.05), palm=(0, -.15, -1), curl=(8, 10, 8), thumb="flat",
                            clavicle=(0, 9)),
                "Right": Arm(target=m.chest(.035, 1.275, .205), space="chest", axes="chest", pole=(-.55, -1, .25),
                             fingers=(.86, .42, -.12), palm=(0, -.15, -1), curl=(10, 12, 10), thumb="flat",
                             clavicle=(0, 9))}
    if hold == "hips":                             # flat on the hip bone, the thumb behind
        knuckles, fingers = np.array((1.60 * m.hip_x, 1.068 * m.size, .035 * m.size)), unit(np.array((-.13, -.36, .92)))
        return {"both": Arm(target=tuple(knuckles - fingers * m.palm), space="pelvis", axes="pelvis",
                            pole=(1, 0, -.85), fingers=tuple(fingers), palm=(-1, 0, -.15), curl=(8, 12, 8), thumb="flat",
                            spread=0)}
    if hold in ("head", "pulling"):                # flat beside each other on the back of the head, or dragging it along
        return {"both": Arm(target=tuple(np.array((.130, 1.552, -.018)) * m.size), space="head", axes="head",
                            pole=(1, -.1, -.12) if hold == "head" else (1, .1, .35), fingers=(-.66, .66, -.36),
                            palm=(-.50, 0, .87), curl=(4, 8, 6), thumb="flat", spread=0, clavicle=(10, -10))}
    if hold == "temples":
        return {"both": Arm(target=m.chest(.150, 1.560, .075), space="chest", axes="chest", pole=(1, -.25, -.15),
                            fingers=(-.45, .85, -.05), palm=(-1, -.1, -.1), curl=(8, 10, 8), thumb="flat",
                            clavicle=(8, -4))}
    if hold == "plate":
        return {"both": Arm(target=m.chest(.125, 1.245, .230), space="chest", axes="chest", pole=(.75, -1, -.1),
                            fingers=(-.72, .65, .05), palm=(-.12, -.1, -1), curl=(16, 18, 14), thumb="flat",
                            clavicle=(0, 8))}
    if hold == "bar":
        return {"both": bar_on_back_arm(m)}
    if hold == "along":
        return {}
    raise ValueError(hold)


def held_load(figure: Figure, hold: str, s: Skeleton) -> list[Part]:
    m = Measures(figure)
    chest = s.turn("Spine2")
    if hold == "plate":
        return gym.plate_at_chest(s.chest_point(m.chest(*PLATE_AT)), chest @ unit((0, .18, 1)))
    if hold == "bar":
        return gym.barbell(s.chest_point(m.chest(0, 1.435, -.105)), ("white",), chest[:, 0])
    return []


def on_roman_chair(figure: Figure, n: Numbers, angle: float = 45, hold: str = "crossed",
                   split=(.30, .35, .35)) -> Staged:
    """Back extension; fold is how far the hips are bent from the straight line, flex how far the spine is."""
    m = Measures(figure)
    hip_y = .95 * m.size if angle < 70 else .86 * m.size
    hip = (0.0, hip_y, 0.0)
    share = n.get("wave", 0.0)
    split = tuple(a * (1 - share) + b * share for a, b in zip(split, (.55, .30, .15)))
    posture = Posture(hips=hip, pelvis=[("x", angle + n["fold"])], spine=(n.get("flex", 0.0), 0, 0), spine_split=split,
                      neck=(n.get("neck", 0.0), 0, 0),
                      legs={"both": Leg(chain=[("x", angle)], together=3.4, toe_out=6)},
                      arms=held_arms(figure, hold))
    up, front = gym.leg_axes(angle)
    pad = np.array(hip) + up * (n.get("pad", 0.0) - .06) + front * .10
    roller = np.array(hip) - up * (m.leg - .075) - front * .05
    points = {f"{name}-{side}": p + (sign * .12, 0, 0) for name, p in (("pad", pad), ("roller", roller))
              for side, sign in SIDED}
    points_of = lambda s: {**points, "plate": s.chest_point(m.chest(*PLATE_AT))}
    return Staged(posture, lambda s: held_load(figure, hold, s), points=points_of,
                  still=gym.roman_chair(angle, hip, m.leg * .998, n.get("pad", 0.0)))


def on_floor(figure: Figure, n: Numbers, hold: str = "temples") -> Staged:
    """Lying face down on a mat; lift raises the trunk, in degrees; the feet stay down."""
    m = Measures(figure)
    posture = Posture(hips=(0, .138 * m.size, 0), pelvis=[("x", 90 - n.get("tilt", 0.0))], spine=(-n["lift"], 0, 0),
                      spine_split=(.45, .35, .20), neck=(n.get("neck", 0.0), 0, 0),
                      legs={"both": Leg(chain=[("x", 90 + n.get("legs", 0.0))], together=3, foot_pitch=66, toe_out=4)},
                      arms=held_arms(figure, hold))
    if hold == "along":
        reach = m.arm * .97

        def along(s: Skeleton, side: str) -> Arm:
            sign = 1.0 if side == "Left" else -1.0
            shoulder = s.at(side + "Arm")
            out = .075
            drop = min(shoulder[1] - .085, reach * .5)
            back = float(np.sqrt(max(reach**2 - out**2 - drop**2, .01)))
            return Arm(target=(shoulder[0] + sign * out, shoulder[1] - drop, shoulder[2] - back),
                       fingers=(sign * .05, -.02, -1), palm=(-sign * .25, -1, 0), pole=(sign * .6, .8, 0), curl=(14,
                                                            18, 12))

        posture.arms = {"Left": along, "Right": along}
    return Staged(posture, still=gym.mat(2.05 * m.size, -.13))


def on_machine(figure: Figure, n: Numbers, hold: str = "crossed") -> Staged:
    """Back extension machine: seated, feet braced, the upper back presses a padded lever; trunk is its lean."""
    m = Measures(figure)
    seat = .52 * m.size
    hip = np.array([0, seat + .085, 0.0])
    posture = Posture(hips=tuple(hip), pelvis=[("x", n["trunk"])], spine=(n.get("flex", 0.0), 0, 0),
                      neck=(n.get("neck", 0.0), 0, 0), arms=held_arms(figure, hold))
    posture.legs = {"both": Leg(ankle=(.13, .27 * m.size, m.leg * .80), toe_out=6, pole=(.1, 1, .5), foot_pitch=-32)}
    _, y, z = m.chest(0, 1.345, -.185)
    still = gym.extension_machine(seat, .27 * m.size, m.leg * .80)

    def lever(s: Skeleton) -> list[Part]:
        return gym.extension_lever(s.chest_point((0, y, z)), hip, (STACK_LOW - n["trunk"]) * STACK_RISE)

    return Staged(posture, lever, still=still, points=lambda s: {"pad": s.chest_point((0, y, z + .03))})


# -- before the lift -----------------------------------------------------------
def stand_free(figure: Figure, n: Numbers, beside: str = "", plates=("red",), **_unused) -> Staged:
    """Standing with the arms at the sides, the equipment ready on the floor."""
    m = Measures(figure)
    posture = _standing(m, n)
    posture.arms = {"both": Arm(target=(.10 * m.arm, -.975 * m.arm, .06), space="shoulder", pole=(.3, 0, -1),
                                fingers=(.05, -1, .08), palm=(-1, 0, .15), curl=(16, 20, 14))}
    z = n.get("bar_z", .1)
    gear = {"": lambda: [], "barbell": lambda: gym.barbell((0, gym.BAR_HEIGHT, z), plates),
            "trap-bar": lambda: gym.trap_bar((0, gym.BAR_HEIGHT, z), plates),
            "kettlebell": lambda: gym.kettlebell((0, .262, z), (0, -1, 0)),
            "dumbbells": lambda: []}[beside]()
    return Staged(posture, still=gear, points=lambda s: _by_foot(s, np.array([0, gym.BAR_HEIGHT, z])))


STAGES = {f.__name__: f for f in (stand_bar, stand_trap_bar, stand_bar_on_back, stand_kettlebell, stand_dumbbells,
                                  row_on_bench, hang_from_bar, seated_pulldown, on_roman_chair, on_floor, on_machine,
                                  stand_free)}
