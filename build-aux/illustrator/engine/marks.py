# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks that teach: arrows of motion, straight lines, angles, contacts, breath, wrong and right.

A scene names a mark as a tuple. Anchors are places of the body or the equipment:
  ("path", anchor, t0, t1[, (dx, dy)])   arrow along the anchor's way from place t0 to t1 of the movement
  ("straight", anchor, anchor, …)        the straight line from the first to the last, with knobs beside the others
  ("line", anchor, anchor, …)            the line as it is, through all of them
  ("wrong-line", anchor, anchor, …)      the same, curved and dotted, for a faulty posture
  ("angle", anchor, vertex, anchor)      a wedge
  ("plumb", anchor)                      a line from the anchor straight down to the floor
  ("contact", anchor[, size])            a ring where body and equipment meet
  ("push", anchor, (dx, dy)[, length])   a straight arrow at an anchor, direction on the picture
  ("wrong-path", …), ("wrong-push", …)   the same as path and push for a faulty motion: broken, with two open heads
  ("wrong-angle", …), ("wrong-plumb", …), ("wrong-contact", …)   the same with a broken stroke, not filled
  ("breath", "in" | "out")               at the mouth
Offsets and directions are metres on the picture, right and up.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .maths import smooth_open
from .raster import Camera, Page

ARROW, GUIDE, HALO = 3.4, 2.0, 7.0          # stroke widths in units
BADGE_PLACE, BADGE_ROOM = 24.0, 44.0         # of its middle from the edges, and how much it needs, in units
HEAD = .052                                  # arrow head length in metres
PATH_STEPS = 14
JOINTS = {"hip": "UpLeg", "knee": "Leg", "ankle": "Foot", "shoulder": "Arm", "elbow": "ForeArm", "wrist": "Hand",
          "toe": "ToeBase"}
CENTRE = {"neck": "Neck", "chest": "Spine2", "waist": "Spine1", "pelvis": "Hips"}


@dataclass
class Shape:
    """A piece of a mark: classes, points on the camera plane, how to draw them."""
    classes: str
    points: np.ndarray
    width: float = 0.0
    closed: bool = False
    dash: str = ""
    radius: float = 0.0


def anchor(shot, name: str, camera: Camera) -> np.ndarray:
    """A named place in the world. Joints are those of the side nearer the viewer; "mid-" takes both sides' middle."""
    s, body = shot.skeleton, shot.figure.body
    if name in shot.points:
        return shot.points[name]
    if name + "-left" in shot.points:
        both = [shot.points[f"{name}-{side}"] for side in ("left", "right")]
        return max(both, key=lambda p: float(p @ camera.axes[2]))
    if name.endswith("hand"):
        sides = {"left-hand": ("Left",), "right-hand": ("Right",)}.get(name, ("Left", "Right"))
        places = [s.at(side + "Hand") * .3 + s.at(side + "HandMiddle1") * .7 for side in sides]
        return max(places, key=lambda p: float(p @ camera.axes[2]))
    if name in CENTRE:
        return s.at(CENTRE[name])
    if name in ("crown", "mouth", "face", "ear"):
        head = s.turn("Head")
        size = body.vertices[:, 1].max() / 1.748
        offset = {"crown": (0, .17, .0), "mouth": (0, .025, .125), "face": (0, .07, .12), "ear": (0, .075, .02)}[name]
        return s.at("Head") + head @ (np.array(offset) * size)
    if name == "midfoot":
        return (anchor(shot, "mid-ankle", camera) + anchor(shot, "mid-toe", camera)) / 2
    if name.startswith("mid-"):
        joint = JOINTS[name[4:]]
        return (s.at("Left" + joint) + s.at("Right" + joint)) / 2
    if name.startswith("left-") or name.startswith("right-"):
        side, joint = name.split("-", 1)
        return s.at(side.capitalize() + JOINTS[joint])
    joint = JOINTS[name]
    both = [s.at("Left" + joint), s.at("Right" + joint)]
    return max(both, key=lambda p: float(p @ camera.axes[2]))


def _plane(camera: Camera, point) -> np.ndarray:
    return camera.project(point)[:2]


def arrow(points: np.ndarray, classes: str = "arrow") -> list[Shape]:
    """A stroke with a halo and a filled head at the end."""
    p = np.asarray(points, float)
    end = p[-1]
    back = next((q for q in p[::-1] if np.linalg.norm(q - end) > HEAD * .8), p[0])
    d = (end - back) / max(np.linalg.norm(end - back), 1e-6)
    side = np.array([-d[1], d[0]])
    keep = [q for q in p if np.linalg.norm(q - end) > HEAD * .7] + [end - d * HEAD * .7]
    line = np.array(keep)
    head = np.array([end, end - d * HEAD + side * HEAD * .55, end - d * HEAD * .78, end - d * HEAD - side * HEAD * .55])
    return [Shape("halo", line, HALO), Shape("halo", head, HALO * .6, closed=True), Shape(classes, line, ARROW),
            Shape(classes + "-head", head, closed=True)]


def fast_arrow(points: np.ndarray) -> list[Shape]:
    """A jerk: a broken stroke that ends in two open heads."""
    p = np.asarray(points, float)
    end = p[-1]
    back = next((q for q in p[::-1] if np.linalg.norm(q - end) > HEAD), p[0])
    d = (end - back) / max(np.linalg.norm(end - back), 1e-6)
    side = np.array([-d[1], d[0]])
    line = np.array([q for q in p if np.linalg.norm(q - end) > HEAD * 1.1] + [end - d * HEAD * .9])
    heads = [np.array([tip - d * HEAD * .8 + side * HEAD * .62, tip, tip - d * HEAD * .8 - side * HEAD * .62])
             for tip in (end, end - d * HEAD * .72)]
    return ([Shape("halo", h, HALO) for h in (line, *heads)] + [Shape("wrong", line, ARROW, dash="9 6")]
            + [Shape("wrong", h, ARROW) for h in heads])


def _guide(line: np.ndarray, knobs: np.ndarray, classes: str = "guide") -> list[Shape]:
    out = [Shape("halo", line, HALO * .8), Shape(classes, line, GUIDE, dash="7 4.5")]
    return out + [Shape(classes + "-knob", k[None], GUIDE * .8, radius=3.6) for k in knobs]


def _wrong_line(line: np.ndarray) -> list[Shape]:
    return [Shape("halo", line, HALO * .8), Shape("wrong", line, GUIDE * 1.2, dash="2.5 5")]


def _angle(a, v, b) -> np.ndarray:
    start, end = np.arctan2(*(a - v)[::-1]), np.arctan2(*(b - v)[::-1])
    turn = (end - start + np.pi) % (2 * np.pi) - np.pi
    t = start + np.linspace(0, turn, 18)
    radius = .15
    arc = v + radius * np.stack([np.cos(t), np.sin(t)], 1)
    return np.concatenate([[v], arc])


def _breath(mouth: np.ndarray, forward: np.ndarray, way: str) -> list[Shape]:
    d = forward / max(np.linalg.norm(forward), 1e-6)
    side = np.array([-d[1], d[0]])
    out: list[Shape] = []
    for offset, start, length in ((0.0, .055, .10), (.038, .062, .072), (-.038, .062, .072)):
        base = mouth + d * start + side * offset * .6
        t = np.linspace(0, 1, 9)[:, None]
        line = base + d * length * t + side * (offset * .9 * t + .008 * np.sin(t * 2 * np.pi))
        if way == "in":
            line = line[::-1]
        tip, back = line[-1], line[-3]
        e = (tip - back) / np.linalg.norm(tip - back)
        f = np.array([-e[1], e[0]])
        head = np.array([tip + e * .012, tip - e * .016 + f * .014, tip - e * .016 - f * .014])
        out += [Shape("halo", line, HALO * .6), Shape("breath-" + way, line, 1.8),
                Shape("breath-head", head, closed=True)]
    return out


def _ring(size: float, centre: np.ndarray) -> list[Shape]:
    r = size * 270
    return [Shape("contact-core", centre[None], 0, radius=r * .55), Shape("halo", centre[None], HALO * .7, radius=r),
            Shape("contact", centre[None], GUIDE * 1.1, radius=r)]


def _broken_ring(size: float, centre: np.ndarray) -> list[Shape]:
    """Six arcs with gaps as wide as half of each."""
    r = size * 270
    arc = 2 * np.pi * r / 9
    return [Shape("halo", centre[None], HALO * .9, radius=r),
            Shape("wrong", centre[None], GUIDE * 1.4, radius=r, dash=f"{arc:.1f} {arc / 2:.1f}")]


def shapes(mark: tuple, shot, camera: Camera, at_place) -> list[Shape]:
    """The shapes of one mark. at_place(t) gives the shot at another place of the movement."""
    kind, *rest = mark
    get = lambda name: _plane(camera, anchor(shot, name, camera))
    if kind in ("path", "wrong-path"):
        name, t0, t1, *offset = rest
        shift = np.array(offset[0]) if offset else np.zeros(2)
        line = np.array([_plane(camera, anchor(at_place(t), name, camera)) for t in np.linspace(t0, t1, PATH_STEPS)])
        return (arrow if kind == "path" else fast_arrow)(line + shift)
    if kind == "straight":
        points = np.array([get(n) for n in rest])
        d = points[-1] - points[0]
        share = np.clip((points - points[0]) @ d / max(d @ d, 1e-9), 0, 1)
        return _guide(points[[0, -1]], points[0] + share[:, None] * d)
    if kind == "line":
        points = np.array([get(n) for n in rest])
        return _guide(points, points)
    if kind == "wrong-line":
        return _wrong_line(smooth_open(np.array([get(n) for n in rest]), 6))
    if kind == "angle":
        return [Shape("angle", _angle(*(get(n) for n in rest)), GUIDE * .7, closed=True)]
    if kind == "wrong-angle":
        wedge = _angle(*(get(n) for n in rest))
        return [Shape("halo", wedge, HALO * .8, closed=True), Shape("wrong", wedge, GUIDE * 1.2, closed=True, dash="7 5")]
    if kind in ("plumb", "wrong-plumb"):
        top = anchor(shot, rest[0], camera)
        foot = np.array([top[0], 0.0, top[2]])
        line = np.array([_plane(camera, top), _plane(camera, foot)])
        return _guide(line, line[:1]) if kind == "plumb" else _wrong_line(line)
    if kind in ("contact", "wrong-contact"):
        return (_ring if kind == "contact" else _broken_ring)(rest[1] if len(rest) > 1 else .055, get(rest[0]))
    if kind in ("push", "wrong-push"):
        name, direction, *length = rest
        d = np.asarray(direction, float)
        d = d / np.linalg.norm(d) * (length[0] if length else .20)
        start = get(name) + np.asarray(rest[3] if len(rest) > 3 else (0, 0))
        return (arrow if kind == "push" else fast_arrow)(np.linspace(start, start + d, 8))
    if kind == "breath":
        mouth = anchor(shot, "mouth", camera)
        forward = camera.project(shot.skeleton.turn("Head") @ np.array([0, -.12, 1.0]))[:2]
        return _breath(_plane(camera, mouth), forward, rest[0])
    raise ValueError(f"unknown mark {kind}")


def extent(parts: list[Shape]) -> np.ndarray:
    """All points that must fit the page."""
    if not parts:
        return np.zeros((0, 2))
    return np.concatenate([np.concatenate([p.points - p.radius / 270, p.points + p.radius / 270]) for p in parts])


def svg(parts: list[Shape], page: Page) -> str:
    """The marks as one group, in SVG units."""
    if not parts:
        return ""
    out = ['<g class="marks">']
    for p in parts:
        q = page.to_units(p.points)
        width = f' stroke-width="{p.width:g}"' if p.width else ""
        dash = f' stroke-dasharray="{p.dash}"' if p.dash else ""
        if p.radius:
            out.append(f'<circle class="{p.classes}"{width}{dash} cx="{q[0][0]:.1f}" cy="{q[0][1]:.1f}" r="{p.radius:.1f}"/>')
        else:
            data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in q) + ("z" if p.closed else "")
            out.append(f'<path class="{p.classes}"{width}{dash} d="{data}"/>')
    out.append("</g>")
    return "\n".join(out)


def badge_place(page: Page, clouds: list[np.ndarray]) -> float:
    """Where along the top the badge stands: left, or right where only that corner is free of these plane points."""
    points = page.to_units(np.concatenate(clouds))
    corner = points[points[:, 1] < BADGE_ROOM]
    left, right = corner[:, 0] < BADGE_ROOM, corner[:, 0] > page.width - BADGE_ROOM
    return page.width - BADGE_PLACE if left.any() and not right.any() else BADGE_PLACE


def badge(page: Page, kind: str, x: float) -> str:
    """A cross in an octagon, or a tick in a circle, in a top corner."""
    y = BADGE_PLACE
    if kind == "wrong":
        corners = np.radians(np.arange(22.5, 382.5, 45))
        ring = " ".join(f"{x + 16 * np.cos(a):.1f} {y + 16 * np.sin(a):.1f}" for a in corners)
        return (f'<g class="badge"><path class="wrong-ground" stroke-width="2.4" d="M{ring}z"/>'
                f'<path class="wrong" stroke-width="3.6" d="M{x - 6} {y - 6}l12 12m0 -12l-12 12"/></g>')
    return (f'<g class="badge"><circle class="right-ground" stroke-width="2.4" cx="{x}" cy="{y}" r="15.5"/>'
            f'<path class="right" stroke-width="3.6" d="M{x - 7.5} {y + .5}l5.5 6l9.5 -12"/></g>')
