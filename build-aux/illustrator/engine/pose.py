# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses the body: a skeleton solver with two-bone IK, skinning, and delta mush.

A Posture says where the pelvis is and how the spine, legs and arms are held. Arms may be given
as functions of the skeleton, because where a bar hangs depends on where the shoulders came to be.
Everything is written for the left side; the right side is its mirror unless given on its own.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .maths import frame, rotation, rotations, shortest_rotation, twist_angle, unit
from .mesh import Body, vertex_normals

SIDES = (("Left", 1.0), ("Right", -1.0))
FINGERS = ("Index", "Middle", "Ring", "Pinky")
FOREARM_TWIST_SHARE = 0.55
MUSH_STEPS = 14
SPINE_SPLIT = (0.30, 0.35, 0.35)
THUMB = {
    "rest": ((0.75, 0.35, 0.45), (0.95, 0.25, 0.10), (0.98, 0.15, -0.10)),
    "flat": ((0.80, 0.20, 0.50), (0.97, 0.10, 0.20), (0.99, 0.05, 0.05)),
}
GRIP_RADIUS = .0150                # of the bars and handles that a fist closes round
GRIP_BACK, GRIP_PALM = .009, .016  # a bar's axis behind the knuckles, and the flesh between, on the template's hand
FINGER_FLESH = (.0115, .0100, .0075)           # half a finger's thickness by bone
FINGER_GATHER = {"Index": .0060, "Middle": .0010, "Ring": -.0010, "Pinky": -.0030}   # how far a fist brings them together
THUMB_BASE, THUMB_POLE = (.66, .58, .48), (.25, .55, .80)     # along, into the palm, toward the index finger
THUMB_OVER, THUMB_ACROSS = .0175, .012                     # its tip: over the index finger’s, toward the middle one
TEMPLATE_HAND = .1134              # wrist to middle knuckle
BAR_TILT = .14                     # the knuckles run a little askew to a bar
OPEN_CURL = (10.0, 14.0, 10.0)


@dataclass
class Leg:
    """An ankle to reach, or a straight chain turned as a whole."""
    ankle: tuple[float, float, float] | None = None
    pole: tuple[float, float, float] = (0.12, 0.0, 1.0)
    toe_out: float = 8.0
    chain: list[tuple[str, float]] | None = None    # world rotation of the thigh
    together: float = 3.0                           # degrees the chain's legs are brought in
    knee: float = 0.0                               # flexion of the chain's knee
    foot_pitch: float = 0.0                         # pointed toes, relative to the shin or the floor
    toes: float = 0.0


@dataclass
class Arm:
    """A place for the wrist or the palm, and how the hand is turned."""
    target: tuple[float, float, float] = (0.36, 0.93, 0.05)
    space: str = "world"                            # world, chest, pelvis, head, shoulder
    at: str = "wrist"                               # wrist, palm
    pole: tuple[float, float, float] = (0.3, -0.2, -1.0)
    fingers: tuple[float, float, float] | None = None
    palm: tuple[float, float, float] | None = None
    axes: str = "world"                             # what pole, fingers and palm are relative to: world, chest, pelvis, head
    curl: tuple[float, float, float] = OPEN_CURL
    thumb: str = "rest"
    clavicle: tuple[float, float] = (0.0, 0.0)      # lift, protraction (degrees)
    grip: bool = False                              # whether the fist closes round a bar
    spread: float = 0.1


@dataclass
class Posture:
    """A whole-body pose."""
    hips: tuple[float, float, float]                # midpoint of the two hip joints
    pelvis: list[tuple[str, float]] = field(default_factory=list)
    spine: tuple[float, float, float] = (0.0, 0.0, 0.0)
    spine_split: tuple[float, float, float] = SPINE_SPLIT
    neck: tuple[float, float, float] = (0.0, 0.0, 0.0)
    legs: dict[str, Leg] = field(default_factory=dict)
    arms: dict[str, Arm | Callable[["Skeleton", str], Arm]] = field(default_factory=dict)


class Skeleton:
    """World rotations and joint places of one posed body."""

    def __init__(self, body: Body, count: int) -> None:
        self.body = body
        self.rotation = [np.eye(3)] * count
        self.place = [np.zeros(3)] * count
        self.notes: dict[str, float] = {}

    def at(self, name: str) -> np.ndarray:
        return self.place[self.body.bone[name]]

    def turn(self, name: str) -> np.ndarray:
        return self.rotation[self.body.bone[name]]

    def chest_point(self, rest_point) -> np.ndarray:
        """Where a point given at rest and riding on the chest is now."""
        rest = self.body.heads[self.body.bone["Spine2"]]
        return self.at("Spine2") + self.turn("Spine2") @ (np.asarray(rest_point, float) - rest)


class Rig:
    """The solver for one body."""

    def __init__(self, body: Body, vertices: np.ndarray) -> None:
        self.body, self.vertices = body, vertices
        self._fists: dict[str, list] = {}
        self.limbs = {side: self._measure(side, sign) for side, sign in SIDES}
        adjacency = body.laplacian.tocsr()
        self._neighbour = adjacency.indices[adjacency.indptr[:-1]]
        stiff = body.weight_of("Hand", "Foot", "Toe") + body.weight_of("Head")
        mask = (1 - np.clip(stiff * 1.5, 0, 1))[:, None]
        self._mush = self._relax(mask, 4)
        smooth = self._relax(vertices, MUSH_STEPS)
        self._detail = np.einsum("nij,ni->nj", self._frames(smooth), vertices - smooth)

    # -- measuring -------------------------------------------------------
    def _measure(self, side: str, sign: float) -> dict:
        h, b = self.body.heads, self.body.bone
        g: dict = {"sign": sign}
        shoulder, elbow, wrist = h[b[side + "Arm"]], h[b[side + "ForeArm"]], h[b[side + "Hand"]]
        g["upper"], g["fore"] = unit(elbow - shoulder), unit(wrist - elbow)
        g["elbow_axis"] = unit(np.cross(g["upper"], g["fore"]))
        g["upper_length"], g["fore_length"] = np.linalg.norm(elbow - shoulder), np.linalg.norm(wrist - elbow)
        middle, index, pinky = (h[b[side + "Hand" + f + "1"]] for f in ("Middle", "Index", "Pinky"))
        g["fingers"], g["radial"] = unit(middle - wrist), unit(index - pinky)
        g["palm_centre"] = middle - wrist
        g["palm"] = unit(np.cross(g["fingers"], g["radial"])) * sign
        # a bar lies across the palm, nearly as the knuckles do; a fist points square to it
        g["bar"] = unit(unit(g["radial"] - g["fingers"] * (g["radial"] @ g["fingers"])) + g["fingers"] * BAR_TILT)
        g["along"] = unit(g["fingers"] - g["bar"] * (g["fingers"] @ g["bar"]))
        g["hand"] = float(np.linalg.norm(g["palm_centre"])) / TEMPLATE_HAND
        g["grip"] = (g["palm_centre"] - g["along"] * GRIP_BACK * g["hand"]
                     + g["palm"] * (GRIP_PALM * g["hand"] + GRIP_RADIUS))
        hip, knee, ankle = h[b[side + "UpLeg"]], h[b[side + "Leg"]], h[b[side + "Foot"]]
        g["thigh"], g["shin"] = unit(knee - hip), unit(ankle - knee)
        g["thigh_length"], g["shin_length"] = np.linalg.norm(knee - hip), np.linalg.norm(ankle - knee)
        return g

    def _relax(self, x: np.ndarray, steps: int) -> np.ndarray:
        for _ in range(steps):
            x = 0.5 * x + 0.5 * (self.body.laplacian @ x)
        return x

    def _frames(self, x: np.ndarray) -> np.ndarray:
        n = vertex_normals(x, self.body.triangles)
        t = x[self._neighbour] - x
        t -= n * (t * n).sum(1, keepdims=True)
        t /= np.maximum(np.linalg.norm(t, axis=1, keepdims=True), 1e-9)
        return np.stack([t, n, np.cross(t, n)], 2)

    def hand_turn(self, side: str, fingers, palm, grip: bool) -> np.ndarray:
        """Rotation of a hand that points its fingers and turns its palm so; a fist is square to its bar."""
        g = self.limbs[side]
        return frame(fingers, palm) @ frame(g["along" if grip else "fingers"], g["palm"]).T

    # -- solving ---------------------------------------------------------
    def solve(self, posture: Posture) -> Skeleton:
        """Turn a posture into joint places and rotations."""
        body, b = self.body, self.body.bone
        s = Skeleton(body, len(body.bone_names))
        local = [np.eye(3) for _ in body.bone_names]
        for name, share in zip(("Spine", "Spine1", "Spine2"), posture.spine_split):
            x, y, z = (a * share for a in posture.spine)
            local[b[name]] = rotation("x", x) @ rotation("y", y) @ rotation("z", z)
        for name in ("Neck", "Head"):
            x, y, z = (a * 0.5 for a in posture.neck)
            local[b[name]] = rotation("x", x) @ rotation("y", y) @ rotation("z", z)
        pelvis = rotations(posture.pelvis)
        middle = (body.heads[b["LeftUpLeg"]] + body.heads[b["RightUpLeg"]]) / 2
        for j, p in enumerate(body.parents):
            if p < 0:
                s.rotation[j] = pelvis
                s.place[j] = np.asarray(posture.hips, float) - pelvis @ (middle - body.heads[j])
            else:
                s.rotation[j] = s.rotation[p] @ local[j]
                s.place[j] = s.place[p] + s.rotation[p] @ (body.heads[j] - body.heads[p])
        for side, sign in SIDES:
            leg = posture.legs.get(side) or posture.legs.get("both")
            if leg:
                self._solve_leg(s, side, leg, 1.0 if side in posture.legs else sign)
            arm = posture.arms.get(side) or posture.arms.get("both")
            if callable(arm):
                arm = arm(s, side)
            if arm:
                self._solve_arm(s, side, arm, 1.0 if side in posture.arms else sign)
        return s

    def _follow(self, s: Skeleton, *names: str) -> None:
        for name in names:
            j = self.body.bone[name]
            p = self.body.parents[j]
            s.place[j] = s.place[p] + s.rotation[p] @ (self.body.heads[j] - self.body.heads[p])

    def _solve_leg(self, s: Skeleton, side: str, leg: Leg, mirror: float) -> None:
        g, b = self.limbs[side], self.body.bone
        hip = s.at(side + "UpLeg")
        foot = rotation("y", g["sign"] * leg.toe_out) @ rotation("x", leg.foot_pitch)
        if leg.chain is not None:
            thigh = rotations(leg.chain) @ rotation("z", -g["sign"] * leg.together)
            shin = thigh @ rotation("x", leg.knee)
            s.rotation[b[side + "UpLeg"]], s.rotation[b[side + "Leg"]] = thigh, shin
            foot = shin @ foot
        if leg.ankle is not None:
            target = np.asarray(leg.ankle, float) * [mirror, 1, 1]
            pole = np.asarray(leg.pole, float) * [mirror, 1, 1]
            knee, ankle, stretch = _two_bones(hip, target, pole, g["thigh_length"], g["shin_length"], 0.9995)
            s.notes[side + "LegReach"] = stretch
            axis = np.cross(unit(pole), unit(target - hip))
            rest = lambda d: frame(d, (1.0, 0.0, 0.0))
            s.rotation[b[side + "UpLeg"]] = frame(knee - hip, axis) @ rest(g["thigh"]).T
            s.rotation[b[side + "Leg"]] = frame(ankle - knee, axis) @ rest(g["shin"]).T
        s.rotation[b[side + "Foot"]] = foot
        s.rotation[b[side + "ToeBase"]] = foot @ rotation("x", leg.toes)
        self._follow(s, side + "Leg", side + "Foot", side + "ToeBase")

    def _solve_arm(self, s: Skeleton, side: str, arm: Arm, mirror: float) -> None:
        g, b = self.limbs[side], self.body.bone
        m = np.array([mirror, 1.0, 1.0])
        lift, forward = arm.clavicle
        if lift or forward:
            j = b[side + "Shoulder"]
            s.rotation[j] = s.rotation[self.body.parents[j]] @ rotation("z", g["sign"] * lift) @ rotation(
                "y", -g["sign"] * forward)
            self._follow(s, side + "Arm")
        shoulder = s.at(side + "Arm")
        axes = {"chest": s.turn("Spine2"), "pelvis": s.turn("Hips"), "head": s.turn("Head")}.get(arm.axes, np.eye(3))
        target = np.asarray(arm.target, float) * m
        if arm.space == "chest":
            target = s.chest_point(target)
        elif arm.space == "pelvis":
            target = s.at("Hips") + s.turn("Hips") @ (target - self.body.heads[b["Hips"]])
        elif arm.space == "head":
            target = s.at("Head") + s.turn("Head") @ (target - self.body.heads[b["Head"]])
        elif arm.space == "shoulder":
            target = shoulder + axes @ target
        pole = axes @ (np.asarray(arm.pole, float) * m)
        hand = None
        if arm.fingers is not None:
            fingers = axes @ (np.asarray(arm.fingers, float) * m)
            palm = axes @ (np.asarray(arm.palm, float) * m)
            hand = self.hand_turn(side, fingers, palm, arm.grip)
            if arm.at == "palm":
                target = target - hand @ g["grip"]
        elbow, wrist, stretch = _two_bones(shoulder, target, pole, g["upper_length"], g["fore_length"], 0.998)
        s.notes[side + "ArmReach"] = stretch
        axis = unit(np.cross(unit(pole), unit(target - shoulder)))
        s.rotation[b[side + "Arm"]] = frame(elbow - shoulder, axis) @ frame(g["upper"], g["elbow_axis"]).T
        fore = frame(wrist - elbow, axis) @ frame(g["fore"], g["elbow_axis"]).T
        s.rotation[b[side + "ForeArm"]] = fore
        self._follow(s, side + "ForeArm", side + "Hand")
        if hand is None:
            hand = fore
        else:
            twist = twist_angle(fore.T @ hand, g["fore"])
            s.notes[side + "Twist"] = twist
            s.rotation[b[side + "ForeArm"]] = fore @ rotation(g["fore"], twist * FOREARM_TWIST_SHARE)
        s.rotation[b[side + "Hand"]] = hand
        self._solve_fingers(s, side, arm, hand)

    def _solve_fingers(self, s: Skeleton, side: str, arm: Arm, hand: np.ndarray) -> None:
        g, b, body = self.limbs[side], self.body.bone, self.body
        bend_axis = unit(np.cross(g["fingers"], g["palm"]))
        for finger in () if arm.grip else FINGERS:
            total = 0.0
            for joint in (1, 2, 3):
                name = f"{side}Hand{finger}{joint}"
                j = b[name]
                total += arm.curl[joint - 1]
                d = body.tails[j] - body.heads[j]
                flat = d - g["palm"] * (d @ g["palm"])
                spread = np.degrees(np.arctan2(np.cross(flat, g["fingers"]) @ g["palm"], flat @ g["fingers"]))
                spread = 0.0 if abs(spread) > 60 else spread * (1 - arm.spread)
                s.rotation[j] = hand @ rotation(bend_axis, total) @ rotation(g["palm"], spread)
                self._follow(s, name)
        if arm.grip:
            for name, turn in self._fist(side):
                s.rotation[b[name]] = hand @ turn
                self._follow(s, name)
        for joint, (along, palm, radial) in enumerate(() if arm.grip else THUMB[arm.thumb], 1):
            name = f"{side}HandThumb{joint}"
            j = b[name]
            goal = g["fingers"] * along + g["palm"] * palm + g["radial"] * radial
            s.rotation[j] = hand @ shortest_rotation(body.tails[j] - body.heads[j], goal)
            self._follow(s, name)

    def _fist(self, side: str) -> list[tuple[str, np.ndarray]]:
        """How the bones of a fist are turned from the hand's own; worked out once, on a hand at rest."""
        if side not in self._fists:
            body = self.body
            s = Skeleton(body, len(body.bone_names))
            s.place = [h.copy() for h in body.heads]
            self._close_fist(s, side, np.eye(3))
            self._close_thumb(s, side, np.eye(3))
            names = [f"{side}Hand{finger}{k}" for finger in ("Thumb", *FINGERS) for k in (1, 2, 3)]
            self._fists[side] = [(n, s.rotation[body.bone[n]]) for n in names]
        return self._fists[side]

    def _close_fist(self, s: Skeleton, side: str, hand: np.ndarray) -> None:
        """Lay each bone of the fingers against the bar, in planes square to it."""
        g, b, body = self.limbs[side], self.body.bone, self.body
        wrist = body.heads[b[side + "Hand"]]
        flat = np.stack([g["along"], g["palm"]])
        bar = flat @ g["grip"]
        first = None
        for finger in ("Middle", "Index", "Ring", "Pinky"):
            here = body.heads[b[f"{side}Hand{finger}1"]] - wrist
            for joint in (1, 2, 3):
                name = f"{side}Hand{finger}{joint}"
                j = b[name]
                bone = body.tails[j] - body.heads[j]
                length = np.linalg.norm(bone)
                to_bar = bar - flat @ here
                touch = GRIP_RADIUS + FINGER_FLESH[joint - 1] * g["hand"]
                angle = np.arctan2(to_bar[1], to_bar[0]) - np.arcsin(min(touch / np.linalg.norm(to_bar), 1.0))
                if joint == 1:
                    first = angle = angle if first is None else first      # the knuckles stay in one line
                gather = FINGER_GATHER.get(finger, 0.0) * g["hand"] / length if joint == 1 else 0.0
                goal = unit(g["along"] * np.cos(angle) + g["palm"] * np.sin(angle) - g["bar"] * gather)
                # turned about its own length so that its inside faces the bar
                inside = g["palm"] * np.cos(angle) - g["along"] * np.sin(angle)
                rest_inside = g["palm"] - unit(bone) * (g["palm"] @ unit(bone))
                s.rotation[j] = hand @ frame(goal, inside) @ frame(bone, rest_inside).T
                self._follow(s, name)
                here = here + goal * length

    def _close_thumb(self, s: Skeleton, side: str, hand: np.ndarray) -> None:
        """Round the bar from the other side, its tip over the index finger."""
        g, b, body = self.limbs[side], self.body.bone, self.body
        lay = lambda v: hand @ (g["along"] * v[0] + g["palm"] * v[1] + g["bar"] * v[2])
        bones = [b[f"{side}HandThumb{k}"] for k in (1, 2, 3)]
        bone = [body.tails[j] - body.heads[j] for j in bones]
        s.rotation[bones[0]] = shortest_rotation(bone[0], hand.T @ lay(THUMB_BASE))
        s.rotation[bones[0]] = hand @ s.rotation[bones[0]]
        self._follow(s, f"{side}HandThumb1", f"{side}HandThumb2")
        axis = hand @ g["bar"]
        last = b[f"{side}HandIndex3"]
        finger = s.place[last] + s.rotation[last] @ (body.tails[last] - body.heads[last]) * .4
        out = finger - (s.at(side + "Hand") + hand @ g["grip"])
        out = unit(out - axis * (out @ axis))
        goal = finger + out * THUMB_OVER * g["hand"] - axis * THUMB_ACROSS * g["hand"]
        lengths = [float(np.linalg.norm(v)) for v in bone]
        middle, tip, _ = _two_bones(s.place[bones[1]], goal, lay(THUMB_POLE), lengths[1], lengths[2], .995)
        for k, way in ((1, middle - s.place[bones[1]]), (2, tip - middle)):
            s.rotation[bones[k]] = hand @ shortest_rotation(bone[k], hand.T @ way)
            self._follow(s, f"{side}HandThumb{k + 1}")

    # -- skinning --------------------------------------------------------
    def skin(self, s: Skeleton) -> np.ndarray:
        """Posed vertices: linear blend skinning with delta mush."""
        turned = np.array(s.rotation)
        moved = np.array(s.place) - np.einsum("nij,nj->ni", turned, self.body.heads)
        w = self.body.weights
        p = np.einsum("vij,vj->vi", np.einsum("vb,bij->vij", w, turned), self.vertices) + w @ moved
        smooth = self._relax(p, MUSH_STEPS)
        mushed = smooth + np.einsum("nij,nj->ni", self._frames(smooth), self._detail)
        return p + (mushed - p) * self._mush

    def skin_extra(self, s: Skeleton, vertices: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Rigidly weighted extra geometry (shoes, bun)."""
        turned = np.array(s.rotation)
        moved = np.array(s.place) - np.einsum("nij,nj->ni", turned, self.body.heads)
        return np.einsum("vij,vj->vi", np.einsum("vb,bij->vij", weights, turned), vertices) + weights @ moved

    def arm_drop(self, s: Skeleton, side: str, dx: float, dz: float) -> float:
        """How far below the shoulder a straight arm's wrist is when it is off by dx, dz."""
        g = self.limbs[side]
        reach = (g["upper_length"] + g["fore_length"]) * 0.996
        return float(np.sqrt(max(reach * reach - dx * dx - dz * dz, 0.01)))


def _two_bones(root, target, pole, first: float, second: float, limit: float):
    """Two-bone IK: the middle joint, the end, and how much of the reach was asked for."""
    d = target - root
    distance = np.linalg.norm(d)
    stretch = distance / (first + second)
    d = d / distance
    distance = min(distance, (first + second) * limit)
    side = unit(pole - d * (pole @ d))
    cosine = (first**2 + distance**2 - second**2) / (2 * first * distance)
    cosine = float(np.clip(cosine, -1, 1))
    middle = root + first * (cosine * d + np.sqrt(1 - cosine**2) * side)
    return middle, root + d * distance, float(stretch)
