# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of posed scenes: feet on the floor, hands on the grip, thighs on the pad, reach, collisions, straight lines.

Each check yields words about what is wrong; a scene passes when there are none. They run over both athletes,
every movement with its variations, and every step.
"""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from .build import ATHLETES, load_exercise
from .equipment import Ball, Part, Prism, Tube
from .marks import anchor
from .pose import GRIP_RADIUS
from .raster import Camera
from .scene import Exercise
from .stages import palm_point
from .studio import Shot, Studio

PLACES = (0.0, 0.25, 0.5, 0.75, 1.0)
FLOOR_SLACK = .015
GRIP_SLACK = .022
BAR_ASKEW = 14.0                         # degrees
FINGER_GAP, THUMB_GAP = .022, .040       # of finger bones from a bar, on the template's hand
TOUCH_SLACK = .006
LIFTED = ("plate-", "hub", "rubber", "iron", "metal")
PAD_GAP, PAD_PRESS = .02, .05
REACH_LIMIT = 1.012
INSIDE_DEPTH, INSIDE_SHARE = .025, .10
THROUGH_DEPTH, THROUGH_COUNT = .030, 40
STRAIGHT_SLACK = .085                    # widest deviation from the line, as a share of its length
STANDING = ("stand_bar", "stand_trap_bar", "stand_bar_on_back", "stand_kettlebell", "stand_dumbbells", "stand_free")
GRIPPING = ("stand_bar", "stand_trap_bar", "stand_bar_on_back", "stand_kettlebell", "stand_dumbbells", "hang_from_bar",
            "seated_pulldown")


def feet_on_floor(shot: Shot, stage: str) -> Iterator[str]:
    """Shoes touch the floor where one stands, and nothing goes under it anywhere."""
    shoes = shot.vertices[len(shot.figure.body.vertices):]
    low = float(shot.vertices[:, 1].min())
    if low < -FLOOR_SLACK:
        yield f"{-low * 100:.1f} cm under the floor"
    if stage in STANDING:
        for side, sign in (("left", 1), ("right", -1)):
            foot = shoes[shoes[:, 0] * sign > 0]
            if abs(float(foot[:, 1].min())) > FLOOR_SLACK:
                yield f"{side} foot {foot[:, 1].min() * 100:.1f} cm off the floor"


def _axis_distance(part: Part, point: np.ndarray) -> float:
    """From a point to the surface of a bar, tube or handle, along its axis only."""
    if isinstance(part, Tube):
        line, radius = part.points, part.radius
    elif isinstance(part, Prism) and np.ptp(part.profile[:, 0]) < .09:
        half = np.ptp((part.vertices - part.centre) @ part.e3) / 2
        line = np.array([part.centre - part.e3 * half, part.centre + part.e3 * half])
        radius = float(part.profile[:, 0].max())
    else:
        return 9.0
    best = 9.0
    for a, b in zip(line[:-1], line[1:]):
        d = b - a
        t = np.clip((point - a) @ d / max(d @ d, 1e-9), 0, 1)
        best = min(best, float(np.linalg.norm(point - a - d * t)) - radius)
    return best


def hands_on_grip(shot: Shot, stage: str) -> Iterator[str]:
    """The middle of each fist is at a bar or handle."""
    if stage not in GRIPPING:
        return
    for side in ("Left", "Right"):
        p = palm_point(shot.figure, shot.skeleton, side)
        gap = min((_axis_distance(part, p) for part in shot.parts), default=9.0)
        if gap > GRIP_SLACK:
            yield f"{side.lower()} hand {gap * 100:.1f} cm off the grip"


def thighs_on_pad(shot: Shot, stage: str) -> Iterator[str]:
    """On the roman chair the thighs lie on the pad, neither above it nor deep in it."""
    if stage != "on_roman_chair":
        return
    pads = [p for p in shot.still if isinstance(p, Prism) and p.material == "pad" and len(p.profile) == 28][-2:]
    body = shot.vertices[:len(shot.figure.body.vertices)][shot.figure.body.weight_of("UpLeg") > .6]
    for pad in pads:
        local = (body - pad.centre) @ np.stack([pad.e1, pad.e2, pad.e3], 1)
        half_along, half_thick = np.abs(pad.profile).max(0)
        over = (abs(local[:, 0]) < half_along * .8) & (abs(local[:, 2]) < .08) & (abs(local[:, 1]) < .25)
        if not over.any():
            yield "no thigh over the pad"
            continue
        gap = -half_thick - float(np.percentile(local[over][:, 1], 97))
        if gap > PAD_GAP:
            yield f"thigh {gap * 100:.1f} cm above the pad"
        if gap < -PAD_PRESS:
            yield f"thigh {-gap * 100:.1f} cm deep in the pad"


def within_reach(shot: Shot, stage: str) -> Iterator[str]:
    """No target lies beyond a stretched limb."""
    for name, value in shot.skeleton.notes.items():
        if name.endswith("Reach") and value > REACH_LIMIT:
            yield f"{name} {value:.3f}"


def no_limb_through_body(shot: Shot, stage: str) -> Iterator[str]:
    """Forearms and hands do not sink into trunk or thighs."""
    body, v = shot.figure.body, shot.vertices[:len(shot.figure.body.vertices)]
    from .mesh import vertex_normals
    normals = vertex_normals(v, body.triangles)
    limb = body.weight_of("ForeArm", "Hand") > .9
    trunk = body.weight_of("Spine", "Hips", "UpLeg", "LeftLeg", "RightLeg") > .95
    index = np.nonzero(trunk)[0]
    distance, nearest = cKDTree(v[index]).query(v[limb])
    q = index[nearest]
    depth = -((v[limb] - v[q]) * normals[q]).sum(1)
    inside = (depth > INSIDE_DEPTH) & (distance < .12)
    if inside.mean() > INSIDE_SHARE:
        yield f"{inside.mean() * 100:.0f} % of forearms and hands inside the body"


def no_limb_through_equipment(shot: Shot, stage: str) -> Iterator[str]:
    """Nothing of the body lies deep in solid equipment; pads may give, hands close round bars."""
    body = shot.figure.body
    solid = body.weight_of("Hand") < .3
    v = shot.vertices[:len(body.vertices)][solid]
    for part in shot.parts:
        if isinstance(part, Ball):
            depth = part.radius - np.linalg.norm(v - part.centre, axis=1)
            inside = depth > THROUGH_DEPTH
        elif isinstance(part, Prism):
            slack = .055 if part.material == "pad" else THROUGH_DEPTH
            local = (v - part.centre) @ np.stack([part.e1, part.e2, part.e3], 1)
            half = np.ptp((part.vertices - part.centre) @ part.e3) / 2
            extent = np.abs(part.profile).max(0)
            room = np.minimum.reduce([extent[0] - abs(local[:, 0]), extent[1] - abs(local[:, 1]),
                                      half - abs(local[:, 2])])
            inside = room > min(slack, .9 * min(*extent, half))
        else:
            continue
        if inside.sum() > THROUGH_COUNT:
            yield f"{inside.sum()} points of the body inside {part.material}"


def fists_round_bars(shot: Shot, stage: str) -> Iterator[str]:
    """The bar runs through the fist as the hand holds it, and finger and thumb tips lie close to it on both sides."""
    if stage not in GRIPPING:
        return
    body, s = shot.figure.body, shot.skeleton
    for side in ("Left", "Right"):
        g = shot.figure.rig.limbs[side]
        middle, axis = palm_point(shot.figure, s, side), s.turn(side + "Hand") @ g["bar"]
        off = min((_axis_angle(part, middle, axis) for part in shot.parts), default=90.0)
        if off > BAR_ASKEW:
            yield f"{side.lower()} fist {off:.0f}° askew to the bar"
        for finger in ("Thumb", "Index", "Middle", "Ring", "Pinky"):
            j = body.bone[f"{side}Hand{finger}3"]
            tip = s.place[j] + s.rotation[j] @ (body.tails[j] - body.heads[j]) * .8 - middle
            gap = float(np.linalg.norm(tip - axis * (tip @ axis))) - GRIP_RADIUS
            if gap > (THUMB_GAP if finger == "Thumb" else FINGER_GAP) * g["hand"]:
                yield f"{side.lower()} {finger.lower()} tip {gap * 100:.1f} cm off the bar"


def _axis_angle(part: Part, point: np.ndarray, axis: np.ndarray) -> float:
    """Degrees between an axis and the bar or handle that is at a point; 90 if it is elsewhere."""
    if _axis_distance(part, point) > GRIP_SLACK:
        return 90.0
    if isinstance(part, Tube):
        ends = zip(part.points[:-1], part.points[1:])
        a, b = min(ends, key=lambda e: np.linalg.norm((e[0] + e[1]) / 2 - point))
        way = b - a
    else:
        way = part.e3
    return float(np.degrees(np.arccos(min(abs(way @ axis) / np.linalg.norm(way), 1.0))))


def no_equipment_through_equipment(shot: Shot, stage: str) -> Iterator[str]:
    """What is lifted does not sink into what stands still, nor into the floor."""
    lifted = [p for p in shot.moving if p.material.startswith(LIFTED)]
    for part in lifted:
        points = _surface(part)
        if points[:, 1].min() < -FLOOR_SLACK:
            yield f"{part.material} {-points[:, 1].min() * 100:.1f} cm under the floor"
        for other in shot.still:
            deep = float(_depth_inside(other, points).max())
            if deep > TOUCH_SLACK:
                yield f"{part.material} {deep * 100:.1f} cm inside {other.material}"


def _surface(part: Part) -> np.ndarray:
    """Points all over a part."""
    v, t = part.vertices, part.triangles
    weights = ((1, 1, 1), (3, 1, 1), (1, 3, 1), (1, 1, 3), (1, 1, 0), (1, 0, 1), (0, 1, 1))
    return np.concatenate([v, *(sum(v[t[:, k]] * w[k] for k in range(3)) / sum(w) for w in weights)])


def _depth_inside(part: Part, points: np.ndarray) -> np.ndarray:
    """How deep points lie in a solid part; below zero outside."""
    if isinstance(part, Ball):
        return part.radius - np.linalg.norm(points - part.centre, axis=1)
    if not isinstance(part, Prism):
        return np.full(len(points), -1.0)
    local = (points - part.centre) @ np.stack([part.e1, part.e2, part.e3], 1)
    half = np.ptp((part.vertices - part.centre) @ part.e3) / 2
    room = half - np.abs(local[:, 2])
    middle = part.profile.mean(0)
    for a, b in zip(part.profile, np.roll(part.profile, -1, 0)):
        normal = np.array([b[1] - a[1], a[0] - b[0]])
        length = np.linalg.norm(normal)
        if length > 1e-9:
            normal *= np.sign(normal @ (a - middle)) / length
            room = np.minimum(room, (a - local[:, :2]) @ normal)
    return room


POSE_CHECKS = (feet_on_floor, hands_on_grip, fists_round_bars, thighs_on_pad, within_reach, no_limb_through_body,
               no_limb_through_equipment, no_equipment_through_equipment)


def straight_lines(shot: Shot, marks: tuple, camera: Camera) -> Iterator[str]:
    """Where a step draws a straight line, the body is on it, seen from the side."""
    for mark in marks:
        if mark[0] != "straight":
            continue
        p = np.array([anchor(shot, n, camera)[1:] for n in mark[1:]])
        d = p[-1] - p[0]
        length = np.linalg.norm(d)
        off = np.abs((p - p[0]) @ np.array([-d[1], d[0]]) / length).max() / length
        if off > STRAIGHT_SLACK:
            yield f"not straight: {' – '.join(mark[1:])} is off by {off * 100:.0f} % of its length"


def check_exercise(studio: Studio, ex: Exercise) -> list[str]:
    """All findings of one exercise."""
    found = []

    def look(what: str, shot: Shot, stage: str) -> None:
        for check in POSE_CHECKS:
            found.extend(f"{ex.id} {what}: {text}" for text in check(shot, stage))

    for athlete in ATHLETES:
        for at in PLACES:
            look(f"{athlete} at {at:g}", studio.shoot(ex.stage, athlete, ex.numbers(at), ex.options), ex.stage)
        for v in ex.variations:
            stage = v.stage or ex.stage
            for at in (0.0, 0.5, 1.0):
                look(f"{athlete} {v.id} at {at:g}",
                     studio.shoot(stage, athlete, ex.numbers(at, v.keys), {**ex.options, **v.options}), stage)
        for s in ex.steps:
            stage, camera = s.stage or ex.stage, Camera(*(s.camera or ex.camera))
            shot = studio.shoot(stage, athlete, {**ex.numbers(s.at), **s.change}, {**ex.options, **s.options})
            look(f"{athlete} step {s.name}", shot, stage)
            found.extend(f"{ex.id} {athlete} step {s.name}: {text}" for text in straight_lines(shot, s.marks, camera))
    return found


def check_all(mesh_dir: Path, exercises: list[str]) -> int:
    """Print every finding; the number of them is the exit status, 99 at most."""
    studio = Studio(mesh_dir)
    count = 0
    for name in exercises:
        found = check_exercise(studio, load_exercise(name))
        count += len(found)
        print(f"{name}: {'passed' if not found else f'{len(found)} findings'}")
        for text in found:
            print("  " + text)
    return min(count, 99)
